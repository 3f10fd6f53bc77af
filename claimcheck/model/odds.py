"""How likely unrelated figures would be one slip of the pen from agreeing.

Where words leave open what figures have to do with each other, that they miss each other by one slip is what tells an
error from chance; it tells the less, the more slips there are that would do. Figures of a size are taken to lie over a
range of nine times the least (Benford's law would make small first digits a little likelier).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from . import misprints
from .interval import Interval

_SCALES = (1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8)  # powers of ten that a word or a point out of place moves
_USELESS = 0.5  # a fit that this many unrelated figures would have says nothing
SPREAD = 9  # the numbers of a size lie over so many times the least of them
_SQUARE = Decimal("0.7")


class Stated(NamedTuple):
    """A figure as it is told, in one unit: its ``value``, and the ``slack`` that its wording leaves on either side.

    ``digits`` in units of ``scale`` are what is written (44 for 44 million), empty where it is told in words.
    """

    value: Decimal
    slack: Decimal
    digits: str
    scale: Decimal


class Odds(NamedTuple):
    """How likely unrelated figures would be a slip of a rarer kind apart, or one of any kind; and whether these are."""

    rare: float
    any: float
    by_rare: bool
    by_any: bool

    @property
    def chance(self) -> float | None:
        """The chance by the kind of slip that these show; ``None`` where they show none."""
        if self.by_rare:
            return min(1.0, self.rare)
        return min(1.0, self.any) if self.by_any else None


def odds(wanted: Iterable[tuple[Stated, Interval]], step: Decimal = Decimal(0)) -> Odds:
    """The odds of figures, each with what the others leave it. ``step`` is the least by which they move.

    Few numbers are made by exchanging two digits or missing a scale, many by mistaking one digit: a slip of the rarer
    kind says so much more. Of the rarer kinds each is weighed by itself: that twelve powers of ten might have been
    missed makes it no likelier that two digits of unrelated figures are exchanged.
    """
    chances, fits = [0.0] * len(_KINDS), [False] * len(_KINDS)
    any_, by_any = 0.0, False
    for stated, needed in wanted:
        window = _window(stated, needed)
        if window is None:
            continue
        low, high, width = window
        room = float(max(width, step) / (low + high) * 2) / SPREAD
        every: set[Decimal] = set()
        for which, (kind, trials) in enumerate(_KINDS):
            made = set(kind(stated))
            every |= made
            chances[which] += min(1.0, len(made) * trials * room)
            useful = len(made) * room < _USELESS
            fits[which] = fits[which] or (useful and any(_squarely(v, low, high) for v in made))
        mistaken = set(_mistaken(stated))
        any_ += min(1.0, len(every | mistaken) * room)
        by_any = by_any or (room * 9 < _USELESS and any(low <= v <= high for v in mistaken))
    rare = [one for one, fit in zip(chances, fits, strict=True) if fit]
    return Odds(min(rare, default=1.0), any_, bool(rare), by_any)


def slip(stated: Stated, needed: Interval) -> tuple[float, bool]:
    """How likely one slip brings an unrelated figure into ``needed``, and whether it brings this one there."""
    window = _window(stated, needed)
    if window is None:
        return 0.0, False
    variants = {*_mistaken(stated), *(value for kind, _ in _KINDS for value in kind(stated))}
    low, high, width = window
    by_chance = min(1.0, len(variants) * float(width / (low + high) * 2) / SPREAD)
    return by_chance, by_chance < _USELESS and any(low <= variant <= high for variant in variants)


def _window(stated: Stated, needed: Interval) -> tuple[Decimal, Decimal, Decimal] | None:
    """Least and greatest number that would do in the place of a figure as it is written, and the room between."""
    if stated.value <= 0 or needed.low is None or needed.high is None:
        return None
    low, high = needed.low - stated.slack, needed.high + stated.slack
    if low <= 0 or high <= 0:
        return None
    exponent = stated.value.normalize().as_tuple().exponent
    place = Decimal(1).scaleb(min(0, exponent)) if isinstance(exponent, int) else Decimal(1)
    return low, high, max(high - low, place)  # a count moves by whole ones


def _squarely(value: Decimal, low: Decimal, high: Decimal) -> bool:
    """Whether a value meets a window well within: one that grazes the edge fits by chance."""
    return abs(value * 2 - low - high) <= (high - low) * _SQUARE


def exchanged(stated: Stated) -> Iterator[Decimal]:
    """Two digits exchanged of those that are written: of 44 million, and not of 44000000."""
    return (Decimal(other) * stated.scale for other in misprints.exchanged(stated.digits))


def _misscaled(stated: Stated) -> Iterator[Decimal]:
    """Another word for the scale, or the point elsewhere."""
    return (stated.value.scaleb(power) for power in _SCALES)


def _mistaken(stated: Stated) -> Iterator[Decimal]:
    """One digit mistaken; of a number of one digit any other would be one, which says nothing."""
    text = format(stated.value.normalize(), "f")
    if sum(sign.isdigit() for sign in text) > 1:
        yield from map(Decimal, misprints.mistaken(text))


_KINDS = ((exchanged, 3.0), (_misscaled, 1.2))  # and how many kinds of slips might have been seen as well
