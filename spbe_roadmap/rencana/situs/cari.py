"""What can be found on the site: one entry a thing that has a place of its own, and the words that lead to it.

Names stand in a list from A to Z, which people can also read. What else is said of a thing is not repeated there; its words
are kept once, each with the places of the entries that use it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana.situs.sasaran import tempat_inisiatif

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spbe_roadmap.rencana.rencana import Rencana

Jenis = Literal["kegiatan", "program", "muatan", "opd", "aplikasi", "indikator", "sasaran", "inisiatif", "halaman"]
# Shorter words find too much to be worth their bytes; a word that more than this share of the entries use, too. Our choice.
HURUF_TERPENDEK = 3
BAGIAN_TERBANYAK = 8
# below this many entries a common word still tells something
SEDIKIT = 40
_KATA = re.compile(r"[^\W_]+")


class Butir(NamedTuple):
    """One thing that can be found; a page about the whole plan has its path as `id`.

    `induk`: the content of a programme or activity, the goal of an initiative, else empty; `keterangan` and `tanda` (why it
    is not certain) are read beside the name; `isi`: further texts whose words lead here.
    """

    jenis: Jenis
    id: str
    nama: str
    induk: str = ""
    keterangan: str = ""
    tanda: str = ""
    isi: tuple[str | None, ...] = ()

    @property
    def samping(self) -> str:
        """What is read beside the name."""
        return ", ".join(filter(None, (self.keterangan, self.tanda)))


class KelompokHuruf(NamedTuple):
    """The entries below one heading, each with its place in the whole list."""

    huruf: str
    butir: tuple[tuple[int, Butir], ...]


def daftar_butir(rencana: Rencana, halaman: Iterable[Butir] = ()) -> tuple[Butir, ...]:
    """Every entry of the plan, and these pages, from A to Z; what does not begin with one of these letters comes first."""
    semua = (
        *_muatan(rencana),
        *_program(rencana),
        *_kegiatan(rencana),
        *_inventaris(rencana),
        *_indikator(rencana),
        *_arah(rencana),
        *halaman,
    )
    return tuple(sorted(semua, key=_urutan))


def menurut_huruf(semua: Sequence[Butir]) -> tuple[KelompokHuruf, ...]:
    """The list cut at its headings."""
    kelompok = groupby(enumerate(semua), key=lambda satu: _huruf_awal(satu[1].nama))
    return tuple(KelompokHuruf(huruf, tuple(butir)) for huruf, butir in kelompok)


def _muatan(rencana: Rencana) -> Iterator[Butir]:
    for satu in rencana.peta.muatan:
        yield Butir("muatan", satu.domain, MUATAN[satu.domain], isi=(satu.kondisi, satu.arah))


def _program(rencana: Rencana) -> Iterator[Butir]:
    for muatan, satu in rencana.peta.semua_program():
        kinerja = (kinerja.nama for kinerja in satu.kinerja)
        pemilik = rencana.sebutan_opd(satu.penanggung_jawab)
        yield Butir("program", satu.id, satu.nama, muatan.domain, pemilik, isi=(satu.uraian, *kinerja))


def _kegiatan(rencana: Rencana) -> Iterator[Butir]:
    for muatan, program, satu in rencana.peta.semua_kegiatan():
        tonggak = (tonggak.nama for tonggak in satu.tonggak)
        pemilik = rencana.sebutan_opd(satu.penanggung_jawab or program.penanggung_jawab)
        tanda = "usulan" if satu.status == "usulan" else ""
        yield Butir(
            "kegiatan", satu.id, satu.nama, muatan.domain, pemilik, tanda, (satu.uraian, *satu.keluaran, *tonggak)
        )


def _inventaris(rencana: Rencana) -> Iterator[Butir]:
    for opd in rencana.peta.opd:
        tanda = "" if opd.terverifikasi else "belum terverifikasi"
        yield Butir("opd", opd.id, opd.nama, keterangan=opd.singkatan or "", tanda=tanda, isi=(opd.catatan,))
    for satu in rencana.peta.aplikasi:
        tanda = "" if satu.terverifikasi else "belum terverifikasi"
        isi = (satu.uraian, satu.catatan, rencana.sebutan_opd(satu.opd))
        yield Butir("aplikasi", satu.id, satu.nama, keterangan=satu.layanan or "", tanda=tanda, isi=isi)


def _indikator(rencana: Rencana) -> Iterator[Butir]:
    for satu in rencana.cakupan:
        aspek = next(aspek.nama for aspek in satu.kerangka.aspek if aspek.nomor == satu.indikator.aspek)
        kode = satu.indikator.kode
        yield Butir("indikator", kode, satu.indikator.nama, keterangan=kode, isi=(satu.indikator.nama_lain, aspek))


def _arah(rencana: Rencana) -> Iterator[Butir]:
    for sasaran in rencana.peta.sasaran:
        yield Butir("sasaran", sasaran.id, sasaran.uraian, isi=tuple(satu.nama for satu in sasaran.indikator))
    tempat = tempat_inisiatif(rencana.peta)
    for satu in rencana.peta.inisiatif_strategis:
        if satu.id in tempat:
            yield Butir("inisiatif", satu.id, satu.nama, tempat[satu.id], isi=(satu.uraian,))


def kata_lain(semua: Sequence[Butir]) -> dict[str, tuple[int, ...]]:
    """Each word of `isi` with the places in `semua` of the entries that use it and do not show it; words from A to Z."""
    letak: dict[str, list[int]] = defaultdict(list)
    for nomor, satu in enumerate(semua):
        tampak = set(kata(satu.nama, satu.keterangan))
        for lain in dict.fromkeys(kata(*filter(None, satu.isi))):
            if len(lain) >= HURUF_TERPENDEK and lain not in tampak:
                letak[lain].append(nomor)
    terbanyak = max(SEDIKIT, len(semua)) // BAGIAN_TERBANYAK
    return {lain: tuple(nomor) for lain, nomor in sorted(letak.items()) if len(nomor) <= terbanyak}


def kata(*teks: str) -> Iterable[str]:
    """The words of texts in small letters without accents, as the search script cuts them too."""
    return _KATA.findall(_polos(" ".join(teks)))


def _urutan(butir: Butir) -> tuple[str, str, str, str]:
    return _huruf_awal(butir.nama), _kunci_urut(butir.nama), butir.jenis, butir.id


def _kunci_urut(nama: str) -> str:
    """What a name is sorted by: its words, so that quotation marks and brackets do not come first."""
    return " ".join(kata(nama))


def _huruf_awal(nama: str) -> str:
    awal = _kunci_urut(nama)[:1].upper()
    return awal if "A" <= awal <= "Z" else "0–9"


def _polos(teks: str) -> str:
    if teks.isascii():
        return teks.lower()
    return "".join(satu for satu in unicodedata.normalize("NFKD", teks) if not unicodedata.combining(satu)).lower()
