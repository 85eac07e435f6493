"""Lengths of boxes that do not depend on the box around them, resolved once a style instead of once a box.

WeasyPrint asks anew for seventeen lengths of every box each time it is laid out: a tenth of all time where a table has thousands
of cells that share a style. Unit: CSS pixels, as WeasyPrint's own. Columns that flex and grids change styles while they lay
out; our pages have neither.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SISI = ("top", "right", "bottom", "left")
# lengths that percentages would relate to the box around
_PANJANG = (
    *(f"{bagian}_{sisi}" for bagian in ("margin", "padding") for sisi in _SISI),
    *(f"{batas}{ukuran}" for batas in ("", "min_", "max_") for ukuran in ("width", "height")),
)
_GARIS = tuple(f"border_{sisi}_width" for sisi in _SISI)


@contextmanager
def ukuran_tetap_sekali() -> Iterator[None]:
    """Give boxes whose style names every length in pixels, or leaves it to the layout, the lengths found for that style before."""
    from weasyprint.layout import percent  # noqa: PLC0415 - start-up: half a second that only printing needs

    asli = percent.resolve_percentages

    def ukur(box: Any, containing_block: object) -> None:  # noqa: ANN401 - weasyprint ships no types
        gaya = box.style
        if (tetap := getattr(gaya, "ukuran_tetap", None)) is None:
            tetap = gaya.ukuran_tetap = _tetap(gaya)
        if tetap:
            box.__dict__.update(tetap)
        else:
            asli(box, containing_block)

    pemakai = [modul for modul in list(sys.modules.values()) if getattr(modul, "resolve_percentages", None) is asli]
    for modul in pemakai:
        modul.resolve_percentages = ukur  # type: ignore[attr-defined] # it has just been found there
    try:
        yield
    finally:
        for modul in pemakai:
            modul.resolve_percentages = asli  # type: ignore[attr-defined] # as above


def _tetap(gaya: Any) -> Mapping[str, Any]:  # noqa: ANN401 - as above
    """The lengths by name; empty where one of them depends on something else."""
    if gaya["box_sizing"] != "content-box" or gaya["border_collapse"] == "collapse":
        return {}
    ukuran = {}
    for nama in _PANJANG:
        nilai = gaya[nama]
        if nilai == "auto":
            ukuran[nama] = 0 if nama.startswith("min_") else nilai
        elif getattr(nilai, "unit", None) == "px":
            ukuran[nama] = nilai.value
        else:
            return {}
    return ukuran | {nama: gaya[nama] for nama in _GARIS}
