"""What the commands that touch single claims print when they are done."""

from __future__ import annotations

from collections.abc import Sequence

from .. import app
from ..model.claim import Claim, ClaimPeriod, Source
from ..model.report import ChangesReport, ClaimChange
from .output import emit
from .session import Session


def report_changes(
    session: Session,
    book: app.Ledger,
    touched: Sequence[tuple[str, str, Claim | None]],
    formats: list[str] | None,
    output: str | None,
    quiet: bool,
) -> None:
    """Report claims (id, what happened, record before or None) as they are in the ledger now."""
    changes = tuple(
        _change(what, app.public(book.get(key)), None if before is None else app.public(before))
        for key, what, before in touched
    )
    paths = {change.claim.article for change in changes}
    articles = tuple(app.article_of(article) for article in book.articles() if article.path in paths)
    report = ChangesReport(articles, changes, session.shown(book.path))
    emit("changes", report, formats, output, quiet=quiet)


def _change(what: str, now: Claim, before: Claim | None) -> ClaimChange:
    """What happened to a claim, and which of its marks and readings are not what they were."""
    if before is None:
        return ClaimChange(what, now)
    fields = ("metric", "scope", "kind", "period", "source", "review_by", "tags")
    told = [f"{name}: {_said(getattr(before, name))} → {_said(getattr(now, name))}" for name in fields
            if getattr(before, name) != getattr(now, name)]  # fmt: skip
    return ClaimChange(what, now, before, "; ".join(told) or None)


def _said(value: object) -> str:
    """A field's value in a word or two."""
    if value is None or value == ():
        return "none"
    if isinstance(value, ClaimPeriod):
        return f"{value.start}..{value.end}" if value.start != value.end else str(value.start)
    if isinstance(value, Source):
        return value.name
    return " ".join(value) if isinstance(value, tuple) else str(value)
