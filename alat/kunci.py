"""Writes constraints.txt: the newest versions that pyproject.toml allows, tried out in an environment of their own.

Run by `make kunci`, then `make check test`; commit the result only when both pass. The versions are chosen on the
lowest Python that the project supports, so that newer ones can use them too.
"""

import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
KEPALA = """\
# Versi paket yang terbukti berjalan bersama, dibuat oleh `make kunci`. Jangan disunting dengan tangan.
"""


def versi_terpasang(folder: Path) -> str:
    """One line `name==version` for each package, after an installation of everything into `folder`."""
    venv.create(folder, with_pip=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip"]
    with (AKAR / "pyproject.toml").open("rb") as berkas:
        pembangun = tomllib.load(berkas)["build-system"]["requires"]
    subprocess.run([*pip, "install", "--quiet", "--upgrade", "pip"], check=True)
    subprocess.run([*pip, "install", "--quiet", *pembangun, "--editable", f"{AKAR}[all,uji,periksa]"], check=True)
    beku = [*pip, "freeze", "--all", "--exclude-editable"]
    return subprocess.run(beku, check=True, capture_output=True, text=True).stdout


def main() -> int:
    """Write the file and show what has changed; the exit status is 1 where the Python is not the lowest supported."""
    if sys.version_info[:2] != (3, 11):
        print("constraints.txt dibuat dengan Python 3.11, versi terendah yang didukung.", file=sys.stderr)
        return 1
    tujuan = AKAR / "constraints.txt"
    lama = set(tujuan.read_text(encoding="utf-8").splitlines()) if tujuan.exists() else set()
    with tempfile.TemporaryDirectory() as folder:
        baris = [satu for satu in versi_terpasang(Path(folder)).splitlines() if not satu.startswith("setuptools==")]
    tujuan.write_text(KEPALA + "\n".join(baris) + "\n", encoding="utf-8")
    for satu in baris:
        if satu not in lama:
            print(f"baru: {satu}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
