"""What holds for every form: none at all, names that are no text, and the command as a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.terbit.temuan import BENTUK, tulis_temuan
from tests.terbit.temuan.conftest import FOLDER_JAHAT, SALAH, temuan

if TYPE_CHECKING:
    from spbe_roadmap.muat import Hasil
    from tests.terbit.temuan.conftest import Buat

AKAR = Path(__file__).parents[3]
MESIN = tuple(bentuk for bentuk in BENTUK if bentuk != "teks")
KOSONG = {"github": "", "gitlab": "[]\n", "ringkas": "", "teks": "Tidak ada temuan.\n"}


def jalankan(*argumen: str, di: Path, **lingkungan: str) -> subprocess.CompletedProcess[bytes]:
    """Run `validate` in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "spbe_roadmap", "validate", *argumen],
        capture_output=True,
        cwd=di,
        env={**os.environ, "PYTHONPATH": str(AKAR), **lingkungan},
        check=False,
    )


def test_a_form_is_a_module_without_underscore() -> None:
    assert BENTUK == ("github", "gitlab", "json", "junit", "ringkas", "sarif", "teks")


@pytest.mark.parametrize(("bentuk", "isi"), KOSONG.items())
def test_no_finding_at_all(bentuk: str, isi: str, buat: Buat) -> None:
    assert tulis_temuan(bentuk, [buat(temuan=())]) == isi


@pytest.mark.parametrize("bentuk", BENTUK)
def test_the_same_findings_give_the_same_bytes_and_end_their_last_line(bentuk: str, portofolio: list[Hasil]) -> None:
    isi = tulis_temuan(bentuk, portofolio)
    assert isi == tulis_temuan(bentuk, portofolio)
    assert isi.endswith("\n")
    assert not isi.endswith("\n\n")


@pytest.mark.parametrize("bentuk", MESIN)
def test_on_stdout_stands_the_document_and_nothing_else(bentuk: str, buat: Buat, di_sini: Path) -> None:
    hasil = buat(FOLDER_JAHAT, SALAH)
    lari = jalankan("--format", bentuk, di=di_sini)
    assert (lari.returncode, lari.stderr) == (1, b"")
    assert lari.stdout.decode() == tulis_temuan(bentuk, [hasil])


@pytest.mark.parametrize("bentuk", MESIN)
def test_output_is_utf8_even_where_a_name_is_no_text_and_the_locale_another(
    bentuk: str, buat: Buat, di_sini: Path
) -> None:
    folder = os.fsencode(buat("kota ü").folder)
    Path(os.fsdecode(folder + b"/a\xff.yaml")).touch()
    lari = jalankan("--format", bentuk, di=di_sini / "kota ü", PYTHONIOENCODING="latin-1")
    assert (lari.returncode, lari.stderr) == (0, b"")
    teks = lari.stdout.decode()
    assert "PR109" in teks
    if bentuk in {"json", "gitlab", "sarif"}:
        json.loads(teks)
    elif bentuk == "junit":
        ET.fromstring(lari.stdout)  # noqa: S314 - our own output


def test_a_choice_of_rules_holds_for_what_is_passed_over_too(buat: Buat, di_sini: Path) -> None:
    buat(FOLDER_JAHAT, SALAH)
    assert b"diabaikan" in jalankan(di=di_sini).stderr
    assert b"diabaikan" not in jalankan("--ignore", "PR6", di=di_sini).stderr


def test_every_form_takes_every_level(buat: Buat) -> None:
    hasil = buat(temuan=tuple(temuan(f"tingkat {tingkat}", tingkat=tingkat) for tingkat in Tingkat))
    for bentuk in BENTUK:
        isi = tulis_temuan(bentuk, [hasil])
        assert [f"tingkat {tingkat}" in isi for tingkat in Tingkat] == [True] * 3, bentuk
