"""`spbe-roadmap optimize`: the best plan for the money, shown as a diff or written into the YAML."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager
from decimal import Decimal, InvalidOperation
from time import monotonic
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from spbe_roadmap.cli.bersama import Alamat, Bentuk, cetak_json, muat_semua, tampilkan_penghalang
from spbe_roadmap.cli.perbaikan import cetak_beda, dasar_beda

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.rencana.optimasi import Optimasi, Telaah
    from spbe_roadmap.simpan import Perubahan

SALAH_PAKAI = 2
# of --limit what the search may take; the questions about limits and money have the rest, and what the search left
_BAGIAN_CARI = 2 / 3

_Bobot = Annotated[
    str,
    typer.Option(
        "--weights", metavar="TAHUN=BOBOT,...", help="Bobot tahun evaluasi, misalnya 2028=2,2029=3; selebihnya 1."
    ),
]
_Batas = Annotated[
    float,
    typer.Option(
        "--limit",
        metavar="DETIK",
        min=0.1,
        help="Lama mencari dan menelaah satu peta rencana; mencari paling lama dua pertiganya, lalu dipakai yang terbaik.",
    ),
]
_Tulis = Annotated[
    bool, typer.Option("--write", help="Tulis hasilnya ke dalam YAML; tanpa ini hanya perbedaannya yang ditampilkan.")
]


def optimize(
    alamat: Alamat = None, bentuk: Bentuk = "teks", bobot: _Bobot = "", batas: _Batas = 60.0, *, tulis: _Tulis = False
) -> int:
    """Pilih kegiatan usulan dan waktu mulai yang memberi indeks tertinggi dengan pagu yang ada.

    Contoh:

    spbe-roadmap optimize roadmaps/kota-ternate

    spbe-roadmap optimize --weights 2028=2,2029=3 --limit 120

    spbe-roadmap optimize roadmaps/kota-ternate --write
    """
    from spbe_roadmap.rencana.optimasi import HighsTidakAda  # noqa: PLC0415 - start-up
    from spbe_roadmap.tuangkan import DAPAT_DISELESAIKAN  # noqa: PLC0415

    pengaturan = _Pengaturan(_urai_bobot(bobot), batas, bentuk, tulis)
    semua = muat_semua(alamat)
    if any(
        satu.tingkat == "galat" and satu.kode not in DAPAT_DISELESAIKAN for hasil in semua for _, satu in hasil.temuan
    ):
        tampilkan_penghalang(semua, alamat)
        return 1
    _periksa_bobot(pengaturan.bobot, semua)
    try:
        keluaran = [_satu(hasil, pengaturan) for hasil in semua]
    except HighsTidakAda:
        sys.stderr.write("Perintah optimize memerlukan pustaka highspy. Pasang: pip install 'spbe-roadmap[optimasi]'\n")
        return SALAH_PAKAI
    if bentuk == "json":
        isi = [satu.isi for satu in keluaran]
        beberapa = [{"nama": hasil.folder.name, **satu} for hasil, satu in zip(semua, isi, strict=True)]
        cetak_json(isi[0] if len(isi) == 1 else {"versi": 1, "peta_rencana": beberapa})
    return int(not all(satu.berhasil for satu in keluaran))


class _Pengaturan(NamedTuple):
    bobot: dict[int, Decimal]
    batas: float
    bentuk: str
    tulis: bool


class _Keluaran(NamedTuple):
    """The JSON document of one roadmap, and whether there is a plan, written where that was asked."""

    isi: dict[str, Any]
    berhasil: bool


def _urai_bobot(teks: str) -> dict[int, Decimal]:
    """The weights by year. What cannot be read is wrong usage."""
    bobot: dict[int, Decimal] = {}
    for bagian in filter(None, teks.split(",")):
        tahun, tanda, nilai = bagian.partition("=")
        try:
            bobot[int(tahun)] = satu = Decimal(nilai)
        except (ValueError, InvalidOperation):
            tanda, satu = "", Decimal(0)
        if not tanda or not satu.is_finite() or satu < 0:
            raise typer.BadParameter(f"--weights {bagian} tidak terbaca; tulis misalnya 2028=2,2029=1.5")
    return bobot


def _periksa_bobot(bobot: dict[int, Decimal], semua: Sequence[Hasil]) -> None:
    dikenal = {satu.tahun for hasil in semua for satu in hasil.rencana.proyeksi.tahun}
    if asing := sorted(set(bobot) - dikenal):
        raise typer.BadParameter(f"--weights {asing[0]}: tidak ada evaluasi pada tahun itu dalam peta rencana")


def _satu(hasil: Hasil, pengaturan: _Pengaturan) -> _Keluaran:
    """Optimise one roadmap and show what came out."""
    from spbe_roadmap.rencana.optimasi import Pengawas, TanpaHasil, bertentangan, optimalkan, telaah  # noqa: PLC0415
    from spbe_roadmap.terbit import bentuk_optimasi, layar_optimasi  # noqa: PLC0415 - start-up

    garis = layar_optimasi.Garis(sys.stderr)
    tenggat = monotonic() + pengaturan.batas
    with _dapat_dihentikan() as henti:
        pengawas = Pengawas(garis.kabar, henti.diminta)
        optimasi = optimalkan(hasil.rencana, pengaturan.bobot, pengaturan.batas * _BAGIAN_CARI, pengawas)
        if isinstance(optimasi, TanpaHasil):
            if not optimasi.mustahil:
                garis.tutup()
                sys.stderr.write("Belum ada rencana yang ditemukan dalam waktu yang tersedia; tambah dengan --limit.\n")
                return _Keluaran(bentuk_optimasi.tanpa_hasil_json(), berhasil=False)
            garis.kata("Mencari syarat yang bertentangan")
            konflik = bertentangan(optimasi.soal, tenggat - monotonic(), pengawas.diam())
            garis.tutup()
            if pengaturan.bentuk == "teks":
                layar_optimasi.tampilkan_konflik(optimasi.soal, konflik)
            return _Keluaran(bentuk_optimasi.konflik_json(optimasi.soal, konflik), berhasil=False)
        garis.kata("Menelaah pagu dan syarat lain")
        pengikat = telaah(optimasi, tenggat - monotonic(), pengawas.diam())
    garis.tutup()
    return _tampilkan(hasil, optimasi, pengikat, pengaturan)


def _tampilkan(hasil: Hasil, optimasi: Optimasi, pengikat: Telaah, pengaturan: _Pengaturan) -> _Keluaran:
    """Show the plan, and write it or show the diff that would."""
    from spbe_roadmap.simpan import GagalMenyimpan, perubahan, simpan  # noqa: PLC0415 - start-up
    from spbe_roadmap.terbit import bentuk_optimasi, layar_optimasi  # noqa: PLC0415
    from spbe_roadmap.tuangkan import TidakDapatDituang, tuangkan  # noqa: PLC0415

    teks = pengaturan.bentuk == "teks"
    if teks:
        layar_optimasi.tampilkan_optimasi(optimasi, pengikat)
    beda: list[str] = []
    berhasil = True
    try:
        sesudah = tuangkan(hasil, optimasi)
        semua = perubahan(hasil.pohon, sesudah.pohon)
        if pengaturan.tulis:
            simpan(semua)
        else:
            beda = _beda(hasil, semua)
    except (TidakDapatDituang, GagalMenyimpan) as galat:
        sys.stderr.write(f"{galat}\n")
        berhasil = not pengaturan.tulis
    else:
        if teks:
            sys.stdout.flush()  # what follows goes to the bytes below
            cetak_beda(beda)
        berkas = [os.path.relpath(satu.berkas, hasil.folder) for satu in semua]
        layar_optimasi.sebut_perubahan(sys.stderr, berkas, sesudah, ditulis=pengaturan.tulis)
    tertulis = berhasil and pengaturan.tulis
    return _Keluaran(bentuk_optimasi.optimasi_json(optimasi, pengikat, None if tertulis else "".join(beda)), berhasil)


def _beda(hasil: Hasil, semua: Sequence[Perubahan]) -> list[str]:
    from spbe_roadmap.terbit.beda import baris_beda  # noqa: PLC0415 - start-up

    dasar = dasar_beda([hasil.folder])
    return [baris for satu in semua for baris in baris_beda(os.path.relpath(satu.berkas, dasar), satu.lama, satu.baru)]


class _Henti:
    """Whether somebody has asked to stop."""

    def __init__(self) -> None:
        self._diminta = False

    def diminta(self) -> bool:
        """The answer."""
        return self._diminta

    def minta(self, *_: object) -> None:
        """Stop at the next chance; asked once more, at once."""
        if self._diminta:
            raise KeyboardInterrupt
        self._diminta = True


@contextmanager
def _dapat_dihentikan() -> Iterator[_Henti]:
    """Ctrl-C ends the search and leaves what it has found."""
    henti = _Henti()
    lama = signal.signal(signal.SIGINT, henti.minta)
    try:
        yield henti
    finally:
        signal.signal(signal.SIGINT, lama)
