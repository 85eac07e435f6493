"""What `optimize` found, on the screen: tables for people, and the line that shows how far a search is.

Money in million rupiah, index values exact.
"""

from __future__ import annotations

from datetime import date
from time import monotonic
from typing import TYPE_CHECKING, TextIO

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.kerangka.angka import teks_desimal
from spbe_roadmap.model.uang import tulis_juta, tulis_ringkas
from spbe_roadmap.rencana.optimasi.telaah import TAMBAHAN_PAGU
from spbe_roadmap.rencana.optimasi.terapkan import teks_mulai, teks_selesai
from spbe_roadmap.terbit.bentuk_optimasi import uraian
from spbe_roadmap.terbit.layar_tabel import Tabel, konsol
from spbe_roadmap.terbit.temuan._butir import aman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from spbe_roadmap.kerangka.angka import Bilangan
    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.rencana.optimasi import Kemajuan, Konflik, Optimasi, Soal, TambahanPagu, Telaah

# seconds between two states of the line; more often nobody reads it
_JEDA_GARIS = 0.2
_KOSONG = "-"


class Garis:
    """One line on a terminal that tells of a search and is rewritten; nothing where nobody watches."""

    def __init__(self, ke: TextIO) -> None:
        self._ke = ke
        self._tampak = ke.isatty()
        self._mulai = monotonic()
        self._lalu = 0.0

    def kabar(self, kemajuan: Kemajuan) -> None:
        """Show how far the search is."""
        kini = monotonic()
        if not self._tampak or kini - self._lalu < _JEDA_GARIS:
            return
        self._lalu = kini
        terbaik, celah = "belum ada", ""
        if kemajuan.nilai is not None:
            terbaik = f"{kemajuan.nilai:.4f}".replace(".", ",")
            celah = f", celah {(kemajuan.batas / kemajuan.nilai - 1) * 100:.2f} %".replace(".", ",")
        batas = f"{kemajuan.batas:.4f}".replace(".", ",")
        self._tulis(f"Jumlah indeks terbaik {terbaik}, batas atas {batas}{celah}, {kini - self._mulai:.0f} detik")

    def kata(self, kalimat: str) -> None:
        """Show what is being done."""
        if self._tampak:
            self._tulis(kalimat)

    def tutup(self) -> None:
        """Wipe the line."""
        if self._tampak:
            self._tulis("")

    def _tulis(self, kalimat: str) -> None:
        self._ke.write(f"\r\x1b[K{kalimat}")
        self._ke.flush()


def tampilkan_optimasi(optimasi: Optimasi, telaah: Telaah) -> None:
    """The plan found, what binds it, and what more money buys."""
    layar = konsol()
    layar.print(aman(f"Rencana terbaik {optimasi.semula.peta.instansi.nama}"), style="bold")
    layar.print(_keadaan(optimasi))
    layar.print()
    layar.print(_tabel_tahun(optimasi))
    layar.print("Indeks semula memakai semua kegiatan yang tertulis. Uang dalam juta rupiah.")
    for judul, tabel in (
        ("Kegiatan yang bergeser", _tabel_geser(optimasi)),
        ("Kegiatan yang tidak dikerjakan", _tabel_lepas(optimasi)),
    ):
        layar.print()
        layar.print(f"{judul}: {tabel.banyak_baris or 'tidak ada'}")
        if tabel.banyak_baris:
            layar.print(tabel)
    if optimasi.tidak_dikerjakan:
        layar.print("Yang tetap harus dikerjakan diberi status: final, lalu jalankan lagi.")
    layar.print()
    _cetak_telaah(layar, optimasi, telaah)


def tampilkan_konflik(soal: Soal, konflik: Konflik) -> None:
    """Limits that cannot be met together."""
    layar = konsol()
    layar.print("Tidak ada rencana yang memenuhi semua syarat. Syarat ini tidak dapat dipenuhi bersama-sama:")
    for satu in konflik.kelompok:
        layar.print(aman(f"  - {uraian(soal, satu)}"))
    if konflik.terkecil:
        layar.print("Tanpa salah satu darinya, yang lain dapat dipenuhi. Longgarkan satu, lalu jalankan lagi.")
    else:
        layar.print("Waktu habis sebelum daftar ini diperpendek; tambah dengan --limit.")


def sebut_perubahan(ke: TextIO, berkas: Sequence[str], sesudah: Hasil, *, ditulis: bool) -> None:
    """What was written, or would be, and what checking finds then."""
    nama = ", ".join(berkas)
    if not berkas:
        ke.write("YAML sudah sesuai; tidak ada yang diubah.\n")
    elif ditulis:
        ke.write(f"Ditulis: {aman(nama)}.\n")
    else:
        ke.write(f"Akan berubah: {aman(nama)}. Tulis dengan --write.\n")
    if galat := sorted({satu.kode for _, satu in sesudah.temuan if satu.tingkat is Tingkat.GALAT}):
        ke.write(f"Sesudahnya masih ada galat: {', '.join(galat)}; lihat dengan validate.\n")


def _keadaan(optimasi: Optimasi) -> str:
    jumlah = f"Jumlah indeks {_koma(optimasi.nilai)}"
    if any(satu != 1 for satu in optimasi.soal.bobot.values()):
        jumlah += " (berbobot)"
    if not optimasi.terbukti:
        if optimasi.batas is None or optimasi.celah_persen is None:
            return f"Terbaik yang ditemukan. {jumlah}; batas atas belum diketahui."
        return (
            f"Terbaik yang ditemukan, belum tentu optimal. {jumlah}; "
            f"tidak ada rencana di atas {_koma(optimasi.batas)} (celah {_persen(optimasi.celah_persen)} %)."
        )
    urutan = "" if optimasi.urut_terbukti else " Biaya terkecil di antara yang sama baik belum terbukti."
    return f"Optimal, terbukti: tidak ada rencana dengan jumlah indeks lebih tinggi. {jumlah}.{urutan}"


def _tabel_tahun(optimasi: Optimasi) -> Tabel:
    angka = ("Bobot", "Semula", "Indeks", "Selisih", "Biaya semula", "Biaya", "Pagu")
    tabel = Tabel("Tahun", *angka, kanan=angka)
    for satu in optimasi.tahun:
        indeks = ("", "", "", "")
        if satu.bobot is not None and satu.indeks is not None and satu.indeks_semula is not None:
            selisih = satu.indeks - satu.indeks_semula
            indeks = (_koma(satu.bobot), _koma(satu.indeks_semula), _koma(satu.indeks), _bertanda(selisih))
        pagu = _KOSONG if satu.pagu is None else tulis_juta(satu.pagu)
        tabel.tambah(str(satu.tahun), *indeks, tulis_juta(satu.biaya_semula), tulis_juta(satu.biaya), pagu)
    return tabel


def _tabel_geser(optimasi: Optimasi) -> Tabel:
    tabel = Tabel("Kegiatan", "Nama", "Semula", "Menjadi", lentur=("Nama",))
    for butir, calon in optimasi.terpilih:
        semula = butir.semula
        if calon and semula and semula.mulai.toordinal() != calon.mulai:
            tabel.tambah(
                butir.kegiatan.id,
                butir.kegiatan.nama,
                _waktu(semula.mulai, semula.akhir),
                _waktu(date.fromordinal(calon.mulai), date.fromordinal(calon.akhir)),
            )
    return tabel


def _tabel_lepas(optimasi: Optimasi) -> Tabel:
    tabel = Tabel("Kegiatan", "Nama", "Juta rupiah", kanan=("Juta rupiah",), lentur=("Nama",))
    for butir, calon in optimasi.terpilih:
        if calon is None:
            tabel.tambah(butir.kegiatan.id, butir.kegiatan.nama, tulis_juta(butir.biaya))
    return tabel


def _cetak_telaah(layar: Console, optimasi: Optimasi, telaah: Telaah) -> None:
    if telaah.pengikat:
        layar.print("Yang membatasi, dan kenaikan jumlah indeks bila dilepas:")
        for satu in telaah.pengikat:
            sedikitnya = "" if satu.terbukti else "sedikitnya "
            layar.print(aman(f"  - {uraian(optimasi.soal, satu.kelompok)}: {sedikitnya}{_bertanda(satu.tambahan)}"))
    elif telaah.lengkap:
        layar.print("Tidak ada pagu, kapasitas, jendela, atau ketergantungan yang membatasi.")
    for tambahan in telaah.tambahan:
        layar.print(aman(f"Pagu {tambahan.tahun} ditambah {tulis_ringkas(TAMBAHAN_PAGU)}: {_dibeli(tambahan)}"))
    if not telaah.lengkap:
        layar.print("Sebagian pertanyaan ini belum terjawab tuntas dalam waktu yang tersedia; tambah dengan --limit.")


def _dibeli(tambahan: TambahanPagu) -> str:
    if not tambahan.tambahan:
        return "indeks tidak naik." if tambahan.terbukti else "kenaikan belum ditemukan."
    per_tahun = ", ".join(f"{tahun} {_bertanda(naik)}" for tahun, naik in tambahan.indeks.items() if naik)
    sedikitnya = "" if tambahan.terbukti else "sedikitnya "
    masuk = f"; masuk {', '.join(tambahan.masuk)}" if tambahan.masuk else ""
    keluar = f"; keluar {', '.join(tambahan.keluar)}" if tambahan.keluar else ""
    return f"jumlah indeks {sedikitnya}{_bertanda(tambahan.tambahan)} ({per_tahun}){masuk}{keluar}."


def _waktu(mulai: date, akhir: date) -> str:
    awal, sampai = teks_mulai(mulai), teks_selesai(akhir)
    return awal if awal == sampai else f"{awal}..{sampai}"


def _koma(nilai: Bilangan) -> str:
    return teks_desimal(nilai).replace(".", ",")


def _persen(nilai: Bilangan) -> str:
    return f"{float(nilai):.2f}".replace(".", ",")


def _bertanda(nilai: Bilangan) -> str:
    return f"{'+' if nilai > 0 else ''}{_koma(nilai)}"
