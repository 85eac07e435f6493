"""Lengths in pixels are found once a style; whatever depends on the box around is WeasyPrint's to find."""

from __future__ import annotations

from typing import Any

import pytest

from spbe_roadmap.terbit.cetak.pencetak import siapkan
from spbe_roadmap.terbit.cetak.ukuran_tetap import ukuran_tetap_sekali

KERANGKA = "<style>@page{{size:90mm;margin:0}}body{{margin:0}}{}</style><div><p>Kata</p><p>Kata</p></div>"


def alinea(gaya: str) -> list[Any]:
    from weasyprint import HTML  # noqa: PLC0415 - the import of WeasyPrint is prepared first

    halaman = HTML(string=KERANGKA.format(gaya)).render().pages[0]
    badan = halaman._page_box.children[0].children[0]
    return list(badan.children[0].children)


def dicari(gaya: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """WeasyPrint itself looks for lengths of a paragraph."""
    siapkan()
    from weasyprint.layout import block, percent  # noqa: PLC0415 - as above

    asli = percent.resolve_percentages
    milik: set[str] = set()

    def catat(box: Any, containing_block: object) -> None:  # noqa: ANN401 - weasyprint ships no types
        milik.add(box.element_tag)
        asli(box, containing_block)

    for modul in (percent, block):
        monkeypatch.setattr(modul, "resolve_percentages", catat)
    with ukuran_tetap_sekali():
        alinea(gaya)
    return "p" in milik


@pytest.mark.parametrize(
    "gaya",
    [
        "",
        "p{margin:3mm 2em;padding:1pt;border:2px solid}",
        "p{width:40mm;height:9mm}",
        "p{min-width:60mm;max-height:2mm}",
    ],
)
def test_nothing_is_looked_for_where_lengths_are_fixed(gaya: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not dicari(gaya, monkeypatch)


@pytest.mark.parametrize(
    "gaya",
    [
        "p{width:50%}",
        "p{margin-left:10%}",
        "p{max-width:calc(1mm + 20%)}",
        "p{box-sizing:border-box;padding:1mm;width:40mm}",
    ],
)
def test_weasyprint_looks_where_lengths_depend(gaya: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert dicari(gaya, monkeypatch)


@pytest.mark.parametrize(
    "gaya",
    [
        "",
        "p{margin:3mm 2em;padding:1pt;border:2px solid}",
        "p{width:40mm;min-height:9mm}",
        "div{width:70mm}p{width:50%;margin-left:10%}",
        "p{box-sizing:border-box;padding:1mm;width:40mm}",
    ],
)
def test_boxes_are_where_they_were(gaya: str) -> None:
    siapkan()
    tempat = (
        "position_x",
        "position_y",
        "width",
        "height",
        "margin_left",
        "padding_top",
        "border_left_width",
        "min_height",
    )
    asli = [[getattr(satu, nama) for nama in tempat] for satu in alinea(gaya)]
    with ukuran_tetap_sekali():
        assert [[getattr(satu, nama) for nama in tempat] for satu in alinea(gaya)] == asli


def test_weasyprint_is_as_before_afterwards() -> None:
    siapkan()
    from weasyprint.layout import block, percent, table  # noqa: PLC0415 - as above

    modul: tuple[Any, ...] = (block, percent, table)
    asli = [satu.resolve_percentages for satu in modul]
    with ukuran_tetap_sekali():
        assert all(satu.resolve_percentages is not lama for satu, lama in zip(modul, asli, strict=True))
    assert [satu.resolve_percentages for satu in modul] == asli
