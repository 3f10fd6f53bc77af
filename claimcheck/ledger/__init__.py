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

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

_HOMES = {
    "book": ("Ledger", "Transaction"),
    "reconcile": ("Changes", "Delta", "reconcile", "retire"),
    "records": ("Article", "Entry", "Fresh", "Item", "Judged", "State", "Tracked", "public"),
}


def __getattr__(name: str) -> Any:
    """Import what is asked for, when it is asked for: a list of claims needs nothing to reconcile."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            module = import_module(f".{home}", __name__)
            # All at once: `reconcile` names a module too, which the import has just put here.
            globals().update({one: getattr(module, one) for one in names})
            return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
