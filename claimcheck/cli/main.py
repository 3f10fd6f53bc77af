"""The root command: loads what is called, and turns every outcome into one of four statuses.

0 clean or recorded · 1 findings · 2 something the user can mend, one line on standard error · 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any
from unicodedata import east_asian_width

import typer
from typer.core import TyperGroup

from ..model.errors import ClaimcheckError
from . import COMMANDS

_EXAMPLE_CELLS = 76  # of a line and what it does, side by side
_AFTERWORD = """\b
Exit status:
  0    clean, or something was recorded
  1    findings at or above --fail-on, or a claim that does not hold
  2    wrong usage, unreadable input or a broken ledger: one line says why
  130  interrupted

\b
Environment:
  CLAIMCHECK_AS_OF       the day to judge by, as --as-of
  CLAIMCHECK_DEBUG       show where an unexpected error comes from
  NO_COLOR, FORCE_COLOR  without, with colour whatever the output is

\b
Files:
  claims.json      the ledger, one record a line
  claimcheck.toml  configuration; or [tool.claimcheck] of pyproject.toml
  .claimcheck/     evidence, and what the baseline accepts
"""

# Typer brings its own copy of click in newer releases; this finds the class in either.
_UsageProblem: Any = next(c for c in typer.BadParameter.__mro__ if c.__name__ == "ClickException")


class _LazyGroup(TyperGroup):
    """Knows the names of all commands and loads the one that is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f".{COMMANDS[cmd_name]}", __package__)
        application = getattr(module, "app", None)
        if application is None:
            application = _typer()
            application.command(cmd_name, epilog=examples(cmd_name))(module.command)
        command: Any = typer.main.get_command(application)
        command.name = cmd_name
        if application is not None and hasattr(command, "commands"):
            command.epilog = examples(cmd_name)
            for name, below in command.commands.items():
                below.epilog = examples(f"{cmd_name} {name}")
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=3, cutoff=0.5)
            hint = f"did you mean {' or '.join(near)}?" if near else "see claimcheck --help"
            raise ClaimcheckError(f"no command {args[0]!r}: {hint}")
        return super().resolve_command(ctx, args)


def examples(name: str) -> str:
    """The examples of a command (its module's ``EXAMPLES``, pairs of command line and what it does).

    ``name`` may be that of a sub-command (``evidence add``): then only those that call it.
    """
    module = import_module(f".{COMMANDS[name.split()[0]]}", __package__)
    pairs: list[tuple[str, str]] = [
        pair for pair in module.EXAMPLES if " " not in name or pair[0].startswith(f"claimcheck {name}")
    ]
    width = max(_cells(line) for line, _ in pairs) + 2
    wide = any(width + _cells(what) > _EXAMPLE_CELLS for _, what in pairs)
    lines = (
        f"  {line}\n      {what}" if wide and what else f"  {line}{' ' * (width - _cells(line))}{what}"
        for line, what in pairs
    )
    # click keeps the line breaks of a paragraph that begins with a backspace.
    return "\b\nExamples:\n" + "\n".join(line.rstrip() for line in lines)


def _cells(text: str) -> int:
    """Cells that the text takes; ideographs take two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _typer(**settings: Any) -> typer.Typer:
    return typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        **settings,
    )


app = _typer(cls=_LazyGroup)
app._add_completion = True


def _version(wanted: bool) -> None:
    if wanted:
        from .. import __version__

        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit


@app.callback(epilog=_AFTERWORD)
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Track the numbers in your articles: who says so, is it still fresh, and do they agree with each other?

    \b
    Start here:
      claimcheck extract article.md        every numeric claim of an article
      claimcheck check article.md          figures that contradict each other
      claimcheck init; claimcheck track articles/
      claimcheck list
    """


def run(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit status; nothing but results goes to standard output."""
    try:
        outcome = typer.main.get_command(app).main(
            list(arguments) or ["--help"], prog_name="claimcheck", standalone_mode=False
        )
        sys.stdout.flush()
        return outcome if isinstance(outcome, int) else 0
    except ClaimcheckError as error:
        return _complain(str(error))
    except _UsageProblem as error:
        return _complain(f"{error.format_message()}{_see_help(error)}")
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except BrokenPipeError:
        from .output import silence_stdout

        silence_stdout()
        return 0
    except OSError as error:
        if os.environ.get("CLAIMCHECK_DEBUG"):
            raise
        name = f"{error.filename}: " if error.filename else ""
        return _complain(f"{name}{error.strerror or error}")
    except Exception as error:
        if os.environ.get("CLAIMCHECK_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}".splitlines()[0]
        return _complain(f"unexpected {what} (a bug: run again with CLAIMCHECK_DEBUG=1 to see where)")


def _complain(message: str) -> int:
    from .output import note

    note(f"claimcheck: {message}")
    return 2


def _see_help(error: Any) -> str:
    context = getattr(error, "ctx", None)
    return f" (see {context.command_path} --help)" if context else ""
