"""Every command explains itself, with examples, in plain text."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from claimcheck.cli import COMMANDS
from claimcheck.cli.main import app

from .conftest import Run

ROOT = Path(__file__).parents[2]
REFERENCE = (ROOT / "docs" / "commands.md").read_text("utf-8")
MAN = (ROOT / "man" / "claimcheck.1").read_text("utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_real_help_is_plain_and_what_the_reference_says(run: Run, name: str) -> None:
    done = run(name, "--help")
    assert done.returncode == 0 and not done.stderr
    assert "\x1b" not in done.stdout
    assert f"## claimcheck {name}\n\n```text\n{done.stdout}```\n" in REFERENCE


def _documented(command: Any, name: str) -> Iterator[str]:
    """What is missing in the documentation of a command and those below it."""
    context = command.make_context(name, [], resilient_parsing=True)
    if not (command.help or "").strip():
        yield f"{name}: no docstring"
    if name != "claimcheck" and f"\n  {name}" not in (command.epilog or ""):
        yield f"{name}: no example"
    for parameter in command.get_params(context):
        if not (getattr(parameter, "help", None) or "").strip():
            yield f"{name}: {parameter.name} is not explained"
    if f"## {name}\n" not in REFERENCE:
        yield f"{name}: not in docs/commands.md"
    if f'.SS "{name}"'.replace("-", "\\-") not in MAN and name != "claimcheck":
        yield f"{name}: not in man/claimcheck.1"
    for key in command.list_commands(context) if hasattr(command, "list_commands") else ():
        yield from _documented(command.get_command(context, key), f"{name} {key}")


def test_no_command_lacks_documentation() -> None:
    assert list(_documented(typer.main.get_command(app), "claimcheck")) == []


def test_a_command_without_documentation_is_told() -> None:
    bare = typer.Typer()
    bare.command("claimcheck bare")(lambda depth=1: None)
    missing = list(_documented(typer.main.get_command(bare), "claimcheck bare"))
    for what in ("no docstring", "no example", "depth is not explained", "not in docs", "not in man"):
        assert any(what in one for one in missing), (what, missing)


def test_readme_reference_and_man_page_are_what_the_commands_say() -> None:
    script = ROOT / "scripts" / "reference.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_excerpt_of_the_readme_is_the_real_help(run: Run) -> None:
    page = (ROOT / "README.md").read_text("utf-8")
    assert f"<!-- help: claimcheck -->\n```text\n{run('--help').stdout}```\n" in page


def test_the_man_page_has_every_option_with_its_words(run: Run) -> None:
    """The page as a reader sees it, against the real help, both without white space."""
    seen = re.sub(r"^\.(TP|PP|B|RS|RE|nf|fi|SH|SS) ?|\\&|\s", "", MAN, flags=re.MULTILINE)
    seen = seen.replace("\\-", "-").replace("\\e", "\\")
    for name in ("check", "verify", "evidence"):
        told = run(name, "--help").stdout.split("Options:")[1].split("Commands:")[0].split("Examples:")
        for part in told:
            assert re.sub(r"\s", "", part) in seen, part


@pytest.mark.skipif(shutil.which("groff") is None or shutil.which("preconv") is None, reason="needs groff")
def test_the_man_page_is_sound_roff() -> None:
    done = subprocess.run(
        ["groff", "-K", "utf8", "-man", "-ww", "-T", "utf8", str(ROOT / "man" / "claimcheck.1")],
        capture_output=True,
        timeout=60,
    )
    troubles = [line for line in done.stderr.decode().splitlines() if "break" not in line and "adjust" not in line]
    assert done.returncode == 0 and not troubles
    assert b"explain-freshness" in done.stdout.replace(b"\xe2\x88\x92", b"-").replace(b"\xe2\x80\x90", b"-")


def test_the_help_page_names_every_command(run: Run) -> None:
    done = run("--help")
    for name in COMMANDS:
        assert f"\n  {name} " in done.stdout
    assert done.stdout == run().stdout == run("-h").stdout


def test_version_and_module(run: Run) -> None:
    from claimcheck import __version__

    assert run("--version").stdout == f"claimcheck {__version__}\n"


def test_completion_offers_ids_with_what_they_are(run: Run, tracked: object) -> None:
    from tests.reporters.samples import ELECTRIC

    done = run(
        _CLAIMCHECK_COMPLETE="complete_zsh",
        _TYPER_COMPLETE_ARGS=f"claimcheck show {ELECTRIC.id[:3]}",
        SHELL="/bin/zsh",
    )
    assert ELECTRIC.id in done.stdout and "70万辆" in done.stdout


def test_completion_is_silent_without_a_ledger(run: Run) -> None:
    done = run(_CLAIMCHECK_COMPLETE="complete_bash", COMP_WORDS="claimcheck show ", COMP_CWORD="2")
    assert done.stdout.strip() == "" and "Traceback" not in done.stderr
