"""Reference tables that the program ships: legal bases and budget codes. Read when first asked for, then kept."""
