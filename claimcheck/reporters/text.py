"""The terminal reporter: every view as lines of text, with colour and signs where the screen has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model.claim import Claim
from ..model.report import (
    ArticleInfo,
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


class ClaimsStream:
    """The same for articles that come one after the other."""

    def __init__(self, screen: Screen) -> None:
        from . import table

        self._screen, self._layout = screen, table.Stream(screen)

    def add(self, article: ArticleInfo, claims: Sequence[Claim]) -> str:
        """A stretch of the table, once enough rows are there to be laid out."""
        return printed(self._layout.add(article, claims), self._screen)

    def end(self) -> Iterator[str]:
        """The last rows and the foot."""
        yield printed(self._layout.end(), self._screen)


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
