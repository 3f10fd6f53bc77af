"""Amounts of a table beside figures of prose: a heading may leave the scale of its cells unsaid."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from ...model.interval import Interval
from ...model.relation import Operand
from ..scene import Figure

SCALES = range(-9, 10)  # powers of ten
_LEAST = Decimal("0.1")  # no slip makes of a figure less than a tenth


def size(interval: Interval) -> Interval:
    """An amount without its sign."""
    return -interval if interval.high is not None and interval.high < 0 else interval


def power(figure: Figure, amount: Interval, powers: range) -> int | None:
    """The power of ten, of those that a table allows, that brings an amount of it to the size of a figure."""
    if figure.value is None or amount.midpoint is None or amount.midpoint <= 0 or figure.value <= 0:
        return None
    middle = amount.midpoint
    apart = {power: figure.value / middle.scaleb(power) for power in powers}
    able = [power for power, times_ in apart.items() if _LEAST < times_ < 1 / _LEAST]
    return min(able, key=lambda power: abs(apart[power] - 1), default=None)


def scaled(figure: Figure, amount: Interval) -> bool:
    """Whether an amount of a table, in whatever scale its heading gives, is a figure's."""
    if amount.low is None or amount.high is None or amount.high <= 0:
        return False
    return any((amount * Interval.exact(Decimal(1).scaleb(power))).overlaps(figure.interval) for power in SCALES)


def times(cell: Operand, power: int) -> Operand:
    """A cell as the amount that it stands for."""
    scale = Decimal(1).scaleb(power)
    return replace(cell, interval=cell.interval * Interval.exact(scale), value=(cell.value or Decimal(0)) * scale)
