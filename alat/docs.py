"""Writes what is generated from the code, or checks that it is current: JSON Schemas and the list of commands.

`python alat/docs.py` writes, `python alat/docs.py --periksa` compares and ends with 1 where something lags behind.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from spbe_roadmap.aturan import semua_aturan
from spbe_roadmap.model.berkas import SKEMA
from spbe_roadmap.model.skema import skema_berkas

AKAR = Path(__file__).parent.parent
PERINTAH = ("build", "validate", "schedule", "index", "schema", "doctor")


def isi_semua() -> dict[Path, str]:
    """Every generated file with its text."""
    isi = {
        AKAR / f"skema/{jenis}.schema.json": json.dumps(skema_berkas(jenis), ensure_ascii=False, indent=2) + "\n"
        for jenis in SKEMA
    }
    return isi | {AKAR / "docs/perintah.md": _perintah(), AKAR / "docs/aturan.md": _aturan()}


def _perintah() -> str:
    bagian = ["# Perintah\n\nDibuat dari program oleh `make docs`; jangan disunting dengan tangan.\n"]
    for nama in ("", *PERINTAH):
        judul = f"spbe-roadmap {nama}".strip()
        bagian.append(f"## {judul}\n\n```text\n{_bantuan(nama)}\n```\n")
    return "\n".join(bagian)


def _bantuan(nama: str) -> str:
    perintah = [sys.executable, "-m", "spbe_roadmap", *([nama] if nama else []), "--help"]
    lingkungan = {"PATH": "", "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb", "PYTHONUTF8": "1"}
    hasil = subprocess.run(perintah, capture_output=True, text=True, check=True, env=lingkungan, cwd=AKAR)
    return "\n".join(baris.rstrip() for baris in hasil.stdout.strip().splitlines())


def _aturan() -> str:
    baris = [
        "# Aturan\n",
        "Dibuat dari program oleh `make docs`; jangan disunting dengan tangan.\n",
        "| kode | tingkat | nama | judul | sumber |",
        "| --- | --- | --- | --- | --- |",
    ]
    baris += [
        f"| {aturan.kode} | {aturan.tingkat} | `{aturan.slug}` | {aturan.judul} | {aturan.sumber} |"
        for aturan in semua_aturan().values()
    ]
    return "\n".join(baris) + "\n"


def main() -> int:
    """Write or check; the exit status says whether all was current."""
    usang = []
    for berkas, isi in isi_semua().items():
        if berkas.is_file() and berkas.read_text(encoding="utf-8") == isi:
            continue
        usang.append(berkas)
        if "--periksa" not in sys.argv:
            berkas.parent.mkdir(parents=True, exist_ok=True)
            berkas.write_text(isi, encoding="utf-8")
    for berkas in usang:
        print(f"{berkas.relative_to(AKAR)} {'usang; jalankan make docs' if '--periksa' in sys.argv else 'ditulis'}")
    return int(bool(usang) and "--periksa" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
