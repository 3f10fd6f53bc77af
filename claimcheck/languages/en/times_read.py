"""What a matched time expression means: one small builder of ``TimeSpec`` fields a form.

A builder returns ``None`` where the match is no time after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .times_data import COUNTS, EASTER_DAYS, FEASTS, MONTHS, ORDINALS, UNIT_OF, WEEKDAY_FEASTS, WEEKDAYS

Fields = dict[str, Any]
Builder = Callable[[re.Match[str]], Fields | None]

_WILL = re.compile(r"\b(?:will|would|'ll|shall|going to|due|back|ready|expected|leave|starts?|begins?|ends?|meet|or)\b")
_DAY_LEAD = re.compile(r"\b(?:on|since|until|by|dated|before|after|through|till)(?: the)? $|\b(?:from|to) the $")
_DATE_LEAD = re.compile(r"\b(?:on|since|until|by|from|to|dated|before|after|through|till)(?: the)? $")
_SAME_DAY = re.compile(r"same (?:date|day|point|stage|time)$")
_WHICH_FULL = re.compile(r"\b(?:last|first|an?|one|another|every|each|second|third) $")
_DURING = re.compile(r"\b(?:in|over|for|during) $")
_NO_MORE = re.compile(r"[,.;:)]|$| (?:rose|fell|grew|was|were|came|totalled|totaled|reached|climbed|slipped|dropped|declined|increased|jumped|and)\b")
_SEASON = re.compile(r" (?:[a-z]+ )?(?:season|campaign|squad|winter|school|academic|flu|edition|league|ski)")
_MEASURE = r"(?:figure|level|number|rate|amount|total|price|sum|size|one|those|count|share|tally|toll|value)s?"
_COMPARED = re.compile(
    rf"\b(?:(?:double|twice|triple|treble|half|times|below|above|than|from|with|to|on) (?:the |its |that of )?{_MEASURE}(?: seen| recorded| reported)?|(?:from|than|as|with|to|against|versus|on)(?: in)?|(?:from|with|against|versus) (?:about |an? )?[$£€]?\d[\d.,]*(?:%| ?(?:bn|m|million|billion|trillion|crore|per ?cent|pct))?(?: [a-z]+)?) $"
)
_THEN = re.compile(
    r",? (?:she|he|they|it|we|i|the [a-z]+|[a-z]+) (?:also |never |still )?(?!need|[a-z]*(?:schedul|expect|propos|plann|commit|project|estimat|budget|earmark|forecast)ed)"
    r"(?:[a-z]{2,}ed|grew|rose|fell|made|built|wrote|won|went|became|took|sold|had|was|were|gave|ran|led|kept|held|spent|taught|drew|bought|paid)\b(?! to\b)"
)
_IT_WAS = re.compile(r",? (?:it|they|the (?:figure|rate|share|price|number)) (?:was|were|stood)\b")
_EDGE = re.compile(r"\b(?:(?P<end>end|close)|(?P<start>start|beginning)) of $")
_CLOSING, _WITH = re.compile(r"\b(?:ended|closed|finished|exited) $"), re.compile(r" (?:with|on|at)\b")  # "ended the quarter with 14,200 employees"
_SINCE_START = re.compile(r"\bsince the (?:start|beginning) of $")
YEAR_WORDS = {word: value for word, value in COUNTS.items() if " " not in word and word not in ("a", "an", "few", "several", "couple")} | {
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}  # fmt: skip


def month_of(name: str) -> int:
    return MONTHS[name.rstrip(".")]


def day_of(text: str) -> int:
    if text[0].isdigit():
        return int(re.match(r"\d+", text)[0])  # type: ignore[index]
    return ORDINALS[text.replace(" ", "-")]


def count_of(text: str) -> int:
    return int(text) if text.isdigit() else COUNTS[text]


def year_fields(match: re.Match[str]) -> Fields:
    groups = match.groupdict()
    if groups.get("year"):
        return {"year": int(groups["year"])}
    near = (groups.get("near") or "").split(" ")[-1]
    if near:
        return {"year_offset": {"this": 0, "the": 0, "last": -1, "previous": -1, "next": 1}[near], "present": near in ("this", "the")}
    return {}


def day_month(match: re.Match[str]) -> Fields | None:
    fields = {"month": month_of(match["month"]), "day": day_of(match["day"])} | year_fields(match)
    if match["to_day"]:
        fields["to_day"] = day_of(match["to_day"])
    return fields


def month_only(match: re.Match[str]) -> Fields | None:
    fields: Fields = {"month": month_of(match["month"])} | year_fields(match)
    if match["to_month"]:
        fields["to_month"] = month_of(match["to_month"])
        if match["first_year"]:
            fields["to_year"] = fields.get("year")
            fields["year"] = int(match["first_year"])
    return fields


def iso_date(match: re.Match[str]) -> Fields | None:
    month, day = int(match["month"]), int(match["day"])
    if month > 12 and day <= 12:
        month, day = day, month
    return {"year": int(match["year"]), "month": month, "day": day} if month <= 12 and day <= 31 else None


def numeric_date(match: re.Match[str]) -> Fields | None:
    first, second = int(match["a"]), int(match["b"])
    month, day = (second, first) if first > 12 or match["sep"] == "." else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    year = match["year"]
    if year is None:
        return {"month": month, "day": day}
    return {"month": month, "day": day, "year": int(year) if len(year) == 4 else 2000 + int(year) - (100 if int(year) > 50 else 0)}


def ended_span(match: re.Match[str]) -> Fields | None:
    """"the six months to June 30": the span that closes on that day."""
    unit: Any = UNIT_OF.get((match["unit"] or "year").rstrip("s"), "month")
    fields: Fields = {"trailing": count_of(match["count"] or "a"), "trailing_unit": unit, "month": month_of(match["month"])}
    if (match["unit"] or "").startswith("half"):
        fields["trailing"] = 6
    if day := match["first"] or match["day"]:
        fields["day"] = day_of(day)
    return fields | year_fields(match)


def edge_of(match: re.Match[str]) -> Fields | None:
    """"at the end of the year", "since the start of the year": the first or last day of the span spoken of."""
    edge = _EDGE.search(match.string, max(0, match.start() - 20), match.start())
    unit = match["unit"]
    if match.string.endswith("ed ", 0, match.start()):
        return {"same_as": "context", "at": "end"} if _CLOSING.search(match.string, max(0, match.start() - 9), match.start()) and _WITH.match(match.string, match.end()) else None
    if unit in ("half", "period") and (edge is None or edge["start"]):
        return told_part(match) if edge is None else None
    if unit in ("half", "period"):
        return {"same_as": "context", "at": "end"}
    if edge is None:  # "in the quarter": the one spoken of
        if unit == "month" or match.group().count(" ") > 1 or not _NO_MORE.match(match.string, match.end()):
            return None
        return {"same_as": "context"} if unit == "quarter" else {"same_as": "context", "year_offset": 0}
    if edge["start"]:
        return {f"{unit}_offset": 0, "since": True, "present": True} if _SINCE_START.search(match.string, max(0, match.start() - 30), match.start()) else None
    return {"same_as": "context", f"{unit}_offset": 0, "at": "end"}


def told_part(match: re.Match[str]) -> Fields | None:
    """"in the half": the half that is reported on; "in the period": the span spoken of."""
    before = _DURING.search(match.string, max(0, match.start() - 8), match.start())
    if not before or not match.group().startswith(("the ", "our ")) or not _NO_MORE.match(match.string, match.end()):
        return None
    return {"same_as": "context", "trailing": 6, "trailing_unit": "month"} if match["unit"] == "half" else {"same_as": "context"}


def far_gone(match: re.Match[str]) -> Fields:
    """"so far this month": what has passed of it."""
    return {f"{match['unit']}_offset": 0, "since": True, "present": True}


def whole_year(match: re.Match[str]) -> Fields | None:
    """"full-year profit"; "its last full year" is another one."""
    return None if _WHICH_FULL.search(match.string, max(0, match.start() - 9), match.start()) else {"same_as": "context", "year_offset": 0}


def told_span(match: re.Match[str]) -> Fields | None:
    """"sales in the four months": the span spoken of."""
    before = _DURING.search(match.string, max(0, match.start() - 8), match.start())
    if not before or not _NO_MORE.match(match.string, match.end()):
        return None
    unit: Any = match["unit"].rstrip("s")
    return {"same_as": "context", "trailing": count_of(match["count"]), "trailing_unit": unit}


def past_span(match: re.Match[str]) -> Fields | None:
    unit = match["unit"].rstrip("s")
    count = count_of(match["count"]) if match["count"] else 1
    if unit == "decade":
        unit, count = "year", count * 10
    if unit == "fortnight":
        unit, count = "week", count * 2
    if match["which"] in ("next", "coming") and _THEN.match(match.string, match.end()):
        return {"named": True}  # "Over the next four decades she walked": long gone
    if match["which"] in ("next", "coming"):
        return {"trailing": -count, "trailing_unit": unit}
    if match["which"] in ("previous", "preceding", "prior") and unit in ("month", "year"):
        return {"trailing": count, "trailing_unit": unit, f"{unit}_offset": -count, "same_as": "context"}
    return {"trailing": count, "trailing_unit": unit, "present": True}


def relative_span(match: re.Match[str]) -> Fields | None:
    which, unit = match["which"], match["unit"] or "year"
    offset = {"last": -1, "previous": -1, "prior": -1, "preceding": -1, "past": -1, "this": 0, "current": 0, "present": 0}.get(which, 1)
    present = offset == 0
    if which == "past" and unit in ("year", "month", "week"):
        return {"trailing": 1, "trailing_unit": unit, "present": True}
    if unit == "decade":
        return {"trailing": 10, "trailing_unit": "year"} if offset < 0 else None
    if unit in ("weekend",):
        return {"week_offset": offset, "weekday": 5, "to_weekday": 6, "present": present}
    if which in ("previous", "preceding", "prior") or which == "following" and unit == "year":
        return {f"{unit}_offset": offset, "same_as": "context"}  # counted from the span spoken of
    return {f"{unit}_offset": offset, "present": present, "fiscal": "fiscal" in match.group() or "financial" in match.group()}


def relative_day(match: re.Match[str]) -> Fields | None:
    weekday = WEEKDAYS[match["weekday"].rstrip(".")]
    which = match["which"]
    if which in ("next", "following", "coming", "upcoming"):
        return {"weekday": weekday, "week_offset": 1}
    if which in ("previous",):
        return {"weekday": weekday, "week_offset": -1}
    return {"weekday": weekday}


def relative_month(match: re.Match[str]) -> Fields | None:
    which = match["which"]
    offset = {"last": -1, "this": 0, "next": 1}[which]
    return {"month": month_of(match["month"]), "year_offset": offset if which != "last" else None, "present": offset == 0}


def ago_of(match: re.Match[str]) -> Fields | None:
    unit, count = match["unit"].rstrip("s"), count_of(match["count"])
    sign = 1 if match["dir"] in ("later", "from now", "in") else -1
    if unit in ("decade", "fortnight"):
        unit, count = ("year", count * 10) if unit == "decade" else ("week", count * 2)
    if match["dir"] in ("earlier", "before", "previously", "later") and not (unit == "week" and sign > 0):
        return {f"{unit}_offset": sign * count, "same_as": "context"} if unit != "day" or sign < 0 else None
    if unit == "year" and sign < 0 and (
        count == 1 or
        _COMPARED.search(match.string, max(0, match.start() - 44), match.start()) or _IT_WAS.match(match.string, match.end())
    ):
        return {"year_offset": -count, "same_as": "context"}  # "up from a year ago"
    if unit == "week":
        return {"day_offset": sign * count * 7}
    return {f"{unit}_offset": sign * count}


def in_time(match: re.Match[str]) -> Fields | None:
    unit, count = match["unit"].rstrip("s"), count_of(match["count"])
    if unit == "week":
        return {"day_offset": 7 * count}
    return {f"{unit}_offset": count} if unit in ("day", "month", "year") else None


def in_future(match: re.Match[str]) -> Fields | None:
    """"will be back in two weeks": a day to come; without a future verb it is a length of time."""
    return in_time(match) if _WILL.search(match.string, max(0, match.start() - 48), match.start()) else None


def week_day(match: re.Match[str]) -> Fields | None:
    return {"weekday": WEEKDAYS[match["weekday"].rstrip(".")], "week_offset": {"last": -1, "this": 0, "next": 1}[match["which"]]}


def bare_numeric(match: re.Match[str]) -> Fields | None:
    """"on 22/04", "since 5/12": only after a word that a date follows."""
    if not _DATE_LEAD.search(match.string, max(0, match.start() - 10), match.start()):
        return None
    return numeric_date(match)


def nth_day(match: re.Match[str]) -> Fields | None:
    if not _DAY_LEAD.search(match.string, max(0, match.start() - 10), match.start()):
        return None
    return {"day": day_of(match["day"])}


def year_words(match: re.Match[str]) -> Fields | None:
    """"nineteen ninety-six", "two thousand and fifteen"."""
    hundreds, rest = match["hundreds"], re.split(r"[ -]", match["rest"])
    base = 2000 if hundreds.startswith("two") else {"nineteen": 1900, "twenty": 2000, "eighteen": 1800}[hundreds]
    year = base + sum(YEAR_WORDS[word] for word in rest)
    return {"year": year} if base == 2000 and hundreds.startswith("two") or year % 100 >= 10 else None


def week_of(match: re.Match[str]) -> Fields | None:
    """"the first week of July", "week 10 of 2027", "the last week of last month" (weeks by ISO 8601)."""
    groups = match.groupdict()
    text = groups["n"]
    fields: Fields = {"week": -1 if text in ("last", "final") else int(text) if text.isdigit() else day_of(text)}
    if fields["week"] > 53:
        return None
    if groups.get("month"):
        fields["month"] = month_of(groups["month"])
    return fields | (year_fields(match) if groups.get("year") or groups.get("near") else {} if groups.get("month") else {"year_offset": 0})


def same_period(match: re.Match[str]) -> Fields | None:
    fields = year_fields(match)
    if not fields and not match["earlier"] and _SAME_DAY.match(match.group()):
        return {"same_as": "context"}
    if not fields or match["earlier"]:
        return {"same_as": "context", "year_offset": -1}
    fields.pop("present", None)
    return {"same_as": "context"} | fields


def day_word(match: re.Match[str]) -> Fields | None:
    word = match.group()
    if word.startswith(("yester", "last ")) or word == "overnight":
        return {"day_offset": -1}
    if "day before" in word:
        return {"day_offset": -2}
    if "day after" in word:
        return {"day_offset": 2}
    return {"day_offset": 1} if word == "tomorrow" else {"day_offset": 0}


def next_day(match: re.Match[str]) -> Fields:
    """"the following day", "the previous night": counted from the day spoken of."""
    return {"same_as": "context", "day_offset": 1 if match["which"] in ("next", "following") else -1}


def named_span(match: re.Match[str]) -> Fields | None:
    """"this summer", "the school year"; a season may be told by one year alone, as the whole article tells."""
    words = match.group().split()
    offset = {"last": -1, "this": 0, "next": 1}.get(words[0]) if words[-1] == "season" else None
    return {"named": True} if offset is None else {"named": True, "year_offset": offset, "present": offset == 0}


def to_date(_: re.Match[str]) -> Fields | None:
    return {"year_offset": 0, "since": True, "present": True}


def span_years(match: re.Match[str]) -> Fields | None:
    first, second = int(match["first"]), match["second"]
    last = int(second) if len(second) == 4 else first - first % 100 + int(second)
    if last <= first or last > 2199:
        return None
    fiscal = last == first + 1
    if fiscal and _SEASON.match(match.string, match.end()):
        return {"named": True}
    return {"year": first, "to_year": last, "fiscal": fiscal}


def decade_of(match: re.Match[str]) -> Fields | None:
    text = match["decade"]
    start = int(text) if len(text) == 4 else 1900 + int(text)
    part = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(match["part"] or "", (0, 9))
    return {"year": start + part[0], "to_year": start + part[1]} if start % 10 == 0 and start % 100 or len(text) == 4 else None


def century_of(match: re.Match[str]) -> Fields | None:
    number = day_of(match["n"])
    return {"year": (number - 1) * 100 or 1, "to_year": number * 100 - 1}


def part_gone(match: re.Match[str]) -> Fields | None:
    """"earlier this year": what has passed of it; "later this week": what is left."""
    side = "since" if match["which"] == "earlier" else "onward"
    return {f"{match['unit']}_offset": 0, side: True, "present": True}


def opened_span(match: re.Match[str]) -> Fields | None:
    """"the week beginning May 6", "2 weeks starting May 20"."""
    unit: Any = UNIT_OF.get((match["unit"] or "week").rstrip("s"), "week")
    count = count_of(match["count"] or "a")
    return {"trailing": -count, "trailing_unit": unit, "month": month_of(match["month"]), "day": day_of(match["day"])} | year_fields(match)


def year_begun(match: re.Match[str]) -> Fields | None:
    """"the fiscal year that begins July 1": twelve months from then; one that began is over or under way."""
    fields: Fields = {"trailing": -1, "trailing_unit": "year", "month": month_of(match["month"]), "day": day_of(match["day"] or match["first"] or "1")} | year_fields(match)
    return fields if match["began"] or "year" in fields else fields | {"year_offset": 0}


def counted_from(match: re.Match[str]) -> Fields | None:
    """"three weeks from tomorrow", "two days before yesterday"; of months and years only from today."""
    unit, count = match["unit"].rstrip("s"), count_of(match["count"]) * (-1 if match["dir"] == "before" else 1)
    shift = {"yesterday": -1, "tomorrow": 1}.get(match["from"], 0)
    if unit in ("day", "week"):
        return {"day_offset": shift + count * (7 if unit == "week" else 1)}
    return None


def numeric_span(match: re.Match[str]) -> Fields | None:
    """"10/1-11/2/2017": months first, as only American text writes it."""
    month, day, to_month, to_day = (int(match[name]) for name in "abcd")
    if not (1 <= month <= 12 and 1 <= to_month <= 12 and 1 <= day <= 31 and 1 <= to_day <= 31):
        return None
    return {"month": month, "day": day, "to_month": to_month, "to_day": to_day} | year_fields(match)


def day_of_month(match: re.Match[str]) -> Fields | None:
    return {"month_offset": {"last": -1, "next": 1}.get(match["which"], 0), "day": day_of(match["day"])}


def nth_weekday(match: re.Match[str]) -> Fields | None:
    """"the second Tuesday in November", "the last Friday of May"."""
    number = -1 if match["n"] in ("last", "final") else day_of(match["n"])
    if number > 5:
        return None
    return {"week": number, "weekday": WEEKDAYS[match["weekday"].rstrip(".")], "month": month_of(match["month"])} | year_fields(match)


def coming_weekday(match: re.Match[str]) -> Fields | None:
    """"this upcoming Friday": the next one."""
    return {"weekday": WEEKDAYS[match["weekday"].rstrip(".")]}


def feast_day(match: re.Match[str]) -> Fields | None:
    feast = match["feast"]
    if feast in EASTER_DAYS:
        return {"easter": EASTER_DAYS[feast]} | year_fields(match)
    if feast in WEEKDAY_FEASTS:
        month, weekday, week = WEEKDAY_FEASTS[feast]
        return {"month": month, "weekday": weekday, "week": week} | year_fields(match)
    month, day = FEASTS[feast]
    return {"month": month, "day": day} | year_fields(match)


def plain_weekday(match: re.Match[str]) -> Fields | None:
    return {"weekday": WEEKDAYS[match["weekday"].rstrip(".")]}


def present_day(_: re.Match[str]) -> Fields | None:
    return {"day_offset": 0, "present": True}
