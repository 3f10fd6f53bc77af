"""``claimcheck watch``."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import AsOf, Files, Lang, LedgerFile, Published

if TYPE_CHECKING:
    from .session import Session

EXAMPLES = (
    ("claimcheck watch article.md", "check again whenever it is saved; Ctrl-C ends"),
    ("claimcheck watch", "the same for everything tracked"),
)


def command(
    paths: Files = None,
    interval: Annotated[float, typer.Option("--interval", min=0.1, help="Seconds between two looks.")] = 0.5,
    as_of: AsOf = None,
    published: Published = None,
    lang: Lang = None,
    ledger: LedgerFile = None,
) -> None:
    """Check articles again whenever they are saved. Writes nothing; ends with Ctrl-C."""
    from ..model.errors import ClaimcheckError
    from .check import checked
    from .output import emit, note
    from .session import Session, day_or_today, parse_day

    today, day = day_or_today(as_of), parse_day(published, "--published")
    seen: dict[Path, tuple[int, int]] | None = None
    while True:
        # A new session each time: settings and ledger may have been saved, too.
        session = Session()
        problem: ClaimcheckError | None = None
        now: dict[Path, tuple[int, int]] = {}
        try:
            now = _states(session, paths, ledger)
            if now != seen:
                report = checked(session, paths, ledger, day, lang, today)
                emit("findings", report, quiet=True, today=today)
        except ClaimcheckError as error:
            if seen is None:
                raise  # nothing there to wait for
            problem = error  # half-saved perhaps: the next save will tell
        if now != seen:
            files = f"{len(now)} file{'s' if len(now) != 1 else ''}"
            told = f"claimcheck: {problem}" if problem else f"watching {files}; Ctrl-C ends"
            note(f"── {time.strftime('%H:%M:%S')} ── {told}")
            seen = now
        time.sleep(interval)


def _states(session: Session, paths: list[str] | None, ledger: str | None) -> dict[Path, tuple[int, int]]:
    """Time and size of everything that the outcome depends on."""
    from .paths import inputs

    place = session.find_ledger(ledger)
    if paths:
        files = [one.path for one in inputs(paths, place) if one.path is not None]
    else:
        book = session.ledger(ledger)
        files = [book.path.parent / name for name in book.state.articles]
    found: dict[Path, tuple[int, int]] = {}
    for file in (*files, place, session.config.path):
        if file is not None and file.is_file():
            stat = file.stat()
            found[file] = stat.st_mtime_ns, stat.st_size
    return found
