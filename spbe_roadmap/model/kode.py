"""Texts with a required form: ids, indicator codes, subkegiatan codes, addresses, pictures, and choices.

Source of the code pattern: Kepmendagri 050-5889/2021 with its later editions (urusan, program, lokus, kegiatan,
subkegiatan of two or four digits).
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from spbe_roadmap.model.salah import NilaiSalah, bukan, kutip

if TYPE_CHECKING:
    from collections.abc import Callable

_ID = re.compile(r"[A-Za-z][A-Za-z0-9-]*\Z")
# An id whose words stand apart in another way; any other sign may have been meant to be a letter.
_ID_RENGGANG = re.compile(r"[A-Za-z][A-Za-z0-9-]*(?:[ _]+[A-Za-z0-9]+)+\Z")
_INDIKATOR = re.compile(r"[A-Z][A-Z0-9]*-[0-9]{1,4}\Z")
_POLA_SUBKEGIATAN = r"^[0-9]\.[0-9]{2}(\.[0-9]{2}(\.[12]\.[0-9]{2}(\.([0-9]{2}|[0-9]{4}))?)?)?$"
_SKEMA_ALAMAT = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S")
_ALAMAT_AMAN = re.compile(r"https?://[^\s/]+(/\S*)?\Z|mailto:\S+\Z", re.IGNORECASE)
# An address that a slip of the pen has turned into something else.
_MIRIP_ALAMAT = re.compile(r"(https?[:/]|www\.|[A-Za-z][A-Za-z0-9+.-]*:/)", re.IGNORECASE)


def baca_id(nilai: object) -> str:
    """An id: letters, digits and hyphens, a letter first. Raises `NilaiSalah` (PR113)."""
    if isinstance(nilai, int | Decimal) and not isinstance(nilai, bool):
        raise NilaiSalah("PR113", f"id {kutip(nilai)} tidak diawali huruf", f'tulis misalnya "K-{kutip(nilai)}"')
    if not isinstance(nilai, str):
        raise bukan("teks")
    if not _ID.match(nilai):
        rapi = re.sub(r"[^A-Za-z0-9]+", "-", nilai).strip("-")
        saran = f'tulis "{kutip(rapi)}"' if _ID.match(rapi) else "pakai huruf, angka dan tanda hubung, diawali huruf"
        pesan = f'id "{kutip(nilai)}" hanya boleh huruf, angka dan tanda hubung, diawali huruf'
        raise NilaiSalah("PR113", pesan, saran, rapi if _ID_RENGGANG.match(nilai) else None)
    return nilai


def baca_indikator(nilai: object) -> str:
    """An indicator code such as `SPBE-17`; whether its framework has it is a rule. Raises `NilaiSalah` (PR113)."""
    if isinstance(nilai, str) and _INDIKATOR.match(nilai):
        return nilai
    if not isinstance(nilai, str | int):
        raise bukan("kode indikator")
    cocok = re.match(r"\s*([A-Za-z]+)[\s_-]*(\d+)\s*\Z", str(nilai))
    ejaan = f"{cocok[1].upper()}-{int(cocok[2])}" if cocok else None
    pesan = f'kode indikator "{kutip(nilai)}" tidak berbentuk KERANGKA-NOMOR'
    raise NilaiSalah("PR113", pesan, "tulis misalnya SPBE-17 atau PEMDI-12", ejaan)


def baca_subkegiatan(nilai: object) -> str:
    """A budget code as text; its pattern is rule PR404. Raises `NilaiSalah` (PR112) for what YAML read as a number."""
    if isinstance(nilai, int | Decimal) and not isinstance(nilai, bool):
        raise NilaiSalah(
            "PR112", f"kode subkegiatan {nilai} terbaca sebagai angka", "apit kode dengan tanda kutip ganda"
        )
    if not isinstance(nilai, str):
        raise bukan("teks berkutip")
    return nilai


def berpola_subkegiatan(kode: str) -> bool:
    """Whether the code has the form of the national nomenclature."""
    return re.fullmatch(_POLA_SUBKEGIATAN, kode) is not None


def baca_alamat(nilai: object) -> str:
    """Evidence: an http(s) or mailto address, or plain text. Raises `NilaiSalah` (PR113) for any other scheme."""
    if not isinstance(nilai, str):
        raise bukan("teks")
    if (_SKEMA_ALAMAT.match(nilai) or _MIRIP_ALAMAT.match(nilai)) and not _ALAMAT_AMAN.match(nilai):
        raise NilaiSalah(
            "PR113", f'"{kutip(nilai)}" bukan alamat yang dapat dibuka', "tulis alamat lengkap https:// tanpa spasi"
        )
    return nilai


def baca_gambar(nilai: object) -> str:
    """A picture below `aset/`. Raises `NilaiSalah` (PR114) for a path that leads anywhere else."""
    if not isinstance(nilai, str):
        raise bukan("teks")
    bagian = nilai.split("/")
    if bagian[0] != "aset" or len(bagian) < 2 or {"..", ".", ""} & set(bagian) or "\\" in nilai or ":" in nilai:  # noqa: PLR2004 - folder and file
        raise NilaiSalah(
            "PR114", f'gambar "{nilai}" tidak berada di aset/', "simpan gambar di folder aset/ peta rencana"
        )
    return nilai


def baca_angka(nilai: object) -> Decimal:
    """An exact number."""
    if isinstance(nilai, bool) or not isinstance(nilai, int | Decimal):
        raise bukan("angka")
    return Decimal(nilai)


def baca_capaian(nilai: object) -> Decimal | str:
    """A baseline or target: an exact number, or a short text where the indicator is not a number."""
    if isinstance(nilai, bool) or not isinstance(nilai, int | Decimal | str):
        raise bukan("angka atau teks")
    return nilai if isinstance(nilai, str) else Decimal(nilai)


def baca_nomor(nilai: object) -> str | None:
    """The number of a regulation, which is text even where it looks like a number."""
    if isinstance(nilai, bool) or not isinstance(nilai, int | str | None):
        raise bukan("teks")
    return None if nilai is None else str(nilai)


def jadikan_daftar(nilai: object) -> object:
    """One text where a list may stand is a list of one."""
    return [nilai] if isinstance(nilai, str) else nilai


def antara(terkecil: int, terbesar: int, satuan: str) -> tuple[PlainValidator, WithJsonSchema]:
    """What makes an `int` a whole number of some unit within bounds, both included (PR104)."""

    def periksa(nilai: object) -> int:
        if isinstance(nilai, bool) or not isinstance(nilai, int) or not terkecil <= nilai <= terbesar:
            raise bukan(f"bilangan bulat {terkecil} sampai dengan {terbesar} ({satuan})")
        return nilai

    skema = {"type": "integer", "minimum": terkecil, "maximum": terbesar}
    return PlainValidator(periksa), WithJsonSchema(skema)


def pilihan(tipe: Any) -> BeforeValidator:  # noqa: ANN401 - a Literal is no type
    """A check that names every choice of the Literal `tipe` (PR106)."""
    return BeforeValidator(_pemeriksa_pilihan(get_args(tipe)))


def _pemeriksa_pilihan(boleh: tuple[str | int, ...]) -> Callable[[object], object]:
    def periksa(nilai: object) -> object:
        if isinstance(nilai, str | int) and not isinstance(nilai, bool) and nilai in boleh:
            return nilai
        raise PydanticCustomError("pilihan", "{nilai}", {"nilai": nilai, "boleh": boleh})

    return periksa


_T = TypeVar("_T")
Deret = Annotated[tuple[_T, ...], Field(strict=False)]

Teks = Annotated[str, Field(min_length=1)]
SatuAtauLebih = Annotated[Deret[Teks], BeforeValidator(jadikan_daftar, json_schema_input_type=Teks | list[Teks])]
_POLA_ID = "^[A-Za-z][A-Za-z0-9-]*$"
Id = Annotated[
    str,
    PlainValidator(baca_id),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": _POLA_ID,
            "patternErrorMessage": "Id hanya boleh huruf, angka, dan tanda hubung, diawali huruf",
        }
    ),
]
# Keys of mappings. What a key must be to the program is told by its rules; these types tell editors.
KunciId = Annotated[str, WithJsonSchema({"type": "string", "pattern": _POLA_ID})]
KunciTahun = Annotated[int, WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}$"})]
KunciNomor = Annotated[int, WithJsonSchema({"type": "string", "pattern": "^[1-9][0-9]{0,3}$"})]
KodeIndikator = Annotated[
    str,
    PlainValidator(baca_indikator),
    WithJsonSchema({"type": "string", "pattern": "^[A-Z][A-Z0-9]*-[0-9]{1,4}$"}),
]
Subkegiatan = Annotated[
    str,
    PlainValidator(baca_subkegiatan),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": _POLA_SUBKEGIATAN,
            "patternErrorMessage": 'Kode subkegiatan ditulis di antara tanda kutip, misalnya "2.16.03.2.02.0015"',
        }
    ),
]
Alamat = Annotated[
    str,
    PlainValidator(baca_alamat),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:|(?![A-Za-z][A-Za-z0-9+.-]*:))",
            "patternErrorMessage": "Pakai alamat https:// atau nama dokumen",
        }
    ),
]
Gambar = Annotated[
    str,
    PlainValidator(baca_gambar),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^aset(/(?!\.{1,2}(/|$))[^/\\:]+)+$",
            "patternErrorMessage": "Gambar harus berada di folder aset/, misalnya aset/lambang.svg",
        }
    ),
]
Angka = Annotated[Decimal, PlainValidator(baca_angka), WithJsonSchema({"type": "number"})]
Capaian = Annotated[Decimal | str, PlainValidator(baca_capaian), WithJsonSchema({"type": ["number", "string"]})]
Nomor = Annotated[str | None, PlainValidator(baca_nomor), WithJsonSchema({"type": ["string", "integer", "null"]})]
