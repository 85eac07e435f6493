"""Whatever is done to a roadmap, reading it gives findings with places inside their files, and never an exception.

Three ways of throwing: lines of the text are mutated, nodes of the tree are (and written as YAML again), and bytes are.
What is thrown at is the complete roadmap of `tests/kesalahan`.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.sumber import baca_teks
from spbe_roadmap.terbit.temuan import BENTUK, tulis_temuan
from tests.kesalahan import peta

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spbe_roadmap.sumber import Posisi

RUSAK = (
    "null", "~", "[]", "{}", "-1", "1.5", "[a, b]", "{a: b}", "2025-13", "99999999999999999999", ".nan", "true", "*a",
    "&a x", "2025-02-30", "-5 juta", "1e9", "SPBE-99", "1000 tahun", "-999 bulan", "9999-12-31", "9 hari", "[", "'",
    "2199-12-31", "100 tahun", "-100 tahun", "TKL-01", "kominfo", "1,5 miliar", '"\\e[31m"', "0", "PEMDI-1", "S1",
)  # fmt: skip
KUNCI = ("nama", "mulai", "id", "selesai", "durasi", "setelah", "program", "kegiatan", "x", "tahun", "nilai", "~", "1")
YAML = tuple(sorted(nama for nama in peta() if nama.endswith(".yaml")))
NILAI: tuple[Any, ...] = (
    None, True, 0, -1, 5, 2025, 2199, 10**30, 1.5, "", "?", "TKL-01", "S1", "kominfo", "2025", "2025-02-30", "9 hari",
    "-100 tahun", "100 tahun", "(isi)", "\x1b[31m", "\u202e", "x" * 500, [], {}, [[]], {"id": "x"}, ["TKL-02"], [None],
)  # fmt: skip
# A few in every run of the tests; LEMPAR=5000 throws long.
SETELAN = settings(
    max_examples=int(os.environ.get("LEMPAR", "35")), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def lempar(isi: Mapping[str, bytes]) -> None:
    """Fails unless every place of every finding is inside its file and every form of the findings can be written."""
    with tempfile.TemporaryDirectory() as sementara:
        for nama, bait in isi.items():
            (Path(sementara) / nama).parent.mkdir(parents=True, exist_ok=True)
            (Path(sementara) / nama).write_bytes(bait)
        hasil = muat_rencana(Path(sementara))
        bentuk = {satu: tulis_temuan(satu, [hasil]) for satu in BENTUK}
    json.loads(bentuk["json"])
    assert not re.search("[\x1b\u202e]", bentuk["teks"])
    for posisi, temuan in hasil.temuan:
        assert temuan.pesan
        for satu in (posisi, *(hasil.pohon.posisi(letak) for letak, _ in temuan.juga)):
            assert di_dalam_berkas(isi.get(satu.berkas, b""), satu), (satu, temuan)


def di_dalam_berkas(bait: bytes, posisi: Posisi) -> bool:
    """Whether the line exists and the column is at most one behind its end."""
    baris = re.split("\r\n?|\n", bait.decode("utf-8-sig", errors="replace"))
    return 1 <= posisi.baris <= len(baris) and 1 <= posisi.kolom <= len(baris[posisi.baris - 1]) + 1


def ubah_baris(teks: str, nomor: int, cara: str, ke: int, nilai: str, kunci: str) -> str:  # noqa: PLR0917 - the parts of one step
    """One line of the text deleted, doubled, moved, or one of its values, keys or letters replaced."""
    baris = teks.split("\n")
    nomor %= len(baris)
    if cara == "hapus":
        del baris[nomor]
    elif cara == "ganda":
        baris.insert(nomor, baris[nomor])
    elif cara == "pindah":
        baris.insert(ke * len(baris) // 10, baris.pop(nomor))
    elif cara == "huruf":
        baris[nomor] = baris[nomor][:ke] + nilai[0] + baris[nomor][ke:]
    elif cara == "jorok":
        baris[nomor] = " " * ke + baris[nomor].lstrip()
    else:
        pola, ganti = (r"(?<=: )[^,}\]]+", nilai) if cara == "nilai" else (r"\w+(?=:)", kunci)
        cocok = list(re.finditer(pola, baris[nomor]))
        if cocok:
            satu = cocok[ke % len(cocok)]
            baris[nomor] = baris[nomor][: satu.start()] + ganti + baris[nomor][satu.end() :]
    return "\n".join(baris)


LANGKAH_BARIS = st.tuples(
    st.sampled_from(YAML),
    st.integers(0, 60),
    st.sampled_from(["hapus", "ganda", "pindah", "nilai", "kunci", "huruf", "jorok"]),
    st.integers(0, 12),
    st.sampled_from(RUSAK),
    st.sampled_from(KUNCI),
)


@SETELAN
@given(st.lists(LANGKAH_BARIS, min_size=1, max_size=4))
def test_mutated_lines_never_crash(langkah: list[tuple[str, int, str, int, str, str]]) -> None:
    isi = dict(peta())
    for berkas, nomor, cara, ke, nilai, kunci in langkah:
        isi[berkas] = ubah_baris(isi[berkas], nomor, cara, ke, nilai, kunci)
    lempar({nama: teks.encode() for nama, teks in isi.items()})


def simpul(akar: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - parsed YAML
    """Every place in a tree: its container and the key or number there."""
    semua: list[tuple[Any, Any]] = []
    antre = [akar]
    for wadah in antre:
        for kunci, nilai in list(wadah.items() if isinstance(wadah, dict) else enumerate(wadah)):
            semua.append((wadah, kunci))
            if isinstance(nilai, dict | list):
                antre.append(nilai)
    return semua


def ubah_simpul(akar: Any, di: int, cara: str, lain: int, nilai: Any) -> None:  # noqa: ANN401 - parsed YAML
    """One node deleted, doubled, swapped with another, put into a list or a mapping, or replaced, in place."""
    semua = simpul(akar)
    if not semua:
        return
    wadah, kunci = semua[di % len(semua)]
    wadah_lain, kunci_lain = semua[lain % len(semua)]
    if cara == "hapus":
        del wadah[kunci]
    elif cara == "ganda" and isinstance(wadah, list):
        wadah.append(wadah[kunci])
    elif cara == "salin":
        wadah[kunci] = json.loads(json.dumps(wadah_lain[kunci_lain], default=str))
    elif cara == "bungkus":
        wadah[kunci] = [wadah[kunci]] if lain % 2 else {"id": wadah[kunci]}
    else:
        wadah[kunci] = nilai


def polos(nilai: Any) -> Any:  # noqa: ANN401 - parsed YAML
    """The tree as plain dicts and lists, numbers as JSON has them."""
    if isinstance(nilai, dict):
        return {str(kunci) if isinstance(kunci, str) else kunci: polos(satu) for kunci, satu in nilai.items()}
    if isinstance(nilai, list):
        return [polos(satu) for satu in nilai]
    return nilai if isinstance(nilai, str | int | None) else float(nilai)


LANGKAH_SIMPUL = st.tuples(
    st.sampled_from(YAML),
    st.integers(0, 500),
    st.sampled_from(["hapus", "ganda", "salin", "bungkus", "nilai"]),
    st.integers(0, 500),
    st.sampled_from(NILAI),
)


@SETELAN
@given(st.lists(LANGKAH_SIMPUL, min_size=1, max_size=4))
def test_mutated_trees_never_crash(langkah: list[tuple[str, int, str, int, Any]]) -> None:
    pohon = {nama: polos(baca_teks(nama, peta()[nama])[0]) for nama in {langkah_satu[0] for langkah_satu in langkah}}
    for berkas, di, cara, lain, nilai in langkah:
        ubah_simpul(pohon[berkas], di, cara, lain, nilai)
    isi = {nama: teks.encode() for nama, teks in peta().items()}
    lempar(isi | {nama: tulis_yaml(akar).encode(errors="replace") for nama, akar in pohon.items()})


def tulis_yaml(nilai: Any) -> str:  # noqa: ANN401 - parsed YAML
    """Flow style, one line: JSON but for whole numbers as keys."""
    if isinstance(nilai, dict):
        isi = (
            f"{kunci if isinstance(kunci, int) else json.dumps(kunci)}: {tulis_yaml(satu)}"
            for kunci, satu in nilai.items()
        )
        return "{" + ", ".join(isi) + "}"
    return "[" + ", ".join(map(tulis_yaml, nilai)) + "]" if isinstance(nilai, list) else json.dumps(nilai)


LANGKAH_BAIT = st.tuples(
    st.sampled_from(sorted(peta())), st.integers(0, 1500), st.integers(0, 20), st.binary(max_size=8)
)


@SETELAN
@given(st.lists(LANGKAH_BAIT, min_size=1, max_size=3))
def test_mutated_bytes_never_crash(langkah: list[tuple[str, int, int, bytes]]) -> None:
    isi = {nama: teks.encode() for nama, teks in peta().items()}
    for berkas, di, buang, bait in langkah:
        isi[berkas] = isi[berkas][:di] + bait + isi[berkas][di + buang :]
    lempar(isi)
