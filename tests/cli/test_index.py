"""`index` as a process: what it says of the Ternate plan and of small ones, as text and as JSON."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.test_perintah import TERNATE, jalankan
from tests.conftest import INDEKS, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]

KEGIATAN = """\
      - id: APL-01
        nama: Survei kepuasan
        pendukung: [bappeda]
        mulai: 2026-01
        selesai: 2026-05
        dampak: [{indikator: PEMDI-20, menjadi: 2}]
      - id: APL-02
        nama: Pusat bantuan
        pendukung: [bappeda]
        durasi: 3 bulan
        setelah: [APL-01]
        dampak: [{indikator: PEMDI-20, menjadi: 3}, {indikator: PEMDI-12, menjadi: 2}]
"""


def teks(*argumen: str, lebar: int = 80) -> str:
    hasil = jalankan("index", *argumen, lebar=lebar)
    assert (hasil.returncode, hasil.stderr) == (0, "")
    assert "\x1b" not in hasil.stdout
    return "\n".join(baris.rstrip() for baris in hasil.stdout.splitlines())


def baris(keluaran: str, awal: str) -> list[str]:
    """The words of the first line that begins so."""
    return next(satu for satu in keluaran.splitlines() if satu.lstrip().startswith(awal)).split()


def isi_json(*argumen: str) -> dict[str, Any]:
    hasil = jalankan("index", *argumen, "--format", "json")
    assert (hasil.returncode, hasil.stderr) == (0, "")
    isi: dict[str, Any] = json.loads(hasil.stdout)
    return isi


@pytest.fixture
def folder(tulis: Tulis) -> str:
    """A plan of seven contents whose applications raise two indicators of Pemdi in 2026."""
    return str(tulis({"domain/aplikasi.yaml": program("aplikasi", KEGIATAN), "indeks.yaml": INDEKS}))


def test_the_overview_keeps_the_frameworks_apart_and_flags_estimates(folder: str) -> None:
    keluaran = teks(folder)
    spbe, putus, pemdi = keluaran.partition("kerangka penilaian berganti")
    assert putus
    assert "Indeks SPBE (PermenPANRB Nomor 59 Tahun 2020)" in spbe
    assert "2025     1,01" in spbe
    assert "2026" not in spbe
    assert "Indeks Pemdi (PermenPANRB Nomor 8 Tahun 2026)" in pemdi
    assert "tidak dibandingkan" in pemdi
    assert keluaran.count("adalah perkiraan sendiri") == 2
    assert not {"→", "->"} & set(keluaran.split())


def test_the_overview_says_what_lifts_the_index_and_where_it_is_weakest(folder: str) -> None:
    keluaran = teks(folder, "--top", "1")
    assert "2026  sejak tingkat awal  APL-02 +0,3400" in keluaran
    assert "2027  sejak 2026          tidak ada yang naik" in keluaran
    lemah = keluaran.partition("Indikator terlemah 2029, Indeks Pemdi")[2]
    assert "PEMDI-19" in lemah
    assert "+0,4000" in lemah
    assert "PEMDI-1 " not in lemah


def test_a_year_in_full_names_the_source_of_every_level(folder: str) -> None:
    keluaran = teks(folder, "--year", "2026")
    assert "Indeks Pemdi 2026: 1,34 (Kurang), target 1,00; bukti sampai 2026-08-31" in keluaran.replace("\n", " ")
    for nomor in range(1, 21):
        assert f"PEMDI-{nomor} " in keluaran
    assert "APL-02," in keluaran
    assert "perkiraan" in keluaran


def test_a_near_miss_stands_in_the_year(tulis: Tulis) -> None:
    lewat = KEGIATAN.replace("selesai: 2026-05", "selesai: 2026-06")
    keluaran = teks(str(tulis({"domain/aplikasi.yaml": program("aplikasi", lewat)})), "--year", "2026")
    assert "terlambat: APL-02" in keluaran


def test_why_names_every_effect_and_its_reason(folder: str) -> None:
    keluaran = teks(folder, "--why", "pemdi-20,SPBE-17", "--why", "SPBE-17")
    assert keluaran.count("SPBE-17  ") == 1
    assert "PEMDI-20  Tingkat Pengelolaan Kepuasan Pengguna" in keluaran
    assert "2026: tingkat 3,00 dari APL-02; bukti sampai 2026-08-31" in keluaran
    assert "APL-01  ke 2,00  selesai 2026-05-31  dilampaui APL-02" in keluaran
    assert "APL-02  ke 3,00  selesai 2026-08-31  menentukan" in keluaran
    assert "Indeks SPBE, bobot 2,50%, tingkat awal 1 (perkiraan)" in keluaran
    assert "tidak ada kegiatan yang menaikkannya" in keluaran


def test_sensitivity_adds_up_and_says_what_a_delay_costs(folder: str) -> None:
    keluaran = teks(folder, "--sensitivity", "--year", "2026")
    # PEMDI-20 (15 %): one level by both, one by APL-02; PEMDI-12 (4 %) by APL-02; APL-01 takes APL-02 along
    assert baris(keluaran, "APL-02")[-3:] == ["+0,2650", "-0,1900", "-0,1900"]
    assert baris(keluaran, "APL-01")[-3:] == ["+0,0750", "0", "-0,1900"]
    assert baris(keluaran, "Jumlah") == ["Jumlah", "+0,3400"]
    assert "nilai Shapley" in keluaran


@pytest.mark.parametrize("bagian", [(), ("--year", "2026"), ("--why", "PEMDI-12"), ("--sensitivity",), ("--discount",)])
def test_a_narrow_terminal_loses_no_word(folder: str, bagian: tuple[str, ...]) -> None:
    lebar = {kata for kata in teks(folder, *bagian, lebar=200).split() if "─" not in kata}
    for sempit in (60, 40):
        tampil = teks(folder, *bagian, lebar=sempit)
        assert max(map(len, tampil.splitlines())) <= sempit
        # a heading may be missing: texts that fold stand without theirs
        assert lebar - set(tampil.split()) <= {"Kode", "Kegiatan", "Nama", "Indikator", "Asal", "Tahun"}


def test_lists_are_cut_and_what_is_left_is_summed(folder: str) -> None:
    keluaran = teks(folder, "--sensitivity", "--year", "2026", "--top", "1")
    assert "1 kegiatan" in keluaran
    assert "+0,0750" in keluaran
    assert "APL-01" not in keluaran


def test_a_year_that_nothing_lifts_says_so(folder: str) -> None:
    assert "Tidak ada kegiatan yang menaikkannya." in teks(folder, "--sensitivity", "--year", "2025")


def test_the_discount_is_marked_as_a_scenario(folder: str) -> None:
    keluaran = teks("--discount", folder).replace("\n", " ")
    assert "SKENARIO potongan asesor: bukan proyeksi" in keluaran
    assert "Kota Denpasar 2021: 19/47 indikator turun 1 tingkat" in keluaran
    assert "3,75 menurut penilaian mandiri dan 3,19 menurut asesor" in keluaran
    assert "Indeks Pemdi belum mempunyai penilaian pembanding" in keluaran


@pytest.mark.parametrize("bagian", ["0.5", "0,5", "50%"])
def test_a_share_of_ones_own(folder: str, bagian: str) -> None:
    keluaran = teks(folder, "--discount", bagian)
    assert "Laju yang diminta: 50% indikator turun 1 tingkat." in keluaran
    # 3 and 2 lose half a level each on average, 0.075 and 0.02 points; the worst case strikes PEMDI-20
    assert baris(keluaran, "2026") == ["2026", "1,34", "Kurang", "1,25", "Kurang", "1,19", "Kurang", "1,00"]
    assert "pembanding" not in keluaran


def test_without_options_the_json_is_the_contracted_one(folder: str) -> None:
    assert set(isi_json(folder)) == {"versi", "tahun"}


def test_each_option_has_its_key(folder: str) -> None:
    isi = isi_json(folder, "--year", "2026", "--why", "PEMDI-12", "--sensitivity", "--discount")
    assert set(isi) == {"versi", "tahun", "rincian", "telusur", "kepekaan", "potongan"}
    assert [satu["tahun"] for satu in isi["tahun"]] == [2026]
    assert set(isi["tahun"][0]) == set(isi_json(folder)["tahun"][0])
    rincian = {satu["kode"]: satu for satu in isi["rincian"]["indikator"]}
    assert rincian["PEMDI-12"]["penentu"]["kegiatan"] == "APL-02"
    assert rincian["PEMDI-1"]["penentu"] is None
    dampak = isi["telusur"][0]["tahun"][0]["dampak"][0]
    assert dampak == {
        "kegiatan": "APL-02",
        "menjadi": "2",
        "jadwal_selesai": "2026-08-31",
        "dihitung": "2026-08-31",
        "tahun_pertama": 2026,
        "kedudukan": "penentu",
        "lewat_hari": 0,
    }
    assert isi["potongan"]["laju"] == {"1": "19/47", "2": "6/47"}
    assert isi["potongan"]["penilaian"]["terverifikasi"] is True


def test_the_shares_in_json_add_up_exactly_for_ternate() -> None:
    for satu in isi_json(str(TERNATE), "--sensitivity")["kepekaan"]:
        jumlah = sum((Fraction(k["bagian_tepat"]) for k in satu["kegiatan"]), Fraction(0))
        assert jumlah == Fraction(satu["indeks"]) - Fraction(satu["indeks_awal"])


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (("--why", "PEMDI-21"), 'indikator "PEMDI-21" tidak ada; yang paling dekat: PEMDI-2'),
        (("--why", "apa"), "tulis misalnya PEMDI-12"),
        (("--year", "2031"), "tahun 2031 tidak diproyeksikan; yang ada 2025 s.d. 2029"),
        (("--discount", "1.5"), "bukan angka 0 sampai 1"),
        (("--discount=abc",), "bukan angka 0 sampai 1"),
        (("--discount=nan",), "bukan angka 0 sampai 1"),
        (("--discount", "1e-999999999"), "bukan angka 0 sampai 1"),
        (("--discount", "15%%"), "bukan angka 0 sampai 1"),
        (("--top", "0"), "Nilai --top harus bilangan bulat paling sedikit 1."),
        (("--year", "abc"), "Nilai --year harus bilangan bulat."),
        (("--scores", "x.yaml", "--sensitivity"), "--scores tidak dapat dipakai bersama"),
    ],
)
def test_wrong_usage(argumen: tuple[str, ...], kata: str) -> None:
    hasil = jalankan("index", str(TERNATE), *argumen)
    assert hasil.returncode == 2
    assert kata in hasil.stderr
    assert "Traceback" not in hasil.stderr
    assert hasil.stdout == ""


def test_several_roadmaps_stand_side_by_side(tulis: Tulis) -> None:
    satu = tulis()
    dua = satu.parent / "lain"
    dua.mkdir()
    for berkas in satu.rglob("*.yaml"):
        (dua / berkas.relative_to(satu)).parent.mkdir(exist_ok=True)
        (dua / berkas.relative_to(satu)).write_bytes(berkas.read_bytes())
    isi = isi_json(str(satu.parent), "--sensitivity")
    assert [set(peta) for peta in isi["peta_rencana"]] == [{"nama", "versi", "tahun", "kepekaan"}] * 2
