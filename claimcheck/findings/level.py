"""The severities a team has set for itself, in place of the built-in ones."""

from __future__ import annotations

from msgspec.structs import replace

from ..model.finding import Finding
from .batch import Batch, Circumstances


def apply(batch: Batch, circumstances: Circumstances) -> Batch:
    """Give every finding the severity configured for its rule; a rule that is ``off`` has no findings."""
    levelled: list[Finding] = []
    for finding in batch.findings:
        level = circumstances.severities.get(finding.rule, finding.severity)
        if level != "off":
            levelled.append(finding if level == finding.severity else replace(finding, severity=level))
    return Batch(tuple(levelled), batch.suppressed)
