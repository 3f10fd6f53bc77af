"""``claimcheck dismiss``."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import At, By, ClaimIds, Formats, LedgerFile, Output, Quiet

EXAMPLES = (
    (
        'claimcheck dismiss 7k3f --reason "a name, not a number"',
        "it stays dismissed through every later track",
    ),
)


def command(
    ids: ClaimIds,
    reason: Annotated[str, typer.Option("--reason", help="Why it is no claim.")],
    by: By = None,
    at: At = None,
    format: Formats = None,
    output: Output = None,
    ledger: LedgerFile = None,
    quiet: Quiet = False,
) -> None:
    """Set claims aside: not a claim after all."""
    from .session import Session, moment, person
    from .touched import report_changes

    session = Session()
    book = session.ledger(ledger)
    before = [book.get(prefix) for prefix in dict.fromkeys(ids)]
    with book.transaction(moment(at), person(by)) as change:
        for claim in before:
            change.dismiss(claim.id, reason)
    report_changes(session, book, [(one.id, "dismissed", one) for one in before], format, output, quiet)
