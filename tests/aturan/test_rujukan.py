"""PR2xx: names that must exist and be unique."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import APLIKASI, INDEKS, OPD, POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable

    from spbe_roadmap.muat import Hasil

    Periksa = Callable[..., Hasil]

APL = "domain/aplikasi.yaml"


def test_pr201_points_at_the_second_also_across_files(periksa: Periksa) -> None:
    isi = """\
      - {id: TAT-01, nama: Kegiatan, mulai: 2025, selesai: 2025}
      - {id: APL-02, nama: Kegiatan, mulai: 2025, selesai: 2025}
      - {id: APL-02, nama: Kegiatan, mulai: 2025, selesai: 2025}
#            ^ PR201: APL-02
"""
    hasil = periksa(
        {
            APL: program("aplikasi", isi.replace("TAT-01", "APL-03")),
            "opd.yaml": OPD + "  - {id: kominfo, nama: Dinas Lain}\n#        ^ PR201: kominfo\n",
        }
    )
    assert all(temuan.juga for _, temuan in hasil.temuan if temuan.kode == "PR201")


def test_pr201_one_id_may_stand_for_different_kinds_of_things(periksa: Periksa) -> None:
    periksa({"aplikasi.yaml": APLIKASI.replace("id: arsip", "id: kominfo")})


def test_pr202_suggests_the_nearest_and_is_said_once_for_all_uses(periksa: Periksa) -> None:
    isi = """\
      - {id: APL-01, nama: Kegiatan, mulai: 2025, selesai: 2025, setelah: [TAT-1]}
#                                                                          ^ PR202: TAT-01
      - {id: APL-02, nama: Kegiatan, mulai: 2025, selesai: 2025, pendukung: [komimfo]}
#                                                                            ^ PR202: kominfo
      - {id: APL-03, nama: Kegiatan, mulai: 2026, selesai: 2026, setelah: [{kegiatan: TAT-1}], pendukung: [komimfo]}
"""
    hasil = periksa({APL: program("aplikasi", isi)})
    assert [len(temuan.juga) for _, temuan in hasil.temuan if temuan.kode == "PR202"] == [1, 1]


def test_pr202_every_kind_of_reference(periksa: Periksa) -> None:
    periksa(
        {
            "peta-rencana.yaml": POKOK.replace(
                "sasaran: [S1]}\n", "sasaran: [S9]}\n#                                              ^ PR202: S9\n"
            ).replace(
                "dasar_hukum: [perpres-95-2018]\n",
                "dasar_hukum: [perpres-95-2018, perpres-95-2081]\n#                              ^ PR202: perpres-95-2018\n",
            )
            + "dokumen:\n  lambang: aset/tidak-ada.svg\n#          ^ PR202\n",
            "aplikasi.yaml": """\
aplikasi:
  - {id: arsip, nama: Arsip, opd: bapeda, jenis: umum, terhubung: [arsipp]}
#                                 ^ PR202: bappeda
#                                                                  ^ PR202: arsip
""",
            APL: program(
                "aplikasi",
                "      - {id: APL-01, nama: A, mulai: 2025, selesai: 2025, aplikasi: [arsib]}\n#                                                                    ^ PR202: arsip\n",
            )
            .replace("inisiatif_strategis: IS1\n", "inisiatif_strategis: IS2\n#                        ^ PR202: IS1\n")
            .replace(
                "penanggung_jawab: kominfo\n", "penanggung_jawab: kominfa\n#                     ^ PR202: kominfo\n"
            ),
        }
    )


def test_pr202_names_are_not_missed_where_their_file_is_broken(periksa: Periksa) -> None:
    periksa({"opd.yaml": "opd: [\n#    ^ PR101\n", "domain/audit.yaml": "domain: [\n#       ^ PR101\n"})


def test_a_legal_basis_may_be_any_text(periksa: Periksa) -> None:
    periksa({"peta-rencana.yaml": POKOK.replace("[perpres-95-2018]", '[perpres-95-2018, "Perda Nomor 3 (isi)"]')})


def test_pr203_indicator_outside_its_framework(periksa: Periksa) -> None:
    isi = """\
      - id: APL-01
        nama: Kegiatan
        mulai: 2025
        selesai: 2025
        dampak:
          - {indikator: SPBE-47, menjadi: 3}
          - {indikator: SPBE-48, menjadi: 3}
#                       ^ PR203: SPBE-47
          - {indikator: PEMDI-21, menjadi: 3}
#                       ^ PR203: PEMDI-20
          - {indikator: ABC-1, menjadi: 3}
#                       ^ PR203: kerangka mana pun
"""
    awal = "  spbe-2020: {tahun: 2024, perkiraan: true, tingkat: {48: 2}}\n#                                                     ^ PR203: SPBE-47\n"
    lama = "  spbe-2020: {tahun: 2024, perkiraan: true, tingkat: {1: 2}}\n"
    periksa({APL: program("aplikasi", isi), "indeks.yaml": INDEKS.replace(lama, awal)})


def test_pr204_what_nothing_refers_to(periksa: Periksa) -> None:
    periksa(
        {
            "opd.yaml": OPD + "  - {id: dinkes, nama: Dinas Kesehatan}\n#        ^ PR204: dinkes\n",
            "peta-rencana.yaml": POKOK.replace(
                "reviu:\n", "  - {id: IS2, nama: Lain}\n#        ^ PR204: IS2\nreviu:\n", 1
            ),
        }
    )
