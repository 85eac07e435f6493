"""The publication: whole or not at all, the same bytes for the same input, never over somebody else's files."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.terbit.publikasi import BerkasGanda, ManifesRusak, TujuanBukanPublikasi, terbitkan
from spbe_roadmap.terbit.tugas import Catatan, Tugas

if TYPE_CHECKING:
    from pathlib import Path


def menulis(nama: str, isi: str, *, berat: bool = False, keluaran: str = "") -> Tugas:
    """Work that writes one file."""

    def tulis(folder: Path) -> None:
        (folder / nama).parent.mkdir(parents=True, exist_ok=True)
        (folder / nama).write_text(isi)

    return Tugas(nama, tulis, berat=berat, keluaran=keluaran)


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


def isi(tujuan: Path) -> dict[str, str]:
    """Text by name of all published files but the manifest, which must name them all."""
    semua = {satu.relative_to(tujuan).as_posix(): satu for satu in tujuan.rglob("*") if satu.is_file()}
    manifes = json.loads(semua.pop("manifest.json").read_text())
    assert [satu["nama"] for satu in manifes["berkas"]] == sorted(semua)
    return {nama: satu.read_text() for nama, satu in semua.items()}


def test_one_output_alone_leaves_the_others_and_nothing_of_its_earlier_self(tmp_path: Path) -> None:
    tujuan = tmp_path / "public"
    situs = [menulis("index.html", "lama", keluaran="situs"), menulis("opd/bubar.html", "lama", keluaran="situs")]
    terbitkan([*situs, menulis("a.pdf", "lama", keluaran="pdf")], tujuan)
    terbitkan([menulis("index.html", "baru", keluaran="situs")], tujuan, ganti=["situs"])
    assert isi(tujuan) == {"index.html": "baru", "a.pdf": "lama"}


def test_single_files_of_an_output_are_replaced_where_no_output_is(tmp_path: Path) -> None:
    tujuan = tmp_path / "public"
    terbitkan([menulis("a.pdf", "lama", keluaran="pdf"), menulis("b.pdf", "lama", keluaran="pdf")], tujuan)
    terbitkan([menulis("b.pdf", "baru", keluaran="pdf")], tujuan, ganti=[])
    assert isi(tujuan) == {"a.pdf": "lama", "b.pdf": "baru"}


@pytest.mark.parametrize("teks", ["{", "[]", '{"berkas": [1]}', '{"berkas": [{}]}', '{"berkas": 3}', "\xff"])
def test_a_part_is_not_published_into_a_folder_that_nobody_knows(tmp_path: Path, teks: str) -> None:
    tujuan = tmp_path / "public"
    terbitkan([menulis("a.pdf", "lama")], tujuan)
    (tujuan / "manifest.json").write_text(teks, encoding="latin-1")
    with pytest.raises(ManifesRusak, match="tanpa --only"):
        terbitkan([menulis("b.pdf", "baru")], tujuan, ganti=[])
    assert (tujuan / "a.pdf").read_text() == "lama"


def test_a_manifest_that_leads_out_of_the_folder_brings_nothing_in(tmp_path: Path) -> None:
    tujuan = tmp_path / "public"
    terbitkan([menulis("a.pdf", "lama")], tujuan)
    (tmp_path / "rahasia.txt").write_text("rahasia")
    tautan = tujuan / "tautan.txt"
    tautan.symlink_to(tmp_path / "rahasia.txt")
    nama = ["../rahasia.txt", str(tmp_path / "rahasia.txt"), "tautan.txt"]
    (tujuan / "manifest.json").write_text(json.dumps({"berkas": [{"nama": satu} for satu in nama]}))
    terbitkan([menulis("b.pdf", "baru")], tujuan, ganti=[])
    assert isi(tujuan) == {"b.pdf": "baru"}


@pytest.mark.parametrize("proses", [1, 2])
def test_what_work_tells_about_its_file_comes_back_and_stands_in_the_manifest(tmp_path: Path, proses: int) -> None:
    def tulis(folder: Path) -> Catatan:
        (folder / "a.pdf").write_text("a")
        return Catatan("a.pdf", 12, ("Tabel 3 terbagi",))

    berkas = terbitkan([Tugas("a.pdf", tulis, berat=True, keluaran="pdf")], tmp_path / "public", proses=proses)
    assert berkas["a.pdf"] == ("pdf", 12, ("Tabel 3 terbagi",))
    (satu,) = json.loads((tmp_path / "public/manifest.json").read_text())["berkas"]
    assert (satu["keluaran"], satu["halaman"], satu["peringatan"]) == ("pdf", 12, ["Tabel 3 terbagi"])


def test_two_works_never_write_the_same_file(tmp_path: Path) -> None:
    with pytest.raises(BerkasGanda, match=r"a\.pdf"):
        terbitkan([Tugas(str(nomor), menulis("a.pdf", "a").tulis) for nomor in range(2)], tmp_path / "public")
    assert not (tmp_path / "public").exists()
