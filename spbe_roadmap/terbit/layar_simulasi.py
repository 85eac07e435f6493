"""The simulation on a terminal or in a pipe: the years of each framework, the riskiest kegiatan, what is assumed.

Frameworks stand apart, each with a line of its own scale. Imports rich, so that a command imports this module only where
it shows text.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.model.waktu import tulis_bulan
from spbe_roadmap.terbit.kalimat_simulasi import asumsi, persen
from spbe_roadmap.terbit.layar_tabel import Tabel, konsol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from decimal import Decimal

    from rich.console import RenderableType

    from spbe_roadmap.data.penilaian_mandiri import Penilaian
    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.simulasi import KegiatanTersimulasi, Simulasi, TahunTersimulasi

# characters of the line from P10 to P90; our choice: what 80 columns leave
LEBAR_GARIS = 17
_RINGKAS = "bold"
_REDUP = "dim"


def tampilkan_simulasi(rencana: Rencana, simulasi: Simulasi, penilaian: Penilaian, banyak: int) -> None:
    """Years, then the `banyak` riskiest kegiatan, then the assumptions."""
    andaian = simulasi.andaian
    tarikan = f"{andaian.tarikan:,}".replace(",", ".")
    bagian: list[RenderableType] = [
        Text(f"Simulasi {rencana.peta.instansi.nama}: {tarikan} tarikan, benih {andaian.benih}", _RINGKAS)
    ]
    for kerangka, _ in rencana.proyeksi.per_kerangka:
        tahun = [satu for satu in simulasi.tahun if satu.proyeksi.kerangka is kerangka]
        bagian += [Text(f"\n{kerangka.nama}", _RINGKAS), _tabel_tahun(kerangka, tahun)]
    if simulasi.tahun:
        bagian.append(Text("━ P10 sampai P90, ● P50, ◆ target; Rencana: bila semua menurut jadwal", _REDUP))
    bagian += _paling_berisiko(rencana, simulasi, banyak)
    bagian += [Text("\nAsumsi", _RINGKAS), *map(Text, asumsi(andaian, penilaian))]
    konsol().print(Group(*bagian))


def _tabel_tahun(kerangka: Kerangka, semua: Sequence[TahunTersimulasi]) -> Tabel:
    ujung = [nilai for satu in semua for nilai in (satu.p10, satu.p90, satu.proyeksi.target) if nilai is not None]
    skala = min(ujung), max(*ujung, kerangka.skala.min)
    garis = f"{tampil(skala[0])} – {tampil(skala[1])}"
    indeks = ("Rencana", "P10", "P50", "P90")
    tabel = Tabel(
        "Tahun", *indeks, garis, "Target", "Tercapai", "Predikat", kanan=("Tahun", *indeks, "Target", "Tercapai")
    )
    for satu in semua:
        proyeksi, (nama, peluang) = satu.proyeksi, satu.predikat
        tabel.tambah(
            str(proyeksi.tahun),
            *map(tampil, (proyeksi.hasil.indeks, satu.p10, satu.p50, satu.p90)),
            garis_rentang(satu, *skala),
            "" if proyeksi.target is None else tampil(proyeksi.target),
            "" if satu.peluang_target is None else persen(satu.peluang_target),
            f"{nama} {persen(peluang)}",
        )
    return tabel


def garis_rentang(satu: TahunTersimulasi, dari: Decimal, sampai: Decimal) -> str:
    """One year as a line between two indices: the range, its middle, and the target where it is not under the middle."""

    def letak(nilai: Decimal) -> int:
        return int((nilai - dari) * (LEBAR_GARIS - 1) / (sampai - dari)) if sampai > dari else 0

    huruf = ["·"] * LEBAR_GARIS
    p10, p90 = letak(satu.p10), letak(satu.p90)
    huruf[p10 : p90 + 1] = "━" * (p90 + 1 - p10)
    if satu.proyeksi.target is not None:
        huruf[letak(satu.proyeksi.target)] = "◆"
    huruf[letak(satu.p50)] = "●"
    return "".join(huruf)


def _paling_berisiko(rencana: Rencana, simulasi: Simulasi, banyak: int) -> Iterator[RenderableType]:
    semua = simulasi.paling_berisiko
    if not semua:
        if simulasi.andaian.keterlambatan is not None:
            yield Text("\nTidak ada kegiatan yang keterlambatannya sendiri menurunkan indeks.")
        return
    yield Text("\nKegiatan paling berisiko", _RINGKAS)
    angka = ("Rencana", "P50", "P90", "Tepat", "Kritis", "Gagalkan", "Poin")
    tabel = Tabel("Kegiatan", *angka, kanan=angka, lentur=("Kegiatan",))
    for satu in semua[:banyak]:
        tabel.tambah(
            f"{satu.id} {rencana.kegiatan(satu.id).nama}",
            tulis_bulan(satu.selesai),
            *(_mundur(satu, persentil) for persentil in (satu.selesai_p50, satu.selesai_p90)),
            "" if satu.peluang_tepat is None else persen(satu.peluang_tepat),
            persen(satu.indeks_kritis),
            _menggagalkan(satu),
            tampil(sum(satu.rugi.values())),
        )
    yield tabel
    if len(semua) > banyak:
        yield Text(f"dan {len(semua) - banyak} kegiatan lain; --top menampilkan lebih banyak", _REDUP)
    yield Text(
        "Rencana: bulan selesai; P50, P90: berapa hari sesudahnya. Tepat: selesai sampai batas bukti. "
        "Kritis: kelonggaran habis. Gagalkan: target luput, padahal tercapai andai kegiatan ini saja tepat waktu. "
        "Poin: indeks yang rata-rata hilang karenanya, semua tahun.",
        _REDUP,
    )


def _mundur(satu: KegiatanTersimulasi, akhir: date) -> str:
    hari = (akhir - satu.selesai).days
    return f"{hari:+}" if hari else "0"


def _menggagalkan(satu: KegiatanTersimulasi) -> str:
    """The year whose target it costs most often, and how often."""
    if not satu.menggagalkan:
        return "–"
    tahun, peluang = max(satu.menggagalkan.items(), key=itemgetter(1))
    return f"{tahun} {persen(peluang)}"
