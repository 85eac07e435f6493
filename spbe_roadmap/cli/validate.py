"""`spbe-roadmap validate`: read, check, and show everything that is wrong."""

from spbe_roadmap.cli.bersama import Alamat, Bentuk, Tegas, cetak_json, gagal, muat_semua, tampilkan_temuan


def validate(alamat: Alamat = None, bentuk: Bentuk = "teks", *, tegas: Tegas = False) -> int:
    """Periksa peta rencana dan sebutkan setiap kesalahan, tempatnya, dan cara memperbaikinya.

    Contoh:

    spbe-roadmap validate roadmaps/kota-ternate

    spbe-roadmap validate roadmaps/ --format json
    """
    semua = muat_semua(alamat)
    if bentuk == "json":
        from spbe_roadmap.terbit.temuan_json import temuan_json  # noqa: PLC0415 - start-up

        cetak_json(temuan_json(semua))
    else:
        tampilkan_temuan(semua)
    return int(gagal(semua, tegas=tegas))
