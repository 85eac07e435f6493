"""The projected index on a terminal or in a pipe: years, what lifts them, indicators of a year, and their sources.

Frameworks stand apart, each under its own name: no row, sum or sign joins the indices of two. Texts fold to the width of
the console. Imports rich, so that a command imports this module only where it shows text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.columns import Columns
from rich.console import Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from spbe_roadmap.kerangka.angka import tampil, teks_desimal
from spbe_roadmap.rencana.rinci_indeks import peluang, penaik
from spbe_roadmap.rencana.telusur import Kedudukan
from spbe_roadmap.terbit.layar_skenario import bertanda, tabel_kepekaan, tabel_potongan
from spbe_roadmap.terbit.layar_tabel import Tabel, konsol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from rich.console import RenderableType

    from spbe_roadmap.kerangka import Indikator, Kerangka
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.indeks import ProyeksiTahun
    from spbe_roadmap.rencana.rinci_indeks import RinciIndeks, RinciIndikator, RinciTahun
    from spbe_roadmap.rencana.telusur import Dampak, DampakTahun, Telusur, TelusurTahun

# how many kegiatan a year names in the overview; our choice: what fits on two lines
PENAIK_DISEBUT = 5
PISAH = "Indeks SPBE dan Indeks Pemdi dua ukuran berbeda: tidak dibandingkan, tidak dikonversi."
_RINGKAS = "bold"
_REDUP = "dim"


def tampilkan_proyeksi(rencana: Rencana, banyak: int) -> None:
    """Every year against its target, what lifts it, and the `banyak` weakest indicators of the last."""
    tahun = rencana.proyeksi.tahun
    bagian: list[RenderableType] = [Text(f"Proyeksi indeks {rencana.peta.instansi.nama}", _RINGKAS)]
    bagian += _per_kerangka(rencana)
    if tahun:
        bagian += [_kepala("Yang menaikkan indeks"), _daftar_penaik(tahun)]
        bagian += [_kepala(f"Indikator terlemah {tahun[-1].tahun}, {tahun[-1].kerangka.nama}")]
        bagian += [_tabel_peluang(tahun[-1], banyak)]
        bagian += [Text("Asal tingkat satu indikator: spbe-roadmap index --why INDIKATOR", _REDUP)]
    _cetak(bagian)


def tampilkan_rinci(rencana: Rencana, rinci: RinciIndeks, banyak: int) -> None:
    """What was asked for, and no more; lists are cut after `banyak` rows."""
    bagian: list[RenderableType] = [Text(f"Indeks {rencana.peta.instansi.nama}", _RINGKAS)]
    if rinci.rincian:
        bagian += [_kepala(_judul_tahun(rinci.rincian.tahun)), _tabel_rincian(rinci.rincian)]
    for telusur in rinci.telusur or ():
        bagian += _telusur(telusur)
    if rinci.kepekaan is not None:
        bagian += tabel_kepekaan(rencana, rinci.kepekaan, banyak)
    if rinci.potongan is not None and rinci.permintaan.asumsi is not None:
        bagian += tabel_potongan(rinci.potongan, rinci.permintaan.asumsi)
    _cetak(bagian)


def _cetak(bagian: Sequence[RenderableType]) -> None:
    konsol().print(Group(*bagian))


def _kepala(teks: str) -> RenderableType:
    return Text(f"\n{teks}", _RINGKAS)


def _per_kerangka(rencana: Rencana) -> Iterator[RenderableType]:
    kerangka = rencana.proyeksi.per_kerangka
    for nomor, (satu, tahun) in enumerate(kerangka):
        if nomor:
            yield Text()
            yield Rule("kerangka penilaian berganti", style=_REDUP)
        yield _kepala(f"{satu.nama} ({satu.dasar_hukum.peraturan})")
        yield _tabel_tahun(tahun)
        if tahun[0].perkiraan:
            yield Text(_perkiraan(rencana, satu), _REDUP)
    if len(kerangka) > 1:
        yield Text(f"\n{PISAH}")


def _perkiraan(rencana: Rencana, kerangka: Kerangka) -> str:
    awal = rencana.peta.indeks.awal.get(kerangka.id)
    if awal is None:
        return "Tingkat awal tidak tertulis: semua indikator dianggap pada tingkat terendah."
    return f"Tingkat awal {awal.tahun} adalah perkiraan sendiri, belum dinilai asesor."


def _tabel_tahun(tahun: Sequence[ProyeksiTahun]) -> Tabel:
    tabel = Tabel("Tahun", "Indeks", "Predikat", "Target", "Selisih", kanan=("Indeks", "Target", "Selisih"))
    for satu in tahun:
        target = "" if satu.target is None else tampil(satu.target)
        selisih = Text() if satu.selisih is None else _selisih(satu.selisih)
        tabel.tambah(str(satu.tahun), tampil(satu.hasil.indeks), satu.hasil.predikat, target, selisih)
    return tabel


def _selisih(selisih: Decimal) -> Text:
    return Text(tampil(selisih), "red") if selisih < 0 else Text(f"+{tampil(selisih)}")


def _daftar_penaik(tahun: Sequence[ProyeksiTahun]) -> Table:
    """One row a year: how far it lies above the year before of the same framework, and whose work that is."""
    tabel = Table.grid(padding=(0, 2, 0, 0))
    tabel.add_column(no_wrap=True)
    tabel.add_column(no_wrap=True)
    tabel.add_column()
    for satu, sebelum in zip(tahun, [None, *tahun], strict=False):
        semua = penaik(satu)
        isi = [f"{p.kegiatan} {bertanda(p.tambahan)}" for p in semua[:PENAIK_DISEBUT]]
        if len(semua) > PENAIK_DISEBUT:
            isi.append(f"dan {len(semua) - PENAIK_DISEBUT} lainnya")
        lanjut = sebelum is not None and sebelum.kerangka is satu.kerangka
        dari = f"sejak {sebelum.tahun}" if sebelum and lanjut else "sejak tingkat awal"
        tabel.add_row(str(satu.tahun), dari, Columns(isi or ["tidak ada yang naik"], padding=(0, 2)))
    return tabel


def _tabel_peluang(tahun: ProyeksiTahun, banyak: int) -> Tabel:
    angka = ("Bobot", "Tingkat", "Sisa peluang")
    tabel = Tabel("Kode", "Indikator", *angka, kanan=angka, lentur=("Indikator",))
    for satu in peluang(tahun)[:banyak]:
        bobot, tingkat = _bobot(satu.indikator), _tingkat(tahun.kerangka, satu.tingkat)
        tabel.tambah(satu.indikator.kode, satu.indikator.nama, bobot, tingkat, bertanda(satu.sisa))
    return tabel


def _judul_tahun(tahun: ProyeksiTahun) -> str:
    target = "" if tahun.target is None else f", target {tampil(tahun.target)}"
    return (
        f"{tahun.kerangka.nama} {tahun.tahun}: {tampil(tahun.hasil.indeks)} ({tahun.hasil.predikat}){target}; "
        f"bukti sampai {tahun.batas_bukti}"
    )


def _tabel_rincian(rincian: RinciTahun) -> Tabel:
    angka = ("Bobot", "Tingkat")
    tabel = Tabel("Kode", "Indikator", *angka, "Asal", kanan=angka, lentur=("Indikator", "Asal"))
    for satu in rincian.indikator:
        bobot, tingkat = _bobot(satu.indikator), _tingkat(rincian.tahun.kerangka, satu.asal.tingkat)
        tabel.tambah(satu.indikator.kode, satu.indikator.nama, bobot, tingkat, _asal(satu, rincian.tahun))
    return tabel


def _asal(satu: RinciIndikator, tahun: ProyeksiTahun) -> Text:
    """The source, and the first effect behind the evidence of the year: a near miss where it is of the same year."""
    asal = Text(_asal_tingkat(satu.penentu, tahun))
    for dampak in satu.menyusul[:1]:
        nyaris = dampak.dihitung is not None and dampak.dihitung.year == tahun.tahun
        lain = f", dan {len(satu.menyusul) - 1} lagi" if len(satu.menyusul) > 1 else ""
        ke = f"{dampak.kegiatan} ke {_tingkat(tahun.kerangka, dampak.menjadi)}, {dampak.dihitung}{lain}"
        asal.append(f"\n{'terlambat' if nyaris else 'menyusul'}: {ke}", "" if nyaris else _REDUP)
    return asal


def _asal_tingkat(penentu: Dampak | None, tahun: ProyeksiTahun) -> str:
    if penentu is None:
        return "tingkat awal (perkiraan)" if tahun.perkiraan else "tingkat awal"
    realisasi = " menurut realisasi" if penentu.tergeser else ""
    return f"{penentu.kegiatan}, selesai {penentu.dihitung}{realisasi}"


def _telusur(telusur: Telusur) -> Iterator[RenderableType]:
    yield _kepala(f"{telusur.indikator.kode}  {telusur.indikator.nama}")
    awal = f"tingkat awal {_tingkat(telusur.kerangka, telusur.awal)}" + " (perkiraan)" * telusur.perkiraan
    yield Text(f"{telusur.kerangka.nama}, bobot {_bobot(telusur.indikator)}, {awal}")
    if not telusur.tahun:
        yield Text(f"Tidak ada tahun yang dipilih yang dinilai dengan {telusur.kerangka.nama}.")
    for tahun in telusur.tahun:
        yield _kepala(_judul_telusur(tahun))
        yield _tabel_dampak(tahun)


def _judul_telusur(tahun: TelusurTahun) -> str:
    asal, proyeksi = tahun.asal, tahun.tahun
    dari = asal.kegiatan or "tingkat awal" + " (perkiraan)" * proyeksi.perkiraan
    tingkat = _tingkat(proyeksi.kerangka, asal.tingkat)
    return f"{proyeksi.tahun}: tingkat {tingkat} dari {dari}; bukti sampai {proyeksi.batas_bukti}"


def _tabel_dampak(tahun: TelusurTahun) -> RenderableType:
    if not tahun.dampak:
        return Text("  tidak ada kegiatan yang menaikkannya")
    tabel = Tabel("Kegiatan", "Tingkat", "Selesai", "Keterangan", lentur=("Keterangan",), berjudul=False)
    for satu in tahun.dampak:
        gaya = "" if satu.kedudukan == Kedudukan.PENENTU else _REDUP
        dampak = satu.dampak
        selesai = f"selesai {dampak.jadwal_selesai}" if dampak.jadwal_selesai else "tanpa jadwal"
        ke = f"ke {_tingkat(tahun.tahun.kerangka, dampak.menjadi)}"
        tabel.tambah(dampak.kegiatan, ke, selesai, _keterangan(satu, tahun), gaya=gaya)
    return Padding(tabel, (0, 0, 0, 2))


def _keterangan(satu: DampakTahun, tahun: TelusurTahun) -> str:
    """Why the effect counts or does not, in words."""
    asal, dampak = tahun.asal, satu.dampak
    lewat = f"lewat {satu.lewat_hari} hari, {_dihitung_kapan(dampak)}"
    alasan = {
        Kedudukan.PENENTU: "menentukan tingkat ini",
        Kedudukan.SETARA: f"tingkat yang sama lebih dahulu dicapai {asal.kegiatan}",
        Kedudukan.DILAMPAUI: f"dilampaui {asal.kegiatan}, yang selesai {asal.selesai}",
        Kedudukan.SUDAH_TERCAPAI: f"di bawah tingkat yang dicapai {asal.kegiatan}",
        Kedudukan.TIDAK_MENAIKKAN: "tidak di atas tingkat awal",
        Kedudukan.TERLAMBAT: lewat,
        Kedudukan.TERGESER: f"jadwalnya tepat waktu, menurut realisasi {lewat}",
        Kedudukan.TAK_TERJADWAL: "tanggalnya tidak dapat dihitung",
        Kedudukan.DI_LUAR_SKALA: f"di luar skala: {tahun.tahun.kerangka.skala.uraian}",
    }[satu.kedudukan]
    tepat = satu.kedudukan not in {Kedudukan.TERGESER, Kedudukan.TERLAMBAT} and dampak.tergeser
    return alasan + f" (realisasi: {dampak.dihitung})" * tepat


def _dihitung_kapan(dampak: Dampak) -> str:
    return f"dihitung sejak {dampak.tahun_pertama}" if dampak.tahun_pertama else "tidak pernah dihitung"


def _tingkat(kerangka: Kerangka, tingkat: Decimal) -> str:
    """A level with the decimals of its scale; one off the scale as it is written."""
    tepat = teks_desimal(tingkat, sedikitnya=kerangka.skala.desimal)
    return tepat.replace(".", ",")


def _bobot(indikator: Indikator) -> str:
    return f"{tampil(indikator.bobot)}%"
