"""Numbers in the article's own style: 48.6亿 stays 亿, $4.2bn stays bn, and 25 % keeps its decimals."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

from ..model.interval import Interval
from ..model.relation import Operand

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_COMMA = re.compile(r"\d+,(?!\d{3}(?!\d))\d+")  # 44,4 and 1,25: a comma before other than three digits is the point
_MINUS = ("-", "−", "–")
_ZERO = Decimal(0)
_STEPS = 4


class Style:
    """How an operand was written: what stands around its digits, their scale and their decimals."""

    def __init__(self, operand: Operand) -> None:
        self.before, self.after = "", ""
        self.scale, self.decimals, self.grouped = Decimal(1), 0, False
        self.digits = ""
        self.comma = _COMMA.search(operand.label) is not None
        label = operand.label.replace(",", ".") if self.comma else operand.label
        found = list(_DIGITS.finditer(label))
        value = operand.value
        if len(found) > 1:  # 0.25 per 100,000
            found = [one for one in found if Decimal(one.group().replace(",", "")) == value]
        if len(found) == 1 and value is not None:
            plain = found[0].group().replace(",", "")
            number = Decimal(plain)
            self.grouped = "," in found[0].group()
            self.decimals = len(plain.partition(".")[2])
            if number and value:
                # The sign stands in the label, or in words around it: a figure below zero is written by its size.
                self.scale = value / number
                self.before = operand.label[: found[0].start()]
                self.after = operand.label[found[0].end() :]
                self.digits = plain
        if not self.digits:
            self.after = f" {operand.unit}" if operand.unit else ""

    @property
    def place(self) -> Decimal:
        """The size of one unit in the last written place."""
        return self.scale * Decimal(1).scaleb(-self.decimals)

    def pointed(self, number: str) -> str:
        """A number with the article's own sign for the point."""
        return number.replace(".", ",") if self.comma else number

    def write(self, value: Decimal, *, extra: int = 0, bare: bool = False) -> str:
        """``value`` in this style, with ``extra`` more decimals than the article used."""
        number = value / self.scale
        if self.digits:
            number = number.quantize(Decimal(1).scaleb(-(self.decimals + extra)), ROUND_HALF_EVEN)
        else:
            number = trim(number)
        text = self.pointed(f"{number:,f}" if self.grouped or not self.digits else f"{number:f}")
        if bare:
            return text
        if number < 0 and self.before.endswith(_MINUS):
            return f"{self.before[:-1]}{text[1:]}{self.after}"
        return f"{self.before}{text}{self.after}"


def trim(value: Decimal, significant: int = _STEPS) -> Decimal:
    """Rounded to so many significant digits, never cutting an integer, without trailing zeros."""
    if value == _ZERO:
        return _ZERO
    places = max(0, significant - 1 - value.adjusted())
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded.normalize()


def point(operand: Operand) -> Decimal | None:
    """One number for an operand: as stated, else the middle of its interval."""
    return operand.value if operand.value is not None else operand.interval.midpoint


def best(style: Style, expected: Interval) -> str | None:
    """The replacement that stands in ``expected``, in the article's style, or ``None`` when it is unbounded."""
    middle = expected.midpoint
    if middle is None:
        return None
    for extra in range(3):
        text = style.write(middle, extra=extra, bare=True)
        plain = text.replace(",", ".") if style.comma else text.replace(",", "")
        if expected.contains(Decimal(plain) * style.scale):
            return style.write(middle, extra=extra)
    return style.write(middle)


def span_of(interval: Interval, unit: str) -> str:
    """An interval for people: one number when its ends agree, else a–b."""
    mark = "%" if unit == "%" else f" {unit}" if unit else ""
    low = "…" if interval.low is None else f"{trim(interval.low):f}"
    high = "…" if interval.high is None else f"{trim(interval.high):f}"
    return f"{low}{mark}" if low == high else f"{low}–{high}{mark}"
