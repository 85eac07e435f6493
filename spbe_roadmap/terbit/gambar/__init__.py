"""Drawings as SVG, made from the computed plan: to scale, readable without colour, with a title for who cannot see.

Coordinates are points (1/72 inch) at printed size and are rounded to two decimals. Nothing here computes a plan: a
drawing only turns days, levels and rupiah into lengths. Every text is escaped by the template.
"""
