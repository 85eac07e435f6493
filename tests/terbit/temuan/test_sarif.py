"""SARIF against the schema of OASIS, and read back as a viewer does: files, spans, edits, identity over time."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import pytest
from jsonschema import Draft4Validator

from spbe_roadmap import __version__
from spbe_roadmap.aturan import semua_aturan
from spbe_roadmap.aturan.temuan import Perbaikan
from spbe_roadmap.sumber import Letak
from spbe_roadmap.terbit.penjelasan import halaman
from spbe_roadmap.terbit.temuan.sarif import tulis
from tests.conftest import OPD
from tests.terbit.temuan.conftest import FOLDER_JAHAT, PESAN_JAHAT, SALAH, temuan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.muat import Hasil
    from tests.terbit.temuan.conftest import Buat

SKEMA = Draft4Validator(json.loads(Path(__file__).with_name("sarif-schema-2.1.0.json").read_text("utf-8")))


def urai(*semua: Hasil) -> dict[str, Any]:
    """The one run of the document, which must fit the schema."""
    isi = json.loads(tulis(semua))
    SKEMA.validate(isi)
    (run,) = isi["runs"]
    assert isinstance(run, dict)
    return run


def tempat(bagian: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every physical location inside."""
    for nama, isi in bagian.items():
        if nama == "physicalLocation":
            yield isi
        for satu in isi if isinstance(isi, list) else [isi]:
            if isinstance(satu, dict):
                yield from tempat(satu)


def sidik(run: dict[str, Any]) -> list[str]:
    return [satu["partialFingerprints"]["temuan/v1"] for satu in run["results"]]


def test_the_schema_refuses_what_it_should() -> None:
    isi = {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"message": {}}]}]}
    assert not SKEMA.is_valid(isi)


def test_no_findings_is_a_run_without_results(buat: Buat) -> None:
    assert urai(buat(temuan=()))["results"] == []


def test_the_tool_knows_every_rule(portofolio: list[Hasil]) -> None:
    run = urai(*portofolio)
    alat = run["tool"]["driver"]
    assert (alat["name"], alat["version"]) == ("spbe-roadmap", __version__)
    assert [aturan["id"] for aturan in alat["rules"]] == list(semua_aturan())
    assert alat["rules"][0]["name"] == "YamlTidakTerbaca"
    for aturan in alat["rules"]:
        asli = semua_aturan()[aturan["id"]]
        assert aturan["shortDescription"]["text"] == asli.judul
        assert aturan["help"] == {"text": halaman(asli), "markdown": halaman(asli)}
    for satu in run["results"]:
        assert alat["rules"][satu["ruleIndex"]]["id"] == satu["ruleId"]


def test_results_are_the_findings_in_order_with_their_levels(portofolio: list[Hasil]) -> None:
    semua = [temuan for hasil in portofolio for _, temuan in hasil.temuan]
    tampil = [satu for satu in urai(*portofolio)["results"] if not satu["suppressions"]]
    assert [satu["ruleId"] for satu in tampil] == [satu.kode for satu in semua]
    tingkat = {(satu.tingkat, hasil["level"]) for satu, hasil in zip(semua, tampil, strict=True)}
    assert tingkat == {("galat", "error"), ("peringatan", "warning"), ("info", "note")}


def test_addresses_decode_to_files_below_the_base(portofolio: list[Hasil]) -> None:
    run = urai(*portofolio)
    assert set(run["originalUriBaseIds"]) == {"%SRCROOT%"}
    for satu in tempat(run):
        alamat = satu["artifactLocation"]
        assert alamat["uriBaseId"] == "%SRCROOT%"
        assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", alamat["uri"])
        assert Path(unquote(alamat["uri"])).exists() or alamat["uri"].endswith("/arsip/")
    assert any(
        "kota%20uji%20%C3%BC%20100%25%2Ca/domain/lain%20%C3%B6%25.yaml" in s["artifactLocation"]["uri"]
        for s in tempat(run)
    )


def test_outside_the_current_directory_the_address_is_absolute(
    buat: Buat, di_sini: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasil = buat(FOLDER_JAHAT, temuan=(temuan(),))
    (di_sini / "lain").mkdir()
    monkeypatch.chdir(di_sini / "lain")
    (luar,) = urai(buat(f"../{hasil.folder}", temuan=(temuan(),)))["results"]
    (satu,) = tempat(luar)
    assert list(satu["artifactLocation"]) == ["uri"]
    uri = urlsplit(satu["artifactLocation"]["uri"])
    assert (uri.scheme, uri.netloc) == ("file", "")
    assert Path(unquote(uri.path)).samefile(di_sini / hasil.folder / "opd.yaml")


def test_spans_hold_the_value_in_code_points(buat: Buat) -> None:
    run = urai(buat(FOLDER_JAHAT, SALAH))
    assert run["columnKind"] == "unicodeCodePoints"
    nilai = {}
    for satu in run["results"]:
        (di,) = tempat({"locations": satu["locations"]})
        bagian = di["region"]
        if "endColumn" in bagian:
            baris = (
                Path(unquote(di["artifactLocation"]["uri"])).read_text("utf-8").splitlines()[bagian["startLine"] - 1]
            )
            nilai[satu["message"]["text"]] = baris[bagian["startColumn"] - 1 : bagian["endColumn"] - 1]
    assert nilai['perangkat daerah "bapedda" tidak ada. Saran: tulis "bappeda" (opd.yaml).'] == "bapedda"
    assert nilai['kunci "mulia" tidak dikenal. Saran: tulis "mulai".'] == "mulia"


def test_other_places_and_the_path_in_the_tree(buat: Buat) -> None:
    (ganda,) = (satu for satu in urai(buat(FOLDER_JAHAT, SALAH))["results"] if satu["ruleId"] == "PR201")
    (juga,) = ganda["relatedLocations"]
    assert juga["message"]["text"] == "pertama kali dipakai di sini"
    assert juga["physicalLocation"]["region"]["startLine"] == 2
    assert ganda["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "opd[2].id"}]


def test_no_message_becomes_a_link(buat: Buat) -> None:
    (satu,) = urai(buat(temuan=(temuan(),)))["results"]
    teks = satu["message"]["text"]
    assert not re.search(r"(?<!\\)\]\(", teks)
    assert teks.replace("\\](", "](") == PESAN_JAHAT


def test_what_the_roadmap_passes_over_is_suppressed_with_its_reason(buat: Buat) -> None:
    hasil = buat(FOLDER_JAHAT, SALAH)
    ditekan = [satu for satu in urai(hasil)["results"] if satu["suppressions"]]
    assert len(ditekan) == len(hasil.diabaikan) == 2
    assert {satu["ruleId"] for satu in ditekan} == {"PR603"}
    assert ditekan[0]["suppressions"] == [{"kind": "external", "justification": "Target disusun tahun depan"}]


def test_fingerprints_outlive_lines_that_move_and_folders_that_are_copied(
    buat: Buat, di_sini: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asal = sidik(urai(buat(FOLDER_JAHAT, SALAH), buat("roadmaps/kota-b", temuan=(temuan(), temuan()))))
    assert len(set(asal)) == len(asal)
    geser = {nama: isi and f"# catatan\n\n{isi}" for nama, isi in SALAH.items()}
    (di_sini / "mesin lain").mkdir()
    monkeypatch.chdir(di_sini / "mesin lain")
    salinan = urai(buat(FOLDER_JAHAT, geser), buat("roadmaps/kota-b", temuan=(temuan(), temuan())))
    assert sidik(salinan) == asal
    assert sidik(urai(buat(FOLDER_JAHAT, SALAH, temuan=(temuan("lain"),)))) != asal[:1]


def test_outside_the_current_directory_fingerprints_do_not_depend_on_the_machine(
    buat: Buat, di_sini: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (di_sini / "di sini").mkdir()
    monkeypatch.chdir(di_sini / "di sini")
    satu, dua = (sidik(urai(buat(f"../{mesin}/kota-a", temuan=(temuan(),)))) for mesin in ("m1", "m2"))
    assert satu == dua


@pytest.mark.parametrize(
    ("isi", "letak", "perbaikan", "sesudah"),
    [
        ("opd: [{id: a, nama: é lama, singkatan: s}]\n", Letak("opd.yaml", ("opd", 0, "nama")), Perbaikan("baru"),
         "opd: [{id: a, nama: baru, singkatan: s}]\n"),
        ("opd:\n- {id: a, 名é: x}\n", Letak("opd.yaml", ("opd", 0, "名é"), "kunci"), Perbaikan("nama"),
         "opd:\n- {id: a, nama: x}\n"),
        ("opd: [{id: a, nilai: 1,5 miliar, b: c}]\n", Letak("opd.yaml", ("opd", 0, "nilai")),
         Perbaikan('"1,5 miliar"', Letak("opd.yaml", ("opd", 0, "5 miliar"), "kunci")),
         'opd: [{id: a, nilai: "1,5 miliar", b: c}]\n'),
        ('opd: [{"id": a}]\n', Letak("opd.yaml", ("opd", 0, "id"), "kunci"), Perbaikan("nama"), 'opd: [{"nama": a}]\n'),
        ("opd: [{id: &a !!str\n  b}]\n", Letak("opd.yaml", ("opd", 0, "id")), Perbaikan("c"), "opd: [{id: &a !!str\n  c}]\n"),
        ("opd: [{kode: 2.20}]\n", Letak("opd.yaml", ("opd", 0, "kode")), Perbaikan(None), 'opd: [{kode: "2.20"}]\n'),
    ],
)  # fmt: skip
def test_an_edit_gives_the_text_that_was_meant(
    isi: str, letak: Letak, perbaikan: Perbaikan, sesudah: str, buat: Buat
) -> None:
    satu = temuan("a", "tulis b", di=letak, perbaikan=perbaikan)
    (hasil,) = urai(buat(ganti={"opd.yaml": isi}, temuan=(satu,)))["results"]
    (suntingan,) = hasil["fixes"]
    assert suntingan["description"]["text"] == "tulis b"
    (perubahan,) = suntingan["artifactChanges"]
    assert unquote(perubahan["artifactLocation"]["uri"]) == "roadmaps/kota-a/opd.yaml"
    assert _sunting(isi, perubahan["replacements"]) == sesudah


def test_an_edit_at_several_places_is_one_fix_file_by_file(buat: Buat) -> None:
    di, juga = (
        Letak("opd.yaml", ("opd", 1, "id")),
        (Letak("aplikasi.yaml", ("a",)), Letak("opd.yaml", ("opd", 0, "id"))),
    )
    satu = temuan(
        "a", di=di, juga=tuple((letak, "juga di sini") for letak in juga), perbaikan=Perbaikan("b", di_juga=True)
    )
    (hasil,) = urai(buat(ganti={"opd.yaml": "opd: [{id: B}, {id: B}]\n", "aplikasi.yaml": "a: B\n"}, temuan=(satu,)))[
        "results"
    ]
    (suntingan,) = hasil["fixes"]
    assert [
        (perubahan["artifactLocation"]["uri"].rpartition("/")[2], [ganti["deletedRegion"]["startColumn"] for ganti in perubahan["replacements"]])
        for perubahan in suntingan["artifactChanges"]
    ] == [("aplikasi.yaml", [4]), ("opd.yaml", [12, 21])]  # fmt: skip


@pytest.mark.parametrize(
    ("isi", "letak"),
    [
        (OPD, Letak("opd.yaml", ("opd", 0))),
        ("opd: [&a {id: b}, *a]\n", Letak("opd.yaml", ("opd", 1))),
        ("opd: [{id: &a b, nama: *a}]\n", Letak("opd.yaml", ("opd", 0, "nama"))),
        ("opd: [{id: b}]\n", Letak("opd.yaml", ("opd", 0, "id"))),
        ("opd: [{id: |\n  a\n  b}]\n", Letak("opd.yaml", titik=(1, 1))),
    ],
)
def test_no_edit_where_its_end_is_not_sure(isi: str, letak: Letak, buat: Buat) -> None:
    satu = temuan("a", di=letak, perbaikan=Perbaikan("b"))
    (hasil,) = urai(buat(ganti={"opd.yaml": isi}, temuan=(satu,)))["results"]
    assert "fixes" not in hasil


def _sunting(isi: str, ganti: list[dict[str, Any]]) -> str:
    """The edits, last first, as a SARIF viewer makes them."""
    baris = isi.splitlines(keepends=True)
    for satu in reversed(ganti):
        bagian = satu["deletedRegion"]
        assert bagian["startLine"] == bagian["endLine"]
        lama = baris[bagian["startLine"] - 1]
        baris[bagian["startLine"] - 1] = (
            lama[: bagian["startColumn"] - 1] + satu["insertedContent"]["text"] + lama[bagian["endColumn"] - 1 :]
        )
    return "".join(baris)
