"""PR307 and PR308: what law asks to come back within the period, audits of every kind and reviews. Counted in years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.tempat import di, di_pokok
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.model.berkas import BERKAS_POKOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.sumber import Letak

_PERPRES = "Perpres 95/2018"
_JENIS_AUDIT = ("infrastruktur", "aplikasi", "keamanan")
_CELAH_AUDIT_TAHUN = 2


@aturan(
    "PR307",
    tingkat=Tingkat.PERINGATAN,
    slug="audit-tidak-rutin",
    judul="Audit TIK tidak rutin",
    sumber=f"{_PERPRES} Pasal 55 sampai 58; Peraturan BSSN 8/2024 Pasal 5 dan 6",
    arti="""\
Infrastruktur, aplikasi khusus, dan keamanan milik pemerintah daerah harus diaudit paling sedikit satu kali dalam dua
tahun (Perpres 95/2018 Pasal 55 sampai 58). Program mencari kegiatan dengan `audit: infrastruktur`, `audit: aplikasi`,
dan `audit: keamanan`, lalu melihat tahun kalender mana dalam periode yang tidak disentuhnya. Temuan muncul bila satu
jenis tidak ada sama sekali, atau bila lebih dari dua tahun berturut-turut terlewati. Asesor meminta audit TIK yang
terencana dan berkelanjutan, bukan satu kali saja. Sering kali kegiatan auditnya sudah ada, tetapi isian `audit` belum
ditulis.
""",
    salah="""\
# domain/audit.yaml
kegiatan:
  - {id: AUD-01, nama: Audit infrastruktur putaran pertama, mulai: 2026, selesai: 2026, audit: infrastruktur}
  - {id: AUD-02, nama: Audit infrastruktur putaran kedua, mulai: 2028, selesai: 2028, audit: infrastruktur}
  - {id: AUD-03, nama: Audit aplikasi putaran pertama, mulai: 2026, selesai: 2026, audit: aplikasi}
  - {id: AUD-04, nama: Audit aplikasi putaran kedua, mulai: 2028, selesai: 2028, audit: aplikasi}
  - {id: AUD-05, nama: Audit keamanan, mulai: 2026, selesai: 2026, audit: keamanan}
""",
    benar="""\
# domain/audit.yaml
kegiatan:
  - {id: AUD-01, nama: Audit infrastruktur putaran pertama, mulai: 2026, selesai: 2026, audit: infrastruktur}
  - {id: AUD-02, nama: Audit infrastruktur putaran kedua, mulai: 2028, selesai: 2028, audit: infrastruktur}
  - {id: AUD-03, nama: Audit aplikasi putaran pertama, mulai: 2026, selesai: 2026, audit: aplikasi}
  - {id: AUD-04, nama: Audit aplikasi putaran kedua, mulai: 2028, selesai: 2028, audit: aplikasi}
  - {id: AUD-05, nama: Audit keamanan putaran pertama, mulai: 2026, selesai: 2026, audit: keamanan}
  - {id: AUD-06, nama: Audit keamanan putaran kedua, mulai: 2028, selesai: 2028, audit: keamanan}
""",
)
def pr307(rencana: Rencana) -> Iterator[Temuan]:
    """A kind of ICT audit that is missing, or leaves more than two years in a row uncovered."""
    if rencana.peta.keutuhan.berkas_rusak or not rencana.peta.periode.tahun:
        return
    for jenis in _JENIS_AUDIT:
        audit = [kegiatan for _, _, kegiatan in rencana.peta.semua_kegiatan() if kegiatan.audit == jenis]
        terjadwal = [
            (kegiatan, rencana.jadwal.kegiatan[kegiatan.id])
            for kegiatan in audit
            if kegiatan.id in rencana.jadwal.kegiatan
        ]
        tahun_audit = {tahun for _, jadwal in terjadwal for tahun in jadwal.tahun_aktif}
        celah = _celah_terpanjang(rencana.peta.periode.tahun, tahun_audit)
        if not audit:
            yield Temuan(
                _letak_audit(rencana),
                f"tidak ada kegiatan audit {jenis}",
                f"tulis audit: {jenis} pada kegiatan auditnya, atau tambahkan kegiatan itu",
            )
        elif len(celah) > _CELAH_AUDIT_TAHUN:
            sebelum = [kegiatan for kegiatan, jadwal in terjadwal if jadwal.selesai.year < celah[0]]
            pesan = f"tidak ada audit {jenis} dari {celah[0]} sampai {celah[-1]}"
            saran = f"jadwalkan audit {jenis} paling lambat {celah[_CELAH_AUDIT_TAHUN - 1]}, lalu setiap dua tahun"
            yield Temuan(di((sebelum or audit)[-1], "audit"), pesan, saran)


def _celah_terpanjang(periode: range, tahun_audit: set[int]) -> list[int]:
    terpanjang: list[int] = []
    celah: list[int] = []
    for tahun in periode:
        celah = [] if tahun in tahun_audit else [*celah, tahun]
        terpanjang = max(terpanjang, celah, key=len)
    return terpanjang


def _letak_audit(rencana: Rencana) -> Letak:
    """Where audits belong: the content `audit`, or the folder's mark where there is none."""
    audit = next((muatan for muatan in rencana.peta.muatan if muatan.domain == "audit"), None)
    return di(audit, "program") if audit else di_pokok()


@aturan(
    "PR308",
    tingkat=Tingkat.PERINGATAN,
    slug="reviu-tidak-ada",
    judul="Reviu wajib tidak dijadwalkan",
    sumber=f"{_PERPRES} Pasal 19 ayat (5) sampai (7); untuk instansi pusat Pasal 18",
    arti="""\
Peta rencana direviu pada paruh waktu dan pada tahun terakhir, atau sewaktu-waktu bila perlu (Perpres 95/2018 Pasal 19
ayat (5) sampai (7)). Paruh waktu dibaca sebagai tahun ketiga dari lima tahun. Reviu dilakukan oleh kepala daerah,
dengan dasar perubahan Peta Rencana SPBE Nasional, rencana strategis, atau Arsitektur SPBE daerah, atau hasil pemantauan
dan evaluasi. Pada evaluasi SPBE, indikator 12 tingkat 4 menuntut reviu yang umurnya kurang dari dua tahun serta memuat
isu dan rekomendasi (Pedoman MenPANRB 3/2024). Menjadwalkannya sejak awal membuat reviu itu punya tahun dan anggaran.
""",
    salah="""\
# peta-rencana.yaml
reviu:
  - {tahun: 2029, jenis: tahun-terakhir}
""",
    benar="""\
# peta-rencana.yaml
reviu:
  - {tahun: 2027, jenis: paruh-waktu}
  - {tahun: 2029, jenis: tahun-terakhir}
""",
)
def pr308(rencana: Rencana) -> Iterator[Temuan]:
    """No mid-term review, or none in the last year."""
    if BERKAS_POKOK in rencana.peta.keutuhan.berkas_rusak:
        return
    letak = di_pokok("reviu") if rencana.peta.pokok.reviu else di_pokok()
    ada = {reviu.jenis for reviu in rencana.peta.pokok.reviu}
    tengah = rencana.peta.periode.mulai + len(rencana.peta.periode.tahun) // 2
    for jenis, tahun in (("paruh-waktu", tengah), ("tahun-terakhir", rencana.peta.periode.selesai)):
        if jenis not in ada:
            yield Temuan(
                letak, f"reviu {jenis} tidak dijadwalkan", f"tambahkan {{tahun: {tahun}, jenis: {jenis}}} pada reviu"
            )
