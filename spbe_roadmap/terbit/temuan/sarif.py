"""SARIF 2.1.0, the form that code hosts and editors exchange: one run for all roadmaps, with every rule of the program.

All rules stand there, used or not, so that a host can tell a fault that is gone from a rule that was not asked. Braces in
messages stay single: viewers replace placeholders only where a message brings arguments, and show doubled braces as
they are. Source: OASIS SARIF 2.1.0 Plus Errata 01; section numbers below are its own.
"""

from __future__ import annotations

import json
import os
from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from spbe_roadmap import __version__
from spbe_roadmap.aturan import Tingkat, semua_aturan
from spbe_roadmap.aturan.suntingan import suntingan
from spbe_roadmap.sumber.letak import tulis_jejak
from spbe_roadmap.terbit.penjelasan import halaman
from spbe_roadmap.terbit.temuan._butir import bersidik, semua_butir, semua_diabaikan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spbe_roadmap.aturan import Aturan
    from spbe_roadmap.aturan.suntingan import Suntingan
    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.sumber import Letak, Posisi
    from spbe_roadmap.terbit.temuan._butir import Butir

_SKEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_TINGKAT = {Tingkat.GALAT: "error", Tingkat.PERINGATAN: "warning", Tingkat.INFO: "note"}
# The name that GitHub knows. Where it lies differs by machine, so that only its meaning is written (3.14.14).
_AKAR = "%SRCROOT%"


def tulis(semua: Sequence[Hasil]) -> str:
    """One document: findings in order, then those that roadmaps ask to pass over, marked as suppressed."""
    aturan = semua_aturan()
    nomor = {kode: urut for urut, kode in enumerate(aturan)}
    butir = semua_butir(semua) + semua_diabaikan(semua)
    run = {
        "tool": {
            "driver": {
                "name": "spbe-roadmap",
                "version": __version__,
                "language": "id",
                "rules": [_aturan(satu) for satu in aturan.values()],
            }
        },
        "language": "id",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_AKAR: {"description": {"text": "Folder tempat perintah dijalankan."}}},
        "results": [_hasil(satu, sidik, nomor[satu.temuan.kode]) for satu, sidik in bersidik(butir)],
    }
    return json.dumps({"$schema": _SKEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _aturan(aturan: Aturan[Any]) -> dict[str, Any]:
    penjelasan = halaman(aturan)
    return {
        "id": aturan.kode,
        "name": aturan.slug.title().replace("-", ""),
        "shortDescription": {"text": aturan.judul},
        "fullDescription": {"text": aturan.arti.strip() or aturan.judul},
        "help": {"text": penjelasan, "markdown": penjelasan},
        "defaultConfiguration": {"level": _TINGKAT[aturan.tingkat]},
        "properties": {"sumber": aturan.sumber},
    }


def _hasil(butir: Butir, sidik: str, nomor: int) -> dict[str, Any]:
    temuan = butir.temuan
    tempat: dict[str, Any] = {"physicalLocation": _tempat(butir.alamat, butir.posisi)}
    if jejak := tulis_jejak(temuan.di.jejak):
        tempat["logicalLocations"] = [{"fullyQualifiedName": jejak}]
    hasil = {
        "ruleId": temuan.kode,
        "ruleIndex": nomor,
        "level": _TINGKAT[butir.tingkat],
        "message": _pesan(f"{temuan.pesan}. Saran: {temuan.saran}." if temuan.saran else temuan.pesan),
        "locations": [tempat],
        "partialFingerprints": {"temuan/v1": sidik},
        # For all results or for none (3.27.23).
        "suppressions": [] if butir.alasan is None else [{"kind": "external", "justification": butir.alasan}],
    }
    if temuan.juga:
        hasil["relatedLocations"] = [_juga(butir, letak, pesan) for letak, pesan in temuan.juga]
    if perbaikan := _perbaikan(butir):
        hasil["fixes"] = [perbaikan]
    return hasil


def _tempat(alamat: str, posisi: Posisi) -> dict[str, Any]:
    bagian = {"startLine": posisi.baris, "startColumn": posisi.kolom, "endColumn": posisi.kolom_akhir}
    return {
        "artifactLocation": _berkas(alamat),
        "region": {kunci: nilai for kunci, nilai in bagian.items() if nilai is not None},
    }


def _berkas(alamat: str) -> dict[str, str]:
    """A relative address stays inside the base, an absolute one has none (3.4.3, 3.4.4)."""
    uri = quote(os.fsencode(alamat))
    return {"uri": f"file://{uri}"} if alamat.startswith("/") else {"uri": uri, "uriBaseId": _AKAR}


def _juga(butir: Butir, letak: Letak, pesan: str) -> dict[str, Any]:
    posisi = butir.hasil.pohon.posisi(letak)
    alamat = butir.alamat.removesuffix(butir.posisi.berkas) + posisi.berkas
    return {"physicalLocation": _tempat(alamat, posisi)} | ({"message": _pesan(pesan)} if pesan else {})


def _perbaikan(butir: Butir) -> dict[str, Any] | None:
    """The one right answer as the edits that `validate --fix` would make, file by file; None where it makes none."""
    semua = sorted(suntingan(butir.hasil.pohon, butir.temuan), key=lambda satu: satu.posisi)
    if not semua:
        return None
    pangkal = butir.alamat.removesuffix(butir.posisi.berkas)
    return {
        "description": _pesan(butir.temuan.saran or butir.temuan.pesan),
        "artifactChanges": [
            {"artifactLocation": _berkas(pangkal + nama), "replacements": [_ganti(satu) for satu in satu_berkas]}
            for nama, satu_berkas in groupby(semua, key=lambda satu: satu.posisi.berkas)
        ],
    }


def _ganti(satu: Suntingan) -> dict[str, Any]:
    _, baris, kolom, akhir = satu.posisi
    bagian = {"startLine": baris, "startColumn": kolom, "endLine": baris, "endColumn": akhir}
    return {"deletedRegion": bagian, "insertedContent": {"text": satu.baru}}


def _pesan(teks: str) -> dict[str, str]:
    """A message in which nothing that a file contains becomes a link (3.11.6)."""
    return {"text": teks.replace("](", "\\](")}
