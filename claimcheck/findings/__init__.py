"""From what the checks found to what is reported: small pure functions that findings run through in order."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.finding import Finding
from . import baseline, dedupe, fold, level, sort, suppress, tidy
from .batch import Batch, Circumstances, Known

__all__ = ["STAGES", "Batch", "Circumstances", "Known", "process"]

STAGES = (suppress.apply, fold.apply, baseline.apply, dedupe.apply, level.apply, sort.apply, tidy.apply)
"""Each takes a batch and the circumstances and gives a batch."""


def process(findings: Iterable[Finding], circumstances: Circumstances) -> Batch:
    """``findings`` after all stages: those that count, worst first, and those that were suppressed."""
    batch = Batch(tuple(findings))
    for stage in STAGES:
        batch = stage(batch, circumstances)
    return batch
