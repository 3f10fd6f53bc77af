"""``claimcheck baseline``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .options import AsOf, Lang, LedgerFile, Published, SomePaths

if TYPE_CHECKING:
    from ..model.finding import Severity

EXAMPLES = (
    ("claimcheck baseline", "write down what is known today; later checks fail only on what is new"),
    ("claimcheck baseline articles/", "the same without a ledger"),
    ("claimcheck baseline --prune", "take out what no longer occurs"),
)


def command(
    paths: SomePaths = None,
    prune: Annotated[bool, typer.Option("--prune", help="Take out entries that no longer occur.")] = False,
    as_of: AsOf = None,
    published: Published = None,
    lang: Lang = None,
    ledger: LedgerFile = None,
) -> None:
    """Accept what is wrong today: only new trouble fails.

    Written once; after that it only shrinks. To start anew, delete the file first.
    """
    from msgspec import structs

    from .. import app
    from ..app import known
    from ..model.errors import ClaimcheckError
    from .check import checked
    from .output import note
    from .session import Session, day_or_today, parse_day

    session = Session()
    config = session.config
    path = config.root / config.baseline
    shown = session.shown(path)
    policy = structs.replace(app.policy_of(config), baseline=())
    day = parse_day(published, "--published")
    report = checked(session, paths, ledger, day, lang, day_or_today(as_of), policy=policy)
    least: Severity = "info" if config.fail_on == "info" else "warning"
    entries = known.read_baseline(path, config.baseline)
    if entries is None:
        if prune:
            raise ClaimcheckError(
                f"{shown}: there is no baseline to prune; write one with claimcheck baseline"
            )
        first = known.first_baseline(report, least)
        known.write_baseline(path, first)
        note(f"{shown}: {len(first)} findings known; from now on only new ones count")
        left = sum(finding.rule in known.VERDICTS for finding in report.findings)
        if left:
            note(f"left out: {left} that people's verdicts make ({', '.join(known.VERDICTS)}); settle them")
        return
    now = known.standing(entries, report, least, complete=not paths)
    if prune and now.gone:
        known.write_baseline(path, now.known)
    done = "taken out" if prune else "no longer occur (claimcheck baseline --prune)"
    note(f"{shown}: {len(now.known)} known; {len(now.gone)} {done}; {now.new} new, which it does not take in")
