"""Plans of three kinds of government, from the small roadmap."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit.cetak.cetakan import cetakan
from spbe_roadmap.terbit.naskah import html_naskah
from tests.conftest import POKOK

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spbe_roadmap.rencana import Rencana

    Tulis = Callable[..., Path]

INSTANSI = POKOK[POKOK.index("instansi:") : POKOK.index("periode:")]
PENETAPAN = "{status: rancangan, bentuk: peraturan, nomor: null}"
BUPATI = "instansi: {nama: Pemerintah Kabupaten Uji, jenis: kabupaten, provinsi: Uji Raya, pimpinan: Bupati Uji}\n"
GUBERNUR = "instansi: {nama: Pemerintah Provinsi Uji Raya, jenis: provinsi, pimpinan: Gubernur Uji Raya}\n"
MENTERI = "instansi: {nama: Kementerian Uji, jenis: kementerian, pimpinan: Menteri Uji}\n"
KEPALA = "instansi: {nama: Badan Uji Negara, jenis: lembaga, pimpinan: Kepala Badan Uji Negara}\n"


@pytest.fixture
def rencana(tulis: Tulis) -> Callable[..., Rencana]:
    """The small plan of another government, enacted in another way, with other words in its main file."""

    def susun(instansi: str = INSTANSI, penetapan: str = PENETAPAN, tambahan: str = "") -> Rencana:
        pokok = POKOK.replace(INSTANSI, instansi).replace(PENETAPAN, penetapan) + tambahan
        hasil = muat_rencana(tulis({"peta-rencana.yaml": pokok}))
        assert not [temuan for _, temuan in hasil.temuan if temuan.kode.startswith("PR1")]
        return hasil.rencana

    return susun


def teks(rencana: Rencana) -> str:
    """What the draft says, in reading order, in one line."""
    isi = html_naskah(rencana, cetakan(rencana.peta)).partition("<body")[2]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", isi)).split())
