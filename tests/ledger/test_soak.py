"""Eight processes track, verify and baseline one ledger, some of them killed at random: nothing recorded is lost.

Some seconds here; ``make soak`` (CLAIMCHECK_SOAK=1) goes on for three minutes. On a busy machine longer: until
every kind of writer has written, and none is killed before something was recorded since the last one was.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from claimcheck.findings import baseline
from claimcheck.ledger import Ledger, reconcile
from claimcheck.ledger import format as layout

from .helpers import AT, article, fresh
from .test_processes import start

SECONDS = 180 if os.environ.get("CLAIMCHECK_SOAK") else 9
PATIENCE = 300  # seconds more for a machine so busy that a process needs many to start
WRITERS = 8
ENOUGH = 10  # steps that must have been recorded for the test to show anything
WRONG = "In 2024 output rose 25 percent to 4.2 billion dollars from 3.9 billion dollars in 2023.\n"


def test_soak_writers_killed_at_random(tmp_path: Path) -> None:
    path = tmp_path / "claims.json"
    with Ledger.create(path).transaction(AT) as change:
        change.apply(reconcile(change.state, [fresh(article(1, 3), "first.md")]))
    (tmp_path / "first.md").write_text(WRONG, "utf-8")
    known = tmp_path / ".claimcheck" / "baseline.jsonl"
    chance = random.Random(5)
    writers: dict[int, tuple[str, subprocess.Popen[str]]] = {}
    said: dict[int, tuple[str, list[str]]] = {}
    whole: list[int] = []
    number = 0
    killed_at = path.read_bytes()
    until = time.monotonic() + SECONDS
    while time.monotonic() < until or not (whole and _recorded(said) > ENOUGH):
        assert time.monotonic() < until + PATIENCE, (len(whole), said)
        while len(writers) < WRITERS:
            number += 1
            job = chance.choice(["track", "verify", "verify", "baseline"])
            writers[number] = (job, start(job, path, number, chance.randint(3, 12)))
        time.sleep(0.05)
        content = path.read_bytes()
        layout.parse(content, path.name)
        with suppress(FileNotFoundError):
            whole.append(len(baseline.parse(known.read_text("utf-8"), known.name)))
        if content != killed_at and chance.random() < 0.3:
            writers[chance.choice(sorted(writers))][1].kill()
            killed_at = content
        for key, (job, process) in list(writers.items()):
            if process.poll() is not None:
                said[key] = (job, _collect(process))
                del writers[key]
    for key, (job, process) in writers.items():
        said[key] = (job, _collect(process))
    assert min(whole) > 0
    _nothing_is_lost(path, said)


def _recorded(said: dict[int, tuple[str, list[str]]]) -> int:
    """How many steps the writers that have ended said were recorded."""
    return sum(len(steps) for _, steps in said.values())


def _collect(process: subprocess.Popen[str]) -> list[str]:
    lines, errors = process.communicate(timeout=120)
    assert process.returncode in (0, -9), errors
    return lines.split()


def _nothing_is_lost(path: Path, said: dict[int, tuple[str, list[str]]]) -> None:
    book = Ledger.open(path)
    verdicts = {v.by for claim in book.claims() for v in claim.verifications}
    for key, (job, steps) in said.items():
        for step in steps:
            if job == "track":
                assert f"{key}-{step}.md" in book.state.articles
            elif job == "verify":
                assert f"{key}-{step}" in verdicts
    records = json.loads(path.read_text("utf-8"))["records"]
    assert len(records) == 1 + len(book.articles()) + len(book.claims()) + len(book.history())
