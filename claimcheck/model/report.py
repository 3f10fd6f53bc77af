"""What a command hands to a reporter: results and what is needed to show them, nothing printed yet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct

from .claim import Claim
from .document import PublishedFrom
from .finding import Checked, Finding
from .relation import Relation


class ArticleInfo(Struct, frozen=True):
    """One article as the public JSON names it."""

    path: str
    title: str | None = None
    language: str | None = None
    published: date | None = None
    published_from: PublishedFrom | None = None
    publisher: str | None = None
    encoding: str | None = None
    sha256: str | None = None


class Summary(Struct, frozen=True):
    """Totals of one check."""

    articles: int = 0
    claims: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0


class RuleNote(Struct, frozen=True):
    """A rule as its Markdown file describes it; ``text`` is the whole Markdown body below the front matter."""

    name: str
    family: str
    severity: str
    summary: str
    text: str = ""


class ClaimsReport(Struct, frozen=True):
    """Claims in the order to show them. ``filtered``: how many a filter left out."""

    articles: tuple[ArticleInfo, ...]
    claims: tuple[Claim, ...]
    filtered: int = 0


class Suppressed(Struct, frozen=True):
    """A finding that does not count, and why: an ignore with its reason, or the baseline."""

    finding: Finding
    by: str
    reason: str | None = None


class FindingsReport(Struct, frozen=True):
    """The outcome of a check, findings sorted worst first.

    ``texts`` maps an article's path to its decoded text and ``sentences`` to the offsets of its sentences, so
    that a reporter can show the sentence and the figures in it; ``rules`` holds the note of every rule that has
    a finding (SARIF wants help texts). ``relations`` is what the checks looked at; ``links`` the same explained,
    where a person asked for it. ``tables`` has the offsets of every table's heading row, and of the table's end.
    """

    findings: tuple[Finding, ...]
    checked: tuple[Checked, ...] = ()
    summary: Summary = Summary()
    texts: Mapping[str, str] = {}
    sentences: Mapping[str, tuple[tuple[int, int], ...]] = {}
    rules: Mapping[str, RuleNote] = {}
    suppressed: tuple[Suppressed, ...] = ()
    relations: tuple[Relation, ...] = ()
    links: tuple[Link, ...] = ()
    tables: Mapping[str, tuple[tuple[int, int, int], ...]] = {}


class Implied(Struct, frozen=True):
    """What a change says about another time: ``level`` after ``change`` means ``low``–``high`` in the base."""

    level: Claim
    change: Claim
    low: Decimal | None
    high: Decimal | None
    start: date | None = None
    end: date | None = None


class Link(Struct, frozen=True):
    """One relation of a claim: its rule, the cue that named it, the other figures, and how it came out."""

    rule: str
    kind: str
    cue: str
    others: tuple[tuple[str, str], ...]
    outcome: str
    inferred: bool = False
    article: str = ""
    line: int = 0


class Event(Struct, frozen=True):
    """One line of a claim's history."""

    at: str
    what: str
    by: str | None = None


class ClaimReport(Struct, frozen=True):
    """One claim with all there is to know about it. ``text`` is the article's text, if it could be read.

    ``freshness`` says which freshness rule applies, why, and when the claim turns.
    """

    article: ArticleInfo
    claim: Claim
    text: str | None = None
    sentences: tuple[tuple[int, int], ...] = ()
    implied: tuple[Implied, ...] = ()
    links: tuple[Link, ...] = ()
    part: Claim | None = None
    findings: tuple[Finding, ...] = ()
    history: tuple[Event, ...] = ()
    freshness: str | None = None


class ClaimChange(Struct, frozen=True):
    """What happened to one claim. ``before`` is None for a new one; ``note`` says why, if there is more."""

    what: str
    claim: Claim
    before: Claim | None = None
    note: str | None = None


class ChangesReport(Struct, frozen=True):
    """What a command that writes did to the ledger (or would do). ``new``: articles that it did not track before."""

    articles: tuple[ArticleInfo, ...]
    changes: tuple[ClaimChange, ...]
    ledger: str
    unchanged: int = 0
    moved: int = 0
    notes: tuple[str, ...] = ()
    dry_run: bool = False
    new: int = 0


class RulesReport(Struct, frozen=True):
    """All rules, or the one that is explained (then ``full``)."""

    rules: tuple[RuleNote, ...]
    full: bool = False


class Verdicts(Struct, frozen=True):
    """The outcome of checking claims one by one: which hold, and the reasons of those that do not."""

    claims: tuple[ClaimReport, ...]
    reasons: Mapping[str, tuple[str, ...]]
