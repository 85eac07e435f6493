"""PR7xx: the inventory of applications against the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.nama_dekat import PencariNama
from spbe_roadmap.aturan.tempat import di
from spbe_roadmap.aturan.temuan import Temuan, Tingkat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.model.inventaris import Aplikasi
    from spbe_roadmap.rencana import Rencana

_SUMBER = "SE MenPANRB 18/2022 lampiran Bab IV"
_PERLU_KEGIATAN = frozenset({"kembangkan", "integrasikan", "gabungkan", "ganti", "hentikan"})
_TIDAK_LAMA_LAGI = frozenset({"gabungkan", "ganti", "hentikan"})


@aturan(
    "PR701",
    tingkat=Tingkat.PERINGATAN,
    slug="aplikasi-tanpa-tindak-lanjut",
    judul="Aplikasi tanpa tindak lanjut",
    sumber=_SUMBER,
)
def pr701(rencana: Rencana) -> Iterator[Temuan]:
    """An application that nobody has decided on, or that needs work which no activity names."""
    keutuhan = rencana.peta.keutuhan
    disebut = {nama for _, _, kegiatan in rencana.peta.semua_kegiatan() for nama in kegiatan.aplikasi}
    dikenal = {aplikasi.id for aplikasi in rencana.peta.aplikasi}
    # A mistyped id (PR202) is taken for the application that it resembles.
    digarap = disebut | set(map(PencariNama(dikenal).terdekat, sorted(disebut - dikenal)))
    lengkap = keutuhan.muatan_utuh and not any(berkas.startswith("domain/") for berkas, _ in keutuhan.baris_rusak)
    for aplikasi in rencana.peta.aplikasi:
        if not keutuhan.baris_utuh(aplikasi):
            continue
        if aplikasi.tindak_lanjut is None:
            pesan = f'aplikasi "{aplikasi.id}" tanpa tindak_lanjut'
            yield Temuan(di(aplikasi), pesan, "tambahkan tindak_lanjut: pertahankan, atau tindakan lain")
        elif aplikasi.tindak_lanjut in _PERLU_KEGIATAN and aplikasi.id not in digarap and lengkap:
            pesan = f'aplikasi "{aplikasi.id}" akan di{aplikasi.tindak_lanjut}, tetapi tidak ada kegiatannya'
            yield Temuan(di(aplikasi, "tindak_lanjut"), pesan, f"sebut {aplikasi.id} pada aplikasi: sebuah kegiatan")


@aturan(
    "PR702", tingkat=Tingkat.INFO, slug="opd-tanpa-aplikasi", judul="Perangkat daerah tanpa aplikasi", sumber=_SUMBER
)
def pr702(rencana: Rencana) -> Iterator[Temuan]:
    """A unit with no application in the inventory; silent while an application belongs to an unknown one (PR202)."""
    keutuhan = rencana.peta.keutuhan
    if "aplikasi.yaml" in keutuhan.berkas_rusak or any(berkas == "aplikasi.yaml" for berkas, _ in keutuhan.baris_rusak):
        return
    dikenal = {opd.id for opd in rencana.peta.opd}
    tertulis = {aplikasi.opd for aplikasi in rencana.peta.aplikasi}
    if tertulis - dikenal:
        return
    for opd in rencana.peta.opd:
        if opd.id not in tertulis:
            yield Temuan(
                di(opd, "id"),
                f'perangkat daerah "{opd.id}" tidak punya aplikasi dalam inventaris',
                "periksa inventarisnya",
            )


@aturan(
    "PR703",
    tingkat=Tingkat.PERINGATAN,
    slug="aplikasi-kembar",
    judul="Dua aplikasi untuk layanan yang sama",
    sumber=_SUMBER,
)
def pr703(rencana: Rencana) -> Iterator[Temuan]:
    """Two applications of different units for the same `layanan`, neither of which is to be merged, replaced or stopped."""
    pertama: dict[str, Aplikasi] = {}
    for aplikasi in rencana.peta.aplikasi:
        if aplikasi.layanan is None or aplikasi.tindak_lanjut in _TIDAK_LAMA_LAGI:
            continue
        asal = pertama.setdefault(" ".join(aplikasi.layanan.lower().split()), aplikasi)
        if asal.opd != aplikasi.opd:
            yield Temuan(
                di(aplikasi, "layanan"),
                f'aplikasi "{aplikasi.id}" dan "{asal.id}" melayani hal yang sama: {aplikasi.layanan}',
                "gabungkan, ganti, atau hentikan salah satunya",
                ((di(asal, "layanan"), "layanan yang sama di sini"),),
            )
