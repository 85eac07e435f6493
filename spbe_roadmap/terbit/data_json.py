"""The whole model with everything computed, for machines: `data/peta-rencana.json`; its schema is made in `skema_data`.

Names are the YAML's own and no key is left out: what a file does not say is null or empty. Money is a whole number,
every other decimal is text, times are as the planner wrote them, computed days are YYYY-MM-DD.
"""

from __future__ import annotations

import dataclasses
import json
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from spbe_roadmap.model.waktu import Durasi, Waktu
from spbe_roadmap.terbit.angka_prosa import PengisiAngka
from spbe_roadmap.terbit.bentuk_json import VERSI, indeks_json, jadwal_json
from spbe_roadmap.terbit.skema_data import BERKAS_SKEMA
from spbe_roadmap.terbit.tugas import Tugas, tulis_berkas

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spbe_roadmap.model.indeks import Indeks
    from spbe_roadmap.model.kegiatan import Muatan
    from spbe_roadmap.rencana import Rencana

BERKAS = "data/peta-rencana.json"


def tugas(rencana: Rencana) -> tuple[Tugas, ...]:
    """One file."""
    return (Tugas(BERKAS, partial(_tulis, rencana)),)


def _tulis(rencana: Rencana, folder: Path) -> None:
    tulis_berkas(folder, BERKAS, teks_json(rencana))


def teks_json(rencana: Rencana) -> str:
    """The document as it is written."""
    return json.dumps(data_json(rencana), ensure_ascii=False, indent=1) + "\n"


def data_json(rencana: Rencana) -> dict[str, Any]:
    """The document as plain data."""
    peta, rekap, isi_angka = rencana.peta, rencana.anggaran, PengisiAngka(rencana)
    return {
        "$schema": BERKAS_SKEMA.rpartition("/")[2],
        "versi": VERSI,
        "peta_rencana": _polos(peta.pokok),
        "opd": _polos(peta.opd),
        "aplikasi": _polos(peta.aplikasi),
        "indeks": _indeks(peta.indeks),
        "domain": [_muatan(satu, isi_angka) for satu in peta.muatan],
        "realisasi": _polos(peta.realisasi),
        "narasi": {nama: isi_angka(teks) for nama, teks in sorted(peta.narasi.items())},
        "jadwal": jadwal_json(rencana.jadwal.kegiatan.values())["kegiatan"],
        "proyeksi": indeks_json(rencana)["tahun"],
        "anggaran": {bidang.name: _polos(getattr(rekap, bidang.name)) for bidang in dataclasses.fields(rekap)},
    }


def _muatan(muatan: Muatan, isi_angka: Callable[[str], str]) -> dict[str, Any]:
    """A content, its prose with the figures that it names, as everybody else reads them."""

    def prosa(baris: dict[str, Any], *kunci: str) -> dict[str, Any]:
        return {**baris, **{satu: isi_angka(baris[satu]) for satu in kunci if baris[satu]}}

    isi: dict[str, Any] = prosa(_polos(muatan), "kondisi", "arah")
    program = [
        prosa({**satu, "kegiatan": [prosa(kegiatan, "uraian") for kegiatan in satu["kegiatan"]]}, "uraian")
        for satu in isi["program"]
    ]
    return {**isi, "program": program}


def _indeks(indeks: Indeks) -> dict[str, Any]:
    bulan, hari = indeks.batas_bukti
    return {**_polos(indeks), "batas_bukti": f"{bulan:02d}-{hari:02d}"}


def _polos(nilai: Any) -> Any:  # noqa: ANN401 - any value of the model, one case a kind
    """A value of the model as JSON has it."""
    if isinstance(nilai, BaseModel):
        return {nama: _polos(getattr(nilai, nama)) for nama in type(nilai).model_fields}
    if isinstance(nilai, Waktu | Durasi):
        return nilai.teks
    if isinstance(nilai, Decimal):
        return f"{nilai:f}"
    if isinstance(nilai, dict):
        return {str(kunci): _polos(satu) for kunci, satu in nilai.items()}
    if dataclasses.is_dataclass(nilai) and not isinstance(nilai, type):
        return {bidang.name: _polos(getattr(nilai, bidang.name)) for bidang in dataclasses.fields(nilai)}
    return [_polos(satu) for satu in nilai] if isinstance(nilai, tuple | list) else nilai
