"""A slow reading of format.md section 10, day by day until nothing moves, and random plans to compare with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from spbe_roadmap.rencana.jadwal import jadwalkan
from tests.rencana.conftest import peta_dari

if TYPE_CHECKING:
    from collections.abc import Callable

    from spbe_roadmap.model.kegiatan import Kegiatan, Setelah
    from spbe_roadmap.rencana.jadwal import Jadwal

Baris = dict[str, Any]
SEHARI = timedelta(days=1)
AWAL, SESUDAH_PERIODE = date(2025, 1, 1), date(2027, 1, 1)
JEDA = st.one_of(
    st.none(),
    st.integers(-40, 40).map(lambda n: f"{n} hari"),
    st.integers(-3, 3).map(lambda n: f"{n} bulan"),
)
LAMA = st.one_of(st.integers(1, 70).map(lambda n: f"{n} hari"), st.integers(1, 3).map(lambda n: f"{n} bulan"))
HARI = st.dates(date(2024, 12, 1), date(2026, 8, 31))


@st.composite
def waktu(ambil: st.DrawFn) -> Baris:
    cara = ambil(st.sampled_from(["durasi", "durasi", "mulai", "keduanya"]))
    if cara == "durasi":
        return {"durasi": ambil(LAMA)}
    mulai = ambil(HARI)
    if cara == "mulai":
        return {"mulai": mulai.isoformat(), "durasi": ambil(LAMA)}
    return {"mulai": mulai.isoformat(), "selesai": (mulai + timedelta(days=ambil(st.integers(0, 200)))).isoformat()}


@st.composite
def rencana_acak(ambil: st.DrawFn) -> list[Baris]:
    """Up to six activities in any order of the document; each waits only for such as were made before it."""
    semua: list[Baris] = []
    for nomor in range(ambil(st.integers(1, 6))):
        ikatan = ambil(
            st.lists(
                st.fixed_dictionaries(
                    {
                        "kegiatan": st.integers(0, nomor - 1),
                        "jenis": st.sampled_from(["FS", "SS", "FF", "SF"]),
                        "jeda": JEDA,
                    }
                ),
                max_size=3,
            )
            if nomor
            else st.just([])
        )
        setelah = [satu | {"kegiatan": f"K{satu['kegiatan']}"} for satu in ikatan]
        semua.append({"id": f"K{nomor}", "setelah": setelah} | ambil(waktu()))
    return ambil(st.permutations(semua))


@dataclass
class Lambat:
    """S, F and late F of one activity."""

    mulai: date
    akhir: date
    akhir_terlambat: date = SESUDAH_PERIODE

    @property
    def mulai_terlambat(self) -> date:
        return self.akhir_terlambat - (self.akhir - self.mulai)


def jadwal_lambat(semua: dict[str, Kegiatan]) -> dict[str, Lambat]:
    """Days of each activity."""
    hasil = {nama: _tetap(kegiatan) for nama, kegiatan in semua.items()}
    sampai_tenang(lambda: [_majukan(semua[nama], hasil) for nama in semua if not semua[nama].mulai])
    sampai_tenang(lambda: [_mundurkan(nama, semua, hasil) for nama in semua])
    return hasil


def sampai_tenang(langkah: Callable[[], list[bool]]) -> None:
    while any(langkah()):
        pass


def _tetap(kegiatan: Kegiatan) -> Lambat:
    mulai = kegiatan.mulai.awal if kegiatan.mulai else AWAL
    if kegiatan.selesai:
        return Lambat(mulai, kegiatan.selesai.akhir + SEHARI)
    assert kegiatan.durasi
    return Lambat(mulai, kegiatan.durasi.sesudah(mulai))


def _jeda(hari: date, setelah: Setelah) -> date:
    return setelah.jeda.sesudah(hari) if setelah.jeda else hari


def _majukan(kegiatan: Kegiatan, hasil: dict[str, Lambat]) -> bool:
    """Move a computed start on, a day at a time, until every condition holds."""
    satu = hasil[kegiatan.id]
    semula = satu.mulai
    assert kegiatan.durasi
    while not all(terpenuhi(satu, hasil[setelah.kegiatan], setelah) for setelah in kegiatan.setelah):
        satu.mulai += SEHARI
        satu.akhir = kegiatan.durasi.sesudah(satu.mulai)
    return satu.mulai != semula


def terpenuhi(b: Lambat, a: Lambat, setelah: Setelah) -> bool:
    """Whether b, which waits for a, keeps the condition."""
    if setelah.jenis == "FS":
        return b.mulai >= _jeda(a.akhir, setelah)
    if setelah.jenis == "SS":
        return b.mulai >= _jeda(a.mulai, setelah)
    if setelah.jenis == "FF":
        return b.akhir >= _jeda(a.akhir, setelah)
    return b.akhir >= _jeda(a.mulai, setelah)


def _mundurkan(nama: str, semua: dict[str, Kegiatan], hasil: dict[str, Lambat]) -> bool:
    """Move a late end back, a day at a time, until every successor is still in time."""
    satu = hasil[nama]
    semula = satu.akhir_terlambat
    pengikut = [(hasil[b], setelah) for b in semua for setelah in semua[b].setelah if setelah.kegiatan == nama]
    while not all(_cukup_dini(satu, b, setelah) for b, setelah in pengikut):
        satu.akhir_terlambat -= SEHARI
    return satu.akhir_terlambat != semula


def _cukup_dini(a: Lambat, b: Lambat, setelah: Setelah) -> bool:
    if setelah.jenis == "FS":
        return _jeda(a.akhir_terlambat, setelah) <= b.mulai_terlambat
    if setelah.jenis == "SS":
        return _jeda(a.mulai_terlambat, setelah) <= b.mulai_terlambat
    if setelah.jenis == "FF":
        return _jeda(a.akhir_terlambat, setelah) <= b.akhir_terlambat
    return _jeda(a.mulai_terlambat, setelah) <= b.akhir_terlambat


def hitung(semua: list[Baris]) -> tuple[dict[str, Kegiatan], Jadwal]:
    """The activities by id and the fast schedule of the same period."""
    peta = peta_dari(semua, periode=(2025, 2026))
    return {kegiatan.id: kegiatan for _, _, kegiatan in peta.semua_kegiatan()}, jadwalkan(peta)
