"""Time expressions, resolved to days from a reference."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.extraction.periods import resolve
from claimcheck.languages.en import LANGUAGE

REFERENCE = date(2024, 8, 8)  # a Thursday


def periods(text: str) -> list[str]:
    folded = LANGUAGE.fold(text)
    shown = []
    for moment in LANGUAGE.moments(folded):
        period = resolve(moment.text, moment.spec, REFERENCE)
        shown.append(f"{period.start}..{period.end}" if period.start != period.end else str(period.start))
    return shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2019", ["2019-01-01..2019-12-31"]),
        ("a 1996 hostage siege", ["1996-01-01..1996-12-31"]),
        ("in the first quarter of 2023", ["2023-01-01..2023-03-31"]),
        ("Q3 2022 sales", ["2022-07-01..2022-09-30"]),
        ("second-quarter revenue", ["2024-04-01..2024-06-30"]),
        ("in the first nine months of 2023", ["2023-01-01..2023-09-30"]),
        ("the six months to June 30, 2024", ["2024-01-01..2024-06-30"]),
        ("on Monday, June 2, 2025", ["2025-06-02"]),
        ("on 8 June 2023", ["2023-06-08"]),
        ("on June 8th", ["2024-06-08"]),
        ("from March 2 to May 9, 2024", ["2024-03-02..2024-05-09"]),
        ("last month", ["2024-07-01..2024-07-31"]),
        ("this year", ["2024-01-01..2024-12-31"]),
        ("yesterday", ["2024-08-07"]),
        ("on Tuesday", ["2024-08-06"]),
        ("since June 1", ["2024-06-01..2024-08-08"]),
        ("the 1980s", ["1980-01-01..1989-12-31"]),
        ("over the past 12 months", ["2023-08-09..2024-08-08"]),
        ("last April", ["2024-04-01..2024-04-30"]),
        ("2000 people came", []),
        ("he may march on", []),
        ("in a second", []),
    ],
)
def test_resolved(text: str, expected: list[str]) -> None:
    assert periods(text) == expected


def test_a_year_earlier_is_a_base() -> None:
    (moment,) = LANGUAGE.moments("up from $486 million a year earlier")
    assert (moment.role, moment.spec.same_as, moment.spec.year_offset) == ("base", "context", -1)


def test_a_weekday_is_kept_where_it_stands_with_its_date() -> None:
    (moment,) = LANGUAGE.moments("on Monday, June 2, 2025")
    assert moment.weekday == 0
    assert moment.weekday_span is not None
    assert "on Monday, June 2, 2025"[slice(*moment.weekday_span)] == "Monday"
