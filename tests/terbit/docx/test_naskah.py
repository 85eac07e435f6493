"""The draft regulation and the document of one content as Word reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit import docx
from spbe_roadmap.terbit.cetak.pohon import uraikan
from spbe_roadmap.terbit.keluaran import pesan
from spbe_roadmap.terbit.naskah import html_naskah
from tests.conftest import POKOK
from tests.terbit.docx.conftest import Berkas, W, gaya, lewat_libreoffice, teks
from tests.terbit.naskah.conftest import BUPATI, INSTANSI, KEPALA, MENTERI, PENETAPAN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spbe_roadmap.rencana.rencana import Rencana

    Naskah = Callable[..., Berkas]

KEPUTUSAN = "{status: ditetapkan, bentuk: keputusan, nomor: 188.45/12/2025, tanggal: 2025-03-01, tempat: Ujikota}"


@pytest.fixture
def naskah(tulis: Callable[..., Path]) -> Naskah:
    """The draft of another government, enacted in another way."""

    def susun(instansi: str = BUPATI, penetapan: str = PENETAPAN) -> Berkas:
        folder = tulis({"peta-rencana.yaml": POKOK.replace(INSTANSI, instansi).replace(PENETAPAN, penetapan)})
        pesanan = pesan(muat_rencana(folder).rencana, folder)
        docx.tugas(pesanan)[1].tulis(folder)
        html = html_naskah(pesanan.rencana, pesanan.cetakan)
        return Berkas((folder / docx.NASKAH).read_bytes(), html, pesanan.cetakan)

    return susun


def alinea(berkas: Berkas, *nama: str) -> list[str]:
    return [teks(satu) for satu in berkas.xml().iter(f"{W}p") if gaya(satu) in nama]


@pytest.mark.parametrize(("instansi", "penetapan"), [(BUPATI, PENETAPAN), (MENTERI, PENETAPAN), (KEPALA, KEPUTUSAN)])
def test_no_word_of_the_draft_is_lost_and_all_stand_in_order(
    naskah: Naskah, salah: Callable[[Berkas], list[str]], instansi: str, penetapan: str
) -> None:
    berkas = naskah(instansi, penetapan)
    halaman = uraikan(berkas.html).cari("body")[0]
    for judul in halaman.cari("h2", "h3"):
        assert isinstance(judul.anak[0], str)
        judul.anak[0] = re.sub(r"^(BAB [IVX]+|Pasal \d+)$", "", judul.anak[0])  # counted by Word
    assert "".join(teks(berkas.xml()).split()) == "".join(halaman.teks().split())
    assert salah(berkas) == []


def test_chapters_articles_paragraphs_and_items_are_styles_that_count(naskah: Naskah) -> None:
    berkas = naskah()
    html = uraikan(berkas.html)
    assert len(alinea(berkas, "Heading1")) == len(html.cari("h2")) == 7
    assert alinea(berkas, "Heading2") == [""] * len(html.cari("h3"))
    ayat = [butir for satu in html.cari("ol") if "ayat" in satu.kelas for butir in satu.unsur]
    assert len(alinea(berkas, "Ayat")) == len(ayat)
    assert "tata kelola SPBE;" in alinea(berkas, "HurufAyat")
    assert "Bupati adalah Bupati Uji." in alinea(berkas, "AngkaPasal")
    jenjang = berkas.xml("word/numbering.xml")
    gaya_jenjang = {satu.attrib[f"{W}val"] for satu in jenjang.iter(f"{W}pStyle")}
    assert gaya_jenjang == {"Heading1", "Heading2", "Ayat", "HurufAyat", "AngkaAyat", "HurufPasal", "AngkaPasal"}


def test_only_the_row_that_names_the_text_stays_whole(naskah: Naskah) -> None:
    berkas = naskah()
    utuh = [satu.find(f"{W}trPr/{W}cantSplit") is not None for satu in berkas.xml().iter(f"{W}tr")]
    assert utuh == [False, False, True]
    assert alinea(berkas, "KataPembukaan") == ["Menimbang", "Mengingat", "Menetapkan"]


def test_a_sentence_stays_with_the_list_that_it_opens(naskah: Naskah) -> None:
    pembuka = [
        satu for satu in naskah().xml().iter(f"{W}p") if gaya(satu) in {"Ayat", "IsiPasal"} and teks(satu).endswith(":")
    ]
    assert pembuka
    assert all(satu.find(f"{W}pPr/{W}keepNext") is not None for satu in pembuka)


def test_who_promulgates_signs_at_the_left_margin(naskah: Naskah) -> None:
    berkas = naskah()
    assert alinea(berkas, "Diundangkan")[1] == "SEKRETARIS DAERAH KABUPATEN UJI,"
    assert alinea(berkas, "NamaPengundang") == alinea(berkas, "NamaPejabat") == ["…"]


def test_pages_of_the_central_government_are_numbered_above_but_for_the_first(naskah: Naskah) -> None:
    def letak(berkas: Berkas) -> tuple[list[str], int]:
        (bagian,) = berkas.xml().iter(f"{W}sectPr")
        rujukan = [satu.attrib[f"{W}type"] for satu in bagian.findall(f"{W}headerReference")]
        assert (bagian.find(f"{W}titlePg") is not None) == ("first" in rujukan)
        return rujukan, len(bagian.findall(f"{W}footerReference"))

    assert letak(naskah()) == (["default"], 1)
    assert letak(naskah(MENTERI)) == (["default", "first"], 0)


def test_libreoffice_counts_the_printed_numbers(naskah: Naskah, tmp_path: Path) -> None:
    berkas = naskah()
    terbaca = lewat_libreoffice(berkas, tmp_path)
    html = uraikan(berkas.html)
    for tag, pola in (("h2", r"^ *(BAB [IVX]+)$"), ("h3", r"^ *(Pasal \d+)$")):
        assert re.findall(pola, terbaca, re.MULTILINE) == [str(satu.anak[0]) for satu in html.cari(tag)]
    ayat = [f"({nomor})" for satu in html.cari("ol") if "ayat" in satu.kelas for nomor in range(1, len(satu.unsur) + 1)]
    assert re.findall(r"^ *(\(\d+\)) +[A-Z]", terbaca.partition("MEMUTUSKAN")[2], re.MULTILINE) == ayat
    assert re.search(r"^ *a\. +tata kelola SPBE;$", terbaca, re.MULTILINE)
    assert re.search(r"^ *1\. +Daerah adalah Kabupaten Uji\.$", terbaca, re.MULTILINE)


def test_a_content_has_a_document_of_its_own_when_it_is_asked_for(
    rencana_jahat: Rencana, salah: Callable[[Berkas], list[str]], tmp_path: Path
) -> None:
    pesanan = pesan(rencana_jahat, tmp_path)._replace(muatan=("layanan",))
    (tugas,) = docx.tugas(pesanan)
    tugas.tulis(tmp_path)
    berkas = Berkas((tmp_path / "domain/layanan.docx").read_bytes(), "", pesanan.cetakan)
    assert salah(berkas) == []
    assert alinea(berkas, "JudulMuatan") == ["LAYANAN SPBE"]
    assert alinea(berkas, "Heading3")[:2] == ["Kondisi", "Arah"]  # 1. and 2. are Word's
    assert [judul.partition(" ")[0] for judul in alinea(berkas, "Heading5")] == ["LYN-01", "LYN-02"]
