"""``track`` at its edges: a broken ledger, articles deleted on purpose, a dry run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.ledger import Ledger

from .conftest import Run

BRIDGES = "2023年，全市有12座桥，总长48公里。\n"


def rules(run: Run) -> set[str]:
    done = run("check", "--format", "json", "--as-of", "2024-01-31")
    return {finding["rule"] for finding in json.loads(done.stdout)["findings"]}


def statuses(place: Path) -> dict[str, str]:
    return {claim.anchor.exact: claim.status for claim in Ledger.open(place / "claims.json").claims()}


def test_a_broken_ledger_is_refused_before_any_article_is_read(run: Run, place: Path) -> None:
    (place / "claims.json").write_text('{"schema": "claimcheck/led', "utf-8")
    (place / "binary.txt").write_bytes(b"\x00\xff\x00\x01" * 100)
    done = run("track", "binary.txt")
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr.startswith("claimcheck: claims.json") and done.stderr.count("\n") == 1


@pytest.mark.parametrize("named", ["old/bridges.md", "old", "./old/", "old/../old/bridges.md"])
def test_an_article_deleted_on_purpose_is_retired_by_its_name(run: Run, place: Path, named: str) -> None:
    (place / "old").mkdir()
    (place / "old" / "bridges.md").write_text(BRIDGES, "utf-8")
    run("track", "old")
    assert statuses(place) == {"12座": "unverified", "48公里": "unverified"}
    (place / "old" / "bridges.md").unlink()
    (place / "old").rmdir()
    assert "missing-article" in rules(run)
    before = (place / "claims.json").read_bytes()
    dry = run("track", named, "--dry-run")
    assert "2 withdrawn · would be recorded in claims.json" in dry.stdout
    assert (place / "claims.json").read_bytes() == before
    done = run("track", named, stdin="")
    assert done.returncode == 0 and done.stderr == ""
    assert done.stdout.count("[withdrawn]") == 2 and "12座" in done.stdout
    assert "old/bridges.md is no longer tracked" in done.stdout
    assert set(statuses(place).values()) == {"withdrawn"}
    assert "missing-article" not in rules(run)
    assert run("undo").returncode == 0
    assert set(statuses(place).values()) == {"unverified"} and "missing-article" in rules(run)


def test_a_file_that_never_was_tracked_is_an_error(run: Run, place: Path) -> None:
    (place / "a.md").write_text(BRIDGES, "utf-8")
    run("track", "a.md")
    done = run("track", "b.md")
    assert done.returncode == 2 and done.stderr == "claimcheck: b.md: no such file or folder\n"


def test_old_and_new_name_together_are_a_renaming(run: Run, place: Path) -> None:
    (place / "a.md").write_text(BRIDGES, "utf-8")
    run("track", "a.md")
    (place / "a.md").rename(place / "b.md")
    done = run("track", "a.md", "b.md")
    assert "a.md is now b.md" in done.stdout and "withdrawn" not in done.stdout
    assert set(statuses(place).values()) == {"unverified"}


def test_a_dry_run_says_what_track_then_says(run: Run, place: Path) -> None:
    (place / "a.md").write_text(BRIDGES, "utf-8")
    run("track", "a.md")
    (place / "a.md").write_text(BRIDGES.replace("12座", "13座"), "utf-8")
    dry, done = run("track", "-n").stdout, run("track").stdout
    assert "12座" in dry and "13座" in dry
    assert dry.replace("would be recorded in", "in") == done
