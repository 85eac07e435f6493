"""PR2xx, names that must exist and be unique: units, applications, goals, initiatives, activities, indicators.

Where the file that should define a name could not be read, its names are not missed: the file's own finding is enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.nama_dekat import PencariNama, ejaan, menurut_ejaan, nama_pasti, nama_terdekat
from spbe_roadmap.aturan.narasi import ASET, gambar_prosa
from spbe_roadmap.aturan.tempat import di
from spbe_roadmap.aturan.temuan import Perbaikan, Temuan, Tingkat
from spbe_roadmap.data import dasar_hukum
from spbe_roadmap.kerangka import muat as muat_kerangka
from spbe_roadmap.kerangka import semua as semua_kerangka
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.rencana.rujukan import sebutan_jenis
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from spbe_roadmap.model.dasar import Baris
    from spbe_roadmap.model.inventaris import Aplikasi, Opd
    from spbe_roadmap.model.kegiatan import Kegiatan, Program
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import InisiatifStrategis, Sasaran
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.rujukan import Rujukan

    BarisBerId: TypeAlias = Opd | Aplikasi | Sasaran | InisiatifStrategis | Program | Kegiatan

_FORMAT = "format peta rencana versi 1"
_BENTUK_ID_HUKUM = re.compile(r"[a-z]+-[0-9][0-9a-z.-]*\Z")


_ANGKA = re.compile(r"[0-9]")
_DAFTAR_BER_ID = frozenset({"opd", "aplikasi", "sasaran", "inisiatif strategis"})


def _baris_ber_id(peta: PetaRencana) -> dict[str, Sequence[BarisBerId]]:
    """Everything that has an id, by its kind."""
    return {
        "opd": peta.opd,
        "aplikasi": peta.aplikasi,
        "sasaran": peta.sasaran,
        "inisiatif strategis": peta.inisiatif_strategis,
        "program": [program for _, program in peta.semua_program()],
        "kegiatan": [kegiatan for _, _, kegiatan in peta.semua_kegiatan()],
    }


@aturan(
    "PR201",
    tingkat=Tingkat.GALAT,
    slug="id-ganda",
    judul="Id dipakai dua kali",
    sumber=f"{_FORMAT}, bagian 3 (id)",
    arti="""\
Dua hal yang sejenis memakai id yang sama, mungkin di dua berkas yang berlainan. Setiap rujukan ke id itu lalu bermakna
ganda: tidak jelas kegiatan mana yang ditunggu atau unit mana yang bertanggung jawab. Biasanya sebuah
butir disalin dan id-nya lupa diganti. Temuan menunjuk pemakaian yang kedua; pilih id baru di sana, lalu periksa
rujukan yang sebenarnya bermaksud kepadanya. Hal yang tidak sejenis, misalnya program dan kegiatan, boleh ber-id sama.
""",
    salah="""\
# domain/tata-kelola.yaml
kegiatan:
  - {id: TKL-01, nama: Penyusunan kebijakan internal SPBE, mulai: 2025, selesai: 2025}
  - {id: TKL-01, nama: Penyusunan SOP layanan, mulai: 2026, selesai: 2026}
""",
    benar="""\
# domain/tata-kelola.yaml
kegiatan:
  - {id: TKL-01, nama: Penyusunan kebijakan internal SPBE, mulai: 2025, selesai: 2025}
  - {id: TKL-02, nama: Penyusunan SOP layanan, mulai: 2026, selesai: 2026}
""",
)
def pr201(rencana: Rencana) -> Iterator[Temuan]:
    """An id used twice for one kind of thing, also across files; placed at every use after the first."""
    for jenis, baris in _baris_ber_id(rencana.peta).items():
        pertama: dict[str, Baris] = {}
        for satu in baris:
            if (asal := pertama.setdefault(satu.id, satu)) is not satu:
                yield Temuan(
                    di(satu, "id"),
                    f'id {sebutan_jenis(jenis, rencana.peta)} "{satu.id}" sudah dipakai',
                    "beri id lain yang belum dipakai",
                    ((di(asal, "id"), "pertama kali dipakai di sini"),),
                )


@aturan(
    "PR202",
    tingkat=Tingkat.GALAT,
    slug="rujukan-tidak-ada",
    judul="Rujukan ke id yang tidak ada",
    sumber=f"{_FORMAT}, bagian 1 dan 4 sampai 6",
    arti="""\
Sebuah id dirujuk, tetapi tidak ada yang memilikinya: unit, aplikasi, sasaran, inisiatif strategis, kegiatan,
atau dasar hukum dalam daftar bawaan. Tanpa yang dirujuk, ketergantungan tidak dapat dihitung dan penanggung jawab tidak
dapat disebut. Penyebab tersering adalah salah ketik (`TKL-1` untuk `TKL-01`), id yang sudah diganti di tempat asalnya,
atau unit yang belum dimasukkan ke `opd.yaml`. Id yang hilang dilaporkan satu kali beserta semua tempat yang
merujuknya, dan saran menyebut id terdekat yang ada. Gambar yang disebut tetapi tidak ada di `aset/` juga termasuk di sini.
""",
    salah="""\
# domain/tata-kelola.yaml
kegiatan:
  - {id: TKL-01, nama: Penyusunan kebijakan internal SPBE, durasi: 9 bulan}
  - {id: TKL-02, nama: Penyusunan SOP layanan, durasi: 6 bulan, setelah: [TKL-1]}
""",
    benar="""\
# domain/tata-kelola.yaml
kegiatan:
  - {id: TKL-01, nama: Penyusunan kebijakan internal SPBE, durasi: 9 bulan}
  - {id: TKL-02, nama: Penyusunan SOP layanan, durasi: 6 bulan, setelah: [TKL-01]}
""",
)
def pr202(rencana: Rencana) -> Iterator[Temuan]:
    """A reference to an id that does not exist: one finding an id, its other uses listed beside it.

    What only realisations name is PR801.
    """
    peta = rencana.peta
    ada = menurut_id(peta)
    hilang = rujukan_hilang(rencana, ada)
    seejaan = {jenis: menurut_ejaan(ada[jenis]) for jenis in {jenis for jenis, _ in hilang}}
    pencari = {jenis: PencariNama(ada[jenis]) for jenis in seejaan}
    for (jenis, nama), semua in hilang.items():
        if not hanya_realisasi(semua):
            benar = seejaan[jenis].get(ejaan(nama))
            dekat = benar or pencari[jenis].terdekat(nama)
            yield _temuan_hilang(sebutan_jenis(jenis, peta), nama, semua, ada[jenis][dekat] if dekat else None, benar)
    yield from _hukum_tidak_dikenal(peta)
    yield from _gambar_tidak_ada(peta)


def _gambar_tidak_ada(peta: PetaRencana) -> Iterator[Temuan]:
    """The emblem, and pictures of prose that name a file of `aset/`; other addresses are PR114."""
    lambang = peta.dokumen.lambang
    semua = [(Letak(BERKAS_POKOK, ("dokumen", "lambang")), lambang)] if lambang else []
    semua += [(letak, alamat) for letak, alamat, _ in gambar_prosa(peta) if alamat.startswith(ASET)]
    for letak, alamat in semua:
        if alamat not in peta.aset:
            dekat = nama_terdekat(alamat, peta.aset)
            saran = f'tulis "{dekat}"' if dekat else f"simpan gambarnya sebagai {alamat}"
            yield Temuan(letak, f'gambar "{alamat}" tidak ada', saran)


def menurut_id(peta: PetaRencana) -> dict[str, dict[str, BarisBerId]]:
    """Everything that has an id, by its kind and by the id; of several with one id the first."""
    return {jenis: {satu.id: satu for satu in reversed(baris)} for jenis, baris in _baris_ber_id(peta).items()}


def rujukan_hilang(
    rencana: Rencana, ada: Mapping[str, Mapping[str, Baris]]
) -> dict[tuple[str, str], list[tuple[Rujukan, int]]]:
    """Kind and id of everything that is referred to and does not exist, with the references and the id's number in them.

    Left out is what another fault explains: ids of files or rows that could not be read, and, for each row that has lost
    its id or has that of another row, one id of its kind that is missing, the most used first.
    """
    tak_pasti = _jenis_tak_pasti(rencana.peta)
    id_rusak = rencana.peta.keutuhan.id_rusak
    hilang: dict[tuple[str, str], list[tuple[Rujukan, int]]] = defaultdict(list)
    dikenal = {jenis: id_rusak.union(baris) for jenis, baris in ada.items() if jenis not in tak_pasti}
    for rujukan in rencana.rujukan:
        if rujukan.jenis in dikenal and not dikenal[rujukan.jenis].issuperset(rujukan.semua):
            for nomor, nama in enumerate(rujukan.semua):
                if nama not in dikenal[rujukan.jenis]:
                    hilang[rujukan.jenis, nama].append((rujukan, nomor))
    if hilang:
        for jenis, banyak in _tanpa_id_sendiri(rencana.peta, ada).items():
            if not banyak:
                continue
            sejenis = [satu for satu in hilang if satu[0] == jenis and not _salah_tulis(satu[1], ada[jenis])]
            sejenis.sort(key=lambda satu: -len(hilang[satu]))
            for satu in sejenis[:banyak]:
                del hilang[satu]
    return hilang


def _salah_tulis(nama: str, ada: Collection[str]) -> bool:
    """Whether the reference is mistyped for an id that exists, and so no other row's loss. Numbered ids are all alike."""
    return bool(nama_pasti(nama, ada) if _ANGKA.search(nama) else nama_terdekat(nama, ada))


def hanya_realisasi(semua: Sequence[tuple[Rujukan, int]]) -> bool:
    """Whether only realisations name it."""
    return all(rujukan.dari_realisasi for rujukan, _ in semua)


def letak_rujukan(rujukan: Rujukan, nomor: int) -> Letak:
    """The place of one id of a reference; a realisation names it by a key."""
    letak = di(rujukan.baris, *rujukan.langkah(nomor))
    return letak._replace(bagian="kunci") if rujukan.dari_realisasi else letak


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
    return daftar if len(jejak) == 2 and daftar in _DAFTAR_BER_ID else None  # noqa: PLR2004 - list and number


def _temuan_hilang(
    jenis: str, nama: str, semua: Sequence[tuple[Rujukan, int]], dekat: BarisBerId | None, benar: str | None
) -> Temuan:
    """`jenis`: the word for its kind; `dekat`: the row that was probably meant; `benar`: its id where only the spelling differs."""
    letak = [letak_rujukan(*satu) for satu in semua]
    saran = f'tulis "{dekat.id}" ({dekat.berkas})' if dekat else f'daftarkan {jenis} "{nama}" lebih dahulu'
    if "," in nama:
        saran = f"tulis sebagai daftar: [{nama}]"
    lain = tuple((satu, "dirujuk juga di sini") for satu in letak[1:])
    kali = f" (dirujuk {len(letak)} kali)" if lain else ""
    perbaikan = Perbaikan(benar, di_juga=True) if benar else None
    return Temuan(letak[0], f'{jenis} "{nama}" tidak ada{kali}', saran, lain, perbaikan=perbaikan)


def _jenis_tak_pasti(peta: PetaRencana) -> set[str]:
    """Kinds of things whose defining file could not be read, so that nobody knows what exists."""
    rusak = peta.keutuhan.berkas_rusak
    tak_pasti = {"opd"} if "opd.yaml" in rusak else set()
    if "aplikasi.yaml" in rusak:
        tak_pasti.add("aplikasi")
    if BERKAS_POKOK in rusak:
        tak_pasti |= {"sasaran", "inisiatif strategis"}
    if any(nama.startswith("domain/") for nama in rusak):
        tak_pasti |= {"kegiatan", "program"}
    return tak_pasti


def _hukum_tidak_dikenal(peta: PetaRencana) -> Iterator[Temuan]:
    """A legal basis written like an id of the built-in list that the list does not have; any other text is a text."""
    for nomor, nama in enumerate(peta.pokok.dasar_hukum):
        if _BENTUK_ID_HUKUM.match(nama) and nama not in (dikenal := dasar_hukum.semua()):
            benar = menurut_ejaan(dikenal).get(ejaan(nama))
            dekat = benar or nama_terdekat(nama, dikenal)
            yield Temuan(
                Letak(BERKAS_POKOK, ("dasar_hukum", nomor)),
                f'dasar hukum "{nama}" tidak ada dalam daftar',
                f'tulis "{dekat}"' if dekat else "tulis judul peraturannya sebagai teks lengkap",
                perbaikan=Perbaikan(benar) if benar else None,
            )


@aturan(
    "PR203",
    tingkat=Tingkat.GALAT,
    slug="indikator-di-luar-kerangka",
    judul="Indikator di luar kerangkanya",
    sumber="PermenPANRB 59/2020 lampiran, Tabel 3 sampai 6 (47 indikator); PermenPANRB 8/2026 (20 indikator)",
    arti="""\
Indikator ini tidak ada dalam kerangka evaluasinya. Indeks SPBE memiliki 47 indikator (`SPBE-1` sampai `SPBE-47`) dan
Indeks Pemdi 20 indikator (`PEMDI-1` sampai `PEMDI-20`); nomor lain tidak pernah dinilai, sehingga dampaknya hilang dari
proyeksi. Biasanya nomor kerangka lama dipakai dengan awalan kerangka baru, atau satu angka salah ketik. Ingat bahwa nomor
yang sama dalam dua kerangka bukan indikator yang sama.
""",
    salah="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan arsitektur pemerintah digital
    mulai: 2026
    selesai: 2026
    dampak: [{indikator: PEMDI-47, menjadi: 2}]
""",
    benar="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan arsitektur pemerintah digital
    mulai: 2026
    selesai: 2026
    dampak: [{indikator: PEMDI-1, menjadi: 2}]
""",
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


@aturan(
    "PR204",
    tingkat=Tingkat.INFO,
    slug="tidak-dirujuk",
    judul="Tidak dirujuk di mana pun",
    sumber=f"SE MenPANRB 18/2022 lampiran Bab IV (sasaran, inisiatif strategis, UIC); {_FORMAT}, bagian 4 dan 5",
    arti="""\
Unit, inisiatif strategis, atau sasaran ini terdaftar, tetapi tidak ada yang merujuknya. Itu bukan kesalahan,
tetapi sering menandakan sesuatu yang terlupa: sasaran tanpa inisiatif, inisiatif tanpa program, atau unit
tanpa pekerjaan dan tanpa aplikasi. Rujuklah dari tempat yang seharusnya, atau hapus bila memang tidak diperlukan. Temuan
ini tidak muncul selama masih ada berkas atau baris yang tidak terbaca.
""",
    salah="""\
# opd.yaml
opd:
  - {id: kominfo, nama: Dinas Komunikasi dan Informatika}
  - {id: bappeda, nama: Badan Perencanaan Pembangunan Daerah}
  - {id: dinkes, nama: Dinas Kesehatan}
""",
    benar="""\
# opd.yaml
opd:
  - {id: kominfo, nama: Dinas Komunikasi dan Informatika}
  - {id: bappeda, nama: Badan Perencanaan Pembangunan Daerah}
  - {id: dinkes, nama: Dinas Kesehatan}
# domain/layanan.yaml
kegiatan:
  - {id: LYN-01, nama: Rekam medis elektronik, pendukung: [dinkes], mulai: 2026, selesai: 2027}
""",
)
def pr204(rencana: Rencana) -> Iterator[Temuan]:
    """A unit, strategic initiative or goal that nothing refers to.

    Silent while parts of the roadmap are unreadable, or while a reference to such a thing is mistyped (PR202).
    """
    peta = rencana.peta
    if peta.keutuhan.berkas_rusak or peta.keutuhan.baris_rusak:
        return
    dipakai: dict[str, set[str]] = defaultdict(set)
    for rujukan in rencana.rujukan:
        dipakai[rujukan.jenis].update(rujukan.semua)
    menurut_jenis = _baris_ber_id(peta)
    for jenis in ("opd", "inisiatif strategis", "sasaran"):
        baris, sebut = menurut_jenis[jenis], sebutan_jenis(jenis, peta)
        if dipakai[jenis] <= {satu.id for satu in baris}:
            for satu in baris:
                if satu.id not in dipakai[jenis]:
                    yield Temuan(di(satu, "id"), f'{sebut} "{satu.id}" tidak dirujuk di mana pun', "rujuk, atau hapus")
