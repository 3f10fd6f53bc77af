"""The Python API: the same objects as the command line, no printing, no state."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

import claimcheck
from claimcheck.model.claim import Claim
from claimcheck.model.errors import ClaimcheckError
from claimcheck.model.finding import Finding

TEXT = "今年1-10月，渝东市汽车产量为200万辆。全年营收48.6亿元，上年为40.5亿元，同比增长25%。\n"


def test_extract_gives_claims_in_text_order(capsys: pytest.CaptureFixture[str]) -> None:
    claims = claimcheck.extract(TEXT, published=date(2024, 12, 11))
    assert all(isinstance(claim, Claim) for claim in claims)
    first = claims[0]
    assert first.value == Decimal(2_000_000) and first.unit == "辆"
    assert TEXT[first.anchor.start : first.anchor.end] == first.anchor.exact == "200万辆"
    assert first.period is not None and first.period.end == date(2024, 10, 31)
    assert [claim.anchor.start for claim in claims] == sorted(claim.anchor.start for claim in claims)
    assert claims == claimcheck.extract(TEXT, published="2024-12-11")
    assert capsys.readouterr() == ("", "")


def test_check_finds_the_contradiction_and_judges_by_the_clock_only_when_told() -> None:
    findings = claimcheck.check(TEXT, published="2024-12-11")
    assert all(isinstance(finding, Finding) for finding in findings)
    assert "growth-mismatch" in {finding.rule for finding in findings}
    assert not {finding.family for finding in findings} & {"freshness", "tracking"}
    late = claimcheck.check(TEXT, published="2024-12-11", as_of="2026-01-01")
    assert "stale-figure" in {finding.rule for finding in late}


def test_nothing_to_say_is_an_empty_list() -> None:
    assert claimcheck.extract("") == []
    assert claimcheck.extract("没有数字。", language="zh") == []


@pytest.mark.parametrize("wrong", [{"published": "yesterday"}, {"language": "tlh"}])
def test_a_date_or_language_that_is_none_is_said(wrong: dict[str, str]) -> None:
    with pytest.raises(ClaimcheckError):
        claimcheck.extract(TEXT, **wrong)  # type: ignore[arg-type]
