"""Numeral cores: the run of characters that makes one number, before its unit and its hedges."""

from __future__ import annotations

import re
from decimal import Decimal

from .numerals import ARABIC, CHINESE_CHARS, digits_and_scale, evaluate

_ONE = Decimal(1)
_THOUSAND = Decimal(1000)
_SCALE = r"(?:万万|[十百千]?万亿|[十百千]?[万亿](?!向|科|达)|[百千](?![瓦克米伏帕卡字分])|兆(?=[元美港新欧日])|个亿|[kK](?=[\s\-—~至,，。）)]|$|个百|元|美元))"
# 千 before a unit is part of the unit (一百千瓦, 三千米), 两 at the end is a weight (三十两).
_CHAR = rf"[{CHINESE_CHARS.replace('千', '').replace('两', '')}]|千(?![瓦克米伏帕卡赫])|兆(?=[{CHINESE_CHARS}])"
_CORE = rf"(?:两|{_CHAR})(?:{_CHAR}|两(?=[百千万亿])){{0,23}}"
_NEVER = r"(?!(?:[万千]|(?<=[万千]))万[不没未无别请要记勿莫])"  # 万万没有, 千万不要: by no means
_NUMBER = re.compile(
    rf"(?P<a>{ARABIC})(?:\s?(?P<odd>[多余来几])\s?(?=[十百千万亿]))?(?:\s?(?P<scale>{_SCALE}))?"
    rf"(?P<more>(?<=[万亿千百])(?:零?\d{{1,4}}(?:\.\d+)?[百千]?[万亿千百](?![瓦克米伏]))+|(?<=[万亿千])零?\d(?![\d.])|(?<=万)\d{{4}}(?![\d.,]))?"
    rf"|(?P<c>{_NEVER}{_CORE}(?:点[零〇一二三四五六七八九]+[百千万亿]*)?)(?:(?P<codd>[多余来])(?P<cscale>[百千万亿]+)|(?P<cwhole>个)(?=亿)亿)?"
)


class Number:
    """One numeral core: where it ends, its digits and scale, and whether 多 / 余 stands in it."""

    __slots__ = ("chinese", "digits", "end", "has_scale", "odd", "scale", "text")

    def __init__(self, end: int, digits: str, scale: Decimal, odd: bool, chinese: bool, text: str) -> None:
        self.end, self.digits, self.scale = end, digits, scale
        self.odd, self.chinese, self.text = odd, chinese, text
        self.has_scale = scale != _ONE


def number(text: str, at: int) -> Number | None:
    """The numeral core at ``at``, or ``None``."""
    match = _NUMBER.match(text, at)
    if match is None or match.end() == at:
        return None
    if match["a"] is not None:
        if match["more"]:
            read = digits_and_scale(match["a"] + match["scale"] + match["more"])
            if read is not None:
                return Number(match.end(), read[0], read[1], False, False, match[0])
        scale = _THOUSAND if match["scale"] in ("k", "K") else evaluate(match["scale"].removeprefix("个")) if match["scale"] else _ONE
        digits = match["a"].replace(",", "")
        return Number(match.end(), digits, scale or _ONE, match["odd"] is not None, False, match[0])
    core = match["c"]
    read = digits_and_scale(core)
    if read is None:
        return None
    digits, scale = read
    odd = match["codd"] is not None
    if match["cwhole"]:
        scale *= 10**8  # 两个亿
    if odd:
        scale *= evaluate(match["cscale"]) or _ONE
    return Number(match.end(), digits, scale, odd, True, core)
