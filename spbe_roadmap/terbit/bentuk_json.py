"""The shapes that machines read: schedule and index (format.md sections 9 and 10). Days as YYYY-MM-DD, decimals as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spbe_roadmap.kerangka.angka import tampil, teks_desimal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from spbe_roadmap.kerangka.angka import Bilangan
    from spbe_roadmap.kerangka.hitung import HasilIndeks
    from spbe_roadmap.rencana import JadwalKegiatan, Rencana

VERSI = 1


def jadwal_json(semua: Iterable[JadwalKegiatan]) -> dict[str, Any]:
    """These scheduled activities in their order; `selesai` days are inclusive."""
    return {
        "versi": VERSI,
        "kegiatan": [
            {
                "id": satu.id,
                "mulai": satu.mulai.isoformat(),
                "selesai": satu.selesai.isoformat(),
                "mulai_terlambat": satu.mulai_terlambat.isoformat(),
                "selesai_terlambat": satu.selesai_terlambat.isoformat(),
                "kelonggaran_hari": satu.kelonggaran_hari,
                "kritis": satu.kritis,
            }
            for satu in semua
        ],
    }


def indeks_json(rencana: Rencana) -> dict[str, Any]:
    """The projected index of every year of the plan."""
    return {
        "versi": VERSI,
        "tahun": [
            satu_indeks_json(satu.hasil, tahun=satu.tahun, target=satu.target) for satu in rencana.proyeksi.tahun
        ],
    }


def satu_indeks_json(hasil: HasilIndeks, *, tahun: int | None, target: Decimal | None) -> dict[str, Any]:
    """One computed index; `tahun` None where it is of no year."""
    return {
        "tahun": tahun,
        "kerangka": hasil.kerangka,
        "indeks": teks_desimal(hasil.indeks),
        "tampil": tampil(hasil.indeks),
        "predikat": hasil.predikat,
        "target": None if target is None else teks_desimal(target, sedikitnya=2),
        "domain": _per_nomor(hasil.domain),
        "aspek": _per_nomor(hasil.aspek),
        "tingkat": _per_nomor(hasil.tingkat),
    }


def _per_nomor(nilai: Mapping[int, Bilangan]) -> dict[str, str]:
    return {str(nomor): teks_desimal(satu) for nomor, satu in nilai.items()}
