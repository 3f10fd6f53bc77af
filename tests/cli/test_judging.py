"""Verdicts, corrections and dismissals at the command line: what is refused, what is said, what is recorded."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run, claim_of, tracked_text

TEXT = """---
date: 2024-12-11
---

2023年，渝东市汽车产量为70万辆，同比增长12.5%。2023年，渝东市出口额为48.6亿元。
"""
DAY = ("--as-of", "2024-12-12")


@pytest.fixture
def article(place: Path, run: Run) -> Path:
    return tracked_text(run, place, TEXT)


def verified(run: Run, quote: str) -> str:
    key: str = claim_of(run, quote)["id"]
    done = run(
        "verify",
        key,
        "--verdict",
        "verified",
        "--source",
        "年鉴",
        "--by",
        "Ana",
        "--at",
        "2024-12-12T08:00:00Z",
    )
    assert (done.returncode, done.stderr) == (0, "")
    return key


def entries(run: Run) -> int:
    return len(json.loads(run("log", "-f", "json").stdout)["log"])


class TestVerify:
    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (["--url", "yearbook page 3"], "--url 'yearbook page 3' is no web address"),
            (["--url", "https://"], "is no web address"),
            (["--source-date", "2025-01-01"], "lies after"),
        ],
    )
    def test_what_cannot_be_is_refused_in_one_line(
        self, run: Run, article: Path, options: list[str], said: str
    ) -> None:
        key = claim_of(run, "70万辆")["id"]
        done = run("verify", key, "--verdict", "verified", "--at", "2024-12-12T08:00:00Z", *options)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert said in done.stderr
        assert claim_of(run, "70万辆")["verifications"] == []

    def test_a_verdict_on_nothing_is_taken_and_said(self, run: Run, article: Path) -> None:
        key = claim_of(run, "70万辆")["id"]
        done = run("verify", key, "--verdict", "verified")
        assert done.returncode == 0
        assert "no source named" in done.stderr

    def test_what_holds_says_why(self, run: Run, article: Path) -> None:
        key = verified(run, "70万辆")
        done = run("verify", key, *DAY)
        assert done.returncode == 0
        assert "verified 12 Dec 2024 by Ana against 年鉴" in done.stdout
        assert "closed period" in done.stdout

    def test_what_does_not_fit_its_neighbours_does_not_hold(self, run: Run, article: Path) -> None:
        article.write_text(TEXT + "\n2022年，渝东市汽车产量为40万辆。\n", "utf-8")
        run("track", "a.md")
        key = verified(run, "70万辆")
        shown, done = run("show", key, *DAY), run("verify", key, *DAY)
        assert ("conflict" in shown.stdout) == (done.returncode == 1)


class TestDismissed:
    def test_only_an_undo_takes_it_back(self, run: Run, article: Path) -> None:
        key = verified(run, "70万辆")
        run("dismiss", key, "--reason", "a slogan")
        done = run("verify", key, "--verdict", "verified", "--source", "x")
        assert done.returncode == 2
        assert f"claimcheck dismiss {key} --undo" in done.stderr
        assert claim_of(run, "70万辆")["status"] == "dismissed"
        back = run("dismiss", key, "--undo")
        assert back.returncode == 0
        assert claim_of(run, "70万辆")["status"] == "verified"
        assert run("dismiss", key, "--undo").returncode == 2

    def test_twice_is_once(self, run: Run, article: Path) -> None:
        key = claim_of(run, "70万辆")["id"]
        run("dismiss", key, "--reason", "a slogan")
        before = entries(run)
        again = run("dismiss", key, "--reason", "a slogan")
        assert (again.returncode, again.stdout) == (0, "")
        assert "nothing to change" in again.stderr
        assert entries(run) == before


class TestEdit:
    def test_what_becomes_suspect_is_said_with_what_changed(self, run: Run, article: Path) -> None:
        key = verified(run, "70万辆")
        metric = claim_of(run, "70万辆")["metric"]
        done = run("edit", key, "--metric", "渝东市汽车销量")
        assert "status: verified → suspect" in done.stdout
        checked = run("check", *DAY)
        assert f"metric: {metric} → 渝东市汽车销量" in checked.stdout
        assert "its meaning" not in checked.stdout

    def test_a_scope_alone_changes_no_verdict(self, run: Run, article: Path) -> None:
        key = verified(run, "70万辆")
        assert run("edit", key, "--scope", "渝东").returncode == 0
        now = claim_of(run, "70万辆")
        assert (now["status"], now["scope"]) == ("verified", "渝东")
        run("track")
        assert claim_of(run, "70万辆")["status"] == "verified"

    def test_every_part_of_a_figure_can_be_corrected(self, run: Run, article: Path) -> None:
        key = claim_of(run, "70万辆")["id"]
        done = run(
            "edit", key, "--value", "7000000", "--unit", "台", "--hedge", "below", "--modality", "target"
        )
        assert done.returncode == 0, done.stderr
        run("track", "a.md")
        now = claim_of(run, "70万辆")
        assert (now["value"], now["low"], now["high"]) == (7000000, 0, 7000000)
        assert (now["unit"], now["hedge"], now["modality"]) == ("台", "below", "target")
        run("edit", key, "--hedge", "")
        now = claim_of(run, "70万辆")
        assert (now["low"], now["high"], now["hedge"]) == (6950000, 7050000, None)
        run("edit", key, "--value", "3..5")
        now = claim_of(run, "70万辆")
        assert (now["value"], now["low"], now["high"], now["hedge"]) == (None, 3, 5, "range")

    def test_a_direction_turns_what_the_change_implies(self, run: Run, article: Path) -> None:
        key = claim_of(run, "12.5%")["id"]
        assert claim_of(run, "12.5%")["change"]["factor"] == [1.1245, 1.1255]
        assert run("edit", key, "--direction", "down").returncode == 0
        now = claim_of(run, "12.5%")["change"]
        assert (now["direction"], now["factor"]) == ("down", [0.8745, 0.8755])
        part = claim_of(run, "70万辆")["id"]
        run("edit", key, "--part-of", part[:6])
        assert claim_of(run, "12.5%")["part_of"] == part

    def test_a_figure_that_is_reworded_is_read_anew(self, run: Run, article: Path) -> None:
        key = claim_of(run, "70万辆")["id"]
        run("edit", key, "--value", "7000000", "--unit", "台")
        article.write_text(TEXT.replace("70万辆", "75万辆"), "utf-8")
        run("track", "a.md")
        now = claim_of(run, "75万辆")
        assert (now["id"], now["value"], now["unit"]) == (key, 750000, "台")

    @pytest.mark.parametrize(
        "options",
        [["--metric", "渝东市出口额"], ["--value", "4860000000"], ["--period", "2023"], ["--hedge", ""]],
    )
    def test_what_is_so_already_is_not_recorded(self, run: Run, article: Path, options: list[str]) -> None:
        found, before = claim_of(run, "48.6亿元"), entries(run)
        if options[0] == "--metric":
            options = ["--metric", found["metric"]]
        done = run("edit", found["id"], *options)
        assert (done.returncode, done.stdout) == (0, "")
        assert "nothing to change" in done.stderr
        assert entries(run) == before
        assert claim_of(run, "48.6亿元") == found

    @pytest.mark.parametrize(
        "options",
        [
            ["--value", "many"],
            ["--value", "5..3"],
            ["--value", "1e400"],
            ["--hedge", "nearly"],
            ["--unit", " "],
        ],
    )
    def test_what_is_no_figure_is_refused(self, run: Run, article: Path, options: list[str]) -> None:
        done = run("edit", claim_of(run, "48.6亿元")["id"], *options)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert options[0] in done.stderr
