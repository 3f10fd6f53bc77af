"""What the README shows is what the commands print."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
README = (PROJECT / "README.md").read_text("utf-8")
SHOWN = re.findall(r"<!-- output(?: of (\S+))? -->\n```text\n\$ claimcheck ([^\n]+)\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize(("article", "command", "output"), SHOWN, ids=[command for _, command, _ in SHOWN])
def test_the_output_shown_is_the_real_one(article: str, command: str, output: str, tmp_path: Path) -> None:
    """Line for line and in order; where the README has an ellipsis there may be more."""
    if article:
        (text,) = re.findall(r"```markdown\n(.*?)```", README, re.DOTALL)
        (tmp_path / article).write_text(text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *command.split()],
        cwd=tmp_path if article else PROJECT,
        env={**os.environ, "COLUMNS": "100", "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    pieces = [piece.strip("\n") for piece in output.split("…\n")]
    at = 0
    for piece in pieces:
        found = done.stdout.find(piece, at)
        assert found >= 0, f"not there: {piece}\n\nbut:\n{done.stdout}"
        at = found + len(piece)
    assert done.stdout.startswith(pieces[0]) and done.stdout.rstrip("\n").endswith(pieces[-1])


def test_there_is_something_to_show() -> None:
    assert len(SHOWN) == 5
    assert len(README.splitlines()) < 220
