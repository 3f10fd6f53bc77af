"""Which figures have outlived the moment they speak of: stale-figure, stale-verification, review-overdue.

Freshness has a clock and a cadence. The clock starts at the end of the period that a claim speaks of, or, for
what speaks of the writer's present without naming a period, on the dateline. The cadence is the granularity
of that end: 31 days for a day or month, 92 for a quarter or half-year, 366 for a year. A figure worded from
the writer's present is stale after two cadences (warning) and four (error). A closed period never goes
stale: what was true of 2022 stays true of 2022. No function here asks the system what day it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from fnmatch import fnmatchcase
from typing import Literal

from msgspec import Struct, structs

from ..model.claim import Claim, ClaimPeriod
from ..model.finding import Finding, Severity, Span
from ..model.policy import FreshnessPolicy, FreshnessRule, Granularity

CADENCE: Mapping[Granularity, int] = {"day": 31, "month": 31, "quarter": 92, "year": 366}
WARN_CADENCES, ERROR_CADENCES = 2, 4
VERIFY_EVERY = 366  # days that a verification of a figure holds which no closed period pins down

_DAY = timedelta(days=1)
_NUMBER = re.compile(r"[0-9]{1,9}")

Basis = Literal["period", "dateline"]


class Outlook(Struct, frozen=True):
    """What the policy makes of one claim.

    ``rule`` names the freshness rule that applied ("default" if none did). ``since`` is the day the clock
    starts. ``warn_on``, ``error_on`` and ``verify_on`` are the first days on which the claim is stale, an
    error, or due to be verified again; ``None``: never. ``why`` says all that in a sentence.
    """

    claim: str
    rule: str
    why: str
    since: date | None = None
    cadence: Granularity | None = None
    warn_on: date | None = None
    error_on: date | None = None
    verify_on: date | None = None
    review_by: date | None = None
    successor: str | None = None

    @property
    def turns(self) -> date | None:
        """The next or past day on which something is asked of somebody, or ``None``: never."""
        review = self.review_by + _DAY if self.review_by else None
        days = [day for day in (self.warn_on, self.error_on, self.verify_on, review) if day is not None]
        return min(days, default=None)


class Due(Struct, frozen=True):
    """One thing to be done by a day: ``what`` is the rule that will report it from ``on`` onwards."""

    claim: Claim
    what: str
    on: date


def check(
    claims: Sequence[Claim],
    policy: FreshnessPolicy,
    as_of: date,
    *,
    tracked: bool = True,
    among: Iterable[Claim] | None = None,
) -> list[Finding]:
    """Freshness findings of ``claims`` on the day ``as_of``, in the order of the claims.

    Later figures are looked for ``among`` these claims (default: ``claims`` themselves).
    ``tracked`` is False for articles that no ledger tracks: nobody promised to keep those fresh, so at most
    a warning, and nothing supersedes them.
    """
    later = successors(claims if among is None else among) if tracked else {}
    findings: list[Finding] = []
    for claim in claims:
        if not claim.active:
            continue
        successor = later.get(claim.id)
        outlook = explain(claim, policy, successor=successor)
        findings += _judge(claim, outlook, successor, as_of)
    return findings if tracked else [_capped(finding) for finding in findings]


def explain(claim: Claim, policy: FreshnessPolicy, *, successor: Claim | None = None) -> Outlook:
    """Which rule applies to ``claim``, and when it will turn; ``successor`` is a later figure for it."""
    rule = _first_match(claim, policy)
    name = "default" if rule is None else rule.name
    if rule is not None and rule.never:
        return Outlook(
            claim.id, name, f"rule {name!r} says that this claim never goes stale", review_by=claim.review_by
        )
    closed = _is_closed(claim) or claim.kind == "ordinal"  # an ordinal says which one, not how much
    verify_on = _verify_on(claim, rule, closed)
    since, cadence, basis = _clock(claim, rule, closed)
    if since is None or cadence is None:
        return Outlook(
            claim.id, name, _why_never(claim, closed), verify_on=verify_on, review_by=claim.review_by
        )
    warn_after, error_after = _limits(rule, cadence)
    warn_on = _after(since, warn_after)
    if successor is not None and successor.date is not None:
        warn_on = min(warn_on or successor.date, successor.date)
    return Outlook(
        claim.id,
        name,
        _why(claim, basis, since, warn_after, error_after, rule),
        since=since,
        cadence=cadence,
        warn_on=warn_on,
        error_on=_after(since, error_after),
        verify_on=verify_on,
        review_by=claim.review_by,
        successor=successor.id if successor else None,
    )


def told(outlook: Outlook) -> str:
    """An outlook in one line: why, and from which days on it is stale, an error, or to be verified again."""
    days = (("stale", outlook.warn_on), ("an error", outlook.error_on), ("verify again", outlook.verify_on))
    turns = ", ".join(f"{what} from {day}" for what, day in days if day is not None)
    return f"{outlook.why}: {turns}" if turns else outlook.why


def due(claims: Sequence[Claim], policy: FreshnessPolicy, as_of: date, within: int) -> list[Due]:
    """What will turn stale, or is to be reviewed or verified, up to ``within`` days after ``as_of``.

    What is overdue already is included. Sorted by day.
    """
    last = as_of + timedelta(days=within)
    later = successors(claims)
    found: list[Due] = []
    for claim in claims:
        if not claim.active:
            continue
        outlook = explain(claim, policy, successor=later.get(claim.id))
        for what, on in (
            ("stale-figure", outlook.warn_on),
            ("stale-verification", outlook.verify_on),
            ("review-overdue", claim.review_by),
        ):
            if on is not None and on <= last:
                found.append(Due(claim, what, on))
    return sorted(found, key=lambda item: (item.on, item.claim.article, item.claim.anchor.start, item.what))


def granularity(period: ClaimPeriod) -> Granularity | None:
    """How finely the end of a period is told, or ``None`` when it has no end.

    Calendar-aligned spans are as coarse as the largest unit that fills them (three quarters: quarter), unless
    the wording ends in the number of the month (1-9月, 2024-09): then somebody counts by months.
    """
    start, end = period.start, period.end
    if end is None:
        return None
    if start is None or start.day != 1 or (end + _DAY).day != 1:
        return "day"
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    numbers = _NUMBER.findall(period.text)
    if numbers and int(numbers[-1]) == end.month:
        return "month"
    if months % 12 == 0:
        return "year"
    return "quarter" if months % 3 == 0 and end.month % 3 == 0 else "month"


def successors(claims: Iterable[Claim]) -> dict[str, Claim]:
    """For each present-worded claim that a later article brings up to date: its newest successor, by id.

    Same metric, scope, kind and unit, said later in another article, of a later period of the same make: one
    that starts on the same day (a running total) or is as long.
    """
    groups: defaultdict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        dated = claim.date is not None and claim.period is not None and claim.period.end is not None
        if claim.metric and dated and claim.active and claim.modality == "stated":
            scope = (claim.scope or "").casefold()
            groups[claim.metric.casefold(), scope, claim.kind, claim.unit or ""].append(claim)
    found: dict[str, Claim] = {}
    for group in groups.values():
        if len(group) < 2:
            continue
        group.sort(key=lambda claim: (claim.date or date.min, claim.article, claim.anchor.start))
        for claim in group:
            if claim.period is not None and claim.period.present:
                newer = [other for other in group if _supersedes(other, claim)]
                if newer:
                    found[claim.id] = newer[-1]
    return found


def _supersedes(new: Claim, old: Claim) -> bool:
    a, b = old.period, new.period
    if a is None or b is None or a.end is None or b.end is None or old.date is None or new.date is None:
        return False
    if new.article == old.article or new.date <= old.date or b.end <= a.end:
        return False
    return (a.start == b.start and a.start is not None) or _months(a) == _months(b)


def _months(period: ClaimPeriod) -> tuple[Granularity | None, int]:
    """The make of a period: granularity and length in months (0: days)."""
    grain = granularity(period)
    if grain == "day" or period.start is None or period.end is None:
        return grain, 0
    start, end = period.start, period.end
    return grain, (end.year - start.year) * 12 + end.month - start.month + 1


def _first_match(claim: Claim, policy: FreshnessPolicy) -> FreshnessRule | None:
    return next((rule for rule in policy.rules if _matches(rule, claim)), None)


def _matches(rule: FreshnessRule, claim: Claim) -> bool:
    grain = granularity(claim.period) if claim.period else None
    return (
        (rule.article is None or fnmatchcase(claim.article, rule.article))
        and (rule.metric is None or _speaks_of(rule.metric, claim.metric))
        and (rule.kind is None or rule.kind == claim.kind)
        and (rule.unit is None or rule.unit == claim.unit)
        and (rule.source is None or _speaks_of(rule.source, claim.source.name if claim.source else ""))
        and (rule.period is None or rule.period == grain)
        and (rule.tag is None or rule.tag in claim.tags)
    )


def _speaks_of(pattern: str, text: str) -> bool:
    pattern, text = pattern.casefold(), text.casefold()
    return fnmatchcase(text, pattern) if any(mark in pattern for mark in "*?[") else pattern in text


def _is_closed(claim: Claim) -> bool:
    period = claim.period
    return period is not None and period.end is not None and not period.present


def _clock(
    claim: Claim, rule: FreshnessRule | None, closed: bool
) -> tuple[date | None, Granularity | None, Basis]:
    period = claim.period
    if closed:
        return None, None, "period"
    if period is not None and period.end is not None:
        return period.end, granularity(period), "period"
    asked = rule is not None and (rule.warn_after is not None or rule.error_after is not None)
    if (period is not None and period.present) or asked:
        return claim.date, "day", "dateline"
    return None, None, "dateline"


def _limits(rule: FreshnessRule | None, cadence: Granularity) -> tuple[int, int]:
    days = CADENCE[cadence]
    warn = rule.warn_after if rule is not None else None
    error = rule.error_after if rule is not None else None
    if warn is None:
        warn = WARN_CADENCES * days if error is None else min(WARN_CADENCES * days, error)
    if error is None:
        error = max(ERROR_CADENCES * days, warn)
    return warn, error


def _after(since: date, days: int) -> date | None:
    """The first day that lies more than ``days`` after ``since``; ``None`` if the calendar ends before."""
    try:
        return since + timedelta(days=days + 1)
    except OverflowError:
        return None


def _verify_on(claim: Claim, rule: FreshnessRule | None, closed: bool) -> date | None:
    """The first day on which the last verification is too old; only what is verified now can grow old."""
    every = rule.verify_every if rule is not None else None
    if every is None:
        every = None if closed else VERIFY_EVERY
    last = claim.verifications[-1] if claim.verifications else None
    if every is None or last is None or claim.status != "verified" or last.verdict != "verified":
        return None
    try:
        return _after(date.fromisoformat(last.at[:10]), every)
    except ValueError:
        return None


def _why_never(claim: Claim, closed: bool) -> str:
    if claim.kind == "ordinal":
        return "an ordinal says which one it is, and that does not change"
    if closed and claim.period is not None:
        return f"{claim.period.text or claim.period.end} is a closed period: what was true of it stays true"
    if claim.period is not None and claim.period.present:
        return "speaks of its present, but neither the period nor the article's date is known"
    return "names no period and does not speak of the writer's present"


def _why(claim: Claim, basis: Basis, since: date, warn: int, error: int, rule: FreshnessRule | None) -> str:
    if basis == "period" and claim.period is not None:
        clock = f"{claim.period.text or 'its period'} ended on {since}"
    elif claim.period is not None and claim.period.present:
        clock = f"{claim.period.text or 'it'} speaks of {since}"
    else:
        clock = f"it names no period and was said on {since}"
    by = "" if rule is None else f" (rule {rule.name!r})"
    return f"{clock}; stale after {warn} days, an error after {error}{by}"


def _judge(claim: Claim, outlook: Outlook, successor: Claim | None, as_of: date) -> list[Finding]:
    findings: list[Finding] = []
    if outlook.warn_on is not None and outlook.warn_on <= as_of:
        late = outlook.error_on is not None and outlook.error_on <= as_of
        findings.append(_stale_figure(claim, outlook, successor, as_of, "error" if late else "warning"))
    if outlook.verify_on is not None and outlook.verify_on <= as_of:
        last = claim.verifications[-1]
        message = (
            f"{claim.anchor.exact} was last verified on {last.at[:10]}; "
            f"another look was due on {outlook.verify_on}"
        )
        findings.append(_finding("stale-verification", "warning", message, claim, "verify it again"))
    if claim.review_by is not None and claim.review_by < as_of:
        message = f"{claim.anchor.exact} was to be reviewed by {claim.review_by}"
        findings.append(_finding("review-overdue", "error", message, claim, "review it and set a new date"))
    return findings


def _stale_figure(
    claim: Claim, outlook: Outlook, successor: Claim | None, as_of: date, severity: Severity
) -> Finding:
    if successor is not None and successor.date is not None and successor.date <= as_of:
        of = successor.period.text if successor.period else ""
        message = (
            f"{claim.anchor.exact} is superseded by {successor.anchor.exact} ({of}) "
            f"in {successor.article}, said on {successor.date}"
        )
        spans = (_span(claim), _span(successor, article=successor.article))
        suggestion = f"use {successor.anchor.exact}, or word the period absolutely"
        return Finding(
            "stale-figure", "freshness", severity, message, claim.article, spans, suggestion=suggestion
        )
    age = (as_of - outlook.since).days if outlook.since else 0
    message = f"{claim.anchor.exact} is {age} days old on {as_of}: {outlook.why}"
    return _finding(
        "stale-figure", severity, message, claim, "bring the figure up to date, or word the period absolutely"
    )


def _finding(rule: str, severity: Severity, message: str, claim: Claim, suggestion: str) -> Finding:
    return Finding(
        rule, "freshness", severity, message, claim.article, (_span(claim),), suggestion=suggestion
    )


def _span(claim: Claim, article: str | None = None) -> Span:
    a = claim.anchor
    return Span(a.start, a.end, a.line, a.column, a.exact, claim.id, article)


def _capped(finding: Finding) -> Finding:
    return structs.replace(finding, severity="warning") if finding.severity == "error" else finding
