"""The severities a team has set for itself, in place of the built-in ones."""

from __future__ import annotations

from msgspec.structs import replace

from ..model.finding import Finding
from .batch import Batch, Circumstances, Level


def apply(batch: Batch, circumstances: Circumstances) -> Batch:
    """Give every finding the severity configured for its rule; a rule that is ``off`` has no findings."""
    levelled: list[Finding] = []
    for finding in batch.findings:
        level = level_of(finding, circumstances)
        if level != "off":
            levelled.append(finding if level == finding.severity else replace(finding, severity=level))
    return Batch(tuple(levelled), batch.suppressed)


def level_of(finding: Finding, circumstances: Circumstances) -> Level:
    """The configured level of a finding, else its own."""
    return circumstances.severities.get(finding.rule, finding.severity)
