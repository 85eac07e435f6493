"""A plan made of a few rows, without files: what a test does not say is left at its simplest."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.model.dasar import tandai
from spbe_roadmap.model.indeks import Indeks
from spbe_roadmap.model.inventaris import DaftarAplikasi, DaftarOpd
from spbe_roadmap.model.kegiatan import Muatan
from spbe_roadmap.model.peta_rencana import Keutuhan, PetaRencana
from spbe_roadmap.model.pokok import Pokok
from spbe_roadmap.model.realisasi import Realisasi
from spbe_roadmap.rencana.jadwal import jadwalkan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spbe_roadmap.rencana.jadwal import Jadwal

Baris = dict[str, Any]
BERKAS = "domain/aplikasi.yaml"


def program(id_program: str, *kegiatan: Baris, **lain: Any) -> Baris:  # noqa: ANN401 - YAML values
    """A programme led by unit `a`."""
    baku: Baris = {
        "id": id_program,
        "nama": f"Program {id_program}",
        "inisiatif_strategis": [],
        "penanggung_jawab": "a",
    }
    return baku | lain | {"kegiatan": [{"nama": f"Kegiatan {satu['id']}"} | satu for satu in kegiatan]}


def peta_dari(
    kegiatan: Iterable[Baris] = (),
    *,
    muatan: Mapping[str, list[Baris]] | None = None,
    periode: tuple[int, int] = (2025, 2029),
    pokok: Baris | None = None,
    indeks: Baris | None = None,
    realisasi: Iterable[Baris] = (),
    opd: Iterable[Baris] = (),
    aplikasi: Iterable[Baris] = (),
    rusak: Iterable[int] = (),
) -> PetaRencana:
    """A plan: the activities of one programme of `aplikasi`, or the programmes of each content of `muatan`.

    `rusak`: places of activities of which reading lost something.
    """
    isi = muatan if muatan is not None else {"aplikasi": [program("P", *kegiatan)]}
    kepala = Pokok.model_validate(
        _POKOK | {"periode": dict(zip(("mulai", "selesai"), periode, strict=True))} | (pokok or {})
    )
    tandai(kepala, BERKAS_POKOK, ())
    laporan = tuple(map(Realisasi.model_validate, realisasi))
    for satu in laporan:
        tandai(satu, f"realisasi/{satu.tahun}.yaml", ())
    return PetaRencana(
        pokok=kepala,
        opd=DaftarOpd.model_validate({"opd": list(opd)}).opd,
        aplikasi=DaftarAplikasi.model_validate({"aplikasi": list(aplikasi)}).aplikasi,
        indeks=_indeks(indeks or {}),
        muatan=tuple(_muatan(nama, semua) for nama, semua in isi.items()),
        realisasi=laporan,
        keutuhan=Keutuhan(baris_rusak=frozenset((BERKAS, ("program", 0, "kegiatan", nomor)) for nomor in rusak)),
    )


_POKOK: Baris = {
    "versi": 1,
    "instansi": {"nama": "Kota Uji", "jenis": "kota", "pimpinan": "Wali Kota"},
    "penetapan": {"status": "rancangan"},
    "sasaran": [],
    "inisiatif_strategis": [],
}


def _indeks(isi: Baris) -> Indeks:
    indeks = Indeks.model_validate(isi)
    tandai(indeks, "indeks.yaml", ())
    return indeks


def _muatan(nama: str, semua: list[Baris]) -> Muatan:
    muatan = Muatan.model_validate({"domain": nama, "program": semua})
    tandai(muatan, f"domain/{nama}.yaml", ())
    for nomor, satu in enumerate(muatan.program):
        tandai(satu, f"domain/{nama}.yaml", ("program", nomor))
        for urut, kegiatan in enumerate(satu.kegiatan):
            tandai(kegiatan, f"domain/{nama}.yaml", ("program", nomor, "kegiatan", urut))
    return muatan


def jadwal_dari(*kegiatan: Baris, periode: tuple[int, int] = (2025, 2029)) -> Jadwal:
    """The schedule of these activities."""
    return jadwalkan(peta_dari(kegiatan, periode=periode))


def hari(teks: str) -> date:
    """The day of an ISO date."""
    return date.fromisoformat(teks)
