"""Workflow commands, read back by a parser written after the runner's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.sumber import Letak
from spbe_roadmap.terbit.temuan.github import tulis
from tests.terbit.temuan.conftest import FOLDER_JAHAT, PESAN_JAHAT, temuan

if TYPE_CHECKING:
    from spbe_roadmap.muat import Hasil
    from tests.terbit.temuan.conftest import Buat


def urai(baris: str) -> tuple[str, dict[str, str], str]:
    """Command, properties and data of one line, as `ActionCommand.TryParseV2` of actions/runner takes them apart."""
    assert baris.startswith("::")
    kepala, data = baris[2:].split("::", 1)
    perintah, sifat = kepala.split(" ", 1)
    pasangan = [satu.split("=", 1) for satu in sifat.split(",")]
    lepas = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]
    return perintah, {nama: _lepas(nilai, lepas) for nama, nilai in pasangan}, _lepas(data, [*lepas[:2], lepas[-1]])


def _lepas(teks: str, pasangan: list[tuple[str, str]]) -> str:
    for sandi, huruf in pasangan:
        teks = teks.replace(sandi, huruf)
    return teks


def test_a_command_names_place_and_rule(buat: Buat) -> None:
    hasil = buat(FOLDER_JAHAT, temuan=(temuan("a", "tulis b"),))
    assert tulis([hasil]) == (
        "::error file=roadmaps/kota uji ü 100%25%2Ca/opd.yaml,line=2,endLine=2,col=10,endColumn=17,"
        "title=PR202 Rujukan ke id yang tidak ada::a%0ASaran: tulis b\n"
    )


def test_whatever_a_message_holds_comes_back_from_one_line(portofolio: list[Hasil]) -> None:
    semua = [urai(baris) for baris in tulis(portofolio).split("\n")[:-1]]
    assert len(semua) == sum(len(hasil.temuan) for hasil in portofolio)
    assert [data for _, _, data in semua].count(PESAN_JAHAT) == 2
    assert {sifat["file"].rpartition("/roadmaps/")[0] for _, sifat, _ in semua} == {""}
    assert any(sifat["file"] == f"{FOLDER_JAHAT}/domain/lain ö%.yaml" for _, sifat, _ in semua)


def test_heaviest_first_because_github_shows_ten(portofolio: list[Hasil]) -> None:
    perintah = [urai(baris)[0] for baris in tulis(portofolio).split("\n")[:-1]]
    assert perintah == sorted(perintah, key=["error", "warning", "notice"].index)
    assert set(perintah) == {"error", "warning", "notice"}


def test_a_place_without_end_has_no_end_column(buat: Buat) -> None:
    satu = temuan("a", "", Tingkat.INFO, Letak("opd.yaml"))
    _, sifat, data = urai(tulis([buat(temuan=(satu,))]).rstrip("\n"))
    assert (sifat["line"], sifat["col"], "endColumn" in sifat, data) == ("1", "1", False, "a")
