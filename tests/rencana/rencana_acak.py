"""Any small plan with effects: given and computed dates, ties, levels on and off the start, realisation."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from tests.rencana.conftest import peta_dari

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana

Baris = dict[str, Any]
# few indicators and levels, so that kegiatan meet on them
DAMPAK = st.lists(
    st.one_of(
        st.builds(
            lambda nomor, tingkat: {"indikator": f"PEMDI-{nomor}", "menjadi": Decimal(tingkat)},
            st.sampled_from([1, 12, 20]),
            st.sampled_from(["1", "1.5", "2", "2.25", "3", "5", "6"]),
        ),
        st.builds(
            lambda nomor, tingkat: {"indikator": f"SPBE-{nomor}", "menjadi": Decimal(tingkat)},
            st.sampled_from([17, 47]),
            st.integers(1, 5),
        ),
    ),
    max_size=3,
)
LAMA = st.one_of(st.integers(1, 90).map(lambda n: f"{n} hari"), st.integers(1, 6).map(lambda n: f"{n} bulan"))
JEDA = st.one_of(
    st.none(), st.integers(-40, 40).map(lambda n: f"{n} hari"), st.integers(-3, 3).map(lambda n: f"{n} bulan")
)
AWAL = {
    "awal": {
        "spbe-2020": {"tahun": 2024, "perkiraan": True, "tingkat": {17: Decimal(2)}},
        "pemdi-2026": {"tahun": 2026, "perkiraan": False, "tingkat": {12: Decimal("1.5")}},
    }
}


@st.composite
def waktu(ambil: st.DrawFn) -> Baris:
    if ambil(st.booleans()):
        return {"durasi": ambil(LAMA)}
    mulai = ambil(st.dates(date(2025, 1, 1), date(2027, 6, 30)))
    lama = ambil(st.one_of(st.integers(0, 400), st.just((date(mulai.year, 12, 31) - mulai).days)))
    return {"mulai": mulai.isoformat(), "selesai": (mulai + timedelta(days=lama)).isoformat()}


@st.composite
def rencana_acak(ambil: st.DrawFn, *, banyak: int = 6, lapor: bool = True) -> PetaRencana:
    """Up to six kegiatan in any order of the document; each waits only for such as were made before it."""
    semua: list[Baris] = []
    for nomor in range(ambil(st.integers(1, banyak))):
        ikatan = st.fixed_dictionaries(
            {
                "kegiatan": st.integers(0, max(0, nomor - 1)).map(lambda n: f"K{n}"),
                "jenis": st.sampled_from(["FS", "SS", "FF", "SF"]),
                "jeda": JEDA,
            }
        )
        setelah = ambil(st.lists(ikatan, max_size=2)) if nomor else []
        semua.append({"id": f"K{nomor}", "setelah": setelah, "dampak": ambil(DAMPAK)} | ambil(waktu()))
    laporan = ambil(st.lists(st.sampled_from(LAPORAN), max_size=2)) if lapor else []
    return peta_dari(ambil(st.permutations(semua)), periode=(2025, 2028), indeks=AWAL, realisasi=laporan)


LAPORAN: list[Baris] = [
    {"tahun": 2025, "kegiatan": {"K0": {"status": "berjalan"}, "K1": {"status": "selesai"}}},
    {"tahun": 2026, "kegiatan": {"K2": {"status": "selesai", "selesai": "2026-10-05"}, "K0": {"status": "selesai"}}},
    {"tahun": 2026, "per": "2026-06", "kegiatan": {"K1": {"status": "ditunda", "catatan": "-"}}},
]
