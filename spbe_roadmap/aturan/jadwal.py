"""PR301 to PR306: dates against one another, the period and dependencies.

Days are calendar days, both ends inclusive. Activities of which something could not be read are passed over.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.tempat import di, di_pokok
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.realisasi import Realisasi
    from spbe_roadmap.rencana import Ikatan, Rencana

_FORMAT = "format peta rencana versi 1"
_PERPRES = "Perpres 95/2018"
_UJUNG_AKHIR = frozenset({"FF", "SF"})


def _terbalik(kegiatan: Kegiatan) -> bool:
    return bool(kegiatan.mulai and kegiatan.selesai and kegiatan.selesai.akhir < kegiatan.mulai.awal)


@aturan("PR301", tingkat=Tingkat.GALAT, slug="selesai-sebelum-mulai", judul="Selesai sebelum mulai", sumber=_FORMAT)
def pr301(rencana: Rencana) -> Iterator[Temuan]:
    """An end that lies before its start: of the period, of an activity, of what was realised."""
    periode = rencana.peta.periode
    if periode.selesai < periode.mulai:
        saran = f"tulis tahun {periode.mulai} atau sesudahnya"
        yield Temuan(di_pokok("periode", "selesai"), f"periode selesai {periode.selesai}, sebelum mulai", saran)
    for kegiatan in rencana.utuh:
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
    for kegiatan, jadwal in rencana.terjadwal:
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
    menurut_id = {kegiatan.id: kegiatan for _, _, kegiatan in rencana.peta.semua_kegiatan()}
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
    utuh = {kegiatan.id: kegiatan for kegiatan in rencana.utuh if not _terbalik(kegiatan)}
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
    for kegiatan, jadwal in rencana.terjadwal:
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
    for kegiatan in rencana.utuh:
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
