"""What the sentences of a regulation and of a decree are made of: facts of the plan in the words of the law."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.peta_rencana import MUATAN, URUTAN_SE
from spbe_roadmap.terbit.cetak.terbilang import angka_terbilang, rupiah_terbilang
from spbe_roadmap.terbit.naskah.penetap import Penetap, penetap
from spbe_roadmap.terbit.sebutan import judul_peta

if TYPE_CHECKING:
    from spbe_roadmap.rencana import Rencana

_REVIU = {"paruh-waktu": "pada paruh waktu pelaksanaan", "tahun-terakhir": "pada tahun terakhir pelaksanaan"}
PERPRES = "Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik"


class Bahan(NamedTuple):
    """One plan and the office that enacts it."""

    rencana: Rencana
    penetap: Penetap
    tentang: str

    @property
    def ini(self) -> str:
        """How the text speaks of itself: `Peraturan Wali Kota ini`."""
        return f"{self.penetap.bentuk} ini"

    @property
    def unit(self) -> str:
        """What works."""
        return "Perangkat Daerah" if self.penetap.daerah else "Unit Kerja"

    @property
    def rencana_menengah(self) -> str:
        """The five-year plan that gives the goals; Perpres 95/2018 art. 18 (1) and 19 (1)."""
        return "Rencana Pembangunan Jangka Menengah Daerah" if self.penetap.daerah else "Rencana Strategis"

    @property
    def koordinator(self) -> str:
        """Who coordinates; Perpres 95/2018 art. 60 (4) and 61 (4)."""
        return "Sekretaris Daerah" if self.penetap.daerah else "pejabat yang memimpin unit sekretariat"

    @property
    def lingkungan(self) -> str:
        """In which government, without defined terms."""
        return f"di lingkungan {self.penetap.instansi}"

    @property
    def jangka(self) -> str:
        """For how long."""
        periode = self.rencana.peta.periode
        lama = angka_terbilang(len(periode.tahun))
        return f"{lama} tahun, yaitu Tahun {periode.mulai} sampai dengan Tahun {periode.selesai}"

    @property
    def muatan(self) -> tuple[str, ...]:
        """The seven contents in the order of the document, whether or not the plan fills them; Perpres 95/2018 art. 14."""
        se = self.rencana.peta.dokumen.urutan_muatan == "se-18-2022"
        return tuple(_huruf_kecil(MUATAN[nama]) for nama in (URUTAN_SE if se else MUATAN))

    @property
    def kapan_reviu(self) -> tuple[str, ...]:
        """When the plan is reviewed, with the years that it names; Perpres 95/2018 art. 18 (5) and 19 (5)."""
        semua = self.rencana.peta.pokok.reviu
        tahun = {jenis: [satu.tahun for satu in semua if satu.jenis == jenis] for jenis in _REVIU}
        pasti = (
            kapan + "".join(f", yaitu Tahun {satu}" for satu in tahun[jenis][:1]) for jenis, kapan in _REVIU.items()
        )
        return (*pasti, "sewaktu-waktu sesuai dengan kebutuhan")

    @property
    def biaya(self) -> str:
        """The indicative need of money in figures and words, empty without any."""
        total = self.rencana.anggaran.jumlah.total
        return rupiah_terbilang(total) if total else ""

    @property
    def biaya_usulan(self) -> bool:
        """Whether a part of that money is for work that nobody has agreed on yet."""
        return any(satu.anggaran and satu.status == "usulan" for _, _, satu in self.rencana.peta.semua_kegiatan())

    @property
    def pedoman(self) -> tuple[str, ...]:
        """What the plan follows; Perpres 95/2018 art. 18 (1) and 19 (1)."""
        instansi = "Pemerintah Daerah" if self.penetap.daerah else "Instansi Pusat"
        renstra = "rencana strategis Pemerintah Daerah" if self.penetap.daerah else ""
        return tuple(
            filter(None, ("Peta Rencana SPBE Nasional", f"Arsitektur SPBE {instansi}", self.rencana_menengah, renstra))
        )

    @property
    def sebab_reviu(self) -> tuple[str, ...]:
        """What a review rests on; Perpres 95/2018 art. 18 (6) and 19 (6)."""
        instansi = "Pemerintah Daerah" if self.penetap.daerah else "Instansi Pusat"
        return (
            "perubahan Peta Rencana SPBE Nasional",
            "perubahan rencana strategis",
            f"perubahan Arsitektur SPBE {instansi}",
            "hasil pemantauan dan evaluasi SPBE",
        )


def bahan(rencana: Rencana) -> Bahan:
    """The facts of one plan."""
    return Bahan(rencana, penetap(rencana.peta), judul_peta(rencana.peta))


def _huruf_kecil(nama: str) -> str:
    """Small letters, abbreviations apart: no term that the text does not define is written as a defined one."""
    return " ".join(kata if kata.isupper() else kata.lower() for kata in nama.split())
