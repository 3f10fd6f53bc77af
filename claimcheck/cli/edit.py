"""``claimcheck edit``."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import At, By, ClaimId, Formats, Kind, LedgerFile, Metric, Output, Quiet

EXAMPLES = (
    ('claimcheck edit 7k3f --metric "green loans, balance"', "what is measured"),
    ("claimcheck edit 7k3f --period 2024-01-01..2024-10-31", "both ends included; one day has no .."),
    ("claimcheck edit 7k3f --value 2000000 --hedge below", "the number was misread; its interval follows"),
    ('claimcheck edit 7k3f --source "统计局" --review-by 2025-06-30 --tag budget', ""),
)


def command(
    id: ClaimId,
    metric: Metric = None,
    scope: Annotated[str | None, typer.Option("--scope", help="Place or group; '' for none.")] = None,
    value: Annotated[
        str | None,
        typer.Option("--value", metavar="NUMBER", help="The number in the claim's unit, or LOW..HIGH."),
    ] = None,
    unit: Annotated[
        str | None, typer.Option("--unit", help="What is counted: CNY, %, pp, t, kW.h, worker …")
    ] = None,
    hedge: Annotated[str | None, typer.Option("--hedge", help="about, below or above; '' for none.")] = None,
    direction: Annotated[
        str | None, typer.Option("--direction", help="up, down or flat; '' where it is not told.")
    ] = None,
    kind: Kind = None,
    period: Annotated[
        str | None, typer.Option("--period", metavar="START..END", help="Days, months or years; '' for none.")
    ] = None,
    source: Annotated[str | None, typer.Option("--source", help="Who says so; '' for nobody.")] = None,
    modality: Annotated[
        str | None, typer.Option("--modality", help="stated, forecast, target or conditional.")
    ] = None,
    part_of: Annotated[
        str | None,
        typer.Option("--part-of", metavar="ID", help="The claim that this is a part of; '' for none."),
    ] = None,
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
    """Correct how a claim was read, or mark it. What a person set, extraction never overwrites.

    A corrected number, with its hedge and direction, holds as long as the article words the figure as it does.
    A verified or disputed claim whose meaning is corrected becomes suspect.
    """
    from msgspec import UNSET, structs

    from ..app import corrections
    from ..model.errors import ClaimcheckError
    from .output import note
    from .session import Session, moment, parse_day, person
    from .touched import report_changes

    session = Session()
    book = session.ledger(ledger)
    claim = book.get(id)
    fields = corrections.corrections(
        claim,
        metric=metric,
        scope=scope,
        kind=kind,
        period=period,
        source=source,
        unit=unit,
        modality=modality,
    )
    read = structs.replace(claim, **fields)
    fields |= corrections.figure(read, value, hedge, direction)
    if part_of is not None:
        fields["part_of"] = book.get(part_of).id if part_of.strip() else None
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
    if not change.entries:
        note(f"{claim.id}: nothing to change, it says so already")
        return
    report_changes(session, book, [(claim.id, "edited", claim)], format, output, quiet)
