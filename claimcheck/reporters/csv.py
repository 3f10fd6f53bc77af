"""Spreadsheets: one row a finding or a claim. A cell of article text is never a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from io import StringIO
from itertools import chain

from ..model.claim import Claim
from ..model.finding import Finding
from ..model.report import ArticleInfo, ClaimsReport, FindingsReport
from ..model.rows import Cell, RowsReport
from .inert import one_line
from .screen import Screen
from .wording import place

_FINDING = (
    *("severity", "rule", "article", "line", "column", "exact", "claim", "message", "arithmetic"),
    *("stated_low", "stated_high", "expected_low", "expected_high", "suggestion"),
)
_CLAIM = (
    *("id", "article", "line", "column", "exact", "metric", "scope", "kind", "value", "low", "high", "unit"),
    *("hedge", "period", "period_start", "period_end", "direction", "source", "modality", "date", "status"),
    *("review_by", "tags", "verified_at", "verified_by", "verified_source", "verified_url"),
    *("verified_source_date", "verified_note"),
)
# What a spreadsheet takes for the start of a formula, in either width.
_FORMULA = tuple("=+-@＝＋－＠")


def findings(report: FindingsReport, screen: Screen) -> str:
    """One row a finding that counts, worst first."""
    return table(_FINDING, (_finding(finding) for finding in report.findings))


def claims(report: ClaimsReport, screen: Screen) -> str:
    """One row a claim, with its latest verification."""
    return table(_CLAIM, (_claim(claim) for claim in report.claims))


class ClaimsStream:
    """The same for articles that come one after the other."""

    def __init__(self, screen: Screen) -> None:
        self._begun = False

    def add(self, article: ArticleInfo, claims: Sequence[Claim]) -> str:
        """The article's claims, below the head."""
        head = [] if self._begun else [_CLAIM]
        self._begun = True
        return _written([*head, *map(_claim, claims)])

    def end(self) -> Iterator[str]:
        """The head alone where there was no article."""
        if not self._begun:
            yield _written([_CLAIM])


def rows(report: RowsReport, screen: Screen) -> str:
    """The records as they are."""
    return table(report.columns, report.rows)


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """RFC 4180 with line feeds; every text cell inert."""
    return _written(chain([head], rows))


def _written(rows: Iterable[Sequence[Cell]]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return out.getvalue()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value, "f")
    if not isinstance(value, str):
        return str(value)
    text = one_line(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _finding(finding: Finding) -> list[Cell]:
    span = finding.spans[0] if finding.spans else None
    where = (*place(finding), span.exact, span.claim) if span else (None,) * 4
    stated, expected = finding.stated or (None, None), finding.expected or (None, None)
    head = (finding.severity, finding.rule, finding.article)
    return [*head, *where, finding.message, finding.arithmetic, *stated, *expected, finding.suggestion]


def _claim(claim: Claim) -> list[Cell]:
    anchor, period = claim.anchor, claim.period
    last = claim.verifications[-1] if claim.verifications else None
    return [
        *(claim.id, claim.article, anchor.line, anchor.column, anchor.exact),
        *(claim.metric, claim.scope, claim.kind, claim.value, claim.low, claim.high, claim.unit, claim.hedge),
        *((period.text, period.start, period.end) if period else (None,) * 3),
        claim.change.direction if claim.change else None,
        claim.source.name if claim.source else None,
        *(claim.modality, claim.date, claim.status, claim.review_by, " ".join(claim.tags)),
        *((last.at, last.by, last.source, last.url, last.source_date, last.note) if last else (None,) * 6),
    ]
