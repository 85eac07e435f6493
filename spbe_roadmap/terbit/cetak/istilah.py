"""Terms that the document defines. Sources: Perpres 95/2018 art. 1; PermenPANRB 8/2026; the last four are our own."""

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
        "Layanan SPBE adalah keluaran yang dihasilkan oleh satu atau beberapa fungsi aplikasi SPBE dan yang memiliki nilai "
        "manfaat."
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
    (
        "Audit Teknologi Informasi dan Komunikasi yang selanjutnya disebut Audit TIK adalah proses yang sistematis untuk "
        "memperoleh dan mengevaluasi bukti secara objektif terhadap aset teknologi informasi dan komunikasi dengan tujuan untuk "
        "menetapkan tingkat kesesuaian antara teknologi informasi dan komunikasi dengan kriteria dan/atau standar yang telah "
        "ditetapkan."
    ),
    (
        "Pemerintah Digital yang selanjutnya disingkat Pemdi adalah kerangka evaluasi yang menggantikan kerangka evaluasi SPBE "
        "sejak evaluasi tahun 2026."
    ),
    "UIC adalah unit penanggung jawab program atau kegiatan.",
    "Baseline adalah keadaan awal yang menjadi dasar target.",
    "Kegiatan kritis adalah kegiatan yang keterlambatannya menggeser akhir peta rencana.",
    "Usulan adalah butir yang belum disepakati dan dapat berubah.",
)
