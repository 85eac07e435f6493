"""The official document of a small roadmap, read back with a PDF reader."""

from __future__ import annotations

import io
import json
import logging
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit import pdf
from spbe_roadmap.terbit.cetak.pengambil import AlamatDitolak, pengambil
from spbe_roadmap.terbit.kebutuhan import folder_templat
from spbe_roadmap.terbit.keluaran import pesan
from spbe_roadmap.terbit.waktu_terbit import PEUBAH
from tests.conftest import POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]

JAHAT = """\
      - id: APL-01
        nama: "<script>alert(1)</script> & <img src=file:///etc/passwd>"
        mulai: 2025
        selesai: 2026
        uraian: "[klik](javascript:alert(1)) {{ 7 * 7 }}"
        anggaran: [{tahun: 2025, nilai: "1,5 miliar", sumber: APBD}]
        tonggak: [{nama: Uji coba, waktu: 2025-06}]
        risiko: [{uraian: Server mati, kemungkinan: sedang, dampak: tinggi}]
        status: usulan
      - {id: APL-02, nama: Kegiatan dengan mulai terhitung, durasi: 3 bulan, setelah: [APL-01]}
"""
LAMBANG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


@pytest.fixture
def folder(tulis: Tulis) -> Path:
    pokok = POKOK + "dokumen: {lambang: aset/lambang.svg, judul: Peta Rencana Uji}\npagu: {2025: 2 miliar}\n"
    return tulis(
        {"peta-rencana.yaml": pokok, "domain/aplikasi.yaml": program("aplikasi", JAHAT), "aset/lambang.svg": LAMBANG}
    )


def cetak(folder: Path, tujuan: Path, nomor: int = 0) -> PdfReader:
    tujuan.mkdir(exist_ok=True)
    tugas = pdf.tugas(pesan(muat_rencana(folder).rencana, folder))[nomor]
    tugas.tulis(tujuan)
    return PdfReader(io.BytesIO((tujuan / tugas.nama).read_bytes()))


def test_the_document_holds_all_chapters_in_order_and_every_kegiatan(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        dokumen = cetak(folder, tmp_path / "keluar")
    assert not [satu.message for satu in caplog.records if satu.name.startswith("weasyprint")]
    teks = "\n".join(halaman.extract_text() for halaman in dokumen.pages)
    bab = [teks.rindex(judul) for judul in ("PENDAHULUAN", "KONDISI SAAT INI", "PRIORITAS DAN TARGET", "PENUTUP")]
    assert bab == sorted(bab)
    assert all(
        kode in teks for kode in ("TAT-01", "MAN-01", "LAY-01", "INF-01", "APL-01", "APL-02", "KEA-01", "AUD-01")
    )
    assert "RANCANGAN" in teks
    assert "Rp1.500.000.000,00" in teks
    assert "usulan" in teks


def test_hostile_markup_is_printed_as_text(folder: Path, tmp_path: Path) -> None:
    teks = "".join(halaman.extract_text() for halaman in cetak(folder, tmp_path / "keluar").pages)
    assert "<script>alert(1)</script>" in teks
    assert "{{ 7 * 7 }}" in teks
    assert "root:" not in teks


def test_the_pdf_is_tagged_titled_in_indonesian_and_on_f4(folder: Path, tmp_path: Path) -> None:
    dokumen = cetak(folder, tmp_path / "keluar")
    akar: Any = dokumen.trailer["/Root"]
    assert akar["/Lang"] == "id"
    assert akar["/MarkInfo"]["/Marked"]
    assert dokumen.metadata is not None
    assert dokumen.metadata.title == "Peta Rencana Uji"
    lebar, tinggi = (float(dokumen.pages[0].mediabox[nomor]) / 72 * 25.4 for nomor in (2, 3))
    assert (round(lebar), round(tinggi)) == (210, 330)
    assert len(dokumen.outline) > 7
    halaman: list[Any] = list(dokumen.pages)
    huruf = {
        str(satu.get_object()["/BaseFont"])
        for selembar in halaman
        for satu in selembar["/Resources"].get("/Font", {}).values()
    }
    assert huruf
    assert all("Gyre" in satu or "SPBE" in satu for satu in huruf)


def test_a_content_has_its_own_pdf(folder: Path, tmp_path: Path) -> None:
    teks = "".join(halaman.extract_text() for halaman in cetak(folder, tmp_path / "keluar", 5).pages)
    assert "APL-01" in teks
    assert "TAT-01" not in teks


def test_the_same_input_gives_the_same_bytes_in_any_process(folder: Path, tmp_path: Path) -> None:
    kode = (
        "import pathlib, sys; from spbe_roadmap.muat import muat_rencana; from spbe_roadmap.terbit import pdf\n"
        "from spbe_roadmap.terbit.keluaran import pesan\n"
        "asal, tujuan = map(pathlib.Path, sys.argv[1:]); tujuan.mkdir()\n"
        "pdf.tugas(pesan(muat_rencana(asal).rencana, asal))[1].tulis(tujuan)"
    )
    hasil = []
    for nomor, (zona, benih) in enumerate((("Asia/Jayapura", "1"), ("America/Lima", "2"))):
        tujuan = tmp_path / str(nomor)
        lingkungan = {"TZ": zona, "PYTHONHASHSEED": benih, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
        subprocess.run([sys.executable, "-c", kode, str(folder), str(tujuan)], check=True, env=lingkungan)
        hasil.append((tujuan / "domain/tata-kelola.pdf").read_bytes())
    assert hasil[0] == hasil[1]


@pytest.mark.parametrize(
    "alamat",
    [
        "file:///etc/passwd",
        "http://contoh.id/x.png",
        "peta:///aset/../peta-rencana.yaml",
        "peta:///opd.yaml",
        "templat:///../pyproject.toml",
    ],
)
def test_nothing_but_templates_and_pictures_is_opened(folder: Path, alamat: str) -> None:
    with pytest.raises(AlamatDitolak):
        pengambil(folder)(alamat)


def test_a_picture_that_links_out_of_the_folder_is_not_opened(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "rahasia.png").write_bytes(b"x")
    (folder / "aset/tautan.png").symlink_to(tmp_path / "rahasia.png")
    with pytest.raises(AlamatDitolak):
        pengambil(folder)("peta:///aset/tautan.png")


def judul_bab(dokumen: PdfReader) -> list[str]:
    return [str(satu.title) for satu in dokumen.outline if not isinstance(satu, list)]


def test_bookmarks_name_every_chapter_in_order(folder: Path, tmp_path: Path) -> None:
    assert judul_bab(cetak(folder, tmp_path / "keluar")) == [
        "DAFTAR ISI",
        "DAFTAR TABEL",
        "DAFTAR GAMBAR",
        "BAB I PENDAHULUAN",
        "BAB II KONDISI SAAT INI",
        "BAB III ARAH",
        "BAB IV PETA RENCANA",
        "BAB V PRIORITAS DAN TARGET",
        "BAB VI PEMANTAUAN DAN REVIU",
        "BAB VII PENUTUP",
        "LAMPIRAN",
    ]


def test_no_page_is_empty_and_wide_tables_lie_on_landscape_pages(folder: Path, tmp_path: Path) -> None:
    (folder / "domain/audit.yaml").write_text(
        program("audit", "      - {id: A-1, nama: K, durasi: 1 bulan}\n").replace("2029: 5", "2029: 1250000")
    )
    dokumen = cetak(folder, tmp_path / "keluar")
    teks = [halaman.extract_text() for halaman in dokumen.pages]
    # more than running title, mark and page number
    assert all(len("".join(satu.split())) > len("BABVIPEMANTAUANDANREVIURANCANGAN999") for satu in teks)
    mendatar = [
        satu
        for satu, halaman in zip(teks, dokumen.pages, strict=True)
        if halaman.mediabox.width > halaman.mediabox.height
    ]
    # tables of narrower numbers stand in the text
    assert sum("Program dan Target" in satu for satu in mendatar) == 1
    assert any("Output" in satu and "2029" in satu for satu in mendatar)


def test_the_indicator_matrix_names_the_page_on_which_an_activity_stands(tulis: Tulis, tmp_path: Path) -> None:
    kegiatan = (
        "      - {id: APL-01, nama: Satu, mulai: 2026, selesai: 2026, dampak: [{indikator: PEMDI-13, menjadi: 2}]}\n"
    )
    teks = [
        halaman.extract_text()
        for halaman in cetak(tulis({"domain/aplikasi.yaml": program("aplikasi", kegiatan)}), tmp_path / "keluar").pages
    ]
    rincian = next(nomor for nomor, satu in enumerate(teks, 1) if "APL-01 Satu" in satu and "Rincian Kegiatan" in satu)
    assert any(f"APL-01 (hlm. {rincian}) menjadi 2" in " ".join(satu.split()) for satu in teks)


@pytest.mark.parametrize(("kertas", "ukuran"), [("A4", (210, 297)), ("legal", (216, 356))])
def test_paper_follows_the_setting(tulis: Tulis, tmp_path: Path, kertas: str, ukuran: tuple[int, int]) -> None:
    folder = tulis({"peta-rencana.yaml": POKOK + f"dokumen: {{kertas: {kertas}}}\n"})
    kotak = cetak(folder, tmp_path / "keluar", 1).pages[0].mediabox
    assert tuple(round(float(kotak[nomor]) / 72 * 25.4) for nomor in (2, 3)) == ukuran


def test_a_plan_that_is_law_bears_its_number_and_no_mark(tulis: Tulis, tmp_path: Path) -> None:
    pokok = POKOK.replace(
        "{status: rancangan, bentuk: peraturan, nomor: null}",
        "{status: ditetapkan, bentuk: peraturan, nomor: 12, tempat: Contoh, tanggal: 2025-03-04}",
    )
    halaman = cetak(tulis({"peta-rencana.yaml": pokok}), tmp_path / "keluar").pages
    # the document is the annex of the regulation: its head comes first, the signature last
    assert halaman[0].extract_text().startswith("LAMPIRAN\nPERATURAN WALI KOTA CONTOH\nNOMOR 12 TAHUN 2025\nTENTANG\n")
    assert "WALI KOTA CONTOH," in halaman[-1].extract_text()
    assert not any("RANCANGAN" in satu.extract_text() for satu in halaman)


def test_prose_of_the_roadmap_stands_in_its_chapter(tulis: Tulis, tmp_path: Path) -> None:
    folder = tulis({"narasi/penutup.md": "Demikian <b>peta</b> ini."})
    teks = cetak(folder, tmp_path / "keluar").pages
    penutup = next(satu.extract_text() for satu in teks if "Demikian" in satu.extract_text())
    assert "PENUTUP" in penutup
    assert "Demikian <b>peta</b> ini." in penutup


def test_a_picture_cannot_fetch_what_the_document_may_not(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "rahasia.svg").write_text(LAMBANG.replace("<rect", "<text>RAHASIA</text><rect"), encoding="utf-8")
    (folder / "aset/lambang.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
        f'<image xlink:href="file://{tmp_path}/rahasia.svg" width="9" height="9"/><image xlink:href="../opd.yaml"/></svg>',
        encoding="utf-8",
    )
    assert "RAHASIA" not in cetak(folder, tmp_path / "keluar").pages[0].extract_text()


def test_a_plan_with_almost_nothing_is_printed(tulis: Tulis, tmp_path: Path) -> None:
    kosong = {f"domain/{nama}.yaml": f"domain: {nama}\nprogram: []\n" for nama in ("layanan", "keamanan", "audit")}
    dokumen = cetak(tulis({**kosong, "aplikasi.yaml": "aplikasi: []\n"}), tmp_path / "keluar")
    teks = " ".join(halaman.extract_text() for halaman in dokumen.pages)
    assert "Belum ada program dalam muatan ini." in teks
    assert "Inventaris aplikasi belum diisi." in teks


@pytest.mark.parametrize(("saat", "tanggal"), [(None, "D:20250101000000Z"), ("1767225599", "D:20251231235959Z")])
def test_the_document_carries_what_it_was_made_of(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, saat: str | None, tanggal: str
) -> None:
    monkeypatch.delenv(PEUBAH, raising=False)
    if saat:
        monkeypatch.setenv(PEUBAH, saat)
    hasil = muat_rencana(folder)
    tugas = pdf.tugas(pesan(hasil.rencana, folder)._replace(sumber=hasil.pohon.teks))[0]
    tugas.tulis(tmp_path)
    akar: Any = PdfReader(tmp_path / tugas.nama).trailer["/Root"]
    nama: Any = akar["/Names"]["/EmbeddedFiles"]["/Names"]
    lampiran = {str(nama[nomor]): nama[nomor + 1].get_object() for nomor in range(0, len(nama), 2)}
    assert list(lampiran) == sorted({*hasil.pohon.teks, "data/peta-rencana.json"})
    isi = lampiran["domain/aplikasi.yaml"]["/EF"]["/F"]
    assert isi.get_data().decode() == hasil.pohon.teks["domain/aplikasi.yaml"]
    assert isi["/Params"]["/ModDate"] == tanggal
    assert {satu["/AFRelationship"] for satu in lampiran.values()} == {"/Source", "/Data"}
    assert json.loads(lampiran["data/peta-rencana.json"]["/EF"]["/F"].get_data())["versi"] == 1


def test_the_style_sheet_stays_small() -> None:
    # parsing costs 8 ms a kilobyte in every document
    assert (folder_templat() / "cetak/gaya.css").stat().st_size < 5_000
