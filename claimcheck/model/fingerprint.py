"""A name for a finding that stays when lines move, so that a baseline and code scanning know it again.

Made of the rule, the article and the figures as written; which of several equal ones it is counts by order in
the text. Offsets, lines, severity, message and claim ids take no part: they change while the finding stays.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from .finding import Finding


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """One fingerprint (16 hexadecimal digits) for each finding, in the order given.

    Two findings share one only if they say the same of the same place.
    """
    order = sorted(range(len(findings)), key=lambda index: _position(findings[index]))
    seen: dict[str, tuple[int, tuple[int, ...]]] = {}
    result = [""] * len(findings)
    for index in order:
        finding = findings[index]
        content = _content(finding)
        place = tuple(span.start for span in finding.spans)
        occurrence, last = seen.get(content, (-1, ()))
        if occurrence < 0 or place != last:
            occurrence += 1
        seen[content] = occurrence, place
        text = f"{content}\x1f{occurrence}"
        result[index] = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return result


def _position(finding: Finding) -> tuple[str, tuple[int, ...]]:
    return finding.article, tuple(span.start for span in finding.spans)


def _content(finding: Finding) -> str:
    figures = (f"{span.article or ''}\x1e{span.exact}" for span in finding.spans)
    return "\x1f".join((finding.rule, finding.article, *figures))
