"""One row of a timeline: label, bar, milestones, and what it waits for outside the drawing.

Outline says whether dates were given or computed, hatching that the activity is critical; neither needs colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.terbit.gambar.bentuk import Bulatan, Jalan, Kelompok, Kotak, Teks, arsir, belah
from spbe_roadmap.terbit.gambar.lembar import JARAK_BARIS, TINGGI_BATANG, TINGGI_MENUNGGU

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.rencana import Ikatan
    from spbe_roadmap.terbit.gambar.lembar import Baris, Lembar

TONGGAK, JARI = 4.5, 1.9
_TERSEMPIT = 1.5


def batang(lembar: Lembar, baris: Baris, y: float, *, menunggu: bool) -> Kotak:
    """The bar of a row that begins at `y`: from the first day to the day after the last, never too narrow to be seen."""
    sumbu, jadwal = lembar.sumbu, baris.jadwal
    x = min(sumbu.x(jadwal.mulai), sumbu.kanan - _TERSEMPIT)
    kelas = f"batang {'tetap' if jadwal.tetap else 'dihitung'}{' kritis' if jadwal.kritis else ''}"
    isi = TINGGI_BATANG + TINGGI_MENUNGGU * menunggu
    lebar = max(_TERSEMPIT, sumbu.x(jadwal.akhir) - x)
    return Kotak(kelas, x, y + (baris.tinggi - isi) / 2, lebar, TINGGI_BATANG)


def gambar_baris(lembar: Lembar, baris: Baris, y: float, kotak: Kotak, luar: Sequence[Ikatan]) -> Kelompok:
    """The row that begins at `y`; `luar` are its dependencies on activities that the drawing does not show."""
    kegiatan = baris.kegiatan
    tengah = kotak.y + kotak.tinggi / 2
    tonggak = (Jalan("tonggak", belah(lembar.sumbu.x(satu.waktu.akhir), tengah, TONGGAK)) for satu in kegiatan.tonggak)
    isi = (*_label(lembar, baris, y), *isi_batang(kotak), *_menunggu(lembar, kotak, luar), *tonggak)
    return Kelompok("kegiatan", kegiatan.id, _judul(baris), isi)


def isi_batang(kotak: Kotak) -> tuple[Kotak | Jalan, ...]:
    """A bar with its hatching where it is critical."""
    return (kotak, Jalan("arsir", arsir(kotak))) if kotak.kelas.endswith("kritis") else (kotak,)


def _judul(baris: Baris) -> str:
    kegiatan, jadwal = baris.kegiatan, baris.jadwal
    usulan = " (usulan)" if kegiatan.status == "usulan" else ""
    tonggak = "".join(f", tonggak {satu.nama} {tulis_tanggal(satu.waktu.akhir)}" for satu in kegiatan.tonggak)
    kritis = ", kritis" if jadwal.kritis else ""
    waktu = f"{tulis_tanggal(jadwal.mulai)} sampai {tulis_tanggal(jadwal.selesai)}"
    return f"{kegiatan.id} {kegiatan.nama}{usulan}, {waktu}{kritis}{tonggak}"


def _label(lembar: Lembar, baris: Baris, y: float) -> Iterator[Teks]:
    """Id and name in the middle of the row, beside one another or the id above."""
    id_ = [("tebal", 2.0, satu) for satu in baris.id_]
    nama = [("biasa", lembar.lebar_id + 2, satu) for satu in baris.nama]
    for kolom in (id_, nama) if lembar.lebar_id else (id_ + nama,):
        dasar = y + (baris.tinggi - max(len(baris.nama), len(kolom)) * JARAK_BARIS) / 2 + 7.4
        for nomor, (kelas, x, teks) in enumerate(kolom):
            yield Teks(kelas, x, dasar + nomor * JARAK_BARIS, teks)


def _menunggu(lembar: Lembar, kotak: Kotak, luar: Sequence[Ikatan]) -> Iterator[Kotak | Bulatan | Teks]:
    """A ring at each end of the bar that waits, and below it the ids waited for."""
    if not luar:
        return
    ruang = lembar.sumbu.kanan - lembar.sumbu.kiri
    teks = lembar.huruf.bungkus("menunggu " + ", ".join(dict.fromkeys(satu.pendahulu for satu in luar)), ruang, 1)[0]
    lebar = lembar.huruf.lebar(teks)
    x = min(kotak.x, lembar.sumbu.kanan - lebar)
    dasar = kotak.y + kotak.tinggi + TINGGI_MENUNGGU - 1
    yield Kotak("alas", x - 0.5, dasar - 6.8, lebar + 1, 8.6)
    yield Teks("kecil", x, dasar, teks)
    for ujung in sorted({satu.jenis[1] for satu in luar}, reverse=True):
        yield Bulatan("dari-luar", kotak.x + kotak.lebar * (ujung == "F"), kotak.y + kotak.tinggi / 2, JARI)
