"""``claimcheck track``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import structs

from .options import AsOf, At, By, Formats, Lang, LedgerFile, Output, Published, Quiet, SomePaths

if TYPE_CHECKING:
    from pathlib import Path

    from ..model.reading import Reading
    from ..model.report import ChangesReport

EXAMPLES = (
    ("claimcheck track articles/", "add what is new, re-anchor what moved, mark what changed"),
    ("claimcheck track", "everything that is tracked, once more"),
    ("claimcheck track draft.md --dry-run", "only say what would be recorded"),
)


def command(
    paths: SomePaths = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Record nothing.")] = False,
    published: Published = None,
    lang: Lang = None,
    by: By = None,
    at: At = None,
    as_of: AsOf = None,
    format: Formats = None,
    output: Output = None,
    ledger: LedgerFile = None,
    quiet: Quiet = False,
) -> None:
    """Extract and reconcile with the ledger, which is started if there is none.

    New claims are added, moved ones re-anchored, vanished ones withdrawn; a verified or disputed claim whose
    figure or meaning changed becomes suspect.
    """
    from .. import app
    from ..model.errors import ClaimcheckError
    from .output import emit, note
    from .paths import inputs
    from .session import Session, moment, parse_day, person

    session = Session()
    stamp = moment(at, as_of)
    day = parse_day(published, "--published")
    place = session.ledger_place(ledger)
    wanted = paths or session.configured_articles()
    sources = inputs(wanted, place) if wanted else []
    if any(source.name == "-" for source in sources):
        raise ClaimcheckError(
            "standard input cannot be tracked: it is not there to be read again; save it as a file"
        )
    if not sources and not place.is_file():
        raise ClaimcheckError("nothing is tracked yet: claimcheck track PATH")
    readings = [
        app.read(source, published=day, language=lang or session.config.language) for source in sources
    ]
    if not place.is_file() and not dry_run:
        note(f"{session.shown(place)} started")
    report = _recorded(place, readings, not paths, stamp, person(by), dry_run)
    emit("changes", structs.replace(report, ledger=session.shown(place)), format, output, quiet=quiet)


def _recorded(
    place: Path, readings: list[Reading], everything: bool, at: str, by: str | None, dry_run: bool
) -> ChangesReport:
    """Open or start the ledger, read again what it tracks if ``everything`` is wanted, and reconcile."""
    from .. import app
    from ..ledger import Ledger, State

    if dry_run and not place.is_file():
        return app.planned(State({}, {}, {}), readings, ())
    book = Ledger.open_or_create(place)
    named = {reading.document.path for reading in readings}
    tracked = book.state.articles if everything else ()
    again, _ = app.read_tracked(book.state, place, [name for name in tracked if name not in named])
    gone = app.missing(book.state, place)
    if dry_run:
        return app.planned(book.state, [*readings, *again], gone)
    return app.track(book, [*readings, *again], gone, at=at, by=by)
