"""One row of the overview: a programme as a bar to scale, its activities inside it as thin bars in lanes.

Activities that run at the same time lie in lanes below one another, each in the first lane that is free again. Outlines say that
an activity is critical, a light bar that it is a proposal; neither needs colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.terbit.gambar.bentuk import Bentuk, Jalan, Kelompok, Kotak, Teks, belah, persegi
from spbe_roadmap.terbit.gambar.lembar import JARAK_BARIS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan, Muatan, Program
    from spbe_roadmap.rencana import JadwalKegiatan, Rencana
    from spbe_roadmap.terbit.gambar.sumbu_waktu import SumbuWaktu

TONGGAK = 2.6
_TEPI = 1.2
_ANTARA_LAJUR = 0.7
_TERSEMPIT = 1.2
# a lane is free for the next bar once so many points lie between the two
_SELA = 0.5


class Kerapatan(NamedTuple):
    """How close things stand: lines of a name, points that a lane takes, and empty points between rows."""

    baris_nama: int
    lajur: float
    jarak: float

    @property
    def tebal(self) -> float:
        """How thick the bar of an activity is."""
        return self.lajur - _ANTARA_LAJUR


class Potong(NamedTuple):
    """An activity of a programme with its dates and its lane, counted from above."""

    kegiatan: Kegiatan
    jadwal: JadwalKegiatan
    lajur: int

    @property
    def kelas(self) -> str:
        """How it looks."""
        return "lajur-kritis" if self.jadwal.kritis else f"lajur-{self.kegiatan.status}"


class BarisProgram(NamedTuple):
    """A programme of a content; `id_` and `nama` are the lines of its label, `potong` is empty where nothing is scheduled."""

    kerapatan: Kerapatan
    muatan: Muatan
    program: Program
    id_: tuple[str, ...]
    nama: tuple[str, ...]
    potong: tuple[Potong, ...]

    @property
    def lajur(self) -> int:
        """How many lanes its activities need."""
        return max((satu.lajur + 1 for satu in self.potong), default=1)

    @property
    def tinggi(self) -> float:
        """Room for the label and for the lanes."""
        label = max(len(self.id_), len(self.nama)) * JARAK_BARIS
        return max(label, self.lajur * self.kerapatan.lajur + 2 * _TEPI) + self.kerapatan.jarak

    @property
    def usulan(self) -> bool:
        """Whether any of its activities is a proposal."""
        return any(satu.status == "usulan" for satu in self.program.kegiatan)


def beri_lajur(rencana: Rencana, program: Program, sumbu: SumbuWaktu) -> tuple[Potong, ...]:
    """The scheduled activities of a programme with their lanes, in document order."""
    jadwal = rencana.jadwal.kegiatan
    ada = [(satu, jadwal[satu.id]) for satu in program.kegiatan if satu.id in jadwal]
    lajur = _lajur([ruas(sumbu, satu) for _, satu in ada])
    return tuple(Potong(*satu, nomor) for satu, nomor in zip(ada, lajur, strict=True))


def ruas(sumbu: SumbuWaktu, jadwal: JadwalKegiatan) -> tuple[float, float]:
    """Where a bar begins and ends: from the first day to the day after the last, never too narrow to be seen."""
    x = min(sumbu.x(jadwal.mulai), sumbu.kanan - _TERSEMPIT)
    return x, max(x + _TERSEMPIT, sumbu.x(jadwal.akhir))


def _lajur(semua: Sequence[tuple[float, float]]) -> list[int]:
    """A lane for each of these bars, given out from left to right."""
    bebas: list[float] = []
    lajur = [0] * len(semua)
    for nomor in sorted(range(len(semua)), key=lambda satu: semua[satu]):
        kiri, kanan = semua[nomor]
        lajur[nomor] = next((satu for satu, sejak in enumerate(bebas) if sejak <= kiri), len(bebas))
        bebas[lajur[nomor] : lajur[nomor] + 1] = [kanan + _SELA]
    return lajur


def kotak_kegiatan(baris: BarisProgram, sumbu: SumbuWaktu, y: float) -> dict[str, Kotak]:
    """The bar of each activity by id, in a row that begins at `y`."""
    lajur, tebal = baris.kerapatan.lajur, baris.kerapatan.tebal
    atas = y + (baris.tinggi - baris.lajur * lajur) / 2 + (lajur - tebal) / 2
    kotak: dict[str, Kotak] = {}
    for satu in baris.potong:
        kiri, kanan = ruas(sumbu, satu.jadwal)
        kotak[satu.kegiatan.id] = Kotak(satu.kelas, kiri, atas + satu.lajur * lajur, kanan - kiri, tebal)
    return kotak


def kotak_program(kotak: Iterable[Kotak]) -> tuple[Kotak, ...]:
    """The bar of a programme around those of its activities; none where it has none."""
    semua = list(kotak)
    if not semua:
        return ()
    kiri, kanan = min(satu.x for satu in semua), max(satu.x + satu.lebar for satu in semua)
    atas, bawah = min(satu.y for satu in semua), max(satu.y + satu.tinggi for satu in semua)
    return (Kotak("program", kiri, atas - _TEPI, kanan - kiri, bawah - atas + 2 * _TEPI),)


def gambar_program(
    baris: BarisProgram, sumbu: SumbuWaktu, kotak: Mapping[str, Kotak], label: Iterable[Teks]
) -> Kelompok:
    """The row of a programme: label, activities by their look, milestones on top."""
    kelas = dict.fromkeys(satu.kelas for satu in baris.potong)
    isi: list[Bentuk] = [
        *label,
        *(Jalan(nama, "".join(persegi(satu) for satu in kotak.values() if satu.kelas == nama)) for nama in kelas),
    ]
    tonggak = (
        belah(sumbu.x(satu.waktu.akhir), kotak[potong.kegiatan.id].y + baris.kerapatan.tebal / 2, TONGGAK)
        for potong in baris.potong
        for satu in potong.kegiatan.tonggak
    )
    if jalan := "".join(tonggak):
        isi.append(Jalan("tonggak", jalan))
    return Kelompok("program", baris.program.id, judul_program(baris), tuple(isi))


def judul_program(baris: BarisProgram) -> str:
    """The programme in words: from when to when, how many activities, which of them are critical."""
    jadwal = [satu.jadwal for satu in baris.potong]
    nama = f"{baris.program.id} {baris.program.nama}{' (memuat usulan)' if baris.usulan else ''}"
    if not jadwal:
        return f"{nama}, belum terjadwal"
    waktu = f"{tulis_tanggal(min(s.mulai for s in jadwal))} sampai {tulis_tanggal(max(s.selesai for s in jadwal))}"
    kritis = ", ".join(satu.id for satu in jadwal if satu.kritis)
    return f"{nama}, {len(jadwal)} kegiatan, {waktu}{f', kritis: {kritis}' if kritis else ''}"


def label_program(baris: BarisProgram, y: float, *, x_id: float, x_nama: float) -> Iterator[Teks]:
    """Id and name in the middle of a row that begins at `y`."""
    for kelas, x, kolom in (("tebal", x_id, baris.id_), ("biasa", x_nama, baris.nama)):
        dasar = y + (baris.tinggi - max(len(baris.nama), len(kolom)) * JARAK_BARIS) / 2 + 7.4
        for nomor, satu in enumerate(kolom):
            yield Teks(kelas, x, dasar + nomor * JARAK_BARIS, satu)


def tulis_id_program(program: Program) -> str:
    """The id as it is printed: with a mark where anything of the programme is a proposal."""
    return program.id + "*" * any(satu.status == "usulan" for satu in program.kegiatan)
