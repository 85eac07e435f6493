"""What to write where something required is missing: a line to paste, with the plan's own ids where it has them.

A key is known by what holds it: the last name on the path to its mapping, empty for a whole file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.sumber import Letak

_INSTANSI = "{nama: Pemerintah Kabupaten Contoh, jenis: kabupaten, provinsi: Provinsi Contoh, pimpinan: Bupati Contoh}"
_KUNCI = {
    ("", "versi"): "1",
    ("", "instansi"): _INSTANSI,
    ("", "periode"): "{mulai: 2026, selesai: 2030}",
    ("", "penetapan"): "{status: rancangan, bentuk: peraturan}",
    ("", "sasaran"): "[{id: S1, uraian: Meningkatnya mutu layanan publik}]",
    ("", "inisiatif_strategis"): "[{id: IS1, nama: Layanan publik digital, sasaran: [S1]}]",
    ("", "opd"): "[{id: kominfo, nama: Dinas Komunikasi dan Informatika}]",
    ("", "aplikasi"): "[]",
    ("instansi", "jenis"): "kabupaten",
    ("instansi", "provinsi"): "Maluku Utara",
    ("instansi", "pimpinan"): "Bupati Contoh",
    ("periode", "mulai"): "2026",
    ("periode", "selesai"): "2030",
    ("penetapan", "status"): "rancangan",
    ("reviu", "jenis"): "paruh-waktu",
    ("kegiatan", "mulai"): "2026-TW1",
    ("kegiatan", "selesai"): "2026-TW4",
    ("kegiatan", "durasi"): "6 bulan",
    ("anggaran", "nilai"): "150 juta",
    ("dampak", "indikator"): "PEMDI-12",
    ("dampak", "menjadi"): "2",
    ("tonggak", "waktu"): "2026-TW4",
    ("prioritas", "efektivitas"): "1",
    ("aplikasi", "jenis"): "khusus",
    ("riwayat", "kerangka"): "spbe-2020",
}
# The least that a required file may hold.
_BERKAS = {
    "opd.yaml": "opd: [{id: kominfo, nama: Dinas Komunikasi dan Informatika}]",
    "aplikasi.yaml": "aplikasi: []",
    "indeks.yaml": "awal: {pemdi-2026: {tahun: 2026, perkiraan: true}}",
}


def contoh_kunci(letak: Letak, nama: str, peta: PetaRencana) -> str:
    """`nama: value` for the mapping at this place; empty where only the planner knows the value."""
    induk = next((langkah for langkah in reversed(letak.jejak) if isinstance(langkah, str)), "")
    if induk and nama == "inisiatif_strategis":
        return f"{nama}: {next((satu.id for satu in peta.inisiatif_strategis), 'IS1')}"
    if induk and nama in {"penanggung_jawab", "opd"}:
        return f"{nama}: {next((satu.id for satu in peta.opd), 'kominfo')}"
    if not induk and nama == "domain":
        return f"domain: {letak.berkas.removeprefix('domain/').removesuffix('.yaml')}"
    isi = _KUNCI.get((induk, nama))
    return f"{nama}: {isi}" if isi else ""


def contoh_berkas(nama: str) -> str:
    """The least content of a required file; empty for one that needs more than a line."""
    return _BERKAS.get(nama, "")
