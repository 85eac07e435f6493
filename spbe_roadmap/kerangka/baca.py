"""A framework file read into its objects.

Every scalar reaches us as text, so that weights stay the decimals that are written: 2.50 is never a binary float. A key
that a file leaves out does not apply or is not known.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import yaml

from spbe_roadmap.kerangka.bentuk import (
    Aspek,
    DasarKerangka,
    Domain,
    Indikator,
    KelasPredikat,
    Kerangka,
    NilaiEksternal,
    Skala,
)

Isi = Mapping[str, Any]


def baca(teks: bytes) -> Kerangka:
    """The framework that the text of one file describes."""
    isi: Isi = yaml.load(teks, yaml.CBaseLoader)  # noqa: S506 - builds text, lists and mappings only
    aspek = tuple(_aspek(satu) for satu in isi["aspek"])
    return Kerangka(
        id=isi["id"],
        nama=isi["nama"],
        nama_lengkap=isi["nama_lengkap"],
        singkatan=isi["singkatan"],
        awalan=isi["awalan"],
        tahun_mulai=int(isi["tahun_mulai"]),
        tahun_akhir=_bulat(isi.get("tahun_akhir")),
        terverifikasi=isi["terverifikasi"] == "true",
        belum_pasti=tuple(isi["belum_pasti"]),
        catatan=tuple(isi["catatan"]),
        dasar_hukum=_dasar(isi["dasar_hukum"]),
        skala=Skala(Decimal(isi["skala"]["min"]), Decimal(isi["skala"]["maks"]), int(isi["skala"]["desimal"])),
        predikat=tuple(KelasPredikat(satu["nama"], _desimal(satu.get("min"))) for satu in isi["predikat"]),
        domain=tuple(Domain(int(satu["nomor"]), satu["nama"], Decimal(satu["bobot"])) for satu in isi["domain"]),
        aspek=aspek,
        indikator=_indikator(isi, {satu.nomor: satu.domain for satu in aspek}),
    )


def _aspek(isi: Isi) -> Aspek:
    return Aspek(int(isi["nomor"]), isi["nama"], Decimal(isi["bobot"]), _bulat(isi.get("domain")))


def _indikator(isi: Isi, domain: Mapping[int, int | None]) -> tuple[Indikator, ...]:
    tingkat = {kapabilitas: tuple(nama) for kapabilitas, nama in isi["tingkat"].items()}
    return tuple(
        Indikator(
            nomor=int(satu["nomor"]),
            kode=f"{isi['awalan']}-{satu['nomor']}",
            nama=satu["nama"],
            nama_lain=satu.get("nama_lain"),
            aspek=(aspek := int(satu["aspek"])),
            domain=domain[aspek],
            bobot=Decimal(satu["bobot"]),
            kapabilitas=satu["kapabilitas"],
            komponen=satu["komponen"],
            komponen_lain=tuple(satu.get("komponen_lain", ())),
            tingkat=tingkat[satu["kapabilitas"]],
            nilai_eksternal=_eksternal(satu.get("nilai_eksternal")),
        )
        for satu in isi["indikator"]
    )


def _eksternal(isi: Isi | None) -> NilaiEksternal | None:
    if isi is None:
        return None
    batas = tuple(map(Decimal, isi.get("batas", ())))
    return NilaiEksternal(isi["indeks"], isi["penerbit"], Decimal(isi["min"]), Decimal(isi["maks"]), batas)


def _dasar(isi: Isi) -> DasarKerangka:
    return DasarKerangka(
        rujukan=isi["rujukan"],
        peraturan=isi["peraturan"],
        ditetapkan=date.fromisoformat(isi["ditetapkan"]),
        diundangkan=date.fromisoformat(isi["diundangkan"]) if "diundangkan" in isi else None,
        berlaku_mulai=date.fromisoformat(isi["berlaku_mulai"]),
        berita_negara=isi["berita_negara"],
        mencabut=isi.get("mencabut"),
        dicabut_oleh=isi.get("dicabut_oleh"),
        peralihan=isi.get("peralihan"),
        pedoman_teknis=tuple(isi.get("pedoman_teknis", ())),
    )


def _bulat(teks: str | None) -> int | None:
    return None if teks is None else int(teks)


def _desimal(teks: str | None) -> Decimal | None:
    return None if teks is None else Decimal(teks)
