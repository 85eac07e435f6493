"""The body of a regulation, BAB by BAB. Articles are numbered by hand, because they name one another.

Sources: Perpres 95/2018 art. 14 and 18-22 (contents, term, guidance, review, budget), 60 and 61 (coordination); UU 12/2011,
Lampiran II (form). Amounts and counts come from the plan; the wording is our own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.terbit.cetak.terbilang import angka_terbilang
from spbe_roadmap.terbit.naskah.definisi import definisi
from spbe_roadmap.terbit.naskah.susunan import Bab, Ketentuan, Pasal, rincian

if TYPE_CHECKING:
    from spbe_roadmap.terbit.naskah.bahan import Bahan


def batang_tubuh(bahan: Bahan) -> tuple[Bab, ...]:
    """All chapters."""
    return (
        _ketentuan_umum(bahan),
        _maksud_tujuan(bahan),
        _isi(bahan),
        _penyelenggara(bahan),
        _penganggaran(bahan),
        _reviu(bahan),
        Bab(
            "VII",
            "Ketentuan Penutup",
            (Pasal(13, (Ketentuan(f"{bahan.ini} mulai berlaku pada tanggal diundangkan."),)),),
        ),
    )


def perintah_pengundangan(bahan: Bahan) -> str:
    """The unnumbered sentence after the last article."""
    return (
        f"Agar setiap orang mengetahuinya, memerintahkan pengundangan {bahan.ini} dengan penempatannya dalam "
        f"{bahan.penetap.berita}."
    )


def _ketentuan_umum(bahan: Bahan) -> Bab:
    pembuka = f"Dalam {bahan.ini} yang dimaksud dengan:"
    return Bab("I", "Ketentuan Umum", (Pasal(1, (Ketentuan(pembuka, definisi(bahan), berangka=True),)),))


def _maksud_tujuan(bahan: Bahan) -> Bab:
    maksud = f"{bahan.ini} dimaksudkan sebagai pedoman bagi {bahan.unit} dalam menyiapkan dan melaksanakan SPBE."
    tujuan = rincian(
        "memberikan arah dan langkah penyelenggaraan SPBE yang terpadu",
        f"menyelaraskan program dan kegiatan SPBE dengan {bahan.rencana_menengah}",
        "menjadi dasar penyusunan rencana dan anggaran SPBE setiap tahun",
    )
    return Bab(
        "II",
        "Maksud dan Tujuan",
        (Pasal(2, (Ketentuan(maksud),)), Pasal(3, (Ketentuan(f"{bahan.ini} bertujuan untuk:", tujuan),))),
    )


def _isi(bahan: Bahan) -> Bab:
    isi = (
        Ketentuan("Peta Rencana SPBE memuat:", rincian(*bahan.muatan)),
        Ketentuan("Muatan sebagaimana dimaksud pada ayat (1) disusun dalam bentuk program dan kegiatan."),
        Ketentuan(f"Peta Rencana SPBE berlaku untuk jangka waktu {bahan.jangka}."),
    )
    dasar = (Ketentuan("Peta Rencana SPBE disusun dengan berpedoman pada:", rincian(*bahan.pedoman)), *_dukungan(bahan))
    lampiran = (
        "Peta Rencana SPBE sebagaimana dimaksud dalam Pasal 4 tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan "
        f"dari {bahan.ini}."
    )
    return Bab(
        "III",
        "Ruang Lingkup dan Isi Peta Rencana SPBE",
        (Pasal(4, isi), Pasal(5, dasar), Pasal(6, (Ketentuan(lampiran),))),
    )


def _dukungan(bahan: Bahan) -> tuple[Ketentuan, ...]:
    """How many goals and initiatives the plan serves; nothing where it names none."""
    peta = bahan.rencana.peta
    if not (peta.sasaran and peta.inisiatif_strategis):
        return ()
    sasaran, inisiatif = angka_terbilang(len(peta.sasaran)), angka_terbilang(len(peta.inisiatif_strategis))
    return (
        Ketentuan(
            f"Peta Rencana SPBE mendukung pencapaian {sasaran} sasaran {bahan.rencana_menengah} melalui {inisiatif} inisiatif "
            "strategis sebagaimana tercantum dalam Lampiran."
        ),
    )


def _penyelenggara(bahan: Bahan) -> Bab:
    kepala, unit, koordinator = bahan.penetap.sebutan, bahan.unit, bahan.koordinator
    koordinasi = (
        Ketentuan(f"{kepala} menetapkan kebijakan dan melakukan koordinasi pelaksanaan Peta Rencana SPBE."),
        Ketentuan(
            f"Penerapan kebijakan dan koordinasi sebagaimana dimaksud pada ayat (1) dilaksanakan oleh {koordinator} selaku "
            "koordinator SPBE."
        ),
        Ketentuan(
            f"Untuk keselarasan dengan Peta Rencana SPBE Nasional, {kepala} berkoordinasi dan dapat berkonsultasi dengan "
            "menteri yang menyelenggarakan urusan pemerintahan di bidang aparatur negara."
        ),
    )
    pelaksana = (
        Ketentuan(
            f"Setiap {unit} melaksanakan program dan kegiatan yang menjadi tanggung jawabnya sebagaimana tercantum dalam "
            "Lampiran."
        ),
        Ketentuan(
            f"{unit} melaporkan kemajuan pelaksanaan program dan kegiatan sebagaimana dimaksud pada ayat (1) kepada "
            f"{koordinator}."
        ),
    )
    return Bab("IV", "Penyelenggara dan Koordinasi", (Pasal(7, koordinasi), Pasal(8, pelaksana)))


def _penganggaran(bahan: Bahan) -> Bab:
    pedoman = (
        f"Setiap {bahan.unit} menyusun rencana dan anggaran SPBE tahunan dengan berpedoman pada Peta Rencana SPBE."
    )
    return Bab(
        "V",
        "Penganggaran",
        (
            Pasal(9, (Ketentuan(pedoman), *keterpaduan_anggaran(bahan))),
            Pasal(10, (*kebutuhan(bahan), *_pendanaan(bahan))),
        ),
    )


def keterpaduan_anggaran(bahan: Bahan) -> tuple[Ketentuan, ...]:
    """Who brings the yearly budgets together; Perpres 95/2018 art. 21 (2) and (3), 22 (2)."""
    if bahan.penetap.daerah:
        return (
            Ketentuan(
                "Penyusunan rencana dan anggaran SPBE dikoordinasikan oleh Perangkat Daerah yang bertanggung jawab di bidang "
                "perencanaan pembangunan daerah."
            ),
        )
    return (
        Ketentuan(
            "Penyusunan rencana SPBE dikoordinasikan dengan menteri yang menyelenggarakan urusan pemerintahan di bidang "
            "perencanaan pembangunan nasional."
        ),
        Ketentuan(
            "Penyusunan anggaran SPBE dikoordinasikan dengan menteri yang menyelenggarakan urusan pemerintahan di bidang keuangan."
        ),
    )


def kebutuhan(bahan: Bahan) -> tuple[Ketentuan, ...]:
    """The indicative need of money; nothing where the plan names none."""
    if not bahan.biaya:
        return ()
    kalimat = f"Kebutuhan anggaran indikatif pelaksanaan Peta Rencana SPBE seluruhnya sebesar {bahan.biaya}."
    return (Ketentuan(kalimat, tanda="memuat usulan" if bahan.biaya_usulan else ""),)


def _pendanaan(bahan: Bahan) -> tuple[Ketentuan, ...]:
    kemampuan = "kemampuan keuangan daerah" if bahan.penetap.daerah else "kemampuan keuangan negara"
    return (
        Ketentuan(
            f"Anggaran setiap tahun ditetapkan sesuai dengan {kemampuan} melalui proses perencanaan dan penganggaran tahunan."
        ),
        Ketentuan("Pendanaan pelaksanaan Peta Rencana SPBE bersumber dari:", rincian(*sumber_dana(bahan))),
    )


def sumber_dana(bahan: Bahan) -> tuple[str, ...]:
    """Where the money may come from."""
    utama = "Daerah" if bahan.penetap.daerah else "Negara"
    return (
        f"Anggaran Pendapatan dan Belanja {utama}",
        "sumber lain yang sah dan tidak mengikat sesuai dengan ketentuan peraturan perundang-undangan",
    )


def _reviu(bahan: Bahan) -> Bab:
    pantau = (
        Ketentuan(
            f"{bahan.koordinator[0].upper()}{bahan.koordinator[1:]} memantau dan mengevaluasi pelaksanaan Peta Rencana SPBE."
        ),
        Ketentuan(
            "Pemantauan dan evaluasi sebagaimana dimaksud pada ayat (1) dilaksanakan paling sedikit 1 (satu) kali dalam "
            "1 (satu) tahun."
        ),
    )
    reviu = (
        Ketentuan("Reviu Peta Rencana SPBE dilakukan:", rincian(*bahan.kapan_reviu)),
        Ketentuan(
            "Reviu sebagaimana dimaksud pada ayat (1) dilakukan berdasarkan:",
            tuple(satu.replace("; dan", "; atau") for satu in rincian(*bahan.sebab_reviu)),
        ),
        Ketentuan(f"Reviu sebagaimana dimaksud pada ayat (1) dilakukan oleh {bahan.penetap.sebutan}."),
        Ketentuan(f"Perubahan Peta Rencana SPBE berdasarkan hasil reviu ditetapkan dengan {bahan.penetap.bentuk}."),
    )
    return Bab("VI", "Pemantauan, Evaluasi, dan Reviu", (Pasal(11, pantau), Pasal(12, reviu)))
