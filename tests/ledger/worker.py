"""A process that works on a ledger: ``python -m tests.ledger.worker JOB LEDGER NUMBER [COUNT]``."""

from __future__ import annotations

import sys
from pathlib import Path

from claimcheck.ledger import Ledger, reconcile

from .helpers import AT, article, fresh, verdict


def track(path: Path, number: int, count: int) -> None:
    """Track ``count`` articles, one transaction each."""
    for at in range(count):
        book = Ledger.open_or_create(path)
        with book.transaction(AT) as change:
            reading = fresh(article(number * 1000 + at, 5), f"{number}-{at}.md")
            change.apply(reconcile(change.state, [reading]))
        print(at, flush=True)


def verify(path: Path, number: int, count: int) -> None:
    """Record ``count`` verdicts, all on the first claim."""
    for at in range(count):
        book = Ledger.open(path)
        first = min(claim.id for claim in book.claims())
        with book.transaction(AT) as change:
            change.verify([first], verdict(by=f"{number}-{at}"))
        print(at, flush=True)


if __name__ == "__main__":
    job = {"track": track, "verify": verify}[sys.argv[1]]
    job(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
