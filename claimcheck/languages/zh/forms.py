"""Figures that are more than digits and a unit: 三分之二, 百分之五, 七成, 八折, 翻两番, 3:1, 数百, 三四十.

Each reader takes the text and a position where a numeral begins and returns a ``Form`` or ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Context, Decimal

from msgspec import Struct
from msgspec.structs import replace

from ...model.interval import Interval
from ...model.mention import Form as FormName
from ...model.mention import Hedge
from ...model.written import Written, plain, written
from .numerals import ARABIC, CHINESE_CHARS, DIGITS, digits_and_scale, evaluate

_D = Decimal
_ROUGH = Context(prec=6)
_FINE = Context(prec=14)
_HUNDRED = _D(100)
_SIMPLE = "一二两三四五六七八九"


class Figure(Struct, frozen=True, gc=False):
    """A figure before its unit: either ``figure`` (hedges still apply) or a fixed ``interval``.

    ``unit`` is set where the form brings its own (%, x). ``tens`` marks 成, whose near half is below it.
    """

    end: int
    form: FormName
    figure: Written | None = None
    interval: Interval | None = None
    value: Decimal | None = None
    unit: str | None = None
    hedge: Hedge | None = None
    parts: tuple[Decimal, ...] = ()
    tens: bool = False
    start: int | None = None
    margin: Decimal | None = None


_PERCENT_WORDS = re.compile(rf"([百佰千万])分之({ARABIC}|[{CHINESE_CHARS}]{{1,40}}(?:点[零〇一二三四五六七八九]+)?)([kK](?![A-Za-z]))?")
_DECIMAL = rf"(?:{ARABIC}|[{CHINESE_CHARS}]{{1,40}}(?:点[零〇一二三四五六七八九]+)?)"
_FRACTION = re.compile(rf"({_DECIMAL})分之(负?)({_DECIMAL})")
# 一又二分之一, 3又5分之2, 1 3/5: a whole and a fraction.
_MIXED = re.compile(rf"({_DECIMAL})又({_DECIMAL})分之({_DECIMAL})|(?P<w>\d{{1,4}})\s(?P<a>\d{{1,4}})/(?P<b>\d{{1,4}})(?![\d/])")
_POWER = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)(?:[eE]([+-]?\d{1,2})|\^([+-]{0,2}\d{1,2}))(?![A-Za-z0-9_.])")
_DOZEN = re.compile(r"([一二两三四五六七八九十]{1,3}|\d{1,3})打(?=[一-鿿]|$)(?![造击破工车法卡开好赢响包拼印假黑虎架算扮扰动压通])")
_SLASH = re.compile(r"([1-9])/([2-9]|10)(?![\d/年月.])(?=的|以上|多|左右|强|弱|[^\x00-\x7f]|$)")
_TENTHS = re.compile(r"([一二三四五六七八九]点[一二三四五六七八九]|半|[一二三四五六七八九十两]|\d{1,2}(?:\.\d)?)\s?成(?:([一二三四五六七八九]|半|多)(?![个名家])|(?![为立功本员长果分交绩熟品都型人效套就因语]))")
_TENTHS_RANGE = re.compile(r"([一二三四五六七八])([二三四五六七八九])成(?![为立功本员长果])")
_DISCOUNT = re.compile(r"(?:(\d\d?(?:\.\d)?|[一二两三四五六七八九]{1,2}|[一二三四五六七八九陆]点[一二三四五六七八九]|对)\s?折)(?![叠扣线射磨腰返算旧中价合]|断)")
_DOUBLINGS = re.compile(r"翻了?(?:近|约|超过?|逾|接近|将近)?(?:([一两二三四五六]|\d)?番|(一|[1-9])倍)")
_FAN = re.compile(r"([一两二三四五六]|\d)番(?![薯茄号外邦禺])")
_TENS_ODD = re.compile(rf"([{CHINESE_CHARS}]*[十拾零])几([十百千万亿]{{0,2}})(?![年月日])")
_VAGUE = re.compile(r"(?:好?[几数]([十百千万亿]{1,3})|十几([万亿]|百万|千万)?)(?![个]?月前)")
_ROUND_WORDS = re.compile(r"([百千万亿]{1,3})(?=[余多]|[元美欧港日英]|[人家个名户辆台只头吨亩件公平立条万亿册份张次场项所株棵套间栋艘架位笔篇部种]|企|台)")
_ADJACENT = re.compile(r"([一二两三四五六七八九])([二两三四五六七八九])([十百千万亿]{1,3}|(?=[个名位人家户辆台套件座天年岁次成倍米里斤吨块只头棵元条间项种例起株道页遍趟桌杯碗瓶袋箱层级本册封节门轮截]))")
# 五、六百名: two round numbers side by side
_LISTED = re.compile(r"([一二两三四五六七八])、([二三四五六七八九])([十百千万]{1,2})(?=[多余]?[个名位人家户辆台套件元天年岁次倍米里斤吨块只头棵条间亩])")
_TEEN_RANGE = re.compile(r"([二三四五六七八九]?十)([一二三四五六七八])([二三四五六七八九])(?=[个名位人家户辆台岁天年里]|[万亿])([万亿])?")
_RATIO = re.compile(r"(\d+(?:\.\d+)?)((?:\s?[:∶：]\s?\d+(?:\.\d+)?){1,4})(?![\d.]|\s?[:∶：])")
_RATIO_WORD = re.compile(r"(\d+(?:\.\d+)?|[一二三四五六七八九十])比(\d+(?:\.\d+)?|[一二三四五六七八九十])(?![上较例重])")
_DIGIT_BEFORE = frozenset(DIGITS) | frozenset("几数点.0123456789")
# 每10名受访者中有3人: so many of each so many.
_EACH = re.compile(rf"每(?P<of>\d{{1,4}}|[{CHINESE_CHARS}]{{1,3}})(?P<what>个人|[个名位户家人])[^，。；：、0-9]{{0,10}}?(?:[里中]|之中|当中|里面)[，,]?(?:就|便|约|大约|至少|只|仅|竟){{0,2}}有(?:约|近)?(?P<n>\d{{1,3}}|[{CHINESE_CHARS}]{{1,2}})(?P<of_what>[个名位户家人])(?:人(?![口均民士]))?")
_HALF = re.compile(r"一半(?!会|人马)|半数")
_OVER_HALF = re.compile(r"过半(?!月|百|生|年|个|小)")


def _decimal(text: str) -> Decimal | None:
    return evaluate(text)


def _percent_words(text: str, at: int) -> Figure | None:
    match = _PERCENT_WORDS.match(text, at)
    if match is None:
        return None
    read = digits_and_scale(match[2])
    if read is None:
        return None
    factor = {"百": _D(1), "佰": _D(1), "千": _D("0.1"), "万": _D("0.01")}[match[1]]
    if match[3]:
        factor *= 1000
    return Figure(match.end(), "percent", figure=written(read[0], read[1] * factor), unit="%")


def _fraction(text: str, at: int) -> Figure | None:
    match = _FRACTION.match(text, at)
    if match is None:
        return None
    below, above = _decimal(match[1]), _decimal(match[3])
    if match[2] and above is not None:
        above = -above
    return _share(match.end(), above, below)


def _share(end: int, above: Decimal | None, below: Decimal | None) -> Figure | None:
    if above is None or not below or above > below * 100:
        return None
    share = above / below * _HUNDRED
    value = plain(share.quantize(_D("0.0001")) if share >= _D("0.01") else +share.normalize(_ROUGH))
    figure = Written(value, _D(1), _D(1), 2, True)
    return Figure(end, "fraction", figure=figure, unit="%", margin=_D(2))


def _slash(text: str, at: int) -> Figure | None:
    match = _SLASH.match(text, at)
    if match is None or (at and (text[at - 1].isalnum() and text[at - 1].isascii() or text[at - 1] in "/.")):
        return None
    return _share(match.end(), _D(match[1]), _D(match[2]))


def _tenths(text: str, at: int) -> Figure | None:
    match = _TENTHS_RANGE.match(text, at)
    if match is not None and DIGITS[match[2]] == DIGITS[match[1]] + 1:
        low, high = (_D(DIGITS[match[i]] * 10) for i in (1, 2))
        return Figure(match.end(), "range", interval=Interval(low, high), unit="%", hedge="range")
    match = _TENTHS.match(text, at)
    if match is None or (at and text[at - 1] == "第"):
        return None
    whole = _D(10) if match[1] == "十" else _D("0.5") if match[1] == "半" else _decimal(match[1])
    if whole is None:
        return None
    end, tail = match.end(), match[2]
    if tail == "多":
        end, tail = end - 1, None
    extra = _D(5) if tail == "半" else _D(DIGITS[tail]) if tail else _D(0)
    value = plain(whole * 10 + extra)
    place = _D(1) if tail else _D(10)
    return Figure(end, "fraction", figure=Written(value, place, place, 1, True), unit="%", tens=not tail)


def _mixed(text: str, at: int) -> Figure | None:
    match = _MIXED.match(text, at)
    if match is None:
        return None
    order = ("w", "b", "a") if match["w"] else (1, 2, 3)
    whole, below, above = (_decimal(match[part]) for part in order)
    if whole is None or above is None or not below:
        return None
    value = plain((whole + above / below).normalize(_FINE))
    return Figure(match.end(), "number", figure=Written(value, _D("0.01"), _D("0.01"), 3, True))


def _power(text: str, at: int) -> Figure | None:
    """2e5, 1.1^+23: figures of science, read so that their digits are not taken for others."""
    match = _POWER.match(text, at)
    if match is None or at and (text[at - 1].isalnum() and text[at - 1].isascii() or text[at - 1] in "._"):
        return None
    base = _D(match[1])
    if match[2]:
        value = base.scaleb(int(match[2]))
    else:
        sign = -1 if match[3].count("-") % 2 else 1
        power = int(match[3].lstrip("+-") or 0) * sign
        if not base and power < 0:
            return None
        value = (base**power).normalize(_FINE)
    return Figure(match.end(), "number", figure=Written(plain(value), _D(1), _D(1), 3, True))


def _dozen(text: str, at: int) -> Figure | None:
    match = _DOZEN.match(text, at)
    count = _decimal(match[1]) if match is not None else None
    if match is None or count is None:
        return None
    return Figure(match.end(), "number", figure=Written(count * 12, _D(1), _D(1), 2, False), unit="")


def _discount(text: str, at: int) -> Figure | None:
    match = _DISCOUNT.match(text, at)
    if match is None:
        return None
    word = "五" if match[1] == "对" else match[1]
    if len(word) == 2 and word.isdigit():
        value, place = _D(word), _D(1)
    elif word[0] in DIGITS and len(word) == 2:
        value = _D(DIGITS[word[0]] * 10 + DIGITS[word[1]])
        place = _D(1)
    else:
        number = _decimal(word)
        if number is None:
            return None
        value, place = number * 10, _D(1) if "点" in word or "." in word else _D(10)
    return Figure(match.end(), "fraction", figure=Written(plain(value), place, place, 1, True), unit="%")


def _doublings(text: str, at: int) -> Figure | None:
    match = _DOUBLINGS.match(text, at)
    if match is not None:
        word = match[1] or match[2]
        count = 1 if word is None else int(word) if word.isdigit() else DIGITS[word]
        value = _D(2) ** count if "番" in match[0] else _D(count + 1)
        start = at
    else:
        match = _FAN.match(text, at)
        if match is None or text[max(0, at - 3) : at].find("翻") < 0:
            return None
        count = int(match[1]) if match[1].isdigit() else DIGITS[match[1]]
        value, start = _D(2) ** count, at
    figure = Written(value, _D(1), _D(1), 1, True)
    parts = (_D(count),)
    if re.search(r"近|接近", match[0]):
        low = plain(value * _D("0.9"))
        return Figure(match.end(), "multiple", value=value, interval=Interval(low, value), hedge="below", unit="x", start=start, parts=parts)
    return Figure(match.end(), "multiple", figure=figure, unit="x", start=start, parts=parts)


def _vague(text: str, at: int) -> Figure | None:
    tens = _TENS_ODD.match(text, at)
    if tens is not None:
        base, scale = evaluate(tens[1].rstrip("零")), evaluate(tens[2]) if tens[2] else _D(1)
        if base and scale:
            bounds = Interval((base + 1) * scale, (base + 9) * scale)
            return Figure(tens.end(), "vague", interval=bounds, hedge="about", parts=(base * scale,))
    match = _VAGUE.match(text, at)
    if match is None or (at and text[at - 1] in "二三四五六七八九"):
        return None
    if match[1] is None:
        scale = evaluate(match[2]) if match[2] else _D(1)
        if scale is None:
            return None
        low, high = 11 * scale, 19 * scale
    else:
        unit = evaluate(match[1])
        if unit is None:
            return None
        low, high = 2 * unit, 10 * unit - (1 if unit <= 1000 else 0)
    return Figure(match.end(), "vague", interval=Interval(low, high), hedge="about")


_STEPS = frozenset("迈登站跨踏")


def _round_word(text: str, at: int) -> Figure | None:
    """上百, 近百, 逾百亿, 百余: a round word without a digit is vague."""
    match = _ROUND_WORDS.match(text, at)
    if match is None:
        return None
    unit = evaluate(match[1])
    before = text[at - 1] if at else ""
    if unit is None or before and before in _DIGIT_BEFORE:
        return None
    end = match.end()
    if before == "上" and text[at - 2 : at - 1] in _STEPS:
        return None  # 迈上万亿台阶: a step, no bound
    if before == "上" and text[max(0, at - 2) : at] not in ("以上", "网上", "史上", "线上"):
        return Figure(end, "vague", interval=Interval(unit, 2 * unit), hedge="above", start=at - 1)
    if before == "近" and text[max(0, at - 2) : at] not in ("附近", "最近"):
        return Figure(end, "vague", interval=Interval(plain(unit * _D("0.9")), unit), hedge="below", start=at - 1)
    if before and before in "逾超过破":
        start = at - 2 if text[max(0, at - 2) : at] in ("突破", "超过") else at - 1
        return Figure(end, "vague", interval=Interval(unit, 2 * unit), hedge="above", start=start)
    if text[end : end + 1] in "余多" and text[end : end + 1]:
        return Figure(end + 1, "vague", interval=Interval(unit, 2 * unit), hedge="above")
    return None


def _adjacent(text: str, at: int) -> Figure | None:
    match = _TEEN_RANGE.match(text, at)
    if match is not None and DIGITS[match[3]] == DIGITS[match[2]] + 1:
        base = evaluate(match[1]) or _D(10)
        scale = evaluate(match[4]) if match[4] else _D(1)
        low, high = ((base + DIGITS[match[i]]) * (scale or 1) for i in (2, 3))
        return Figure(match.end(), "range", interval=Interval(low, high), hedge="range")
    match = _LISTED.match(text, at) or _ADJACENT.match(text, at)
    if match is None or (at and text[at - 1] in CHINESE_CHARS + "第初星期周"):
        return None
    first, second = DIGITS[match[1]], DIGITS[match[2]]
    if second != first + 1 and (first, second) != (3, 5):
        return None
    scale = evaluate(match[3]) if match[3] else _D(1)
    if scale is None:
        return None
    return Figure(match.end(), "range", interval=Interval(first * scale, second * scale), hedge="range")


def listed(text: str, at: int) -> bool:
    """Whether a range in words such as 五、六百 begins at ``at``."""
    return text[at + 1 : at + 2] == "、" and _LISTED.match(text, at) is not None


def _ratio(text: str, at: int) -> Figure | None:
    match = _RATIO.match(text, at)
    if match is None:
        match = _RATIO_WORD.match(text, at)
        if match is None:
            return None
        numbers = [_decimal(match[1]), _decimal(match[2])]
    else:
        numbers = [_D(piece) for piece in re.split(r"\s?[:∶：]\s?", match[0])]
    parts = tuple(number for number in numbers if number is not None)
    if len(parts) < 2:
        return None
    return Figure(match.end(), "ratio", interval=Interval(None, None), unit="x", parts=parts)


def _each(text: str, at: int) -> Figure | None:
    """每4个人里就有1个: a share of those counted, where both are of one kind."""
    match = _EACH.match(text, at - 1) if at else None
    if match is None:
        return None
    below, above = evaluate(match["of"]), evaluate(match["n"])
    if not below or above is None or above >= below or match["of_what"] not in match["what"] + "人":
        return None
    share = _share(match.end(), above, below)
    return None if share is None else replace(share, start=at - 1)


def _half(text: str, at: int) -> Figure | None:
    match = _HALF.match(text, at)
    if match is not None:
        return Figure(match.end(), "fraction", figure=Written(_D(50), _D(10), _D(10), 1, True), unit="%", margin=_D(2))
    match = _OVER_HALF.match(text, at - 1) if at else None
    if match is not None:
        return Figure(
            match.end(), "vague", interval=Interval(_D(50), _HUNDRED), unit="%", hedge="above", start=at - 1
        )
    return None


# Which readers to try, by the first character of the form.
_CHINESE_FIRST: tuple[Callable[[str, int], Figure | None], ...] = (
    _percent_words,
    _half,
    _mixed,
    _fraction,
    _tenths,
    _discount,
    _vague,
    _adjacent,
    _doublings,
    _round_word,
    _ratio,
    _dozen,
)
_ARABIC_FIRST: tuple[Callable[[str, int], Figure | None], ...] = (
    _mixed,
    _fraction,
    _power,
    _tenths,
    _discount,
    _ratio,
    _slash,
    _doublings,
    _dozen,
)
_ARABIC_MARKS = re.compile("分之|[又成折:：∶比/番打^eE]")


def special(text: str, at: int) -> Figure | None:
    """A figure of one of these forms at ``at``, or ``None``."""
    window = text[at : at + 8]
    if at and text[at - 1] == "每" and (each := _each(text, at)) is not None:
        return each
    if window[0].isdigit():
        # The common case, plain digits, is told by one look at the next few characters.
        if not _ARABIC_MARKS.search(window):
            long_number = len(window) == 8 and window.isdigit()
            if not long_number:
                return None
        readers = _ARABIC_FIRST
    else:
        readers = _CHINESE_FIRST
    for reader in readers:
        found = reader(text, at)
        if found is not None:
            return found
    return None
