"""Remakes templates/fonts/ from the two PyPI packages that carry the originals: `make huruf`.

The only script here that needs more than the standard library: fontTools, which comes with WeasyPrint.
TeX Gyre Bonum is copied byte for byte. DejaVu Sans Condensed is cut down to what the documents print, and renamed,
so that nobody takes the part for the whole. The same originals give the same bytes.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TUJUAN = Path(__file__).resolve().parent.parent / "templates" / "fonts"
PAKET = ("rinoh-typeface-texgyrebonum==0.1.1", "rinoh-typeface-dejavusans==0.1.0")
BONUM = ("regular", "bold", "italic", "bolditalic")
SANS = {"DejaVuSansCondensed.ttf": "Regular", "DejaVuSansCondensed-Bold.ttf": "Bold"}
KELUARGA = "SPBE Sans"

# Inclusive Unicode ranges: letters first, then every symbol block of which Bonum lacks a part.
RENTANG = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x02BC, 0x02DD),  # letters and accents that stand alone
    (0x0391, 0x03C9),  # Greek
    (0x2010, 0x2044),  # dashes, quotation marks, bullets, per mille
    (0x2070, 0x208E),  # superscripts and subscripts
    (0x20AC, 0x20AC),  # euro
    (0x2116, 0x2122),  # numero, trade mark
    (0x2153, 0x215E),  # fractions
    (0x2190, 0x2199),  # arrows
    (0x21D0, 0x21D5),  # double arrows
    (0x2206, 0x2206),  # increment
    (0x2211, 0x2215),  # sum, minus, division slash
    (0x221A, 0x221E),  # root, proportional, infinity
    (0x2248, 0x2248),  # almost equal
    (0x2260, 0x2265),  # unequal, less, greater
    (0x2460, 0x2473),  # circled numbers
    (0x25A0, 0x25FF),  # squares, triangles, diamonds, circles
    (0x2605, 0x2606),  # stars
    (0x2610, 0x2612),  # ballot boxes
    (0x26A0, 0x26A0),  # warning sign
    (0x2713, 0x2718),  # check marks and crosses
    (0x2776, 0x277F),  # filled circled numbers
    (0x2794, 0x2794),  # heavy arrow
    (0x27A1, 0x27A4),  # black arrows
)


def ambil(folder: Path) -> None:
    """Unpack the packages' files into `folder`; what they depend on is left out."""
    perintah = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), *PAKET]
    subprocess.run(perintah, check=True)


def salin_bonum(folder: Path) -> None:
    """Copy the four faces and their licence as they are."""
    for gaya in BONUM:
        shutil.copyfile(folder / f"texgyrebonum-{gaya}.otf", TUJUAN / f"texgyrebonum-{gaya}.otf")
    shutil.copyfile(folder / "GUST-FONT-LICENSE.txt", TUJUAN / "LICENSE-texgyrebonum.txt")


def potong_sans(folder: Path) -> None:
    """Write the two cut-down faces and their licence."""
    for asal, gaya in SANS.items():
        huruf = TTFont(folder / asal, recalcTimestamp=False)
        pemotong = Subsetter(Options(hinting=False, layout_features=["kern"], name_languages=[0x409]))
        pemotong.options.drop_tables += ["FFTM"]  # the time stamps of a font editor
        pemotong.populate(unicodes=[titik for awal, akhir in RENTANG for titik in range(awal, akhir + 1)])
        pemotong.subset(huruf)
        ganti_nama(huruf, gaya)
        huruf.save(TUJUAN / f"spbesans-{gaya.lower()}.ttf")
    shutil.copyfile(folder / "LICENSE", TUJUAN / "LICENSE-spbesans.txt")


def ganti_nama(huruf: TTFont, gaya: str) -> None:
    """Give the face the family's name; copyright and licence entries stay."""
    baru = {
        1: KELUARGA,
        2: gaya,
        3: f"{KELUARGA} {gaya}, dari DejaVu Sans Condensed 2.37",
        4: f"{KELUARGA} {gaya}",
        6: f"SPBESans-{gaya}",
    }
    nama = huruf["name"]
    nama.names = [catatan for catatan in nama.names if catatan.nameID not in {16, 17, *baru}]
    for kode, teks in baru.items():
        nama.setName(teks, kode, 3, 1, 0x409)


def main() -> None:
    """Remake every file of templates/fonts/ but its README."""
    TUJUAN.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as sementara:
        ambil(Path(sementara))
        salin_bonum(Path(sementara) / "rinoh_typeface_texgyrebonum")
        potong_sans(Path(sementara) / "rinoh_typeface_dejavusans")
    for berkas in sorted(TUJUAN.iterdir()):
        print(f"{berkas.stat().st_size:>9,} {berkas.name}".replace(",", "."))


if __name__ == "__main__":
    main()
