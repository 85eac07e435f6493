"""The web server of the preview: pages, downloads, findings, and word of every change.

It answers only requests that name one of its own hosts, so that no page of another site can read a plan through a
name that was turned to this machine (DNS rebinding). It reads; nothing can be changed through it.
"""

from __future__ import annotations

import asyncio
import contextlib
import mimetypes
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from watchfiles import awatch

from spbe_roadmap.pratinjau.temuan import lapisan
from spbe_roadmap.terbit.situs.pengaman import berkas, blok, kebijakan
from spbe_roadmap.terbit.templat import isi_templat

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence

    from starlette.requests import Request

    from spbe_roadmap.pratinjau.keadaan import Pratinjau

# milliseconds: how long to gather what one save does to several files, and how often to look meanwhile
_KUMPUL, _LANGKAH = 150, 20
_KEPALA = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Peladen:
    """The preview of one roadmap, or of several by the name of their folder, as an ASGI application.

    `saat_berubah(preview)` is called after every reading that brought something new.
    """

    def __init__(
        self,
        pratinjau: Mapping[str, Pratinjau],
        *,
        nama_boleh: Sequence[str],
        saat_berubah: Callable[[Pratinjau], None] = lambda _satu: None,
    ) -> None:
        self._pratinjau = pratinjau
        self._saat_berubah = saat_berubah
        self._berubah = asyncio.Condition()
        self.aplikasi = Starlette(
            routes=[
                Route("/_pratinjau/kejadian/{jalur:path}", self._kejadian),
                Route("/_pratinjau/temuan/{jalur:path}", self._temuan),
                Route("/{jalur:path}", self._isi),
            ],
            middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(nama_boleh), www_redirect=False)],
            lifespan=self._hidup,
        )

    @contextlib.asynccontextmanager
    async def _hidup(self, _aplikasi: Starlette) -> AsyncIterator[None]:
        pengamat = [asyncio.create_task(self._amati(satu)) for satu in self._pratinjau.values()]
        yield
        for satu in pengamat:
            satu.cancel()

    async def _amati(self, pratinjau: Pratinjau) -> None:
        async for _ in awatch(pratinjau.folder, debounce=_KUMPUL, step=_LANGKAH):
            if await run_sync(pratinjau.baca_ulang):
                self._saat_berubah(pratinjau)
                async with self._berubah:
                    self._berubah.notify_all()

    def _cari(self, jalur: str) -> tuple[Pratinjau | None, str]:
        """The roadmap that an address means, and the path in its site."""
        if "" in self._pratinjau:
            return self._pratinjau[""], jalur
        nama, _, sisa = jalur.partition("/")
        return self._pratinjau.get(nama), sisa

    async def _kejadian(self, permintaan: Request) -> Response:
        """Server-sent events: the number of the newest reading, now and after every change."""
        pratinjau, _ = self._cari(permintaan.path_params["jalur"])
        if pratinjau is None:
            return Response(status_code=404, headers=_KEPALA)

        async def kirim() -> AsyncIterator[str]:
            while True:
                terkirim = pratinjau.keadaan.versi
                yield f"data: {terkirim}\n\n"
                async with self._berubah:
                    while pratinjau.keadaan.versi == terkirim:
                        await self._berubah.wait()

        return StreamingResponse(kirim(), media_type="text/event-stream", headers=_KEPALA)

    async def _temuan(self, permintaan: Request) -> Response:
        pratinjau, _ = self._cari(permintaan.path_params["jalur"])
        if pratinjau is None:
            return Response(status_code=404, headers=_KEPALA)
        return JSONResponse(lapisan(pratinjau.keadaan.hasil), headers=_KEPALA)

    async def _isi(self, permintaan: Request) -> Response:
        alamat = permintaan.path_params["jalur"]
        pratinjau, jalur = self._cari(alamat)
        if pratinjau is None:
            return self._daftar() if not alamat else self._tidak_ada()
        if "" not in self._pratinjau and "/" not in alamat:
            return RedirectResponse(f"/{alamat}/", headers=_KEPALA)
        keadaan = pratinjau.keadaan
        if keadaan.terbit is None:
            return self._sederhana(
                "Pratinjau menunggu", "Peta rencana ini belum dapat disajikan; perbaiki galat di bawah."
            )
        if (teks := await run_sync(keadaan.halaman, jalur)) is not None:
            return HTMLResponse(teks, headers=_KEPALA)
        if (isi := await run_sync(keadaan.unduhan, jalur)) is not None:
            jenis, _ = mimetypes.guess_type(jalur)
            return Response(isi, media_type=jenis or "application/octet-stream", headers=_KEPALA)
        return self._tidak_ada()

    def _daftar(self) -> Response:
        return self._sederhana("Peta rencana", "Pilih peta rencana.", daftar=list(self._pratinjau))

    def _tidak_ada(self) -> Response:
        return self._sederhana("Tidak ada", "Halaman ini tidak ada dalam peta rencana.", kode=404)

    def _sederhana(self, judul: str, pesan: str, *, daftar: Sequence[str] = (), kode: int = 200) -> Response:
        """A page that needs no plan."""
        gaya = [berkas("gaya/dasar.css"), berkas("gaya/pratinjau.css")]
        skrip = [f"const VERSI = 0;\n{berkas('skrip/pratinjau.js')}"]
        teks = isi_templat(
            "situs",
            "pratinjau.html",
            kebijakan=kebijakan(gaya=gaya, skrip=skrip, tersambung=True),
            gaya=list(map(blok, gaya)),
            skrip=list(map(blok, skrip)),
            judul=judul,
            pesan=pesan,
            daftar=daftar,
        )
        return HTMLResponse(teks, status_code=kode, headers=_KEPALA)
