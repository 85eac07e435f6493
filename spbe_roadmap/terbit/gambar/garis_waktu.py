"""The timeline of a plan: bars to scale, milestones, dependencies, critical path.

A drawing that would be higher than asked for is split between activities; axis, heads and legend are repeated. Every scheduled
activity is drawn exactly once. What waits for an activity of another drawing has a ring and the id of that activity.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.terbit.gambar.batang import JARI, TONGGAK, batang, gambar_baris, isi_batang
from spbe_roadmap.terbit.gambar.bentuk import (
    TITIK_PER_MM,
    Bentuk,
    Bulatan,
    Gambar,
    Jalan,
    Kotak,
    Teks,
    belah,
    garis,
    tulis,
)
from spbe_roadmap.terbit.gambar.huruf import HURUF_CETAK, Huruf
from spbe_roadmap.terbit.gambar.keterangan import Butir, keterangan
from spbe_roadmap.terbit.gambar.lembar import JARAK_BARIS, Baris, Lembar, bagi, kepala_baru, susun_lembar
from spbe_roadmap.terbit.gambar.panah import Panah, panah
from spbe_roadmap.terbit.gambar.sumbu_waktu import TINGGI_SUMBU

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markupsafe import Markup

    from spbe_roadmap.model.kegiatan import Muatan, Program
    from spbe_roadmap.rencana import Ikatan, Rencana
    from spbe_roadmap.rencana.jadwal import Jadwal

_UKURAN_JUDUL, _TINGGI_JUDUL = 12.0, 16.0
_ATAS, _JARAK_KETERANGAN = 1.0, 6.0


def garis_waktu(
    rencana: Rencana, muatan: Muatan, *, lebar_mm: float, tinggi_maks_mm: float, huruf: str = HURUF_CETAK
) -> tuple[Markup, ...]:
    """The timeline of a content as `<svg>` elements, none higher than `tinggi_maks_mm` unless one row alone is."""
    semua = [kegiatan for program in muatan.program for kegiatan in program.kegiatan]
    lembar = susun_lembar(rencana, semua, lebar_mm * TITIK_PER_MM, Huruf(huruf))
    baris = [satu for program in muatan.program for satu in _baris_program(rencana, lembar, (), program)]
    bingkai = _ATAS + TINGGI_SUMBU + _JARAK_KETERANGAN + _keterangan(lembar, 0)[1]
    bagian = list(bagi(lembar, baris, tinggi_maks_mm * TITIK_PER_MM - bingkai))
    judul = f"Garis waktu {MUATAN[muatan.domain]} {lembar.sumbu.tahun[0]}–{lembar.sumbu.tahun[-1]}"
    nomor = [f" (bagian {satu} dari {len(bagian)})" * (len(bagian) > 1) for satu in range(1, len(bagian) + 1)]
    return tuple(
        tulis(_gambar(rencana, lembar, satu, judul + urutan)) for satu, urutan in zip(bagian, nomor, strict=True)
    )


def garis_waktu_lengkap(rencana: Rencana, *, judul: str, lebar_mm: float, huruf: str = HURUF_CETAK) -> Markup:
    """All contents on one sheet as high as it needs to be, below its title."""
    semua = [kegiatan for _, _, kegiatan in rencana.peta.semua_kegiatan()]
    lembar = susun_lembar(rencana, semua, lebar_mm * TITIK_PER_MM, Huruf(huruf))
    baris = [
        satu
        for muatan, program in rencana.peta.semua_program()
        for satu in _baris_program(rencana, lembar, (MUATAN[muatan.domain],), program)
    ]
    tampak = Huruf(huruf, _UKURAN_JUDUL).bungkus(judul, lembar.lebar, 3, tebal=True)
    return tulis(_gambar(rencana, lembar, baris, judul, tampak))


def _baris_program(rencana: Rencana, lembar: Lembar, kepala: tuple[str, ...], program: Program) -> Iterator[Baris]:
    """Rows of a programme; what has no dates is not drawn."""
    for kegiatan in program.kegiatan:
        if jadwal := rencana.jadwal.kegiatan.get(kegiatan.id):
            yield lembar.baris((*kepala, f"{program.id} {program.nama}"), kegiatan, jadwal)


def _gambar(
    rencana: Rencana, lembar: Lembar, baris: Sequence[Baris], judul: str, judul_tampak: Sequence[str] = ()
) -> Gambar:
    """The drawing of these rows: bands and grid, arrows above them, bars and texts on top."""
    atas = _ATAS + _TINGGI_JUDUL * len(judul_tampak)
    pita, teks_kepala, letak, bawah = _letakkan(lembar, baris, atas + TINGGI_SUMBU)
    luar = _menunggu_luar(rencana.jadwal.ikatan, letak)
    kotak = {
        satu.kegiatan.id: batang(lembar, satu, letak[satu.kegiatan.id], menunggu=satu.kegiatan.id in luar)
        for satu in baris
    }
    kelompok = [
        gambar_baris(lembar, satu, letak[satu.kegiatan.id], kotak[satu.kegiatan.id], luar.get(satu.kegiatan.id, ()))
        for satu in baris
    ]
    legenda, tinggi = _keterangan(lembar, bawah + _JARAK_KETERANGAN)
    isi: list[Bentuk] = [
        *(Teks("judul", 0, 12 + nomor * _TINGGI_JUDUL, satu) for nomor, satu in enumerate(judul_tampak)),
        *pita,
        *lembar.sumbu.gambar(lembar.huruf, atas, bawah),
        Jalan("sumbu", garis(0, bawah, lembar.sumbu.kanan, bawah)),
        *_panah(rencana.jadwal, kotak),
        *teks_kepala,
        *kelompok,
        *legenda,
    ]
    uraian = "; ".join(satu.judul for satu in kelompok)
    tinggi += bawah + _JARAK_KETERANGAN
    return Gambar("garis-waktu", judul, uraian, lembar.lebar, tinggi, lembar.huruf, isi)


def _letakkan(
    lembar: Lembar, baris: Sequence[Baris], y: float
) -> tuple[list[Bentuk], list[Bentuk], dict[str, float], float]:
    """Bands and separators, texts of heads, the upper edge of each row by id, and the lower edge of all."""
    pita: list[Bentuk] = []
    teks: list[Bentuk] = []
    letak: dict[str, float] = {}
    sebelum: Baris | None = None
    for satu in baris:
        baru = kepala_baru(sebelum, satu)
        for kepala in baru:
            dalam = len(satu.kepala) - 1 - satu.kepala.index(kepala)
            pita_satu, teks_satu = _kepala(lembar, kepala, y, f"kepala-{dalam}")
            pita.append(pita_satu)
            teks.extend(teks_satu)
            y += pita_satu.tinggi
        if not baru:
            pita.append(Jalan("pemisah", garis(0, y, lembar.sumbu.kanan, y)))
        letak[satu.kegiatan.id] = y
        y += satu.tinggi
        sebelum = satu
    return pita, teks, letak, y


def _kepala(lembar: Lembar, kepala: str, y: float, kelas: str) -> tuple[Kotak, list[Bentuk]]:
    """A head as a band across the sheet; its text lies on a ground of its own, above the lines."""
    teks: list[Bentuk] = []
    for nomor, satu in enumerate(lembar.teks_kepala(kepala)):
        atas = y + nomor * JARAK_BARIS
        teks.append(Kotak(kelas, 0, atas + 1, lembar.huruf.lebar(satu, tebal=True) + 4, JARAK_BARIS))
        teks.append(Teks("tebal", 2, atas + 9.4, satu))
    return Kotak(kelas, 0, y, lembar.sumbu.kanan, lembar.tinggi_kepala([kepala])), teks


def _menunggu_luar(ikatan: Iterable[Ikatan], di_dalam: dict[str, float]) -> dict[str, list[Ikatan]]:
    """Dependencies of each activity on others that the drawing does not show."""
    luar: dict[str, list[Ikatan]] = {}
    for satu in ikatan:
        if satu.pengikut in di_dalam and satu.pendahulu not in di_dalam:
            luar.setdefault(satu.pengikut, []).append(satu)
    return luar


def _panah(jadwal: Jadwal, kotak: dict[str, Kotak]) -> Iterator[Jalan]:
    """Arrows between bars of this drawing, those between critical ones last and stronger."""
    semua: dict[bool, list[Panah]] = {False: [], True: []}
    for satu in jadwal.ikatan:
        if satu.pendahulu in kotak and satu.pengikut in kotak:
            kritis = jadwal.kegiatan[satu.pendahulu].kritis and jadwal.kegiatan[satu.pengikut].kritis
            semua[kritis].append(panah(kotak[satu.pendahulu], kotak[satu.pengikut], satu.jenis))
    for kritis, sejenis in semua.items():
        if sejenis:
            yield Jalan("panah kritis" if kritis else "panah", "".join(satu.garis for satu in sejenis))
            yield Jalan("ujung kritis" if kritis else "ujung", "".join(satu.ujung for satu in sejenis))


def _keterangan(lembar: Lembar, y: float) -> tuple[list[Bentuk], float]:
    return keterangan(_BUTIR, lembar.huruf, x=1, y=y, lebar=lembar.lebar - 2)


def _contoh_batang(kelas: str, x: float, y: float) -> tuple[Bentuk, ...]:
    return isi_batang(Kotak(f"batang {kelas}", x, y + 0.5, 14, 7))


_BUTIR = (
    Butir(partial(_contoh_batang, "tetap"), "waktu ditetapkan"),
    Butir(partial(_contoh_batang, "dihitung"), "waktu dihitung dari pendahulu"),
    Butir(partial(_contoh_batang, "tetap kritis"), "jalur kritis"),
    Butir(lambda x, y: (Jalan("tonggak", belah(x + 7, y + 4, TONGGAK)),), "tonggak"),
    Butir(lambda x, y: (Bulatan("dari-luar", x + 7, y + 4, JARI),), "menunggu kegiatan di luar gambar"),
    Butir(lambda x, y: (Teks("tebal", x, y + 7, "ID*"),), "usulan"),
)
