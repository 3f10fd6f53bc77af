"""``watch`` as a process: it checks at once, again when a file is saved, and ends with Ctrl-C."""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path

from .conftest import environment

BAD = "发布会于2024年12月11日（周五）举行。\n"


def test_a_save_is_checked_again(place: Path) -> None:
    article = place / "a.md"
    article.write_text(BAD, "utf-8")
    command = [
        sys.executable,
        "-m",
        "claimcheck",
        "watch",
        "a.md",
        "--interval",
        "0.1",
        "--as-of",
        "2024-12-12",
    ]
    shown = place / "shown.txt"
    with (
        shown.open("wb") as out,
        subprocess.Popen(
            command, cwd=place, env=environment(), stdout=out, stderr=subprocess.PIPE, encoding="utf-8"
        ) as process,
    ):
        assert process.stderr is not None
        lines: queue.Queue[str] = queue.Queue()
        stream = process.stderr
        threading.Thread(target=lambda: [lines.put(line) for line in stream], daemon=True).start()
        try:
            assert "watching 1 file;" in lines.get(timeout=60)
            article.unlink()
            assert "no such file" in lines.get(timeout=60)
            article.write_text("改好了，只有5家企业。\n", "utf-8")
            assert "watching 1 file;" in lines.get(timeout=60)
            process.send_signal(signal.SIGINT)
            assert process.wait(60) == 130
        finally:
            process.kill()
    assert shown.read_text("utf-8").count("weekday-mismatch]") == 1
