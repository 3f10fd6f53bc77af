"""Interval arithmetic: what holds for the numbers holds for the intervals that contain them."""

from __future__ import annotations

from decimal import Context, Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.model.interval import Interval

numbers = st.decimals(min_value=-(10**15), max_value=10**15, allow_nan=False, allow_infinity=False, places=6)


@st.composite
def interval_and_member(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    low, high = sorted((draw(numbers), draw(numbers)))
    share = draw(st.integers(min_value=0, max_value=100))
    return Interval(low, high), low + (high - low) * share / 100


@given(interval_and_member(), interval_and_member())
def test_arithmetic_contains_what_the_members_give(one: tuple[Interval, Decimal], two: tuple[Interval, Decimal]) -> None:
    (a, x), (b, y) = one, two
    exactly = Context(prec=80)  # the default of 28 digits rounds a product of two such numbers
    assert (a + b).contains(exactly.add(x, y))
    assert (a - b).contains(exactly.subtract(x, y))
    assert (a * b).contains(exactly.multiply(x, y))
    assume(not b.contains(Decimal(0)))
    quotient = a / b
    assert quotient.low is not None and quotient.high is not None
    assert quotient.low * y <= x or quotient.low * y >= x  # both bounds are finite
    low, high = quotient.low - Decimal("1e-18"), quotient.high + Decimal("1e-18")
    assert low <= x / y <= high


@given(interval_and_member(), interval_and_member())
def test_overlap_is_what_intersection_finds(one: tuple[Interval, Decimal], two: tuple[Interval, Decimal]) -> None:
    a, b = one[0], two[0]
    common = a.intersect(b)
    assert (common is not None) == a.overlaps(b) == b.overlaps(a)
    if common is not None:
        assert a.hull(b).contains(common.low or Decimal(0)) or common.low is None
    assert a.hull(b).contains(one[1]) and a.hull(b).contains(two[1])


@given(interval_and_member())
def test_negation_turns_the_ends_around(one: tuple[Interval, Decimal]) -> None:
    interval, member = one
    assert (-interval).contains(-member)
    twice = -interval
    assert -twice == interval


def test_division_by_an_interval_that_holds_zero_says_nothing() -> None:
    assert Interval.exact(1) / Interval(Decimal(-1), Decimal(1)) == Interval(None, None)


def test_open_sides_stay_open() -> None:
    at_least = Interval(Decimal(5), None)
    assert (at_least + Interval.exact(2)) == Interval(Decimal(7), None)
    assert (at_least * Interval.exact(2)) == Interval(Decimal(10), None)
    assert at_least.overlaps(Interval.exact(10**9))
    assert not at_least.overlaps(Interval.exact(4))
    assert at_least.width is None
