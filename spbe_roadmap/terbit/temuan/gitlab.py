"""The Code Quality report of GitLab, shown in merge requests (`artifacts: reports: codequality`).

Paths are relative to the root of the repository, where GitLab starts its jobs. GitLab compares reports by fingerprint and
drops one that comes twice. Source: GitLab Docs, "Code Quality", "Code Quality report format".
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.terbit.temuan._butir import bersidik, kalimat, semua_butir

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spbe_roadmap.muat import Hasil

# Of GitLab's five: `blocker` and `critical` would say that a plan endangers something that runs.
_BERAT = {Tingkat.GALAT: "major", Tingkat.PERINGATAN: "minor", Tingkat.INFO: "info"}


def tulis(semua: Sequence[Hasil]) -> str:
    """One list of all findings, in order."""
    isi = [
        {
            "description": kalimat(butir.temuan),
            "check_name": butir.temuan.kode,
            "fingerprint": sidik,
            "severity": _BERAT[butir.tingkat],
            "location": {"path": butir.alamat, "lines": {"begin": butir.posisi.baris}},
        }
        for butir, sidik in bersidik(semua_butir(semua))
    ]
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"
