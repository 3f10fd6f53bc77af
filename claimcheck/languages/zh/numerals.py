"""Chinese numerals, Arabic figures and their mixtures: 一百二十三万, 壹佰, 3.2万, 1亿2千万, 两千四百五.

The rules are those of spoken Standard Chinese: 十百千 build a section below ten thousand, 万亿兆 scale it, and a
last digit without its unit takes the next lower one (两千四百五 = 2450) unless 零 stands before it.
"""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = {
    **dict(zip("零一二三四五六七八九", range(10), strict=True)),
    **dict(zip("壹贰叁肆伍陆柒捌玖", range(1, 10), strict=True)),
    "〇": 0,
    "两": 2,
    "俩": 2,
}
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}
SPECIAL = {"廿": 20, "卅": 30}

ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
CHINESE_CHARS = "零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟"
_TOKEN = re.compile(r"\d+(?:\.\d+)?|.")
_ONE = Decimal(1)


def evaluate(text: str) -> Decimal | None:
    """The value of a numeral without hedges, or ``None`` when it is not well formed."""
    text = text.replace(",", "").replace(" ", "")
    if not text:
        return None
    head, point, tail = text.partition("点")
    if point:
        return _with_point(head, tail)
    if len(text) > 1 and all(char in DIGITS for char in text):
        return Decimal("".join(str(DIGITS[char]) for char in text))
    return _compose(text)


def _with_point(head: str, tail: str) -> Decimal | None:
    """三点五, 三点五万: the part after 点 is read digit by digit, then scaled."""
    match = re.match(r"([零〇一二两三四五六七八九]+)([十百千万亿]*)$", tail)
    whole = evaluate(head) if head else Decimal(0)
    if match is None or whole is None:
        return None
    fraction = "".join(str(DIGITS[char]) for char in match[1])
    value = Decimal(f"{whole}.{fraction}")
    for char in match[2]:
        value *= SMALL.get(char) or BIG[char]
    return value


def _compose(text: str) -> Decimal | None:
    total = section = Decimal(0)
    number: Decimal | None = None
    unit = 0  # the last unit read, for 两千四百五
    last_big: int | None = None
    zero = False
    for token in _TOKEN.findall(text):
        if token[0].isdigit() and token[0].isascii():
            if number is not None:
                return None
            number = Decimal(token)
        elif token in DIGITS:
            if number is not None:
                return None
            digit = DIGITS[token]
            zero = zero or digit == 0
            number = None if digit == 0 and (section or total) else Decimal(digit)
        elif token in SPECIAL:
            section += SPECIAL[token]
            unit = 10
        elif token in SMALL:
            section += (number or _ONE) * SMALL[token]
            number, unit, zero = None, SMALL[token], False
        elif token in BIG:
            scale = BIG[token]
            section += number or 0
            if section == 0 and total == 0:
                section = _ONE
            if total and not section:
                total *= scale  # 四万万
            elif last_big is not None and scale > last_big:
                total = (total + section) * scale
            else:
                total += section * scale
            section, number, unit, last_big, zero = Decimal(0), None, scale, scale, False
        else:
            return None
    if number is not None:
        section += number * (unit // 10) if unit >= 100 and not zero and number < 10 and number == int(number) else number
    return total + section


def last_scale(text: str) -> int:
    """The scale that the last written place is counted in: 1 for 三百五, 10⁴ for 1200万, 10¹² for 3.2万亿."""
    scale = 1
    for char in reversed(text):
        if char in BIG:
            scale *= BIG[char]
        elif char in SMALL and text[0] in "0123456789":
            scale *= SMALL[char]
        else:
            break
    return scale


def digits_and_scale(text: str) -> tuple[str, Decimal] | None:
    """The figure as written (``"3.20"``) and the scale beside it, or ``None`` when it is not a numeral."""
    bare = text.replace(",", "").replace(" ", "")
    match = re.fullmatch(r"(\d+(?:\.\d+)?)([十百千万亿兆]*)", bare)
    if match is not None:
        scale = _ONE
        for char in match[2]:
            scale *= SMALL.get(char) or BIG[char]
        return match[1], scale
    value = evaluate(bare)
    if value is None:
        return None
    scale = Decimal(last_scale(bare))
    figure = value / scale
    if figure.adjusted() > 24:
        return None  # no figure that anybody reads; exact arithmetic ends here
    return format(figure.normalize() if figure != figure.to_integral_value() else figure.quantize(_ONE), "f"), scale
