"""The computed plan: pure functions from the model to dates, index, budget and whatever documents show.

Days are calendar days. A kegiatan runs from `mulai` to the day before `akhir`; `selesai` is inclusive.
"""

from spbe_roadmap.rencana.indeks import Proyeksi, ProyeksiTahun
from spbe_roadmap.rencana.jadwal import Ikatan, Jadwal, JadwalKegiatan
from spbe_roadmap.rencana.rencana import Rencana, hitung_rencana

__all__ = ["Ikatan", "Jadwal", "JadwalKegiatan", "Proyeksi", "ProyeksiTahun", "Rencana", "hitung_rencana"]
