"""The public site as an output of the publication; it is made in the package `situs`."""

from spbe_roadmap.terbit.situs import tugas

__all__ = ["tugas"]
