"""A date that an option gave holds until another option, or the text itself, gives one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run

TEXT = "今年前10个月，全市汽车产量为70万辆。\n"


@pytest.fixture
def article(place: Path) -> Path:
    path = place / "a.md"
    path.write_text(TEXT, "utf-8")
    return path


def dated(run: Run) -> tuple[str | None, str | None]:
    (one,) = json.loads(run("list", "-f", "json").stdout)["articles"]
    return one["published"], one["published_from"]


def rules(run: Run, *more: str) -> set[str]:
    found: dict[str, Any] = json.loads(run("check", *more, "--as-of", "2024-12-12", "-f", "json").stdout)
    return {one["rule"] for one in found["findings"]}


def test_it_outlives_every_later_reading(run: Run, article: Path) -> None:
    run("track", "a.md", "--published", "2024-12-11")
    for again in (["track", "a.md"], ["track"], ["track", "a.md"]):
        assert run(*again).returncode == 0
        assert dated(run) == ("2024-12-11", "option")
    assert "undated-article" not in rules(run, "a.md")
    assert "undated-article" not in rules(run)
    article.write_text(TEXT + "\n另有5家企业。\n", "utf-8")
    run("track", "a.md")
    assert dated(run) == ("2024-12-11", "option")
    run("track", "a.md", "--published", "2024-12-10")
    run("track", "a.md")
    assert dated(run) == ("2024-12-10", "option")


def test_the_text_may_come_to_state_another(run: Run, article: Path) -> None:
    run("track", "a.md", "--published", "2024-12-11")
    article.write_text(f"---\ndate: 2025-01-05\n---\n\n{TEXT}", "utf-8")
    run("track", "a.md")
    assert dated(run) == ("2025-01-05", "front-matter")


def test_what_the_text_stated_when_it_was_overruled_is_no_news(run: Run, article: Path) -> None:
    article.write_text(f"---\ndate: 2023-01-05\n---\n\n{TEXT}", "utf-8")
    run("track", "a.md", "--published", "2024-12-11")
    for again in (["track", "a.md"], ["track"]):
        run(*again)
        assert dated(run) == ("2024-12-11", "option")


def test_a_quote_added_by_hand_is_read_by_the_same_date(run: Run, article: Path) -> None:
    article.write_text(TEXT + "\n今年的编号为第7号。\n", "utf-8")
    run("track", "a.md", "--published", "2024-12-11")
    done = run("add", "a.md", "--quote", "第7号", "--metric", "编号", "-f", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["claims"][0]["date"] == "2024-12-11"
