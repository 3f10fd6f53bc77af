"""``claimcheck export``."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import LedgerFile, Output

EXAMPLES = (
    ("claimcheck export claimreview -o claims.jsonld", "schema.org/ClaimReview of what was judged"),
    ("claimcheck export csv --bom -o claims.csv", "every tracked claim, for a spreadsheet"),
)
_KINDS = ("claimreview", "csv")


def command(
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help="claimreview (JSON-LD) or csv.")
    ] = "claimreview",
    bom: Annotated[
        bool, typer.Option("--bom", help="Begin csv with a byte order mark, for Excel to see that it is UTF-8.")
    ] = False,
    output: Output = None,
    ledger: LedgerFile = None,
) -> None:
    """Write the ledger in a format of other programs."""
    from .. import app
    from ..app import exchange
    from ..model.errors import ClaimcheckError
    from ..model.report import ClaimsReport
    from ..reporters import Screen, render
    from .output import write
    from .session import Session

    if kind not in _KINDS:
        raise ClaimcheckError(f"cannot export {kind!r}: choose one of {', '.join(_KINDS)}")
    book = Session().ledger(ledger)
    articles, claims = app.tracked(book)
    if kind == "csv":
        text = render("csv", "claims", ClaimsReport(tuple(articles), tuple(claims)), Screen())
        write(f"\ufeff{text}" if bom else text, output)
        return
    sentences = exchange.sentences_of(book.state, book.path, claims)
    write(exchange.claim_reviews(claims, {article.path: article for article in articles}, sentences), output)
