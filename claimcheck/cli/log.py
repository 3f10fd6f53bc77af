"""``claimcheck log``."""

from __future__ import annotations

from typing import Annotated

import typer

from .complete import claim_ids
from .options import Formats, LedgerFile, Output

EXAMPLES = (
    ("claimcheck log", "every change of the ledger, newest first"),
    ("claimcheck log 7k3f", "what happened to one claim, and who did it"),
    ("claimcheck log -n 5 -f json", "for other programs"),
)


def command(
    id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Only this claim.", autocompletion=claim_ids)
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", "-n", min=1, help="Only the newest N.")] = None,
    format: Formats = None,
    output: Output = None,
    ledger: LedgerFile = None,
) -> None:
    """Show who changed what in the ledger, and when."""
    from ..app import reviews
    from .output import emit
    from .session import Session

    book = Session().ledger(ledger)
    entries = book.history(book.get(id).id if id is not None else None)
    emit("rows", reviews.log(entries, limit), format, output)
