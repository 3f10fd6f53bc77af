"""``claimcheck edit``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from .options import At, By, ClaimId, Formats, LedgerFile, Output, Quiet

if TYPE_CHECKING:
    from ..model.claim import Claim

EXAMPLES = (
    ('claimcheck edit 7k3f --metric "green loans, balance"', "what is measured"),
    ("claimcheck edit 7k3f --period 2024-01-01..2024-10-31", "both ends included; one day has no .."),
    ('claimcheck edit 7k3f --source "统计局" --review-by 2025-06-30 --tag budget', ""),
)


def command(
    id: ClaimId,
    metric: Annotated[
        str | None, typer.Option("--metric", help="What is counted or measured, with its owner.")
    ] = None,
    scope: Annotated[str | None, typer.Option("--scope", help="Place or group; '' for none.")] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", help="level, change, share, ratio, duration or ordinal.")
    ] = None,
    period: Annotated[
        str | None, typer.Option("--period", metavar="START..END", help="Days, months or years; '' for none.")
    ] = None,
    source: Annotated[str | None, typer.Option("--source", help="Who says so; '' for nobody.")] = None,
    review_by: Annotated[
        str | None,
        typer.Option("--review-by", metavar="DATE", help="Look at it again by then; '' for no date."),
    ] = None,
    tag: Annotated[
        list[str] | None, typer.Option("--tag", "-t", help="Add a tag; -TAG takes it away.")
    ] = None,
    by: By = None,
    at: At = None,
    format: Formats = None,
    output: Output = None,
    ledger: LedgerFile = None,
    quiet: Quiet = False,
) -> None:
    """Correct how a claim was read, or mark it. What a person set, extraction never overwrites."""
    from msgspec import UNSET

    from ..model.errors import ClaimcheckError
    from .session import Session, moment, parse_day, person
    from .touched import report_changes

    session = Session()
    book = session.ledger(ledger)
    claim = book.get(id)
    fields = corrections(claim, metric=metric, scope=scope, kind=kind, period=period, source=source)
    tags = tag or []
    if not fields and review_by is None and not tags:
        raise ClaimcheckError("nothing to change: see claimcheck edit --help")
    stamp = moment(at)
    with book.transaction(stamp, person(by)) as change:
        change.edit(
            claim.id,
            fields,
            review_by=UNSET if review_by is None else parse_day(review_by, "--review-by"),
            add_tags=[one for one in tags if not one.startswith("-")],
            remove_tags=[one[1:] for one in tags if one.startswith("-")],
        )
    report_changes(session, book, [(claim.id, "edited", claim)], format, output, quiet)


def corrections(
    claim: Claim | None,
    *,
    metric: str | None,
    scope: str | None,
    kind: str | None,
    period: str | None,
    source: str | None,
) -> dict[str, Any]:
    """The fields that the options set, as the model has them; an empty text means none."""
    from ..model.claim import Source
    from ..model.errors import ClaimcheckError

    fields: dict[str, Any] = {}
    if metric is not None:
        if not metric.strip():
            raise ClaimcheckError("--metric must say something")
        fields["metric"] = metric.strip()
    if scope is not None:
        fields["scope"] = scope.strip() or None
    if kind is not None:
        if kind not in _KINDS:
            raise ClaimcheckError(f"--kind {kind!r}: choose one of {', '.join(_KINDS)}")
        fields["kind"] = kind
    if period is not None:
        present = claim is not None and claim.period is not None and claim.period.present
        fields["period"] = _period(period, present)
    if source is not None:
        old = claim.source if claim is not None else None
        same = old is not None and old.name == source
        fields["source"] = old if same else Source(source, None, "organisation") if source.strip() else None
    return fields


_KINDS = ("level", "change", "share", "ratio", "duration", "ordinal")


def _period(text: str, present: bool) -> Any:
    """``2024``, ``2024-10``, ``2024-10-31`` or two of these with ``..`` between them; None for an empty text."""
    from ..model.claim import ClaimPeriod
    from ..model.errors import ClaimcheckError

    if not text.strip():
        return None
    first, dots, last = text.strip().partition("..")
    start, end = _ends(first), _ends(last if dots else first)
    if start is None or end is None or end[1] < start[0]:
        raise ClaimcheckError(
            f"--period {text!r}: write 2024, 2024-10, 2024-10-31, or two of these as START..END"
        )
    return ClaimPeriod(text.strip(), start[0], end[1], present)


def _ends(text: str) -> tuple[Any, Any] | None:
    """First and last day of a year, a month or a day."""
    from calendar import monthrange
    from datetime import date

    try:
        numbers = [int(part) for part in text.strip().split("-")]
        if len(numbers) == 1:
            return date(numbers[0], 1, 1), date(numbers[0], 12, 31)
        if len(numbers) == 2:
            year, month = numbers
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        year, month, day = numbers
        return date(year, month, day), date(year, month, day)
    except (ValueError, TypeError):
        return None
