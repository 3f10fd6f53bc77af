"""``claimcheck explain-freshness``."""

from __future__ import annotations

from .options import ClaimId, Formats, LedgerFile, Output

EXAMPLES = (("claimcheck explain-freshness 7k3f", "which rule applies, and when the claim will turn"),)


def command(id: ClaimId, format: Formats = None, output: Output = None, ledger: LedgerFile = None) -> None:
    """Say which freshness rule holds for a claim.

    And why, and on which days the claim turns.
    """
    from .. import app
    from ..app import reviews
    from .output import emit
    from .session import Session

    session = Session()
    book = session.ledger(ledger)
    _, claims = app.tracked(book)
    claim = app.public(book.get(id))
    emit("rows", reviews.outlook(claim, claims, session.config.freshness), format, output)
