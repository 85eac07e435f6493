"""What WeasyPrint and its writer pydyf would do again and again, done once.

Measured on 144 pages: a third of all time, and without it time grows with the square of the pages. Each is a seam of the
libraries' own; where a newer version lacks it, a test tells.
"""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Utuh(str):
    """Text that counts as a single letter."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        return iter((str(self),))


# attributes with which every letter of a drawing's text gets a place or a turn of its own
_PER_HURUF = ("x", "y", "dx", "dy", "rotate", "letter-spacing", "textLength")


@contextmanager
def tulisan_gambar_utuh() -> Iterator[None]:
    """Lay out the text of a drawing as a whole: WeasyPrint does it letter by letter, even where all letters follow one another."""
    from weasyprint.svg import Node  # noqa: PLC0415 - start-up: half a second that only printing needs

    asli = Node.text

    def tulisan(simpul: Any) -> str | None:  # noqa: ANN401 - weasyprint ships no types
        teks: str | None = asli.fget(simpul)
        sendiri = any(len(simpul.get(nama, "").replace(",", " ").split()) > 1 for nama in _PER_HURUF[:4])
        return teks if not teks or sendiri or simpul.attrib.keys() & _PER_HURUF[4:] else _Utuh(teks)

    Node.text = property(tulisan)
    try:
        yield
    finally:
        Node.text = asli


@contextmanager
def rujukan_halaman_sekali() -> Iterator[None]:
    """For every single tag pydyf names all pages anew; meanwhile their names are kept until pages are added."""
    from pydyf import PDF  # noqa: PLC0415 - start-up: comes with WeasyPrint

    asli = PDF.page_references
    simpanan: dict[int, tuple[bytes, ...]] = {}

    def rujukan(pdf: Any) -> tuple[bytes, ...]:  # noqa: ANN401 - pydyf ships no types
        kunci = len(pdf.pages["Kids"])
        if kunci not in simpanan:
            simpanan.clear()
            simpanan[kunci] = asli.fget(pdf)
        return simpanan[kunci]

    PDF.page_references = property(rujukan)
    try:
        yield
    finally:
        PDF.page_references = asli


# zlib's own choice; pydyf's 9 takes six times as long for a file that is a twenty-fifth smaller
_PEMAMPATAN = 6


@contextmanager
def pemampatan_sekali() -> Iterator[None]:
    """Compress with moderation, and the stream that holds all tags once: pydyf does it for the file and for its identifier."""
    import pydyf  # noqa: PLC0415 - start-up: comes with WeasyPrint

    asli = pydyf.Stream.data
    simpanan: dict[Any, bytes] = {}

    def isi(aliran: Any) -> bytes:  # noqa: ANN401 - pydyf ships no types
        if aliran.extra.get("Type") != "/ObjStm":
            return bytes(asli.fget(aliran))
        if aliran not in simpanan:
            simpanan[aliran] = asli.fget(aliran)
        return simpanan[aliran]

    pydyf.Stream.data = property(isi)
    pydyf.zlib = SimpleNamespace(compressobj=lambda level: zlib.compressobj(min(level, _PEMAMPATAN)))
    try:
        yield
    finally:
        pydyf.Stream.data, pydyf.zlib = asli, zlib


def bekukan(pdf: Any) -> None:  # noqa: ANN401 - as above
    """Let every object be turned into bytes, and compressed, once: pydyf does it for the file and again for its identifier."""
    from pydyf import Object  # noqa: PLC0415 - start-up: comes with WeasyPrint

    class Beku(Object):  # type: ignore[misc] # pydyf ships no types
        """An object of which only the bytes are left."""

        data = b""
        compressible = False

    for nomor, asal in enumerate(pdf.objects):
        if asal.free == "f" or asal is pdf.catalog:
            continue
        beku = Beku()
        beku.number, beku.generation = asal.number, asal.generation
        beku.data, beku.compressible = asal.data, asal.compressible
        pdf.objects[nomor] = beku
