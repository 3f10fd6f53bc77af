"""``claimcheck track``."""

from __future__ import annotations

from .options import AsOf, At, By, DryRun, Files, Formats, Lang, LedgerFile, Output, Published, Quiet

EXAMPLES = (
    ("claimcheck track articles/", "add what is new, re-anchor what moved, mark what changed"),
    ("claimcheck track", "everything that is tracked, once more"),
    ("claimcheck track draft.md --dry-run", "only say what would be recorded"),
    ("claimcheck track deleted.md", "a tracked article that you deleted: withdraw its claims"),
)


def command(
    paths: Files = None,
    dry_run: DryRun = False,
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
    """Bring the ledger up to date with articles.

    Extracts their claims and reconciles them with the ledger, which is started if there is none.

    New claims are added, moved ones re-anchored, vanished ones withdrawn; a verified or disputed claim whose
    figure or meaning changed becomes suspect. A tracked article that is named and no longer there is tracked
    no longer: its claims are withdrawn and keep their history.
    """
    from msgspec import structs

    from .. import app
    from ..model.errors import ClaimcheckError
    from .output import emit, note
    from .paths import inputs, vanished
    from .session import Session, moment, parse_day, person

    session = Session()
    stamp = moment(at, as_of)
    day = parse_day(published, "--published")
    place = session.ledger_place(ledger)
    state = app.open_ledger(place).state if place.is_file() else None  # a broken one is refused first
    wanted = paths or session.configured_articles()
    gone = vanished(wanted, place, state.articles) if state is not None else {}
    there = [path for path in wanted if path not in gone]
    sources = inputs(there, place, recorded=True) if there else []
    if any(source.name == "-" for source in sources):
        raise ClaimcheckError(
            "standard input cannot be tracked: it is not there to be read again; save it as a file"
        )
    if not wanted and state is None:
        raise ClaimcheckError("nothing is tracked yet: claimcheck track PATH")
    readings = (
        app.read(source, published=day, language=lang or session.config.language)
        for source in app.as_tracked(sources, state)
    )
    retired = {name for names in gone.values() for name in names}
    report = app.track(
        place, readings, everything=not paths, at=stamp, by=person(by), retired=retired, dry_run=dry_run
    )
    if state is None and not dry_run:
        note(f"{session.shown(place)} started")
    emit("changes", structs.replace(report, ledger=session.shown(place)), format, output, quiet=quiet)
