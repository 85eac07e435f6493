"""The Mermaid chart, read by the grammar that Mermaid has for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from spbe_roadmap.terbit.mermaid import gantt, tugas
from tests.terbit.conftest import JAHAT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spbe_roadmap.rencana.rencana import Rencana

# Rules of Mermaid 11's lexer in their order, as far as a line can meet them; the words count in any case.
_KATA = re.compile(
    r"(acctitle|accdescr|href\s|call\s|click\s|dateformat\s|inclusiveenddates\b|topaxis\b|axisformat\s|tickinterval\s|"
    r"includes\s|excludes\s|todaymarker\s|weekday\s|weekend\s|\d{4}-\d\d-\d\d\b|title\s|section\s|gantt\b)",
    re.IGNORECASE,
)
_BARIS = re.compile(r"(?P<teks>[^:\n]+):(?P<isi>[^#\n;:]+)")


class Tugas(NamedTuple):
    """One bar or milestone."""

    teks: str
    isi: str


def urai(teks: str) -> tuple[dict[str, str], list[Tugas]]:
    """Statements by their word, and the tasks; entities are read as Mermaid reads them."""
    pernyataan: dict[str, str] = {}
    semua: list[Tugas] = []
    assert "%%" not in teks
    for baris in map(str.strip, teks.splitlines()):
        if _KATA.match(baris):
            kata, _, isi = baris.partition(" ")
            pernyataan[kata] = _baca(isi) if kata in {"title", "section"} else isi
            continue
        cocok = _BARIS.fullmatch(baris)
        assert cocok, baris
        semua.append(Tugas(_baca(cocok["teks"]).strip(), cocok["isi"]))
    return pernyataan, semua


def _baca(teks: str) -> str:
    assert not re.search(r"[<>&\"'%;{}]", re.sub(r"#\d+;", "", teks)), teks
    return re.sub(r"#(\d+);", lambda satu: chr(int(satu[1])), teks)


def test_bars_and_milestones_say_what_they_are(rencana_jahat: Rencana) -> None:
    pernyataan, semua = urai(gantt(rencana_jahat))
    assert pernyataan["title"] == f"Peta Rencana SPBE Kota Uji {JAHAT} Tahun 2025–2029 (rancangan)"
    assert pernyataan["section"] == "Layanan SPBE"
    assert semua == [
        Tugas(f"[LYN-01] Portal layanan {JAHAT} (usulan)", "active, 2025-04-01, 2026-07-31"),
        Tugas(f"[LYN-01] Uji coba {JAHAT} (usulan)", "milestone, 2026-03-31, 0d"),
        Tugas("[LYN-02] Layanan antar", "2026-09-01, 2026-11-30"),
    ]


def test_signs_and_words_of_the_language_stay_text(susun_rencana: Callable[..., Rencana]) -> None:
    nama = '#35; %%{init: {"theme": "dark"}}%% a:b; crit, done :x 2025-01-01\nsection z'

    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"][1] |= {"id": "title", "nama": nama}

    _, semua = urai(gantt(susun_rencana(ubah)))
    assert semua[-1].teks == f"[title] {' '.join(nama.split())}"


def test_work_without_days_has_no_bar_and_critical_work_is_marked(susun_rencana: Callable[..., Rencana]) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        satu, dua = dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"]
        satu["selesai"] = "2029"
        dua["setelah"] = ["LYN-02"]

    _, semua = urai(gantt(susun_rencana(ubah)))
    assert [satu.isi for satu in semua] == ["active, crit, 2025-04-01, 2029-12-31", "milestone, 2026-03-31, 0d"]


def test_the_file_is_the_chart(rencana_jahat: Rencana, tmp_path: Path) -> None:
    (satu,) = tugas(rencana_jahat)
    satu.tulis(tmp_path)
    assert (tmp_path / "data/jadwal.mmd").read_bytes().decode() == gantt(rencana_jahat)
