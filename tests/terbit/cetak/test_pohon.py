"""HTML as a tree."""

from __future__ import annotations

import pytest

from spbe_roadmap.terbit.cetak.pohon import uraikan


def test_text_and_elements_stand_in_order() -> None:
    p = uraikan('<p class="a b">satu <b>dua</b> &amp; &lt;tiga&gt;<br>empat</p>').unsur[0]
    assert p.kelas == {"a", "b"}
    assert p.teks() == "satu dua & <tiga> empat"


def test_a_drawing_is_kept_as_it_was_written() -> None:
    svg = '<svg viewBox="0 0 1 1">\n<title>Judul</title><linearGradient/><svg></svg></svg>'
    akar = uraikan(f"<p>\n\nsebelum</p>\n{svg}<p>sesudah</p>")
    (gambar,) = akar.cari("svg")
    assert gambar.mentah == svg
    assert akar.teks() == "sebelum sesudah"


@pytest.mark.parametrize(
    "html", ["<div><p>satu<div>dua</div>tiga</div>", "<p>satu</b>dua</p>tiga", "<ul><li>satu<li>dua</ul>tiga"]
)
def test_no_text_is_lost_where_elements_are_not_closed(html: str) -> None:
    assert uraikan(html).teks().replace(" ", "") == "satuduatiga"


def test_style_sheets_and_scripts_are_no_text() -> None:
    assert uraikan("<style>p{}</style><script>alert(1)</script><p>isi</p>").teks() == "isi"


def test_lines_end_in_one_way_only() -> None:
    svg = "<svg>\n</svg>"
    akar = uraikan("<pre>satu\rdua\r\ntiga</pre>\r\n<svg>\r\n</svg>")
    assert akar.teks_asli() == "satu\ndua\ntiga\n"
    assert akar.cari("svg")[0].mentah == svg
