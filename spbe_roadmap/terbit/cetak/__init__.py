"""The official document: its numbering, its prose, its drawings, its fetcher. Layout stands in `templates/cetak/`.

Drawings are SVG, to scale, readable without colour, with a title for who cannot see. Coordinates are points (1/72 inch) at
printed size. Nothing here computes a plan: a drawing only turns days, levels and rupiah into lengths.
"""
