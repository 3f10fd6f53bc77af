"""Several processes at once lose nothing; a killed one leaves the old ledger or the new one."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from claimcheck.ledger import Ledger, reconcile
from claimcheck.ledger import format as layout

from .helpers import AT, article, fresh

ROOT = Path(__file__).parents[2]


def start(job: str, path: Path, number: int, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.ledger.worker", job, str(path), str(number), str(count)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(processes: list[subprocess.Popen[str]]) -> None:
    for process in processes:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors


def test_four_processes_that_track_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "claims.json"
    finish([start("track", path, number, 6) for number in range(4)])
    book = Ledger.open(path)
    assert len(book.articles()) == 24
    assert len(book.claims()) == 24 * 5
    assert len(book.history()) == 24
    assert sorted(item.name for item in tmp_path.iterdir()) == [".claims.json.lock", "claims.json"]


def test_four_processes_that_verify_one_claim_lose_no_verdict(tmp_path: Path) -> None:
    path = tmp_path / "claims.json"
    with Ledger.create(path).transaction(AT) as change:
        change.apply(reconcile(change.state, [fresh(article(1, 3))]))
    finish([start("verify", path, number, 6) for number in range(4)])
    book = Ledger.open(path)
    said = {v.by for claim in book.claims() for v in claim.verifications}
    assert said == {f"{number}-{at}" for number in range(4) for at in range(6)}
    assert len(book.history()) == 25


def kill_some(path: Path, rounds: int, seed: int, count: int = 400) -> None:
    """Kill writers at random moments; what they said was recorded must be there."""
    chance = random.Random(seed)
    for number in range(rounds):
        process = start("track", path, number, count)
        assert process.stdout is not None
        for _ in range(chance.randint(1, 4)):
            process.stdout.readline()
        time.sleep(chance.random() * 0.02)
        process.kill()
        rest, _ = process.communicate()
        said = len(rest.split())
        book = Ledger.open(path)
        mine = [item.path for item in book.articles() if item.path.startswith(f"{number}-")]
        assert len(mine) >= said
        assert len(book.claims()) == 5 * len(book.articles())
        layout.parse(path.read_bytes(), path.name)


def test_a_process_killed_at_any_moment_leaves_a_whole_ledger(tmp_path: Path) -> None:
    path = tmp_path / "claims.json"
    kill_some(path, 6, seed=11)
    with Ledger.open(path).transaction(AT) as change:
        change.apply(reconcile(change.state, [fresh(article(9), "last.md")]))
    assert not list(tmp_path.glob(".*.tmp"))
    assert "last.md" in Ledger.open(path).state.articles
