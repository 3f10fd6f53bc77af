"""English time expressions: dates, fiscal and calendar periods, and words that count from the dateline.

``find`` gives them in order, not overlapping. A pattern is tried only where one of its first words stands, so
text without times costs one scan. British and American numeric dates are told apart by the text: a first
number above 12 is a day; otherwise the month stands first unless another date of the text says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Literal

from msgspec import structs

from ...model.mention import Moment, TimeSpec
from .scanning import candidates
from .times_data import (
    COUNT,
    COUNTS,
    DAY,
    DAY_WORD,
    FEASTS,
    MONTH,
    MONTHS,
    ORDINALS,
    UNIT_OF,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    either,
)

_Fields = dict[str, Any]
_Builder = Callable[[re.Match[str]], _Fields | None]

_OF_YEAR = rf"(?:,? (?:of |in )?(?:the (?:fiscal |calendar |financial )?year )?(?P<year>{YEAR})\b(?!,\d)|,? (?:of |in )?(?P<near>this|last|next|the|previous|the previous) year\b)?"
_DATE_YEAR = rf"(?:(?: ?, ?|[ /-]| of | in ){{1,2}}(?P<year>{YEAR})\b(?!,\d))?"
_UNITS = "years?|quarters?|months?|weeks?|fortnights?|days?|decades?"


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".")]


def _day(text: str) -> int:
    if text[0].isdigit():
        return int(re.match(r"\d+", text)[0])  # type: ignore[index]
    return ORDINALS[text.replace(" ", "-")]


def _count(text: str) -> int:
    return int(text) if text.isdigit() else COUNTS[text]


def _year_fields(match: re.Match[str]) -> _Fields:
    groups = match.groupdict()
    if groups.get("year"):
        return {"year": int(groups["year"])}
    near = (groups.get("near") or "").split(" ")[-1]
    if near:
        return {"year_offset": {"this": 0, "the": 0, "last": -1, "previous": -1, "next": 1}[near], "present": near in ("this", "the")}
    return {}


def _day_month(match: re.Match[str]) -> _Fields | None:
    fields = {"month": _month(match["month"]), "day": _day(match["day"])} | _year_fields(match)
    if match["to_day"]:
        fields["to_day"] = _day(match["to_day"])
    return fields


def _month_only(match: re.Match[str]) -> _Fields | None:
    fields: _Fields = {"month": _month(match["month"])} | _year_fields(match)
    if match["to_month"]:
        fields["to_month"] = _month(match["to_month"])
        if match["first_year"]:
            fields["to_year"] = fields.get("year")
            fields["year"] = int(match["first_year"])
    return fields


def _iso(match: re.Match[str]) -> _Fields | None:
    month, day = int(match["month"]), int(match["day"])
    if month > 12 and day <= 12:
        month, day = day, month
    return {"year": int(match["year"]), "month": month, "day": day} if month <= 12 and day <= 31 else None


def _numeric(match: re.Match[str]) -> _Fields | None:
    first, second = int(match["a"]), int(match["b"])
    month, day = (second, first) if first > 12 or match["sep"] == "." else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    year = match["year"]
    if year is None:
        return {"month": month, "day": day}
    return {"month": month, "day": day, "year": int(year) if len(year) == 4 else 2000 + int(year) - (100 if int(year) > 50 else 0)}


def _quarter(match: re.Match[str]) -> _Fields | None:
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}.get(match["n"]) or int(match["n"][0])
    fiscal = "fiscal" in match.group() or "financial" in match.group()
    return {"quarter": number, "fiscal": fiscal} | _year_fields(match)


def _short_quarter(match: re.Match[str]) -> _Fields | None:
    year = match["year"] or match["before"]
    fields: _Fields = {"half" if match["kind"] == "h" else "quarter": int(match["n"])}
    if fields.get("half", 1) > 2 or fields.get("quarter", 1) > 4:
        return None
    if year:
        fields["year"] = int(year) if len(year) == 4 else 2000 + int(year)
    return fields


def _half(match: re.Match[str]) -> _Fields | None:
    return {"half": 1 if match["n"] in ("first", "1st") else 2, "fiscal": "fiscal" in match.group()} | _year_fields(match)


def _first_months(match: re.Match[str]) -> _Fields | None:
    count, last = _count(match["count"]), match["n"] in ("last", "final")
    unit = match["unit"].rstrip("s")
    if unit == "quarter":
        count *= 3
    if unit not in ("month", "quarter") or not 0 < count <= 12:
        return None
    months = {"month": 13 - count, "to_month": 12} if last else {"month": 1, "to_month": count}
    return months | _year_fields(match)


def _ended(match: re.Match[str]) -> _Fields | None:
    """"the six months to June 30": the span that closes on that day."""
    unit: Any = UNIT_OF.get(match["unit"].rstrip("s"), "month")
    fields: _Fields = {"trailing": _count(match["count"] or "a"), "trailing_unit": unit, "month": _month(match["month"])}
    if match["day"]:
        fields["day"] = _day(match["day"])
    return fields | _year_fields(match)


def _past(match: re.Match[str]) -> _Fields | None:
    unit = match["unit"].rstrip("s")
    count = _count(match["count"]) if match["count"] else 1
    if unit == "decade":
        unit, count = "year", count * 10
    if unit == "fortnight":
        unit, count = "week", count * 2
    if match["which"] in ("next", "coming"):
        return {"trailing": -count, "trailing_unit": unit}
    return {"trailing": count, "trailing_unit": unit, "present": True}


def _relative(match: re.Match[str]) -> _Fields | None:
    which, unit = match["which"], match["unit"]
    offset = {"last": -1, "previous": -1, "prior": -1, "preceding": -1, "past": -1, "this": 0, "current": 0, "present": 0}.get(which, 1)
    present = offset == 0
    if unit == "decade":
        return {"trailing": 10, "trailing_unit": "year"} if offset < 0 else None
    if unit in ("weekend",):
        return {"week_offset": offset, "weekday": 5, "present": present}
    return {f"{unit}_offset": offset, "present": present, "fiscal": "fiscal" in match.group() or "financial" in match.group()}


def _relative_day(match: re.Match[str]) -> _Fields | None:
    weekday = WEEKDAYS[match["weekday"].rstrip(".")]
    which = match["which"]
    if which in ("next", "following", "coming", "upcoming"):
        return {"weekday": weekday, "week_offset": 1}
    if which in ("previous",):
        return {"weekday": weekday, "week_offset": -1}
    return {"weekday": weekday}


def _relative_month(match: re.Match[str]) -> _Fields | None:
    which = match["which"]
    offset = {"last": -1, "this": 0, "next": 1}[which]
    return {"month": _month(match["month"]), "year_offset": offset if which != "last" else None, "present": offset == 0}


def _ago(match: re.Match[str]) -> _Fields | None:
    unit, count = match["unit"].rstrip("s"), _count(match["count"])
    sign = 1 if match["dir"] in ("later", "from now", "in") else -1
    if unit == "decade":
        unit, count = "year", count * 10
    if match["dir"] in ("earlier", "before", "previously"):
        return {f"{unit}_offset": -count, "same_as": "context"} if unit in ("year", "quarter", "month") else None
    if unit in ("week", "fortnight"):
        return {"day_offset": sign * count * (7 if unit == "week" else 14)}
    return {f"{unit}_offset": sign * count}


def _in_time(match: re.Match[str]) -> _Fields | None:
    unit, count = match["unit"].rstrip("s"), _count(match["count"])
    if unit == "week":
        return {"day_offset": 7 * count}
    return {f"{unit}_offset": count} if unit in ("day", "month", "year") else None


def _in_future(match: re.Match[str]) -> _Fields | None:
    """"will be back in two weeks": a day to come; without a future verb it is a length of time."""
    return _in_time(match) if _WILL.search(match.string, max(0, match.start() - 48), match.start()) else None


def _week_day(match: re.Match[str]) -> _Fields | None:
    return {"weekday": WEEKDAYS[match["weekday"].rstrip(".")], "week_offset": {"last": -1, "this": 0, "next": 1}[match["which"]]}


def _bare_numeric(match: re.Match[str]) -> _Fields | None:
    """"on 22/04", "since 5/12": only after a word that a date follows."""
    if not _DATE_LEAD.search(match.string, max(0, match.start() - 10), match.start()):
        return None
    return _numeric(match)


def _nth(match: re.Match[str]) -> _Fields | None:
    if not _DATE_LEAD.search(match.string, max(0, match.start() - 10), match.start()):
        return None
    return {"day": _day(match["day"])}


def _year_words(match: re.Match[str]) -> _Fields | None:
    """"nineteen ninety-six", "two thousand and fifteen"."""
    hundreds, rest = match["hundreds"], re.split(r"[ -]", match["rest"])
    base = 2000 if hundreds.startswith("two") else {"nineteen": 1900, "twenty": 2000, "eighteen": 1800}[hundreds]
    year = base + sum(_YEAR_WORDS[word] for word in rest)
    return {"year": year} if base == 2000 and hundreds.startswith("two") or year % 100 >= 10 else None


def _same(match: re.Match[str]) -> _Fields | None:
    fields = _year_fields(match)
    if not fields or match["earlier"]:
        return {"same_as": "context", "year_offset": -1}
    fields.pop("present", None)
    return {"same_as": "context"} | fields


def _day_word(match: re.Match[str]) -> _Fields | None:
    word = match.group()
    if word.startswith("yester") or word == "last night" or word == "overnight":
        return {"day_offset": -1}
    if "day before" in word:
        return {"day_offset": -2}
    if "day after" in word:
        return {"day_offset": 2}
    return {"day_offset": 1} if word == "tomorrow" else {"day_offset": 0, "present": True}


def _to_date(_: re.Match[str]) -> _Fields | None:
    return {"year_offset": 0, "since": True, "present": True}


def _span_years(match: re.Match[str]) -> _Fields | None:
    first, second = int(match["first"]), match["second"]
    last = int(second) if len(second) == 4 else first - first % 100 + int(second)
    if last <= first or last > 2199:
        return None
    fiscal = len(second) == 2 and last == first + 1
    return {"year": first, "to_year": last, "fiscal": fiscal}


def _decade(match: re.Match[str]) -> _Fields | None:
    text = match["decade"]
    start = int(text) if len(text) == 4 else 1900 + int(text)
    part = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(match["part"] or "", (0, 9))
    return {"year": start + part[0], "to_year": start + part[1]} if start % 10 == 0 and start % 100 or len(text) == 4 else None


def _century(match: re.Match[str]) -> _Fields | None:
    number = _day(match["n"])
    return {"year": (number - 1) * 100 or 1, "to_year": number * 100 - 1}


def _fiscal(match: re.Match[str]) -> _Fields | None:
    year = match["year"]
    return {"year": int(year) if len(year) == 4 else 2000 + int(year), "fiscal": True}


def _calendar_week(match: re.Match[str]) -> _Fields | None:
    return None


def _feast(match: re.Match[str]) -> _Fields | None:
    month, day = FEASTS[match["feast"]]
    return {"month": month, "day": day} | _year_fields(match)


def _plain_year(match: re.Match[str]) -> _Fields | None:
    return {"year": int(match["year"])}


def _weekday(match: re.Match[str]) -> _Fields | None:
    return {"weekday": WEEKDAYS[match["weekday"].rstrip(".")]}


def _bare_day(match: re.Match[str]) -> _Fields | None:
    return {"day": _day(match["day"])}


def _present(_: re.Match[str]) -> _Fields | None:
    return {"day_offset": 0, "present": True}


_WD = rf"(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"
_TO = r"(?: ?- ?| to | through | until | till | and )"

_WILL = re.compile(r"\b(?:will|would|'ll|shall|going to|due|back|ready|expected|leave|starts?|begins?|ends?|meet|or)\b")
_DATE_LEAD = re.compile(r"\b(?:on|since|until|by|from|to|dated|before|after|through|till)(?: the)? $")
_YEAR_WORDS = {word: value for word, value in COUNTS.items() if " " not in word and word not in ("a", "an", "few", "several", "couple")} | {
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}  # fmt: skip
_REST = rf"(?P<rest>(?:{either(_YEAR_WORDS)})(?:[ -](?:{either([w for w, v in _YEAR_WORDS.items() if v < 10])}))?)\b"
_PATTERNS: dict[str, tuple[tuple[str, _Builder], ...]] = {
    "month": (
        (rf"(?P<month>{MONTH})(?:[ -/]{{0,2}}| the )(?P<day>{DAY}|{DAY_WORD})\b(?![:%]|,\d|\.\d|(?:st|nd|rd|th)?[ -](?:per|million|billion|years?|months?|people)\b)(?:{_TO}(?:the )?(?P<to_day>{DAY}|{DAY_WORD})\b(?! ?(?:{MONTH})))?" + _DATE_YEAR, _day_month),
        (rf"(?P<month>march|mar|june|jun|september|sept|sep|december|dec) quarter\b" + _OF_YEAR, lambda m: {"quarter": _month(m["month"]) // 3} | _year_fields(m)),
        (rf"(?P<month>{MONTH})(?:,? (?P<first_year>{YEAR}))?{_TO}(?P<to_month>{MONTH})(?! ?\d\d?\b(?!\d))" + _OF_YEAR, _month_only),
        (rf"(?P<month>{MONTH})(?P<to_month>(?!))?(?P<first_year>(?!))?" + _OF_YEAR.replace(",? (?:of", "[,-]? ?(?:of"), _month_only),
    ),
    "weekday": (
        (rf"(?P<weekday>{WEEKDAY}),? (?:the )?(?P<month>{MONTH}) (?P<day>{DAY}|{DAY_WORD})\b(?P<to_day>(?!))?" + _DATE_YEAR, _day_month),
        (rf"(?P<weekday>{WEEKDAY}),? (?:the )?(?P<day>{DAY}|{DAY_WORD}) (?:of )?(?P<month>{MONTH})(?P<to_day>(?!))?" + _DATE_YEAR, _day_month),
        (rf"(?P<weekday>{WEEKDAY}) (?P<a>\d{{1,2}})(?P<sep>[/])(?P<b>\d{{1,2}})(?:/(?P<year>\d{{4}}|\d\d))?\b", _numeric),
        (rf"(?P<weekday>{WEEKDAY}) of (?P<which>last|this|next) week\b", lambda m: {"weekday": WEEKDAYS[m["weekday"]], "week_offset": {"last": -1, "this": 0, "next": 1}[m["which"]]}),
        (rf"(?P<weekday>{WEEKDAY})(?:'s)?", _weekday),
    ),
    "digit": (
        (rf"(?P<year>{YEAR})(?P<s>[-/])(?P<month>\d\d?)(?P=s)(?P<day>\d\d?)(?!\d)", _iso),
        (rf"(?P<a>\d\d?)(?P<sep>[-/.])(?P<b>\d\d?)(?P=sep)(?P<year>{YEAR}|\d\d(?!\d|\.\d))", _numeric),
        (rf"(?P<day>{DAY})(?:{_TO}(?:the )?(?P<to_day>{DAY}))?(?:[ -/]| of )(?P<month>{MONTH})(?!\w)" + _DATE_YEAR, _day_month),
        (r"(?P<a>\d\d?)(?P<sep>/)(?P<b>\d\d?)(?![\d/])(?P<year>(?!))?", _bare_numeric),
        (r"(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))\b(?=[.,;!?)]|$| at\b| and\b| for\b| with\b| when\b)", _nth),
        (rf"(?P<before>{YEAR})[ -]?(?P<kind>[qh])(?P<n>[1-4])\b(?P<year>(?!))?", _short_quarter),
        (rf"(?P<n>[1-4])(?P<kind>[qh])[ -]?'?(?P<year>{YEAR}|\d\d\b)?\b(?P<before>(?!))?", _short_quarter),
        (rf"(?P<n>[1-4](?:st|nd|rd|th))[ -](?:fiscal |financial )?quarter\b" + _OF_YEAR, _quarter),
        (rf"(?P<n>1st|2nd)[ -]half\b" + _OF_YEAR, _half),
        (rf"(?P<decade>{YEAR})'?s\b(?P<part>(?!))?", _decade),
        (r"(?P<n>\d\d?(?:st|nd|rd|th)) ?-? ?century\b", _century),
        (rf"(?P<first>{YEAR})[-/](?P<second>{YEAR}|\d\d)(?![\d-])(?! ?%)", _span_years),
    ),
    "year": ((rf"(?P<hundreds>nineteen|twenty|two thousand)(?: and)?[ -]{_REST}(?! (?:per|percent|thousand|million|billion|people|years))", _year_words),),
    "ordinal": (
        (rf"(?P<n>first|second|third|fourth|last|final)[ -](?:fiscal |financial )?quarter\b(?! of an? )" + _OF_YEAR, _quarter),
        (rf"(?P<n>first|second)[ -]half\b(?= of (?:the |this |last |next |fiscal |{YEAR})|-year|,? 20| ?(?:net |pre-?tax |operating |gross )?(?:profits?|loss|results?|earnings|revenue|sales)|[.,])(?:-year)?(?: of)?(?: (?:the )?(?:fiscal|financial|calendar))?" + _OF_YEAR, _half),
        (rf"(?P<n>first|last|final) (?P<count>{COUNT}) (?P<unit>months?|quarters?)\b" + _OF_YEAR, _first_months),
        (rf"(?P<day>{DAY_WORD}(?:[ -]{DAY_WORD})?) (?:day )?of (?P<month>{MONTH})(?P<to_day>(?!))?" + _DATE_YEAR, _day_month),
        (rf"(?P<n>{DAY_WORD}) century\b", _century),
    ),
    "fiscal": (
        (rf"(?:fiscal|financial) (?:first|second|third|fourth)[ -]quarter\b", lambda m: {"quarter": ORDINALS[re.split(r"[ -]", m.group())[1]], "fiscal": True}),
        (rf"(?:(?:fiscal|financial) (?:year )?|fy ?'?)(?P<year>{YEAR}|\d\d\b)(?![\d,])", _fiscal),
        (rf"[qh](?P<n>[1-4])\b(?:[ -]?(?:fy)?'?(?P<year>{YEAR}|\d\d\b))?(?P<before>(?!))?(?P<kind>(?!))?", lambda m: {"half" if m.group()[0] == "h" else "quarter": int(m["n"])} | ({"year": int(m["year"]) if len(m["year"]) == 4 else 2000 + int(m["year"])} if m["year"] else {})),
    ),
    "relative": (
        (rf"(?P<which>last|past|previous|preceding|prior|next|coming|recent) (?P<count>{COUNT}) (?P<unit>{_UNITS})\b", _past),
        (rf"(?P<which>last|this|next) week (?:on )?(?P<weekday>{WEEKDAY})", _week_day),
        (r"last night\b", _day_word),
        (rf"(?P<which>last|this|next|past|previous|this past|coming|following|upcoming|this coming) (?P<weekday>{WEEKDAY})", _relative_day),
        (rf"(?P<which>last|this|next) (?P<month>{MONTH})", _relative_month),
        (r"(?P<which>last|this|next|past|previous|preceding|prior|current|present|coming|following) (?:fiscal |financial |calendar )?(?P<unit>year|quarter|month|week|weekend|decade)\b(?!-old)", _relative),
        (rf"same (?:time|period|months?|quarter|week|day|half|nine months|six months|three months|{COUNT} months)\b(?: (?:of|in|from|period))*(?:(?: the)? (?P<year>{YEAR})| (?P<near>last|this|the previous|previous) year| ?(?P<earlier>(?:an?|the|one) year (?:earlier|ago|before|previously)|(?:the )?(?:prior|preceding) year|year[ -](?:ago|earlier)))?", _same),
        (rf"(?:year|month|quarter|week)[ -]to[ -]date\b|so far this year\b|(?:this|the) year so far\b", _to_date),
    ),
    "ago": (
        (rf"(?:the )?(?P<count>{COUNT}) (?P<unit>{_UNITS}) (?P<dir>ago|earlier|previously|before|from now|later)\b(?! (?:the|he|she|it|they)\b)", _ago),
        (r"(?:the )?(?P<dir>)year[ -](?:earlier|ago)\b", lambda m: {"same_as": "context", "year_offset": -1}),
        (r"the year before\b(?! last)", lambda m: {"same_as": "context", "year_offset": -1}),
        (rf"(?P<count>{COUNT}) (?P<unit>years?|quarters?|months?|weeks?)[ -](?:to|ended|ending|through|until|ended on|that ended(?: on)?|that ends(?: on)?)(?: the end of)? (?P<month>{MONTH})(?: (?P<day>{DAY})\b(?!,\d))?" + _DATE_YEAR, _ended),
        (rf"(?P<count>(?!))?(?P<unit>year|quarter|month|half-year|week) (?:to|ended|ending|through|ended on|that ended(?: on)?|that ends(?: on)?)(?: the end of)? (?P<month>{MONTH})(?: (?P<day>{DAY})\b(?!,\d))?" + _DATE_YEAR, _ended),
        (rf"in (?P<count>{COUNT}) (?P<unit>days?|weeks?|months?|years?)(?:'s? time)\b", _in_time),
        (rf"in (?P<count>{COUNT}) (?P<unit>days?|weeks?|months?|years?)\b(?! of| since)", _in_future),
    ),
    "day": (
        (r"(?:the )?day (?:before yesterday|after tomorrow)\b|yesterday\b|tomorrow\b|today\b|tonight\b|overnight\b", _day_word),
        (r"now\b|currently\b|at present\b|at the moment\b|to date\b", _present),
        (r"year[ -]to[ -]date\b|so far this year\b", _to_date),
    ),
    "feast": ((rf"(?P<feast>{either(FEASTS)})\b" + _OF_YEAR, _feast),),
    "part": ((rf"(?P<part>early|mid|late)[ -](?:the )?(?P<decade>{YEAR})'?s\b", _decade),),
}
_COMPILED = {
    key: tuple((re.compile(pattern), builder) for pattern, builder in patterns) for key, patterns in _PATTERNS.items()
}
_TRIGGER = re.compile(
    rf"(?<![\w$£€])(?:(?P<month>{either(MONTHS)})(?![a-z])|(?P<weekday>{either(WEEKDAYS)})\b"
    rf"|(?P<ordinal>{DAY_WORD}|final)\b"
    r"|(?P<year>nineteen|twenty|two thousand)[ -](?=[a-z])"
    r"|(?P<relative>last|this|next|past|previous|preceding|prior|same|coming|following|upcoming|current|recent|year[ -]to|so far|the year so)\b"
    r"|(?P<fiscal>fiscal|financial|fy ?'?\d|[qh][1-4])"
    r"|(?P<day>yesterday|today|tomorrow|tonight|overnight|now|currently|at present|at the moment|to date|(?:the )?day (?:before|after))\b"
    r"|(?P<part>early|mid|late)[ -](?=the \d|\d)"
    rf"|(?P<feast>{either(FEASTS)})\b"
    rf"|(?P<ago>(?:the )?(?:{COUNT}|year|quarter|month|half-year|week)(?=(?: (?:years?|quarters?|months?|weeks?|days?|decades?|fortnights?))?[ -](?:ago|earlier|previously|before|from|later|to|ended|ending|through|until|that end(?:s|ed))\b)|in (?={COUNT} \w+'))"
    r"|(?P<digit>\d))"
)
_YEAR = re.compile(rf"(?P<year>{YEAR})(?![\d,]*\d|\w|%|\.\d)")
# What may stand before a bare year, and what after it makes it a count after all.
_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|by|of|from|until|till|during|before|after|for|year|the|and|or|to|through|than|between|early|late|mid|"
    r"summer|spring|autumn|fall|winter|circa|until|around|its|their|his|her|our|following)[ -]$|[(,/] ?$|^$|['\u2019]s $|\b(?:spring|summer)[ -]of $"
)
_COUNT_BEFORE = re.compile(r"\b(?:about|around|some|nearly|almost|over|than|roughly|approximately|another|least|most|up to|only|no\.?)\s$|[$£€¥#]\s?$")
_PRECEDE = re.compile(
    r"(?:(?P<since>since|from|starting(?: in| on)?|after|beginning(?: in| on)?|effective)"
    r"|(?P<until>until|till|by|as (?:of|at)|up to|through|before|no later than))"
    r"(?: (?:early|mid|late|the|last|this))*(?: (?:end|beginning|start|close|middle) of(?: the)?)? ?-?$"
)
AHEAD = re.compile(r"\b(?:by|until|till|from|after|in|for)(?: (?:the )?(?:end|start|middle) of)? $(?<!in )|\b(?:will|would|could|plans?|aims?|targets?|expected|forecast|hopes?|intends?)\b[^.]*$")
"""What makes a year one to come, in the text before it."""
_AT = re.compile(r"(?P<end>\b(?:end|close)(?: of(?: the)?|-)?|\blate[ -])\s?$|(?P<start>\b(?:start|beginning|outset) of(?: the)? ?|\bearly[ -])$")
_BASE = re.compile(
    r"(?:compared (?:with|to|against)|versus|vs\.?|against|than|from|over|on|below|above|under)(?: (?:the|in|a|that|those|its|their|level|levels|of|figure|for|year|recorded|reported))*[ -]*$"
)
_BELOW = re.compile(r"\b(?:below|above|over|under) (?:the |its |their |that of )?$")
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
        moment = _moment(text, low, match, at)
        if moment is not None:
            _append(low, found, moment)
            at = max(moment.end, match.end())
    return found


def _moment(text: str, low: str, match: re.Match[str], floor: int) -> Moment | None:
    kind, start = match.lastgroup or "", match.start()
    if kind == "digit" and (year := _YEAR.match(low, start)):
        return _dated(low, start, floor) or _bare_year(text, low, year, floor)
    for pattern, build in _COMPILED[kind]:
        read = pattern.match(low, start)
        if read is None or read.end() == start:
            continue
        fields = build(read)
        if fields is None or not _plausible(text, low, kind, read):
            continue
        return _finish(low, floor, read, fields)
    if kind == "relative" and low.startswith("last", start):
        return _try(low, floor, start, "ordinal")
    return None


def _try(low: str, floor: int, start: int, kind: str) -> Moment | None:
    for pattern, build in _COMPILED[kind]:
        read = pattern.match(low, start)
        if read and (fields := build(read)) is not None:
            return _finish(low, floor, read, fields)
    return None


def _dated(low: str, start: int, floor: int) -> Moment | None:
    """A year that is part of a longer date, decade, span or quarter."""
    return _try(low, floor, start, "digit")


def _plausible(text: str, low: str, kind: str, read: re.Match[str]) -> bool:
    """Whether "may", "march", "sun", "second" and the like are calendar words here."""
    start = read.start()
    groups = read.groupdict()
    if kind == "month":
        if groups.get("day") or groups.get("year") or groups.get("to_month"):
            return text[start].isupper() or low[start : start + 3] not in ("may", "mar") or bool(groups.get("year"))
        word = groups["month"]
        if word in ("may", "march", "august", "mar", "jan", "jun", "sep", "dec") and not text[start].isupper():
            return False
        if word in ("may", "march", "april", "june", "august", "jan"):  # also names and verbs
            before = low[max(0, start - 14) : start]
            if word in ("may", "march"):
                return bool(re.search(r"\b(?:in|of|since|by|until|till|last|this|next|late|early|mid|for|from|to|during|through|and|and in|end|before|after)[ -](?:the )?$", before))
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
    if _COUNT_BEFORE.search(before):
        return None
    year = int(read["year"])
    after = text[end : end + 1]
    if low[end : end + 2] == " ." and low[end + 2 : end + 4].strip().isdigit():
        return None
    word = re.compile(r" ([\w-]+)").match(text, end)
    counted = bool(word) and word[1].islower() and word[1].endswith("s") and word[1] not in ("was", "is", "has", "as")  # type: ignore[index]
    counted = counted or bool(word and word[1] in _PLURALS)
    led = _BEFORE_YEAR.search(before)
    if counted and not (led and before.rstrip("- ").endswith(("the", "early", "late", "mid", "in", "since", "by", "'s"))):
        return None
    # Without a comma, 1900 to 2049 is a year unless it counts something; other years need a leading word.
    if led is None and not 1900 <= year <= 2049:
        return None
    if not 1500 <= year <= 2150:
        return None
    return _finish(low, floor, read, {"year": year})


_PLURALS = frozenset("people men women children km kg kilometres kilometers hectares tonnes tons feet metres meters miles".split())


def _finish(low: str, floor: int, read: re.Match[str], fields: _Fields) -> Moment:
    start, end = read.span()
    groups = read.groupdict()
    weekday = groups.get("weekday")
    role: Literal["period", "base", "event"] = "period"
    before = low[max(floor, start - 34, 0) : start]
    if at := _AT.search(before):
        if "trailing" not in fields and "same_as" not in fields:
            fields["at"] = "end" if at["end"] else "start"
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
    if fields.get("same_as") or (base := _BASE.search(before)) and not base[0].startswith(("over the", "on ", "above ", "below ")) or base and _BELOW.search(before) and "year" in fields:
        role = "base"
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
        if _JOIN.fullmatch(gap) and (joined := _joined(low, first, moment, gap.strip())):
            found[-1] = joined
            return
    found.append(moment)


def _joined(low: str, first: Moment, last: Moment, gap: str) -> Moment | None:
    before = low[max(0, first.start - 34) : first.start]
    if gap.startswith("and") and not re.search(r"\bbetween(?: the)?(?: end of(?: the)?)? $", before):
        return None
    one, two = first.spec, last.spec
    if any(spec.same_as or spec.trailing or spec.to_year or spec.to_month or spec.quarter or spec.half for spec in (one, two)):
        return None
    fields: _Fields = {"year": one.year, "month": one.month, "day": one.day}
    if two.day_offset == 0 or two.present:
        fields |= {"since": True}
    elif two.year is None and two.month is None:
        return None
    elif one.year is None and one.month is None:
        return None
    else:
        fields |= {"to_year": two.year, "to_month": two.month, "to_day": two.day}
        if one.year is None and two.year is not None:
            later = (one.month or 0, one.day or 0) > (two.month or 12, two.day or 31)
            fields["year"] = two.year - 1 if later else two.year
    spec = TimeSpec(**fields)
    return Moment(first.start, last.end, low[first.start : last.end], spec, first.role)


def with_text(text: str, moments: list[Moment]) -> list[Moment]:
    """The same moments with their words as written."""
    return [structs.replace(moment, text=text[moment.start : moment.end]) for moment in moments]
