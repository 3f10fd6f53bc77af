"""``claimcheck init``."""

from __future__ import annotations

from .options import LedgerFile, Quiet

EXAMPLES = (
    ("claimcheck init", "start claims.json here"),
    ("claimcheck init --ledger data/claims.json", "start it elsewhere"),
)
_SETTINGS = """\
# What may go into pyproject.toml (or claimcheck.toml, without the "tool.claimcheck"):
[tool.claimcheck]
articles = ["articles/**/*.md"]   # what `claimcheck track` reads when it is given no path
ledger = "{ledger}"
fail-on = "error"                 # or "warning": what makes `claimcheck check` exit with 1
"""


def command(ledger: LedgerFile = None, quiet: Quiet = False) -> None:
    """Start a ledger here.

    Also lets git merge it line by line, and prints what may go into pyproject.toml.
    A ledger that is there already is left as it is.
    """
    from .. import app
    from .output import note, write
    from .session import Session

    session = Session()
    path = session.ledger_place(ledger)
    shown = session.shown(path)
    if path.exists():
        app.open_ledger(path)
        note(f"{shown} is there already and stays as it is")
    else:
        app.create_ledger(path)
        note(f"{shown} started; next: claimcheck track PATH")
    if app.prepare_git(path):
        note(f"{session.shown(path.parent / '.gitattributes')} now lets branches merge it (commit both)")
    if not quiet:
        write(_SETTINGS.format(ledger=shown))
