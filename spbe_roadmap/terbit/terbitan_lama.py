"""The publication before this one: what it said is read back from the data that it published.

`data/peta-rencana.json` holds what a publication says, `data/perubahan.json` what it changed and, as `sebelum`, what the one
before it said. An unchanged plan that is published again therefore keeps its list of changes, and its bytes.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from spbe_roadmap.model.waktu import baca_waktu
from spbe_roadmap.rencana.perbedaan import bedakan
from spbe_roadmap.rencana.terbitan import Terbitan
from spbe_roadmap.sumber.sebab import sebab_galat
from spbe_roadmap.terbit.data_json import BERKAS, data_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from spbe_roadmap.rencana.perbedaan import Perbedaan
    from spbe_roadmap.rencana.rencana import Rencana

BERKAS_PERUBAHAN = "data/perubahan.json"
# of an activity, what is compared under a name of its own
_DIBANDINGKAN = frozenset(
    (
        "id",
        "nama",
        "penanggung_jawab",
        "pendukung",
        "status",
        "mulai",
        "selesai",
        "durasi",
        "setelah",
        "keluaran",
        "aplikasi",
        "anggaran",
        "dampak",
        "tonggak",
    )
)


class TerbitanTakTerbaca(ValueError):
    """An earlier publication that is there and cannot be read."""

    def __init__(self, berkas: Path, sebab: str) -> None:
        super().__init__(f"{berkas} tidak terbaca sebagai data terbitan: {sebab}")


def perbedaan_dengan(folder: Path, rencana: Rencana) -> Perbedaan | None:
    """What the plan says differently from the publication in `folder`; None where there is none to compare with.

    If that publication says the same, the one before it counts, as far as it is known.
    Raises TerbitanTakTerbaca.
    """
    if not (folder / BERKAS).is_file():
        return None
    lama, baru = _baca(folder / BERKAS), terbitan(data_json(rencana))
    if lama != baru:
        return bedakan(lama, baru)
    perubahan = folder / BERKAS_PERUBAHAN
    return bedakan(_baca(perubahan, _sebelum), baru) if perubahan.is_file() else None


def perbedaan_sejak(alamat: Path, rencana: Rencana) -> Perbedaan:
    """What the plan says differently from the publication in a folder, or from a single data file. Raises TerbitanTakTerbaca."""
    berkas = alamat / BERKAS if alamat.is_dir() else alamat
    return bedakan(_baca(berkas), terbitan(data_json(rencana)))


def terbitan(data: Mapping[str, Any]) -> Terbitan:
    """What a publication says, out of its data. Raises LookupError, TypeError or ValueError where that is not its form."""
    pokok = data["peta_rencana"]
    realisasi = _realisasi(data)
    jadwal = {satu["id"]: satu for satu in data["jadwal"]}
    return Terbitan.model_validate(
        {
            "penetapan": pokok["penetapan"]["status"],
            "nomor": pokok["penetapan"]["nomor"],
            "program": {program["id"]: program["nama"] for _, program in _semua_program(data)},
            "opd": {satu["id"]: satu["nama"] for satu in data["opd"]},
            "aplikasi": {satu["id"]: satu["nama"] for satu in data["aplikasi"]},
            "kegiatan": [
                _kegiatan(satu, domain, program, jadwal.get(satu["id"]), realisasi.get(satu["id"]))
                for domain, program in _semua_program(data)
                for satu in program["kegiatan"]
            ],
            "indeks": {satu["tahun"]: satu for satu in data["proyeksi"]},
            "anggaran": data["anggaran"]["jumlah"]["per_tahun"],
            "pagu": data["anggaran"]["pagu"],
        }
    )


def _semua_program(data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for muatan in data["domain"]:
        for program in muatan["program"]:
            yield muatan["domain"], program


def _kegiatan(
    satu: Mapping[str, Any],
    muatan: str,
    program: Mapping[str, Any],
    jadwal: Mapping[str, Any] | None,
    realisasi: str | None,
) -> dict[str, Any]:
    anggaran: dict[str, int] = {}
    for uang in satu["anggaran"]:
        anggaran[uang["tahun"]] = anggaran.get(uang["tahun"], 0) + uang["nilai"]
    return {
        "id": satu["id"],
        "nama": satu["nama"],
        "muatan": muatan,
        "program": program["id"],
        "penanggung_jawab": satu["penanggung_jawab"] or program["penanggung_jawab"],
        "pendukung": satu["pendukung"],
        "status": satu["status"],
        "mulai": jadwal and jadwal["mulai"],
        "selesai": jadwal and jadwal["selesai"],
        "menunggu": [ikatan["kegiatan"] for ikatan in satu["setelah"]],
        "keluaran": satu["keluaran"],
        "aplikasi": satu["aplikasi"],
        "anggaran": anggaran,
        "dampak": {dampak["indikator"]: dampak["menjadi"] for dampak in satu["dampak"]},
        "tonggak": {tonggak["nama"]: baca_waktu(tonggak["waktu"]).akhir for tonggak in satu["tonggak"]},
        "realisasi": realisasi,
        "lain": _sidik({kunci: nilai for kunci, nilai in satu.items() if kunci not in _DIBANDINGKAN and nilai}),
    }


def _realisasi(data: Mapping[str, Any]) -> dict[str, str]:
    """The status by activity in the latest year that names it."""
    urut = sorted(data["realisasi"], key=lambda satu: int(satu["tahun"]))
    return {kegiatan: capai["status"] for satu in urut for kegiatan, capai in satu["kegiatan"].items()}


def _sidik(isi: Mapping[str, Any]) -> str:
    """A digest, empty for nothing: what has not changed is only known to be the same."""
    teks = json.dumps(isi, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(teks.encode()).hexdigest()[:16] if isi else ""


def _baca(berkas: Path, bentuk: Callable[[Any], Terbitan] = terbitan) -> Terbitan:
    try:
        return bentuk(json.loads(berkas.read_text(encoding="utf-8")))
    except OSError as galat:
        raise TerbitanTakTerbaca(berkas, sebab_galat(galat)) from galat
    except RecursionError as galat:
        raise TerbitanTakTerbaca(berkas, "susunannya terlalu dalam") from galat
    except (json.JSONDecodeError, UnicodeError) as galat:
        raise TerbitanTakTerbaca(berkas, "bukan JSON") from galat
    except (LookupError, TypeError, ValueError, AttributeError) as galat:
        raise TerbitanTakTerbaca(berkas, "susunannya lain") from galat


def _sebelum(perubahan: Any) -> Terbitan:  # noqa: ANN401 - whatever is JSON
    return Terbitan.model_validate(perubahan["sebelum"])
