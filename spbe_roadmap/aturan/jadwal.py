"""PR3xx: dates, dependencies, reviews, audits and the load of units.

Days are calendar days, both ends inclusive. Activities of which something could not be read are passed over.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.tempat import di, di_pokok
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.model.waktu import NAMA_BULAN, tambah_bulan, tulis_tanggal
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.realisasi import Realisasi
    from spbe_roadmap.rencana import Ikatan, JadwalKegiatan, Rencana

_FORMAT = "format peta rencana versi 1"
_PERPRES = "Perpres 95/2018"
_JENIS_AUDIT = ("infrastruktur", "aplikasi", "keamanan")
_CELAH_AUDIT_TAHUN = 2
_UJUNG_AKHIR = frozenset({"FF", "SF"})


def kegiatan_utuh(rencana: Rencana) -> Iterator[Kegiatan]:
    """Activities of which everything could be read."""
    keutuhan = rencana.peta.keutuhan
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        if not keutuhan.baris_rusak or keutuhan.baris_utuh(kegiatan):
            yield kegiatan


def kegiatan_terjadwal(rencana: Rencana) -> Iterator[tuple[Kegiatan, JadwalKegiatan]]:
    """Those of them that have dates, with their dates; whose end lies before its start has none.

    Of several with one id only the first has, because nobody can tell what the others are (PR201).
    """
    for kegiatan in kegiatan_utuh(rencana):
        jadwal = rencana.jadwal.kegiatan.get(kegiatan.id)
        if jadwal and rencana.kegiatan(kegiatan.id) is kegiatan:
            yield kegiatan, jadwal


def _terbalik(kegiatan: Kegiatan) -> bool:
    return bool(kegiatan.mulai and kegiatan.selesai and kegiatan.selesai.akhir < kegiatan.mulai.awal)


@aturan("PR301", tingkat=Tingkat.GALAT, slug="selesai-sebelum-mulai", judul="Selesai sebelum mulai", sumber=_FORMAT)
def pr301(rencana: Rencana) -> Iterator[Temuan]:
    """An end that lies before its start: of the period, of an activity, of what was realised."""
    periode = rencana.peta.periode
    if periode.selesai < periode.mulai:
        saran = f"tulis tahun {periode.mulai} atau sesudahnya"
        yield Temuan(di_pokok("periode", "selesai"), f"periode selesai {periode.selesai}, sebelum mulai", saran)
    for kegiatan in kegiatan_utuh(rencana):
        if kegiatan.mulai and kegiatan.selesai and _terbalik(kegiatan):
            yield Temuan(
                di(kegiatan, "selesai"),
                f'kegiatan "{kegiatan.id}" selesai {kegiatan.selesai.teks}, sebelum mulai {kegiatan.mulai.teks}',
                f"tulis waktu selesai {kegiatan.mulai.teks} atau sesudahnya",
                ((di(kegiatan, "mulai"), "mulai di sini"),),
            )
    for realisasi in rencana.peta.realisasi:
        yield from _realisasi_terbalik(realisasi)


def _realisasi_terbalik(realisasi: Realisasi) -> Iterator[Temuan]:
    for nama, capai in realisasi.kegiatan.items():
        if capai.mulai and capai.selesai and capai.selesai.akhir < capai.mulai.awal:
            pesan = f'realisasi "{nama}" selesai {capai.selesai.teks}, sebelum mulai {capai.mulai.teks}'
            yield Temuan(di(realisasi, "kegiatan", nama, "selesai"), pesan, "periksa kedua tanggalnya")


@aturan(
    "PR302",
    tingkat=Tingkat.GALAT,
    slug="di-luar-periode",
    judul="Di luar periode peta rencana",
    sumber=_PERPRES + " Pasal 19 ayat (2)",
)
def pr302(rencana: Rencana) -> Iterator[Temuan]:
    """A date or year outside the period; for an activity the first of its ends that lies outside."""
    if BERKAS_POKOK in rencana.peta.keutuhan.berkas_rusak or not rencana.peta.periode.tahun:
        return
    periode = rencana.peta.periode
    pertama, terakhir = date(periode.mulai, 1, 1), date(periode.selesai, 12, 31)
    saran = f"pilih waktu dalam {periode.mulai} sampai {periode.selesai}"
    for kegiatan, jadwal in kegiatan_terjadwal(rencana):
        if not pertama <= jadwal.mulai <= terakhir:
            kunci = "mulai" if kegiatan.mulai else "durasi"
            pesan = f'kegiatan "{kegiatan.id}" mulai {tulis_tanggal(jadwal.mulai)}, di luar periode'
            yield Temuan(di(kegiatan, kunci), pesan, saran)
        elif jadwal.selesai > terakhir:
            kunci = "selesai" if kegiatan.selesai else "durasi"
            pesan = f'kegiatan "{kegiatan.id}" selesai {tulis_tanggal(jadwal.selesai)}, di luar periode'
            yield Temuan(di(kegiatan, kunci), pesan, saran)
    for nomor, reviu in enumerate(rencana.peta.pokok.reviu):
        if reviu.tahun not in periode.tahun:
            yield Temuan(di_pokok("reviu", nomor, "tahun"), f"reviu tahun {reviu.tahun} di luar periode", saran)
    for tahun in rencana.peta.pokok.pagu:
        if tahun not in periode.tahun:
            letak = Letak(BERKAS_POKOK, ("pagu", tahun), "kunci")
            yield Temuan(letak, f"pagu tahun {tahun} di luar periode", saran)


@aturan(
    "PR303",
    tingkat=Tingkat.GALAT,
    slug="ketergantungan-melingkar",
    judul="Ketergantungan melingkar",
    sumber="metode jalur kritis, Kelley dan Walker 1959",
)
def pr303(rencana: Rencana) -> Iterator[Temuan]:
    """A circle of dependencies, whatever the link types: one finding a circle, every reference of it named."""
    menurut_id = {kegiatan.id: kegiatan for _, _, kegiatan in reversed(list(rencana.peta.semua_kegiatan()))}
    for anggota in rencana.jadwal.lingkaran:
        lingkaran = _putaran(anggota, menurut_id)
        tempat = [
            _rujukan(menurut_id[asal], tujuan)
            for asal, tujuan in zip(lingkaran, [*lingkaran[1:], lingkaran[0]], strict=True)
        ]
        yield Temuan(
            tempat[0],
            "ketergantungan melingkar: " + " menunggu ".join([*lingkaran, lingkaran[0]]),
            "hapus salah satu rujukan setelah dalam lingkaran ini",
            tuple((letak, "lalu dirujuk di sini") for letak in tempat[1:]),
        )


def _putaran(anggota: Sequence[str], menurut_id: Mapping[str, Kegiatan]) -> list[str]:
    """One closed walk through members of a circle, each waiting for the next."""
    di_dalam = set(anggota)
    jalan = [anggota[0]]
    while True:
        lanjut = next(satu.kegiatan for satu in menurut_id[jalan[-1]].setelah if satu.kegiatan in di_dalam)
        if lanjut in jalan:
            return jalan[jalan.index(lanjut) :]
        jalan.append(lanjut)


def _rujukan(kegiatan: Kegiatan, ke: str) -> Letak:
    nomor = next(nomor for nomor, setelah in enumerate(kegiatan.setelah) if setelah.kegiatan == ke)
    return di(kegiatan, "setelah", nomor, "kegiatan")


@aturan(
    "PR304",
    tingkat=Tingkat.GALAT,
    slug="tanggal-melanggar-ketergantungan",
    judul="Tanggal tetap melanggar ketergantungan",
    sumber="metode jalur kritis, Kelley dan Walker 1959",
)
def pr304(rencana: Rencana) -> Iterator[Temuan]:
    """Fixed dates that break a dependency: one finding an activity and end, with the latest of the bounds broken."""
    utuh = {kegiatan.id: kegiatan for kegiatan, _ in kegiatan_terjadwal(rencana)}
    dilanggar: dict[tuple[str, bool], list[Ikatan]] = defaultdict(list)
    for ikatan in rencana.jadwal.ikatan:
        if ikatan.dilanggar and ikatan.pengikut in utuh and ikatan.pendahulu in utuh:
            dilanggar[ikatan.pengikut, ikatan.jenis in _UJUNG_AKHIR].append(ikatan)
    for (pengikut, ujung_akhir), semua in dilanggar.items():
        yield _temuan_dilanggar(utuh, utuh[pengikut], semua, ujung_akhir=ujung_akhir)


def _temuan_dilanggar(
    utuh: Mapping[str, Kegiatan], kegiatan: Kegiatan, semua: list[Ikatan], *, ujung_akhir: bool
) -> Temuan:
    terberat = max(semua, key=lambda ikatan: ikatan.paling_awal)
    kunci = "selesai" if ujung_akhir and kegiatan.selesai else "mulai"
    kata = "selesai" if ujung_akhir else "mulai"
    lain = [
        (di(kegiatan, "setelah", ikatan.nomor, "kegiatan"), f"menunggu {ikatan.pendahulu} ({ikatan.jenis})")
        for ikatan in semua
    ]
    pendahulu = utuh[terberat.pendahulu]
    ujung = (
        "selesai" if terberat.jenis in {"FS", "FF"} and pendahulu.selesai else "mulai" if pendahulu.mulai else "durasi"
    )
    return Temuan(
        di(kegiatan, kunci),
        f'kegiatan "{kegiatan.id}" {kata} sebelum "{terberat.pendahulu}" membolehkannya',
        f"{kata} paling awal {terberat.paling_awal}",
        (*lain, (di(pendahulu, ujung), "ditentukan oleh tanggal ini")),
    )


@aturan(
    "PR305",
    tingkat=Tingkat.PERINGATAN,
    slug="tonggak-di-luar-kegiatan",
    judul="Tonggak di luar kegiatannya",
    sumber=_FORMAT,
)
def pr305(rencana: Rencana) -> Iterator[Temuan]:
    """A milestone that does not touch the days of its activity."""
    for kegiatan, jadwal in kegiatan_terjadwal(rencana):
        for nomor, tonggak in enumerate(kegiatan.tonggak):
            if tonggak.waktu.akhir < jadwal.mulai or tonggak.waktu.awal > jadwal.selesai:
                rentang = f"{tulis_tanggal(jadwal.mulai)} sampai {tulis_tanggal(jadwal.selesai)}"
                pesan = f'tonggak "{tonggak.nama}" ({tonggak.waktu.teks}) di luar kegiatan "{kegiatan.id}"'
                yield Temuan(di(kegiatan, "tonggak", nomor, "waktu"), pesan, f"pilih waktu dalam {rentang}")


@aturan(
    "PR306",
    tingkat=Tingkat.GALAT,
    slug="waktu-bertentangan",
    judul="Mulai, selesai, dan durasi bertentangan",
    sumber=_FORMAT,
)
def pr306(rencana: Rencana) -> Iterator[Temuan]:
    """`mulai`, `selesai` and `durasi` all given, and the duration does not lead from the one to the other."""
    for kegiatan in kegiatan_utuh(rencana):
        if kegiatan.mulai and kegiatan.selesai and kegiatan.durasi and not _terbalik(kegiatan):
            selesai = kegiatan.durasi.sesudah(kegiatan.mulai.awal) - timedelta(days=1)
            if selesai != kegiatan.selesai.akhir:
                yield Temuan(
                    di(kegiatan, "durasi"),
                    f'durasi {kegiatan.durasi.teks} kegiatan "{kegiatan.id}" berakhir {tulis_tanggal(selesai)}, '
                    f"bukan {kegiatan.selesai.teks}",
                    "hapus durasi, atau hapus selesai",
                    ((di(kegiatan, "selesai"), "selesai ditulis di sini"),),
                )


@aturan(
    "PR307",
    tingkat=Tingkat.PERINGATAN,
    slug="audit-tidak-rutin",
    judul="Audit TIK tidak rutin",
    sumber=_PERPRES + " Pasal 55-58; Peraturan BSSN 8/2024",
)
def pr307(rencana: Rencana) -> Iterator[Temuan]:
    """A kind of ICT audit that is missing, or leaves more than two years in a row uncovered."""
    if not rencana.peta.keutuhan.utuh("domain/", BERKAS_POKOK) or not rencana.peta.periode.tahun:
        return
    for jenis in _JENIS_AUDIT:
        audit = [kegiatan for _, _, kegiatan in rencana.peta.semua_kegiatan() if kegiatan.audit == jenis]
        terjadwal = [
            (kegiatan, rencana.jadwal.kegiatan[kegiatan.id])
            for kegiatan in audit
            if kegiatan.id in rencana.jadwal.kegiatan
        ]
        tahun_audit = {tahun for _, jadwal in terjadwal for tahun in jadwal.tahun_aktif}
        celah = _celah_terpanjang(rencana.peta.periode.tahun, tahun_audit)
        saran = f"jadwalkan audit {jenis} paling sedikit satu kali dalam dua tahun"
        if not audit:
            yield Temuan(
                _letak_audit(rencana), f"tidak ada kegiatan audit {jenis}", f"tambahkan kegiatan dengan audit: {jenis}"
            )
        elif len(celah) > _CELAH_AUDIT_TAHUN and len(terjadwal) == len(audit):
            sebelum = [kegiatan for kegiatan, jadwal in terjadwal if jadwal.selesai.year < celah[0]]
            pesan = f"tidak ada audit {jenis} dari {celah[0]} sampai {celah[-1]}"
            yield Temuan(di((sebelum or audit)[-1], "audit"), pesan, saran)


def _celah_terpanjang(periode: range, tahun_audit: set[int]) -> list[int]:
    terpanjang: list[int] = []
    celah: list[int] = []
    for tahun in periode:
        celah = [] if tahun in tahun_audit else [*celah, tahun]
        terpanjang = max(terpanjang, celah, key=len)
    return terpanjang


def _letak_audit(rencana: Rencana) -> Letak:
    """Where audits belong: the content `audit`, or the folder's mark where there is none."""
    audit = next((muatan for muatan in rencana.peta.muatan if muatan.domain == "audit"), None)
    return di(audit, "program") if audit else di_pokok()


@aturan(
    "PR308",
    tingkat=Tingkat.PERINGATAN,
    slug="reviu-tidak-ada",
    judul="Reviu wajib tidak dijadwalkan",
    sumber=_PERPRES + " Pasal 19 ayat (5)",
)
def pr308(rencana: Rencana) -> Iterator[Temuan]:
    """No mid-term review, or none in the last year."""
    if not rencana.peta.keutuhan.utuh(BERKAS_POKOK):
        return
    letak = di_pokok("reviu") if rencana.peta.pokok.reviu else di_pokok()
    ada = {reviu.jenis for reviu in rencana.peta.pokok.reviu}
    tengah = rencana.peta.periode.mulai + len(rencana.peta.periode.tahun) // 2
    for jenis, tahun in (("paruh-waktu", tengah), ("tahun-terakhir", rencana.peta.periode.selesai)):
        if jenis not in ada:
            yield Temuan(
                letak, f"reviu {jenis} tidak dijadwalkan", f"tambahkan {{tahun: {tahun}, jenis: {jenis}}} pada reviu"
            )


@aturan(
    "PR309",
    tingkat=Tingkat.PERINGATAN,
    slug="kapasitas-terlampaui",
    judul="Kapasitas perangkat daerah terlampaui",
    sumber=_FORMAT,
)
def pr309(rencana: Rencana) -> Iterator[Temuan]:
    """A unit that leads more activities at once than its `kapasitas`; names the months."""
    memimpin: dict[str, list[tuple[date, date]]] = defaultdict(list)
    for kegiatan, jadwal in kegiatan_terjadwal(rencana):
        memimpin[rencana.penanggung_jawab(kegiatan.id)].append((jadwal.mulai, jadwal.akhir))
    for opd in rencana.peta.opd:
        if opd.kapasitas and (padat := _bulan_padat(memimpin[opd.id], opd.kapasitas)):
            terbanyak = max(padat.values())
            pesan = f'"{opd.id}" memimpin {terbanyak} kegiatan sekaligus, kapasitasnya {opd.kapasitas}: {_sebut_bulan(padat)}'
            yield Temuan(
                di(opd, "kapasitas"), pesan, "geser kegiatan, pindahkan penanggung jawabnya, atau tambah kapasitas"
            )


def _bulan_padat(selang: list[tuple[date, date]], kapasitas: int) -> dict[date, int]:
    """Months (by first day) in which more than `kapasitas` intervals overlap on some day, with the greatest overlap."""
    perubahan: dict[date, int] = defaultdict(int)
    for mulai, akhir in selang:
        perubahan[mulai] += 1
        perubahan[akhir] -= 1
    hari = sorted(perubahan)
    padat: dict[date, int] = {}
    banyak = 0
    for satu, berikut in pairwise(hari):
        banyak += perubahan[satu]
        bulan = satu.replace(day=1)
        while banyak > kapasitas and bulan < berikut:
            padat[bulan] = max(banyak, padat.get(bulan, 0))
            bulan = tambah_bulan(bulan, 1)
    return padat


def _sebut_bulan(padat: Mapping[date, int]) -> str:
    """Runs of months in words: `Maret 2026 sampai Mei 2026, Juli 2027`."""
    rentang: list[list[date]] = []
    for bulan in sorted(padat):
        if rentang and tambah_bulan(rentang[-1][-1], 1) == bulan:
            rentang[-1].append(bulan)
        else:
            rentang.append([bulan])
    return ", ".join(
        _nama_bulan(satu[0]) + (f" sampai {_nama_bulan(satu[-1])}" if len(satu) > 1 else "") for satu in rentang
    )


def _nama_bulan(hari: date) -> str:
    return f"{NAMA_BULAN[hari.month - 1]} {hari.year}"
