"""`build` with its options, as a planner calls it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from tests.conftest import OPD, POKOK, isi_baku

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]

MM = 72 / 25.4


def terbitkan(*pilihan: str) -> subprocess.CompletedProcess[str]:
    perintah = [sys.executable, "-m", "spbe_roadmap", "build", *pilihan]
    return subprocess.run(perintah, capture_output=True, text=True, check=False)


def ukuran_isi(halaman: Any) -> int:  # noqa: ANN401 - pypdf has a class a kind
    """Bytes of drawing instructions of a page."""
    return len(halaman["/Contents"].get_data())


def isi(tujuan: Path) -> set[str]:
    return {satu.relative_to(tujuan).as_posix() for satu in tujuan.rglob("*") if satu.is_file()} - {"manifest.json"}


def test_only_what_is_asked_for_is_made_and_the_rest_stays(tulis: Tulis, tmp_path: Path) -> None:
    asal, tujuan = str(tulis()), tmp_path / "public"
    assert terbitkan(asal, "--out", str(tujuan), "--only", "data").returncode == 0
    data = isi(tujuan)
    assert "data/kegiatan.csv" in data
    assert {satu.partition("/")[0] for satu in data} == {"data"}
    hasil = terbitkan(asal, "--out", str(tujuan), "--only", "situs")
    assert hasil.stdout == f"{tujuan}/index.html\n"
    assert data < isi(tujuan)
    assert "index.html" in isi(tujuan)


def test_one_content_is_one_document(tulis: Tulis, tmp_path: Path) -> None:
    tujuan = tmp_path / "public"
    hasil = terbitkan(str(tulis()), "--out", str(tujuan), "--content", "audit", "--only", "pdf", "--paper", "A4")
    assert isi(tujuan) == {"domain/audit.pdf"}
    pdf = PdfReader(tujuan / "domain/audit.pdf")
    assert [round(float(satu) / MM) for satu in pdf.pages[0].mediabox[2:]] == [210, 297]
    assert f"Halaman: domain/audit.pdf {len(pdf.pages)}." in hasil.stderr
    (berkas,) = json.loads((tujuan / "manifest.json").read_text())["berkas"]
    assert berkas["halaman"] == len(pdf.pages)


def test_one_content_is_a_word_document_too_where_that_is_asked_for(tulis: Tulis, tmp_path: Path) -> None:
    asal, tujuan = str(tulis()), tmp_path / "public"
    terbitkan(asal, "--out", str(tujuan), "--content", "audit")
    assert isi(tujuan) == {"domain/audit.pdf"}
    terbitkan(asal, "--out", str(tujuan), "--content", "audit", "--only", "docx")
    assert isi(tujuan) == {"domain/audit.docx", "domain/audit.pdf"}


def test_the_settings_of_the_roadmap_decide_paper_margins_and_size(tulis: Tulis, tmp_path: Path) -> None:
    pokok = POKOK + "dokumen: {kertas: legal, marjin: {kiri: 20, atas: 45}, ukuran_huruf: 14}\n"
    terbitkan(
        str(tulis({"peta-rencana.yaml": pokok})),
        "--out",
        str(tmp_path / "public"),
        "--content",
        "audit",
        "--only",
        "pdf",
    )
    halaman = PdfReader(tmp_path / "public/domain/audit.pdf").pages[0]
    assert round(float(halaman.mediabox[2]) / MM) == 216
    letak: list[tuple[float, float]] = []
    halaman.extract_text(
        # drawings count from their own corner
        visitor_text=lambda teks, cm, tm, _huruf, ukuran: (
            letak.append((tm[4] * cm[0] + tm[5] * cm[2] + cm[4], ukuran)) if teks.strip() else None
        )
    )
    assert min(x for x, _ in letak) >= 20 * MM - 1
    px = {round(ukuran) for _, ukuran in letak}
    assert round(14 * 96 / 72) in px
    assert round(12 * 96 / 72) not in px


@pytest.mark.parametrize(
    ("dokumen", "pesan"),
    [
        ("{marjin: {kiri: 60}}", "bilangan bulat 15 sampai dengan 40 (mm), bukan angka 60"),
        ("{marjin: {kanan: 1.5}}", "bukan angka 1.5"),
        ("{ukuran_huruf: 8}", "bilangan bulat 10 sampai dengan 14 (poin)"),
    ],
)
def test_settings_that_nobody_could_print_are_told_at_their_place(tulis: Tulis, dokumen: str, pesan: str) -> None:
    asal = tulis({"peta-rencana.yaml": POKOK + f"dokumen: {dokumen}\n"})
    hasil = terbitkan(str(asal), "--out", str(asal.parent / "public"))
    assert hasil.returncode == 1
    assert pesan in hasil.stderr
    assert "peta-rencana.yaml:" in hasil.stderr


def test_a_draft_is_marked_on_every_page_also_once_the_plan_is_law(tulis: Tulis, tmp_path: Path) -> None:
    tetap = POKOK.replace(
        "status: rancangan, bentuk: peraturan, nomor: null",
        "status: ditetapkan, nomor: 1, tempat: Kota, tanggal: 2025-01-02",
    )
    assert tetap != POKOK
    asal = str(tulis({"peta-rencana.yaml": tetap}))
    pilihan = (asal, "--content", "audit", "--only", "pdf", "--out")
    terbitkan(*pilihan, str(tmp_path / "biasa"))
    terbitkan(*pilihan, str(tmp_path / "draf"), "--draft")
    biasa, draf = (PdfReader(tmp_path / satu / "domain/audit.pdf") for satu in ("biasa", "draf"))
    assert not any("RANCANGAN" in satu.extract_text() for satu in biasa.pages)
    assert all("RANCANGAN" in satu.extract_text() for satu in draf.pages)
    assert all(ukuran_isi(kini) > ukuran_isi(dulu) + 20 for dulu, kini in zip(biasa.pages, draf.pages, strict=True))


@pytest.mark.parametrize(
    ("pilihan", "pesan"),
    [
        (("--only", "pfd"), 'maksudnya "pdf"?'),
        (("--only", "word"), "Yang ada: pdf"),
        (("--content", "aplikas"), 'maksudnya "aplikasi"?'),
        (("--content", "audit", "--only", "situs"), "situs selalu memuat seluruh peta rencana"),
    ],
)
def test_a_slip_in_an_option_is_explained(pilihan: tuple[str, ...], pesan: str) -> None:
    hasil = terbitkan(*pilihan)
    assert hasil.returncode == 2
    assert pesan in hasil.stderr


def peta_lebih_lama(tulis: Tulis) -> str:
    """The small roadmap with one activity a year longer."""
    return str(tulis({"domain/audit.yaml": isi_baku()["domain/audit.yaml"].replace("selesai: 2025", "selesai: 2026")}))


def test_the_site_tells_what_changed_since_the_publication_before(tulis: Tulis, tmp_path: Path) -> None:
    tujuan = ["--out", str(tmp_path / "public"), "--only", "situs,data"]
    terbitkan(str(tulis()), *tujuan)
    assert "perubahan.html" not in isi(tmp_path / "public")
    asal = peta_lebih_lama(tulis)
    terbitkan(asal, *tujuan)
    halaman = (tmp_path / "public/perubahan.html").read_text()
    assert "31 Desember 2025" in halaman
    assert "mundur 365 hari" in halaman
    pertama = (tmp_path / "public/manifest.json").read_text()
    terbitkan(asal, *tujuan)
    assert (tmp_path / "public/manifest.json").read_text() == pertama


def test_another_publication_to_compare_with_can_be_named(tulis: Tulis, tmp_path: Path) -> None:
    terbitkan(str(tulis()), "--out", str(tmp_path / "lama"), "--only", "data")
    asal = peta_lebih_lama(tulis)
    hasil = terbitkan(asal, "--out", str(tmp_path / "baru"), "--only", "data", "--since", str(tmp_path / "lama"))
    assert hasil.returncode == 0
    perubahan = json.loads((tmp_path / "baru/data/perubahan.json").read_text())
    (satu,) = perubahan["kegiatan"]["berubah"]
    assert satu["ubahan"] == [{"hal": "selesai", "lama": "2025-12-31", "baru": "2026-12-31", "jenis": "hari"}]


def test_a_publication_that_is_named_must_be_one(tulis: Tulis, tmp_path: Path) -> None:
    hasil = terbitkan(str(tulis()), "--out", str(tmp_path / "baru"), "--only", "data", "--since", str(tmp_path))
    assert hasil.returncode == 2
    assert "--since" in hasil.stderr
    assert not (tmp_path / "baru").exists()


def test_a_broken_earlier_publication_stops_nothing(tulis: Tulis, tmp_path: Path) -> None:
    pilihan = [str(tulis()), "--out", str(tmp_path / "public"), "--only", "data"]
    terbitkan(*pilihan)
    (tmp_path / "public/data/peta-rencana.json").write_text("{")
    hasil = terbitkan(*pilihan)
    assert hasil.returncode == 0
    assert "tidak terbaca sebagai data terbitan" in hasil.stderr


def test_what_stops_a_build_stands_last_and_info_is_only_counted(tulis: Tulis, tmp_path: Path) -> None:
    salah = {
        "opd.yaml": OPD + "  - {id: sepi, nama: Dinas Sepi}\n",
        "peta-rencana.yaml": POKOK.replace("reviu:\n  - {tahun: 2027, jenis: paruh-waktu}", "reviu:").replace(
            "perpres-95-2018", "perpres-95-2081"
        ),
    }
    asal, tujuan = tulis(salah), tmp_path / "public"
    hasil = terbitkan(str(asal), "--out", str(tujuan))
    assert hasil.returncode == 1
    assert not tujuan.exists()
    tingkat = re.findall(r"^(galat|peringatan|info)\[", hasil.stderr, re.MULTILINE)
    assert tingkat == sorted(tingkat, reverse=True)
    assert {"galat", "peringatan"} == set(tingkat)
    *_, banyak, info, akhir = hasil.stderr.splitlines()
    assert re.fullmatch(r"Temuan: 1 galat, \d+ peringatan, [1-9]\d* info\.", banyak)
    assert info == f"Info tidak ditampilkan di sini; semuanya: spbe-roadmap validate {asal}"
    assert akhir == "Tidak ada yang diterbitkan; perbaiki temuan di atas lebih dahulu."


def test_a_build_that_succeeds_counts_its_findings_and_says_where_they_are(tulis: Tulis, tmp_path: Path) -> None:
    asal = tulis({"opd.yaml": OPD + "  - {id: sepi, nama: Dinas Sepi}\n"})
    hasil = terbitkan(str(asal), "--out", str(tmp_path / "public"), "--only", "data")
    assert hasil.returncode == 0
    assert "info[" not in hasil.stderr
    assert hasil.stderr.endswith(f" info.\nRinciannya: spbe-roadmap validate {asal}\n")
