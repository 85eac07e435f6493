"""What WeasyPrint and its writer pydyf would do again and again, done once. The bytes stay the same.

Measured on 127 pages: a seventh of all time, and without it time grows with the square of the pages.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


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
