"""The project file: well-formed, in the schema's order, and scheduled anew from its links it gives the plan's days."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from spbe_roadmap.terbit import mspdi
from tests.terbit.conftest import JAHAT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spbe_roadmap.rencana.rencana import Rencana

RUANG = {"p": "http://schemas.microsoft.com/project"}
# The order of the elements that we write, by the schema mspdi_pj12 (2007; Active and Manual since 2010).
URUTAN = {
    "Project": "SaveVersion Name Title Author CreationDate ScheduleFromStart StartDate FinishDate CurrencyDigits CurrencySymbol"
    " CurrencyCode CalendarUID DefaultStartTime DefaultFinishTime MinutesPerDay MinutesPerWeek DaysPerMonth DefaultTaskType"
    " DurationFormat HonorConstraints NewTasksEffortDriven NewTasksEstimated WeekStartDay Calendars Tasks Resources Assignments",
    "Calendar": "UID Name IsBaseCalendar BaseCalendarUID WeekDays",
    "WeekDay": "DayType DayWorking WorkingTimes",
    "Task": "UID ID Name Active Manual Type IsNull WBS OutlineNumber OutlineLevel Start Finish Duration DurationFormat"
    " EffortDriven Estimated Milestone Summary Critical TotalSlack FixedCost FixedCostAccrual PercentComplete Cost"
    " ActualDuration RemainingDuration ConstraintType ConstraintDate Notes PredecessorLink",
    "PredecessorLink": "PredecessorUID Type CrossProject LinkLag LagFormat",
    "Resource": "UID ID Name Type IsNull Initials MaxUnits CalendarUID",
    "Assignment": "UID TaskUID ResourceUID Finish RemainingWork Start Units Work",
}


def akar(rencana: Rencana, folder: Path) -> ET.Element:
    (tugas,) = mspdi.tugas(rencana)
    tugas.tulis(folder)
    return ET.fromstring((folder / tugas.nama).read_bytes())  # noqa: S314 - our own file


def isi(induk: ET.Element, nama: str) -> str | None:
    return induk.findtext(f"p:{nama}", namespaces=RUANG)


def semua(proyek: ET.Element, nama: str) -> list[dict[str, str]]:
    """Simple children of every element of that name."""
    return [
        {anak.tag.partition("}")[2]: anak.text or "" for anak in satu if not len(anak)}
        for satu in proyek.iterfind(f".//p:{nama}", RUANG)
    ]


def tugas_bernama(proyek: ET.Element, awal: str) -> dict[str, str]:
    (satu,) = [satu for satu in semua(proyek, "Task") if satu["Name"].startswith(awal)]
    return satu


def test_elements_stand_in_the_order_of_the_schema(rencana_besar: Callable[[int], Rencana], tmp_path: Path) -> None:
    for satu in akar(rencana_besar(40), tmp_path).iter():
        nama = satu.tag.partition("}")[2]
        if nama in URUTAN:
            anak = list(dict.fromkeys(isi.tag.partition("}")[2] for isi in satu))
            assert anak == [mungkin for mungkin in URUTAN[nama].split() if mungkin in anak]


def test_a_task_has_days_money_marks_and_its_unit(rencana_jahat: Rencana, tmp_path: Path) -> None:
    proyek = akar(rencana_jahat, tmp_path)
    assert (isi(proyek, "Title") or "").endswith("2025–2029 (rancangan)")
    satu = tugas_bernama(proyek, "LYN-01")
    assert satu["Name"] == f"LYN-01 Portal layanan {JAHAT} (usulan)"
    assert (satu["Start"], satu["Finish"]) == ("2025-04-01T08:00:00", "2026-07-31T16:00:00")
    assert satu["Duration"] == f"PT{487 * 8}H0M0S"
    assert (satu["OutlineNumber"], satu["OutlineLevel"], satu["Critical"]) == ("1.1.1", "3", "0")
    assert int(satu["TotalSlack"]) == 1128 * 480 * 10
    assert int(satu["Cost"]) == 100 * 1_600_000_000
    assert satu["Notes"] == f"Keluaran: Keluaran {JAHAT}\nPendukung: DB (belum terverifikasi)"
    tonggak = tugas_bernama(proyek, "Tonggak: Uji coba")
    assert (tonggak["Milestone"], tonggak["Finish"], tonggak["Duration"]) == ("1", "2026-03-31T16:00:00", "PT0H0M0S")
    assert semua(proyek, "Resource")[0]["Name"].startswith("Dinas A <script>alert(1)")
    assert [satu["ResourceUID"] for satu in semua(proyek, "Assignment")] == ["1", "1"]


def test_a_unit_can_lead_as_much_as_it_says(susun_rencana: Callable[..., Rencana], tmp_path: Path) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["opd.yaml"]["opd"][0] |= {
            "nama": "Dinas Kominfo, Statistik; [A]", "kapasitas": 5, "terverifikasi": False,
        }  # fmt: skip

    (unit,) = semua(akar(susun_rencana(ubah), tmp_path), "Resource")
    assert (unit["Name"], unit["MaxUnits"]) == ("Dinas Kominfo Statistik (A) (belum terverifikasi)", "5")
    (unit,) = semua(akar(susun_rencana(), tmp_path), "Resource")
    assert unit["MaxUnits"] == "2"


def test_characters_that_xml_lacks_are_replaced(susun_rencana: Callable[..., Rencana], tmp_path: Path) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"][1] |= {
            "nama": "a\x0b\0\ufffe\nb",
            "keluaran": ["\x1b[31m"],
        }

    satu = tugas_bernama(akar(susun_rencana(ubah), tmp_path), "LYN-02")
    assert (satu["Name"], satu["Notes"]) == ("LYN-02 a\ufffd\ufffd\ufffd b", "Keluaran: \ufffd[31m")


HARI = timedelta(days=1)


def jadwalkan_ulang(proyek: ET.Element) -> dict[str, tuple[datetime, datetime]]:
    """First day and day after the last of every task by UID, from durations, constraints and links alone."""
    awal = datetime.fromisoformat(isi(proyek, "StartDate") or "").replace(hour=0)
    hasil: dict[str, tuple[datetime, datetime]] = {}
    for satu in proyek.iterfind(".//p:Task", RUANG):
        if isi(satu, "Summary") == "1" or isi(satu, "Milestone") == "1":
            continue
        lama = int((isi(satu, "Duration") or "").removeprefix("PT").partition("H")[0]) // 8 * HARI
        kekangan = isi(satu, "ConstraintDate")
        batas = [datetime.fromisoformat(kekangan).replace(hour=0) if kekangan else awal]
        for ikatan in satu.iterfind("p:PredecessorLink", RUANG):
            mulai, akhir = hasil[isi(ikatan, "PredecessorUID") or ""]
            jeda = int(isi(ikatan, "LinkLag") or "") // 4800 * HARI
            # 0 FF, 1 FS, 2 SF, 3 SS
            jenis = isi(ikatan, "Type")
            dari = mulai if jenis in {"2", "3"} else akhir
            batas.append(dari + jeda - (lama if jenis in {"0", "2"} else 0 * HARI))
        hasil[isi(satu, "UID") or ""] = (max(batas), max(batas) + lama)
    return hasil


@pytest.mark.parametrize("jeda", ["0 hari", "1 bulan", "-2 minggu", "-1 tahun"])
@pytest.mark.parametrize("jenis", ["FS", "SS", "FF", "SF"])
def test_a_program_that_schedules_anew_finds_the_same_days(
    susun_rencana: Callable[..., Rencana], tmp_path: Path, jenis: str, jeda: str
) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        satu, dua = dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"]
        dua["setelah"] = [{"kegiatan": "LYN-01", "jenis": jenis, "jeda": jeda}]
        tiga = {"id": "LYN-03", "nama": "Lanjutan", "durasi": "10 hari", "setelah": ["LYN-02", "LYN-01"]}
        dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"] = [satu, dua, tiga]

    proyek = akar(susun_rencana(ubah), tmp_path)
    ulang = jadwalkan_ulang(proyek)
    assert len(ulang) == 3
    for satu in semua(proyek, "Task"):
        if satu["UID"] in ulang:
            mulai, akhir = ulang[satu["UID"]]
            assert satu["Start"] == f"{mulai:%Y-%m-%d}T08:00:00"
            assert satu["Finish"] == f"{akhir - HARI:%Y-%m-%d}T16:00:00"


def test_every_reference_has_its_target(rencana_besar: Callable[[int], Rencana], tmp_path: Path) -> None:
    proyek = akar(rencana_besar(40), tmp_path)
    uid = {nama: [satu["UID"] for satu in semua(proyek, nama)] for nama in ("Calendar", "Task", "Resource")}
    assert all(len(satu) == len(set(satu)) for satu in uid.values())
    assert {satu["CalendarUID"] for satu in semua(proyek, "Resource")} <= set(uid["Calendar"])
    for satu in semua(proyek, "Assignment"):
        assert (satu["TaskUID"] in uid["Task"], satu["ResourceUID"] in uid["Resource"]) == (True, True)
