"""The date of publication comes from the plan or from SOURCE_DATE_EPOCH, never from the clock."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.terbit.waktu_terbit import PEUBAH, WaktuTerbitSalah, waktu_terbit

if TYPE_CHECKING:
    from spbe_roadmap.rencana.rencana import Rencana


def test_the_first_day_of_the_plan_where_nothing_is_set(
    rencana_jahat: Rencana, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kosong in (None, ""):
        monkeypatch.delenv(PEUBAH, raising=False) if kosong is None else monkeypatch.setenv(PEUBAH, kosong)
        assert waktu_terbit(rencana_jahat.peta) == datetime(2025, 1, 1, tzinfo=UTC)


def test_the_seconds_that_the_environment_names_in_utc(rencana_jahat: Rencana, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Jayapura")
    monkeypatch.setenv(PEUBAH, "1767225599")
    assert waktu_terbit(rencana_jahat.peta) == datetime(2025, 12, 31, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize("teks", ["besok", "-1", "1.5", "0", "99999999999", "9" * 5000, "٣"])
def test_anything_else_is_refused_in_words(teks: str, rencana_jahat: Rencana, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PEUBAH, teks)
    with pytest.raises(WaktuTerbitSalah, match="detik sejak 1 Januari 1970"):
        waktu_terbit(rencana_jahat.peta)
