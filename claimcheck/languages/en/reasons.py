"""Why a number, once read with its unit, claims nothing after all; ``""`` where it may be a claim."""

from __future__ import annotations

import re
from decimal import Decimal

from ...model.mention import Quantity
from . import never, units
from .draft import Draft
from .number_words import SCALES
from .numeral import Numeral
from .words import STOP, VERBS

_TWO = Decimal(2)
_NOT_ADJECTIVE = frozenset("way sided party time off on up wheel-drive dimensional piece handed step".split())
_ONE_OF = frozenset(
    "person man woman child boy girl soldier officer worker passenger case death victim student goal wicket"
    " vote seat ship plane helicopter vehicle car house home bomb rocket arrest civilian policeman patient share job".split()
)
_NO_COUNT = frozenset("thing way reason point time side place part kind sort aspect sense respect example thing other".split())
_COUNTED_ORDINALS = frozenset(
    "anniversary consecutive straight successive largest biggest highest lowest busiest edition birthday smallest"
    " reduction increase rise fall".split()
)
# What a number with its ordinal is the name of: "the 7th Fleet", "the 5th U.S. Circuit", "the 42nd parallel".
_NAMED_BY_ORDINAL = frozenset(
    "century centuries street avenue floor amendment arrondissement ave st fleet circuit airborne infantry regiment brigade battalion"
    " corps squadron army district precinct ward parallel cavalry marine marines armored armoured fighter bomber mechanized mechanised".split()
)
_PART_DID = re.compile(r"(?:dropped|went|came|died|left|voted|failed|passed|survived|chose|thought|felt|believed|backed|opposed|supported|reported|disagreed|agreed|planned|expected|wanted|needed|owned|lacked|attended|lost|took|did|don't|didn't)$")  # a fifth of them did
_NEAR_A = re.compile(r"\b(?:nearly|almost|about|around|roughly|over|than|under|only|just|barely|fully) $")
_COIN = re.compile(r"[ -](?:coins?|banknotes?|pieces?)\b")
_WAS_THE = re.compile(r"\b(?:was|is|became|becomes|marks|marked|'s|be|been) (?:also |now |already |only |at least |about )?(?:the|its|his|her|their) $")
_COUNTED_IN = re.compile(
    r" (?!(?:time|half|quarter|phase|stage|part|round|day|week|month|year|term|leg|set|test|tranche|series|season)\b)[a-z-]+(?: [a-z-]+)?"
    r"(?: (?!or )[\w'-]+){0,5}? (?:since|this (?:year|month|week|season|summer|winter|spring|autumn|decade)|so far|on record|in (?:history|as many|the (?:past|last)|less than|a (?:week|month|year|decade|century|fortnight)"
    r"|[\w-]+ (?:days|weeks|months|years|decades)))\b"
)
_OF_SO_MANY = re.compile(r" of (?:the |his |her |their )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|\d\d?)\b")
_SPAN_BEFORE = re.compile(r"\b(?:over|in|during|for|within) the (?:past|last|next|previous|following|first) $")
_CLOSED = re.compile(r"[.,;:)]|$")
_UNITS_OF_PLAY = frozenset("time week day set game test innings half round term".split())
_FRACTION_NEXT = frozenset("more less fewer higher lower larger smaller bigger better cheaper dearer longer shorter lighter heavier taller wider narrower deeper shallower faster slower quicker stronger weaker hotter colder warmer cooler worse say said lived live have".split())

_WORD = re.compile(r" ([a-z]{3,12})\b")
_LINKS = frozenset("and the for was were are has had with from but who that which while when after before over into than its their his her not per out can will may".split())
_FAR = 160  # characters


def of_numeral(text: str, low: str, numeral: Numeral) -> str:
    start, end = numeral.start, numeral.end
    if not numeral.words:
        if never.list_mark(text, start, end):
            return "list mark"
        if low[end : end + 1].isalpha() and numeral.form == "number" and not numeral.scaled_by:
            glued = units.SHORT_AFTER.match(text, end) or units.UNIT_AFTER.match(low, end) or units.CURRENCY_AFTER.match(low, end) or units.HUNDREDTHS.match(low, end)
            if glued is None and not re.compile(r"x\b|yo\b|bps?\b|pp\b|pct\b|(?:st|nd|rd|th)\b").match(low, end):
                return "name"
        if text[end + 1 : end + 2].isupper() and never.STREET.match(text, end) and re.fullmatch(r"\d{1,5}", numeral.digits):
            return "address"
    reason = never.label(text, low, start)
    if reason:
        return reason
    if never.tally(text, low, start, end, numeral.words):
        return "score or model"
    if text.startswith(" U.S.C", end):
        return "reference"
    if low.startswith(" o'clock", end):
        return "clock time"
    if low.startswith("'s ", end) or low[end : end + 1] == "/" and re.compile(r"/\d").match(low, end) and numeral.form == "number":
        return "name"
    return ""


def of_draft(text: str, low: str, draft: Draft, last: Quantity | None) -> str:
    numeral = draft.numeral
    before = low[max(0, draft.start - 12) : draft.start]
    if numeral.form == "ordinal":
        return _of_ordinal(low, draft)
    if numeral.form == "fraction":
        return _of_fraction(low, draft)
    if numeral.form == "vague":
        word = low[numeral.start : numeral.end]
        return "indefinite" if word in ("few", "several", "a few", "couple", "a couple", "couple of", "a couple of") else ""
    value = numeral.value
    if not draft.unit and not numeral.scaled_by and draft.sign > 0:
        if never.plain_label(low, numeral.start):
            return "label"
        if not numeral.words and never.named(text, numeral.start, low[numeral.start : numeral.end]) and not _measured_so(low, numeral):
            return "name"
    if draft.unit == draft.noun and not numeral.words and not numeral.scaled_by:
        if never.named_the(text, numeral.start, low[numeral.start : numeral.end]):
            return "name"
        if never.heading(text, numeral.start):
            return "list mark"
    if (draft.money or draft.unit == "[lb_av]") and _COIN.match(low, draft.end):
        return "name"
    if (not draft.unit or draft.unit == draft.noun) and _label_goes_on(low, numeral, last):
        return "label"
    if draft.end == numeral.end and _SPAN_BEFORE.search(low, max(0, draft.start - 24), draft.start) and _CLOSED.match(low, numeral.end):
        return "part of a time expression"  # "more than 10 years …, and over the past 3."
    if numeral.words and low[numeral.start : numeral.end] in SCALES and not (draft.money and draft.unit.isupper()):
        return "scale word"
    if numeral.words and value == 1 and before.endswith("at least ") and (draft.noun and draft.noun not in _NO_COUNT or low.startswith(" of ", numeral.end)):
        return ""
    if numeral.words and value == 1:
        if low.startswith("one-", numeral.start) and not draft.unit:
            return "name"
        measured = draft.unit and draft.unit != draft.noun
        if not measured and (not draft.noun or before.endswith(("no ", "any ", "every ", "this ", "that ", "the ", "some", "which ", "each "))):
            return "count word"
        if not measured and draft.noun not in _ONE_OF:
            return "count word"
        if draft.unit in ("day", "night", "second", "minute", "week", "month", "year") and not before.endswith(("than ", "about ", "for ", "to ", "under ", "over ")) and low[numeral.end] != "-":
            return "count word"
    if low[numeral.end : numeral.end + 1] == "-" and draft.noun in _NOT_ADJECTIVE:
        return "name"
    if numeral.words and value == 2 and re.search(r"\b(?:the|these|those|between|other|last|first|next) $", before) and not draft.money:
        if draft.unit == draft.noun and not before.endswith("other "):
            return "definite pair"
    if numeral.words and not draft.unit and value < 20 and before.endswith((" in ", " into ")) and not low[numeral.end : numeral.end + 1].isspace():
        return "count word"
    if numeral.words and not draft.unit and re.search(r"\b(?:family|household|party|crew|group|father|mother|table) of $", low[max(0, draft.start - 14) : draft.start]):
        return "name" if "father" not in before and "mother" not in before else "count word"
    if numeral.words and value == 0 and not draft.unit:
        return "count word"
    return ""


def _measured_so(low: str, numeral: Numeral) -> bool:
    """"18.6 tmcft at Arvel and at Tungani 14.4 tmcft": what an earlier number is told in, whatever it may be."""
    word = _WORD.match(low, numeral.end)
    if word is None or word[1] in _LINKS:
        return False
    lead = low[max(0, numeral.start - _FAR) : numeral.start]
    at = lead.find(word[0])
    return at > 0 and lead[at - 1].isdigit() and not lead[at + len(word[0]) :][:1].isalpha()


def _label_goes_on(low: str, numeral: Numeral, last: Quantity | None) -> bool:
    """"pages 12 to 31", "Exits 12 and 15": the second number of a label."""
    if last is None or numeral.words:
        return False
    gap = low[last.core_end : numeral.start]
    if last.why_not == "vehicle":
        return gap == "-"  # "Boeing 737-800"
    if last.why_not not in ("reference", "road", "place", "label", "grade", "name", "score or model"):
        return False
    if gap == " for ":
        return last.why_not == "score or model"
    return gap in (" to ", " and ", ", ", " or ", "-", " through ", " & ")


def _of_ordinal(low: str, draft: Draft) -> str:
    numeral = draft.numeral
    following = re.compile(r"(?: u\.s\.)?[ -]([a-z]+)(?:[ -]([a-z]+))?").match(low, numeral.end)
    word, second = (following[1], following[2] or "") if following else ("", "")
    if word in _NAMED_BY_ORDINAL:
        return "name"
    if word in _UNITS_OF_PLAY and numeral.words:
        return "ordinal"
    if word in _COUNTED_ORDINALS or second in _COUNTED_ORDINALS and word not in STOP:
        return "" if numeral.value >= _TWO else "first of its kind"
    before = low[max(0, numeral.start - 18) : numeral.start]
    if not numeral.words and before.endswith("(") and low.startswith(")", numeral.end):
        return ""  # "Clement, 24, (18th)": the rank
    if numeral.words and numeral.value >= _TWO and (_OF_SO_MANY.match(low, numeral.end) or _WAS_THE.search(before) and _COUNTED_IN.match(low, numeral.end)):
        return ""
    if re.search(r"\b(?:ranked|ranks|rank|ranking|finished|finish|placed|came|in|seeded|tied for|to|down|from|the) $", before) and not numeral.words:
        return ""
    if re.search(r"\b(?:ranked|ranks|finished|placed|came|seeded) $", before):
        return ""
    return "ordinal" if numeral.words else ("" if word and word not in STOP else "ordinal")


def _of_fraction(low: str, draft: Draft) -> str:
    numeral = draft.numeral
    before = low[max(0, numeral.start - 14) : numeral.start]
    end = numeral.end
    if low.startswith("half-year", numeral.start):
        return "part of a time expression"
    if draft.unit != "%":
        return ""
    word = low[numeral.start : numeral.end]
    following = re.compile(r"[ -]([a-z']+)").match(low, end)
    after = following[1] if following else ""
    hedged = _NEAR_A.search(before) is not None and after in VERBS
    if word == "half":
        if low[end : end + 1] == "-" and after not in ("a", "of") or after in ("past", "brother", "sister", "time", "hour", "century", "back", "term", "final", "year"):
            return "name"
        if after == "as":
            draft.unit, draft.form, draft.factor, draft.value = "x", "multiple", Decimal(1), Decimal("0.5")
            return ""
        if re.search(r"\b(?:first|second|other|other's|opening|latter|top|bottom|better|former|each|either|1st|2nd|this|that|the|final|last|next) $", before) and not before.endswith("at the "):
            return "name"
        return ""
    if word.startswith(("a ", "an ")) and after and after not in STOP and after not in _FRACTION_NEXT and not (_PART_DID.match(after) or hedged):
        return "ordinal"
    if word.startswith(("a ", "an ")) and not following and low[end : end + 1] == "," and "quarter" not in word and re.search(r"\b(?:and|while|but) $", before):
        return "ordinal"
    return ""
