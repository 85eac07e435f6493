"""The user guide promises only what exists: its links lead somewhere, its commands and options are the program's."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path, PurePosixPath

import pytest
from typer.main import get_group

from spbe_roadmap.cli.utama import aplikasi
from spbe_roadmap.model.berkas import SKEMA
from spbe_roadmap.terbit.skema_berkas import POLA
from spbe_roadmap.terbit.temuan import BENTUK

AKAR = Path(__file__).parents[2]
PANDUAN = sorted(AKAR.glob("docs/*.md"))
HALAMAN = [AKAR / "README.md", *PANDUAN]
PERINTAH = get_group(aplikasi()).commands
_KODE = re.compile(r"```[a-z]*\n(?P<blok>.*?)```|`(?P<sisip>[^`\n]+)`", re.DOTALL)
_TAUTAN = re.compile(r"\]\((?!https?://)(?P<tujuan>[^)#]+)")


def perintah_di(halaman: Path) -> list[str]:
    """What a page writes after `spbe-roadmap ` as code: the rest of the line, less comments and redirections."""
    kode = "\n".join(cocok["blok"] or cocok["sisip"] for cocok in _KODE.finditer(halaman.read_text(encoding="utf-8")))
    return [
        re.split(r"\s[#>|]", cocok)[0] for cocok in re.findall(r"(?:^|\s)spbe-roadmap ([a-z].*)", kode, re.MULTILINE)
    ]


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda halaman: halaman.name)
def test_links_lead_to_files(halaman: Path) -> None:
    tujuan = [cocok["tujuan"] for cocok in _TAUTAN.finditer(_KODE.sub("", halaman.read_text(encoding="utf-8")))]
    assert [satu for satu in tujuan if not (halaman.parent / satu).exists()] == []


def test_the_table_of_contents_names_every_page() -> None:
    isi = (AKAR / "docs/README.md").read_text(encoding="utf-8")
    assert [
        halaman.name for halaman in PANDUAN if halaman.name != "README.md" and f"]({halaman.name})" not in isi
    ] == []


@pytest.mark.parametrize("halaman", [satu for satu in HALAMAN if perintah_di(satu)], ids=lambda halaman: halaman.name)
def test_commands_and_options_are_those_of_the_program(halaman: Path) -> None:
    for baris in perintah_di(halaman):
        nama, *kata = shlex.split(baris)
        assert nama in PERINTAH, baris
        opsi = {"--help", *(teks for param in PERINTAH[nama].params for teks in param.opts)}
        assert {satu for satu in kata if satu.startswith("--")} <= opsi, baris


def test_every_form_of_findings_is_explained() -> None:
    isi = (AKAR / "docs/validasi.md").read_text(encoding="utf-8").partition("| bentuk | untuk |")[2]
    assert set(re.findall(r"^\| `([a-z]+)` \|", isi, re.MULTILINE)) == set(BENTUK)


def test_the_settings_for_editors_give_every_file_its_one_schema() -> None:
    isi = (AKAR / "docs/penyunting.md").read_text(encoding="utf-8")
    setelan = json.loads(re.findall(r"```json\n(.*?)```", isi, re.DOTALL)[0])["yaml.schemas"]
    assert setelan == {f"./skema/{jenis}.schema.json": f"roadmaps/*/{POLA[jenis]}" for jenis in SKEMA}
    for berkas in (AKAR / "roadmaps").rglob("*.yaml"):
        nama = PurePosixPath(berkas.relative_to(AKAR).as_posix())
        cocok = [pola for pola in setelan.values() if nama.match(pola) and len(nama.parts) == pola.count("/") + 1]
        assert len(cocok) == 1
