"""The quantity step for English: every number of a text with unit, hedge and interval, claims or not."""

from __future__ import annotations

import re
from decimal import Decimal

from ...model.mention import Moment, Quantity
from . import hedges, never, numerals, reasons
from .draft import Draft, attach
from .numeral import Numeral
from .ranges import Ranges
from .scanning import MULTIPLES, candidates, word_after

_MULTIPLE = "|".join(sorted(MULTIPLES, key=len, reverse=True))
START = re.compile(rf"(?P<multiple>\b(?:{_MULTIPLE})\b)|{numerals.START.pattern}")
_BEFORE_DIGITS = frozenset(" $(\n\"'")
"""Before digits: then nothing around them can make them a part of something else."""
_DAY, _HOUR, _ALL = 25, 60, 100
# What digits may be followed by where they are a clock time, telephone number or version.
_MARKED = re.compile(
    r"\d+(?:[.:()-]|\s[\d() -]|\s?(?:[ap]\.?m|o'clock|noon|hrs|hours|utc|ist|[a-z]{0,2}(?:edt|est|pdt|pst|gmt|bst|cet)\b))"
)
_STREAK_WORDS = frozenset("straight consecutive successive year years quarter quarters month months week weeks day days".split())
_CLOCK_DIGITS = re.compile(r"\d{1,2}(?:\.[0-5]\d)?(?![\d,])")
_TWICE_AS = re.compile(r" (?:as|the|what|its|their|that|last|those|his|her|this|normal|more|higher|a)\b(?! (?:week|day|month|year)\b)")
_DOUBLE_VERB = re.compile(r"\b(?:to|will|would|could|can|may|might|should|must|more than|almost|nearly|about|roughly|over|'ll|not|just) $")
_STREAK = re.compile(
    r"[ -](?:(?:straight|consecutive|successive)[ -](year|quarter|month|week|day|annual|quarterly|monthly|weekly|daily)s?\b|(year|quarter|month|week|day)s? (?:in a row|running|in succession|on the trot|on end|without (?:a break|interruption))\b)"
)


def scan(text: str, low: str, moments: list[Moment]) -> list[Quantity]:
    """Every quantity of ``text`` in order; numbers inside ``moments`` only as durations that claim nothing."""
    reader = _Reader(text, low, moments)
    return reader.run()


class _Reader(Ranges):
    """One pass over one text."""

    def run(self) -> list[Quantity]:
        low, at = self.low, 0
        for start in candidates(low)[0]:
            if start < at:
                continue
            plain = low[start].isdigit() and low[start - 1 : start] in _BEFORE_DIGITS
            match = None if plain else START.match(low, start)
            if not plain and match is None:
                continue
            link = next((end for begin, end in self.links if begin <= start < end), 0) if self.links else 0
            if link:
                at = link
                continue
            moment = self._moment_at(start)
            if moment is not None:
                at = self._inside(moment, start)
                continue
            if match is not None and match["multiple"]:
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
            self.add(draft, None)
        return max(moment.end, start + 1)

    def _multiple(self, match: re.Match[str]) -> int:
        word, start, end = match["multiple"], match.start(), match.end()
        low = self.low
        before = low[max(0, start - 24) : start]
        if word in ("twice", "thrice") and not _TWICE_AS.match(low, end):
            return end
        if word in ("double", "triple", "treble", "quadruple", "halve", "doubles", "triples", "halves"):
            leads = _DOUBLE_VERB.search(before) or word in ("halve",)
            follows = re.compile(r" (?:the|that|those|its|what|their|last|in|by|since|to|from|this)\b|[.,;]").match(low, end)
            if not (leads or follows and word not in ("doubles", "triples", "halves")) or low[end : end + 1] == "-":
                return end
            if re.search(r"\b(?:in|mixed|men's|women's|the|a) $", before) and not follows:
                return end
        numeral = Numeral(start, end, MULTIPLES[word], words=True)
        draft = Draft(start, end, numeral, "x", "multiple", exact=False)
        self.add(draft, None)
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
        why = reasons.of_numeral(text, low, numeral)
        numeral.start = self._article(numeral)
        if in_n := self._in_n(numeral, why):
            return in_n
        draft = attach(text, low, numeral, self.floor, self.money)
        self._led(draft)
        if low[start] == "a" and numeral.words and numeral.value == 1 and hedges.before(low, self.floor, start)[1] is None:
            return start + 1
        if self._streak(draft):
            self.add(draft, None)
            return draft.end
        draft.why_not = why or reasons.of_draft(text, low, draft, self.found[-1] if self.found else None)
        if not why:
            if ratio := self._ratio(draft):
                return ratio
            if draft.why_not not in ("label", "name") and (done := self._range(draft)):
                return done
            draft = self._compound(draft)
            self._side(draft)
        self.add(draft, None)
        return max(draft.end, numeral.end)

    def _streak(self, draft: Draft) -> bool:
        """"a third straight month", "five years in a row": how long something has gone one way."""
        numeral = draft.numeral
        if word_after(self.low, numeral.end) not in _STREAK_WORDS:
            return False
        match = _STREAK.match(self.low, numeral.end)
        if match is None or numeral.form == "vague":
            return False
        if numeral.ratio is not None:  # "a third straight month" is no fraction
            if numeral.ratio[0] != 1:
                return False
            start = self.low.index(" ", numeral.start) + 1
            draft.numeral = Numeral(start, numeral.end, str(numeral.ratio[1]), form="ordinal", words=True)
            draft.start, draft.factor, draft.value = start, Decimal(1), None
        unit = match[1] or match[2]
        draft.unit = {"annual": "year", "daily": "day"}.get(unit, unit.removesuffix("ly"))
        draft.noun, draft.form, draft.end = "", "number", match.end()
        draft.streak = True
        return True

    def _article(self, numeral: Numeral) -> int:
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
        if _MARKED.match(low, start) is None:
            return 0
        if match := never.VERSION.match(low, start):
            return self._mark(start, match.end(), "version")
        if match := never.MILITARY.match(low, start):
            return self._mark(start, match.end(), "clock time")
        phone = never.PHONE.match(low, start)
        if phone and phone.group().count("-") + phone.group().count(" ") + phone.group().count(")") >= 1:
            groups = re.findall(r"\d+", phone.group())
            spaced = " " in phone.group().strip() and "-" not in phone.group()
            if sum(map(len, groups)) >= 7 and (not spaced or groups[0].startswith("0") or low[start - 1 : start] == "+") and not (spaced and not groups[0].startswith("0") and all(len(g) == 3 for g in groups[1:])):
                return self._mark(start, phone.end(), "telephone number")
        if end := never.goals(low, start):
            return self._mark(start, end, "score")
        digits = _CLOCK_DIGITS.match(low, start)
        if digits and (clock := never.CLOCK.match(low, digits.end())):
            if not low.startswith(":", digits.end()) or _is_time(low[start : clock.end()]):
                return self._mark(start, clock.end(), "clock time")
        return 0

    def _mark(self, start: int, end: int, why: str) -> int:
        """Keep the first number of ``start:end`` as no claim; look on after the end."""
        for group in re.finditer(r"\d[\d,.]*\d|\d", self.low[start:end]):
            at = start + group.start()
            digits = re.sub(r"\D", "", group.group())
            numeral = Numeral(at, start + group.end(), digits)
            self.add(Draft(at, numeral.end, numeral, why_not=why), None)
        return max(end, start + 1)


def _is_time(text: str) -> bool:
    """Whether 9:30 is an hour, or 59:47 minutes and seconds: two parts of a hundred are none."""
    first, second = (int(part) for part in re.findall(r"\d+", text)[:2])
    return first < _DAY or (first < _HOUR and first + second != _ALL)
