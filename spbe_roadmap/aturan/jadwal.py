"""PR3xx: dates, dependencies, reviews, audits and the load of units.

Days are calendar days, both ends inclusive. Activities of which something could not be read are passed over.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.tempat import di, di_indeks, di_pokok
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.kerangka import untuk_tahun
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.model.pokok import TAHUN_PERIODE
from spbe_roadmap.model.waktu import NAMA_BULAN, tambah_bulan, tulis_tanggal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.realisasi import Realisasi
    from spbe_roadmap.model.waktu import Waktu
    from spbe_roadmap.rencana import Ikatan, JadwalKegiatan, Rencana
    from spbe_roadmap.sumber import Letak

_FORMAT = "format peta rencana versi 1"
_PERPRES = "Perpres 95/2018"
_JENIS_AUDIT = ("infrastruktur", "aplikasi", "keamanan")
_CELAH_AUDIT_TAHUN = 2
_UJUNG_AKHIR = frozenset({"FF", "SF"})


def kegiatan_dalam_periode(rencana: Rencana) -> Sequence[tuple[Kegiatan, JadwalKegiatan]]:
    """Activities of which everything could be read, with their days, which lie in the period."""
    keutuhan, di_luar = rencana.peta.keutuhan, rencana.di_luar_periode
    if not keutuhan.baris_rusak and not di_luar:
        return rencana.terjadwal
    return [satu for satu in rencana.terjadwal if keutuhan.baris_utuh(satu[0]) and satu[0].id not in di_luar]


def _bertanggal(rencana: Rencana) -> Iterator[tuple[Kegiatan, Waktu, Waktu]]:
    """Activities with both dates as their rows say them."""
    keutuhan = rencana.peta.keutuhan
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        if kegiatan.mulai and kegiatan.selesai and (not keutuhan.baris_rusak or keutuhan.waktu_utuh(kegiatan)):
            yield kegiatan, kegiatan.mulai, kegiatan.selesai


@aturan("PR301", tingkat=Tingkat.GALAT, slug="selesai-sebelum-mulai", judul="Selesai sebelum mulai", sumber=_FORMAT)
def pr301(rencana: Rencana) -> Iterator[Temuan]:
    """An end that lies before its start: of the period, of an activity, of what was realised."""
    periode = rencana.peta.periode
    if periode.selesai < periode.mulai:
        yield Temuan(
            di_pokok("periode", "selesai"),
            f"periode selesai {periode.selesai}, sebelum mulai {periode.mulai}",
            f"tulis tahun {periode.mulai} atau sesudahnya",
            ((di_pokok("periode", "mulai"), "mulai di sini"),),
        )
    for kegiatan, mulai, selesai in _bertanggal(rencana):
        if selesai.akhir < mulai.awal:
            yield Temuan(
                di(kegiatan, "selesai"),
                f'kegiatan "{kegiatan.id}" selesai {selesai.teks}, sebelum mulai {mulai.teks}',
                f"tulis waktu selesai {mulai.teks} atau sesudahnya",
                ((di(kegiatan, "mulai"), "mulai di sini"),),
            )
    for realisasi in rencana.peta.realisasi:
        yield from _realisasi_terbalik(realisasi)


def _realisasi_terbalik(realisasi: Realisasi) -> Iterator[Temuan]:
    for nama, capai in realisasi.kegiatan.items():
        if capai.mulai and capai.selesai and capai.selesai.akhir < capai.mulai.awal:
            pesan = f'realisasi "{nama}" selesai {capai.selesai.teks}, sebelum mulai {capai.mulai.teks}'
            yield Temuan(
                di(realisasi, "kegiatan", nama, "selesai"),
                pesan,
                f"tulis waktu selesai {capai.mulai.teks} atau sesudahnya",
                ((di(realisasi, "kegiatan", nama, "mulai"), "mulai di sini"),),
            )


@aturan(
    "PR302",
    tingkat=Tingkat.GALAT,
    slug="di-luar-periode",
    judul="Di luar periode peta rencana",
    sumber=_PERPRES + " Pasal 19 ayat (2)",
)
def pr302(rencana: Rencana) -> Iterator[Temuan]:
    """A date or year outside the period; for an activity the first of its ends that lies outside.

    An activity that only waits for one outside is not to blame. Years of money are PR401, those of goals the RPJMD's own.
    """
    if BERKAS_POKOK in rencana.peta.keutuhan.berkas_rusak or not rencana.peta.periode.tahun:
        return
    periode = rencana.peta.periode
    rentang = f"{periode.mulai} sampai {periode.selesai}"
    saran = f"pilih waktu dalam {rentang}"
    for kegiatan, mulai, selesai in _kegiatan_di_luar(rencana):
        if mulai.year in periode.tahun:
            kunci, kata, hari = "selesai" if kegiatan.selesai else "durasi", "selesai", selesai
        else:
            kunci, kata, hari = "mulai" if kegiatan.mulai else "durasi", "mulai", mulai
        pesan = f'kegiatan "{kegiatan.id}" {kata} {tulis_tanggal(hari)}, di luar periode {rentang}'
        yield Temuan(di(kegiatan, kunci), pesan, saran)
    for letak, isi in _tahun_di_luar(rencana, set(periode.tahun)):
        yield Temuan(letak, f"{isi} di luar periode {rentang}", saran)


def _kegiatan_di_luar(rencana: Rencana) -> Iterator[tuple[Kegiatan, date, date]]:
    """Activities outside the period by their own fault, with their first and last day."""
    for nama in sorted(rencana.di_luar_periode):
        kegiatan, jadwal = rencana.kegiatan(nama), rencana.jadwal.kegiatan[nama]
        if kegiatan.mulai or rencana.di_luar_periode.isdisjoint(satu.kegiatan for satu in kegiatan.setelah):
            yield kegiatan, jadwal.mulai, jadwal.selesai
    for kegiatan, mulai, selesai, _ in _bertentangan(rencana):
        if _di_luar(rencana, mulai, selesai):
            yield kegiatan, mulai, selesai


def _di_luar(rencana: Rencana, mulai: date, selesai: date) -> bool:
    """Whether one of these days lies outside the period; never while nobody knows the period."""
    tahun = rencana.peta.periode.tahun
    if BERKAS_POKOK in rencana.peta.keutuhan.berkas_rusak or not tahun:
        return False
    return mulai.year not in tahun or selesai.year not in tahun


def _tahun_di_luar(rencana: Rencana, periode: set[int]) -> Iterator[tuple[Letak, str]]:
    """Place and name of each year outside that is no date of an activity. What no framework covers is PR506."""
    pokok = rencana.peta.pokok
    for nomor, reviu in enumerate(pokok.reviu):
        if reviu.tahun not in periode:
            yield di(pokok, "reviu", nomor, "tahun"), f"reviu tahun {reviu.tahun}"
    for tahun in pokok.pagu.keys() - periode:
        yield di_pokok("pagu").kunci(tahun), f"pagu tahun {tahun}"
    for tahun in rencana.peta.indeks.target.keys() - periode:
        if untuk_tahun(tahun):
            yield di_indeks("target").kunci(tahun), f"target indeks tahun {tahun}"
    for _, program in rencana.peta.semua_program():
        for nomor, kinerja in enumerate(program.kinerja):
            for tahun in kinerja.target.keys() - periode:
                yield di(program, "kinerja", nomor, "target").kunci(tahun), f'target "{kinerja.nama}" tahun {tahun}'


@aturan(
    "PR303",
    tingkat=Tingkat.GALAT,
    slug="ketergantungan-melingkar",
    judul="Ketergantungan melingkar",
    sumber="metode jalur kritis, Kelley dan Walker 1959",
)
def pr303(rencana: Rencana) -> Iterator[Temuan]:
    """A circle of dependencies, whatever the link types: one finding a circle, every reference of it named."""
    for anggota in rencana.jadwal.lingkaran:
        lingkaran = _putaran(rencana, anggota)
        tempat = [
            _rujukan(rencana.kegiatan(asal), tujuan)
            for asal, tujuan in zip(lingkaran, [*lingkaran[1:], lingkaran[0]], strict=True)
        ]
        yield Temuan(
            tempat[0],
            "ketergantungan melingkar: " + " menunggu ".join([*lingkaran, lingkaran[0]]),
            "hapus salah satu rujukan setelah dalam lingkaran ini",
            tuple((letak, "lalu dirujuk di sini") for letak in tempat[1:]),
        )


def _putaran(rencana: Rencana, anggota: Sequence[str]) -> list[str]:
    """One closed walk through members of a circle, each waiting for the next."""
    di_dalam = set(anggota)
    jalan = {anggota[0]: 0}
    lanjut = anggota[0]
    while True:
        lanjut = next(satu.kegiatan for satu in rencana.kegiatan(lanjut).setelah if satu.kegiatan in di_dalam)
        if lanjut in jalan:
            return list(jalan)[jalan[lanjut] :]
        jalan[lanjut] = len(jalan)


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
    """Fixed dates that break a dependency: one finding for each date, with the bound that is broken most.

    Silent about activities whose dates have another finding, or of which nobody knows which one is meant (PR201).
    """
    dilanggar = [ikatan for ikatan in rencana.jadwal.ikatan if ikatan.dilanggar]
    if not dilanggar:
        return
    banyak = Counter(kegiatan.id for _, _, kegiatan in rencana.peta.semua_kegiatan())
    ragu = rencana.di_luar_periode | {nama for nama in banyak if banyak[nama] > 1}
    menurut_tanggal: dict[tuple[str, str], list[Ikatan]] = defaultdict(list)
    for ikatan in dilanggar:
        if ragu.isdisjoint({ikatan.pengikut, ikatan.pendahulu}):
            ujung_akhir = ikatan.jenis in _UJUNG_AKHIR and rencana.kegiatan(ikatan.pengikut).selesai
            menurut_tanggal[ikatan.pengikut, "selesai" if ujung_akhir else "mulai"].append(ikatan)
    for (pengikut, kunci), semua in menurut_tanggal.items():
        yield _temuan_dilanggar(rencana, pengikut, kunci, semua)


def _temuan_dilanggar(rencana: Rencana, pengikut: str, kunci: str, semua: list[Ikatan]) -> Temuan:
    kegiatan, jadwal = rencana.kegiatan(pengikut), rencana.jadwal.kegiatan[pengikut]
    tertulis = {True: jadwal.selesai, False: jadwal.mulai}
    terberat = max(semua, key=lambda ikatan: ikatan.paling_awal - tertulis[ikatan.jenis in _UJUNG_AKHIR])
    kata = "selesai" if terberat.jenis in _UJUNG_AKHIR else "mulai"
    lain = [
        (di(kegiatan, "setelah", ikatan.nomor, "kegiatan"), f"menunggu {ikatan.pendahulu} ({ikatan.jenis})")
        for ikatan in semua
    ]
    pendahulu = rencana.kegiatan(terberat.pendahulu)
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
    for kegiatan, jadwal in kegiatan_dalam_periode(rencana):
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
    for kegiatan, mulai, selesai, menurut_durasi in _bertentangan(rencana):
        if kegiatan.durasi and kegiatan.selesai and not _di_luar(rencana, mulai, selesai):
            yield Temuan(
                di(kegiatan, "durasi"),
                f'durasi {kegiatan.durasi.teks} kegiatan "{kegiatan.id}" berakhir {tulis_tanggal(menurut_durasi)}, '
                f"bukan {kegiatan.selesai.teks}",
                "hapus durasi, atau hapus selesai",
                ((di(kegiatan, "selesai"), "selesai ditulis di sini"),),
            )


def _bertentangan(rencana: Rencana) -> Iterator[tuple[Kegiatan, date, date, date]]:
    """Activities whose `durasi` does not lead from `mulai` to `selesai`: those two, and the last day to which it leads."""
    for kegiatan, mulai, selesai in _bertanggal(rencana):
        if kegiatan.durasi and mulai.awal <= selesai.akhir:
            menurut_durasi = kegiatan.durasi.sesudah(mulai.awal) - timedelta(days=1)
            if menurut_durasi != selesai.akhir:
                yield kegiatan, mulai.awal, selesai.akhir, menurut_durasi


@aturan(
    "PR307",
    tingkat=Tingkat.PERINGATAN,
    slug="audit-tidak-rutin",
    judul="Audit TIK tidak rutin",
    sumber=_PERPRES + " Pasal 55-58; Peraturan BSSN 8/2024",
)
def pr307(rencana: Rencana) -> Iterator[Temuan]:
    """A kind of ICT audit that is missing, or leaves more than two years in a row uncovered.

    Silent while an audit may hide in what could not be read, and where the whole content is missing or empty (PR601).
    """
    peta = rencana.peta
    muatan = next((muatan for muatan in peta.muatan if muatan.domain == "audit"), None)
    if BERKAS_POKOK in peta.keutuhan.berkas_rusak or not peta.keutuhan.muatan_utuh or not peta.periode.tahun:
        return
    if muatan is None or not any(program.kegiatan for program in muatan.program):
        return
    if any(berkas == muatan.berkas for berkas, _ in peta.keutuhan.baris_rusak):
        return
    dalam_periode = {kegiatan.id: jadwal for kegiatan, jadwal in kegiatan_dalam_periode(rencana)}
    for jenis in _JENIS_AUDIT:
        audit = [kegiatan for _, _, kegiatan in peta.semua_kegiatan() if kegiatan.audit == jenis]
        if not audit:
            saran = f"tambahkan kegiatan dengan audit: {jenis}"
            yield Temuan(di(muatan, "program"), f"tidak ada kegiatan audit {jenis}", saran)
        elif all(kegiatan.id in dalam_periode for kegiatan in audit):
            yield from _celah_audit(rencana, jenis, [(kegiatan, dalam_periode[kegiatan.id]) for kegiatan in audit])


def _celah_audit(rencana: Rencana, jenis: str, audit: list[tuple[Kegiatan, JadwalKegiatan]]) -> Iterator[Temuan]:
    """The longest run of years without audit, where it is too long; placed at the audit before it, else after it."""
    tahun_audit = {tahun for _, jadwal in audit for tahun in jadwal.tahun_aktif}
    celah = _celah_terpanjang(rencana.peta.periode.tahun, tahun_audit)
    if len(celah) > _CELAH_AUDIT_TAHUN:
        audit.sort(key=lambda satu: satu[1].akhir)
        sebelum = [kegiatan for kegiatan, jadwal in audit if jadwal.selesai.year < celah[0]]
        yield Temuan(
            di(sebelum[-1] if sebelum else audit[0][0], "audit"),
            f"tidak ada audit {jenis} dari {celah[0]} sampai {celah[-1]}",
            f"jadwalkan audit {jenis} paling sedikit satu kali dalam dua tahun",
        )


def _celah_terpanjang(periode: range, tahun_audit: set[int]) -> list[int]:
    terpanjang: list[int] = []
    celah: list[int] = []
    for tahun in periode:
        celah = [] if tahun in tahun_audit else [*celah, tahun]
        terpanjang = max(terpanjang, celah, key=len)
    return terpanjang


@aturan(
    "PR308",
    tingkat=Tingkat.PERINGATAN,
    slug="reviu-tidak-ada",
    judul="Reviu wajib tidak dijadwalkan",
    sumber=_PERPRES + " Pasal 19 ayat (5)",
)
def pr308(rencana: Rencana) -> Iterator[Temuan]:
    """No review in the third year, or none in the last. In a period that is not five years (PR602) any year will do."""
    pokok, periode = rencana.peta.pokok, rencana.peta.periode
    if BERKAS_POKOK in rencana.peta.keutuhan.berkas_rusak or not rencana.peta.keutuhan.baris_utuh(pokok, "reviu"):
        return
    tengah = periode.mulai + len(periode.tahun) // 2
    for jenis, tahun in (("paruh-waktu", tengah), ("tahun-terakhir", periode.selesai)):
        ada = [(nomor, reviu.tahun) for nomor, reviu in enumerate(pokok.reviu) if reviu.jenis == jenis]
        if not ada:
            saran = f"tambahkan {{tahun: {tahun}, jenis: {jenis}}} pada reviu"
            yield Temuan(di_pokok("reviu"), f"reviu {jenis} tidak dijadwalkan", saran)
        elif len(periode.tahun) == TAHUN_PERIODE and all(t != tahun and t in periode.tahun for _, t in ada):
            nomor, tertulis = ada[-1]
            pesan = f"reviu {jenis} dijadwalkan pada {tertulis}, seharusnya {tahun}"
            yield Temuan(di(pokok, "reviu", nomor, "tahun"), pesan, f"tulis tahun: {tahun}")


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
    for kegiatan, jadwal in kegiatan_dalam_periode(rencana):
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
