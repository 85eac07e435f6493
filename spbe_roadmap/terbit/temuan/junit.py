"""JUnit XML, as the test reports of GitLab, Jenkins and GitHub Actions read it.

One suite a roadmap, one test a file: a file that somebody keeps is what passes or fails. Its history stays together, a
fault of reading never lets rules look passed that could not be asked, and files without fault show what was checked. A
test fails by its `galat`, all listed in one `failure`, because GitLab shows only the first; `peringatan` and `info`
stand in `system-out`, which no tool counts. There is no `time`: the same roadmap gives the same bytes.

Only elements and attributes of the schema that Jenkins checks (junit-10.xsd of its xUnit plugin), hence no `file`.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.terbit.temuan._butir import alamat_folder, kalimat, semua_butir
from spbe_roadmap.terbit.temuan.ringkas import baris

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.terbit.temuan._butir import Butir

# Everything but the Char of XML 1.0, section 2.2.
_TERLARANG = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def tulis(semua: Sequence[Hasil]) -> str:
    """One document for all roadmaps."""
    akar = ET.Element("testsuites", name="spbe-roadmap")
    akar.extend(_peta_rencana(hasil) for hasil in semua)
    for jumlah in ("tests", "failures", "errors"):
        akar.set(jumlah, str(sum(int(suite.get(jumlah, 0)) for suite in akar)))
    ET.indent(akar)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(akar, encoding="unicode") + "\n"


def _peta_rencana(hasil: Hasil) -> ET.Element:
    per_berkas: dict[str, list[Butir]] = {nama: [] for nama in (*hasil.pohon.teks, *hasil.pohon.dokumen)}
    for butir in semua_butir([hasil]):
        per_berkas.setdefault(butir.posisi.berkas, []).append(butir)
    nama = alamat_folder(hasil.folder).rstrip("/") or hasil.folder.absolute().name
    suite = ET.Element("testsuite", name=_bersih(nama))
    suite.extend(_berkas(nama, berkas, butir) for berkas, butir in sorted(per_berkas.items()))
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")
    return suite


def _berkas(peta_rencana: str, berkas: str, butir: list[Butir]) -> ET.Element:
    uji = ET.Element("testcase", classname=_bersih(peta_rencana), name=_bersih(berkas))
    galat = [satu for satu in butir if satu.tingkat is Tingkat.GALAT]
    if galat:
        lain = f" (dan {len(galat) - 1} galat lain)" if len(galat) > 1 else ""
        pesan = f"{galat[0].temuan.kode} {kalimat(galat[0].temuan)}{lain}"
        ET.SubElement(uji, "failure", type="galat", message=_bersih(pesan)).text = _daftar(galat)
    if catatan := [satu for satu in butir if satu.tingkat is not Tingkat.GALAT]:
        ET.SubElement(uji, "system-out").text = _daftar(catatan)
    return uji


def _daftar(butir: list[Butir]) -> str:
    return _bersih("\n".join(baris(satu) for satu in butir))


def _bersih(teks: str) -> str:
    return _TERLARANG.sub("", teks)
