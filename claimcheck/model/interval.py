"""Exact intervals: the arithmetic every check stands on.

A figure in prose is never a point: wording and rounding allow a range
(``shared convention: half of the last written place``). All arithmetic here rounds *outward*, so that a
conflict is reported only when no value that the text allows could make the statement true.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from msgspec import Struct

_DOWN = Context(prec=34, rounding=ROUND_FLOOR)
_UP = Context(prec=34, rounding=ROUND_CEILING)
_ZERO = Decimal(0)


class Interval(Struct, frozen=True, gc=False):
    """A closed interval of exact decimals; ``None`` on a side means unbounded on that side."""

    low: Decimal | None
    high: Decimal | None

    @classmethod
    def exact(cls, value: Decimal | int | str) -> Interval:
        """The interval that holds one value."""
        number = Decimal(value)
        return cls(number, number)

    @classmethod
    def around(cls, value: Decimal, margin: Decimal) -> Interval:
        """``value`` ± ``margin`` (margin ≥ 0)."""
        return cls(_DOWN.subtract(value, margin), _UP.add(value, margin))

    @property
    def width(self) -> Decimal | None:
        """high − low, or ``None`` when a side is unbounded."""
        if self.low is None or self.high is None:
            return None
        return _UP.subtract(self.high, self.low)

    @property
    def midpoint(self) -> Decimal | None:
        """The middle, or ``None`` when a side is unbounded."""
        if self.low is None or self.high is None:
            return None
        return _DOWN.divide(_DOWN.add(self.low, self.high), Decimal(2))

    def contains(self, value: Decimal) -> bool:
        """Whether ``value`` lies within, ends included."""
        return (self.low is None or self.low <= value) and (
            self.high is None or value <= self.high
        )

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share at least one value."""
        return not (
            (self.high is not None and other.low is not None and self.high < other.low)
            or (other.high is not None and self.low is not None and other.high < self.low)
        )

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Interval(low, high)

    def intersect(self, other: Interval) -> Interval | None:
        """What both allow, or ``None`` when they are disjoint."""
        if not self.overlaps(other):
            return None
        lows = [x for x in (self.low, other.low) if x is not None]
        highs = [x for x in (self.high, other.high) if x is not None]
        return Interval(max(lows) if lows else None, min(highs) if highs else None)

    def widen(self, margin: Decimal) -> Interval:
        """Both ends moved outward by ``margin`` (≥ 0)."""
        return Interval(
            None if self.low is None else _DOWN.subtract(self.low, margin),
            None if self.high is None else _UP.add(self.high, margin),
        )

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else self.high.copy_negate(),
            None if self.low is None else self.low.copy_negate(),
        )

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            None if self.low is None or other.low is None else _DOWN.add(self.low, other.low),
            None if self.high is None or other.high is None else _UP.add(self.high, other.high),
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + (-other)

    def __mul__(self, other: Interval) -> Interval:
        if None in (self.low, self.high, other.low, other.high):
            return self._mul_unbounded(other)
        if self.low >= 0 and other.low >= 0:  # type: ignore[operator]
            return Interval(_DOWN.multiply(self.low, other.low), _UP.multiply(self.high, other.high))  # type: ignore[arg-type]
        pairs = [(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(
            min(_DOWN.multiply(a, b) for a, b in pairs),  # type: ignore[arg-type]
            max(_UP.multiply(a, b) for a, b in pairs),  # type: ignore[arg-type]
        )

    def _mul_unbounded(self, other: Interval) -> Interval:
        # Only the non-negative case keeps a finite bound; figures in prose rarely need more.
        if self.low is not None and other.low is not None and min(self.low, other.low) >= 0:
            return Interval(_DOWN.multiply(self.low, other.low), None)
        return Interval(None, None)

    def __truediv__(self, other: Interval) -> Interval:
        """Quotient; dividing by an interval that holds zero gives no bound at all."""
        if other.contains(_ZERO):
            return Interval(None, None)
        if None in (self.low, self.high, other.low, other.high):
            return self._div_unbounded(other)
        if self.low > 0 and other.low > 0:  # type: ignore[operator]
            return Interval(_DOWN.divide(self.low, other.high), _UP.divide(self.high, other.low))  # type: ignore[arg-type]
        pairs = [(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(
            min(_DOWN.divide(a, b) for a, b in pairs),  # type: ignore[arg-type]
            max(_UP.divide(a, b) for a, b in pairs),  # type: ignore[arg-type]
        )

    def _div_unbounded(self, other: Interval) -> Interval:
        if self.low is None or self.low < 0 or other.low is None or other.low <= 0:
            return Interval(None, None)
        low = _ZERO if other.high is None else _DOWN.divide(self.low, other.high)
        high = None if self.high is None else _UP.divide(self.high, other.low)
        return Interval(low, high)
