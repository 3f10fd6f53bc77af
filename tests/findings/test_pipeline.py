"""What findings go through on their way to a report: suppressed, known, told apart, levelled, sorted."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck import findings
from claimcheck.findings import Circumstances, baseline
from claimcheck.model.document import Block, Comment, Document, Segment
from claimcheck.model.errors import ClaimcheckError
from claimcheck.model.finding import Finding, Span
from claimcheck.model.fingerprint import fingerprints
from claimcheck.model.policy import Ignore
from claimcheck.model.report import FindingsReport

TODAY = date(2026, 1, 31)


def document(text: str, path: str = "a.md") -> Document:
    """Paragraphs are separated by blank lines; comments stand on their own or within."""
    comments = [Comment(m.start(), m.end(), m[0][4:-3]) for m in re.finditer(r"<!--.*?-->", text)]
    blocks = [
        Block("paragraph", m[0], (Segment(0, m.start()),))
        for m in re.finditer(r"[^\n]+", text)
        if not m[0].startswith("<!--")
    ]
    return Document(path, text, tuple(blocks), "utf-8", "", comments=tuple(comments))


def finding(
    exact: str,
    start: int = 0,
    rule: str = "sum-mismatch",
    severity: str = "error",
    article: str = "a.md",
    claim: str | None = None,
) -> Finding:
    span = Span(start, start + len(exact), 1, start + 1, exact, claim)
    return Finding(rule, "consistency", severity, f"{exact} is wrong", article, (span,))  # type: ignore[arg-type]


def at(text: str, exact: str, **more: str) -> Finding:
    return finding(exact, text.index(exact), **more)


def run(text: str, *found: Finding, **circumstances: object) -> tuple[list[str], list[str]]:
    """Rules of what counts, and figures of what was suppressed."""
    given_ = {"documents": {"a.md": document(text)}, "as_of": TODAY, **circumstances}
    batch = findings.process(found, Circumstances(**given_))  # type: ignore[arg-type]
    return [f.rule for f in batch.findings], [s.finding.spans[0].exact for s in batch.suppressed]


REASON = 'reason="as printed"'


def test_a_comment_before_a_paragraph_holds_for_that_paragraph() -> None:
    text = f"First 11.\n\n<!-- claimcheck: ignore sum-mismatch {REASON} -->\n\nSecond 22.\n\nThird 33."
    found = [at(text, "11"), at(text, "22"), at(text, "33")]
    assert run(text, *found) == (["sum-mismatch", "sum-mismatch"], ["22"])


def test_a_comment_within_a_paragraph_holds_for_it() -> None:
    text = f"First 11.\n\nSecond <!-- claimcheck: ignore sum-mismatch {REASON} --> 22.\n\nThird 33."
    assert run(text, at(text, "11"), at(text, "22"), at(text, "33"))[1] == ["22"]


def test_a_comment_above_everything_holds_for_the_file() -> None:
    text = f"<!-- claimcheck: ignore sum-mismatch, streak-mismatch {REASON} -->\nFirst 11.\n\nSecond 22."
    other = finding("44", article="b.md")
    assert run(text, at(text, "11"), at(text, "22", rule="streak-mismatch"), other) == (
        ["sum-mismatch"],
        ["11", "22"],
    )


def test_any_rule_and_the_reason_is_kept() -> None:
    text = f"<!-- claimcheck: ignore * {REASON} until=2026-01-31 -->\nFirst 11."
    batch = findings.process([at(text, "11")], Circumstances(documents={"a.md": document(text)}, as_of=TODAY))
    assert batch.findings == ()
    assert [(s.by, s.reason) for s in batch.suppressed] == [("comment", "as printed")]


def test_expired_and_unused_comments_are_findings() -> None:
    text = (
        f"<!-- claimcheck: ignore sum-mismatch {REASON} until=2026-01-30 -->\nFirst 11.\n\n"
        f"<!-- claimcheck: ignore streak-mismatch {REASON} -->\nSecond 22."
    )
    assert run(text, at(text, "11")) == (["sum-mismatch", "expired-suppression", "unused-suppression"], [])
    assert run(text, at(text, "11"), as_of=None) == (["unused-suppression"], ["11"])


@pytest.mark.parametrize(
    "comment",
    [
        "ignore sum-mismatch",
        'ignore sum-mismatch reason=""',
        'ignore sum-mismatch reason="x" until=soon',
        'ignore reason="x"',
        'ignroe sum-mismatch reason="x"',
        'ignore sum-mismach reason="x"',
        'ignore sum-mismatch because="x"',
        'ignore sum-mismatch reason="x" and more',
        "",
    ],
)
def test_a_comment_that_cannot_be_read_suppresses_nothing_and_says_so(comment: str) -> None:
    text = f"First 11.\n\n<!-- claimcheck: {comment} -->\nSecond 22."
    names = frozenset({"sum-mismatch"})
    assert run(text, at(text, "22"), rules=names) == (["sum-mismatch", "bad-suppression"], [])


def test_other_comments_are_nobodys_business() -> None:
    assert run("<!-- TODO ignore sum-mismatch -->\nFirst 11.") == ([], [])


def test_ignores_of_the_configuration_by_rule_claim_and_article() -> None:
    found = [
        finding("11", claim="abcdefghjk"),
        finding("22", 5, claim="abzzzzzzzz"),
        finding("33", article="b.md"),
    ]
    claims = frozenset({"abcdefghjk", "abzzzzzzzz"})

    def left(**ignore: object) -> list[str]:
        one = Ignore(reason="r", **{"rule": "sum-mismatch", **ignore})  # type: ignore[arg-type]
        return run("x", *found, ignores=(one,), claims=claims)[1]

    assert left(claim="abc") == ["11"]
    assert left(claim="ab") == []
    assert left(article="b.*") == ["33"]
    assert left() == ["11", "22", "33"]
    assert left(rule="streak-mismatch") == []
    assert left(rule="*", until=TODAY) == ["11", "22", "33"]
    assert left(until=date(2026, 1, 30)) == []


def test_idle_ignores_are_found_only_where_the_run_could_have_used_them() -> None:
    def rules(ignore: Ignore, **more: object) -> list[str]:
        return run("x", ignores=(ignore,), **more)[0]

    general = Ignore("sum-mismatch", "r", origin="claimcheck.toml:3")
    assert rules(general) == []
    assert rules(general, complete=True) == ["unused-suppression"]
    assert rules(replace(general, article="a.md")) == ["unused-suppression"]
    assert rules(replace(general, article="b.md")) == []
    assert rules(replace(general, claim="ab"), claims=frozenset({"abcd"})) == ["unused-suppression"]
    assert rules(replace(general, claim="ab")) == []
    assert rules(replace(general, until=date(2025, 1, 1))) == ["expired-suppression"]


def test_a_suppression_of_rules_that_had_no_say_is_not_idle() -> None:
    text = f"<!-- claimcheck: ignore stale-figure {REASON} -->\nFirst 11."
    names = frozenset({"stale-figure", "unused-suppression"})
    ran = frozenset({"consistency", "input"})
    assert run(text, rules=names) == (["unused-suppression"], [])
    assert run(text, rules=names, ran=ran) == ([], [])
    ignore = Ignore("stale-figure", "r", article="a.md")
    assert run("x", rules=names, ran=ran, ignores=(ignore,)) == ([], [])
    assert run("x", rules=names, ignores=(ignore,)) == (["unused-suppression"], [])


def test_severities_are_set_and_rules_switched_off() -> None:
    found = [finding("11"), finding("22", rule="unsourced", severity="info")]
    assert run("x", *found, severities={"sum-mismatch": "off"})[0] == ["unsourced"]
    assert run("x", *found, severities={"unsourced": "error", "sum-mismatch": "info"})[0] == [
        "unsourced",
        "sum-mismatch",
    ]


def test_worst_first_then_by_place() -> None:
    found = [
        finding("w", 1, rule="r1", severity="warning"),
        finding("late", 9, rule="r2"),
        finding("i", 0, "r3", "info"),
        finding("early", 2, rule="r4"),
        finding("other", 0, rule="r5", article="A.md"),
    ]
    assert run("x", *found)[0] == ["r5", "r4", "r2", "r1", "r3"]


def test_the_same_thing_is_said_once() -> None:
    one = finding("11")
    both = replace(one, spans=(*one.spans, Span(5, 7, 1, 6, "22")))
    again = replace(both, spans=both.spans[::-1], message="the other way round")
    assert len(run("x", one, one, both, again)[0]) == 2


class TestBaseline:
    def known(self, *found: Finding) -> tuple[findings.Known, ...]:
        return tuple(baseline.entries_of(FindingsReport(found), "warning"))

    def test_what_was_known_does_not_count_and_what_is_new_does(self) -> None:
        old = finding("11")
        assert run("x", old, finding("22", 5), baseline=self.known(old)) == (["sum-mismatch"], ["11"])

    def test_a_second_equal_finding_is_new(self) -> None:
        old = finding("11", 10)
        assert run("x", old, finding("11", 50), baseline=self.known(old)) == (["sum-mismatch"], ["11"])

    def test_moved_lines_stay_known_and_changed_figures_do_not(self) -> None:
        known = self.known(finding("11", 3))
        assert run("x", finding("11", 300), baseline=known)[0] == []
        assert run("x", finding("12", 3), baseline=known)[0] == ["sum-mismatch", "baseline-gone"]

    def test_gone_entries_are_reported_only_where_looked(self) -> None:
        known = self.known(finding("11", article="b.md"))
        assert run("x", baseline=known)[0] == []
        assert run("x", baseline=known, complete=True)[0] == ["baseline-gone"]

    def test_infos_are_left_out_unless_asked_for(self) -> None:
        found = (finding("1", severity="info"), finding("2", rule="r2", severity="warning"))
        assert [one.rule for one in baseline.entries_of(FindingsReport(found), "warning")] == ["r2"]
        assert len(baseline.entries_of(FindingsReport(found), "info")) == 2

    def test_the_file_is_read_back_one_entry_a_line(self) -> None:
        known = self.known(finding("11"), finding("约12%\u202e", 7, article="文.md"))
        text = baseline.dump(known)
        assert text.count("\n") == 3
        assert set(baseline.parse(text, "b")) == set(known)
        assert baseline.dump(baseline.parse(text, "b")) == text

    @pytest.mark.parametrize(
        "line", ["<<<<<<< HEAD", "[]", '{"rule": "x"}', '{"schema": "other/9"}', "[" * 5000]
    )
    def test_a_broken_file_names_its_line(self, line: str) -> None:
        with pytest.raises(ClaimcheckError, match=r"baseline.jsonl:2: ") as caught:
            baseline.parse('{"schema": "claimcheck/baseline/1"}\n' + line + "\n", "baseline.jsonl")
        assert "\n" not in str(caught.value)


@given(
    st.lists(st.tuples(st.sampled_from(["1", "2"]), st.integers(0, 99)), unique=True), st.integers(0, 1000)
)
def test_fingerprints_survive_moving_and_tell_equals_apart(places: list[tuple[str, int]], moved: int) -> None:
    here = [finding(exact, start) for exact, start in places]
    there = [finding(exact, start + moved) for exact, start in places]
    assert fingerprints(here) == fingerprints(there)
    assert len(set(fingerprints(here))) == len(here)
    assert fingerprints(here[::-1]) == fingerprints(here)[::-1]
