"""Time expressions on the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.extraction.periods import resolve, shifted
from claimcheck.model.mention import Period, TimeSpec

DAY = date(2024, 12, 11)


@pytest.mark.parametrize(
    ("spec", "start", "end"),
    [
        (TimeSpec(year_offset=0, month=1, to_month=10), "2024-01-01", "2024-10-31"),
        (TimeSpec(year_offset=-1), "2023-01-01", "2023-12-31"),
        (TimeSpec(quarter=1, to_quarter=3), "2024-01-01", "2024-09-30"),
        (TimeSpec(year=2022, half=2), "2022-07-01", "2022-12-31"),
        (TimeSpec(month=10, at="end", until=True), "2024-10-31", "2024-10-31"),
        (TimeSpec(year=2024, month=2), "2024-02-01", "2024-02-29"),
        (TimeSpec(trailing=5, trailing_unit="year"), "2019-12-12", "2024-12-11"),
        (TimeSpec(month_offset=-1), "2024-11-01", "2024-11-30"),
        (TimeSpec(quarter_offset=-1), "2024-07-01", "2024-09-30"),
        (TimeSpec(week_offset=-1), "2024-12-02", "2024-12-08"),
        (TimeSpec(day=11), "2024-12-11", "2024-12-11"),
        (TimeSpec(day=20), "2024-11-20", "2024-11-20"),  # the 20th has not come yet: last month's
        (TimeSpec(year_offset=0, since=True), "2024-01-01", "2024-12-11"),
        (TimeSpec(year=2021, to_year=2025), "2021-01-01", "2025-12-31"),
        (TimeSpec(decade=1990), "1990-01-01", "1999-12-31"),
    ],
)
def test_from_the_dateline(spec: TimeSpec, start: str, end: str) -> None:
    period = resolve("…", spec, DAY)
    assert (str(period.start), str(period.end)) == (start, end)


def test_a_month_after_the_dateline_is_last_years_and_ahead_of_it_this_years() -> None:
    january = date(2025, 1, 20)
    assert resolve("", TimeSpec(month=12), january).start == date(2024, 12, 1)
    assert resolve("", TimeSpec(month=12), january, ahead=True).start == date(2025, 12, 1)


def test_the_same_months_of_the_year_before_follow_the_period_spoken_of() -> None:
    spoken = Period("", date(2024, 1, 1), date(2024, 2, 29))
    before = resolve("", TimeSpec(year_offset=-1, same_as="context"), DAY, spoken)
    assert (before.start, before.end) == (date(2023, 1, 1), date(2023, 2, 28))
    edge = resolve("", TimeSpec(year_offset=-1, same_as="context", at="end"), DAY, spoken)
    assert (edge.start, edge.end) == (date(2023, 12, 31), date(2023, 12, 31))


@pytest.mark.parametrize("spec", [TimeSpec(year_offset=0), TimeSpec(month=5), TimeSpec(day=3), TimeSpec(trailing=2, trailing_unit="year")])
def test_without_a_dateline_nothing_is_guessed(spec: TimeSpec) -> None:
    assert resolve("", spec, None).start is None


def test_an_impossible_day_has_words_and_no_dates() -> None:
    period = resolve("2月30日", TimeSpec(year=2024, month=2, day=30), DAY)
    assert (period.text, period.start) == ("2月30日", None)


def test_shifting_keeps_month_ends() -> None:
    february = Period("", date(2024, 2, 1), date(2024, 2, 29))
    assert shifted(february, years=-1).end == date(2023, 2, 28)
    assert shifted(Period("", date(2023, 2, 28), date(2023, 2, 28)), years=1).end == date(2024, 2, 29)
