"""JSON Lines: the items of the JSON format, one a line, for programs that read as they go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..model.claim import Claim
from ..model.report import ArticleInfo, ClaimsReport, FindingsReport
from ..model.rows import RowsReport
from . import json
from .screen import Screen


def findings(report: FindingsReport, screen: Screen) -> str:
    """One finding a line."""
    return _lines(report.findings)


def claims(report: ClaimsReport, screen: Screen) -> str:
    """One claim a line."""
    return _lines(report.claims)


class ClaimsStream:
    """The same for articles that come one after the other."""

    def __init__(self, screen: Screen) -> None:
        pass

    def add(self, article: ArticleInfo, claims: Sequence[Claim]) -> str:
        """The article's claims."""
        return _lines(claims)

    def end(self) -> Iterator[str]:
        """Nothing more."""
        return iter(())


def rows(report: RowsReport, screen: Screen) -> str:
    """One record a line."""
    return _lines([dict(zip(report.columns, row, strict=True)) for row in report.rows])


def _lines(items: Iterable[Any]) -> str:
    return "".join(json.layout(item, -1) + "\n" for item in items)
