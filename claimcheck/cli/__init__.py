"""The command line: one thin file a command, loaded when the command is called.

A command is one line in ``COMMANDS``. Its module offers either ``command``, a function with Typer annotations
whose docstring is the help, or ``app``, a Typer application of sub-commands; and ``EXAMPLES``, pairs of a
command line and what it does, which end the help.
"""

from __future__ import annotations

COMMANDS: dict[str, str] = {
    "init": "init",
    "extract": "extract",
    "track": "track",
    "list": "list",
    "show": "show",
    "verify": "verify",
    "edit": "edit",
    "dismiss": "dismiss",
    "add": "add",
    "check": "check",
    "watch": "watch",
    "baseline": "baseline",
    "evidence": "evidence",
    "log": "log",
    "undo": "undo",
    "stats": "stats",
    "export": "export",
    "import": "import_",
    "explain-freshness": "explain_freshness",
    "rules": "rules",
    "explain": "explain",
}
"""Name of the command → module in this package, in the order of the help page."""


def main() -> None:
    """The ``claimcheck`` command: run it and leave with its status."""
    import gc
    import sys

    # Imports make much that lives and little that dies: collecting meanwhile costs a tenth of the start, and
    # once more at the end, unless what is there is set aside.
    gc.set_threshold(50_000, 20, 20)
    from .main import run

    status = run(sys.argv[1:])
    gc.freeze()
    sys.exit(status)
