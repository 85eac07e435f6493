"""The list of outputs: what `build --only` names, in the order of its help. An output is one function here and one module.

Modules are imported when their output is asked for, so that data files cost no PDF writer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.terbit.cetak.cetakan import Cetakan, cetakan

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.terbit.tugas import Tugas


class Pesanan(NamedTuple):
    """What is to be published: the plan, the roadmap's folder (only its `aset/` is read), the way of printing.

    `muatan`: only the documents of these contents, by their file names; empty for everything.
    """

    rencana: Rencana
    folder: Path
    cetakan: Cetakan
    muatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Keluaran:
    """One output.

    `per_muatan`: it has a form for one content; `paket`: the import name that it needs beside the core, `tambahan` the
    extra that brings it.
    """

    nama: str
    guna: str
    tugas: Callable[[Pesanan], Iterable[Tugas]]
    per_muatan: bool = False
    paket: str = ""
    tambahan: str = ""

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

    return html.tugas(pesanan.rencana)


def _data(pesanan: Pesanan) -> Iterable[Tugas]:
    from spbe_roadmap.terbit import data_csv, data_json, skema_data, svg  # noqa: PLC0415 - start-up

    rencana = pesanan.rencana
    return (*data_json.tugas(rencana), *skema_data.tugas(rencana), *svg.tugas(rencana), *data_csv.tugas(rencana))


def _xlsx(pesanan: Pesanan) -> Iterable[Tugas]:
    from spbe_roadmap.terbit import xlsx  # noqa: PLC0415 - start-up

    return xlsx.tugas(pesanan.rencana)


KELUARAN = (
    Keluaran(nama="pdf", guna="dokumen resmi dan satu PDF tiap muatan", tugas=_pdf, per_muatan=True),
    Keluaran(nama="naskah", guna="rancangan peraturan atau keputusan", tugas=_naskah),
    Keluaran(nama="xlsx", guna="lembar kerja dengan rumus", tugas=_xlsx, paket="xlsxwriter", tambahan="xlsx"),
    Keluaran(nama="situs", guna="situs publik", tugas=_situs),
    Keluaran(nama="data", guna="JSON beserta skemanya, CSV, dan garis waktu SVG", tugas=_data),
)


def pesan(rencana: Rencana, folder: Path) -> Pesanan:
    """The whole plan, printed as the roadmap asks."""
    return Pesanan(rencana, folder, cetakan(rencana.peta))


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


def tanpa_paket() -> tuple[Keluaran, ...]:
    """Outputs that this installation cannot make."""
    return tuple(satu for satu in KELUARAN if not satu.ada)
