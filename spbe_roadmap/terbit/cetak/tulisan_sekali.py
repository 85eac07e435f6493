"""Lines of text are drawn as they were laid out, with one Pango context for all of a language.

WeasyPrint forgets the layout of every piece of text and makes it again to draw it, each time with a context of its own: a
tenth of all time. Kept, the layouts take a fourteenth more memory. Made again are those that changed: justified text, page
numbers written in afterwards, text of several lines.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

# where Pango begins a new line by itself
_GANTI_BARIS = re.compile("[\n\r\u2028\u2029]")
# what WeasyPrint makes features of a font of, in the order in which it asks for them
_FITUR = (
    "font_kerning",
    *(f"font_variant_{nama}" for nama in ("ligatures", "position", "caps", "numeric", "alternates", "east_asian")),
    "font_feature_settings",
)


@contextmanager
def tulisan_sekali() -> Iterator[None]:
    """Keep layouts of text and share their contexts."""
    from weasyprint.text.ffi import pango  # noqa: PLC0415 - start-up: half a second that only printing needs
    from weasyprint.text.line_break import Layout  # noqa: PLC0415 - as above

    asli = Layout.setup, Layout.set_text, Layout.deactivate, Layout.reactivate
    siapkan, tulis, lupakan, ulangi = asli
    konteks = _Konteks()

    def setup(tulisan: Any, style: Any) -> None:  # noqa: ANN401 - weasyprint ships no types
        if not konteks.siapkan(tulisan, style):
            siapkan(tulisan, style)

    def set_text(tulisan: Any, text: str, justify: bool = False) -> None:  # noqa: ANN401, FBT001, FBT002 - as above
        # Drawing wants text as one paragraph, and changing it later would make Pango begin anew.
        pango.pango_layout_set_single_paragraph_mode(tulisan.layout, not _GANTI_BARIS.search(text))
        tulis(tulisan, text, justify)

    def deactivate(tulisan: Any) -> None:  # noqa: ANN401 - as above
        if tulisan.justification_spacing or _GANTI_BARIS.search(tulisan.text):
            lupakan(tulisan)
        else:
            tulisan.tersusun = tulisan.text

    def reactivate(tulisan: Any, style: Any) -> None:  # noqa: ANN401 - as above
        masih = getattr(tulisan, "style", None) is style and getattr(tulisan, "tersusun", None) == tulisan.text
        if not masih or tulisan.justification_spacing:
            ulangi(tulisan, style)

    Layout.setup, Layout.set_text, Layout.deactivate, Layout.reactivate = setup, set_text, deactivate, reactivate
    try:
        yield
    finally:
        Layout.setup, Layout.set_text, Layout.deactivate, Layout.reactivate = asli


class _Konteks:
    """One context for each font configuration and language, and one font description a style."""

    def __init__(self) -> None:
        self._semua: dict[tuple[Any, str], tuple[Any, Any]] = {}

    def siapkan(self, tulisan: Any, gaya: Any) -> bool:  # noqa: ANN401 - as above
        """Set up a layout as `Layout.setup` does; false where the style asks for more than a font and a language."""
        from weasyprint.text.ffi import ffi, gobject, pango  # noqa: PLC0415 - as above

        if (milik := getattr(gaya, "tulisan", None)) is None:
            milik = gaya.tulisan = self._milik(gaya)
        if not milik:
            return False
        konteks, tulisan.language, huruf = milik
        tulisan.style, tulisan.first_line_direction = gaya, 0
        tulisan.layout = ffi.gc(pango.pango_layout_new(konteks), gobject.g_object_unref)
        pango.pango_layout_set_auto_dir(tulisan.layout, False)  # noqa: FBT003 - a function of C
        pango.pango_layout_set_font_description(tulisan.layout, huruf)
        tulisan.ascent = tulisan.underline_position = tulisan.strikethrough_position = None
        return True

    def _milik(self, gaya: Any) -> tuple[Any, ...]:  # noqa: ANN401 - as above
        """Context, language and font description; empty where that is not all."""
        from weasyprint.text.fonts import font_features, get_font_description  # noqa: PLC0415 - as above

        biasa = (
            gaya["lang"]
            and gaya["direction"] == "ltr"
            and gaya["text_decoration_line"] == "none"
            and gaya["font_language_override"] == "normal"
            and not font_features(*(gaya[nama] for nama in _FITUR))
        )
        if not biasa:
            return ()
        kunci = (gaya.font_config, gaya["lang"])
        if kunci not in self._semua:
            self._semua[kunci] = _konteks(*kunci)
        return (*self._semua[kunci], get_font_description(gaya))


def _konteks(susunan: Any, bahasa: str) -> tuple[Any, Any]:  # noqa: ANN401 - as above
    """A context for text from left to right in a language, and the language."""
    from weasyprint.text.constants import PANGO_DIRECTION  # noqa: PLC0415 - as above
    from weasyprint.text.ffi import ffi, gobject, pango, unicode_to_char_p  # noqa: PLC0415 - as above

    konteks = ffi.gc(pango.pango_font_map_create_context(susunan.font_map), gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(konteks, False)  # noqa: FBT003 - a function of C
    pango.pango_context_set_base_dir(konteks, PANGO_DIRECTION["ltr"])
    nama, _milik = unicode_to_char_p(bahasa)
    pango_bahasa = pango.pango_language_from_string(nama)
    pango.pango_context_set_language(konteks, pango_bahasa)
    return konteks, pango_bahasa
