"""PR1xx: one small YAML each, with a mark at the place where the finding must stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import Hasil, muat_rencana
from tests.conftest import OPD, POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Periksa = Callable[..., Hasil]
    Tulis = Callable[..., Path]

APL = "domain/aplikasi.yaml"
WAJIB = {"nama": "Kegiatan", "mulai": "2025", "selesai": "2026"}


def satu_kegiatan(isi: str) -> dict[str, str]:
    """The content file `aplikasi` with one activity: the lines of `isi`, and what an activity needs besides."""
    lain = "".join(f"        {kunci}: {nilai}\n" for kunci, nilai in WAJIB.items() if f" {kunci}:" not in isi)
    return {APL: program("aplikasi", "      - id: APL-01\n" + lain + isi)}


def test_the_small_roadmap_is_clean(periksa: Periksa) -> None:
    periksa({})


@pytest.mark.parametrize(
    "isi",
    [
        "opd:\n  - id: a\n   nama: b\n#  ^ PR101: jorokan\n",
        "opd:\n  - {id: a, nama: 'tidak ditutup}\n#                 ^ PR101: kutip\n",
        "opd: [a, b\n#    ^ PR101: kurung\n",
        "opd:\n  - id: a\n    nama: Dinas: Komunikasi\n#              ^ PR101: titik dua\n",
        "opd:\n  - id: a\n    nama b\n#   ^ PR101: bukan pasangan\n    singkatan: c\n",
        "opd: !!python/object:os.system x\n#    ^ PR101: penanda\n",
        "opd: *tidak-ada\n#    ^ PR101: jangkar\n",
        "opd: []\n? [a]\n# ^ PR101: kunci\n: b\n",
    ],
    ids=[
        "jorokan",
        "kutip",
        "kurung",
        "titik-dua",
        "tanpa-titik-dua",
        "penanda",
        "alias",
        "kunci-rumit",
    ],
)
def test_pr101_points_at_the_fault(periksa: Periksa, isi: str) -> None:
    periksa({"opd.yaml": isi})


BENGKAK = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]\n" for a, b in zip("abcdef", "bcdefg", strict=True)
)


@pytest.mark.parametrize(
    ("isi", "kode", "baris"),
    [
        ("opd:\n\t- {id: a, nama: b}\n", "PR101", 2),
        ("opd: []\n---\nopd: []\n", "PR101", 2),
        ("", "PR104", 1),
        ("opd: " + "[" * 10_000 + "]" * 10_000, "PR110", 1),
        ("opd: &a [*a]\n", "PR110", 1),
        (BENGKAK, "PR110", 6),
        ("a: &a x\nb: [" + "*a, " * 1001 + "]\n", "PR110", 2),
        ("# " + "x" * (5 * 1024 * 1024), "PR110", 1),
        (b"opd:\n  - {id: a, nama: \xff}\n", "PR111", 2),
        ("opd: []\n".encode("utf-16"), "PR111", 1),
        ("opd: \x07\n", "PR111", 1),
        ("opd: \x00\n", "PR111", 1),
    ],
    ids=["tab", "dua-dokumen", "kosong", "dalam", "putar", "bengkak", "alias", "besar", "bait", "utf16", "bel", "nul"],
)
def test_a_file_that_cannot_be_read_gives_one_finding(tulis: Tulis, isi: str | bytes, kode: str, baris: int) -> None:
    hasil = muat_rencana(tulis({"opd.yaml": isi}))
    temuan = [(satu.kode, posisi.berkas, posisi.baris) for posisi, satu in hasil.temuan if satu.kode < "PR3"]
    assert temuan == [(kode, "opd.yaml", baris)]


def test_a_broken_file_hides_nothing_in_the_others(periksa: Periksa) -> None:
    periksa(
        {
            "opd.yaml": "opd: [a, b\n#    ^ PR101: kurung\n",
            "aplikasi.yaml": """\
aplikasi:
  - {id: arsip, nama: Arsip, opd: x, jenis: umun}
#                                           ^ PR106: umum
""",
        }
    )


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(tulis: Tulis) -> None:
    hasil = muat_rencana(tulis({"opd.yaml": b"\xef\xbb\xbf" + OPD.replace("\n", "\r\n").encode()}))
    assert not [temuan for _, temuan in hasil.temuan if temuan.kode < "PR2"]


def test_pr102_points_at_the_second_and_names_the_first(periksa: Periksa) -> None:
    hasil = periksa(
        satu_kegiatan("        status: final\n        status: usulan\n#       ^ PR102: sudah tertulis pada baris")
    )
    temuan = next(satu for _, satu in hasil.temuan if satu.kode == "PR102")
    assert [hasil.pohon.posisi(letak).baris for letak, _ in temuan.juga] == [12]


def test_pr103_suggests_the_nearest_key_and_does_not_miss_the_right_one_too(periksa: Periksa) -> None:
    salah = """\
      - id: APL-01
        nma: Kegiatan
#       ^ PR103: tulis "nama"
        mulai: 2025
        selesai: 2025
"""
    periksa({APL: program("aplikasi", salah)})


@pytest.mark.parametrize(
    "isi",
    [
        "        pendukung: bappeda\n#                  ^ PR104: daftar\n",
        "        keluaran: [{a: b}]\n#                  ^ PR104: teks\n",
        "        keluaran: [2025]\n#                  ^ PR104: teks\n",
        "        nama: 2025\n#             ^ PR104: teks\n",
        "        nama:\n#            ^ PR104: kosong\n",
        "        anggaran: {tahun: 2025, nilai: 1 juta}\n#                 ^ PR104: daftar\n",
        "        anggaran: [350 juta]\n#                  ^ PR104: kunci: nilai\n",
        "        dampak: [{indikator: SPBE-1, menjadi: tiga}]\n#                                             ^ PR104: angka\n",
    ],
)
def test_pr104_names_the_kind_that_belongs_there(periksa: Periksa, isi: str) -> None:
    periksa(satu_kegiatan(isi))


def test_pr105_points_at_the_mapping_that_lacks_the_key(periksa: Periksa) -> None:
    periksa(satu_kegiatan('        anggaran:\n          - {tahun: 2025}\n#           ^ PR105: "nilai"\n'))


@pytest.mark.parametrize(
    ("waktu", "kurang"),
    [
        ("mulai: 2025", "selesai"),
        ("selesai: 2025", "mulai"),
        ("status: final", "durasi"),
        ("selesai: 2025, durasi: 3 bulan", "mulai"),
    ],
)
def test_pr105_an_activity_without_enough_dates(periksa: Periksa, waktu: str, kurang: str) -> None:
    isi = f'      - {{id: APL-01, nama: Kegiatan, {waktu}}}\n#       ^ PR105: "{kurang}"\n'
    periksa({APL: program("aplikasi", isi)})


def test_pr105_a_decided_plan_needs_number_place_and_day(tulis: Tulis) -> None:
    hasil = muat_rencana(tulis({"peta-rencana.yaml": POKOK.replace("status: rancangan", "status: ditetapkan")}))
    kurang = [temuan.saran for _, temuan in hasil.temuan if temuan.kode == "PR105"]
    assert kurang == ["tambahkan nomor, tempat, tanggal"]


def test_pr105_a_required_file(tulis: Tulis) -> None:
    hasil = muat_rencana(tulis({"opd.yaml": None}))
    temuan = [(satu.kode, posisi.berkas, posisi.baris) for posisi, satu in hasil.temuan if satu.kode < "PR3"]
    assert temuan == [("PR105", "peta-rencana.yaml", 1)]


@pytest.mark.parametrize(
    "isi",
    [
        "        status: usul\n#               ^ PR106: usulan\n",
        "        audit: jaringan\n#              ^ PR106: infrastruktur, aplikasi, keamanan\n",
        "        setelah: [{kegiatan: TAT-01, jenis: FX}]\n#                                           ^ PR106: FS, SS, FF, SF\n",
    ],
)
def test_pr106_names_the_choices(periksa: Periksa, isi: str) -> None:
    periksa(satu_kegiatan(isi))


def test_pr106_a_content_file_that_names_another_content(periksa: Periksa) -> None:
    isi = program("aplikasi", "      - {id: APL-01, nama: Kegiatan, mulai: 2025, selesai: 2025}\n")
    periksa({APL: isi.replace("domain: aplikasi\n", "domain: audit\n#       ^ PR106: aplikasi\n")})


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [
        ("1.500", "tidak jelas"),
        ("350.000", "tidak jelas"),
        ("-5 juta", "negatif"),
        ("Rp1.000,50", "sen"),
        ("banyak", "tidak terbaca"),
        ("1.2 miliar", "tidak terbaca"),
    ],
)
def test_pr107_unclear_money(periksa: Periksa, nilai: str, kata: str) -> None:
    periksa(
        satu_kegiatan(
            f"        anggaran:\n          - tahun: 2025\n            nilai: {nilai}\n#                  ^ PR107: {kata}\n"
        )
    )


def test_pr107_a_comma_inside_braces_is_met_with_quotes(periksa: Periksa) -> None:
    isi = '        anggaran: [{tahun: 2025, nilai: 6,5 miliar}]\n#                                       ^ PR107: "6,5 miliar"\n'
    periksa(satu_kegiatan(isi))
    periksa(
        {
            "peta-rencana.yaml": POKOK
            + 'pagu: {2025: 4 miliar, 2026: 6,5 miliar}\n#                            ^ PR107: "6,5 miliar"\n'
        }
    )


@pytest.mark.parametrize(
    "waktu", ["2025-13", "2025-TW5", "2025-S3", "2025-02-30", "Januari 2025", "2025-1", "25", "2025-tw1"]
)
def test_pr108_unreadable_time(periksa: Periksa, waktu: str) -> None:
    periksa(satu_kegiatan(f"        mulai: {waktu}\n#              ^ PR108\n"))


@pytest.mark.parametrize("durasi", ["3", "tiga bulan", "3 windu", "0 hari", "-2 bulan"])
def test_pr108_unreadable_duration(periksa: Periksa, durasi: str) -> None:
    periksa(
        {
            APL: program(
                "aplikasi",
                f"      - id: APL-01\n        nama: Kegiatan\n        durasi: {durasi}\n#               ^ PR108\n",
            )
        }
    )


def test_pr109_nothing_is_skipped_in_silence(tulis: Tulis) -> None:
    folder = tulis({"catatan.txt": "x", "domain/audit.yml": "x", ".git/config": "x"})
    (folder / "domain/audit.yaml").unlink()
    temuan = {posisi.berkas: satu.saran for posisi, satu in muat_rencana(folder).temuan if satu.kode == "PR109"}
    assert set(temuan) == {"catatan.txt", "domain/audit.yml"}
    assert "domain/audit.yaml" in temuan["domain/audit.yml"]


@pytest.mark.parametrize("kode", ["2.16", "2.20", "0015"])
def test_pr112_a_code_that_yaml_has_read_as_a_number(periksa: Periksa, kode: str) -> None:
    isi = f"        anggaran: [{{tahun: 2025, nilai: 1 juta, subkegiatan: {kode}}}]\n"
    periksa(satu_kegiatan(isi + "#                                                            ^ PR112: kutip\n"))


@pytest.mark.parametrize(
    "isi",
    [
        "        dampak: [{indikator: SPBE17, menjadi: 3}]\n#                            ^ PR113: SPBE-17\n",
        "        dampak: [{indikator: 17, menjadi: 3}]\n#                            ^ PR113\n",
    ],
)
def test_pr113_names_the_form(periksa: Periksa, isi: str) -> None:
    periksa(satu_kegiatan(isi))


def test_pr113_an_id_with_a_space_is_not_missed_by_those_who_mean_it(periksa: Periksa) -> None:
    isi = """\
      - {id: APL 01, nama: Kegiatan, mulai: 2025, selesai: 2025}
#            ^ PR113: tulis "APL-01"
      - {id: APL-02, nama: Kegiatan, mulai: 2026, selesai: 2026, setelah: [APL-01]}
"""
    periksa({APL: program("aplikasi", isi)})


@pytest.mark.parametrize(
    "gambar", ["../lambang.svg", "/etc/passwd", "lambang.svg", "aset/../../x.svg", "https://a/b.svg"]
)
def test_pr114_a_picture_outside_aset(periksa: Periksa, gambar: str) -> None:
    periksa({"peta-rencana.yaml": POKOK + f"dokumen:\n  lambang: {gambar}\n#          ^ PR114: aset/\n"})


def test_pr114_a_link_that_points_out_is_never_opened(tulis: Tulis, tmp_path: Path) -> None:
    (tmp_path / "luar.yaml").write_text("rahasia: [")
    folder = tulis({"opd.yaml": None})
    (folder / "opd.yaml").symlink_to(tmp_path / "luar.yaml")
    hasil = muat_rencana(folder)
    temuan = [(satu.kode, posisi.berkas) for posisi, satu in hasil.temuan if satu.kode < "PR3"]
    assert temuan == [("PR114", "opd.yaml")]
    assert "opd.yaml" not in hasil.pohon.teks
