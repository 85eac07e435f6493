"""Whatever is done to a roadmap, reading it gives findings with places inside their files, and never an exception."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spbe_roadmap.muat import muat_rencana
from tests.conftest import isi_baku

RUSAK = (
    "null", "~", "[]", "{}", "-1", "1.5", "[a, b]", "{a: b}", "2025-13", "99999999999999999999", ".nan", "true", "*a",
    "&a x", "2025-02-30", "-5 juta", "1e9", "SPBE-99", "1000 tahun", "-999 bulan", "9999-12-31", "9 hari", "[", "'",
)  # fmt: skip
KUNCI = ("nama", "mulai", "id", "selesai", "durasi", "setelah", "program", "kegiatan", "x")
LANGKAH = st.tuples(
    st.sampled_from(sorted(isi_baku())),
    st.integers(0, 40),
    st.sampled_from(["hapus", "ganda", "nilai", "kunci", "huruf"]),
    st.integers(0, 9),
    st.sampled_from(RUSAK),
    st.sampled_from(KUNCI),
)


def ubah(teks: str, nomor: int, cara: str, ke: int, nilai: str, kunci: str) -> str:  # noqa: PLR0917 - the parts of one step
    """One line of the text deleted, doubled, or one of its values, keys or letters replaced."""
    baris = teks.split("\n")
    nomor %= len(baris)
    if cara == "hapus":
        del baris[nomor]
    elif cara == "ganda":
        baris.insert(nomor, baris[nomor])
    elif cara == "huruf":
        baris[nomor] = baris[nomor][:ke] + nilai[0] + baris[nomor][ke:]
    else:
        pola, ganti = (r"(?<=: )[^,}\]]+", nilai) if cara == "nilai" else (r"\w+(?=:)", kunci)
        cocok = list(re.finditer(pola, baris[nomor]))
        if cocok:
            satu = cocok[ke % len(cocok)]
            baris[nomor] = baris[nomor][: satu.start()] + ganti + baris[nomor][satu.end() :]
    return "\n".join(baris)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LANGKAH, min_size=1, max_size=4))
def test_a_mutated_roadmap_never_crashes(langkah: list[tuple[str, int, str, int, str, str]]) -> None:
    isi = isi_baku()
    for berkas, nomor, cara, ke, nilai, kunci in langkah:
        isi[berkas] = ubah(isi[berkas], nomor, cara, ke, nilai, kunci)
    with tempfile.TemporaryDirectory() as sementara:
        for nama, teks in isi.items():
            (Path(sementara) / nama).parent.mkdir(exist_ok=True)
            (Path(sementara) / nama).write_text(teks)
        hasil = muat_rencana(Path(sementara))
    for posisi, temuan in hasil.temuan:
        if (terbaca := hasil.pohon.teks.get(posisi.berkas)) is not None:
            baris = terbaca.split("\n")
            assert posisi.baris <= len(baris), temuan
            assert posisi.kolom <= len(baris[posisi.baris - 1]) + 1, temuan
