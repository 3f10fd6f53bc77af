"""A folder with articles and a ledger made of hand-made claims, and a way to run the real command in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck.ledger import Article, Fresh, Ledger, reconcile
from claimcheck.ledger.records import ARTICLE_ID
from claimcheck.model.claim import Claim
from tests.reporters import samples

ROOT = Path(__file__).parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]

CARS = """---
date: 2024-12-11
publisher: 示例日报
---

# 全市车市回暖

发布会于2024年12月11日（周五）举行。

截至今年10月底，全市汽车产量为70万辆，2022年全市汽车产量为50万辆。
"""
DAY = ("--as-of", "2024-12-12")


def environment(**more: str) -> dict[str, str]:
    """The environment of a plain terminal-less run, the same on every machine."""
    kept = {
        name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "SYSTEMROOT")
    }
    return {**kept, "PYTHONPATH": str(ROOT), **more}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An empty folder that is its own repository, so that nothing above it is looked at."""
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def run(place: Path) -> Run:
    """Run ``claimcheck`` as a process in ``place``."""

    def command(*arguments: str, stdin: str | None = None, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "claimcheck", *arguments],
            cwd=place,
            env=environment(**env),
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )

    return command


def ledger_of(folder: Path, claims: list[Claim]) -> Ledger:
    """A ledger that tracks these claims of the sample articles, whose files are written too."""
    book = Ledger.create(folder / "claims.json")
    fresh = []
    for info in samples.ARTICLES:
        text = samples.TEXTS[info.path]
        path = folder / info.path
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        fields = {name: getattr(info, name) for name in info.__struct_fields__}
        article = Article(id=ARTICLE_ID + info.path, **fields)
        mine = tuple(claim for claim in claims if claim.article == info.path)
        fresh.append(Fresh(article, text, mine))
    with book.transaction("2024-12-12T09:00:00Z", "Ana") as change:
        change.apply(reconcile(change.state, fresh))
    return book


@pytest.fixture
def tracked(place: Path) -> Ledger:
    """The sample articles, tracked."""
    return ledger_of(place, list(samples.CLAIMS.claims))


@pytest.fixture
def article(place: Path) -> Path:
    """An article with a wrong weekday and two figures, in ``place``."""
    path = place / "a.md"
    path.write_text(CARS, "utf-8")
    return path


@pytest.fixture
def ledger(run: Run, article: Path) -> Path:
    """The ledger that tracks ``article``."""
    assert run("track", "a.md", "--at", "2024-12-12T08:00:00Z", "--by", "Ana").returncode == 0
    return article.parent / "claims.json"


def tracked_text(run: Run, place: Path, text: str) -> Path:
    """``text`` as the tracked article ``a.md``."""
    path = place / "a.md"
    path.write_text(text, "utf-8")
    assert run("track", "a.md").returncode == 0
    return path


def claims(run: Run, *filters: str) -> list[dict[str, Any]]:
    """The tracked claims as ``list`` writes them."""
    found: list[dict[str, Any]] = json.loads(run("list", *filters, "--format", "json").stdout)["claims"]
    return found


def claim_of(run: Run, figure: str) -> dict[str, Any]:
    """The one tracked claim that stands as ``figure`` in its article."""
    (found,) = [one for one in claims(run) if one["anchor"]["exact"] == figure]
    return found


def claim_id(run: Run, figure: str) -> str:
    """The id of the one tracked claim that stands as ``figure`` in its article."""
    return str(claim_of(run, figure)["id"])


def rules(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The rules of the findings that a run printed as JSON."""
    return [one["rule"] for one in json.loads(done.stdout)["findings"]]


def check(run: Run, *more: str) -> list[str]:
    """The rules of what ``check`` finds on ``DAY``."""
    return rules(run("check", *DAY, "--format", "json", *more))
