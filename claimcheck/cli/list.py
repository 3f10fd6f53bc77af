"""``claimcheck list``."""

from __future__ import annotations

from typing import Annotated

import typer

from ..model.claim import KINDS, STATUSES
from .options import AsOf, Formats, LedgerFile, Output, Quiet

EXAMPLES = (
    ("claimcheck list", "every tracked claim, by article"),
    ("claimcheck list --status suspect --status disputed", "what needs a person"),
    ("claimcheck list --article 2024 --source 统计局", "by article and by who says so"),
    ("claimcheck list --due 30d", "what turns stale or is to be reviewed within 30 days"),
    ("claimcheck list --sort value -f json", "for other programs"),
)


def command(
    status: Annotated[
        list[str] | None,
        typer.Option("--status", "-s", metavar="STATUS", help=f"One of {', '.join(STATUSES)}."),
    ] = None,
    article: Annotated[
        str | None, typer.Option("--article", "-a", help="A path, a part of one, or a glob.")
    ] = None,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help=f"One of {', '.join(KINDS)}.")
    ] = None,
    source: Annotated[
        str | None, typer.Option("--source", help="Who says so: a part of the name or role.")
    ] = None,
    tag: Annotated[list[str] | None, typer.Option("--tag", "-t", help="A tag; may be repeated.")] = None,
    text: Annotated[
        str | None, typer.Option("--text", help="Words of the metric, the scope or the figure.")
    ] = None,
    sort: Annotated[
        str,
        typer.Option(
            "--sort", help="text, date, period, value, metric, status, source or review; within an article."
        ),
    ] = "text",
    due: Annotated[
        str | None,
        typer.Option("--due", metavar="SPAN", help="What falls due within 30d, 6w or 3months, soonest first."),
    ] = None,
    as_of: AsOf = None,
    format: Formats = None,
    output: Output = None,
    ledger: LedgerFile = None,
    quiet: Quiet = False,
) -> None:
    """Show the tracked claims, grouped by article.

    \b
    Signs:
      ◦ unverified   ✓ verified   ? disputed   ✗ refuted
      ! suspect: it changed since somebody judged it
      - withdrawn: its article no longer says it
      / dismissed: no claim after all
    """
    from .. import app
    from ..model.errors import ClaimcheckError
    from .output import emit, note
    from .selection import Filter, falling_due, listed
    from .session import Session, as_of_day, day_or_today

    for option, given, known in (("--status", status, STATUSES), ("--kind", kind, KINDS)):
        for word in given or ():
            if word not in known:
                raise ClaimcheckError(f"{option} {word!r}: choose one of {', '.join(known)}")
    session = Session()
    book = session.ledger(ledger)
    wanted = Filter(tuple(status or ()), article, tuple(kind or ()), source, tuple(tag or ()), text)
    report = listed(*app.tracked(book), wanted, sort)
    if due is not None:
        ahead = falling_due(report, session.config.freshness, day_or_today(as_of), due)
        if set(format or ["text"]) == {"text"}:
            emit("rows", ahead[1], format, output, quiet=quiet)
            return
        report = ahead[0]
    if not report.claims:
        note(
            f"none of the {report.filtered} tracked claims matches"
            if report.filtered
            else "the ledger is empty; next: claimcheck track PATH"
        )
    emit("claims", report, format, output, quiet=quiet, today=as_of_day(as_of))
