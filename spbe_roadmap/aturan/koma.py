"""A decimal comma inside braces without quotes: YAML cuts the number there, and the rest of it becomes a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spbe_roadmap.aturan.temuan import Perbaikan, Temuan
from spbe_roadmap.model.pangkas import kunci_terpotong
from spbe_roadmap.sumber import Letak, YamlMap

if TYPE_CHECKING:
    from spbe_roadmap.aturan.daftar import Bacaan
    from spbe_roadmap.model.susun import SalahModel

_KUNCI_UANG = frozenset({"pagu", "nilai", "serapan"})


def koma_tanpa_kutip(bacaan: Bacaan, salah: SalahModel) -> tuple[Letak, Any] | None:
    """Place and value of the number before, where an unquoted comma inside braces made the rest of it a key.

    `{nilai: 1,2 miliar}` reads as `nilai: 1` and a key `2 miliar` without value.
    """
    if not salah.jejak or (salah.nilai is not None and not salah.kunci):
        return None
    wadah = bacaan.simpul(salah.berkas, salah.jejak[:-1])
    sebelum = kunci_terpotong(wadah, salah.jejak[-1]) if isinstance(wadah, YamlMap) else None
    return None if sebelum is None else (Letak(salah.berkas, (*salah.jejak[:-1], sebelum)), wadah[sebelum])


def temuan_koma(salah: SalahModel, sebelum: tuple[Letak, Any]) -> Temuan:
    """The finding at the number that was cut."""
    letak, nilai = sebelum
    lengkap = f"{nilai},{salah.jejak[-1]}"
    saran = f'apit dengan tanda kutip: "{lengkap}"'
    if not bidang_uang(sebelum) and lengkap.replace(",", "").isdecimal():
        saran = f"tulis {lengkap.replace(',', '.')} dengan titik"
    return Temuan(letak, f"koma memotong {lengkap} menjadi dua di dalam kurung kurawal", saran)


def perbaikan_koma(bacaan: Bacaan, salah: SalahModel, sebelum: Letak) -> Perbaikan | None:
    """Quotes around both halves, where nothing but the comma stands between them."""
    tanda = bacaan.simpul(salah.berkas, salah.jejak[:-1]).marks
    akhir, awal = tanda[sebelum.jejak[-1]][2], tanda[salah.jejak[-1]][0]
    return Perbaikan(None, Letak(salah.berkas, salah.jejak, "kunci")) if akhir.index + 1 == awal.index else None


def bidang_uang(sebelum: tuple[Letak, Any]) -> bool:
    """Whether the number that was cut is an amount of money."""
    return bool(_KUNCI_UANG & {str(langkah) for langkah in sebelum[0].jejak})
