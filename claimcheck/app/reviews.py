"""Looking back and ahead over a ledger: its history, its numbers, what falls due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from ..checks import freshness
from ..model.claim import Claim
from ..model.policy import FreshnessPolicy
from ..model.rows import RowsReport
from .wording import changed_fields

if TYPE_CHECKING:
    from ..ledger import Entry

_BAR = 10  # signs of a full coverage bar


def log(entries: Sequence[Entry], limit: int | None) -> RowsReport:
    """Changes of the ledger, newest first, one row each."""
    rows = [
        (entry.at, entry.action, entry.by, len(entry.items), _what(entry), _changed(entry), entry.note)
        for entry in reversed(entries)
    ]
    columns = ("at", "action", "by", "records", "claims", "changed", "note")
    return RowsReport("log", columns, tuple(rows[:limit]), () if rows else ("nothing recorded yet",))


def _what(entry: Entry) -> str:
    """The claims that an entry touched, the first few by name."""
    ids = [item.id for item in entry.items if ":" not in item.id]
    return " ".join(ids[:3]) + (f" +{len(ids) - 3}" if len(ids) > 3 else "")


def _changed(entry: Entry) -> str:
    """Which fields of a claim became what; of many claims how many came, went or changed."""
    items = [item for item in entry.items if ":" not in item.id]
    if len(items) == 1:
        return changed_fields(items[0].before, items[0].after)
    counts = Counter(
        "first seen" if item.before is None else "taken out" if item.after is None else _status(item.after)
        for item in items
    )
    return ", ".join(f"{count} {what}" for what, count in counts.most_common())


def _status(after: Mapping[str, Any]) -> str:
    return str(after.get("status", "changed"))


def stats(claims: Sequence[Claim], as_of: date) -> RowsReport:
    """Counts by article with the share of claims that somebody has judged; totals as notes."""
    alive = [claim for claim in claims if claim.active]
    by_article: dict[str, list[Claim]] = {claim.article: [] for claim in claims}
    for claim in alive:
        by_article[claim.article].append(claim)
    rows = []
    for article, mine in sorted(by_article.items()):
        judged = sum(claim.status in ("verified", "disputed", "refuted") for claim in mine)
        share = _share(judged, len(mine))
        counts = Counter(claim.status for claim in mine)
        last = max((v.at[:10] for claim in mine for v in claim.verifications), default=None)
        rows.append((len(mine), counts["verified"], counts["suspect"], share, _bar(share), last, article))
    columns = ("claims", "verified", "suspect", "judged_percent", "coverage", "last_verified", "article")
    return RowsReport("stats", columns, tuple(rows), tuple(_totals(claims, alive, as_of)))


def _share(part: int, whole: int) -> int:
    """Per cent, rounded, but 0 only for none and 100 only for all."""
    if not part or part == whole:
        return 100 if part else 0
    return min(max(round(100 * part / whole), 1), 99)


def _bar(share: int) -> str:
    """As long as the percentage, by the same rule."""
    full = share * _BAR // 100 if share in (0, 100) else min(max(round(share * _BAR / 100), 1), _BAR - 1)
    return "█" * full + "░" * (_BAR - full)


def _totals(claims: Sequence[Claim], alive: Sequence[Claim], as_of: date) -> Iterable[str]:
    if not claims:
        yield "the ledger is empty; next: claimcheck track PATH"
        return
    counts = Counter(claim.status for claim in claims)
    yield ", ".join(f"{count} {status}" for status, count in counts.most_common())
    sources = Counter(claim.source.name for claim in alive if claim.source is not None)
    if sources:
        yield "sources: " + ", ".join(f"{name} ({count})" for name, count in sources.most_common(5))
    ages = [(as_of - claim.date).days for claim in alive if claim.date is not None]
    if ages:
        bands = Counter("a year" if age > 366 else "a quarter" if age > 92 else "" for age in ages)
        yield f"said more than a year ago: {bands['a year']}; more than a quarter ago: {bands['a quarter']}"


def outlook(claim: Claim, claims: Sequence[Claim], policy: FreshnessPolicy) -> RowsReport:
    """Which freshness rule applies to a claim, and the days on which it turns."""
    found = freshness.explain(claim, policy, successor=freshness.successors(claims).get(claim.id))
    rows: list[tuple[str, str | date | None]] = [
        ("claim", f"{claim.id} {claim.anchor.exact}"),
        ("rule", found.rule),
        ("why", found.why),
        ("clock_starts", found.since),
        ("cadence", found.cadence),
        ("stale_from", found.warn_on),
        ("error_from", found.error_on),
        ("verify_again", found.verify_on),
        ("review_by", found.review_by),
        ("superseded_by", found.successor),
    ]
    return RowsReport("freshness", ("what", "answer"), tuple(rows))


def _days(count: int) -> str:
    if not count:
        return "today"
    told = f"{abs(count)} day{'s' if abs(count) != 1 else ''}"
    return f"in {told}" if count > 0 else f"{told} ago"


def due(claims: Sequence[Claim], policy: FreshnessPolicy, as_of: date, within: int) -> RowsReport:
    """What turns stale or is to be looked at again up to ``within`` days after ``as_of``, soonest first."""
    rows = [
        (
            item.on,
            _days((item.on - as_of).days),
            item.what,
            item.claim.id,
            item.claim.anchor.exact,
            item.claim.article,
        )
        for item in freshness.due(claims, policy, as_of, within)
    ]
    columns = ("on", "when", "rule", "claim", "exact", "article")
    return RowsReport(
        "due", columns, tuple(rows), () if rows else (f"nothing falls due within {within} days",)
    )
