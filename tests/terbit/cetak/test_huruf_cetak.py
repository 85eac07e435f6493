"""Characters that the fonts lack."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from spbe_roadmap.terbit.cetak.huruf_cetak import hanya_tercakup, tercakup
from spbe_roadmap.terbit.kebutuhan import HURUF, folder_templat


def test_every_face_has_what_its_family_is_said_to_have() -> None:
    cakupan = {nama: set(TTFont(folder_templat() / "fonts" / nama).getBestCmap()) for nama in HURUF}
    for keluarga in ("texgyrebonum", "spbesans"):
        semua = [isi for nama, isi in cakupan.items() if nama.startswith(keluarga)]
        assert all(isi == semua[0] for isi in semua)
        assert {chr(titik) for titik in semua[0]} <= tercakup()


@pytest.mark.parametrize(
    ("asal", "cetak"),
    [
        ("Dinas “Kominfo” – ✓ ● é Ŝ", "Dinas “Kominfo” – ✓ ● é Ŝ"),
        ("e\u0301fisien 😀", "éfisien □"),
        ("e\ufb03sien", "e\ufb03sien"),
        ("𝐒𝐏𝐁𝐄 Ａ①", "SPBE A①"),
        ("👩\u200d💻\ufe0f kerja", "□□ kerja"),
        ("你好", "□□"),
        ("<p>＜b＞ ＆amp; ＂", "<p>&lt;b&gt; &amp;amp; &quot;"),
        ("<p>\u0338awal 😀", "<p>awal □"),
    ],
)
def test_what_cannot_be_printed_is_replaced(asal: str, cetak: str) -> None:
    assert hanya_tercakup(asal)[0] == cetak


def test_the_words_around_a_box_are_never_half_an_entity() -> None:
    _, kotak = hanya_tercakup(
        "<p>&#34;kutip&#34; yang agak panjang sekali 😀 &lt;b&gt; dan yang agak panjang sekali</p>"
    )
    assert kotak[0].dekat == 'tip" yang agak panjang sekali 😀 <b> dan yang agak panjang se'


def test_a_box_is_told_with_the_words_around_it() -> None:
    _, kotak = hanya_tercakup("<p>Satu</p><td>Portal &amp; 😀 layanan</td><td>𝐀</td>")
    assert list(map(str, kotak)) == ['"😀" (U+1F600) dalam "Portal & 😀 layanan"']
