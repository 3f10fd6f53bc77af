"""What a gap says of two levels: a difference, a rate, a multiple or a part, and how near a slip it is to agreeing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ...languages import conversions, templates
from ...model import misprints
from ...model.interval import Interval
from ..scene import Figure

_ONE, _HUNDRED = Interval.exact(1), Interval.exact(100)
# How many seconds make one of each unit of time.
_SECONDS = {
    "second": Decimal(1), "minute": Decimal(60), "hour": Decimal(3600), "day": Decimal(86400), "week": Decimal(604800),
    "ms": Decimal("0.001"),
}
_HOUR = 60  # minutes, or minutes in seconds
_POWERS = (-8, -4, -3, -2, -1, 1, 2, 3, 4, 8)
_SPREAD = 9  # the numbers of a size lie over so many times the least of them
_SHARP = Decimal("0.03")  # how far a rate or multiple told roughly may be off what it should be
_EXACT = Decimal("0.01")  # how far a figure may be off that is right but for its scale
_LEAST = Decimal("0.0005")
_PER_CENT = Decimal(100)


class Gap(NamedTuple):
    """What a figure says of two others, and the direction that its words give."""

    figure: Figure
    role: str  # delta, factor, ratio or share
    way: str | None
    sure: bool  # whether the words compare by themselves: dearer by, short of; a rise may be from any other level


def scale_of(level: Figure, like: Figure) -> Decimal:
    """How many of the units of one figure make one of another's."""
    one, other = level.unit, like.unit
    if one in _SECONDS and other in _SECONDS:
        return _SECONDS[one] / _SECONDS[other]
    return conversions.factor_between(one, other) or Decimal(1)


def fits(gap: Gap, new: Figure, base: Figure) -> bool:
    return next(_wanted(gap, new, base))[1].overlaps(gap.figure.interval)


def _wanted(gap: Gap, new: Figure, base: Figure) -> Iterator[tuple[Figure, Interval]]:
    """The gap, the new level and its base, each with what the other two leave it in its own unit."""
    said, sign = gap.figure.interval, Interval.exact(-1 if gap.way == "down" else 1)
    if gap.role == "delta":
        scales = [Interval.exact(scale_of(level, gap.figure)) for level in (new, base)]
        a, b = new.interval * scales[0], base.interval * scales[1]
        yield gap.figure, (a - b) * sign
        yield new, (b + said * sign) / scales[0]
        yield base, (a - said * sign) / scales[1]
        return
    size = _HUNDRED if gap.figure.sign == templates.PERCENT else _ONE
    scale = Interval.exact(scale_of(new, base))
    quotient = new.interval * scale / base.interval
    if gap.role == "factor":
        yield gap.figure, (quotient - _ONE) * sign * size
        factor = said / size * sign + _ONE
    elif gap.role == "share":
        yield gap.figure, _ONE / quotient * size
        factor = size / said
    else:
        yield gap.figure, quotient
        factor = said
    yield new, base.interval * factor / scale
    yield base, new.interval * scale / factor


def chance(gap: Gap, new: Figure, base: Figure) -> float | None:
    """How likely an unrelated figure would be one slip from what the other two leave it; None where none is."""
    found = []
    for figure, needed, slack in _points(gap, new, base):
        if needed <= 0:
            continue
        for made in (dict(_rescaled(figure, slack)), dict(_misread(figure, slack))):
            if any(abs(one - needed) <= off for one, off in made.items()):
                found.append(min(1.0, sum(float(2 * off / one) for one, off in made.items() if one) / _SPREAD))
    return min(found, default=None)


def _points(gap: Gap, new: Figure, base: Figure) -> Iterator[tuple[Figure, Decimal, Decimal]]:
    """The three, each with the number that a careful writer would have put there, and how far that may be off."""
    wanted = [(figure, needed.midpoint or Decimal(0)) for figure, needed in _wanted(gap, new, base)]
    said = gap.figure
    for figure, needed in wanted:
        slack = figure.quantity.place / 2
        if gap.role == "delta" and figure is not said:
            slack = max(slack, said.quantity.place * scale_of(said, figure) / 2)
        elif figure is said:
            slack = min(slack, abs(needed) * _SHARP) if gap.role != "delta" else slack
        elif said.interval.width is not None and said.value:
            size = _PER_CENT if said.sign == templates.PERCENT else Decimal(1)
            factor = said.value + size if gap.role == "factor" else said.value
            slack = max(slack, abs(needed) * said.interval.width / factor / 2)
        yield figure, needed, max(slack, abs(needed) * _LEAST)


def _rescaled(figure: Figure, slack: Decimal) -> Iterator[tuple[Decimal, Decimal]]:
    """A figure with another scale or its point elsewhere, and how far each may be off."""
    value = abs(figure.value or Decimal(0))
    for power in _POWERS:
        yield value.scaleb(power), min(slack, value * _EXACT).scaleb(power)


def _misread(figure: Figure, slack: Decimal) -> Iterator[tuple[Decimal, Decimal]]:
    """The same with one digit mistaken, two exchanged, a fraction or an hour taken for another."""
    value, place = abs(figure.value or Decimal(0)), figure.quantity.place
    if figure.quantity.form == "fraction":
        yield from ((_PER_CENT * part / whole, slack) for whole in range(2, 6) for part in range(1, whole))
        return
    if place <= 0:
        return
    digits = f"{value / place:.0f}"
    for made in (*misprints.exchanged(digits), *misprints.mistaken(digits)):
        yield Decimal(made) * place, slack
    if figure.sign == templates.DURATION and value > _HOUR:
        yield from ((value + _HOUR * step, slack) for step in range(-9, 10) if step and value + _HOUR * step > 0)
