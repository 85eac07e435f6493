"""What a draft regulation or decree is made of, before anything is laid out. Every text is plain, without markup.

Source: UU 12/2011, Lampiran II (title, opening, body, closing; BAB, Pasal, ayat, huruf).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spbe_roadmap.rencana.dasar_hukum import BarisDasarHukum
    from spbe_roadmap.terbit.naskah.penetap import Penetap


class Ketentuan(NamedTuple):
    """A provision: a sentence, and the list that it opens.

    `berangka`: the list has numbers instead of letters. `tanda` is a mark that must be seen beside it, else empty.
    """

    teks: str
    rincian: tuple[str, ...] = ()
    berangka: bool = False
    tanda: str = ""


class Pasal(NamedTuple):
    """An article, numbered through the whole text; a single provision bears no number of its own."""

    nomor: int
    ayat: tuple[Ketentuan, ...]


class Bab(NamedTuple):
    """A chapter, counted in Roman numerals."""

    nomor: str
    judul: str
    pasal: tuple[Pasal, ...]


class Diktum(NamedTuple):
    """An operative clause of a decree: `KESATU` and what it says."""

    nama: str
    isi: Ketentuan


class Penomoran(NamedTuple):
    """What is written when the text is signed; None where nobody knows it yet.

    `tahun_dalam_nomor`: the number says all that `NOMOR ... TAHUN ...` would say.
    """

    nomor: str | None
    tahun: int | None
    tempat: str | None
    tanggal: str | None
    tahun_dalam_nomor: bool = False


class Naskah(NamedTuple):
    """The whole text. A regulation has `bab` and the order to promulgate it, a decree `diktum`; the other is empty."""

    penetap: Penetap
    tentang: str
    penomoran: Penomoran
    menimbang: tuple[str, ...]
    mengingat: tuple[BarisDasarHukum, ...]
    bab: tuple[Bab, ...] = ()
    diktum: tuple[Diktum, ...] = ()
    pengundangan: str = ""


def rincian(*butir: str) -> tuple[str, ...]:
    """The items of a list with the marks that end them: `;`, `; dan` before the last, and a full stop."""
    akhir = [";"] * (len(butir) - 2) + ["; dan"] * (len(butir) > 1) + ["."]
    return tuple(teks + tanda for teks, tanda in zip(butir, akhir, strict=True))
