"""English words that tell how old somebody is, was or will be, and when (see ``relations/times/ages.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain
from .words import YEAR

_WORD = r"[A-Z][\w'’]+(?:-[A-Z][\w'’]+)?"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord)\.? )"
_NAME = rf"(?:\b{_TITLE}?(?P<name>\b(?!{_TITLE}){_WORD}(?: {_WORD}){{1,3}}|\b[Hh]e\b|\b[Ss]he\b))"
_SURNAME = rf"(?:\b{_TITLE}|(?<![\w'’-] )\b(?!{_TITLE}))(?P<name>{_WORD})"
_AGE = r"(?P<age>[1-9]\d|1[01]\d)"
_MONTH_NAME = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_MONTH = r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? )"
_SEASON = r"(?:the (?:early |late )?(?:spring|summer|autumn|fall|winter) of )"
_DATE = rf"(?:(?:\d{{1,2}} )?{_MONTH}?(?:\d{{1,2}},? )?)?"
_BORN = rf"born (?:in (?!{YEAR})(?:[A-Z]|the |an? )[\w ]{{2,24}},? )?(?:on |in )(?:the )?{_DATE}(?P<year>{YEAR})\b"
_END = r"(?=,? (?:(?:years old|this|next|last|and)\b|(?:in|on) [A-Z])|[.,;)]|$)"
_SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
_BY_DEGREE = r"(?:just |only |now |still |barely |both |already |exactly |a (?:spry |sprightly |mere )?)?"
_KIN = "wife|husband|sons?|daughters?|brothers?|sisters?|mother|father|parents|uncle|aunt|cousin|friend|children|child|partner|widow|widower|grand[a-z]+|captain|predecessor|successor|rival|deputy|companion|girlfriend|boyfriend|fianc[eé]e?|nephew|niece|heir"
_OF_SOMEBODY = r"\b(?:his|her|their|['’]s) (?:[a-z-]+ )?(?:colleague|assistant|coach|boss|opponent|neighbou?r|pupil|student|teacher|manager)\b"
CUES: Mapping[str, Cue] = {
    # one person who need not be named
    "lone.age": plain(
        rf"(?<![\d.,£$€-])\b(?:aged|(?:at )?(?:the|an|a ripe old|the ripe old) age of|turn(?:s|ed|ing)?|then|celebrat(?:es|ed|ing) (?:his|her)"
        rf"|(?:who|he|she|they|both|twins|[a-z]+['’]s (?:son|daughter)) (?:is|was|are|were|will(?: now| both)? be|would(?: now| today| still)? be|had(?: only| just)? been|would have been|will turn|has (?:just )?turned)) {_BY_DEGREE}"
        rf"(?P<age>[1-9]\d|1[01]\d)\b(?![-.,:/]\d|[ -]?(?:%|per ?cent|percent|points?|million|billion|km|miles?|metres?|days?|months?|weeks?|hours?|minutes?|years? (?:older|younger|his|her|their|and|in)|to \d|and over|or over|or under|and under|or older|or younger))"
        rf"|(?:, (?:was|is)|\b(?:will|would)(?: both| now| then)? be|\bhad (?:only |just )?been|\bturns) {_BY_DEGREE}(?P<age4>[1-9]\d|1[01]\d)(?=[,.;)]| (?:and|on|when|at the time|by the time|that|this|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b)"
        rf"|\bat (?:just |only )?(?P<age2>[1-9]\d|1[01]\d)(?=[,.;)]| (?:he|she|they|is|was|has|after|when|having|while)\b)"
        rf"|(?:^|[.;,] )(?:now|today|still only|just) (?P<age5>[1-9]\d|1[01]\d)(?=, )|\b(?:man|woman|boy|girl|driver|person|player) of (?P<age6>[1-9]\d)\b"
        rf"|\b(?P<age3>[1-9]\d|1[01]\d)(?:-year-old\b| years (?:old|of age)\b)"
    ),
    "lone.age_word": plain(rf"\b(?:was|were|been) (?:only |just |barely )?(?:{'|'.join(f'(?P<w{n}>{word})' for n, word in enumerate(_SMALL, 1) if 3 <= n <= 20)})(?: years old)?(?= when\b)"),
    "lone.aged": plain(r"\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*, (?:aged |now )?(?P<age>[1-9]\d|1[01]\d)(?=[,.;)]| (?:and|has|is|was|said|says)\b)(?!, [a-z]+ \d)"),
    "lone.age_then": plain(r"\b(?:then|was|were|had been|had only been|when)(?: (?:just|only|barely|aged))? ?$|\bas an? $"),
    "lone.age_now": plain(r"\b(?:now|today|would(?: now| today| still)? be|would have been|turns|(?:he|she|who|,) is)(?: (?:now|aged))? ?$|, is (?:now )?$"),
    "lone.age_next": plain(r"\b(?:next (?:year|month|week|spring|summer|autumn|winter)|will (?:both |now )?(?:be|turn))\b"),
    "lone.lived_before": plain(r"\b(?:dates (?:as|are|were)|lived from|life from) (?:from )?$"),
    "lone.kin": plain(rf"\b(?:{_KIN})\b|{_OF_SOMEBODY}"),
    # who is so old, and who was born then
    "lone.name_of_age": plain(rf"\b(?P<name>{_WORD}),? (?:\(|(?:who )?(?:is |was )|aged |now )*$"),
    "lone.name_of_birth": plain(rf"\b(?P<name>{_WORD}),? (?:who )?(?:was |is )?born\b[^.;]*$"),
    "lone.born_thing": plain(r"\b(?:club|house|firm|company|school|festival|team|band|party|idea|dream|movement|league|project|tradition|charity|magazine)\b[^.;]{0,20}$"),
    # somebody else in between; "a miller's daughter" is nobody else
    "kin_between": plain(rf"\ban? (?:[a-z-]+ ){{0,2}}[a-z-]+['’]s (?:son|daughter)\b|\b(?P<kin>{_KIN})\b|(?P<kin2>{_OF_SOMEBODY})"),
    "pronoun": plain(r"[Hh]e|[Ss]he"),
    "another_person": plain(rf"\b(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b){_WORD} {_WORD}"),
    "person.born": plain(rf"{_NAME},?(?: who)?(?: was|is)? {_BORN}"),
    "person.born_aside": plain(rf"{_NAME},(?: [\w'’-]+){{1,8}},? (?:who )?(?:was )?{_BORN}"),
    "person.and_born": plain(rf"\b(?:and|who) was {_BORN}"),
    "person.aged": plain(rf"{_NAME},? (?:\(|who is |is |now |aged |turns |turned |will turn |will be )?(?:now |only |still )?(?:aged )?{_AGE}\b{_END}"),
    "person.born_by_surname": plain(rf"{_SURNAME}(?:(?:, [^,.;]{{3,48}},)?,?(?: who)? (?:was|had been)|,) {_BORN}"),
    "person.and_aged": plain(rf"\band (?:is|turns|will turn|will be) (?:now |only )?{_AGE}\b{_END}"),
    "person.aged_by_surname": plain(rf"{_SURNAME},? (?:who is )?(?:is |now |turns |turned |will turn )?{_AGE}\b{_END}"),
    "person.year_old": plain(rf"\b{_AGE}-year-old (?:[a-z-]+,? ){{0,4}}" + _NAME),
    "person.born_first": plain(rf"(?:(?<=[.!?] )|^)Born (?:in (?!{YEAR})[A-Z][\w ]{{2,24}},? )?(?:on |in )(?:the )?{_DATE}(?P<year>{YEAR})\b"),
    "person.in_years": plain(rf"\b(?:(?P<next_year>next year)|(?P<last_year>last year)),? (?:at(?: the)? age(?: of)?|aged|when (?:he|she) (?:is|was|will be|turns)) {_AGE}\b{_END}"),
    "person.oldest_of": plain(rf"\b(?P<oldest>aged (?:from [1-9]\d? to |between [1-9]\d? and |[1-9]\d?(?: to |[-–]))){_AGE}\b"),
    "person.oldest_born": plain(rf"\b(?P<oldest>[Tt]he (?:oldest|eldest))\b(?! (?:part|building|house|tree|club|of the)\b)[^.;]{{0,60}}?\b{_BORN}"),
    "person.was_when": plain(rf"(?:{_NAME}(?:, [^.;]{{3,60}},)?|,) was (?:only |just |then |still )?{_AGE} (?:years old )?when (?:(?:he|she) )?[a-z][a-z -]{{2,60}}?(?:(?:in|on) (?:{_SEASON}|(?:\d{{1,2}} )?{_MONTH}?(?:\d{{1,2}},? )?)(?P<year>{YEAR})\b|on (?:\d{{1,2}} {_MONTH_NAME}|{_MONTH}\d{{1,2}})(?=[.,;)]|$))"),
    "person.year_turned": plain(rf"\bin (?P<year>{YEAR}),? (?:the year|when) (?:that |in which )?(?:he|she) (?:turned|was|became|reached) (?:only |just )?{_AGE}\b{_END}"),
    "person.at_now": plain(rf"(?:^|[.;] )(?:Now |Still working |Today,? )?[Aa]t (?:the age of )?{_AGE},? (?:he|she) (?:is|has|still|remains|shows|plans|continues|says|hopes|had expected|had hoped)\b"),
    "person.died": plain(rf"(?:,|\b(?:[Hh]e|[Ss]he|who)) (?:has )?died\b(?:(?!{YEAR})[^.;]){{0,60}}?(?:(?:in|on) (?:\d{{1,2}} )?{_MONTH}?(?:\d{{1,2}},? )?(?P<year>{YEAR}),? )?(?:at the age of|aged) {_AGE}\b{_END}"),
    "person.then": plain(rf"\bin (?:{_SEASON}|{_MONTH})?(?P<year>{YEAR}),? (?:when (?:he|she) was|aged|at(?: the)? age(?: of)?|at) {_AGE}\b(?! ?(?:%|percent|per cent|points|[a-z]+ a\b)){_END}"),
}
