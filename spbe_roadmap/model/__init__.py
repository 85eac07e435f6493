"""What a roadmap is: classes with the YAML's own names, and the types of its values (format.md sections 3 to 8).

Money is a whole number of rupiah, levels and index values are exact decimals, days are inclusive at both ends.
"""
