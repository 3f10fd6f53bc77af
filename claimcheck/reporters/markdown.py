"""Markdown for a job summary or a comment: the totals, then a table, worst first."""

from __future__ import annotations

import re

from ..model.finding import Finding
from ..model.report import FindingsReport
from .inert import inert, one_line
from .screen import Screen
from .wording import place, plural, sentences

_SIGNS = {"error": "❌ error", "warning": "⚠️ warning", "info": "ℹ️ info"}
_LIMIT = 500  # rows; a job summary may hold one megabyte
# Everything that is markup somewhere in a table cell, and what would turn into a link or a mention.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~&#!$@]|(?<=\w)[:.](?=/|\w)")
_BACKTICKS = re.compile("`+")


def findings(report: FindingsReport, screen: Screen) -> str:
    """The report in GitHub's flavour of Markdown."""
    total = report.summary
    found = ((total.errors, "error"), (total.warnings, "warning"), (total.infos, "note"))
    counts = (
        f"{', '.join(plural(count, noun) for count, noun in found)} in {plural(total.claims, 'claim')} "
        f"of {plural(total.articles, 'article')}"
    )
    lines = [
        "## claimcheck",
        "",
        f"{counts}; {len(report.suppressed)} suppressed." if report.suppressed else f"{counts}.",
    ]
    if report.findings:
        lines += ["", "| | Where | Rule | What |", "| --- | --- | --- | --- |"]
        lines += [_row(finding) for finding in report.findings[:_LIMIT]]
    if len(report.findings) > _LIMIT:
        lines += ["", f"… and {len(report.findings) - _LIMIT} more."]
    return "\n".join(lines) + "\n"


def _row(finding: Finding) -> str:
    line, column = place(finding)
    where = code(f"{finding.article}:{line}:{column}" if finding.spans else finding.article)
    what = "<br>".join(escaped(sentence) for sentence in sentences(finding))
    return f"| {_SIGNS[finding.severity]} | {where} | {code(finding.rule)} | {what} |"


def escaped(text: str) -> str:
    """Text of one line in which nothing is markup, a link or a mention."""
    return _MARKUP.sub(_entity, one_line(text))


def _entity(match: re.Match[str]) -> str:
    char = match[0]
    # An entity is neither markup nor the start of an autolink; a mention ends at the invisible separator.
    return "@\u2060" if char == "@" else f"&#{ord(char)};"


def code(text: str) -> str:
    """A code span that ends where it should, also in a table."""
    text = inert(text)
    fence = "`" * (max((len(run) for run in _BACKTICKS.findall(text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return fence + pad + text.replace("|", "\\|") + pad + fence
