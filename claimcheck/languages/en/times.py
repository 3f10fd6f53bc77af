"""English time expressions: dates, fiscal and calendar periods, and words that count from the dateline.

``find`` gives them in order, not overlapping. A pattern is tried only where one of its first words stands, so
text without times costs one scan. British and American numeric dates are told apart by the text: a first
number above 12 is a day; otherwise the month stands first unless another date of the text says otherwise.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from msgspec import structs

from ...model.mention import Moment, TimeSpec
from .scanning import candidates
from .times_data import (
    COUNT,
    DAY_WORD,
    EASTER_DAYS,
    FEASTS,
    MONTHS,
    ORDINALS,
    WEEKDAY_FEASTS,
    WEEKDAYS,
    YEAR,
    either,
)
from .times_patterns import PATTERNS, compiled

_Fields = dict[str, Any]
COUNT_UNITS = "years?|quarters?|months?|weeks?|days?"
_TRIGGER = re.compile(
    rf"(?<![\w$£€])(?:(?P<month>{either(MONTHS)})(?![a-z])|(?P<weekday>{either(WEEKDAYS)})\b"
    rf"|(?P<ordinal>{DAY_WORD}|final)\b"
    r"|(?P<week>week)(?= \d)"
    r"|(?P<year>nineteen|twenty|two thousand)[ -](?=[a-z])"
    r"|(?P<named>(?:this|the) (?:school|academic|tax|marketing|crop) year\b|(?:school|academic) year\b|(?:this|last|next|this past|this coming|the whole) (?:summer|winter|spring|autumn)\b|(?:this|last|next) fall\b(?! (?:in|of|to)\b)|(?:this|last|next|the previous|the coming) season\b)"
    r"|(?P<stretch>(?:earlier|later) (?=this |in the |in this )|(?:the )?(?:weekend|week (?:beginning|starting|commencing|of|from)|w/c)\b|full[ -]year|whole year\b)"
    r"|(?P<relative>last|this|next|past|previous|preceding|prior|same|corresponding|comparable|equivalent|that(?= (?:time|date|point|stage|same|day|night|evening|morning|afternoon)\b)|coming|following|upcoming|current|recent|year[ -]to|so far|the year so)\b"
    r"|(?P<edge>(?:half[ -]year|period|year|quarter|month)-?[ -]?end\b|(?<=for |ver )the week\b(?= [a-z]+ |,)|(?<=of |in |ng |or |ed )(?:the |its |our |their )?(?:financial |fiscal )?(?:year|quarter|month|half|period)\b(?! (?:[1-4]\b|ago|earlier|before|to|ended|ending|that|which)\b))"
    r"|(?P<study>(?<=ring |hout |over )(?:the (?:follow-up|study|trial)|follow-up)(?: period)?\b|(?:(?<=ring )|(?<=over )|(?<= in ))(?:the|that) decade\b(?! (?:to|that|ended|ending|through|before|after|since|from|ago|earlier|later|leading|until|up|between|previous)\b))"
    rf"|(?P<edge2>(?<=in |or |er |ng )the {COUNT} (?:months|quarters|weeks)\b(?! (?:ago|earlier|before|to|ended|ending|since)\b))"
    r"|(?P<fiscal>fiscal|financial|fy ?'?\d|[qh][1-4]|quarter [1-4]\b)"
    r"|(?P<day>yesterday|today|tomorrow|tonight|overnight|now|currently|at present|at the moment|to date|(?:the )?day (?:before|after))\b"
    r"|(?P<part>early|mid|late)[ -](?=the \d|\d)"
    rf"|(?P<feast>{either([*FEASTS, *EASTER_DAYS, *WEEKDAY_FEASTS])})\b"
    rf"|(?P<ago>(?:the )?(?:{COUNT}|year|quarter|month|half[ -]year|week|decade)(?=(?:[ -](?:years?|quarters?|months?|weeks?|days?|decades?|fortnights?))?(?: period)?,?[ -](?:ago|earlier|previously|before|after|from|later|to|ended|ending|starting|through|until|(?:that|which) end(?:s|ed)|(?:next|previous|upcoming|following|coming|past) (?={COUNT_UNITS}))\b)|in (?={COUNT} \w+'))"
    r"|(?P<digit>\d))"
)
_YEAR = re.compile(rf"(?P<year>{YEAR})(?!\d|,\d|\w|%|\.\d)")
_LONGER_YEAR = re.compile(r"\d{4}(?:[/'s-]| ?[qh])")
# What may stand before a bare year, and what after it makes it a count after all.
_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|by|of|from|until|till|during|before|after|for|year|the|and|or|to|through|than|between|early|late|mid|"
    r"summer|spring|autumn|fall|winter|circa|until|around|its|their|his|her|our|following)[ -]$|[(,/] ?$|^$|['\u2019]s $|\b(?:spring|summer)[ -]of $"
)
_COUNT_BEFORE = re.compile(r"\b(?:about|around|some|nearly|almost|over|than|roughly|approximately|another|least|most|up to|only|no\.?)\s$|[$£€¥#]\s?$")
_THAN_YEAR = re.compile(r"\b(?!more |less |fewer |other )[a-z]{2,}(?:er|ier) than $|\bthan (?:in )$")
_PRECEDE = re.compile(
    r"(?:(?P<since>since|from|starting(?: in| on)?|after|beginning(?: in| on)?|effective)"
    r"|(?P<until>until|till|by|as (?:of|at)|up to|through|before|no later than))"
    r"(?: (?:early|mid|late|the|last|this))*(?: (?:end|beginning|start|close|middle) of(?: the)?)? ?-?$"
)
AHEAD = re.compile(r"\b(?:by|until|till|from|after|in|for)(?: (?:the )?(?:end|start|middle) of)? $(?<!in )|\b(?:will|would|could|plans?|aims?|targets?|expected|forecast|hopes?|intends?)\b[^.]*$")
"""What makes a year one to come, in the text before it."""
_GOES_ON = 120  # characters in which a named quarter is still the kind of thing counted
_IN_THE = re.compile(r"\b(?:in|during|for|from|of|to) the $")
_NO_NOUN = re.compile(r"[,.;:)]|$| (?:and|but|while|after|from|to|with|when|as|versus|against|compared)\b")
_AT = re.compile(r"(?P<end>\b(?:end|close)(?: of(?: the)?|-)?|\blate[ -])\s?$|(?P<start>\b(?:start|beginning|outset) of(?: the)? ?|\bearly[ -])$")
# "ended December with 3,985 employees", "when January ended": the last day.
_CLOSES = re.compile(r"\b(?:ended|ends|closed|finished|exited|when|after) $")
_CLOSED = re.compile(r" (?:with|at|on|ended|closed)\b")
_ENDS = ("end", "close", "late", "start", "beginning", "outset", "early")
_BASE = re.compile(
    r"(?<![a-z])(?:compared (?:with|to|against)|versus|vs\.?|against|ahead of|short of|than|from|over|on|below|above|under)(?: (?:the|in|a|at|end|that|those|its|their|our|level|levels|of|figure|for|year|recorded|reported))*[ -]*$"
)
# "since it broke out on Thursday", "since the fighting began in March": the time of what it counts from.
_SINCE_IT = re.compile(r"\bsince (?!the (?:start|beginning|end) |then |early |late |mid )(?:[a-z'-]+ ){1,5}$")
_BELOW = re.compile(r"\b(?:below|above|over|under|on|from) (?:the |its |their |our |that of |those of )?$")
_STEP_ON = re.compile(r"(?:\bpoints?|%|\bper ?cent|\bp(?:ct|p)) on (?:late |early )?$")  # "down three points on September"
_POINTS_SINCE = re.compile(r"\bpoints? since (?:the |its |their )?(?:[a-z]+ ){0,3}$|\bpoints? since (?:the |its |their )?(?:[a-z]+ ){0,3}(?:in|of) $")  # "up two points since May"
_BEFORE_THAT = re.compile(r"(?:previous|preceding|prior) ")
_DURING = re.compile(r"(?:\b(?:in|during|for|throughout) (?:the )?|^(?:the )?)$")
_FROM_HEAD = re.compile(r"(?:^|[.!?]\"? )from (?:the |early |mid-|late )?$")
_BEYOND = re.compile(r"\b(after|before|later than|earlier than)(?: the year)? $")


def find(text: str, low: str) -> list[Moment]:
    """Every time expression of ``text`` (``low`` is the same in lower case), in order, not overlapping."""
    found: list[Moment] = []
    at = 0
    for start in candidates(low)[1]:
        if start < at or (match := _TRIGGER.match(low, start)) is None:
            continue
        if match.lastgroup == "digit" and start > 1 and low[start - 1] in ".,/" and low[start - 2].isdigit():
            continue  # inside a number or a date that was not read
        moment = _moment(text, low, match, at) or _elliptic(low, match, found)
        if moment is not None:
            _append(low, found, moment)
            at = max(moment.end, match.end())
    return found


def _moment(text: str, low: str, match: re.Match[str], floor: int) -> Moment | None:
    kind, start = (match.lastgroup or "").rstrip("2"), match.start()
    if kind == "digit" and (year := _YEAR.match(low, start)):
        return _dated(low, start, floor) or _bare_year(text, low, year, floor)
    for pattern, build in PATTERNS[kind]:
        read = compiled(pattern).match(low, start)
        if read is None or read.end() == start:
            continue
        fields = build(read)
        if fields is None or not _plausible(text, low, kind, read):
            continue
        return _finish(low, floor, read, fields)
    if kind == "ago" and low[start].isdigit():
        return _try(low, floor, start, "digit")
    if kind == "relative" and low.startswith("last", start):
        return _try(low, floor, start, "ordinal")
    return None


def _elliptic(low: str, match: re.Match[str], found: list[Moment]) -> Moment | None:
    """"$452.7 million in the second and $470.1 million in the third": quarters, halves, after one was named."""
    if match.lastgroup not in ("ordinal", "relative") or not found or match.start() - found[-1].end > _GOES_ON:
        return None
    spec, word = found[-1].spec, match.group(match.lastgroup)
    number = {"last": 4, "final": 4}.get(word) or ORDINALS.get(word, 9)
    unit = "quarter" if spec.quarter is not None else "half" if spec.half is not None else ""
    if not unit or number > (4 if unit == "quarter" else 2) or unit == "half" and word in ("last", "final"):
        return None
    if not _IN_THE.search(low, max(0, match.start() - 12), match.start()) or not _NO_NOUN.match(low, match.end()):
        return None
    told = structs.replace(spec, **{unit: number}, at=None, since=False, until=False)
    return Moment(match.start(), match.end(), match.group(), told, "period")


def _try(low: str, floor: int, start: int, kind: str) -> Moment | None:
    for pattern, build in PATTERNS[kind]:
        read = compiled(pattern).match(low, start)
        if read and (fields := build(read)) is not None:
            return _finish(low, floor, read, fields)
    return None


def _dated(low: str, start: int, floor: int) -> Moment | None:
    """A year that is part of a longer date, decade, span or quarter."""
    if _LONGER_YEAR.match(low, start) is None:
        return None
    return _try(low, floor, start, "digit")


def _plausible(text: str, low: str, kind: str, read: re.Match[str]) -> bool:
    """Whether "may", "march", "sun", "second" and the like are calendar words here."""
    start = read.start()
    groups = read.groupdict()
    if kind == "month":
        if groups.get("day") and _COMMA_COUNT.search(read.group()) and _COUNTED.match(low, read.end()):
            return False  # "in September, 14 cents cheaper"
        if groups.get("day") or groups.get("year") or groups.get("to_month"):
            return text[start].isupper() or low[start : start + 3] not in ("may", "mar") or bool(groups.get("year"))
        word = groups["month"]
        if low.startswith("-", read.end()) and text[read.end() + 1 : read.end() + 2].isupper():
            return False  # "Jan-Michael"
        if word in ("may", "march", "august", "mar", "jan", "jun", "sep", "dec") and not text[start].isupper():
            return False
        if read.group().endswith("quarter"):
            return True
        if word in ("may", "march", "april", "june", "august", "jan"):  # also names and verbs
            before = low[max(0, start - 14) : start]
            if word in ("may", "march", "jan"):
                return bool(re.search(r"\b(?:in|of|since|by|until|till|last|this|next|late|early|mid|for|from|to|during|through|and|and in|end|before|after)[ -](?:the )?$|(?:points?|cent|%) on $", before))
            after = low[read.end() : read.end() + 2]
            return not (after[:1] == " " and text[read.end() + 1 : read.end() + 2].isupper())
        return True
    if kind == "weekday":
        return text[start].isupper() or len(read.group()) > 4 or bool(groups.get("month"))
    if kind == "digit" and groups.get("sep") == "." and not groups.get("year"):
        return False
    return not (kind == "day" and low.startswith("now", start) and low.startswith("now-", start))


def _bare_year(text: str, low: str, read: re.Match[str], floor: int) -> Moment | None:
    start, end = read.span()
    before = low[max(floor, start - 14, 0) : start]
    if _COUNT_BEFORE.search(before) and not _THAN_YEAR.search(low, max(0, start - 20), start):
        return None
    year = int(read["year"])
    if low[end : end + 2] == " ." and low[end + 2 : end + 4].strip().isdigit():
        return None
    word = re.compile(r" ([\w-]+)").match(text, end)
    counted = bool(word) and word[1].islower() and word[1].endswith("s") and word[1] not in ("was", "is", "has", "as") and word[1] not in _OF_THE_YEAR  # type: ignore[index]
    counted = counted or bool(word and word[1] in _PLURALS)
    led = _BEFORE_YEAR.search(before)
    if counted and not _SPAN_OF_YEARS.search(low, max(0, start - 16), start) and not (led and before.rstrip("- ").endswith(("the", "early", "late", "mid", "in", "since", "by", "'s"))):
        return None
    # Without a comma, 1900 to 2049 is a year unless it counts something; other years need a leading word.
    if led is None and not 1900 <= year <= 2049:
        return None
    if not 1500 <= year <= 2150:
        return None
    return _finish(low, floor, read, {"year": year, "fiscal": True} if _BUSINESS.match(low, end) else {"year": year})


_SPAN_OF_YEARS = re.compile(r"\b(?:from|between) \d{4} (?:to|and|until) $")  # "From 2010 to 2016 doctors tracked"
_BUSINESS = re.compile(r" (?:financial|fiscal) year\b")
_OF_THE_YEAR = frozenset(
    "sales earnings profits results revenues exports imports figures levels prices targets elections games olympics accounts"
    " deliveries estimates forecasts losses dividends budgets rates wages volumes".split()
)
_COMMA_COUNT = re.compile(r", \d\d?$")
_COUNTED = re.compile(r"[ -](?!(?:at|in|on|and|to|when|after|the|from|for|with|as|a|an|by|is|was|where|while|but|or|before|since|according) )[a-z]|\.\d|%")
_PLURALS = frozenset("people men women children km kg kilometres kilometers hectares tonnes tons feet metres meters miles".split())


_DAY_ONLY = frozenset({"weekday", "to_weekday", "week_offset", "day_offset"})
_DAY_TOLD = frozenset({"same_as", "day_offset"})  # "that day", "the following night"
_TRAGEDY = re.compile(r"'s (?:[a-z-]+ )?(?:tragedy|attacks?|disaster|accident|crash|earthquake|quake|floods?|fire|bombings?|shootings?|elections?|vote|referendum|poll|by-?election|coup|riots?|storms?|raids?)\b")
_SEPTEMBER = 9
_THE_ATTACKS = re.compile(r",? (?:terror(?:ist)? |suicide )?(?:attacks?|hijack)")
_ALONG = frozenset({"same_as", "trailing", "at", "until", "since"})


def _is_base(read: re.Match[str], fields: _Fields, before: str, *, own: object) -> bool:
    """Whether the words of a time, or those before it, tell what something is compared with."""
    later = read.group().endswith(("later", "following year")) or (fields.get("day_offset") or 0) > 0  # "… in 2010 and 45,000 a decade later"
    if fields.get("same_as") and not own and not later and not (_BEFORE_THAT.match(read.group()) and _DURING.search(before)):
        return True
    base = _BASE.search(before)
    if _STEP_ON.search(before) and "month" in fields and "day" not in fields:
        return True
    if base is None or not base[0].startswith(("over the", "on ", "above ", "below ")):
        return base is not None
    on_a_day = base[0].startswith("on ") and "day" in fields and not before.endswith("born on ")
    return not on_a_day and _BELOW.search(before) is not None and ("year" in fields or "year_offset" in fields)


def _finish(low: str, floor: int, read: re.Match[str], fields: _Fields) -> Moment:
    start, end = read.span()
    groups = read.groupdict()
    weekday = groups.get("weekday")
    role: Literal["period", "base", "event"] = "period"
    before = low[max(floor, start - 34, 0) : start]
    if any(word in before for word in _ENDS) and (at := _AT.search(before)):
        if not {"trailing", "same_as", "since"} & set(fields):
            fields["at"] = "end" if at["end"] else "start"
    if "month" in fields and "day" not in fields and "trailing" not in fields and _CLOSES.search(before) and _CLOSED.match(low, end):
        fields["at"] = "end"
    embedded = False
    edge = _BEYOND.search(before)
    if edge and set(fields) == {"year"}:
        fields["year"] += 1 if edge[1] in ("after", "later than") else -1
        fields["since" if edge[1] in ("after", "later than") else "until"] = True
    elif lead := _PRECEDE.search(before):
        word = lead["since"]
        if word and word != "from":
            fields["since"] = True
        elif lead["until"] and not fields.get("same_as"):
            fields["until"] = True
    elif "since " in before and _SINCE_IT.search(before) and not _ALONG & set(fields):
        fields["since"] = embedded = True
    if {"to_month", "to_day", "to_year"} & set(fields) and before.endswith("from "):
        before = ""  # "from January to April" is a span, no base
    if _FROM_HEAD.search(before):
        before = ""  # "From next April fares will go up": when it begins
    own = fields.get("same_as") and "named" not in fields and set(fields) <= {"same_as"} or fields.get("year_offset", fields.get("quarter_offset", fields.get("month_offset", fields.get("day_offset")))) == 0  # "full-year", "at year-end"
    own = own or "study" in fields or read.group().endswith((" half", "period end", "period-end", "year end", "year-end")) or fields.get("at") == "end" and "year_offset" not in fields
    if "study" in fields:
        before = ""  # "over the study period"
    if fields.get("since") and _POINTS_SINCE.search(low, max(floor, start - 60), start):
        fields["since"] = False
        role = "base"
    elif _is_base(read, fields, before, own=own):
        role = "base"
    if role == "period" and (set(fields) <= (_DAY_ONLY | {"since"} if embedded else _DAY_ONLY) or set(fields) == _DAY_TOLD) and not fields.get("present"):
        role = "event"  # a day of an event: the sentences after it speak of their own time
    if fields.get("month") == _SEPTEMBER and fields.get("day") == 11 and "year" not in fields and _THE_ATTACKS.match(low, end):
        fields["year"] = 2001
    if role == "period" and "month" in fields and low.startswith("'s ", end) and _TRAGEDY.match(low, end):
        role = "event"
    spec_weekday = WEEKDAYS[weekday.rstrip(".")] if weekday else None
    written = bool(weekday) and ("day" in fields)
    if spec_weekday is not None and not written:
        fields["weekday"] = spec_weekday
    elif written:
        fields.pop("weekday", None)
    span = read.span("weekday") if weekday and written else None
    spec = TimeSpec(**{key: value for key, value in fields.items() if value is not None})
    return Moment(start, end, low[start:end], spec, role, spec_weekday if written else None, span)


_JOIN = re.compile(r" ?(?:-|~|to|through|until|till|thru|and)(?: the)?(?: (?:end|middle|beginning) of(?: the)?)?(?: in)? ?$| ?- ?$")
_FROM = re.compile(r"\b(?:from|between)(?: the)?(?: (?:end|beginning|middle) of(?: the)?)? ?$")


def _append(low: str, found: list[Moment], moment: Moment) -> None:
    """Add ``moment``, or close a range with the one before it ("from March 2 to May 9", "between 2015 and 2018")."""
    if found and moment.start - found[-1].end <= 24:
        first = found[-1]
        gap = low[first.end : moment.start]
        if gap == " " and first.role == "base" and first.spec.same_as and moment.spec.named:
            found[-1] = structs.replace(first, end=moment.end, text=low[first.start : moment.end], spec=TimeSpec(named=True))
            return  # "at the same point last season"
        if (whole := _with_year(low, first, moment, gap)) is not None:
            found[-1] = whole
            return
        if _JOIN.fullmatch(gap) and (joined := _joined(low, first, moment, gap.strip())):
            found[-1] = joined
            return
    found.append(moment)


def _with_year(low: str, first: Moment, last: Moment, gap: str) -> Moment | None:
    """"January first, two thousand and thirty": the year told apart from its date."""
    spec = first.spec
    if spec.month is None or spec.year is not None or spec.year_offset is not None or gap not in (" ", ", ", " of "):
        return None
    if last.spec != TimeSpec(year=last.spec.year) or last.spec.year is None or low[last.start].isdigit():
        return None
    return structs.replace(first, end=last.end, text=low[first.start : last.end], spec=structs.replace(spec, year=last.spec.year))


def _joined(low: str, first: Moment, last: Moment, gap: str) -> Moment | None:
    before = low[max(0, first.start - 34) : first.start]
    if gap == "and" and _neighbours(first.spec, last.spec):
        return _days_joined(low, first, last)
    if gap.startswith("and") and not re.search(r"\bbetween(?: the)?(?: end of(?: the)?)? $", before):
        return None
    one, two = first.spec, last.spec
    if two.weekday is not None and two == TimeSpec(weekday=two.weekday):
        return _days_joined(low, first, last)
    if (one.day_offset == 0 or one.present) and two.month is not None and gap.startswith(("and", "to", "until")) and not two.to_month:
        spec = structs.replace(two, onward=True, since=False)  # "between now and November 15"
        return Moment(first.start, last.end, low[first.start : last.end], spec, first.role)
    if any(spec.same_as or spec.trailing or spec.to_year or spec.to_month or spec.quarter or spec.half for spec in (one, two)):
        return None
    fields: _Fields = {"year": one.year, "month": one.month, "day": one.day}
    if two.day_offset == 0 or two.present:
        fields |= {"since": True}
    elif two.year is None and two.month is None or one.year is None and one.month is None:
        return None
    else:
        fields |= {"to_year": two.year, "to_month": two.month, "to_day": two.day}
        if one.year is None and two.year is not None:
            later = (one.month or 0, one.day or 0) > (two.month or 12, two.day or 31)
            fields["year"] = two.year - 1 if later else two.year
    spec = TimeSpec(**fields)
    role = "period" if _FROM.search(before) else first.role  # "from 1 January to 29 March" is a span, no base
    return Moment(first.start, last.end, low[first.start : last.end], spec, role)


def _neighbours(one: TimeSpec, two: TimeSpec) -> bool:
    """"on Saturday and Sunday": one day and the next."""
    if one.weekday is None or two.weekday is None:
        return False
    return one == TimeSpec(weekday=one.weekday) and two == TimeSpec(weekday=(one.weekday + 1) % 7)


def _days_joined(low: str, first: Moment, last: Moment) -> Moment | None:
    """"from Friday to Sunday", "between October 25 and Tuesday": the days from one to the other."""
    one, day = first.spec, last.spec.weekday
    if one != TimeSpec(weekday=one.weekday) and one != TimeSpec(year=one.year, month=one.month, day=one.day) or one.weekday is None and one.day is None:
        return None
    return Moment(first.start, last.end, low[first.start : last.end], structs.replace(one, to_weekday=day), "event")


def with_text(text: str, moments: list[Moment]) -> list[Moment]:
    """The same moments with their words as written."""
    return [structs.replace(moment, text=text[moment.start : moment.end]) for moment in moments]
