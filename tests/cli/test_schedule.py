"""`spbe-roadmap schedule` as a process: in a pipe, on a terminal, filtered, and asked for what does not exist."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.cli import layar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]

TERNATE = str(layar.AKAR / "roadmaps" / "kota-ternate")
NOVEMBER_2026 = "1795500000"
_WARNA = re.compile(r"\x1b\[[0-9;]*m")
di_pipa = partial(layar.di_pipa, "schedule")
di_layar = partial(layar.di_layar, "schedule")


def id_json(*kata: str) -> list[str]:
    """Ids of the kegiatan that the JSON holds."""
    return [satu["id"] for satu in json.loads(di_pipa(TERNATE, "--format", "json", *kata).stdout)["kegiatan"]]


def id_teks(*kata: str) -> list[str]:
    """Ids of the kegiatan that the text shows."""
    return re.findall(r"^([A-Z]{3}-\d\d)  ", di_pipa(TERNATE, *kata).stdout, re.MULTILINE)


def test_a_pipe_gets_a_chart_of_a_hundred_columns_without_colour() -> None:
    hasil = di_pipa(TERNATE, SOURCE_DATE_EPOCH=NOVEMBER_2026, FORCE_COLOR="1")
    baris = hasil.stdout.splitlines()
    assert (hasil.returncode, hasil.stderr) == (0, "")
    assert "\x1b" not in hasil.stdout
    assert max(map(len, baris)) == 100
    assert baris[0] == "Jadwal Pemerintah Kota Ternate 2025–2029"
    assert baris[-4] == "━━ kegiatan   ██ kritis   ·· kelonggaran   ◆ tonggak   │ hari ini, 24 November 2026"
    assert baris[-2:] == ["133 kegiatan, 4 kritis.", "Jalur kritis: INF-12 → INF-13"]


def test_columns_decide_about_the_width_and_the_day_about_nothing_but_today() -> None:
    sempit = di_pipa(TERNATE, COLUMNS="80", SOURCE_DATE_EPOCH="0").stdout
    assert max(map(len, sempit.splitlines())) == 80
    assert "hari ini" not in sempit
    november = di_pipa(TERNATE, COLUMNS="80", SOURCE_DATE_EPOCH=NOVEMBER_2026).stdout
    assert len(sempit.splitlines()) == len(november.splitlines()) - 1  # the legend needs another line
    assert di_pipa(TERNATE, COLUMNS="80", SOURCE_DATE_EPOCH=NOVEMBER_2026).stdout == november


@pytest.mark.parametrize("lebar", [80, 120, 200])
def test_a_terminal_gets_the_same_chart_in_colour(lebar: int) -> None:
    tampil = di_layar(TERNATE, lebar=lebar, SOURCE_DATE_EPOCH=NOVEMBER_2026)
    polos = [baris.rstrip() for baris in _WARNA.sub("", tampil).splitlines()]
    assert "\x1b[1;31m█" in tampil
    assert max(map(len, polos)) <= lebar
    pipa = di_pipa(TERNATE, COLUMNS=str(lebar), SOURCE_DATE_EPOCH=NOVEMBER_2026)
    assert polos == pipa.stdout.splitlines()


def test_no_colour_is_respected_and_criticality_still_seen() -> None:
    tampil = di_layar(TERNATE, "--content", "infrastruktur", lebar=80, NO_COLOR="1")
    assert "\x1b[31m" not in tampil
    assert "█" in tampil


@pytest.mark.parametrize(
    "kata",
    [
        ("--year", "2026"),
        ("--unit", "diskomsandi", "--content", "audit", "--year", "2026"),
        ("--table",),
        ("--table", "--critical", "--year", "2028"),
    ],
)
def test_text_and_json_hold_the_same_kegiatan(kata: tuple[str, ...]) -> None:
    ketemu = id_json(*kata)
    assert ketemu
    assert id_teks(*kata) == ketemu


def test_filters_combine_and_leave_the_contracted_keys() -> None:
    semua = json.loads(di_pipa(TERNATE, "--format", "json").stdout)["kegiatan"]
    kritis = json.loads(di_pipa(TERNATE, "--format", "json", "--critical").stdout)
    assert kritis == {"versi": 1, "kegiatan": [satu for satu in semua if satu["kritis"]]}
    tahun = [satu["id"] for satu in semua if satu["mulai"] <= "2026-12-31" and satu["selesai"] >= "2026-01-01"]
    assert id_json("--year", "2026") == tahun
    infrastruktur = [nama for nama in tahun if nama.startswith("INF")]
    assert id_json("--year", "2026", "--content", "infrastruktur") == infrastruktur


def test_nothing_left_is_no_fault() -> None:
    hasil = di_pipa(TERNATE, "--critical", "--content", "audit")
    assert hasil.returncode == 0
    assert "Tidak ada kegiatan yang memenuhi syarat ini: kritis, muatan audit." in hasil.stdout
    assert id_json("--critical", "--content", "audit") == []


@pytest.mark.parametrize("bentuk", [(), ("--format", "json")])
@pytest.mark.parametrize(
    ("kata", "kalimat"),
    [
        (("--unit", "Diskomsndi"), 'unit "Diskomsndi" tidak ada. Yang paling dekat: Diskomsandi.'),
        (("--content", "aplkasi"), 'muatan "aplkasi" tidak ada. Yang paling dekat: aplikasi.'),
        (("--year", "2031"), 'tahun "2031" tidak ada. Yang paling dekat: 2029.'),
        (("--year", "lusa"), 'Nilai --year salah: "lusa" bukan tahun'),
    ],
)
def test_what_does_not_exist_is_wrong_usage(bentuk: tuple[str, ...], kata: tuple[str, ...], kalimat: str) -> None:
    hasil = di_pipa(TERNATE, *kata, *bentuk)
    assert (hasil.returncode, hasil.stdout) == (2, "")
    assert kalimat in hasil.stderr


def test_a_broken_day_in_the_environment_is_named() -> None:
    hasil = di_pipa(TERNATE, SOURCE_DATE_EPOCH="kemarin")
    assert hasil.returncode == 2
    assert 'SOURCE_DATE_EPOCH "kemarin" bukan waktu dalam detik' in hasil.stderr


def test_an_encoding_without_our_characters_gets_plain_ones() -> None:
    hasil = di_pipa(TERNATE, "--critical", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert hasil.returncode == 0
    assert hasil.stdout.isascii()
    assert "INF-04" in hasil.stdout
    assert "####" in hasil.stdout


def test_a_name_that_the_encoding_lacks_is_no_crash(tulis: Tulis) -> None:
    folder = tulis()
    berkas = folder / "domain" / "aplikasi.yaml"
    berkas.write_text(berkas.read_text().replace("Kegiatan aplikasi", "Café aplikasi"))
    hasil = di_pipa(str(folder), PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert hasil.returncode == 0
    assert "Caf? aplikasi" in hasil.stdout


def test_a_portfolio_shows_one_page_after_the_other(tulis: Tulis, tmp_path: Path) -> None:
    folder = tulis()
    lain = tmp_path / "lain"
    lain.mkdir()
    for berkas in folder.rglob("*.yaml"):
        tujuan = lain / berkas.relative_to(folder)
        tujuan.parent.mkdir(exist_ok=True)
        tujuan.write_text(berkas.read_text().replace("Kota Contoh", "Kota Lain").replace("Diskominfo", "Dinkom"))
    hasil = di_pipa(str(tmp_path), "--unit", "Dinkom")
    assert hasil.returncode == 0
    assert "\n\nJadwal Pemerintah Kota Contoh" in hasil.stdout
    assert hasil.stdout.count("Tidak ada kegiatan yang memenuhi syarat ini: unit Dinkom.") == 1
