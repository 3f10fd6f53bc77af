"""``claimcheck export``."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import LedgerFile, Output

EXAMPLES = (
    ("claimcheck export claimreview -o claims.jsonld", "schema.org/ClaimReview of what was judged"),
    ("claimcheck export csv -o claims.csv", "every tracked claim, for a spreadsheet"),
)
_KINDS = ("claimreview", "csv")


def command(
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help="claimreview (JSON-LD) or csv.")
    ] = "claimreview",
    output: Output = None,
    ledger: LedgerFile = None,
) -> None:
    """Write the ledger in a format of other programs."""
    from .. import app
    from ..app import exchange
    from ..model.errors import ClaimcheckError
    from ..model.report import ClaimsReport
    from .output import emit, write
    from .session import Session

    if kind not in _KINDS:
        raise ClaimcheckError(f"cannot export {kind!r}: choose one of {', '.join(_KINDS)}")
    articles, claims = app.tracked(Session().ledger(ledger))
    if kind == "csv":
        emit("claims", ClaimsReport(tuple(articles), tuple(claims)), ["csv"], output)
        return
    write(exchange.claim_reviews(claims, {article.path: article for article in articles}), output)
