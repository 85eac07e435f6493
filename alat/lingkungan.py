"""The project's own Python environment, `.venv`; the system's Python is never written to.

Three ways lead to it, tried in this order: the module venv, virtualenv brought by pip into a private folder, and venv
after apt-get has installed it. A stamp, written last, says what the environment was made from; an environment
without its stamp was left half made and is made anew.
"""

import hashlib
import json
import os
import sys

import sistem
from jalankan import AKAR, PRIBADI, PenyiapanGagal, jalankan, kabarkan, tampilkan_catatan

VENV = AKAR / ".venv"
PYTHON_VENV = VENV / "bin" / "python"
CAP = VENV / "siap.json"
KENDALA = AKAR / "constraints.txt"
# Within a virtual environment this is the Python that it was made from; .venv itself may be active, and is about to go.
PYTHON = str(getattr(sys, "_base_executable", sys.executable))

# A person's own pip settings must not lead elsewhere than .venv, nor stop for a question.
PIP_ENV = {
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_NO_INPUT": "1",
    "PIP_REQUIRE_VIRTUALENV": "1",
    "PIP_USER": "0",
    "PYTHONNOUSERSITE": "1",
}


def siapkan(tambahan: frozenset[str]) -> None:
    """Have `.venv` hold the program, editable, with these extras; instant when it already does."""
    asal = sidik_asal()
    cap = baca_cap()
    if cap is not None and cap[0] == asal and tambahan <= cap[1]:
        return
    if cap is None:
        buat()
    else:
        tambahan |= cap[1]
    CAP.unlink(missing_ok=True)
    isi(tambahan)
    CAP.write_text(json.dumps({"alas": alas(), "asal": asal, "tambahan": sorted(tambahan)}), encoding="utf-8")


def alas() -> str:
    """What a `.venv` cannot outlive: the version of Python, and the folder, whose path its scripts hold."""
    return f"Python {sys.version_info.major}.{sys.version_info.minor}, {AKAR}"


def sidik_asal() -> str:
    """A digest of all that the packages in `.venv` follow from."""
    berkas = (AKAR / "pyproject.toml", KENDALA)
    bahan = [sys.version, *(satu.read_text(encoding="utf-8") for satu in berkas)]
    return hashlib.sha256("\0".join(bahan).encode()).hexdigest()


def baca_cap() -> tuple[str, frozenset[str]] | None:
    """What a complete `.venv` was made from, and its extras; None where there is no usable one."""
    if not PYTHON_VENV.exists():  # also when it points to a Python that has been removed
        return None
    try:
        isi_cap = json.loads(CAP.read_text(encoding="utf-8"))
        if isi_cap["alas"] != alas():
            return None
        return str(isi_cap["asal"]), frozenset(isi_cap["tambahan"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def isi(tambahan: frozenset[str]) -> None:
    """Install the program and what it needs into `.venv`, in the versions of constraints.txt."""
    kabarkan(f"Memasang paket Python ke .venv ({', '.join(sorted(tambahan))}); sekali saja, beberapa menit ...")
    kendala = ["--constraint", str(KENDALA)]
    # Newer pip writes console scripts that start faster; it also knows more wheels.
    pip("install", "--upgrade", "pip", *kendala)
    pip("install", *kendala, "--build-constraint", str(KENDALA), "--editable", f"{AKAR}[{','.join(sorted(tambahan))}]")


def pip(*kata: str) -> None:
    """Run the pip of `.venv`."""
    if not jalankan([PYTHON_VENV, "-m", "pip", *kata], catatan="pip", percobaan=2, lingkungan=PIP_ENV):
        tampilkan_catatan("pip")
        raise PenyiapanGagal(sebab="Paket Python tidak terpasang. Periksa sambungan internet, lalu ulangi make.")


def buat() -> None:
    """Make an empty `.venv` that has pip."""
    kabarkan(f"Menyiapkan .venv dengan Python {sys.version.split()[0]} ...")
    if dengan_venv() or dengan_virtualenv() or (sistem.pasang([paket_venv()]) and dengan_venv()):
        return
    raise PenyiapanGagal(
        sebab="Python di komputer ini tidak dapat membuat lingkungan sendiri.",
        baris=sistem.muat_kebutuhan().baris_pemasang("apt-get", [paket_venv()], root=os.geteuid() == 0),
    )


def dengan_venv() -> bool:
    """Whether Python's own module made `.venv`; Debian ships it without its half that brings pip."""
    return jalankan([PYTHON, "-m", "venv", "--clear", str(VENV)], catatan="venv")


def dengan_virtualenv() -> bool:
    """Whether virtualenv made `.venv`, brought by the system's pip into a folder of ours."""
    if not jalankan([PYTHON, "-m", "pip", "--version"], catatan="pip"):
        return False
    folder = PRIBADI / "virtualenv"
    perintah = [PYTHON, "-m", "pip", "install", "--upgrade", "--target", str(folder), "virtualenv"]
    if not jalankan(perintah, catatan="pip", percobaan=2, lingkungan=PIP_ENV | {"PIP_REQUIRE_VIRTUALENV": "0"}):
        tampilkan_catatan("pip")
        return False
    buat_venv = [PYTHON, "-m", "virtualenv", "--clear", str(VENV)]
    return jalankan(buat_venv, catatan="venv", lingkungan={"PYTHONPATH": str(folder)})


def paket_venv() -> str:
    """Debian's package with the missing half of venv, for the running Python."""
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
