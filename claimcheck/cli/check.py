"""``claimcheck check``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .options import AsOf, Formats, Lang, LedgerFile, Output, Published, Quiet, SomePaths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from ..app.articles import Input
    from ..app.checking import Policy
    from ..model.reading import Reading
    from ..model.report import FindingsReport
    from .session import Session

EXAMPLES = (
    ("claimcheck check article.md", "figures that contradict each other; needs no ledger"),
    ("claimcheck check", "everything tracked, as CI runs it"),
    ("claimcheck check --as-of 2026-01-31 --fail-on warning", "what will be stale by then"),
    ("claimcheck check article.md --explain-relations", "which percentage was compared with which levels"),
    ("claimcheck check --changed-since origin/main --diff", "only claims on lines that a branch changed"),
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
    changed_since: Annotated[
        str | None,
        typer.Option(
            "--changed-since", metavar="REV", help="Only articles that differ from this git revision."
        ),
    ] = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="Only findings on lines that differ from --changed-since (HEAD).")
    ] = False,
    explain_relations: Annotated[
        bool,
        typer.Option(
            "--explain-relations", help="Also print which figures were compared, and how it came out."
        ),
    ] = False,
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
    from msgspec import structs

    from .. import app
    from ..model.errors import ClaimcheckError
    from .output import emit
    from .session import Session, day_or_today, parse_day

    if fail_on is not None and fail_on not in _LEVELS:
        raise ClaimcheckError(f"--fail-on {fail_on!r}: choose one of {', '.join(_LEVELS)}")
    session = Session()
    today = day_or_today(as_of)
    revision = "HEAD" if diff and changed_since is None else changed_since
    day = parse_day(published, "--published")
    report = checked(
        session,
        paths,
        ledger,
        day,
        lang,
        today,
        revision=revision,
        lines_only=diff,
        relations=explain_relations,
        quiet=quiet,
    )
    if explain_relations:
        report = structs.replace(report, links=app.explained(report))
    emit("findings", report, format, output, quiet=quiet, today=today)
    failed = not exit_zero and app.fails(report, fail_on or session.config.fail_on)
    raise typer.Exit(1 if failed else 0)


def checked(
    session: Session,
    paths: list[str] | None,
    ledger: str | None,
    published: date | None,
    lang: str | None,
    today: date,
    *,
    policy: Policy | None = None,
    revision: str | None = None,
    lines_only: bool = False,
    relations: bool = False,
    quiet: bool = False,
) -> FindingsReport:
    """The articles that were named, with the ledger if there is one; else all that the ledger tracks.

    With ``revision`` only those that differ from it in git, and with ``lines_only`` only what their changed
    lines say.
    """
    from .. import app
    from ..app import changed
    from .output import note, progress
    from .paths import inputs

    policy = policy or app.policy_of(session.config)
    files = None if revision is None else changed.changed_files(session.cwd, revision)
    if not paths:
        book = session.ledger(ledger)
        if not book.state.articles:
            note("the ledger is empty; next: claimcheck track PATH")
        differing = {app.article_name(book.path, file): file for file in files or ()}
        named = {name: file for name, file in differing.items() if name in book.state.articles}
        only = None if files is None else named.keys()
        report = app.check_ledger(book.state, book.path, as_of=today, policy=policy, only=only)
    else:
        place = session.find_ledger(ledger)
        wanted = inputs(paths, place)
        if files is not None:
            real = {file.resolve() for file in files}
            wanted = [one for one in wanted if one.path is not None and one.path.resolve() in real]
        named = {one.name: one.path for one in wanted if one.path is not None}
        language = lang or session.config.language
        state = session.ledger(ledger).state if place is not None else None
        tell = None if quiet else progress(len(wanted))
        readings = _read_each(app.as_tracked(wanted, state), published, language, tell)
        report = app.check_readings(
            readings, as_of=today, policy=policy, state=state, ledger=place, relations=relations
        )
    if revision is None or not lines_only:
        return report
    lines = {
        name: changed.changed_lines(session.cwd, revision, file.resolve()) for name, file in named.items()
    }
    return changed.only_on(report, lines)


def _read_each(
    sources: Sequence[Input],
    published: date | None,
    language: str | None,
    tell: Callable[[int], None] | None,
) -> Iterator[Reading]:
    """Each article as it is asked for, so that they need not all be there at once."""
    from .. import app

    for done, source in enumerate(sources, 1):
        yield app.read(source, published=published, language=language)
        if tell is not None:
            tell(done)
