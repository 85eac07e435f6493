"""What a roadmap asks to pass over (`aturan: {abaikan: [...]}`), and PR205 about wishes that are of no use."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.aturan.daftar import Penyaringan, aturan_temuan, semua_aturan
from spbe_roadmap.aturan.nama_dekat import saran_nama
from spbe_roadmap.aturan.tempat import di_pokok
from spbe_roadmap.aturan.temuan import Temuan, Tingkat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import Abaikan

_FORMAT = "format peta rencana versi 1"


class Diabaikan(NamedTuple):
    """A finding that the roadmap asks to pass over, with the planner's reason."""

    temuan: Temuan
    alasan: str


def abaikan(peta: PetaRencana, semua: Sequence[Temuan]) -> tuple[list[Temuan], list[Diabaikan]]:
    """The findings to show, those of useless wishes among them, and those passed over. A `galat` is never passed over."""
    tampil: list[Temuan] = []
    diabaikan: list[Diabaikan] = []
    terpakai: set[int] = set()
    for temuan in semua:
        cocok = [nomor for nomor, satu in enumerate(peta.pokok.aturan.abaikan) if _berlaku(satu, temuan)]
        terpakai.update(cocok)
        if cocok:
            diabaikan.append(Diabaikan(temuan, peta.pokok.aturan.abaikan[cocok[0]].alasan))
        else:
            tampil.append(temuan)
    return tampil + aturan_temuan.temukan(Penyaringan(peta, frozenset(terpakai))), diabaikan


def _berlaku(satu: Abaikan, temuan: Temuan) -> bool:
    return temuan.tingkat is not Tingkat.GALAT and temuan.kode == satu.kode and satu.berkas in {None, temuan.di.berkas}


@aturan_temuan(
    "PR205",
    tingkat=Tingkat.PERINGATAN,
    slug="pengabaian-tanpa-guna",
    judul="Pengabaian yang tidak berguna",
    sumber=f"{_FORMAT}, bagian 4",
    arti="""\
Sebuah butir `abaikan` tidak mengabaikan apa pun: kodenya tidak ada, kodenya galat yang memang tidak dapat diabaikan, atau
temuannya sudah tidak muncul lagi. Butir yang tertinggal berbahaya, karena kelak dapat menyembunyikan temuan baru yang belum
pernah ditimbang. Biasanya kesalahannya sudah diperbaiki, `berkas`-nya berganti nama, atau kodenya salah ketik. Hapus butir
itu, atau betulkan kode dan berkasnya.
""",
    salah="""\
# peta-rencana.yaml
aturan:
  abaikan:
    - {kode: PR305, alasan: Tonggak mengikuti jadwal provinsi}
""",
    benar="""\
# peta-rencana.yaml
aturan:
  abaikan:
    - {kode: PR307, alasan: Jadwal audit menunggu auditor internal}
""",
)
def pr205(bahan: Penyaringan) -> Iterator[Temuan]:
    """An entry of `abaikan` that silences nothing: an unknown code, a `galat`, or a fault that is no longer there.

    Silent while a file cannot be read, because the finding in question may be among what was not looked at.
    """
    aturan = semua_aturan()
    for nomor, satu in enumerate(bahan.peta.pokok.aturan.abaikan):
        letak = di_pokok("aturan", "abaikan", nomor, "kode")
        if satu.kode not in aturan:
            saran = saran_nama(satu.kode, aturan, jika_tidak="lihat daftarnya dengan: spbe-roadmap explain")
            yield Temuan(letak, f"aturan {satu.kode} tidak ada", saran)
        elif nomor not in bahan.terpakai and aturan[satu.kode].tingkat is Tingkat.GALAT:
            yield Temuan(letak, f"{satu.kode} adalah galat, dan galat tidak dapat diabaikan", "hapus butir ini")
        elif nomor not in bahan.terpakai and not bahan.peta.keutuhan.berkas_rusak:
            di_berkas = f" di {satu.berkas}" if satu.berkas else ""
            yield Temuan(letak, f"tidak ada temuan {satu.kode}{di_berkas} yang diabaikan", "hapus butir ini")
