"""What publishing needs from outside the program, and whether it is here.

Facts only: nothing is installed, printed or decided. Standard library only, so that alat/siapkan.py can load this
file by its path before anything is installed. `cara` is a line to paste into a shell, empty where nothing is missing;
levels: "build" must be there to build, "saran" makes building better, "uji" is for the project's own tests.
"""

import ctypes
import ctypes.util
import importlib.util
import os
import platform
import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Tingkat = Literal["build", "saran", "uji"]

PYTHON_TERENDAH = (3, 11)

# Import names of the packages that every build uses, with the names under which they are installed.
PAKET_PYTHON = {
    "jinja2": "jinja2",
    "markdown_it": "markdown-it-py",
    "mdit_py_plugins": "mdit-py-plugins",
    "pydantic": "pydantic",
    "rich": "rich",
    "typer": "typer",
    "weasyprint": "weasyprint",
    "yaml": "pyyaml",
}

HURUF = (
    "texgyrebonum-regular.otf",
    "texgyrebonum-bold.otf",
    "texgyrebonum-italic.otf",
    "texgyrebonum-bolditalic.otf",
    "spbesans-regular.ttf",
    "spbesans-bold.ttf",
)

# Package installers in order of preference, each with its line; the first that is on PATH is named.
PEMASANG = {
    "apt-get": "{sudo}apt-get update && {sudo}apt-get install --yes --no-install-recommends {paket}",
    "dnf": "{sudo}dnf install --assumeyes {paket}",
    "brew": "brew install {paket}",
}


@dataclass(frozen=True, kw_only=True)
class Kebutuhan:
    """One outside thing: what it is for, whether it is here, and how to get it."""

    nama: str
    untuk: str
    tingkat: Tingkat
    ada: bool
    rincian: str
    cara: str = ""


@dataclass(frozen=True, kw_only=True)
class Perangkat:
    """Something that the system's package installer brings: shared libraries, or programs on PATH.

    All of `pustaka` must load, named as Linux names them; of each group in `program` one must be on PATH.
    """

    nama: str
    untuk: str
    tingkat: Tingkat
    pustaka: tuple[str, ...] = ()
    program: tuple[tuple[str, ...], ...] = ()
    paket: dict[str, str]

    def hilang(self) -> list[str]:
        """Libraries that do not load and programs that are not on PATH."""
        pustaka = [nama for nama in self.pustaka if not termuat(nama)]
        return pustaka + [nama[0] for nama in self.program if cari_program(nama) is None]

    def periksa(self) -> Kebutuhan:
        """The state of this thing on this machine, looked up anew."""
        hilang = self.hilang()
        letak = [str(cari_program(nama)) for nama in self.program]
        return Kebutuhan(
            nama=self.nama,
            untuk=self.untuk,
            tingkat=self.tingkat,
            ada=not hilang,
            rincian=f"tidak ditemukan: {', '.join(hilang)}" if hilang else ", ".join(letak),
            cara=cara_memasang(self.paket) if hilang else "",
        )


# WeasyPrint draws text with Pango; no wheel carries it.
PANGO = Perangkat(
    nama="Pango",
    untuk="menyusun huruf dalam PDF",
    tingkat="build",
    pustaka=("libpango-1.0.so.0", "libpangoft2-1.0.so.0"),
    paket={"apt-get": "libpango-1.0-0 libpangoft2-1.0-0", "dnf": "pango", "brew": "pango"},
)
HARFBUZZ_SUBSET = Perangkat(
    nama="HarfBuzz subset",
    untuk="menulis PDF sepertiga lebih cepat",
    tingkat="saran",
    pustaka=("libharfbuzz-subset.so.0",),
    paket={"apt-get": "libharfbuzz-subset0", "dnf": "harfbuzz", "brew": "harfbuzz"},
)
CHROMIUM = Perangkat(
    nama="Chromium",
    untuk="menguji situs seperti pembaca melihatnya",
    tingkat="uji",
    program=(("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),),
    paket={"apt-get": "chromium", "dnf": "chromium", "brew": "chromium"},
)
# The wheel of playwright carries a Node.js that is linked against this one library.
LIBATOMIC = Perangkat(
    nama="libatomic",
    untuk="menggerakkan Chromium dalam uji",
    tingkat="uji",
    pustaka=("libatomic.so.1",),
    paket={"apt-get": "libatomic1", "dnf": "libatomic", "brew": "gcc"},
)
POPPLER = Perangkat(
    nama="Poppler",
    untuk="menguji isi dan rupa PDF",
    tingkat="uji",
    program=(("pdftotext",), ("pdftoppm",)),
    paket={"apt-get": "poppler-utils", "dnf": "poppler-utils", "brew": "poppler"},
)
LIBREOFFICE = Perangkat(
    nama="LibreOffice",
    untuk="menguji DOCX dan XLSX seperti pembaca membukanya",
    tingkat="uji",
    program=(("soffice", "libreoffice"),),
    paket={
        "apt-get": "libreoffice-writer-nogui libreoffice-calc-nogui",
        "dnf": "libreoffice-writer libreoffice-calc",
        "brew": "--cask libreoffice",
    },
)
JAVA = Perangkat(
    nama="Java",
    untuk="menguji PDF dengan veraPDF",
    tingkat="uji",
    program=(("java",),),
    paket={"apt-get": "default-jre-headless", "dnf": "java-latest-openjdk-headless", "brew": "openjdk"},
)
PERANGKAT = (PANGO, HARFBUZZ_SUBSET, CHROMIUM, LIBATOMIC, POPPLER, LIBREOFFICE, JAVA)


def semua(*, templat: Path, keluaran: Path) -> list[Kebutuhan]:
    """Every need, in the order in which a person would see to them.

    `templat` is the folder of templates, `keluaran` a folder into which a build would write; it need not exist yet.
    """
    return [
        versi_python(sys.version_info[:3]),
        paket_python(PAKET_PYTHON),
        *(perangkat.periksa() for perangkat in PERANGKAT),
        isi_templat(templat),
        huruf(templat / "fonts"),
        izin_tulis(keluaran),
    ]


def versi_python(versi: tuple[int, ...]) -> Kebutuhan:
    """Whether the running Python is new enough."""
    ada = versi >= PYTHON_TERENDAH
    return Kebutuhan(
        nama="Python",
        untuk="menjalankan program ini",
        tingkat="build",
        ada=ada,
        rincian=".".join(map(str, versi)),
        cara="" if ada else cara_memasang({"apt-get": "python3", "dnf": "python3", "brew": "python@3.13"}),
    )


def paket_python(paket: dict[str, str]) -> Kebutuhan:
    """Whether every package can be imported; none is."""
    hilang = [nama for modul, nama in paket.items() if importlib.util.find_spec(modul) is None]
    return Kebutuhan(
        nama="Paket Python",
        untuk="membaca YAML, memeriksa, menerbitkan",
        tingkat="build",
        ada=not hilang,
        rincian=f"tidak ditemukan: {', '.join(hilang)}" if hilang else f"{len(paket)} paket",
        cara=f"{sys.executable} -m pip install {' '.join(hilang)}" if hilang else "",
    )


def isi_templat(folder: Path) -> Kebutuhan:
    """Whether the templates are where the program looks for them."""
    ada = folder.is_dir() and any(folder.iterdir())
    return _berkas_program("Templat", "bentuk dokumen dan situs", folder, ada=ada, cara=cara_memulihkan(folder))


def huruf(folder: Path) -> Kebutuhan:
    """Whether every font that the documents embed is there."""
    ada = all((folder / nama).is_file() for nama in HURUF)
    cara = cara_memulihkan(folder.parent)
    return _berkas_program("Huruf", "TeX Gyre Bonum dan SPBE Sans dalam PDF", folder, ada=ada, cara=cara)


def izin_tulis(folder: Path) -> Kebutuhan:
    """Whether a build may write into `folder`, or create it."""
    terdekat = next(induk for induk in (folder, *folder.absolute().parents) if induk.exists())
    ada = terdekat.is_dir() and os.access(terdekat, os.W_OK | os.X_OK)
    return Kebutuhan(
        nama="Izin menulis",
        untuk="menaruh hasil",
        tingkat="build",
        ada=ada,
        rincian=str(folder),
        cara="" if ada else "jalankan dari folder milik Anda, atau beri --out",
    )


def folder_templat() -> Path:
    """Where the templates are: inside the package once installed, beside it in the sources."""
    paket = Path(__file__).resolve().parent.parent
    terpasang = paket / "templates"
    return terpasang if terpasang.is_dir() else paket.parent / "templates"


def termuat(pustaka: str) -> bool:
    """Whether the shared library can be loaded, which is what matters, rather than whether a package is installed."""
    # On Linux by its soname: find_library would start a compiler and a linker to guess it.
    polos = pustaka.removeprefix("lib").partition(".so")[0]
    nama = pustaka if platform.system() == "Linux" else ctypes.util.find_library(polos)
    if nama is None:
        return False
    try:
        ctypes.CDLL(nama)
    except OSError:
        return False
    return True


def cari_program(nama: Iterable[str]) -> Path | None:
    """The first of the named programs that is on PATH."""
    letak = next(filter(None, map(shutil.which, nama)), None)
    return Path(letak) if letak else None


def cara_memasang(paket: dict[str, str]) -> str:
    """The line that installs what `paket` names for each installer, for the installer of this machine."""
    pemasang = next((nama for nama in PEMASANG if shutil.which(nama)), "apt-get")
    return baris_pemasang(pemasang, [paket[pemasang]], root=hasattr(os, "geteuid") and os.geteuid() == 0)


def baris_pemasang(pemasang: str, paket: Sequence[str], *, root: bool) -> str:
    """The line with which `pemasang` installs the packages, with sudo unless the user is root."""
    return PEMASANG[pemasang].format(sudo="" if root else "sudo ", paket=" ".join(paket))


def cara_memulihkan(templat: Path) -> str:
    """The line that brings back what was shipped with the program: from git in the sources, else by pip."""
    if (templat.parent / "pyproject.toml").is_file():
        return f"git -C {templat.parent} checkout -- {templat.name}"
    return f"{sys.executable} -m pip install --force-reinstall --no-deps spbe-roadmap"


def _berkas_program(nama: str, untuk: str, folder: Path, *, ada: bool, cara: str) -> Kebutuhan:
    return Kebutuhan(
        nama=nama,
        untuk=untuk,
        tingkat="build",
        ada=ada,
        rincian=str(folder) if ada else f"tidak lengkap: {folder}",
        cara="" if ada else cara,
    )
