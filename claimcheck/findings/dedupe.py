"""One finding for one thing: the same rule about the same figures, however often it was found."""

from __future__ import annotations

from ..model.finding import Finding
from .batch import Batch, Circumstances


def apply(batch: Batch, circumstances: Circumstances) -> Batch:
    """Keep the first of findings with the same rule, article and set of spans.

    Without spans, the message tells them apart.
    """
    first: dict[object, Finding] = {}
    for finding in batch.findings:
        spans = frozenset((span.article, span.start, span.end) for span in finding.spans)
        first.setdefault((finding.rule, finding.article, spans or finding.message), finding)
    return Batch(tuple(first.values()), batch.suppressed)
