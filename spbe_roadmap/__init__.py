"""A five-year plan of digital government: YAML in, checked plan out, documents from the plan."""

__version__ = "0.1.0"
