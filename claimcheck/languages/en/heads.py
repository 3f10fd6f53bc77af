"""What period an article reports on, where its head says so: a report's year in its title, "results for the quarter ended …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model.mention import Moment

_PAPER = (
    r"(?:reports?|reviews?|results|accounts|statements?|bulletin|performance|figures|highlights|updates?|earnings|statistics|summary|overview|outturn|returns|data|scorecard|factsheet|fact sheet)"
)
_BEFORE = re.compile(rf"\b{_PAPER}(?: (?:for|of|on|covering|from|in))?(?:[,:]| -| \|)?(?: (?:the|its|our|their))? ?\(?$")
_AFTER = re.compile(rf"\)?(?:'s)?(?:[ -](?:[a-z&-]+ ){{0,4}}|: (?:[a-z&-]+ ){{0,3}}){_PAPER}\b")
# Of whole sentences: who reports, and what for.
_ANNOUNCED = re.compile(
    r"\b(?:report(?:s|ed|ing)?|announc(?:es|ed|ing)|releas(?:es|ed|ing)|publish(?:es|ed|ing)|post(?:s|ed)|issued|unveiled|present(?:s|ed))\b[^.;]{0,60}\b(?:results|earnings|accounts|figures|statistics|highlights|data)"
    r"(?: (?:for|of|on|covering|from))?(?: (?:the|its|our|their))? ?$"
)
_COVERS = re.compile(
    r"\b(?:data|figures|numbers|report|review|information|statistics|disclosures?|statement) (?:here |in this (?:report|chapter|section|document|release|statement|publication) |below |all |(?:given|presented|shown|quoted|reported) (?:here |below )?)?(?:covers?|cover|relates? to|refers? to|(?:is|are) (?:for|of)|spans?|describes?|runs? from)"
    r"(?: (?:the|our|its))?(?: (?:period|year|financial year|calendar year))?(?: (?:from|of))? ?$"
)
_ALONE = re.compile(r"\W*(?:for )?(?:the )?")
_REST = re.compile(r"[\W_]*(?:\((?:un)?audited\))?\W*")
_SENTENCE = re.compile(r"[.!?]\"?$")


_MAY = re.compile(r"\d{4}|quarter|half|months")
_PROSE = re.compile(rf"\b(?:{_PAPER}|information|disclosures?)\b")


def may_report(text: str, low: str) -> bool:
    """A cheap test that never misses a line that says what the article reports on."""
    return _MAY.search(low) is not None and (_SENTENCE.search(text) is None or _PROSE.search(low) is not None)


def reported(text: str, low: str, moments: Sequence[Moment]) -> Moment | None:
    """The period that a line or first sentence of the head says the article reports on, if it does."""
    prose = _SENTENCE.search(text) is not None
    for moment in moments:
        spec = moment.spec
        if moment.role != "period" or spec.since or spec.until or spec.at or spec.present or spec.same_as:
            continue
        if spec.day is not None and spec.trailing is None and spec.to_month is None:
            continue
        if _told(low, moment, prose=prose):
            return moment
    return None


def _told(low: str, moment: Moment, *, prose: bool) -> bool:
    begin = max(0, moment.start - 120)
    if _COVERS.search(low, begin, moment.start) or _ANNOUNCED.search(low, begin, moment.start):
        return True
    if prose:
        return False
    if _BEFORE.search(low, begin, moment.start) or _AFTER.match(low, moment.end):
        return True
    return _ALONE.fullmatch(low, 0, moment.start) is not None and _REST.fullmatch(low, moment.end) is not None
