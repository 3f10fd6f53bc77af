"""Dates as people say them, figures as people write them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.app import display
from claimcheck.reporters import say


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2024-12-11", "2024-12-11", "11 Dec 2024"),
        ("2022-01-01", "2022-12-31", "2022"),
        ("2016-01-01", "2024-12-31", "2016–2024"),
        ("2024-07-01", "2024-09-30", "Q3 2024"),
        ("2024-01-01", "2024-06-30", "H1 2024"),
        ("2024-01-01", "2024-10-31", "Jan–Oct 2024"),
        ("2024-02-01", "2024-02-29", "Feb 2024"),
        ("2023-11-01", "2024-02-29", "Nov 2023 – Feb 2024"),
        ("2024-10-01", "2024-10-07", "1–7 Oct 2024"),
        ("2024-09-28", "2024-10-04", "28 Sep – 4 Oct 2024"),
        ("2023-12-30", "2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
        (None, "2024-10-31", "until 31 Oct 2024"),
        ("2015-11-07", None, "since 7 Nov 2015"),
        (None, None, ""),
    ],
)
def test_periods(start: str | None, end: str | None, said: str) -> None:
    first, last = (date.fromisoformat(day) if day else None for day in (start, end))
    assert say.period(first, last) == said


def test_a_column_leaves_out_the_days_of_long_spans() -> None:
    assert say.brief(date(2015, 12, 12), date(2024, 12, 11)) == "Dec 2015–Dec 2024"
    assert say.brief(date(2024, 1, 5), date(2024, 10, 7)) == "Jan–Oct 2024"
    assert say.brief(date(2024, 1, 1), date(2024, 9, 30)) == "Jan–Sep 2024"
    assert say.brief(date(2024, 10, 1), date(2024, 10, 7)) == "1–7 Oct 2024"
    assert say.brief(None, date(2024, 10, 7)) == "until 7 Oct 2024"


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(0, 4000))
def test_every_period_names_the_year_it_ends_in(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    assert str(end.year) in say.period(start, end)


@pytest.mark.parametrize(
    ("language", "value", "unit", "written"),
    [
        ("zh", "8800000000000", "CNY", "8.8万亿元"),
        ("zh", "2000000", "辆", "200万辆"),
        ("zh", "25750000000", "USD", "257.5亿美元"),
        ("zh", "333333.3333", "辆", "33.33万辆"),
        ("zh", "1350", "家", "1350家"),
        ("zh", "21.6", "%", "21.6%"),
        ("zh", "0.25", "pp", "0.25个百分点"),
        ("zh", "3200", "CNY/t", "3200元/吨"),
        ("en", "4200000000", "USD", "$4.2 billion"),
        ("en", "1350", "worker", "1,350 worker"),
        ("en", "-0.5", "pp", "-0.5 percentage points"),
        ("en", "12.50", "GBP", "£12.5"),
        ("en", "999999", "USD", "$999,999"),
        (None, "1234567.891", "kg", "1,234,568 kg"),
        ("../../etc", "5", "x", "5 x"),
        ("zh", "0", "家", "0家"),
    ],
)
def test_figures(language: str | None, value: str, unit: str, written: str) -> None:
    assert display(language).quantity(Decimal(value), unit) == written


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4))
def test_what_is_written_is_within_half_a_thousandth_of_what_is_meant(value: Decimal) -> None:
    for code, scales in (
        ("zh", {"万亿": 12, "亿": 8, "万": 4}),
        ("en", {"trillion": 12, "billion": 9, "million": 6}),
    ):
        text = display(code).number(value).replace(",", "").replace(" ", "")
        power = next((power for word, power in scales.items() if text.endswith(word)), 0)
        number = text.rstrip("万亿abcdefghijklmnopqrstuvwxyz")
        assert "E" not in text
        assert abs(Decimal(number) * 10**power - value) <= max(abs(value) / 1000, Decimal("0.0005"))


def test_an_interval_is_one_phrase() -> None:
    zh = display("zh")
    assert zh.span(Decimal(1800000), Decimal(2000000), "辆") == "180万辆 – 200万辆"
    assert zh.span(Decimal(8), Decimal(8), "座") == "8座"
    assert zh.span(None, Decimal(5), "座") == "≤ 5座"
    assert zh.span(Decimal(5), None, "座") == "≥ 5座"
    assert zh.span(None, None, "座") == "?"
