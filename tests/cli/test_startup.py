"""What a command must not load: steadier than a stopwatch."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import environment

HEAVY = {
    "pydantic",
    "rapidfuzz",
    "filelock",
    "charset_normalizer",
    "dateutil",
    "openpyxl",
    "click_default_group",
}
GRAMMARS = {"claimcheck.languages.zh", "claimcheck.languages.en", "claimcheck.extraction.pipeline"}
LOOK = """
import sys
from claimcheck.cli.main import run
status = run(sys.argv[1:])
sys.stderr.write("\\n".join(["", *sys.modules]))
sys.exit(status)
"""


def loaded(place: Path, *arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOOK, *arguments],
        cwd=place, env=environment(), capture_output=True, encoding="utf-8", timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return set(done.stderr.split("\n"))


@pytest.mark.parametrize(
    ("arguments", "never"),
    [
        (
            ("list", "-f", "json"),
            HEAVY | GRAMMARS | {"rich", "subprocess_tests", "urllib.request", "asyncio"},
        ),
        (("list",), HEAVY | GRAMMARS | {"rich.table", "rich.markdown", "pygments", "urllib.request"}),
        (("rules", "-f", "json"), HEAVY | GRAMMARS | {"rich", "tinydb"}),
        (("--version",), HEAVY | GRAMMARS | {"rich", "tinydb", "msgspec"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_command_loads_only_what_it_uses(
    place: Path, tracked: object, arguments: tuple[str, ...], never: set[str]
) -> None:
    modules = loaded(place, *arguments)
    assert not modules & never
    assert "claimcheck.cli.main" in modules


def test_only_the_command_that_is_called_is_loaded(place: Path, tracked: object) -> None:
    modules = loaded(place, "list", "-f", "json")
    assert "claimcheck.cli.list" in modules
    assert not modules & {"claimcheck.cli.check", "claimcheck.cli.verify", "claimcheck.cli.track"}


def test_an_extraction_needs_no_ledger(place: Path) -> None:
    (place / "a.txt").write_text("2024年全市汽车产量200万辆。", "utf-8")
    modules = loaded(place, "extract", "a.txt", "-f", "json")
    assert not modules & {"rich", "tinydb.table", "rapidfuzz", "filelock", "pydantic"}
