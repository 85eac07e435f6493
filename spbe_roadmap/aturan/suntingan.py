"""What a finding's cure (`Perbaikan`) changes in the text of its file, to the character.

Only keys and values that stand on one line are changed; an alias is not, because what it stands for lies elsewhere.
Anchors, tags and quotation marks around a value stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.sumber import Posisi, Rentang, rentang_skalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.aturan.temuan import Temuan
    from spbe_roadmap.sumber import Letak, Pohon


class Suntingan(NamedTuple):
    """One edit: `baru` instead of `lama`, which stands at `rentang` of the text, that is at `posisi`."""

    kode: str
    letak: Letak
    rentang: Rentang
    lama: str
    baru: str

    @property
    def posisi(self) -> Posisi:
        """The place of `lama` for people and machines."""
        baris, kolom = self.rentang.titik
        return Posisi(self.letak.berkas, baris, kolom, kolom + len(self.lama))


def suntingan(pohon: Pohon, temuan: Temuan) -> Iterator[Suntingan]:
    """The edits that a finding offers: none, one, or one for each of its places."""
    if temuan.perbaikan is None:
        return
    juga = [letak for letak, _ in temuan.juga] if temuan.perbaikan.di_juga else []
    for letak in (temuan.di, *juga):
        awal = rentang(pohon, letak)
        akhir = rentang(pohon, temuan.perbaikan.sampai) if temuan.perbaikan.sampai else awal
        if awal and akhir:
            utuh = awal._replace(akhir=akhir.akhir)
            lama = utuh.di(pohon.teks[letak.berkas])
            baru = _tulis(lama, temuan.perbaikan.teks)
            if baru != lama:
                yield Suntingan(temuan.kode, letak, utuh, lama, baru)


def rentang(pohon: Pohon, letak: Letak) -> Rentang | None:
    """Where a key or value stands; None for whatever is no scalar on one line, an alias among them."""
    awal = pohon.awal_skalar(letak)
    return None if awal is None else rentang_skalar(pohon.teks[letak.berkas]).get(awal)


def _tulis(lama: str, teks: str | None) -> str:
    """What stands instead of `lama`; quotation marks that stand there already are kept."""
    kutip = lama[0] if lama[0] in {'"', "'"} else ""
    if teks is None:
        return lama if kutip else f'"{lama}"'
    return teks if teks.startswith('"') else f"{kutip}{teks}{kutip}"
