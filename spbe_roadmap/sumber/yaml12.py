"""One YAML text becomes a tree of `YamlMap`, `YamlList` and scalars, built straight from libyaml's events.

The containers are real dicts and lists, so whatever reads plain data reads them too; beside that each knows where
its keys and values stand. YAML is hostile until validated: depth, aliases and their expansion are limited here,
and no tag ever creates anything but text, numbers, lists and mappings.

Sources: YAML 1.2.2; limits from the format, rule PR110.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from spbe_roadmap.sumber.letak import Jejak, Letak, Titik
from spbe_roadmap.sumber.skalar import AWAL_BUKAN_TEKS, baca_skalar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    # libyaml's marks and pyyaml's have the same attributes but no common class, and events may in theory lack them.
    Mark = Any

KEDALAMAN_MAKSIMUM = 50
ALIAS_MAKSIMUM = 1_000
SIMPUL_MAKSIMUM = 1_000_000
# Characters that no file may hold, be they written as they are or by an escape: they steer terminals and break XML.
TERLARANG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u2028\u2029\ufffe\uffff]")
# Entries of one list or mapping, and keys that stand twice in one file.
ISI_MAKSIMUM = 10_000

_TAG_INTI = "tag:yaml.org,2002:"
_TAG_TEKS = frozenset({"!", _TAG_INTI + "str"})
_TAG_POLOS = frozenset(_TAG_INTI + nama for nama in ("int", "float", "bool", "null"))
_TAG_WADAH = frozenset({"!", _TAG_INTI + "map", _TAG_INTI + "seq"})
# Keys are text or whole numbers; any other scalar (`~`, `true`, `1.5`) is the text that was written.
_KELAS_KUNCI = frozenset({str, int})


class YamlMap(dict[Any, Any]):
    """A mapping; `marks[key]` holds the marks of the key's start and of the value's start and end.

    Only scalars and aliases have an end.
    """

    __slots__ = ("marks", "start")

    marks: dict[Any, tuple[Mark, Mark, Mark | None]]
    start: Mark


class YamlList(list[Any]):
    """A sequence; `marks[index]` holds the marks of the item's start and end. Only scalars and aliases have an end."""

    __slots__ = ("marks", "start")

    marks: list[tuple[Mark, Mark | None]]
    start: Mark


class Cacat(NamedTuple):
    """Something that could not be read: its kind, its place and the facts that a message needs."""

    jenis: str
    letak: Letak
    fakta: Mapping[str, Any] = MappingProxyType({})


class _BerhentiMembacaError(Exception):
    """Reading of one text cannot go on; carries the `Cacat` that says why. Never leaves this module."""

    def __init__(self, jenis: str, mark: Mark, **fakta: object) -> None:
        super().__init__(jenis)
        self.jenis, self.titik, self.fakta = jenis, _titik(mark), fakta


def _titik(mark: Mark) -> Titik:
    return mark.line + 1, mark.column + 1


def baca_teks(berkas: str, teks: str) -> tuple[Any, list[Cacat]]:
    """The tree of one YAML text (None where it cannot be read or is empty) and all that is wrong with it."""
    pembangun = _Pembangun(berkas)
    try:
        akar = pembangun.bangun(CParser(teks))
    except _BerhentiMembacaError as henti:
        pembangun.cacat.append(Cacat(henti.jenis, Letak(berkas, titik=henti.titik), henti.fakta))
    except yaml.MarkedYAMLError as galat:
        pembangun.cacat.append(_cacat_sintaks(pembangun, teks, galat))
    else:
        return akar, pembangun.cacat
    return None, pembangun.cacat


def _cacat_sintaks(pembangun: _Pembangun, teks: str, galat: yaml.MarkedYAMLError) -> Cacat:
    from spbe_roadmap.sumber.selip import titik_selip  # noqa: PLC0415 - start-up: needed only after a fault

    wadah = pembangun.wadah
    awal = None if wadah is None else _titik(wadah.start)
    nilai = _titik(list(wadah.marks.values())[-1][1]) if isinstance(wadah, YamlMap) and wadah.marks else None
    titik, fakta = titik_selip(teks, galat, awal, nilai)
    return Cacat("sintaks", Letak(pembangun.berkas, titik=titik), fakta)


class _Pembangun:
    """Builds one tree. Iterative, because nesting is decided by whoever wrote the text."""

    def __init__(self, berkas: str) -> None:
        self.berkas = berkas
        self.wadah: YamlMap | YamlList | None = None
        self.cacat: list[Cacat] = []
        self.jangkar: dict[str, tuple[Any, int]] = {}
        self.terbuka: set[str] = set()
        self.alias = 0
        # Nodes that aliases stand for, beside those that are written.
        self.mekar = 0

    def bangun(self, parser: CParser) -> Any:  # noqa: ANN401, C901, PLR0912, PLR0915 - one loop over events: splitting it costs a third of the reading time
        """The root node. Raises `_BerhentiMembacaError` at a limit, `yaml.MarkedYAMLError` at a syntax fault."""
        akar: Any = None
        nilai: Any
        dokumen = 0
        wadah: Any = None
        kunci: Any = None
        kunci_mark: Mark | None = None
        awal: Mark = None
        akhir: Mark | None = None
        simpul = 0
        # Marks of the open container where it is a mapping.
        tanda: dict[Any, tuple[Mark, Mark, Mark | None]] | None = None
        tumpukan: list[tuple[Any, Any, Mark | None, str | None, int]] = []
        ambil: Callable[[], Any] = parser.get_event
        while (event := ambil()) is not None:
            jenis = type(event)
            if jenis is ScalarEvent:
                simpul += 1
                teks = event.value
                polos, berkutip = event.implicit
                if polos:
                    nilai = baca_skalar(teks) if not teks or teks[0] in AWAL_BUKAN_TEKS else teks
                else:
                    nilai = teks if berkutip else self._bertag(event)
                    # The text of the file was looked through before; only an escape between quotes still brings one in.
                    if not teks.isprintable() and (terlarang := TERLARANG.search(teks)):
                        kode = ord(terlarang.group())
                        raise _BerhentiMembacaError("karakter-kendali", event.start_mark, kode=kode)
                if event.anchor is not None:
                    self.jangkar[event.anchor] = (nilai, 1)
                # Most of a file is keys and plain values: they take the short way.
                if tanda is not None:
                    if kunci_mark is None:
                        kunci = nilai if nilai.__class__ in _KELAS_KUNCI else teks
                        kunci_mark = event.start_mark
                        continue
                    if kunci in tanda:
                        self._kunci_ganda(wadah, kunci, kunci_mark, nilai)
                    else:
                        wadah[kunci] = nilai
                        tanda[kunci] = (kunci_mark, event.start_mark, event.end_mark)
                    kunci_mark = None
                    continue
                if wadah is not None:
                    wadah.append(nilai)
                    wadah.marks.append((event.start_mark, event.end_mark))
                    continue
            elif jenis is MappingStartEvent or jenis is SequenceStartEvent:
                simpul += 1
                if event.tag is not None or len(tumpukan) >= KEDALAMAN_MAKSIMUM:
                    self._periksa_wadah(event, len(tumpukan))
                if wadah.__class__ is YamlMap and kunci_mark is None:
                    raise _BerhentiMembacaError("kunci-rumit", event.start_mark)
                tumpukan.append((wadah, kunci, kunci_mark, event.anchor, self.mekar + simpul))
                if jenis is MappingStartEvent:
                    wadah = YamlMap()
                    wadah.marks = tanda = {}
                else:
                    wadah = YamlList()
                    wadah.marks = []
                    tanda = None
                wadah.start = event.start_mark
                if event.anchor is not None:
                    self.jangkar[event.anchor] = (wadah, 0)
                    self.terbuka.add(event.anchor)
                self.wadah, kunci_mark = wadah, None
                continue
            elif jenis is MappingEndEvent or jenis is SequenceEndEvent:
                if len(wadah) > ISI_MAKSIMUM:
                    raise _BerhentiMembacaError("terlalu-panjang", wadah.start, batas=ISI_MAKSIMUM)
                nilai, awal, akhir = wadah, wadah.start, None
                wadah, kunci, kunci_mark, anchor, sebelum = tumpukan.pop()
                self.wadah = wadah
                tanda = wadah.marks if wadah.__class__ is YamlMap else None
                if anchor is not None:
                    self.jangkar[anchor] = (nilai, self.mekar + simpul - sebelum + 1)
                    self.terbuka.discard(anchor)
            elif jenis is AliasEvent:
                nilai, awal, akhir = self._alias(event), event.start_mark, event.end_mark
            elif jenis is DocumentStartEvent:
                dokumen += 1
                if dokumen > 1:
                    raise _BerhentiMembacaError("dokumen-kedua", event.start_mark)
                continue
            else:
                continue
            if wadah is None:
                akar = nilai
            elif wadah.__class__ is YamlList:
                wadah.append(nilai)
                wadah.marks.append((awal, akhir))
            elif kunci_mark is None:
                if isinstance(nilai, YamlMap | YamlList):
                    raise _BerhentiMembacaError("kunci-rumit", event.start_mark)
                kunci, kunci_mark = nilai if nilai.__class__ in _KELAS_KUNCI else str(nilai), event.start_mark
            else:
                if kunci in wadah.marks:
                    self._kunci_ganda(wadah, kunci, kunci_mark, nilai)
                else:
                    wadah[kunci] = nilai
                    wadah.marks[kunci] = (kunci_mark, awal, akhir)
                kunci_mark = None
        return akar

    def _periksa_wadah(self, event: Any, kedalaman: int) -> None:  # noqa: ANN401 - pyyaml events share no typed base with anchors
        if kedalaman >= KEDALAMAN_MAKSIMUM:
            raise _BerhentiMembacaError("terlalu-dalam", event.start_mark, batas=KEDALAMAN_MAKSIMUM)
        if event.tag is not None and event.tag not in _TAG_WADAH:
            raise _BerhentiMembacaError("tag", event.start_mark, tag=event.tag)

    def _bertag(self, event: ScalarEvent) -> Any:  # noqa: ANN401 - any scalar
        if event.tag in _TAG_TEKS:
            return event.value
        if event.tag in _TAG_POLOS:
            return baca_skalar(event.value)
        raise _BerhentiMembacaError("tag", event.start_mark, tag=event.tag)

    def _alias(self, event: AliasEvent) -> Any:  # noqa: ANN401 - any node
        self.alias += 1
        if self.alias > ALIAS_MAKSIMUM:
            raise _BerhentiMembacaError("alias-banyak", event.start_mark, batas=ALIAS_MAKSIMUM)
        if event.anchor not in self.jangkar:
            raise _BerhentiMembacaError("alias-tak-dikenal", event.start_mark, nama=event.anchor)
        if event.anchor in self.terbuka:
            raise _BerhentiMembacaError("alias-berputar", event.start_mark, nama=event.anchor)
        nilai, ukuran = self.jangkar[event.anchor]
        self.mekar += ukuran
        if self.mekar > SIMPUL_MAKSIMUM:
            raise _BerhentiMembacaError("alias-membengkak", event.start_mark, batas=SIMPUL_MAKSIMUM)
        return nilai

    def _kunci_ganda(self, wadah: YamlMap, kunci: object, mark: Mark, nilai: object) -> None:
        if len(self.cacat) >= ISI_MAKSIMUM:
            raise _BerhentiMembacaError("terlalu-panjang", mark, batas=ISI_MAKSIMUM)
        pertama = _titik(wadah.marks[kunci][0])
        letak = Letak(self.berkas, titik=_titik(mark))
        self.cacat.append(Cacat("kunci-ganda", letak, {"kunci": kunci, "pertama": pertama, "nilai": nilai}))


def titik_di(akar: Any, jejak: Jejak, bagian: str) -> tuple[Titik, Titik | None, Jejak]:  # noqa: ANN401 - parsed YAML
    """Start and end of the key or value at `jejak`, and the part of the path that really exists.

    A path that leads beyond the tree ends at its deepest existing node; the root stands where its first key stands.
    """
    _, start, end, ada = _ikuti(akar, jejak, bagian)
    return (_titik(start) if start else (1, 1)), (_titik(end) if end else None), ada


def awal_skalar(akar: Any, jejak: Jejak, bagian: str) -> int | None:  # noqa: ANN401 - parsed YAML
    """Where the key at `jejak`, or the scalar that is its deepest existing node, starts: the index of its mark.

    None where the key does not exist, or where the deepest node holds others.
    """
    simpul, start, _, ada = _ikuti(akar, jejak, bagian)
    if ada != jejak if bagian == "kunci" else isinstance(simpul, YamlMap | YamlList):
        return None
    return start.index if start else None


def _ikuti(akar: Any, jejak: Jejak, bagian: str) -> tuple[Any, Mark | None, Mark | None, Jejak]:  # noqa: ANN401 - parsed YAML
    """The deepest existing node on the path, the marks of its start and end (of its key's start), and the path to it."""
    start: Mark | None = akar.start if isinstance(akar, YamlMap | YamlList) else None
    end: Mark | None = None
    simpul: Any = akar
    ada: list[str | int] = []
    for langkah in jejak:
        if isinstance(simpul, YamlMap) and langkah in simpul.marks:
            kunci_mark, start, end = simpul.marks[langkah]
            if bagian == "kunci" and len(ada) == len(jejak) - 1:
                start, end = kunci_mark, None
        elif isinstance(simpul, YamlList) and isinstance(langkah, int) and langkah < len(simpul):
            start, end = simpul.marks[langkah]
        else:
            break
        simpul = simpul[langkah]
        ada.append(langkah)
    return simpul, start, end, tuple(ada)
