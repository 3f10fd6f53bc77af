"""The ledger: ``claims.json``, its transactions, and how it is reconciled with what an article says now.

The way through this room::

    path = places.find(cwd) or places.default(cwd)
    book = Ledger.open(path)                        # or Ledger.create(path)
    book.claims(); book.get("7k3"); book.history()
    changes = reconcile(book.state, [Fresh.of(reading, path)], gone)   # pure: `check`, `track --dry-run`
    with book.transaction(at="2025-01-31T09:00:00Z", by="Ana") as change:
        change.apply(reconcile(change.state, fresh, gone))             # read again under the lock
        change.verify(["7k3…"], Verification(...))
        change.edit(id, {"metric": "…"}); change.dismiss(id, "reason"); change.add(claim); change.undo()

Every error that a user can mend is a ``ClaimcheckError`` of one line.
"""

from __future__ import annotations

from .book import Ledger, Transaction
from .reconcile import Changes, Delta, reconcile, retire
from .records import Article, Entry, Fresh, Item, Judged, State, Tracked, public

__all__ = [
    "Article",
    "Changes",
    "Delta",
    "Entry",
    "Fresh",
    "Item",
    "Judged",
    "Ledger",
    "State",
    "Tracked",
    "Transaction",
    "public",
    "reconcile",
    "retire",
]
