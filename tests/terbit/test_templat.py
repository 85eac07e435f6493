"""Every value that a template writes is escaped as markupsafe escapes it, whatever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from spbe_roadmap.terbit.templat import lingkungan

if TYPE_CHECKING:
    from decimal import Decimal

TEKS = st.text(st.sampled_from("a&<>'\"é\x00 ")) | st.text()


@given(TEKS | TEKS.map(Markup) | st.integers() | st.decimals(allow_nan=False) | st.none())
def test_a_value_is_written_as_markupsafe_escapes_it(nilai: str | Markup | int | Decimal | None) -> None:
    assert lingkungan("situs").from_string("{{ x }}").render(x=nilai) == str(escape(nilai))


@given(TEKS)
def test_so_it_is_in_macros_loops_attributes_and_set_blocks(teks: str) -> None:
    aman = str(escape(teks))
    templat = lingkungan("situs").from_string(
        "{% macro m(a) %}<i title='{{ a }}'>{{ a }}</i>{% endmacro %}"
        "{% set blok %}<b>{{ x }}</b>{% endset %}{{ m(x) }}{{ blok }}{% for a in [x] %}{{ a ~ '<' }}{% endfor %}"
    )
    assert templat.render(x=teks) == f"<i title='{aman}'>{aman}</i><b>{aman}</b>{aman}&lt;"


def test_a_name_that_is_unknown_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        lingkungan("situs").from_string("{{ tidak_ada }}").render()
