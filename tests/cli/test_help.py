"""Every command explains itself, with examples, in plain text."""

from __future__ import annotations

import pytest

from claimcheck.cli import COMMANDS
from claimcheck.cli.main import examples

from .conftest import Run


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_has_examples_of_it(run: Run, name: str) -> None:
    done = run(name, "--help")
    assert done.returncode == 0 and not done.stderr
    assert "\x1b" not in done.stdout
    assert f"claimcheck {name}" in examples(name)


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
