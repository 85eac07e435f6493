"""Lines to paste where something required is missing: pasted, they leave nothing of the kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from spbe_roadmap.aturan.contoh_kunci import _BERKAS, _KUNCI
from spbe_roadmap.muat import muat_rencana
from tests.conftest import OPD, POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]

KEGIATAN = "      - {id: AUD-01, nama: K, mulai: 2025, selesai: 2025}\n"


def saran(folder: Path, kode: str) -> list[str]:
    return [temuan.saran for _, temuan in muat_rencana(folder).temuan if temuan.kode == kode]


def test_every_example_is_yaml_and_needs_no_second_line() -> None:
    assert all("\n" not in isi and yaml.safe_load(isi) is not None for isi in (*_KUNCI.values(), *_BERKAS.values()))


@pytest.mark.parametrize("kunci", ["versi: 1\n", "penetapan: {status: rancangan, bentuk: peraturan, nomor: null}\n"])
def test_a_missing_key_of_the_plan_can_be_pasted(tulis: Tulis, kunci: str) -> None:
    (teks,) = saran(tulis({"peta-rencana.yaml": POKOK.replace(kunci, "")}), "PR105")
    assert teks.startswith(f"tambahkan {kunci.partition(':')[0]}, misalnya ")
    baris = teks.partition("misalnya ")[2]
    assert saran(tulis({"peta-rencana.yaml": POKOK.replace(kunci, baris + "\n")}), "PR105") == []


def test_ids_are_those_of_the_plan(tulis: Tulis) -> None:
    isi = program("audit", KEGIATAN)
    tanpa = isi.replace("    inisiatif_strategis: IS1\n", "").replace("    penanggung_jawab: kominfo\n", "")
    assert saran(tulis({"domain/audit.yaml": tanpa}), "PR105") == [
        "tambahkan inisiatif_strategis, misalnya inisiatif_strategis: IS1",
        "tambahkan penanggung_jawab, misalnya penanggung_jawab: kominfo",
    ]


def test_the_content_of_a_file_is_that_of_its_name(tulis: Tulis) -> None:
    isi = program("audit", KEGIATAN).replace("domain: audit\n", "")
    assert "tambahkan domain, misalnya domain: audit" in saran(tulis({"domain/audit.yaml": isi}), "PR105")


@pytest.mark.parametrize("nama", ["aplikasi.yaml", "indeks.yaml", "opd.yaml"])
def test_a_missing_or_empty_file_can_be_pasted(tulis: Tulis, nama: str) -> None:
    (teks,) = saran(tulis({nama: None}), "PR105")
    isi = teks.partition("misalnya berisi ")[2]
    assert saran(tulis({nama: ""}), "PR104") == [f"isi, misalnya {isi}"]
    folder = tulis({nama: isi + "\n"})
    assert saran(folder, "PR104") == saran(folder, "PR105") == []


def test_a_bare_list_is_told_its_key(tulis: Tulis) -> None:
    assert saran(tulis({"opd.yaml": OPD.replace("opd:\n", "")}), "PR104") == [
        'tulis "opd:" pada baris pertama, lalu daftar ini di bawahnya'
    ]


@pytest.mark.parametrize(
    ("isi", "saran_103"),
    [
        ("setelah: TAT-01, MAN-01", "tulis di dalam kurung siku: setelah: [TAT-01, MAN-01]"),
        ("anggaran: [{tahun: 2025, nilai: Rp 350.000.000,-}]", 'tulis "Rp 350.000.000" tanpa ",-"'),
        ("uraian: satu, dua", 'bila ini bagian dari uraian, apit dengan tanda kutip: "satu, dua"'),
    ],
)
def test_the_rest_of_a_value_that_a_comma_cut_off_is_told_its_place(tulis: Tulis, isi: str, saran_103: str) -> None:
    kegiatan = f"      - {{id: AUD-01, nama: K, mulai: 2025, selesai: 2025, {isi}}}\n"
    assert saran(tulis({"domain/audit.yaml": program("audit", kegiatan)}), "PR103") == [saran_103]
