"""``claimcheck undo``."""

from __future__ import annotations

from .options import At, By, LedgerFile

EXAMPLES = (("claimcheck undo", "take back the last change; again: the one before"),)


def command(by: By = None, at: At = None, ledger: LedgerFile = None) -> None:
    """Take back the last change of the ledger. History keeps both: the change and its reversal."""
    from .output import note
    from .session import Session, moment, person

    book = Session().ledger(ledger)
    with book.transaction(moment(at), person(by)) as change:
        entry = change.undo()
    undone = next((one for one in book.history() if one.id == entry.reverses), None)
    what = f"{undone.action} of {undone.at}" if undone is not None else "the last change"
    ids = [item.id for item in entry.items if ":" not in item.id]
    more = f" and {len(ids) - 5} more" if len(ids) > 5 else ""
    note(f"taken back: {what}" + (f" ({', '.join(ids[:5])}{more})" if ids else ""))
