"""Where the slip is in YAML that cannot be read: the parser notices many of them only some lines further down.

Judged by the text and by what was read last, never by the parser's words. Lines and columns count from 1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml
from yaml._yaml import CParser
from yaml.events import ScalarEvent
from yaml.scanner import ScannerError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.sumber.letak import Titik

_SEBELUM_NILAI = re.compile(r"\s*(?:-\s+)*\Z")
_JOROKAN = re.compile(r"\s*(?:-\s+)*")
# Lines above the one where the parser stops that may have the wrong indent.
_BARIS_DI_ATAS = 2
# Lines below it that are read to see whether another indent helps.
_BARIS_DI_BAWAH = 3
# Reading the text again for every indent tried must not take longer than a person notices.
_PANJANG_DICOBA = 200_000


def titik_selip(teks: str, galat: yaml.MarkedYAMLError, kurung: Titik | None) -> tuple[Titik, dict[str, Any]]:
    """Where the slip is, and what is known about it.

    `jorokan`: the number of spaces that the line should begin with; `hubung`: its hyphen is missing. `kurung`: where the
    innermost bracket that was still open stands.
    """
    masalah = _titik(galat.problem_mark) if galat.problem_mark else (1, 1)
    baris = teks.split("\n")
    if _sesudah(baris, masalah)[:1] == "\t":
        return masalah, {}
    if isinstance(galat, ScannerError) and galat.context_mark:
        return (masalah if _sesudah(baris, masalah)[:1] == "\\" else _titik(galat.context_mark)), {}
    skalar: Any = _skalar_terakhir(teks)
    if skalar and skalar.start_mark.line < skalar.end_mark.line == masalah[0] - 1:
        awal = _titik(skalar.start_mark)
        if skalar.style in {"'", '"'} or _SEBELUM_NILAI.match(_sebelum(baris, awal)):
            return awal, {}
    if kurung:
        return kurung, {}
    return next(_awal_baris_lain(baris, masalah[0]), (masalah, {}))


def _titik(mark: Any) -> Titik:  # noqa: ANN401 - libyaml's marks and pyyaml's have no common class
    return mark.line + 1, mark.column + 1


def _sebelum(baris: list[str], titik: Titik) -> str:
    return baris[titik[0] - 1][: titik[1] - 1] if titik[0] <= len(baris) else ""


def _sesudah(baris: list[str], titik: Titik) -> str:
    return baris[titik[0] - 1][titik[1] - 1 :] if titik[0] <= len(baris) else ""


def _skalar_terakhir(teks: str) -> ScalarEvent | None:
    terakhir = None
    parser: Any = CParser(teks)
    try:
        while (event := parser.get_event()) is not None:
            if isinstance(event, ScalarEvent):
                terakhir = event
    except yaml.MarkedYAMLError:
        pass
    return terakhir


def _awal_baris_lain(baris: list[str], nomor: int) -> Iterator[tuple[Titik, dict[str, Any]]]:
    """The lines, from where the parser stops upwards, that a hyphen or another indent makes readable."""
    if sum(map(len, baris[:nomor])) > _PANJANG_DICOBA:
        return
    berisi = [satu for satu in range(min(nomor, len(baris))) if _berisi(baris[satu])]
    for calon in reversed(berisi[-1 - _BARIS_DI_ATAS :]):
        lama, isi = _lebar(baris[calon]), baris[calon].lstrip()
        titik = calon + 1, lama + 1
        hubung = f"{'':{lama}}- {isi}"
        kunci = hubung.partition(":")[0] + ":"
        if any(satu.startswith(kunci) for satu in baris) and _terbaca(_dengan(baris, calon, hubung), nomor):
            yield titik, {"hubung": True}
        for lebar in _lebar_mungkin(baris, calon):
            if lebar != lama and _terbaca(_dengan(baris, calon, " " * lebar + isi), nomor):
                yield titik, {"jorokan": lebar}


def _berisi(baris: str) -> bool:
    return bool(baris.strip()) and baris.lstrip()[0] != "#"


def _lebar(baris: str) -> int:
    return len(baris) - len(baris.lstrip())


def _dengan(baris: list[str], nomor: int, isi: str) -> list[str]:
    return [*baris[:nomor], isi, *baris[nomor + 1 :]]


def _lebar_mungkin(baris: list[str], nomor: int) -> list[int]:
    """Columns that line `nomor` (from 0) may begin at, those nearest to its own first.

    They are those of the mappings and lists that are open after the lines above, and the one at which its own hyphen
    puts its key above the key of the next line.
    """
    lebar: set[int] = set()
    batas = None
    for satu in filter(_berisi, reversed(baris[:nomor])):
        if batas is None or _lebar(satu) < batas:
            batas = _lebar(satu)
            lebar |= {batas, _lebar_isi(satu)}
        if not batas:
            break
    lama = _lebar(baris[nomor])
    hubung = _lebar_isi(baris[nomor]) - lama
    lebar |= {max(0, _lebar(satu) - hubung) for satu in baris[nomor + 1 : nomor + 2] if hubung}
    return sorted(lebar, key=lambda satu: (abs(satu - lama), satu))


def _lebar_isi(baris: str) -> int:
    return len(_JOROKAN.match(baris).group())  # type: ignore[union-attr]  # matches anything


def _terbaca(baris: list[str], nomor: int) -> bool:
    """Whether the parser gets beyond line `nomor` and the next."""
    parser = CParser("\n".join(baris[: nomor + _BARIS_DI_BAWAH]))
    try:
        while parser.get_event() is not None:
            pass
    except yaml.MarkedYAMLError as galat:
        return galat.problem_mark is not None and galat.problem_mark.line > nomor
    return True
