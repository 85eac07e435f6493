"""The whole plan on one landscape page: contents as bands, programmes as rows, activities inside their programme.

Rows stand as close as a single page asks for; what does not fit even then is spread evenly over several drawings with the axis,
the bands and the legend repeated. Text never shrinks. Arrows join programmes of one drawing, a pair once, by the dependency that
holds it back longest; where there are more than an eye can follow, only those of the critical path are drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.gambar.baris_program import (
    TONGGAK,
    BarisProgram,
    Kerapatan,
    beri_lajur,
    gambar_program,
    kotak_kegiatan,
    kotak_program,
    label_program,
    tulis_id_program,
)
from spbe_roadmap.terbit.gambar.bentuk import (
    TITIK_PER_MM,
    Bentuk,
    Gambar,
    Jalan,
    Kotak,
    Teks,
    belah,
    garis,
    muatan_pendek,
    persegi,
    tulis,
)
from spbe_roadmap.terbit.gambar.huruf import HURUF_CETAK, Huruf
from spbe_roadmap.terbit.gambar.keterangan import Butir, keterangan
from spbe_roadmap.terbit.gambar.panah import RUANG, panah
from spbe_roadmap.terbit.gambar.sumbu_waktu import TINGGI_SUMBU, SumbuWaktu

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from markupsafe import Markup

    from spbe_roadmap.model.kegiatan import Program
    from spbe_roadmap.rencana import Ikatan, Rencana

_ATAS, _JARAK_KETERANGAN, _TEPI = 1.0, 6.0, 6.0
_BAGIAN_ID, _BAGIAN_NAMA = 0.16, 0.31
_BARIS_ID = 2
# from the most comfortable to the closest that can still be read; our choice, judged on printed pages
_KERAPATAN = (
    Kerapatan(3, 9.0, 10.0),
    Kerapatan(2, 5.5, 6.0),
    Kerapatan(2, 3.4, 2.6),
    Kerapatan(1, 3.4, 2.6),
    Kerapatan(1, 2.6, 1.0),
)
# arrows a row that an eye can still follow; our choice, judged on printed pages
_PANAH_PER_BARIS = 2


@dataclass(frozen=True, slots=True)
class _Kolom:
    """Where the columns begin: content, id and name of a programme, then the axis."""

    huruf: Huruf
    lebar: float
    x_id: float
    x_nama: float
    sumbu: SumbuWaktu


def ikhtisar(
    rencana: Rencana, *, lebar_mm: float, tinggi_maks_mm: float, huruf: str = HURUF_CETAK
) -> tuple[Markup, ...]:
    """The overview as `<svg>` elements, none higher than `tinggi_maks_mm` unless one row alone is; none without programmes."""
    kolom = _kolom(rencana, lebar_mm * TITIK_PER_MM, Huruf(huruf))
    bingkai = _ATAS + TINGGI_SUMBU + _JARAK_KETERANGAN + _keterangan(kolom, 0, _BUTIR.keys())[1]
    ruang = tinggi_maks_mm * TITIK_PER_MM - bingkai
    semua = [_bagi_rata(_semua_baris(rencana, kolom, satu), ruang) for satu in _KERAPATAN]
    bagian = min(semua, key=len)
    tahun = rencana.peta.periode.tahun
    judul = f"Ikhtisar peta rencana {tahun[0]}–{tahun[-1]}"
    nomor = [f" (bagian {satu} dari {len(bagian)})" * (len(bagian) > 1) for satu in range(1, len(bagian) + 1)]
    return tuple(
        tulis(_gambar(rencana, kolom, baris, judul + urutan)) for baris, urutan in zip(bagian, nomor, strict=True)
    )


def _kolom(rencana: Rencana, lebar: float, huruf: Huruf) -> _Kolom:
    semua: list[Program] = [program for _, program in rencana.peta.semua_program()]
    nama_muatan = [huruf.lebar(muatan_pendek(satu.domain), tebal=True) for satu in rencana.peta.muatan]
    x_id = max(nama_muatan, default=0.0) + 8
    lebar_id = max((huruf.lebar(tulis_id_program(satu), tebal=True) for satu in semua), default=0.0) + 5
    x_nama = x_id + min(lebar_id, lebar * _BAGIAN_ID)
    lebar_nama = min(max((huruf.lebar(satu.nama) for satu in semua), default=0.0) + 2, lebar * _BAGIAN_NAMA)
    sumbu = SumbuWaktu(rencana.peta.periode, x_nama + lebar_nama + RUANG + 2, lebar - _TEPI)
    return _Kolom(huruf, lebar, x_id, x_nama, sumbu)


def _semua_baris(rencana: Rencana, kolom: _Kolom, kerapatan: Kerapatan) -> list[BarisProgram]:
    """Every programme, standing as close as this."""
    ruang_id, ruang = kolom.x_nama - kolom.x_id - 4, kolom.sumbu.kiri - RUANG - 2 - kolom.x_nama
    return [
        BarisProgram(
            kerapatan,
            muatan,
            program,
            kolom.huruf.bungkus(tulis_id_program(program), ruang_id, _BARIS_ID, tebal=True),
            kolom.huruf.bungkus(program.nama, ruang, kerapatan.baris_nama),
            beri_lajur(rencana, program, kolom.sumbu),
        )
        for muatan, program in rencana.peta.semua_program()
    ]


def _bagi(baris: Sequence[BarisProgram], tinggi: float) -> list[list[BarisProgram]]:
    """Rows that fit into this height; a row that alone is higher gets a drawing of its own."""
    bagian: list[list[BarisProgram]] = []
    sisa = 0.0
    for satu in baris:
        if not bagian or satu.tinggi > sisa:
            bagian.append([])
            sisa = tinggi
        bagian[-1].append(satu)
        sisa -= satu.tinggi
    return bagian


def _bagi_rata(baris: Sequence[BarisProgram], tinggi: float) -> list[list[BarisProgram]]:
    """As few drawings as this height allows, as equal as rows allow."""
    banyak = len(_bagi(baris, tinggi))
    if banyak < 2:  # noqa: PLR2004 - one drawing is equal to itself
        return _bagi(baris, tinggi)
    jumlah = sum(satu.tinggi for satu in baris)
    calon = (jumlah / banyak + tambahan for tambahan in range(int(tinggi)))
    return next(
        (rata for batas in calon if len(rata := _bagi(baris, min(batas, tinggi))) == banyak), _bagi(baris, tinggi)
    )


def _gambar(rencana: Rencana, kolom: _Kolom, baris: Sequence[BarisProgram], judul: str) -> Gambar:
    """The drawing of these rows: bands and grid, bars of programmes, arrows, then what must stay on top."""
    letak, bawah = _letakkan(baris)
    kotak = [kotak_kegiatan(satu, kolom.sumbu, y) for satu, y in zip(baris, letak, strict=True)]
    program = [
        gambar_program(satu, kolom.sumbu, isi, label_program(satu, y, x_id=kolom.x_id, x_nama=kolom.x_nama))
        for satu, y, isi in zip(baris, letak, kotak, strict=True)
    ]
    panah_semua = list(_panah(rencana, kotak))
    tampak = {satu.kelas for semua in program for satu in semua.isi} | {satu.kelas for satu in panah_semua}
    tampak |= {"program"} | {"usulan" for satu in baris if satu.usulan}
    legenda, tinggi = _keterangan(kolom, bawah + _JARAK_KETERANGAN, tampak)
    isi: list[Bentuk] = [
        *_pita(kolom, baris, letak, bawah),
        *kolom.sumbu.gambar(kolom.huruf, _ATAS, bawah),
        Jalan("sumbu", garis(0, bawah, kolom.sumbu.kanan, bawah)),
        *(satu for semua in kotak for satu in kotak_program(semua.values())),
        *panah_semua,
        *program,
        *legenda,
    ]
    uraian = "; ".join(satu.judul for satu in program)
    return Gambar("ikhtisar", judul, uraian, kolom.lebar, bawah + _JARAK_KETERANGAN + tinggi, kolom.huruf, isi)


def _letakkan(baris: Sequence[BarisProgram]) -> tuple[list[float], float]:
    """The upper edge of each row and the lower edge of all."""
    letak: list[float] = []
    y = _ATAS + TINGGI_SUMBU
    for satu in baris:
        letak.append(y)
        y += satu.tinggi
    return letak, y


def _pita(kolom: _Kolom, baris: Sequence[BarisProgram], letak: Sequence[float], bawah: float) -> Iterator[Bentuk]:
    """Lines between programmes, stronger ones between contents, and the names of contents on a band of their own."""
    domain = [satu.muatan.domain for satu in baris]
    mulai = [nomor for nomor in range(len(baris)) if nomor == 0 or domain[nomor] != domain[nomor - 1]]
    batas = [*(letak[nomor] for nomor in mulai), bawah]
    yield Kotak("kepala-0", 0, letak[0], kolom.x_id - 4, bawah - letak[0])
    yield Jalan("pemisah", "".join(garis(kolom.x_id - 4, y, kolom.sumbu.kanan, y) for y in letak))
    yield Jalan("kisi-tahun", "".join(garis(0, y, kolom.sumbu.kanan, y) for y in batas[:-1]))
    for nomor, atas, akhir in zip(mulai, batas[:-1], batas[1:], strict=True):
        yield Teks("tebal", 2, (atas + akhir) / 2 + 2.8, muatan_pendek(domain[nomor]))


def _panah(rencana: Rencana, kotak: Sequence[dict[str, Kotak]]) -> Iterator[Jalan]:
    """Arrows between programmes of this drawing; only those of the critical path where there would be too many."""
    letak = {id_: satu for semua in kotak for id_, satu in semua.items()}
    program = {id_: nomor for nomor, semua in enumerate(kotak) for id_ in semua}
    pasangan: dict[tuple[int, int], Ikatan] = {}
    for satu in rencana.jadwal.ikatan:
        if satu.pendahulu in program and satu.pengikut in program:
            dari, ke = program[satu.pendahulu], program[satu.pengikut]
            lama = pasangan.get((dari, ke))
            if dari != ke and (lama is None or satu.paling_awal > lama.paling_awal):
                pasangan[dari, ke] = satu
    ikatan = list(pasangan.values())
    if len(ikatan) > _PANAH_PER_BARIS * len(kotak):
        kritis = {satu.id for satu in rencana.jadwal.kegiatan.values() if satu.kritis}
        ikatan = [satu for satu in ikatan if satu.pendahulu in kritis and satu.pengikut in kritis]
    semua = [panah(letak[satu.pendahulu], letak[satu.pengikut], satu.jenis) for satu in ikatan]
    if semua:
        yield Jalan("panah-tipis", "".join(satu.garis for satu in semua))
        yield Jalan("ujung-tipis", "".join(satu.ujung for satu in semua))


def _keterangan(kolom: _Kolom, y: float, tampak: Collection[str]) -> tuple[list[Bentuk], float]:
    """The legend of what can be seen."""
    butir = [satu for kelas, satu in _BUTIR.items() if kelas in tampak]
    return keterangan(butir, kolom.huruf, x=1, y=y, lebar=kolom.lebar - 2)


def _contoh_potong(kelas: str, x: float, y: float) -> tuple[Bentuk, ...]:
    return (Jalan(kelas, persegi(Kotak(kelas, x, y + 2.7, 14, 2.6))),)


def _contoh_panah(x: float, y: float) -> tuple[Bentuk, ...]:
    contoh = panah(Kotak("", x, y, 0, 8), Kotak("", x + 14, y, 0, 8), "FS")
    return Jalan("panah-tipis", contoh.garis), Jalan("ujung-tipis", contoh.ujung)


_BUTIR = {
    "program": Butir(lambda x, y: (Kotak("program", x, y, 14, 8),), "program"),
    "lajur-final": Butir(partial(_contoh_potong, "lajur-final"), "kegiatan"),
    "lajur-usulan": Butir(partial(_contoh_potong, "lajur-usulan"), "kegiatan usulan"),
    "lajur-kritis": Butir(partial(_contoh_potong, "lajur-kritis"), "kegiatan pada jalur kritis"),
    "tonggak": Butir(lambda x, y: (Jalan("tonggak", belah(x + 7, y + 4, TONGGAK)),), "tonggak"),
    "panah-tipis": Butir(_contoh_panah, "menunggu program lain"),
    "usulan": Butir(lambda x, y: (Teks("tebal", x, y + 7, "ID*"),), "memuat usulan"),
}
