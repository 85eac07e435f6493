"""Days to keep in a calendar: `data/tonggak.ics`, all-day events that block no time.

An event keeps its UID when its day moves, so that a calendar that subscribes to the file moves it too. DTSTAMP is the
date of publishing. A proposal says so in its title, since most calendars show no status.

Written by hand: the library needs six seconds for the 10,000 events of a large plan, this code less than one; the tests
read the file with it. Sources: RFC 5545; RFC 7986 (NAME, REFRESH-INTERVAL, UIDs that are UUIDs).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana.agenda import agenda
from spbe_roadmap.terbit.cetak.kalimat import rentang
from spbe_roadmap.terbit.karakter import tampak
from spbe_roadmap.terbit.sebutan import judul_bertanda
from spbe_roadmap.terbit.sebutan_unit import sebutan_unit
from spbe_roadmap.terbit.tugas import Tugas, tulis_berkas
from spbe_roadmap.terbit.waktu_terbit import waktu_terbit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.agenda import Acara, JenisAcara

BERKAS = "data/tonggak.ics"
# octets in a line, its end not counted; RFC 5545, 3.1
_OKTET_BARIS = 75
# the upper bits of an octet that continues a character of UTF-8
_LANJUTAN = 0b1000_0000
_AWAL: dict[JenisAcara, str] = {
    "tonggak": "Tonggak: ",
    "selesai": "Batas selesai: ",
    "bukti": "Batas bukti penilaian ",
    "reviu": "Batas reviu peta rencana: ",
}
_KELOMPOK: dict[JenisAcara, str] = {
    "tonggak": "Tonggak",
    "selesai": "Batas selesai",
    "bukti": "Bukti",
    "reviu": "Reviu",
}


def tugas(rencana: Rencana) -> tuple[Tugas, ...]:
    """One file."""
    return (Tugas(BERKAS, partial(_tulis, rencana)),)


def _tulis(rencana: Rencana, folder: Path) -> None:
    tulis_berkas(folder, BERKAS, b"".join(b"\r\n ".join(_lipat(baris)) + b"\r\n" for baris in _kalender(rencana)))


def _kalender(rencana: Rencana) -> Iterator[str]:
    """Lines of the calendar, not yet folded."""
    peta = rencana.peta
    rancangan = peta.penetapan.status == "rancangan"
    nama = judul_bertanda(peta)
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//spbe-roadmap//spbe-roadmap//ID"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"NAME:{_teks(nama)}"
    # The name as calendars before RFC 7986 read it.
    yield f"X-WR-CALNAME:{_teks(nama)}"
    yield "REFRESH-INTERVAL;VALUE=DURATION:P1D"
    cap = f"{waktu_terbit(peta):%Y%m%dT%H%M%SZ}"
    for acara in agenda(rencana):
        yield from _acara(rencana, acara, cap, rancangan=rancangan)
    yield "END:VCALENDAR"


def _acara(rencana: Rencana, acara: Acara, cap: str, *, rancangan: bool) -> Iterator[str]:
    peta, kegiatan = rencana.peta, acara.kegiatan
    usulan = kegiatan is not None and kegiatan.status == "usulan"
    asal = f"spbe-roadmap/{peta.instansi.nama}/{peta.periode.mulai}/{acara.kunci}"
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(NAMESPACE_URL, asal)}"
    yield f"DTSTAMP:{cap}"
    yield f"DTSTART;VALUE=DATE:{acara.hari:%Y%m%d}"
    yield f"SUMMARY:{_teks(_AWAL[acara.jenis] + acara.nama + (' (usulan)' if usulan else ''))}"
    if kegiatan:
        yield f"DESCRIPTION:{_teks(_perihal(rencana, kegiatan))}"
    yield f"CATEGORIES:{_KELOMPOK[acara.jenis]}"
    yield f"STATUS:{'TENTATIVE' if usulan or rancangan else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _perihal(rencana: Rencana, kegiatan: Kegiatan) -> str:
    """What the work is, who leads it, and when it runs: a line each."""
    jadwal = rencana.jadwal.kegiatan.get(kegiatan.id)
    baris = [
        f"{kegiatan.id} {kegiatan.nama}",
        f"Muatan: {MUATAN[rencana.muatan_dari(kegiatan.id).domain]}",
        f"Program: {rencana.program_dari(kegiatan.id).nama}",
        f"Penanggung jawab: {sebutan_unit(rencana, rencana.penanggung_jawab(kegiatan.id))}",
        *([f"Waktu: {rentang(jadwal.mulai, jadwal.selesai)}"] if jadwal else ()),
        *(f"Keluaran: {satu}" for satu in kegiatan.keluaran),
    ]
    return "\n".join(baris)


def _teks(isi: str) -> str:
    """A value of type TEXT (RFC 5545, 3.3.11)."""
    aman = tampak(isi).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(aman.splitlines())


def _lipat(baris: str) -> Iterator[bytes]:
    """The line in parts of which none is too long; a character is never cut in two (RFC 5545, 3.1)."""
    isi = baris.encode()
    awal, ruang = 0, _OKTET_BARIS
    while len(isi) - awal > ruang:
        akhir = awal + ruang
        while isi[akhir] & 0b1100_0000 == _LANJUTAN:
            akhir -= 1
        yield isi[awal:akhir]
        # The space that marks a continued line takes one.
        awal, ruang = akhir, _OKTET_BARIS - 1
    yield isi[awal:]
