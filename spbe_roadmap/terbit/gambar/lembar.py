"""The sheet of a timeline: its columns, the rows on it with their heights, and how rows are spread over several drawings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.terbit.gambar.panah import RUANG
from spbe_roadmap.terbit.gambar.sumbu_waktu import SumbuWaktu

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.rencana import JadwalKegiatan, Rencana
    from spbe_roadmap.terbit.gambar.huruf import Huruf

JARAK_BARIS = 9.4
TINGGI_BATANG = 8.0
TINGGI_MENUNGGU = 10.0
_PADAT = 5.0
_BAGIAN_LABEL, _LABEL_TERLEBAR = 0.44, 230.0
_BAGIAN_ID = 0.45
_BARIS_NAMA, _BARIS_ID, _BARIS_KEPALA = 4, 2, 2
_TEPI = 6.0
# a programme that would leave only its beginning at the foot of a drawing starts the next one
_SISA_TERKECIL = 0.25


class Baris(NamedTuple):
    """An activity with the heads above it, the outermost first; `id_` and `nama` are the lines of its label."""

    kepala: tuple[str, ...]
    kegiatan: Kegiatan
    jadwal: JadwalKegiatan
    id_: tuple[str, ...]
    nama: tuple[str, ...]
    tinggi: float


@dataclass(frozen=True, slots=True)
class Lembar:
    """The columns that all drawings of one timeline share. `lebar_id` 0: ids are too long and stand above the names."""

    huruf: Huruf
    lebar: float
    lebar_id: float
    sumbu: SumbuWaktu

    def teks_kepala(self, kepala: str) -> tuple[str, ...]:
        """The lines of a head."""
        return self.huruf.bungkus(kepala, self.sumbu.kanan - 6, _BARIS_KEPALA, tebal=True)

    def tinggi_kepala(self, kepala: Sequence[str]) -> float:
        """The height of these heads, one below the other."""
        return sum(len(self.teks_kepala(satu)) * JARAK_BARIS + 4 for satu in kepala)

    def baris(self, kepala: tuple[str, ...], kegiatan: Kegiatan, jadwal: JadwalKegiatan) -> Baris:
        """The row of an activity, high enough for its label and for what may stand at its bar."""
        lebar = self.sumbu.kiri - self.lebar_id - RUANG - 3
        id_ = self.huruf.bungkus(tulis_id(kegiatan), max(lebar, self.lebar_id), _BARIS_ID, tebal=True)
        nama = self.huruf.bungkus(kegiatan.nama, lebar, _BARIS_NAMA)
        teks = max(len(id_), len(nama)) if self.lebar_id else len(id_) + len(nama)
        isi = TINGGI_BATANG + TINGGI_MENUNGGU * bool(kegiatan.setelah)
        return Baris(kepala, kegiatan, jadwal, id_, nama, max(teks * JARAK_BARIS, isi) + _PADAT)


def susun_lembar(rencana: Rencana, semua: Sequence[Kegiatan], lebar: float, huruf: Huruf) -> Lembar:
    """The columns for these activities."""
    label = min(lebar * _BAGIAN_LABEL, _LABEL_TERLEBAR)
    lebar_id = max((huruf.lebar(tulis_id(satu), tebal=True) for satu in semua), default=0.0) + 6
    sumbu = SumbuWaktu(rencana.peta.periode, label, lebar - _TEPI)
    return Lembar(huruf, lebar, lebar_id if lebar_id <= label * _BAGIAN_ID else 0.0, sumbu)


def tulis_id(kegiatan: Kegiatan) -> str:
    """The id as it is printed: a proposal is never shown as a plain fact."""
    return kegiatan.id + "*" * (kegiatan.status == "usulan")


def kepala_baru(sebelum: Baris | None, kini: Baris) -> tuple[str, ...]:
    """The heads that must be printed above a row."""
    if sebelum is None:
        return kini.kepala
    berbeda = (nomor for nomor, satu in enumerate(kini.kepala) if satu != sebelum.kepala[nomor])
    return kini.kepala[next(berbeda, len(kini.kepala)) :]


def bagi(lembar: Lembar, baris: Sequence[Baris], tinggi: float) -> Iterator[list[Baris]]:
    """Rows that fit into this height; a row that alone is higher gets a drawing of its own."""
    bagian: list[Baris] = []
    sisa = tinggi
    for nomor, satu in enumerate(baris):
        kepala = kepala_baru(bagian[-1] if bagian else None, satu)
        perlu = satu.tinggi + lembar.tinggi_kepala(kepala)
        terpotong = bool(kepala) and sisa < tinggi * _SISA_TERKECIL and _tinggi_program(lembar, baris[nomor:]) > sisa
        if bagian and (perlu > sisa or terpotong):
            yield bagian
            bagian, sisa = [], tinggi
            perlu = satu.tinggi + lembar.tinggi_kepala(satu.kepala)
        bagian.append(satu)
        sisa -= perlu
    if bagian:
        yield bagian


def _tinggi_program(lembar: Lembar, baris: Sequence[Baris]) -> float:
    """The height of the programme that begins with these rows."""
    isi = sum(satu.tinggi for satu in baris if satu.kepala == baris[0].kepala)
    return isi + lembar.tinggi_kepala(baris[0].kepala)
