"""The schedule as a Gantt chart in Mermaid's text form, for wikis and repositories: `data/jadwal.mmd`.

A section a content, in it every kegiatan with its milestones. Last days are inclusive, critical work is marked, and so is
what the latest realisation calls finished or running. Mermaid's default limit is 50,000 characters, some 400 kegiatan;
whoever shows larger plans raises its `maxTextSize`.

Source: https://mermaid.js.org/syntax/gantt.html
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.terbit.karakter import sebaris
from spbe_roadmap.terbit.sebutan import judul_bertanda
from spbe_roadmap.terbit.tugas import Tugas, tulis_berkas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.rencana import JadwalKegiatan, Rencana

BERKAS = "data/jadwal.mmd"
# Signs that end a text, begin a comment, a directive or an entity, or would be markup in a page.
_BERARTI = re.compile(r"""[:;#%<>&"'`{}\\]""")
_KEADAAN = {"selesai": "done, ", "berjalan": "active, "}


def tugas(rencana: Rencana) -> tuple[Tugas, ...]:
    """One file."""
    return (Tugas(BERKAS, partial(_tulis, rencana)),)


def _tulis(rencana: Rencana, folder: Path) -> None:
    tulis_berkas(folder, BERKAS, gantt(rencana))


def gantt(rencana: Rencana) -> str:
    """The chart."""
    return "".join(f"{baris}\n" for baris in _gantt(rencana))


def _gantt(rencana: Rencana) -> Iterator[str]:
    peta = rencana.peta
    keadaan = {satu.kegiatan: satu.status for satu in rencana.pantau}
    yield "gantt"
    yield f"    title {_teks(judul_bertanda(peta))}"
    yield "    dateFormat YYYY-MM-DD"
    yield "    inclusiveEndDates"
    yield "    axisFormat %m/%Y"
    for muatan in peta.muatan:
        if any(program.kegiatan for program in muatan.program):
            yield f"    section {_teks(MUATAN[muatan.domain])}"
        for program in muatan.program:
            for kegiatan in program.kegiatan:
                yield from _kegiatan(kegiatan, rencana.jadwal.kegiatan.get(kegiatan.id), keadaan.get(kegiatan.id, ""))


def _kegiatan(kegiatan: Kegiatan, jadwal: JadwalKegiatan | None, keadaan: str) -> Iterator[str]:
    """The bar, none for work without days, and its milestones."""
    usulan = " (usulan)" if kegiatan.status == "usulan" else ""
    # The bracket keeps an id such as "title" or "section" from being a word of the language.
    kode = f"[{kegiatan.id}]"
    if jadwal:
        kritis = "crit, " if jadwal.kritis else ""
        tanda = _KEADAAN.get(keadaan, "") + kritis
        yield f"    {kode} {_teks(kegiatan.nama + usulan)} :{tanda}{jadwal.mulai}, {jadwal.selesai}"
    for satu in kegiatan.tonggak:
        yield f"    {kode} {_teks(satu.nama + usulan)} :milestone, {satu.waktu.akhir}, 0d"


def _teks(isi: str) -> str:
    """One line, every meaningful sign as the entity that Mermaid reads (`#58;`)."""
    return _BERARTI.sub(lambda satu: f"#{ord(satu[0])};", sebaris(isi))
