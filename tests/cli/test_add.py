"""``add`` with a quote alone: what it measures, of when and by whom is read from its sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run

ARTICLE = """---
title: 东江年报
date: 2024-12-11
---

据市交通局介绍，2023年三季度全市G20线路时速350，同比增长12%。

In May 2023 the port moved boxes on route 66, and it rained.

<!-- 77 -->
"""


@pytest.fixture
def added(run: Run, place: Path) -> Any:
    (place / "a.md").write_text(ARTICLE, "utf-8")
    run("init")

    def add(quote: str, *options: str) -> dict[str, Any]:
        done = run("add", "a.md", "--quote", quote, "--format", "json", *options)
        assert done.returncode == 0, done.stderr
        claim: dict[str, Any] = json.loads(done.stdout)["claims"][0]
        return claim

    return add


def test_the_grammar_reads_what_stands_around_the_quote(added: Any) -> None:
    claim = added("350")
    assert "时速" in claim["metric"] and claim["value"] == 350 and claim["kind"] == "level"
    assert (claim["period"]["start"], claim["period"]["end"]) == ("2023-07-01", "2023-09-30")
    assert claim["source"]["name"] == "市交通局" and claim["anchor"]["exact"] == "350"


def test_what_extraction_finds_too_is_read_the_same(added: Any, run: Run) -> None:
    (found,) = [c for c in json.loads(run("extract", "a.md", "-f", "json").stdout)["claims"] if c["unit"] == "%"]
    claim = added("12%")
    for field in ("id", "anchor", "metric", "kind", "value", "low", "high", "unit", "period", "change", "source"):
        assert claim[field] == found[field], field


def test_a_name_becomes_a_claim_where_a_person_insists(added: Any, run: Run) -> None:
    claim = added("66")
    assert claim["value"] == 66 and "route" in claim["metric"] and "66" not in claim["metric"]
    assert claim["period"]["start"] == "2023-05-01"
    assert "1 unchanged" in run("track", "a.md").stdout


def test_options_say_it_better(added: Any) -> None:
    claim = added("66", "--metric", "boxes", "--kind", "ratio", "--period", "2020", "--source", "Port", "--scope", "east")
    assert (claim["metric"], claim["kind"], claim["scope"]) == ("boxes", "ratio", "east")
    assert claim["period"]["end"] == "2020-12-31" and claim["source"]["name"] == "Port"


def test_outside_the_prose_only_the_words_of_the_line_are_left(added: Any, run: Run) -> None:
    done = run("add", "a.md", "--quote", "77")
    assert done.returncode == 2 and done.stderr == (
        "claimcheck: nothing around '77' says what it measures: give --metric\n"
    )
    assert added("77", "--metric", "hidden")["metric"] == "hidden"


@pytest.mark.parametrize(
    ("quote", "says"),
    [
        ("2023", "more than once"),
        ("351", "does not say"),
        (" ", "does not say"),
        ("the port", "no figure"),
        ("350，同比增长12%", "2 figures"),
    ],
)
def test_a_quote_that_cannot_be_taken_is_one_line(added: Any, run: Run, quote: str, says: str) -> None:
    done = run("add", "a.md", "--quote", quote)
    assert done.returncode == 2 and says in done.stderr and done.stderr.count("\n") == 1
