"""The quantity step: every numeric expression of a text, with value, interval, unit and hedge.

One scan finds runs of numeral characters; everything else looks only at a few characters around them.
"""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from ...model.interval import Interval
from ...model.mention import Quantity
from ...model.written import HEDGE_OF_STYLE, HedgeStyle, Written, allowed, plain, written
from . import hedges
from .forms import Figure, special
from .lexicon import inside_word
from .numerals import ARABIC, CHINESE_CHARS, digits_and_scale, evaluate
from .unit_reader import UnitRead, money_prefix, read_per_prefix, read_unit
from .worth import why_no_claim

_D = Decimal
_ONE = _D(1)
_STARTS = re.compile(rf"[0-9{CHINESE_CHARS}半几数翻]")
_SCALE = r"(?:[十百千]?万亿|[十百千]?[万亿](?!向|科|达)|[百千](?![瓦克米伏帕卡字分])|兆(?=[元美港新欧日]))"
_NUMBER = re.compile(
    rf"(?P<a>{ARABIC})(?:\s?(?P<odd>[多余来几])\s?(?=[十百千万亿]))?(?:\s?(?P<scale>{_SCALE}))?"
    rf"(?P<more>(?<=[万亿千百])(?:\d{{1,4}}(?:\.\d+)?[百千]?[万亿千百](?![瓦克米伏]))+|(?<=[万亿千])\d(?![\d.]))?"
    rf"|(?P<c>[{CHINESE_CHARS}]+(?:点[零〇一二三四五六七八九]+[百千万亿]*)?)(?:(?P<codd>[多余来])(?P<cscale>[百千万亿]+))?"
)
_SEPARATOR = re.compile(r"\s?(?:——|-{1,2}|—|–|~|～|至|到|－|∼)\s?")
_SIGN = "-−－+＋"
_HALF_MORE = re.compile(r"个?半")
_MINUTES = re.compile(r"(\d{1,2}(?:\.\d+)?)秒")
_STREAK_UNITS = frozenset(("year", "quarter", "month", "week", "day", "届", "次", "场"))


class _Number:
    """One numeral core: where it ends, its digits and scale, and whether 多 / 余 stands in it."""

    __slots__ = ("chinese", "digits", "end", "has_scale", "odd", "scale", "text")

    def __init__(self, end: int, digits: str, scale: Decimal, odd: bool, chinese: bool, text: str) -> None:
        self.end, self.digits, self.scale = end, digits, scale
        self.odd, self.chinese, self.text = odd, chinese, text
        self.has_scale = scale != _ONE


def _number(text: str, at: int) -> _Number | None:
    match = _NUMBER.match(text, at)
    if match is None or match.end() == at:
        return None
    if match["a"] is not None:
        if match["more"]:
            read = digits_and_scale(match["a"] + match["scale"] + match["more"])
            if read is not None:
                return _Number(match.end(), read[0], read[1], False, False, match[0])
        scale = evaluate(match["scale"]) if match["scale"] else _ONE
        digits = match["a"].replace(",", "")
        return _Number(match.end(), digits, scale or _ONE, match["odd"] is not None, False, match[0])
    core = match["c"]
    read = digits_and_scale(core)
    if read is None:
        return None
    digits, scale = read
    odd = match["codd"] is not None
    if odd:
        scale *= evaluate(match["cscale"]) or _ONE
    return _Number(match.end(), digits, scale, odd, True, core)


def find(text: str) -> list[Quantity]:
    """Every quantity of folded ``text``, in order and not overlapping."""
    found: list[Quantity] = []
    at, search = 0, _STARTS.search
    while True:
        match = search(text, at)
        if match is None:
            return found
        start = match.start()
        char = text[start]
        if not ("0" <= char <= "9"):
            skip = inside_word(text, start)
            if skip:
                at = skip
                continue
        quantity, at = _read(text, start, found[-1].end if found else 0)
        if quantity is not None and quantity.form == "ratio" and quantity.is_claim:
            found.extend(_shares(text, quantity))
        elif quantity is not None:
            found.append(quantity)


def _read(text: str, start: int, floor: int) -> tuple[Quantity | None, int]:
    """The quantity whose numeral begins at ``start``, and where to go on."""
    form = special(text, start)
    if form is not None:
        return _from_form(text, start, form, floor)
    number = _number(text, start)
    if number is None:
        return None, start + 1
    second = _range_end(text, number)
    if second is not None:
        return _from_range(text, start, number, *second, floor)
    return _from_number(text, start, number, floor)


def _range_end(text: str, first: _Number) -> tuple[_Number, UnitRead | None] | None:
    """The upper figure of 3至5, 15%—18%, 1.2万~1.5万元, or ``None``."""
    at, unit = first.end, None
    match = _SEPARATOR.match(text, at)
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
    second = _number(text, match.end())
    if second is None or second.chinese != first.chinese:
        return None
    if match[0].strip() == "到" and unit is not None and not _same_unit(text, second, unit):
        return None
    return second, unit


def _same_unit(text: str, second: _Number, unit: UnitRead) -> bool:
    other = read_unit(text, second.end, second.chinese)
    return other is not None and other.unit == unit.unit


def _from_range(
    text: str, start: int, first: _Number, second: _Number, first_unit: UnitRead | None, floor: int
) -> tuple[Quantity | None, int]:
    unit = read_unit(text, second.end, second.chinese)
    end = unit.end if unit else second.end
    low, high = written(first.digits, first.scale), written(second.digits, second.scale)
    if first_unit is not None and unit is not None and first_unit.unit != unit.unit:
        return _from_number(text, start, first, floor)
    if not first.has_scale and second.has_scale and low.value <= _D(second.digits):
        low = written(first.digits, second.scale)
    factor = unit.factor if unit else _ONE
    begin, style = hedges.before(text, start, floor)
    begin, prefix = money_prefix(text, begin if style else start, floor) if not style else (begin, None)
    code = unit.unit if unit else prefix or ""
    end, _ = hedges.after(text, end)
    bounds = plain(low.value * factor), plain(high.value * factor)
    quantity = Quantity(
        start=begin,
        end=end,
        text=text[begin:end],
        value=None,
        interval=Interval(*bounds),
        unit=code,
        form="range",
        hedge="range",
        noun=unit.noun if unit else "",
        place=plain(high.place * factor),
        nonzero_place=plain(high.nonzero_place * factor),
        core_start=start,
        core_end=second.end,
        parts=bounds,
    )
    return _judged(text, quantity, second.chinese, unit), end


def _from_form(text: str, start: int, form: Figure, floor: int) -> tuple[Quantity | None, int]:
    core_start = start if form.start is None else max(form.start, floor)
    if form.form == "ratio":
        return _from_ratio(text, core_start, form)
    end, odd, unit, factor, noun = form.end, False, form.unit, _ONE, ""
    read: UnitRead | None = None
    if unit is None:
        end, tail = (end, None)
        if text[end : end + 1] in ("多", "余") and text[end : end + 1]:
            end, odd = end + 1, True
        read = read_unit(text, end, True)
        if read is not None:
            end, unit, factor, noun = read.end, read.unit, read.factor, read.noun
        elif odd:
            end -= 1
    begin, style = hedges.before(text, core_start, floor)
    after_end, after_style = hedges.after(text, end)
    if style is None and after_style is not None:
        style, end = after_style, after_end
    elif after_style is not None:
        end = after_end
    interval, value, hedge = _form_interval(form, style, factor)
    quantity = Quantity(
        start=begin,
        end=end,
        text=text[begin:end],
        value=value,
        interval=interval,
        unit=unit or "",
        form=form.form,
        hedge=hedge,
        noun=noun,
        place=form.figure.place if form.figure else _ONE,
        nonzero_place=form.figure.nonzero_place if form.figure else _ONE,
        core_start=core_start,
        core_end=form.end,
        parts=form.parts,
    )
    return _judged(text, quantity, True, read), end


def _form_interval(form: Figure, style: HedgeStyle | None, factor: Decimal) -> tuple[Interval, Decimal | None, str | None]:
    hedge = HEDGE_OF_STYLE[style] if style else form.hedge
    if form.figure is None:
        interval = form.interval or Interval(None, None)
        if factor != _ONE:
            interval = Interval(
                None if interval.low is None else plain(interval.low * factor),
                None if interval.high is None else plain(interval.high * factor),
            )
        return interval, form.value, hedge
    value = form.figure.value
    if form.tens and style == "near":
        # 成 is coarse: 近七成 is the lower half of a place, not a tenth of the value.
        return Interval(value - 5, value), value, hedge
    if form.margin is not None and style is None:
        return Interval(value - form.margin, value + form.margin), value, hedge
    return allowed(form.figure, style, exact=False), value, hedge


def _from_ratio(text: str, start: int, form: Figure) -> tuple[Quantity | None, int]:
    parts = form.parts
    value = parts[0] if len(parts) == 2 and parts[1] == _ONE else None
    if value is not None:
        digits = text[start : form.end].replace("：", ":").split(":")[0].strip()
        figure = written(digits) if digits.replace(".", "").isdigit() else Written(value, _ONE, _ONE, 1, False)
        interval = allowed(Written(value, figure.place, figure.nonzero_place, 1, True), None, exact=False)
    else:
        interval = Interval(None, None)
    quantity = Quantity(
        start=start,
        end=form.end,
        text=text[start : form.end],
        value=value,
        interval=interval,
        unit="x",
        form="ratio",
        core_start=start,
        core_end=form.end,
        parts=parts,
    )
    return _judged(text, quantity, False, None), form.end


def _shares(text: str, quantity: Quantity) -> list[Quantity]:
    """8.2:38.4:53.4 is three shares of one whole where the parts make 100; else it stays one ratio."""
    if not 99 <= sum(quantity.parts) <= 101:
        return [quantity]
    found: list[Quantity] = []
    for match in re.finditer(r"\d+(?:\.\d+)?", quantity.text):
        start, end = quantity.start + match.start(), quantity.start + match.end()
        figure = written(match[0])
        share = replace(
            quantity,
            start=start,
            end=end,
            text=match[0],
            value=figure.value,
            interval=allowed(figure, None, exact=False),
            unit="%",
            place=figure.place,
            nonzero_place=figure.nonzero_place,
            core_start=start,
            core_end=end,
        )
        found.append(share)
    return found


def _from_number(text: str, start: int, number: _Number, floor: int) -> tuple[Quantity | None, int]:
    end, odd = number.end, number.odd
    figure = written(number.digits, number.scale)
    if text[end : end + 1] in ("多", "余") and text[end : end + 1] and not text.startswith("多种", end):
        end, odd = end + 1, True
    unit = read_unit(text, end, number.chinese)
    if unit is None and odd and end > number.end and not number.odd:
        end, odd = end - 1, False
    plain_word = number.chinese and not number.has_scale and "点" not in number.text
    if unit is None and plain_word and text[start - 1 : start] != "第":
        return _bare_numeral(text, start, number, figure), number.end
    factor, code, noun, exact = _ONE, "", "", True
    if unit is not None:
        end, factor, code, noun, exact = unit.end, unit.factor, unit.unit, unit.noun, unit.exact
        joined, end = _tail(text, end, figure, unit)
        if unit.noun in ("分", "分钟") and joined is not figure:
            code = "second"
        figure = joined
    begin, style = start, None
    prefix: str | None = None
    begin, prefix = money_prefix(text, start, floor)
    if prefix is not None and unit is None:
        code, exact = prefix, False
    elif prefix is None or unit is None or not unit.money:
        begin = start
    per_start, per = read_per_prefix(text, begin, floor, code) if code else (begin, None)
    begin, style = hedges.before(text, begin, floor)
    if style is None and odd:
        style = "odd"
    after_end, after_style = hedges.after(text, end)
    if after_style is not None:
        end = after_end
        style = style or after_style
    if code == "pp" and factor != _ONE:
        exact = False
    negative = begin == start and _negative(text, start, unit)
    if negative:
        begin = start - 1
    interval = allowed(figure, style, exact=exact)
    value = figure.value
    if negative:
        value, interval = -value, -interval
    if factor != _ONE:
        value = plain(value * factor)
        interval = Interval(
            None if interval.low is None else plain(interval.low * factor),
            None if interval.high is None else plain(interval.high * factor),
        )
    quantity = Quantity(
        start=begin,
        end=end,
        text=text[begin:end],
        value=value,
        interval=interval,
        unit=f"{code}/{per}" if per and code else code,
        form="percent" if code == "%" else "points" if code == "pp" else "multiple" if code == "x" else "number",
        hedge=HEDGE_OF_STYLE[style] if style else None,
        noun=noun,
        place=plain(figure.place * factor),
        nonzero_place=plain(figure.nonzero_place * factor),
        core_start=start,
        core_end=number.end,
    )
    return _judged(text, quantity, number.chinese, unit), end


def _bare_numeral(text: str, start: int, number: _Number, figure: Written) -> Quantity:
    """一, 三十 without a unit: the common case in prose, and never a claim."""
    value = figure.value
    return Quantity(
        start=start,
        end=number.end,
        text=number.text,
        value=value,
        interval=Interval(value, value),
        unit="",
        core_start=start,
        core_end=number.end,
        is_claim=False,
        why_not="a numeral without a unit",
    )


def _negative(text: str, start: int, unit: UnitRead | None) -> bool:
    """Whether a minus sign belongs to the figure: -3.2%, 零下 is read elsewhere."""
    if not start or text[start - 1] not in "-−－" or unit is None:
        return False
    before = text[start - 2 : start - 1]
    return not before or not (before.isalnum() and before.isascii()) and before not in "%-−—月日年"


def _tail(text: str, end: int, figure: Written, unit: UnitRead) -> tuple[Written, int]:
    """两年半, 3个半月, 3元5角: what still belongs to the figure after its unit."""
    minutes = _MINUTES.match(text, end) if unit.noun in ("分", "分钟") else None
    if minutes is not None:
        seconds = figure.value * 60 + _D(minutes[1])
        return Written(seconds, _ONE, _ONE, 3, True), minutes.end()
    if unit.unit in ("year", "hour", "month", "day", "x", "CNY") and unit.half_follows:
        match = _HALF_MORE.match(text, end)
        if match is not None and not text.startswith(("半导体", "半径", "半途"), match.start()):
            half = _D("0.5")
            return Written(figure.value + half, half, half, 2, True), match.end()
    return figure, end


def _judged(text: str, quantity: Quantity, chinese: bool, unit: UnitRead | None) -> Quantity:
    """The quantity with its verdict, and with what belongs before the numeral: 第五届, 连续两年."""
    start, before = quantity.core_start, text[quantity.core_start - 1 : quantity.core_start]
    why = why_no_claim(text, quantity, chinese, unit)
    if before == "第" or (unit is not None and unit.unit == "星"):
        begin = start - 1 if before == "第" else start
        interval = quantity.interval
        if quantity.value is not None:
            interval = Interval(quantity.value, quantity.value)
        return replace(
            quantity,
            start=begin,
            text=text[begin : quantity.end],
            form="ordinal",
            interval=interval,
            unit=quantity.unit or "位",
            hedge=None,
            is_claim=not why,
            why_not=why,
        )
    if unit is not None and unit.unit in _STREAK_UNITS and text.startswith("连续", quantity.start - 2):
        begin = quantity.start - 2
        return replace(
            quantity, start=begin, text=text[begin : quantity.end], is_claim=True, why_not="", streak=True
        )
    return replace(quantity, is_claim=False, why_not=why) if why else quantity
