"""Worst first: viewers that cut a list off must not cut off the errors."""

from __future__ import annotations

from ..model.finding import Finding
from .batch import RANK, Batch, Circumstances


def apply(batch: Batch, circumstances: Circumstances) -> Batch:
    """By severity, then article, place in the text, and rule."""
    return Batch(tuple(sorted(batch.findings, key=_key)), batch.suppressed)


def _key(finding: Finding) -> tuple[int, str, int, str, str]:
    start = finding.spans[0].start if finding.spans else -1
    return RANK[finding.severity], finding.article, start, finding.rule, finding.message
