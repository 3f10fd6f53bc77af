"""Whatever two branches do to a ledger, their union is a whole ledger in which no verdict is lost."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from claimcheck.ledger import Ledger, Transaction, reconcile
from claimcheck.model.errors import ClaimcheckError

from .helpers import article, fresh, verdict


def moment(number: int) -> str:
    return f"2025-03-{1 + number // 24 % 28:02d}T{number % 24:02d}:00:00Z"


class Branch:
    """One copy of a ledger on which somebody works at random."""

    def __init__(self, path: Path, name: str, chance: random.Random) -> None:
        self.path = path
        self.name = name
        self.chance = chance
        self.texts = {"a.md": article(1, 8), "b.md": article(2, 8)}

    def work(self, steps: int) -> None:
        for step in range(steps):
            job = self.chance.choice([self.judge, self.judge, self.edit, self.mark, self.more, self.undo])
            with Ledger.open(self.path).transaction(moment(self.chance.randrange(600)), self.name) as change:
                job(change, step)

    def judge(self, change: Transaction, step: int) -> None:
        standing = sorted(key for key, claim in change.state.claims.items() if claim.status != "withdrawn")
        for key in self.chance.sample(standing, min(3, len(standing))):
            kind = self.chance.choice(["verified", "verified", "disputed", "refuted"])
            change.verify([key], verdict(kind, moment(step), f"{self.name}{step}"))

    def edit(self, change: Transaction, step: int) -> None:
        path = self.chance.choice(["a.md", "b.md"])
        lines = self.texts[path].split("\n")
        at = self.chance.randrange(len(lines))
        # Each branch writes figures of its own kind, so that two edits of one sentence are two figures.
        lines[at] = lines[at].replace(".5 tonnes", ".7 tonnes" if self.name == "ours" else ".8 tonnes")
        self.texts[path] = "\n".join(lines)
        change.apply(reconcile(change.state, [fresh(self.texts[path], path)]))

    def mark(self, change: Transaction, step: int) -> None:
        for key in self.chance.sample(sorted(change.state.claims), min(1, len(change.state.claims))):
            change.edit(key, add_tags=[f"{self.name}{step}"])

    def more(self, change: Transaction, step: int) -> None:
        text = article(self.chance.randrange(50, 60), 4)
        change.apply(reconcile(change.state, [fresh(text, f"{self.name}{step}.md")]))

    def undo(self, change: Transaction, step: int) -> None:
        undone = sum(entry.action == "undo" for entry in change.state.history.values())
        if len(change.state.history) > 2 * undone:
            change.undo()


def union(folder: Path) -> Path:
    """What ``merge=union`` makes of base, ours and theirs."""
    names = [str(folder / name) for name in ("ours.json", "base.json", "theirs.json")]
    done = subprocess.run(["git", "merge-file", "--union", "-p", *names], check=True, capture_output=True)
    merged = folder / "merged.json"
    merged.write_bytes(done.stdout)
    return merged


@pytest.mark.parametrize("seed", range(12))
def test_the_union_of_random_work(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    base = tmp_path / "base.json"
    with Ledger.create(base).transaction(moment(0)) as change:
        change.apply(reconcile(change.state, [fresh(article(1, 8), "a.md"), fresh(article(2, 8), "b.md")]))
    for name in ("ours", "theirs"):
        path = tmp_path / f"{name}.json"
        shutil.copy(base, path)
        Branch(path, name, chance).work(5)
    merged = union(tmp_path)
    json.loads(merged.read_text("utf-8"))
    ours, theirs = (Ledger.open(tmp_path / f"{name}.json") for name in ("ours", "theirs"))
    try:
        book = Ledger.open(merged)
    except ClaimcheckError as error:
        assert "two branches changed" in str(error) or "one branch dismissed" in str(error)
        return
    assert set(book.state.history) >= set(ours.state.history) | set(theirs.state.history)
    for side in (ours, theirs):
        for claim in side.claims():
            mine = [v for v in claim.verifications if v.by and v.by.startswith(side.path.stem)]
            if claim.id not in book.state.claims:  # the other side undid the first tracking
                assert not (mine or claim.tags)
                continue
            assert set(mine) <= set(book.state.claims[claim.id].verifications)
            assert {tag for tag in claim.tags if tag.startswith(side.path.stem)} <= set(
                book.state.claims[claim.id].tags
            )
    for claim in book.claims():
        sides = [side.state.claims[claim.id] for side in (ours, theirs) if claim.id in side.state.claims]
        if claim.status in ("verified", "disputed", "refuted"):
            judged = [side for side in sides if side.status in ("verified", "disputed", "refuted")]
            assert any(side.value == claim.value for side in judged)
        assert claim.article in book.state.articles or claim.status in ("withdrawn", "dismissed")
    if not book.claims():
        return
    # The next change puts the file in order, and it then reads the same.
    with book.transaction(moment(1)) as change:
        change.edit(sorted(change.state.claims)[0], add_tags=["after"])
    again = Ledger.open(merged)
    ids = [record.get("id") for record in json.loads(merged.read_text("utf-8"))["records"]]
    assert len(ids) == len(set(ids))
    assert {c.id: c.status for c in again.claims()} == {c.id: c.status for c in book.claims()}


def test_both_clones_of_a_merge_bring_it_together_alike(tmp_path: Path) -> None:
    base = tmp_path / "base.json"
    with Ledger.create(base).transaction(moment(0)) as change:
        change.apply(reconcile(change.state, [fresh(article(1, 4), "a.md")]))
    key = min(Ledger.open(base).state.claims)
    for name in ("ours", "theirs"):
        path = tmp_path / f"{name}.json"
        shutil.copy(base, path)
        with Ledger.open(path).transaction(moment(5), name) as change:
            change.verify([key], verdict("verified", moment(5), name))
    one = union(tmp_path).read_bytes()
    (tmp_path / "ours.json").rename(tmp_path / "x.json")
    (tmp_path / "theirs.json").rename(tmp_path / "ours.json")
    (tmp_path / "x.json").rename(tmp_path / "theirs.json")
    other = union(tmp_path)
    first = tmp_path / "first.json"
    first.write_bytes(one)
    assert Ledger.open(first).state.claims[key] == Ledger.open(other).state.claims[key]
    assert set(Ledger.open(first).state.history) == set(Ledger.open(other).state.history)
