"""The quantity step for English: every number of a text with unit, hedge and interval, claims or not."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import structs

from ...model.interval import Interval
from ...model.mention import Form, Hedge, Moment, Quantity
from ...model.written import HEDGE_OF_STYLE, HedgeStyle, allowed, plain, written
from . import hedges, never, numerals, units
from .draft import Draft, Money, attach, money_of
from .nouns import counted
from .scanning import MULTIPLES, candidates
from .words import STOP

_HALF = Decimal("0.5")
_TWO = Decimal(2)
_HUNDRED = Decimal(100)

_MULTIPLE = "|".join(sorted(MULTIPLES, key=len, reverse=True))
START = re.compile(rf"(?P<multiple>\b(?:{_MULTIPLE})\b)|{numerals.START.pattern}")
_TWICE_AS = re.compile(r" (?:as|the|what|its|their|that|last|those|his|her|this|normal|more|higher|a)\b(?! (?:week|day|month|year)\b)")
_DOUBLE_VERB = re.compile(r"\b(?:to|will|would|could|can|may|might|should|must|more than|almost|nearly|about|roughly|over|'ll|not|just) $")
_IN_N = re.compile(
    r" (?:in|out of)(?: every)? (?:a )?(?P<n>\d{1,3}(?:,\d{3})*|" + "|".join(sorted([*numerals.UNITS, *numerals.TENS, "hundred", "thousand", "million"], key=len, reverse=True)) + r")\b(?! ?(?:st|nd|rd|th|years?|months?|weeks?|days?|hours?|minutes?|per ?cent)\b|%|[.,]\d|:)"
)
_STREAK = re.compile(
    r"[ -](?:(?:straight|consecutive|successive)[ -](year|quarter|month|week|day)s?\b|(year|quarter|month|week|day)s? (?:in a row|running|in succession|on the trot)\b)"
)
_CONNECT = re.compile(r"(?P<hyphen>-| - | ?~ ?)|(?P<word> to | through | or | and )")
_RATIO = re.compile(r"(?::| to |-to-)(?P<b>\d+(?:\.\d+)?|one|two|three|four|five)\b(?!:\d|[.,]?\d)")
_PARTS = re.compile(r"(?<![\d.:])\d+(?:\.\d+)?(?::\d+(?:\.\d+)?){1,3}(?![\d:])")
_APPOSITION = re.compile(r"[A-Z][\w'.-]*,? ?[,(] ?$")
_AGE_LEAD = re.compile(r"\b(?:aged?|ages|turned|turns|turning|age of|aged between|aged about|aged over|aged under)(?: from)? $")
_WHO_IS = re.compile(r"\b(?:who|he|she|He|She|who's) (?:is|was|turns|turned) (?:now )?$")
_CHANGE_NEAR = re.compile(
    r"\b(?:rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|grew|grow|grows|grown|up|down|increas\w+|decreas\w+|"
    r"climb\w*|jump\w*|surg\w+|drop\w*|declin\w+|slip\w*|slid|sank|plung\w+|tumbl\w+|gain\w*|add\w*|lost|cut\w*|rais\w+|"
    r"reduc\w+|lower\w*|widen\w*|narrow\w*|goes|went|go|chang\w+|shr[aiu]nk|improv\w+|boost\w*|expand\w*|soar\w*|swell\w*|"
    r"slump\w*|eas(?:ed|es)|advanc\w+|return\w*|moved?|doubl\w+|tripl\w+|halv\w+|upgrad\w+|downgrad\w+|trim\w*|"
    r"slash\w*|revis\w+|switch\w*|swung|swing\w*|growth|drive|drove|travel\w*|fl[eiy]\w+)\b"
)
_NOT_ADJECTIVE = frozenset("way sided party time off on up wheel-drive dimensional piece handed step".split())


def scan(text: str, low: str, moments: list[Moment]) -> list[Quantity]:
    """Every quantity of ``text`` in order; numbers inside ``moments`` only as durations that claim nothing."""
    reader = _Reader(text, low, moments)
    return reader.run()


class _Reader:
    """One pass over one text."""

    def __init__(self, text: str, low: str, moments: list[Moment]) -> None:
        self.text, self.low, self.moments = text, low, moments
        self.money: Money = money_of(low)
        self.found: list[Quantity] = []
        self.floor = 0
        self.next_moment = 0
        self.links = never.links(text)

    def run(self) -> list[Quantity]:
        low, at = self.low, 0
        for start in candidates(low)[0]:
            if start < at or (match := START.match(low, start)) is None:
                continue
            link = next((end for begin, end in self.links if begin <= start < end), 0)
            if link:
                at = link
                continue
            moment = self._moment_at(start)
            if moment is not None:
                at = self._inside(moment, start)
                continue
            if match["multiple"]:
                at = self._multiple(match)
                continue
            at = max(self._number(start), start + 1)
        return self.found

    def _moment_at(self, start: int) -> Moment | None:
        while self.next_moment < len(self.moments) and self.moments[self.next_moment].end <= start:
            self.next_moment += 1
        if self.next_moment < len(self.moments) and self.moments[self.next_moment].start <= start:
            return self.moments[self.next_moment]
        return None

    def _inside(self, moment: Moment, start: int) -> int:
        """A number that is part of a time expression: kept where it is a length of time, never a claim."""
        if moment.spec.trailing is None and not moment.text.endswith(("ago", "later", "earlier")) or moment.spec.month:
            return moment.end
        numeral = numerals.read(self.low, start)
        if numeral is not None and numeral.form == "number" and numeral.end <= moment.end:
            draft = attach(self.text, self.low, numeral, self.floor, self.money)
            draft.why_not = "part of a time expression"
            self._add(draft, None)
        return max(moment.end, start + 1)

    def _multiple(self, match: re.Match[str]) -> int:
        word, start, end = match["multiple"], match.start(), match.end()
        low = self.low
        before = low[max(0, start - 24) : start]
        if word in ("twice", "thrice") and not _TWICE_AS.match(low, end):
            return end
        if word in ("double", "triple", "treble", "quadruple", "halve", "doubles", "triples", "halves"):
            leads = _DOUBLE_VERB.search(before) or word in ("halve",)
            follows = re.compile(r" (?:the|that|its|what|their|last|in|by|since|to|from|this)\b|[.,;]").match(low, end)
            if not (leads or follows and word not in ("doubles", "triples", "halves")) or low[end : end + 1] == "-":
                return end
            if re.search(r"\b(?:in|mixed|men's|women's|the|a) $", before) and not follows:
                return end
        numeral = numerals.Numeral(start, end, MULTIPLES[word], words=True)
        draft = Draft(start, end, numeral, "x", "multiple", exact=False)
        self._add(draft, None)
        return end

    def _number(self, start: int) -> int:
        """Read the number at ``start``; where to look on."""
        text, low = self.text, self.low
        if start < self.floor:
            return self.floor
        if low[start].isdigit() and (skipped := self._never_digits(start)):
            return skipped
        numeral = numerals.read(low, start)
        if numeral is None:
            return start + 1
        why = self._why_not(numeral)
        numeral.start = self._article(numeral)
        if in_n := self._in_n(numeral):
            return in_n
        draft = attach(text, low, numeral, self.floor, self.money)
        if low[start] == "a" and numeral.words and numeral.value == 1 and hedges.before(low, self.floor, start)[1] is None:
            return start + 1
        if self._streak(draft):
            self._add(draft, None)
            return draft.end
        draft.why_not = why or self._why_not_unit(draft)
        if not why:
            if ratio := self._ratio(draft):
                return ratio
            if draft.why_not not in ("label", "name") and (done := self._range(draft)):
                return done
            draft = self._compound(draft)
        self._add(draft, None)
        return max(draft.end, numeral.end)

    def _streak(self, draft: Draft) -> bool:
        """"a third straight month", "five years in a row": how long something has gone one way."""
        match = _STREAK.match(self.low, draft.numeral.end)
        if match is None or draft.numeral.form not in ("number", "ordinal"):
            return False
        draft.unit, draft.noun, draft.form, draft.end = match[1] or match[2], "", "number", match.end()
        draft.streak = True
        return True

    def _article(self, numeral: numerals.Numeral) -> int:
        low, start = self.low, numeral.start
        word = low[start : start + 8]
        if numeral.words and word.startswith(("hundred", "thousand", "million", "billion", "trillion", "dozen", "quarter ")):
            for article in ("a ", "an "):
                if low.startswith(article, start - len(article)) and (start == len(article) or not low[start - len(article) - 1].isalnum()):
                    return start - len(article)
        return start

    def _never_digits(self, start: int) -> int:
        """Skip (with a marked quantity) what digits alone show to be a time, score, telephone number or version."""
        low = self.low
        if match := never.VERSION.match(low, start):
            return self._mark(start, match.end(), "version")
        phone = never.PHONE.match(low, start)
        if phone and phone.group().count("-") + phone.group().count(" ") + phone.group().count(")") >= 1:
            groups = re.findall(r"\d+", phone.group())
            spaced = " " in phone.group().strip() and "-" not in phone.group()
            if sum(map(len, groups)) >= 7 and (not spaced or groups[0].startswith("0") or low[start - 1 : start] == "+") and not (spaced and all(len(g) == 3 for g in groups[1:])):
                return self._mark(start, phone.end(), "telephone number")
        digits = re.compile(r"\d{1,2}(?:\.[0-5]\d)?(?![\d,])").match(low, start)
        if digits and (clock := never.CLOCK.match(low, digits.end())):
            if not low.startswith(":", digits.end()) or int(digits.group().split(".")[0]) < 25:
                return self._mark(start, clock.end(), "clock time")
        return 0

    def _mark(self, start: int, end: int, why: str) -> int:
        """Keep the first number of ``start:end`` as no claim; look on after the end."""
        for group in re.finditer(r"\d[\d,.]*\d|\d", self.low[start:end]):
            at = start + group.start()
            digits = re.sub(r"\D", "", group.group())
            numeral = numerals.Numeral(at, start + group.end(), digits)
            self._add(Draft(at, numeral.end, numeral, why_not=why), None)
        return max(end, start + 1)

    def _why_not(self, numeral: numerals.Numeral) -> str:
        text, low, start, end = self.text, self.low, numeral.start, numeral.end
        if not numeral.words:
            if never.list_mark(text, start, end):
                return "list mark"
            if low[end : end + 1].isalpha() and numeral.form == "number" and not numeral.scaled_by:
                glued = units.SHORT_AFTER.match(text, end) or units.UNIT_AFTER.match(low, end) or units.CURRENCY_AFTER.match(low, end)
                if glued is None and not re.compile(r"x\b|yo\b|bps?\b|pp\b|pct\b|(?:st|nd|rd|th)\b").match(low, end):
                    return "name"
            if never.STREET.match(text, end) and re.fullmatch(r"\d{1,5}", numeral.digits):
                return "address"
        reason = never.label(text, low, start)
        if reason:
            return reason
        if never.tally(text, low, start, end, numeral.words):
            return "score or model"
        if low.startswith("'s ", end) or re.compile(r"/\d").match(low, end) and numeral.form == "number":
            return "name"
        return ""

    def _why_not_unit(self, draft: Draft) -> str:
        numeral, low = draft.numeral, self.low
        before = low[max(0, draft.start - 12) : draft.start]
        if numeral.form == "ordinal":
            return self._why_not_ordinal(draft)
        if numeral.form == "fraction":
            return self._why_not_fraction(draft)
        if numeral.form == "vague":
            word = low[numeral.start : numeral.end]
            return "indefinite" if word in ("few", "several", "a few", "couple", "a couple", "couple of", "a couple of") else ""
        value = numeral.value
        if not draft.unit and not numeral.scaled_by and draft.sign > 0:
            if never.plain_label(low, numeral.start):
                return "label"
            if not numeral.words and never.named(self.text, numeral.start, low[numeral.start : numeral.end]):
                return "name"
        if (not draft.unit or draft.unit == draft.noun) and self._label_goes_on(numeral):
            return "label"
        if numeral.words and low[numeral.start : numeral.end] in numerals.SCALES and not draft.money:
            return "scale word"
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
        if numeral.words and value == 0 and not draft.unit:
            return "count word"
        return ""

    def _label_goes_on(self, numeral: numerals.Numeral) -> bool:
        """"pages 12 to 31", "Exits 12 and 15": the second number of a label."""
        if not self.found or numeral.words:
            return False
        last = self.found[-1]
        if last.why_not not in ("reference", "road", "place", "label", "grade", "name", "score or model"):
            return False
        gap = self.low[last.core_end : numeral.start]
        return gap in (" to ", " and ", ", ", " or ", "-", " through ", " & ")

    def _why_not_ordinal(self, draft: Draft) -> str:
        low, numeral = self.low, draft.numeral
        following = re.compile(r"[ -]([a-z]+)(?:[ -]([a-z]+))?").match(low, numeral.end)
        word, second = (following[1], following[2] or "") if following else ("", "")
        if word in ("century", "centuries", "street", "avenue", "floor", "amendment", "arrondissement", "ave", "st"):
            return "name"
        if word in _UNITS_OF_PLAY and numeral.words:
            return "ordinal"
        if word in _COUNTED_ORDINALS or second in _COUNTED_ORDINALS and word not in STOP:
            return "" if numeral.value >= _TWO else "first of its kind"
        before = low[max(0, numeral.start - 18) : numeral.start]
        if re.search(r"\b(?:ranked|ranks|rank|ranking|finished|finish|placed|came|in|seeded|tied for|to|down|from|the) $", before) and not numeral.words:
            return ""
        if re.search(r"\b(?:ranked|ranks|finished|placed|came|seeded) $", before):
            return ""
        return "ordinal" if numeral.words else ("" if word and word not in STOP else "ordinal")

    def _why_not_fraction(self, draft: Draft) -> str:
        low, numeral = self.low, draft.numeral
        before = low[max(0, numeral.start - 14) : numeral.start]
        end = numeral.end
        if draft.unit != "%":
            return ""
        word = low[numeral.start : numeral.end]
        following = re.compile(r"[ -]([a-z']+)").match(low, end)
        after = following[1] if following else ""
        if word == "half":
            if low[end : end + 1] == "-" and after not in ("a", "of") or after in ("past", "brother", "sister", "time", "hour", "century", "back", "term", "final", "year"):
                return "name"
            if after == "as":
                draft.unit, draft.form, draft.factor, draft.value = "x", "multiple", Decimal(1), Decimal("0.5")
                return ""
            if re.search(r"\b(?:first|second|other|other's|opening|latter|top|bottom|better|former|each|either|1st|2nd|this|that|the|final|last|next) $", before) and not before.endswith("at the "):
                return "name"
            return ""
        if word.startswith(("a ", "an ")) and after and after not in STOP and after not in _FRACTION_NEXT:
            return "ordinal"
        if word.startswith(("a ", "an ")) and not following and low[end : end + 1] == "," and "quarter" not in word and re.search(r"\b(?:and|while|but) $", before):
            return "ordinal"
        return ""

    def _in_n(self, numeral: numerals.Numeral) -> int:
        """"one in eight", "3 out of 5"."""
        if numeral.form != "number" or numeral.scaled_by or numeral.value > 999 or numeral.ratio:
            return 0
        match = _IN_N.match(self.low, numeral.end)
        if match is None:
            return 0
        text = match["n"]
        below = numerals.read(self.low, match.start("n"))
        if below is None or below.form != "number":
            return 0
        bottom, end = below.value, max(match.end(), below.end)
        out_of = "out of" in match.group() or "every" in match.group()
        if not numeral.value < bottom or not (out_of or numeral.value == 1 or bottom in (5, 10, 100, 1000)):
            return 0
        if not out_of and (not numeral.words and text.isdigit() and bottom not in (10, 100, 1000, 5) or len(text) == 4 and text[:2] in ("19", "20")):
            return 0
        if out_of and not numeral.words and bottom > 100:
            return 0
        fraction = structs.replace(numeral, digits="0", form="fraction", ratio=(numeral.value, bottom), end=end)
        draft = Draft(numeral.start, end, fraction, "%", "fraction", factor=_HUNDRED, exact=False)
        draft.noun, _ = counted(self.text, end)
        self._add(draft, None)
        return end

    def _ratio(self, draft: Draft) -> int:
        """"3:1", "a ratio of 3 to 1", "60:40"."""
        low, numeral = self.low, draft.numeral
        if numeral.form != "number" or draft.unit and draft.unit != draft.noun or numeral.words and low[numeral.end : numeral.end + 4] != "-to-":
            return 0
        match = _RATIO.match(low, numeral.end)
        if match is None:
            return 0
        colon = low[numeral.end] == ":"
        spoken = "ratio" in low[max(0, numeral.start - 24) : numeral.start] or "odds" in low[max(0, numeral.start - 24) : numeral.start]
        below = Decimal(numerals.UNITS.get(match["b"], 0) or match["b"])
        parts = _PARTS.match(low, numeral.start) if colon else None
        if parts and sum(map(Decimal, parts.group().split(":"))) == _HUNDRED:
            return self._parts(parts)
        if not below or not (spoken or low.startswith("-to-", numeral.end) and below == 1 or colon and below == 1):
            return 0
        value = plain(numeral.value / below)
        draft.unit, draft.form, draft.exact, draft.end, draft.value = "x", "ratio", False, match.end(), value
        self._add(draft, None)
        return match.end()

    def _parts(self, match: re.Match[str]) -> int:
        values = tuple(Decimal(part) for part in match.group().split(":"))
        at = match.start()
        for part in match.group().split(":"):
            numeral = numerals.Numeral(at, at + len(part), part)
            draft = Draft(at, at + len(part), numeral, "%", "ratio", exact=False)
            self._add(draft, None, values)
            at += len(part) + 1
        return match.end()

    def _range(self, draft: Draft) -> int:
        """"3 to 5", "$10-12 million", "between 20 and 45": one quantity; or 0 when the two are apart."""
        low, numeral = self.low, draft.numeral
        if numeral.form not in ("number", "fraction") or draft.age:
            return 0
        end = draft.end if draft.money or draft.unit and draft.unit != draft.noun else numeral.end
        match = _CONNECT.match(low, end)
        if match is None:
            return 0
        at = match.end()
        symbol = re.compile(r"(?:[a-z]{1,3}\$|[$£€¥₹]) ?|an? ").match(low, at)
        other_at = symbol.end() if symbol and symbol.group() not in ("a ", "an ") else at
        start = numerals.START.match(low, other_at)
        other = numerals.read(low, other_at) if start else None
        if other is None or other.form not in ("number", "fraction") or self._moment_covers(other_at):
            return 0
        second = attach(self.text, low, other, at, self.money)
        before = low[max(0, draft.start - 60) : draft.start]
        return self._joined_range(draft, second, match, before)

    def _moment_covers(self, at: int) -> bool:
        return any(m.start <= at < m.end for m in self.moments[self.next_moment : self.next_moment + 2])

    def _joined_range(self, one: Draft, two: Draft, gap: re.Match[str], before: str) -> int:
        between = bool(re.search(r"\bbetween (?:about |around |roughly |an estimated |a |ages )?$", before))
        word = (gap["word"] or "").strip()
        if word == "and" and not between:
            return 0
        if one.unit and one.unit != one.noun and two.unit and one.unit + one.per != two.unit + two.per and one.unit != two.unit:
            return 0
        own_unit = bool(one.unit and one.unit != one.noun)
        scale = two.numeral.scale
        if one.numeral.scale == 1 and scale != 1 and one.numeral.value < two.numeral.value / scale and one.unit != "%":
            one.numeral.scale = scale
        first, second = one.numeral.value * one.sign, two.numeral.value * two.sign
        came_from = bool(re.search(r"\bfrom (?:an estimated |about |around |a )?$", before))
        if word in ("to", "through") and came_from:
            clause = re.split(r"[,;.] ", before)[-1]
            if _CHANGE_NEAR.search(clause):
                return self._share_unit(one, two, own_unit)
        elif word == "to" and not between and re.search(r"\b(?:rose|fell|up|down|dropped|gained|lost|added|climbed|by|jumped|slipped|shed|surged|advanced|declined) (?:\w+ )?$", before):
            return 0
        if word == "or" and (second - first > first or not (one.numeral.words == two.numeral.words) or own_unit):
            return 0
        if not one.money and not own_unit and not between and word != "or" and never.score(self.low, one.numeral.start, one.numeral.end):
            if two.unit in ("", two.noun) or one.numeral.end == two.numeral.start - 1 and first > second:
                return self._mark_score(one, two)
        descending = first > second
        if descending and not (between or own_unit or two.unit and two.unit != two.noun):
            return self._mark_score(one, two) if gap["hyphen"] and not one.numeral.words else 0
        if word in ("to", "through") and not (between or came_from or own_unit or two.unit or one.money or first and second <= first * 10):
            return 0
        return self._add_range(one, two, between)

    def _mark_score(self, one: Draft, two: Draft) -> int:
        for draft in (one, two):
            draft.why_not, draft.unit, draft.noun, draft.end = "score", "", "", draft.numeral.end
            self._add(draft, None)
        return two.numeral.end

    def _share_unit(self, one: Draft, two: Draft, own_unit: bool) -> int:
        """"from 50 to 60 percent": two figures, the unit written once."""
        if not own_unit and two.unit and two.unit != two.noun:
            one.unit, one.form, one.factor, one.exact, one.per = two.unit, two.form, two.factor, two.exact, two.per
        elif not one.unit and two.noun:
            one.unit = one.noun = two.noun
        one.end = max(one.end, one.numeral.end)
        self._add(one, None)
        return one.end

    def _add_range(self, one: Draft, two: Draft, between: bool) -> int:
        low = self.low
        if two.unit in ("", two.noun) and one.unit and one.unit != one.noun:
            two.unit, two.factor, two.form, two.exact = one.unit, one.factor, one.form, one.exact
        if one.unit in ("", one.noun):
            one.factor = two.factor
        if one.numeral.form == "fraction" and two.form in ("percent", "points"):
            return 0
        start = one.start
        lead = re.compile(r"\b(?:between|from) (?:about |around |roughly |an estimated |ages )?$").search(low, max(self.floor, start - 28), start)
        if lead:
            start = lead.start()
        values = [one.sign * one.numeral.value * one.factor, two.sign * two.numeral.value * two.factor]
        draft = two
        draft.start = start
        draft.form = "range"
        hedge_start, _ = hedges.before(low, self.floor, start)
        if _AGE_LEAD.search(low[max(0, start - 20) : start]) and not draft.unit:
            draft.unit, draft.age = "year", True
        self._add(draft, (min(values), max(values)), tuple(values), hedge_start)
        return max(draft.end, two.numeral.end)

    def _compound(self, draft: Draft) -> Draft:
        """"five hours and 12 minutes", "5 ft 2 in", "13 dollars and 45 cents": parts summed in the smaller unit."""
        if not draft.unit or draft.unit == draft.noun or draft.numeral.form != "number" or draft.per:
            return draft
        low = self.low
        gap = re.compile(r",? and | ").match(low, draft.end)
        if gap is None or not numerals.START.match(low, gap.end()):
            return draft
        other = numerals.read(low, gap.end())
        if other is None or other.form != "number":
            return draft
        second = attach(self.text, low, other, gap.end(), self.money)
        if draft.money and not second.money and gap.group() == " " and draft.factor == 1 and 10 <= other.value < 100 and other.scale == 1 and not second.unit and draft.start == draft.numeral.start:
            draft.value = draft.numeral.value + other.value / _HUNDRED  # "15 dollars 50"
        elif draft.money and second.unit == draft.unit and second.factor < draft.factor:
            draft.value = draft.numeral.value * draft.factor + other.value * second.factor
        else:
            if other.end < len(low) and second.unit in ("", second.noun) and (inch := re.compile(r" ?in(?:ches)?\b(?! [a-z])").match(low, other.end)):
                second.unit, second.end = "[in_i]", inch.end()
            times = units.SMALLER.get((draft.unit, second.unit))
            if times is None:
                return draft
            draft.value = draft.numeral.value * times + other.value
            draft.unit = second.unit
        draft.end = max(second.end, other.end)
        draft.factor = Decimal(1)
        return draft

    def _add(self, draft: Draft, bounds: tuple[Decimal, Decimal] | None, parts: tuple[Decimal, ...] = (), start: int | None = None) -> None:
        """Find the hedges of ``draft`` and append it as a quantity."""
        low, numeral = self.low, draft.numeral
        style: HedgeStyle | None = None
        if start is None:
            start, style = hedges.before(low, self.floor, draft.start)
        end, after = hedges.after(low, draft.end)
        if after is None and draft.end != numeral.end and draft.unit == draft.noun and not draft.per:
            near, after = hedges.after(low, numeral.end)
            end = draft.end if after else end
        style = hedges.strong(style, after)
        self._age(draft, start)
        unit = draft.unit + draft.per
        value, interval, place, nonzero = _measure(draft, style, bounds)
        hedge: Hedge | None = "range" if bounds else HEDGE_OF_STYLE[style] if style else None
        form = "range" if bounds else draft.form
        if style == "about" and draft.form == "vague":
            hedge = None
        if draft.numeral.form == "vague":
            form = "vague"
        self.found.append(
            Quantity(
                start, max(end, draft.end), self.text[start : max(end, draft.end)], value, interval, unit,
                _form(form), hedge, draft.noun, place, nonzero, numeral.start, numeral.end, parts,
                not draft.why_not, draft.why_not, draft.streak,
            )
        )  # fmt: skip
        self.floor = max(end, draft.end)

    def _still_age(self, numeral: numerals.Numeral) -> bool:
        """"aged 18 and 22": the second age."""
        if not self.found or self.found[-1].unit != "year":
            return False
        last = self.found[-1]
        aged = _AGE_LEAD.search(self.low[max(0, last.start - 20) : last.start])
        return bool(aged) and self.low[last.end : numeral.start] in (" and ", ", ", " or ")

    def _age(self, draft: Draft, start: int) -> None:
        """"Bea Tolliver, 71," and "aged 63": a bare number that is an age."""
        if draft.unit and draft.unit != draft.noun or draft.numeral.form != "number" or draft.why_not or draft.numeral.scaled_by:
            return
        text, numeral = self.text, draft.numeral
        before = text[max(0, start - 24) : start]
        if _AGE_LEAD.search(before.lower()) or self._still_age(numeral):
            draft.unit, draft.noun, draft.age, draft.end = "year", "", True, numeral.end
        elif 4 <= numeral.value <= 110 and _WHO_IS.search(before) and re.match(r"[.,;)]|$", text[numeral.end : numeral.end + 1]):
            draft.unit, draft.age = "year", True
        elif not draft.noun and 1 <= numeral.value <= 110 and _APPOSITION.search(before) and text[numeral.end : numeral.end + 1] in (",", ")", ".", ";", ""):
            if not re.search(r"\d, ?$|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\W*$", before):
                draft.unit, draft.age = "year", True


_ONE_OF = frozenset(
    "person man woman child boy girl soldier officer worker passenger case death victim student goal wicket"
    " vote seat ship plane helicopter vehicle car house home bomb rocket arrest civilian policeman patient share job".split()
)
_COUNTED_ORDINALS = frozenset(
    "anniversary consecutive straight successive largest biggest highest lowest busiest edition birthday smallest"
    " reduction increase rise fall".split()
)
_UNITS_OF_PLAY = frozenset("time week day set game test innings half round term".split())
_FRACTION_NEXT = frozenset("more less fewer higher lower larger smaller bigger better cheaper longer shorter say said lived live have".split())
_FORMS: dict[str, Form] = {
    "number": "number", "percent": "percent", "points": "points", "fraction": "fraction", "multiple": "multiple",
    "ratio": "ratio", "range": "range", "vague": "vague", "ordinal": "ordinal",
}  # fmt: skip


def _form(form: str) -> Form:
    return _FORMS.get(form, "number")


def _measure(
    draft: Draft, style: HedgeStyle | None, bounds: tuple[Decimal, Decimal] | None
) -> tuple[Decimal | None, Interval, Decimal, Decimal]:
    """Value, interval and places of one draft."""
    numeral = draft.numeral
    if bounds is not None:
        low, high = plain(bounds[0]), plain(bounds[1])
        return None, Interval(low, high), Decimal(1), Decimal(1)
    if numeral.form == "vague" and numeral.low is not None and numeral.high is not None:
        low, high = numeral.low, numeral.high
        return None, Interval(plain(low * draft.factor), plain(high * draft.factor)), Decimal(1), Decimal(1)
    if draft.form == "fraction" or numeral.form == "fraction" and draft.unit == "%" and draft.value is None:
        return _fraction(numeral.value * draft.factor, style)
    if draft.value is not None or numeral.ratio is not None:
        total = draft.value if draft.value is not None else numeral.value * draft.factor
        if draft.form == "points" and draft.value is not None:
            total *= draft.factor
        figure = written(_digits(total), Decimal(1))
    else:
        figure = written(numeral.digits, numeral.scale * draft.factor)
    exact = draft.exact and numeral.form in ("number", "ordinal")
    interval = allowed(figure, style, exact=exact)
    value = figure.value
    if draft.sign < 0 or numeral.negative:
        value, interval = -value, -interval
    return value, interval, figure.place, figure.nonzero_place


def _digits(value: Decimal) -> str:
    return format(plain(value.quantize(Decimal("0.000001")) if value.as_tuple().exponent < -6 else value), "f")  # type: ignore[operator]


def _fraction(percent: Decimal, style: HedgeStyle | None) -> tuple[Decimal, Interval, Decimal, Decimal]:
    """A fraction as %: ± 2 points; "nearly" and "more than" reach a tenth; "over half" to the whole."""
    value = plain(percent.quantize(Decimal("0.0001"))) if percent > 1 else plain(percent)
    if style == "near":
        interval = Interval(plain(value * Decimal("0.9")), value)
    elif style == "under":
        interval = Interval(Decimal(0), value)
    elif style in ("over", "odd"):
        interval = Interval(value, _HUNDRED if value == 50 else plain(min(_HUNDRED, value + 10)))
    else:
        margin = _TWO * 2 if style == "about" else _TWO
        interval = Interval(plain(max(Decimal(0), value - margin)), plain(value + margin))
    return value, interval, Decimal(1), Decimal(1)


