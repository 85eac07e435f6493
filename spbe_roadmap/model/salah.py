"""How a value type says that a value cannot be: a rule code, a sentence, what to do about it, and the right spelling.

Pydantic carries them to whoever shows them; the place is pydantic's `loc`.
"""

from typing import Self

from pydantic_core import PydanticCustomError

_PANJANG_KUTIPAN = 60


def kutip(nilai: object) -> str:
    """The value for a message, cut where it is long."""
    teks = str(nilai)
    return teks if len(teks) <= _PANJANG_KUTIPAN else teks[: _PANJANG_KUTIPAN - 1] + "…"


def bukan(jenis: str) -> PydanticCustomError:
    """The value is of the wrong kind (PR104): `jenis` names the right one."""
    return PydanticCustomError("jenis", "{jenis}", {"jenis": jenis})


class NilaiSalah(PydanticCustomError):
    """The value breaks rule `kode`. `pesan` is true when read alone; `saran` is a statement to act on.

    `ejaan` is the accepted spelling of the value where its meaning is beyond doubt, and then the suggestion too.
    """

    def __new__(cls, kode: str, pesan: str, saran: str, ejaan: str | None = None) -> Self:
        """Carry the texts as context, because a template would trip over braces in the planner's own words."""
        saran = f'tulis "{ejaan}"' if ejaan else saran
        return super().__new__(cls, kode, "{pesan}", {"pesan": pesan, "saran": saran, "ejaan": ejaan})
