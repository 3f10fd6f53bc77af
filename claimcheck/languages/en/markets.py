"""Prices of a trading day: which figures are of the day that a market report tells of.

A report says once on which day shares "closed lower on Tuesday"; the prices and steps it goes on with are of that day.
A share price at the end of another article is of the day that its news is told of, where the text says that trading closed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...model.mention import Moment, Quantity, TimeSpec
from .times_data import WEEKDAY, WEEKDAYS

_LEAD = 700  # characters in which an article tells of which day it is
_MOVES = (
    r"rose|rises?|fell|falls?|gained|gains?|lost|slid|tumbl(?:ed|ing)|jump(?:ed|ing)|climb(?:ed|ing)|dropp(?:ed|ing)|added|adding|shed|put on|putting on|eased|easing|edged|dipp(?:ed|ing)"
    r"|slipp(?:ed|ing)|advanc(?:ed|ing)|rall(?:ied|ying)|sank|sinking|slump(?:ed|ing)|surg(?:ed|ing)|soar(?:ed|ing)|plung(?:ed|ing)|rebounded|recovered|retreated|firmed|weakened|strengthened"
    r"|clos(?:ed|ing)|ended|ending|finished|finishing|settled|settling|traded|trading|changed hands|stood|was|were"
)
_CLOSES = r"closed|ended|finished|settled|closing|ending|finishing|settling"
_PRICED = (
    r"shares?|stocks?|equit(?:y|ies)|index(?:es)?|indices|bourses?|blue[ -]chips?|wall street|ftse|dow|nasdaq|s&p|nikkei|topix|hang seng|dax|cac|ibex|stoxx|sensex|nifty|kospi|tsx|asx|bel|aex|smi|omx"
    r"|crude|brent|wti|bullion|bitcoin|sterling|futures|yields?|treasur(?:y|ies)|gilts?|bunds?|bonds?|miners|lenders|fallers?|gainers?|risers?|volume"
)
_GOODS = r"oil|gold|silver|copper|aluminium|aluminum|nickel|zinc|platinum|palladium|wheat|corn|soybeans|coffee|cocoa|sugar|the (?:pound|euro|dollar|greenback|yen|yuan|rupee|franc|krona|krone|rand|real|lira)|gas"
_ON_DAY = re.compile(rf"\b(?:on )?(?P<day>{WEEKDAY})(?!'s| (?:night|evening|morning))")
_MARKET = re.compile(rf"\b(?:{_PRICED})\b[^.;]{{0,90}}?\b(?:{_MOVES})\b[^.;]{{0,90}}?\b(?:on )?(?P<day>{WEEKDAY})(?!'s)")
_TRADED = re.compile(rf"\b(?:{_PRICED})\b")
_TRADED_GOODS = re.compile(rf"(?:[a-z]+ ){{0,2}}(?:{_GOODS})\b")
_CLOSED = re.compile(rf"\b(?:shares?|stock)\b[^.;]{{0,60}}?\b(?:{_CLOSES})\b")
_MOVED = re.compile(rf"\b(?:{_MOVES})\b")
# Figures of companies and economies, of forecasts and bets, stand in market reports too.
_REPORTED = re.compile(
    r"(?<!-)\b(?:sales|profits?|revenues?|earnings|turnover|orders?|outputs?|production|exports?|imports?|inflation|growth|econom\w+|gdp|unemployment|jobless|payrolls|jobs|dividends?|bids?|deals?|takeover|chance|odds|bets|stakes?"
    r"|forecasts?|expect\w*|target\w*|surplus|deficit|spending|wages|data|figures|survey|average of|so far|since|week|weekly|month|monthly|quarter|year|years|yearly|per cent of|percent of|% of)\b"
)
_EARLY = re.compile(r"\b(?:early|pre-?market|after-hours|extended|morning|afternoon|midday|gmt)\b")


@lru_cache(maxsize=4)
def session(article: str) -> tuple[bool, Moment] | None:
    """The day on which an article tells of trading, and whether it reports on a market; ``None`` where it tells none."""
    lead = article[:_LEAD].lower()
    if market := _MARKET.search(lead):
        return True, _day(market["day"])
    told = _ON_DAY.search(lead)
    return (False, _day(told["day"])) if told else None


def _day(word: str) -> Moment:
    return Moment(-2, -2, word.capitalize(), TimeSpec(weekday=WEEKDAYS[word.rstrip(".")]))


def of_session(article: str, low: str, text: str, quantity: Quantity, clause: tuple[int, int], subject: tuple[int, int] | None) -> Moment | None:
    """The trading day of a figure that names no time, where it is a price or its step on a market."""
    if quantity.form in ("ordinal", "multiple") or quantity.unit in ("year", "week", "month", "day"):
        return None
    told = session(article)
    if told is None:
        return None
    before = low[clause[0] : quantity.start]
    if not told[0] and (not _CLOSED.search(before) or _EARLY.search(low, quantity.end, clause[1])):
        return None
    priced = _TRADED.search(before) is not None or _TRADED_GOODS.match(before) is not None
    if not priced and not (subject and _names(text[subject[0] : subject[1]])):
        return None
    if not _MOVED.search(before) or _REPORTED.search(low, clause[0], quantity.end + 4):
        return None
    return told[1]


def _names(subject: str) -> bool:
    """Whether a subject is a name, told of alone or by its trade ("Antler Mining", "chipmaker Altrex")."""
    words = subject.split()
    return bool(words) and words[-1][:1].isupper() and words[-1] not in _NO_NAMES and _LINKED.isdisjoint(words)


_NO_NAMES = frozenset("The It They He She This That".split())
_LINKED = frozenset("in of to from for at on by with across".split())


def lately(article: str, time: Moment) -> bool:
    """Whether a time only measures a day's prices in a report on a market ("up 2% this year")."""
    spec = time.spec
    if 0 not in (spec.year_offset, spec.month_offset, spec.week_offset):
        return False
    told = session(article)
    return told is not None and told[0]
