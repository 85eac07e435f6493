"""PR6xx: what law and guide ask of the content: seven contents, five years, targets, alignment, legal bases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import Bacaan, aturan, aturan_baca
from spbe_roadmap.aturan.kunci import saran_ganti_nama
from spbe_roadmap.aturan.tempat import di, di_folder, di_pokok
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.data import dasar_hukum
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.pokok import TAHUN_PERIODE
from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from spbe_roadmap.model.kegiatan import Muatan, Program
    from spbe_roadmap.rencana import Rencana

_PERPRES = "Perpres 95/2018"
_SE = "SE MenPANRB 18/2022 lampiran Bab IV"
_WAJIB_DIRUJUK = "perpres-95-2018"
# Letters of a title that are looked at; the pattern takes long over a hostile text.
_PANJANG_JUDUL = 300
_JUDUL_WAJIB = re.compile(r"(Peraturan Presiden|Perpres)\b.*\b95\b.*\b2018\b", re.IGNORECASE | re.DOTALL)
_TEMPAT_ISI = re.compile(r"\([iI][sS][iI]\)|\[[iI][sS][iI]\]")


@aturan_baca(
    "PR601",
    tingkat=Tingkat.GALAT,
    slug="muatan-tidak-lengkap",
    judul="Tujuh muatan tidak lengkap",
    sumber=f"{_PERPRES} Pasal 14 ayat (1); {_SE}; Pedoman MenPANRB 3/2024 indikator 2 dan 12",
    arti="""\
Peta rencana punya tujuh muatan: tata kelola, manajemen, layanan, infrastruktur, aplikasi, keamanan, dan audit TIK
(Perpres 95/2018 Pasal 14 ayat (1)). Pasal itu berbicara tentang Peta Rencana SPBE Nasional; bagi daerah keharusannya
datang dari juknis SE MenPANRB 18/2022 dan dari evaluasi, karena indikator 2 dan 12 baru mencapai tingkat 3 bila ketujuh
muatan lengkap (Pedoman MenPANRB 3/2024). Setiap muatan adalah satu berkas di folder `domain/` dan berisi paling sedikit
satu kegiatan. Muatan yang belum siap tetap diisi dengan kegiatan awalnya, misalnya penyusunan pedoman audit TIK.
""",
    salah="""\
# domain/audit.yaml
domain: audit
program: []
""",
    benar="""\
# domain/audit.yaml
domain: audit
program:
  - id: AUD-A
    nama: Kebijakan dan program audit TIK
    inisiatif_strategis: IS1
    penanggung_jawab: kominfo
    kinerja: [{nama: Objek audit yang punya pedoman, satuan: jenis, awal: 0, target: {2025: 1, 2026: 3}}]
    kegiatan:
      - {id: AUD-01, nama: Penyusunan pedoman audit TIK, mulai: 2025-TW4, selesai: 2026-TW2}
""",
)
def pr601(bacaan: Bacaan) -> Iterator[Temuan]:
    """One of the seven contents that is missing or has no activity."""
    ada = {muatan.berkas: muatan for muatan in bacaan.peta.muatan}
    for nama in MUATAN:
        berkas = f"domain/{nama}.yaml"
        saran = "tambahkan paling sedikit satu program dengan satu kegiatan"
        if berkas not in bacaan.pohon.dokumen:
            if not bacaan.pohon.rusak(berkas) and BERKAS_POKOK in bacaan.pohon.dokumen:
                saran_berkas = f"buat {berkas} dengan paling sedikit satu program dan satu kegiatan"
                pesan = f'muatan "{nama}" tidak ada'
                yield Temuan(di_folder(), pesan, saran_ganti_nama(bacaan, berkas) or saran_berkas)
        elif bacaan.pohon.dokumen[berkas] is None:
            if not bacaan.pohon.rusak(berkas):
                yield Temuan(Letak(berkas), f'muatan "{nama}" kosong', saran)
        elif (muatan := ada.get(berkas)) and _kosong(bacaan, muatan):
            yield Temuan(di(muatan, "program"), f'muatan "{nama}" tidak berisi kegiatan', saran)


def _kosong(bacaan: Bacaan, muatan: Muatan) -> bool:
    """No activity at all, and none that was lost because it could not be read."""
    terbaca = not any(salah.berkas == muatan.berkas for salah in bacaan.salah)
    return terbaca and not any(program.kegiatan for program in muatan.program)


@aturan(
    "PR602",
    tingkat=Tingkat.PERINGATAN,
    slug="bukan-lima-tahun",
    judul="Periode bukan lima tahun",
    sumber=f"{_PERPRES} Pasal 15, Pasal 18, dan Pasal 19 ayat (2)",
    arti="""\
Peta Rencana SPBE disusun untuk lima tahun, baik yang nasional (Perpres 95/2018 Pasal 15), instansi pusat (Pasal 18),
maupun pemerintah daerah (Pasal 19 ayat (2)). Kedua ujung `periode` ikut terhitung, sehingga 2025 sampai 2029 adalah
lima tahun. Penyebab biasa: periode disalin dari masa jabatan atau dari dokumen lama, atau tahun persiapan ikut
dihitung. Temuan ini tidak menghentikan penerbitan; bila periode memang berbeda, siapkan alasannya bagi penelaah hukum.
""",
    salah="""\
# peta-rencana.yaml
periode: {mulai: 2025, selesai: 2030}
""",
    benar="""\
# peta-rencana.yaml
periode: {mulai: 2025, selesai: 2029}
""",
)
def pr602(rencana: Rencana) -> Iterator[Temuan]:
    """A period that is not five years."""
    periode = rencana.peta.periode
    if periode.selesai >= periode.mulai and len(periode.tahun) != TAHUN_PERIODE:
        saran = f"tulis selesai: {periode.mulai + TAHUN_PERIODE - 1}"
        pesan = (
            f"periode {periode.mulai} sampai {periode.selesai} berjumlah {len(periode.tahun)} tahun, seharusnya lima"
        )
        yield Temuan(di_pokok("periode", "selesai"), pesan, saran)


@aturan(
    "PR603",
    tingkat=Tingkat.PERINGATAN,
    slug="kinerja-tidak-lengkap",
    judul="Program tanpa baseline atau target",
    sumber=f"{_SE}, Tabel 7",
    arti="""\
Tabel 7 juknis SE MenPANRB 18/2022 meminta setiap program punya baseline dan target per tahun; kegiatan di bawahnya
tidak. Keduanya ditulis pada `kinerja`: `awal` untuk baseline, dan `target` untuk setiap tahun ketika program berjalan,
yaitu tahun-tahun dalam periode yang disentuh jadwal paling sedikit satu kegiatannya. Tanpa target tahunan, reviu paruh
waktu tidak punya ukuran untuk menilai program. Biasanya target tertinggal ketika sebuah kegiatan diperpanjang ke tahun
berikutnya.
""",
    salah="""\
# domain/layanan.yaml
program:
  - id: LAY-A
    nama: Layanan publik digital terpadu
    inisiatif_strategis: IS1
    penanggung_jawab: kominfo
    kinerja: [{nama: Layanan pada portal kota, satuan: layanan, awal: 3, target: {2026: 10}}]
    kegiatan:
      - {id: LYN-01, nama: Portal layanan publik terpadu, mulai: 2026, selesai: 2027}
""",
    benar="""\
# domain/layanan.yaml
program:
  - id: LAY-A
    nama: Layanan publik digital terpadu
    inisiatif_strategis: IS1
    penanggung_jawab: kominfo
    kinerja: [{nama: Layanan pada portal kota, satuan: layanan, awal: 3, target: {2026: 10, 2027: 25}}]
    kegiatan:
      - {id: LYN-01, nama: Portal layanan publik terpadu, mulai: 2026, selesai: 2027}
""",
)
def pr603(rencana: Rencana) -> Iterator[Temuan]:
    """A programme without baseline, or without a target for each year in which it runs."""
    for _, program in rencana.peta.semua_program():
        if not rencana.peta.keutuhan.baris_utuh(program):
            continue
        tahun = _tahun_aktif(rencana, program)
        if not program.kinerja:
            pesan = f'program "{program.id}" tidak punya baseline dan target'
            yield Temuan(di(program, "kinerja"), pesan, f"tambahkan kinerja dengan awal dan target {_sebut(tahun)}")
        for nomor, kinerja in enumerate(program.kinerja):
            if kinerja.awal is None:
                pesan = f'kinerja "{kinerja.nama}" program "{program.id}" tanpa baseline'
                saran = "tambahkan awal, capaian sebelum program berjalan"
                yield Temuan(di(program, "kinerja", nomor, "awal"), pesan, saran)
            if kurang := [satu for satu in tahun if satu not in kinerja.target]:
                pesan = f'kinerja "{kinerja.nama}" program "{program.id}" tanpa target {_sebut(kurang)}'
                yield Temuan(di(program, "kinerja", nomor, "target"), pesan, f"tambahkan target {_sebut(kurang)}")


def _sebut(tahun: list[int]) -> str:
    return ", ".join(map(str, tahun)) or "tiap tahun"


def _tahun_aktif(rencana: Rencana, program: Program) -> list[int]:
    jadwal, di_luar = rencana.jadwal.kegiatan, rencana.di_luar_periode
    sendiri = [satu.id for satu in program.kegiatan if satu.id in jadwal and rencana.kegiatan(satu.id) is satu]
    pasti = [jadwal[satu] for satu in sendiri if satu not in di_luar]
    aktif = {tahun for satu in pasti for tahun in satu.tahun_aktif}
    return [tahun for tahun in rencana.peta.periode.tahun if tahun in aktif]


@aturan(
    "PR604",
    tingkat=Tingkat.PERINGATAN,
    slug="inisiatif-tidak-menyeluruh",
    judul="Inisiatif strategis tidak menjangkau tujuh muatan",
    sumber=f"{_SE}, Tabel 7",
    arti="""\
Menurut juknis SE MenPANRB 18/2022, setiap inisiatif strategis dari Arsitektur SPBE mengulang ketujuh muatan: layanan
yang terpadu memerlukan aturan, manajemen, infrastruktur, aplikasi, pengamanan, dan auditnya. Sebuah muatan terjangkau
bila paling sedikit satu programnya menyebut inisiatif itu pada `inisiatif_strategis`. Sering kali programnya sudah ada
tetapi belum ditandai, karena satu program boleh mendukung beberapa inisiatif (`inisiatif_strategis: [IS1, IS2]`).
Kadang inisiatifnya terlalu sempit, sehingga lebih tepat menjadi program di bawah inisiatif lain.
""",
    salah="""\
# peta-rencana.yaml
inisiatif_strategis:
  - {id: IS1, nama: Layanan publik digital terpadu, sasaran: [S1]}
  - {id: IS2, nama: Audit TIK berkala, sasaran: [S1]}
# domain/audit.yaml
program:
  - id: AUD-A
    nama: Audit TIK berkala
    inisiatif_strategis: IS2
    penanggung_jawab: kominfo
    kinerja: [{nama: Aplikasi yang diaudit, satuan: aplikasi, awal: 0, target: {2026: 2}}]
    kegiatan: [{id: AUD-01, nama: Audit aplikasi perizinan, mulai: 2026, selesai: 2026, audit: aplikasi}]
""",
    benar="""\
# peta-rencana.yaml
inisiatif_strategis:
  - {id: IS1, nama: Layanan publik digital terpadu, sasaran: [S1]}
# domain/audit.yaml
program:
  - id: AUD-A
    nama: Audit TIK berkala
    inisiatif_strategis: IS1
    penanggung_jawab: kominfo
    kinerja: [{nama: Aplikasi yang diaudit, satuan: aplikasi, awal: 0, target: {2026: 2}}]
    kegiatan: [{id: AUD-01, nama: Audit aplikasi perizinan, mulai: 2026, selesai: 2026, audit: aplikasi}]
""",
)
def pr604(rencana: Rencana) -> Iterator[Temuan]:
    """A strategic initiative that does not reach all seven contents; names those missing.

    What is missing or empty as a whole is PR601. A content of which something could not be read, or that names an
    unknown initiative, may mean any of them.
    """
    dikenal = {inisiatif.id for inisiatif in rencana.peta.inisiatif_strategis}
    jangkauan: dict[str, set[str]] = {}
    for muatan in rencana.peta.muatan:
        disebut = {nama for program in muatan.program for nama in program.inisiatif_strategis}
        utuh = not any(berkas == muatan.berkas for berkas, _ in rencana.peta.keutuhan.baris_rusak)
        if utuh and disebut <= dikenal and any(program.kegiatan for program in muatan.program):
            jangkauan[muatan.domain] = disebut
    for inisiatif in rencana.peta.inisiatif_strategis:
        kurang = [nama for nama in MUATAN if nama in jangkauan and inisiatif.id not in jangkauan[nama]]
        if kurang:
            pesan = f'inisiatif strategis "{inisiatif.id}" tidak menjangkau muatan {", ".join(kurang)}'
            saran = f"tulis {inisiatif.id} pada inisiatif_strategis sebuah program muatan itu"
            yield Temuan(di(inisiatif, "id"), pesan, saran)


@aturan(
    "PR605",
    tingkat=Tingkat.PERINGATAN,
    slug="inisiatif-tanpa-sasaran",
    judul="Inisiatif strategis tanpa sasaran",
    sumber=f"{_PERPRES} Pasal 18 dan 19; {_SE}",
    arti="""\
Peta rencana berpedoman antara lain pada RPJMD (daerah) atau Renstra (kementerian dan lembaga; Perpres 95/2018 Pasal 18
dan 19). Karena itu juknis SE MenPANRB 18/2022 memulai penyusunan dari sasaran rencana itu beserta indikator dan targetnya,
baru menggolongkannya ke inisiatif strategis. Inisiatif tanpa `sasaran` tidak dapat menunjukkan untuk apa ia dibiayai, dan
pembaca dokumen tidak menemukan kaitannya dengan rencana pembangunan. Salin sasaran apa adanya dari sana ke
`peta-rencana.yaml`, lalu rujuk id-nya di sini.
""",
    salah="""\
# peta-rencana.yaml
inisiatif_strategis:
  - {id: IS1, nama: Layanan publik digital terpadu, sasaran: []}
""",
    benar="""\
# peta-rencana.yaml
sasaran:
  - {id: S1, uraian: Meningkatnya kualitas tata kelola pemerintahan digital}
inisiatif_strategis:
  - {id: IS1, nama: Layanan publik digital terpadu, sasaran: [S1]}
""",
)
def pr605(rencana: Rencana) -> Iterator[Temuan]:
    """A strategic initiative that serves no goal of the RPJMD or Renstra."""
    for inisiatif in rencana.peta.inisiatif_strategis:
        if not inisiatif.sasaran and rencana.peta.keutuhan.baris_utuh(inisiatif):
            pesan = (
                f'inisiatif strategis "{inisiatif.id}" tidak merujuk sasaran {sebutan(rencana.peta.instansi).rencana}'
            )
            contoh = rencana.peta.sasaran[0].id if rencana.peta.sasaran else "S1"
            saran = f"tambahkan sasaran yang didukungnya, misalnya sasaran: [{contoh}]"
            yield Temuan(di(inisiatif, "sasaran"), pesan, saran)


@aturan(
    "PR606",
    tingkat=Tingkat.PERINGATAN,
    slug="dasar-hukum-bermasalah",
    judul="Dasar hukum dicabut atau kurang",
    sumber=f"UU 12/2011 Lampiran II; {_PERPRES} Pasal 13 sampai 19; PermenPANRB 8/2026 Pasal 12",
    arti="""\
Dasar hukum dikutip pada bagian Mengingat dan pada bab pendahuluan, jadi harus berlaku selama masa peta rencana. Program
melapor bila sebuah peraturan dicabut pada atau sebelum tahun terakhir `periode`, dan bila Perpres 95/2018, yang
mengatur Peta Rencana SPBE dalam Pasal 13 sampai 19, tidak dirujuk. Contohnya PermenPANRB 59/2020, yang dicabut oleh
PermenPANRB 8/2026 (Pasal 12). Yang diperiksa hanya id dari daftar bawaan program; dasar hukum yang ditulis sebagai teks
harus dicocokkan sendiri ke JDIH.
""",
    salah="""\
# peta-rencana.yaml
dasar_hukum: [perpres-95-2018, perpres-132-2022, permenpan-59-2020]
""",
    benar="""\
# peta-rencana.yaml
dasar_hukum: [perpres-95-2018, perpres-132-2022, permenpan-8-2026]
""",
)
def pr606(rencana: Rencana) -> Iterator[Temuan]:
    """A legal basis that is revoked during the period, or the required one that is not cited, by id or by its title."""
    pokok, keutuhan = rencana.peta.pokok, rencana.peta.keutuhan
    if BERKAS_POKOK in keutuhan.berkas_rusak:
        return
    dirujuk = any(nama == _WAJIB_DIRUJUK or _JUDUL_WAJIB.search(nama[:_PANJANG_JUDUL]) for nama in pokok.dasar_hukum)
    if not dirujuk and keutuhan.baris_utuh(pokok, "dasar_hukum"):
        saran = f"tambahkan {_WAJIB_DIRUJUK} pada dasar_hukum"
        yield Temuan(di_pokok("dasar_hukum"), "Perpres 95/2018 tidak dirujuk dalam dasar hukum", saran)
    for nomor, nama in enumerate(pokok.dasar_hukum):
        dasar = dasar_hukum.semua().get(nama)
        sejak = dasar_hukum.dicabut_sejak(dasar) if dasar else None
        if dasar and sejak is not None and sejak <= rencana.peta.periode.selesai:
            pesan = f'dasar hukum "{nama}" tidak berlaku lagi sejak {sejak}'
            saran = f"ganti dengan {_pengganti(dasar, rencana.peta.periode.selesai)}, atau hapus dari dasar_hukum"
            yield Temuan(di(pokok, "dasar_hukum", nomor), pesan, saran)


def _pengganti(dasar: dasar_hukum.DasarHukum, sampai: int) -> str:
    """The id of what stands in its place in the year `sampai`."""
    while dasar.dicabut_oleh and dasar.dicabut_sejak is not None and dasar.dicabut_sejak <= sampai:
        dasar = dasar_hukum.semua()[dasar.dicabut_oleh]
    return dasar.id


@aturan_baca(
    "PR607",
    tingkat=Tingkat.INFO,
    galat_bila="status peta rencana sudah `ditetapkan`",
    slug="belum-siap-ditetapkan",
    judul="Masih ada isian atau usulan",
    sumber="format peta rencana versi 1, bagian 4 dan 6",
    arti="""\
Isian `(isi)` atau `[ISI]` menandai keterangan yang belum diketahui, dan `status: usulan` menandai kegiatan yang belum
disepakati. Selama `penetapan` masih `rancangan` keduanya wajar; temuan ini hanya info, semacam daftar pekerjaan sebelum
penetapan. Begitu statusnya `ditetapkan`, temuan menjadi galat, karena naskah yang ditetapkan tidak boleh berlubang atau
mencampur usulan dengan keputusan. Isian dicari dalam semua teks, juga dalam folder `narasi/`, tanpa membedakan huruf
besar.
""",
    salah="""\
# peta-rencana.yaml
penetapan: {status: ditetapkan, bentuk: peraturan, nomor: "14", tempat: Kota Contoh, tanggal: 2025-10-06}
# domain/layanan.yaml
kegiatan:
  - {id: LYN-01, nama: Portal layanan publik terpadu, mulai: 2026, selesai: 2027, status: usulan}
""",
    benar="""\
# peta-rencana.yaml
penetapan: {status: ditetapkan, bentuk: peraturan, nomor: "14", tempat: Kota Contoh, tanggal: 2025-10-06}
# domain/layanan.yaml
kegiatan:
  - {id: LYN-01, nama: Portal layanan publik terpadu, mulai: 2026, selesai: 2027, status: final}
""",
)
def pr607(bacaan: Bacaan) -> Iterator[Temuan]:
    """Placeholders `(isi)` and activities that are still `usulan`; a fault once the plan is decided."""
    tingkat = Tingkat.GALAT if bacaan.peta.penetapan.status == "ditetapkan" else Tingkat.INFO
    for berkas, teks in bacaan.pohon.teks.items():
        rendah = teks.lower()  # whole files: looking for fixed words is ten times faster than the expression
        if "(isi)" in rendah or "[isi]" in rendah:
            for letak, isi in _tempat_isi(bacaan, berkas, teks):
                yield Temuan(
                    letak, f'isian "{isi}" belum dilengkapi', "ganti dengan isi yang sebenarnya", tingkat=tingkat
                )
    usulan = [kegiatan for _, _, kegiatan in bacaan.peta.semua_kegiatan() if kegiatan.status == "usulan"]
    if usulan:
        lain = tuple((di(kegiatan, "status"), f"{kegiatan.id} masih usulan") for kegiatan in usulan[1:])
        pesan = f"{len(usulan)} kegiatan masih berstatus usulan"
        yield Temuan(di(usulan[0], "status"), pesan, "tulis status: final setelah disepakati", lain, tingkat=tingkat)


def _tempat_isi(bacaan: Bacaan, berkas: str, teks: str) -> Iterator[tuple[Letak, str]]:
    if berkas in bacaan.pohon.dokumen:
        yield from _isian_dalam(Letak(berkas), bacaan.pohon.dokumen[berkas])
        return
    for nomor, baris in enumerate(teks.splitlines(), start=1):
        for cocok in _TEMPAT_ISI.finditer(baris):
            yield Letak(berkas, titik=(nomor, cocok.start() + 1)), cocok.group()


def _isian_dalam(letak: Letak, simpul: Any) -> Iterator[tuple[Letak, str]]:  # noqa: ANN401 - parsed YAML
    """Every text below a node that holds a placeholder. Depth is bounded by the reader."""
    if isinstance(simpul, str):
        if cocok := _TEMPAT_ISI.search(simpul):
            yield letak, cocok.group()
        return
    anak: Any = simpul.items() if isinstance(simpul, dict) else enumerate(simpul) if isinstance(simpul, list) else ()
    for langkah, nilai in anak:
        yield from _isian_dalam(letak.ke(langkah), nilai)
