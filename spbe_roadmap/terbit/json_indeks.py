"""`index --format json` with options: the contracted years, and what was asked for under keys of its own.

Decimals are text, cut after ten places; a share also stands as the exact fraction. Days are YYYY-MM-DD, inclusive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spbe_roadmap.kerangka.angka import tampil, teks_desimal
from spbe_roadmap.terbit.bentuk_json import VERSI, satu_indeks_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from spbe_roadmap.rencana.kepekaan import KepekaanTahun
    from spbe_roadmap.rencana.potongan import Asumsi, Potongan
    from spbe_roadmap.rencana.rinci_indeks import RinciIndeks, RinciTahun
    from spbe_roadmap.rencana.telusur import Dampak, Telusur


def rinci_json(rinci: RinciIndeks) -> dict[str, Any]:
    """The document; a key stands in it only where it was asked for."""
    isi: dict[str, Any] = {
        "versi": VERSI,
        "tahun": [satu_indeks_json(satu.hasil, tahun=satu.tahun, target=satu.target) for satu in rinci.tahun],
    }
    if rinci.rincian is not None:
        isi["rincian"] = _rincian(rinci.rincian)
    if rinci.telusur is not None:
        isi["telusur"] = [_telusur(satu) for satu in rinci.telusur]
    if rinci.kepekaan is not None:
        isi["kepekaan"] = [_kepekaan(satu) for satu in rinci.kepekaan]
    if rinci.potongan is not None and rinci.permintaan.asumsi is not None:
        isi["potongan"] = _potongan(rinci.potongan, rinci.permintaan.asumsi)
    return isi


def _rincian(rincian: RinciTahun) -> dict[str, Any]:
    tahun = rincian.tahun
    return {
        "tahun": tahun.tahun,
        "kerangka": tahun.kerangka.id,
        "batas_bukti": _hari(tahun.batas_bukti),
        "awal_perkiraan": tahun.perkiraan,
        "indikator": [
            {
                "kode": satu.indikator.kode,
                "nama": satu.indikator.nama,
                "bobot": teks_desimal(satu.indikator.bobot),
                "tingkat": teks_desimal(satu.asal.tingkat),
                "awal": teks_desimal(satu.asal.awal),
                "penentu": satu.penentu and _dampak(satu.penentu),
                "menyusul": [_dampak(dampak) for dampak in satu.menyusul],
            }
            for satu in rincian.indikator
        ],
    }


def _telusur(telusur: Telusur) -> dict[str, Any]:
    return {
        "indikator": telusur.indikator.kode,
        "nama": telusur.indikator.nama,
        "kerangka": telusur.kerangka.id,
        "bobot": teks_desimal(telusur.indikator.bobot),
        "awal": teks_desimal(telusur.awal),
        "awal_perkiraan": telusur.perkiraan,
        "tahun": [
            {
                "tahun": satu.tahun.tahun,
                "tingkat": teks_desimal(satu.asal.tingkat),
                "penentu": satu.asal.kegiatan,
                "batas_bukti": _hari(satu.tahun.batas_bukti),
                "dampak": [
                    {
                        **_dampak(dampak.dampak),
                        "kedudukan": str(dampak.kedudukan),
                        "lewat_hari": dampak.lewat_hari,
                    }
                    for dampak in satu.dampak
                ],
            }
            for satu in telusur.tahun
        ],
    }


def _dampak(dampak: Dampak) -> dict[str, Any]:
    return {
        "kegiatan": dampak.kegiatan,
        "menjadi": teks_desimal(dampak.menjadi),
        "jadwal_selesai": _hari(dampak.jadwal_selesai),
        "dihitung": _hari(dampak.dihitung),
        "tahun_pertama": dampak.tahun_pertama,
    }


def _kepekaan(kepekaan: KepekaanTahun) -> dict[str, Any]:
    return {
        "tahun": kepekaan.proyeksi.tahun,
        "kerangka": kepekaan.proyeksi.kerangka.id,
        "indeks": teks_desimal(kepekaan.proyeksi.hasil.indeks),
        "indeks_awal": teks_desimal(kepekaan.indeks_awal),
        "kegiatan": [
            {
                "id": satu.kegiatan,
                "bagian": teks_desimal(satu.bagian),
                "bagian_tepat": str(satu.bagian),
                "pelepasan": teks_desimal(satu.pelepasan),
                "tunda_satu_triwulan": None if satu.tunda is None else teks_desimal(satu.tunda),
            }
            for satu in kepekaan.baris
        ],
    }


def _potongan(potongan: Sequence[Potongan], asumsi: Asumsi) -> dict[str, Any]:
    return {
        "skenario": True,
        "laju": {str(turun): str(bagian) for turun, bagian in asumsi.laju.items()},
        "penilaian": asumsi.penilaian
        and {
            "id": asumsi.penilaian.id,
            "kerangka": asumsi.penilaian.kerangka,
            "terverifikasi": asumsi.penilaian.terverifikasi,
            "sumber": asumsi.penilaian.sumber,
        },
        "tahun": [
            {
                "tahun": satu.tahun.tahun,
                "kerangka": satu.tahun.kerangka.id,
                "indeks": teks_desimal(satu.tahun.hasil.indeks),
                "harapan": teks_desimal(satu.harapan),
                "harapan_tampil": tampil(satu.harapan),
                "predikat_harapan": satu.predikat_harapan,
                "terburuk": teks_desimal(satu.terburuk),
                "terburuk_tampil": tampil(satu.terburuk),
                "predikat_terburuk": satu.predikat_terburuk,
            }
            for satu in potongan
        ],
    }


def _hari(hari: date | None) -> str | None:
    return hari.isoformat() if hari else None
