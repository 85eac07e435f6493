"""Bookmarks: what has an id in HTML can be pointed at in Word, whose names are short and plain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.docx.ooxml import w

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spbe_roadmap.terbit.docx.ooxml import Xml

# Word refuses longer names; the end is kept free for a number
_TERPANJANG = 34


class Jangkar:
    """The bookmarks of one document; `semua`: all its ids in order. The first of several equal ids is the one that counts."""

    def __init__(self, semua: Iterable[str]) -> None:
        self._nama: dict[str, str] = {}
        terpakai: set[str] = set()
        for nomor, satu in enumerate(dict.fromkeys(semua)):
            pendek = "j_" + re.sub(r"[^A-Za-z0-9]+", "_", satu)[:_TERPANJANG]
            nama = f"{pendek}_{nomor}" if pendek.lower() in terpakai else pendek
            terpakai.add(nama.lower())
            self._nama[satu] = nama
        self._ditaruh: set[str] = set()

    def nama(self, id_: str) -> str | None:
        """The name of the bookmark, None where the document has no such id."""
        return self._nama.get(id_)

    def sekitar(self, semua_id: Iterable[str], isi: list[Xml]) -> list[Xml]:
        """The content with the bookmarks of these ids around it."""
        buka, tutup = [], []
        for satu in semua_id:
            if satu not in self._ditaruh:
                self._ditaruh.add(satu)
                nomor = len(self._ditaruh)
                buka.append(w("bookmarkStart", id=nomor, name=self._nama[satu]))
                tutup.append(w("bookmarkEnd", id=nomor))
        return [*buka, *isi, *tutup]
