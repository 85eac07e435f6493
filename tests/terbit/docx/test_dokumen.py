"""The document of a roadmap as Word reads it: the same as the PDF, valid, the same bytes every time."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from docx.shared import Mm

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit import docx
from spbe_roadmap.terbit.cetak.pohon import uraikan
from spbe_roadmap.terbit.docx.sebaris import HALAMAN_BELUM
from spbe_roadmap.terbit.keluaran import pesan
from tests.conftest import POKOK, program
from tests.terbit.docx.conftest import SAAT, W, gaya, lewat_libreoffice, teks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from spbe_roadmap.rencana.rencana import Rencana
    from tests.terbit.docx.conftest import Berkas

    Tulis = Callable[..., Path]

MENURUT_WORD = {"Heading1", "Heading2", "Heading3"}


def rapat(isi: str) -> str:
    return "".join(isi.split())


def test_no_word_of_the_printed_page_is_lost_and_all_stand_in_order(berkas: Berkas) -> None:
    halaman = uraikan(berkas.html).cari("body")[0]
    for judul in halaman.cari("h1", "h2", "h3"):
        if "id" in judul.atribut and isinstance(judul.anak[0], str):
            judul.anak[0] = re.sub(r"^(BAB [IVX]+|[A-Z]\.|\d\.)", "", judul.anak[0])  # counted by Word
    hasil = rapat(teks(berkas.xml())).replace(f"(hlm.{HALAMAN_BELUM})", "").replace(HALAMAN_BELUM, "")
    assert hasil == rapat(halaman.teks()).replace(HALAMAN_BELUM, "")


def test_contents_show_the_entries_of_the_printed_page_and_are_fields(berkas: Berkas) -> None:
    alinea = list(berkas.xml().iter(f"{W}p"))
    isi = [
        teks(satu).removesuffix(" …") for satu in alinea if gaya(satu).startswith("TOC") and gaya(satu) != "TOCHeading"
    ]
    halaman = uraikan(berkas.html)
    tercetak = [satu.teks() for daftar in halaman.cari("ul")[:1] for satu in daftar.cari("li")]
    assert isi == tercetak
    assert isi[0] == "BAB I PENDAHULUAN"
    perintah = [(satu.text or "").strip() for satu in berkas.xml().iter(f"{W}instrText")]
    assert [satu for satu in perintah if satu.startswith("TOC")] == [
        r'TOC \o "1-3" \h \z',
        r'TOC \h \z \c "Tabel"',
        r'TOC \h \z \c "Gambar"',
    ]


def test_every_heading_in_the_contents_is_counted_by_word(berkas: Berkas) -> None:
    judul = [satu for satu in berkas.xml().iter(f"{W}p") if gaya(satu) in MENURUT_WORD]
    isi = uraikan(berkas.html).cari("ul")[0].cari("li")
    assert len(judul) == len(isi)
    for dihitung, tercetak in zip(judul, isi, strict=True):
        assert tercetak.teks().endswith(teks(dihitung).strip())
        assert teks(dihitung).strip() != tercetak.teks() or tercetak.teks() == "LAMPIRAN"


def test_every_reference_leads_somewhere(berkas: Berkas) -> None:
    xml = berkas.xml()
    tanda = [satu.attrib[f"{W}name"] for satu in xml.iter(f"{W}bookmarkStart")]
    assert len(tanda) == len(set(tanda))
    rujukan = {satu.attrib[f"{W}anchor"] for satu in xml.iter(f"{W}hyperlink") if f"{W}anchor" in satu.attrib}
    halaman = {(satu.text or "").split()[1] for satu in xml.iter(f"{W}instrText") if "PAGEREF" in (satu.text or "")}
    assert rujukan
    assert halaman
    assert rujukan | halaman <= set(tanda)


def test_fields_begin_separate_and_end_in_turn(berkas: Berkas) -> None:
    terbuka: list[str] = []
    for satu in berkas.xml().iter(f"{W}fldChar"):
        jenis = satu.attrib[f"{W}fldCharType"]
        if jenis == "begin":
            terbuka.append("begin")
        elif jenis == "separate":
            assert terbuka[-1] == "begin"
            terbuka[-1] = "separate"
        else:
            assert terbuka.pop() == "separate"
    assert terbuka == []


def test_the_schemas_of_office_find_nothing(
    berkas: Berkas, dari_html: Callable[..., Berkas], salah: Callable[[Berkas], list[str]]
) -> None:
    assert salah(berkas) == []
    lain = "<h4>Anak</h4><blockquote><p>kutip</p></blockquote><pre>a\n b</pre><hr><ul><li><ol><li>dalam</li></ol></li></ul>"
    assert salah(dari_html(lain, draf=True)) == []


def test_hostile_text_stays_text(berkas: Berkas) -> None:
    hubungan = berkas.xml("word/_rels/document.xml.rels")
    luar = [satu.attrib["Target"] for satu in hubungan if satu.get("TargetMode") == "External"]
    assert luar == ["https://contoh.id/a?b=1&c=2"]  # the one that a planner wrote
    assert "<script>alert(1)</script> \"kutip\" 'tunggal' & <b onclick=alert(1)>" in teks(berkas.xml())
    assert not [nama for nama in berkas.zip.namelist() if "vba" in nama.lower() or "embeddings" in nama]


def test_looks_have_names_and_the_language_is_indonesian(berkas: Berkas) -> None:
    dokumen = berkas.dokumen
    nama = {satu.name for satu in dokumen.styles}
    assert {
        "Normal",
        "Title",
        "Heading 1",
        "Heading 5",
        "Caption",
        "List Number",
        "List Bullet",
        "toc 1",
        "Tanda",
    } <= nama
    dipakai = {satu.attrib[f"{W}val"] for satu in berkas.xml().iter(f"{W}pStyle")}
    assert dipakai <= {satu.style_id for satu in dokumen.styles}
    bahasa = berkas.xml("word/styles.xml").find(f".//{W}rPrDefault//{W}lang")
    assert bahasa is not None
    assert bahasa.get(f"{W}val") == "id-ID"
    assert dokumen.core_properties.language == "id-ID"


def test_title_author_and_dates_are_those_of_the_plan(berkas: Berkas, rencana_jahat: Rencana) -> None:
    inti = berkas.dokumen.core_properties
    assert inti.author == rencana_jahat.peta.instansi.nama
    assert inti.title.startswith("Peta Rencana SPBE Kota Uji")
    assert inti.created == inti.modified == SAAT
    assert {satu.date_time for satu in berkas.zip.infolist()} == {SAAT.timetuple()[:6]}


def test_paper_margins_and_size_of_text_follow_the_settings(tulis: Tulis, buat: Callable[..., Berkas]) -> None:
    folder = tulis(
        {
            "peta-rencana.yaml": POKOK
            + "dokumen: {kertas: A4, ukuran_huruf: 11, marjin: {atas: 30, kanan: 20, bawah: 25, kiri: 30}}\n"
        }
    )
    dokumen = buat(muat_rencana(folder).rencana, folder).dokumen
    tegak, mendatar = dokumen.sections[1], next(satu for satu in dokumen.sections if satu.orientation)
    for panjang, mm in (
        (tegak.page_width, 210),
        (tegak.page_height, 297),
        (tegak.left_margin, 30),
        (tegak.top_margin, 30),
    ):
        assert abs(panjang - Mm(mm)) < Mm(0.1)
    assert (mendatar.page_width, mendatar.page_height) == (tegak.page_height, tegak.page_width)
    assert dokumen.styles.element.find(f".//{W}rPrDefault//{W}sz").get(f"{W}val") == "22"


def test_a_ministry_with_almost_nothing_planned_gets_its_document(
    tulis: Tulis, buat: Callable[..., Berkas], salah: Callable[[Berkas], list[str]]
) -> None:
    kosong = {f"domain/{nama}.yaml": f"domain: {nama}\nprogram: []\n" for nama in ("layanan", "keamanan", "audit")}
    folder = tulis(
        {
            **kosong,
            "aplikasi.yaml": "aplikasi: []\n",
            "peta-rencana.yaml": POKOK.replace("jenis: kota", "jenis: kementerian"),
        }
    )
    berkas = buat(muat_rencana(folder).rencana, folder)
    assert "Belum ada program dalam muatan ini." in teks(berkas.xml())
    assert salah(berkas) == []


def test_very_long_names_are_written(tulis: Tulis, buat: Callable[..., Berkas]) -> None:
    nama = "Penyelenggaraan" * 60
    kegiatan = f"      - {{id: {'K' * 60}-01, nama: {nama}, mulai: 2025, selesai: 2025}}\n"
    folder = tulis({"domain/aplikasi.yaml": program("aplikasi", kegiatan)})
    berkas = buat(muat_rencana(folder).rencana, folder)
    assert nama in teks(berkas.xml())
    assert all(len(satu.attrib[f"{W}name"]) <= 40 for satu in berkas.xml().iter(f"{W}bookmarkStart"))


def test_the_same_input_gives_the_same_bytes_in_any_process(tulis: Tulis, tmp_path: Path) -> None:
    folder = tulis()
    kode = (
        "import pathlib, sys; from spbe_roadmap.muat import muat_rencana; from spbe_roadmap.terbit import docx\n"
        "from spbe_roadmap.terbit.keluaran import pesan\n"
        "asal, tujuan = map(pathlib.Path, sys.argv[1:]); tujuan.mkdir()\n"
        "docx.tugas(pesan(muat_rencana(asal).rencana, asal))[0].tulis(tujuan)"
    )
    hasil = []
    for nomor, (zona, benih) in enumerate((("Asia/Jayapura", "1"), ("America/Lima", "2"))):
        tujuan = tmp_path / str(nomor)
        lingkungan = {"TZ": zona, "PYTHONHASHSEED": benih, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
        subprocess.run([sys.executable, "-c", kode, str(folder), str(tujuan)], check=True, env=lingkungan)
        hasil.append((tujuan / docx.DOKUMEN).read_bytes())
    assert hasil[0] == hasil[1]


def test_the_date_of_the_file_can_be_given(
    buat: Callable[..., Berkas], rencana_jahat: Rencana, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    docx.tugas(pesan(rencana_jahat, tmp_path))[0].tulis(tmp_path)
    berkas = buat(rencana_jahat)._replace(isi=(tmp_path / docx.DOKUMEN).read_bytes())
    assert berkas.dokumen.core_properties.created == datetime(2026, 1, 1, tzinfo=UTC)


def test_libreoffice_shows_the_same_chapters_and_computes_the_pages(berkas: Berkas, tmp_path: Path) -> None:
    halaman = lewat_libreoffice(berkas, tmp_path).split("\f")[:-1]
    assert all(satu.strip() for satu in halaman)
    judul = [" ".join(satu.teks().split()) for satu in uraikan(berkas.html).cari("h1")[3:]]
    letak = [next(nomor for nomor, satu in enumerate(halaman) if nomor > 3 and _bab(satu) == bab) for bab in judul]
    assert len(judul) == 8
    assert letak == sorted(letak)
    # each chapter is named in the head of its pages
    assert all(bab in halaman[nomor].splitlines()[0] for bab, nomor in zip(judul, letak, strict=True))
    assert re.search(r"LYN-01 \(hlm\. \d+\)", " ".join(halaman))


def _bab(halaman: str) -> str:
    """The chapter that begins on a page: its heading stands below the running head."""
    baris = [" ".join(satu.split()) for satu in halaman.splitlines() if satu.strip()]
    return " ".join(baris[1:3]) if baris[1].startswith("BAB ") else baris[1]


def test_python_docx_opens_it(berkas: Berkas) -> None:
    dokumen: Any = berkas.dokumen
    assert len(dokumen.tables) > 20
    assert io.BytesIO(berkas.isi).read(2) == b"PK"
