"""English words that tell how old somebody is, was or will be, and when (see ``relations/times/ages.py``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from .words import YEAR

_WORD = r"[A-Z][\w'’]+(?:-[A-Z][\w'’]+)?"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord)\.? )"
_NAME = rf"(?:\b{_TITLE}?(?P<name>\b(?!{_TITLE}){_WORD}(?: {_WORD}){{1,3}}|\b[Hh]e\b|\b[Ss]he\b))"
_SURNAME = rf"(?:\b{_TITLE}|(?<![\w'’-] )\b(?!{_TITLE}))(?P<name>{_WORD})"
_AGE = r"(?P<age>[1-9]\d|1[01]\d)"
_MONTH_NAME = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_MONTH = r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? )"
_DATE = rf"(?:(?:\d{{1,2}} )?{_MONTH}?(?:\d{{1,2}},? )?)?"
_BORN = rf"born (?:in (?!{YEAR})[A-Z][\w ]{{2,24}},? )?(?:on |in )(?:the )?{_DATE}(?P<year>{YEAR})\b"
_END = r"(?=,? (?:(?:years old|this|next|last|and)\b|(?:in|on) [A-Z])|[.,;)]|$)"
CUES: Mapping[str, Pattern[str]] = {
    "pronoun": re.compile(r"[Hh]e|[Ss]he"),
    "another_person": re.compile(rf"\b(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b){_WORD} {_WORD}"),
    "person.born": re.compile(rf"{_NAME},?(?: who)?(?: was|is)? {_BORN}"),
    "person.born_aside": re.compile(rf"{_NAME},(?: [\w'’-]+){{1,8}},? (?:who )?(?:was )?{_BORN}"),
    "person.and_born": re.compile(rf"\b(?:and|who) was {_BORN}"),
    "person.aged": re.compile(rf"{_NAME},? (?:\(|who is |is |now |aged |turns |turned |will turn |will be )?(?:now |only |still )?(?:aged )?{_AGE}\b{_END}"),
    "person.born_by_surname": re.compile(rf"{_SURNAME},?(?: who)? was {_BORN}"),
    "person.and_aged": re.compile(rf"\band (?:is|turns|will turn|will be) (?:now |only )?{_AGE}\b{_END}"),
    "person.aged_by_surname": re.compile(rf"{_SURNAME},? (?:who is )?(?:is |now |turns |turned |will turn )?{_AGE}\b{_END}"),
    "person.year_old": re.compile(rf"\b{_AGE}-year-old (?:[a-z-]+,? ){{0,4}}" + _NAME),
    "person.born_first": re.compile(rf"(?:(?<=[.!?] )|^)Born (?:in (?!{YEAR})[A-Z][\w ]{{2,24}},? )?(?:on |in )(?:the )?{_DATE}(?P<year>{YEAR})\b"),
    "person.in_years": re.compile(rf"\b(?:(?P<next_year>next year)|(?P<last_year>last year)),? (?:at(?: the)? age(?: of)?|aged|when (?:he|she) (?:is|was|will be|turns)) {_AGE}\b{_END}"),
    "person.oldest_of": re.compile(rf"\b(?P<oldest>aged (?:from |between )?[1-9]\d?(?: to | and |[-–])){_AGE}\b"),
    "person.oldest_born": re.compile(rf"\b(?P<oldest>[Tt]he (?:oldest|eldest))\b(?! (?:part|building|house|tree|club|of the)\b)[^.;]{{0,60}}?\b{_BORN}"),
    "person.was_when": re.compile(rf"(?:{_NAME}(?:, [^.;]{{3,60}},)?|,) was (?:only |just |then |still )?{_AGE} (?:years old )?when (?:(?:he|she) )?[a-z][a-z -]{{2,60}}?(?:(?:in|on) (?:\d{{1,2}} )?{_MONTH}?(?:\d{{1,2}},? )?(?P<year>{YEAR})\b|on (?:\d{{1,2}} {_MONTH_NAME}|{_MONTH}\d{{1,2}})(?=[.,;)]|$))"),
    "person.year_turned": re.compile(rf"\bin (?P<year>{YEAR}),? (?:the year|when) (?:that |in which )?(?:he|she) (?:turned|was|became|reached) (?:only |just )?{_AGE}\b{_END}"),
    "person.at_now": re.compile(rf"(?:^|[.;] )(?:Now |Still working |Today,? )?[Aa]t (?:the age of )?{_AGE},? (?:he|she) (?:is|has|still|remains|shows|plans|continues|says|hopes|had expected|had hoped)\b"),
    "person.died": re.compile(rf"(?:,|\b(?:[Hh]e|[Ss]he|who)) (?:has )?died\b(?:(?!{YEAR})[^.;]){{0,60}}?(?:(?:in|on) (?:\d{{1,2}} )?{_MONTH}?(?:\d{{1,2}},? )?(?P<year>{YEAR}),? )?(?:at the age of|aged) {_AGE}\b{_END}"),
    "person.then": re.compile(rf"\bin {_MONTH}?(?P<year>{YEAR}),? (?:when (?:he|she) was|aged|at(?: the)? age(?: of)?|at) {_AGE}\b(?! ?(?:%|percent|per cent|points|[a-z]+ a\b)){_END}"),
}
