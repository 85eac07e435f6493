"""Where the slip is in YAML that cannot be read: the parser notices many of them only some lines further down.

Judged by the text and by what was read last, never by the parser's words. Lines and columns count from 1.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import yaml
from yaml._yaml import CParser
from yaml.events import ScalarEvent
from yaml.scanner import ScannerError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.sumber.letak import Titik

_SEBELUM_NILAI = re.compile(r"\s*(?:-\s+)*\Z")
# Lines above the one where the parser stops that may have the wrong indent.
_BARIS_DI_ATAS = 2
# Lines below it that are read to see whether another indent helps.
_BARIS_DI_BAWAH = 3
# Reading the text again for every indent tried must not take longer than a person notices.
_PANJANG_DICOBA = 200_000


def titik_selip(
    teks: str, galat: yaml.MarkedYAMLError, wadah: Titik | None, nilai: Titik | None
) -> tuple[Titik, dict[str, Any]]:
    """Where the slip is, and what is known about it.

    `jorokan`: the number of spaces that the line should begin with; `hubung`: its hyphen is missing. `wadah`: where the
    innermost mapping or list begins that was still open, `nilai`: where the last value in it begins.
    """
    masalah = _titik(galat.problem_mark) if galat.problem_mark else (1, 1)
    baris = teks.splitlines()
    if _sesudah(baris, masalah)[:1] == "\t":
        return masalah, {}
    if isinstance(galat, ScannerError) and galat.context_mark:
        return (masalah if _sesudah(baris, masalah)[:1] == "\\" else _titik(galat.context_mark)), {}
    skalar: Any = _skalar_terakhir(teks)
    if skalar and skalar.start_mark.line < skalar.end_mark.line == masalah[0] - 1:
        awal = _titik(skalar.start_mark)
        if skalar.style in {"'", '"'} or _SEBELUM_NILAI.match(_sebelum(baris, awal)):
            return awal, {}
    if wadah and _sesudah(baris, wadah)[:1] in {"[", "{"}:
        return wadah, {}
    return next(_awal_baris_lain(baris, masalah[0], [satu for satu in (wadah, nilai) if satu]), (masalah, {}))


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


def _awal_baris_lain(baris: list[str], nomor: int, awal: list[Titik]) -> Iterator[tuple[Titik, dict[str, Any]]]:
    """The lines that a hyphen or another indent makes readable, those first that begin as few others do.

    Line `nomor` (from 1) is where the parser stops; looked at are that one, those right above, and those of `awal`.
    """
    if sum(map(len, baris[:nomor])) > _PANJANG_DICOBA:
        return
    sejenis = Counter(map(_awal_baris, baris))
    berisi = [satu for satu in range(min(nomor, len(baris))) if _berisi(baris[satu])]
    calon = dict.fromkeys([*reversed(berisi[-1 - _BARIS_DI_ATAS :]), *(satu[0] - 1 for satu in awal)])
    for satu in sorted(calon, key=lambda satu: sejenis[_awal_baris(baris[satu])]):
        for isi, fakta in _cara_lain(baris, satu):
            if isi != baris[satu] and _terbaca([*baris[:satu], isi, *baris[satu + 1 :]], nomor):
                yield (satu + 1, _lebar(baris[satu]) + 1), fakta


def _cara_lain(baris: list[str], nomor: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Line `nomor` (from 0) as it may have been meant, with what `titik_selip` then knows about it."""
    lama, isi = _lebar(baris[nomor]), baris[nomor].lstrip()
    if isi[0] == "-":
        yield f"{'':{lama}}- {isi[1:].lstrip()}", {}
    else:
        for lebar in (lama, max(0, lama - 2)):
            hubung = " " * lebar + "- " + isi
            if any(satu.startswith(hubung.partition(":")[0] + ":") for satu in baris):
                yield hubung, {"hubung": True}
    for lebar in _lebar_mungkin(baris, nomor):
        yield " " * lebar + isi, {"jorokan": lebar}


def _lebar_mungkin(baris: list[str], nomor: int) -> list[int]:
    """Columns that line `nomor` (from 0) may begin at, those nearest to its own first.

    They are those of the mappings and lists that are open after the lines above, that of the next line, and the one at
    which a hyphen puts the line's key above the key of the next.
    """
    lebar: set[int] = set()
    batas = None
    for satu in filter(_berisi, reversed(baris[:nomor])):
        if batas is None or _lebar(satu) < batas:
            batas = _lebar(satu)
            lebar |= {batas, len(_awal_baris(satu))}
        if not batas:
            break
    lama = _lebar(baris[nomor])
    if berikut := next(filter(_berisi, baris[nomor + 1 :]), None):
        hubung = len(_awal_baris(baris[nomor])) - lama
        lebar |= {_lebar(berikut), max(0, _lebar(berikut) - hubung)}
    return sorted(lebar, key=lambda satu: (abs(satu - lama), satu))


def _berisi(baris: str) -> bool:
    return bool(baris.strip()) and baris.lstrip()[0] != "#"


def _lebar(baris: str) -> int:
    return len(baris) - len(baris.lstrip())


def _awal_baris(baris: str) -> str:
    """Spaces and hyphens before the key or value."""
    return re.split(r"[^\s-]|-(?!\s)", baris, maxsplit=1)[0]


def _terbaca(baris: list[str], nomor: int) -> bool:
    """Whether the parser gets beyond line `nomor` and the next."""
    parser = CParser("\n".join(baris[: nomor + _BARIS_DI_BAWAH]))
    try:
        while parser.get_event() is not None:
            pass
    except yaml.MarkedYAMLError as galat:
        return galat.problem_mark is not None and galat.problem_mark.line > nomor
    return True
