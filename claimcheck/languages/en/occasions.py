"""Occasions that an article names with their day: disasters and attacks told of by their date, and the day of a vote.

"the September 11 attacks", "the 1999 canyoning accident", "the crash on July 27": later figures of the dead and injured
that are told with that noun are of that day. "Voting ended on Sunday": ballots, votes and turnout are of the Sunday.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import structs

from ...model.mention import Moment, Quantity, RawClaim, TimeSpec
from ..base import Context
from . import times
from .times_data import DAY, MONTH, YEAR

_NOUN = (
    r"(?:attacks?|accident|disaster|tragedy|crash|earthquakes?|quake|tsunami|hurricane|cyclone|typhoon|floods?|bombings?|massacre|shootings?|explosion|blasts?|blaze|fire|bushfires|wildfires|siege|riots?|collapse|sinking|derailment|avalanche"
    r"|landslide|eruption|genocide|famine|uprising|stampede|collision)"
)
_LIKE = frozenset({"attack", "accident", "disaster", "tragedy"})  # what each of the others may be called
_HINT = re.compile(
    rf"\b(?P<before>{MONTH} {DAY}(?:,? {YEAR})?,?|{DAY} {MONTH}(?: {YEAR})?|{YEAR})(?:'s)?(?: (?!and |in |of |on |to )[a-z-]+){{0,2}} (?P<noun>{_NOUN})\b"
    rf"|\b(?P<first>{_NOUN}) (?:on|of|in) (?:(?:[a-z]+day),? )?(?P<after>{MONTH} {DAY}\b(?:,? {YEAR})?|{DAY} {MONTH}\b(?: {YEAR})?|(?:{MONTH} )?{YEAR})\b"
)
_HARMED = re.compile(
    r"\b(?:kill(?:ed|ing|s)?|died|dead|deaths?|dying|injur(?:ed|ing|ies)|wounded|hurt|lost their lives|claimed|victims?|survivors?|survived|homeless|missing|destroyed|casualties|fatalities|hijack\w*|drowned|perished|trapped|rescued|lives)\b"
)
_NOUNS = re.compile(rf"\b{_NOUN}\b")
_NEAR = 60  # characters around a figure in which its harm is told
_HEAD = 700  # characters in which an article tells of a vote


_SAME = {"quake": "earthquake", "blaze": "fire", "blast": "explosion", "bushfire": "fire", "wildfire": "fire"}


def _stem(noun: str) -> str:
    one = noun.removesuffix("s")
    return _SAME.get(one, one)


@lru_cache(maxsize=4)
def _named(article: str) -> dict[str, Moment]:
    """The time of each disaster or attack that an article names by its date, by noun; one with two dates has none."""
    low = article.lower()
    found: dict[str, Moment] = {}
    if len(low) != len(article):
        return {}
    clashing: set[str] = set()
    for match in _HINT.finditer(low):
        noun = _stem(match["noun"] or match["first"])
        span = match.span("before" if match["before"] else "after")
        told = times.find(article[span[0] : span[1]], low[span[0] : span[1]])
        if len(told) != 1:
            continue
        old = found.setdefault(noun, told[0])
        if old.spec.year is not None and told[0].spec.year not in (None, old.spec.year):
            clashing.add(noun)
        elif told[0].spec.day is not None and old.spec.day is None:
            found[noun] = told[0]
        elif old.spec.day != told[0].spec.day and told[0].spec.day is not None:
            clashing.add(noun)
    return {noun: moment for noun, moment in found.items() if noun not in clashing}


@lru_cache(maxsize=8)
def _nouns(low: str, start: int, end: int) -> tuple[str, ...]:
    """The disasters that a sentence names."""
    return tuple(_stem(match.group()) for match in _NOUNS.finditer(low, start, end))


@lru_cache(maxsize=8)
def _of_votes(low: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a sentence counts votes; whether it tells of an electorate, a survey, or what is to come."""
    return _COUNTED.search(low, start, end) is not None, _NOT_OF_DAY.search(low, start, end) is not None


def _of_named(article: str, low: str, quantity: Quantity, clause: tuple[int, int], sentence: tuple[int, int], begin: int) -> Moment | None:
    """The time of the disaster or attack by which a figure, told from ``begin`` on, tells of harm."""
    if quantity.form in ("ordinal", "multiple", "points") or (quantity.unit != quantity.noun and quantity.form != "fraction"):
        return None
    named = _named(article)
    if not named or not (nouns := _nouns(low, *sentence)):
        return None
    harmed = _HARMED.search(low, max(begin, clause[0], quantity.start - _NEAR), min(sentence[1], quantity.end + _NEAR))
    if harmed is None or harmed.start() > quantity.end and _IN_COURT.search(low, quantity.end, harmed.start()):
        return None
    told = next((noun for noun in nouns if noun in named), None)
    return _of_only(named, nouns, low, sentence) if told is None else _closest(named, told)


def _closest(named: dict[str, Moment], noun: str) -> Moment:
    """"the 1999 disaster", which the article also calls "the accident on July 27, 1999": the day."""
    moment = named[noun]
    if moment.spec != TimeSpec(year=moment.spec.year):
        return moment
    alike = (one for other, one in named.items() if other in _LIKE or noun in _LIKE)
    return next((one for one in alike if one.spec.day is not None and one.spec.year == moment.spec.year), moment)


def _of_only(named: dict[str, Moment], nouns: Sequence[str], low: str, sentence: tuple[int, int]) -> Moment | None:
    """The one disaster that an article names, called by another noun for it ("the tragedy" of the 1999 flood)."""
    if not named or not (_LIKE & set(nouns) or _LIKE & set(named)) or _ANOTHER.search(low, *sentence):
        return None
    closest = next((one for one in named.values() if one.spec.day is not None), next(iter(named.values())))
    same = all(one.spec == closest.spec or one.spec == TimeSpec(year=closest.spec.year) for one in named.values())
    return closest if same else None


_ANOTHER = re.compile(r"\b(?:another|latest|new|fresh|since then|this week)\b")
_IN_COURT = re.compile(r"\b(?:guilty|charged|jailed|sentenced|convicted|arrested|fined|sued|acquitted|face|faces|families|relatives|over)\b")


# -- the dead and injured told of before ---------------------------------------------------------------------

_THE_DEAD = re.compile(
    r"(?:(?:among|of|all|most of|one of) )?(?:the|those) (?:dead|injured|wounded|victims?|casualties|fatalities|killed|missing|survivors|drowned|deceased)\b(?: (?:and|or) (?:the )?(?:dead|injured|wounded|missing))?,?"
    r" (?:were|was|included?|including|there were|aged|are|came|died|had been)\b"
)


def note(context: Context, made: Sequence[RawClaim], low: str) -> None:
    """Remember the day on which the people whom a sentence tells of came to harm."""
    for claim in made:
        time, at = claim.time, claim.quantity
        if time is not None and (time.role == "event" or time.start == _TOLD) and _HARMED.search(low, max(0, at.start - _NEAR), at.end + _NEAR):
            context.harm = structs.replace(time, start=_TOLD, end=_TOLD, role="period")


def is_told(time: Moment | None) -> bool:
    """Whether a figure's time is that of an occasion which the article told before."""
    return time is not None and time.start == _TOLD


_TOLD = -2  # where the time of a figure begins that the article told before


def find(context: Context, low: str, quantity: Quantity, clause: tuple[int, int], sentence: tuple[int, int], made: Sequence[RawClaim], *, dated: bool) -> Moment | None:
    """The time of a disaster, of a vote, or of the harm told before, that a figure without a time is told of.

    ``dated``: its sentence has a time, which may be that of other figures.
    """
    day = of_vote(context.article, low, quantity, clause, sentence, dated=dated)
    if day is not None or dated:
        return day
    if context.harm is not None and quantity.unit == quantity.noun and _THE_DEAD.match(low, sentence[0]):
        return context.harm
    named = _of_named(context.article, low, quantity, clause, sentence, made[-1].quantity.end if made else sentence[0])
    return None if named is None else Moment(_TOLD, _TOLD, named.text, named.spec)


# -- votes ---------------------------------------------------------------------------------------------------

_VOTE = re.compile(r"\b(?:polling|polls|voters|voted|voting|ballots?|turnout|elections?|by-?elections?|by-?polls?|referendums?|run-?off|poll)\b")
_OVER = re.compile(r"\b(?:ended|voted|held|took place|went|cast|polls closed|stations closed|recorded|won|was|were|elected|turned out|rejected|approved|backed|winning|wins|taken|took|lost|loses|losing|defeated|defeating|beat|beating|gained|secured|re-elected|chose|chosen|picked)\b")
_COMES = re.compile(r"\b(?:register|registration|will|would|due|ahead of|go to|goes to|head to|heads to|heading|are to|is to|campaigning|eve of|scheduled|before)\b")
_SAID = re.compile(r"\b(?:said|told|announced|reported|showed|published|released|declared|according|issued|certified|confirmed|declaration|recount|recounted|final)\b[^.]{0,40}$")
_END = re.compile(r"[.!?]\"?\s+(?=[\"a-z])|\n")
_COUNTED = re.compile(r"\b(?:turn-?out|ballots?|votes?|heaviest voting|polled|polls|booths?|polling stations?|voted (?:yes|no|for|against|in favou?r)|(?:came|finished|pushed into|slipped to|fell to) (?:a (?:distant |close )?)?(?:second|third|fourth|fifth|last)"
    r"|candidates? [^.;]{0,40}?(?:won|received|took|shared|trailed|lost|gained)|share (?:of the vote )?(?:was|fell|rose|dropped|slumped|jumped)|majority (?:of|was|is) [\d]|swing (?:of|to|from))\b")
_VOTED = re.compile(r"[^.;,]{0,40} (?:voted|took part|turned out)\b")
_NOT_OF_DAY = re.compile(
    r"\b(?:registered|eligible|opinion polls?|exit polls?|pollsters?|surveys?|surveyed|would|will|expected|forecast|projected|postal|early voting|in advance|seats? in|needs?|required|threshold|candidates? (?:are|is)|counting|counted)\b"
)
_ON_DAY = re.compile(r"\b(?:on|by|before) (?:polling|election|voting|referendum) day\b|\b(?:polling|election|voting) day (?:saw|was|itself)\b")


@lru_cache(maxsize=4)
def _vote(article: str) -> Moment | None:
    """The day on which people voted, as the head of an article tells it; ``None`` where it tells none or more than one."""
    head = article[:_HEAD]
    low = head.lower()
    if len(low) != len(head) or not _VOTE.search(low):
        return None
    ends = [match.end() for match in _END.finditer(low)]
    for begin, stop in zip([0, *ends], [*ends, len(low)], strict=True):
        if not _VOTE.search(low, begin, stop) or not _OVER.search(low, begin, stop) or _COMES.search(low, begin, stop):
            continue
        days = [one for one in times.find(head, low) if begin <= one.start < stop and _one_day(one) and not _SAID.search(low, begin, one.start)]
        told = {one.spec for one in days}
        if told:
            return days[0] if len(told) == 1 else None
    return None


def _one_day(moment: Moment) -> bool:
    spec = moment.spec
    if moment.role == "base" or spec.to_weekday is not None or spec.since or spec.until or spec.same_as:
        return False
    return spec.weekday is not None or spec.day is not None and spec.to_day is None or spec.day_offset is not None and not spec.present


def of_vote(article: str, low: str, quantity: Quantity, clause: tuple[int, int], sentence: tuple[int, int], *, dated: bool) -> Moment | None:
    """The day of the vote for a figure of votes, ballots or turnout without a time; ``dated``: its sentence has another."""
    if quantity.form == "ordinal":
        return None
    day = _vote(article)
    if day is None:
        return None
    on_day = _on_polling_day(low, quantity, clause, sentence)
    counts, other = _of_votes(low, *sentence)
    counted = not dated and not other and (counts or quantity.unit == "vote" or _VOTED.match(low, quantity.end) is not None)
    if not on_day and (not counted or quantity.unit in _LENGTHS):
        return None
    return Moment(_TOLD, _TOLD, day.text, day.spec)


def _on_polling_day(low: str, quantity: Quantity, clause: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """"Nine reports were filed on polling day": the day is named with the figure, not with another clause."""
    return _ON_DAY.search(low, clause[0], quantity.start) is not None or _BY_THE_DAY.match(low, quantity.end, sentence[1]) is not None


_BY_THE_DAY = re.compile(r"(?:(?!, | and |; )[^.]){0,90}? (?:on|by|before) (?:polling|election|voting|referendum) day\b")
_LENGTHS = frozenset("year month week day hour minute second".split())


_IN_WHICH = re.compile(rf"(?:'s)?(?: [a-z-]+){{0,2}} {_NOUN},? (?:in which|that|which|when) [^.;]{{0,40}}$")
_WHICH_REACH = 90  # characters from the date of a disaster to a figure of it


def in_which(low: str, quantity: Quantity, told: Sequence[Moment]) -> Moment | None:
    """"acquitted on Tuesday over the 1998 disaster in which 20 people died": the time that names the disaster."""
    before = [one for one in told if quantity.start - _WHICH_REACH < one.end <= quantity.start]
    if not before or not _IN_WHICH.match(low[before[-1].end : quantity.start]):
        return None
    return structs.replace(before[-1], role="event")
