"""Articles that nothing can be said about: no claim in them, or no date to read relative times by."""

from __future__ import annotations

from .. import rules
from ..model.finding import Finding
from ..model.reading import Reading


def check(reading: Reading) -> list[Finding]:
    """``no-claims`` and ``undated-article``, each at most once an article."""
    found = []
    if not reading.claims:
        found.append(_finding(reading, "no-claims"))
    elif reading.document.published is None:
        found.append(_finding(reading, "undated-article"))
    return found


def _finding(reading: Reading, name: str) -> Finding:
    rule = rules.load(name)
    return Finding(rule.name, rule.family, rule.severity, rule.summary, reading.document.path, ())
