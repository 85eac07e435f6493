"""Default text of BAB I."""

from __future__ import annotations

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.uang import tulis_rupiah_resmi
from spbe_roadmap.rencana.dokumen import bagian_terendah
from spbe_roadmap.terbit.cetak.istilah import ISTILAH, ISTILAH_DOKUMEN, istilah_kerangka
from spbe_roadmap.terbit.cetak.kalimat import deret
from spbe_roadmap.terbit.cetak.narasi.bahan import Bahan, Prosa, alinea, jumlah, rincian, sebanyak


def latar_belakang(bahan: Bahan) -> Prosa:
    """Why there is a plan, and what it is."""
    return Prosa(
        alinea=(
            (
                "Sistem Pemerintahan Berbasis Elektronik (SPBE) diselenggarakan untuk mewujudkan tata kelola pemerintahan yang "
                "bersih, efektif, transparan, dan akuntabel serta pelayanan publik yang berkualitas dan tepercaya. Peraturan "
                "Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik mewajibkan setiap instansi pusat "
                "dan pemerintah daerah menyusun Peta Rencana SPBE untuk jangka waktu lima tahun."
            ),
            _kalimat_riwayat(bahan),
            *alinea(_kalimat_isi(bahan), _kalimat_biaya(bahan), _kalimat_capaian(bahan)),
            *_kalimat_usulan(bahan),
        )
    )


def _kalimat_riwayat(bahan: Bahan) -> str:
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


def _kalimat_isi(bahan: Bahan) -> str:
    isi = [(bahan.ringkas.program, "program"), (bahan.ringkas.kegiatan, "kegiatan")]
    memuat = deret([jumlah(banyak, nama) for banyak, nama in isi if banyak])
    if not memuat:
        return "Program dan kegiatannya belum diisi."
    return f"Peta rencana ini memuat {memuat} {bahan.sebut.wilayah} pada tahun {bahan.tahun}."


def _kalimat_biaya(bahan: Bahan) -> str:
    if not bahan.ringkas.biaya:
        return "Kebutuhan anggarannya belum diisi."
    return f"Kebutuhan anggaran indikatif seluruhnya sebesar {tulis_rupiah_resmi(bahan.ringkas.biaya)}."


def _kalimat_capaian(bahan: Bahan) -> str:
    tahun = bahan.rencana.proyeksi.tahun
    if not tahun or not bahan.ringkas.kegiatan:
        return ""
    akhir = tahun[-1]
    kira = " Proyeksi tersebut berangkat dari tingkat awal yang masih berupa perkiraan." if akhir.perkiraan else ""
    return (
        f"Apabila semua kegiatan selesai sesuai dengan jadwal, {akhir.kerangka.nama} pada tahun {akhir.tahun} "
        f"diproyeksikan sebesar {tampil(akhir.hasil.indeks)} (predikat {akhir.hasil.predikat}).{kira}"
    )


def _kalimat_usulan(bahan: Bahan) -> tuple[str, ...]:
    ringkas = bahan.ringkas
    if not ringkas.usulan:
        return ()
    banyak = sebanyak(ringkas.usulan, ringkas.kegiatan)
    return (
        (
            f"{banyak} kegiatan dalam dokumen ini masih berstatus usulan. Usulan, perkiraan, dan butir yang belum terverifikasi "
            "diberi tanda pada tempatnya masing-masing."
        ),
    )


def maksud_tujuan(bahan: Bahan) -> Prosa:
    """What it is for."""
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


def ruang_lingkup(bahan: Bahan) -> Prosa:
    """What it covers. Sources: Perpres 95/2018 art. 14 (1); SE MenPANRB 18/2022, lampiran, bab IV."""
    return Prosa(
        alinea=(
            (
                f"Peta rencana ini berlaku untuk tahun {bahan.tahun} dan mencakup seluruh {bahan.sebut.unit} "
                f"{bahan.sebut.wilayah}. Muatannya mengikuti Pasal 14 Peraturan Presiden Nomor 95 Tahun 2018 serta Surat Edaran "
                "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 18 Tahun 2022, yaitu:"
            ),
        ),
        butir=rincian([MUATAN[muatan.domain] for muatan in bahan.rencana.peta.muatan]),
    )


def dasar_hukum(bahan: Bahan) -> Prosa:
    """The words before the list; the list says it where it is empty."""
    return Prosa(alinea=("Peta rencana ini disusun berdasarkan:",) if bahan.rencana.peta.pokok.dasar_hukum else ())


def istilah(bahan: Bahan) -> Prosa:
    """What its terms mean, the indices of the years concerned among them."""
    indeks = (istilah_kerangka(kerangka) for kerangka, _ in bahan.rencana.proyeksi.per_kerangka)
    return Prosa(alinea=("Dalam peta rencana ini yang dimaksud dengan:",), butir=(*ISTILAH, *indeks, *ISTILAH_DOKUMEN))
