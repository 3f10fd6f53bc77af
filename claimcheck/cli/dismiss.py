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
    ("claimcheck dismiss 7k3f --undo", "it is a claim again, as it was before"),
)


def command(
    ids: ClaimIds,
    reason: Annotated[str, typer.Option("--reason", help="Why it is no claim.")] = "",
    undo: Annotated[bool, typer.Option("--undo", help="Take the dismissal back.")] = False,
    by: By = None,
    at: At = None,
    format: Formats = None,
    output: Output = None,
    ledger: LedgerFile = None,
    quiet: Quiet = False,
) -> None:
    """Set claims aside: not a claim after all. With --undo they are claims again."""
    from .output import note
    from .session import Session, moment, person
    from .touched import report_changes

    session = Session()
    book = session.ledger(ledger)
    before = {claim.id: claim for claim in (book.get(prefix) for prefix in ids)}
    with book.transaction(moment(at), person(by)) as change:
        for key in before:
            if undo:
                change.reinstate(key, reason)
            else:
                change.dismiss(key, reason)
    for key, claim in before.items():
        if not undo and claim.status == "dismissed":
            note(f"{key}: nothing to change, it is dismissed already")
    done = [(key, "restored" if undo else "dismissed", claim) for key, claim in before.items()]
    touched = [one for one in done if undo or before[one[0]].status != "dismissed"]
    if touched:
        report_changes(session, book, touched, format, output, quiet)
