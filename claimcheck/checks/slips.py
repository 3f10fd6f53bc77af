"""Slips of the pen: one replacement that makes a figure fit what the others demand.

Only replacements that a hand makes are tried: a scale missed (万 for 亿, million for billion, a decimal point),
two neighbouring digits exchanged. A slip is named only when it lands within what the relations demand.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from ..model.interval import Interval
from ..model.relation import Operand
from .figures import Style

_POWERS = (1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8)
_TELLING = 3  # digits from which an exchange of two says more than chance
_TIGHT = Decimal("0.3")
_SQUARELY = Decimal("0.4")


class Slip(Struct, frozen=True):
    """What happened to the figure, and the figure it should be."""

    kind: Literal["scale", "transposed"]
    value: Decimal
    text: str


def find(operand: Operand, needed: Interval) -> Slip | None:
    """The one slip that brings ``operand`` into ``needed``; ``None`` when there is none, or no bound to meet."""
    value = operand.value
    if value is None or not value or needed.low is None or needed.high is None or needed.low <= 0:
        return None
    if needed.high - needed.low > _TIGHT * needed.low:
        return None  # almost anything would fit: that it fits says nothing
    style = Style(operand)
    near = needed.widen((operand.interval.width or Decimal(0)) / 2)
    for power in _POWERS:
        moved = value.scaleb(power)
        if near.contains(moved):
            return Slip(
                "scale",
                moved,
                style.write(moved, extra=max(0, -power) if style.decimals else 0)
                if needed.contains(moved) or style.digits
                else style.write(moved),
            )
    for swapped in _transpositions(style.digits) if len(style.digits.replace(".", "")) >= _TELLING else ():
        number = Decimal(swapped) * style.scale
        if _in_the_middle(number, needed):
            return Slip("transposed", number, style.before + _grouped(swapped, style.grouped) + style.after)
    return None


def _in_the_middle(number: Decimal, needed: Interval) -> bool:
    """Whether ``number`` meets what is needed squarely: one that grazes the edge fits by chance."""
    middle, width = needed.midpoint, needed.width
    return middle is not None and width is not None and abs(number - middle) <= width * _SQUARELY


def _transpositions(digits: str) -> list[str]:
    places = [i for i, sign in enumerate(digits) if sign.isdigit()]
    found = []
    for a, b in pairwise(places):
        if digits[a] != digits[b] and not (a == places[0] and digits[b] == "0"):
            signs = list(digits)
            signs[a], signs[b] = signs[b], signs[a]
            found.append("".join(signs))
    return found


def _grouped(digits: str, grouped: bool) -> str:
    return f"{Decimal(digits):,f}" if grouped else digits
