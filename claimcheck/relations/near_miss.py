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

from ..model import misprints
from ..model import odds as model
from ..model.interval import Interval
from ..model.odds import Odds, Stated
from .scene import Figure

_TINY = 1e-9
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

    ``wanted`` gives each figure with what the others leave it; ``step`` is the ``grain`` of figures that are added up.
    """
    return odds(wanted, step).chance


def odds(wanted: Iterable[tuple[Figure, Interval]], step: Decimal = Decimal(0)) -> Odds:
    """The same for digits exchanged and scales missed, and for slips of any kind (``model.odds``)."""
    return model.odds(((_stated(figure), needed) for figure, needed in wanted), step)


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


def exchanged(figure: Figure) -> Iterator[Decimal]:
    """A figure with two neighbouring digits of those that are written exchanged."""
    return model.exchanged(_stated(figure))


def slip(figure: Figure, needed: Interval) -> tuple[float, bool]:
    """How likely one slip brings an unrelated figure into ``needed``, and whether it brings this one there."""
    return model.slip(_stated(figure), needed)


def _stated(figure: Figure) -> Stated:
    """A figure as it is written."""
    value, place = figure.value or Decimal(0), abs(figure.quantity.place)
    slack = (figure.interval.width or Decimal(0)) / 2
    if not place or not any(sign.isdigit() for sign in figure.quantity.text):
        return Stated(value, slack, "", Decimal(1))  # told in words, which have no digits
    scale = max(place, Decimal(1))
    return Stated(value, slack, format((value / scale).normalize(), "f"), scale)
