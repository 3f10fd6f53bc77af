"""One finding for one sentence: figures that a single clause dates grow old together."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import structs

from ..model.finding import Finding
from .batch import Batch, Circumstances

_RULE = "stale-figure"


def apply(batch: Batch, circumstances: Circumstances) -> Batch:
    """Bring together stale figures of one sentence of which the very same is said, one span each."""
    groups: dict[object, list[Finding]] = {}
    for at, finding in enumerate(batch.findings):
        key = _key(finding, circumstances) or at
        groups.setdefault(key, []).append(finding)
    return Batch(tuple(map(_one, groups.values())), batch.suppressed)


def _key(finding: Finding, circumstances: Circumstances) -> object | None:
    """What is said, of which sentence; None where the finding stands for itself."""
    if finding.rule != _RULE or len(finding.spans) != 1:
        return None
    (span,) = finding.spans
    sentences = circumstances.sentences.get(finding.article, ())
    index = bisect_right(sentences, span.start, key=lambda pair: pair[0]) - 1
    if index < 0 or span.start >= sentences[index][1] or not finding.message.startswith(span.exact):
        return None
    return finding.article, index, finding.severity, finding.message.removeprefix(span.exact)


def _one(findings: list[Finding]) -> Finding:
    first = findings[0]
    if len(findings) == 1:
        return first
    *names, last = (finding.spans[0].exact for finding in findings)
    tail = first.message.removeprefix(first.spans[0].exact).replace(" is ", " are ", 1)
    spans = tuple(finding.spans[0] for finding in findings)
    return structs.replace(first, spans=spans, message=f"{', '.join(names)} and {last}{tail}")
