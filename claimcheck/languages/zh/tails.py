"""What still belongs to a figure beside its numeral and unit: halves, seconds, small coins, a minus sign."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from ...model.mention import Quantity
from ...model.written import Written
from .numerals import evaluate
from .unit_reader import UnitRead

_D = Decimal
_ONE = _D(1)
_COIN = "[0-9一二两三四五六七八九]"
_COINS = re.compile(rf"(?=.{{1,3}}[角毛分钱美日])[又零]?(?:(?P<j>{_COIN})[角毛])?(?:(?P<f>{_COIN}{{1,2}})(?:(?P<c>美分|欧分|日本[銭钱])|分(?!公|店|行|局|钟)钱?|(?<=毛.)(?![0-9年月日个])))?钱?")
# 7块5, 三块五一斤: tenths of the sum, where nothing else can be counted by the numeral.
_TENTHS = re.compile(rf"(?P<j>{_COIN})(?=[。，；、！？”）,;]|$|一[斤个碗杯张瓶袋度升吨只盒份次])")
_SMALL = r"[零又]?(\d{1,2}|[一二两三四五六七八九十]{1,3})"
# 2年6个月, 4小时10分: one length of time, told in the smaller unit.
_SMALLER = {
    "year": (re.compile(rf"{_SMALL}个月(?!前|后)"), "month", 12),
    "day": (re.compile(rf"{_SMALL}个?小时(?!前|后)"), "hour", 24),
    "hour": (re.compile(rf"{_SMALL}分(?:钟|(?=[\d，。；、！？）)的完内;,!?就便才即可缩降]|$))"), "minute", 60),
}
_AND_A_HALF = re.compile("半(?:(?P<hour>个?小时|钟头)|(?P<month>月(?![\\d份初底末]))|(?P<week>星期))")  # 4个半小时
_MOST_YEARS = 100  # a greater "year" is a date: 2024年6个月
_HALF_MORE = re.compile(r"个?半")
_METRE = re.compile(r"(\d{1,2}|[一二三四五六七八九])(?=[，。；、！？）)的宽高长深以左多]|$)")  # 1米75, 一米八
_TALL = 10  # metres; a number behind more of them is another figure
_MINUTES = re.compile(r"(\d{1,2}(?:\.\d+)?)秒")
_MINUS = "-−－负"


def tail(text: str, end: int, figure: Written, unit: UnitRead) -> tuple[Written, int]:
    """两年半, 3个半月, 3元5角: what still belongs to the figure after its unit."""
    minutes = _MINUTES.match(text, end) if unit.noun in ("分", "分钟") else None
    if minutes is not None:
        seconds = figure.value * 60 + _D(minutes[1])
        return Written(seconds, _ONE, _ONE, 3, True), minutes.end()
    if unit.noun == "米" and figure.value < _TALL and (rest := _METRE.match(text, end)) is not None:
        parts = evaluate(rest[1]) if not rest[1].isdigit() else _D(rest[1])
        if parts is not None:
            place = _D(10) ** -len(rest[1])
            return Written(figure.value + parts * place, place, place, 3, True), rest.end()
    if unit.money:
        return _small_money(text, end, figure, unit)
    if unit.half_follows and "/" not in unit.unit:
        match = _HALF_MORE.match(text, end)
        if match is not None and not text.startswith(("半导体", "半径", "半途", "半决", "半程", "半马", "半职", "半岛", "半成", "半自", "半封", "半挂", "半音", "半年", "半月", "半天", "半夜", "半个"), match.start()):
            half = _D("0.5")
            return Written(figure.value + half, half, half, 2, True), match.end()
    return figure, end


def compound(text: str, end: int, figure: Written, unit: UnitRead) -> tuple[Written, int, str] | None:
    """2年6个月 → 30 months, 2小时5分30秒 → 7530 seconds, 4个半小时: the sum, where it ends, and its unit."""
    half = _AND_A_HALF.match(text, end) if unit.noun == "个" and figure.value < _MOST_YEARS else None
    if half is not None:
        return Written(figure.value + _D("0.5"), _D("0.5"), _D("0.5"), 2, True), half.end(), half.lastgroup or ""
    smaller = _SMALLER.get(unit.unit)
    match = smaller[0].match(text, end) if smaller is not None and figure.value < _MOST_YEARS else None
    if smaller is None or match is None or (more := evaluate(match[1])) is None or more >= smaller[2]:
        return None
    value, code, end = figure.value * smaller[2] + more, smaller[1], match.end()
    if code == "minute" and (seconds := _MINUTES.match(text, end)) is not None:
        value, code, end = value * 60 + _D(seconds[1]), "second", seconds.end()
    return Written(value, _ONE, _ONE, 3, True), end, code


def _small_money(text: str, end: int, figure: Written, unit: UnitRead) -> tuple[Written, int]:
    """50元6角三分, 两美元又三美分: the small coins that follow belong to the sum."""
    match = _COINS.match(text, end)
    if match is None and unit.noun == "块" and (tenth := _TENTHS.match(text, end)) is not None:
        value = evaluate(tenth["j"])
        return (figure, end) if value is None else (Written(figure.value + value / 10, _D("0.1"), _D("0.1"), 2, True), tenth.end())
    if match is None or unit.factor != _ONE or not (match["j"] or match["c"]):
        return figure, end
    tenths, cents = (evaluate(match[name]) if match[name] else _D(0) for name in ("j", "f"))
    if tenths is None or cents is None or match["c"] and unit.unit == "CNY":
        return figure, end
    value = figure.value + tenths / 10 + cents / 100
    return Written(value, _D("0.01"), _D("0.01"), 3, True), match.end()


def signed(text: str, quantity: Quantity) -> Quantity:
    """The quantity with the minus sign that belongs to it: -3.2%, 负1.1."""
    start = quantity.start
    below = start >= 2 and quantity.unit in ("Cel", "[degF]", "deg") and text.startswith("零下", start - 2)
    if not start or start != quantity.core_start or text[start - 1] not in _MINUS and not below:
        return quantity
    begin = start - 2 if below else start - 1
    before = text[start - 2 : start - 1]
    if below:
        pass
    elif text[start - 1] == "负":
        if before and before in "正胜自肩抱背担辜欺":
            return quantity
    elif before and (before.isalnum() and (before.isascii() or not quantity.unit) or before in "%-−—月日年"):
        return quantity
    return replace(
        quantity,
        start=begin,
        text=text[begin : quantity.end],
        value=None if quantity.value is None else -quantity.value,
        interval=-quantity.interval,
        parts=tuple(-part for part in quantity.parts),
    )
