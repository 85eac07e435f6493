"""Terms that the document defines.

Sources: Perpres 95/2018 art. 1; the regulation of each framework; the last four are our own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.data.dasar_hukum import semua

if TYPE_CHECKING:
    from spbe_roadmap.kerangka import Kerangka

ISTILAH = (
    (
        "Sistem Pemerintahan Berbasis Elektronik yang selanjutnya disingkat SPBE adalah penyelenggaraan pemerintahan yang "
        "memanfaatkan teknologi informasi dan komunikasi untuk memberikan layanan kepada pengguna SPBE."
    ),
    (
        "Peta Rencana SPBE adalah dokumen yang mendeskripsikan arah dan langkah penyiapan dan pelaksanaan SPBE yang "
        "terintegrasi."
    ),
    (
        "Arsitektur SPBE adalah kerangka dasar yang mendeskripsikan integrasi proses bisnis, data dan informasi, infrastruktur "
        "SPBE, aplikasi SPBE, dan keamanan SPBE untuk menghasilkan layanan SPBE yang terintegrasi."
    ),
    (
        "Tata Kelola SPBE adalah kerangka kerja yang memastikan terlaksananya pengaturan, pengarahan, dan pengendalian dalam "
        "penerapan SPBE secara terpadu."
    ),
    (
        "Manajemen SPBE adalah serangkaian proses untuk mencapai penerapan SPBE yang efektif, efisien, dan berkesinambungan, "
        "serta layanan SPBE yang berkualitas."
    ),
    (
        "Layanan SPBE adalah keluaran yang dihasilkan oleh satu atau beberapa fungsi aplikasi SPBE dan yang memiliki nilai "
        "manfaat."
    ),
    (
        "Infrastruktur SPBE adalah semua perangkat keras, perangkat lunak, dan fasilitas yang menjadi penunjang utama untuk "
        "menjalankan sistem, aplikasi, komunikasi data, pengolahan dan penyimpanan data, perangkat integrasi atau penghubung, "
        "dan perangkat elektronik lainnya."
    ),
    (
        "Aplikasi SPBE adalah satu atau sekumpulan program komputer dan prosedur yang dirancang untuk melakukan tugas atau "
        "fungsi layanan SPBE."
    ),
    (
        "Aplikasi Umum adalah aplikasi SPBE yang sama, standar, dan digunakan secara bagi pakai oleh instansi pusat dan/atau "
        "pemerintah daerah."
    ),
    (
        "Aplikasi Khusus adalah aplikasi SPBE yang dibangun, dikembangkan, digunakan, dan dikelola oleh instansi pusat atau "
        "pemerintah daerah tertentu untuk memenuhi kebutuhan khusus yang bukan kebutuhan instansi pusat dan pemerintah daerah "
        "lain."
    ),
    "Keamanan SPBE adalah pengendalian keamanan yang terpadu dalam SPBE.",
    (
        "Audit Teknologi Informasi dan Komunikasi yang selanjutnya disebut Audit TIK adalah proses yang sistematis untuk "
        "memperoleh dan mengevaluasi bukti secara objektif terhadap aset teknologi informasi dan komunikasi dengan tujuan untuk "
        "menetapkan tingkat kesesuaian antara teknologi informasi dan komunikasi dengan kriteria dan/atau standar yang telah "
        "ditetapkan."
    ),
)
ISTILAH_DOKUMEN = (
    "UIC adalah unit penanggung jawab program atau kegiatan.",
    "Baseline adalah keadaan awal yang menjadi dasar target.",
    "Kegiatan kritis adalah kegiatan yang keterlambatannya menggeser akhir peta rencana.",
    "Usulan adalah butir yang belum disepakati dan dapat berubah.",
)


def istilah_kerangka(kerangka: Kerangka) -> str:
    """What the index of a framework is."""
    sampai = f" sampai dengan {kerangka.tahun_akhir}" if kerangka.tahun_akhir else " dan sesudahnya"
    dasar = semua()[kerangka.dasar_hukum.rujukan]
    return (
        f"{kerangka.nama} adalah nilai hasil {kerangka.nama_lengkap} menurut {dasar.jenis} Nomor {dasar.nomor} Tahun "
        f"{dasar.tahun}, yang dipakai pada evaluasi tahun {kerangka.tahun_mulai}{sampai}."
    )
