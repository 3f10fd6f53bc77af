"""``claimcheck add``."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import At, By, Formats, Kind, Lang, LedgerFile, Metric, Output, Published, Quiet

EXAMPLES = (
    ('claimcheck add news/port.md --quote "$4.2 billion"', "what it says is read from its sentence"),
    (
        'claimcheck add news/port.md --quote "$4.2 billion" --metric "goods moved"',
        "or said by you",
    ),
    ("claimcheck add 年报.md --quote 48.6亿元 --metric 营收 --period 2024", ""),
)


def command(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The article's file.")],
    quote: Annotated[
        str, typer.Option("--quote", help="The figure exactly as it stands there, with its unit.")
    ],
    metric: Metric = None,
    scope: Annotated[str | None, typer.Option("--scope", help="Place or group.")] = None,
    kind: Kind = None,
    period: Annotated[
        str | None, typer.Option("--period", metavar="START..END", help="Days, months or years.")
    ] = None,
    source: Annotated[str | None, typer.Option("--source", help="Who says so.")] = None,
    published: Published = None,
    lang: Lang = None,
    by: By = None,
    at: At = None,
    format: Formats = None,
    output: Output = None,
    ledger: LedgerFile = None,
    quiet: Quiet = False,
) -> None:
    """Track a claim that extraction missed. Later readings find it again by its quote.

    What it measures, of when and by whom, is read from its sentence; the options say it better.
    """
    from .. import app
    from ..app.corrections import corrections
    from .paths import inputs
    from .session import Session, moment, parse_day, person
    from .touched import report_changes

    session = Session()
    book = session.ledger(ledger)
    reading = app.read(
        app.as_tracked(inputs([article], book.path, recorded=True), book.state)[0],
        published=parse_day(published, "--published"),
        language=lang or session.config.language,
        quote=quote,
    )
    fields = corrections(None, metric=metric, scope=scope, kind=kind, period=period, source=source)
    claim = app.quoted(reading, quote, **fields)
    with book.transaction(moment(at), person(by)) as change:
        added = change.add(claim, app.article_record(reading))
    report_changes(session, book, [(added.id, "added", None)], format, output, quiet)
