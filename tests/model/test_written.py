"""From digits as written to intervals, by the table of conventions."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.written import HedgeStyle, allowed, plain, written

WAN, YI = 10**4, 10**8


@pytest.mark.parametrize(
    ("digits", "scale", "style", "exact", "low", "high"),
    [
        ("3.7", 10**12, None, False, "3650000000000", "3750000000000"),  # decimals: half of the last place
        ("2.360", 10**9, None, False, "2359500000", "2360500000"),  # a written zero is a place
        ("8", 1, None, True, "8", "8"),  # a plain count is exact
        ("1350", 1, None, True, "1350", "1350"),
        ("200", WAN, None, True, "1995000", "2005000"),  # trailing zeros before a scale
        ("8000", YI, None, False, "799950000000", "800050000000"),
        ("200", WAN, "about", True, "1500000", "2500000"),  # half of the last non-zero digit
        ("146", YI, "about", False, "14500000000", "14700000000"),  # three digits: one last place
        ("11.63", 1, "about", False, "11.62", "11.64"),
        ("856", 1, "about", False, "855", "857"),
        ("894000", 1, "about", True, "893000", "895000"),  # the last place that tells something
        ("40", 1, "about", True, "35", "45"),
        ("200", WAN, "near", True, "1800000", "2000000"),  # nearly: a tenth below
        ("200", WAN, "under", True, "0", "2000000"),
        ("200", WAN, "over", True, "2000000", "3000000"),  # one unit of the last non-zero place
        ("257.5", YI, "over", False, "25750000000", "27037500000"),  # 5 % where that is wider
        ("100", 1, "odd", True, "100", "200"),  # 100多
        ("3000", WAN, "odd", True, "30000000", "40000000"),
        ("4", 1, None, False, "3.5", "4.5"),  # multiples are never exact
    ],
)
def test_conventions(digits: str, scale: int, style: HedgeStyle | None, exact: bool, low: str, high: str) -> None:
    interval = allowed(written(digits, Decimal(scale)), style, exact=exact)
    assert (interval.low, interval.high) == (Decimal(low), Decimal(high))


@given(
    st.decimals(min_value=0, max_value=10**9, places=3, allow_nan=False, allow_infinity=False),
    st.sampled_from([1, WAN, YI, 10**12]),
    st.sampled_from([None, "about", "near", "under", "over", "odd"]),
    st.booleans(),
)
def test_the_value_is_always_allowed(number: Decimal, scale: int, style: HedgeStyle | None, exact: bool) -> None:
    figure = written(format(number, "f"), Decimal(scale))
    assert figure.value == number * scale
    assert allowed(figure, style, exact=exact).contains(figure.value)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=8))
def test_plain_numbers_have_no_exponent(number: Decimal) -> None:
    assert plain(number) == number
    assert "E" not in format(plain(number), "f")
    assert plain(Decimal("1E+6")).as_tuple().exponent == 0
