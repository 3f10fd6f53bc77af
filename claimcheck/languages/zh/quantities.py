"""The quantity step: every numeric expression of a text, with value, interval, unit and hedge.

One scan finds runs of numeral characters; everything else looks only at a few characters around them.
"""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from ...model.interval import Interval
from ...model.mention import Hedge, Quantity
from ...model.written import HEDGE_OF_STYLE, HedgeStyle, Written, allowed, plain, written
from . import hedges, ranges
from .cores import Number, number
from .forms import Figure, listed, special
from .lexicon import inside_word
from .money import are_people, is_yuan
from .numerals import CHINESE_CHARS, DIGITS
from .spacing import SPACED, spread
from .tails import compound, signed, tail
from .unit_reader import STARTS_OF_UNITS, UnitRead, money_prefix, read_per_prefix, read_unit
from .worth import moves_on, named_ratio, why_no_claim

_D = Decimal
_ONE = _D(1)
_STARTS = re.compile(rf"[0-9{CHINESE_CHARS}半几数翻]|对(?=折)")
_NOT_BARE = frozenset("第-−－负于=≥≤<>＞＜过到足近约")
_SIZED = re.compile("[点万亿]")
_MONEY_BEFORE = frozenset("$￥¥€£币元DBr ")
_MAY_END = frozenset("，。；、！？：（(）)」”\n ;,!?多余来左上以之许前有开出起") | {""}
_CLAUSE_END = frozenset("，。；、,;")
_BOUNDS = frozenset("以上 以下 以内 之上 之下 左右".split())
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+")
_AFTER_SOME = frozenset("个人块元家户岁年天斤亩名位只头里册张台辆场条项种所间栋棵株吨米例份分套艘枚起篇部款趟遍班碗杯桶袋瓶双盏封桌")  # 500来块, 2900来册
_POINT_ALONE = " \t\n（(—-－负，,"
_LONE = {char: Decimal(digit) for char, digit in DIGITS.items() if char in "一二两三四五六七八九"}
# What may follow a numeral and make it part of a figure: more numerals, a unit, a range, a form (成, 折, 分之).
_FOLLOWS = STARTS_OF_UNITS | frozenset(f"0123456789{CHINESE_CHARS}几数半成折分点倍比：:∶/番至到-—–－~～∼与和跟及 余多来%％‰.")
_STREAK_UNITS = frozenset(("year", "quarter", "month", "week", "day", "届", "次", "场"))


def find(text: str) -> list[Quantity]:
    """Every quantity of folded ``text``, in order and not overlapping."""
    found = spread(text, _find) if " " in text and SPACED.search(text) else _find(text)
    if "://" in text or "www." in text:
        addresses = [match.span() for match in _ADDRESS.finditer(text)]
        found = [quantity for quantity in found if not any(a <= quantity.start < b for a, b in addresses)]
    return found


def _find(text: str) -> list[Quantity]:
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
            value = _LONE.get(char)
            lone = value is not None and text[start + 1 : start + 2] not in _FOLLOWS and not listed(text, start)
            if value is not None and lone and text[start - 1 : start] not in _NOT_BARE:
                found.append(_bare_numeral(start, start + 1, char, value))
                at = start + 1
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
    core = number(text, start)
    if core is None:
        return None, start + 1
    if text[start - 1 : start] == "." and (start == 1 or text[start - 2] in _POINT_ALONE):
        core.digits, start = f"0.{core.digits}", start - 1
    second = ranges.upper(text, core)
    if second is not None:
        return _from_range(text, start, core, *second, floor)
    return _from_number(text, start, core, floor)


def _from_range(
    text: str, start: int, first: Number, second: Number, first_unit: UnitRead | None, floor: int
) -> tuple[Quantity | None, int]:
    unit = read_unit(text, second.end, second.chinese)
    if unit is None and (named := named_ratio(text, start)):
        unit = UnitRead(second.end, named, _ONE, "", False)
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
    if not code and second.has_scale and is_yuan(text, start, end):
        code = "CNY"
    end, _ = hedges.after(text, end)
    bounds = plain(low.value * factor), plain(high.value * factor)
    quantity = Quantity(
        start=begin,
        end=end,
        text=text[begin:end],
        value=None,
        interval=Interval(*sorted(bounds)),  # a falling range keeps its order in ``parts``
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
        return _from_ratio(text, core_start, form, floor)
    end, odd, unit, factor, noun = form.end, False, form.unit, _ONE, ""
    read: UnitRead | None = None
    if unit is None:
        if text[end : end + 1] in ("多", "余") and text[end : end + 1]:
            end, odd = end + 1, True
        read = read_unit(text, end, True)
        if read is not None:
            end, unit, factor, noun = read.end, read.unit, read.factor, read.noun
        elif form.form in ("vague", "range") and is_yuan(text, core_start, end):
            unit = "CNY"
        elif odd:
            end -= 1
    begin, style = hedges.before(text, core_start, floor)
    if style is None and unit in ("%", "x"):
        style = hedges.of_whole(text, begin)
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


def _form_interval(form: Figure, style: HedgeStyle | None, factor: Decimal) -> tuple[Interval, Decimal | None, Hedge | None]:
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
    if form.margin is not None and style in (None, "over"):  # 四分之一以上: the next fraction in use lies far off
        return Interval(value, plain(value * 4 / 3)) if style else Interval.around(value, form.margin), value, hedge
    return allowed(form.figure, style, exact=False), value, hedge


def _from_ratio(text: str, start: int, form: Figure, floor: int) -> tuple[Quantity | None, int]:
    parts = form.parts
    value = parts[0] if len(parts) == 2 and parts[1] == _ONE else None
    if value is not None:
        digits = text[start : form.end].replace("：", ":").split(":")[0].strip()
        figure = written(digits) if digits.replace(".", "").isdigit() else Written(value, _ONE, _ONE, 1, False)
        interval = allowed(Written(value, figure.place, figure.nonzero_place, 1, True), None, exact=False)
    else:
        interval = Interval(None, None)
    begin, style = hedges.before(text, start, floor)
    quantity = Quantity(
        start=begin,
        end=form.end,
        text=text[begin : form.end],
        value=value,
        interval=interval,
        unit="x",
        form="ratio",
        hedge=HEDGE_OF_STYLE[style] if style else None,
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


def _stands_bare(text: str, start: int, end: int, core: Number) -> bool:
    """Whether a numeral without a unit is told to be no claim by its neighbours alone."""
    before = text[start - 1 : start]
    if before in _NOT_BARE or core.has_scale or core.odd:
        return False
    if core.chinese:
        return not _SIZED.search(core.text) and text[end : end + 2] not in _BOUNDS
    return before not in _MONEY_BEFORE and end == core.end and not (text[end : end + 1] in _MAY_END or moves_on(core.text, text, end))


def _from_number(text: str, start: int, core: Number, floor: int) -> tuple[Quantity | None, int]:
    end, odd = core.end, core.odd
    figure = written(core.digits, core.scale)
    if text[end : end + 1] in ("多", "余") and text[end : end + 1] and not text.startswith("多种", end):
        end, odd = end + 1, True
    if text[end : end + 1] == "来" and text[end + 1 : end + 2] in _AFTER_SOME:
        end, odd = end + 1, True
    some = odd and "来" in text[core.end - 2 : end]  # 730来人: about so many
    unit = read_unit(text, end, core.chinese)
    if unit is None and odd and end > core.end and not core.odd and text[end : end + 1] not in _CLAUSE_END:
        end, odd = end - 1, False
    if unit is None and (named := named_ratio(text, start)):
        unit = UnitRead(end, named, _ONE, "", False)
    if unit is None and _stands_bare(text, start, end, core):
        return _bare_numeral(start, core.end, core.text, figure.value), core.end
    factor, code, noun, exact = _ONE, "", "", True
    if unit is not None:
        end, factor, code, noun, exact = unit.end, unit.factor, unit.unit, unit.noun, unit.exact
        if (whole := compound(text, end, figure, unit)) is not None:
            figure, end, code = whole
            noun = "" if noun == "个" else noun  # 4个半小时
        else:
            joined, end = tail(text, end, figure, unit)
            if unit.noun in ("分", "分钟") and joined is not figure:
                code = "second"
            figure = joined
    begin, style = start, None
    prefix: str | None = None
    begin, prefix = money_prefix(text, start, floor)
    if prefix is not None and unit is None:
        code, exact = prefix, False
    elif unit is None and core.has_scale and is_yuan(text, start, end):
        code, exact = "CNY", False
    elif unit is None and core.has_scale and are_people(text, start, end):
        code, exact = "人", False
    elif prefix is None or unit is None or not unit.money:
        begin = start
    per = read_per_prefix(text, begin, code) if code else None
    begin, style = hedges.before(text, begin, floor)
    if style is None and odd:
        style = "about" if some else "odd"
    if style is None and code in ("%", "x"):
        style = hedges.of_whole(text, begin)
    after_end, after_style = hedges.after(text, end)
    if after_style is not None:
        end = after_end
        style = style or after_style
    if code == "pp" and factor != _ONE:
        exact = False
    interval = allowed(figure, style, exact=exact)
    value = figure.value
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
        core_end=core.end,
    )
    return _judged(text, quantity, core.chinese, unit), end


def _bare_numeral(start: int, end: int, text: str, value: Decimal) -> Quantity:
    """一, 三十 without a unit: the common case in prose, and never a claim."""
    return Quantity(
        start=start,
        end=end,
        text=text,
        value=value,
        interval=Interval(value, value),
        unit="",
        core_start=start,
        core_end=end,
        is_claim=False,
        why_not="a numeral without a unit",
    )


def _judged(text: str, quantity: Quantity, chinese: bool, unit: UnitRead | None) -> Quantity:
    """The quantity with its verdict, and with what belongs before the numeral: 第五届, 连续两年."""
    if quantity.form not in ("range", "ratio"):
        quantity = signed(text, quantity)
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
