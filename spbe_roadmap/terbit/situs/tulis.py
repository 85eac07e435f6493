"""The template environment of the site, with the few ways of writing that only it needs."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from spbe_roadmap.kerangka.angka import tulis_desimal
from spbe_roadmap.model.waktu import NAMA_BULAN
from spbe_roadmap.terbit.angka_prosa import tulisan_angka
from spbe_roadmap.terbit.markdown import Penulis
from spbe_roadmap.terbit.situs.garis_waktu import angka
from spbe_roadmap.terbit.templat import lingkungan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

    from spbe_roadmap.kerangka.angka import Bilangan
    from spbe_roadmap.rencana.jadwal import Ikatan
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs import Sajian
    from spbe_roadmap.terbit.markdown import AngkaTertulis

_ALAMAT_AMAN = ("http://", "https://", "mailto:")
# what a link says to a reader who has never seen a network plan; `jeda` follows
_JENIS_IKATAN = {
    "FS": "harus selesai dulu",
    "SS": "harus dimulai dulu",
    "FF": "harus selesai lebih dulu atau bersamaan",
    "SF": "harus dimulai sebelum ini selesai",
}


@cache
def lingkungan_situs() -> Environment:
    """Templates of the site."""
    env = lingkungan("situs")
    env.filters |= {
        "alamat_aman": alamat_aman,
        "angka": tulis_angka,
        "hari_tahunan": tulis_hari_tahunan,
        "ikatan": tulis_ikatan,
        "markdown": prosa,
    }
    for nama in ("angka", "bulan", "juta", "ringkas", "rupiah", "tanggal"):
        # the same few thousand values, hundreds of thousands of times in a large plan
        env.filters[nama] = lru_cache(maxsize=20_000)(env.filters[nama])
    env.globals["persen"] = persen
    return env


class Makro:
    """The shared macros (`m` in templates) for one plan; a piece that is asked for again is not written again."""

    def __init__(self, rencana: Rencana, sajian: Sajian) -> None:
        modul: Any = lingkungan_situs().get_template("makro.html").module
        self.tanda = cache(modul.tanda)
        self.rentang = cache(modul.rentang)
        self.nama_opd = cache(partial(modul.nama_opd, rencana))
        self.baris_kegiatan = cache(modul.baris_kegiatan)
        self.tautan_kegiatan = cache(modul.tautan_kegiatan)
        self.indikator = cache(partial(modul.indikator, sajian.indikator))
        self.aplikasi = cache(partial(modul.aplikasi, {satu.id: satu for satu in rencana.peta.aplikasi}))
        self.batang = modul.batang
        self.menjadi = modul.menjadi
        self.prosa = partial(prosa, angka=tulisan_angka(rencana))


def tulis_angka(nilai: Bilangan | str) -> str:
    """An exact number with no more decimals than it has; a text as it is."""
    return nilai if isinstance(nilai, str) else tulis_desimal(nilai)


def tulis_hari_tahunan(hari: tuple[int, int]) -> str:
    """A month and day that come back every year, `31 Agustus`."""
    return f"{hari[1]} {NAMA_BULAN[hari[0] - 1]}"


def tulis_ikatan(ikatan: Ikatan) -> str:
    """What the link demands, in words."""
    jeda = f", jeda {ikatan.jeda.teks}" if ikatan.jeda else ""
    return _JENIS_IKATAN[ikatan.jenis] + jeda


def prosa(teks: str | None, tingkat: int = 3, *, angka: Mapping[str, AngkaTertulis] | None = None) -> Markup:
    """Prose whose outside links tell the other side nothing about this page. `angka`: figures that it may name."""
    # In markdown-it's output a literal `<a href=` is always a tag that it wrote itself: text has its `<` escaped.
    html = str(Penulis(angka)(teks, tingkat))
    return Markup(html.replace('<a href="http', '<a rel="noopener noreferrer" href="http'))  # noqa: S704 - as above


def alamat_aman(teks: str) -> bool:
    """Whether the text is an address that a page may link to."""
    return teks.lower().startswith(_ALAMAT_AMAN)


def persen(nilai: Decimal | int, maks: Decimal | int, dari: Decimal | int = 0) -> str:
    """The share of the way from `dari` to `maks`, 0 to 100, for drawings."""
    if maks <= dari:
        return "0"
    bagian = float((Decimal(nilai) - dari) / (Decimal(maks) - dari))
    return angka(100 * min(1.0, max(0.0, bagian)))
