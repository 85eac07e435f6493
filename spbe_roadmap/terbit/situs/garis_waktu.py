"""Where things lie on the time axis of the site, in percent of its width, so that zooming is one CSS width.

Days are half-open: a bar reaches to the end of its last day. What lies outside the period is cut at its edge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from spbe_roadmap.model.waktu import NAMA_BULAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spbe_roadmap.model.kegiatan import Muatan, Program, Tonggak
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.situs import SajianKegiatan
    from spbe_roadmap.rencana.situs.garis_waktu import BarisWaktu, Nyata, SajianWaktu

_BULAN_PER_TRIWULAN = 3
# grid lines read on light and on dark ground alike, because a background picture does not see the page's colours
_WARNA_KISI = "#7f8c8d"
_KUAT = {"tahun": ".75", "triwulan": ".28", "bulan": ".16"}
# The classes that scripts write for what is chosen, as the style sheet names them.
_KELAS_PILIHAN = re.compile(r"\.(lihat|skala|kritis)-(\w+) ")
# From which width of a year on its quarters and its months have room for their names, and about how wide the names of rows are.
_REM_TRIWULAN, _REM_BULAN, _REM_NAMA = 9, 24, 16
# Half of a milestone's sign on a narrow screen, in percent of the axis.
_TEPI = 3


class Label(NamedTuple):
    """A span of the axis: where it begins and how wide it is."""

    teks: str
    x: str
    lebar: str


class Titik(NamedTuple):
    """A milestone on the axis. `tepi`: `awal` or `akhir` where its sign would reach over that edge of the axis, else empty."""

    tonggak: Tonggak
    x: str
    tepi: str


class Ruas(NamedTuple):
    """A piece of the axis."""

    x: str
    lebar: str


class Batang(NamedTuple):
    """An activity's row: its bars as `rencana` and `kenyataan`, None where it has no schedule, or no realised start is written."""

    sajian: SajianKegiatan
    nyata: Nyata | None
    rencana: Ruas | None
    kenyataan: Ruas | None
    titik: tuple[Titik, ...]


@dataclass(frozen=True, slots=True)
class Sumbu:
    """The axis of a period."""

    awal: date
    akhir: date

    def letak(self, hari: date) -> str:
        """The place of the day's first moment, in percent."""
        bagian = (hari - self.awal) / (self.akhir - self.awal) * 100
        return angka(min(100.0, max(0.0, bagian)))

    def lebar(self, mulai: date, akhir: date) -> str:
        """How wide the days from `mulai` up to `akhir` are, in percent."""
        return angka(max(0.0, float(self.letak(akhir)) - float(self.letak(mulai))))

    def ruas(self, mulai: date, akhir: date) -> Ruas:
        """The days from `mulai` up to `akhir`."""
        return Ruas(self.letak(mulai), self.lebar(mulai, akhir))

    def label_tahun(self) -> tuple[Label, ...]:
        """The years."""
        return self._label(12, lambda hari: str(hari.year))

    def label_triwulan(self) -> tuple[Label, ...]:
        """The quarters, as plans write them."""
        return self._label(_BULAN_PER_TRIWULAN, lambda hari: f"TW{hari.month // _BULAN_PER_TRIWULAN + 1}")

    def label_bulan(self) -> tuple[Label, ...]:
        """The months."""
        return self._label(1, lambda hari: NAMA_BULAN[hari.month - 1][:3])

    def _label(self, bulan: int, teks: Callable[[date], str]) -> tuple[Label, ...]:
        awal = list(self._tiap(bulan))
        return tuple(
            Label(teks(satu), self.letak(satu), self.lebar(satu, berikut))
            for satu, berikut in zip(awal, [*awal[1:], self.akhir], strict=True)
        )

    def _tiap(self, bulan: int) -> Iterator[date]:
        for tahun in range(self.awal.year, self.akhir.year):
            for satu in range(1, 13, bulan):
                yield date(tahun, satu, 1)

    def kisi(self, *, bulan: bool) -> str:
        """The grid as an address of a picture that stretches to any size."""
        garis = dict.fromkeys(self._tiap(1) if bulan else (), "bulan")
        garis |= dict.fromkeys(self._tiap(_BULAN_PER_TRIWULAN), "triwulan")
        garis |= dict.fromkeys(self._tiap(12), "tahun")
        isi = "".join(
            f"<line x1='{self.letak(satu)}%' x2='{self.letak(satu)}%' y2='100%' stroke-opacity='{_KUAT[jenis]}'/>"
            for satu, jenis in garis.items()
        )
        return _gambar(f"<svg xmlns='http://www.w3.org/2000/svg' stroke='{_WARNA_KISI}'>{isi}</svg>")

    def tahun_cetak(self) -> str:
        """The years as an address of a picture: on paper every table has them, since nothing sticks to the top of a page."""
        isi = "".join(f"<text x='{satu.x}%' dx='4' y='14'>{satu.teks}</text>" for satu in self.label_tahun())
        return _gambar(f"<svg xmlns='http://www.w3.org/2000/svg' font-family='sans-serif' font-size='11'>{isi}</svg>")


def _gambar(svg: str) -> str:
    return "data:image/svg+xml," + quote(svg, safe="/:= '")


def sumbu(peta: PetaRencana) -> Sumbu:
    """The axis of the plan's period."""
    return Sumbu(date(peta.periode.mulai, 1, 1), date(peta.periode.selesai + 1, 1, 1))


def gaya(sumbu_rencana: Sumbu) -> str:
    """The style rules that depend on the period: how many years there are, the grid, and where its labels have room."""
    banyak = sumbu_rencana.akhir.year - sumbu_rencana.awal.year
    tahun = "".join(
        f".skala .th:nth-child({nomor}){{left:{satu.x}%;width:{satu.lebar}%}}"
        for nomor, satu in enumerate(sumbu_rencana.label_tahun(), 1)
    )
    return (
        f":root{{--banyak-tahun:{banyak};"
        f'--kisi:url("{sumbu_rencana.kisi(bulan=False)}");--kisi-bulan:url("{sumbu_rencana.kisi(bulan=True)}");'
        f'--tahun-cetak:url("{sumbu_rencana.tahun_cetak()}")}}'
        f"{tahun}@container bidang (min-width:{banyak * _REM_TRIWULAN + _REM_NAMA}rem){{.tw{{display:inline}}}}"
        f"@container bidang (min-width:{banyak * _REM_BULAN + _REM_NAMA}rem)"
        "{.tw{display:none}.bl{display:inline}.skala,.potong{background-image:var(--kisi-bulan)}}"
    )


def gaya_tanpa_skrip(gaya_pilihan: str) -> str:
    """The same rules where no script writes what is chosen as a class: they ask the buttons themselves.

    Not for pages with scripts, since `:has` makes browsers look through all rows at every change.
    """
    return _KELAS_PILIHAN.sub(r"main:has([name=\1][value=\2]:checked) ", gaya_pilihan)


def kelompok(
    sumbu_rencana: Sumbu, sajian: SajianWaktu
) -> tuple[tuple[Muatan, tuple[tuple[Program, tuple[Batang, ...]], ...]], ...]:
    """Every content with its programmes, every programme with its rows."""
    ruas = cache(sumbu_rencana.ruas)  # thousands of rows share the same quarters
    letak = cache(sumbu_rencana.letak)

    def titik(satu: Tonggak) -> Titik:
        x = letak(satu.waktu.akhir)
        return Titik(satu, x, "awal" if float(x) < _TEPI else "akhir" if float(x) > 100 - _TEPI else "")

    def batang(baris: BarisWaktu) -> Batang:
        jadwal, nyata = baris.sajian.jadwal, baris.nyata
        return Batang(
            sajian=baris.sajian,
            nyata=nyata,
            rencana=ruas(jadwal.mulai, jadwal.akhir) if jadwal else None,
            kenyataan=ruas(*nyata.hari) if nyata and nyata.hari else None,
            titik=tuple(titik(satu) for satu in baris.sajian.kegiatan.tonggak),
        )

    return tuple(
        (muatan, tuple((satu.program, tuple(map(batang, satu.baris))) for satu in program))
        for muatan, program in sajian.kelompok
    )


def angka(nilai: float) -> str:
    """A number of a drawing with at most three decimals."""
    return f"{nilai:.3f}".rstrip("0").rstrip(".")
