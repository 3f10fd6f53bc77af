"""A process that works on a ledger: ``python -m tests.ledger.worker JOB LEDGER NUMBER [COUNT]``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from claimcheck.cli.main import run
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


def baseline(path: Path, number: int, count: int) -> None:
    """Write the baseline anew, or prune it, beside the ledger and with what the ledger knows of ``first.md``."""
    os.chdir(path.parent)
    for at in range(count):
        if at % 2 == 0:
            Path(".claimcheck/baseline.jsonl").unlink(missing_ok=True)
        prune = ["--prune"] if at % 2 else []
        # 2: another process has just deleted what is to be pruned.
        assert run(["baseline", "first.md", "--as-of", "2025-03-01", *prune]) in (0, 2 if prune else 0)
        print(at, flush=True)


if __name__ == "__main__":
    job = {"track": track, "verify": verify, "baseline": baseline}[sys.argv[1]]
    job(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
