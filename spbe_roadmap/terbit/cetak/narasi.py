"""Prose of the document: the roadmap's own `narasi/<name>.md`, or default sentences made from the data.

The defaults say only what the data says: what is weak, what is done about it, what it costs. They are plain text, so that
nothing in a name can become markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.uang import tulis_rupiah_resmi
from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.rencana.dokumen import (
    RingkasMuatan,
    RingkasRencana,
    bagian_terendah,
    lemah,
    ringkas_pantau,
    ringkas_rencana,
)
from spbe_roadmap.terbit.cetak.istilah import ISTILAH
from spbe_roadmap.terbit.cetak.kalimat import Sebutan, deret, rentang, sebutan

if TYPE_CHECKING:
    from collections.abc import Callable

    from spbe_roadmap.rencana import Rencana

# how many weak indicators and leading units a sentence names; our choice
_SEBUT_TERLEMAH = 5
_SEBUT_PIMPINAN = 6


class Prosa(NamedTuple):
    """The text of a section: `narasi` is the planner's CommonMark and replaces the rest, paragraphs and then a list."""

    narasi: str | None = None
    alinea: tuple[str, ...] = ()
    butir: tuple[str, ...] = ()


class _Bahan(NamedTuple):
    """What sentences are made of."""

    rencana: Rencana
    ringkas: RingkasRencana
    sebut: Sebutan

    @property
    def tahun(self) -> str:
        periode = self.rencana.peta.periode
        return f"{periode.mulai}–{periode.selesai}"


def narasi(rencana: Rencana) -> dict[str, Prosa]:
    """The text of every section by its name in `narasi/`."""
    bahan = _Bahan(rencana, ringkas_rencana(rencana), sebutan(rencana.peta.instansi))
    milik_sendiri = rencana.peta.narasi
    return {
        nama: Prosa(narasi=teks) if (teks := milik_sendiri.get(f"narasi/{nama}.md")) else bawaan(bahan)
        for nama, bawaan in _BAWAAN.items()
    }


def _latar_belakang(bahan: _Bahan) -> Prosa:
    return Prosa(
        alinea=(
            (
                "Sistem Pemerintahan Berbasis Elektronik (SPBE) diselenggarakan untuk mewujudkan tata kelola pemerintahan yang "
                "bersih, efektif, transparan, dan akuntabel serta pelayanan publik yang berkualitas dan tepercaya. Peraturan "
                "Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik mewajibkan setiap instansi pusat "
                "dan pemerintah daerah menyusun Peta Rencana SPBE untuk jangka waktu lima tahun."
            ),
            _kalimat_riwayat(bahan),
            f"Peta rencana ini memuat {bahan.ringkas.program} program dan {bahan.ringkas.kegiatan} kegiatan "
            f"{bahan.sebut.wilayah} pada tahun {bahan.tahun}. {_kalimat_biaya(bahan)} {_kalimat_capaian(bahan)}".rstrip(),
            *_kalimat_usulan(bahan),
        )
    )


def _kalimat_riwayat(bahan: _Bahan) -> str:
    riwayat = bahan.rencana.proyeksi.riwayat
    if not riwayat:
        return f"Hasil evaluasi {bahan.sebut.wilayah} yang telah diumumkan belum tercatat dalam peta rencana ini."
    hasil = deret(
        [
            f"{satu.kerangka.nama} {tampil(satu.riwayat.indeks)} (predikat {satu.predikat}) pada tahun {satu.riwayat.tahun}"
            for satu in riwayat
        ]
    )
    kalimat = f"Hasil evaluasi {bahan.sebut.wilayah} yang telah diumumkan adalah {hasil}."
    if rendah := bagian_terendah(riwayat[-1]):
        kalimat += (
            f" Nilai terendah pada evaluasi terakhir, yaitu {tampil(rendah.nilai)}, terdapat pada {deret(rendah.nama)}."
        )
    return kalimat


def _kalimat_biaya(bahan: _Bahan) -> str:
    if not bahan.ringkas.biaya:
        return "Kebutuhan anggarannya belum diisi."
    return f"Kebutuhan anggaran indikatif seluruhnya sebesar {tulis_rupiah_resmi(bahan.ringkas.biaya)}."


def _kalimat_capaian(bahan: _Bahan) -> str:
    tahun = bahan.rencana.proyeksi.tahun
    if not tahun:
        return ""
    akhir = tahun[-1]
    kira = " Proyeksi tersebut berangkat dari tingkat awal yang masih berupa perkiraan." if akhir.perkiraan else ""
    return (
        f"Apabila semua kegiatan selesai sesuai dengan jadwal, {akhir.kerangka.nama} pada tahun {akhir.tahun} "
        f"diproyeksikan sebesar {tampil(akhir.hasil.indeks)} (predikat {akhir.hasil.predikat}).{kira}"
    )


def _kalimat_usulan(bahan: _Bahan) -> tuple[str, ...]:
    ringkas = bahan.ringkas
    if not ringkas.usulan:
        return ()
    banyak = "Semua" if ringkas.usulan == ringkas.kegiatan else f"Sebanyak {ringkas.usulan} dari {ringkas.kegiatan}"
    return (
        (
            f"{banyak} kegiatan dalam dokumen ini masih berstatus usulan. Usulan, perkiraan, dan butir yang belum terverifikasi "
            "diberi tanda pada tempatnya masing-masing."
        ),
    )


def _maksud_tujuan(bahan: _Bahan) -> Prosa:
    return Prosa(
        alinea=(
            (
                f"Peta rencana ini dimaksudkan sebagai pedoman bagi seluruh {bahan.sebut.unit} {bahan.sebut.wilayah} dalam "
                "menyiapkan dan melaksanakan SPBE yang terpadu. Tujuannya adalah:"
            ),
        ),
        butir=(
            (
                f"menjabarkan sasaran {bahan.sebut.rencana} dan inisiatif strategis Arsitektur SPBE ke dalam program dan "
                "kegiatan;"
            ),
            "menetapkan urutan, waktu, keluaran, dan penanggung jawab setiap kegiatan;",
            f"menjadi rujukan penyusunan {bahan.sebut.tahunan} sehingga belanja teknologi informasi dan komunikasi terpadu;",
            "menetapkan target yang terukur setiap tahun; dan",
            "menjadi dasar pemantauan, evaluasi, dan reviu.",
        ),
    )


def _ruang_lingkup(bahan: _Bahan) -> Prosa:
    nama = [MUATAN[muatan.domain] for muatan in bahan.rencana.peta.muatan]
    akhir = len(nama) - 1
    return Prosa(
        alinea=(
            (
                f"Peta rencana ini berlaku untuk tahun {bahan.tahun} dan mencakup seluruh {bahan.sebut.unit} "
                f"{bahan.sebut.wilayah}. Sesuai dengan Pasal 14 Peraturan Presiden Nomor 95 Tahun 2018, muatannya meliputi:"
            ),
        ),
        butir=tuple(
            f"{satu}{'.' if nomor == akhir else '; dan' if nomor == akhir - 1 else ';'}"
            for nomor, satu in enumerate(nama)
        ),
    )


def _istilah(_bahan: _Bahan) -> Prosa:
    return Prosa(alinea=("Dalam peta rencana ini yang dimaksud dengan:",), butir=ISTILAH)


def _kondisi(bahan: _Bahan) -> Prosa:
    peta = bahan.rencana.peta
    alinea = [f"Bab ini menggambarkan keadaan {bahan.sebut.wilayah} sebelum peta rencana dilaksanakan."]
    for tabel in lemah(bahan.rencana, _SEBUT_TERLEMAH):
        kira = " menurut perkiraan" if tabel.tahun.perkiraan else ""
        nama = deret([f"{satu.indikator.kode} {satu.indikator.nama}" for satu in tabel.baris])
        alinea.append(f"Indikator {tabel.tahun.kerangka.nama} yang terendah{kira} dengan bobot terbesar adalah {nama}.")
    belum = f", {bahan.ringkas.aplikasi_belum} di antaranya belum terverifikasi" if bahan.ringkas.aplikasi_belum else ""
    alinea.append(
        f"Inventaris mencatat {len(peta.aplikasi)} aplikasi{belum}. Peta rencana ini melibatkan {len(peta.opd)} "
        f"{bahan.sebut.unit}; {bahan.ringkas.opd_memimpin} di antaranya memimpin kegiatan."
    )
    return Prosa(alinea=tuple(alinea))


def _arah(bahan: _Bahan) -> Prosa:
    peta = bahan.rencana.peta
    return Prosa(
        alinea=(
            (
                f"Arah SPBE {bahan.sebut.wilayah} bertolak dari {len(peta.sasaran)} sasaran {bahan.sebut.rencana}, yang "
                f"didukung oleh {len(peta.inisiatif_strategis)} inisiatif strategis. Setiap inisiatif strategis dijalankan "
                "melalui muatan peta rencana, kemudian dibagi ke dalam tahapan menurut tahun."
            ),
        )
    )


def _peta_rencana(bahan: _Bahan) -> Prosa:
    ringkas = bahan.ringkas
    kritis = (
        f" Sebanyak {ringkas.kritis} kegiatan bersifat kritis, yakni keterlambatannya menggeser akhir peta rencana."
        if ringkas.kritis
        else ""
    )
    return Prosa(
        alinea=(
            (
                f"Peta rencana terdiri atas {ringkas.program} program dan {ringkas.kegiatan} kegiatan dalam "
                f"{len(bahan.rencana.peta.muatan)} muatan.{kritis} Setiap muatan disajikan dengan susunan yang sama: kondisi, "
                "arah, program dan target, garis waktu, rincian kegiatan, kebutuhan anggaran, dan risiko."
            ),
            (
                "Pada garis waktu, batang digambar menurut skala hari. Tanggal yang bertanda dihitung diperoleh dari lama "
                "kegiatan dan kegiatan yang mendahuluinya."
            ),
        )
    )


def _prioritas(_bahan: _Bahan) -> Prosa:
    return Prosa(
        alinea=(
            (
                "Program dibandingkan dalam muatan yang sama menurut tiga kriteria: efektivitas, kelayakan, dan efisiensi, "
                "dengan nilai 1 sebagai yang terbaik dan 3 sebagai yang terendah. Efektivitas menentukan lebih dahulu; "
                "kelayakan, efisiensi, dan biaya memutus program yang setara."
            ),
        )
    )


def _anggaran(bahan: _Bahan) -> Prosa:
    if not bahan.ringkas.biaya:
        return Prosa(alinea=("Kebutuhan anggaran belum diisi.",))
    return Prosa(
        alinea=(
            (
                f"Kebutuhan anggaran indikatif tahun {bahan.tahun} sebesar {tulis_rupiah_resmi(bahan.ringkas.biaya)}. Angka "
                f"setiap tahun bersifat indikatif dan ditetapkan melalui {bahan.sebut.tahunan}."
            ),
        )
    )


def _pemantauan(bahan: _Bahan) -> Prosa:
    alinea = [
        (
            "Pelaksanaan peta rencana dipantau sedikitnya setiap tahun terhadap waktu, keluaran, serapan anggaran, dan bukti "
            f"dukung. Reviu dilaksanakan oleh {bahan.sebut.penetapan} pada paruh waktu dan tahun terakhir pelaksanaan, atau "
            "sewaktu-waktu berdasarkan perubahan Peta Rencana SPBE Nasional, perubahan rencana strategis, perubahan Arsitektur "
            "SPBE, atau hasil pemantauan dan evaluasi."
        )
    ]
    if pantau := ringkas_pantau(bahan.rencana):
        status = deret([f"{banyak} {nama}" for nama, banyak in pantau.status.items()])
        lambat = f" Sebanyak {pantau.terlambat} kegiatan terlambat dari jadwal." if pantau.terlambat else ""
        alinea.append(
            f"Menurut laporan per {tulis_tanggal(pantau.per)}, status kegiatan yang dilaporkan adalah {status}. Serapannya "
            f"{tulis_rupiah_resmi(pantau.serapan)} dari anggaran {tulis_rupiah_resmi(pantau.anggaran)}.{lambat}"
        )
    return Prosa(alinea=tuple(alinea))


def _penutup(bahan: _Bahan) -> Prosa:
    return Prosa(
        alinea=(
            (
                f"Peta Rencana SPBE {bahan.sebut.wilayah} Tahun {bahan.tahun} menjadi acuan bagi seluruh {bahan.sebut.unit} "
                "dalam merencanakan, menganggarkan, melaksanakan, dan memantau SPBE."
            ),
            (
                "Keberhasilannya bergantung pada kepemimpinan yang konsisten, kesesuaian anggaran tahunan dengan urutan "
                "kegiatan, serta ketertiban penyampaian data dan bukti dukung. Perubahan keadaan ditampung melalui reviu."
            ),
        )
    )


def ikhtisar_muatan(rencana: Rencana, ringkas: RingkasMuatan) -> str:
    """What one content does, when, by whom and for how much, in one paragraph."""
    if not ringkas.kegiatan:
        return "Belum ada kegiatan dalam muatan ini."
    kalimat = [
        (
            f"Muatan ini terdiri atas {ringkas.program} program dan {ringkas.kegiatan} kegiatan dengan {ringkas.keluaran} "
            f"keluaran, serta menaikkan {ringkas.indikator} indikator."
        )
    ]
    if ringkas.mulai and ringkas.selesai:
        kalimat.append(f"Pelaksanaannya dari {rentang(ringkas.mulai, ringkas.selesai)}.")
    if ringkas.biaya:
        kalimat.append(f"Kebutuhan anggaran indikatifnya {tulis_rupiah_resmi(ringkas.biaya)}.")
    if ringkas.terbesar:
        kalimat.append(f"Kebutuhan terbesar ada pada {ringkas.terbesar.id} {ringkas.terbesar.nama}.")
    kalimat.append(f"Penanggung jawab: {_pimpinan(rencana, ringkas.pimpinan)}.")
    if ringkas.kritis:
        kalimat.append(f"Sebanyak {ringkas.kritis} kegiatan bersifat kritis.")
    return " ".join(kalimat)


def _pimpinan(rencana: Rencana, opd: tuple[str, ...]) -> str:
    nama = [rencana.sebutan_opd(satu) for satu in opd[:_SEBUT_PIMPINAN]]
    return deret(nama) if len(nama) == len(opd) else f"{', '.join(nama)}, dan lainnya"


_BAWAAN: dict[str, Callable[[_Bahan], Prosa]] = {
    "latar-belakang": _latar_belakang,
    "maksud-tujuan": _maksud_tujuan,
    "ruang-lingkup": _ruang_lingkup,
    "istilah": _istilah,
    "kondisi": _kondisi,
    "arah": _arah,
    "peta-rencana": _peta_rencana,
    "prioritas": _prioritas,
    "anggaran": _anggaran,
    "pemantauan": _pemantauan,
    "penutup": _penutup,
}
