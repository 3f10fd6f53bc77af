"""The forms of English time expressions, by the kind of word they begin with.

The first form of a kind that matches and whose builder accepts it wins; longer forms stand first.
"""

from __future__ import annotations

import re
from functools import cache

from .times_business import first_months, fiscal_year, half_year, month_quarter, quarter_of, short_quarter
from .times_data import (
    COUNT,
    DAY,
    DAY_WORD,
    EASTER_DAYS,
    FEASTS,
    MONTH,
    ORDINALS,
    WEEKDAY,
    WEEKDAY_FEASTS,
    WEEKDAYS,
    YEAR,
    either,
)
from .times_read import (
    YEAR_WORDS,
    Builder,
    Fields,
    ago_of,
    bare_numeric,
    century_of,
    coming_weekday,
    count_of,
    counted_from,
    day_month,
    day_of_month,
    day_word,
    decade_of,
    edge_of,
    ended_span,
    far_gone,
    feast_day,
    in_future,
    in_time,
    iso_date,
    month_only,
    named_span,
    next_day,
    nth_day,
    nth_weekday,
    numeric_date,
    numeric_span,
    opened_span,
    part_gone,
    past_span,
    plain_weekday,
    present_day,
    relative_day,
    relative_month,
    relative_span,
    same_period,
    span_years,
    to_date,
    told_span,
    week_day,
    week_of,
    whole_year,
    year_begun,
    year_words,
)


def _years_to(match: re.Match[str]) -> Fields:
    """"the decade to 2024", "the five years to 2019"."""
    count = count_of(match["count"] or "a") * (10 if match["tens"] or match["ten"] else 1)
    return {"year": int(match["year"]) - count + 1, "to_year": int(match["year"])}


_OF_YEAR = rf"(?:,? (?:of |in )?(?:the (?:fiscal |calendar |financial )?year )?(?P<year>{YEAR})\b(?!,\d)|,? (?:of |in )?(?P<near>this|last|next|the|previous|the previous) year\b)?"
# "of FY25", "of fiscal 2025", "of 2024-25", "of the financial year": the business year of a quarter or half.
_OF_BUSINESS = (
    rf"(?:,? (?:of |in )?(?:the |its )?(?P<fy>(?:(?:fiscal|financial) (?:year )?|fy ?)'?(?:{YEAR}(?:[-/]\d\d)?|\d\d)\b(?![\d%]|[.,]\d)|{YEAR}[-/]\d\d(?!\d))"
    r"|,? (?:of |in )(?P<ours>this|last|next|the|its|the current|the new|the previous) (?:fiscal|financial)(?: year)?\b|" + _OF_YEAR.removeprefix("(?:")
)
_DATE_YEAR = rf"(?:(?: ?, ?|[ /-]| of | in ){{1,2}}(?P<year>{YEAR})\b(?!,\d))?"
_UNITS = "years?|quarters?|months?|weeks?|fortnights?|days?|decades?"



# The day at which a span closes, in either order: "to March 31, 2025", "ended 31 March 2025", "to the end of March".
_CLOSE = rf"(?: on| in)?(?: the end of)?(?: (?:{WEEKDAY}),?)? (?:end-)?(?:(?P<first>{DAY}) )?(?P<month>{MONTH})(?: (?P<day>{DAY})\b(?!,\d))?" + _DATE_YEAR
_ENDED = r"(?:to|through|until|(?:(?:that|which) )?(?:ended|ending|ends|closed|closing)|to the)"
_YEAR_TOLD = r"(?: (?:(?:of )?(?:the |its )?(?:fiscal|financial)(?: year)? |of |fy ?)?(?:20)?\d\d)?,? \(?"
_WD = rf"(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"
_TO = r"(?: ?- ?|-to-|-through-| to | through | until | till | and )"

_REST = rf"(?P<rest>(?:{either(YEAR_WORDS)})(?:[ -](?:{either([w for w, v in YEAR_WORDS.items() if v < 10])}))?)\b"
PATTERNS: dict[str, tuple[tuple[str, Builder], ...]] = {
    "month": (
        (rf"(?P<month>{MONTH})(?!, ?[a-z])(?:[ -/]{{0,2}}| the )(?P<day>{DAY}|{DAY_WORD})\b(?![:%]|,\d|\.\d|(?:st|nd|rd|th)?[ -](?:per|million|billion|years?|months?|people)\b)(?:{_TO}(?:the )?(?P<to_day>{DAY}|{DAY_WORD})\b(?! ?(?:{MONTH})))?" + _DATE_YEAR, day_month),
        (r"(?P<month>march|mar|june|jun|september|sept|sep|december|dec) quarter\b" + _OF_YEAR, month_quarter),
        (rf"(?P<month>{MONTH})(?:,? (?P<first_year>{YEAR}))?{_TO}(?P<to_month>{MONTH})(?! ?\d\d?\b(?!\d))" + _OF_YEAR, month_only),
        (rf"(?P<month>{MONTH})(?P<to_month>(?!))?(?P<first_year>(?!))?" + _OF_YEAR.replace(",? (?:of", "[,-]? ?(?:of"), month_only),
    ),
    "weekday": (
        (rf"(?P<weekday>{WEEKDAY}),? (?:the )?(?P<month>{MONTH}) (?P<day>{DAY}|{DAY_WORD})\b(?P<to_day>(?!))?" + _DATE_YEAR, day_month),
        (rf"(?P<weekday>{WEEKDAY}),? (?:the )?(?P<day>{DAY}|{DAY_WORD}) (?:of )?(?P<month>{MONTH})(?P<to_day>(?!))?" + _DATE_YEAR, day_month),
        (rf"(?P<weekday>{WEEKDAY}) (?P<a>\d{{1,2}})(?P<sep>[/])(?P<b>\d{{1,2}})(?:/(?P<year>\d{{4}}|\d\d))?\b", numeric_date),
        (rf"(?P<weekday>{WEEKDAY}) of (?P<which>last|this|next) week\b", lambda m: {"weekday": WEEKDAYS[m["weekday"]], "week_offset": {"last": -1, "this": 0, "next": 1}[m["which"]]}),
        (rf"(?P<weekday>{WEEKDAY})(?:'s)?", plain_weekday),
    ),
    "digit": (
        (rf"(?P<n>\d(?:st|nd|rd|th)) week of (?:(?P<month>{MONTH}))" + _OF_YEAR, week_of),
        (rf"(?P<a>\d\d?)/(?P<b>\d\d?) ?- ?(?P<c>\d\d?)/(?P<d>\d\d?)(?:(?:/|, )(?P<year>{YEAR}))?(?![\d/])", numeric_span),
        (rf"(?P<year>{YEAR})(?P<s>[-/])(?P<month>\d\d?)(?P=s)(?P<day>\d\d?)(?!\d)", iso_date),
        (rf"(?P<a>\d\d?)(?P<sep>[-/.])(?P<b>\d\d?)(?P=sep)(?P<year>{YEAR}|\d\d(?!\d|\.\d))", numeric_date),
        (rf"(?P<day>{DAY})(?:{_TO}(?:the )?(?P<to_day>{DAY}))?(?:[ -/]| of )(?P<month>{MONTH})(?!\w)" + _DATE_YEAR, day_month),
        (r"(?P<a>\d\d?)(?P<sep>/)(?P<b>\d\d?)(?![\d/])(?P<year>(?!))?", bare_numeric),
        (r"(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))\b(?=[.,;!?)]|$| at\b| and\b| for\b| with\b| when\b)", nth_day),
        (rf"(?P<before>{YEAR})[ -]?(?P<kind>[qh])(?P<n>[1-4])\b(?P<year>(?!))?", short_quarter),
        (rf"(?P<n>[1-4])(?P<kind>[qh])[ -]?(?P<fy>fy) ?'?(?P<year>{YEAR}|\d\d)\b(?P<before>(?!))?", short_quarter),
        (rf"(?P<n>[1-4])(?P<kind>[qh])[ -]?'?(?P<year>{YEAR}|\d\d\b)?\b(?P<before>(?!))?", short_quarter),
        (rf"(?P<day>{DAY}) day of (?P<which>the|this|next|last) month\b", day_of_month),
        (r"(?P<n>[1-4](?:st|nd|rd|th))[ -](?:fiscal |financial )?quarter\b" + _OF_BUSINESS, quarter_of),
        (r"(?P<n>1st|2nd)[ -]half\b" + _OF_BUSINESS, half_year),
        (rf"(?P<decade>{YEAR})'?s\b(?P<part>(?!))?", decade_of),
        (r"(?P<n>\d\d?(?:st|nd|rd|th)) ?-? ?century\b", century_of),
        (rf"(?P<first>{YEAR})[-/](?P<second>{YEAR}|\d\d)(?![\d-])(?! ?%)", span_years),
    ),
    "year": ((rf"(?P<hundreds>nineteen|twenty|two thousand)(?: and)?[ -]{_REST}(?! (?:per|percent|thousand|million|billion|people|years))", year_words),),
    "ordinal": (
        (rf"(?P<n>{DAY_WORD}|last|final) week of (?P<month>{MONTH})" + _OF_YEAR, week_of),
        (rf"(?P<n>{DAY_WORD}|last|final) week (?:of|in) (?P<year>{YEAR})\b", week_of),
        (r"(?P<count>(?!))?(?:first|second|third|fourth|last|final)[ -](?:fiscal |financial )?(?P<unit>quarter)" + _YEAR_TOLD + _ENDED + _CLOSE, ended_span),
        (r"(?P<count>(?!))?(?:first|second)[ -](?:fiscal |financial )?(?P<unit>half)(?:-year)?" + _YEAR_TOLD + _ENDED + _CLOSE, ended_span),
        (r"(?P<n>first|second|third|fourth|last|final)[ -](?:fiscal |financial )?quarter\b(?! of an? )" + _OF_BUSINESS, quarter_of),
        (rf"(?P<n>first|second)[ -]half\b(?=(?<=in the first half)(?! (?:hour|dozen))|(?<=in the second half)| of (?:the |this |last |next |its |fiscal |financial |fy|{YEAR})|-year|,? 20| ?(?:net |pre-?tax |operating |gross )?(?:profits?|loss|results?|earnings|revenue|sales)|[.,])(?:-year)?" + _OF_BUSINESS, half_year),
        (rf"(?P<n>first|last|final) (?P<count>{COUNT}) (?P<unit>months?|quarters?) of (?:the |its )?(?:fiscal|financial)(?: year)?(?: (?P<year>{YEAR}))?\b", first_months),
        (rf"(?P<n>first|last|final) (?P<count>{COUNT}) (?P<unit>months?|quarters?)\b" + _OF_BUSINESS, first_months),
        (rf"(?P<day>{DAY_WORD}(?:[ -]{DAY_WORD})?) (?:day )?of (?P<month>{MONTH})(?P<to_day>(?!))?" + _DATE_YEAR, day_month),
        (rf"(?P<n>{DAY_WORD}) century\b", century_of),
        (rf"(?P<day>{DAY_WORD}) day of (?P<which>the|this|next|last) month\b", day_of_month),
        (rf"(?P<n>{DAY_WORD}|last|final) (?P<weekday>{WEEKDAY}) (?:of|in) (?P<month>{MONTH})" + _OF_YEAR, nth_weekday),
    ),
    "fiscal": (
        (r"(?:fiscal|financial|budget) year,? (?:that |which )?(?:begins?|beginning|starts?|starting|opens|(?P<began>began|started|opened))" + _CLOSE, year_begun),
        (rf"(?P<count>(?!))?(?:fiscal|financial) (?P<unit>year|quarter|half)(?:-year)?(?: {YEAR})?,? " + _ENDED + _CLOSE, ended_span),
        (rf"(?P<count>(?!))?(?P<unit>(?!))?(?:fiscal|financial|fy) ?'?(?:{YEAR}|\d\d),? " + _ENDED + _CLOSE, ended_span),
        (r"(?P<count>(?!))?(?:fiscal|financial) (?:first|second|third|fourth)[ -](?P<unit>quarter|half),? " + _ENDED + _CLOSE, ended_span),
        (r"(?:fiscal|financial) (?:first|second|third|fourth)[ -]quarter\b", lambda m: {"quarter": ORDINALS[re.split(r"[ -]", m.group())[1]], "fiscal": True}),
        (rf"fy ?'?(?P<before>{YEAR}|\d\d)[ -]?(?P<kind>[qh])(?P<n>[1-4])\b(?P<year>(?!))?(?P<fy>)", short_quarter),
        (rf"(?:fiscal|financial)(?: year)? (?P<fy>{YEAR})(?:'s)? (?P<n>first|second|third|fourth)[ -]quarter\b", quarter_of),
        (rf"(?:(?:fiscal|financial) (?:year )?|fy ?'?)(?P<year>{YEAR}[-/]\d\d(?!\d)|\d\d[-/]\d\d(?![\d/-])|{YEAR}|\d\d\b)(?!\d|,\d)", fiscal_year),
        (r"quarter (?P<n>[1-4])\b(?: \([a-z]{3,9}\.? (?:to|-) [a-z]{3,9}\.?\))?" + _OF_BUSINESS, quarter_of),
        (rf"(?P<kind>[qh])(?P<n>[1-4])\b(?:[ -]?(?:of )?(?P<fy>fy|fiscal )?[ ']{{0,2}}(?P<year>{YEAR}[-/]\d\d\b|{YEAR}|\d\d\b(?![.,]\d| ?%)))?(?P<before>(?!))?", short_quarter),
    ),
    "week": ((r"week (?P<n>\d\d?)\b(?!,\d| (?:per|million))" + _OF_YEAR, week_of),),
    "relative": (
        (rf"(?P<n>last) (?P<weekday>{WEEKDAY}) (?:of|in) (?P<month>{MONTH})" + _OF_YEAR, nth_weekday),
        (r"(?:this )?(?:upcoming|coming) (?P<weekday>" + WEEKDAY + ")", coming_weekday),
        (rf"(?P<n>last) week of (?P<month>{MONTH})" + _OF_YEAR, week_of),
        (rf"(?P<n>last) week (?:of|in) (?P<year>{YEAR})\b", week_of),
        (rf"(?P<n>last|final|closing|opening) (?P<count>{COUNT}) (?P<unit>months|quarters)(?= of (?:the (?:year|previous|last)|this|last|next|{YEAR}))" + _OF_BUSINESS, first_months),
        (rf"(?P<which>(?:(?<!\bto )(?<!\bwill )(?<!\bcould )(?<!\bwould )|(?<=\bcompared to ))last|past|previous|preceding|prior|next|coming|recent) (?P<count>{COUNT}) (?P<unit>{_UNITS})\b", past_span),
        (rf"(?P<which>last|this|next) week (?:on )?(?P<weekday>{WEEKDAY})", week_day),
        (r"last (?:night|evening)\b", day_word),
        (r"this (?:morning|afternoon|evening)\b", day_word),
        (r"(?:that|same) (?:same )?(?:day|night|evening|morning|afternoon)\b(?!-| (?:shifts?|clubs?|schools?|trains?|trips?|care|last|of|next|in|a year)\b)", lambda _: {"same_as": "context", "day_offset": 0}),
        (r"(?P<which>previous|preceding|(?<=the )next|following) (?:day|night|morning|evening)\b(?! (?:or|and|of|trip|pass|event|tour)\b)", next_day),
        (rf"(?P<which>last|this|next|past|previous|this past|coming|following|upcoming|this coming) (?P<weekday>{WEEKDAY})", relative_day),
        (rf"(?P<which>last|this|next) (?P<month>{MONTH})", relative_month),
        (r"(?P<which>last|this|next|past|previous|preceding|prior|current|present|coming|following) (?:fiscal |financial |calendar )?(?P<unit>year|quarter|month|week|weekend|decade)\b(?!-old)", relative_span),
        (r"(?P<which>last|this|next|previous|current|coming) (?:fiscal|financial)(?P<unit>(?!))?\b(?=[.,;:)]|$| (?:is|was|were|stood|has|had|and|to|from|against|the)\b)", relative_span),
        (rf"(?:(?:this|that) (?=(?:time|date|point|stage) (?:last|of|in|the|a) )|same |corresponding |comparable |equivalent )(?:calendar )?(?:time|period|date|point|stage|stretch|span|frame|interval|months?|quarter|week|day|half|nine months|six months|three months|{COUNT} months)\b(?: (?:of|in|from|period))*(?:(?: the)? (?P<year>{YEAR})(?:[–/-]\d\d(?![\d%]))?| (?P<near>last|this|the previous|previous) year| ?(?P<earlier>(?:an?|the|one) year (?:earlier|ago|before|previously)|(?:the )?(?:prior|preceding) year|year[ -](?:ago|earlier)))?", same_period),
        (r"so far this (?P<unit>month|quarter|week)\b", far_gone),
        (r"(?:year|month|quarter|week)[ -]to[ -]date\b|so far this year\b|(?:this|the) year so far\b", to_date),
    ),
    "ago": (
        (rf"(?P<count>{COUNT}) (?P<unit>days?|weeks?|months?|years?) (?P<dir>from|before|after) (?P<from>yesterday|today|tomorrow|now)\b", counted_from),
        (rf"(?P<count>{COUNT}) (?P<which>past|previous|next|coming|following|upcoming) (?P<unit>{_UNITS})\b", past_span),
        (rf"(?P<count>{COUNT}) (?P<unit>weeks?|days?|months?) (?:beginning|starting|commencing|from)(?: on)? (?P<month>{MONTH}) (?P<day>{DAY})\b(?!,\d| (?:to|until|till|through)\b)" + _DATE_YEAR, opened_span),
        (rf"(?:the )?(?P<count>{COUNT}) (?P<unit>{_UNITS}) (?P<dir>ago|earlier|previously|before|from now|later)\b(?!(?<=before) (?:the|he|she|it|they)\b)", ago_of),
        (r"(?:the )?(?P<dir>)year[ -](?:earlier|ago)\b", lambda m: {"same_as": "context", "year_offset": -1}),
        (r"the (?P<unit>year|week|month|quarter) (?:before|earlier)\b(?! last)", lambda m: {"same_as": "context", f"{m['unit']}_offset": -1}),
        (rf"(?:the )?(?P<count>{COUNT})[ -](?P<unit>years?|quarters?|months?|weeks?)(?:[ -]period)?,?[ -]" + _ENDED + _CLOSE, ended_span),
        (r"(?:the )?(?P<count>(?!))?(?P<unit>year|quarter|month|half(?:[ -]year)?|week),? " + _ENDED + _CLOSE, ended_span),
        (rf"(?:the )?(?:(?P<count>{COUNT}) (?:years?|(?P<tens>decades?))|(?P<ten>decade)) (?:to|through|ending(?: in)?|ended(?: in)?|up to) (?P<year>{YEAR})\b(?![,.]\d)", _years_to),
        (rf"in (?P<count>{COUNT}) (?P<unit>days?|weeks?|months?|years?)(?:'s? time)\b", in_time),
        (rf"in (?P<count>{COUNT}) (?P<unit>days?|weeks?|months?|years?)\b(?! of| since)", in_future),
    ),
    "edge": (
        (rf"the (?P<count>{COUNT}) (?P<unit>months|quarters|weeks)\b", told_span),
        (r"(?:half[ -]year|period)[ -]end\b", lambda _: {"same_as": "context", "at": "end"}),
        (r"(?P<unit>year|quarter|month)-?[ -]?end\b", lambda m: {"same_as": "context", f"{m['unit']}_offset": 0, "at": "end"}),
        (r"the week\b(?! (?:to|ended|ending|of|before|after|beginning|starting))", lambda m: {"week_offset": 0}),
        (r"(?:the |its |our |their )?(?:financial |fiscal )?(?P<unit>year|quarter|month|half|period)\b", edge_of),
    ),
    "study": ((r"(?:the (?:follow-up|study|trial)|follow-up)(?: period)?\b|th(?:e|at) decade\b", lambda _: {"study": True}),),
    "day": (
        (r"(?:the )?(?P<which>day before)\b(?=[.,;:)]|$| (?:and|when|but)\b)(?! and (?:after|the day))", next_day),
        (r"(?:the )?day (?:before yesterday|after tomorrow)\b|yesterday\b|tomorrow\b|today\b|tonight\b|overnight\b(?! (?:[a-z]+s|low|high|rate|lending|funding|stay|train|bus|travel|parking|accommodation|shelter)\b)", day_word),
        (r"now\b|currently\b|at present\b|at the moment\b|to date\b", present_day),
        (r"year[ -]to[ -]date\b|so far this year\b", to_date),
    ),
    "feast": ((rf"(?P<feast>{either([*FEASTS, *EASTER_DAYS, *WEEKDAY_FEASTS])})\b(?!-| eve| day eve| island| trees?\b| cards?\b)" + _OF_YEAR, feast_day),),
    "named": ((r"[a-z ]+?(?:school|academic|tax|marketing|crop|summer|winter|spring|autumn|fall|season)(?: year)?\b(?! of)(?: \d{4}(?:-\d\d)?\b)?", named_span),),
    "stretch": (
        (r"(?P<which>earlier|later) (?:this|in the|in this) (?P<unit>year|quarter|month|week)\b", part_gone),
        (r"(?:the )?weekend\b", lambda m: {"weekday": 5, "to_weekday": 6}),
        (rf"(?P<count>(?!))?(?:the )?(?:week (?:beginning|starting|commencing|of|from)|w/c)(?: on)? (?P<unit>(?!))?(?P<month>{MONTH}) (?P<day>{DAY})\b(?!,\d)" + _DATE_YEAR, opened_span),
        (r"full[ -]year\b|whole year\b", whole_year),
    ),
    "part": ((rf"(?P<part>early|mid|late)[ -](?:the )?(?P<decade>{YEAR})'?s\b", decade_of),),
}


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A form's pattern, compiled when a text first needs it: most texts use few of them."""
    return re.compile(pattern)
