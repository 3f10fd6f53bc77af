"""GitLab's code quality report: a JSON array that a merge request shows as a widget and in its diff."""

from __future__ import annotations

from typing import Any

from ..model.finding import Finding
from ..model.fingerprint import fingerprints
from ..model.report import FindingsReport
from .screen import Screen
from .wording import end_of, json_text, place, sentences

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def findings(report: FindingsReport, screen: Screen) -> str:
    """One entry a finding that counts; suppressed ones have no place in the format."""
    everything = [*report.findings, *(one.finding for one in report.suppressed)]
    names = fingerprints(everything)[: len(report.findings)]
    return json_text([_entry(*pair, report) for pair in zip(report.findings, names, strict=True)], 2) + "\n"


def _entry(finding: Finding, fingerprint: str, report: FindingsReport) -> dict[str, Any]:
    line, _ = place(finding)
    last = end_of(finding.spans[0], finding.article, report.texts)[0] if finding.spans else line
    return {
        "description": " ".join(sentences(finding)),
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": finding.article.removeprefix("./"), "lines": {"begin": line, "end": last}},
    }
