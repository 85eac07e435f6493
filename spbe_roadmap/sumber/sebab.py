"""Why the system refused a file, in the planner's language."""

from __future__ import annotations

import errno

_SEBAB = {
    errno.ENOENT: "berkas atau folder tidak ada",
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.ENOTDIR: "sebagian alamatnya bukan folder",
    errno.EEXIST: "sudah ada yang bernama sama",
    errno.ENOSPC: "ruang disk habis",
    errno.EROFS: "disk hanya dapat dibaca",
    errno.ELOOP: "tautan berputar",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
}


def sebab_galat(galat: OSError) -> str:
    """The cause in words; the system's own where it is a rare one."""
    return _SEBAB.get(galat.errno or 0) or galat.strerror or "sebab tidak diketahui"
