"""SARIF 2.1.0 (OASIS), filled with what code scanning asks for: rules with help, regions, fingerprints.

Suppressed and baselined findings are kept and marked, not dropped, so that a viewer can show them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from ..model.finding import Finding, Span
from ..model.fingerprint import fingerprints
from ..model.report import FindingsReport, RuleNote, Suppressed
from .inert import inert_lines, one_line
from .screen import Screen
from .wording import end_of, json_text, sentences

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def findings(report: FindingsReport, screen: Screen) -> str:
    """The report as one SARIF run."""
    everything = [*report.findings, *(one.finding for one in report.suppressed)]
    names = sorted({finding.rule for finding in everything})
    results = [
        _result(finding, name, names, report.texts)
        for finding, name in zip(everything, fingerprints(everything), strict=True)
    ]
    for result, suppressed in zip(results[len(report.findings) :], report.suppressed, strict=True):
        result["suppressions"] = [_suppression(suppressed)]
    notes = [report.rules.get(name) or _unwritten(name, everything) for name in names]
    driver = {"name": "claimcheck", "semanticVersion": _version(), "rules": [_rule(note) for note in notes]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _version() -> str:
    from .. import __version__

    return __version__


def _rule(note: RuleNote) -> dict[str, Any]:
    help_text = inert_lines(note.text).strip() or note.summary
    return {
        "id": note.name,
        "shortDescription": {"text": note.summary},
        "fullDescription": {"text": note.summary},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": _LEVELS.get(note.severity, "warning")},
        "properties": {"tags": [note.family]},
    }


def _unwritten(name: str, everything: list[Finding]) -> RuleNote:
    """A note for a rule that has no file at hand."""
    finding = next(one for one in everything if one.rule == name)
    return RuleNote(name, finding.family, finding.severity, name.replace("-", " "))


def _result(finding: Finding, name: str, names: list[str], texts: Mapping[str, str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": names.index(finding.rule),
        "level": _LEVELS[finding.severity],
        "message": {"text": _unlinked("\n".join(sentences(finding)))},
        "locations": [_location(finding, finding.spans[0] if finding.spans else None, texts)],
        "partialFingerprints": {"primaryLocationLineHash": f"{name}:1", "claimcheck/v1": name},
    }
    related = [
        {
            **_location(finding, span, texts),
            "id": number,
            "message": {"text": _unlinked(one_line(span.exact))},
        }
        for number, span in enumerate(finding.spans[1:], 1)
    ]
    return {**result, "relatedLocations": related} if related else result


def _location(finding: Finding, span: Span | None, texts: Mapping[str, str]) -> dict[str, Any]:
    article = finding.article
    region = {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
    if span is not None:
        article = span.article or article
        line, column = end_of(span, article, texts)
        region = {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": line,
            "endColumn": column,
            "charOffset": span.start,
            "charLength": span.end - span.start,
        }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(article)}, "region": region}}


def _uri(article: str) -> str:
    path = PurePath(article)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix().encode("utf-8", "surrogateescape"))


def _unlinked(text: str) -> str:
    """Text without embedded links, which SARIF writes in square brackets (section 3.11.6)."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _suppression(suppressed: Suppressed) -> dict[str, Any]:
    kind = "inSource" if suppressed.by == "comment" else "external"
    reason = one_line(suppressed.reason or suppressed.by)
    return {"kind": kind, "status": "accepted", "justification": reason}
