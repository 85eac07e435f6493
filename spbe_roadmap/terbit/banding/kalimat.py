"""Changes and their effects in sentences: what was changed, and the headline that tells what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.kerangka.angka import bulatkan, tampil, teks_desimal
from spbe_roadmap.model.uang import tulis_ringkas
from spbe_roadmap.rencana.banding import tercapai
from spbe_roadmap.rencana.perubahan import (
    Hapus,
    PaguMenjadi,
    PaguPersen,
    PaguTambah,
    Tunda,
    UbahPenanggungJawab,
    UbahStatus,
    UbahTingkat,
)
from spbe_roadmap.terbit.cetak.kalimat import deret

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.kerangka.angka import Bilangan
    from spbe_roadmap.model.waktu import Durasi
    from spbe_roadmap.rencana.banding import Banding, BandingIndeks
    from spbe_roadmap.rencana.perubahan import Perubahan, PerubahanPagu
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.terbit.banding import Bahan

_KATA = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
# More changes than these are counted, not told, in a headline.
_PERUBAHAN_DISEBUT = 3


def ringkasan(bahan: Bahan) -> str:
    """One sentence: the changes and what they do to dates, index, targets and money."""
    akibat = list(_akibat(bahan.banding, bahan.perubahan)) or [_tanpa_akibat(bahan)]
    kalimat = f"{_pokok(bahan)} {deret(akibat)}."
    return kalimat[0].upper() + kalimat[1:]


def uraian(perubahan: Perubahan, rencana: Rencana) -> str:
    """What a change does to a roadmap, as the beginning of a sentence; `rencana` knows the names of units."""
    match perubahan:
        case Tunda(kegiatan, lama):
            return f"{'memajukan' if lama.jumlah < 0 else 'menunda'} {kegiatan} {_lama(lama)}"
        case Hapus(nama):
            return f"menghapus {nama}"
        case PaguMenjadi() | PaguTambah() | PaguPersen():
            return _uraian_pagu(perubahan)
        case UbahTingkat(kegiatan, indikator, menjadi):
            return f"mengubah dampak {kegiatan} pada {indikator} menjadi {_angka(menjadi)}"
        case UbahStatus(kegiatan, menjadi):
            return f"mengubah status {kegiatan} menjadi {menjadi}"
        case UbahPenanggungJawab(kegiatan, opd):
            return f"menyerahkan {kegiatan} kepada {rencana.sebutan_opd(opd)}"


def _uraian_pagu(perubahan: PerubahanPagu) -> str:
    match perubahan:
        case PaguMenjadi(tahun, nilai):
            return f"menetapkan pagu {tahun} sebesar {tulis_ringkas(nilai)}"
        case PaguTambah(tahun, nilai):
            return f"{'menambah' if nilai >= 0 else 'mengurangi'} pagu {tahun} sebesar {tulis_ringkas(abs(nilai))}"
        case PaguPersen(tahun, persen):
            return f"{'menambah' if persen >= 0 else 'mengurangi'} pagu {tahun} sebesar {_angka(abs(persen))}%"


def tentang_target(satu: BandingIndeks) -> str:
    """The target of a year and whether it is met, before and now; empty where there is none."""
    proyeksi = satu.sesudah or satu.sebelum
    if proyeksi is None or proyeksi.target is None:
        return ""
    if satu.target_lepas:
        kata = "tidak lagi tercapai"
    elif satu.target_tercapai:
        kata = "kini tercapai"
    else:
        kata = "tercapai" if tercapai(proyeksi) else "belum tercapai"
    return f"{tampil(proyeksi.target)} {kata}"


def nilai_tahun(satu: BandingIndeks) -> tuple[str, str]:
    """The index of a year before and after in print; a dash where a plan does not cover the year."""
    if satu.sebelum and satu.sesudah:
        return dua_nilai(satu.sebelum.hasil.indeks, satu.sesudah.hasil.indeks)
    sebelum, sesudah = ("–" if p is None else tampil(p.hasil.indeks) for p in (satu.sebelum, satu.sesudah))
    return sebelum, sesudah


def dua_nilai(sebelum: Bilangan, sesudah: Bilangan) -> tuple[str, str]:
    """Two index values in print; exact where rounding would make them alike."""
    bulat = tampil(sebelum), tampil(sesudah)
    return bulat if bulat[0] != bulat[1] or sebelum == sesudah else (_angka(sebelum), _angka(sesudah))


def selisih_tahun(satu: BandingIndeks) -> str:
    """The points of the index gained, with a sign; exact where rounding would not be what the two values differ by."""
    if satu.selisih is None or satu.sebelum is None or satu.sesudah is None:
        return "–"
    tercetak = bulatkan(satu.sesudah.hasil.indeks) - bulatkan(satu.sebelum.hasil.indeks)
    teks = tampil(satu.selisih) if tercetak == bulatkan(satu.selisih) and tercetak else _angka(satu.selisih)
    return f"+{teks}" if satu.selisih > 0 else teks.replace("-", "−")


def _pokok(bahan: Bahan) -> str:
    if not bahan.perubahan:
        return "rencana yang baru"
    if len(bahan.perubahan) > _PERUBAHAN_DISEBUT and not all(isinstance(satu, Hapus) for satu in bahan.perubahan):
        return f"{_bilangan(len(bahan.perubahan))} perubahan ini"
    dihapus = [satu.id for satu in bahan.perubahan if isinstance(satu, Hapus)]
    lain = [uraian(satu, bahan.banding.sesudah) for satu in bahan.perubahan if not isinstance(satu, Hapus)]
    return deret([*([f"menghapus {deret(dihapus)}"] if dihapus else []), *lain])


def _akibat(banding: Banding, perubahan: Sequence[Perubahan]) -> Iterator[str]:
    """What changes, each as a predicate; the most important first."""
    ditunda = {satu.kegiatan for satu in perubahan if isinstance(satu, Tunda)}
    if lain := sum(satu.id not in ditunda for satu in banding.bergeser):
        sendiri = ditunda or any(isinstance(satu, Hapus) for satu in perubahan)
        yield f"menggeser {lain} kegiatan{' lain' if sendiri else ''}"
    yield from _akibat_indeks(banding)
    yield from _akibat_uang(banding)
    if banding.ikatan_patah:
        yield f"melanggar {len(banding.ikatan_patah)} ketergantungan"
    if kritis := [satu.id for satu in banding.kegiatan if satu.menjadi_kritis]:
        yield f"membuat {deret(kritis) if len(kritis) <= _PERUBAHAN_DISEBUT else f'{len(kritis)} kegiatan'} kritis"


def _akibat_indeks(banding: Banding) -> Iterator[str]:
    for kerangka, semua in banding.indeks_berubah:
        for kata, tanda in (("menurunkan", -1), ("menaikkan", 1)):
            sejalan = [(satu, satu.selisih * tanda) for satu in semua if satu.selisih and satu.selisih * tanda > 0]
            if sejalan:
                terbesar = max(sejalan, key=lambda pasangan: pasangan[1])[0]
                tahun = deret([str(satu.tahun) for satu, _ in sejalan])
                sebelum, sesudah = nilai_tahun(terbesar)
                paling = "" if len(sejalan) == 1 else f", paling besar pada {terbesar.tahun}"
                yield f"{kata} {kerangka.nama} {tahun}{paling} dari {sebelum} menjadi {sesudah}"
    for satu in banding.indeks:
        if satu.predikat_berubah and satu.sebelum and satu.sesudah:
            yield (
                f"mengubah predikat {satu.tahun} dari {satu.sebelum.hasil.predikat} menjadi {satu.sesudah.hasil.predikat}"
            )
    if lepas := [str(satu.tahun) for satu in banding.indeks if satu.target_lepas]:
        yield f"membuat target {deret(lepas)} tidak tercapai"
    if capai := [str(satu.tahun) for satu in banding.indeks if satu.target_tercapai]:
        yield f"membuat target {deret(capai)} tercapai"


def _akibat_uang(banding: Banding) -> Iterator[str]:
    if selisih := sum(satu.selisih for satu in banding.anggaran):
        yield f"{'menambah biaya' if selisih > 0 else 'menghemat'} {tulis_ringkas(abs(selisih))}"
    lebih = [satu for satu in banding.anggaran if satu.lebih_sesudah > satu.lebih_sebelum]
    if lebih:
        yield "membuat anggaran " + deret(
            [f"{satu.tahun} melampaui pagu {tulis_ringkas(satu.lebih_sesudah)}" for satu in lebih]
        )
    if muat := [str(satu.tahun) for satu in banding.anggaran if satu.lebih_sebelum and not satu.lebih_sesudah]:
        yield f"membuat anggaran {deret(muat)} muat dalam pagu"


def _tanpa_akibat(bahan: Bahan) -> str:
    if bahan.banding.bergeser:
        return "tidak menggeser kegiatan lain dan tidak mengubah biaya maupun indeks"
    return "tidak mengubah jadwal, biaya, maupun indeks"


def _lama(lama: Durasi) -> str:
    jumlah, _, satuan = lama.teks.removeprefix("-").partition(" ")
    return f"{_bilangan(int(jumlah))} {satuan}"


def _bilangan(jumlah: int) -> str:
    return _KATA[jumlah] if jumlah < len(_KATA) else str(jumlah)


def _angka(nilai: Bilangan) -> str:
    return teks_desimal(nilai).replace(".", ",")
