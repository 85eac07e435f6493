"""The Code Quality report against the fields that GitLab documents as required."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spbe_roadmap.terbit.temuan.gitlab import tulis
from tests.terbit.temuan.conftest import FOLDER_JAHAT

if TYPE_CHECKING:
    from spbe_roadmap.muat import Hasil


def isi(portofolio: list[Hasil]) -> list[dict[str, Any]]:
    daftar: list[dict[str, Any]] = json.loads(tulis(portofolio))
    return daftar


def test_every_entry_has_what_gitlab_requires(portofolio: list[Hasil]) -> None:
    semua = isi(portofolio)
    assert len(semua) == sum(len(hasil.temuan) for hasil in portofolio)
    for satu in semua:
        assert set(satu) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert satu["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert satu["location"]["lines"]["begin"] >= 1
        assert satu["description"].isprintable()
        assert not satu["location"]["path"].startswith(("/", "./"))


def test_levels_become_severities(portofolio: list[Hasil]) -> None:
    tingkat = [temuan.tingkat for hasil in portofolio for _, temuan in hasil.temuan]
    berat = [satu["severity"] for satu in isi(portofolio)]
    assert set(zip(tingkat, berat, strict=True)) == {("galat", "major"), ("peringatan", "minor"), ("info", "info")}


def test_paths_lead_to_the_files_from_here(portofolio: list[Hasil]) -> None:
    jalur = {satu["location"]["path"] for satu in isi(portofolio)}
    assert f"{FOLDER_JAHAT}/domain/lain ö%.yaml" in jalur
    assert [satu for satu in jalur if not Path(satu).exists()] == ["roadmaps/kota-b/domain/arsip/"]


def test_fingerprints_are_unique_even_for_twins(portofolio: list[Hasil]) -> None:
    sidik = [satu["fingerprint"] for satu in isi(portofolio)]
    assert len(set(sidik)) == len(sidik)
