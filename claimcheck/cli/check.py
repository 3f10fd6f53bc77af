"""``claimcheck check``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .options import AsOf, Formats, Lang, LedgerFile, Output, Published, Quiet, SomePaths

if TYPE_CHECKING:
    from datetime import date

    from ..model.report import FindingsReport
    from .session import Session

EXAMPLES = (
    ("claimcheck check article.md", "figures that contradict each other; needs no ledger"),
    ("claimcheck check", "everything tracked, as CI runs it"),
    ("claimcheck check --as-of 2026-01-31 --fail-on warning", "what will be stale by then"),
    ("claimcheck check -f github -f sarif=claims.sarif", "annotations and a report at once"),
)
_LEVELS = ("error", "warning", "info", "never")


def command(
    paths: SomePaths = None,
    as_of: AsOf = None,
    fail_on: Annotated[
        str | None,
        typer.Option("--fail-on", metavar="LEVEL", help="error (default), warning, info or never."),
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    published: Published = None,
    lang: Lang = None,
    format: Formats = None,
    output: Output = None,
    ledger: LedgerFile = None,
    quiet: Quiet = False,
) -> None:
    """Find figures that contradict each other or are stale.

    Checks the articles that are named, or with no PATH everything that is tracked. Writes nothing, asks no network.

    Exits with 1 if there are findings at or above --fail-on, with 2 if something could not be read.
    """
    from .. import app
    from ..model.errors import ClaimcheckError
    from .output import emit
    from .session import Session, day_or_today, parse_day

    if fail_on is not None and fail_on not in _LEVELS:
        raise ClaimcheckError(f"--fail-on {fail_on!r}: choose one of {', '.join(_LEVELS)}")
    session = Session()
    today = day_or_today(as_of)
    report = _checked(session, paths, ledger, parse_day(published, "--published"), lang, today)
    emit("findings", report, format, output, quiet=quiet, today=today)
    failed = not exit_zero and app.fails(report, fail_on or session.config.fail_on)
    raise typer.Exit(1 if failed else 0)


def _checked(
    session: Session,
    paths: list[str] | None,
    ledger: str | None,
    published: date | None,
    lang: str | None,
    today: date,
) -> FindingsReport:
    """The articles that were named, with the ledger if there is one; else all that the ledger tracks."""
    from .. import app
    from .output import note
    from .paths import inputs

    policy = app.policy_of(session.config)
    if not paths:
        book = session.ledger(ledger)
        if not book.state.articles:
            note("the ledger is empty; next: claimcheck track PATH")
        return app.check_ledger(book.state, book.path, as_of=today, policy=policy)
    place = session.find_ledger(ledger)
    language = lang or session.config.language
    readings = [app.read(one, published=published, language=language) for one in inputs(paths, place)]
    state = session.ledger(ledger).state if place is not None else None
    return app.check_readings(readings, as_of=today, policy=policy, state=state)
