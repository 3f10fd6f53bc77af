"""The day of an event: which figures of a report on one are of the day that its lead tells.

"A train derailed early on Wednesday …": what the following sentences tell of it in the past tense (people treated, cars
that burned, crews that came) is of that day too, until the text turns to another time. Standing facts are of none:
a limit, a town's population, what a company owns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import structs

from ...model.mention import Moment, Quantity, RawClaim
from ..base import Context
from . import clauses, times
from .verbs import SAYING

_LEAD = 600  # characters in which an article tells of the event
_HAPPENED = re.compile(
    r"\b(?:derail(?:ed|ing|ment)|crash(?:ed|ing)?|collid(?:ed|ing)|collision|overturn(?:ed|ing)|capsiz(?:ed|ing)|sank|exploded|explosion|blast|blaze|caught fire|fire (?:broke|tore|swept|ripped|destroyed|gutted|killed|at|in)|burn(?:ed|ing|t)"
    r"|kill(?:ed|ing)|injur(?:ed|ing)|wound(?:ed|ing)|died|drown(?:ed|ing)|struck|collaps(?:ed|ing)|evacuat(?:ed|ing)|flood(?:ed|ing|s)|earthquake|quake|aftershock|landslide|mudslide|avalanche|tornado(?:es)?|hailstorm"
    r"|thunderstorms?|windstorm|gales?|storm (?:tore|hit|swept|knocked|left|lashed|battered)|shook|swept|stabb(?:ed|ing)|shot|shooting|opened fire|spill(?:ed|ing)?|leak(?:ed|ing)|trapped|stranded|rescued|blackout|outage|knocked out"
    r"|erupt(?:ed|ing|ion)|march(?:ed|ing)|rallied|protest(?:ed|ers|ing)?|clash(?:ed|es)|walked out|seiz(?:ed|ing)|raid(?:ed|s)?|crash-landed|left the road|skidded|plunged into|rammed|rolled|burst|ruptured|fell (?:from|off|into)|gave way)\b"
)
_LASTS = frozenset(
    "belonged had owned employed lived served ran operated held cost needed wanted expected planned knew believed thought used seemed contained measured covered weighed housed ranked".split()
)
_PAST = frozenset(
    "took came went left fell rose sent brought held put set began broke burst sank swept struck lost fought fled drove flew spent kept found cut hit saw caught shut got gave made ran rang blew tore drew met shot threw fought freed".split()
)
_BE = frozenset({"was", "were"})
_CLOCK = re.compile(r"\b(?:at|by|before|after|around|about|until|shortly after|just before|just after) (?:\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\d{1,2}[.:]\d\d\b|noon|midnight|dawn|dusk|daybreak)")
_PLURAL_STATE = re.compile(r"\b(?:limit|capacity|population|usually|normally|typically|usual|on average|average|generally|every|each year|record|insured|worth|valued|built in|for sale)\b")
_NOT_COUNTED = frozenset("% pp x year month week day hour minute second m km [mi_i] [ft_i] [in_i] cm mm m2 km2 har [acr_us]".split())
_PARTICIPLE = re.compile(r"(?: (?:also|later|only|all|both|then|still|being|[a-z]{3,}ly))* (?:[a-z]+(?:ed|en|wn|ght|lt)|hurt|hit|cut|shut|put|set|shot|struck|sent|told|given|brought|held|left|lost|found|dead|missing|without|taken|trapped|at the scene|on board|aboard|inside)\b")


@lru_cache(maxsize=4)
def _told(article: str) -> Moment | None:
    """The day of the event that the article's lead tells; ``None`` where it tells of none."""
    lead = article[:_LEAD]
    low = lead.lower()
    if len(low) != len(lead) or not _HAPPENED.search(low):
        return None
    for begin, stop in _sentences(low):
        if not _HAPPENED.search(low, begin, stop):
            continue
        days = [_day(one) for one in times.find(lead, low) if begin <= one.start < stop and one.role == "event" and not one.spec.to_weekday and not one.spec.week_offset]
        days = [one for one in days if one.spec.day_offset != 0] or days
        if days and not any(_SAID_BEFORE.search(low, max(begin, one.start - 24), one.start) for one in days):
            return days[0] if len({one.spec for one in days}) == 1 else None
    return None


def _day(moment: Moment) -> Moment:
    """"since it broke out on Thursday" tells the day as "on Thursday" does."""
    return structs.replace(moment, spec=structs.replace(moment.spec, since=False)) if moment.spec.since else moment


_SAID_BEFORE = re.compile(r"\b(?:" + "|".join(sorted(SAYING, key=len, reverse=True)) + r")(?: late| early)?(?: on)? $")
_END = re.compile(r"[.!?]\"?\s+(?=[\"a-z])|\n")


def _sentences(low: str) -> list[tuple[int, int]]:
    ends = [match.end() for match in _END.finditer(low)]
    return list(zip([0, *ends], [*ends, len(low)], strict=True))


def of_event(context: Context, low: str, quantity: Quantity, found: clauses.Shape, clause: tuple[int, int], stop: int, times_told: Sequence[Moment]) -> Moment | None:
    """The day of the event that a figure without a time is told of, in a sentence that ends at ``stop`` and names no other."""
    if context.turned or quantity.form in ("ordinal", "multiple", "points", "fraction"):
        return None
    unit = quantity.unit.split("/")[0]
    day = _told(context.article)
    if day is None or any(_day(one).spec != day.spec and ";" not in low[quantity.end : one.start] for one in times_told):
        return None
    clock = _CLOCK.search(low, clause[0], min(stop, clause[1] + _NEAR))
    if not _happens(low, *_verb(low, quantity, found, clause), clocked=clock is not None) or _PLURAL_STATE.search(low, clause[0], clause[1]):
        return None
    if clock is None and (unit in _NOT_COUNTED or unit != quantity.noun and not unit.isupper()):
        return None
    return Moment(-2, -2, day.text, day.spec)


def _verb(low: str, quantity: Quantity, found: clauses.Shape, clause: tuple[int, int]) -> tuple[str, int, int]:
    """The word that tells what happened with a figure, and where it stands; ``""`` where there is none."""
    verb = clauses.governor(found, quantity.start)
    if verb is None or not clause[0] <= verb.start < clause[1]:
        for word in _WORD.finditer(low, quantity.end, min(clause[1], quantity.end + _NEAR)):
            if word.group() in _PAST or word.group() in _BE or word.group().endswith("ed"):
                return word.group(), *word.span()
        return "", 0, 0
    return verb.low, verb.start, verb.end


_WORD = re.compile(r"[a-z-]+")
_NEAR = 60  # characters in which a figure's verb, or the hour of what it tells, stands


def _happens(low: str, verb: str, start: int, end: int, *, clocked: bool) -> bool:
    """Whether a verb tells in the past tense of something that happened."""
    if verb in _BE:
        return clocked or _PARTICIPLE.match(low, end) is not None
    if verb in _LASTS or verb in SAYING or low.endswith(_PERFECT, 0, start):
        return False
    return verb.endswith("ed") or verb in _PAST


_PERFECT = ("has ", "have ", "had ", "had been ", "has been ", "have been ", "will be ", "would be ", "to be ", "not ", "be ", "are ", "is ")


def day_foretold(context: Context, quantity: Quantity, told: Sequence[Moment]) -> Moment | None:
    """"On Wednesday a change should bring a top of 29C. Winds could gust to 80km/h.": the day of the forecast before."""
    if told or quantity.unit not in _WEATHER:
        return None
    before = [claim for claim in context.previous if claim.modality == "forecast" and claim.time is not None and claim.time.role == "event"]
    if not before or before[-1].quantity.unit not in _WEATHER or before[-1].time is None:
        return None
    return Moment(_TOLD, _TOLD, before[-1].time.text, before[-1].time.spec, "event")


_WEATHER = frozenset("Cel [degF] km/h [mi_i]/h kn [kn_i] mm cm [in_i] m/s hPa".split())


def of_part(low: str, quantity: Quantity, made: Sequence[RawClaim]) -> Moment | None:
    """"Two people were killed and 120 injured, half of them children": a part is of the day of what it is a part of."""
    if not made or quantity.form in ("ordinal", "multiple", "points") or quantity.unit in _NOT_COUNTED - {"%"}:
        return None
    last = made[-1]
    if last.time is None or last.time.start != _TOLD and last.time.role != "event":
        return None
    linked = _BESIDE.fullmatch(low, last.quantity.end, quantity.start) is not None
    part = _OF_THEM.match(low, quantity.end) is not None and ";" not in low[last.quantity.end : quantity.start]
    return Moment(_TOLD, _TOLD, last.time.text, last.time.spec) if linked or part else None


_TOLD = -2  # where the time of a figure begins that the article told before
_BESIDE = re.compile(r"(?: [a-z]+){0,2},? (?:and|including|among them)(?: (?:about|another|at least|some|a further|nearly|more than))* ?|,(?: (?:about|another|at least|some))* ")
_OF_THEM = re.compile(r" of (?:them|whom|these|those)\b")


def turn(context: Context, made: list[RawClaim]) -> None:
    """Remember that the text has turned from the event to another time: a year, a month, the past years."""
    for claim in made:
        spec = claim.time.spec if claim.time is not None and claim.time.start >= 0 else None
        if spec is not None and (spec.weekday is not None or spec.day_offset is not None):
            continue  # "since it broke out on Thursday", "that night": of the event
        if spec is not None and claim.time is not None and (claim.time.role != "event" or spec.month is not None) or claim.quantity.form == "ordinal" and claim.quantity.unit not in ("day", "hour", "minute"):
            context.turned = True
