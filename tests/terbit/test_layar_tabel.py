"""Tables on terminals of any width."""

from __future__ import annotations

import io

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from spbe_roadmap.terbit.layar_tabel import Tabel

NAMA = "Penyusunan peta proses bisnis dan SOP lintas perangkat daerah"


def baris(tabel: Tabel, lebar: int) -> list[str]:
    ke = io.StringIO()
    Console(file=ke, width=lebar).print(tabel)
    return [satu.rstrip() for satu in ke.getvalue().splitlines()]


def kepekaan() -> Tabel:
    angka = ("Bagian", "Bila batal", "Bila mundur")
    tabel = Tabel("Kegiatan", "Nama", *angka, kanan=angka, lentur=("Nama",))
    tabel.tambah("TKL-12", NAMA, "+0,0200", "-0,0200", "selesai")
    tabel.tambah("", "Jumlah", "+0,0200", "", "", gaya="bold")
    return tabel


def test_side_by_side_where_it_fits() -> None:
    assert baris(kepekaan(), 70) == [
        "Kegiatan  Nama                         Bagian  Bila batal  Bila mundur",
        "TKL-12    Penyusunan peta proses      +0,0200     -0,0200      selesai",
        "          bisnis dan SOP lintas",
        "          perangkat daerah",
        "          Jumlah                      +0,0200",
    ]


def test_a_block_a_row_where_it_does_not() -> None:
    assert baris(kepekaan(), 40) == [
        "TKL-12",
        "  Penyusunan peta proses bisnis dan SOP",
        "  lintas perangkat daerah",
        "  Bagian +0,0200  Bila batal -0,0200",
        "  Bila mundur selesai",
        "Jumlah",
        "  Bagian +0,0200",
    ]


def test_columns_move_together_before_they_give_up() -> None:
    tabel = Tabel("Tahun", "Pagu", kanan=("Pagu",))
    tabel.tambah("2026", "1.500")
    assert [baris(tabel, lebar) for lebar in (12, 11, 10)] == [
        ["Tahun   Pagu", "2026   1.500"],
        ["Tahun  Pagu", "2026  1.500"],
        ["2026", "  Pagu", "  1.500"],
    ]


def test_nothing_is_cut_off_at_any_width() -> None:
    semua_kata = {"TKL-12", *NAMA.split(), "+0,0200", "-0,0200", "selesai", "Jumlah"}
    for lebar in range(14, 121):
        tampil = baris(kepekaan(), lebar)
        assert semua_kata <= set(" ".join(tampil).split())
        assert all(cell_len(satu) <= lebar for satu in tampil)


def test_what_a_roadmap_says_steers_no_terminal() -> None:
    tabel = Tabel("Kegiatan", "Nama", lentur=("Nama",), berjudul=False)
    tabel.tambah("A", "\x1b[31m[bold]merah\nbiru")
    for lebar in (80, 10):
        tampil = "".join(baris(tabel, lebar)).replace(" ", "")
        assert "\x1b" not in tampil
        assert "[31m[bold]merah" in tampil


def test_lines_of_a_cell_are_one_line_in_a_block() -> None:
    tabel = Tabel("Kegiatan", "Sebelum", lentur=("Kegiatan",))
    tabel.tambah("APL-01 Nama", Text("1 Okt 2025 –\n30 Apr 2026"))
    assert baris(tabel, 40) == ["Kegiatan     Sebelum", "APL-01 Nama  1 Okt 2025 –", "             30 Apr 2026"]
    assert baris(tabel, 20) == ["APL-01 Nama", "  Sebelum 1 Okt 2025", "  – 30 Apr 2026"]
