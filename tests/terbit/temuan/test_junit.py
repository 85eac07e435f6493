"""JUnit XML: only what junit-10.xsd of Jenkins' xUnit plugin knows, counts that are right, nothing that XML forbids."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.sumber import Letak
from spbe_roadmap.terbit.temuan.junit import tulis
from tests.terbit.temuan.conftest import FOLDER_JAHAT, temuan

if TYPE_CHECKING:
    from spbe_roadmap.muat import Hasil
    from tests.terbit.temuan.conftest import Buat

# Element -> attributes it must have, further ones that it may have, elements that it may hold.
SKEMA: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": (set(), {"name", "tests", "failures", "errors", "time"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors"}, {"skipped", "time"}, {"testcase"}),
    "testcase": ({"name"}, {"classname", "time", "group"}, {"failure", "error", "skipped", "system-out", "system-err"}),
    "failure": (set(), {"type", "message"}, set()),
    "system-out": (set(), set(), set()),
}


def urai(semua: list[Hasil]) -> ET.Element:
    """The parsed document, checked against the schema's structure."""
    akar = ET.fromstring(tulis(semua).encode())  # noqa: S314 - our own output
    assert akar.tag == "testsuites"
    for unsur in akar.iter():
        wajib, boleh, anak = SKEMA[unsur.tag]
        assert wajib <= set(unsur.attrib) <= wajib | boleh
        assert {satu.tag for satu in unsur} <= anak
        assert "time" not in unsur.attrib
    return akar


def test_counts_are_those_of_the_elements(portofolio: list[Hasil]) -> None:
    akar = urai(portofolio)
    for unsur in (akar, *akar):
        assert int(unsur.attrib["tests"]) == len(list(unsur.iter("testcase")))
        assert int(unsur.attrib["failures"]) == len(list(unsur.iter("failure")))
        assert unsur.attrib["errors"] == "0"
    assert [suite.attrib["name"] for suite in akar] == [FOLDER_JAHAT, "roadmaps/kota-b"]


def test_a_file_fails_by_its_errors_and_only_by_them(portofolio: list[Hasil]) -> None:
    for hasil, suite in zip(portofolio, urai(portofolio), strict=True):
        gagal = {uji.attrib["name"] for uji in suite if uji.find("failure") is not None}
        assert gagal == {posisi.berkas for posisi, temuan in hasil.temuan if temuan.tingkat is Tingkat.GALAT}
        assert {*hasil.pohon.teks} <= {uji.attrib["name"] for uji in suite}


def test_all_errors_of_a_file_stand_in_its_one_failure(buat: Buat) -> None:
    (suite,) = urai([buat(temuan=(temuan("satu", "tulis a"), temuan("dua"), temuan("tiga", tingkat=Tingkat.INFO)))])
    (gagal,) = suite.iter("failure")
    assert gagal.attrib == {"type": "galat", "message": "PR202 satu (tulis a) (dan 1 galat lain)"}
    assert (gagal.text or "").splitlines() == [
        "roadmaps/kota-a/opd.yaml:2:10: galat PR202 satu (tulis a)",
        "roadmaps/kota-a/opd.yaml:2:10: galat PR202 dua",
    ]
    assert [satu.text for satu in suite.iter("system-out")] == ["roadmaps/kota-a/opd.yaml:2:10: info PR202 tiga"]


def test_characters_that_xml_forbids_are_left_out(buat: Buat) -> None:
    (suite,) = urai([buat(temuan=(temuan(di=Letak("domain/\x01\ud800\uffff<&>\x7f.yaml")),))])
    (gagal,) = suite.iter("failure")
    assert [uji.attrib["name"] for uji in suite if uji.find("failure") is not None] == ["domain/<&>\x7f.yaml"]
    assert "<b>&amp;</b> 100%" in gagal.attrib["message"]


def test_without_findings_every_file_passes(buat: Buat) -> None:
    hasil = buat(temuan=())
    akar = urai([hasil])
    assert (akar.attrib["failures"], akar.attrib["tests"]) == ("0", str(len(hasil.pohon.teks)))
    assert {uji.attrib["classname"] for uji in akar.iter("testcase")} == {"roadmaps/kota-a"}
