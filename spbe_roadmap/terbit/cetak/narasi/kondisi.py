"""Default text of BAB II: how things stand before the plan, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.rencana.dokumen import bagian_terendah, lemah
from spbe_roadmap.rencana.gambaran import gambaran
from spbe_roadmap.rencana.gambaran import kesenjangan as semua_kesenjangan
from spbe_roadmap.rencana.ringkas_narasi import opd_berperan, ringkas_aplikasi, tingkat_terendah
from spbe_roadmap.rencana.tabel import teks_capaian
from spbe_roadmap.terbit.cetak.kalimat import deret
from spbe_roadmap.terbit.cetak.narasi.bahan import Bahan, Prosa, alinea, jumlah, sebanyak

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.kerangka import Indikator
    from spbe_roadmap.kerangka.angka import Bilangan
    from spbe_roadmap.rencana.gambaran import Gambaran, Kesenjangan, ProgramPenaik
    from spbe_roadmap.rencana.ringkas_narasi import TingkatTerendah

# how many weak indicators, weak parts of a framework, and helpful programmes a sentence names; our choice
_SEBUT_TERLEMAH, _SEBUT_BAGIAN, _SEBUT_PROGRAM = 5, 4, 3
_TINDAK_LANJUT = {
    "pertahankan": "dipertahankan",
    "kembangkan": "dikembangkan",
    "integrasikan": "diintegrasikan",
    "gabungkan": "digabungkan",
    "ganti": "diganti",
    "hentikan": "dihentikan",
}


def kondisi(bahan: Bahan) -> Prosa:
    """The opening of the chapter."""
    return Prosa(
        alinea=(
            (
                f"Bab ini menggambarkan keadaan {bahan.sebut.wilayah} sebelum peta rencana dilaksanakan: hasil evaluasi yang "
                f"telah diumumkan, indikator yang terlemah, aplikasi yang dimiliki dan koneksinya, {bahan.sebut.unit} yang "
                "terlibat, dan kesenjangan terhadap target."
            ),
        )
    )


def riwayat_indeks(bahan: Bahan) -> Prosa:
    """The latest published result, against the one before it under the same framework."""
    riwayat = bahan.rencana.proyeksi.riwayat
    if not riwayat:
        return Prosa()
    akhir = riwayat[-1]
    hasil = (
        f"Hasil evaluasi terakhir yang telah diumumkan adalah {akhir.kerangka.nama} {tampil(akhir.riwayat.indeks)} dengan "
        f"predikat {akhir.predikat} pada tahun {akhir.riwayat.tahun}"
    )
    sebelum = [satu for satu in riwayat[:-1] if satu.kerangka is akhir.kerangka]
    if sebelum:
        lalu = sebelum[-1].riwayat
        beda = akhir.riwayat.indeks - lalu.indeks
        gerak = f"{'naik' if beda > 0 else 'turun'} {tampil(abs(beda))} dari" if beda else "sama dengan"
        hasil += f", {gerak} {tampil(lalu.indeks)} pada tahun {lalu.tahun}"
    rendah = bagian_terendah(akhir)
    terendah = f"Nilai terendah, yaitu {tampil(rendah.nilai)}, terdapat pada {deret(rendah.nama)}." if rendah else ""
    return Prosa(alinea=alinea(f"{hasil}.", terendah))


def indikator_terlemah(bahan: Bahan) -> Prosa:
    """How many indicators start at the lowest level, which weigh most, and whether anything raises them."""
    return Prosa(alinea=tuple(_terlemah(bahan)))


def _terlemah(bahan: Bahan) -> Iterator[str]:
    tabel_lemah = {tabel.tahun.kerangka.id: tabel for tabel in lemah(bahan.rencana, _SEBUT_TERLEMAH)}
    for satu in tingkat_terendah(bahan.rencana):
        kira = " menurut perkiraan" if satu.perkiraan else ""
        rendah = digarap = terberat = ""
        if satu.terendah:
            rendah, kira = _berangkat(satu, kira), ""
            digarap = _digarap(satu)
        if tabel := tabel_lemah.get(satu.kerangka.id):
            nama = deret([_indikator(baris.indikator) for baris in tabel.baris])
            terberat = f"Indikator yang terendah{kira} dengan bobot terbesar adalah {nama}."
        yield from alinea(rendah, digarap, terberat)


def _berangkat(satu: TingkatTerendah, kira: str) -> str:
    nama = satu.kerangka.nama
    if not satu.diisi:
        return f"Tingkat awal indikator {nama} belum diisi sehingga semuanya dianggap berada pada tingkat terendah."
    return f"{sebanyak(satu.terendah, satu.indikator)} indikator {nama} berangkat dari tingkat terendah{kira}."


def _indikator(satu: Indikator) -> str:
    return f"{satu.kode} {satu.nama} (bobot {teks_capaian(satu.bobot)} persen)"


def _digarap(satu: TingkatTerendah) -> str:
    sampai = f"sampai dengan evaluasi tahun {satu.tahun_akhir}"
    if satu.dinaikkan == satu.terendah:
        siapa = "Semua indikator itu" if satu.terendah > 1 else "Indikator itu"
        return f"{siapa} dinaikkan oleh kegiatan dalam peta rencana ini {sampai}."
    if not satu.dinaikkan:
        return f"Belum ada kegiatan yang menaikkannya {sampai}."
    return f"Kegiatan dalam peta rencana ini menaikkan {satu.dinaikkan} di antaranya {sampai}."


def inventaris_aplikasi(bahan: Bahan) -> Prosa:
    """The inventory in figures, and what shall become of it."""
    ringkas = ringkas_aplikasi(bahan.rencana)
    if not ringkas.semua:
        return Prosa()
    khusus = ringkas.semua - ringkas.umum
    jenis = deret(
        [jumlah(banyak, f"aplikasi {nama}") for banyak, nama in ((ringkas.umum, "umum"), (khusus, "khusus")) if banyak]
    )
    tindak = deret(
        [f"{banyak} {_TINDAK_LANJUT[nama]}" for nama, banyak in ringkas.tindak_lanjut]
        + ([f"{ringkas.belum} belum ditentukan"] if ringkas.belum else [])
    )
    publik = f"{sebanyak(ringkas.publik, ringkas.semua)} aplikasi terbuka bagi publik." if ringkas.publik else ""
    belum = ringkas.belum_terverifikasi
    return Prosa(
        alinea=alinea(
            f"Inventaris mencatat {jenis}.",
            publik,
            f"Menurut tindak lanjutnya, {tindak}.",
            f"{sebanyak(belum, ringkas.semua)} aplikasi belum terverifikasi." if belum else "",
        )
    )


def koneksi_aplikasi(bahan: Bahan) -> Prosa:
    """How many applications exchange data; the table says it where none does."""
    ringkas = ringkas_aplikasi(bahan.rencana)
    if not ringkas.terhubung:
        return Prosa()
    sendiri = "; selebihnya berdiri sendiri" if ringkas.terhubung < ringkas.semua else ""
    return Prosa(
        alinea=(
            f"{sebanyak(ringkas.terhubung, ringkas.semua)} aplikasi telah bertukar data dengan aplikasi lain{sendiri}.",
        )
    )


def perangkat_daerah(bahan: Bahan) -> Prosa:
    """Who takes part."""
    semua, (memimpin, mendukung) = len(bahan.rencana.peta.opd), opd_berperan(bahan.rencana)
    if not memimpin:
        return Prosa()
    peran = f"{sebanyak(memimpin, semua)} {bahan.sebut.unit} memimpin kegiatan dalam peta rencana ini"
    selain = f", dan {mendukung} lainnya mendukung" if mendukung else ""
    belum = bahan.ringkas.opd_belum
    return Prosa(
        alinea=alinea(
            f"{peran}{selain}.",
            f"{sebanyak(belum, semua)} nama {bahan.sebut.unit} belum terverifikasi." if belum else "",
        )
    )


def kesenjangan(bahan: Bahan) -> Prosa:
    """What separates the start from the last target, and what closes it; one paragraph a framework."""
    program = {satu.kerangka.id: satu for satu in gambaran(bahan.rencana)}
    celah = semua_kesenjangan(bahan.rencana)
    if not celah:
        return Prosa(alinea=("Target indeks belum ditetapkan sehingga kesenjangannya belum dapat dihitung.",))
    return Prosa(alinea=tuple(" ".join(_kesenjangan(satu, program[satu.kerangka.id])) for satu in celah))


def _bagian(kurang: Sequence[tuple[str, Bilangan]]) -> str:
    if len(kurang) > 1 and kurang[0][1] == kurang[-1][1]:
        return f"masing-masing dengan nilai {tampil(kurang[0][1])}"
    sebut = deret([f"{nama} ({tampil(nilai)})" for nama, nilai in kurang[:_SEBUT_BAGIAN]])
    return f"yaitu {sebut}" if len(kurang) <= _SEBUT_BAGIAN else f"yang terendah adalah {sebut}"


def _kesenjangan(celah: Kesenjangan, satu: Gambaran) -> Iterator[str]:
    dasar = f"pada evaluasi tahun {celah.terbit.riwayat.tahun}" if celah.terbit else "pada keadaan awal"
    kira = " menurut perkiraan" if celah.perkiraan else ""
    yield (
        f"{celah.kerangka.nama} {dasar}{kira} sebesar {tampil(celah.nilai)} dengan predikat {celah.predikat}, sedangkan target "
        f"tahun {celah.tahun_target} sebesar {tampil(celah.target)}."
    )
    if celah.selisih <= 0:
        yield "Target tersebut telah tercapai dan perlu dipertahankan."
        return
    yield f"Kesenjangan yang harus ditutup adalah {tampil(celah.selisih)}."
    if celah.kurang:
        jenis = "domain" if celah.kerangka.domain else "aspek"
        yield f"{sebanyak(len(celah.kurang), celah.bagian)} {jenis} berada di bawah target itu, {_bagian(celah.kurang)}."
    if satu.program:
        sebut = deret([_penaik(naik) for naik in satu.program[:_SEBUT_PROGRAM]])
        yield f"Penambah nilai terbesar dalam peta rencana ini adalah program {sebut}."


def _penaik(satu: ProgramPenaik) -> str:
    return f"{satu.program.id} {satu.program.nama} (menambah {tampil(satu.tambahan)})"
