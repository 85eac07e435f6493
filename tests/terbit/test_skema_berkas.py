"""Schema and program agree: what the program reads without a finding passes the schema, and clear slips fail it."""

from __future__ import annotations

import re
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from spbe_roadmap.model.berkas import SKEMA, kelas_berkas
from spbe_roadmap.model.indeks import baca_hari
from spbe_roadmap.model.kode import baca_alamat, baca_gambar, baca_id
from spbe_roadmap.model.uang import baca_rupiah
from spbe_roadmap.model.waktu import baca_durasi, baca_jeda, baca_waktu
from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.sumber.yaml12 import baca_teks
from spbe_roadmap.terbit.skema_berkas import POLA, skema_berkas, tulis_skema
from tests.conftest import isi_baku

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

AKAR = Path(__file__).parents[2]
TERNATE = AKAR / "roadmaps" / "kota-ternate"
SEMUA = {jenis: skema_berkas(jenis) for jenis in SKEMA}
KETERANGAN = yaml.safe_load((AKAR / "spbe_roadmap/model/keterangan.yaml").read_text(encoding="utf-8"))


def seperti_json(simpul: Any) -> Any:  # noqa: ANN401 - any YAML
    """YAML data as an editor hands it to a schema: keys are text, numbers are numbers."""
    if isinstance(simpul, dict):
        return {str(kunci): seperti_json(nilai) for kunci, nilai in simpul.items()}
    if isinstance(simpul, list):
        return [seperti_json(satu) for satu in simpul]
    return float(simpul) if simpul.__class__.__name__ == "Decimal" else simpul


def jenis_dari(berkas: str) -> str:
    return next(jenis for jenis, kelas in SKEMA.items() if kelas is kelas_berkas(berkas))


def kelas_kelas() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every class of every schema, by name."""
    for jenis, skema in SEMUA.items():
        yield SKEMA[jenis].__name__, skema
        yield from skema["definitions"].items()


def bidang_bidang() -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    """Every key as `Kelas.kunci`, with the schema of its value and the whole schema in which references hold."""
    return {
        f"{nama}.{kunci}": (isi, skema)
        for jenis, skema in SEMUA.items()
        for nama, bagian in {SKEMA[jenis].__name__: skema, **skema["definitions"]}.items()
        for kunci, isi in bagian["properties"].items()
    }


BIDANG = bidang_bidang()


def diterima(kunci: str, nilai: object) -> bool:
    bidang, skema = BIDANG[kunci]
    return jsonschema.Draft7Validator({**bidang, "definitions": skema["definitions"]}).is_valid(nilai)


@pytest.mark.parametrize("berkas", sorted(muat_rencana(TERNATE).pohon.dokumen))
def test_every_file_of_ternate_passes_its_schema(berkas: str) -> None:
    isi = muat_rencana(TERNATE).pohon.dokumen[berkas]
    jsonschema.validate(seperti_json(isi), SEMUA[jenis_dari(berkas)])


@pytest.mark.parametrize("berkas", sorted(isi_baku()))
def test_every_file_of_the_small_roadmap_passes_its_schema(berkas: str) -> None:
    isi, cacat = baca_teks(berkas, isi_baku()[berkas])
    assert not cacat
    jsonschema.validate(seperti_json(isi), SEMUA[jenis_dari(berkas)])


LENGKAP: dict[str, Any] = {
    "peta-rencana": {
        "versi": 1,
        "instansi": {"nama": "x", "jenis": "lembaga", "pimpinan": "y"},
        "periode": {"mulai": 2025, "selesai": 2029},
        "penetapan": {"status": "rancangan"},
        "sasaran": [{"id": "S1", "uraian": "x", "indikator": [{"nama": "x", "target": {"2025": 2}}]}],
        "inisiatif_strategis": [{"id": "I1", "nama": "x", "sasaran": "S1"}],
        "pagu": {"2025": "1 miliar"},
        "dasar_hukum": ["perpres-95-2018", "Peraturan Wali Kota Contoh"],
        "dokumen": {"lambang": "aset/a.svg"},
        "aturan": {"abaikan": [{"kode": "PR403", "alasan": "x", "berkas": "opd.yaml"}]},
    },
    "opd": {"opd": [{"id": "a", "nama": "x", "kapasitas": 1}]},
    "aplikasi": {"aplikasi": [{"id": "a", "nama": "x", "opd": "b", "jenis": "umum", "tindak_lanjut": None}]},
    "indeks": {
        "riwayat": [{"tahun": 2024, "kerangka": "spbe-2020", "indeks": 1.89, "domain": {"1": 1.8}}],
        "awal": {"spbe-2020": {"tahun": 2024, "tingkat": {"1": 2, "47": 5}}},
        "target": {"2025": 2},
        "batas_bukti": "08-31",
    },
    "domain": {
        "domain": "aplikasi",
        "program": [
            {
                "id": "P",
                "nama": "x",
                "inisiatif_strategis": ["I1"],
                "penanggung_jawab": "a",
                "prioritas": {"efektivitas": 1, "kelayakan": None},
                "kegiatan": [
                    {
                        "id": "K",
                        "nama": "x",
                        "durasi": "6 bulan",
                        "mulai": None,
                        "setelah": ["L", {"kegiatan": "M", "jenis": "SS", "jeda": "-2 minggu"}],
                        "anggaran": [{"tahun": 2026, "nilai": "350 juta", "subkegiatan": "2.16.03.2.02.9999"}],
                        "dampak": [{"indikator": "PEMDI-20", "menjadi": 2.5}],
                        "risiko": [{"uraian": "x", "kemungkinan": "tinggi"}],
                    }
                ],
            }
        ],
    },
    "realisasi": {
        "tahun": 2025,
        "kegiatan": {"K": {"status": "selesai", "progres": 100, "mulai": 2025, "selesai": 2025}},
    },
}


def diganti(jenis: str, jejak: str, nilai: object) -> Any:  # noqa: ANN401 - any JSON
    """The whole example of that kind with one value replaced or added."""
    isi = deepcopy(LENGKAP[jenis])
    *awal, akhir = [int(langkah) if langkah.isdecimal() else langkah for langkah in jejak.split("/")]
    wadah = isi
    for langkah in awal:
        wadah = wadah[langkah if isinstance(wadah, list) else str(langkah)]
    wadah[akhir if isinstance(wadah, list) else str(akhir)] = nilai
    return isi


@pytest.mark.parametrize("jenis", sorted(SKEMA))
def test_the_examples_that_slips_are_made_of_pass(jenis: str) -> None:
    jsonschema.Draft7Validator.check_schema(SEMUA[jenis])
    jsonschema.validate(LENGKAP[jenis], SEMUA[jenis])


SALAH: list[tuple[str, str, Any]] = [
    ("peta-rencana", "versi", 2),
    ("peta-rencana", "judul", "x"),
    ("peta-rencana", "instansi/jenis", "kecamatan"),
    ("peta-rencana", "instansi/jenis", "kota"),
    ("peta-rencana", "periode/mulai", "2025"),
    ("peta-rencana", "penetapan/status", "ditetapkan"),
    ("peta-rencana", "sasaran/0/id", "1"),
    ("peta-rencana", "sasaran/0/indikator/0/target/2025", None),
    ("peta-rencana", "inisiatif_strategis/0/sasaran", 1),
    ("peta-rencana", "pagu/25", 1),
    ("peta-rencana", "pagu/2026", "6 milyar"),
    ("peta-rencana", "pagu/2026", -1),
    ("peta-rencana", "dasar_hukum/0", ""),
    ("peta-rencana", "dokumen/lambang", "aset/../x.svg"),
    ("peta-rencana", "dokumen/kertas", "A5"),
    ("peta-rencana", "aturan/abaikan/0/kode", "PR3"),
    ("peta-rencana", "aturan/abaikan/0/alasan", ""),
    ("peta-rencana", "aturan/abaikan/0/baris", 3),
    ("opd", "opd/0/id", "1a"),
    ("opd", "opd/0/nma", "x"),
    ("opd", "opd/0/kapasitas", 0),
    ("opd", "opd/0/terverifikasi", "ya"),
    ("aplikasi", "aplikasi/0/jenis", "umun"),
    ("aplikasi", "aplikasi/0/terhubung", "b"),
    ("indeks", "riwayat/0/kerangka", "spbe-2021"),
    ("indeks", "riwayat/0/indeks", "1,89"),
    ("indeks", "riwayat/0/domain/satu", 1),
    ("indeks", "awal/spbe", {"tahun": 2024}),
    ("indeks", "awal/spbe-2020/tingkat/1", 6),
    ("indeks", "target/26", 2),
    ("indeks", "batas_bukti", "31-08"),
    ("domain", "domain", "data"),
    ("domain", "program/0/prioritas/efektivitas", 4),
    ("domain", "program/0/kegiatan/0/durasi", "0 bulan"),
    ("domain", "program/0/kegiatan/0/durasi", 6),
    ("domain", "program/0/kegiatan/0/mulai", "2025-13"),
    ("domain", "program/0/kegiatan/0/mulai", 25),
    ("domain", "program/0/kegiatan/0/setelah", "L"),
    ("domain", "program/0/kegiatan/0/setelah/1/jenis", "FX"),
    ("domain", "program/0/kegiatan/0/setelah/1/jeda", "1"),
    ("domain", "program/0/kegiatan/0/anggaran/0/nilai", 1.5),
    ("domain", "program/0/kegiatan/0/anggaran/0/nilai", "1.500"),
    ("domain", "program/0/kegiatan/0/anggaran/0/subkegiatan", 2.16),
    ("domain", "program/0/kegiatan/0/anggaran/0/subkegiatan", "2.16.3"),
    ("domain", "program/0/kegiatan/0/dampak/0/indikator", "SPBE-48"),
    ("domain", "program/0/kegiatan/0/dampak/0/indikator", "SPBE 17"),
    ("domain", "program/0/kegiatan/0/dampak/0/menjadi", 0),
    ("domain", "program/0/kegiatan/0/audit", "jaringan"),
    ("domain", "program/0/kegiatan/0", {"id": "K", "nama": "x", "mulai": 2025}),
    ("domain", "program/0/kegiatan/0/risiko/0/kemungkinan", "sering"),
    ("realisasi", "kegiatan/K/status", "batal"),
    ("realisasi", "kegiatan/K/status", "ditunda"),
    ("realisasi", "kegiatan/K/progres", 101),
    ("realisasi", "kegiatan/K", {"status": "selesai", "selesai": 2025}),
    ("realisasi", "kegiatan/K/bukti", ["ftp://x"]),
    ("realisasi", "kegiatan/K 1", {"status": "belum"}),
]


@pytest.mark.parametrize(("jenis", "jejak", "nilai"), SALAH)
def test_a_slip_fails_the_schema(jenis: str, jejak: str, nilai: object) -> None:
    assert not jsonschema.Draft7Validator(SEMUA[jenis]).is_valid(diganti(jenis, jejak, nilai))


def temuan_dari(tulis: Callable[..., Path], jenis: str, isi: object) -> set[tuple[str, str]]:
    """Codes and messages about a file with this content, in the small roadmap."""
    berkas = {"domain": "domain/aplikasi.yaml", "realisasi": "realisasi/2025.yaml"}.get(jenis, f"{jenis}.yaml")
    hasil = muat_rencana(tulis({berkas: yaml.safe_dump(_berkunci_angka(isi), allow_unicode=True)}))
    return {(temuan.kode, temuan.pesan) for posisi, temuan in hasil.temuan if posisi.berkas == berkas}


def _berkunci_angka(isi: Any) -> Any:  # noqa: ANN401 - any JSON
    """The same with years and numbers as keys, as YAML has them."""
    if isinstance(isi, dict):
        return {int(kunci) if kunci.isdecimal() else kunci: _berkunci_angka(nilai) for kunci, nilai in isi.items()}
    return [_berkunci_angka(nilai) for nilai in isi] if isinstance(isi, list) else isi


@pytest.mark.parametrize(("jenis", "jejak", "nilai"), SALAH)
def test_the_program_finds_the_slip_too(tulis: Callable[..., Path], jenis: str, jejak: str, nilai: object) -> None:
    assert temuan_dari(tulis, jenis, diganti(jenis, jejak, nilai)) - temuan_dari(tulis, jenis, LENGKAP[jenis])


PEMBACA: dict[str, Callable[[object], object]] = {
    "Anggaran.nilai": baca_rupiah,
    "Kegiatan.mulai": baca_waktu,
    "Kegiatan.durasi": baca_durasi,
    "Setelah.jeda": baca_jeda,
    "Indeks.batas_bukti": baca_hari,
    "Opd.id": baca_id,
    "Dokumen.lambang": baca_gambar,
}
POTONGAN = [
    *"0123456789", *".,-/:\\", "..", " ", "00", "08", "31", "350", ".000", "Rp", "Rp. ", "juta", "JUTA", "jt",
    "miliar", "M", "triliun", "t", "ribu", "2025", "2026-", "S1", "TW3", "TW5", "bulan", "hari", "minggu", "tahun",
    "aset/", "a", "B-", "a.svg", "\u0663", "\n",
]  # fmt: skip


@pytest.mark.parametrize("kunci", sorted(PEMBACA))
@given(teks=st.lists(st.sampled_from(POTONGAN), max_size=6).map("".join))
def test_text_that_the_program_reads_passes(kunci: str, teks: str) -> None:
    try:
        PEMBACA[kunci](teks)
    except PydanticCustomError:
        return
    assert diterima(kunci, teks)


@pytest.mark.parametrize(
    ("kunci", "nilai"),
    [
        *(("Anggaran.nilai", nilai) for nilai in (
            0, 350000000, "350 juta", "1,2 miliar", "1,2 M", "2,5 T", "750 RIBU", "Rp350.000.000", "Rp. 350.000.000,00",
            "350.000.000", "1.500 juta", "Rp1.500", "350000000,-", "Rp 5jt", "12,00",
        )),
        *(("Kegiatan.selesai", nilai) for nilai in (2025, "2025", "2025-S2", "2025-TW4", "2025-12", "2024-02-29")),
        *(("Kegiatan.durasi", nilai) for nilai in ("3 tahun", "6bulan", "02 minggu", "10 hari")),
        *(("Setelah.jeda", nilai) for nilai in ("0 hari", "-2 minggu", None)),
        *(("Penetapan.nomor", nilai) for nilai in (None, 12, "12 TAHUN 2025")),
        *(("Kinerja.awal", nilai) for nilai in (None, 0, 1.5, "belum ada")),
        *(("Capai.bukti", [nilai]) for nilai in ("https://a.id", "HTTP://a.id", "mailto:a@b.id", "SK 12/2025", "", "a b: c")),
    ],
)  # fmt: skip
def test_what_the_format_promises_passes(kunci: str, nilai: object) -> None:
    assert diterima(kunci, nilai)


@pytest.mark.parametrize("alamat", ["https://a.id", "HTTP://a.id", "mailto:a@b.id", "SK 12/2025", "", "a b: c"])
def test_the_program_reads_the_same_evidence(alamat: str) -> None:
    assert baca_alamat(alamat) == alamat


def test_every_key_and_every_class_is_explained_and_nothing_else_is() -> None:
    ada = {nama: set(kelas["properties"]) for nama, kelas in kelas_kelas()}
    assert {nama: set(isi["kunci"]) for nama, isi in KETERANGAN.items()} == ada


def test_descriptions_are_sentences_in_indonesian() -> None:
    uraian = [isi["description"] for _, isi in kelas_kelas()] + [isi["description"] for isi, _ in BIDANG.values()]
    inggris = re.compile(r"\b(the|of|and|is|with|for)\b", re.IGNORECASE)
    assert [
        satu for satu in uraian if not re.match(r"[A-Z].*\.$|(false|true) .*\.$", satu) or inggris.search(satu)
    ] == []


@pytest.mark.parametrize("kunci", sorted(BIDANG))
def test_defaults_and_examples_are_values_that_the_key_takes(kunci: str) -> None:
    bidang, _ = BIDANG[kunci]
    contoh = [*bidang.get("examples", ()), *(isi for nama, isi in bidang.items() if nama == "default")]
    assert [satu for satu in contoh if not diterima(kunci, satu)] == []


def test_every_choice_is_explained_and_nothing_else_is() -> None:
    for kunci, (bidang, _) in BIDANG.items():
        kelas, nama = kunci.split(".")
        isi = KETERANGAN[kelas]["kunci"][nama]
        arti = isi.get("pilihan", {}) if isinstance(isi, dict) else {}
        for satu in (
            bidang,
            *bidang.get("anyOf", ()),
            bidang.get("items", {}),
            *bidang.get("items", {}).get("anyOf", ()),
        ):
            assert len(satu.get("enum", [])) == len(satu.get("enumDescriptions", []))
            assert all(satu.get("enumDescriptions", []))
        tertulis = [nilai for satu in (bidang, *bidang.get("anyOf", ())) for nilai in satu.get("enum", ())]
        assert not arti or list(arti) == tertulis, kunci


@pytest.mark.parametrize("berkas", sorted(TERNATE.rglob("*.yaml")), ids=lambda berkas: berkas.name)
def test_the_samples_point_at_their_schema(berkas: Path) -> None:
    baris = berkas.read_text(encoding="utf-8").partition("\n")[0]
    tujuan = (berkas.parent / baris.removeprefix("# yaml-language-server: $schema=")).resolve()
    jenis = jenis_dari(str(berkas.relative_to(TERNATE)))
    assert tujuan == AKAR / f"skema/{jenis}.schema.json"
    assert berkas.relative_to(TERNATE).match(POLA[jenis])


def test_all_schemas_are_written_where_asked(tmp_path: Path) -> None:
    assert [berkas.name for berkas in tulis_skema(tmp_path / "a" / "b")] == [f"{jenis}.schema.json" for jenis in SKEMA]
    isi = yaml.safe_load((tmp_path / "a" / "b" / "opd.schema.json").read_bytes())
    assert isi == SEMUA["opd"]
