"""The form of Tabel 7: one content by itself, and the whole plan with the contents once for every strategic initiative.

In the whole, a programme of several initiatives stands under each of them; one that names none that exists stands in a last block.
Source: SE MenPANRB 18/2022, lampiran, Tabel 7 and 4.1.2 (contents = initiatives x 7).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana.tabel import huruf, teks_capaian

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from spbe_roadmap.model.kegiatan import Kinerja, Muatan, Program
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import IndikatorSasaran

JenisBaris = Literal["sasaran", "indikator", "inisiatif", "luar", "muatan", "program", "kinerja", "kegiatan"]
# what a portrait page holds legibly: years, and signs of a baseline or target; our choice
_TAHUN_TEGAK, _TANDA_TEGAK = 5, 5
TANPA_INISIATIF = "Di luar inisiatif strategis"


@dataclass(frozen=True, slots=True)
class BarisTabel7:
    """One row. `target` has one text for each year of the period; `kosong`: a content without any programme here.

    `luar` heads the programmes of no initiative. A programme's row shows its first performance indicator (`ukuran`, with
    baseline and targets); the others follow as rows of their own. A kegiatan has no targets.
    """

    jenis: JenisBaris
    nomor: str = ""
    kode: str = ""
    teks: str = ""
    ukuran: str = ""
    uic: str = ""
    awal: str = ""
    target: tuple[str, ...] = ()
    kosong: bool = False
    usulan: bool = False


def tabel7(peta: PetaRencana, muatan: Muatan) -> tuple[BarisTabel7, ...]:
    """The programmes of one content with their kegiatan."""
    return tuple(_daftar(muatan.program, peta))


def muat_tegak(baris: Sequence[BarisTabel7]) -> bool:
    """Whether the numbers of the table are narrow enough to stand among the text of a portrait page."""
    return terpanjang(baris) <= _TANDA_TEGAK and all(len(satu.target) <= _TAHUN_TEGAK for satu in baris)


def terpanjang(baris: Iterable[BarisTabel7]) -> int:
    """Signs of the longest word in a baseline or target; between words a cell may break."""
    return max((len(kata) for satu in baris for teks in (satu.awal, *satu.target) for kata in teks.split()), default=0)


def tabel7_menyeluruh(peta: PetaRencana) -> tuple[BarisTabel7, ...]:
    """The goals with their indicators, then every initiative with all contents; contents in document order."""
    return (*tabel_sasaran(peta), *_inisiatif(peta))


def tabel_sasaran(peta: PetaRencana) -> tuple[BarisTabel7, ...]:
    """The goals, each followed by its indicators."""
    return tuple(_sasaran(peta))


def _sasaran(peta: PetaRencana) -> Iterator[BarisTabel7]:
    for sasaran in peta.sasaran:
        yield BarisTabel7("sasaran", kode=sasaran.id, teks=sasaran.uraian)
        for indikator in sasaran.indikator:
            awal, target = _capaian(indikator, peta.periode.tahun)
            yield BarisTabel7("indikator", teks=_nama(indikator), awal=awal, target=target)


def _inisiatif(peta: PetaRencana) -> Iterator[BarisTabel7]:
    semua = [program for _, program in peta.semua_program()]
    for satu in peta.inisiatif_strategis:
        yield BarisTabel7("inisiatif", kode=satu.id, teks=satu.nama)
        yield from _muatan(peta, {program.id for program in semua if satu.id in program.inisiatif_strategis})
    dikenal = {satu.id for satu in peta.inisiatif_strategis}
    di_luar = {program.id for program in semua if dikenal.isdisjoint(program.inisiatif_strategis)}
    if di_luar:
        yield BarisTabel7("luar", teks=TANPA_INISIATIF)
        yield from _muatan(peta, di_luar)


def _muatan(peta: PetaRencana, anggota: AbstractSet[str]) -> Iterator[BarisTabel7]:
    """All contents with those programmes whose ids are in `anggota`, also contents that have none of them."""
    for nomor, muatan in enumerate(peta.muatan, start=1):
        milik = [program for program in muatan.program if program.id in anggota]
        yield BarisTabel7("muatan", str(nomor), teks=MUATAN[muatan.domain], kosong=not milik)
        yield from _daftar(milik, peta)


def _daftar(semua: Iterable[Program], peta: PetaRencana) -> Iterator[BarisTabel7]:
    """Programmes, lettered, each with its indicators and its kegiatan."""
    sebutan = {opd.id: opd.sebutan for opd in peta.opd}
    for urut, program in enumerate(semua):
        yield from _program(program, huruf(urut), peta.periode.tahun, sebutan)


def _program(program: Program, nomor: str, tahun: range, sebutan: Mapping[str, str]) -> Iterator[BarisTabel7]:
    kinerja = [(_nama(satu), *_capaian(satu, tahun)) for satu in program.kinerja] or [("", "", ("",) * len(tahun))]
    ukuran, awal, target = kinerja[0]
    uic = sebutan.get(program.penanggung_jawab, program.penanggung_jawab)
    yield BarisTabel7("program", nomor, program.id, program.nama, ukuran, uic, awal, target)
    for nama, awal_lain, target_lain in kinerja[1:]:
        yield BarisTabel7("kinerja", ukuran=nama, awal=awal_lain, target=target_lain)
    for kegiatan in program.kegiatan:
        pelaksana = kegiatan.penanggung_jawab or program.penanggung_jawab
        yield BarisTabel7(
            "kegiatan",
            kode=kegiatan.id,
            teks=kegiatan.nama,
            uic=sebutan.get(pelaksana, pelaksana),
            usulan=kegiatan.status == "usulan",
        )


def _nama(ukuran: IndikatorSasaran | Kinerja) -> str:
    return f"{ukuran.nama} ({ukuran.satuan})" if ukuran.satuan else ukuran.nama


def _capaian(ukuran: IndikatorSasaran | Kinerja, tahun: range) -> tuple[str, tuple[str, ...]]:
    """The baseline, and the target of every year; empty where there is none."""
    return teks_capaian(ukuran.awal), tuple(teks_capaian(ukuran.target.get(satu)) for satu in tahun)
