"""The recipes for continuous integration: well formed, modest, and run here step by step as a server would run them."""

from __future__ import annotations

import json
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from spbe_roadmap.sumber.yaml12 import baca_teks
from spbe_roadmap.terbit.kebutuhan import PERANGKAT
from tests.docs.lingkungan import belum_lengkap, lingkungan_berprogram, tulis_peta

AKAR = Path(__file__).parents[2]


def resep(nama: str) -> Any:  # noqa: ANN401 - any YAML
    isi, cacat = baca_teks(nama, (AKAR / "docs/ci" / nama).read_text(encoding="utf-8"))
    assert not cacat
    return isi


GITHUB, GITLAB = resep("github-actions.yml"), resep("gitlab-ci.yml")
PEKERJAAN_GITLAB = {
    nama: isi for nama, isi in GITLAB.items() if nama not in {"variables", "workflow", "stages", "default"}
}
# Each job as the lines that its shell reads; GitHub starts `bash -e` for each step, GitLab one for a whole job.
LANGKAH = {
    "github-actions.yml": {
        nama: [satu["run"] for satu in isi["steps"] if "run" in satu] for nama, isi in GITHUB["jobs"].items()
    },
    "gitlab-ci.yml": {
        nama: ["\n".join([*isi.get("before_script", ()), *isi["script"]])] for nama, isi in PEKERJAAN_GITLAB.items()
    },
}
VARIABEL = {"github-actions.yml": GITHUB["env"], "gitlab-ci.yml": GITLAB["variables"]}


def jalankan(nama: str, pekerjaan: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A job of a recipe, in a repository, without the lines that install something; the last step's result."""
    lingkungan = lingkungan_berprogram(folder / ".bin") | {"PETA": VARIABEL[nama]["PETA"]}
    for langkah in LANGKAH[nama][pekerjaan]:
        baris = [satu for satu in langkah.splitlines() if not re.match(r"(sudo )?(apt-get|pip) ", satu)]
        hasil = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", "\n".join(baris)],
            cwd=folder, env=lingkungan, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if hasil.returncode:
            break
    return hasil


@pytest.fixture
def repositori(tmp_path: Path) -> Path:
    tulis_peta(tmp_path / "roadmaps" / "contoh")
    return tmp_path


@pytest.fixture
def repositori_salah(tmp_path: Path) -> Path:
    tulis_peta(tmp_path / "roadmaps" / "contoh", jenis="swasta")
    return tmp_path


@belum_lengkap
def test_github_annotates_the_mistake_and_fails(repositori_salah: Path) -> None:
    hasil = jalankan("github-actions.yml", "periksa", repositori_salah)
    assert hasil.returncode == 1
    assert hasil.stdout.startswith("::error file=roadmaps/contoh/peta-rencana.yaml,line=4,")


@belum_lengkap
def test_github_uploads_sarif_also_where_there_are_mistakes(repositori_salah: Path) -> None:
    assert jalankan("github-actions.yml", "sarif", repositori_salah).returncode == 0
    unggah = next(satu for satu in GITHUB["jobs"]["sarif"]["steps"] if "upload-sarif" in satu.get("uses", ""))
    laporan = json.loads((repositori_salah / unggah["with"]["sarif_file"]).read_bytes())
    assert "PR106" in {satu["ruleId"] for satu in laporan["runs"][0]["results"]}


@belum_lengkap
def test_gitlab_reports_the_mistake_and_fails(repositori_salah: Path) -> None:
    hasil = jalankan("gitlab-ci.yml", "periksa", repositori_salah)
    assert hasil.returncode == 1
    assert "galat[PR106]" in hasil.stderr
    laporan = GITLAB["periksa"]["artifacts"]["reports"]
    mutu = json.loads((repositori_salah / laporan["codequality"]).read_bytes())
    assert "roadmaps/contoh/peta-rencana.yaml" in {satu["location"]["path"] for satu in mutu}
    assert ET.parse(repositori_salah / laporan["junit"]).find(".//failure") is not None  # noqa: S314 - our own


@pytest.mark.parametrize("nama", sorted(LANGKAH))
def test_without_a_roadmap_every_job_fails(nama: str, tmp_path: Path) -> None:
    for pekerjaan in LANGKAH[nama]:
        assert jalankan(nama, pekerjaan, tmp_path).returncode in {1, 2}, pekerjaan


@belum_lengkap
def test_a_sound_roadmap_passes_and_is_published(repositori: Path) -> None:
    for pekerjaan in LANGKAH["gitlab-ci.yml"]:
        hasil = jalankan("gitlab-ci.yml", pekerjaan, repositori)
        assert hasil.returncode == 0, hasil.stderr
    assert (repositori / "public/index.html").is_file()
    assert (repositori / "public/peta-rencana.pdf").is_file()
    for pekerjaan in ("periksa", "sarif"):
        assert jalankan("github-actions.yml", pekerjaan, repositori).returncode == 0


def test_both_recipes_publish_in_the_same_way() -> None:
    baris = {
        nama: [satu for langkah in isi["terbitkan"] for satu in langkah.splitlines() if satu.startswith("spbe-roadmap")]
        for nama, isi in LANGKAH.items()
    }
    assert baris["github-actions.yml"] == baris["gitlab-ci.yml"] == ['spbe-roadmap build "$PETA" --out public']


@pytest.mark.parametrize("nama", sorted(LANGKAH))
def test_a_mistake_is_not_published(nama: str, repositori_salah: Path) -> None:
    assert jalankan(nama, "terbitkan", repositori_salah).returncode == 1
    assert not (repositori_salah / "public").exists()


@pytest.mark.parametrize("nama", sorted(LANGKAH))
def test_the_packages_of_the_system_are_those_that_a_build_needs(nama: str) -> None:
    perlu = {
        paket for satu in PERANGKAT if satu.tingkat in {"build", "saran"} for paket in satu.paket["apt-get"].split()
    }
    baris = next(satu for satu in "\n".join(LANGKAH[nama]["terbitkan"]).splitlines() if "apt-get install" in satu)
    assert {kata for kata in baris.split(" install ")[1].split() if not kata.startswith("--")} == perlu


@pytest.mark.parametrize("nama", sorted(LANGKAH))
def test_what_a_user_must_change_is_marked_and_the_same_everywhere(nama: str) -> None:
    teks = (AKAR / "docs/ci" / nama).read_text(encoding="utf-8")
    assert re.findall(r"(\w+): \S+ # GANTI", teks) == ["SPBE_ROADMAP"]
    assert {kunci: VARIABEL[nama][kunci] for kunci in ("SPBE_ROADMAP", "PETA")} == {
        "SPBE_ROADMAP": "git+https://ganti.contoh.go.id/spbe-roadmap.git@main",
        "PETA": "roadmaps",
    }


def test_github_asks_for_little_and_pins_its_actions() -> None:
    assert GITHUB["permissions"] == {"contents": "read"}
    menulis = {
        nama: izin
        for nama, isi in GITHUB["jobs"].items()
        for izin, arti in isi.get("permissions", {}).items()
        if arti == "write"
    }
    assert menulis == {"sarif": "security-events"}
    for isi in GITHUB["jobs"].values():
        assert isi["timeout-minutes"] <= 30
        for langkah in isi["steps"]:
            assert re.fullmatch(r"[\w-]+(/[\w-]+)+@v\d+", langkah.get("uses", "a/b@v1"))
            assert (
                not langkah.get("uses", "").startswith("actions/checkout") or not langkah["with"]["persist-credentials"]
            )


def test_artifacts_are_what_build_writes() -> None:
    unggah = next(satu for satu in GITHUB["jobs"]["terbitkan"]["steps"] if "upload-artifact" in satu.get("uses", ""))
    assert unggah["with"]["path"] == "public/"
    assert GITLAB["terbitkan"]["artifacts"]["paths"] == GITLAB["pages"]["artifacts"]["paths"] == ["public"]


def test_gitlab_jobs_run_in_known_stages_and_need_known_jobs() -> None:
    assert [isi["stage"] for isi in PEKERJAAN_GITLAB.values()] == GITLAB["stages"]
    assert GITLAB["pages"]["needs"] == ["terbitkan"]
