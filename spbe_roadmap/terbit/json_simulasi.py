"""`simulate --format json`: assumptions, years and kegiatan. Days as YYYY-MM-DD, inclusive; decimals and probabilities as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spbe_roadmap.kerangka.angka import teks_desimal
from spbe_roadmap.terbit.bentuk_json import VERSI
from spbe_roadmap.terbit.kalimat_simulasi import asumsi

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from spbe_roadmap.data.penilaian_mandiri import Penilaian
    from spbe_roadmap.rencana.simulasi import KegiatanTersimulasi, Simulasi, TahunTersimulasi


def simulasi_json(simulasi: Simulasi, penilaian: Penilaian) -> dict[str, Any]:
    """The document; `laju` is empty where assessors lower nothing, `keterlambatan` null where nothing is late."""
    andaian = simulasi.andaian
    return {
        "versi": VERSI,
        "asumsi": {
            "uraian": list(asumsi(andaian, penilaian)),
            "keterlambatan": andaian.keterlambatan and andaian.keterlambatan.uraian,
            "laju": {str(turun): str(bagian) for turun, bagian in (andaian.laju or {}).items()},
            "penilaian": penilaian.id if andaian.laju else None,
        },
        "benih": andaian.benih,
        "tarikan": andaian.tarikan,
        "tahun": [_tahun(satu) for satu in simulasi.tahun],
        "kegiatan": [_kegiatan(satu) for satu in simulasi.kegiatan],
    }


def _tahun(satu: TahunTersimulasi) -> dict[str, Any]:
    proyeksi = satu.proyeksi
    return {
        "tahun": proyeksi.tahun,
        "kerangka": proyeksi.kerangka.id,
        "indeks": teks_desimal(proyeksi.hasil.indeks),
        "p10": teks_desimal(satu.p10),
        "p50": teks_desimal(satu.p50),
        "p90": teks_desimal(satu.p90),
        "target": None if proyeksi.target is None else teks_desimal(proyeksi.target, sedikitnya=2),
        "peluang_target": _peluang(satu.peluang_target),
        "predikat": satu.predikat[0],
        "peluang_predikat": {nama: _peluang(peluang) for nama, peluang in satu.peluang_predikat.items()},
    }


def _kegiatan(satu: KegiatanTersimulasi) -> dict[str, Any]:
    return {
        "id": satu.id,
        "tuntas": satu.tuntas,
        "selesai": satu.selesai.isoformat(),
        "selesai_p50": satu.selesai_p50.isoformat(),
        "selesai_p90": satu.selesai_p90.isoformat(),
        "batas_bukti": satu.batas_bukti and satu.batas_bukti.isoformat(),
        "peluang_tepat": _peluang(satu.peluang_tepat),
        "indeks_kritis": _peluang(satu.indeks_kritis),
        "menggagalkan_target": _per_tahun(satu.menggagalkan),
        "rugi_indeks": _per_tahun(satu.rugi),
    }


def _peluang(peluang: Fraction | None) -> str | None:
    return None if peluang is None else teks_desimal(peluang)


def _per_tahun(semua: Mapping[int, Fraction]) -> dict[str, str]:
    return {str(tahun): teks_desimal(satu) for tahun, satu in semua.items()}
