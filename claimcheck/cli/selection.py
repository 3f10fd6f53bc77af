"""Which of the tracked claims ``list`` shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from ..model.claim import Claim
from ..model.errors import ClaimcheckError
from ..model.policy import FreshnessPolicy
from ..model.report import ArticleInfo, ClaimsReport
from ..model.rows import RowsReport


class Filter(Struct, frozen=True):
    """Which tracked claims to list; every field that is given must match."""

    status: tuple[str, ...] = ()
    article: str | None = None
    kind: tuple[str, ...] = ()
    source: str | None = None
    tag: tuple[str, ...] = ()
    text: str | None = None

    def keeps(self, claim: Claim) -> bool:
        """Whether the claim is wanted. Words are looked for without regard to case."""
        source = claim.source
        return (
            (not self.status or claim.status in self.status)
            and (not self.kind or claim.kind in self.kind)
            and (not self.tag or any(tag in claim.tags for tag in self.tag))
            and (self.article is None or _matches(claim.article, self.article))
            and _within(self.source, source.name if source else "", (source.role or "") if source else "")
            and _within(self.text, claim.metric, claim.scope or "", claim.anchor.exact)
        )


def _matches(path: str, pattern: str) -> bool:
    from fnmatch import fnmatchcase

    return fnmatchcase(path, pattern) or pattern.casefold() in path.casefold()


def _within(wanted: str | None, *texts: str) -> bool:
    return wanted is None or any(wanted.casefold() in text.casefold() for text in texts)


SORTS: Mapping[str, Callable[[Claim], Any]] = {
    "text": lambda claim: (),
    "date": lambda claim: (claim.date is None, claim.date),
    "period": lambda claim: (
        claim.period is None or claim.period.end is None,
        claim.period and claim.period.end,
    ),
    "value": lambda claim: (claim.value is None, claim.value),
    "metric": lambda claim: claim.metric,
    "status": lambda claim: claim.status,
    "source": lambda claim: (claim.source is None, claim.source.name if claim.source else ""),
    "review": lambda claim: (claim.review_by is None, claim.review_by),
}
"""Name of an order → key; ties stand in the order of the text, and articles stay together."""


def listed(
    articles: Sequence[ArticleInfo], claims: Sequence[Claim], wanted: Filter, sort: str = "text"
) -> ClaimsReport:
    """The tracked claims that the filter keeps, by article."""
    if sort not in SORTS:
        raise ClaimcheckError(f"--sort {sort!r}: choose one of {', '.join(SORTS)}")
    kept = [claim for claim in claims if wanted.keeps(claim)]
    if sort != "text":
        key = SORTS[sort]
        kept.sort(key=lambda claim: (claim.article, *_safe(key(claim))))
    used = {claim.article for claim in kept}
    infos = tuple(article for article in articles if article.path in used or not any(_given(wanted)))
    return ClaimsReport(infos, tuple(kept), filtered=len(claims) - len(kept))


def falling_due(
    report: ClaimsReport, policy: FreshnessPolicy, as_of: date, span: str
) -> tuple[ClaimsReport, RowsReport]:
    """Of the claims listed those that fall due within ``span`` (``30d``) after ``as_of``, soonest first: the
    claims, and what is due on which day. ``ClaimcheckError`` where the span is none.
    """
    from msgspec import structs

    from ..app import reviews
    from ..config import days

    try:
        within = days(span)
    except ValueError as error:
        raise ClaimcheckError(f"--due: {error}") from None
    found = reviews.due(report.claims, policy, as_of, within)
    by_id = {claim.id: claim for claim in report.claims}
    ids = dict.fromkeys(str(row[3]) for row in found.rows)
    left_out = report.filtered + len(report.claims) - len(ids)
    return structs.replace(report, claims=tuple(by_id[key] for key in ids), filtered=left_out), found


def _given(wanted: Filter) -> Iterable[Any]:
    return (getattr(wanted, name) for name in Filter.__struct_fields__)


def _safe(key: Any) -> tuple[Any, ...]:
    """A key whose missing values compare: (True, None) sorts last and is never compared with a value."""
    if isinstance(key, tuple):
        return key[:1] if key and key[0] else key
    return (key,)
