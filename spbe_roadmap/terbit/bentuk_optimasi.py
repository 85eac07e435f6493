"""What `optimize` found: for machines as plain data, and the words for a limit that all forms share.

Days as YYYY-MM-DD, index values exact and as text, money in whole rupiah.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from spbe_roadmap.kerangka.angka import teks_desimal
from spbe_roadmap.model.uang import tulis_rupiah
from spbe_roadmap.terbit.bentuk_json import VERSI

if TYPE_CHECKING:
    from collections.abc import Callable

    from spbe_roadmap.rencana.optimasi import (
        Butir,
        Calon,
        Kelompok,
        Konflik,
        Optimasi,
        Pengikat,
        Soal,
        TambahanPagu,
        Telaah,
    )

_SEMUA = {
    "pagu": "semua pagu",
    "kapasitas": "kapasitas semua unit",
    "jendela": "semua jendela",
    "ikatan": "semua ketergantungan",
    "audit": "audit setiap dua tahun",
}


def optimasi_json(optimasi: Optimasi, telaah: Telaah, beda: str | None) -> dict[str, Any]:
    """The best plan found; `beda` is the diff that would write it, None where it has been written."""
    return {
        "versi": VERSI,
        "status": "optimal" if optimasi.terbukti else "terbaik",
        "nilai": _angka(optimasi.nilai),
        "batas": _angka(optimasi.batas),
        "celah_persen": _angka(optimasi.celah_persen),
        "urutan_terbukti": optimasi.urut_terbukti,
        "tahun": [
            {
                "tahun": satu.tahun,
                "bobot": _angka(satu.bobot),
                "indeks_semula": _angka(satu.indeks_semula),
                "indeks": _angka(satu.indeks),
                "biaya_semula": satu.biaya_semula,
                "biaya": satu.biaya,
                "pagu": satu.pagu,
            }
            for satu in optimasi.tahun
        ],
        "kegiatan": [_kegiatan(butir, calon) for butir, calon in optimasi.terpilih],
        "pengikat": [_pengikat(optimasi.soal, satu) for satu in telaah.pengikat],
        "tambahan_pagu": [_tambahan(satu) for satu in telaah.tambahan],
        "telaah_lengkap": telaah.lengkap,
        **({} if beda is None else {"beda": beda}),
    }


def konflik_json(soal: Soal, konflik: Konflik) -> dict[str, Any]:
    """Limits that cannot be met together."""
    return {
        "versi": VERSI,
        "status": "mustahil",
        "bertentangan": [_kelompok(soal, satu) for satu in konflik.kelompok],
        "terkecil": konflik.terkecil,
    }


def tanpa_hasil_json() -> dict[str, Any]:
    """The time was too short to find any plan."""
    return {"versi": VERSI, "status": "tidak-ditemukan"}


def _angka(nilai: Any) -> str | None:  # noqa: ANN401 - any exact number
    return None if nilai is None else teks_desimal(nilai)


def _kegiatan(butir: Butir, calon: Calon | None) -> dict[str, Any]:
    semula = butir.semula
    return {
        "id": butir.kegiatan.id,
        "dikerjakan": calon is not None,
        "mulai": date.fromordinal(calon.mulai).isoformat() if calon else None,
        "selesai": date.fromordinal(calon.akhir - 1).isoformat() if calon else None,
        "mulai_semula": semula.mulai.isoformat() if semula else None,
        "selesai_semula": semula.selesai.isoformat() if semula else None,
        "biaya": {str(tahun): rupiah for tahun, rupiah in sorted(calon.biaya.items())} if calon else {},
    }


def _kelompok(soal: Soal, kelompok: Kelompok) -> dict[str, Any]:
    return {"jenis": kelompok.jenis, "kunci": list(kelompok.kunci), "uraian": uraian(soal, kelompok)}


def _pengikat(soal: Soal, satu: Pengikat) -> dict[str, Any]:
    return {**_kelompok(soal, satu.kelompok), "tambahan": _angka(satu.tambahan), "terbukti": satu.terbukti}


def _tambahan(satu: TambahanPagu) -> dict[str, Any]:
    return {
        "tahun": satu.tahun,
        "tambahan": _angka(satu.tambahan),
        "terbukti": satu.terbukti,
        "indeks": {str(tahun): _angka(naik) for tahun, naik in satu.indeks.items() if naik},
        "masuk": list(satu.masuk),
        "keluar": list(satu.keluar),
    }


def uraian(soal: Soal, kelompok: Kelompok) -> str:
    """A limit in words, `pagu 2026 Rp6.000.000.000`."""
    if not kelompok.kunci:
        return _SEMUA[kelompok.jenis]
    return _URAIAN[kelompok.jenis](soal, *kelompok.kunci)


def _pagu(soal: Soal, tahun: int) -> str:
    return f"pagu {tahun} {tulis_rupiah(soal.pagu[tahun])}"


def _kapasitas(soal: Soal, opd: str) -> str:
    return f"kapasitas {opd} {soal.kapasitas[opd]} kegiatan sekaligus"


def _jendela(soal: Soal, nama: str) -> str:
    jendela = _butir(soal, nama).kegiatan.jendela
    awal = jendela and jendela.paling_awal
    akhir = jendela and jendela.paling_akhir
    bagian = [f"paling awal {awal.teks}" if awal else "", f"paling akhir {akhir.teks}" if akhir else ""]
    return f"jendela {nama}: mulai {' dan '.join(filter(None, bagian))}"


def _ikatan(soal: Soal, pendahulu: str, pengikut: str) -> str:
    semua = [satu for satu in _butir(soal, pengikut).kegiatan.setelah if satu.kegiatan == pendahulu]
    cara = ", ".join(f"{satu.jenis} {satu.jeda.teks}" if satu.jeda else satu.jenis for satu in semua)
    return f"{pengikut} menunggu {pendahulu} ({cara})"


def _wajib(soal: Soal, nama: str) -> str:
    butir = _butir(soal, nama)
    alasan = "audit" if butir.kegiatan.audit else "final" if butir.kegiatan.status == "final" else "sudah dilaporkan"
    waktu = ""
    if not butir.calon:
        waktu = ", tidak muat dalam periode"
    elif len(butir.calon) == 1:
        selesai = date.fromordinal(butir.calon[0].akhir - 1)
        waktu = f", {date.fromordinal(butir.calon[0].mulai)} sampai {selesai}"
    biaya = f", {tulis_rupiah(butir.biaya)}" if butir.biaya else ""
    return f"{nama} wajib dikerjakan ({alasan}{waktu}{biaya})"


def _audit(_soal: Soal, jenis: str, awal: int, akhir: int) -> str:
    return f"audit {jenis} sedikitnya sekali dalam {awal} sampai {akhir}"


def _butir(soal: Soal, nama: str) -> Butir:
    return next(satu for satu in soal.butir if satu.kegiatan.id == nama)


_URAIAN: dict[str, Callable[..., str]] = {
    "pagu": _pagu,
    "kapasitas": _kapasitas,
    "jendela": _jendela,
    "ikatan": _ikatan,
    "wajib": _wajib,
    "audit": _audit,
}
