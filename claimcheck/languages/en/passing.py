"""Times that a sentence tells in passing: they stand near a figure and are the time of something else.

"the lowest since 1971" measures a record, "In July it had guided for 12%" tells when a forecast was made, "less than half
the area they plan to sow this year" tells what the half is of, "a further $18m, taking aid since May to $73m" sums up.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import structs

from ...model.mention import ChangeSpec, Moment, Quantity, RawClaim, TimeSpec
from .modality import Modality

_SUPERLATIVE = r"\b(?:[a-z]{2,}est(?<!at least)|most(?<!at most)|first|peak|worst|best|record|only|every|each|ever|never|not|high|low|fewer)\b[^.;]{0,36}"
_RECORD = re.compile(r"(?:n't|\b(?:[a-z]{2,}est|most|least|first|peak|worst|best|record|any|only|every|each|ever|never|not|high|low|fewer|more))\b[^.;]{0,36}since (?:at least |the )?(?:early |late |mid-?|(?:the )?(?:start|end|beginning) of (?:the )?)?$")
_RECORD_WHEN = re.compile(
    rf"{_SUPERLATIVE}since (?!the (?:start|end|beginning) )(?:[a-z']+ ){{1,5}}$"
    r"|\bsince (?:[a-z]+ )?(?:records?|measurements?|monitoring|figures|the (?:series|survey|index|data|records?))\b[a-z ]*$"
    r"|\blast (?:reached|seen|recorded|touched|hit|met|happened|matched|achieved|held|topped)(?: [a-z]+)? (?:in|on|during|back in) $"
)
_SINCE_OF = re.compile(r"\bsince (?!the (?:start|end|beginning) )(?:[a-z']+ ){1,5}(?:in|on|of) $")
_POINTS = re.compile(r"\bpoints? since [a-z' ]{1,40}$")
_BACK = 40  # characters before a time in which a record is told
_FAR_BACK = 80  # the same where what it is counted from is told in words


def of_record(low: str, begin: int, moment: Moment) -> bool:
    """"the lowest since 1971", "the most since it opened in 1931": what a record is measured against, not when the figure was."""
    if _RECORD_WHEN.search(low, max(begin, moment.start - _FAR_BACK), moment.start):
        return True
    if not moment.spec.since and not _POINTS.search(low, max(begin, moment.start - _FAR_BACK), moment.start) and _SINCE_OF.search(low, max(begin, moment.start - _BACK), moment.start):
        return True  # "up 11% since the turn of the year"
    return moment.spec.since and bool(_RECORD.search(low[max(begin, moment.start - _BACK) : moment.start]))


_SET_BEFORE = re.compile(
    r"\b(?:than|above|below|beating|beat|topping|surpass(?:ed|ing)|exceed(?:ed|ing)) (?:the|its|their|his|her) (?:previous|last|old|earlier|prior|former|all-time)?(?: [a-z-]+)? ?(?:record|peak|high|best|low|highest|maximum|mark)"
    r",? (?:(?:which was |that was )?(?:set|reached|recorded|seen|hit|registered|established|posted|achieved) )?(?:back )?(?:in|on|during|at) (?:the )?$"
)
_SET_REACH = 90


def set_before(low: str, begin: int, moments: list[Moment]) -> list[Moment]:
    """"6 per cent more than the previous peak, set in February": when the record set beside was, a base."""
    return [
        structs.replace(one, role="base") if one.role == "period" and _SET_BEFORE.search(low, max(begin, one.start - _SET_REACH), one.start) else one
        for one in moments
    ]


_NORM_OF = re.compile(r"\b(?:above|below|than|over|under|on) (?:the |its |their )?(?:[a-z-]+ )?$")
_NORM = re.compile(r" (?:[a-z-]+ )?(?:average|norm|mean|normal)\b(?! (?:of|in|for|was|has|price))")


def of_norm(low: str, begin: int, moment: Moment) -> bool:
    """"nine degrees above the December average": what Decembers are like, no December."""
    spec = moment.spec
    return spec == TimeSpec(month=spec.month) and _NORM.match(low, moment.end) is not None and _NORM_OF.search(low, max(begin, moment.start - _BACK), moment.start) is not None


_FORETOLD = re.compile(r",? (?!we |i )(?:[\w'.&-]+ ){1,5}?(?:guided|forecast|forecasted|predicted|projected|pencilled|foresaw|foreseen)\b")
_AT_HEAD = 5  # characters before a time that opens its sentence


def of_forecast(low: str, begin: int, moment: Moment) -> bool:
    """"In July the company had guided for at least 12%": when a forecast was made, not what it is of."""
    spec = moment.spec
    if moment.start - begin >= _AT_HEAD or spec.month is None or spec.to_month is not None or spec.trailing:
        return False
    return _FORETOLD.match(low, moment.end) is not None


_SINCE_IT = re.compile(r"\bsince (?:[a-z'-]+ ){1,5}$")
_RELATIVE = re.compile(r"\b(?:which|who|whose|where)\b")


def since_it(low: str, end: int, at: int) -> bool:
    """Whether "since it opened in …", and no clause of something else, stands between a figure and its time."""
    return _SINCE_IT.search(low, end, at) is not None and _RELATIVE.search(low, end, at) is None


_SUMS_UP = re.compile(r", (?:taking|bringing|pushing|lifting|raising|putting|which (?:takes|took|brings|brought|lifts|lifted)) [^,;.]{1,70}$")
_TO_SOW = re.compile(
    r"(?: [a-z-]+){1,5} (?:they|it|he|she|we|i) (?:plan(?:s|ned)?|hopes?|hoped|wants?|wanted|expect(?:s|ed)?|intend(?:s|ed)?|aim(?:s|ed)?|needs?|will|would|must)(?: [a-z-]+){0,4} $"
)
_AND_THEN = re.compile(r" and (?:[a-z]+ly )?(?:was |were |is |are )?[a-z]+ed ")  # "was cancelled because of … and put off to the next day"
_INCLUDES = re.compile(r", (?:including|among them|of which|of whom) [^,;.]{1,90}$")


def of_another(low: str, quantity: Quantity, moment: Moment, quantities: Sequence[Quantity]) -> bool:
    """Whether a time behind a figure is that of a sum told after it, of a plan that it is a part of, or of a part of it."""
    if moment.start <= quantity.end:
        return False
    gap = low[quantity.end : moment.start]
    if _TO_SOW.fullmatch(gap) or moment.spec.same_as and moment.spec.day_offset is not None and _AND_THEN.search(gap):
        return True
    if "," not in gap:
        return False
    if (sums := _SUMS_UP.search(gap)) is not None:
        return any(other.start > quantity.end + sums.start() for other in quantities)
    part = _INCLUDES.search(gap) if moment.spec.year is not None and moment.spec.month is None else None
    return part is not None and any(quantity.end + part.start() < other.start < moment.start for other in quantities)


_STEP_TO = re.compile(r"\b(?:to|will|would|should|shall|must) (?:be )?(?:raised?|increased?|lift(?:ed)?|cut|reduced?|lower(?:ed)?|rise|go|grow|fall|drop|climb|jump)\b[^.;,]{0,60} (?:by|of) [^;,]{1,30} on $")
_STEP_REACH = 140


def starts(low: str, begin: int, change: ChangeSpec | None, modality: Modality) -> bool:
    """Whether a step to come is told with when it begins, not with what it is compared with.

    "will go up by 3% from April", "voted to raise rates by 9.5 per cent on Jan. 1".
    """
    base = change.base if change is not None else None
    if base is None or base.spec.same_as or base.spec.year_offset == -1:
        return False
    if base.spec.day is not None and low.endswith("on ", 0, base.start):
        return _STEP_TO.search(low, max(begin, base.start - _STEP_REACH), base.start) is not None
    told = base.spec.month is not None and base.spec.year is None and low.endswith("from ", 0, base.start)
    return told and modality in ("forecast", "target")


_REVISED = re.compile(r"\brevised (?:(?:it|them|that|(?:its|the|their) [a-z' -]{1,40}?) )?(?:(?:sharply|slightly|up|down|upwards?|downwards?|higher|lower) ){0,2}(?:to|at) (?:about |an? )?$")


def revised(low: str, begin: int, before: int) -> bool:
    """"was revised down to 700 from the 1,200 published earlier": both are of the same time."""
    return _REVISED.search(low, max(begin, before - _STEP_REACH), before) is not None


_TO_LEVEL = re.compile(r"\bto (?:about |around |nearly |almost |just |some |a total of )?$")


def _begin(quantity: Quantity) -> int:
    return quantity.start


_NEXT_PART = re.compile(r",| and ")


def ends_of(low: str, time: Moment | None, quantity: Quantity, made: Sequence[RawClaim], others: Sequence[Quantity]) -> Moment | None:
    """"grew by 2,900 between July 2023 and July 2024, to 88,000", "from 3m to 5m": a level is of one end of the span."""
    if time is None or time.spec.to_year is None or time.spec.decade is not None or time.spec.fiscal or time.start < 0:
        return time
    spec = time.spec
    before = low[max(0, quantity.start - _STEP_REACH) : quantity.start]
    if time.start > quantity.end and _NEXT_PART.search(low, quantity.end, time.start):
        return time
    last = made[-1] if made else None
    stepped = last is not None and (last.kind == "change" or low.endswith("from ", 0, last.quantity.start))
    risen = stepped and _TO_LEVEL.search(before) is not None
    after = bisect_right(others, quantity.end, key=_begin)
    led = before.endswith("from ") and after < len(others) and low[quantity.end : others[after].start] == " to "
    if not risen and not led:
        return time
    one = TimeSpec(year=spec.to_year, month=spec.to_month, day=spec.to_day) if risen else TimeSpec(year=spec.year, month=spec.month, day=spec.day)
    return structs.replace(time, start=-3 - 2 * time.start - risen, spec=one)


def span_of_both(low: str, index: int, quantities: Sequence[Quantity], times: Sequence[Moment]) -> Moment | None:
    """"from 3m tonnes to 5m tonnes between 2010 and 2020": the span behind the second figure, which opens with the first."""
    if index + 1 >= len(quantities) or low[quantities[index].end : quantities[index + 1].start] != " to ":
        return None
    stop = quantities[index + 1].end
    after = next((time for time in times if time.start >= stop), None)
    told = after is not None and after.spec.to_year is not None and low[stop : after.start] in (" between ", " from ", " in ", " over ", " ")
    return after if told else None


def same_part(low: str, begin: int, time: Moment, quantity: Quantity) -> bool:
    """"They have taken the seat, winning Thursday's by-election by 2,318 votes": whether the words after a comma hold both."""
    mark = low.rfind(",", begin, quantity.start)
    return begin < mark < time.start < quantity.start and _DOING.match(low, mark) is not None


_DOING = re.compile(r", (?:[a-z]+ly )?[a-z]{2,}ing ")
_WHEN_IT = re.compile(r"[^,;.:]{0,80}(?<!the time)(?<!even) when [^,;.:\d]{3,90}$")


def when_it(low: str, end: int, at: int) -> bool:
    """"Ten people were killed when a bus overturned on Sunday": whether the time at ``at`` tells when a figure was so."""
    return at - end < _STEP_REACH + _AT_HEAD and low.find(" when ", end, at) >= 0 and _WHEN_IT.match(low[end:at]) is not None


def told_when(low: str, times: Sequence[Moment], clause: int, quantity: Quantity) -> Moment | None:
    """"than in the same months of 2022, when they took 90", "the lowest since 2001, when it was 59.4%": the time right before."""
    told = next((one for one in reversed(times) if one.end <= clause), None)
    if told is None or low[told.end : clause].strip(", ") != "when":
        return None
    if not told.spec.since or "," in low[clause : quantity.start]:
        return told
    year = told.spec.year
    if year is not None and low.endswith("after ", 0, told.start):
        year -= 1  # "the best after 2019, when 2.1m were counted"
    return structs.replace(told, start=-5 - told.start, spec=structs.replace(told.spec, since=False, year=year))
