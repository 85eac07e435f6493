"""The site beside the least that could be published: a script that reads, schedules, and writes one table and one drawing.

The script knows nothing of the format but ids, names, dates and predecessors; it takes every link for FS without lag.
"""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from html import escape
from pathlib import Path
from typing import Any

from yaml._yaml import CParser
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from bench.waktu import cpu_kerja
from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit import situs

KALI = 5
HARI_SEBULAN = 30
BULAN = {f"TW{nomor}": (3 * nomor - 2, 3 * nomor) for nomor in range(1, 5)}


def biaya_situs(folder: Path) -> tuple[float, float]:
    """CPU seconds of all pages from a plan that is read, and of the whole script."""
    rencana = muat_rencana(folder).rencana
    with tempfile.TemporaryDirectory() as sementara:
        tujuan = Path(sementara)

        def halaman() -> None:
            for tugas in situs.tugas(rencana):
                tugas.tulis(tujuan)

        return cpu_kerja(halaman, KALI), cpu_kerja(lambda: naskah(folder, tujuan), KALI)


def naskah(folder: Path, tujuan: Path) -> None:
    """The script."""
    kegiatan = [
        satu
        for berkas in sorted((folder / "domain").glob("*.yaml"))
        for program in urai(berkas.read_text())["program"]
        for satu in program["kegiatan"]
    ]
    jadwal = jadwalkan(kegiatan)
    (tujuan / "tabel.html").write_text(tabel(kegiatan, jadwal))
    (tujuan / "bagan.svg").write_text(bagan(kegiatan, jadwal))


def urai(teks: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """The file as dicts, lists and texts, without positions."""
    parser = CParser(teks)
    tumpukan: list[Any] = [[]]
    kunci: list[str | None] = [None]
    while (kejadian := parser.get_event()) is not None:
        if isinstance(kejadian, MappingEndEvent | SequenceEndEvent):
            tumpukan.pop()
            kunci.pop()
            continue
        if isinstance(kejadian, ScalarEvent):
            isi: Any = kejadian.value
        elif isinstance(kejadian, MappingStartEvent):
            isi = {}
        elif isinstance(kejadian, SequenceStartEvent):
            isi = []
        else:
            continue
        induk = tumpukan[-1]
        if isinstance(induk, list):
            induk.append(isi)
        elif kunci[-1] is None:
            kunci[-1] = isi
        else:
            induk[kunci[-1]], kunci[-1] = isi, None
        if isinstance(isi, dict | list):
            tumpukan.append(isi)
            kunci.append(None)
    return tumpukan[0][0]


def jadwalkan(kegiatan: list[dict[str, Any]]) -> dict[str, tuple[date, date]]:
    """First and last day of each; predecessors stand before their followers in these files."""
    jadwal: dict[str, tuple[date, date]] = {}
    for satu in kegiatan:
        if "mulai" in satu:
            jadwal[satu["id"]] = hari(satu["mulai"], 0), hari(satu["selesai"], 1)
        else:
            mulai = max(jadwal[nama][1] for nama in satu["setelah"]) + timedelta(days=1)
            jadwal[satu["id"]] = mulai, mulai + timedelta(days=HARI_SEBULAN * int(satu["durasi"].split()[0]))
    return jadwal


def hari(teks: str, ujung: int) -> date:
    """The first (0) or last (1) month of a quarter, by its first day."""
    tahun, triwulan = teks.split("-")
    return date(int(tahun), BULAN[triwulan][ujung], 1)


def tabel(kegiatan: list[dict[str, Any]], jadwal: dict[str, tuple[date, date]]) -> str:
    """One row an activity."""
    baris = (
        f"<tr><td>{satu['id']}</td><td>{escape(satu['nama'])}</td><td>{mulai}</td><td>{selesai}</td></tr>"
        for satu, (mulai, selesai) in ((satu, jadwal[satu["id"]]) for satu in kegiatan)
    )
    return f"<table>{''.join(baris)}</table>"


def bagan(kegiatan: list[dict[str, Any]], jadwal: dict[str, tuple[date, date]]) -> str:
    """One bar an activity."""
    awal = min(mulai for mulai, _ in jadwal.values())
    batang = (
        f'<rect x="{(mulai - awal).days}" y="{nomor * 10}" width="{(selesai - mulai).days}" height="8"/>'
        for nomor, (mulai, selesai) in enumerate(jadwal[satu["id"]] for satu in kegiatan)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(batang)}</svg>'
