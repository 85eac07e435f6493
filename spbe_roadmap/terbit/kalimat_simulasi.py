"""What a simulation assumes, in two sentences for people, and its probabilities as percentages."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from spbe_roadmap.kerangka.angka import bulatkan
from spbe_roadmap.rencana.simulasi.sebaran import BAKU, Teramati

if TYPE_CHECKING:
    from spbe_roadmap.data.penilaian_mandiri import Penilaian
    from spbe_roadmap.rencana.simulasi import Andaian

_SETENGAH_PERSEN = Fraction(1, 200)


def asumsi(andaian: Andaian, penilaian: Penilaian) -> tuple[str, str]:
    """One sentence on delays, one on discounts, whose rates are those of `penilaian`."""
    return _keterlambatan(andaian), _potongan(andaian, penilaian)


def _keterlambatan(andaian: Andaian) -> str:
    sebaran = andaian.keterlambatan
    if sebaran is None:
        return "Keterlambatan tidak diandaikan: setiap kegiatan berjalan menurut jadwal."
    if sebaran == BAKU:
        asal = "asumsi program, bukan hasil pengukuran"
    else:
        asal = "dari realisasi peta rencana ini" if isinstance(sebaran, Teramati) else "menurut --delay"
    return f"Keterlambatan ({asal}): {sebaran.uraian}; tiap kegiatan ditarik tersendiri."


def _potongan(andaian: Andaian, penilaian: Penilaian) -> str:
    if not andaian.laju:
        return "Potongan asesor tidak diandaikan: setiap tingkat diakui penuh."
    turun = ", ".join(
        f"{bagian.numerator} dari {bagian.denominator} indikator turun {banyak} tingkat"
        for banyak, bagian in andaian.laju.items()
    )
    return (
        f"Potongan asesor seperti di {penilaian.instansi} {penilaian.tahun}, satu-satunya yang rinciannya diketahui: "
        f"{turun}; tiap indikator dan tahun ditarik tersendiri."
    )


def persen(peluang: Fraction) -> str:
    """The probability in whole per cent; what is neither never nor always does not look so."""
    if 0 < peluang < _SETENGAH_PERSEN:
        return "<1%"
    if 1 - _SETENGAH_PERSEN <= peluang < 1:
        return ">99%"
    return f"{bulatkan(peluang * 100, 0)}%"
