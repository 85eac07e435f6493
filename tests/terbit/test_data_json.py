"""`data/peta-rencana.json`: everything is in it, exactly, and its schema lets nothing else through."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from spbe_roadmap.terbit import data_json as keluaran_data
from spbe_roadmap.terbit import skema_data as keluaran_skema
from spbe_roadmap.terbit.data_json import data_json
from spbe_roadmap.terbit.skema_data import skema_data
from tests.terbit.conftest import JAHAT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spbe_roadmap.rencana.rencana import Rencana


@pytest.fixture(scope="module")
def data(rencana_jahat: Rencana) -> Any:  # noqa: ANN401 - JSON
    return json.loads(json.dumps(data_json(rencana_jahat)))


def salah(data: Any) -> list[str]:  # noqa: ANN401 - JSON
    """Where the data break their schema; keys that are years are left out of the path."""
    galat = Draft202012Validator(skema_data()).iter_errors(data)
    return ["$" + "".join(_langkah(satu) for satu in setiap.path) for setiap in galat]


def _langkah(satu: str | int) -> str:
    if isinstance(satu, int):
        return f"[{satu}]"
    return "" if satu.isdecimal() else f".{satu}"


def kegiatan(data: Any, nomor: int) -> Any:  # noqa: ANN401 - JSON
    layanan = next(satu for satu in data["domain"] if satu["domain"] == "layanan")
    return layanan["program"][0]["kegiatan"][nomor]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(skema_data())


def test_the_data_meet_their_schema(data: Any, rencana_besar: Callable[[int], Rencana]) -> None:  # noqa: ANN401 - JSON
    assert salah(data) == []
    assert salah(json.loads(json.dumps(data_json(rencana_besar(84))))) == []


@pytest.mark.parametrize(
    ("ubah", "jalur"),
    [
        (lambda data: data.update(versi=2), "$.versi"),
        (lambda data: data.update(tambahan=1), "$"),
        (lambda data: data["peta_rencana"].pop("instansi"), "$.peta_rencana"),
        (lambda data: data["peta_rencana"]["pagu"].update({"2025": 0.5}), "$.peta_rencana.pagu"),
        (lambda data: data["indeks"]["target"].update({"2025": 2.3}), "$.indeks.target"),
        (lambda data: data["indeks"].update(batas_bukti=[8, 31]), "$.indeks.batas_bukti"),
        (lambda data: data["jadwal"][0].update(selesai="2026-TW2"), "$.jadwal[0].selesai"),
        (lambda data: data["anggaran"]["jumlah"].update(total="1600000000"), "$.anggaran.jumlah.total"),
    ],
)
def test_the_schema_refuses(data: Any, ubah: Callable[[Any], object], jalur: str) -> None:  # noqa: ANN401 - JSON
    rusak = json.loads(json.dumps(data))
    ubah(rusak)
    assert salah(rusak) == [jalur]


def test_money_is_whole_and_decimals_are_text(data: Any) -> None:  # noqa: ANN401 - JSON
    assert data["peta_rencana"]["pagu"] == {"2025": 2_000_000_000, "2026": 2_000_000_000}
    assert [satu["nilai"] for satu in kegiatan(data, 0)["anggaran"]] == [100_000_000, 1_500_000_000]
    assert [satu["menjadi"] for satu in kegiatan(data, 0)["dampak"]] == ["3", "2.5"]
    assert data["indeks"]["target"] == {"2025": "2.3", "2026": "1.5"}


def test_times_are_as_the_planner_wrote_them(data: Any) -> None:  # noqa: ANN401 - JSON
    assert kegiatan(data, 0)["mulai"] == "2025-TW2"
    assert kegiatan(data, 1)["durasi"] == "3 bulan"
    assert kegiatan(data, 1)["setelah"] == [{"kegiatan": "LYN-01", "jenis": "FS", "jeda": "1 bulan"}]
    assert data["indeks"]["batas_bukti"] == "08-31"


def test_schedule_projection_and_sums_are_computed(data: Any) -> None:  # noqa: ANN401 - JSON
    waktu = {satu["id"]: (satu["mulai"], satu["selesai"]) for satu in data["jadwal"]}
    assert waktu == {"LYN-01": ("2025-04-01", "2026-07-31"), "LYN-02": ("2026-09-01", "2026-11-30")}
    assert [satu["tahun"] for satu in data["proyeksi"]] == [2025, 2026, 2027, 2028, 2029]
    assert data["anggaran"]["jumlah"]["total"] == 1_600_000_000


def test_a_decimal_is_written_without_exponent(susun_rencana: Callable[..., Rencana]) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"][0]["kinerja"][0]["target"] = {2025: Decimal("1E+3")}

    layanan = next(satu for satu in data_json(susun_rencana(ubah))["domain"] if satu["domain"] == "layanan")
    assert layanan["program"][0]["kinerja"][0]["target"] == {"2025": "1000"}


def test_files_are_utf8_end_with_a_newline_and_are_the_same_again(rencana_jahat: Rencana, tmp_path: Path) -> None:
    semua = (*keluaran_data.tugas(rencana_jahat), *keluaran_skema.tugas(rencana_jahat))
    for folder in (tmp_path / "a", tmp_path / "b"):
        for satu in semua:
            satu.tulis(folder)
    assert [satu.nama for satu in semua] == ["data/peta-rencana.json", "data/peta-rencana.schema.json"]
    for satu in semua:
        isi = (tmp_path / "a" / satu.nama).read_bytes()
        assert isi == (tmp_path / "b" / satu.nama).read_bytes()
        assert isi.endswith(b"}\n")
        assert b"\r" not in isi
    data = json.loads((tmp_path / "a/data/peta-rencana.json").read_bytes())
    assert data["peta_rencana"]["sasaran"][0]["uraian"] == JAHAT
    assert (tmp_path / "a/data" / data["$schema"]).is_file()


def test_every_type_of_the_model_has_a_schema_of_its_own() -> None:
    assert '"anyOf": []' not in json.dumps(skema_data())
    assert all(skema_data()["$defs"].values())
