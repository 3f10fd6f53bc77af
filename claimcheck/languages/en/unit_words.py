"""The words that units and currencies begin and end with: before and after other words none is searched for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from . import units


def _firsts(words: Iterable[str]) -> set[str]:
    """The words that units open with, plural or not."""
    firsts = {match[0] for word in words if (match := re.match("[a-z]+", word.lower()))}
    return firsts | {word + "s" for word in firsts} | {word + "es" for word in firsts}


_CODES = {code.lower() for code in units.CODES} | {"m" + code.lower() for code in units.CODES}
UNIT_WORDS = frozenset(
    _firsts([*units.NAMES, *units.PHYSICAL, *units.SHORT, *units.TIME, "pound"])
    | _CODES
    | set("of a an per percent percents percentage pct pc basis bp bps pp pps yo y fold times x".split())
)
"""What opens a unit, currency or age behind a number: before any other word only a counted noun can follow."""
_MONEY_WORDS = frozenset(_CODES | {"us", "a", "nz", "rs", "r", "n", "ksh", "kshs", "sh", "shs", "ush", "tsh", "ghc", "rm", "rmb", "dh", "dhs", "qr", "tk", "rp", "sfr", "dm", "dollar", "dollars", "euro", "euros"})
_MONEY_SIGNS = frozenset(symbol[-1] for symbol in units.SYMBOLS)
PER_WORDS = frozenset("of a an per each every for".split())
"""What opens "a share", "per 100,000 residents"."""


def may_be_money(window: str) -> bool:
    """Whether the text before a number ends in what may be a sign or code of money: a cheap test that never misses."""
    stop = len(window) - window[-1].isspace()
    begin = stop
    while begin and "a" <= window[begin - 1] <= "z":
        begin -= 1
    return window[begin:stop] in _MONEY_WORDS if begin < stop else window[stop - 1 : stop] in _MONEY_SIGNS
