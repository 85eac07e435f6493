"""The official document: its numbering, its prose, its fetcher. Layout stands in `templates/cetak/`."""
