"""The command line: one file a command; parses options, calls, shows. No logic."""
