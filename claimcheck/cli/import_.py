"""``claimcheck import``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import At, By, DryRun, Formats, LedgerFile, Output, Quiet

if TYPE_CHECKING:
    from ..app import Ledger

EXAMPLES = (
    ("claimcheck import verdicts.csv --dry-run", "what would be recorded"),
    ("claimcheck import verdicts.csv --by Ana", "record it: all rows, or none if one is wrong"),
)


def command(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A CSV file; its first line names the columns.")
    ],
    dry_run: DryRun = False,
    by: By = None,
    at: At = None,
    format: Formats = None,
    output: Output = None,
    ledger: LedgerFile = None,
    quiet: Quiet = False,
) -> None:
    """Record verifications from a CSV file.

    Columns: id and verdict (verified, disputed or refuted); and any of at, by, source, url, source_date, note. Or
    what export csv wrote. Verifications that the ledger has already are skipped.
    """
    from ..app import exchange
    from ..model.errors import ClaimcheckError
    from .output import note
    from .session import Session, moment, person
    from .touched import report_changes

    session = Session()
    book = session.ledger(ledger)
    stamp, who = moment(at), person(by)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ClaimcheckError(f"{file}: not UTF-8; save it as CSV UTF-8") from None
    try:
        rows = exchange.read_verifications(text, stamp, who)
    except ClaimcheckError as error:
        raise ClaimcheckError(f"{file}: {error}") from None
    given = [(_full_id(book, file, line, key), verification) for line, key, verification in rows]
    every = len(given)
    given = exchange.news(given, {key: book.get(key).verifications for key, _ in given}, stamp)
    if len(given) < every and not quiet:
        note(f"{file}: {every - len(given)} of {every} skipped, the ledger has them already")
    if dry_run:
        note(
            f"{file}: {len(given)} verifications of {len({key for key, _ in given})} claims; nothing recorded"
        )
        return
    before = {key: book.get(key) for key, _ in given}
    if given:
        with book.transaction(stamp, who) as change:
            change.verify_each(given)
    done = [(key, verification.verdict, before[key]) for key, verification in given]
    if given or not every:
        report_changes(session, book, done, format, output, quiet)


def _full_id(book: Ledger, file: Path, line: int, key: str) -> str:
    from ..model.errors import ClaimcheckError

    try:
        claim = book.get(key)
    except ClaimcheckError as error:
        raise ClaimcheckError(f"{file}: line {line}: {error}") from None
    if not claim.active:
        why = "its article no longer says it" if claim.status == "withdrawn" else "no claim after all"
        raise ClaimcheckError(f"{file}: line {line}: {claim.id} is {claim.status}, {why}")
    return claim.id
