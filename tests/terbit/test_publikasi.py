"""The publication: whole or not at all, the same bytes for the same input, never over somebody else's files."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.terbit.publikasi import TujuanBukanPublikasi, terbitkan
from spbe_roadmap.terbit.tugas import Tugas

if TYPE_CHECKING:
    from pathlib import Path


def menulis(nama: str, isi: str, *, berat: bool = False) -> Tugas:
    """Work that writes one file."""

    def tulis(folder: Path) -> None:
        (folder / nama).parent.mkdir(parents=True, exist_ok=True)
        (folder / nama).write_text(isi)

    return Tugas(nama, tulis, berat=berat)


class GagalDiTengahJalan(Exception):
    """Work that cannot be finished."""


def gagal(_folder: Path) -> None:
    raise GagalDiTengahJalan


def test_the_manifest_names_every_file(tmp_path: Path) -> None:
    terbitkan([menulis("index.html", "a"), menulis("data/x.csv", "b", berat=True)], tmp_path / "public")
    manifes = json.loads((tmp_path / "public/manifest.json").read_text())
    assert {satu["nama"]: (satu["sha256"], satu["ukuran"]) for satu in manifes["berkas"]} == {
        "index.html": (hashlib.sha256(b"a").hexdigest(), 1),
        "data/x.csv": (hashlib.sha256(b"b").hexdigest(), 1),
    }


@pytest.mark.parametrize("proses", [1, 2])
@pytest.mark.parametrize("berat", [False, True])
def test_a_failure_leaves_the_previous_publication_untouched(tmp_path: Path, proses: int, berat: bool) -> None:  # noqa: FBT001 - a case
    tujuan = tmp_path / "public"
    terbitkan([menulis("index.html", "lama")], tujuan)
    with pytest.raises(GagalDiTengahJalan):
        terbitkan([menulis("index.html", "baru"), Tugas("rusak", gagal, berat=berat)], tujuan, proses=proses)
    assert (tujuan / "index.html").read_text() == "lama"
    assert [satu.name for satu in tmp_path.iterdir()] == ["public"]


def test_a_new_publication_leaves_nothing_of_the_old(tmp_path: Path) -> None:
    terbitkan([menulis("lama.html", "lama")], tmp_path / "public")
    terbitkan([menulis("baru.html", "baru")], tmp_path / "public")
    assert sorted(satu.name for satu in (tmp_path / "public").iterdir()) == ["baru.html", "manifest.json"]


def test_somebody_elses_folder_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("penting")
    with pytest.raises(TujuanBukanPublikasi):
        terbitkan([menulis("index.html", "a")], tmp_path)
    assert (tmp_path / "surat.txt").read_text() == "penting"
