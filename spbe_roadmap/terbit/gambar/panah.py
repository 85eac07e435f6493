"""Arrows between bars: orthogonal, from the end of one that a dependency speaks of to that of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.terbit.gambar.bentuk import angka

if TYPE_CHECKING:
    from spbe_roadmap.terbit.gambar.bentuk import Kotak

# room that an arrow takes beside a bar
RUANG = 5.0
_KELUAR, _MASUK, _UJUNG = 3.0, 4.5, 3.5


class Panah(NamedTuple):
    """Path data of the line and of its tip."""

    garis: str
    ujung: str


def panah(dari: Kotak, ke: Kotak, jenis: str) -> Panah:
    """The arrow of a dependency of this type (FS, SS, FF, SF) between bars of different rows."""
    keluar, masuk = (1 if jenis[0] == "F" else -1), (1 if jenis[1] == "S" else -1)
    x1 = dari.x + dari.lebar * (jenis[0] == "F")
    x2 = ke.x + ke.lebar * (jenis[1] == "F")
    y1, y2 = dari.y + dari.tinggi / 2, ke.y + ke.tinggi / 2
    depan = x2 - _MASUK * masuk
    ruang = (x2 - x1) * masuk
    if keluar != masuk:  # SS and FF: beside whichever bar stands out
        jalan = [min(x1 - _MASUK, depan) if masuk > 0 else max(x1 + _MASUK, depan)]
    elif ruang >= _KELUAR + _UJUNG:
        jalan = [x1 + _KELUAR * keluar]
    elif ruang >= 0 and dari.lebar + ruang >= _MASUK:  # no room between the bars: from below the first
        jalan = [depan]
    else:  # the second begins before the first has ended: around, above the row of the second
        y_antara = y2 - (ke.tinggi / 2 + 2) * (1 if y2 > y1 else -1)
        jalan = [x1 + _KELUAR * keluar, y_antara, depan]
    belok = "".join(f"{'HV'[nomor % 2]}{angka(satu)}" for nomor, satu in enumerate([*jalan, y2, x2 - _UJUNG * masuk]))
    return Panah(f"M{angka(x1)} {angka(y1)}{belok}", f"M{angka(x2)} {angka(y2)}l{angka(-_UJUNG * masuk)} -1.8v3.6z")
