"""Writes what is generated from the code, or checks that it is current: JSON Schemas, commands, and pages of the rules.

`python alat/docs.py` writes, and deletes pages of rules that no longer exist; `python alat/docs.py --periksa` compares
and ends with 1 where something lags behind.
"""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

from spbe_roadmap.aturan import semua_aturan
from spbe_roadmap.cli.utama import PERINTAH
from spbe_roadmap.model.berkas import SKEMA
from spbe_roadmap.terbit import penjelasan
from spbe_roadmap.terbit.skema_berkas import sebagai_teks, skema_berkas

AKAR = Path(__file__).parent.parent
CATATAN = "Dibuat dari program oleh `make docs`; jangan disunting dengan tangan.\n"


def isi_semua() -> dict[Path, str]:
    """Every generated file with its text."""
    isi = {AKAR / f"skema/{jenis}.schema.json": sebagai_teks(skema_berkas(jenis)) for jenis in SKEMA}
    return isi | {AKAR / "docs/perintah.md": _perintah()} | _aturan()


def _perintah() -> str:
    bagian = [f"# Perintah\n\n{CATATAN}"]
    for nama in ("", *PERINTAH):
        judul = f"spbe-roadmap {nama}".strip()
        bagian.append(f"## {judul}\n\n```text\n{_bantuan(nama)}\n```\n")
    return "\n".join(bagian)


@cache
def _bantuan(nama: str) -> str:
    perintah = [sys.executable, "-m", "spbe_roadmap", *([nama] if nama else []), "--help"]
    lingkungan = {"PATH": "", "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb", "PYTHONUTF8": "1"}
    hasil = subprocess.run(perintah, capture_output=True, text=True, check=True, env=lingkungan, cwd=AKAR)
    return "\n".join(baris.rstrip() for baris in hasil.stdout.strip().splitlines())


def _aturan() -> dict[Path, str]:
    folder = AKAR / "docs/aturan"
    semua = semua_aturan().values()
    halaman = {
        folder / f"{satu.kode}.md": f"{penjelasan.halaman(satu)}\n[Semua aturan](README.md). {CATATAN}"
        for satu in semua
    }
    return halaman | {folder / "README.md": f"# Aturan\n\n{CATATAN}\n{penjelasan.indeks(semua)}"}


def usang() -> dict[Path, str | None]:
    """Files that lag behind the code with the text that they should have; None for a page of a rule that is gone."""
    isi = isi_semua()
    beda: dict[Path, str | None] = {
        berkas: teks for berkas, teks in isi.items() if not berkas.is_file() or berkas.read_text("utf-8") != teks
    }
    return beda | {berkas: None for berkas in sorted((AKAR / "docs/aturan").glob("*.md")) if berkas not in isi}


def main() -> int:
    """Write or check; the exit status says whether all was current."""
    periksa = "--periksa" in sys.argv
    beda = usang()
    for berkas, isi in beda.items():
        if periksa:
            kabar = "usang; jalankan make docs"
        elif isi is None:
            berkas.unlink()
            kabar = "dihapus"
        else:
            berkas.parent.mkdir(parents=True, exist_ok=True)
            berkas.write_text(isi, encoding="utf-8")
            kabar = "ditulis"
        print(f"{berkas.relative_to(AKAR)} {kabar}")
    return int(bool(beda) and periksa)


if __name__ == "__main__":
    sys.exit(main())
