"""``claimcheck show``."""

from __future__ import annotations

from .options import AsOf, ClaimId, Formats, LedgerFile, Output, Quiet

EXAMPLES = (
    ("claimcheck show 7k3f", "any unique beginning of an id will do"),
    ("claimcheck show 7k3f --as-of 2026-01-31", "as it will look on that day"),
)


def command(
    id: ClaimId,
    as_of: AsOf = None,
    format: Formats = None,
    output: Output = None,
    ledger: LedgerFile = None,
    quiet: Quiet = False,
) -> None:
    """Show one claim from all sides.

    Its sentence, how it was read, what it implies, what binds it, what is wrong with it, who verified it, and
    its history."""
    from .. import app
    from .output import emit
    from .session import Session, day_or_today

    session = Session()
    today = day_or_today(as_of)
    book = session.ledger(ledger)
    claim = book.get(id)
    subject = app.subjects(
        book.state, book.path, [claim.id], as_of=today, policy=app.policy_of(session.config)
    )[0]
    emit(
        "claim",
        app.portrait(subject, app.history_of(book, claim.id)),
        format,
        output,
        quiet=quiet,
        today=today,
    )
