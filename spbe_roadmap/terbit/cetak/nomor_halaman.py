"""Page numbers of links, written into pages that are already laid out.

CSS's own way, `target-counter`, lays a page out again for every number that it learns, and pages after it too when lines move:
half of the work on matrices and lists. Here the style sheet leaves room for a number after a link, all digits are equally
wide, and the number is put there once all pages are known. Input: WeasyPrint's pages, changed in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# what gaya.css prints after a link where a page number belongs
RUANG = "000"
_SESUDAH_TAUTAN = "a::after"


def tulis_nomor(halaman: Sequence[Any]) -> None:
    """Put the number of the sheet of each link's target into the room left for it, at its right edge where it stands alone."""
    lembar: dict[str, int] = {}
    for nomor, satu in enumerate(halaman, 1):
        for jangkar in satu.anchors:
            lembar.setdefault(jangkar, nomor)
    for satu in halaman:
        for kotak in _ruang(satu._page_box):  # noqa: SLF001 - the layout has no other door
            tujuan = lembar.get(kotak.element.get("href", "").removeprefix("#"))
            _tulis(kotak, "–" if tujuan is None else str(tujuan))


def _ruang(kotak: Any) -> Iterator[Any]:  # noqa: ANN401 - weasyprint ships no types
    """The pieces of text below a box that hold room for a number."""
    if kotak.element_tag == _SESUDAH_TAUTAN and RUANG in getattr(kotak, "text", ""):
        yield kotak
    for anak in kotak.children:
        yield from _ruang(anak)


def _tulis(kotak: Any, nomor: str) -> None:  # noqa: ANN401 - as above
    if kotak.text == RUANG:
        lebar = kotak.width * len(nomor) / len(RUANG)
        kotak.position_x += kotak.width - lebar
        kotak.width = lebar
    kotak.text = kotak.pango_layout.text = kotak.text.replace(RUANG, nomor)
