"""The list of outputs: what `build --only` names, in the order of its help. An output is one function here and one module.

Modules are imported when their output is asked for, so that data files cost no PDF writer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.util import find_spec
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.terbit.cetak.cetakan import Cetakan, cetakan

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from pathlib import Path

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.perbedaan import Perbedaan
    from spbe_roadmap.terbit.tugas import Tugas


class Pesanan(NamedTuple):
    """What is to be published: the plan, the roadmap's folder (only its `aset/` is read), the way of printing.

    `muatan`: only the documents of these contents, by their file names; empty for everything. `sumber`: the text of the
    roadmap's own files by path, for documents that carry what they were made of. `perbedaan`: from the publication before,
    None where none is known.
    """

    rencana: Rencana
    folder: Path
    cetakan: Cetakan
    muatan: tuple[str, ...] = ()
    sumber: Mapping[str, str] = MappingProxyType({})
    perbedaan: Perbedaan | None = None


class Unduhan(NamedTuple):
    """A file that the site offers: its path in the publication, its name, its form and what that is for.

    `lanjut`: it is for other programs rather than for readers, and stands with its like.
    """

    jalur: str
    nama: str
    perihal: str
    lanjut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Keluaran:
    """One output.

    `per_muatan`: it has a form for one content; `muatan_diminta`: that form is made only where the output is named;
    `membandingkan`: it tells what changed since the publication before; `paket`: the import name that it needs beside the core,
    `tambahan` the extra that brings it; `unduhan`: those of its files that the site offers.
    """

    nama: str
    guna: str
    tugas: Callable[[Pesanan], Iterable[Tugas]]
    per_muatan: bool = False
    muatan_diminta: bool = False
    membandingkan: bool = False
    paket: str = ""
    tambahan: str = ""
    unduhan: tuple[Unduhan, ...] = ()

    @property
    def ada(self) -> bool:
        """Whether what it needs is installed."""
        return not self.paket or find_spec(self.paket) is not None


class PaketTidakAda(ValueError):
    """An output was asked for whose package is not installed."""

    def __init__(self, keluaran: Keluaran) -> None:
        super().__init__(f"{keluaran.nama} memerlukan paket tambahan; pasang dengan: {cara_memasang(keluaran)}")


def cara_memasang(keluaran: Keluaran) -> str:
    """The line that installs what an output needs."""
    return f'pip install "spbe-roadmap[{keluaran.tambahan}]"'


def _pdf(pesanan: Pesanan) -> Iterable[Tugas]:
    from spbe_roadmap.terbit import pdf  # noqa: PLC0415 - start-up

    # Once in this process, so that forked children need not import it each.
    pdf.siapkan()
    return pdf.tugas(pesanan)


def _naskah(pesanan: Pesanan) -> Iterable[Tugas]:
    from spbe_roadmap.terbit import naskah, pdf  # noqa: PLC0415 - start-up

    pdf.siapkan()
    return naskah.tugas(pesanan)


def _situs(pesanan: Pesanan) -> Iterable[Tugas]:
    from spbe_roadmap.terbit import html  # noqa: PLC0415 - start-up

    return html.tugas(pesanan.rencana, pesanan.perbedaan)


def _data(pesanan: Pesanan) -> Iterable[Tugas]:
    from spbe_roadmap.terbit import (  # noqa: PLC0415 - start-up
        data_csv,
        data_json,
        ics,
        mermaid,
        mspdi,
        perubahan_json,
        portal_csv,
        skema_data,
        svg,
    )

    semua = (data_json, skema_data, svg, data_csv, portal_csv, ics, mspdi, mermaid)
    return (*(tugas for satu in semua for tugas in satu.tugas(pesanan.rencana)), *perubahan_json.tugas(pesanan))


def _docx(pesanan: Pesanan) -> Iterable[Tugas]:
    from spbe_roadmap.terbit import docx  # noqa: PLC0415 - start-up

    return docx.tugas(pesanan)


def _xlsx(pesanan: Pesanan) -> Iterable[Tugas]:
    from spbe_roadmap.terbit import xlsx  # noqa: PLC0415 - start-up

    return xlsx.tugas(pesanan.rencana)


KELUARAN = (
    Keluaran(
        nama="pdf",
        guna="dokumen resmi dan satu PDF tiap muatan",
        tugas=_pdf,
        per_muatan=True,
        unduhan=(Unduhan("peta-rencana.pdf", "Dokumen peta rencana", "PDF, siap cetak"),),
    ),
    Keluaran(
        nama="naskah",
        guna="rancangan peraturan atau keputusan",
        tugas=_naskah,
        unduhan=(Unduhan("naskah.pdf", "Naskah peraturan atau keputusan", "PDF, yang menetapkan peta rencana"),),
    ),
    Keluaran(
        nama="docx",
        guna="dokumen resmi dan naskah peraturan untuk disunting",
        tugas=_docx,
        per_muatan=True,
        muatan_diminta=True,
        paket="docx",
        tambahan="docx",
        unduhan=(
            Unduhan("peta-rencana.docx", "Dokumen peta rencana untuk disunting", "DOCX, untuk pengolah kata"),
            Unduhan("naskah.docx", "Naskah peraturan atau keputusan untuk disunting", "DOCX, untuk pengolah kata"),
        ),
    ),
    Keluaran(
        nama="xlsx",
        guna="lembar kerja dengan rumus",
        tugas=_xlsx,
        paket="xlsxwriter",
        tambahan="xlsx",
        unduhan=(Unduhan("data/peta-rencana.xlsx", "Lembar kerja peta rencana", "XLSX, semua tabel dengan rumus"),),
    ),
    Keluaran(nama="situs", guna="situs publik", tugas=_situs, membandingkan=True),
    Keluaran(
        nama="data",
        guna="JSON beserta skemanya, CSV, kalender, jadwal untuk program lain, dan garis waktu SVG",
        tugas=_data,
        membandingkan=True,
        unduhan=(
            Unduhan("data/timeline.svg", "Garis waktu seluruh muatan", "SVG, satu lembar"),
            Unduhan("data/tonggak.ics", "Kalender tonggak dan tenggat", "ICS, untuk kalender di ponsel dan komputer"),
            Unduhan("data/jadwal.xml", "Jadwal", "XML, untuk Microsoft Project dan ProjectLibre", lanjut=True),
            Unduhan("data/jadwal.mmd", "Jadwal sebagai teks", "Mermaid, untuk wiki dan repositori", lanjut=True),
            Unduhan("data/kegiatan.csv", "Daftar kegiatan", "CSV, untuk lembar kerja", lanjut=True),
            Unduhan("data/anggaran.csv", "Rincian anggaran", "CSV, untuk lembar kerja", lanjut=True),
            Unduhan("data/indikator.csv", "Indikator dan tingkatnya", "CSV, untuk lembar kerja", lanjut=True),
            Unduhan("data/portal.csv", "Sasaran sampai kegiatan", "CSV, bahan pengisian portal nasional", lanjut=True),
            Unduhan("data/peta-rencana.json", "Data lengkap", "JSON, untuk program lain", lanjut=True),
            Unduhan(
                "data/peta-rencana.schema.json", "Susunan data lengkap", "JSON Schema, untuk program lain", lanjut=True
            ),
        ),
    ),
)


def pesan(rencana: Rencana, folder: Path, sumber: Mapping[str, str] = MappingProxyType({})) -> Pesanan:
    """The whole plan, printed as the roadmap asks."""
    return Pesanan(rencana, folder, cetakan(rencana.peta), sumber=sumber)


def semua_tugas(pesanan: Pesanan, hanya: Collection[str] = ()) -> tuple[Tugas, ...]:
    """The work of the outputs named by `hanya`, or of all whose packages are installed.

    Raises PaketTidakAda for an output that is named and cannot be made.
    """
    for satu in KELUARAN:
        if satu.nama in hanya and not satu.ada:
            raise PaketTidakAda(satu)
    return tuple(
        replace(tugas, keluaran=satu.nama)
        for satu in KELUARAN
        if (satu.nama in hanya if hanya else satu.ada)
        for tugas in satu.tugas(pesanan)
    )


def perlu_perbedaan(hanya: Collection[str] = ()) -> bool:
    """Whether one of the outputs named by `hanya`, or of all, tells what changed since the publication before."""
    return any(satu.membandingkan for satu in KELUARAN if not hanya or satu.nama in hanya)


def semua_unduhan() -> tuple[Unduhan, ...]:
    """What a whole publication of this installation offers, in the order of the outputs."""
    return tuple(unduhan for satu in KELUARAN if satu.ada for unduhan in satu.unduhan)


def tanpa_paket() -> tuple[Keluaran, ...]:
    """Outputs that this installation cannot make."""
    return tuple(satu for satu in KELUARAN if not satu.ada)
