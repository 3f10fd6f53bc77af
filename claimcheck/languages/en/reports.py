"""Figures of a report on a period: what is so at its end, and what all its changes are compared with.

Net debt, an order book, the number of employees are told of the day on which the period closes, its sales and profits
of all its days. "H1 2023: £393.5m" in brackets is of the same days of another year.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import structs

from ...model.mention import Moment, TimeSpec

_HELD = re.compile(
    r"\b(?:net (?:debt|cash|borrowings?|assets|indebtedness|funds)|(?:cash|bank) (?:balances?|position|reserves|and cash equivalents)|cash and (?:short-term|liquid|marketable|investments)|cash at bank|(?:total|gross) (?:debt|borrowings|assets|liabilities|equity)"
    r"|order ?book|order backlog|backlog|order pipeline|headcount|workforce|number of (?:employees|staff|stores|shops|outlets|branches|restaurants|subscribers)|store count|loan book|customer deposits|assets under (?:management|administration)|(?:gross |net )?loans (?:and|to)"
    r"|gearing|leverage|(?:cet1|tier 1|capital adequacy|solvency) ratio|net asset value|nav per share|shareholders' (?:funds|equity)|inventor(?:y|ies)|available liquidity|total liquidity|debt-to-equity|land ?bank|forward sold|committed facilities)\b"
)
_FLOWS = re.compile(r"\b(?:generated|generation|flow|inflow|outflow|spent|paid|raised|issued|repaid|intake|new|interest|average|won|received|target|limit|covenant|guidance)\b")

LATER = re.compile(r"(?:later|eventually|afterwards?|today|nowadays|these days|in all|altogether|over the years)\b,? ")
"""What opens a sentence that is not of the time told before."""


def is_held(low: str, begin: int, quantity_start: int) -> bool:
    """Whether a figure, whose clause begins at ``begin``, is of what stands at the end of a period."""
    return _HELD.search(low, begin, quantity_start) is not None and _FLOWS.search(low, begin, quantity_start) is None


_SAME_BEFORE = r"(?:the )?(?:same|corresponding|equivalent|comparable|comparative|respective|prior|previous|preceding)(?:[ -]year)?(?:'s)? (?:prior[ -]year )?(?:period|quarter|half|half-year|months?|nine months|six months|year|week|time)s?"
_ONCE = re.compile(
    r"\b(?:comparisons?|comparatives?|comparative figures|growth rates?|growth figures|(?:percentage )?changes|(?:all )?percentages|variances|movements|increases (?:and|or) decreases|year-on-year figures|rates of (?:change|growth)|changes quoted|growth)\b"
    rf"(?: [a-z-]+){{0,8}}? (?:with|to|against|versus|from|over|on|relate to|refer to|reflect) (?:{_SAME_BEFORE}(?: (?:of|in|a) (?:last year|the (?:prior|previous) year|20\d\d|year (?:earlier|ago|before)))?|(?:the )?(?:prior|previous|preceding) year|a year (?:earlier|ago|before)|last year|20\d\d)"
    r"|\b(?:all )?(?:comparisons|changes|growth rates|percentages|figures|movements)(?: [a-z-]+){0,5}? (?:are|is) (?:on a )?year[ -]on[ -]year\b|\byear[ -]on[ -]year unless\b"
)


@lru_cache(maxsize=4)
def compared_once(article: str) -> bool:
    """Whether the text says once for all that its changes are against the same span a year earlier."""
    low = article.lower()
    return _ONCE.search(low) is not None or _RESULTS.search(low[:_HEAD]) is not None and _PRIOR_YEAR.search(low) is not None


# A report on a year that sets the year before beside its figures in brackets compares with nothing else.
_RESULTS = re.compile(r"\bresults\b[^.;\n]{0,30}? for the (?:financial |fiscal |full )?(?:year|5[23] weeks|half[ -]year|six months) (?:ended|to|ending)\b")
_PRIOR_YEAR = re.compile(r"\((?:h[12] |fy ?)?20\d\d: ")
_HEAD = 400


def beside(low: str, moment: Moment | None) -> Moment | None:
    """"£812.4m (2023: £780.1m)", "(H1 2023: 11.4%)": a time in brackets before a figure is of the same days of its year."""
    if moment is None or not labels(low, moment):
        return moment
    spec = moment.spec
    if spec == TimeSpec(year=spec.year):
        return structs.replace(moment, spec=TimeSpec(year=spec.year, same_as="context"))
    part = spec.half is not None or spec.quarter is not None
    if not (part and spec.month is None or spec.fiscal and spec.to_year is None and not part):
        return moment
    return structs.replace(moment, spec=structs.replace(spec, same_as="context", opens=None))


def labels(low: str, moment: Moment) -> bool:
    """Whether a year, or a part of one, stands in brackets as the label of the figure behind it."""
    if moment.start < 1 or moment.spec.year is None or moment.spec.day is not None:
        return False
    return low[moment.start - 1] == "(" and _COLON.match(low, moment.end) is not None


_COLON = re.compile(r":| -| was| of")
_TO_LEVEL = re.compile(r" to [^()]{1,30}\($| ?\($|,? (?:at|to) [^()]{1,24}\($")
_BEFORE_STEP = re.compile(r"[^()]{1,24}\),? (?:an? )?(?:up|down|ahead|(?:increase|rise|growth|decrease|fall|decline|reduction|improvement) of|increased|rose|grew|fell|decreased|higher|lower)(?: by)? $")


def base_beside(low: str, start: int, end: int, moments: list[Moment]) -> Moment | None:
    """"up 6.4% to £418.7m (H1 2023: £393.5m)": what the change of a figure ``low[start:end]`` is compared with."""
    for moment in moments:
        if not labels(low, moment):
            continue
        behind = moment.start >= end and _TO_LEVEL.fullmatch(low, end, moment.start)
        if behind or moment.end < start and _BEFORE_STEP.fullmatch(low, moment.end, start):
            spec = TimeSpec(year=moment.spec.year, same_as="context") if moment.spec == TimeSpec(year=moment.spec.year) else TimeSpec(same_as="context", year_offset=-1)
            return structs.replace(moment, spec=spec, role="base")
    return None


def whole_year(spec: TimeSpec) -> bool:
    """Whether a time is a whole year, of the calendar or not."""
    if spec.month is not None or spec.quarter is not None or spec.half is not None or spec.at or spec.since or spec.until:
        return spec.trailing == 12 and spec.trailing_unit == "month" or spec.trailing == 1 and spec.trailing_unit == "year"
    return spec.year is not None and spec.to_year is None or spec.year_offset is not None and spec.same_as is None
