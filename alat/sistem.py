"""What only the system's package installer can bring: found by trying it, installed with apt-get where the user may.

The list of needs has one home, spbe_roadmap/terbit/kebutuhan.py, which `spbe-roadmap doctor` shows as well. It is
loaded by its path, since nothing is installed yet.
"""

import functools
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING

from jalankan import AKAR, PenyiapanGagal, jalankan, kabarkan, tampilkan_catatan

if TYPE_CHECKING:
    from spbe_roadmap.terbit.kebutuhan import Perangkat

APT = ("apt-get", "-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=300", "--quiet", "--yes")


def muat_kebutuhan() -> ModuleType:
    """The module that knows what is needed."""
    letak = AKAR / "spbe_roadmap" / "terbit" / "kebutuhan.py"
    rincian = importlib.util.spec_from_file_location("kebutuhan", letak)
    if rincian is None or rincian.loader is None:
        raise PenyiapanGagal(sebab=f"{letak} tidak dapat dibaca.")
    modul = importlib.util.module_from_spec(rincian)
    sys.modules["kebutuhan"] = modul  # dataclasses look their module up
    rincian.loader.exec_module(modul)
    return modul


def lengkapi(tingkat: Sequence[str]) -> None:
    """Bring every missing thing of these levels; only the lack of a "build" thing stops the setup.

    What cannot be brought is told at once and with one line, so that a person runs it once.
    """
    kebutuhan = muat_kebutuhan()
    hilang = [satu for satu in kebutuhan.PERANGKAT if satu.tingkat in tingkat and satu.hilang()]
    for perangkat in hilang:  # one by one: a package that this system lacks must not keep the others out
        pasang(perangkat.paket["apt-get"].split())
    hilang = [satu for satu in hilang if satu.hilang()]
    if not hilang:
        return
    gagal = belum_ada(hilang, kebutuhan)
    if any(satu.tingkat == "build" for satu in hilang):
        raise gagal
    kabarkan(f"{gagal}\nSementara itu dilanjutkan tanpa itu.")


def belum_ada(hilang: Sequence["Perangkat"], kebutuhan: ModuleType) -> PenyiapanGagal:
    """The words that name what is missing, what for, and the line that brings all of it."""
    sebutan = ", ".join(f"{satu.nama} untuk {satu.untuk}" for satu in hilang)
    paket = {pemasang: " ".join(satu.paket[pemasang] for satu in hilang) for pemasang in kebutuhan.PEMASANG}
    return PenyiapanGagal(sebab=f"Belum ada: {sebutan}.", baris=kebutuhan.cara_memasang(paket))


def pasang(paket: Sequence[str]) -> bool:
    """Whether apt-get installed the packages; False at once where the user may not install."""
    awalan = awalan_root()
    if awalan is None:
        return False
    kabarkan(f"Memasang {' '.join(paket)} (apt-get) ...")
    perintah = [*awalan, "env", "DEBIAN_FRONTEND=noninteractive", *APT]
    perbarui_daftar(tuple(perintah))
    berhasil = jalankan([*perintah, "install", "--no-install-recommends", *paket], catatan="apt", percobaan=2)
    if not berhasil:
        tampilkan_catatan("apt")
    return berhasil


@functools.cache
def perbarui_daftar(perintah: tuple[str, ...]) -> bool:
    """Fetch the package lists, once a run: an old list names versions that are gone.

    A failure is no reason to stop. One source of many may be broken, and the packages may be known all the same.
    """
    return jalankan([*perintah, "update"], catatan="apt-update", percobaan=2)


@functools.cache
def awalan_root() -> tuple[str, ...] | None:
    """The words that make a command run as root: none for root, sudo where it asks no password, None otherwise."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ()
    sudo = ("sudo", "-n")
    if shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode == 0:
        return sudo
    return None
