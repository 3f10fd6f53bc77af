"""``claimcheck verify``."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated, NamedTuple, cast

import typer

from .options import AsOf, At, By, ClaimIds, Formats, LedgerFile, Output, Quiet

if TYPE_CHECKING:
    from ..app import Ledger
    from ..model.claim import Verdict
    from ..model.report import Verdicts
    from .session import Session

EXAMPLES = (
    ("claimcheck verify 7k3f", "does it hold today? exit 1 if not"),
    ("claimcheck verify 7k3f --by-evidence", "record what its evidence says, if it agrees"),
    ("claimcheck verify 7k3f --ask", "the same, then asks for your verdict"),
    (
        "claimcheck verify 7k3f 9m2x --verdict verified --source 统计局 --url https://…",
        "record what you found",
    ),
)
_VERDICTS = ("verified", "disputed", "refuted")


def command(
    ids: ClaimIds,
    verdict: Annotated[
        str | None, typer.Option("--verdict", help="Record it: verified, disputed or refuted.")
    ] = None,
    ask: Annotated[
        bool, typer.Option("--ask", help="Show the claim, then take the verdict at the prompt.")
    ] = False,
    by_evidence: Annotated[
        bool,
        typer.Option("--by-evidence", help="Record what the snapshots of its evidence say, if all agree."),
    ] = False,
    source: Annotated[str | None, typer.Option("--source", help="What it was checked against.")] = None,
    url: Annotated[str | None, typer.Option("--url", help="Where that can be read.")] = None,
    source_date: Annotated[
        str | None, typer.Option("--source-date", metavar="DATE", help="The day the source is of.")
    ] = None,
    note: Annotated[str | None, typer.Option("--note", help="A remark.")] = None,
    by: By = None,
    at: At = None,
    as_of: AsOf = None,
    format: Formats = None,
    output: Output = None,
    ledger: LedgerFile = None,
    quiet: Quiet = False,
) -> None:
    """Check claims now, or record a verdict on them.

    Without a verdict: print whether each claim holds today, with the reasons; exit 1 unless every one is verified,
    consistent and fresh. With one: record a verification, which is only ever added to.
    """
    from ..model.errors import ClaimcheckError
    from .output import emit
    from .session import Session, day_or_today, moment, person

    if verdict is not None and verdict not in _VERDICTS:
        raise ClaimcheckError(f"--verdict {verdict!r}: choose one of {', '.join(_VERDICTS)}")
    against = any((source, url, source_date, note))
    if verdict is None and not ask and not by_evidence and (against or by or at):
        raise ClaimcheckError(
            "these options belong to a verdict: add --verdict verified, disputed or refuted"
        )
    if by_evidence and (verdict is not None or ask or against):
        raise ClaimcheckError("--by-evidence records what the evidence says: leave the other options out")
    session = Session()
    today = day_or_today(as_of)
    book = session.ledger(ledger)
    keys = list(dict.fromkeys(book.get(prefix).id for prefix in ids))
    if by_evidence:
        _record_evidence(session, book, keys, moment(at, as_of), person(by), format, output, quiet)
        return
    if verdict is not None:
        answers = dict.fromkeys(keys, verdict)
    else:
        result = _judged(session, book, keys, today)
        if not ask:
            emit("verdicts", result, format, output, quiet=quiet, today=today)
            raise typer.Exit(1 if any(result.reasons.values()) else 0)
        answers = _asked(result, today)
    said = _Said(moment(at, as_of), person(by), source, url, source_date, note)
    _record(session, book, answers, said, format, output, quiet)


def _judged(session: Session, book: Ledger, keys: list[str], today: date) -> Verdicts:
    """The claims checked now, each with the reasons why it does not hold."""
    from .. import app
    from ..model.report import Verdicts

    found = app.subjects(book.state, book.path, keys, as_of=today, policy=app.policy_of(session.config))
    reports = tuple(app.portrait(subject) for subject in found)
    return Verdicts(reports, {one.claim.id: app.why_not(one) for one in reports})


class _Said(NamedTuple):
    """What the options say about a verification, whatever its verdict."""

    at: str
    by: str | None
    source: str | None
    url: str | None
    source_date: str | None
    note: str | None


def _record(
    session: Session,
    book: Ledger,
    answers: dict[str, str],
    said: _Said,
    format: list[str] | None,
    output: str | None,
    quiet: bool,
) -> None:
    """One verification for each answer, as one change of the ledger."""
    from ..app.verdicts import checked
    from ..model.claim import Verification
    from .output import note
    from .session import parse_day
    from .touched import report_changes

    day = parse_day(said.source_date, "--source-date")
    given = [
        (
            key,
            checked(
                Verification(said.at, cast("Verdict", answer), said.by, said.source, said.url, day, said.note)
            ),
        )
        for key, answer in answers.items()
    ]
    before = {key: book.get(key) for key in answers}
    if given:
        with book.transaction(said.at, said.by) as change:
            change.verify_each(given, "verify")
    if given and not (said.source or said.url or quiet):
        note("no source named: --source or --url says what it was checked against")
    done = [(key, answer, before[key]) for key, answer in answers.items()]
    report_changes(session, book, done, format, output, quiet)


def _record_evidence(
    session: Session,
    book: Ledger,
    keys: list[str],
    stamp: str,
    who: str | None,
    format: list[str] | None,
    output: str | None,
    quiet: bool,
) -> None:
    """One verification for each piece of evidence; refused as a whole unless all of it agrees."""
    from ..app import lookups
    from .touched import report_changes

    before = {key: book.get(key) for key in keys}
    found = lookups.by_evidence(book.path, before.values(), stamp, who)
    with book.transaction(stamp, who) as change:
        change.verify_each(list(found.verifications), "verify")
    lookups.accept(book.path, found.accepted)
    report_changes(session, book, [(key, "verified", before[key]) for key in keys], format, output, quiet)


def _asked(result: Verdicts, today: date) -> dict[str, str]:
    """Each claim shown on standard error, and the verdict that is answered; an empty answer leaves it open."""
    from ..model.errors import ClaimcheckError
    from ..model.report import Verdicts
    from ..reporters import render
    from .output import screen_of

    if not sys.stdin.isatty() and not sys.stdin.readable():
        raise ClaimcheckError("--ask needs somebody to answer: use --verdict in scripts")
    answers: dict[str, str] = {}
    for one in result.claims:
        alone = Verdicts((one,), {one.claim.id: result.reasons[one.claim.id]})
        sys.stderr.write(render("text", "verdicts", alone, screen_of(sys.stderr, today=today)))
        answer = _answer()
        if answer is not None:
            answers[one.claim.id] = answer
    return answers


def _answer() -> str | None:
    """verified, disputed or refuted by its first letter; None to leave it. Asks until it is understood."""
    while True:
        sys.stderr.write("[v]erified, [d]isputed, [r]efuted, or Enter to leave it: ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        word = line.strip().lower()
        if not word:
            if not line:
                sys.stderr.write("\n")
            return None
        for verdict in _VERDICTS:
            if verdict.startswith(word):
                return verdict
