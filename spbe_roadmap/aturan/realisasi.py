"""PR8xx: what really happened, against the plan. "Now" is the day `per` of each realisation file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.nama_dekat import saran_nama
from spbe_roadmap.aturan.rujukan import hanya_realisasi, menurut_id, rujukan_hilang
from spbe_roadmap.aturan.tempat import di
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.model.uang import tulis_rupiah
from spbe_roadmap.model.waktu import tambah_bulan, tulis_tanggal
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from spbe_roadmap.model.realisasi import Capai, Realisasi
    from spbe_roadmap.rencana import Rencana

_FORMAT = "format peta rencana versi 1"
_PROGRES_MAKSIMUM = 100
_BULAN_TRIWULAN = 3


@aturan("PR801", tingkat=Tingkat.GALAT, slug="realisasi-tidak-sah", judul="Realisasi tidak sah", sumber=_FORMAT)
def pr801(rencana: Rencana) -> Iterator[Temuan]:
    """An unknown activity, progress outside 0 to 100 percent, an end without start, a postponement without reason."""
    ada = menurut_id(rencana.peta)
    for (_, nama), semua in rujukan_hilang(rencana.peta, ada).items():
        if hanya_realisasi(semua):
            letak = [Letak(satu.baris.berkas, satu.langkah, "kunci") for satu in semua]
            saran = saran_nama(nama, ada["kegiatan"], jika_tidak="hapus baris ini")
            juga = tuple((satu, "disebut juga di sini") for satu in letak[1:])
            yield Temuan(letak[0], f'realisasi kegiatan "{nama}" yang tidak ada', saran, juga)
    for realisasi in rencana.peta.realisasi:
        for nama, capai in realisasi.kegiatan.items():
            yield from _tidak_sah(realisasi, nama, capai)


def _tidak_sah(realisasi: Realisasi, nama: str, capai: Capai) -> Iterator[Temuan]:
    if capai.progres is not None and not 0 <= capai.progres <= _PROGRES_MAKSIMUM:
        letak = di(realisasi, "kegiatan", nama, "progres")
        yield Temuan(letak, f'progres "{nama}" {capai.progres} persen', "tulis 0 sampai 100")
    if capai.selesai and not capai.mulai:
        letak = di(realisasi, "kegiatan", nama, "selesai")
        yield Temuan(letak, f'realisasi "{nama}" selesai tanpa mulai', "tambahkan mulai:")
    if capai.status == "ditunda" and not capai.catatan:
        letak = di(realisasi, "kegiatan", nama, "status")
        yield Temuan(letak, f'"{nama}" ditunda tanpa catatan', "tambahkan catatan: alasannya")


@aturan(
    "PR802",
    tingkat=Tingkat.PERINGATAN,
    slug="realisasi-menyimpang",
    judul="Realisasi menyimpang dari rencana",
    sumber=_FORMAT + "; Pedoman MenPANRB 3/2024",
)
def pr802(rencana: Rencana) -> Iterator[Temuan]:
    """Finished without evidence, late by more than a quarter, or spent over the year's budget."""
    rusak = {(berkas, jejak[:2]) for berkas, jejak in rencana.peta.keutuhan.hilang}
    for realisasi in rencana.peta.realisasi:
        for nama, capai in realisasi.kegiatan.items():
            jadwal = rencana.jadwal.kegiatan.get(nama)
            if jadwal is None or (realisasi.berkas, ("kegiatan", nama)) in rusak:
                continue
            if capai.status == "selesai" and not capai.bukti:
                letak = di(realisasi, "kegiatan", nama, "status")
                yield Temuan(letak, f'"{nama}" selesai tanpa bukti', "tambahkan bukti: [alamat dokumen]")
            if terlambat := _terlambat(realisasi, capai, jadwal.selesai):
                kunci, hari = terlambat
                rencana_kini = f"rencana {tulis_tanggal(jadwal.selesai)}, kini {tulis_tanggal(hari)}"
                pesan = f'"{nama}" terlambat lebih dari satu triwulan: {rencana_kini}'
                yield Temuan(
                    di(realisasi, "kegiatan", nama, kunci), pesan, "percepat, atau jadwalkan ulang lewat reviu"
                )
            anggaran = sum(satu.nilai for satu in rencana.kegiatan(nama).anggaran if satu.tahun == realisasi.tahun)
            utuh = rencana.peta.keutuhan.baris_utuh(rencana.kegiatan(nama))
            if capai.serapan is not None and capai.serapan > anggaran and utuh:
                pesan = f'serapan "{nama}" {tulis_rupiah(capai.serapan)} melebihi anggaran {tulis_rupiah(anggaran)}'
                yield Temuan(di(realisasi, "kegiatan", nama, "serapan"), pesan, "periksa serapan atau anggarannya")


def _terlambat(realisasi: Realisasi, capai: Capai, rencana_selesai: date) -> tuple[str, date] | None:
    """The key that shows the delay and the day known, where it is more than a quarter."""
    batas = tambah_bulan(rencana_selesai, _BULAN_TRIWULAN)
    if capai.selesai:
        return ("selesai", capai.selesai.akhir) if capai.selesai.akhir > batas else None
    if realisasi.per and capai.status in {"belum", "berjalan"} and realisasi.per.akhir > batas:
        return "status", realisasi.per.akhir
    return None
