"""The upper figure of a range: 3至5, 15%—18%, 10000与20000之间."""

from __future__ import annotations

import re
from decimal import Decimal

from .cores import Number, number
from .numerals import CHINESE_CHARS
from .unit_reader import UnitRead, read_unit

_STARTS = re.compile(rf"[0-9{CHINESE_CHARS}半几数翻]")
_SEPARATOR = re.compile(r"\s?(?:——|-{1,2}|—|–|~|～|至|到|－|∼)\s?")
_MOVED = re.compile(r"(?:[增升涨减降跌]|增加|减少|上升|下降|上涨|下跌|提高|降低|增长|回落|回升|扩大|缩小|净增|多增)[了约近超]?$")
_FAR = 5
_JOINS = re.compile(r"\s?(?:与|和|跟|及)\s?")


def upper(text: str, first: Number) -> tuple[Number, UnitRead | None] | None:
    """The upper figure of 3至5, 15%—18%, 1.2万~1.5万元, or ``None``."""
    at, unit = first.end, None
    match = _SEPARATOR.match(text, at) or _between(text, at, first)
    if match is None:
        char = text[at : at + 1]
        if not char or char in "，。、；,;）) 的了":
            return None
        unit = read_unit(text, at, first.chinese)
        if unit is None:
            return None
        match = _SEPARATOR.match(text, unit.end)
        if match is None:
            return None
    if match.end() >= len(text) or not _STARTS.match(text, match.end()):
        return None
    second = number(text, match.end())
    if second is None or second.chinese != first.chinese:
        return None
    if match[0].strip() in "至到" and unit is not None and _moved_to(text, at, first, second):
        return None
    if match[0].strip() == "到" and unit is not None and not _same_unit(text, second, unit):
        return None
    return second, unit


def _between(text: str, at: int, first: Number) -> re.Match[str] | None:
    """10000与20000之间: 与 joins the ends of a range only where 之间 closes it."""
    match = _JOINS.match(text, at)
    second = number(text, match.end()) if match is not None else None
    if second is None or second.chinese != first.chinese:
        return None
    unit = read_unit(text, second.end, second.chinese)
    return match if text.startswith(("之间", "间"), unit.end if unit else second.end) else None


def _moved_to(text: str, at: int, first: Number, second: Number) -> bool:
    """增加3870手至17.6万手: by how much something moved, and to what it came."""
    far = evaluate_of(second) > _FAR * evaluate_of(first)
    return far and not text.startswith("%", at) and _MOVED.search(text, max(0, at - len(first.text) - 6), at - len(first.text)) is not None


def evaluate_of(figure: Number) -> Decimal:
    """What a numeral is worth."""
    return Decimal(figure.digits) * figure.scale


def _same_unit(text: str, second: Number, unit: UnitRead) -> bool:
    other = read_unit(text, second.end, second.chinese)
    return other is not None and other.unit == unit.unit
