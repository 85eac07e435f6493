"""How applications exchange data today, and what the plan makes of it.

Today: `terhubung` of the inventory, either side counting for both. After: what the inventory has decided (`tindak_lanjut`), once
work of the plan carries it out. That is a kegiatan of the contents layanan, infrastruktur or aplikasi that names the application
and ends within the period: building, integrating and retiring applications is the matter of these contents, while an audit, a
review or a security check of an application changes none of its connections (SE MenPANRB 18/2022, lampiran Bab IV; the
choice of contents is our reading). An application that is to be integrated (`integrasikan`) joins the integration; one that is
merged, replaced or stopped (`gabungkan`, `ganti`, `hentikan`) ends, and its connections with it. With whom a joining
application will exchange data, and which one takes over from an ending one, the format does not say; nothing is made up.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spbe_roadmap.model.inventaris import Aplikasi
    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.rencana.rencana import Rencana

Nasib = Literal["tetap", "masuk", "berakhir"]
Keadaan = Literal["sendiri", "terhubung", "masuk", "berakhir"]
_TUJUAN: Mapping[str, Nasib] = MappingProxyType(
    {"integrasikan": "masuk", "gabungkan": "berakhir", "ganti": "berakhir", "hentikan": "berakhir"}
)
_MUATAN = frozenset({"layanan", "infrastruktur", "aplikasi"})


class NasibAplikasi(NamedTuple):
    """An application with its number in the inventory, and what becomes of it until the period ends.

    `kegiatan`: the work that carries such a decision out; `tertunda`: no work of the plan does, so that the application
    stays as it is.
    """

    nomor: int
    aplikasi: Aplikasi
    nasib: Nasib
    kegiatan: tuple[Kegiatan, ...]
    tertunda: bool


class Sambungan(NamedTuple):
    """Two nodes that exchange data: their places in `simpul`, the smaller first, and between how many applications."""

    dari: int
    ke: int
    banyak: int


class Simpul(NamedTuple):
    """One application, or all of one unit, and how it stands today and after. `opd`: id of the unit that owns it.

    All of a unit have joined where one has, else are connected where one is, and have ended where none goes on.
    """

    opd: str
    aplikasi: tuple[NasibAplikasi, ...]
    kini: Keadaan
    nanti: Keadaan


@dataclass(frozen=True, slots=True)
class Integrasi:
    """Connections before and after the plan; nodes are grouped by unit, units by their first application.

    `terhubung`: applications that exchange data today; `terintegrasi`: those that still do, or have joined; `berakhir`: those
    that have ended.
    """

    simpul: tuple[Simpul, ...]
    per_opd: bool
    sebelum: tuple[Sambungan, ...]
    sesudah: tuple[Sambungan, ...]
    terhubung: frozenset[str]
    terintegrasi: frozenset[str]
    berakhir: frozenset[str]

    @property
    def nasib(self) -> tuple[NasibAplikasi, ...]:
        """Every application, in the order of the nodes."""
        return tuple(satu for simpul in self.simpul for satu in simpul.aplikasi)


def integrasi(rencana: Rencana, *, terbanyak: int) -> Integrasi | None:
    """The exchange of data before and after; None where no application is connected or joins or ends.

    More applications than `terbanyak` are gathered by unit; of more than twice as many units those with the fewest
    applications become one node, whose `opd` is empty.
    """
    nasib = _nasib(rencana)
    koneksi = {satu.aplikasi.id: satu.koneksi for satu in rencana.inventaris.aplikasi}
    masuk, berakhir = (frozenset(n.aplikasi.id for n in nasib if n.nasib == tujuan) for tujuan in ("masuk", "berakhir"))
    kini = {frozenset((nama, lain)) for nama, semua in koneksi.items() for lain in semua}
    nanti = {satu for satu in kini if not satu & berakhir}
    if not kini and not masuk and not berakhir:
        return None
    per_opd = len(nasib) > terbanyak
    terhubung, masih = frozenset[str]().union(*kini), frozenset[str]().union(*nanti)
    simpul = tuple(
        Simpul(opd, satu, _kini(satu, terhubung), _nanti(satu, masih))
        for opd, satu in _kelompok(nasib, 2 * terbanyak if per_opd else None)
    )
    return Integrasi(
        simpul=simpul,
        per_opd=per_opd,
        sebelum=_sambungan(simpul, kini),
        sesudah=_sambungan(simpul, nanti),
        terhubung=terhubung,
        terintegrasi=masuk | masih,
        berakhir=berakhir,
    )


def _nasib(rencana: Rencana) -> list[NasibAplikasi]:
    penggarap = _penggarap(rencana)
    return [
        _nasib_satu(nomor, satu.aplikasi, penggarap.get(satu.aplikasi.id, ()))
        for nomor, satu in enumerate(rencana.inventaris.aplikasi, start=1)
    ]


def _nasib_satu(nomor: int, aplikasi: Aplikasi, kegiatan: tuple[Kegiatan, ...]) -> NasibAplikasi:
    tujuan = _TUJUAN.get(aplikasi.tindak_lanjut or "")
    if tujuan is None:
        return NasibAplikasi(nomor, aplikasi, "tetap", (), tertunda=False)
    return NasibAplikasi(nomor, aplikasi, tujuan if kegiatan else "tetap", kegiatan, tertunda=not kegiatan)


def _penggarap(rencana: Rencana) -> Mapping[str, tuple[Kegiatan, ...]]:
    """Work that can change an application, by the application's id."""
    semua: dict[str, list[Kegiatan]] = {}
    akhir = rencana.peta.periode.selesai
    for muatan, _, kegiatan in rencana.peta.semua_kegiatan():
        jadwal = rencana.jadwal.kegiatan.get(kegiatan.id)
        if muatan.domain in _MUATAN and jadwal and jadwal.selesai.year <= akhir:
            for aplikasi in dict.fromkeys(kegiatan.aplikasi):
                semua.setdefault(aplikasi, []).append(kegiatan)
    return {nama: tuple(satu) for nama, satu in semua.items()}


def _kelompok(nasib: Iterable[NasibAplikasi], terbanyak: int | None) -> Iterator[tuple[str, tuple[NasibAplikasi, ...]]]:
    """What becomes one node each, in the order of nodes: applications, or so many units at most."""
    opd: dict[str, list[NasibAplikasi]] = {}
    for satu in nasib:
        opd.setdefault(satu.aplikasi.opd, []).append(satu)
    if terbanyak is None:
        yield from ((nama, (satu,)) for nama, semua in opd.items() for satu in semua)
        return
    urut = sorted(opd, key=lambda nama: -len(opd[nama]))
    sisa = set(urut[terbanyak - 1 :]) if len(urut) > terbanyak else set()
    yield from ((nama, tuple(semua)) for nama, semua in opd.items() if nama not in sisa)
    if sisa:
        yield "", tuple(satu for nama, semua in opd.items() if nama in sisa for satu in semua)


def _kini(semua: tuple[NasibAplikasi, ...], terhubung: frozenset[str]) -> Keadaan:
    return "terhubung" if any(satu.aplikasi.id in terhubung for satu in semua) else "sendiri"


def _nanti(semua: tuple[NasibAplikasi, ...], terhubung: frozenset[str]) -> Keadaan:
    if all(satu.nasib == "berakhir" for satu in semua):
        return "berakhir"
    return "masuk" if any(satu.nasib == "masuk" for satu in semua) else _kini(semua, terhubung)


def _sambungan(simpul: tuple[Simpul, ...], pasangan: Iterable[frozenset[str]]) -> tuple[Sambungan, ...]:
    """Connections between nodes, in the order of the nodes; within one node too."""
    tempat = {satu.aplikasi.id: nomor for nomor, semua in enumerate(simpul) for satu in semua.aplikasi}
    banyak: dict[tuple[int, int], int] = {}
    for satu in pasangan:
        dari, ke = sorted(tempat[nama] for nama in satu)
        banyak[dari, ke] = banyak.get((dari, ke), 0) + 1
    return tuple(Sambungan(*satu, jumlah) for satu, jumlah in sorted(banyak.items()))
