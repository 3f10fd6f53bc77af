"""``claimcheck verify``."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated, cast

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
        bool, typer.Option("--by-evidence", help="Record what the snapshots of its evidence say, if all agree.")
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
    from .. import app
    from ..model.claim import Verification
    from ..model.errors import ClaimcheckError
    from ..model.report import Verdicts
    from .output import emit
    from .session import Session, day_or_today, moment, parse_day, person
    from .touched import report_changes

    if verdict is not None and verdict not in _VERDICTS:
        raise ClaimcheckError(f"--verdict {verdict!r}: choose one of {', '.join(_VERDICTS)}")
    if verdict is None and not ask and not by_evidence and any((source, url, source_date, note, by, at)):
        raise ClaimcheckError(
            "these options belong to a verdict: add --verdict verified, disputed or refuted"
        )
    session = Session()
    today = day_or_today(as_of)
    said = parse_day(source_date, "--source-date")
    book = session.ledger(ledger)
    keys = list(dict.fromkeys(book.get(prefix).id for prefix in ids))
    if by_evidence:
        if verdict is not None or ask or any((source, url, source_date, note)):
            raise ClaimcheckError("--by-evidence records what the evidence says: leave the other options out")
        _record_evidence(session, book, keys, moment(at, as_of), person(by), format, output, quiet)
        return
    if verdict is None:
        found = app.subjects(book.state, book.path, keys, as_of=today, policy=app.policy_of(session.config))
        reports = tuple(app.portrait(subject) for subject in found)
        result = Verdicts(reports, {one.claim.id: app.why_not(one) for one in reports})
        if not ask:
            emit("verdicts", result, format, output, quiet=quiet, today=today)
            raise typer.Exit(1 if any(result.reasons.values()) else 0)
        answers = _asked(result, today)
    else:
        answers = dict.fromkeys(keys, verdict)
    stamp, who = moment(at, as_of), person(by)
    given = [
        (key, Verification(stamp, cast("Verdict", answer), who, source, url, said, note))
        for key, answer in answers.items()
    ]
    before = {key: book.get(key) for key in answers}
    if given:
        with book.transaction(stamp, who) as change:
            change.verify_each(given, "verify")
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
