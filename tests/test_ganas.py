"""Hostile inputs: whatever a file or a folder holds, every command ends soon, in little memory, with a finding or a result.

Every command runs in a process of its own, which may take 200 MB beside the 100 that the program needs anyway. A clock in a test would fail on a busy
machine, so that the limit here only catches what never ends; `pytest tests/test_ganas.py --durations=0` shows the times.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from spbe_roadmap.cli.utama import jalankan
from tests.kesalahan import peta

if TYPE_CHECKING:
    from collections.abc import Callable

    Isi = bytes | Callable[[Path], Any]

BATAS_MEMORI = 200 * 1024 * 1024
BATAS_DETIK = 60
GAGAL = 99
PERINTAH = ("validate", "schedule", "index", "build")
KEA = "domain/keamanan.yaml"
OPD = "opd.yaml"


def opd(isi: str) -> bytes:
    """The file `opd.yaml` with one unit more."""
    return (peta()[OPD] + isi).encode()


def pohon(tingkat: int) -> str:
    """An alias bomb: each level is ten times the one below it."""
    baris = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    baris += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, tingkat)]
    return "\n".join(baris) + "\n"


def keamanan(kegiatan: str) -> bytes:
    """The content `keamanan` with other activities."""
    awal = peta()[KEA].partition("      - id: KEA-01")[0]
    return (awal + kegiatan).encode()


def rantai(banyak: int, *, lingkar: bool) -> bytes:
    """Activities that wait for one another, the first for the last where they form a circle."""
    return keamanan(
        "".join(
            f"      - {{id: R{n}, nama: a, durasi: 1 hari, setelah: [R{(n - 1) % banyak}]}}\n"
            if n or lingkar
            else "      - {id: R0, nama: a, durasi: 1 hari}\n"
            for n in range(banyak)
        )
    )


def satu_kegiatan(isi: str) -> bytes:
    """The content `keamanan` with one activity."""
    return keamanan(f"      - id: KEA-01\n        nama: Kegiatan\n        {isi}\n")


def tautan(nama: str, ke: str) -> Callable[[Path], Any]:
    """Makes a symbolic link in place of what is there."""

    def buat(folder: Path) -> None:
        jalur = folder / nama
        if jalur.is_dir():
            jalur.rename(folder.parent / "asal")
        jalur.unlink(missing_ok=True)
        jalur.parent.mkdir(exist_ok=True)
        jalur.symlink_to(ke.replace("ASAL", str(folder.parent / "asal")))

    return buat


def folder_di_tempat(nama: str) -> Callable[[Path], Any]:
    """A folder in place of a file."""

    def buat(folder: Path) -> None:
        (folder / nama).unlink()
        (folder / nama).mkdir()

    return buat


def berkas_di_tempat(nama: str) -> Callable[[Path], Any]:
    """A file in place of a folder."""

    def buat(folder: Path) -> None:
        (folder / nama).rename(folder.parent / "dipindah")
        (folder / nama).write_text("x")

    return buat


def pipa(folder: Path) -> None:
    """A named pipe in place of a file: whoever opens it waits for ever."""
    (folder / OPD).unlink()
    os.mkfifo(folder / OPD)


def folder_berputar(folder: Path) -> None:
    """Two links to the folder that holds them: 2 to the power of 40 ways through."""
    for nama in ("a", "b"):
        (folder / "aset" / nama).symlink_to(".")


def folder_dalam(folder: Path) -> None:
    """Folders in folders, three hundred deep."""
    asal = Path.cwd()
    os.chdir(folder / "aset")
    for _ in range(300):
        Path("a").mkdir()
        os.chdir("a")
    os.chdir(asal)


def nama_aneh(folder: Path) -> None:
    """Names with line ends, escapes, direction marks, and bytes that are not UTF-8."""
    for nama in (
        "a\nb.txt",
        "\x1b[31mmerah.txt",
        "\u202etxt.exe",
        os.fsdecode(b"\xff\xfe.txt"),
        "a" * 250,
        "'; rm -rf '",
    ):
        (folder / nama).write_text("x")
    (folder / "aset" / os.fsdecode(b"\xff.png")).write_text("x")


def banyak_berkas(folder: Path) -> None:
    """Two thousand pictures and as many files that nobody knows."""
    for nomor in range(2_000):
        (folder / "aset" / f"{nomor}.png").touch()
        (folder / f"{nomor}.tmp").touch()


# What is done to the roadmap without findings -> codes that must be among the findings.
GANAS: dict[str, tuple[str, Isi, set[str]]] = {
    "bom alias": (OPD, pohon(9).encode(), {"PR110"}),
    "bom alias kuadratis": (OPD, b"a: &a [" + b"x, " * 5000 + b"]\nb: [" + b"*a, " * 900 + b"]\n", {"PR110"}),
    "alias teks panjang": (OPD, b"a: &a " + b"x" * 100_000 + b"\nopd: [" + b"*a, " * 900 + b"]\n", {"PR104"}),
    "alias terlalu banyak": (OPD, b"a: &a x\nopd: [" + b"*a, " * 2000 + b"]\n", {"PR110"}),
    "alias merujuk dirinya": (OPD, b"opd: &a [*a]\n", {"PR110"}),
    "alias sebagai kunci": (OPD, b"opd: &a []\n*a : x\n", {"PR101"}),
    "jangkar yang tidak ada": (OPD, b"opd: *x\n", {"PR101"}),
    "kunci gabung": (OPD, b"a: &a {id: x, nama: y}\nopd:\n  - {<<: *a, singkatan: z}\n", {"PR103"}),
    "kunci gabung berputar": (OPD, b"opd: &a\n  - <<: *a\n", {"PR110"}),
    "kurung bersarang 10.000": (OPD, b"opd: " + b"[" * 10_000 + b"]" * 10_000, {"PR110"}),
    "kurung tidak ditutup 100.000": (OPD, b"opd: " + b"[" * 100_000, {"PR110"}),
    "kurung kurawal bersarang": (OPD, b"opd: " + b"{a: " * 10_000 + b"}" * 10_000, {"PR110"}),
    "butir bersarang 10.000": (OPD, b"opd:\n" + b"- " * 10_000 + b"x\n", {"PR110"}),
    "jorokan bersarang": (OPD, "".join(" " * n + "a:\n" for n in range(2000)).encode(), {"PR110"}),
    "kunci rumit bersarang": (OPD, b"? " * 10_000 + b"x\n", {"PR101"}),
    "NUL": (OPD, opd("  - {id: a\x00b, nama: x}\n"), {"PR111"}),
    "UTF-16 dengan BOM": (OPD, peta()[OPD].encode("utf-16"), {"PR111"}),
    "UTF-16 tanpa BOM": (OPD, peta()[OPD].encode("utf-16-le"), {"PR111"}),
    "UTF-32": (OPD, peta()[OPD].encode("utf-32"), {"PR111"}),
    "latin-1": (OPD, peta()[OPD].replace("Inspektorat", "Inspéktorat").encode("latin-1"), {"PR111"}),
    "separuh huruf UTF-8": (OPD, peta()[OPD].encode() + b"\xe2\x80", {"PR111"}),
    "pengganti UTF-16 dalam UTF-8": (OPD, opd("  - {id: a, nama: ")[:-1] + b"\xed\xa0\x80}\n", {"PR111"}),
    "hanya BOM": (OPD, b"\xef\xbb\xbf", {"PR104"}),
    "berkas kosong": (OPD, b"", {"PR104"}),
    "hanya komentar": (OPD, b"# nanti\n", {"PR104"}),
    "hanya pemisah": (OPD, b"---\n...\n", {"PR104"}),
    "akar daftar": (OPD, b"- a\n- b\n", {"PR104"}),
    "akar teks": (OPD, b"opd", {"PR104"}),
    "dokumen kedua": (OPD, peta()[OPD].encode() + b"---\nopd: []\n", {"PR101"}),
    "isi sesudah akhir dokumen": (OPD, b"opd: []\n...\nopd: []\n", {"PR101"}),
    "arahan YAML 1.1": (OPD, b"%YAML 1.1\n---\nopd: yes\n", {"PR104"}),
    "arahan TAG": (OPD, b"%TAG ! tag:contoh,2000:\n---\nopd: !x []\n", {"PR101"}),
    "arahan tanpa dokumen": (OPD, b"%YAML 9.9\n", {"PR101"}),
    "penanda Python": (OPD, b"opd: !!python/object/apply:os.system ['touch /tmp/x']\n", {"PR101"}),
    "penanda sertakan": (OPD, b"opd: !include /etc/passwd\n", {"PR101"}),
    "penanda biner": (OPD, b"opd: !!binary R0lGODlhDAAMAIQAAP==\n", {"PR101"}),
    "penanda waktu": (OPD, b"opd: !!timestamp 2001-12-14\n", {"PR101"}),
    "penanda himpunan": (OPD, b"opd: !!set {a, b}\n", {"PR101"}),
    "penanda bilangan": (OPD, b"opd: !!int abc\n", {"PR104"}),
    "lebih dari 5 MiB": (OPD, b"# " + b"x" * (6 * 1024 * 1024), {"PR110"}),
    "baris 4 MB": (OPD, opd("  - {id: a, nama: " + "x" * 4_000_000 + ", kapasitas: x}\n"), {"PR104"}),
    "baris 4 MB tidak terbaca": (OPD, b"opd: [" + b"a: b: " * 700_000, {"PR101"}),
    "komentar 4 MB dan salah": (OPD, b"#" + b" x: y" * 800_000 + b"\nopd: [", {"PR101"}),
    "100.000 kunci": (OPD, "".join(f"k{n}: 1\n" for n in range(100_000)).encode(), {"PR110"}),
    "100.000 kunci bilangan tanpa nilai": (OPD, b"{" + b",".join(b"%d juta" % n for n in range(100_000)) + b"}", {"PR110"}),
    "100.000 kali kunci yang sama": (OPD, b"opd: []\n" * 100_000, {"PR102"}),
    "10.000 kunci asing": (OPD, "".join(f"k{n}: 1\n" for n in range(10_000)).encode(), {"PR103"}),
    "10.000 kunci bilangan tanpa nilai": (OPD, b"{" + b",".join(b"%d juta" % n for n in range(10_000)) + b"}", {"PR103"}),
    "10.000 butir salah": (OPD, b"opd:\n" + b"- 1\n" * 10_000, {"PR104"}),
    "10.000 baris kosong": (OPD, b"opd:\n" + b"- {}\n" * 10_000, {"PR105"}),
    "100.000 butir salah": (OPD, b"opd:\n" + b"- 1\n" * 100_000, {"PR110"}),
    "100.000 baris kosong": (OPD, b"opd:\n" + b"- {}\n" * 100_000, {"PR110"}),
    "kunci 1 MB": (OPD, b"? " + b"k" * 1_000_000 + b"\n: x\n", {"PR103"}),
    "kunci kosong": (OPD, b"opd: []\n~: y\ntrue: z\n1.5: a\n", {"PR103"}),
    "bilangan sejuta angka": (OPD, opd(f"  - {{id: a, nama: x, kapasitas: {'9' * 1_000_000}}}\n"), {"PR104"}),
    "tak hingga": (KEA, satu_kegiatan("dampak: [{indikator: PEMDI-1, menjadi: .inf}, {indikator: PEMDI-2, menjadi: .nan}]"), {"PR104"}),
    "pangkat besar": (KEA, satu_kegiatan("dampak: [{indikator: PEMDI-1, menjadi: 1e999999999}]"), {"PR104"}),
    "heksadesimal": (KEA, satu_kegiatan("durasi: 0xFF"), {"PR108"}),
    "uang 10.000 angka": (KEA, satu_kegiatan(f"anggaran: [{{tahun: 2027, nilai: '{'9' * 10_000}'}}]"), {"PR107"}),
    "uang 10.000 angka dengan satuan": (KEA, satu_kegiatan(f"anggaran: [{{tahun: 2027, nilai: {'9' * 10_000} juta}}]"), {"PR107"}),
    "uang 40 angka": (KEA, satu_kegiatan(f"anggaran: [{{tahun: 2027, nilai: {'9' * 40}}}]"), {"PR107"}),
    "uang bertitik tanpa akhir": (KEA, satu_kegiatan(f"anggaran: [{{tahun: 2027, nilai: 'Rp{'1.000' * 20_000}x'}}]"), {"PR107"}),
    "tahun 99999999": (KEA, satu_kegiatan("mulai: 99999999\n        selesai: 2027"), {"PR108"}),
    "tahun 9999": (KEA, satu_kegiatan("mulai: 2027\n        selesai: 9999-12-31"), {"PR108"}),
    "tahun nol": (KEA, satu_kegiatan("mulai: 0000-00-00\n        selesai: 2027"), {"PR108"}),
    "durasi sejuta juta tahun": (KEA, satu_kegiatan("durasi: 1000000000000 tahun"), {"PR108"}),
    "jeda -9999 tahun": (KEA, satu_kegiatan("durasi: 1 hari\n        setelah: [{kegiatan: TKL-01, jeda: -9999 tahun}]"), {"PR108"}),
    "100 kegiatan seratus tahun": (
        KEA,
        keamanan("".join(
            f"      - {{id: R{n}, nama: a, durasi: 100 tahun, setelah: [{f'R{n - 1}' if n else 'TKL-01'}]}}\n"
            for n in range(100)
        )),
        {"PR302"},
    ),
    "mundur seratus tahun berkali-kali": (
        KEA,
        keamanan("".join(
            f"      - {{id: R{n}, nama: a, durasi: 1 hari, setelah: [{{kegiatan: {f'R{n - 1}' if n else 'TKL-01'}, "
            "jenis: SF, jeda: -100 tahun}]}\n" for n in range(100)
        ) + "      - {id: S, nama: a, mulai: 2020, selesai: 2020}\n"),
        {"PR302"},
    ),
    "periode 10.000 tahun": ("peta-rencana.yaml", peta()["peta-rencana.yaml"].replace("selesai: 2029}", "selesai: 12029}").encode(), {"PR108"}),
    "periode 250 tahun": ("peta-rencana.yaml", peta()["peta-rencana.yaml"].replace("mulai: 2025", "mulai: 1945").replace("selesai: 2029}", "selesai: 2199, x: 1}").encode(), {"PR103"}),
    "periode terbalik": ("peta-rencana.yaml", peta()["peta-rencana.yaml"].replace("selesai: 2029}", "selesai: 1999}").encode(), {"PR301"}),
    "50.000 ketergantungan": (KEA, satu_kegiatan("durasi: 1 hari\n        setelah: [" + "TKL-01, " * 49_999 + "TKL-99]"), {"PR110"}),
    "50.000 rujukan yang tidak ada": (KEA, satu_kegiatan("durasi: 1 hari\n        setelah: [" + ", ".join(f"X-{n}" for n in range(50_000)) + "]"), {"PR110"}),
    "rantai 20.000 kegiatan": (KEA, rantai(20_000, lingkar=False), {"PR110"}),
    "rantai 3.000 kegiatan": (KEA, rantai(3_000, lingkar=False), {"PR302"}),
    "lingkaran 3.000 kegiatan": (KEA, rantai(3_000, lingkar=True), {"PR303"}),
    "lingkaran 20.000 kegiatan": (KEA, rantai(20_000, lingkar=True), {"PR110"}),
    "5.000 rujukan salah ketik": (KEA, keamanan("".join(f"      - {{id: R{n}, nama: a, durasi: 1 hari, setelah: [r{n}]}}\n" for n in range(5000))), {"PR202"}),
    "9.000 rujukan yang tidak ada": (KEA, satu_kegiatan("durasi: 1 hari\n        setelah: [" + ", ".join(f"X-{n}" for n in range(9000)) + "]"), {"PR202"}),
    "9.000 kali rujukan yang sama": (KEA, satu_kegiatan("durasi: 1 hari\n        setelah: [" + "TKL-99, " * 9000 + "]"), {"PR202"}),
    "menunggu dirinya": (KEA, satu_kegiatan("durasi: 1 hari\n        setelah: [KEA-01]"), {"PR303"}),
    "semua menunggu semua": (
        KEA,
        keamanan("".join(
            f"      - {{id: R{n}, nama: a, durasi: 1 hari, setelah: [{', '.join(f'R{m}' for m in range(200))}]}}\n"
            for n in range(200)
        )),
        {"PR303"},
    ),
    "5.000 id yang sama": (KEA, keamanan("      - {id: R, nama: a, durasi: 1 hari}\n" * 5000), {"PR201"}),
    "id 100.000 huruf": (KEA, satu_kegiatan("durasi: 1 hari").replace(b"KEA-01", b"a-" * 50_000 + b"!"), {"PR113"}),
    "indikator 100.000 huruf": (KEA, satu_kegiatan(f"dampak: [{{indikator: '{'A' * 100_000}', menjadi: 3}}]\n        durasi: 1 hari"), {"PR113"}),
    "judul peraturan yang berulang": (
        "peta-rencana.yaml",
        peta()["peta-rencana.yaml"].replace("  - perpres-95-2018", f"  - {'Perpres 95 ' * 5000}\n  - perpres-1-1").encode(),
        {"PR202"},
    ),
    "alamat yang panjang": ("realisasi/2025.yaml", peta()["realisasi/2025.yaml"].replace("https://contoh", "ht" + "t" * 100_000 + ":").encode(), {"PR113"}),
    "perintah layar dalam nilai": (OPD, opd('  - {id: a, nama: "\\e[31mmerah\\e]0;judul\\a\\u202e", jenis: x}\n'), {"PR111"}),
    "perintah layar dalam id": (OPD, opd('  - {id: "a\\e[2J\\r\\n\\u202e\\u2066", nama: x}\n'), {"PR111"}),
    "perintah layar dalam kunci": (OPD, opd('  - {id: a, nama: x, "\\e[31m\\u202ek": y}\n'), {"PR111"}),
    "huruf pengganti dalam nilai": (OPD, opd('  - {id: "\\ud800", nama: x}\n'), {"PR101"}),
    "tautan ke luar": (OPD, tautan(OPD, "/etc/passwd"), {"PR114"}),
    "tautan folder ke luar": ("domain", tautan("domain", "ASAL"), {"PR114"}),
    "tautan berantai ke luar": (OPD, lambda folder: (tautan("aset/x.yaml", "/etc/hostname")(folder), tautan(OPD, "aset/x.yaml")(folder)), {"PR114"}),
    "tautan berputar": (OPD, tautan(OPD, OPD), {"PR101"}),
    "tautan putus": (OPD, tautan(OPD, "aset/tidak-ada.yaml"), {"PR101"}),
    "tautan ke perangkat": (OPD, tautan(OPD, "/dev/zero"), {"PR114"}),
    "folder berputar": ("aset", folder_berputar, {"PR109"}),
    "folder sangat dalam": ("aset", folder_dalam, {"PR110"}),
    "pipa": (OPD, pipa, {"PR101"}),
    "folder bernama berkas": (OPD, folder_di_tempat(OPD), {"PR101"}),
    "folder bernama penanda": ("peta-rencana.yaml", folder_di_tempat("peta-rencana.yaml"), {"PR101"}),
    "berkas bernama folder": ("domain", berkas_di_tempat("domain"), {"PR101"}),
    "nama berkas yang aneh": ("", nama_aneh, {"PR109"}),
    "4.000 berkas": ("", banyak_berkas, {"PR109"}),
    "narasi bukan UTF-8": ("narasi/penutup.md", b"\xff\xfe\x00", {"PR111"}),
}  # fmt: skip


class Selesai(NamedTuple):
    """How a command ended: exit status (negative: killed) and what it wrote."""

    status: int
    stdout: bytes
    stderr: bytes


def jalankan_perintah(keluaran: Path, *args: str) -> Selesai:
    """The command line in a process of its own, which may use little memory and not run for ever."""
    hasil = [keluaran / "stdout", keluaran / "stderr"]
    if pid := os.fork():
        _, status = os.waitpid(pid, 0)
        return Selesai(os.waitstatus_to_exitcode(status), *(satu.read_bytes() for satu in hasil))
    status = GAGAL
    sys.stdout, sys.stderr = (
        hasil[0].open("w", encoding="utf-8"),
        hasil[1].open("w", encoding="utf-8", errors="replace"),
    )
    try:
        batasi()
        jalankan(list(args))
    except SystemExit as selesai:
        status = int(selesai.code or 0)
    except BaseException:  # noqa: BLE001 - whatever it is, this process ends here and the test shows it
        traceback.print_exc()
    finally:
        with suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status)


def batasi() -> None:
    """Little memory beyond what the test itself has taken, and an end."""
    terpakai = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (terpakai + BATAS_MEMORI, terpakai + BATAS_MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (BATAS_DETIK, BATAS_DETIK))


@pytest.mark.parametrize("nama", GANAS)
def test_a_hostile_input_ends_in_a_finding(nama: str, tmp_path: Path) -> None:
    berkas, ganas, kode = GANAS[nama]
    folder, keluar = tmp_path / "peta", tmp_path / "keluar"
    for satu, teks in peta().items():
        (folder / satu).parent.mkdir(parents=True, exist_ok=True)
        (folder / satu).write_text(teks, encoding="utf-8")
    if callable(ganas):
        ganas(folder)
    else:
        (folder / berkas).write_bytes(ganas)
    hasil = jalankan_perintah(tmp_path, "validate", str(folder), "--format", "json")
    assert hasil.status in {0, 1}, hasil.stderr.decode(errors="replace")
    temuan = json.loads(hasil.stdout)["temuan"]
    assert kode <= {satu["kode"] for satu in temuan}
    assert hasil.status == any(satu["tingkat"] == "galat" for satu in temuan)
    # The commands that show findings for people and do nothing else, each in its turn.
    perintah = PERINTAH[list(GANAS).index(nama) % len(PERINTAH) if hasil.status else 0]
    layar = jalankan_perintah(tmp_path, perintah, str(folder), *(("--out", str(keluar)) if perintah == "build" else ()))
    assert layar.status == hasil.status, layar.stderr.decode(errors="replace")
    for terlarang in (b"Traceback", b"\x1b", "\u202e".encode(), "\u2066".encode()):
        assert terlarang not in layar.stderr
    assert not keluar.exists()
