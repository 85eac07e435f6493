"""The chart of the timeline: bars to scale, what stays in sight, zoom and pan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.terbit.situs.garis_waktu.lihat import (
    LEBAR,
    PERIODE,
    hari_di_tengah,
    keadaan,
    kotak,
    pada_jalur,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


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
