"""PR7xx: mistakes in the inventory of applications."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from tests.kesalahan import Kesalahan, tanam, uji
from tests.kesalahan.bersih import APL, APLIKASI, KEA, LYN, OPD, Sunting, sunting, uji_bersih, uji_pada

if TYPE_CHECKING:
    from pathlib import Path

SRIKANDI = "    terhubung: [satu-data]\n    tindak_lanjut: pertahankan\n"
SIWAS = "{id: siwas, nama: SIWAS, opd: inspektorat, jenis: khusus, layanan: Pengawasan, tindak_lanjut: pertahankan}"

TINDAK_LANJUT = {
    "tindak lanjut tidak ditulis": Kesalahan(
        APLIKASI,
        SRIKANDI,
        "    terhubung: [satu-data]\n",
        "PR701",
        '"srikandi" tanpa tindak_lanjut',
        di=(APLIKASI, "- »id: srikandi"),
    ),
    "tindak lanjut tidak ditulis dalam satu baris": Kesalahan(
        APLIKASI, "- " + SIWAS, "- »" + SIWAS.replace(", tindak_lanjut: pertahankan", ""), "PR701"
    ),
    "tindak lanjut kosong": Kesalahan(APLIKASI, SIWAS, SIWAS.replace("pertahankan", "»null"), "PR701"),
    **{
        f"akan di{tindakan}, tidak ada kegiatannya": Kesalahan(
            APLIKASI, SIWAS, SIWAS.replace("pertahankan", "»" + tindakan), "PR701", f'"siwas" akan di{tindakan}'
        )
        for tindakan in ("kembangkan", "integrasikan", "gabungkan", "ganti", "hentikan")
    },
    "kegiatannya dihapus": Kesalahan(
        APL,
        "        aplikasi: [satu-data, siak]\n      - {id: APL-02, nama: Pengembangan satu data, durasi: 3 bulan, setelah: [APL-01], aplikasi: [satu-data]}\n",
        "",
        "PR701",
        '"satu-data" akan dikembangkan',
        di=(APLIKASI, "tindak_lanjut: »kembangkan"),
    ),
}
TANPA_APLIKASI = {
    "perangkat daerah baru": Kesalahan(
        OPD,
        "  - id: inspektorat",
        "  - {id: »dinkes, nama: Dinas Kesehatan}\n  - id: inspektorat",
        "PR702",
        '"dinkes"',
        lain=("PR204",),
    ),
    "aplikasinya dihapus": Kesalahan(
        APLIKASI, f"  - {SIWAS}\n", "", "PR702", "inspektorat", di=(OPD, "- id: »inspektorat")
    ),
    "aplikasinya pindah": Kesalahan(
        APLIKASI, SIWAS, SIWAS.replace("inspektorat", "kominfo"), "PR702", di=(OPD, "- id: »inspektorat")
    ),
}
KEMBAR = {
    "layanan yang sama pada dua perangkat daerah": Kesalahan(
        APLIKASI,
        SIWAS,
        SIWAS.replace("layanan: Pengawasan", "layanan: »Kependudukan"),
        "PR703",
        '"siwas" dan "siak" melayani hal yang sama',
    ),
    "layanan yang sama, huruf besar dan spasi berbeda": Kesalahan(
        APLIKASI, SIWAS, SIWAS.replace("layanan: Pengawasan", "layanan: »KEARSIPAN  dinamis"), "PR703", "srikandi"
    ),
    "aplikasi baru": Kesalahan(
        APLIKASI,
        f"  - {SIWAS}\n",
        f"  - {SIWAS}\n  - {{id: sipd, nama: SIPD, opd: bappeda, jenis: umum, layanan: »Pengawasan, tindak_lanjut: pertahankan}}\n",
        "PR703",
        "sipd",
    ),
}
SEMUA = TINDAK_LANJUT | TANPA_APLIKASI | KEMBAR

BERSIH = {
    "dipertahankan tanpa kegiatan": [Sunting(APLIKASI, "tindak_lanjut: integrasikan", "tindak_lanjut: pertahankan")],
    "akan dihentikan, dan ada kegiatannya": [
        Sunting(APLIKASI, SIWAS, SIWAS.replace("pertahankan", "hentikan")),
        Sunting(KEA, "        anggaran:\n", "        aplikasi: [siwas]\n        anggaran:\n"),
    ],
    "layanan sama pada satu perangkat daerah": [
        Sunting(
            APLIKASI,
            f"  - {SIWAS}\n",
            f"  - {SIWAS}\n  - {{id: siwas2, nama: SIWAS 2, opd: inspektorat, jenis: khusus, layanan: Pengawasan, tindak_lanjut: pertahankan}}\n",
        )
    ],
    "layanan sama, yang satu akan digabungkan": [
        Sunting(
            APLIKASI,
            f"  - {SIWAS}\n",
            f"  - {SIWAS}\n  - {{id: sip, nama: SIP, opd: bappeda, jenis: khusus, layanan: Pengawasan, tindak_lanjut: gabungkan}}\n",
        ),
        Sunting(LYN, "        aplikasi: [siak]\n", "        aplikasi: [siak, sip]\n"),
    ],
    "tanpa layanan": [
        Sunting(APLIKASI, "    layanan: Kearsipan dinamis\n", ""),
        Sunting(APLIKASI, ", layanan: Pengawasan", ""),
    ],
}


@pytest.mark.parametrize("nama", SEMUA)
def test_a_mistake_gives_one_finding_at_its_place(nama: str, tmp_path: Path) -> None:
    uji(SEMUA[nama], tmp_path)


@pytest.mark.parametrize("nama", BERSIH)
def test_a_valid_neighbour_stays_clean(nama: str, tmp_path: Path) -> None:
    uji_bersih(tuple(BERSIH[nama]), tmp_path)


def test_the_same_service_twice_names_both(tmp_path: Path) -> None:
    tanam([KEMBAR["aplikasi baru"]], tmp_path)
    (satu,) = [satu for _, satu in muat_rencana(tmp_path).temuan]
    assert [letak.jejak for letak, _ in satu.juga] == [("aplikasi", 3, "layanan")]


def test_an_application_that_was_decided_on_is_no_twin(tmp_path: Path) -> None:
    latar = (
        Sunting(
            APLIKASI,
            "layanan: Kependudukan, tindak_lanjut: integrasikan",
            "layanan: Pengawasan, tindak_lanjut: gabungkan",
        ),
    )
    uji_pada(latar, Kesalahan(APLIKASI, SIWAS, SIWAS.replace("pertahankan", "»kembangkan"), "PR701"), tmp_path)


@pytest.mark.parametrize(
    ("semua", "kode"),
    [
        ([Sunting(APLIKASI, "tindak_lanjut: integrasikan", "tindak_lanjut: integrasi")], ["PR106"]),
        ([Sunting(APLIKASI, "opd: inspektorat", "opd: inspektorat-daerah")], ["PR202"]),
        (
            [
                Sunting(APL, "aplikasi: [satu-data, siak]", "aplikasi: [satu-data, siakk]"),
                Sunting(LYN, "        aplikasi: [siak]\n", ""),
            ],
            ["PR202"],
        ),
        (
            [
                Sunting(APL, "aplikasi: [satu-data, siak]", "aplikasi: {siak}"),
                Sunting(LYN, "        aplikasi: [siak]\n", ""),
            ],
            ["PR104"],
        ),
        ([Sunting(APLIKASI, "aplikasi:\n", "aplikasi: [\n")], ["PR101"]),
        ([Sunting(APLIKASI, "jenis: khusus, layanan", "jenis: lain, layanan")], ["PR106"]),
    ],
)
def test_nothing_follows_from_what_is_unknown(tmp_path: Path, semua: list[Sunting], kode: list[str]) -> None:
    tanam([], tmp_path)
    sunting(tmp_path, tuple(semua))
    assert [satu.kode for _, satu in muat_rencana(tmp_path).temuan] == kode
