"""The terminal reporter: every view as lines of text, with colour and signs where the screen has them."""

from __future__ import annotations

from ..model.report import (
    ChangesReport,
    ClaimReport,
    ClaimsReport,
    FindingsReport,
    RulesReport,
    Verdicts,
)
from ..model.rows import RowsReport
from .ink import printed
from .screen import Screen


def claims(report: ClaimsReport, screen: Screen) -> str:
    """The table of claims."""
    from . import table

    return printed(table.claims(report, screen), screen)


def claim(report: ClaimReport, screen: Screen) -> str:
    """One claim in full."""
    from . import portrait

    return printed(portrait.claim(report, screen), screen)


def verdicts(report: Verdicts, screen: Screen) -> str:
    """Which of the claims hold today, and why the others do not."""
    from . import portrait

    return printed(portrait.verdicts(report, screen), screen)


def findings(report: FindingsReport, screen: Screen) -> str:
    """What a check found."""
    from . import trouble

    return printed(trouble.findings(report, screen), screen)


def changes(report: ChangesReport, screen: Screen) -> str:
    """What a command did to the ledger."""
    from . import notes

    return printed(notes.changes(report, screen), screen)


def rules(report: RulesReport, screen: Screen) -> str:
    """The rules."""
    from . import notes

    return printed(notes.rules(report, screen), screen)


def rows(report: RowsReport, screen: Screen) -> str:
    """A list of records."""
    from . import rows as records

    return printed(records.lines(report, screen), screen)
