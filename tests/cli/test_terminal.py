"""At a real terminal: colour, its width, and a prompt that is answered."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.ledger import Ledger
from tests.reporters.samples import CARS

from .conftest import environment

pty = pytest.importorskip("pty")


def at_a_terminal(
    place: Path, *arguments: str, columns: int, answer: bytes = b"", **env: str
) -> tuple[int, str]:
    """Run the command behind a pseudo-terminal of that width; its status and all that it showed."""
    import fcntl
    import struct
    import termios

    main, side = pty.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    child = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=place, env=environment(TERM="xterm-256color", **env), stdin=side, stdout=side, stderr=side,
    )  # fmt: skip
    os.close(side)
    if answer:
        os.write(main, answer)
    shown = b""
    try:
        while chunk := os.read(main, 65536):
            shown += chunk
    except OSError:  # Linux reports the end of a pseudo-terminal as an error
        pass
    os.close(main)
    return child.wait(timeout=60), shown.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [40, 80, 132])
def test_the_list_fits_the_terminal_and_is_in_colour(place: Path, tracked: Ledger, columns: int) -> None:
    status, shown = at_a_terminal(place, "list", columns=columns)
    assert status == 0 and "\x1b[" in shown
    bare = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert max(sum(2 if ord(c) > 0x2E80 else 1 for c in line) for line in bare.splitlines()) <= columns
    assert "Jan–Oct 2024" in bare


def test_no_color_is_obeyed_at_a_terminal(place: Path, tracked: Ledger) -> None:
    assert "\x1b" not in at_a_terminal(place, "list", columns=80, NO_COLOR="1")[1]
    assert "\x1b" not in at_a_terminal(place, "list", "--format", "json", columns=80)[1]


def test_the_prompt_takes_the_verdict(place: Path, tracked: Ledger) -> None:
    key = next(claim.id for claim in tracked.claims() if claim.anchor.exact == CARS.anchor.exact)
    status, shown = at_a_terminal(place, "verify", key, "--ask", "--by", "Ana", columns=90, answer=b"d\n")
    assert status == 0 and "[v]erified, [d]isputed, [r]efuted" in shown
    assert Ledger.open(place / "claims.json").get(key).status == "disputed"
