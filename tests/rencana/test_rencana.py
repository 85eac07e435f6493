"""The computed plan as one object."""

from __future__ import annotations

import pytest

from spbe_roadmap.rencana import hitung_rencana
from tests.rencana.conftest import peta_dari, program

RENCANA = hitung_rencana(
    peta_dari(
        muatan={
            "layanan": [program("L", {"id": "L1", "durasi": "1 bulan"})],
            "audit": [program("U", {"id": "U1", "penanggung_jawab": "b"}, {"id": "L1", "nama": "Kembar"})],
        },
        opd=[{"id": "a", "nama": "Dinas A", "singkatan": "DA"}, {"id": "b", "nama": "Dinas B"}],
    )
)


def test_what_only_documents_need_waits_until_it_is_asked_for() -> None:
    segar = hitung_rencana(RENCANA.peta)
    assert set(vars(segar)) == {"peta", "jadwal", "proyeksi"}
    assert segar.cakupan is segar.cakupan
    assert segar.inventaris is segar.inventaris
    assert segar.pantau == ()
    assert segar.anggaran.jumlah.total == 0


def test_a_kegiatan_knows_its_place_and_the_first_of_one_id_counts() -> None:
    assert RENCANA.kegiatan("L1").nama == "Kegiatan L1"
    assert RENCANA.program_dari("L1").id == "L"
    assert RENCANA.muatan_dari("U1").domain == "audit"
    with pytest.raises(KeyError):
        RENCANA.kegiatan("hantu")


def test_units() -> None:
    assert RENCANA.penanggung_jawab("L1") == "a"
    assert RENCANA.penanggung_jawab("U1") == "b"
    assert [RENCANA.sebutan_opd(satu) for satu in ("a", "b", "hantu")] == ["DA", "Dinas B", "hantu"]
    assert RENCANA.opd("hantu") is None
    assert RENCANA.opd("a") is RENCANA.peta.opd[0]
