"""Changed texts go into their files whole, or not at all."""

from __future__ import annotations

import errno
import os
import stat
from codecs import BOM_UTF8
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.simpan import BerkasBerubah, GagalMenyimpan, Perubahan, perubahan, simpan, tulis_utuh
from tests.conftest import OPD

if TYPE_CHECKING:
    from collections.abc import Callable

    Tulis = Callable[..., Path]

OPD_BARU = OPD.replace("kominfo", "diskominfo")


def ubah(folder: Path, ganti: dict[str, str]) -> list[Perubahan]:
    """What leads from the folder as it is to other texts in some of its files."""
    pohon = muat_rencana(folder).pohon
    return perubahan(pohon, pohon.dengan_teks(ganti))


def isi_folder(folder: Path) -> dict[str, bytes]:
    """Every file, those aside included."""
    return {str(jalur.relative_to(folder)): jalur.read_bytes() for jalur in folder.rglob("*") if jalur.is_file()}


def test_only_changed_files_are_written_and_nothing_stays_aside(tulis: Tulis) -> None:
    folder = tulis()
    sebelum = isi_folder(folder)
    simpan(ubah(folder, {"opd.yaml": OPD_BARU, "indeks.yaml": sebelum["indeks.yaml"].decode()}))
    assert isi_folder(folder) == sebelum | {"opd.yaml": OPD_BARU.encode()}


def test_a_byte_order_mark_stays(tulis: Tulis) -> None:
    folder = tulis({"opd.yaml": BOM_UTF8 + OPD.encode()})
    simpan(ubah(folder, {"opd.yaml": OPD_BARU}))
    assert (folder / "opd.yaml").read_bytes() == BOM_UTF8 + OPD_BARU.encode()


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_stays(tulis: Tulis, mode: int) -> None:
    folder = tulis()
    (folder / "opd.yaml").chmod(mode)
    simpan(ubah(folder, {"opd.yaml": OPD_BARU}))
    assert stat.S_IMODE((folder / "opd.yaml").stat().st_mode) == mode


def test_a_link_stays_a_link_and_its_file_is_replaced(tulis: Tulis) -> None:
    folder = tulis()
    (folder / "aset").mkdir()
    (folder / "opd.yaml").rename(folder / "aset/opd-asli.yaml")
    (folder / "opd.yaml").symlink_to("aset/opd-asli.yaml")
    simpan(ubah(folder, {"opd.yaml": OPD_BARU}))
    assert (folder / "opd.yaml").readlink() == Path("aset/opd-asli.yaml")
    assert (folder / "aset/opd-asli.yaml").read_text(encoding="utf-8") == OPD_BARU


def test_what_was_written_since_it_was_read_is_not_overwritten(tulis: Tulis) -> None:
    folder = tulis()
    rencana = ubah(folder, {"opd.yaml": OPD_BARU, "indeks.yaml": "target: {}\n"})
    (folder / "opd.yaml").write_text(OPD + "# disunting orang lain\n", encoding="utf-8")
    sebelum = isi_folder(folder)
    with pytest.raises(BerkasBerubah, match=r"opd\.yaml .* berubah"):
        simpan(rencana)
    assert isi_folder(folder) == sebelum
    pohon = muat_rencana(folder).pohon
    (folder / "opd.yaml").write_text(OPD, encoding="utf-8")
    with pytest.raises(BerkasBerubah):
        perubahan(pohon, pohon.dengan_teks({"opd.yaml": OPD_BARU}))


@pytest.mark.parametrize(
    ("nomor", "kata"), [(errno.EROFS, "hanya dapat dibaca"), (errno.EACCES, "izin"), (errno.ENOSPC, "penuh|habis")]
)
@pytest.mark.parametrize("langkah", ["tempfile.mkstemp", "pathlib.Path.write_bytes", "pathlib.Path.replace"])
def test_a_disk_that_refuses_loses_nothing(
    tulis: Tulis, monkeypatch: pytest.MonkeyPatch, nomor: int, kata: str, langkah: str
) -> None:
    folder = tulis()
    rencana = ubah(folder, {"opd.yaml": OPD_BARU})
    sebelum = isi_folder(folder)

    def menolak(*_: object, **__: object) -> None:
        raise OSError(nomor, os.strerror(nomor))

    monkeypatch.setattr(langkah, menolak)
    with pytest.raises(GagalMenyimpan, match=rf"opd\.yaml tidak dapat ditulis: .*({kata})"):
        simpan(rencana)
    assert isi_folder(folder) == sebelum


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may write everywhere")
@pytest.mark.parametrize("apa", [".", "opd.yaml"])
def test_what_may_not_be_written_is_left_alone(tulis: Tulis, apa: str) -> None:
    folder = tulis()
    rencana = ubah(folder, {"opd.yaml": OPD_BARU})
    mode = stat.S_IMODE((folder / apa).stat().st_mode)
    (folder / apa).chmod(mode & ~0o222)
    try:
        with pytest.raises(GagalMenyimpan, match="tidak ada izin"):
            simpan(rencana)
    finally:
        (folder / apa).chmod(mode)
    assert (folder / "opd.yaml").read_text(encoding="utf-8") == OPD


def test_a_new_file_stands_whole_below_new_folders_and_replaces_what_stood_there(tmp_path: Path) -> None:
    berkas = tmp_path / "baru" / "halaman.html"
    for isi in (b"satu", b"dua"):
        tulis_utuh(berkas, isi)
        assert isi_folder(tmp_path) == {"baru/halaman.html": isi}


def test_nothing_is_left_where_a_new_file_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def penuh(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr("pathlib.Path.write_bytes", penuh)
    with pytest.raises(GagalMenyimpan, match="ruang disk habis"):
        tulis_utuh(tmp_path / "halaman.html", b"satu")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "berkas").write_text("x")
    with pytest.raises(GagalMenyimpan, match="sudah ada yang bernama sama"):
        tulis_utuh(tmp_path / "berkas" / "halaman.html", b"satu")
