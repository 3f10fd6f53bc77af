"""Freshness: what ages, when, by which rule; and what never does."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck.checks import freshness
from claimcheck.model.claim import Anchor, Claim, ClaimPeriod, Source, Verification
from claimcheck.model.policy import FreshnessPolicy, FreshnessRule

DATELINE = date(2024, 12, 11)
DEFAULT = FreshnessPolicy()
TEN_MONTHS = ClaimPeriod("今年1-10月", date(2024, 1, 1), date(2024, 10, 31), True)
END_OF_OCTOBER = ClaimPeriod("截至今年10月底", date(2024, 10, 31), date(2024, 10, 31), True)
NINE_YEARS = ClaimPeriod("启动9年来", None, None, True)
YEAR_2022 = ClaimPeriod("2022年", date(2022, 1, 1), date(2022, 12, 31), False)


def claim(period: ClaimPeriod | None = TEN_MONTHS, **fields: object) -> Claim:
    base = Claim(
        id="aaaa000000",
        article="a.txt",
        anchor=Anchor("70万辆", "", "", 10, 14, 1, 11),
        metric="新能源汽车产量",
        scope=None,
        kind="level",
        value=Decimal(700000),
        low=None,
        high=None,
        unit="辆",
        hedge=None,
        period=period,
        change=None,
        part_of=None,
        source=Source("统计局", None, "organisation"),
        modality="stated",
        date=DATELINE,
    )
    return replace(base, **fields)


def rules(
    claims: list[Claim], as_of: date, policy: FreshnessPolicy = DEFAULT, **how: bool
) -> list[tuple[str, str]]:
    return [(f.rule, f.severity) for f in freshness.check(claims, policy, as_of, **how)]


@pytest.mark.parametrize(
    ("period", "warn", "error"),
    [
        (TEN_MONTHS, date(2025, 1, 2), date(2025, 3, 5)),
        (END_OF_OCTOBER, date(2025, 1, 2), date(2025, 3, 5)),
        (NINE_YEARS, date(2025, 2, 12), date(2025, 4, 15)),
        (
            ClaimPeriod("前三季度", date(2024, 1, 1), date(2024, 9, 30), True),
            date(2025, 4, 3),
            date(2025, 10, 4),
        ),
        (ClaimPeriod("今年", date(2024, 1, 1), date(2024, 12, 31), True), date(2027, 1, 3), date(2029, 1, 4)),
    ],
)
def test_present_wording_goes_stale_by_its_cadence(period: ClaimPeriod, warn: date, error: date) -> None:
    one_day = timedelta(days=1)
    figure = [claim(period)]
    assert rules(figure, warn - one_day) == []
    assert rules(figure, warn) == [("stale-figure", "warning")]
    assert rules(figure, error - one_day) == [("stale-figure", "warning")]
    assert rules(figure, error) == [("stale-figure", "error")]
    assert rules(figure, error, tracked=False) == [("stale-figure", "warning")]


@given(st.dates(min_value=DATELINE))
def test_closed_periods_and_timeless_claims_never_go_stale(as_of: date) -> None:
    assert rules([claim(YEAR_2022), claim(None), claim(kind="ordinal")], as_of) == []


@pytest.mark.parametrize(
    ("text", "start", "end", "grain"),
    [
        ("今年1-10月", (2024, 1, 1), (2024, 10, 31), "month"),
        ("1-9月", (2024, 1, 1), (2024, 9, 30), "month"),
        ("前三季度", (2024, 1, 1), (2024, 9, 30), "quarter"),
        ("上半年", (2024, 1, 1), (2024, 6, 30), "quarter"),
        ("2024年", (2024, 1, 1), (2024, 12, 31), "year"),
        ("近五年", (2020, 1, 1), (2024, 12, 31), "year"),
        ("今年以来", (2024, 1, 1), (2024, 12, 11), "day"),
        ("as of Monday", None, (2024, 12, 9), "day"),
        ("this month", (2024, 2, 1), (2024, 2, 29), "month"),
    ],
)
def test_granularity_of_an_end(
    text: str, start: tuple[int, int, int] | None, end: tuple[int, int, int], grain: str
) -> None:
    assert freshness.granularity(ClaimPeriod(text, date(*start) if start else None, date(*end))) == grain


def test_first_matching_rule_wins_and_is_named() -> None:
    policy = FreshnessPolicy(
        (
            FreshnessRule("other-unit", unit="t", never=True),
            FreshnessRule("cars", metric="汽车", warn_after=10, error_after=20),
            FreshnessRule("late", metric="*产量", never=True),
        )
    )
    outlook = freshness.explain(claim(), policy)
    assert outlook.rule == "cars"
    assert outlook.warn_on == date(2024, 11, 11)
    assert outlook.error_on == date(2024, 11, 21)
    assert "cars" in outlook.why and "10 days" in outlook.why


@pytest.mark.parametrize(
    "rule",
    [
        FreshnessRule(article="*.txt"),
        FreshnessRule(metric="*汽车*"),
        FreshnessRule(kind="level"),
        FreshnessRule(unit="辆"),
        FreshnessRule(source="统计"),
        FreshnessRule(period="month"),
        FreshnessRule(tag="cars"),
    ],
)
def test_every_field_of_a_rule_selects(rule: FreshnessRule) -> None:
    never = replace(rule, name="n", never=True)
    inside = claim(tags=("cars",))
    outside = replace(
        inside, article="b.md", metric="人口", kind="share", unit="%", source=None, tags=(), period=NINE_YEARS
    )
    policy = FreshnessPolicy((never,))
    assert freshness.explain(inside, policy).rule == "n"
    assert rules([inside], date(2030, 1, 1), policy) == []
    assert freshness.explain(outside, policy).rule == "default"


def test_a_rule_cannot_make_a_closed_period_stale_but_can_time_a_claim_without_one() -> None:
    policy = FreshnessPolicy((FreshnessRule("all", warn_after=30),))
    assert rules([claim(YEAR_2022)], date(2040, 1, 1), policy) == []
    assert rules([claim(None)], date(2025, 1, 10), policy) == []
    assert rules([claim(None)], date(2025, 1, 11), policy) == [("stale-figure", "warning")]


def verified(on: str, period: ClaimPeriod | None, verdict: str = "verified") -> Claim:
    return claim(period, status=verdict, verifications=(Verification(on, verdict),))  # type: ignore[arg-type]


def test_verifications_grow_old_unless_the_period_is_closed() -> None:
    assert rules([verified("2024-12-12T09:00:00Z", None)], date(2025, 12, 13)) == []
    assert rules([verified("2024-12-12T09:00:00Z", None)], date(2025, 12, 14)) == [
        ("stale-verification", "warning")
    ]
    assert rules([verified("2024-12-12", YEAR_2022)], date(2040, 1, 1)) == []
    assert rules([verified("2024-12-12", None, "disputed")], date(2040, 1, 1)) == []
    quick = FreshnessPolicy((FreshnessRule("q", verify_every=90),))
    assert rules([verified("2024-12-12", YEAR_2022)], date(2025, 3, 13), quick) == [
        ("stale-verification", "warning")
    ]


def test_review_dates_bind_whatever_else_holds() -> None:
    policy = FreshnessPolicy((FreshnessRule("n", never=True),))
    overdue = claim(YEAR_2022, review_by=date(2025, 6, 30))
    assert rules([overdue], date(2025, 6, 30), policy) == []
    assert rules([overdue], date(2025, 7, 1), policy) == [("review-overdue", "error")]


@pytest.mark.parametrize("status", ["withdrawn", "dismissed"])
def test_what_no_longer_stands_does_not_age(status: str) -> None:
    assert rules([claim(status=status, review_by=date(2024, 1, 1))], date(2040, 1, 1)) == []


def test_a_later_article_supersedes_at_once_and_is_named() -> None:
    old = claim()
    new = claim(
        ClaimPeriod("今年1-11月", date(2024, 1, 1), date(2024, 11, 30), True),
        id="bbbb000000",
        article="b.txt",
        date=date(2024, 12, 20),
        anchor=Anchor("80万辆", "", "", 3, 7, 1, 4),
    )
    assert freshness.check([old, new], DEFAULT, date(2024, 12, 19)) == []
    found = freshness.check([old, new], DEFAULT, date(2024, 12, 20))
    assert [(f.rule, f.severity, f.article) for f in found] == [("stale-figure", "warning", "a.txt")]
    assert "80万辆" in found[0].message and "b.txt" in found[0].message
    assert found[0].spans[1].claim == "bbbb000000"


def test_a_successor_may_stand_in_an_article_that_is_not_checked_now() -> None:
    period = ClaimPeriod("今年1-11月", date(2024, 1, 1), date(2024, 11, 30), True)
    new = claim(period, id="bbbb000000", article="b.txt", date=date(2024, 12, 20))
    on = date(2024, 12, 20)
    assert freshness.check([claim()], DEFAULT, on) == []
    assert len(freshness.check([claim()], DEFAULT, on, among=[claim(), new])) == 1
    assert freshness.check([claim()], DEFAULT, on, tracked=False, among=[claim(), new]) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"metric": "人口"},
        {"scope": "成都"},
        {"unit": "t"},
        {"article": "a.txt"},
        {"modality": "forecast"},
        {"date": DATELINE},
        {"status": "withdrawn"},
        {"period": YEAR_2022},
        {"period": ClaimPeriod("11月", date(2024, 11, 1), date(2024, 11, 30), True)},
    ],
)
def test_what_is_no_successor(fields: dict[str, object]) -> None:
    base = {
        "id": "bbbb000000",
        "article": "b.txt",
        "date": date(2024, 12, 20),
        "period": ClaimPeriod("今年1-11月", date(2024, 1, 1), date(2024, 11, 30), True),
    }
    assert freshness.successors([claim(), claim(**(base | fields))]) == {}  # type: ignore[arg-type]


def test_due_lists_what_will_turn_within_the_days_given() -> None:
    claims = [
        claim(),
        claim(YEAR_2022, id="bbbb000000", review_by=date(2025, 1, 1)),
        claim(None, id="cccc000000"),
    ]
    due = freshness.due(claims, DEFAULT, date(2024, 12, 20), 13)
    assert [(item.claim.id, item.what, item.on) for item in due] == [
        ("bbbb000000", "review-overdue", date(2025, 1, 1)),
        ("aaaa000000", "stale-figure", date(2025, 1, 2)),
    ]
    assert freshness.due(claims, DEFAULT, date(2024, 12, 20), 11) == []


def test_a_clock_beyond_the_calendar_never_turns() -> None:
    far = ClaimPeriod("now", date(9999, 12, 31), date(9999, 12, 31), True)
    assert rules([claim(far)], date(9999, 12, 31)) == []
    assert freshness.explain(claim(far), DEFAULT).turns is None
