"""``claimcheck stats``."""

from __future__ import annotations

from .options import AsOf, Formats, LedgerFile, Output

EXAMPLES = (
    ("claimcheck stats", "how much of each article somebody has judged"),
    ("claimcheck stats -f csv -o coverage.csv", "for a spreadsheet"),
)


def command(
    as_of: AsOf = None, format: Formats = None, output: Output = None, ledger: LedgerFile = None
) -> None:
    """Count the tracked claims.

    By article, status, source and age, with how much of each article somebody has judged.
    """
    from .. import app
    from ..app import reviews
    from .output import emit
    from .session import Session, day_or_today

    book = Session().ledger(ledger)
    _, claims = app.tracked(book)
    emit("rows", reviews.stats(claims, day_or_today(as_of)), format, output)
