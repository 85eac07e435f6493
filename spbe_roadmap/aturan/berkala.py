"""PR307 and PR308: what law asks to come back within the period, audits of every kind and reviews. Counted in years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.tempat import di, di_pokok
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.model.kegiatan import CELAH_AUDIT_TAHUN
from spbe_roadmap.model.pokok import TAHUN_PERIODE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.rencana import JadwalKegiatan, Rencana

_PERPRES = "Perpres 95/2018"
_JENIS_AUDIT = ("infrastruktur", "aplikasi", "keamanan")


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
    """A kind of ICT audit that is missing, or leaves more than two years in a row uncovered.

    Silent while an audit may hide in what could not be read, and where the whole content is missing or empty (PR601).
    """
    peta = rencana.peta
    muatan = next((muatan for muatan in peta.muatan if muatan.domain == "audit"), None)
    if BERKAS_POKOK in peta.keutuhan.berkas_rusak or not peta.keutuhan.muatan_utuh or not peta.periode.tahun:
        return
    if muatan is None or not any(program.kegiatan for program in muatan.program):
        return
    if any(berkas == muatan.berkas for berkas, _ in peta.keutuhan.baris_rusak):
        return
    terjadwal = {kegiatan.id: jadwal for kegiatan, jadwal in rencana.dalam_periode}
    for jenis in _JENIS_AUDIT:
        audit = [kegiatan for _, _, kegiatan in peta.semua_kegiatan() if kegiatan.audit == jenis]
        if not audit:
            saran = f"tulis audit: {jenis} pada kegiatan auditnya, atau tambahkan kegiatan itu"
            yield Temuan(di(muatan, "program"), f"tidak ada kegiatan audit {jenis}", saran)
        elif all(kegiatan.id in terjadwal for kegiatan in audit):
            yield from _celah_audit(rencana, jenis, [(kegiatan, terjadwal[kegiatan.id]) for kegiatan in audit])


def _celah_audit(rencana: Rencana, jenis: str, audit: list[tuple[Kegiatan, JadwalKegiatan]]) -> Iterator[Temuan]:
    """The longest run of years without audit, where it is too long; placed at the audit before it, else after it."""
    tahun_audit = {tahun for _, jadwal in audit for tahun in jadwal.tahun_aktif}
    celah = _celah_terpanjang(rencana.peta.periode.tahun, tahun_audit)
    if len(celah) > CELAH_AUDIT_TAHUN:
        audit.sort(key=lambda satu: satu[1].akhir)
        sebelum = [kegiatan for kegiatan, jadwal in audit if jadwal.selesai.year < celah[0]]
        yield Temuan(
            di(sebelum[-1] if sebelum else audit[0][0], "audit"),
            f"tidak ada audit {jenis} dari {celah[0]} sampai {celah[-1]}",
            f"jadwalkan audit {jenis} paling lambat {celah[CELAH_AUDIT_TAHUN - 1]}, lalu setiap dua tahun",
        )


def _celah_terpanjang(periode: range, tahun_audit: set[int]) -> list[int]:
    terpanjang: list[int] = []
    celah: list[int] = []
    for tahun in periode:
        celah = [] if tahun in tahun_audit else [*celah, tahun]
        terpanjang = max(terpanjang, celah, key=len)
    return terpanjang


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
    """No review in the third year, or none in the last. In a period that is not five years (PR602) any year will do."""
    pokok, periode = rencana.peta.pokok, rencana.peta.periode
    if BERKAS_POKOK in rencana.peta.keutuhan.berkas_rusak or not rencana.peta.keutuhan.baris_utuh(pokok, "reviu"):
        return
    tengah = periode.mulai + len(periode.tahun) // 2
    for jenis, tahun in (("paruh-waktu", tengah), ("tahun-terakhir", periode.selesai)):
        ada = [(nomor, reviu.tahun) for nomor, reviu in enumerate(pokok.reviu) if reviu.jenis == jenis]
        if not ada:
            saran = f"tambahkan {{tahun: {tahun}, jenis: {jenis}}} pada reviu"
            yield Temuan(di_pokok("reviu"), f"reviu {jenis} tidak dijadwalkan", saran)
        elif len(periode.tahun) == TAHUN_PERIODE and all(t != tahun and t in periode.tahun for _, t in ada):
            nomor, tertulis = ada[-1]
            pesan = f"reviu {jenis} dijadwalkan pada {tertulis}, seharusnya {tahun}"
            yield Temuan(di(pokok, "reviu", nomor, "tahun"), pesan, f"tulis tahun: {tahun}")
