"""Reference tables that the program ships: legal bases, budget codes, initiatives. Read when first asked for, kept.

Every table is a YAML file and a module of nearly the same name, with the rows as named tuples; read them by name only.
"""
