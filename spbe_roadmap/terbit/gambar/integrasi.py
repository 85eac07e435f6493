"""Applications and their exchange of data today and at the end of the plan, side by side, numbered alike.

Below them stands who is who, and by which work an application joins or ends; details give way where a page would not hold them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.gambar.bentuk import TITIK_PER_MM, Bentuk, Bulatan, Gambar, Jalan, Teks, garis, tulis
from spbe_roadmap.terbit.gambar.daftar_aplikasi import DaftarAplikasi, sebut_unit
from spbe_roadmap.terbit.gambar.huruf import HURUF_CETAK, Huruf
from spbe_roadmap.terbit.gambar.keterangan import Butir, keterangan
from spbe_roadmap.terbit.gambar.lembar import JARAK_BARIS
from spbe_roadmap.terbit.gambar.lingkaran import Lingkaran

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.integrasi import Integrasi, Sambungan, Simpul

# applications that one ring holds on a portrait page; more are gathered by unit
TERBANYAK = 40
_ANTARA, _JARAK = 14.0, 8.0
_BARIS_JUDUL = 2


def gambar_integrasi(
    rencana: Rencana, isi: Integrasi, *, lebar_mm: float, tinggi_maks_mm: float, huruf: str = HURUF_CETAK
) -> Markup:
    """Both diagrams and the list as one `<svg>` element."""
    lebar, gaya = lebar_mm * TITIK_PER_MM, Huruf(huruf)
    sisi, atas = (lebar - _ANTARA) / 2, _BARIS_JUDUL * JARAK_BARIS
    akhir = rencana.peta.periode.selesai
    kini, nanti = (Lingkaran(x, atas + sisi / 2, sisi, len(isi.simpul)) for x in (sisi / 2, lebar - sisi / 2))
    bentuk: list[Bentuk] = [
        *_kepala(gaya, 0, sisi, _judul_sebelum(isi)),
        *_diagram(isi, kini, isi.sebelum, [f"simpul-{satu.kini}" for satu in isi.simpul]),
        *_kepala(gaya, lebar - sisi, sisi, _judul_sesudah(isi, akhir)),
        *_diagram(isi, nanti, isi.sesudah, [f"simpul-{satu.nanti}" for satu in isi.simpul]),
    ]
    y = atas + sisi + _JARAK
    legenda, tinggi = keterangan(_butir(rencana, isi, bentuk), gaya, x=0, y=y, lebar=lebar)
    y += tinggi + _JARAK / 2
    daftar, tinggi = DaftarAplikasi(rencana, isi, gaya, lebar).gambar(y, tinggi_maks_mm * TITIK_PER_MM - y)
    judul = f"Integrasi aplikasi saat ini dan pada akhir {akhir}"
    return tulis(Gambar("integrasi", judul, _uraian(isi, akhir), lebar, y + tinggi, gaya, [*bentuk, *legenda, *daftar]))


def _judul_sebelum(isi: Integrasi) -> str:
    return f"Saat ini: {len(isi.terhubung)} dari {len(isi.nasib)} aplikasi bertukar data"


def _judul_sesudah(isi: Integrasi, akhir: int) -> str:
    berakhir = f"; {len(isi.berakhir)} aplikasi berakhir" if isi.berakhir else ""
    tetap = len(isi.nasib) - len(isi.berakhir)
    return f"Akhir {akhir}: {len(isi.terintegrasi)} dari {tetap} aplikasi terintegrasi{berakhir}"


def _kepala(huruf: Huruf, x: float, lebar: float, teks: str) -> Iterator[Teks]:
    for nomor, satu in enumerate(huruf.bungkus(teks, lebar, _BARIS_JUDUL, tebal=True)):
        yield Teks("tebal", x, 7.4 + nomor * JARAK_BARIS, satu)


def _diagram(
    isi: Integrasi, lingkaran: Lingkaran, sambungan: Sequence[Sambungan], kelas: Sequence[str]
) -> Iterator[Bentuk]:
    """Lines first, then what they join; arcs outside gather the applications of one unit."""
    if not isi.per_opd and (busur := lingkaran.busur([satu.opd for satu in isi.simpul])):
        yield Jalan("busur", busur)
    masuk = [nomor for nomor, satu in enumerate(kelas) if satu == "simpul-masuk"]
    if masuk:
        yield Jalan("jari-jari", lingkaran.jari_jari(masuk))
    if jalan := lingkaran.sambungan((satu.dari, satu.ke) for satu in sambungan):
        yield Jalan("sambungan", jalan)
    if masuk:
        yield from lingkaran.pusat("integrasi")
    for nomor, (simpul, satu) in enumerate(zip(isi.simpul, kelas, strict=True)):
        x, y = lingkaran.titik(nomor)
        yield Bulatan(satu, x, y, lingkaran.jari)
        yield Teks("tengah-terang" if satu == "simpul-masuk" else "tengah", x, y + 2.8, _nomor(isi, nomor, simpul))
        if satu == "simpul-berakhir":
            siku = lingkaran.jari * 0.7
            yield Jalan("coret", garis(x - siku, y + siku, x + siku, y - siku))


def _nomor(isi: Integrasi, urut: int, simpul: Simpul) -> str:
    """Applications have the number of the inventory, units that of their place."""
    return str(urut + 1 if isi.per_opd else simpul.aplikasi[0].nomor)


def _butir(rencana: Rencana, isi: Integrasi, bentuk: Sequence[Bentuk]) -> list[Butir]:
    """The legend of what can be seen."""
    tampak = {satu.kelas for satu in bentuk}
    if any(sebut_unit(rencana, satu.opd).endswith("*") for satu in isi.simpul) or not all(
        satu.aplikasi.terverifikasi for satu in isi.nasib
    ):
        tampak.add("belum")
    return [satu for kelas, satu in _KETERANGAN.items() if kelas in tampak]


def _contoh_simpul(kelas: str, x: float, y: float) -> tuple[Bentuk, ...]:
    coret = (Jalan("coret", garis(x + 3, y + 8, x + 11, y)),) if kelas == "simpul-berakhir" else ()
    return (Bulatan(kelas, x + 7, y + 4, 5), *coret)


_KETERANGAN = {
    "simpul-terhubung": Butir(partial(_contoh_simpul, "simpul-terhubung"), "bertukar data"),
    "simpul-masuk": Butir(partial(_contoh_simpul, "simpul-masuk"), "diintegrasikan menurut rencana"),
    "simpul-sendiri": Butir(partial(_contoh_simpul, "simpul-sendiri"), "belum terhubung"),
    "simpul-berakhir": Butir(partial(_contoh_simpul, "simpul-berakhir"), "digabungkan, diganti, atau dihentikan"),
    "sambungan": Butir(lambda x, y: (Jalan("sambungan", garis(x, y + 4, x + 14, y + 4)),), "pertukaran data"),
    "busur": Butir(lambda x, y: (Jalan("busur", garis(x, y + 4, x + 14, y + 4)),), "satu pemilik"),
    "belum": Butir(lambda x, y: (Teks("tebal", x + 5, y + 8, "*"),), "belum terverifikasi"),
}


def _uraian(isi: Integrasi, akhir: int) -> str:
    """Both titles, then the applications by what becomes of them."""
    nasib = {
        "diintegrasikan": [satu for satu in isi.nasib if satu.nasib == "masuk"],
        "digabungkan, diganti, atau dihentikan": [satu for satu in isi.nasib if satu.nasib == "berakhir"],
        "belum ada kegiatannya": [satu for satu in isi.nasib if satu.tertunda],
    }
    rincian = (f"{nama}: {', '.join(satu.aplikasi.nama for satu in semua)}" for nama, semua in nasib.items() if semua)
    return ". ".join((_judul_sebelum(isi), _judul_sesudah(isi, akhir), *rincian))
