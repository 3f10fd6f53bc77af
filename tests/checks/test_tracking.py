"""The tracking rules, over a ledger reconciled with the text as it stands now."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec import structs

from claimcheck import rules
from claimcheck.checks import tracking
from claimcheck.ledger import Fresh, State, reconcile
from claimcheck.ledger.edits import dismiss, judge
from claimcheck.model.claim import Verification
from claimcheck.model.finding import Finding

from ..ledger.helpers import AT, fresh, verdict

TEXT = """The annual report came out.

The cargo volume was 340 tonnes, and after the storm the crew number was 57 sailors.
"""
TRACKING = [
    "disputed",
    "missing-article",
    "refuted",
    "suspect",
    "unsourced",
    "untracked",
    "unverified",
    "withdrawn",
]


def ledger(kind: str | None = "verified", metric: str = "cargo") -> State:
    empty = State({}, {}, {})
    state = reconcile(empty, [fresh(TEXT)]).after(empty)
    claims = {
        key: judge(claim, verdict(kind)) if kind and metric in claim.metric else claim
        for key, claim in state.claims.items()
    }
    return State(state.articles, claims, {})


def found(state: State, text: str, rule: str) -> list[Finding]:
    changes = reconcile(state, [fresh(text)])
    return [finding for finding in tracking.check(state, changes) if finding.rule == rule]


def test_each_rule_has_its_prose_and_its_severity() -> None:
    severities = {name: rules.load(name).severity for name in TRACKING}
    assert {name for name, severity in severities.items() if severity == "error"} == {
        "suspect",
        "refuted",
        "missing-article",
    }
    assert {name for name, severity in severities.items() if severity == "warning"} == {
        "disputed",
        "untracked",
    }
    for name in TRACKING:
        rule = rules.load(name)
        assert rule.family == "tracking"
        assert not rule.examples
        for heading in ("## Meaning", "## Examples", "## Traps", "## Fix"):
            assert heading in rule.body


def test_a_verified_claim_that_still_stands_is_silent() -> None:
    state = ledger()
    findings = tracking.check(state, reconcile(state, [fresh(TEXT)]))
    assert [finding.rule for finding in findings] == ["unverified"]
    assert [span.exact for span in findings[0].spans] == ["57 sailors"]


def test_suspect_shows_both_figures_at_the_place_where_the_new_one_stands() -> None:
    text = "New.\n\n" + TEXT.replace("340", "355")
    (finding,) = found(ledger(), text, "suspect")
    assert finding.severity == "error"
    assert "verified as 340 tonnes, now 355 tonnes" in finding.message
    assert (finding.stated, finding.expected) == ((Decimal(355), Decimal(355)), (Decimal(340), Decimal(340)))
    (span,) = finding.spans
    assert text[span.start : span.end] == span.exact == "355 tonnes"
    assert (span.line, text.split("\n")[span.line - 1][span.column - 1 :][:10]) == (5, "355 tonnes")


def test_suspect_stays_an_error_after_it_was_tracked() -> None:
    text = TEXT.replace("340", "355")
    state = ledger()
    tracked = reconcile(state, [fresh(text)]).after(state)
    (finding,) = found(tracked, text, "suspect")
    assert "verified as 340 tonnes" in finding.message


def test_suspect_names_another_subject() -> None:
    (finding,) = found(ledger(), TEXT.replace("cargo", "timber"), "suspect")
    assert "changed since it was verified; metric: cargo volume → timber volume" in finding.message


def test_suspect_when_only_the_certainty_changed() -> None:
    state = ledger()
    reading = fresh(TEXT)
    claims = tuple(structs.replace(claim, modality="forecast") for claim in reading.claims)
    changes = reconcile(state, [Fresh(reading.article, reading.text, claims)])
    (finding,) = [finding for finding in tracking.check(state, changes) if finding.rule == "suspect"]
    assert "verified; modality: stated → forecast" in finding.message


def test_refuted_as_long_as_the_text_says_it() -> None:
    said = Verification(AT, "refuted", "Ana", "data sheet", None, date(2025, 1, 1), "it is 304")
    state = ledger(None)
    key = next(key for key, claim in state.claims.items() if "cargo" in claim.metric)
    state = State(state.articles, {**state.claims, key: judge(state.claims[key], said)}, {})
    (finding,) = found(state, TEXT, "refuted")
    assert finding.severity == "error"
    assert finding.message == "340 tonnes: refuted by Ana on 2025-03-01 (data sheet): it is 304"
    assert not found(state, TEXT.replace("340", "304"), "refuted")
    assert not found(state, "Nothing.\n", "refuted")


def test_disputed_is_a_warning() -> None:
    (finding,) = found(ledger("disputed"), TEXT, "disputed")
    assert finding.severity == "warning"


def test_a_new_claim_of_a_tracked_article() -> None:
    text = TEXT + "\nIn spring the bridge count was 3 bridges.\n"
    (finding,) = found(ledger(), text, "untracked")
    assert (finding.severity, finding.spans[0].exact) == ("warning", "3 bridges")
    assert [f.spans[0].exact for f in found(ledger(), text, "unverified")] == ["57 sailors"]


@pytest.mark.parametrize("text", ["Nothing is left.\n"])
def test_withdrawn_is_said_and_dismissed_is_not(text: str) -> None:
    state = ledger()
    assert {f.severity for f in found(state, text, "withdrawn")} == {"info"}
    assert len(found(state, text, "withdrawn")) == 2
    set_aside = {key: dismiss(claim, "none") for key, claim in state.claims.items()}
    for now in (text, TEXT):
        none = State(state.articles, set_aside, {})
        assert tracking.check(none, reconcile(none, [fresh(now)])) == []


def test_unsourced_unless_a_verification_names_the_source() -> None:
    reading = fresh(TEXT)
    bare = Fresh(
        reading.article, reading.text, tuple(structs.replace(c, source=None) for c in reading.claims)
    )
    state = ledger()
    findings = tracking.check(state, reconcile(state, [bare]))
    assert [f.spans[0].exact for f in findings if f.rule == "unsourced"] == ["57 sailors"]


def test_a_missing_article_unless_it_was_renamed_or_divided() -> None:
    state = ledger()
    (finding,) = tracking.check(state, reconcile(state, [], ["a.md"]), ["a.md"])
    assert (finding.rule, finding.severity, finding.article) == ("missing-article", "error", "a.md")
    assert "2 of its claims" in finding.message
    renamed = reconcile(state, [fresh(TEXT, "b.md")], ["a.md"])
    assert "missing-article" not in {f.rule for f in tracking.check(state, renamed, ["a.md"])}
