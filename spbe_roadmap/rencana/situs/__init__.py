"""What the public site shows beyond the tables of the document, one module a kind of page.

Nothing here is formatted. Lists keep document order unless said otherwise; money is whole rupiah; levels are exact; days are
inclusive; a year counts as one of an activity's years when the activity runs on any of its days.
"""

from spbe_roadmap.rencana.situs.kegiatan import SajianKegiatan, sajian_kegiatan
from spbe_roadmap.rencana.situs.sajian import Sajian, sajikan

__all__ = ["Sajian", "SajianKegiatan", "sajian_kegiatan", "sajikan"]
