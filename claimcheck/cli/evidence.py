"""``claimcheck evidence``: where a claim's number can be looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .complete import claim_ids
from .options import At, ClaimId, Formats, LedgerFile, Output

if TYPE_CHECKING:
    from ..app.lookups import Refreshed

EXAMPLES = (
    ('claimcheck evidence add 7k3f data/cars.csv --select "Output where Year=2024"', "a cell of a table"),
    ('claimcheck evidence add 7k3f https://… --select "$.data[0].value" --scale 10000', "a value of JSON"),
    ("claimcheck evidence refresh", "fetch all sources anew and say what changed"),
    ("claimcheck evidence list", "each binding with the number in its snapshot"),
    ("claimcheck evidence remove 7k3f", "the claim has no evidence any more"),
)
SomeIds = Annotated[
    list[str] | None, typer.Argument(metavar="[ID…]", help="Only these claims.", autocompletion=claim_ids)
]

app = typer.Typer(
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="Bind claims to where their numbers can be looked up. check compares them with snapshots, offline.",
)


@app.command("add")
def add(
    id: ClaimId,
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="A file, or an http or https address.")],
    select: Annotated[
        str, typer.Option("--select", help="COLUMN where COLUMN=VALUE, or $.path.to.value in JSON.")
    ],
    unit: Annotated[str | None, typer.Option("--unit", help="What stands behind the number there.")] = None,
    scale: Annotated[
        str, typer.Option("--scale", help="The number there times this is in the claim's unit.")
    ] = "1",
    force: Annotated[bool, typer.Option("--force", help="Bind it even if nothing is found there now.")] = False,
    at: At = None,
    ledger: LedgerFile = None,
) -> None:
    """Bind a claim to a source, and look it up once."""
    from ..app import lookups
    from .output import note
    from .session import Session, moment

    session = Session()
    book = session.ledger(ledger)
    claim = book.get(id)
    binding = lookups.new_binding(book.path, claim, source, select, unit, scale, session.cwd)
    got = lookups.bind(book.path, binding, moment(at), force=force)
    for line in _told(got):
        note(line)
    fitting = lookups.better_scale(claim, got)
    if fitting is not None:
        note(f"  {claim.anchor.exact} would agree with --scale {fitting:f}: add it again with that")


@app.command("refresh")
def refresh(ids: SomeIds = None, at: At = None, ledger: LedgerFile = None) -> None:
    """Fetch the sources anew, keep snapshots, and say what changed. A source that cannot be had fails nothing."""
    from ..app import lookups
    from .output import note
    from .session import Session, moment

    book = Session().ledger(ledger)
    wanted = lookups.bindings(book.path, [book.get(key).id for key in ids] if ids else None)
    if not wanted:
        note("no claim has evidence yet: claimcheck evidence add ID SOURCE --select …")
    for got in lookups.refreshed(book.path, wanted, moment(at)):
        for line in _told(got):
            note(line)


@app.command("list")
def list_(
    ids: SomeIds = None, format: Formats = None, output: Output = None, ledger: LedgerFile = None
) -> None:
    """Show each binding with the number in its latest snapshot."""
    from ..app import lookups
    from .output import emit
    from .session import Session

    book = Session().ledger(ledger)
    wanted = lookups.bindings(book.path, [book.get(key).id for key in ids] if ids else None)
    emit("rows", lookups.listed(book.path, wanted), format, output)


@app.command("remove")
def remove(
    id: ClaimId,
    source: Annotated[
        str | None, typer.Argument(metavar="[SOURCE]", help="Only this source, as list shows it.")
    ] = None,
    ledger: LedgerFile = None,
) -> None:
    """Take a claim's evidence away; snapshots stay."""
    from ..app import lookups
    from ..model.errors import ClaimcheckError
    from .output import note
    from .session import Session

    book = Session().ledger(ledger)
    claim = book.get(id)
    gone = [one for one in lookups.bindings(book.path, [claim.id]) if source in (None, one.source)]
    if not gone:
        raise ClaimcheckError(f"{claim.id} has no such evidence: see claimcheck evidence list {claim.id}")
    lookups.unbind(book.path, gone)
    note(f"{claim.id}: {len(gone)} taken away")


def _told(got: Refreshed) -> list[str]:
    """What came of one source, a line each: where it came from, and every number that was found or changed."""
    if got.problem:
        return [f"{got.source}: could not be had: {got.problem}"]
    by_way = f", by way of {' → '.join(got.fetch.hops)}" if got.fetch.hops else ""
    state = "new content" if got.new else "unchanged"
    lines = [f"{got.source}: {state}, {got.fetch.size} bytes from {got.fetch.address}{by_way}"]
    for change in got.changes:
        now, before = change.after, change.before
        found = now.found or f"nothing ({now.problem})"
        was = f", was {before.found or 'nothing'}" if before is not None and before.found != now.found else ""
        lines.append(f"  {now.binding.claim} {now.binding.select}: {found}{was}")
    return lines
