"""The site as text: nothing gets in, nothing points nowhere, every mark is there."""

from __future__ import annotations

import posixpath
import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.terbit import situs
from spbe_roadmap.terbit.keluaran import semua_unduhan
from spbe_roadmap.terbit.situs.pengaman import BlokMenutupDiri, blok, sidik

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from spbe_roadmap.rencana.rencana import Rencana

DARI_KELUARAN_LAIN = {satu.jalur for satu in semua_unduhan()} | {f"domain/{nama}.pdf" for nama in MUATAN}
TANPA_PENUTUP = {"meta", "link", "input", "br", "img"}


class Urai(HTMLParser):
    """What a page consists of; `terbuka` must be empty at the end."""

    def __init__(self, teks: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tag: list[tuple[str, dict[str, str | None]]] = []
        self.terbuka: list[str] = []
        self.blok: dict[str, list[str]] = {"style": [], "script": []}
        self.data: list[str] = []
        self.ke = self.data
        self.teks: list[str] = []
        self.feed(teks)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tag.append((tag, dict(attrs)))
        if tag not in TANPA_PENUTUP:
            self.terbuka.append(tag)
        if tag in self.blok:
            self.ke = self.data if ("type", "application/json") in attrs else self.blok[tag]
            self.ke.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tag.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        terbuka = self.terbuka.pop()
        assert terbuka == tag, f"</{tag}> pada {self.getpos()} menutup <{terbuka}>"

    def handle_data(self, data: str) -> None:
        if self.terbuka and self.terbuka[-1] in self.blok:
            self.ke[-1] += data
        else:
            self.teks.append(data)

    def semua(self, *nama: str) -> list[dict[str, str | None]]:
        return [atribut for tag, atribut in self.tag if tag in nama]


def terbitkan(rencana: Rencana) -> dict[str, str]:
    satu = situs.Situs(rencana)
    return {jalur: teks for nama in situs.KELOMPOK for jalur, teks in satu.halaman(nama)}


@pytest.fixture(scope="module")
def situs_jahat(rencana_jahat: Rencana) -> dict[str, str]:
    return terbitkan(rencana_jahat)


@pytest.fixture(scope="module")
def terurai(situs_jahat: Mapping[str, str]) -> dict[str, Urai]:
    return {jalur: Urai(teks) for jalur, teks in situs_jahat.items()}


def test_all_pages_are_there(situs_jahat: Mapping[str, str]) -> None:
    assert set(situs_jahat) == {
        *(
            "index.html",
            "garis-waktu.html",
            "indeks.html",
            "anggaran.html",
            "sasaran.html",
            "opd.html",
            "aplikasi.html",
        ),
        *("terlambat.html", "tentang.html", "cari.html", "daftar.html"),
        *(f"domain/{nama}.html" for nama in MUATAN),
        *("opd/opd-a.html", "opd/opd-b.html", "opd/opd-c.html"),
        *(f"indikator/SPBE-{nomor}.html" for nomor in range(1, 48)),
        *(f"indikator/PEMDI-{nomor}.html" for nomor in range(1, 21)),
        *("aplikasi/portal.html", "sasaran/S1.html"),
    }


def test_no_text_of_the_roadmap_becomes_markup(terurai: Mapping[str, Urai]) -> None:
    for jalur, halaman in terurai.items():
        assert halaman.terbuka == [], jalur
        assert "alert" not in "".join(halaman.blok["script"]), jalur
        assert not halaman.semua("b", "img", "iframe", "object", "embed", "base"), jalur
        for _, atribut in halaman.tag:
            assert not [nama for nama in atribut if nama.startswith("on") or nama == "style"], jalur
    assert "<script>alert(1)</script>" in "".join(terurai["domain/layanan.html"].teks)


def test_links_lead_to_the_web_only_by_safe_schemes(terurai: Mapping[str, Urai]) -> None:
    for jalur, halaman in terurai.items():
        for tautan in halaman.semua("a"):
            alamat = tautan["href"] or ""
            if ":" in alamat.split("#")[0]:
                assert alamat.startswith(("https://", "http://", "mailto:")), (jalur, alamat)
                assert tautan["rel"] == "noopener noreferrer", (jalur, alamat)
            else:
                assert not alamat.startswith("/"), (jalur, alamat)


def test_every_relative_link_finds_its_page_and_its_place(terurai: Mapping[str, Urai]) -> None:
    id_ada = {jalur: {atribut.get("id") for _, atribut in satu.tag} for jalur, satu in terurai.items()}
    for jalur, halaman in terurai.items():
        for tautan in halaman.semua("a"):
            alamat, _, tempat = (tautan["href"] or "").partition("#")
            if ":" in alamat:
                continue
            tujuan = posixpath.normpath(posixpath.join(posixpath.dirname(jalur), alamat)) if alamat else jalur
            if tujuan in DARI_KELUARAN_LAIN:
                continue
            assert tujuan in terurai, (jalur, alamat)
            assert not tempat or "=" in tempat or tempat in id_ada[tujuan], (jalur, tautan["href"])


def test_the_policy_names_every_block_and_nothing_else(terurai: Mapping[str, Urai]) -> None:
    for jalur, halaman in terurai.items():
        (meta,) = [m for m in halaman.semua("meta") if m.get("http-equiv") == "Content-Security-Policy"]
        aturan = dict(satu.split(" ", 1) for satu in (meta["content"] or "").split("; "))
        assert aturan["default-src"] == aturan["base-uri"] == "'none'"
        assert aturan["form-action"] == "'self'"
        assert aturan["style-src"].split() == [sidik(teks) for teks in halaman.blok["style"]], jalur
        assert aturan["script-src"].split() == ([sidik(teks) for teks in halaman.blok["script"]] or ["'none'"]), jalur
        assert "unsafe" not in (meta["content"] or "")
        assert not [s for s in halaman.semua("script", "link") if s.get("src") or s.get("rel") == "stylesheet"]


def test_pages_are_built_for_every_reader(terurai: Mapping[str, Urai]) -> None:
    for jalur, halaman in terurai.items():
        assert halaman.semua("html") == [{"lang": "id"}]
        assert len(halaman.semua("title")) >= 1
        assert len(halaman.semua("h1")) == len(halaman.semua("main")) == 1, jalur
        judul = [int(tag[1]) for tag, _ in halaman.tag if re.fullmatch("h[1-6]", tag)]
        assert all(b <= a + 1 for a, b in pairwise(judul)), (jalur, judul)
        assert all(th.get("scope") for th in halaman.semua("th")), jalur
        assert len(halaman.semua("caption")) == len(halaman.semua("table")), jalur
        semua_id = [atribut["id"] for _, atribut in halaman.tag if "id" in atribut]
        assert len(semua_id) == len(set(semua_id)), jalur
        for bagian in halaman.semua("section", "article"):
            assert bagian.get("aria-labelledby") in {None, *semua_id}, jalur


def test_what_is_not_certain_is_marked(terurai: Mapping[str, Urai]) -> None:
    teks = {jalur: " ".join("".join(satu.teks).split()) for jalur, satu in terurai.items()}
    assert all("Rancangan." in satu for satu in teks.values())
    usulan = (
        "garis-waktu",
        "domain/layanan",
        "opd/opd-a",
        "indikator/PEMDI-12",
        "aplikasi/portal",
        "terlambat",
        "daftar",
    )
    assert all("usulan" in teks[f"{jalur}.html"] for jalur in usulan)
    assert all("perkiraan" in teks[f"{jalur}.html"] for jalur in ("index", "indeks", "indikator/PEMDI-12"))
    belum = ("aplikasi", "aplikasi/portal", "opd", "opd/opd-a", "opd/opd-b", "daftar", "tentang")
    assert all("belum terverifikasi" in teks[f"{jalur}.html"] for jalur in belum)
    assert "Contoh <script>" in teks["domain/layanan.html"]


def test_figures_of_prose_are_looked_up_and_their_estimates_marked(susun_rencana: Callable[..., Rencana]) -> None:
    def sebut(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["kondisi"] = (
            "Ada {{ program.layanan }} program, {{ indeks.2026 }}, {{ tak.ada }}."
        )

    halaman = situs.Situs(susun_rencana(sebut)).satu("domain/layanan.html")
    assert halaman
    assert re.search(
        r'Ada \d+ program, \d,\d\d<wbr> <span class="tanda">perkiraan</span>, \{\{ tak.ada \}\}\.', halaman
    )


def test_a_plan_in_force_is_no_draft(susun_rencana: Callable[..., Rencana]) -> None:
    def tetapkan(dokumen: dict[str, Any]) -> None:
        dokumen["peta-rencana.yaml"]["penetapan"] = {
            "status": "ditetapkan", "nomor": "7", "tempat": "Uji", "tanggal": "2025-02-03",
        }  # fmt: skip

    for jalur, teks in terbitkan(susun_rencana(tetapkan)).items():
        assert "Rancangan." not in teks, jalur
        assert "Ditetapkan dengan peraturan Nomor 7, 3 Februari 2025" in teks, jalur


def test_an_indicator_that_no_framework_in_force_has_is_named_but_leads_nowhere(
    susun_rencana: Callable[..., Rencana],
) -> None:
    """A plan from 2026 on is not evaluated as SPBE any more, so that SPBE-17 has no page."""

    def geser(dokumen: dict[str, Any]) -> None:
        dokumen["peta-rencana.yaml"]["periode"] = {"mulai": 2026, "selesai": 2030}

    isi = terbitkan(susun_rencana(geser))
    assert "indikator/SPBE-17.html" not in isi
    assert not [tautan for tautan in Urai(isi["domain/layanan.html"]).semua("a") if "SPBE-17" in (tautan["href"] or "")]
    assert "SPBE-17" in isi["domain/layanan.html"]


def test_a_ministry_has_units_of_its_own_kind(susun_rencana: Callable[..., Rencana]) -> None:
    def jadikan_kementerian(dokumen: dict[str, Any]) -> None:
        dokumen["peta-rencana.yaml"]["instansi"]["jenis"] = "kementerian"

    for jalur, teks in terbitkan(susun_rencana(jadikan_kementerian)).items():
        assert "Unit kerja" in teks, jalur
        assert "perangkat daerah" not in "".join(Urai(teks).teks).lower(), jalur
        assert "RPJMD" not in teks, jalur


def test_pages_tell_where_they_stand(terurai: Mapping[str, Urai]) -> None:
    for jalur, halaman in terurai.items():
        jejak = [nav for nav in halaman.semua("nav") if nav.get("aria-label") == "Letak halaman"]
        assert len(jejak) == (jalur != "index.html"), jalur


def test_frameworks_are_never_put_in_one_table(terurai: Mapping[str, Urai]) -> None:
    teks = " ".join("".join(terurai["index.html"].teks).split())
    spbe, pemdi = teks.index("Indeks SPBE skala"), teks.index("Indeks Pemdi skala")
    assert "2025" in teks[spbe:pemdi]
    assert "2026" not in teks[spbe:pemdi]


def test_an_empty_plan_still_has_its_pages(susun_rencana: Callable[..., Rencana]) -> None:
    def kosongkan(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"] = []
        dokumen["indeks.yaml"] = {}
        dokumen["aplikasi.yaml"] = {"aplikasi": []}
        del dokumen["peta-rencana.yaml"]["pagu"], dokumen["realisasi/2025.yaml"]

    isi = terbitkan(susun_rencana(kosongkan))
    assert "Belum ada hasil evaluasi" in isi["index.html"]
    assert all(Urai(teks).terbuka == [] for teks in isi.values())


def test_the_same_plan_gives_the_same_bytes(susun_rencana: Callable[..., Rencana], tmp_path: Path) -> None:
    hasil = []
    for nama in ("satu", "dua"):
        for tugas in situs.tugas(susun_rencana()):
            tugas.tulis(tmp_path / nama)
        hasil.append(
            {
                str(berkas.relative_to(tmp_path / nama)): berkas.read_bytes()
                for berkas in (tmp_path / nama).rglob("*.html")
            }
        )
    assert hasil[0] == hasil[1]
    assert b"\r" not in b"".join(hasil[0].values())


def test_two_hundred_activities_are_light(rencana_besar: Callable[[int], Rencana]) -> None:
    isi = terbitkan(rencana_besar(200))
    assert len(isi["index.html"].encode()) < 100_000
    assert len(isi["garis-waktu.html"].encode()) < 300_000


def test_a_block_cannot_close_its_own_element() -> None:
    with pytest.raises(BlokMenutupDiri):
        blok("a{}</style>")
