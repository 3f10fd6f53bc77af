"""What the commands that touch single claims print when they are done."""

from __future__ import annotations

from collections.abc import Sequence

from .. import app
from ..model.claim import Claim
from ..model.report import ChangesReport
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
        app.change_of(what, app.public(book.get(key)), None if before is None else app.public(before))
        for key, what, before in touched
    )
    paths = {change.claim.article for change in changes}
    articles = tuple(app.article_of(article) for article in book.articles() if article.path in paths)
    report = ChangesReport(articles, changes, session.shown(book.path))
    emit("changes", report, formats, output, quiet=quiet)
