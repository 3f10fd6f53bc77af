"""How long the ledger takes on 10,000 claims, against the same work without it. CPU time, best of several runs.

Prints: reading the file into claims as a multiple of a bare ``json.load`` of the same file (at most 2), and
recording one verification, opened cold each time, as a part of what TinyDB's stock storage needs to update one of
the same records (at most ¼).

    python -m benchmarks.ledger [CLAIMS]
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import tinydb

from claimcheck.ledger import Article, Fresh, Ledger, reconcile
from claimcheck.model.anchoring import anchor_at
from claimcheck.model.claim import Claim, ClaimPeriod, Source, Verification
from claimcheck.model.identity import content_id

AT = "2025-03-01T10:00:00Z"
READ_LIMIT, VERIFY_LIMIT = 2.0, 0.25
PER_ARTICLE = 20


def article(number: int) -> Fresh:
    """An article of twenty claims."""
    path = f"articles/{number:05d}.md"
    text, claims = "", []
    for at in range(PER_ARTICLE):
        sentence = (
            f"{number}号港区第{at}泊位今年1-10月货物吞吐量接近{number * 7 + at}.5万吨，同比增长较快。\n"
        )
        start = len(text) + sentence.index("接近")
        end = len(text) + sentence.index("，")
        text += sentence
        value = (Decimal(number * 7 + at) + Decimal("0.5")) * 10000
        metric = f"{number}号港区第{at}泊位货物吞吐量"
        claims.append((start, end, value, metric))
    made = tuple(
        Claim(
            id=content_id(path, metric, text[start:end], 0),
            article=path,
            anchor=anchor_at(text, start, end),
            metric=metric,
            scope=None,
            kind="level",
            value=value,
            low=value * 9 / 10,
            high=value,
            unit="t",
            hedge="below",
            period=ClaimPeriod("今年1-10月", date(2024, 1, 1), date(2024, 10, 31), True),
            change=None,
            part_of=None,
            source=Source("港务局", None, "organisation"),
            modality="stated",
            date=date(2024, 12, 11),
        )
        for start, end, value, metric in claims
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    record = Article(
        id=f"article:{path}",
        path=path,
        title=None,
        language="zh",
        published=date(2024, 12, 11),
        published_from="dateline",
        publisher=None,
        encoding="utf-8",
        sha256=digest,
    )
    return Fresh(record, text, made)


def best(work: Callable[[], Any], runs: int = 7) -> float:
    """The least CPU time of several runs, in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times) * 1000


def json_load(path: Path) -> Any:
    """The yardstick for reading."""
    with path.open(encoding="utf-8") as file:
        return json.load(file)


def stock(path: Path, ledger: Path) -> Callable[[], Any]:
    """TinyDB as it comes, holding the same records: open it and update one of them."""
    records = [record for record in json_load(ledger)["records"] if record["type"] != "end"]
    with tinydb.TinyDB(path, encoding="utf-8") as database:
        database.insert_multiple(records)
    verdict = {"status": "verified", "verifications": [{"at": AT, "verdict": "verified", "by": "Ana"}]}

    def update() -> None:
        with tinydb.TinyDB(path, encoding="utf-8") as database:
            database.update(verdict, doc_ids=[len(records) // 2])

    return update


def main(count: int) -> int:
    """Run and print; 1 if a limit is passed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.json"
        book = Ledger.create(path)
        with book.transaction(AT) as change:
            change.apply(reconcile(change.state, [article(at) for at in range(count // PER_ARTICLE)]))
        ids = iter([claim.id for claim in book.claims()][::97])

        def verify() -> None:
            cold = Ledger.open(path)
            with cold.transaction(AT, "Ana") as change:
                change.verify([next(ids)], Verification(AT, "verified", "Ana"))

        bare = best(lambda: json_load(path))
        read = best(lambda: Ledger.open(path).claims())
        update = best(stock(Path(folder) / "stock.json", path), 3)
        record = best(verify)
        size = path.stat().st_size / 1e6
    print(f"{count} claims, {size:.1f} MB, CPU milliseconds, best of several runs")
    print(f"bare json.load                 {bare:8.1f}")
    print(f"ledger read into claims        {read:8.1f}   {read / bare:.2f} × json.load (limit {READ_LIMIT})")
    print(f"stock TinyDB, one update       {update:8.1f}")
    print(
        f"ledger, one verification       {record:8.1f}   {record / update:.2f} × stock (limit {VERIFY_LIMIT})"
    )
    return int(read / bare > READ_LIMIT or record / update > VERIFY_LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
