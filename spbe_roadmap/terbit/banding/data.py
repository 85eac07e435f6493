"""Two plans side by side for machines: days as YYYY-MM-DD, exact decimals as text, rupiah as whole numbers.

`selisih` is after minus before. Kegiatan are those of which something differs; years stand there all.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from spbe_roadmap.kerangka.angka import tampil, teks_desimal
from spbe_roadmap.model.waktu import Durasi
from spbe_roadmap.rencana.banding import tercapai
from spbe_roadmap.rencana.perubahan import (
    Hapus,
    PaguMenjadi,
    PaguPersen,
    PaguTambah,
    Tunda,
    UbahPenanggungJawab,
    UbahStatus,
    UbahTingkat,
)
from spbe_roadmap.sumber.letak import tulis_jejak
from spbe_roadmap.terbit.banding.kalimat import ringkasan, uraian

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spbe_roadmap.aturan import Temuan
    from spbe_roadmap.rencana.banding import Banding, BandingIndeks, BandingKegiatan, BandingTahun
    from spbe_roadmap.rencana.indeks import ProyeksiTahun
    from spbe_roadmap.rencana.jadwal import Ikatan, JadwalKegiatan
    from spbe_roadmap.rencana.perubahan import Perubahan
    from spbe_roadmap.terbit.banding import Bahan

VERSI = 1
_JENIS: dict[type[Perubahan], str] = {
    Tunda: "tunda",
    Hapus: "hapus",
    PaguMenjadi: "pagu-menjadi",
    PaguTambah: "pagu-tambah",
    PaguPersen: "pagu-persen",
    UbahTingkat: "tingkat",
    UbahStatus: "status",
    UbahPenanggungJawab: "penanggung-jawab",
}


def banding_json(bahan: Bahan) -> dict[str, Any]:
    """The whole comparison."""
    banding = bahan.banding
    sebelum, sesudah = banding.jalur_kritis
    return {
        "versi": VERSI,
        "perubahan": [_perubahan(satu) | {"uraian": uraian(satu, banding.sesudah)} for satu in bahan.perubahan],
        "ringkasan": ringkasan(bahan),
        "kegiatan": [_kegiatan(satu, banding) for satu in banding.kegiatan if satu.berubah],
        "jalur_kritis": {
            "sebelum": list(sebelum),
            "sesudah": list(sesudah),
            "selisih": {
                "masuk": [satu for satu in sesudah if satu not in set(sebelum)],
                "keluar": [satu for satu in sebelum if satu not in set(sesudah)],
            },
        },
        "anggaran": [_anggaran(satu) for satu in banding.anggaran],
        "anggaran_opd": [
            {"id": satu.id, "sebelum": satu.sebelum, "sesudah": satu.sesudah, "selisih": satu.selisih}
            for satu in banding.per_opd
        ],
        "indeks": [_indeks(satu) for satu in banding.indeks],
        "ketergantungan": {
            "dilanggar": [_ikatan(satu) for satu in banding.ikatan_patah],
            "pulih": [_ikatan(satu) for satu in banding.ikatan_pulih],
        },
        "temuan": {"muncul": _temuan(bahan.temuan.muncul), "hilang": _temuan(bahan.temuan.hilang)},
    }


def _perubahan(satu: Perubahan) -> dict[str, Any]:
    return {"jenis": _JENIS[type(satu)]} | {nama: _polos(nilai) for nama, nilai in satu._asdict().items()}


def _polos(nilai: object) -> object:
    if isinstance(nilai, Durasi):
        return nilai.teks
    return teks_desimal(nilai) if isinstance(nilai, Decimal) else nilai


def _kegiatan(satu: BandingKegiatan, banding: Banding) -> dict[str, Any]:
    """`selisih` None: only one plan has it."""
    dua = satu.sebelum is not None and satu.sesudah is not None
    return {
        "id": satu.id,
        "nama": satu.nama,
        "sebelum": _hari(satu.sebelum),
        "sesudah": _hari(satu.sesudah),
        "selisih": {
            "mulai_hari": satu.geser_mulai,
            "selesai_hari": satu.geser_selesai,
            "kelonggaran_hari": satu.selisih_kelonggaran,
        }
        if dua
        else None,
        "dihapus": satu.id in banding.hilang,
        "baru": satu.id in banding.baru,
    }


def _hari(satu: JadwalKegiatan | None) -> dict[str, Any] | None:
    return satu and {
        "mulai": satu.mulai.isoformat(),
        "selesai": satu.selesai.isoformat(),
        "kelonggaran_hari": satu.kelonggaran_hari,
        "kritis": satu.kritis,
    }


def _anggaran(satu: BandingTahun) -> dict[str, Any]:
    """`sisa` is what the ceiling leaves, negative where it is exceeded."""
    return {
        "tahun": satu.tahun,
        "sebelum": _uang(satu.sebelum, satu.pagu_sebelum),
        "sesudah": _uang(satu.sesudah, satu.pagu_sesudah),
        "selisih": satu.selisih,
    }


def _uang(jumlah: int, pagu: int | None) -> dict[str, int | None]:
    return {"jumlah": jumlah, "pagu": pagu, "sisa": None if pagu is None else pagu - jumlah}


def _indeks(satu: BandingIndeks) -> dict[str, Any]:
    return {
        "tahun": satu.tahun,
        "kerangka": satu.kerangka.id if satu.kerangka else None,
        "sebelum": _proyeksi(satu.sebelum),
        "sesudah": _proyeksi(satu.sesudah),
        "selisih": None if satu.selisih is None else teks_desimal(satu.selisih),
        "tingkat": [
            {
                "indikator": tingkat.indikator,
                "sebelum": teks_desimal(tingkat.sebelum),
                "sesudah": teks_desimal(tingkat.sesudah),
                "selisih": teks_desimal(tingkat.sesudah - tingkat.sebelum),
            }
            for tingkat in satu.tingkat
        ],
    }


def _proyeksi(satu: ProyeksiTahun | None) -> dict[str, Any] | None:
    return satu and {
        "indeks": teks_desimal(satu.hasil.indeks),
        "tampil": tampil(satu.hasil.indeks),
        "predikat": satu.hasil.predikat,
        "target": None if satu.target is None else teks_desimal(satu.target, sedikitnya=2),
        "tercapai": tercapai(satu),
    }


def _ikatan(satu: Ikatan) -> dict[str, Any]:
    """`paling_awal`: the earliest first day of the follower, for FF and SF its earliest last day."""
    return {
        "kegiatan": satu.pengikut,
        "setelah": satu.pendahulu,
        "jenis": satu.jenis,
        "paling_awal": satu.paling_awal.isoformat(),
    }


def _temuan(semua: Iterable[Temuan]) -> list[dict[str, str]]:
    return [
        {
            "kode": satu.kode,
            "tingkat": str(satu.tingkat),
            "pesan": satu.pesan,
            "saran": satu.saran,
            "berkas": satu.di.berkas,
            "jejak": tulis_jejak(satu.di.jejak),
        }
        for satu in semua
    ]
