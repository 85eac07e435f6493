"""Characters that text files cannot hold: a YAML escape can name any, and XML 1.0, calendars and spreadsheets take fewer."""

from __future__ import annotations

import re

# Source: XML 1.0, production [2] Char; and DEL with the C1 controls, which XML allows and nobody can see.
_TERLARANG = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def tampak(teks: str) -> str:
    """The text with each such character replaced by the replacement character."""
    return _TERLARANG.sub("\N{REPLACEMENT CHARACTER}", teks)


def sebaris(teks: str) -> str:
    """The same in one line: every run of white space is one space."""
    return " ".join(tampak(teks).split())
