"""The same fact in two articles of a ledger: a conflict, or a revision by the later one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec

from claimcheck import relations
from claimcheck.checks import consistency
from claimcheck.model.claim import Anchor, Claim, ClaimPeriod

YEAR = ClaimPeriod("2024年", date(2024, 1, 1), date(2024, 12, 31))


def claim(identity: str, article: str, value: str, day: date | None) -> Claim:
    number = Decimal(value)
    anchor = Anchor(value, "", "", 0, len(value), 1, 1)
    return Claim(
        identity, article, anchor, "青川县茶叶产量", None, "level", number, number, number, "t", None, YEAR,
        None, None, None, "stated", day,
    )  # fmt: skip


def test_two_articles_of_one_day_conflict_and_both_are_named() -> None:
    day = date(2025, 3, 5)
    found = relations.across([claim("a1", "a.md", "32000", day), claim("b1", "b.md", "36000", day)])
    [finding], _ = consistency.judge(found)
    assert finding.rule == "conflicting-values"
    assert {span.article for span in finding.spans} == {"a.md", "b.md"}


def test_a_later_article_revises() -> None:
    found = relations.across(
        [claim("a1", "a.md", "32000", date(2025, 1, 5)), claim("b1", "b.md", "36000", date(2025, 3, 5))]
    )
    findings, [checked] = consistency.judge(found)
    assert findings == []
    assert checked.reasons == ("revised on 2025-03-05",)


def test_other_periods_and_withdrawn_claims_are_other_facts() -> None:
    day = date(2025, 3, 5)
    other = msgspec.structs.replace(
        claim("b1", "b.md", "36000", day), period=ClaimPeriod("2023年", date(2023, 1, 1), date(2023, 12, 31))
    )
    gone = msgspec.structs.replace(claim("c1", "c.md", "36000", day), status="withdrawn")
    assert relations.across([claim("a1", "a.md", "32000", day), other, gone]) == []
