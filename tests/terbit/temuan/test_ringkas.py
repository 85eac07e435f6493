"""Lines that an editor follows: nothing but findings, each at a file that opens."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.temuan.ringkas import tulis
from tests.terbit.temuan.conftest import FOLDER_JAHAT, SALAH, temuan

if TYPE_CHECKING:
    import pytest

    from spbe_roadmap.muat import Hasil
    from tests.terbit.temuan.conftest import Buat

# What vim's errorformat `%f:%l:%c: %m` and a problem matcher of VS Code read.
BARIS = re.compile(r"(.+?):(\d+):(\d+): (galat|peringatan|info) (PR\d{3}) (\S.*)")


def test_a_line_has_place_level_code_message_and_remedy(buat: Buat) -> None:
    hasil = buat(ganti={"opd.yaml": "opd: [{id: kominfo, nama: A}, {id: bapeda, nama: B, opdd: C}]\n"})
    assert 'roadmaps/kota-a/opd.yaml:1:53: galat PR103 kunci "opdd" tidak dikenal (kunci yang dikenal: ' in tulis(
        [hasil]
    )


def test_every_line_is_a_finding_of_its_file(portofolio: list[Hasil]) -> None:
    semua = tulis(portofolio).splitlines()
    assert len(semua) == sum(len(hasil.temuan) for hasil in portofolio)
    for baris in semua:
        cocok = BARIS.fullmatch(baris)
        assert cocok
        berkas = Path(cocok[1])
        if cocok[5] != "PR109" or "arsip" not in baris:
            assert int(cocok[2]) <= len(berkas.read_text("utf-8").splitlines()), baris


def test_what_would_break_or_steer_a_line_is_replaced(buat: Buat) -> None:
    (baris,) = tulis([buat(temuan=(temuan(),))]).splitlines()
    assert baris.isprintable()
    assert baris.endswith(
        'PR202 nama "A" <b>&amp;</b> 100%, x::error::y [klik](https://jahat.id) baris dua ��[31m�� {0}'
    )


def test_the_address_is_relative_to_the_current_directory(
    buat: Buat, di_sini: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasil = buat(FOLDER_JAHAT, SALAH)
    monkeypatch.chdir(di_sini / FOLDER_JAHAT)
    relatif = buat(".", temuan=(temuan("x"),))
    assert tulis([relatif]) == "opd.yaml:2:10: galat PR202 x\n"
    monkeypatch.chdir(di_sini / "roadmaps")
    mutlak = buat(str(di_sini / "roadmaps/kota-c"), temuan=(temuan("x"),))
    assert tulis([mutlak]) == "kota-c/opd.yaml:2:10: galat PR202 x\n"
    monkeypatch.chdir(di_sini / "roadmaps/kota-c")
    luar = buat(f"../{Path(FOLDER_JAHAT).name}", temuan=(temuan("x"),))
    assert tulis([luar]) == f"{di_sini}/{FOLDER_JAHAT}/opd.yaml:2:10: galat PR202 x\n"
    assert hasil.temuan
