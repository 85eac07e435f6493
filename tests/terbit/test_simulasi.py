"""The simulation as text and as JSON: what stands where, and that both say the same."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.data import penilaian_mandiri
from spbe_roadmap.kerangka.angka import teks_desimal
from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.rencana.potongan import laju_penilaian
from spbe_roadmap.rencana.simulasi import Andaian, TahunTersimulasi, simulasikan
from spbe_roadmap.rencana.simulasi.sebaran import BAKU, Segitiga, Teramati
from spbe_roadmap.terbit.json_simulasi import simulasi_json
from spbe_roadmap.terbit.kalimat_simulasi import asumsi, persen
from spbe_roadmap.terbit.layar_simulasi import LEBAR_GARIS, garis_rentang, tampilkan_simulasi
from tests.rencana.conftest import peta_dari

if TYPE_CHECKING:
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.simulasi import Simulasi

PENILAIAN = penilaian_mandiri.semua()["denpasar-2021"]
SELALU_DUA_KALI = Teramati((2.0,))


@pytest.fixture
def rencana() -> Rencana:
    """A (to 31 July 2026, thus late once it takes twice as long) lifts the index to its target; B ends after all years."""
    kegiatan: list[dict[str, Any]] = [
        {
            "id": "A",
            "nama": "Kegiatan [merah]",
            "mulai": "2026-05-01",
            "selesai": "2026-07-31",
            "dampak": [{"indikator": "PEMDI-1", "menjadi": 3}],
        },
        {"id": "B", "mulai": "2026-10-01", "selesai": "2026-12-31", "dampak": []},
    ]
    return hitung_rencana(peta_dari(kegiatan, periode=(2025, 2026), indeks={"target": {2026: Decimal("1.1")}}))


def tarik(rencana: Rencana, andaian: Andaian) -> Simulasi:
    return simulasikan(rencana.peta, rencana.jadwal, rencana.proyeksi, andaian)


def test_the_json_has_its_shape(rencana: Rencana) -> None:
    isi = simulasi_json(tarik(rencana, Andaian(SELALU_DUA_KALI, tarikan=8)), PENILAIAN)
    assert isi["versi"] == 1
    assert (isi["benih"], isi["tarikan"]) == (2026, 8)
    assert isi["asumsi"]["laju"] == {}
    assert isi["asumsi"]["penilaian"] is None
    assert len(isi["asumsi"]["uraian"]) == 2
    assert isi["tahun"][0]["target"] is None
    assert isi["tahun"][0]["peluang_target"] is None
    indeks = teks_desimal(rencana.proyeksi.tahun[1].hasil.indeks)
    assert isi["tahun"][1] == {
        "tahun": 2026,
        "kerangka": "pemdi-2026",
        "indeks": indeks,
        "p10": "1",
        "p50": "1",
        "p90": "1",
        "target": "1.10",
        "peluang_target": "0",
        "predikat": "Kurang",
        "peluang_predikat": {"Kurang": "1"} | dict.fromkeys(["Cukup", "Baik", "Sangat Baik", "Memuaskan"], "0"),
    }
    assert isi["kegiatan"][0] == {
        "id": "A",
        "tuntas": False,
        "selesai": "2026-07-31",
        "selesai_p50": "2026-10-31",
        "selesai_p90": "2026-10-31",
        "batas_bukti": "2026-08-31",
        "peluang_tepat": "0",
        "indeks_kritis": "0",
        "menggagalkan_target": {"2026": "1"},
        "rugi_indeks": {"2026": teks_desimal(Decimal(indeks) - 1)},
    }
    assert (isi["kegiatan"][1]["batas_bukti"], isi["kegiatan"][1]["peluang_tepat"]) == (None, None)
    assert isi["kegiatan"][1]["indeks_kritis"] == "1"


def test_the_json_names_the_rates_and_whence_they_come(rencana: Rencana) -> None:
    andaian = Andaian(None, laju_penilaian(PENILAIAN), tarikan=8)
    isi = simulasi_json(tarik(rencana, andaian), PENILAIAN)["asumsi"]
    assert isi["keterlambatan"] is None
    assert (isi["laju"], isi["penilaian"]) == ({"1": "19/47", "2": "6/47"}, "denpasar-2021")


def test_the_text_shows_years_kegiatan_and_assumptions(rencana: Rencana, capsys: pytest.CaptureFixture[str]) -> None:
    tampilkan_simulasi(rencana, tarik(rencana, Andaian(SELALU_DUA_KALI, tarikan=1_200)), PENILAIAN, 10)
    baris = capsys.readouterr().out.splitlines()
    assert baris[0] == "Simulasi Kota Uji: 1.200 tarikan, benih 2026"
    assert [satu for satu in baris if satu in {"Indeks SPBE", "Indeks Pemdi"}] == ["Indeks SPBE", "Indeks Pemdi"]
    (tahun,) = (satu.split() for satu in baris if satu.startswith(" 2026"))
    assert (tahun[2:5], tahun[6:]) == (["1,00"] * 3, ["1,10", "0%", "Kurang", "100%"])
    (kegiatan,) = (satu for satu in baris if satu.startswith("A "))
    assert kegiatan.startswith("A Kegiatan [merah] ")
    assert kegiatan.split()[3:] == ["Jul", "2026", "+92", "+92", "0%", "0%", "2026", "100%", "0,10"]
    assert not any(satu.startswith("B ") for satu in baris)
    assert all(len(satu) <= 80 for satu in baris)
    assert "Potongan asesor tidak diandaikan" in baris[-1]


def test_a_narrow_terminal_loses_no_digit(
    rencana: Rencana, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    hasil = tarik(rencana, Andaian(SELALU_DUA_KALI, tarikan=8))
    tampilkan_simulasi(rencana, hasil, PENILAIAN, 10)
    lebar = capsys.readouterr().out
    monkeypatch.setenv("COLUMNS", "40")
    tampilkan_simulasi(rencana, hasil, PENILAIAN, 10)
    sempit = capsys.readouterr().out
    assert all(len(baris) <= 40 for baris in sempit.splitlines())
    assert set(lebar.split()) - set(sempit.split()) <= {"Tahun"}


def test_lists_are_cut_and_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    peta = peta_dari(
        [
            {
                "id": f"K{nomor}",
                "mulai": 2026,
                "selesai": "2026-08",
                "dampak": [{"indikator": "PEMDI-1", "menjadi": nomor}],
            }
            for nomor in (2, 3, 4)
        ],
        periode=(2026, 2026),
    )
    rencana = hitung_rencana(peta)
    tampilkan_simulasi(rencana, tarik(rencana, Andaian(SELALU_DUA_KALI, tarikan=8)), PENILAIAN, 2)
    keluaran = capsys.readouterr().out
    # the one that alone would bring most comes first
    assert [satu.split()[0] for satu in keluaran.splitlines() if satu.startswith("K") and satu[1].isdigit()] == [
        "K4",
        "K3",
    ]
    assert "dan 1 kegiatan lain" in keluaran


def test_no_harm_is_told_as_such(rencana: Rencana, capsys: pytest.CaptureFixture[str]) -> None:
    tampilkan_simulasi(rencana, tarik(rencana, Andaian(Teramati((1.0,)), tarikan=8)), PENILAIAN, 10)
    assert "Tidak ada kegiatan yang keterlambatannya sendiri menurunkan indeks." in capsys.readouterr().out
    tampilkan_simulasi(rencana, tarik(rencana, Andaian(tarikan=8)), PENILAIAN, 10)
    assert "keterlambatannya" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("persentil", "target", "garis"),
    [
        (("1", "2", "3"), None, "━━━━━━━━●━━━━━━━━"),
        (("2", "2", "2"), "3", "········●·······◆"),
        (("1", "1", "2"), "1.5", "●━━━◆━━━━········"),
    ],
)
def test_a_year_is_a_line(rencana: Rencana, persentil: tuple[str, str, str], target: str | None, garis: str) -> None:
    proyeksi = rencana.proyeksi.tahun[1]._replace(target=None if target is None else Decimal(target))
    p10, p50, p90 = map(Decimal, persentil)
    satu = TahunTersimulasi(proyeksi, p10, p50, p90, None, {})
    assert len(garis) == LEBAR_GARIS
    assert garis_rentang(satu, Decimal(1), Decimal(3)) == garis


@pytest.mark.parametrize(
    ("peluang", "teks"),
    [
        ("0", "0%"),
        ("1/10000", "<1%"),
        ("1/200", "1%"),
        ("0.834", "83%"),
        ("0.995", ">99%"),
        ("0.994", "99%"),
        ("1", "100%"),
    ],
)
def test_percentages_do_not_pretend(peluang: str, teks: str) -> None:
    assert persen(Fraction(peluang)) == teks


@pytest.mark.parametrize(
    ("andaian", "kata"),
    [
        (Andaian(BAKU), "asumsi program, bukan hasil pengukuran"),
        (Andaian(Segitiga(1, 1.1, 2)), "menurut --delay"),
        (Andaian(SELALU_DUA_KALI), "dari realisasi"),
        (Andaian(None), "tidak diandaikan"),
    ],
)
def test_assumptions_say_where_delays_come_from(andaian: Andaian, kata: str) -> None:
    assert kata in asumsi(andaian, PENILAIAN)[0]


def test_assumptions_say_where_discounts_come_from() -> None:
    kalimat: Any = asumsi(Andaian(None, laju_penilaian(PENILAIAN)), PENILAIAN)[1]
    assert "Denpasar 2021" in kalimat
    assert "19 dari 47 indikator turun 1 tingkat" in kalimat
