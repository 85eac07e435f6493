"""PR8xx: what really happened, against the plan. "Now" is the day `per` of each realisation file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.nama_dekat import PencariNama
from spbe_roadmap.aturan.rujukan import hanya_realisasi, letak_rujukan, menurut_id, rujukan_hilang
from spbe_roadmap.aturan.tempat import di
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.model.uang import tulis_rupiah
from spbe_roadmap.model.waktu import tambah_bulan, tulis_tanggal
from spbe_roadmap.rencana.pemantauan import hari_laporan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.realisasi import Capai, Realisasi
    from spbe_roadmap.rencana import JadwalKegiatan, Rencana
    from spbe_roadmap.sumber import Letak

_FORMAT = "format peta rencana versi 1"
_PROGRES_MAKSIMUM = 100
_BULAN_TRIWULAN = 3


@aturan(
    "PR801",
    tingkat=Tingkat.GALAT,
    slug="realisasi-tidak-sah",
    judul="Realisasi tidak sah",
    sumber=f"{_FORMAT}, bagian 8",
    arti="""\
Berkas `realisasi/TAHUN.yaml` melaporkan kegiatan yang ada dalam rencana: id kegiatannya dikenal, `progres` 0 sampai 100
persen, `selesai` disertai `mulai`, dan status `ditunda` disertai `catatan` alasannya. Laporan yang tidak memenuhi itu
tidak dapat dibandingkan dengan rencana, lalu menyesatkan reviu dan proyeksi indeks. Biasanya id kegiatan diubah sesudah
laporan ditulis, atau baris disalin dari laporan tahun sebelumnya.
""",
    salah="""\
# realisasi/2025.yaml
tahun: 2025
per: 2025-12-31
kegiatan:
  APL-01: {status: berjalan, progres: 135, mulai: 2025-08-04}
""",
    benar="""\
# realisasi/2025.yaml
tahun: 2025
per: 2025-12-31
kegiatan:
  APL-01: {status: berjalan, progres: 35, mulai: 2025-08-04}
""",
)
def pr801(rencana: Rencana) -> Iterator[Temuan]:
    """An unknown activity, progress outside 0 to 100 percent, an end without start, a postponement without reason."""
    yield from _tidak_dikenal(rencana)
    for realisasi, nama, capai in _capaian_utuh(rencana):
        yield from _tidak_sah(realisasi, nama, capai)


def _tidak_dikenal(rencana: Rencana) -> Iterator[Temuan]:
    """Unknown ids, one finding an id; silent about those that a dependency names too (PR202)."""
    if not rencana.peta.realisasi:
        return
    ada = menurut_id(rencana.peta)
    pencari = PencariNama(ada["kegiatan"])
    for (_, nama), semua in rujukan_hilang(rencana, ada).items():
        if hanya_realisasi(semua):
            pertama, *lain = [letak_rujukan(*satu) for satu in semua]
            dekat = pencari.terdekat(nama)
            saran = f'tulis "{dekat}"' if dekat else "hapus baris ini"
            juga = tuple((letak, "begitu juga di sini") for letak in lain)
            yield Temuan(pertama, f'realisasi kegiatan "{nama}", yang tidak ada dalam rencana', saran, juga)


def _capaian_utuh(rencana: Rencana) -> Iterator[tuple[Realisasi, str, Capai]]:
    """Every row of realisation that could be read whole."""
    for realisasi in rencana.peta.realisasi:
        for nama, capai in realisasi.kegiatan.items():
            if rencana.peta.keutuhan.baris_utuh(realisasi, "kegiatan", nama):
                yield realisasi, nama, capai


def _tidak_sah(realisasi: Realisasi, nama: str, capai: Capai) -> Iterator[Temuan]:
    if capai.progres is not None and not 0 <= capai.progres <= _PROGRES_MAKSIMUM:
        letak = di(realisasi, "kegiatan", nama, "progres")
        pesan = f'progres kegiatan "{nama}" {capai.progres} persen, di luar 0 sampai 100'
        yield Temuan(letak, pesan, "tulis progres dari 0 sampai 100")
    if capai.selesai and not capai.mulai:
        letak = di(realisasi, "kegiatan", nama, "mulai")
        yield Temuan(
            letak,
            f'realisasi kegiatan "{nama}" punya selesai tanpa mulai',
            "tambahkan mulai, hari kegiatan itu mulai dikerjakan",
        )
    if capai.status == "ditunda" and not (capai.catatan or "").strip():
        letak = di(realisasi, "kegiatan", nama, "catatan")
        yield Temuan(letak, f'kegiatan "{nama}" ditunda tanpa catatan', "tambahkan catatan, alasan penundaannya")


@aturan(
    "PR802",
    tingkat=Tingkat.PERINGATAN,
    slug="realisasi-menyimpang",
    judul="Realisasi menyimpang dari rencana",
    sumber=f"{_FORMAT}, bagian 8; Pedoman MenPANRB 3/2024",
    arti="""\
Laporan realisasi dibandingkan dengan rencana, dan tiga hal dilaporkan. Pertama, kegiatan berstatus `selesai` tanpa
`bukti`: evaluasi menilai bukti dukung (Pedoman MenPANRB 3/2024). Kedua, keterlambatan lebih dari satu triwulan: hari
`selesai` yang dilaporkan, atau hari laporan (`per`) bila kegiatan belum selesai, lewat lebih dari tiga bulan dari akhir
rencana. Ketiga, `serapan` melebihi jumlah anggaran kegiatan itu pada tahun laporan. Hari ini tidak berperan, hanya hari
`per`; jadwal pun tidak bergeser dengan sendirinya, karena penjadwalan ulang adalah keputusan reviu.
""",
    salah="""\
# realisasi/2025.yaml
tahun: 2025
per: 2025-12-31
kegiatan:
  APL-01: {status: selesai, progres: 100, mulai: 2025-03-03, selesai: 2025-11-20}
""",
    benar="""\
# realisasi/2025.yaml
tahun: 2025
per: 2025-12-31
kegiatan:
  APL-01:
    {status: selesai, progres: 100, mulai: 2025-03-03, selesai: 2025-11-20, bukti: [https://arsip.contoh.go.id/apl-01]}
""",
)
def pr802(rencana: Rencana) -> Iterator[Temuan]:
    """Finished without evidence, late by more than a quarter, or spent over the year's budget."""
    if not rencana.peta.realisasi:
        return
    menurut_id = {kegiatan.id: kegiatan for _, _, kegiatan in reversed(list(rencana.peta.semua_kegiatan()))}
    for realisasi, nama, capai in _capaian_utuh(rencana):
        if (kegiatan := menurut_id.get(nama)) is None:
            continue
        if capai.status == "selesai" and not capai.bukti:
            letak = di(realisasi, "kegiatan", nama, "bukti")
            saran = "tambahkan bukti: [https://...], alamat dokumennya"
            yield Temuan(letak, f'kegiatan "{nama}" selesai tanpa bukti', saran)
        jadwal = rencana.jadwal.kegiatan.get(nama) if nama not in rencana.di_luar_periode else None
        if jadwal and (terlambat := _terlambat(realisasi, capai, jadwal)):
            kunci, hari = terlambat
            rencana_kini = f"rencana {tulis_tanggal(jadwal.selesai)}, kini {tulis_tanggal(hari)}"
            pesan = f'kegiatan "{nama}" terlambat lebih dari satu triwulan: {rencana_kini}'
            saran = "sesuaikan waktu kegiatan ini lewat reviu"
            juga = ((_letak_akhir(kegiatan), "akhir rencana ditentukan di sini"),)
            yield Temuan(di(realisasi, "kegiatan", nama, kunci), pesan, saran, juga)
        anggaran = _anggaran_pasti(rencana, kegiatan, realisasi.tahun)
        if capai.serapan is not None and anggaran is not None and capai.serapan > anggaran:
            yield Temuan(
                di(realisasi, "kegiatan", nama, "serapan"),
                f'serapan kegiatan "{nama}" {tulis_rupiah(capai.serapan)}, '
                f"melebihi anggaran {realisasi.tahun} sebesar {tulis_rupiah(anggaran)}",
                f"perbaiki serapan, atau sesuaikan anggaran {realisasi.tahun} dengan anggaran perubahan",
                ((di(kegiatan, "anggaran"), "direncanakan di sini"),),
            )


def _anggaran_pasti(rencana: Rencana, kegiatan: Kegiatan, tahun: int) -> int | None:
    """The rupiah of one year, None where some budget could not be read or stands in a wrong year (PR401)."""
    jadwal = rencana.jadwal.kegiatan.get(kegiatan.id)
    salah = jadwal and any(satu.tahun not in jadwal.tahun_aktif for satu in kegiatan.anggaran)
    if salah or not rencana.peta.keutuhan.baris_utuh(kegiatan):
        return None
    return sum(satu.nilai for satu in kegiatan.anggaran if satu.tahun == tahun)


def _letak_akhir(kegiatan: Kegiatan) -> Letak:
    return di(kegiatan, "selesai" if kegiatan.selesai else "durasi")


def _terlambat(realisasi: Realisasi, capai: Capai, jadwal: JadwalKegiatan) -> tuple[str, date] | None:
    """The key that shows the delay and the day known, where it is more than a quarter."""
    batas = tambah_bulan(jadwal.akhir, _BULAN_TRIWULAN)
    if capai.selesai:
        return ("selesai", capai.selesai.akhir) if capai.selesai.akhir >= batas else None
    if capai.status in {"belum", "berjalan"} and hari_laporan(realisasi) >= batas:
        return "status", hari_laporan(realisasi)
    return None
