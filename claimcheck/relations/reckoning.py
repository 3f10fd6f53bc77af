"""What a figure might be, reckoned quickly from those beside it: which families are worth asking of another value.

A text is read again with a figure as it may have been meant (``reread``). That costs as much as reading it did, so that
it is asked first whether the figures beside make that value at all: by adding, by a rate, by dividing or multiplying.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from ..languages import templates
from .reread import is_around
from .scene import Figure, Scene
from .settle import alike

_BACK, _AHEAD = 20, 12  # figures that a figure may be reckoned from
_RUN = 6  # parts of a list
_SLACK = 0.006  # of a value: what the rounding of its operands leaves
_LOST = 1e-9  # of a value, by reckoning in floats
_EXACT = 0.0005  # of a total: what is rounder fits too often


class Reckoned:
    """What a figure might be, reckoned quickly from those beside it: which families are worth asking."""

    def __init__(self, scene: Scene, figure: Figure) -> None:
        near = scene.figures[max(0, figure.row - _BACK) : figure.row + _AHEAD + 1]
        read = [f for f in near if f is not figure and is_around(figure, f)]
        beside = [f for f in read if f.value and f.value > 0]
        self._figure = figure
        self._levels = sorted(float(f.value or 0) for f in beside if f.unit == figure.unit)
        self._like = [f for f in beside if f.unit == figure.unit] if figure.sign == templates.LEVEL else []
        self._made = {"rate": sorted(_of_rates(beside, figure)), "quotient": sorted(_of_two(beside, figure))}

    def made(self, meant: Decimal) -> bool:
        """Whether a value is reckoned from the figures beside in any way, or lies as far from one as another does."""
        gaps = (abs(float(meant) - level) for level in self._levels)
        return next(self.ways(meant), None) is not None or any(self._told(self._levels, gap) for gap in gaps)

    def ways(self, meant: Decimal) -> Iterator[str]:
        """How a value may be reckoned from the figures beside."""
        value = float(meant)
        if len(self._like) > 1 and _summed(self._like, self._figure, value):
            yield "sum"
        for way, made in self._made.items():
            if self._told(made, value):
                yield way

    @staticmethod
    def _told(made: Sequence[float], value: float) -> bool:
        """Whether a sorted list of values holds one."""
        at = bisect_left(made, value * (1 - _SLACK))
        return at < len(made) and made[at] <= value * (1 + _SLACK)


def _summed(like: Sequence[Figure], figure: Figure, value: float) -> bool:
    """Whether a value is a sum of figures that follow each other, or makes one with some: all of one unit."""
    row = bisect_left([f.row for f in like], figure.row)
    told = [(float(f.value or 0), _half(f)) for f in like]
    told.insert(row, (value, _half(figure) * value / float(figure.value or value)))
    for low in range(len(told)):
        total, slack = told[low]
        for high in range(low + 2, min(low + _RUN, len(told)) + 1):
            total, slack = total + told[high - 1][0], slack + told[high - 1][1]
            others = (*told[:low], *told[high:]) if low <= row < high else (told[row],)
            if any(abs(total - other) <= min(slack + half, _EXACT * total) for other, half in others):
                return True
    return False


def _half(figure: Figure) -> float:
    """Half of what wording and rounding leave a figure, and what floats lose."""
    return float(figure.interval.width or 0) / 2 + _LOST * float(figure.value or 0)


def _of_rates(beside: Sequence[Figure], figure: Figure) -> Iterator[float]:
    """What rates make of amounts, or two amounts of one unit of each other."""
    levels = [f for f in beside if f.sign == templates.LEVEL]
    if figure.sign == templates.PERCENT:
        for a, b in permutations(levels, 2):
            if alike(a, b) and a.value and b.value:
                share = 100 * float(a.value / b.value)
                yield from (share, abs(share - 100))
        return
    for rate in beside:
        part = float(rate.value or 0) / 100 if rate.sign == templates.PERCENT else 0.0
        for level in levels if part else ():
            base = float(level.value or 0)
            yield from (base * part, base / part, base * (1 + part), base * abs(1 - part), base / (1 + part))
            yield base / abs(1 - part or 1.0)


def _of_two(beside: Sequence[Figure], figure: Figure) -> Iterator[float]:
    """Products and quotients of amounts of two units."""
    able = [f for f in beside if f.sign in (templates.LEVEL, templates.DURATION)]
    if figure.sign not in (templates.LEVEL, templates.DURATION):
        return
    for a, b in permutations(able, 2):
        if a.unit != b.unit:
            one, other = float(a.value or 0), float(b.value or 1)
            yield one / other
            if a.row < b.row:
                yield one * other
