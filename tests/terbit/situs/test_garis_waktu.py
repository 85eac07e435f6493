"""The timeline in a real browser: zoom, groups, filters, chains, the panel, the address, keys, the table, and paper."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

from spbe_roadmap.terbit import situs
from tests.terbit.situs.conftest import awasi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from spbe_roadmap.rencana.rencana import Rencana

LEBAR = (360, 768, 1440)
# days from 1 January 2025 to 31 December 2029
PERIODE = 1826
# Whether the only arrow on the page points at the middle of where APL-03 begins.
_PANAH_DI_BATANG = """() => {
  const panah = document.querySelector(".tali .panah").getBoundingClientRect();
  const batang = document.querySelector("#APL-03 .b").getBoundingClientRect();
  return Math.abs(panah.right - batang.left) < 3 && Math.abs(panah.top + panah.height / 2 - batang.top - batang.height / 2) < 4;
}"""


def _kegiatan(nomor: int, **isi: object) -> dict[str, Any]:
    return {"id": f"APL-0{nomor}", "nama": f"Aplikasi {nomor}", "keluaran": [f"Hasil-{nomor}"], **isi}


def _lengkap(dokumen: dict[str, Any]) -> None:
    """Two contents, two goals, three units, links of every kind, and work that is late."""
    pokok = dokumen["peta-rencana.yaml"]
    pokok["sasaran"] = [{"id": "S1", "uraian": "Sasaran satu"}, {"id": "S2", "uraian": "Sasaran dua"}]
    pokok["inisiatif_strategis"] += [{"id": "IS2", "nama": "Inisiatif dua", "sasaran": ["S1", "S2"]}]
    dokumen["domain/aplikasi.yaml"]["program"] = [
        {
            "id": "APL-A",
            "nama": "Aplikasi bersama",
            "inisiatif_strategis": "IS2",
            "penanggung_jawab": "opd-c",
            "kegiatan": [
                _kegiatan(1, mulai="2027-01", selesai="2027-12", setelah=["LYN-02"], dampak=[_dampak(12), _dampak(5)]),
                _kegiatan(2, durasi="6 bulan", setelah=[{"kegiatan": "APL-01", "jenis": "SS"}]),
                _kegiatan(
                    3,
                    durasi="24 bulan",
                    setelah=[{"kegiatan": "APL-01", "jenis": "FS"}],
                    tonggak=[
                        {"nama": "Siap; dicoba (1)", "waktu": "2025-01-01"},
                        {"nama": "Dipakai", "waktu": "2029"},
                    ],
                ),
                _kegiatan(
                    4, mulai="2025-01", selesai="2025-06", anggaran=[{"tahun": 2025, "nilai": 5, "sumber": "DAK"}]
                ),
            ],
        }
    ]
    dokumen["realisasi/2025.yaml"]["kegiatan"]["APL-04"] = {"status": "berjalan", "mulai": "2025-03-01", "progres": 40}


def _dampak(nomor: int) -> dict[str, Any]:
    return {"indikator": f"PEMDI-{nomor}", "menjadi": 3}


@pytest.fixture(scope="session")
def folder(susun_rencana: Callable[..., Rencana], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the fuller plan, in place of the small one."""
    tujuan = tmp_path_factory.mktemp("garis waktu")
    for tugas in situs.tugas(susun_rencana(_lengkap)):
        tugas.tulis(tujuan)
    return tujuan


@pytest.fixture
def waktu(buka: Callable[..., Page]) -> Callable[..., Page]:
    """Opens the timeline at an address within it."""
    return lambda alamat="", **sifat: buka(f"garis-waktu.html{alamat}", **sifat)


@pytest.fixture(scope="module")
def besar(
    peramban: Browser, rencana_besar: Callable[[int], Rencana], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """The timeline of 420 activities on a phone."""
    tujuan = tmp_path_factory.mktemp("besar")
    for jalur, teks in situs.Situs(rencana_besar(420)).halaman("situs: garis waktu"):
        (tujuan / jalur).write_text(teks, encoding="utf-8")
    konteks = peramban.new_context(viewport={"width": 360, "height": 740})
    halaman = konteks.new_page()
    halaman.goto((tujuan / "garis-waktu.html").as_uri())
    yield halaman
    konteks.close()


# reading without a script


def test_the_timeline_needs_no_script(waktu: Callable[..., Page]) -> None:
    halaman = waktu(skrip=False)
    assert halaman.locator("#LYN-01 .b").bounding_box() is not None
    assert not halaman.locator(".atur-cari, .atur-saring, .zum, .atur-kunci").locator("visible=true").count()
    lebar = kotak(halaman, ".bidang")["width"]
    halaman.get_by_role("radio", name="Bulan").check()
    assert kotak(halaman, ".bidang")["width"] > 2 * lebar
    halaman.get_by_role("radio", name="Tabel").check()
    assert halaman.get_by_role("cell", name="1 April 2025").is_visible()


def test_bars_are_drawn_to_scale(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    # planned 1 April 2025 to 31 July 2026; really since 4 August 2025, as known at the end of 2025
    for batang, mulai, hari in ((".b", 90, 487), (".n", 215, 150)):
        x, lebar = pada_jalur(halaman, "LYN-01", batang)
        assert x == pytest.approx(mulai / PERIODE, abs=0.003)
        assert lebar == pytest.approx(hari / PERIODE, abs=0.003)


def test_late_work_looks_late_and_unreported_work_has_no_second_bar(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    assert halaman.locator("#APL-04 .n.l").count() == 1
    assert halaman.locator("#LYN-01 .n:not(.l)").count() == 1
    assert halaman.locator("#LYN-02 .n").count() == 0


@pytest.mark.parametrize("lebar", LEBAR)
def test_names_and_axis_stay_in_sight(waktu: Callable[..., Page], lebar: int) -> None:
    halaman = waktu("#skala=bulan", lebar=lebar)
    halaman.evaluate("document.querySelector('.lingkup').style.maxHeight = '260px'")
    halaman.locator(".lingkup").evaluate("(e) => e.scrollTo(900, e.scrollHeight)")
    dalam = kotak(halaman, ".lingkup")
    for tetap in (".sudut", "#APL-04 th a"):
        assert 0 <= kotak(halaman, tetap)["x"] - dalam["x"] < 40, tetap
    assert kotak(halaman, ".sumbu")["y"] - dalam["y"] < 3
    assert (
        halaman.locator(".skala .th span")
        .filter(has_text="2026")
        .evaluate(
            "(e) => e.getBoundingClientRect().left >= document.querySelector('.sudut').getBoundingClientRect().right - 1"
        )
    )


# scale


def test_buttons_zoom_around_the_middle(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    sebelum = kotak(halaman, ".skala")["width"]
    for _ in range(4):
        halaman.get_by_role("button", name="Perbesar").click()
    assert kotak(halaman, ".skala")["width"] == pytest.approx(sebelum * 1.5**4, rel=0.01)
    assert hari_di_tengah(halaman) == pytest.approx(0.5, abs=0.02)
    assert not halaman.locator("[name=skala]:checked").count()
    for _ in range(6):
        halaman.get_by_role("button", name="Perkecil").click()
    assert kotak(halaman, ".skala")["width"] == pytest.approx(sebelum, abs=2)
    assert halaman.get_by_role("radio", name="Semua").is_checked()


def test_the_wheel_keeps_the_day_under_the_pointer(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.locator("#APL-01").scroll_into_view_if_needed()
    ujung = kotak(halaman, "#LYN-01 .b")
    x, y = ujung["x"] + ujung["width"], ujung["y"] + 5
    halaman.mouse.move(x, y)
    halaman.keyboard.down("Control")
    for _ in range(5):
        halaman.mouse.wheel(0, -100)
    halaman.keyboard.up("Control")
    halaman.wait_for_function("() => document.querySelector('.bidang').offsetWidth > 4000")
    kini = kotak(halaman, "#LYN-01 .b")
    assert kini["x"] + kini["width"] == pytest.approx(x, abs=4)


def test_two_fingers_zoom_and_the_page_itself_does_not(waktu: Callable[..., Page]) -> None:
    halaman = waktu(lebar=360)
    halaman.locator(".lingkup").scroll_into_view_if_needed()
    sebelum, bingkai = kotak(halaman, ".skala")["width"], kotak(halaman, ".lingkup")
    sesi = halaman.context.new_cdp_session(halaman)
    y = bingkai["y"] + 100
    for jenis, jarak in (("touchStart", 40), ("touchMove", 60), ("touchMove", 120), ("touchEnd", 0)):
        titik = [{"x": 250 - jarak / 2, "y": y, "id": 0}, {"x": 250 + jarak / 2, "y": y, "id": 1}] if jarak else []
        sesi.send("Input.dispatchTouchEvent", {"type": jenis, "touchPoints": titik})
    assert kotak(halaman, ".skala")["width"] > 2 * sebelum
    assert halaman.evaluate("visualViewport.scale") == 1


def test_keys_change_the_scale(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    sebelum = kotak(halaman, ".skala")["width"]
    halaman.locator(".lingkup").focus()
    halaman.keyboard.press("+")
    halaman.keyboard.press("+")
    assert kotak(halaman, ".skala")["width"] == pytest.approx(sebelum * 2.25, rel=0.01)
    halaman.keyboard.press("-")
    assert kotak(halaman, ".skala")["width"] == pytest.approx(sebelum * 1.5, rel=0.01)
    halaman.keyboard.press("0")
    assert kotak(halaman, ".skala")["width"] == pytest.approx(sebelum, abs=2)


def test_the_table_has_no_scale_and_leaves_the_page_its_own(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#lihat=tabel")
    halaman.locator(".lingkup").focus()
    halaman.keyboard.press("+")
    dicegah = halaman.locator(".lingkup").evaluate(
        """(e) => !e.dispatchEvent(new WheelEvent("wheel", { deltaY: -100, ctrlKey: true, bubbles: true, cancelable: true }))"""
    )
    assert not dicegah
    assert halaman.locator(".lingkup").evaluate("(e) => getComputedStyle(e).touchAction") == "auto"
    halaman.get_by_role("radio", name="Bagan").check()
    assert keadaan(halaman) == {}


def test_a_scale_that_was_just_chosen_comes_back_with_the_back_button(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.evaluate("""() => {
      document.querySelector(".zum[data-zum='1']").click();
      document.querySelector("#APL-01 th a").click();
    }""")
    lebar = kotak(halaman, ".skala")["width"]
    halaman.go_back()
    halaman.get_by_role("dialog").wait_for(state="detached")
    assert "skala" in keadaan(halaman)
    assert kotak(halaman, ".skala")["width"] == pytest.approx(lebar, rel=0.01)


def test_labels_appear_where_they_have_room(waktu: Callable[..., Page]) -> None:
    halaman = waktu(lebar=360)
    assert halaman.locator(".skala .th").first.is_visible()
    assert not halaman.locator(".tw text, .bl text").locator("visible=true").count()
    halaman.get_by_role("radio", name="Triwulan").check()
    assert halaman.locator(".tw text").first.is_visible()
    halaman.get_by_role("radio", name="Bulan").check()
    assert halaman.locator(".bl text").first.is_visible()
    assert not halaman.locator(".tw text").locator("visible=true").count()


def test_a_mouse_pulls_the_track(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#skala=bulan")
    halaman.locator("#APL-01").scroll_into_view_if_needed()
    awal = kotak(halaman, "#LYN-01 .j")
    halaman.mouse.move(1200, awal["y"] + 20)
    halaman.mouse.down()
    halaman.mouse.move(900, awal["y"] + 20, steps=3)
    halaman.mouse.up()
    assert halaman.locator(".lingkup").evaluate("(e) => e.scrollLeft") == 300
    batang = kotak(halaman, "#LYN-01 .b")
    halaman.mouse.move(max(batang["x"], 700) + 40, batang["y"] + 5)
    halaman.mouse.down()
    halaman.mouse.move(max(batang["x"], 700), batang["y"] + 5, steps=3)
    halaman.mouse.up()
    assert halaman.locator(".lingkup").evaluate("(e) => e.scrollLeft") == 340
    assert not halaman.get_by_role("dialog").is_visible(), "a pull that begins on a bar opens nothing"


# filters, groups and the address


def test_filters_answer_and_stand_in_the_address(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.get_by_label("Cari kegiatan").fill("ANTAR layanan")
    assert tampak(halaman) == ["LYN-02"]
    assert halaman.locator("output").inner_text() == "1 dari 6 kegiatan"
    assert keadaan(halaman) == {"cari": ["ANTAR layanan"]}
    halaman.locator("[name=tahun]").select_option("2025")
    assert tampak(halaman) == []
    assert halaman.get_by_text("Tidak ada kegiatan yang cocok").is_visible()
    halaman.get_by_role("button", name="Hapus saringan").click()
    halaman.wait_for_function("() => location.hash === ''")
    assert len(tampak(halaman)) == 6
    halaman.locator("[name=opd]").select_option("opd-b")
    halaman.get_by_role("radio", name="Triwulan").check()
    assert tampak(halaman) == ["LYN-01"]
    assert keadaan(halaman) == {"opd": ["opd-b"], "skala": ["triwulan"]}


@pytest.mark.parametrize(
    ("saringan", "hasil"),
    [
        ("muatan=layanan", ["LYN-01", "LYN-02"]),
        ("opd=opd-c", ["APL-01", "APL-02", "APL-03", "APL-04"]),
        ("tahun=2029", ["APL-03"]),
        ("sumber=DAK", ["APL-04"]),
        ("keadaan=usulan", ["LYN-01"]),
        ("keadaan=terlambat", ["APL-04"]),
        ("keadaan=jalur+kritis", ["APL-01", "APL-03"]),
        ("cari=hasil-3", ["APL-03"]),
        ("cari=pemdi-5", ["APL-01"]),
        ("opd=opd-c&tahun=2027", ["APL-01", "APL-02"]),
    ],
)
def test_a_shared_address_shows_the_same_rows(waktu: Callable[..., Page], saringan: str, hasil: list[str]) -> None:
    halaman = waktu(f"#{saringan}", lebar=360)
    assert set(tampak(halaman)) == set(hasil)
    assert halaman.locator(".atur-saring").get_attribute("open") is not None


def test_an_address_that_makes_no_sense_does_no_harm(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#muatan=%3Cscript%3E&skala=jam&cari=%22%3E&lain=1")
    assert tampak(halaman) == []
    assert halaman.locator("[name=skala][value=periode]").is_checked()
    for alamat in (
        "kelompok=constructor&pada=2099-99",
        "kegiatan=tidak-ada&skala=99999",
        "lihat=peta&kritis=x",
        "__proto__=1",
    ):
        halaman = waktu(f"#{alamat}")
        assert len(tampak(halaman)) == 6, alamat
        assert halaman.locator("[name=kelompok]").input_value() == ""
        assert halaman.locator("[name=kelompok]").evaluate("(e) => e.selectedIndex") == 0


def test_a_way_within_the_page_changes_nothing(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#opd=opd-c&kelompok=opd")
    halaman.get_by_role("link", name="Langsung ke isi").focus()
    halaman.keyboard.press("Enter")
    halaman.wait_for_url(lambda alamat: alamat.endswith("#_isi"))
    assert halaman.locator("output").inner_text() == "4 dari 6 kegiatan"
    halaman.go_back()
    assert halaman.locator("output").inner_text() == "4 dari 6 kegiatan"


@pytest.mark.parametrize(
    ("cara", "judul"),
    [
        ("muatan", {"Layanan SPBE": ["LYN-01", "LYN-02"], "Aplikasi SPBE": ["APL-01", "APL-02", "APL-03", "APL-04"]}),
        ("opd", {"Dinas A": ["LYN-01", "LYN-02"], "Dinas C": ["APL-01", "APL-02", "APL-03", "APL-04"]}),
        (
            "sasaran",
            {
                "Sasaran satu": ["LYN-01", "LYN-02", "APL-01", "APL-02", "APL-03", "APL-04"],
                "Sasaran dua": ["APL-01", "APL-02", "APL-03", "APL-04"],
            },
        ),
        (
            "indikator",
            {
                "SPBE-17": ["LYN-01"],
                "PEMDI-5": ["APL-01"],
                "PEMDI-12": ["LYN-01", "APL-01"],
                "Tidak menaikkan": ["LYN-02", "APL-02", "APL-03", "APL-04"],
            },
        ),
        ("program", {"LYN-A": ["LYN-01", "LYN-02"], "APL-A": ["APL-01", "APL-02", "APL-03", "APL-04"]}),
    ],
)
def test_rows_can_be_grouped(waktu: Callable[..., Page], cara: str, judul: dict[str, list[str]]) -> None:
    halaman = waktu()
    halaman.locator("[name=kelompok]").select_option(cara)
    kelompok = halaman.locator(".kelompok:visible")
    assert kelompok.count() == len(judul)
    for nomor, (nama, baris) in enumerate(judul.items()):
        satu = kelompok.nth(nomor)
        assert (satu.locator("h2").text_content() or "").strip().startswith(nama)
        satu.locator("tbody tr").nth(len(baris) - 1).wait_for()
        assert satu.locator("tbody .kode").all_text_contents() == baris
    assert keadaan(halaman) == {"kelompok": [cara]}
    halaman.locator("[name=muatan]").select_option("layanan")
    halaman.wait_for_function("() => !document.querySelector('.kelompok-salinan tr:not([hidden]) [href*=APL]')")
    halaman.locator("[name=kelompok]").select_option("")
    assert tampak(halaman) == ["LYN-01", "LYN-02"]


def test_a_large_group_is_filled_to_its_end(besar: Page) -> None:
    besar.goto(besar.url.split("#")[0] + "#kelompok=opd")
    besar.reload()
    besar.wait_for_function("() => document.querySelectorAll('.kelompok-salinan tbody tr').length === 420")
    kode = besar.locator(".kelompok-salinan tbody .kode").all_text_contents()
    assert len(set(kode)) == 420
    assert besar.locator(".kelompok-salinan table").count() == 17


# chains


def test_pointing_lights_the_whole_chain(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.locator("#APL-01 .b").hover()
    halaman.wait_for_selector(".menyala")
    assert serantai(halaman) == {"LYN-01", "LYN-02", "APL-01", "APL-02", "APL-03"}
    halaman.locator("#APL-02 .b").hover()
    halaman.wait_for_selector("#APL-02.pangkal")
    assert serantai(halaman) == {"LYN-01", "LYN-02", "APL-01", "APL-02"}
    halaman.mouse.move(5, 5)
    halaman.wait_for_selector(".menyala", state="detached")
    assert not halaman.locator(".tali path").evaluate_all("(s) => s.some((e) => e.getAttribute('d'))")


def test_lines_run_from_bar_to_bar(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.locator("#APL-02 th a").focus()
    halaman.wait_for_function("() => document.querySelector('.tali .panah')?.getAttribute('d')")
    kiri = kotak(halaman, ".skala")["x"]
    batang = {satu: kotak(halaman, f"#{satu} .b") for satu in ("LYN-01", "LYN-02", "APL-01", "APL-02")}
    ujung = halaman.locator(".tali .panah").get_attribute("d") or ""
    panah = sorted(float(satu.split(" ")[0]) for satu in ujung.split("M")[1:])
    assert panah == pytest.approx(sorted(batang[satu]["x"] - kiri for satu in ("LYN-02", "APL-01", "APL-02")), abs=1)
    pangkal = (halaman.locator(".tali path").first.get_attribute("d") or "").split("M")[1:]
    mulai = sorted(float(satu.split(" ")[0]) for satu in pangkal)
    akhir = [batang[satu]["x"] + batang[satu]["width"] - kiri for satu in ("LYN-01", "LYN-02")]
    # SS begins where its predecessor begins
    assert mulai == pytest.approx(sorted([*akhir, batang["APL-01"]["x"] - kiri]), abs=1)


def test_the_critical_path_has_its_lines(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.get_by_role("checkbox", name="Jalur kritis").check()
    halaman.wait_for_function("() => document.querySelector('.tali .panah')?.getAttribute('d')")
    warna = "(e) => getComputedStyle(e).fill"
    assert halaman.locator("#APL-03 .b").evaluate(warna) != halaman.locator("#APL-04 .b").evaluate(warna)
    assert (halaman.locator(".tali .panah").get_attribute("d") or "").count("M") == 1
    assert keadaan(halaman) == {"kritis": ["ya"]}


def test_a_critical_link_of_two_ends_runs_from_end_to_end(
    peramban: Browser, susun_rencana: Callable[..., Rencana], tmp_path: Path
) -> None:
    def ikat(dokumen: dict[str, Any]) -> None:
        _lengkap(dokumen)
        setelah = {"kegiatan": "APL-01", "jenis": "FF", "jeda": "24 bulan"}
        dokumen["domain/aplikasi.yaml"]["program"][0]["kegiatan"] = [
            _kegiatan(1, mulai="2026-01", selesai="2027-12"),
            _kegiatan(2, durasi="30 bulan", setelah=[setelah]),
        ]
        del dokumen["realisasi/2025.yaml"]

    for jalur, teks in situs.Situs(susun_rencana(ikat)).halaman("situs: garis waktu"):
        (tmp_path / jalur).write_text(teks, encoding="utf-8")
    halaman = peramban.new_page()
    halaman.goto((tmp_path / "garis-waktu.html").as_uri() + "#kritis=ya")
    kiri = kotak(halaman, ".skala")["x"]
    akhir = [satu["x"] + satu["width"] - kiri for satu in (kotak(halaman, f"#APL-0{nomor} .b") for nomor in (1, 2))]
    assert [mulai[0] for mulai in titik(halaman, ".tali path")] == pytest.approx(akhir[:1], abs=1)
    assert [panah[0] for panah in titik(halaman, ".tali .panah")] == pytest.approx(akhir[1:], abs=1)
    arah = halaman.locator(".tali .panah").get_attribute("d") or ""
    assert "l6-4" in arah, "the arrow comes from outside, where the bar does not hide it"
    halaman.close()


def test_a_lit_chain_is_not_pale_beside_the_critical_path(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#kritis=ya&kegiatan=LYN-02")
    pekat = "(e) => getComputedStyle(e).fillOpacity"
    assert halaman.locator("#LYN-02 .b").evaluate(pekat) == "1"
    assert float(halaman.locator("#APL-04 .b").evaluate(pekat)) < 0.5
    halaman.keyboard.press("Escape")
    halaman.wait_for_selector(".menyala", state="detached")
    assert halaman.locator("#LYN-02 .b").evaluate(pekat) == "0.3"


def test_lines_follow_the_bars_whatever_moves_them(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#kritis=ya")
    halaman.set_viewport_size({"width": 1440, "height": 1600})
    halaman.get_by_role("radio", name="Tabel").check()
    halaman.get_by_label("Cari kegiatan").fill("aplikasi")
    halaman.wait_for_function("() => !document.querySelector('.tali .panah').getBoundingClientRect().width")
    halaman.get_by_role("radio", name="Bagan").check()
    halaman.wait_for_function(_PANAH_DI_BATANG)
    for nama in ("Triwulan", "Semua"):
        halaman.get_by_role("radio", name=nama).check()
        for lebar in (1100, 1440):
            halaman.set_viewport_size({"width": lebar, "height": 740})
            halaman.locator("#APL-03").evaluate("(e) => e.scrollIntoView()")
            halaman.wait_for_function(_PANAH_DI_BATANG)


def test_milestones_say_their_names(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.locator("#LYN-01 .t").hover()
    assert "Uji coba <script>" in (halaman.locator("#LYN-01 .t title").text_content() or "")
    for nomor, nama in enumerate(("Siap; dicoba (1)", "Dipakai")):
        halaman.locator("#APL-03 .t").nth(nomor).hover()
        assert (halaman.locator("#APL-03 .t title").nth(nomor).text_content() or "").startswith(f"{nama} (")


def test_a_milestone_at_the_edge_of_the_period_is_not_cut(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    jalur = kotak(halaman, "#APL-03 .j")
    for nomor in (0, 1):
        satu = halaman.locator("#APL-03 .t").nth(nomor).bounding_box()
        assert satu
        tengah = satu["x"] + satu["width"] / 2 - jalur["x"]
        assert 6 <= round(tengah) <= jalur["width"] - 6


# beside the chart


def test_a_name_opens_its_facts_beside_the_chart(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.get_by_role("link", name="Aplikasi 1", exact=True).click()
    panel = halaman.get_by_role("dialog", name="Aplikasi 1")
    assert panel.is_visible()
    teks = panel.inner_text()
    for isi in (
        "1 Januari 2027",
        "31 Desember 2027",
        "jalur kritis",
        "Dinas C",
        "Hasil-1",
        "PEMDI-5 → 3",
        "Sasaran dua",
        "APL-A Aplikasi bersama",
    ):
        assert isi in teks, isi
    assert keadaan(halaman) == {"kegiatan": ["APL-01"]}
    assert serantai(halaman) >= {"LYN-01", "APL-03"}
    panel.get_by_role("button", name="Layanan antar").click()
    assert halaman.get_by_role("dialog", name="Layanan antar").is_visible()
    assert "harus selesai dulu, jeda 1 bulan" in halaman.get_by_role("dialog").inner_text()
    halaman.go_back()
    halaman.get_by_role("dialog", name="Aplikasi 1").wait_for()
    halaman.go_back()
    halaman.get_by_role("dialog").wait_for(state="detached")
    assert keadaan(halaman) == {}


@pytest.mark.parametrize("lebar", LEBAR)
@pytest.mark.parametrize("alamat", ["#kegiatan=APL-03&skala=bulan", "#APL-03", "#kegiatan=APL-03&kelompok=opd"])
def test_a_deep_link_shows_the_row_and_its_facts(waktu: Callable[..., Page], alamat: str, lebar: int) -> None:
    halaman = waktu(alamat, lebar=lebar)
    panel = halaman.get_by_role("dialog", name="Aplikasi 3")
    assert panel.is_visible()
    baris = halaman.locator(".dipilih:visible").bounding_box()
    isi = panel.bounding_box()
    assert baris
    assert isi
    assert baris["y"] >= 0
    if lebar < 1024:
        assert baris["y"] + 40 < isi["y"], "the sheet does not cover the row"


def test_a_long_name_leaves_the_sheet_of_a_phone_to_the_facts(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#kegiatan=LYN-01", lebar=360)
    panel = halaman.get_by_role("dialog")
    panel.evaluate("(e) => e.scrollTo(0, e.scrollHeight)")
    isi, tutup, judul = (kotak(halaman, satu) for satu in ("#_rincian", "#_rincian button", "#_rincian h2"))
    assert isi["y"] <= tutup["y"] < isi["y"] + 20
    assert judul["y"] + judul["height"] < isi["y"] + 1
    panel.get_by_role("button", name="Tutup rincian").click()
    panel.wait_for(state="detached")


def test_hostile_text_stays_text_in_the_panel(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#kegiatan=LYN-01")
    panel = halaman.get_by_role("dialog")
    assert "Keluaran <script>alert(1)</script>" in panel.inner_text()
    assert not panel.locator("script, b, img").count()


def test_keys_walk_open_and_close(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.locator("#LYN-01 th a").focus()
    halaman.keyboard.press("ArrowDown")
    halaman.keyboard.press("ArrowDown")
    assert halaman.evaluate("document.activeElement.textContent") == "Aplikasi 1"
    halaman.keyboard.press("ArrowUp")
    halaman.keyboard.press("Enter")
    assert halaman.get_by_role("dialog", name="Layanan antar").is_visible()
    assert halaman.evaluate("document.getElementById('_rincian').contains(document.activeElement)")
    halaman.keyboard.press("Escape")
    assert not halaman.locator("#_rincian").is_visible()
    assert halaman.evaluate("document.activeElement.textContent") == "Layanan antar"


@pytest.mark.parametrize(("saringan", "tempat"), [("layanan", "_lingkup"), ("zzz", "cari")])
def test_the_focus_finds_a_place_where_the_row_is_gone(waktu: Callable[..., Page], saringan: str, tempat: str) -> None:
    halaman = waktu()
    halaman.get_by_role("link", name="Aplikasi 1", exact=True).press("Enter")
    halaman.get_by_label("Cari kegiatan").fill(saringan)
    halaman.get_by_role("button", name="Tutup rincian").press("Enter")
    assert halaman.evaluate("`${document.activeElement.name || '_' + document.activeElement.className}`") == tempat


# table and paper


def test_the_table_says_what_the_chart_shows(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#lihat=tabel")
    assert halaman.locator("thead").nth(1).locator("th:visible").all_inner_texts() == [
        *("Kegiatan", "Perangkat daerah", "Mulai", "Selesai", "Kelonggaran", "Tonggak", "Pelaksanaan", "Anggaran")
    ]
    assert halaman.locator("#APL-04 td:visible").all_inner_texts() == [
        *("Dinas C", "1 Januari 2025", "30 Juni 2025", "1.645 hari", "–"),
        *("berjalan 40% per 31 Desember 2025, terlambat 184 hari", "Rp5"),
    ]


def test_the_table_has_no_month_at_its_edge(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#lihat=tabel", lebar=360)
    halaman.locator(".lingkup").evaluate("(e) => e.scrollTo(300, 0)")
    halaman.wait_for_timeout(500)
    assert keadaan(halaman) == {"lihat": ["tabel"]}


def test_paper_shows_the_chart_and_not_its_buttons(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#opd=opd-c")
    halaman.emulate_media(media="print")
    assert not halaman.locator("#_atur").is_visible()
    bingkai, jalur = kotak(halaman, ".lingkup"), kotak(halaman, "#APL-01 .j")
    assert jalur["x"] + jalur["width"] <= bingkai["x"] + bingkai["width"] + 1
    assert tampak(halaman) == ["APL-01", "APL-02", "APL-03", "APL-04"]


@pytest.mark.parametrize("skrip", [True, False])
def test_paper_has_room_for_every_column_of_the_table(waktu: Callable[..., Page], *, skrip: bool) -> None:
    halaman = waktu(skrip=skrip, lebar=700)
    halaman.get_by_role("radio", name="Tabel").check()
    halaman.emulate_media(media="print")
    bingkai, akhir = kotak(halaman, ".lingkup"), kotak(halaman, "#APL-04 td:last-child")
    assert akhir["x"] + akhir["width"] <= bingkai["x"] + bingkai["width"] + 1
    assert halaman.locator("#APL-04 td:visible").evaluate_all("(s) => Math.min(...s.map((e) => e.offsetWidth))") > 50


def test_paper_shows_no_bar_pale_for_a_chain_that_it_does_not_draw(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#kegiatan=APL-04")
    halaman.emulate_media(media="print")
    assert halaman.locator("#LYN-02 .b").evaluate("(e) => getComputedStyle(e).fillOpacity") == "1"


def test_a_plan_without_activities_has_a_page_without_faults(
    peramban: Browser, susun_rencana: Callable[..., Rencana], tmp_path: Path
) -> None:
    def kosongkan(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"] = []
        del dokumen["realisasi/2025.yaml"]

    for jalur, teks in situs.Situs(susun_rencana(kosongkan)).halaman("situs: garis waktu"):
        (tmp_path / jalur).write_text(teks, encoding="utf-8")
    halaman = peramban.new_page()
    keluhan: list[str] = []
    awasi(halaman, keluhan)
    halaman.goto((tmp_path / "garis-waktu.html").as_uri() + "#kelompok=opd&kritis=ya")
    assert halaman.locator("output").inner_text() == "0 dari 0 kegiatan"
    halaman.close()
    assert keluhan == []


def test_rows_stand_below_each_other(waktu: Callable[..., Page]) -> None:
    halaman = waktu(lebar=360)
    atas = [kotak(halaman, f"#{satu}")["y"] for satu in tampak(halaman)]
    assert all(b > a for a, b in pairwise(atas))


def kotak(halaman: Page, pemilih: str) -> dict[str, float]:
    hasil = halaman.locator(pemilih).first.bounding_box()
    assert hasil, pemilih
    return {"x": hasil["x"], "y": hasil["y"], "width": hasil["width"], "height": hasil["height"]}


def titik(halaman: Page, pemilih: str) -> list[tuple[float, float]]:
    """Where the pieces of a drawn path begin."""
    jejak = halaman.locator(pemilih).first.get_attribute("d") or ""
    x_dan_y = [re.findall(r"-?[0-9.]+", satu)[:2] for satu in jejak.split("M")[1:]]
    return [(float(x), float(y)) for x, y in x_dan_y]


def pada_jalur(halaman: Page, nama: str, batang: str) -> tuple[float, float]:
    """Where a bar begins and how wide it is, as shares of its track."""
    jalur, satu = kotak(halaman, f"#{nama} .j"), kotak(halaman, f"#{nama} {batang}")
    return (satu["x"] - jalur["x"]) / jalur["width"], satu["width"] / jalur["width"]


def hari_di_tengah(halaman: Page) -> float:
    """The share of the period that stands in the middle of what is seen."""
    return float(
        halaman.evaluate(
            """() => {
              const kotak = document.querySelector(".lingkup");
              const nama = document.querySelector(".sudut").offsetWidth;
              return (kotak.scrollLeft + (kotak.clientWidth - nama) / 2) / document.querySelector(".skala").offsetWidth;
            }"""
        )
    )


def tampak(halaman: Page) -> list[str]:
    """The ids of the rows that are seen, of the page's own grouping."""
    return [
        str(satu)
        for satu in halaman.evaluate(
            "[...document.querySelectorAll('.gw tbody tr')].filter((e) => e.checkVisibility()).map((e) => e.id)"
        )
    ]


def serantai(halaman: Page) -> set[str]:
    return {str(satu) for satu in halaman.locator(".serantai").evaluate_all("(semua) => semua.map((e) => e.id)")}


def keadaan(halaman: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(halaman.url).fragment)
