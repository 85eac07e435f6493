"""What `optimize` finds, written into the YAML: what changes, and that nothing else does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import Hasil, muat_rencana
from spbe_roadmap.rencana.optimasi import Optimasi, optimalkan
from spbe_roadmap.simpan import perubahan, simpan
from spbe_roadmap.tuangkan import CATATAN, TidakDapatDituang, tuangkan
from tests.conftest import POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]

APL = "domain/aplikasi.yaml"
PAGU = POKOK + "pagu: {2025: 100 juta, 2026: 40 juta}\n"


def optimalkan_folder(folder: Path) -> tuple[Hasil, Optimasi]:
    hasil = muat_rencana(folder)
    optimasi = optimalkan(hasil.rencana, {}, 60)
    assert isinstance(optimasi, Optimasi)
    assert optimasi.urut_terbukti
    return hasil, optimasi


def tertulis(tulis: Tulis, kegiatan: str, *, akhir_baris: str = "\n", pokok: str = PAGU) -> tuple[str, str]:
    """The content file before and after; writing again changes nothing, and nothing is wrong with what was written."""
    lama = program("aplikasi", kegiatan).replace("\n", akhir_baris)
    folder = tulis({"peta-rencana.yaml": pokok, APL: lama.encode()})
    hasil, optimasi = optimalkan_folder(folder)
    sesudah = tuangkan(hasil, optimasi)
    simpan(perubahan(hasil.pohon, sesudah.pohon))
    ulang, kedua = optimalkan_folder(folder)
    assert not ulang.galat
    assert not kedua.ubahan
    assert not kedua.tidak_dikerjakan
    assert kedua.nilai == optimasi.nilai
    assert not perubahan(ulang.pohon, tuangkan(ulang, kedua).pohon)
    return lama, (folder / APL).read_bytes().decode()


def beda(lama: str, baru: str) -> list[tuple[str, str]]:
    """Lines that differ, where no line was added or taken away."""
    return [
        (satu.strip(), dua.strip())
        for satu, dua in zip(lama.splitlines(), baru.splitlines(), strict=True)
        if satu != dua
    ]


def test_a_chosen_proposal_becomes_final(tulis: Tulis) -> None:
    lama, baru = tertulis(
        tulis,
        """\
      - id: A # keterangan
        nama: "Kegiatan é 😀"
        status:   'usulan'   # belum disepakati
        mulai: 2026
        selesai: 2026
        dampak: [{indikator: PEMDI-1, menjadi: 2}]
      - {id: B, nama: Kegiatan B, mulai: 2027, selesai: 2027, status: usulan}
""",
    )
    assert beda(lama, baru) == [
        ("status:   'usulan'   # belum disepakati", "status:   'final'   # belum disepakati"),
        (
            "- {id: B, nama: Kegiatan B, mulai: 2027, selesai: 2027, status: usulan}",
            "- {id: B, nama: Kegiatan B, mulai: 2027, selesai: 2027, status: final}",
        ),
    ]


def test_moved_work_has_new_dates_and_years_of_money(tulis: Tulis) -> None:
    """The money of 2026 is not enough, that of 2027 has no ceiling."""
    lama, baru = tertulis(
        tulis,
        """\
      - id: A
        nama: Kegiatan A
        mulai: "2026-01-01"
        selesai: 2026-TW2
        jendela: {paling_awal: 2026}
        status: usulan
        dampak: [{indikator: PEMDI-1, menjadi: 2}]
        anggaran:
          - {tahun: 2026, nilai: 50 juta}
          - tahun:   2026 # sama
            nilai: "1,5 juta"
        tonggak:
          - {nama: Uji, waktu: '2026-03'}
          - nama: Di luar kegiatannya
            waktu: 2025
""",
    )
    assert beda(lama, baru) == [
        ('mulai: "2026-01-01"', 'mulai: "2027-TW1"'),
        ("selesai: 2026-TW2", "selesai: 2027-TW2"),
        ("status: usulan", "status: final"),
        ("- {tahun: 2026, nilai: 50 juta}", "- {tahun: 2027, nilai: 50 juta}"),
        ("- tahun:   2026 # sama", "- tahun:   2027 # sama"),
        ("- {nama: Uji, waktu: '2026-03'}", "- {nama: Uji, waktu: '2027-03'}"),
    ]


@pytest.mark.parametrize("akhir_baris", ["\n", "\r\n"])
def test_a_computed_start_is_written_only_where_it_moves(tulis: Tulis, akhir_baris: str) -> None:
    _, baru = tertulis(
        tulis,
        """\
      - {id: P, nama: Kegiatan P, mulai: 2026-01, selesai: 2026-03}
      - id: A
        nama: Kegiatan A
        durasi: 3 bulan
        setelah: [P]
        anggaran: [{tahun: 2026, nilai: 50 juta}]
        dampak: [{indikator: PEMDI-1, menjadi: 2}]
      - {id: B, nama: Kegiatan B, durasi: 40 hari, setelah: [A]}
      - {id: C, nama: Kegiatan C, durasi: 40 hari, setelah: [P], anggaran: [{tahun: 2026, nilai: 41 juta}]}
""",
        akhir_baris=akhir_baris,
    )
    assert f"nama: Kegiatan A{akhir_baris}        mulai: 2027-TW1{akhir_baris}        durasi: 3 bulan" in baru
    assert "anggaran: [{tahun: 2027, nilai: 50 juta}]" in baru
    assert "{id: B, nama: Kegiatan B, durasi: 40 hari, setelah: [A]}" in baru
    assert "{id: C, nama: Kegiatan C, mulai: 2027-TW1, durasi: 40 hari, setelah: [P], anggaran: [{tahun: 2027," in baru


def test_what_is_not_done_becomes_a_comment_that_can_be_taken_away(tulis: Tulis) -> None:
    lama, baru = tertulis(
        tulis,
        """\
      # di atas
      - id: A
        nama: Kegiatan A
        uraian: |
          Baris pertama

          # bukan komentar
        mulai: 2026
        selesai: 2026
        status: usulan
        anggaran: [{tahun: 2026, nilai: 50 juta}]

      # di bawah
      - {id: B, nama: Kegiatan B, mulai: 2027, selesai: 2027}
""",
    )
    assert f"      # {CATATAN}\n      # - id: A\n      #   nama: Kegiatan A\n" in baru
    assert "\n\n      # di bawah\n      - {id: B," in baru
    kembali = re.sub("(?m)^      # (?=- id: A|  )", "      ", baru).replace(f"      # {CATATAN}\n", "")
    assert kembali == lama


def test_a_programme_of_which_nothing_is_done_has_an_empty_list(tulis: Tulis) -> None:
    satu = """\
      - id: A
        nama: Kegiatan A
        mulai: 2026
        selesai: 2026
"""
    dua = """\
  - id: APL-B
    nama: Program lain
    inisiatif_strategis: IS1
    penanggung_jawab: kominfo
    kinerja: [{nama: Kinerja, awal: 0, target: {2026: 1}}]
    kegiatan: # yang diusulkan
      - {id: B, nama: Kegiatan B, mulai: 2026, selesai: 2026, status: usulan, anggaran: [{tahun: 2026, nilai: 1}]}
"""
    folder = tulis({"peta-rencana.yaml": PAGU, APL: program("aplikasi", satu) + dua})
    hasil, optimasi = optimalkan_folder(folder)
    sesudah = tuangkan(hasil, optimasi)
    assert "    kegiatan: [] # yang diusulkan\n" in sesudah.pohon.teks[APL]
    assert not sesudah.galat


@pytest.mark.parametrize(
    ("kegiatan", "sebab"),
    [
        (
            """\
      [{id: A, nama: A, mulai: 2026, selesai: 2026},
       {id: B, nama: B, mulai: 2026, selesai: 2026, status: usulan, anggaran: [{tahun: 2026, nilai: 1}]}]
""",
            "kegiatan B tidak mulai pada baris sendiri",
        ),
        (
            """\
      - {id: A, nama: A, mulai: &m 2026, selesai: 2026, status: &s usulan}
      - {id: B, nama: B, mulai: *m, selesai: 2026, status: *s}
""",
            "alias",
        ),
    ],
)
def test_what_cannot_be_changed_alone_is_not_changed(tulis: Tulis, kegiatan: str, sebab: str) -> None:
    folder = tulis({"peta-rencana.yaml": PAGU, APL: program("aplikasi", kegiatan)})
    with pytest.raises(TidakDapatDituang, match=sebab):
        tuangkan(*optimalkan_folder(folder))


def test_the_broken_limits_of_a_plan_are_gone_after_writing(tulis: Tulis) -> None:
    """PR304, PR309, PR401 and PR402 before; none after."""
    opd = """\
opd:
  - {id: kominfo, nama: Kominfo}
  - {id: bappeda, nama: Bappeda, kapasitas: 1}
"""
    kegiatan = """\
      - {id: P, nama: P, penanggung_jawab: bappeda, mulai: 2026-01, selesai: 2026-09}
      - id: A
        nama: Kegiatan A
        penanggung_jawab: bappeda
        status: usulan
        jendela: {}
        mulai: 2026-07
        selesai: 2026-12
        setelah: [P]
        anggaran: [{tahun: 2025, nilai: 10 juta}, {tahun: 2026, nilai: 50 juta}]
        dampak: [{indikator: PEMDI-1, menjadi: 2}]
"""
    folder = tulis({"peta-rencana.yaml": PAGU, "opd.yaml": opd, APL: program("aplikasi", kegiatan)})
    hasil, optimasi = optimalkan_folder(folder)
    dicari = {"PR304", "PR309", "PR401", "PR402"}
    assert dicari <= {satu.kode for _, satu in hasil.temuan}
    sesudah = tuangkan(hasil, optimasi)
    assert not dicari & {satu.kode for _, satu in sesudah.temuan}
    assert optimasi.tidak_dikerjakan == ()
