"""Holidays: 国庆假期（10月1日至8日） tells the days of one, 假期里 means the one that was told.

Their days move from year to year; only the text says them.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...model.mention import Moment, TimeSpec

_NAMES = "春节|除夕|元旦|清明节?|五一|“五一”|劳动节|端午节?|中秋节?|国庆节?|双节|寒假|暑假|春运|暑运"
_REACH = 24  # characters before the days in which the holiday is named
# 国庆、中秋假期（10月1日至8日, 春节假期为1月28日至2月4日
_NAMED = re.compile(
    rf"(?P<name>(?:{_NAMES})(?:[、和]?(?:{_NAMES}))?)[”\"]?(?:\d天)?(?:节?假期|节?假日|小?长假|黄金周|期间|档期?)?(?:\d天)?(?:，?[（(](?:即|从|自)?|(?:为|是)|，即)$"
)
_MEANT = re.compile(
    r"(?<![节旦明一午秋庆暑寒春双])(?<![节旦明一午秋庆]”)(?:节?假日|小?长假|假期|黄金周|节日)(?:里|内|中(?!心)|期间|间(?!隔)|(?=全[国省市县区州]|日均|累计|，[全日累]))"
)


def told(text: str, moment: Moment) -> Moment:
    """The days that a holiday's name stands before, with that name."""
    if moment.spec.day is None or moment.spec.to_day is None:
        return moment
    match = _NAMED.search(text, max(0, moment.start - _REACH), moment.start)
    return moment if match is None else replace(moment, spec=replace(moment.spec, feast=match["name"]))


def meant(text: str, at: int) -> Moment | None:
    """假期里, 节日期间: the holiday that was told."""
    match = _MEANT.match(text, at)
    return None if match is None else Moment(at, match.end(), match[0], TimeSpec(named=True, feast=""))
