"""PR6xx: what law and guide ask of the content: seven contents, five years, targets, alignment, legal bases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spbe_roadmap.aturan.baca import saran_ganti_nama
from spbe_roadmap.aturan.daftar import Bacaan, aturan, aturan_baca
from spbe_roadmap.aturan.tempat import di, di_folder, di_pokok
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.data import dasar_hukum
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.pokok import TAHUN_PERIODE
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from spbe_roadmap.model.kegiatan import Muatan, Program
    from spbe_roadmap.rencana import Rencana

_PERPRES = "Perpres 95/2018"
_SE = "SE MenPANRB 18/2022 lampiran Bab IV"
_WAJIB_DIRUJUK = "perpres-95-2018"
# Letters of a title that are looked at; the pattern takes long over a hostile text.
_PANJANG_JUDUL = 300
_JUDUL_WAJIB = re.compile(r"(Peraturan Presiden|Perpres)\b.*\b95\b.*\b2018\b", re.IGNORECASE | re.DOTALL)
_TEMPAT_ISI = re.compile(r"\([iI][sS][iI]\)|\[[iI][sS][iI]\]")


@aturan_baca(
    "PR601",
    tingkat=Tingkat.GALAT,
    slug="muatan-tidak-lengkap",
    judul="Tujuh muatan tidak lengkap",
    sumber=_PERPRES + " Pasal 14 ayat (1); " + _SE,
)
def pr601(bacaan: Bacaan) -> Iterator[Temuan]:
    """One of the seven contents that is missing or has no activity."""
    ada = {muatan.berkas: muatan for muatan in bacaan.peta.muatan}
    for nama in MUATAN:
        berkas = f"domain/{nama}.yaml"
        saran = "tambahkan paling sedikit satu program dengan satu kegiatan"
        if berkas not in bacaan.pohon.dokumen:
            if not bacaan.pohon.rusak(berkas) and BERKAS_POKOK in bacaan.pohon.dokumen:
                saran_berkas = saran_ganti_nama(bacaan, berkas) or f"buat {berkas} dengan programnya"
                yield Temuan(di_folder(), f'muatan "{nama}" tidak ada', saran_berkas)
        elif bacaan.pohon.dokumen[berkas] is None:
            if not bacaan.pohon.rusak(berkas):
                yield Temuan(Letak(berkas), f'muatan "{nama}" kosong', saran)
        elif (muatan := ada.get(berkas)) and _kosong(bacaan, muatan):
            yield Temuan(di(muatan, "program"), f'muatan "{nama}" tidak berisi kegiatan', saran)


def _kosong(bacaan: Bacaan, muatan: Muatan) -> bool:
    """No activity at all, and none that was lost because it could not be read."""
    terbaca = not any(salah.berkas == muatan.berkas for salah in bacaan.salah)
    return terbaca and not any(program.kegiatan for program in muatan.program)


@aturan(
    "PR602",
    tingkat=Tingkat.PERINGATAN,
    slug="bukan-lima-tahun",
    judul="Periode bukan lima tahun",
    sumber=_PERPRES + " Pasal 15, 18, dan 19 ayat (2)",
)
def pr602(rencana: Rencana) -> Iterator[Temuan]:
    """A period that is not five years."""
    periode = rencana.peta.periode
    if periode.selesai >= periode.mulai and len(periode.tahun) != TAHUN_PERIODE:
        saran = f"tulis selesai: {periode.mulai + TAHUN_PERIODE - 1}"
        yield Temuan(di_pokok("periode", "selesai"), f"periode {len(periode.tahun)} tahun, seharusnya lima", saran)


@aturan(
    "PR603",
    tingkat=Tingkat.PERINGATAN,
    slug="kinerja-tidak-lengkap",
    judul="Program tanpa baseline atau target",
    sumber=_SE + " (Tabel 7)",
)
def pr603(rencana: Rencana) -> Iterator[Temuan]:
    """A programme without baseline, or without a target for each year in which it runs."""
    for _, program in rencana.peta.semua_program():
        if not rencana.peta.keutuhan.baris_utuh(program):
            continue
        if not program.kinerja:
            pesan = f'program "{program.id}" tidak punya baseline dan target'
            yield Temuan(di(program), pesan, "tambahkan kinerja dengan awal dan target tiap tahun")
        tahun = _tahun_aktif(rencana, program)
        for nomor, kinerja in enumerate(program.kinerja):
            if kinerja.awal is None:
                yield Temuan(
                    di(program, "kinerja", nomor), f'kinerja "{kinerja.nama}" tanpa baseline', "tambahkan awal:"
                )
            if kurang := [satu for satu in tahun if satu not in kinerja.target]:
                letak = di(program, "kinerja", nomor, "target") if kinerja.target else di(program, "kinerja", nomor)
                daftar = ", ".join(map(str, kurang))
                yield Temuan(letak, f'kinerja "{kinerja.nama}" tanpa target {daftar}', f"tambahkan target {daftar}")


def _tahun_aktif(rencana: Rencana, program: Program) -> list[int]:
    jadwal, di_luar = rencana.jadwal.kegiatan, rencana.di_luar_periode
    sendiri = [satu.id for satu in program.kegiatan if satu.id in jadwal and rencana.kegiatan(satu.id) is satu]
    pasti = [jadwal[satu] for satu in sendiri if satu not in di_luar]
    aktif = {tahun for satu in pasti for tahun in satu.tahun_aktif}
    return [tahun for tahun in rencana.peta.periode.tahun if tahun in aktif]


@aturan(
    "PR604",
    tingkat=Tingkat.PERINGATAN,
    slug="inisiatif-tidak-menyeluruh",
    judul="Inisiatif strategis tidak menjangkau tujuh muatan",
    sumber=_SE,
)
def pr604(rencana: Rencana) -> Iterator[Temuan]:
    """A strategic initiative that does not reach all seven contents; names those missing.

    What is missing or empty as a whole is PR601. A content of which something could not be read, or that names an
    unknown initiative, may mean any of them.
    """
    dikenal = {inisiatif.id for inisiatif in rencana.peta.inisiatif_strategis}
    jangkauan: dict[str, set[str]] = {}
    for muatan in rencana.peta.muatan:
        disebut = {nama for program in muatan.program for nama in program.inisiatif_strategis}
        utuh = not any(berkas == muatan.berkas for berkas, _ in rencana.peta.keutuhan.baris_rusak)
        if utuh and disebut <= dikenal and any(program.kegiatan for program in muatan.program):
            jangkauan[muatan.domain] = disebut
    for inisiatif in rencana.peta.inisiatif_strategis:
        kurang = [nama for nama in MUATAN if nama in jangkauan and inisiatif.id not in jangkauan[nama]]
        if kurang:
            pesan = f'inisiatif strategis "{inisiatif.id}" tidak menjangkau {", ".join(kurang)}'
            yield Temuan(di(inisiatif, "id"), pesan, "rujuk inisiatif ini dari program muatan itu")


@aturan(
    "PR605",
    tingkat=Tingkat.PERINGATAN,
    slug="inisiatif-tanpa-sasaran",
    judul="Inisiatif strategis tanpa sasaran RPJMD",
    sumber=_PERPRES + " Pasal 19 ayat (1); " + _SE,
)
def pr605(rencana: Rencana) -> Iterator[Temuan]:
    """A strategic initiative that serves no goal of the RPJMD."""
    for inisiatif in rencana.peta.inisiatif_strategis:
        if not inisiatif.sasaran and rencana.peta.keutuhan.baris_utuh(inisiatif):
            pesan = f'inisiatif strategis "{inisiatif.id}" tidak merujuk sasaran'
            yield Temuan(di(inisiatif, "sasaran"), pesan, "tambahkan sasaran: [id sasaran]")


@aturan(
    "PR606",
    tingkat=Tingkat.PERINGATAN,
    slug="dasar-hukum-bermasalah",
    judul="Dasar hukum dicabut atau kurang",
    sumber="UU 12/2011 Lampiran II; " + _PERPRES,
)
def pr606(rencana: Rencana) -> Iterator[Temuan]:
    """A legal basis that is revoked during the period, or the required one that is not cited, by id or by its title."""
    pokok, keutuhan = rencana.peta.pokok, rencana.peta.keutuhan
    if BERKAS_POKOK in keutuhan.berkas_rusak:
        return
    dirujuk = any(nama == _WAJIB_DIRUJUK or _JUDUL_WAJIB.search(nama[:_PANJANG_JUDUL]) for nama in pokok.dasar_hukum)
    if not dirujuk and keutuhan.baris_utuh(pokok, "dasar_hukum"):
        saran = f"tambahkan {_WAJIB_DIRUJUK} pada dasar_hukum"
        yield Temuan(di_pokok("dasar_hukum"), "Perpres 95/2018 tidak dirujuk", saran)
    for nomor, nama in enumerate(pokok.dasar_hukum):
        dasar = dasar_hukum.semua().get(nama)
        sejak = dasar_hukum.dicabut_sejak(dasar) if dasar else None
        if dasar and sejak is not None and sejak <= rencana.peta.periode.selesai:
            saran = f"ganti dengan {_pengganti(dasar, rencana.peta.periode.selesai)}, atau hapus"
            yield Temuan(di(pokok, "dasar_hukum", nomor), f'"{nama}" dicabut sejak {sejak}', saran)


def _pengganti(dasar: dasar_hukum.DasarHukum, sampai: int) -> str:
    """The id of what stands in its place in the year `sampai`."""
    while dasar.dicabut_oleh and dasar.dicabut_sejak is not None and dasar.dicabut_sejak <= sampai:
        dasar = dasar_hukum.semua()[dasar.dicabut_oleh]
    return dasar.id


@aturan_baca(
    "PR607",
    tingkat=Tingkat.INFO,
    slug="belum-siap-ditetapkan",
    judul="Masih ada isian atau usulan",
    sumber="UU 12/2011; praktik penetapan",
)
def pr607(bacaan: Bacaan) -> Iterator[Temuan]:
    """Placeholders `(isi)` and activities that are still `usulan`; a fault once the plan is decided."""
    tingkat = Tingkat.GALAT if bacaan.peta.penetapan.status == "ditetapkan" else Tingkat.INFO
    for berkas, teks in bacaan.pohon.teks.items():
        if _TEMPAT_ISI.search(teks):
            for letak, isi in _tempat_isi(bacaan, berkas, teks):
                yield Temuan(
                    letak, f'isian "{isi}" belum dilengkapi', "ganti dengan isi yang sebenarnya", tingkat=tingkat
                )
    usulan = [kegiatan for _, _, kegiatan in bacaan.peta.semua_kegiatan() if kegiatan.status == "usulan"]
    if usulan:
        lain = tuple((di(kegiatan, "status"), f"{kegiatan.id} masih usulan") for kegiatan in usulan[1:])
        pesan = f"{len(usulan)} kegiatan masih berstatus usulan"
        yield Temuan(di(usulan[0], "status"), pesan, "tulis status: final setelah disepakati", lain, tingkat=tingkat)


def _tempat_isi(bacaan: Bacaan, berkas: str, teks: str) -> Iterator[tuple[Letak, str]]:
    if berkas in bacaan.pohon.dokumen:
        yield from _isian_dalam(Letak(berkas), bacaan.pohon.dokumen[berkas])
        return
    for nomor, baris in enumerate(teks.splitlines(), start=1):
        for cocok in _TEMPAT_ISI.finditer(baris):
            yield Letak(berkas, titik=(nomor, cocok.start() + 1)), cocok.group()


def _isian_dalam(letak: Letak, simpul: Any) -> Iterator[tuple[Letak, str]]:  # noqa: ANN401 - parsed YAML
    """Every text below a node that holds a placeholder. Depth is bounded by the reader."""
    if isinstance(simpul, str):
        if cocok := _TEMPAT_ISI.search(simpul):
            yield letak, cocok.group()
        return
    anak: Any = simpul.items() if isinstance(simpul, dict) else enumerate(simpul) if isinstance(simpul, list) else ()
    for langkah, nilai in anak:
        yield from _isian_dalam(letak.ke(langkah), nilai)
