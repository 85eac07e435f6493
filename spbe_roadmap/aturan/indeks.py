"""PR501, PR502 and PR506: what `indeks.yaml` says against its frameworks: parts, scales, years.

All numbers are exact; SPBE and Pemdi are never compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.tempat import BERKAS_INDEKS, di, di_indeks
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.kerangka import dari_kode, semua, untuk_tahun
from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.kerangka.selang import Selang, selang_dari_aspek, selang_dari_domain
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.kerangka.bentuk import Bagian
    from spbe_roadmap.model.indeks import Awal, Riwayat
    from spbe_roadmap.rencana import Rencana

_PEMDI = "PermenPANRB 8/2026"
_SPBE = "PermenPANRB 59/2020"
_FORMAT = "format peta rencana versi 1"
_INDEKS_MAKSIMUM = 5
_SESUAI_LAPORAN = "tulis nilai seperti pada laporan evaluasinya"


def _kerangka(nama: str) -> Kerangka | None:
    return next((kerangka for kerangka in semua() if kerangka.id == nama), None)


@aturan(
    "PR501",
    tingkat=Tingkat.PERINGATAN,
    slug="indeks-tidak-cocok",
    judul="Indeks terbit tidak cocok dengan bagiannya",
    sumber=f"{_SPBE} Tabel 7 sampai 12; {_PEMDI}",
    arti="""\
Indeks yang diterbitkan tidak mungkin berasal dari nilai domain (untuk Pemdi: nilai aspek) yang ditulis bersamanya.
Indeks adalah jumlah nilai domain dikali bobotnya, dibagi 100; bobot keempat domain SPBE adalah 13; 25; 16,5; dan 45,5.
Nilai domain yang tercetak sudah dibulatkan menjadi dua angka di belakang koma, maka program menghitung rentang indeks
yang mungkin dan hanya melapor bila indeks tertulis berada di luarnya. Penyebabnya biasanya angka yang disalin dari
berita: sebuah berita menulis indeks SPBE Kota Ternate 2023 sebesar 1,02, sedangkan laporan resmi dan hitung ulang
memberi 1,20. Titik awal yang keliru membuat semua target tampak lebih mudah atau lebih sulit daripada sebenarnya.
""",
    salah="""\
# indeks.yaml
riwayat:
  - tahun: 2023
    kerangka: spbe-2020
    indeks: 1.02
    domain: {1: 1.00, 2: 1.00, 3: 1.00, 4: 1.45}
""",
    benar="""\
# indeks.yaml
riwayat:
  - tahun: 2023
    kerangka: spbe-2020
    indeks: 1.20
    domain: {1: 1.00, 2: 1.00, 3: 1.00, 4: 1.45}
""",
)
def pr501(rencana: Rencana) -> Iterator[Temuan]:
    """A published index that no rounding of its own domains or aspects can give, or a part that the framework lacks."""
    for riwayat in rencana.peta.indeks.riwayat:
        kerangka = _kerangka(riwayat.kerangka)
        if kerangka is None or not kerangka.berlaku(riwayat.tahun) or any(_riwayat_di_luar_skala(riwayat)):
            continue
        bagian_asing = [
            *_bagian_asing("domain", kerangka.domain, riwayat),
            *_bagian_asing("aspek", kerangka.aspek, riwayat),
        ]
        salah = (
            () if bagian_asing else [satu for satu in _selang(kerangka, riwayat) if not satu[1].memuat(riwayat.indeks)]
        )
        yield from bagian_asing
        for bagian, selang in salah[:1]:
            yield Temuan(
                di(riwayat, "indeks"),
                f"indeks {riwayat.tahun} tertulis {tampil(riwayat.indeks)}, "
                f"padahal nilai {bagian}nya memberi {_sebut_selang(selang)}",
                f"cocokkan indeks dan nilai {bagian} dengan laporan evaluasi {riwayat.tahun}",
                ((di(riwayat, bagian), f"nilai {bagian} ditulis di sini"),),
            )


def _sebut_selang(selang: Selang) -> str:
    rendah, tinggi = tampil(selang.terendah_tampil), tampil(selang.tertinggi_tampil)
    return rendah if rendah == tinggi else f"{rendah} sampai {tinggi}"


def _bagian_asing(nama: str, bagian: Sequence[Bagian], riwayat: Riwayat) -> Iterator[Temuan]:
    """Numbers of domains or aspects that the framework does not have."""
    tertulis: dict[int, Decimal] = getattr(riwayat, nama)
    for nomor in tertulis.keys() - {satu.nomor for satu in bagian}:
        saran = f"tulis {nama} 1 sampai {len(bagian)}" if bagian else "tulis nilai aspek saja"
        yield Temuan(di(riwayat, nama).kunci(nomor), f"{nama} {nomor} tidak ada dalam {riwayat.kerangka}", saran)


def _selang(kerangka: Kerangka, riwayat: Riwayat) -> Iterator[tuple[str, Selang]]:
    """The indices that the domains allow and those that the aspects allow, as far as either was published."""
    if riwayat.domain:
        yield "domain", selang_dari_domain(kerangka, riwayat.domain)
    if riwayat.aspek:
        yield "aspek", selang_dari_aspek(kerangka, riwayat.aspek)


@aturan(
    "PR502",
    tingkat=Tingkat.GALAT,
    slug="di-luar-skala",
    judul="Tingkat di luar skala",
    sumber=f"{_SPBE} Tabel 1 dan 2; {_PEMDI}; {_FORMAT}, bagian 3",
    arti="""\
Setiap kerangka punya skalanya sendiri. Tingkat indikator SPBE adalah bilangan bulat 1 sampai 5 (PermenPANRB 59/2020),
sedangkan nilai indikator Pemdi berupa desimal 1,00 sampai 5,00 (PermenPANRB 8/2026). Target indeks berada antara 1 dan
5; hasil yang sudah terbit boleh serendah 0, karena bagian yang tidak dinilai pernah tercetak di bawah 1. Kekeliruan
tersering adalah memberi nilai desimal kepada indikator SPBE. Nilai di luar skala tidak ikut dihitung dalam proyeksi.
""",
    salah="""\
# domain/infrastruktur.yaml
kegiatan:
  - id: INF-01
    nama: Penerapan sistem penghubung layanan
    mulai: 2025-01
    selesai: 2025-07
    dampak: [{indikator: SPBE-18, menjadi: 2.5}]
""",
    benar="""\
# domain/infrastruktur.yaml
kegiatan:
  - id: INF-01
    nama: Penerapan sistem penghubung layanan
    mulai: 2025-01
    selesai: 2025-07
    dampak: [{indikator: SPBE-18, menjadi: 2}]
""",
)
def pr502(rencana: Rencana) -> Iterator[Temuan]:
    """A level or index outside the scale of its framework."""
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        for nomor, dampak in enumerate(kegiatan.dampak):
            ketemu = dari_kode(dampak.indikator)
            if ketemu and not ketemu[0].skala.memuat(dampak.menjadi):
                letak = di(kegiatan, "dampak", nomor, "menjadi")
                yield _di_luar_skala(letak, dampak.indikator, dampak.menjadi, ketemu[0])
    for nama, awal in rencana.peta.indeks.awal.items():
        yield from _awal_di_luar_skala(nama, awal)
    for riwayat in rencana.peta.indeks.riwayat:
        yield from _riwayat_di_luar_skala(riwayat)
    for tahun, target in rencana.peta.indeks.target.items():
        if not 1 <= target <= _INDEKS_MAKSIMUM:
            pesan = f"target indeks {tahun}, {target}, di luar skala 1 sampai 5"
            yield Temuan(di_indeks("target", tahun), pesan, "tulis target dari 1 sampai 5")


def _awal_di_luar_skala(nama: str, awal: Awal) -> Iterator[Temuan]:
    kerangka = _kerangka(nama)
    if kerangka is None:
        return
    for nomor, tingkat in awal.tingkat.items():
        if kerangka.indikator_ke(nomor) and not kerangka.skala.memuat(tingkat):
            letak = di_indeks("awal", nama, "tingkat", nomor)
            yield _di_luar_skala(letak, f"{kerangka.awalan}-{nomor}", tingkat, kerangka)


def _riwayat_di_luar_skala(riwayat: Riwayat) -> Iterator[Temuan]:
    """Published values down to 0 exist: what was not assessed counted as nothing (Kab. Banyuasin 2023)."""
    for bagian, nilai in (("domain", riwayat.domain), ("aspek", riwayat.aspek)):
        for nomor, satu in nilai.items():
            if not 0 <= satu <= _INDEKS_MAKSIMUM:
                pesan = f"nilai {bagian} {nomor} tahun {riwayat.tahun}, {satu}, di luar 0 sampai 5"
                yield Temuan(di(riwayat, bagian, nomor), pesan, _SESUAI_LAPORAN)
    if not 0 <= riwayat.indeks <= _INDEKS_MAKSIMUM:
        pesan = f"indeks {riwayat.tahun}, {riwayat.indeks}, di luar 0 sampai 5"
        yield Temuan(di(riwayat, "indeks"), pesan, _SESUAI_LAPORAN)


def _di_luar_skala(letak: Letak, kode: str, tingkat: Decimal, kerangka: Kerangka) -> Temuan:
    return Temuan(
        letak, f"tingkat {tingkat} untuk {kode} di luar skala {kerangka.nama}", f"tulis {kerangka.skala.uraian}"
    )


@aturan(
    "PR506",
    tingkat=Tingkat.GALAT,
    slug="kerangka-tidak-berlaku",
    judul="Kerangka tidak berlaku pada tahun itu",
    sumber=f"{_SPBE}; {_PEMDI} Pasal 11 dan 12; {_FORMAT}, bagian 7",
    arti="""\
Evaluasi tahun 2021 sampai 2025 menghasilkan Indeks SPBE (PermenPANRB 59/2020). Sejak evaluasi 2026 yang dinilai adalah
Indeks Pemdi: PermenPANRB 8/2026 mencabut 59/2020 (Pasal 12) dan meminta target Indeks SPBE disesuaikan menjadi target
Indeks Pemdi (Pasal 11). Susunan dan bobot keduanya berbeda dan tidak ada konversi resmi, sehingga hasil atau tingkat
awal dengan kerangka yang salah tidak dapat dibandingkan dengan apa pun. Yang diperiksa adalah `riwayat`, `awal`, dan
tahun pada `target`. Kegiatan sendiri boleh menyebut indikator SPBE dan Pemdi sekaligus; dampak yang datang sesudah
kerangkanya berakhir adalah PR508.
""",
    salah="""\
# indeks.yaml
awal:
  spbe-2020: {tahun: 2024, perkiraan: true, tingkat: {1: 2, 2: 2}}
  pemdi-2026: {tahun: 2025, perkiraan: true, tingkat: {}}
""",
    benar="""\
# indeks.yaml
awal:
  spbe-2020: {tahun: 2024, perkiraan: true, tingkat: {1: 2, 2: 2}}
  pemdi-2026: {tahun: 2026, perkiraan: true, tingkat: {}}
""",
)
def pr506(rencana: Rencana) -> Iterator[Temuan]:
    """A framework in `riwayat` or `awal` for a year in which it does not apply, or a target year without any."""
    indeks = rencana.peta.indeks
    for riwayat in indeks.riwayat:
        if (kerangka := _kerangka(riwayat.kerangka)) and not kerangka.berlaku(riwayat.tahun):
            benar = untuk_tahun(riwayat.tahun)
            saran = f"tulis kerangka: {benar.id}" if benar else f"tulis tahun {_masa_berlaku(kerangka)}"
            yield _tidak_berlaku(di(riwayat, "kerangka"), kerangka, riwayat.tahun, saran)
    for nama, awal in indeks.awal.items():
        if (kerangka := _kerangka(nama)) and not kerangka.berlaku(awal.tahun):
            saran = f"tulis tahun {_masa_berlaku(kerangka)}"
            yield _tidak_berlaku(di_indeks("awal", nama, "tahun"), kerangka, awal.tahun, saran)
    for tahun in indeks.target:
        if untuk_tahun(tahun) is None:
            letak = Letak(BERKAS_INDEKS, ("target", tahun), "kunci")
            yield Temuan(letak, f"tidak ada kerangka evaluasi untuk tahun {tahun}", "hapus target tahun itu")


def _tidak_berlaku(letak: Letak, kerangka: Kerangka, tahun: int, saran: str) -> Temuan:
    pesan = f"kerangka {kerangka.id} tidak berlaku untuk evaluasi {tahun}, hanya {_masa_berlaku(kerangka)}"
    return Temuan(letak, pesan, saran)


def _masa_berlaku(kerangka: Kerangka) -> str:
    return f"{kerangka.tahun_mulai} {f'sampai {kerangka.tahun_akhir}' if kerangka.tahun_akhir else 'atau sesudahnya'}"
