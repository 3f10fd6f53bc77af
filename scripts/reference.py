"""Write docs/commands.md, man/claimcheck.1 and the help excerpts of README.md from the commands themselves.

``python scripts/reference.py`` writes them; with ``--check`` it only says which are not what the commands say now,
and exits with 1. The pages hold what ``--help`` prints on 80 columns and nothing else.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ["COLUMNS"] = "80"

from claimcheck import __version__  # noqa: E402
from claimcheck.cli.main import app  # noqa: E402

_EXCERPT = re.compile(r"(<!-- help: (.+) -->\n```text\n).*?(```\n)", re.DOTALL)
_REFERENCE_HEAD = """# Commands

What `--help` prints, one section a command. This page is written by `make reference`; a test keeps it equal to the
real help. The same as a man page: `man/claimcheck.1`.
"""


def commands() -> Iterator[tuple[str, Any]]:
    """Every command with its full name, groups before what is in them: ("claimcheck evidence add", its context)."""
    root = typer.main.get_command(app)
    yield from _below("claimcheck", root, None)


def _below(name: str, command: Any, parent: Any) -> Iterator[tuple[str, Any]]:
    context = command.make_context(name.split()[-1], [], parent=parent, resilient_parsing=True)
    yield name, context
    if hasattr(command, "list_commands"):
        for key in command.list_commands(context):
            yield from _below(f"{name} {key}", command.get_command(context, key), context)


def helps() -> dict[str, str]:
    """The help of every command, by full name."""
    return {name: context.get_help() + "\n" for name, context in commands()}


def reference() -> str:
    """The Markdown page: an index, then the help of every command."""
    every = dict(commands())
    index = [
        f"| [`{name}`](#{name.replace(' ', '-')}) | {_summary(context)} |" for name, context in every.items()
    ]
    sections = [f"## {name}\n\n```text\n{context.get_help()}\n```\n" for name, context in every.items()]
    return "\n".join([_REFERENCE_HEAD, "| command | job |\n| --- | --- |", *index, "", *sections])


def _summary(context: Any) -> str:
    """The first sentence of the help."""
    first = (context.command.help or "").split("\n\n")[0].replace("\n", " ")
    return re.split(r"(?<=[.?!]) ", first.strip())[0].replace("|", "\\|")


def man_page() -> str:
    """The manual page in roff (man macros)."""
    root, *rest = commands()
    summary = _roff(_summary(root[1]).rstrip("?"))
    lines = [
        f'.TH CLAIMCHECK 1 "" "claimcheck {__version__}" "User Commands"',
        ".SH NAME",
        f"claimcheck \\- {summary}",
        ".SH SYNOPSIS",
        ".nf",
        *(_roff(usage) for usage in (_usage(*root), *(_usage(name, context) for name, context in rest))),
        ".fi",
        ".SH DESCRIPTION",
        *_prose(root[1].command.help),
        ".SH OPTIONS",
        *_records(root[1]),
        ".SH COMMANDS",
    ]
    for name, context in rest:
        lines += [f'.SS "{_roff(name)}"', *_prose(context.command.help), *_records(context)]
        lines += _afterword(context.command.epilog, ".PP")
    lines += _afterword(root[1].command.epilog, ".SH")
    return "\n".join(lines) + "\n"


def _usage(name: str, context: Any) -> str:
    return f"{name} {' '.join(context.command.collect_usage_pieces(context))}"


def _prose(text: str | None) -> list[str]:
    """Paragraphs; one that begins with a backspace keeps its lines."""
    lines: list[str] = []
    for paragraph in (text or "").strip().split("\n\n"):
        rows = [row for row in paragraph.split("\n") if row.strip()]
        if rows and rows[0].strip() == "\b":
            kept = (_roff(row.strip()) for row in rows[2:])
            lines += [".PP", _roff(rows[1].strip()), ".RS", ".nf", *kept, ".fi", ".RE"]
        elif rows:
            lines += [".PP", _roff(" ".join(row.strip() for row in rows))]
    return lines


def _records(context: Any) -> list[str]:
    """Arguments and options as tagged paragraphs."""
    lines: list[str] = []
    for parameter in context.command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None:
            names, told = record
            lines += [".TP", f".B {_roff(names)}", _roff(" ".join(told.split()))]
    return lines


def _afterword(text: str | None, heading: str) -> list[str]:
    """What stands below the options: blocks of a heading and lines that are kept as they are."""
    lines: list[str] = []
    for block in re.split(r"\x08\n", text or ""):
        rows = [row for row in block.split("\n") if row.strip()]
        if not rows:
            continue
        title = _roff(rows[0].rstrip(":"))
        lines += [f'.SH "{title.upper()}"' if heading == ".SH" else f".PP\n{title}:"]
        lines += [".RS", ".nf", *(_roff(row.removeprefix("  ")) for row in rows[1:]), ".fi", ".RE"]
    return lines


def _roff(text: str) -> str:
    """Text that roff prints as it stands."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def readme(old: str) -> str:
    """README with each help excerpt as the command says it now."""
    current = helps()

    def renewed(match: re.Match[str]) -> str:
        return f"{match[1]}{current[match[2]]}{match[3]}"

    return _EXCERPT.sub(renewed, old)


def pages() -> dict[Path, str]:
    """Every page with what it should say."""
    front = ROOT / "README.md"
    return {
        ROOT / "docs" / "commands.md": reference(),
        ROOT / "man" / "claimcheck.1": man_page(),
        front: readme(front.read_text("utf-8")),
    }


def main() -> int:
    """Write the pages, or with ``--check`` say which are out of date."""
    wanted = pages()
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
    checking = "--check" in sys.argv[1:]
    for path in stale:
        if not checking:
            path.parent.mkdir(exist_ok=True)
            path.write_text(wanted[path], "utf-8")
        verb = "out of date, run make reference" if checking else "written"
        sys.stdout.write(f"{path.relative_to(ROOT)}: {verb}\n")
    return 1 if checking and stale else 0


if __name__ == "__main__":
    sys.exit(main())
