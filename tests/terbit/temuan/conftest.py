"""Roadmaps with trouble in names and messages, in a current directory of their own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.aturan import Temuan, Tingkat
from spbe_roadmap.muat import Hasil, muat_rencana
from spbe_roadmap.sumber import Letak
from tests.conftest import OPD, POKOK, isi_baku, program

if TYPE_CHECKING:
    from collections.abc import Callable

    from spbe_roadmap.aturan.temuan import Perbaikan

    Buat = Callable[..., Hasil]

FOLDER_JAHAT = "roadmaps/kota uji ü 100%,a"
PESAN_JAHAT = (
    'nama "A" <b>&amp;</b> 100%, x::error::y [klik](https://jahat.id)\n\tbaris dua\r\x00\x1b[31m\u202e\ufffe {0}'
)
_TANPA_TARGET = re.compile(r"^    kinerja: .*\n", re.MULTILINE)
SALAH = {
    "peta-rencana.yaml": POKOK + "aturan: {abaikan: [{kode: PR603, alasan: Target disusun tahun depan}]}\n",
    "opd.yaml": OPD + "  - {id: kominfo, nama: Kembar}\n",
    "aplikasi.yaml": None,
    "domain/audit.yaml": "domain: audit\nprogram:\n\t- id: X\n",
    "domain/layanan.yaml": program(
        "layanan",
        """\
      - {id: LAY-01, nama: 日本語 é, pendukung: [bapedda], mulai: 2025, selesai: 2024}
      - id: LAY-02
        nama: Dua
        nama: Ganda
        mulia: 2025
        mulai: 2025
        selesai: 2026-13
        anggaran: [{tahun: 2025, nilai: 1,5 miliar}, {tahun: 2025, nilai: banyak}]
""",
    ),
    "domain/lain ö%.yaml": "x: 1\n",
    "domain/manajemen.yaml": _TANPA_TARGET.sub("", isi_baku()["domain/manajemen.yaml"]),
    "domain/keamanan.yaml": _TANPA_TARGET.sub("", isi_baku()["domain/keamanan.yaml"]),
}
_DI_ID = Letak("opd.yaml", ("opd", 0, "id"))


@pytest.fixture
def di_sini(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def buat(di_sini: Path) -> Buat:  # noqa: ARG001 - the current directory is an effect
    """Writes the small roadmap with some files replaced (None: left out) below the current directory and checks it.

    `temuan` stands in place of what the rules find.
    """

    def buat_satu(
        nama: str = "roadmaps/kota-a",
        ganti: dict[str, str | None] | None = None,
        temuan: tuple[Temuan, ...] | None = None,
    ) -> Hasil:
        folder = Path(nama)
        for berkas, isi in {**isi_baku(), **(ganti or {})}.items():
            if isi is not None:
                (folder / berkas).parent.mkdir(parents=True, exist_ok=True)
                (folder / berkas).write_text(isi, encoding="utf-8")
        hasil = muat_rencana(folder)
        if temuan is None:
            return hasil
        return hasil._replace(temuan=[(hasil.pohon.posisi(satu.di), satu) for satu in temuan], diabaikan=[])

    return buat_satu


def temuan(
    pesan: str = PESAN_JAHAT,
    saran: str = "",
    tingkat: Tingkat = Tingkat.GALAT,
    di: Letak = _DI_ID,
    kode: str = "PR202",
    *,
    juga: tuple[tuple[Letak, str], ...] = (),
    perbaikan: Perbaikan | None = None,
) -> Temuan:
    """A finding as a rule would give it."""
    return Temuan(di, pesan, saran, juga, tingkat, perbaikan, kode)


@pytest.fixture
def portofolio(buat: Buat) -> list[Hasil]:
    """Two roadmaps: real mistakes in a folder with an awkward name, and hostile messages."""
    jahat = (
        temuan(),
        temuan(),
        temuan("info dahulu", "tulis <a> & \"b\"\nlalu 'c'", Tingkat.INFO, Letak("opd.yaml")),
        temuan("lalu peringatan", "", Tingkat.PERINGATAN, Letak("domain/arsip/"), "PR109"),
    )
    return [buat(FOLDER_JAHAT, SALAH), buat("roadmaps/kota-b", temuan=jahat)]
