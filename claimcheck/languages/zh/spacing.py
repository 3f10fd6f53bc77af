"""Numerals and dates written with spaces between their characters: 三千 八百, 百 分 之 2.4, 3 月 9 日."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from ...model.mention import Moment, Quantity
from .numerals import CHINESE_CHARS

_LEFT = CHINESE_CHARS + "点分之又负几半百余多个成"
_RIGHT = CHINESE_CHARS + "点分之又成折几半打个"
# Between two numeral characters, one of them at least Chinese; two figures side by side stay apart.
SPACED = re.compile(rf"(?<=[{_LEFT}])[ \t]{{1,3}}(?=[{_RIGHT}0-9])|(?<=[0-9])[ \t]{{1,3}}(?=[{_RIGHT}])|(?<=百分) (?=点)|(?<=[{_LEFT}0-9])[ \t]{{1,3}}(?=[多余][ \t]{{0,3}}[百千万亿元个名人件家户条吨公小])")

# Inside a date: 3 月 9 日, 2018 年 12 月, 11 月 6 日
SPACED_DATE = re.compile(r"(?<=\d)[ \t](?=[年月日时号][^\d\s]?)|(?<=[年月])[ \t](?=\d)")


def spread(text: str, find: Callable[[str], list[Quantity]]) -> list[Quantity]:
    """What ``find`` reads in ``text`` without those spaces, placed where it stands in ``text``."""
    closed, places = _closed(text, SPACED)
    return [_moved(quantity, text, places) for quantity in find(closed)]


def spread_times(text: str, find: Callable[[str], list[Moment]]) -> list[Moment]:
    """The times that ``find`` reads in ``text`` without the spaces inside its dates (3 月 9 日), placed in ``text``."""
    closed, places = _closed(text, SPACED_DATE)
    return [_moment_moved(moment, text, places) for moment in find(closed)]


def _closed(text: str, gaps: re.Pattern[str]) -> tuple[str, list[int]]:
    """``text`` without ``gaps``, and where each of its characters stands in ``text``."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for gap in gaps.finditer(text):
        pieces.append(text[at : gap.start()])
        places.extend(range(at, gap.start()))
        at = gap.end()
    pieces.append(text[at:])
    places.extend(range(at, len(text) + 1))
    return "".join(pieces), places


def _moment_moved(moment: Moment, text: str, places: list[int]) -> Moment:
    start, end = places[moment.start], places[moment.end - 1] + 1
    span = moment.weekday_span
    if span is not None:
        span = (places[span[0]], places[span[1] - 1] + 1)
    return replace(moment, start=start, end=end, text=text[start:end], weekday_span=span)


def _moved(quantity: Quantity, text: str, places: list[int]) -> Quantity:
    start, end = places[quantity.start], places[quantity.end - 1] + 1
    return replace(
        quantity,
        start=start,
        end=end,
        text=text[start:end],
        core_start=places[quantity.core_start],
        core_end=places[quantity.core_end - 1] + 1,
    )
