"""Every outcome has its exit status, and every error is one line that says how to mend it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimcheck.ledger import Ledger

from .conftest import Run, environment

WRONG = [
    ("lst", "did you mean list"),
    ("list --nonsense", "--nonsense"),
    ("list --status true", "choose one of unverified"),
    ("list --kind much", "choose one of level"),
    ("list --sort size", "choose one of text"),
    ("list --format yaml", "choose one of text, json"),
    ("list --format sarif", "choose one of text, json"),
    ("list -f json -f text", "--format text=FILE"),
    ("list --as-of yesterday", "YYYY-MM-DD"),
    ("list --ledger nowhere.json", "claimcheck init"),
    ("show zzzzzz", "claimcheck list shows all"),
    ("show", "Missing argument"),
    ("verify zzzzzz", "claimcheck list shows all"),
    ("verify 0 --verdict maybe", "choose one of verified"),
    ("check nowhere.md", "no such file"),
    ("check nowhere/*.md", "matches no file"),
    ("check --fail-on lots", "choose one of error"),
    ("check --published 2024-13-01 news", "YYYY-MM-DD"),
    ("extract news --lang xx", "choose one of en, zh"),
    ("explain growth-mismatc", "growth-mismatch"),
    ("edit zzzz --metric x", "claimcheck list shows all"),
    ("add news/port.md --quote nothing --metric x", "quote it exactly"),
    ("dismiss zzzz --reason x", "claimcheck list shows all"),
    ("track -", "standard input"),
]


@pytest.mark.parametrize(("line", "says"), WRONG, ids=[line for line, _ in WRONG])
def test_wrong_usage_is_one_line_and_status_2(run: Run, tracked: Ledger, line: str, says: str) -> None:
    done = run(*line.split())
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("claimcheck: ") and done.stderr.count("\n") == 1
    assert says in done.stderr


@pytest.mark.parametrize(
    "command", ["list", "show x", "verify x", "edit x --metric y", "check", "dismiss x --reason y"]
)
def test_without_a_ledger_it_says_how_to_start_one(run: Run, command: str) -> None:
    done = run(*command.split())
    assert done.returncode == 2 and done.stdout == ""
    assert "claimcheck init" in done.stderr and done.stderr.count("\n") == 1


def test_a_broken_ledger_is_one_line_with_its_line_number(run: Run, tracked: Ledger) -> None:
    text = tracked.path.read_text("utf-8").split("\n")
    text[3] = text[3][:40]
    tracked.path.write_text("\n".join(text), "utf-8")
    for command in (("list",), ("check",), ("track", "news")):
        done = run(*command)
        assert done.returncode == 2 and done.stdout == ""
        assert ":4" in done.stderr or "line 4" in done.stderr
        assert done.stderr.count("\n") == 1 and "Traceback" not in done.stderr


def test_a_file_that_is_no_text_is_one_line(run: Run, place: Path) -> None:
    (place / "a.txt").write_bytes(b"\x00\x01\x02\xff" * 400)
    done = run("extract", "a.txt")
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr.startswith("claimcheck: a.txt") and done.stderr.count("\n") == 1


def test_hostile_names_in_errors_are_inert(run: Run) -> None:
    done = run("check", "\x1b[31m\u202ex.md")
    assert done.returncode == 2
    assert "\x1b" not in done.stderr and "␛" in done.stderr and "‹U+202E›" in done.stderr


def test_the_unexpected_is_one_line_that_says_how_to_see_more(place: Path) -> None:
    program = (
        "import sys, claimcheck.cli.list as l\n"
        "def command(): raise RuntimeError('boom\\nsecond line')\n"
        "l.command = command\n"
        "from claimcheck.cli.main import run\n"
        "sys.exit(run(['list']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=place, env=environment(), capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr == (
        "claimcheck: unexpected RuntimeError: boom (a bug: run again with CLAIMCHECK_DEBUG=1 to see where)\n"
    )
    shown = subprocess.run(
        [sys.executable, "-c", program],
        cwd=place, env=environment(CLAIMCHECK_DEBUG="1"), capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert "Traceback" in shown.stderr


def test_an_interrupt_is_130_and_silent(place: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", "extract", "-"],
        cwd=place, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    for _ in range(200):
        time.sleep(0.05)
        if _sleeps(child.pid):
            break
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=30)
    assert child.returncode == 130
    assert out == b"" and b"Traceback" not in err


def _sleeps(pid: int) -> bool:
    """Whether the process waits for its standard input (where this can be seen), having loaded what it needs."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
        wait = Path(f"/proc/{pid}/wchan").read_text()
    except OSError:
        return False
    return stat.rsplit(")", 1)[1].split()[0] == "S" and "pipe" in wait


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs POSIX pipes")
def test_a_reader_that_goes_away_is_no_error(place: Path, tracked: Ledger) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "list"],
        cwd=place, env=environment(), stdout=writing, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    os.close(writing)
    assert done.returncode == 0 and done.stderr == ""
