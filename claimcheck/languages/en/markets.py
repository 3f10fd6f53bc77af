"""Prices of a trading day: which figures are of the day that a market report tells of.

A report says once on which day shares "closed lower on Tuesday"; every price, step and count of stocks that it goes on
with is of that day, unless it has a time of its own. A paragraph that turns to another day goes on with that one.
A share price at the end of another article is of the day that its news is told of, where the text says that trading closed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import structs

from ...model.mention import Moment, Quantity, RawClaim, TimeSpec
from .times_data import WEEKDAY, WEEKDAYS

_LEAD = 700  # characters in which an article tells of which day it is
_MOVES = (
    r"rose|rises?|fell|falls?|gained|gains?|lost|slid|tumbl(?:ed|ing)|jump(?:ed|ing)|climb(?:ed|ing)|dropp(?:ed|ing)|added|adding|shed|put on|putting on|eased|easing|edged|dipp(?:ed|ing)"
    r"|slipp(?:ed|ing)|advanc(?:ed|ing)|rall(?:ied|ying)|sank|sinking|slump(?:ed|ing)|surg(?:ed|ing)|soar(?:ed|ing)|plung(?:ed|ing)|rebounded|recovered|retreated|firmed|weakened|strengthened"
    r"|clos(?:ed|ing)|ended|ending|finished|finishing|settled|settling|traded|trading|changed hands|stood|was|were"
)
# Of a report on a market alone, where nothing else moves.
_STRONG = (
    r"rose|rising|fell|falling|gaining|losing|shedding|sliding|edging|gained|lost|slid|tumbl(?:ed|ing)|jump(?:ed|ing)|climb(?:ed|ing)|dropp(?:ed|ing)|added|adding|shed|eased|easing|edged|dipp(?:ed|ing)|declin(?:ed|ing)|snapped|extended|extending|pared|paring"
    r"|slipp(?:ed|ing)|advanc(?:ed|ing)|rall(?:ied|ying)|sank|sinking|slump(?:ed|ing)|surg(?:ed|ing)|soar(?:ed|ing)|plung(?:ed|ing)|rebounded|recovered|retreated|firmed|weakened|strengthened|went (?:up|down)"
    r"|put on|putting on|closed|closing|ended|ending|finished|finishing|settled|settling|traded|trading|opened|changed hands|swung|recouped|erased|hit|touched|reached|spiked|crashed|sagged|bounced|remained unchanged"
    r"|appreciated|depreciated|drifted|hovered|crept|inched|ticked|nudged|softened|hardened|leapt|leaped|wiped off|(?:was|were|been|stood|trading) (?:[a-z]+ )?(?:up|down|flat|higher|lower|firmer|weaker|stronger|quoted|unchanged|at)|outnumbered|led"
    r"|offloaded|(?:net )?(?:bought|sold|purchased)(?! back)|topped|crossed|breached"
)
_CLOSES = r"closed|ended|finished|settled|closing|ending|finishing|settling"
_PRICED = (
    r"shares?|stocks?|equit(?:y|ies)|index(?:es)?|indices|bourses?|blue[ -]chips?|wall street|ftse|dow|nasdaq|s&p|nikkei|topix|hang seng|dax|cac|ibex|stoxx|sensex|nifty|kospi|tsx|asx|bel|aex|smi|omx"
    r"|crude|brent|wti|bullion|bitcoin|sterling|futures|yields?|treasur(?:y|ies)|gilts?|bunds?|bonds?|miners|lenders|fallers?|gainers?|risers?|volume|benchmarks?|gauges?|smallcaps?|midcaps?|large-?caps?|bulls|bears"
)
_GOODS = r"oil|gold|silver|copper|aluminium|aluminum|nickel|zinc|platinum|palladium|wheat|corn|soybeans|coffee|cocoa|sugar|the (?:pound|euro|dollar|greenback|yen|yuan|rupee|franc|krona|krone|rand|real|lira|peso|baht|ringgit|won|ruble|rouble|zloty|forint)|gas"
_ON_DAY = re.compile(rf"\b(?:on )?(?P<day>{WEEKDAY})(?!'s| (?:night|evening|morning))")
_MARKET = re.compile(rf"\b(?:{_PRICED})\b[^.;]{{0,90}}?\b(?:{_MOVES})\b[^.;]{{0,90}}?\b(?:on )?(?P<day>{WEEKDAY})(?!'s)")
_OF_DAY = re.compile(rf"\b(?:on )?(?P<day>{WEEKDAY}|today|yesterday)(?!'s| (?:night|evening|morning))")
_LINE = re.compile(rf"\b(?:{_PRICED})\b[^.;]{{0,90}}?\b(?:{_STRONG})\b")
_GOODS_LINE = re.compile(rf"\b(?:{_GOODS})\b[^.;]{{0,60}}?\b(?:{_STRONG})\b")
# What a market as a whole is called, not the shares of one company.
_WHOLE = re.compile(
    r"\b(?:stocks|equit(?:y|ies)|index(?:es)?|indices|bourses?|benchmarks?|(?:stock|share|bond|currency|oil|metals?) markets?|blue[ -]chips?|wall street|ftse|dow|nasdaq|s&p|nikkei|topix|hang seng|dax|cac|ibex|stoxx|sensex|nifty|kospi|tsx|asx"
    rf"|(?<!in )shares (?:closed|ended|finished|rose|fell|slipped|gained|climbed|rallied|tumbled|slid|dropped|were)|brent|crude|futures|(?:{_GOODS})(?! (?:medal|mine)))\b"
)
_LINES = 2  # lines on prices that make an article a report on a market
_BODY = 2500  # characters in which they are counted
_OPENING = 350  # characters of its head, in which one names the market
_TRADED = re.compile(rf"\b(?:{_PRICED})\b")
_TRADED_GOODS = re.compile(rf"(?:[a-z]+ ){{0,2}}(?:{_GOODS})\b")
_CLOSED = re.compile(rf"\b(?:shares?|stock)\b[^.;]{{0,60}}?\b(?:{_CLOSES})\b")
_MOVED = re.compile(rf"\b(?:{_MOVES})\b")
_TRADES = re.compile(rf"\b(?:{_STRONG})\b")
# Figures of companies and economies, of forecasts and bets, stand in market reports too.
_REPORTED = re.compile(
    r"(?<!-)\b(?:sales|profits?|revenues?|earnings|turnover|orders?|outputs?|production|exports?|imports?|inflation|growth|econom\w+|gdp|unemployment|jobless|payrolls|jobs|dividends?|bids?|deals?|takeover|chance|odds|bets|stakes?"
    r"|forecasts?|expect\w*|target\w*|surplus|deficit|spending|wages|data|figures|survey|average of|so far|since|week|weekly|month|monthly|quarter|year|years|yearly|per cent of|percent of|% of"
    r"|deposits|loans|assets|provisions|debt|shipments|deliveries|passengers|income|ebitda|net loss|workers|staff|employees|stores|factor(?:y|ies)|plants?|customers|cost|costs|capacity|stake|budget|tariffs?|rate (?:cut|rise|increase|hike)s?|invest(?:s|ed|ment)?)\b"
)
_EARLY = re.compile(r"\b(?:early|pre-?market|after-hours|extended|morning|afternoon|midday|gmt)\b")


@lru_cache(maxsize=4)
def session(article: str) -> tuple[int, Moment] | None:
    """The day on which an article tells of trading, ``None`` where it tells none; how far it reports on a market.

    0: not at all; 1: its lead tells of prices; 2: on a market as a whole.
    """
    lead = article[:_LEAD].lower()
    market, told = _MARKET.search(lead), _OF_DAY.search(lead)
    if (market or told) and _WHOLE.search(lead, 0, _OPENING):
        body = article[:_BODY].lower()
        lines = sum(1 for _ in _LINE.finditer(body))
        if lines >= _LINES or lines and _GOODS_LINE.search(body):
            return 2, _day((market or told)["day"])  # type: ignore[index]
    if market:
        return 1, _day(market["day"])
    told = _ON_DAY.search(lead)
    return (0, _day(told["day"])) if told else None


def _day(word: str) -> Moment:
    if word in _OFFSETS:
        return Moment(-2, -2, word.capitalize(), TimeSpec(day_offset=_OFFSETS[word]))
    return Moment(-2, -2, word.capitalize(), TimeSpec(weekday=WEEKDAYS[word.rstrip(".")]))


_REPORT = 2
_OFFSETS = {"today": 0, "yesterday": -1}


def of_session(article: str, low: str, text: str, quantity: Quantity, clause: tuple[int, int], subject: tuple[int, int] | None) -> Moment | None:
    """The trading day of a figure that names no time, where it is a price or its step on a market."""
    if quantity.form in ("ordinal", "multiple") or quantity.unit in ("year", "week", "month", "day", "session"):
        return None
    told = session(article)
    if told is None:
        return None
    if told[0] == _REPORT:
        return told[1] if _of_market(low, quantity, clause) else None
    before = low[clause[0] : quantity.start]
    if not told[0] and (not _CLOSED.search(before) or _EARLY.search(low, quantity.end, clause[1])):
        return None
    priced = _TRADED.search(before) is not None or _TRADED_GOODS.match(before) is not None
    if not priced and not (subject and _names(text[subject[0] : subject[1]])):
        return None
    if not _MOVED.search(before) or _REPORTED.search(low, clause[0], quantity.end + 4):
        return None
    return told[1]


def _of_market(low: str, quantity: Quantity, clause: tuple[int, int]) -> bool:
    """Whether a report on a market tells of a price, a step or a count of the day's trading."""
    if _SOLD.search(low, clause[0], clause[1]) and not (_TRADED.search(low, clause[0], clause[1]) or _INVESTORS.search(low, clause[0], clause[1])):
        return False
    led = _TRADES.search(low, clause[0], quantity.start) or _MOVED.search(low, clause[0], quantity.start) and _TRADED.search(low, clause[0], quantity.start)
    if not led and not _TRADES.search(low, quantity.end, clause[1]):
        return False
    return _REPORTED.search(low, clause[0], quantity.end + 4 if led else clause[1]) is None


_SOLD = re.compile(r"\b(?:bought|sold|purchased|offloaded)\b")  # shares, not phones
_INVESTORS = re.compile(r"\b(?:investors?|funds?|institutions?|traders|foreigners|fiis?|diis?|fpis?)\b")


def turned(day: Moment, previous: Sequence[RawClaim]) -> Moment:
    """The day of trading, or the one that the paragraph has turned to ("On Monday the index fell 2%. Lenders lost 3%.")."""
    for claim in reversed(previous):
        time = claim.time
        if time is not None and time.role == "event" and not claim.aside and not claim.passing:
            return structs.replace(time, start=-2, end=-2, role="period")
    return day


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
    return told is not None and told[0] > 0
