"""Workflow commands that GitHub turns into annotations on the lines of a pull request.

GitHub shows only the first ten errors and warnings of a step, so the worst come first, as in the report.
"""

from __future__ import annotations

from ..model.finding import Finding
from ..model.report import FindingsReport
from .inert import inert
from .screen import Screen
from .wording import end_of, sentences

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def findings(report: FindingsReport, screen: Screen) -> str:
    """One command a finding."""
    return "".join(_command(finding, report) + "\n" for finding in report.findings)


def _command(finding: Finding, report: FindingsReport) -> str:
    fields = {"file": finding.article}
    if finding.spans:
        span = finding.spans[0]
        line, column = end_of(span, finding.article, report.texts)
        fields |= {"line": str(span.line), "endLine": str(line)}
        if line == span.line:
            # An annotation over several lines may not name columns.
            fields |= {"col": str(span.column), "endColumn": str(column)}
    fields["title"] = f"claimcheck: {finding.rule}"
    listed = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(chr(10).join(sentences(finding)))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(inert(text)).replace(":", "%3A").replace(",", "%2C")
