"""Two plans side by side on a terminal, at 80 columns or through a pipe; only what differs.

Imports rich, so a command imports this module only where it writes text for people.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.model.uang import tulis_juta
from spbe_roadmap.model.waktu import NAMA_BULAN
from spbe_roadmap.terbit.banding.kalimat import dua_nilai, nilai_tahun, ringkasan, selisih_tahun, tentang_target, uraian
from spbe_roadmap.terbit.layar_tabel import Tabel, konsol
from spbe_roadmap.terbit.temuan._butir import aman
from spbe_roadmap.terbit.temuan.teks import WARNA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rich.console import RenderableType

    from spbe_roadmap.rencana.banding import Banding, BandingIndeks, BandingKegiatan
    from spbe_roadmap.rencana.jadwal import JadwalKegiatan
    from spbe_roadmap.terbit.banding import Bahan

_LEBAR = 100
_PANAH = " → "
_NAIK, _TURUN = "green", "red"
_ANGKA = ("Sebelum", "Sesudah", "Selisih")


def tampilkan(bahan: Bahan) -> None:
    """Print the comparison; as narrow as the terminal, never wider than a table is read."""
    layar = konsol()
    bagian: list[RenderableType] = [Text(aman(ringkasan(bahan)), "bold")]
    for judul, isi in _bagian(bahan):
        bagian += [Text(), Text(judul, "bold"), Padding(isi, (0, 0, 0, 2))]
    layar.print(Group(*bagian), width=min(layar.width, _LEBAR))


def _bagian(bahan: Bahan) -> Iterator[tuple[str, RenderableType]]:
    """Every part that has something to say, with its heading."""
    banding = bahan.banding
    if len(bahan.perubahan) > 1:
        yield "Perubahan", _daftar(bahan)
    for kerangka, semua in banding.indeks_berubah:
        yield kerangka.nama, Group(*(satu for satu in (_indeks(semua), _tingkat(semua)) if satu.banyak_baris))
    if any(satu.berubah for satu in banding.anggaran):
        yield "Anggaran (juta rupiah)", _anggaran(banding)
    if banding.per_opd:
        unit = sebutan(banding.sesudah.peta.instansi).unit
        yield f"Anggaran {unit} (juta rupiah)", _per_opd(banding, unit.capitalize())
    if banding.hilang or banding.baru:
        yield "Kegiatan", _ada_tidaknya(banding)
    if banding.bergeser:
        yield f"Jadwal: {len(banding.bergeser)} kegiatan bergeser", _jadwal(banding)
    if kritis := _kritis(banding):
        yield "Jalur kritis", kritis
    if bahan.temuan.muncul or bahan.temuan.hilang:
        yield "Temuan", _temuan(bahan)


def _daftar(bahan: Bahan) -> Text:
    return Text("\n".join(f"- {aman(uraian(satu, bahan.banding.sesudah))}" for satu in bahan.perubahan))


def _indeks(semua: tuple[BandingIndeks, ...]) -> Tabel:
    tabel = Tabel("Tahun", *_ANGKA, "Predikat", "Target", kanan=_ANGKA)
    for satu in semua:
        selisih = satu.selisih or 0
        semua_predikat = dict.fromkeys(p.hasil.predikat for p in (satu.sebelum, satu.sesudah) if p)
        tabel.tambah(
            str(satu.tahun),
            *nilai_tahun(satu),
            Text(selisih_tahun(satu), _NAIK if selisih > 0 else _TURUN if selisih else ""),
            _PANAH.join(semua_predikat),
            Text(tentang_target(satu), _TURUN if satu.target_lepas else _NAIK if satu.target_tercapai else ""),
        )
    return tabel


def _tingkat(semua: tuple[BandingIndeks, ...]) -> Tabel:
    tabel = Tabel("Tahun", "Indikator", "Tingkat", lentur=("Indikator",))
    for satu in semua:
        for tingkat in satu.tingkat:
            nilai = _PANAH.join(dua_nilai(tingkat.sebelum, tingkat.sesudah))
            tabel.tambah(str(satu.tahun), f"{tingkat.indikator} {tingkat.nama}", nilai)
    return tabel


def _anggaran(banding: Banding) -> Tabel:
    tabel = Tabel("Tahun", *_ANGKA, "Pagu", "Sisa pagu", kanan=_ANGKA)
    for satu in banding.anggaran:
        if satu.berubah:
            pagu = [_juta(satu.pagu_sebelum), _juta(satu.pagu_sesudah)]
            sisa = "" if satu.pagu_sesudah is None else tulis_juta(satu.pagu_sesudah - satu.sesudah)
            tabel.tambah(
                str(satu.tahun),
                tulis_juta(satu.sebelum),
                tulis_juta(satu.sesudah),
                _bertanda(satu.selisih),
                pagu[0] if pagu[0] == pagu[1] else _PANAH.join(pagu),
                Text(f"lebih {tulis_juta(satu.lebih_sesudah)}", _TURUN) if satu.lebih_sesudah else sisa,
            )
    return tabel


def _per_opd(banding: Banding, unit: str) -> Tabel:
    tabel = Tabel(unit, *_ANGKA, kanan=_ANGKA, lentur=(unit,))
    for satu in banding.per_opd:
        tabel.tambah(satu.nama, tulis_juta(satu.sebelum), tulis_juta(satu.sesudah), _bertanda(satu.selisih))
    return tabel


def _juta(nilai: int | None) -> str:
    return "–" if nilai is None else tulis_juta(nilai)


def _bertanda(nilai: int) -> str:
    return f"+{tulis_juta(nilai)}" if nilai > 0 else tulis_juta(nilai).replace("-", "−")


def _ada_tidaknya(banding: Banding) -> Tabel:
    tabel = Tabel("Perubahan", "Kegiatan", "Nama", lentur=("Nama",), berjudul=False)
    nama = {satu.id: satu.nama for satu in banding.kegiatan}
    for satu in banding.hilang:
        tabel.tambah(Text("hapus", _TURUN), satu, nama[satu])
    for satu in banding.baru:
        tabel.tambah(Text("baru", _NAIK), satu, nama[satu])
    return tabel


def _jadwal(banding: Banding) -> Tabel:
    judul = ("Kegiatan", "Sebelum", "Sesudah", "Geser", "Longgar (hari)")
    tabel = Tabel(*judul, kanan=("Geser",), lentur=("Kegiatan",))
    for satu in banding.bergeser:
        if satu.sebelum and satu.sesudah:
            tabel.tambah(
                f"{satu.id} {satu.nama}",
                _rentang(satu.sebelum),
                _rentang(satu.sesudah),
                _geser(satu),
                _longgar(satu.sebelum, satu.sesudah),
            )
    return tabel


def _rentang(satu: JadwalKegiatan) -> Text:
    return Text(f"{_tanggal(satu.mulai)} –\n{_tanggal(satu.selesai)}")


def _tanggal(hari: date) -> str:
    return f"{hari.day} {NAMA_BULAN[hari.month - 1][:3]} {hari.year}"


def _geser(satu: BandingKegiatan) -> Text:
    """Days that the first day has moved, and below those of the last where they are others."""
    mulai, selesai = (
        f"{nilai:+d}".replace("-", "−") if nilai else "0" for nilai in (satu.geser_mulai, satu.geser_selesai)
    )
    return Text(mulai if mulai == selesai else f"{mulai}\n{selesai}")


def _longgar(sebelum: JadwalKegiatan, sesudah: JadwalKegiatan) -> Text:
    angka = (str(satu.kelonggaran_hari).replace("-", "−") for satu in (sebelum, sesudah))
    teks = Text(_PANAH.join(angka))
    if sesudah.kritis:
        teks.append("\nkritis" if sebelum.kritis else "\nmenjadi kritis", _TURUN)
    return teks


def _kritis(banding: Banding) -> Text | None:
    """Who has become critical or no longer is, and whose slack alone has changed."""
    baris = []
    if masuk := [satu.id for satu in banding.kegiatan if satu.menjadi_kritis]:
        baris.append(f"Menjadi kritis: {', '.join(masuk)}")
    if keluar := [satu.id for satu in banding.kegiatan if satu.tidak_lagi_kritis]:
        baris.append(f"Tidak lagi kritis: {', '.join(keluar)}")
    longgar = sum(bool(satu.selisih_kelonggaran) and not satu.bergeser for satu in banding.kegiatan)
    if longgar:
        baris.append(f"Kelonggaran berubah tanpa bergeser: {longgar} kegiatan")
    return Text("\n".join(baris)) if baris else None


def _temuan(bahan: Bahan) -> RenderableType:
    """New faults and warnings in words; the rest is counted."""
    isi: list[RenderableType] = []
    for satu in bahan.temuan.muncul:
        if satu.tingkat in {Tingkat.GALAT, Tingkat.PERINGATAN}:
            tingkat = satu.tingkat or Tingkat.GALAT
            isi.append(Text.assemble((f"{tingkat}[{satu.kode}]", WARNA[tingkat]), f": {aman(satu.pesan)}"))
            if satu.saran:
                isi.append(Padding(Text(aman(satu.saran), "dim"), (0, 0, 0, 2)))
    info = Counter(satu.kode for satu in bahan.temuan.muncul if satu.tingkat is Tingkat.INFO)
    hilang = Counter(satu.kode for satu in bahan.temuan.hilang)
    isi += [
        Text(f"{judul}: " + ", ".join(f"{banyak} {kode}" for kode, banyak in sorted(hitung.items())))
        for judul, hitung in (("Info baru", info), ("Temuan yang hilang", hilang))
        if hitung
    ]
    return Group(*isi)
