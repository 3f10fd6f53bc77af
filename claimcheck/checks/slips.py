"""Slips of the pen: one replacement that makes a figure fit what the others demand.

Only replacements that a hand makes are tried: a scale missed (万 for 亿, million for billion, a decimal point), two
neighbouring digits exchanged, one digit mistaken. A slip of scale or order is named; that one digit explains a
conflict says which figure is likelier to be wrong, and what it should be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import chain
from typing import Literal

from msgspec import Struct

from ..model import misprints
from ..model.interval import Interval
from ..model.relation import Operand
from .figures import Style

_POWERS = (1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8)
_TELLING = 3  # digits from which an exchange of two says more than chance
_TIGHT = Decimal("0.3")
_SQUARELY = Decimal("0.4")
_WORDS = tuple(sign * power for power in misprints.SCALE_WORDS for sign in (-1, 1))
_NARROW = Decimal("0.03")
_TENTH = Decimal("0.1")
_SPELT, _BESIDE = 12, 2  # numbers that are told in one short word, and how far one is mistaken for another
_EXACT_WORD = Decimal("0.01")
_AND_A_HALF = (3, 5)  # halves: one and a half, two and a half
_ROUNDED = ("mean",)  # roles of figures that are rounded, even where they are told as whole ones
_NEARLY, _HALF = Decimal("0.6"), Decimal(50)  # per cent


class Slip(Struct, frozen=True):
    """What happened to the figure, and the figure it should be. ``chance``: how easily it fits by accident, 0 to 1."""

    kind: Literal["scale", "transposed", "digit"]
    value: Decimal
    text: str
    chance: Decimal = Decimal(0)

    @property
    def named(self) -> bool:
        """Whether it is a slip with a name of its own, and not just another digit."""
        return self.kind != "digit"


def find(operand: Operand, needed: Interval, company: Sequence[Operand] = ()) -> Slip | None:
    """The one slip that brings ``operand`` into ``needed``; ``None`` when there is none, or no bound to meet.

    ``company`` are the figures beside it: a scale that one of them is written in is the one to be written.
    """
    value = operand.value
    if value is None or not value or needed.low is None or needed.high is None or needed.low <= 0:
        return None
    width = needed.high - needed.low
    style = Style(operand)
    share = width / needed.low
    if width > _TIGHT * needed.low:  # almost anything would fit: that it fits says nothing
        return _out_of_scale(operand, style, needed, company)
    near = needed.widen((operand.interval.width or Decimal(0)) / 2)
    for power in _POWERS:
        moved = value.scaleb(power)
        if near.contains(moved):
            text = _rescaled(operand, style, moved, company) or _shifted(style, moved, power, needed)
            return Slip("scale", moved, text, share * len(_POWERS) * _odd(style, text))
    if len(style.digits.replace(".", "")) >= _TELLING:
        for swapped in misprints.exchanged(style.digits):
            number = Decimal(swapped) * style.scale
            if _in_the_middle(number, needed):
                text = _written(style, swapped)
                return Slip("transposed", number, text, share * len(style.digits) * _odd(style, text))
    return _misread(style, needed, share)


def reaches(operand: Operand, needed: Interval) -> bool:
    """Whether any one slip brings ``operand`` into ``needed``, however short the figure.

    Two digits exchanged, one mistaken, displaced, left out or put in, a scale missed. Unlike ``find`` it names none, so
    that a fit by chance does no harm.
    """
    value = operand.value
    if value is None or not value or needed.low is None or needed.high is None or needed.high <= 0:
        return False
    style = Style(operand)
    slack = operand.interval.width or Decimal(0)
    if operand.role in _ROUNDED and style.digits:
        slack = max(slack, style.place)  # 509 a day is told of 508.9
    near = needed.widen(slack / 2)
    if any(near.contains(value.scaleb(power)) for power in _POWERS):
        return True
    digits = style.digits
    if not digits:
        return _reworded(operand, needed) or (operand.role == "ratio" and reworded(operand, needed))
    texts: Iterable[str] = chain(misprints.mistaken(digits), misprints.shorter(digits))
    if near.high is not None and near.low is not None and near.high - near.low <= _NARROW * near.high:
        # of the many numbers that these make, one lies in any wide stretch
        texts = chain(texts, misprints.displaced(digits), misprints.longer_or_shorter(digits))
    else:
        texts = chain(texts, misprints.exchanged(digits))
    return any(near.contains(Decimal(text) * style.scale) for text in texts)


def reworded(operand: Operand, needed: Interval | None) -> bool:
    """Whether a number told in words would be just another one: three times for the twice that two amounts are."""
    told = operand.value
    if needed is None or needed.width is None or needed.midpoint is None or not told or Style(operand).digits:
        return False
    if needed.width > _NARROW * abs(needed.midpoint):
        return False
    if told < 1:  # a third of it
        others = misprints.other_fractions(told * 100)
        return any(abs(other / 100 - needed.midpoint) <= _EXACT_WORD / 2 for other in others)
    halves = needed.midpoint * 2
    meant = halves.to_integral_value()
    able = meant % 2 == 0 or meant in _AND_A_HALF
    return able and 2 < meant <= _SPELT * 2 and needed.widen(_EXACT_WORD).contains(meant / 2)


def _reworded(operand: Operand, needed: Interval) -> bool:
    """Whether a fraction or a small number in words (a quarter, 六成, nine) meets what is needed with one word of it
    changed."""
    middle = needed.midpoint
    if operand.unit != "%" and middle is not None and operand.value is not None:
        meant = middle.to_integral_value()
        counts = operand.value == operand.value.to_integral_value() and 0 < meant <= _SPELT >= operand.value > 0
        return counts and needed.contains(meant) and abs(meant - operand.value) <= _BESIDE
    if operand.value is None or operand.unit != "%" or operand.value == _HALF or middle is None:
        return False  # halves are told loosely
    return any(abs(other - middle) <= _NEARLY for other in misprints.other_fractions(operand.value))


def _out_of_scale(
    operand: Operand, style: Style, needed: Interval, company: Sequence[Operand]
) -> Slip | None:
    """A scale that nothing beside the figure is written in, where theirs fits: £9 billion among millions."""
    value = operand.value or Decimal(0)
    same = [other for other in company if other.unit == operand.unit and other is not operand]
    if any(Style(other).scale == style.scale for other in same):
        return None
    for power in _WORDS:
        moved = value.scaleb(power)
        text = _rescaled(operand, style, moved, same) if needed.contains(moved) else None
        if text is not None:
            return Slip("scale", moved, text)
    return None


def _misread(style: Style, needed: Interval, share: Decimal) -> Slip | None:
    """One digit mistaken for another."""
    fitting = [text for text in misprints.mistaken(style.digits) if needed.contains(Decimal(text) * style.scale)]
    middle = needed.midpoint
    if not fitting or middle is None:
        return None
    best = min(fitting, key=lambda digits: abs(Decimal(digits) * style.scale - middle))
    text = _written(style, best)
    chance = min(Decimal(1), share * 9 * len(style.digits) * _odd(style, text))
    return Slip("digit", Decimal(best) * style.scale, text, chance)


def _odd(style: Style, text: str) -> Decimal:
    """A figure is seldom rounder by mistake: how much likelier (below 1) or less likely a replacement is for it."""
    written = "".join(sign for sign in text.removeprefix(style.before) if sign.isdigit() or sign == ".")
    sizes = [len(digits.replace(".", "").strip("0")) for digits in (written.rstrip("."), style.digits)]
    return _TENTH ** (sizes[1] - sizes[0])


def _rescaled(operand: Operand, style: Style, moved: Decimal, company: Sequence[Operand]) -> str | None:
    """The same digits in the scale of a figure beside it: $440 billion among millions is $440 million."""
    for other in company:
        like = Style(other)
        if other.unit == operand.unit and style.digits and like.digits and other is not operand:
            if Decimal(style.digits) * like.scale == moved and like.scale != style.scale:
                return style.before + _grouped(style.digits, style.grouped) + like.after
    return None


def _shifted(style: Style, moved: Decimal, power: int, needed: Interval) -> str:
    """The figure with its point moved, as exact as it was written."""
    if needed.contains(moved) or style.digits:
        zeros = 0 if style.decimals else len(style.digits) - len(style.digits.rstrip("0"))
        return style.write(moved, extra=max(0, -power - zeros))
    return style.write(moved)


def _written(style: Style, digits: str) -> str:
    return style.before + style.pointed(_grouped(digits, style.grouped)) + style.after


def _in_the_middle(number: Decimal, needed: Interval) -> bool:
    """Whether ``number`` meets what is needed squarely: one that grazes the edge fits by chance."""
    middle, width = needed.midpoint, needed.width
    return middle is not None and width is not None and abs(number - middle) <= width * _SQUARELY


def _grouped(digits: str, grouped: bool) -> str:
    return f"{Decimal(digits):,f}" if grouped else digits
