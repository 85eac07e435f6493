"""The examples of every rule are true: the wrong one has the fault, the right one has neither it nor any `galat`.

An example is a piece of one or more files, each headed by a comment with its name; prose stands whole. Its top-level keys replace those of
the small roadmap; in a content file `kegiatan:` stands for the list of the first programme.
"""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.aturan import Aturan, Tingkat, semua_aturan
from spbe_roadmap.muat import muat_rencana
from tests.conftest import isi_baku, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# What no YAML text can show: bytes, sizes, links and names of files. Their examples are told in words.
DALAM_KATA = {"PR109", "PR110", "PR111"}
SEMUA = semua_aturan().values()
DENGAN_CONTOH = [satu for satu in SEMUA if satu.kode not in DALAM_KATA]
_JUDUL = re.compile(r"^# (\S+\.(?:yaml|md))\n", re.MULTILINE)
# Pictures that an example may name.
_GAMBAR: dict[str, str | None] = {"aset/lambang.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>'}
_BLOK = re.compile(r"^(?=[^\s#-])", re.MULTILINE)


def terapkan(contoh: str) -> dict[str, str | None]:
    """The files of the small roadmap with the example put in."""
    berkas = isi_baku() | _GAMBAR
    _, *bagian = _JUDUL.split(contoh)
    for nama, isi in zip(bagian[::2], bagian[1::2], strict=True):
        berkas[nama] = _gabung(nama, berkas.get(nama) or "", isi)
    return berkas


def _gabung(nama: str, baku: str, isi: str) -> str:
    if nama.endswith(".md"):
        return isi
    if nama.startswith("domain/") and isi.startswith("kegiatan:"):
        baris = isi.split("\n", 1)[1].splitlines(keepends=True)
        muatan = nama.removeprefix("domain/").removesuffix(".yaml")
        return program(muatan, "".join("    " + satu if satu.strip() else satu for satu in baris))
    blok = {satu.partition(":")[0]: satu for satu in _BLOK.split(baku) if satu}
    baru = [satu for satu in _BLOK.split(isi) if satu]
    diganti = {satu.partition(":")[0] for satu in baru}
    return "".join([satu for kunci, satu in blok.items() if kunci not in diganti] + baru)


@pytest.mark.parametrize("aturan", SEMUA, ids=lambda aturan: aturan.kode)
def test_every_rule_is_explained(aturan: Aturan[object]) -> None:
    assert aturan.arti
    assert aturan.salah
    assert aturan.benar


@pytest.mark.parametrize("aturan", DENGAN_CONTOH, ids=lambda aturan: aturan.kode)
def test_the_wrong_example_is_wrong_and_the_right_one_right(tulis: Callable[..., Path], aturan: Aturan[object]) -> None:
    salah = muat_rencana(tulis(terapkan(aturan.salah)))
    assert aturan.kode in {temuan.kode for _, temuan in salah.temuan}
    shutil.rmtree(salah.folder)  # a file that only the wrong example has
    benar = muat_rencana(tulis(terapkan(aturan.benar)))
    assert aturan.kode not in {temuan.kode for _, temuan in benar.temuan}
    assert not [temuan for _, temuan in benar.temuan if temuan.tingkat is Tingkat.GALAT]
