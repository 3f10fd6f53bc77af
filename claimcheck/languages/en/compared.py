"""Figures of another time that a sentence sets beside its own, and the times that are theirs alone.

"Turnout was 38%, up from 35% in 2022, with 81,408 ballots cast": 2022 is the time of 35%, not of the ballots.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model.mention import Moment, Quantity

_FILLING = (
    r"(?: (?:up|down|by|an?|the|its|their|about|around|just|only|revised|record|some|nearly|almost|roughly|earlier|all|low|high|peak|loss|profit|surplus|deficit|total|figure|level|rate"
    r"|toll|best|mark|of|at|more|less|fewer|than|only)){0,6} $"
)
BESIDE = re.compile(
    r"\b(?:from|compar(?:ed|es|ing) (?:with|to)|as against|against|versus|vs\.?|below|above|beating|beat|besting|exceeding|exceeded|topping|surpassing|outstripping|overtaking|than|having [a-z]+|follow(?:s|ing)"
    r"|(?:double|triple|treble|quadruple|twice|half|\d times|(?:two|three|four|five|six|seven|eight|nine|ten) times|up on|down on|higher on|lower on|(?:increase|decrease|rise|fall|drop|gain|decline|improvement|advance) on) the|previous (?:best|record|high|peak)(?: was|,)?)"
    + _FILLING
)
"""What stands before a figure that another one is set beside."""
_ITS_OWN = re.compile(
    r"(?:'s)?(?: [a-z-]+){0,2}?(?: (?:that|which|who))?(?: (?:it|they|we|he|she|had been|were|was|had|been))?(?: (?:had|was|were|been|have))?(?: (?:recorded|reported|seen|counted|logged|registered|booked|earned|made|handled|produced|carried|sold|"
    r"attended|sent|spent|raised|posted|set|held|employed|achieved|measured|killed|died|cancelled|shipped|built|cast|expected|used|lost|taken|found|hired|approved|issued))?"
    r"(?: (?:back|on|in|for|at|during|of|from|over))?(?: the)?(?: (?:same|whole of|end of|start of))?,? ?\(?$"
)
# "exceeded July's 4.65 million", "above our 2030 target of 25", "from last year's high of 8,400".
_LEADS = re.compile(r"(?:'s (?:[a-z-]+ ){0,2}?(?:of )?| (?:[a-z-]+ )?(?:target|goal|forecast|level|figure|high|low|peak|record|total|rate|average|baseline|estimate|limit|cap) of )(?:an? |the |about |around )?")
BESIDE_TIME = re.compile(r"\b(?:from|than|against|versus|with|above|below|over|under|exceed(?:ed|s|ing)|beat(?:s|ing)?|topp(?:ed|ing)|surpass(?:ed|ing)|short of|on|after|to)(?: the| its| our| their| a)? $")
_STEP_ON = re.compile(r" (?:on|over|above|below) (?:the |its |their )$")  # "an increase of 23.6% on the 1,086 cases of week 52"
_NEAR = 60  # characters from a figure to its time
_REPORTED = re.compile(r"\b(?:said|told|showed?|reported|announced)\b")


_SAME = (", or ", " or ", " (", ", and ", " and ")


def owners(low: str, begin: int, quantities: Sequence[Quantity], moments: Sequence[Moment]) -> dict[int, tuple[int, int]]:
    """For each time (by its start) that belongs to a figure set beside another one: where that figure begins and ends.

    Two figures of the same ("against $48.1 million, or $0.38 a share, in …") share their time.
    """
    found: dict[int, tuple[int, int]] = {}
    at = 0
    for moment in moments:
        while at < len(quantities) and quantities[at].end <= moment.start:
            at += 1
        if moment.start < begin:
            continue
        if at < len(quantities) and _LEADS.fullmatch(low, moment.end, quantities[at].start) and BESIDE_TIME.search(low, max(begin, moment.start - _NEAR), moment.start):
            found[moment.start] = quantities[at].start, quantities[at].end
            continue
        if not at:
            continue
        first = last = at - 1
        gap = low[quantities[last].end : moment.start]
        if len(gap) > _NEAR or _REPORTED.search(gap) or not _ITS_OWN.fullmatch(gap):
            continue
        while first and low[quantities[first - 1].end : quantities[first].start] in _SAME:
            first -= 1
        left = quantities[first - 1].end if first else begin
        stepped = first and quantities[first - 1].unit == "%" and _STEP_ON.fullmatch(low, left, quantities[first].start)
        if stepped or BESIDE.search(low, left, quantities[first].start):
            found[moment.start] = quantities[first].start, quantities[last].end
    return found
