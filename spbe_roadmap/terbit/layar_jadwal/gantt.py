"""The schedule as a Gantt chart of characters: a row a kegiatan, below a heading for each content.

Behind a bar stand the days by which it can still slip. Where several things fall into one cell, the milestone is drawn
before the bar, the bar before today, today before slack and the beginning of a year.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.terbit.layar_jadwal.kiri import KOSONG, kiri_untuk
from spbe_roadmap.terbit.layar_jadwal.sumbu import sumbu_untuk
from spbe_roadmap.terbit.temuan.teks import Potongan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from spbe_roadmap.rencana import JadwalKegiatan, Rencana
    from spbe_roadmap.terbit.layar_jadwal.kanvas import Kanvas
    from spbe_roadmap.terbit.layar_jadwal.sumbu import Sumbu
    from spbe_roadmap.terbit.temuan.teks import Baris

_GAYA_BATANG = "cyan"
_GAYA_KRITIS = "bold red"
_GAYA_TONGGAK = "bold yellow"
_GAYA_HARI_INI = "green"
_REDUP = "dim"
# Cells for ids and names: enough to tell names apart, while 60 months find room on a line of 100. Our choice.
_KIRI_TERLEBAR = 38
_SEL_KOSONG = Potongan(" ")
_JARAK = "   "


def gantt(rencana: Rencana, semua: Sequence[JadwalKegiatan], tahun: range, kanvas: Kanvas) -> Iterator[Baris]:
    """The chart of these kegiatan over some years; at least one of each."""
    potong = kanvas.aksara.potong
    sempit = kiri_untuk(rencana, semua, min(kanvas.lebar * 2 // 5, _KIRI_TERLEBAR), potong)
    sumbu = sumbu_untuk(tahun, kanvas.lebar - sempit.lebar)
    kiri = kiri_untuk(rencana, semua, kanvas.lebar - sumbu.lebar, potong)
    bidang = _Bidang(sumbu, kanvas, sumbu.sel(kanvas.hari_ini.toordinal()))
    kegiatan = {satu.id: rencana.kegiatan(satu.id) for satu in semua}
    gambar = {
        satu.id: bidang.baris(satu, [tonggak.waktu.akhir.toordinal() for tonggak in kegiatan[satu.id].tonggak])
        for satu in semua
    }
    yield (Potongan(kiri.judul("Kegiatan"), "bold"), Potongan(sumbu.kepala_tahun, "bold"))
    if sumbu.kepala_kolom.strip():
        yield (Potongan(kiri.judul("")), Potongan(sumbu.kepala_kolom, _REDUP))
    for nomor, (domain, anggota) in enumerate(groupby(semua, key=lambda satu: rencana.muatan_dari(satu.id).domain)):
        yield KOSONG
        # the years again, because on a long chart those at its head are out of sight
        tahun_lagi = [Potongan(sumbu.kepala_tahun, _REDUP)] if nomor else []
        yield (Potongan(kiri.judul(MUATAN[domain]), "bold"), *tahun_lagi)
        for satu in anggota:
            yield (*kiri.baris(satu, kegiatan[satu.id].nama), *gambar[satu.id])
    yield KOSONG
    yield from bidang.keterangan({huruf for baris in gambar.values() for satu in baris for huruf in satu.teks})


@dataclass(frozen=True, slots=True)
class _Bidang:
    """The drawing area. `hari_ini`: today's cell, None outside the axis."""

    sumbu: Sumbu
    kanvas: Kanvas
    hari_ini: int | None

    def baris(self, satu: JadwalKegiatan, tonggak: Iterable[int]) -> Baris:
        """The cells of a kegiatan with milestones on these days."""
        aksara = self.kanvas.aksara
        sel = [_SEL_KOSONG] * self.sumbu.lebar
        for letak in range(0, self.sumbu.lebar, self.sumbu.sel_per_bagian):
            sel[letak] = Potongan(aksara.batas, _REDUP)
        for letak in self.sumbu.rentang(satu.hari_akhir, satu.hari_akhir_terlambat):
            sel[letak] = Potongan(aksara.longgar, _REDUP)
        if self.hari_ini is not None:
            sel[self.hari_ini] = Potongan(aksara.hari_ini, _GAYA_HARI_INI)
        batang = Potongan(aksara.kritis, _GAYA_KRITIS) if satu.kritis else Potongan(aksara.batang, _GAYA_BATANG)
        for letak in self.sumbu.rentang(satu.hari_mulai, satu.hari_akhir):
            sel[letak] = batang
        for hari in tonggak:
            if (di := self.sumbu.sel(hari)) is not None:
                sel[di] = Potongan(aksara.tonggak, _GAYA_TONGGAK)
        return _rapatkan(sel)

    def keterangan(self, terpakai: Collection[str]) -> Iterator[Baris]:
        """What those of our characters mean that are in use, on as many lines as it takes."""
        aksara = self.kanvas.aksara
        arti = (
            (aksara.batang, 2, _GAYA_BATANG, "kegiatan"),
            (aksara.kritis, 2, _GAYA_KRITIS, "kritis"),
            (aksara.longgar, 2, _REDUP, "kelonggaran"),
            (aksara.tonggak, 1, _GAYA_TONGGAK, "tonggak"),
            (aksara.hari_ini, 1, _GAYA_HARI_INI, f"hari ini, {tulis_tanggal(self.kanvas.hari_ini)}"),
        )
        baris: list[Potongan] = []
        for tanda, banyak, gaya, kata in arti:
            if tanda not in terpakai:
                continue
            panjang = sum(len(satu.teks) for satu in baris) + banyak + len(kata) + 1
            if baris and panjang > self.kanvas.lebar:
                yield tuple(baris)
                baris = []
            baris += [Potongan(tanda * banyak, gaya), Potongan(f" {kata}{_JARAK}")]
        yield tuple(baris)


def _rapatkan(sel: Sequence[Potongan]) -> Baris:
    """Neighbours of one style as one piece."""
    return tuple(
        Potongan("".join(satu.teks for satu in sama), gaya) for gaya, sama in groupby(sel, key=lambda satu: satu.gaya)
    )
