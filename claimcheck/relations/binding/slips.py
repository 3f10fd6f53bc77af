"""Whether one slip of the pen in one of three figures explains that they do not agree.

A slip changes one digit, exchanges two neighbours, moves the point or misses a scale; in a change it may also turn
the direction round. Figures that do not belong together hardly ever miss each other by one slip, so long as what
is needed is known narrowly; where almost anything would do, a fit says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...model.interval import Interval
from .. import near_miss
from ..scene import Figure
from .kinds import DIFFERENCE, GROWTH, REST, Kind, Pair, quotient, said, scale

_HUNDRED = Interval.exact(100)
_TURNED, _EITHER = 0.05, 0.15  # how often unrelated figures fit with the direction turned; and with levels exchanged


def chance(kind: Kind, claimed: Figure, pair: Pair) -> float | None:
    """How likely three unrelated figures would be one slip away from agreeing; ``None`` where these three are not."""
    if kind in (DIFFERENCE, REST) and any(figure.quantity.hedge is not None for figure in pair):
        return None  # "over 23 million … 12 million odd": what lies between them is anybody's guess
    step = near_miss.grain((claimed, *pair)) if kind in (DIFFERENCE, REST) else Decimal(0)
    by_slip = near_miss.chance(_needed(kind, claimed, pair), step)
    if kind in (GROWTH, DIFFERENCE):
        if _turned(kind, claimed, pair):
            return _EITHER
        return min(1.0, by_slip + _TURNED) if by_slip is not None else None
    return by_slip


def _turned(kind: Kind, claimed: Figure, pair: Pair) -> bool:
    """Whether the change fits with its direction turned round, or with its two levels exchanged."""
    wanted = said(kind, claimed)
    back = quotient(kind, (pair[1], pair[0]))
    if kind not in (GROWTH, DIFFERENCE) or wanted is None or back is None:
        return False
    if wanted.overlaps(back):
        return True
    plain = quotient(kind, pair)
    other = -wanted if kind is DIFFERENCE else Interval.exact(2) - wanted
    return plain is not None and plain.overlaps(other)


def _needed(kind: Kind, claimed: Figure, pair: Pair) -> Iterator[tuple[Figure, Interval]]:
    """Each of the three with the values that the other two leave it, as it would be written."""
    wanted, given = said(kind, claimed), quotient(kind, pair)
    if wanted is None or given is None:
        return
    first, second = pair[0].interval, pair[1].interval
    if kind in (DIFFERENCE, REST):
        yield claimed, _size(given)
        yield pair[0], second + wanted
        yield pair[1], first - wanted
        return
    if kind is GROWTH:
        written = _size(given - Interval.exact(1)) if _added(claimed) else given
        yield claimed, written * _HUNDRED if claimed.unit == "%" else written
    else:
        yield claimed, given * Interval.exact(scale(kind))
    yield pair[0], second * wanted
    yield pair[1], first / wanted


def _added(claimed: Figure) -> bool:
    """Whether the number tells what was added (up 20 %), not what the multiple is (doubled)."""
    spec = claimed.read.raw.change if claimed.read is not None else None
    return spec is None or spec.mode == "by"


def _size(span: Interval) -> Interval:
    """The span of absolute values."""
    if span.low is None or span.high is None or span.low >= 0:
        return span
    if span.high <= 0:
        return -span
    return Interval(Decimal(0), max(-span.low, span.high))
