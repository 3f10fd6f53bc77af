"""Numerals written with spaces between their characters: 三千 八百, 百 分 之 2.4."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from ...model.mention import Quantity
from .numerals import CHINESE_CHARS

_LEFT = CHINESE_CHARS + "点分之又负几半百余多个成"
_RIGHT = CHINESE_CHARS + "点分之又成折几半打个"
# Between two numeral characters, one of them at least Chinese; two figures side by side stay apart.
SPACED = re.compile(rf"(?<=[{_LEFT}])[ \t]{{1,3}}(?=[{_RIGHT}0-9])|(?<=[0-9])[ \t]{{1,3}}(?=[{_RIGHT}])|(?<=百分) (?=点)|(?<=[{_LEFT}0-9])[ \t]{{1,3}}(?=[多余][ \t]{{0,3}}[百千万亿])")


def spread(text: str, find: Callable[[str], list[Quantity]]) -> list[Quantity]:
    """What ``find`` reads in ``text`` without those spaces, placed where it stands in ``text``."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for gap in SPACED.finditer(text):
        pieces.append(text[at : gap.start()])
        places.extend(range(at, gap.start()))
        at = gap.end()
    pieces.append(text[at:])
    places.extend(range(at, len(text) + 1))
    return [_moved(quantity, text, places) for quantity in find("".join(pieces))]


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
