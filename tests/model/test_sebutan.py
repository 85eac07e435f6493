"""Words that differ between regions, ministries and agencies."""

from __future__ import annotations

import pytest

from spbe_roadmap.model.pokok import Instansi
from spbe_roadmap.model.sebutan import sebutan


def test_regions_and_ministries_name_things_differently() -> None:
    kota = sebutan(Instansi(nama="Pemerintah Kota Uji", jenis="kota", pimpinan="Wali Kota Uji"))
    pusat = sebutan(Instansi(nama="Kementerian Uji", jenis="kementerian", pimpinan="Menteri Uji"))
    assert (kota.wilayah, kota.unit, kota.rencana) == ("Kota Uji", "perangkat daerah", "RPJMD")
    assert (pusat.wilayah, pusat.unit, pusat.rencana) == ("Kementerian Uji", "unit kerja", "Renstra")


@pytest.mark.parametrize(
    ("nama", "wilayah"),
    [
        ("Pemerintah Kabupaten Uji", "Kabupaten Uji"),
        ("Pemerintah Daerah Kabupaten Uji", "Kabupaten Uji"),
        ("Pemerintah Daerah Istimewa Uji", "Daerah Istimewa Uji"),
        ("Pemerintah Daerah Daerah Istimewa Uji", "Daerah Istimewa Uji"),
        ("Pemerintah Uji", "Uji"),
    ],
)
def test_a_region_is_named_without_its_government(nama: str, wilayah: str) -> None:
    assert sebutan(Instansi(nama=nama, jenis="kabupaten", pimpinan="Bupati Uji")).wilayah == wilayah
