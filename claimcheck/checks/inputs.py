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
        found.append(_finding(reading, "undated-article", _left_open(reading)))
    return found


def _left_open(reading: Reading) -> str:
    """How many claims wait for a date before anybody can say whether they are fresh."""
    periods = [read.claim.period for read in reading.claims]
    count = sum(period is not None and period.end is None for period in periods)
    claims = f"{count} of {len(periods)} claims" if len(periods) > 1 else "its claim"
    return f"; {claims} cannot be judged for freshness" if count else ""


def _finding(reading: Reading, name: str, more: str = "") -> Finding:
    rule = rules.load(name)
    return Finding(rule.name, rule.family, rule.severity, rule.summary + more, reading.document.path, ())
