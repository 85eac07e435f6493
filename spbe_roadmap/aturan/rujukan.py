"""PR2xx, names that must exist and be unique: units, applications, goals, initiatives, activities, indicators.

Where the file that should define a name could not be read, its names are not missed: the file's own finding is enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.nama_dekat import PencariNama, nama_terdekat
from spbe_roadmap.aturan.tempat import di
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.data import dasar_hukum
from spbe_roadmap.kerangka import muat as muat_kerangka
from spbe_roadmap.kerangka import semua as semua_kerangka
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spbe_roadmap.model.dasar import Baris
    from spbe_roadmap.model.inventaris import Aplikasi, Opd
    from spbe_roadmap.model.kegiatan import Kegiatan, Program
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import InisiatifStrategis, Sasaran
    from spbe_roadmap.rencana import Rencana

    BarisBerId: TypeAlias = Opd | Aplikasi | Sasaran | InisiatifStrategis | Program | Kegiatan

_FORMAT = "format peta rencana versi 1"
_BENTUK_ID_HUKUM = re.compile(r"[a-z]+-[0-9][0-9a-z.-]*\Z")


_DAFTAR_BER_ID = frozenset({"opd", "aplikasi", "sasaran", "inisiatif strategis"})


class Rujukan(NamedTuple):
    """One use of an id: which kind of thing it must be, the id, and where it stands (a place is made only when asked)."""

    jenis: str
    id: str
    baris: Baris
    langkah: tuple[str | int, ...]


def _baris_ber_id(peta: PetaRencana) -> dict[str, Sequence[BarisBerId]]:
    """Everything that has an id, by the word that messages use for its kind."""
    return {
        "perangkat daerah": peta.opd,
        "aplikasi": peta.aplikasi,
        "sasaran": peta.sasaran,
        "inisiatif strategis": peta.inisiatif_strategis,
        "program": [program for _, program in peta.semua_program()],
        "kegiatan": [kegiatan for _, _, kegiatan in peta.semua_kegiatan()],
    }


@aturan("PR201", tingkat=Tingkat.GALAT, slug="id-ganda", judul="Id dipakai dua kali", sumber=_FORMAT)
def pr201(rencana: Rencana) -> Iterator[Temuan]:
    """An id used twice for one kind of thing, also across files; placed at every use after the first."""
    for jenis, baris in _baris_ber_id(rencana.peta).items():
        pertama: dict[str, Baris] = {}
        for satu in baris:
            if (asal := pertama.setdefault(satu.id, satu)) is not satu:
                yield Temuan(
                    di(satu, "id"),
                    f'id {jenis} "{satu.id}" sudah dipakai',
                    "beri id lain yang belum dipakai",
                    ((di(asal, "id"), "pertama kali dipakai di sini"),),
                )


@aturan("PR202", tingkat=Tingkat.GALAT, slug="rujukan-tidak-ada", judul="Rujukan ke id yang tidak ada", sumber=_FORMAT)
def pr202(rencana: Rencana) -> Iterator[Temuan]:
    """A reference to an id that does not exist: one finding an id, its other uses listed beside it.

    What only realisations name is PR801.
    """
    peta = rencana.peta
    ada = menurut_id(peta)
    pencari = {jenis: PencariNama(baris) for jenis, baris in ada.items()}
    for (jenis, nama), semua in rujukan_hilang(peta, ada).items():
        if not hanya_realisasi(semua):
            letak = [di(satu.baris, *satu.langkah) for satu in semua]
            dekat = pencari[jenis].terdekat(nama)
            yield _temuan_hilang(jenis, nama, letak, ada[jenis][dekat] if dekat else None)
    yield from _hukum_tidak_dikenal(peta)
    if (lambang := peta.dokumen.lambang) and lambang not in peta.aset:
        dekat = nama_terdekat(lambang, peta.aset)
        saran = f'tulis "{dekat}"' if dekat else f"simpan gambarnya sebagai {lambang}"
        yield Temuan(Letak(BERKAS_POKOK, ("dokumen", "lambang")), f'gambar "{lambang}" tidak ada', saran)


def menurut_id(peta: PetaRencana) -> dict[str, dict[str, BarisBerId]]:
    """Everything that has an id, by the word for its kind and by the id; of several with one id the first."""
    return {jenis: {satu.id: satu for satu in reversed(baris)} for jenis, baris in _baris_ber_id(peta).items()}


def rujukan_hilang(peta: PetaRencana, ada: Mapping[str, Mapping[str, Baris]]) -> dict[tuple[str, str], list[Rujukan]]:
    """Kind and id of everything that is referred to and does not exist, with the references.

    Left out is what another fault explains: ids of files or rows that could not be read, and, for each row that has lost
    its id or has that of another row, one id of its kind that is missing, the most used first.
    """
    tak_pasti = _jenis_tak_pasti(peta)
    hilang: dict[tuple[str, str], list[Rujukan]] = defaultdict(list)
    for rujukan in _semua_rujukan(peta):
        dikenal = rujukan.id in ada[rujukan.jenis] or rujukan.id in peta.keutuhan.id_rusak
        if not dikenal and rujukan.jenis not in tak_pasti:
            hilang[rujukan.jenis, rujukan.id].append(rujukan)
    if hilang:
        for jenis, banyak in _tanpa_id_sendiri(peta, ada).items():
            sejenis = sorted((satu for satu in hilang if satu[0] == jenis), key=lambda satu: -len(hilang[satu]))
            for satu in sejenis[:banyak]:
                del hilang[satu]
    return hilang


def hanya_realisasi(semua: Sequence[Rujukan]) -> bool:
    """Whether only realisations name it."""
    return all(satu.baris.berkas.startswith("realisasi/") for satu in semua)


def _tanpa_id_sendiri(peta: PetaRencana, ada: Mapping[str, Mapping[str, Baris]]) -> Mapping[str, int]:
    """How many rows of each kind have lost their id, or have one that another row has too."""
    banyak = {jenis: len(baris) - len(ada[jenis]) for jenis, baris in _baris_ber_id(peta).items()}
    for berkas, jejak in peta.keutuhan.hilang:
        if jejak[-1:] == ("id",) and (jenis := _jenis_baris(berkas, jejak[:-1])):
            banyak[jenis] += 1
    return banyak


def _jenis_baris(berkas: str, jejak: tuple[str | int, ...]) -> str | None:
    if berkas.startswith("domain/"):
        return {2: "program", 4: "kegiatan"}.get(len(jejak))
    daftar = str(jejak[0]).replace("_", " ") if jejak else ""
    return {"opd": "perangkat daerah"}.get(daftar, daftar) if len(jejak) == 2 and daftar in _DAFTAR_BER_ID else None  # noqa: PLR2004 - list and number


def _temuan_hilang(jenis: str, nama: str, letak: list[Letak], dekat: BarisBerId | None) -> Temuan:
    saran = f'tulis "{dekat.id}" ({dekat.berkas})' if dekat else f'daftarkan {jenis} "{nama}" lebih dahulu'
    if "," in nama:
        saran = f"tulis sebagai daftar: [{nama}]"
    lain = tuple((satu, "dirujuk juga di sini") for satu in letak[1:])
    kali = f" (dirujuk {len(letak)} kali)" if lain else ""
    return Temuan(letak[0], f'{jenis} "{nama}" tidak ada{kali}', saran, lain)


def _jenis_tak_pasti(peta: PetaRencana) -> set[str]:
    """Kinds of things whose defining file could not be read, so that nobody knows what exists."""
    rusak = peta.keutuhan.berkas_rusak
    tak_pasti = {"perangkat daerah"} if "opd.yaml" in rusak else set()
    if "aplikasi.yaml" in rusak:
        tak_pasti.add("aplikasi")
    if BERKAS_POKOK in rusak:
        tak_pasti |= {"sasaran", "inisiatif strategis"}
    if any(nama.startswith("domain/") for nama in rusak):
        tak_pasti |= {"kegiatan", "program"}
    return tak_pasti


def _semua_rujukan(peta: PetaRencana) -> Iterator[Rujukan]:
    for inisiatif in peta.inisiatif_strategis:
        yield from _daftar(inisiatif, "sasaran", "sasaran", inisiatif.sasaran)
    for aplikasi in peta.aplikasi:
        yield Rujukan("perangkat daerah", aplikasi.opd, aplikasi, ("opd",))
        yield from _daftar(aplikasi, "terhubung", "aplikasi", aplikasi.terhubung)
    for _, program in peta.semua_program():
        yield from _daftar(program, "inisiatif_strategis", "inisiatif strategis", program.inisiatif_strategis)
        yield Rujukan("perangkat daerah", program.penanggung_jawab, program, ("penanggung_jawab",))
    for _, _, kegiatan in peta.semua_kegiatan():
        if kegiatan.penanggung_jawab:
            yield Rujukan("perangkat daerah", kegiatan.penanggung_jawab, kegiatan, ("penanggung_jawab",))
        yield from _daftar(kegiatan, "pendukung", "perangkat daerah", kegiatan.pendukung)
        yield from _daftar(kegiatan, "aplikasi", "aplikasi", kegiatan.aplikasi)
        for nomor, setelah in enumerate(kegiatan.setelah):
            yield Rujukan("kegiatan", setelah.kegiatan, kegiatan, ("setelah", nomor, "kegiatan"))
    for realisasi in peta.realisasi:
        for nama in realisasi.kegiatan:
            yield Rujukan("kegiatan", nama, realisasi, ("kegiatan", nama))


def _daftar(baris: Baris, kunci: str, jenis: str, isi: tuple[str, ...]) -> Iterator[Rujukan]:
    for nomor, nama in enumerate(isi):
        yield Rujukan(jenis, nama, baris, (kunci, nomor))


def _hukum_tidak_dikenal(peta: PetaRencana) -> Iterator[Temuan]:
    """A legal basis written like an id of the built-in list that the list does not have; any other text is a text."""
    for nomor, nama in enumerate(peta.pokok.dasar_hukum):
        if _BENTUK_ID_HUKUM.match(nama) and nama not in (dikenal := dasar_hukum.semua()):
            dekat = nama_terdekat(nama, dikenal)
            saran = f'tulis "{dekat}"' if dekat else "tulis judul peraturannya sebagai teks lengkap"
            yield Temuan(
                Letak(BERKAS_POKOK, ("dasar_hukum", nomor)), f'dasar hukum "{nama}" tidak ada dalam daftar', saran
            )


@aturan(
    "PR203",
    tingkat=Tingkat.GALAT,
    slug="indikator-di-luar-kerangka",
    judul="Indikator di luar kerangkanya",
    sumber="PermenPANRB 59/2020 (47 indikator), PermenPANRB 8/2026 (20 indikator)",
)
def pr203(rencana: Rencana) -> Iterator[Temuan]:
    """An indicator number that its framework does not have, in `dampak` or among the starting levels."""
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        for nomor, dampak in enumerate(kegiatan.dampak):
            if dampak.indikator not in _kode_indikator():
                letak = di(kegiatan, "dampak", nomor, "indikator")
                yield Temuan(letak, *_pesan_indikator(dampak.indikator))
    for nama, awal in rencana.peta.indeks.awal.items():
        kerangka = next((satu for satu in semua_kerangka() if satu.id == nama), None)
        for nomor_indikator in awal.tingkat if kerangka else ():
            if muat_kerangka(nama).indikator_ke(nomor_indikator) is None:
                letak = Letak("indeks.yaml", ("awal", nama, "tingkat", nomor_indikator), "kunci")
                yield Temuan(letak, *_pesan_indikator(f"{muat_kerangka(nama).awalan}-{nomor_indikator}"))


@cache
def _kode_indikator() -> frozenset[str]:
    return frozenset(indikator.kode for kerangka in semua_kerangka() for indikator in kerangka.indikator)


def _pesan_indikator(kode: str) -> tuple[str, str]:
    awalan = kode.rpartition("-")[0]
    for kerangka in semua_kerangka():
        if kerangka.awalan == awalan:
            akhir = f"{awalan}-{len(kerangka.indikator)}"
            return f"indikator {kode} tidak ada dalam {kerangka.nama}", f"pakai {awalan}-1 sampai {akhir}"
    awalan_ada = [kerangka.awalan for kerangka in semua_kerangka()]
    return f"indikator {kode} tidak termasuk kerangka mana pun", f"awalannya {' atau '.join(awalan_ada)}"


@aturan("PR204", tingkat=Tingkat.INFO, slug="tidak-dirujuk", judul="Tidak dirujuk di mana pun", sumber=_FORMAT)
def pr204(rencana: Rencana) -> Iterator[Temuan]:
    """A unit, strategic initiative or goal that nothing refers to.

    Silent while parts of the roadmap are unreadable, or while a reference to such a thing is mistyped (PR202).
    """
    peta = rencana.peta
    if peta.keutuhan.berkas_rusak or peta.keutuhan.baris_rusak:
        return
    ada = menurut_id(peta)
    dipakai: set[tuple[str, str]] = set()
    salah_tulis: set[str] = set()
    for jenis, nama, _, _ in _semua_rujukan(peta):
        dipakai.add((jenis, nama))
        if nama not in ada[jenis]:
            salah_tulis.add(jenis)
    for jenis in {"perangkat daerah", "inisiatif strategis", "sasaran"} - salah_tulis:
        for satu in _baris_ber_id(peta)[jenis]:
            if (jenis, satu.id) not in dipakai:
                yield Temuan(di(satu, "id"), f'{jenis} "{satu.id}" tidak dirujuk di mana pun', "rujuk, atau hapus")
