"""From plain data to a `PetaRencana`, together with everything that does not fit the model.

All errors of all files are collected in one pass. What is wrong is then cut out and the rest validated again, so that
rules can still speak about what is sound; rows that lost something are listed in `Keutuhan`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from pydantic import ValidationError

from spbe_roadmap.model.berkas import BERKAS_MUATAN, BERKAS_POKOK, kelas_berkas
from spbe_roadmap.model.dasar import Bagian, Baris, ingat_nomor, tandai, tandai_deret
from spbe_roadmap.model.indeks import Indeks
from spbe_roadmap.model.inventaris import DaftarAplikasi, DaftarOpd
from spbe_roadmap.model.kegiatan import Muatan
from spbe_roadmap.model.kunci import kunci_dikenal
from spbe_roadmap.model.pangkas import (
    PENGGANTI,
    id_di_dalam,
    jalan,
    jejak_asal,
    nomor_asal,
    nomor_bergeser,
    pangkas,
    salah_pada_kunci,
    salin,
)
from spbe_roadmap.model.peta_rencana import MUATAN, URUTAN_SE, Keutuhan, PetaRencana
from spbe_roadmap.model.pokok import Pokok
from spbe_roadmap.model.realisasi import Realisasi

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pydantic_core import ErrorDetails

Jejak = tuple[str | int, ...]
_B = TypeVar("_B", bound=Bagian)
# Each round cuts at least one node; nested required keys need one round a level.
_PUTARAN_MAKSIMUM = 12
# ("program", i, "kegiatan", j) leads to an activity.
_PANJANG_JEJAK_KEGIATAN = 4
_KUNCI_WAKTU = frozenset({"mulai", "selesai", "durasi", "setelah"})
_DERET_BARIS = ("program", "opd", "aplikasi", "sasaran", "inisiatif_strategis", "riwayat")


class SalahModel(NamedTuple):
    """One value that does not fit: pydantic's error type, the path in the file, the value and pydantic's context.

    For a missing key the path ends with its name; `kunci` says that the key itself is wrong, not its value.
    """

    berkas: str
    jejak: Jejak
    jenis: str
    nilai: Any
    konteks: Mapping[str, Any]
    kunci: bool = False


@dataclass(slots=True)
class _Hasil:
    """What has been given up so far."""

    salah: list[SalahModel]
    berkas_rusak: set[str]
    baris_rusak: set[tuple[str, Jejak]]
    id_rusak: set[str]
    waktu_rusak: set[tuple[str, Jejak]]


def susun(
    dokumen: Mapping[str, Any],
    narasi: Mapping[str, str] | None = None,
    aset: tuple[str, ...] = (),
    tertindih: Iterable[tuple[str, Any]] = (),
) -> tuple[PetaRencana, list[SalahModel]]:
    """The roadmap that `dokumen` (parsed files by path; None where unreadable) describes, and what does not fit.

    A file that is missing or unreadable is replaced by an empty one and listed in `keutuhan.berkas_rusak`. `tertindih`:
    file and value of keys that stand twice, of which only the first is in `dokumen`.
    """
    hasil = _Hasil([], set(), set(), set(), set())
    for nama, nilai in tertindih:
        hasil.baris_rusak.add((nama, ()))
        hasil.id_rusak.update(id_di_dalam(nilai))
    berkas = {nama: _muat(nama, isi, hasil) for nama, isi in dokumen.items() if kelas_berkas(nama)}
    pokok = _satu(berkas, BERKAS_POKOK, Pokok, hasil)
    peta = PetaRencana(
        pokok=pokok,
        opd=_satu(berkas, "opd.yaml", DaftarOpd, hasil).opd,
        aplikasi=_satu(berkas, "aplikasi.yaml", DaftarAplikasi, hasil).aplikasi,
        indeks=_satu(berkas, "indeks.yaml", Indeks, hasil),
        muatan=_muatan(berkas, pokok, hasil),
        realisasi=tuple(satu for nama, satu in sorted(berkas.items()) if isinstance(satu, Realisasi)),
        narasi=narasi or {},
        aset=aset,
        keutuhan=Keutuhan(
            frozenset(hasil.berkas_rusak),
            frozenset(hasil.baris_rusak),
            frozenset(hasil.id_rusak),
            frozenset(hasil.waktu_rusak),
            frozenset((satu.berkas, satu.jejak) for satu in hasil.salah),
        ),
    )
    return peta, hasil.salah


def _isi_sendiri(nama: str, isi: Any) -> None:  # noqa: ANN401 - parsed YAML
    """Mend, in place, what need not be read because it is known: the version, and the content of a file by its name."""
    if isinstance(isi, dict) and nama == BERKAS_POKOK:
        isi["versi"] = 1
    elif isinstance(isi, dict) and nama in BERKAS_MUATAN:
        isi["domain"] = nama.removeprefix("domain/").removesuffix(".yaml")


def _satu(berkas: Mapping[str, Bagian | None], nama: str, kelas: type[_B], hasil: _Hasil) -> _B:
    ada = berkas.get(nama)
    if isinstance(ada, kelas):
        return ada
    hasil.berkas_rusak.add(nama)
    return _kosong(kelas, nama)


def _kosong(kelas: type[_B], nama: str) -> _B:
    """A stand-in without content for a file that cannot be used; rules see it in `berkas_rusak`."""
    isi: dict[type[Any], dict[str, Any]] = {
        DaftarOpd: {"opd": []},
        DaftarAplikasi: {"aplikasi": []},
        Pokok: {
            "versi": 1,
            "instansi": {"nama": "?", "jenis": "lembaga", "pimpinan": "?"},
            "periode": {"mulai": 2025, "selesai": 2029},
            "penetapan": {"status": "rancangan"},
            "sasaran": [],
            "inisiatif_strategis": [],
        },
    }
    bagian = kelas.model_validate(isi.get(kelas, {}))
    _tandai_semua(bagian, nama, None)
    return bagian


def _muatan(berkas: Mapping[str, Bagian | None], pokok: Pokok, hasil: _Hasil) -> tuple[Muatan, ...]:
    urutan = URUTAN_SE if pokok.dokumen.urutan_muatan == "se-18-2022" else tuple(MUATAN)
    semua = {nama: berkas.get(f"domain/{nama}.yaml") for nama in urutan}
    hasil.berkas_rusak.update(nama for nama in BERKAS_MUATAN if not isinstance(berkas.get(nama), Muatan))
    return tuple(_sesuai_nama(muatan, nama) for nama, muatan in semua.items() if isinstance(muatan, Muatan))


def _sesuai_nama(muatan: Muatan, nama: str) -> Muatan:
    """The content under the name of its file, whatever `domain` says (that is PR106)."""
    if muatan.domain == nama:
        return muatan
    lain = muatan.model_copy(update={"domain": nama})
    tandai(lain, muatan.berkas, muatan.jejak)
    return lain


def _muat(nama: str, isi: Any, hasil: _Hasil) -> Bagian | None:  # noqa: ANN401 - parsed YAML
    """The file as its class: whole where nothing is wrong, else what remains after cutting; None where nothing does."""
    kelas = kelas_berkas(nama)
    if kelas is None or isi is None:
        return None
    for putaran in range(_PUTARAN_MAKSIMUM):
        try:
            bagian = kelas.model_validate(isi)
        except ValidationError as galat:
            salah = galat.errors(include_url=False)
            if putaran == 0:
                hasil.id_rusak.update(id_di_dalam(isi), (PENGGANTI,))
                isi = salin(isi)
                hasil.salah.extend(_salah_model(nama, isi, satu) for satu in salah)
            _catat_baris_rusak(nama, isi, salah, hasil)
            if not pangkas(isi, salah):
                return None
            _isi_sendiri(nama, isi)
        else:
            _tandai_semua(bagian, nama, isi)
            return _tahun_menurut_nama(bagian, nama)
    return None


def _tahun_menurut_nama(bagian: Bagian, nama: str) -> Bagian:
    """A realisation of the year that its file's name says, whatever `tahun` says (that is PR106)."""
    if not isinstance(bagian, Realisasi) or str(bagian.tahun) == (tahun := nama[-len("2025.yaml") : -len(".yaml")]):
        return bagian
    lain = bagian.model_copy(update={"tahun": int(tahun)})
    tandai(lain, nama, ())
    return lain


def _salah_model(nama: str, isi: Any, satu: ErrorDetails) -> SalahModel:  # noqa: ANN401 - parsed YAML
    jejak, kunci = jejak_asal(isi, satu["loc"])
    if satu["type"] == "missing":
        jejak = (*jejak, satu["loc"][-1])
    return SalahModel(
        nama, jejak, satu["type"], satu["input"], satu.get("ctx", {}), kunci=kunci or salah_pada_kunci(satu["type"])
    )


def _catat_baris_rusak(nama: str, isi: Any, salah: list[ErrorDetails], hasil: _Hasil) -> None:  # noqa: ANN401
    """Note each part that loses something, and what holds it; an unknown key may be meant for any key that is absent."""
    for satu in salah:
        jejak, _ = jejak_asal(isi, satu["loc"])
        if salah_pada_kunci(satu["type"]):
            wadah = jalan(isi, satu["loc"][:-1])
            absen = (kunci for kunci in kunci_dikenal(nama, jejak[:-1]) if kunci not in wadah)
            hasil.baris_rusak.update((nama, (*jejak[:-1], kunci)) for kunci in absen)
        hasil.baris_rusak.update((nama, jejak[: panjang + 1]) for panjang in range(len(jejak)))
        if nama in BERKAS_MUATAN and _KUNCI_WAKTU.intersection(jejak[_PANJANG_JEJAK_KEGIATAN:][:1]):
            hasil.waktu_rusak.add((nama, jejak[:_PANJANG_JEJAK_KEGIATAN]))


def _tandai_semua(bagian: Bagian, nama: str, isi: Any) -> None:  # noqa: ANN401 - parsed YAML
    """Tell every row of the file where it stands."""
    isi = isi if isinstance(isi, dict) else {}
    if isinstance(bagian, Baris):
        tandai(bagian, nama, ())
        ingat_nomor(bagian, nomor_bergeser(isi))
    for kunci in _DERET_BARIS:
        _tandai_deret(getattr(bagian, kunci, ()), nama, (kunci,), isi.get(kunci))
    if isinstance(bagian, Muatan):
        for program, isi_program in zip(bagian.program, isi.get("program") or (), strict=False):
            _tandai_deret(program.kegiatan, nama, (*program.jejak, "kegiatan"), isi_program.get("kegiatan"))


def _tandai_deret(deret: Sequence[Baris], nama: str, jejak: Jejak, isi: Any) -> None:  # noqa: ANN401 - parsed YAML
    nomor = nomor_asal(isi)
    tandai_deret(deret, nama, jejak, nomor)
    if nomor is not None:
        for baris, isi_baris in zip(deret, isi, strict=True):
            ingat_nomor(baris, nomor_bergeser(isi_baris))
