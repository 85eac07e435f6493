"""The figures that prose names, as people read them, and the prose with them for outputs that are not pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.model.uang import tulis_rupiah_resmi
from spbe_roadmap.rencana.angka_narasi import angka_narasi
from spbe_roadmap.sumber.prosa import ganti_sebutan
from spbe_roadmap.terbit.markdown import AngkaTertulis

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.angka_narasi import Jenis

_TULIS: Mapping[Jenis, Callable[[Any], str]] = {
    "teks": str,
    "bilangan": lambda banyak: f"{banyak:,}".replace(",", "."),
    "rupiah": tulis_rupiah_resmi,
    "indeks": tampil,
}


def tulisan_angka(rencana: Rencana) -> dict[str, AngkaTertulis]:
    """Every figure that prose may name, as the document writes it."""
    return {
        nama: AngkaTertulis(_TULIS[angka.jenis](angka.nilai), angka.perkiraan)
        for nama, angka in angka_narasi(rencana).items()
    }


class PengisiAngka:
    """Puts figures in place of their names in the source of a text; Markdown stays as it is written."""

    def __init__(self, rencana: Rencana) -> None:
        self._rencana = rencana
        self._isi: dict[str, str] | None = None

    def __call__(self, teks: str) -> str:
        """The text with its figures; few texts name any, so that they are computed for the first that does."""
        if "{{" not in teks:
            return teks
        if self._isi is None:
            self._isi = {nama: angka.sebaris for nama, angka in tulisan_angka(self._rencana).items()}
        return ganti_sebutan(teks, self._isi)
