"""The explanation of the rules as text: a page of CommonMark a rule, and lists of them by family.

One place for all who show it: `explain`, the docs, and machine formats. Lines of prose are at most 100 columns wide;
examples and lines to paste stay as they are.
"""

from __future__ import annotations

import re
import textwrap
from itertools import groupby
from typing import TYPE_CHECKING, Any

from spbe_roadmap.aturan.daftar import aturan_temuan
from spbe_roadmap.aturan.temuan import Tingkat
from spbe_roadmap.model.berkas import BERKAS_POKOK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spbe_roadmap.aturan import Aturan

LEBAR = 100
KELUARGA = {
    "PR1": "Pembacaan berkas",
    "PR2": "Id dan rujukan",
    "PR3": "Jadwal",
    "PR4": "Anggaran",
    "PR5": "Indeks",
    "PR6": "Muatan dan penetapan",
    "PR7": "Aplikasi",
    "PR8": "Realisasi",
}
_BERKAS_CONTOH = re.compile(r"# (\S+\.(yaml|md))\n")
_BAHASA = {"yaml": "yaml", "md": "markdown"}
_BUTIR = re.compile(r"(?:[-*+]|\d+\.) +")
_BUKAN_PROSA = re.compile(r"[|>#]|    ")


def halaman(aturan: Aturan[Any]) -> str:
    """One rule: meaning, wrong and right example, how to silence it, source."""
    return f"""\
# {aturan.kode}: {aturan.judul}

Tingkat: **{tingkat(aturan)}**. Nama: `{aturan.slug}`.

{_lipat(aturan.arti)}

## Contoh salah

{_contoh(aturan.salah)}

## Contoh benar

{_contoh(aturan.benar)}

## Cara mengabaikan

{_lipat(cara_abaikan(aturan))}

## Sumber

{_lipat(aturan.sumber)}
"""


def tingkat(aturan: Aturan[Any]) -> str:
    """The level of its findings, with the heavier one that some of them have."""
    return f"{aturan.tingkat} atau {Tingkat.GALAT}" if aturan.galat_bila else str(aturan.tingkat)


def cara_abaikan(aturan: Aturan[Any]) -> str:
    """How to live with the findings of a rule."""
    if aturan.tingkat is Tingkat.GALAT:
        return "Galat tidak dapat diabaikan: peta rencana baru terbit setelah temuan ini diperbaiki."
    sekali = f"Untuk satu kali pemeriksaan: `spbe-roadmap validate --ignore {aturan.kode}`."
    if aturan.kode in aturan_temuan.terdaftar:
        return f"Temuan tentang pengabaian tidak dapat diabaikan dari {BERKAS_POKOK}. {sekali}"
    kecuali = f", kecuali bila {aturan.galat_bila}" if aturan.galat_bila else ""
    cocok = _BERKAS_CONTOH.match(aturan.salah)
    berkas = f", berkas: {cocok[1]}" if cocok else ""
    return f"""\
{str(aturan.tingkat).capitalize()} boleh dibiarkan{kecuali}. Catat alasannya di `{BERKAS_POKOK}`:

```yaml
aturan:
  abaikan:
    - {{kode: {aturan.kode}, alasan: "..."{berkas}}}
```

{"Tanpa `berkas`, butir itu berlaku di semua berkas. " if berkas else ""}\
Butir yang tidak mengabaikan apa pun dilaporkan sebagai PR205. {sekali}"""


def sebagai_json(aturan: Iterable[Aturan[Any]]) -> dict[str, Any]:
    """The document that `explain --format json` prints."""
    return {
        "versi": 1,
        "aturan": [
            {
                "kode": satu.kode,
                "tingkat": str(satu.tingkat),
                "slug": satu.slug,
                "judul": satu.judul,
                "keluarga": keluarga(satu),
                "arti": satu.arti,
                "salah": satu.salah,
                "benar": satu.benar,
                "abaikan": cara_abaikan(satu),
                "sumber": satu.sumber,
            }
            for satu in aturan
        ],
    }


def keluarga(aturan: Aturan[Any]) -> str:
    """The heading of the family that a rule belongs to."""
    return KELUARGA[aturan.kode[:3]]


def per_keluarga(aturan: Iterable[Aturan[Any]]) -> Iterator[tuple[str, list[Aturan[Any]]]]:
    """Headings with their rules; rules come in the order of their codes."""
    for judul, isi in groupby(aturan, keluarga):
        yield judul, list(isi)


def daftar(aturan: Iterable[Aturan[Any]]) -> str:
    """Plain text: a line a rule below the heading of its family."""
    return "\n".join(
        f"{judul}\n\n" + "".join(_baris(satu) + "\n" for satu in isi) for judul, isi in per_keluarga(aturan)
    )


def _baris(aturan: Aturan[Any]) -> str:
    depan = f"  {aturan.kode}  {aturan.tingkat:<10}  "
    isi = f"{aturan.judul} ({aturan.slug})"
    return textwrap.fill(isi, LEBAR, initial_indent=depan, subsequent_indent=" " * len(depan), break_on_hyphens=False)


def indeks(aturan: Iterable[Aturan[Any]]) -> str:
    """CommonMark with tables: every rule with a link to its page."""
    bagian = [
        f"## {judul}\n\n| kode | tingkat | judul | nama |\n| --- | --- | --- | --- |\n"
        + "".join(
            f"| [{satu.kode}]({satu.kode}.md) | {tingkat(satu)} | {satu.judul} | `{satu.slug}` |\n" for satu in isi
        )
        for judul, isi in per_keluarga(aturan)
    ]
    return "\n".join(bagian)


def _contoh(contoh: str) -> str:
    """An example of YAML as a block of code; one told in words as it is."""
    contoh = contoh.rstrip("\n")
    berkas = _BERKAS_CONTOH.match(contoh)
    return f"```{_BAHASA[berkas[2]]}\n{contoh}\n```" if berkas else _lipat(contoh)


def _lipat(teks: str) -> str:
    """The text with its paragraphs and list items filled to the width; tables and blocks of code are left alone."""
    bagian = re.split(r"(^```.*?^```$)", teks.strip(), flags=re.MULTILINE | re.DOTALL)
    return "".join(satu if nomor % 2 else _lipat_prosa(satu) for nomor, satu in enumerate(bagian))


def _lipat_prosa(teks: str) -> str:
    paragraf = (
        satu
        if _BUKAN_PROSA.match(satu)
        else "\n".join(_lipat_butir(butir) for butir in re.split(rf"\n(?={_BUTIR.pattern})", satu))
        for satu in teks.split("\n\n")
    )
    return "\n\n".join(paragraf)


def _lipat_butir(teks: str) -> str:
    penanda = _BUTIR.match(teks)
    jorok = " " * len(penanda[0]) if penanda else ""
    return textwrap.fill(teks, LEBAR, subsequent_indent=jorok, break_long_words=False, break_on_hyphens=False)
