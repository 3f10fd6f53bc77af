"""One slip of the pen: which stated number could stand for which meant one.

Words often leave open whether a list is all of its total (其中 never says so). A list that misses its total by one
changed digit, two exchanged neighbours or a moved point is taken to be one: over 8,000 news items, 480 lists that
did not add up held five such misses, of which three were misprints of the source.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from ..model import misprints
from ..model.interval import Interval
from .scene import Figure

_SCALES = (1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8)
_SPREAD = 9  # the numbers of a size lie over so many times the least of them
_USELESS = 0.5  # a fit that this many unrelated figures would have says nothing
_TINY = 1e-9
_SQUARE = Decimal("0.7")
_SCALED = 2  # digits of a part that a missed scale makes larger than its whole
_FEWEST = 3  # digits: shorter numbers are a slip away from too many others


def one_sign_apart(stated: Decimal, meant: Decimal, *, fewest: int = 1) -> bool:
    """Whether two numbers differ in one digit, two neighbouring digits exchanged, or the point alone."""
    if stated == meant or stated <= 0 or meant <= 0:
        return False
    a, b = _aligned(stated, meant)
    if max(len(a.strip("0")), len(b.strip("0"))) < fewest:
        return False
    if a.strip("0") == b.strip("0"):
        return True
    return misprints.apart(a, b)


def _rescaled(stated: Decimal, meant: Decimal) -> bool:
    """Whether two numbers have the same digits, at least a few, and only the point stands elsewhere."""
    digits = stated.normalize().as_tuple().digits
    return len(digits) >= _SCALED and stated != meant > 0 and digits == meant.normalize().as_tuple().digits


def _aligned(one: Decimal, other: Decimal) -> tuple[str, str]:
    """The digits of two numbers with as many places behind the point."""
    whole_a, _, tail_a = format(one.normalize(), "f").partition(".")
    whole_b, _, tail_b = format(other.normalize(), "f").partition(".")
    places = max(len(tail_a), len(tail_b))
    return whole_a + tail_a.ljust(places, "0"), whole_b + tail_b.ljust(places, "0")


def slipped(parts: Sequence[Figure], total: Figure) -> bool:
    """Whether parts that do not add up to a total would, if one figure of the sum were written right."""
    values = [part.value for part in parts]
    if total.value is None or any(value is None for value in values):
        return False
    gap = total.value - sum((value for value in values if value is not None), Decimal(0))
    slack = [Decimal(0)]
    places = [figure.quantity.place for figure in (*parts, total) if "." in figure.quantity.text]
    if places:
        slack += [max(places), -max(places)]  # what rounding may leave of a sum
    for off in slack:
        if one_sign_apart(total.value, total.value - gap + off, fewest=_FEWEST):
            return True
        if any(v is not None and one_sign_apart(v, v + gap + off, fewest=_FEWEST) for v in values):
            return True
        if any(v is not None and v > total.value and _rescaled(v, v + gap + off) for v in values):
            return True
    return False


def grain(figures: Iterable[Figure]) -> Decimal:
    """The step in which amounts are told that are added up: sums of round thousands can only be round thousands."""
    return min((abs(figure.quantity.nonzero_place) for figure in figures), default=Decimal(0))


def chance(wanted: Iterable[tuple[Figure, Interval]], step: Decimal = Decimal(0)) -> float | None:
    """How likely unrelated figures would be one slip away from agreeing; ``None`` where these are not.

    ``step`` is the ``grain`` of figures that are added up.

    ``wanted`` gives each figure with what the others leave it. Few numbers are made by exchanging two digits or
    missing a scale, many by mistaking one digit: a slip of the rarer kind says so much more.
    """
    told = odds(wanted, step)
    if told.by_rare:
        return min(1.0, told.rare)
    return min(1.0, told.any) if told.by_any else None


class Odds(NamedTuple):
    """How likely unrelated figures would be a slip of a rarer kind apart, or one of any kind; and whether these are."""

    rare: float
    any: float
    by_rare: bool
    by_any: bool


def odds(wanted: Iterable[tuple[Figure, Interval]], step: Decimal = Decimal(0)) -> Odds:
    """The same for the likeliest of the rarer kinds (digits exchanged, scales missed), and for slips of any kind.

    Of the rarer kinds each is weighed by itself, against as many trials as there are such kinds: that 12 powers of ten
    might have been missed makes it no likelier that two digits of unrelated figures are exchanged.
    """
    chances, fits = [0.0] * len(_KINDS), [False] * len(_KINDS)
    any_, by_any = 0.0, False
    for figure, needed in wanted:
        window = _window(figure, needed)
        if window is None:
            continue
        low, high, width = window
        room = float(max(width, step) / (low + high) * 2) / _SPREAD
        text = format((figure.value or Decimal(0)).normalize(), "f")
        every: set[Decimal] = set()
        for which, (kind, trials) in enumerate(_KINDS):
            made = set(kind(figure, text))
            every |= made
            chances[which] += min(1.0, len(made) * trials * room)
            useful = len(made) * room < _USELESS
            fits[which] = fits[which] or (useful and any(_squarely(v, low, high) for v in made))
        mistaken = set(_mistaken(text))
        any_ += min(1.0, len(every | mistaken) * room)
        by_any = by_any or (room * 9 < _USELESS and any(low <= v <= high for v in mistaken))
    rare = [one for one, fit in zip(chances, fits, strict=True) if fit]
    return Odds(min(rare, default=1.0), any_, bool(rare), by_any)


def within_reach(total: Figure, parts: Sequence[Figure], sum_of: Interval) -> bool:
    """Whether a sum that misses its total may do so by one slip, told quickly: ``chance`` may still deny it.

    A digit mistaken moves a number by 1 to 9 of some place, two neighbours exchanged by 9 to 81 of it.
    """
    low, high = sum_of.low, sum_of.high
    if low is None or high is None or total.value is None:
        return True
    gap = float(total.value) - float(low + high) / 2
    slack = float(high - low) / 2 + float(total.interval.width or 0) + _TINY
    size = abs(gap)
    if size <= slack * 2:
        return True
    for unit in (1, 9):
        place = unit * 10.0 ** math.floor(math.log10(size / unit))
        digit = round(size / place)
        if abs(size - digit * place) <= slack * 2:
            return True
    needed = ((float(part.value or 0), gap) for part in parts)
    return any(
        value > 0 and value + off > 0 and _power(value, value + off, slack * 2)
        for value, off in chain([(float(total.value), -gap)], needed)
    )


def _power(value: float, needed: float, slack: float) -> bool:
    """Whether a number is a power of ten times another."""
    power = round(math.log10(needed / value))
    return power != 0 and abs(value * 10.0**power - needed) <= slack


def _squarely(value: Decimal, low: Decimal, high: Decimal) -> bool:
    """Whether a value meets a window well within: one that grazes the edge fits by chance."""
    return abs(value * 2 - low - high) <= (high - low) * _SQUARE


def _exchanged(figure: Figure, text: str) -> Iterator[Decimal]:
    """Two digits exchanged of those that are written: of 44 million, and not of 44000000."""
    place = abs(figure.quantity.place)
    if not place or not any(sign.isdigit() for sign in figure.quantity.text):
        return iter(())  # told in words, which have no digits
    written = format((Decimal(text) / place).normalize(), "f") if place > 1 else text
    scale = place if place > 1 else Decimal(1)
    return (Decimal(other) * scale for other in misprints.exchanged(written))


def _misscaled(figure: Figure, text: str) -> Iterator[Decimal]:
    """Another word for the scale, or the point elsewhere."""
    return (Decimal(text).scaleb(power) for power in _SCALES)


_KINDS = ((_exchanged, 3), (_misscaled, 1))  # and how many kinds of slips might have been seen as well


def _mistaken(text: str) -> Iterator[Decimal]:
    if sum(sign.isdigit() for sign in text) > 1:  # any two single digits would be misprints of each other
        yield from map(Decimal, misprints.mistaken(text))


def slip(figure: Figure, needed: Interval) -> tuple[float, bool]:
    """How likely one slip brings an unrelated figure into ``needed``, and whether it brings this one there."""
    window = _window(figure, needed)
    if window is None:
        return 0.0, False
    variants = set(_variants(figure))
    low, high, width = window
    by_chance = min(1.0, len(variants) * float(width / (low + high) * 2) / _SPREAD)
    return by_chance, by_chance < _USELESS and any(low <= variant <= high for variant in variants)


def _window(figure: Figure, needed: Interval) -> tuple[Decimal, Decimal, Decimal] | None:
    """Least and greatest number that would do in the place of a figure as it is written, and the room between."""
    value = figure.value
    if value is None or value <= 0 or needed.low is None or needed.high is None:
        return None
    slack = (figure.interval.width or Decimal(0)) / 2
    low, high = needed.low - slack, needed.high + slack
    if low <= 0 or high <= 0:
        return None
    exponent = value.normalize().as_tuple().exponent
    place = Decimal(1).scaleb(min(0, exponent)) if isinstance(exponent, int) else Decimal(1)
    return low, high, max(high - low, place)  # a count moves by whole ones


def _variants(figure: Figure) -> Iterator[Decimal]:
    """Every number that one slip could have made of a figure."""
    text = format((figure.value or Decimal(0)).normalize(), "f")
    yield from _mistaken(text)
    for kind, _ in _KINDS:
        yield from kind(figure, text)
