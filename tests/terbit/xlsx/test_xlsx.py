"""The workbook, read back by openpyxl and recalculated by LibreOffice."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from spbe_roadmap.terbit import xlsx
from spbe_roadmap.terbit.kebutuhan import LIBREOFFICE, cari_program
from tests.conftest import tanpa_alat
from tests.terbit.conftest import JAHAT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spbe_roadmap.rencana.rencana import Rencana


def tulis(rencana: Rencana, folder: Path) -> Path:
    for tugas in xlsx.tugas(rencana):
        tugas.tulis(folder)
    return folder / xlsx.BERKAS


def baca(berkas: Path, *, nilai: bool = True) -> Any:  # noqa: ANN401 - openpyxl ships no types
    return load_workbook(berkas, data_only=nilai)


def baris(lembar: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - as above
    """Rows below the head, by column title."""
    kepala, *isi = lembar.iter_rows(values_only=True)
    return [dict(zip(kepala, satu, strict=True)) for satu in isi]


@pytest.fixture(scope="module")
def buku(rencana_jahat: Rencana, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tulis(rencana_jahat, tmp_path_factory.mktemp("xlsx"))


def test_every_table_has_its_sheet_and_the_first_names_them_all(buku: Path) -> None:
    isi = baca(buku)
    nama = isi.sheetnames
    assert nama[:4] == ["Petunjuk", "Rencana", "Anggaran", "Rekap anggaran"]
    disebut = {satu for (satu,) in isi["Petunjuk"].iter_rows(max_col=1, values_only=True)}
    assert set(nama[1:]) <= disebut
    assert "belum ditetapkan" in isi["Petunjuk"]["A2"].value


def test_values_have_types_and_marks(buku: Path, rencana_jahat: Rencana) -> None:
    isi = baca(buku)
    pertama, kedua = baris(isi["Rencana"])[:2]
    assert pertama["Mulai"] == datetime(2025, 4, 1)  # noqa: DTZ001 - a day, as spreadsheets have it
    assert pertama["Selesai"] == datetime(2026, 7, 31)  # noqa: DTZ001
    assert pertama["Anggaran seluruhnya"] == 1_600_000_000
    assert pertama["Tanda"] == "usulan"
    assert (kedua["Waktu"], kedua["Menunggu"], kedua["Anggaran 2025"]) == ("dihitung", "LYN-01 FS 1 bulan", None)
    tahun = next(satu for satu in baris(isi["Indeks"]) if satu["Jenis"] == "proyeksi")
    assert Decimal(str(tahun["Indeks"])) == rencana_jahat.proyeksi.tahun[0].hasil.indeks
    assert tahun["Tanda"] == "perkiraan"
    assert baris(isi["Aplikasi"])[0]["Tanda"] == "belum terverifikasi"
    assert baris(isi["Program"])[0]["Target 2026"] == "siap"


def test_a_hostile_text_stays_text(buku: Path, susun_rencana: Callable[..., Rencana], tmp_path: Path) -> None:
    assert baris(baca(buku)["Rencana"])[0]["Kegiatan"] == f"Portal layanan {JAHAT}"

    def ubah(dokumen: dict[str, Any]) -> None:
        kegiatan = dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"][0]
        kegiatan["nama"] = '=HYPERLINK("http://jahat.example","klik")'
        kegiatan["keluaran"] = ["@SUM(A1)", "x" * 40_000]

    sel = baca(tulis(susun_rencana(ubah), tmp_path), nilai=False)["Rencana"]
    assert (sel["B2"].data_type, sel["B2"].hyperlink) == ("s", None)
    assert sel["B2"].value.startswith("=HYPERLINK")
    assert sel["N2"].value.startswith("@SUM(A1); xxx")
    assert len(sel["N2"].value) == 32_767


def test_sheets_can_be_filtered_scrolled_and_printed(buku: Path) -> None:
    lembar = baca(buku)["Rencana"]
    (tabel,) = lembar.tables.values()
    assert tabel.autoFilter.ref.startswith("A1:")
    assert lembar.freeze_panes == "C2"
    assert (lembar.page_setup.orientation, lembar.page_setup.fitToHeight) == ("landscape", 0)
    assert (lembar.print_title_rows, lembar.print_title_cols) == ("$1:$1", "$A:$B")


def kalkulasi(berkas: Path, folder: Path) -> Path:
    """The workbook as LibreOffice writes it after computing every formula anew."""
    keadaan = LIBREOFFICE.periksa()
    if not keadaan.ada:
        tanpa_alat(f"{keadaan.nama} {keadaan.rincian}; {keadaan.cara}")
    soffice = str(next(filter(None, map(cari_program, LIBREOFFICE.program))))
    # Values that are kept with formulas would hide a wrong formula.
    kosong = folder / "tanpa-nilai.xlsx"
    isi = load_workbook(berkas)
    isi.save(kosong)
    perintah = [
        soffice,
        f"-env:UserInstallation=file://{folder}/profil",
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
    ]
    subprocess.run([*perintah, "--outdir", str(folder / "hasil"), str(kosong)], check=True, capture_output=True)
    return folder / "hasil" / kosong.name


def test_every_formula_gives_what_the_plan_has_computed(
    rencana_besar: Callable[[int], Rencana], tmp_path: Path
) -> None:
    asli = tulis(rencana_besar(60), tmp_path)
    tersimpan, rumus, hitungan = baca(asli), baca(asli, nilai=False), baca(kalkulasi(asli, tmp_path))
    banyak = 0
    for lembar in rumus:
        for sel in (satu for deret in lembar.iter_rows() for satu in deret if satu.data_type == "f"):
            nilai = hitungan[lembar.title][sel.coordinate].value
            assert nilai == tersimpan[lembar.title][sel.coordinate].value, (lembar.title, sel.coordinate, sel.value)
            banyak += bool(nilai)
    assert banyak > 50


def test_a_plan_without_money_applications_or_risks_has_a_workbook(
    susun_rencana: Callable[..., Rencana], tmp_path: Path
) -> None:
    def kosongkan(dokumen: dict[str, Any]) -> None:
        dokumen["aplikasi.yaml"]["aplikasi"] = []
        del dokumen["peta-rencana.yaml"]["pagu"]
        dokumen["domain/layanan.yaml"]["program"] = []
        dokumen["realisasi/2025.yaml"]["kegiatan"] = {}

    isi = baca(tulis(susun_rencana(kosongkan), tmp_path))
    assert isi["Risiko"]["A2"].value == "Belum ada isi."
    assert isi["Rekap anggaran"]["C2"].value == 0


def test_the_same_plan_gives_the_same_bytes(buku: Path, tmp_path: Path) -> None:
    kode = (
        "import pathlib, sys; from spbe_roadmap.terbit import xlsx; from tests.terbit.conftest import dokumen_kecil\n"
        "from spbe_roadmap.model.susun import susun; from spbe_roadmap.rencana import hitung_rencana\n"
        "xlsx.tugas(hitung_rencana(susun(dokumen_kecil())[0]))[0].tulis(pathlib.Path(sys.argv[1]))"
    )
    lingkungan = {"TZ": "Asia/Jayapura", "PYTHONHASHSEED": "7", "PATH": "/usr/bin:/bin", "LANG": "C"}
    subprocess.run([sys.executable, "-c", kode, str(tmp_path)], check=True, env=lingkungan)
    assert (tmp_path / xlsx.BERKAS).read_bytes() == buku.read_bytes()
