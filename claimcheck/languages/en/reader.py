"""The state of the quantity step, and how a draft becomes a quantity: hedges, age, interval."""

from __future__ import annotations

import re
from decimal import Decimal

from ...model.mention import Hedge, Moment, Quantity
from ...model.written import HEDGE_OF_STYLE, HedgeStyle
from . import hedges, never
from .draft import Draft
from .measure import form_of, measure
from .money import Money
from .numeral import Numeral

_APPOSITION = re.compile(r"(?:[A-Z][\w'.-]*|\b(?:wife|husband|son|daughter|brother|sister|mother|father|driver|victim|suspect|passenger|partner|widow|man|woman|boy|girl|teenager|resident|neighbour|neighbor|pensioner)),? ?[,(] ?(?:(?:by )?(?:then|now) (?:only |just |still |already )?)?$")
_AGE_LEAD = re.compile(r"\b(?:aged?|ages|turned|turns|turn|turning|age of|aged between|aged about|aged over|aged under)(?: from)? $")
_WHO_IS = re.compile(r"\b(?:who|he|she|He|She|who's) (?:is|was|turns|turned) (?:now )?$")


_OLDER = re.compile(r"\b(?:younger|older) than $")
_OVER_AGE = re.compile(
    r"\b(?:people|residents|women|men|adults|those|anyone|everyone|drivers|children|voters|patients|persons|pensioners|citizens|visitors|teenagers|youngsters|boys|girls|users|passengers|customers|travellers|travelers|seniors|canadians|americans|britons|australians|germans|workers|pupils|riders|players|patients|members|aged) (?:who are )?(?:aged )?(?:over|under) $"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:were|was|are) (?:over|under) $"
)
_AND_OVER = re.compile(r" (?:and|or) (?:over|older|above|under|younger)\b")
# How the patterns above end.
_AGE_WORDS = frozenset("age aged ages turn turns turned turning of between about over under from than is was now then only just still already and or".split())
_FOR = ("for ", "just ", "well ", "lasted ", "took ", "takes ", "little ", "is ", "was ", "of ", "are ", "last ", "after ")


_YOUNGEST, _NOON, _OLDEST = 5, 12, 110
_LIFE = re.compile(r"\b(?:died|dies|married|orphaned|widowed|learn(?:ed|t)|took up|first|taught|joined|apprenticed|emigrated|went blind|became|began|started|lost (?:his|her))\b")
_THEN_SHE = re.compile(r",? (?:he|she)\b")
_AGED = re.compile(r"[,.;)]|$| (?:when|after|and|to become|with|in)\b")
_SHE_AT = re.compile(r"\b(?:he|she|who)\b[^.;]{1,70} at $")
_PRICED = re.compile(r"\b(?:sold|bought|sell|buy|pric|shares?|trad|valu|stood|put|ranked|o'clock|began the day|record|speed|temperature|finish|estimat)")


class Reader:
    """What one pass over one text keeps: the text, its times, what was found and how far it was read."""

    def __init__(self, text: str, low: str, moments: list[Moment]) -> None:
        self.text, self.low, self.moments = text, low, moments
        self.money = Money(low)
        self.found: list[Quantity] = []
        self.floor = 0
        self.next_moment = 0
        self.links = never.links(text)

    def _moment_covers(self, at: int) -> bool:
        return any(m.start <= at < m.end for m in self.moments[self.next_moment : self.next_moment + 2])

    def add(self, draft: Draft, bounds: tuple[Decimal, Decimal] | None, parts: tuple[Decimal, ...] = (), start: int | None = None) -> None:
        """Find the hedges of ``draft`` and append it as a quantity."""
        low, numeral = self.low, draft.numeral
        style: HedgeStyle | None = None
        if start is None:
            start, style = hedges.before(low, self.floor, draft.start)
        end, after = hedges.after(low, draft.end)
        if after is None and draft.end != numeral.end and draft.unit == draft.noun and not draft.per:
            _, after = hedges.after(low, numeral.end)
            end = draft.end if after else end
        if style == "over" and draft.unit in ("year", "month", "week", "day", "quarter") and low.startswith("over ", start) and not low.endswith(_FOR, 0, start):
            start, style = draft.start, None  # "over two years": during them
        style = hedges.strong(style, after)
        self._age(draft, start)
        unit = draft.unit + draft.per
        value, interval, place, nonzero = measure(draft, style, bounds)
        hedge: Hedge | None = "range" if bounds else HEDGE_OF_STYLE[style] if style else None
        form = "range" if bounds else draft.form
        if style == "about" and draft.form == "vague":
            hedge = None
        if draft.numeral.form == "vague":
            form = "vague"
        self.found.append(
            Quantity(
                start, max(end, draft.end), self.text[start : max(end, draft.end)], value, interval, unit,
                form_of(form), hedge, draft.noun, place, nonzero, numeral.start, numeral.end, parts,
                not draft.why_not, draft.why_not, draft.streak,
            )
        )  # fmt: skip
        self.floor = max(end, draft.end)

    def _still_age(self, numeral: Numeral) -> bool:
        """"aged 18 and 22": the second age."""
        if not self.found or self.found[-1].unit != "year":
            return False
        last = self.found[-1]
        aged = _AGE_LEAD.search(self.low[max(0, last.start - 20) : last.start])
        return bool(aged) and self.low[last.end : numeral.start] in (" and ", ", ", " or ")

    def _at_age(self, numeral: Numeral) -> bool:
        """"At 80 she still swam", "he took to frogs only at 47, when …": how old someone was."""
        at, end = numeral.start, numeral.end
        if not self.low.endswith("at ", 0, at) or not _YOUNGEST <= numeral.value <= _OLDEST or "." in numeral.digits:
            return False
        if _THEN_SHE.match(self.low, end):
            return True
        if numeral.value <= _NOON and not _LIFE.search(self.low, max(0, at - 60), at):
            return False  # "she left at 12"
        return _AGED.match(self.low, end) is not None and _SHE_AT.search(self.low, max(0, at - 90), at) is not None and not _PRICED.search(self.low, max(0, at - 60), at)

    def _age(self, draft: Draft, start: int) -> None:
        """"Bea Tolliver, 71," and "aged 63": a bare number that is an age."""
        if draft.unit and draft.unit != draft.noun or draft.numeral.form != "number" or draft.why_not or draft.numeral.scaled_by:
            return
        text, numeral = self.text, draft.numeral
        if not draft.unit and self._at_age(numeral):
            draft.unit, draft.age = "year", True
            return
        before = text[max(0, start - 24) : start]
        last = before.rsplit(None, 1)[-1:]
        either = _AND_OVER.match(self.low, numeral.end)
        if start == numeral.start and not either and (not last or (last[0].lower() not in _AGE_WORDS or before[-1] != " ") and last[0][-1] not in ",("):
            return
        lead = _AGE_LEAD.search(before.lower())
        if lead and not (draft.noun and lead.group().startswith("turn")) or self._still_age(numeral):
            draft.unit, draft.noun, draft.age, draft.end = "year", "", True, numeral.end
        elif draft.unit == "" and 1 <= numeral.value <= 110 and (_OLDER.search(self.low, max(0, numeral.start - 30), numeral.start) or _OVER_AGE.search(self.low, max(0, numeral.start - 40), numeral.start) or either) or 4 <= numeral.value <= 110 and _WHO_IS.search(before) and re.match(r"[.,;)]|$", text[numeral.end : numeral.end + 1]):
            draft.unit, draft.age = "year", True
        elif not draft.noun and 1 <= numeral.value <= 110 and _APPOSITION.search(before) and text[numeral.end : numeral.end + 1] in (",", ")", ".", ";", ""):
            if not re.search(r"\d, ?$|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\W*$", before):
                draft.unit, draft.age = "year", True
