"""Articles that nothing can be said about."""

from __future__ import annotations

from datetime import date

from claimcheck.checks import inputs
from claimcheck.documents import read_bytes
from claimcheck.extraction import pipeline


def rules_of(text: str, published: date | None = None) -> list[str]:
    reading = pipeline.read(read_bytes(text.encode(), "a.md"), published=published)
    return [finding.rule for finding in inputs.check(reading)]


def test_no_figures_no_claims() -> None:
    assert rules_of("晚风吹过河岸，人们散步归来。\n") == ["no-claims"]


def test_no_date_is_said_once() -> None:
    assert rules_of("景区接待游客3.2万人次，门票收入45万元。\n") == ["undated-article"]


def test_a_date_is_enough() -> None:
    assert rules_of("景区接待游客3.2万人次，门票收入45万元。\n", date(2025, 3, 5)) == []
