"""`--fix` on texts: what is put right, what never is, and that nothing else in the file changes."""

from __future__ import annotations

import re
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from spbe_roadmap.aturan.pilih import Pilihan, urai_pilihan
from spbe_roadmap.muat import Hasil, muat_rencana
from spbe_roadmap.perbaiki import Diperbaiki, perbaiki
from spbe_roadmap.sumber import Letak, YamlList, YamlMap, baca_teks, rentang_skalar
from spbe_roadmap.sumber.yaml12 import awal_skalar
from tests.conftest import APLIKASI, INDEKS, OPD, POKOK, isi_baku, program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Tulis = Callable[..., Path]

APL = "domain/aplikasi.yaml"
SEMUA = Pilihan()


def perbaiki_folder(folder: Path) -> Diperbaiki:
    """What --fix makes of a folder; doing it twice changes nothing more."""
    diperbaiki = perbaiki(muat_rencana(folder), SEMUA)
    assert not perbaiki(diperbaiki.hasil, SEMUA).suntingan
    return diperbaiki


def kegiatan(isi: str) -> str:
    """The content file `aplikasi` with one activity that has these lines besides what every activity needs."""
    wajib = {"nama": "Kegiatan é 😀", "mulai": "2025", "selesai": "2026"}
    ada = {baris.partition(":")[0].replace("durasi", "selesai") for baris in isi.splitlines()}
    lain = "".join(f"        {kunci}: {nilai}\n" for kunci, nilai in wajib.items() if kunci not in ada)
    baris = "".join(f"        {satu}\n" for satu in isi.splitlines())
    return program("aplikasi", "      - id: APL-01\n" + lain + baris)


@pytest.mark.parametrize(
    ("sebelum", "sesudah"),
    [
        # PR103: a key that can only be one.
        ("pendukng: [bappeda]", "pendukung: [bappeda]"),
        ("penanggung-jawab: kominfo", "penanggung_jawab: kominfo"),
        ("Status: final", "status: final"),
        ("tonggak: [{naam: Uji, waktu: 2025-06}]", "tonggak: [{nama: Uji, waktu: 2025-06}]"),
        ('tonggak: [{"nma":"Uji", waktu: 2025-06}]', 'tonggak: [{"nama":"Uji", waktu: 2025-06}]'),
        # PR106: a choice that can only be one.
        ("status: Final # disepakati", "status: final # disepakati"),
        ("status: 'usulna'", "status: 'usulan'"),
        ("audit: infrastuktur", "audit: infrastruktur"),
        ("setelah: [{kegiatan: TAT-01, jenis: fs}]", "setelah: [{kegiatan: TAT-01, jenis: FS}]"),
        ("risiko: [{uraian: x, dampak: sangat-tinggi}]", "risiko: [{uraian: x, dampak: sangat tinggi}]"),
        # PR107: money with one meaning; an amount with a comma gets quotes, because braces need them.
        ("anggaran: [{tahun: 2025, nilai: 1.2 miliar}]", 'anggaran: [{tahun: 2025, nilai: "1,2 miliar"}]'),
        ("anggaran: [{tahun: 2025, nilai: '1.25 M'}]", 'anggaran: [{tahun: 2025, nilai: "1,25 M"}]'),
        ("anggaran: [{tahun: 2025, nilai: 2 milyar}]", "anggaran: [{tahun: 2025, nilai: 2 miliar}]"),
        ("anggaran: [{tahun: 2025, nilai: 750 rb}]", "anggaran: [{tahun: 2025, nilai: 750 ribu}]"),
        ("anggaran: [{tahun: 2025, nilai: IDR 350000000}]", "anggaran: [{tahun: 2025, nilai: Rp350000000}]"),
        ("anggaran: [{tahun: 2025, nilai: rp 350.000}]", "anggaran: [{tahun: 2025, nilai: Rp350.000}]"),
        ("anggaran: [{tahun: 2025, nilai: 75 juta rupiah}]", "anggaran: [{tahun: 2025, nilai: Rp75 juta}]"),
        ("anggaran: [{tahun: 2025, nilai: 6,5 miliar}]", 'anggaran: [{tahun: 2025, nilai: "6,5 miliar"}]'),
        # PR108: times and durations with one meaning.
        ("selesai: 2025-tw3", "selesai: 2025-TW3"),
        ("selesai: 2025-TW03", "selesai: 2025-TW3"),
        ("selesai: 2025 TW3", "selesai: 2025-TW3"),
        ("selesai: TW3 2025", "selesai: 2025-TW3"),
        ("selesai: Triwulan III 2025", "selesai: 2025-TW3"),
        ("selesai: '2025-s2'", "selesai: '2025-S2'"),
        ("selesai: 2025/07/15", "selesai: 2025-07-15"),
        ("selesai: 2025-7-5", "selesai: 2025-07-05"),
        ("selesai: 15 Juli 2025", "selesai: 2025-07-15"),
        ("selesai: Juli 2025", "selesai: 2025-07"),
        ("durasi: 6 Bulan", "durasi: 6 bulan"),
        ("durasi: 6 bln", "durasi: 6 bulan"),
        ("durasi: 2 thn", "durasi: 2 tahun"),
        # PR112: a code that YAML reads as a number.
        ("anggaran: [{tahun: 2025, nilai: 1, subkegiatan: 2.20}]", 'anggaran: [{tahun: 2025, nilai: 1, subkegiatan: "2.20"}]'),
        # PR113: the form of an id or indicator.
        ("dampak: [{indikator: spbe 17, menjadi: 3}]", "dampak: [{indikator: SPBE-17, menjadi: 3}]"),
        # PR202: an id apart from case, signs and leading zeros.
        ("setelah: [TAT-1]", "setelah: [TAT-01]"),
        ('setelah: ["tat 001"]', 'setelah: ["TAT-01"]'),
        ("pendukung: [Bappeda, KOM_INFO]", "pendukung: [bappeda, kominfo]"),
    ],
)  # fmt: skip
def test_what_has_one_right_answer_is_put_right(tulis: Tulis, sebelum: str, sesudah: str) -> None:
    hasil, suntingan = perbaiki_folder(tulis({APL: kegiatan(sebelum)}))
    assert hasil.pohon.teks[APL] == kegiatan(sesudah)
    assert suntingan


@pytest.mark.parametrize(
    "isi",
    [
        # Money that can be read in two ways, or whose unit is a guess.
        "anggaran: [{tahun: 2025, nilai: 350.000}]",
        "anggaran: [{tahun: 2025, nilai: 1.500}]",
        "anggaran: [{tahun: 2025, nilai: '1.500'}]",
        "anggaran: [{tahun: 2025, nilai: '350,000'}]",
        "anggaran: [{tahun: 2025, nilai: 350,000}]",
        "anggaran: [{tahun: 2025, nilai: 6, 5 miliar}]",
        "anggaran: [{tahun: 2025, nilai: IDR 350.000}]",
        "anggaran: [{tahun: 2025, nilai: IDR 1.500 juta}]",
        "anggaran: [{tahun: 2025, nilai: 350.000 rupiah}]",
        "anggaran: [{tahun: 2025, nilai: '1,200,000'}]",
        "anggaran: [{tahun: 2025, nilai: 350 million}]",
        "anggaran: [{tahun: 2025, nilai: 350 jota}]",
        "anggaran: [{tahun: 2025, nilai: -5 juta}]",
        # Times that do not exist, or whose day and month could change places.
        "selesai: 2025-TW5",
        "selesai: 2025-13",
        "selesai: 2025-02-30",
        "selesai: 2025/02/30",
        "selesai: 15/07/2025",
        "selesai: 05-07-2025",
        "selesai: 2025-3",
        "selesai: TW3",
        "selesai: 3 2025",
        "durasi: 6",
        "durasi: 6 m",
        "durasi: 1,5 tahun",
        "durasi: 0 Bulan",
        # Keys and choices where another is as near, none near enough, or the right one is there already.
        "setelah: [{kegiatan: TAT-01, jenis: FX}]",
        "keterangan: x",
        "statusnya: final",
        "status: final\nstatsu: usulan",
        "statsu: final\nsttaus: usulan",
        "audit: jaringan",
        # Ids: any other difference may be another id, and two may be meant.
        "setelah: [TAT-02]",
        "setelah: [TTA-01]",
        "pendukung: [kominfoo]",
        # Codes that are no better between quotes.
        "anggaran: [{tahun: 2025, nilai: 1, subkegiatan: 0015}]",
        # What YAML itself refuses: which of two, or how deep, only the planner knows.
        "status: final\nstatus: usulan",
        "\tstatus: Final",
        # The text goes on over lines, or stands elsewhere.
        "selesai: |\n  2025-tw3",
        "selesai: TW3\n  2025",
    ],
)
def test_what_could_mean_something_else_is_left_alone(tulis: Tulis, isi: str) -> None:
    folder = tulis({APL: kegiatan(isi)})
    assert muat_rencana(folder).galat
    hasil, suntingan = perbaiki_folder(folder)
    assert not suntingan
    assert hasil.pohon.teks[APL] == kegiatan(isi)


def test_two_ids_that_differ_only_by_case_are_never_chosen_between(tulis: Tulis) -> None:
    opd = OPD + "  - {id: KOMINFO, nama: Dinas Lain}\n"
    assert not perbaiki_folder(tulis({"opd.yaml": opd, APL: kegiatan("pendukung: [Kominfo]")})).suntingan


@pytest.mark.parametrize(
    ("berkas", "sebelum", "sesudah"),
    [
        ("peta-rencana.yaml", POKOK.replace("jenis: kota\n", "jenis: Kota\n"), POKOK),
        ("peta-rencana.yaml", POKOK.replace("jenis: paruh-waktu", "jenis: paruh waktu"), POKOK),
        ("peta-rencana.yaml", POKOK.replace("perpres-95-2018", "perpres-095-2018"), POKOK),
        ("aplikasi.yaml", APLIKASI.replace("tindak_lanjut: pertahankan", "tindak_lanjut: Pertahankan"), APLIKASI),
        ("aplikasi.yaml", APLIKASI.replace("jenis: umum", "jneis: Umum"), APLIKASI),
        ("indeks.yaml", INDEKS.replace("spbe-2020:", "SPBE 2020:"), INDEKS),
        ("indeks.yaml", INDEKS.replace("riwayat: []", "riwyat: []"), INDEKS),
        ("peta-rencana.yaml", POKOK + "pagu: {2025: 6,5 miliar}\n", POKOK + 'pagu: {2025: "6,5 miliar"}\n'),
    ],
)
def test_every_kind_of_file_is_put_right(tulis: Tulis, berkas: str, sebelum: str, sesudah: str) -> None:
    assert sebelum != sesudah
    assert perbaiki_folder(tulis({berkas: sebelum})).hasil.pohon.teks[berkas] == sesudah


@pytest.mark.parametrize("nama", ["spbe-2021", "spbe-20200"])
def test_a_digit_is_never_a_slip(tulis: Tulis, nama: str) -> None:
    assert not perbaiki_folder(tulis({"indeks.yaml": INDEKS.replace("spbe-2020", nama)})).suntingan


def test_all_uses_of_a_mistyped_id_are_put_right_across_files(tulis: Tulis) -> None:
    folder = tulis({nama: isi.replace("kominfo", "Kominfo") for nama, isi in isi_baku().items() if nama != "opd.yaml"})
    hasil, suntingan = perbaiki_folder(folder)
    assert {nama: hasil.pohon.teks[nama] for nama in isi_baku()} == isi_baku()
    assert [(satu.kode, satu.lama, satu.baru) for satu in suntingan] == [("PR202", "Kominfo", "kominfo")] * 7


def test_a_slip_that_hides_others_is_followed_by_their_cure(tulis: Tulis) -> None:
    sebelum = kegiatan("statsu: Final").replace("program:", "progam:")
    hasil, suntingan = perbaiki_folder(tulis({APL: sebelum}))
    assert hasil.pohon.teks[APL] == kegiatan("status: final")
    assert [(satu.kode, satu.posisi.baris) for satu in suntingan] == [("PR103", 2), ("PR103", 12), ("PR106", 12)]


def test_a_cure_that_uncovers_a_fault_elsewhere_stays(tulis: Tulis) -> None:
    hasil, suntingan = perbaiki_folder(tulis({APL: kegiatan("mulai: 2026-tw3\nselesai: 2025")}))
    assert [satu.baru for satu in suntingan] == ["2026-TW3"]
    assert "PR301" in {temuan.kode for _, temuan in hasil.temuan}


def test_a_cure_that_would_be_a_galat_itself_is_taken_back_and_the_others_stay(tulis: Tulis) -> None:
    sebelum = "status: Final\nanggaran: [{tahun: 2025, nilai: 1, subkegiatan: 0015}]"
    hasil, suntingan = perbaiki_folder(tulis({APL: kegiatan(sebelum)}))
    assert hasil.pohon.teks[APL] == kegiatan(sebelum.replace("Final", "final"))
    assert [satu.kode for satu in suntingan] == ["PR106"]
    assert "PR112" in {temuan.kode for _, temuan in hasil.temuan}


@pytest.mark.parametrize(
    ("sebelum", "sesudah", "banyak"),
    [
        # An anchored mapping that is used twice has its findings twice, and is changed once.
        (
            "risiko:\n  - &r {uraian: x, dampak: Tinggi}\n  - *r",
            "risiko:\n  - &r {uraian: x, dampak: tinggi}\n  - *r",
            1,
        ),
        # An alias is never written over: what it stands for is changed where it stands.
        (
            "mulai: &t 2025-tw1\nselesai: *t",
            "mulai: &t 2025-TW1\nselesai: *t",
            1,
        ),
        # Anchors and tags before the value stay.
        ("status: &s !!str Final", "status: &s !!str final", 1),
    ],
)
def test_aliases(tulis: Tulis, sebelum: str, sesudah: str, banyak: int) -> None:
    hasil, suntingan = perbaiki_folder(tulis({APL: kegiatan(sebelum)}))
    assert hasil.pohon.teks[APL] == kegiatan(sesudah)
    assert len(suntingan) == banyak


def test_an_alias_of_something_that_is_right_where_it_stands_is_left_alone(tulis: Tulis) -> None:
    assert not perbaiki_folder(tulis({APL: kegiatan("uraian: &s Final\nstatus: *s")})).suntingan


@pytest.mark.parametrize("akhir", ["\n", "\r\n", "\r"], ids=ascii)
@pytest.mark.parametrize("awal", ["", "\ufeff", "# 😀 catatan — é\n---\n", "%YAML 1.2\n---\n"], ids=ascii)
@pytest.mark.parametrize("sisa", ["", "# akhir tanpa baris baru", "\n\n# é\n...\n"], ids=ascii)
def test_everything_around_an_edit_stays(tulis: Tulis, awal: str, akhir: str, sisa: str) -> None:
    sebelum = kegiatan("sttaus: Final # é 😀\nselesai: 2025-tw3 ; x\ntonggak: [{nama: '😀é', wakut: 2025/07/01}]  # x")
    sebelum = sebelum.replace(" ; x", "   # jangan diubah: status: Final")
    sesudah = sebelum.replace("sttaus: Final", "status: final").replace("2025-tw3", "2025-TW3")
    sesudah = sesudah.replace("wakut: 2025/07/01", "waktu: 2025-07-01")
    teks = {nama: (awal + isi + sisa).replace("\n", akhir) for nama, isi in {"s": sebelum, "b": sesudah}.items()}
    hasil, suntingan = perbaiki_folder(tulis({APL: teks["s"]}))
    assert hasil.pohon.teks[APL] == teks["b"].removeprefix("\ufeff")
    assert len(suntingan) == 5


@pytest.mark.parametrize(
    ("pilih", "tanpa", "sesudah"),
    [
        ((), (), "status: final\nselesai: 2025-TW3"),
        (("PR106",), (), "status: final\nselesai: 2025-tw3"),
        ((), ("PR106",), "status: Final\nselesai: 2025-TW3"),
        (("PR3",), (), "status: Final\nselesai: 2025-tw3"),
    ],
)
def test_only_chosen_rules_put_right(
    tulis: Tulis, pilih: tuple[str, ...], tanpa: tuple[str, ...], sesudah: str
) -> None:
    hasil = muat_rencana(tulis({APL: kegiatan("status: Final\nselesai: 2025-tw3")}))
    assert perbaiki(hasil, urai_pilihan(pilih, tanpa)).hasil.pohon.teks[APL] == kegiatan(sesudah)


# Slips of the pen that have one cure, each as a function of what stood there and a number that chooses among its forms.
KAYA = kegiatan(
    """\
# catatan — é 😀
pendukung: [bappeda]   # satu
mulai: 2026-TW1
selesai: "2026-TW4"
setelah: [TAT-01, {kegiatan: MAN-01, jenis: SS, jeda: 1 bulan}]
anggaran:
  - {tahun: 2026, nilai: "1,2 miliar", sumber: APBD, subkegiatan: "2.16"}
  - {tahun: 2026, nilai: 350 juta}
risiko: [{uraian: Server mati, kemungkinan: sedang, dampak: sangat tinggi}]
aplikasi: [arsip]
status: usulan
"""
)


def kunci_salah(teks: str, ke: int) -> str:
    """A letter left out, doubled, or swapped with the next; or all in capitals."""
    huruf = [nomor for nomor, satu in enumerate(teks) if satu.isalpha()]
    di = huruf[ke // 4 % len(huruf)]
    return (
        teks[:di] + teks[di + 1 :],
        teks[:di] + teks[di] + teks[di:],
        teks[:di] + teks[di : di + 2][::-1] + teks[di + 2 :],
        teks.upper(),
    )[ke % 4]


def ejaan_salah(teks: str, ke: int) -> str:
    """Other case, other signs between words."""
    return (teks.swapcase(), teks.title(), teks.replace("-", "_").upper(), teks.replace("-", " ").lower())[ke % 4]


def waktu_salah(teks: str, ke: int) -> str:
    """Other case, other signs, the quarter first."""
    tahun, _, bagian = teks.partition("-")
    if not bagian:
        return teks
    return (teks.lower(), f"{tahun} {bagian}", f"{bagian} {tahun}", f"{tahun}/{bagian[:-1]}0{bagian[-1]}")[ke % 4]


def uang_salah(teks: str, ke: int) -> str:
    """A point for the comma, the word rupiah, the old spelling; without quotes inside braces."""
    return (
        teks.replace(",", ".") if "," in teks else teks + " Rupiah",
        f"rp {teks}",
        f"IDR {teks.replace('miliar', 'Milyar')}",
        teks.strip('"') + " ",
    )[ke % 4]


NILAI: dict[str, Callable[[str, int], str]] = {
    **dict.fromkeys(("mulai", "selesai"), waktu_salah),
    **dict.fromkeys(("jenis", "status", "kemungkinan", "dampak", "tindak_lanjut", "bentuk"), ejaan_salah),
    **dict.fromkeys(
        ("pendukung", "setelah", "kegiatan", "penanggung_jawab", "opd", "inisiatif_strategis"), ejaan_salah
    ),
    **dict.fromkeys(("aplikasi", "sasaran"), ejaan_salah),
    "nilai": uang_salah,
}


def tempat_salah(berkas: str, simpul: Any, jejak: tuple[str | int, ...] = ()) -> Iterator[Letak]:  # noqa: ANN401
    """Keys of at least four letters, and values that have a kind of slip."""
    if isinstance(simpul, YamlMap | YamlList):
        for langkah, isi in simpul.items() if isinstance(simpul, YamlMap) else enumerate(simpul):
            if isinstance(langkah, str) and len(re.sub(r"\W", "", langkah)) > 3:
                yield Letak(berkas, (*jejak, langkah), "kunci")
            yield from tempat_salah(berkas, isi, (*jejak, langkah))
    elif isinstance(simpul, str) and [langkah for langkah in jejak if isinstance(langkah, str)][-1] in NILAI:
        yield Letak(berkas, jejak)


UANG = re.compile(r"nilai: [^,}]*(?:,\d[^,}]*)?")
SEHAT = isi_baku() | {APL: KAYA}
TEMPAT = [letak for nama, isi in SEHAT.items() for letak in tempat_salah(nama, baca_teks(nama, isi)[0])]


def salahkan(isi: dict[str, str], letak: Letak, ke: int) -> None:
    """One slip, in place."""
    teks = isi[letak.berkas]
    awal = awal_skalar(baca_teks(letak.berkas, teks)[0], letak.jejak, letak.bagian)
    if awal is None:  # an earlier slip has renamed a key above
        return
    rentang = rentang_skalar(teks)[awal]
    lama = rentang.di(teks)
    nama = [langkah for langkah in letak.jejak if isinstance(langkah, str)][-1]
    kutip = lama[0] if lama[0] == '"' else ""
    dalam = lama.strip('"')
    baru = kunci_salah(dalam, ke) if letak.bagian == "kunci" else NILAI[nama](dalam, ke)
    # Without quotes, an amount with a comma is the slip itself.
    kutip = "" if baru.endswith(" ") and "," in baru else kutip
    isi[letak.berkas] = teks[: rentang.awal] + kutip + baru.rstrip() + kutip + teks[rentang.akhir :]


def baca_semua(isi: dict[str, str]) -> Hasil:
    """The roadmap of these files."""
    with tempfile.TemporaryDirectory() as sementara:
        for nama, teks in isi.items():
            (Path(sementara) / nama).parent.mkdir(exist_ok=True)
            (Path(sementara) / nama).write_bytes(teks.encode())
        return muat_rencana(Path(sementara))


@cache
def asal() -> Hasil:
    """The roadmap without any slip."""
    return baca_semua(SEHAT)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.sampled_from(TEMPAT), st.integers(0, 99)), min_size=1, max_size=3, unique_by=lambda x: x[0]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_a_slip_anywhere_is_put_right_to_the_same_plan(salah: list[tuple[Letak, int]], akhir: str) -> None:
    isi = dict(SEHAT)
    for letak, ke in salah:
        salahkan(isi, letak, ke)
    assume(isi != SEHAT)
    isi = {nama: teks.replace("\n", akhir) for nama, teks in isi.items()}
    diperbaiki = perbaiki(baca_semua(isi), SEMUA)
    sesudah = {nama: diperbaiki.hasil.pohon.teks[nama].replace(akhir, "\n") for nama in SEHAT}
    assert diperbaiki.hasil.rencana.peta == asal().rencana.peta
    assert [(temuan.kode, temuan.di) for _, temuan in diperbaiki.hasil.temuan] == [
        (temuan.kode, temuan.di) for _, temuan in asal().temuan
    ]
    # Money may keep another of its accepted spellings; everything else has only one.
    for nama, teks in sesudah.items():
        assert UANG.sub("", teks) == UANG.sub("", SEHAT[nama])
