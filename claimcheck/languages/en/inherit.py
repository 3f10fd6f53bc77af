"""Units that a bare figure takes over: from what it is compared with, its subject, or those who came to harm."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import structs

from ...model.interval import Interval
from ...model.mention import Quantity, RawClaim
from ..base import Context, SentenceView
from . import homes, units
from .clauses import Shape, Verb
from .local_units import british, degree
from .nouns import is_plural, singular
from .peoples import PEOPLES_TOLD
from .verbs import AUXILIARY, DOWN, STATE, UP
from .words import ADVERBS, DETERMINERS, PREPOSITIONS

LINK = re.compile(
    r"^(?:,? ?(?:and|or|while)?,? ?(?:up|down|rising|falling|compared)?,? ?(?:from|to|with|against|versus|than the|than|or|instead of|rather than|of (?:which|whom)),?|,? compared (?:with|to)|,? (?:up|down) (?:from|by)"
    r"|,? (?:the (?:other|remaining|rest)))(?: (?:a|its)(?: new| record| fresh)* (?:peak|high|low|record)(?: of)?| a| the)?\s*$"
)
OTHER = re.compile(r"\b(?:another|other|others|remaining|rest|additional|further)\b ?$")
GAPPED = re.compile(r"^(?:[^.;]{0,30})?(?:,|;| and| while) (?:the )?[\w' -]{1,30} (?:by |for |in )?$|^(?:[^.;]{0,32})?,? and $|^ in [^.;,]{2,30}(?:,| and)(?: and)? $")
_HARM = re.compile(
    r"^(?: (?:others?|more|were|was|are|have|had|has|been|also|people))*(?: (?:already|seriously|critically|slightly|badly))?"
    r" (?:dead|died|killed|injured|wounded|hurt|missing|arrested|detained|hospitali[sz]ed|drowned|rescued|charged|infected|evacuated|displaced|homeless|taken to hospital)\b"
    r"|^(?: (?:others?|more|people))*(?: (?:remain(?:s|ed)?|(?:are|were|was|is)(?: still)?))? (?:in|at) (?:an? |the )?(?:(?:local|nearby|county|critical|serious|stable|intensive) )?(?:but stable )?(?:hospital|condition|intensive care)\b"
    r"|^ of (?:the|those|them) (?:injured|wounded|dead|killed|victims|missing|hurt|sick)\b"
)
_THEM = re.compile(r" of (?:them|whom|those|these)\b(?! [a-z]+s\b)| (?:[a-z]+ )?ones\b")
_PART_OPENS = re.compile(r"\b(?:including|of which|of whom|among them|of them|among whom|of those|of these)(?: (?:some|about|around|nearly|almost|roughly))?,? $")
_BARE_DOLLAR = re.compile(r"\$|\bcents?\b|\dc\b")
_EXPECTED = re.compile(r"\b(?:compared (?:with|to)|against|versus|vs|than)(?: [\w']+){0,5} (?:of|at) $")
_SCALED = re.compile(r"\d ?(?:million|billion|trillion|bn|crore|lakh)$")
BRACKETS = re.compile(r" \([^()]{0,60}\)")
_BARE = re.compile(r"[.,;:)]|$| (?:in|for|from|a|by|this|last|of|to|at|on|and|but|or|is|was|were|are)\b")
_STEP = re.compile(r" (?:fewer|more|less|longer|shorter) than\b")
_THERE = re.compile(r"\bthere (?:were|was|are|had been|have been)(?: (?:only|just|some|about|nearly|almost|more than|over))? $")
_REVISED_TO = re.compile(r"\brevised (?:[a-z]+ )?to (?:about |just |only |nearly )?$")
_OTHERS = re.compile(r" others\b")
_A_TIME = frozenset(f"/{name}" for name in ("year", "quarter", "month", "week", "day", "night", "hour", "minute"))
_DID_SO = re.compile(r" (?:did|do|have done|had done|will do) so\b")
_PEOPLE_MANY = frozenset({"population", "populations", "populace"})
_POPULOUS = re.compile(r"\b(?:[Pp]opulations?|[Pp]opulace)\b")
_FAR_MORE = 10  # a part that is so many times its whole is part of another one
_SENTENCES = re.compile(r"[.!?] ")
_SENTENCE = 240  # signs in which the sentence before stands
_COINS = ("crown", "shilling", "dinar", "krona")
_MONEY = re.compile(r"[A-Z]{3}$")
_HUNDREDTH = Decimal("0.01")
_UP_BARE = re.compile(r"(?:%|\bper ?cent), (?:up|down)(?: by)? $")
_POLLED = re.compile(r"\b(?:polled|polling|received|won|got|secured|attracted|gained|collected|picked up|(?:second|third|fourth|fifth|last|trailed|place) (?:with|on)|(?:shared|split|took|won) the (?:remaining|other)) (?:just |only |about |nearly |almost |over )?$")
_MAJORITIES = re.compile(r"\bmajorit(?:y|ies) of (?:between |about |around |nearly |only |just |more than |over )?$")
_ON_BARE = re.compile(r"(?:,|;| and|,? with) (?:the )?[a-z' -]{2,30} on $")
_WHOLE = 100
_POLLED_BACK = 40
_INDEX = re.compile(r"\b(?:index|dow|nasdaq|ftse|dax|nikkei|hang seng|sensex|nifty|s&p|asx|tsx|futures|average|stocks?|shares)\b")
_PAST = re.compile(r"\b(?:past|beyond|above|below|exceeded|reached|reach|only|just|managed|stopped at|got) (?:about |only |just )?$")
_CLOSED = re.compile(r"[.;,)]|$")
_IN_PERCENT = re.compile(r"\bin (?:percentages|per ?cent|percentage terms)(?: these are| that is)?[:,] ")
_SHARES_OF = re.compile(r"\b(?:shares?|proportions?|percentages?|rates?) of (?:about |some |roughly |nearly )?$")
_PERCENT_TOO = re.compile(r"(?:, \d[\d.]{0,5}){0,4},? and \d[\d.]{0,5} ?(?:%|per ?cent\b)")
_OF_WHICH_WERE = re.compile(r"[^.;]{0,20}?,? of which (?:the )?[a-z-]+(?: [a-z-]+){0,4} (?:was|were|made up|made|came to|took|brought)(?: (?:about|around|some))? ")
_OF_NOUN = re.compile(r"\b(?:of|by|at|to|from|with|for|in|on|than|a|an|the)(?: about)? $")
_WERE_PEOPLE = re.compile(r" (?:were|are) (?:women|men|girls|boys|children|female|male)\b")
_POPULATION = re.compile(r"(?:(?:^|[,(]|\b(?:an?|the|its|their|[a-z]+['’]s|town|city|village|county|district|island|national|total|resident|local|state|world|prison|current|small|whole|combined))) populations?(?:,? (?:of|is|was|now|at|to|stands|stood|reached|rose|fell|grew|estimated|passed|about|around|some|just|over|nearly|almost|roughly)){0,4} $")
_OF_DOLLAR = {"dollar": "USD", "euro": "EUR", "pound": "GBP", "greenback": "USD"}
_TO_THE_DOLLAR = re.compile(r" (?:to|per|against|for) (?:the |a |one )?(?:us |u\.s\. |american )?(?P<of>dollar|euro|pound|greenback)\b(?! [a-z]+s\b)")
_PER_DOLLAR = re.compile(r" (?:a|per) (?P<of>dollar|euro|pound|greenback)\b")
_MONEY_WORD = re.compile(r"\b(?:" + "|".join(sorted((name for name, (code, scale) in units.NAMES.items() if len(code) == 3 and code.isupper() and scale == 1 and " " not in name), key=len, reverse=True)) + r")\b")
_RELATIVE = frozenset({"%", "pp", "x"})
_TIME_UNITS = frozenset("year quarter month week day hour minute second night".split())
_NOT_COUNTED = frozenset(
    "sales shares profits revenues earnings prices costs wages imports exports gas oil goods losses expenses assets temperatures"
    " readings levels takings funds savings series news reserves yields bonds stocks rates rents fares fees fines taxes payrolls winds".split()
)


def _in_its_coin(quantity: Quantity, previous: Quantity) -> Quantity:
    """"24 cents in 2022, 26 in 2023": a bare number goes on in the hundredths that the one before is told in."""
    coins = previous.place == _HUNDREDTH and "." not in previous.text
    if quantity.value is None or not coins or not _MONEY.match(quantity.unit) or "." in quantity.text:
        return quantity
    return structs.replace(
        quantity,
        value=quantity.value * _HUNDREDTH,
        interval=quantity.interval * Interval.exact(_HUNDREDTH),
        place=quantity.place * _HUNDREDTH,
        nonzero_place=quantity.nonzero_place * _HUNDREDTH,
    )


class UnitGiver:
    """The part of a sentence's reading that settles units."""

    view: SentenceView
    low: str
    context: Context
    made: list[RawClaim]
    quantities: list[Quantity]
    found: Shape
    counted: Quantity | None
    """The last figure so far, of this sentence or the one before, that counts something."""
    shared: str
    """What the last figure so far is a part of, where nothing was counted since ("one in five participants")."""

    def give_unit(self, index: int, quantity: Quantity, verb: Verb | None) -> Quantity:
        """A bare figure takes the unit of the figure it is compared with, of its subject, or of those harmed."""
        if (settled := self._settled(index, quantity)) is not None:
            return self._a_time(settled, verb) if settled.unit in _A_TIME else settled
        low = self.low
        after = low[quantity.end : quantity.end + 40]
        if _THEM.match(after):
            self.counted = self.counted or self.context.counted
            return self._part_of_counted(quantity) if self.counted else quantity
        if quantity.form == "number" and _POPULATION.search(low, max(self.view.start, quantity.start - 50), quantity.start):
            return structs.replace(quantity, unit="person", noun="person")
        if _HARM.match(after) or _WERE_PEOPLE.match(after) and not self.counted:
            return structs.replace(quantity, unit=self._people(index), noun="person")
        if self.counted and self.made and _PART_OPENS.search(low, max(0, quantity.start - 30), quantity.start):
            if self.counted.value and quantity.value and self.counted.value < quantity.value:
                return self._part_of_counted(quantity)
        if (unit := self._of_poll(quantity, after)) is not None:
            return unit
        if _IN_PERCENT.search(low, self.view.start, quantity.start) or self._percent_too(quantity):
            return structs.replace(quantity, unit="%", noun="", form="percent")
        if index and (linked := self._of_figure_before(index, quantity, after)) is not None:
            return linked
        if quantity.form == "number" and quantity.value and self._did(quantity):
            if self.shared:  # "one in five participants wore one, and 812 dropped out"
                return structs.replace(quantity, unit=self.shared, noun=self.shared)
            if self.counted and self.counted.value and quantity.value <= self.counted.value:
                return self._part_of_counted(quantity)
        if quantity.form == "number" and _DID_SO.match(after) and (doers := self._doers()):
            return structs.replace(quantity, unit=doers, noun=doers)
        head = self._subject_head(verb) if quantity.place >= 1 else ""
        if head and verb is not None and self._moves(verb) and self._close_by(verb, quantity):
            return structs.replace(quantity, unit=head, noun="" if _is_population(self.view.text[slice(*verb.subject)]) else head)
        if not self.made and (carried := self._carried(quantity)) is not None:
            return structs.replace(quantity, unit=carried.unit, noun=carried.noun)
        return self._of_counted(quantity)

    def _of_poll(self, quantity: Quantity, after: str) -> Quantity | None:
        """Votes and points of a vote or poll: "on 27 per cent, up two, and", "Reform polled 3,742", "majorities of 4,000"."""
        if quantity.form not in ("number", "range"):
            return None
        before = self.low[max(self.view.start, quantity.start - _POLLED_BACK) : quantity.start]
        known = [claim.quantity.unit for claim in (*self.context.previous, *self.made)]
        if _UP_BARE.search(before) and "pp" in known and known[-1] == "%" and _CLOSED.match(after):
            return structs.replace(quantity, unit="pp", noun="", form="points")
        if known[-1:] in (["%"], ["pp"]) and _ON_BARE.search(before) and _CLOSED.match(after) and quantity.value is not None and quantity.value < _WHOLE:
            return structs.replace(quantity, unit="%", noun="", form="percent")
        if _MAJORITIES.search(before) and quantity.place >= 1 or "vote" in known and _POLLED.search(before) and _BARE.match(after):
            return structs.replace(quantity, unit="vote", noun="vote")
        return None

    def _doers(self) -> str:
        """Who "1,960 did so" means: what the sentence counts, else what the one before it is about."""
        if self.made and self.counted:
            return self.counted.noun
        before = _SENTENCES.split(self.view.text[max(0, self.view.start - _SENTENCE) : self.view.start].rstrip())[-1].split(" ")
        verb = next((n for n, word in enumerate(before) if word.lower() in AUXILIARY), 0)
        return head_of(" ".join(before[:verb]))

    def _a_time(self, quantity: Quantity, verb: Verb | None) -> Quantity:
        """"Claims averaged 612 a week": so many of the subject in a length of time."""
        head = self._subject_head(verb) if quantity.place >= 1 and verb is not None and self._moves(verb) and self._close_by(verb, quantity) else ""
        return structs.replace(quantity, unit=head + quantity.unit) if head else quantity

    def _moves(self, verb: Verb) -> bool:
        """Whether a verb says where its subject stands or goes."""
        return verb.low != "put" and (verb.low in STATE or verb.low in UP or verb.low in DOWN)

    def _settled(self, index: int, quantity: Quantity) -> Quantity | None:
        """A figure with a unit of its own, as the article and the figures around settle it; ``None`` if it has none."""
        unit = quantity.unit
        if len(unit) >= 3 and unit[:3].isupper() or unit.startswith(_COINS):
            return self._money(index, quantity)
        if unit == "point" and self._of_percent(index, quantity):
            return structs.replace(quantity, unit="pp", noun="", form="points")
        if unit == "deg":
            told = [claim.quantity.unit for claim in (*self.context.previous, *self.made) if claim.quantity.unit in ("[degF]", "Cel")]
            unit = told[-1] if told else degree(self.low, (self.view.start, self.view.end), quantity.start, quantity.end, self.context.article)
        elif unit in ("", "/dollar", "/euro", "/pound") and (rate := self._exchange(quantity)):
            return structs.replace(quantity, unit=rate, noun="")
        elif "_us]" in unit:
            unit = british(unit, self.context.article)
        if unit != quantity.unit:
            return structs.replace(quantity, unit=unit)
        return quantity if unit or quantity.form == "ordinal" else None

    def _of_figure_before(self, index: int, quantity: Quantity, after: str) -> Quantity | None:
        """The unit of the figure before, where the two are compared, or one is part of the other."""
        low = self.low
        previous = self.made[self.prior(index)].quantity
        if not previous.unit or previous.form == "ordinal":
            return None
        if quantity.form == "number" and previous.unit not in _RELATIVE and _OF_WHICH_WERE.fullmatch(low, previous.end, quantity.start):
            return structs.replace(quantity, unit=previous.unit, noun=previous.noun)
        gap = BRACKETS.sub("", low[previous.end : quantity.start])
        kind = previous.unit.partition("/")[0]
        money = _MONEY.match(previous.unit) is not None
        moved_on = money and any(previous.end <= other.start < quantity.start for other in self.found.verbs)
        if previous.noun in PEOPLES_TOLD and OTHER.search(gap) or previous.noun in PEOPLES_TOLD and _OTHERS.match(after):
            return structs.replace(quantity, unit="person", noun="person")  # "14 Australians and seven others"
        linked = LINK.match(gap) or _EXPECTED.search(gap) or OTHER.search(gap) or GAPPED.match(gap) and not moved_on
        scaled = (money or previous.noun and _SCALED.search(low, previous.core_start, previous.core_end) is not None) and not moved_on and ";" not in gap and _SCALED.search(low, quantity.core_start, quantity.core_end) is not None
        if (linked or scaled) and not previous.streak and kind not in _RELATIVE and (kind not in _TIME_UNITS or gap in (" to ", " from ")) or (
            _STEP.match(after) and ";" not in gap and index == self.prior(index) + 1 and previous.unit not in ("%", "x")
        ):
            return _in_its_coin(structs.replace(quantity, unit=previous.unit, noun=previous.noun), previous)
        near = previous.value and quantity.value and Decimal("0.1") < quantity.value / previous.value < 10
        if near and not money and kind not in _RELATIVE and kind not in _TIME_UNITS and _PAST.search(gap) and _CLOSED.match(low, quantity.end):
            return structs.replace(quantity, unit=previous.unit, noun=previous.noun)
        return None

    def _of_counted(self, quantity: Quantity) -> Quantity:
        """What was last counted, for a bare figure that stands after it; a decimal counts nothing."""
        counted = self.counted
        other = OTHER.search(self.low[max(0, quantity.start - 16) : quantity.start])
        if counted is None or not (other or self.made and self.low[quantity.core_start].isdigit()):
            return quantity
        if quantity.place < 1 and counted.place >= 1 and counted.unit != "point" and counted.unit not in _COINS:
            return quantity
        return structs.replace(quantity, unit=counted.unit, noun=counted.noun)

    def _percent_too(self, quantity: Quantity) -> bool:
        """"a share of 60 and 40 per cent": the per cent of the last of several is said of all."""
        match = _PERCENT_TOO.match(self.low, quantity.end) if quantity.form == "number" else None
        before = self.low[max(self.view.start, quantity.start - 40) : quantity.start]
        return match is not None and _SHARES_OF.search(before) is not None

    def _exchange(self, quantity: Quantity) -> str:
        """"the yen weakened past 158 to the dollar": what one of the other money costs in the one spoken of."""
        match = _TO_THE_DOLLAR.match(self.low, quantity.end) if not quantity.unit else _PER_DOLLAR.match(self.low, quantity.core_end)
        if match is None:
            return ""
        told = [word for word in _MONEY_WORD.findall(self.low, self.view.start, quantity.start) if word != match["of"]]
        return f"{units.NAMES[told[-1]][0]}/{_OF_DOLLAR[match['of']]}" if told else ""

    def _did(self, quantity: Quantity) -> bool:
        """"four were leaking", "731 were admitted": a bare figure that is its verb's whole subject."""
        if _OF_NOUN.search(self.low, max(self.view.start, quantity.start - 8), quantity.start):
            return False  # "provisions of 1.46 billion cover"
        return any(verb.start == quantity.end + 1 for verb in self.found.verbs)

    def _whose(self, quantity: Quantity) -> str:
        """"Of the 40 plants, two-thirds grow nowhere else": what a share that is its verb's whole subject is of."""
        return self.counted.noun if quantity.form == "fraction" and self.counted and self._did(quantity) else ""

    def _part_of_counted(self, quantity: Quantity) -> Quantity:
        """A part is of the nearest counted figure that can hold it: "52,300 beds in 1,240 inns, including 19,800 …"."""
        value = quantity.value or Decimal(0)
        told = (claim.quantity for claim in reversed(self.made))
        able = (q for q in told if q.noun and q.unit == q.noun and q.value is not None and q.value >= value)
        whole = self.counted
        if whole is not None and whole.value is not None and whole.value < value:
            whole = next(able, whole if value < _FAR_MORE * whole.value else None)
        return structs.replace(quantity, unit=whole.unit, noun=whole.noun) if whole is not None else quantity

    def prior(self, index: int) -> int:
        """The figure before: not one in brackets that closed before this one ("1.68 billion crowns ($152 million) from 1.50 billion")."""
        previous = index - 1
        while previous > 0 and (end := self.quantities[previous].end) and self.low[end : end + 1] == ")" and self.low[self.quantities[previous].start - 1] == "(":
            previous -= 1
        return previous

    def _carried(self, quantity: Quantity) -> Quantity | None:
        """A sentence's first figure without a unit: "there were 9,870", "It had forecast at least 40 billion" after crowns."""
        told = [c.quantity for c in self.context.previous if c.quantity.unit and c.quantity.form == "number" or c.quantity.form == "range"]
        if not told:
            return None
        if _SCALED.search(self.low, quantity.core_start, quantity.core_end) and _BARE.match(self.low, quantity.end):
            money = next((q for q in reversed(told) if _MONEY.fullmatch(q.unit)), None)
            return money or next((q for q in reversed(told) if q.noun and q.unit == q.noun and _SCALED.search(q.text.lower()[: q.core_end - q.start])), None)
        if _REVISED_TO.search(self.low, max(self.view.start, quantity.start - 40), quantity.start):
            return next((q for q in reversed(told) if q.noun and q.unit == q.noun or _MONEY.fullmatch(q.unit)), None)
        if _THERE.search(self.low, max(self.view.start, quantity.start - 40), quantity.start):
            return next((q for q in reversed(told) if q.noun and q.unit == q.noun), None)
        return None

    def _money(self, index: int, quantity: Quantity) -> Quantity:
        unit, text = quantity.unit, quantity.text.lower()
        if unit.startswith("USD") and _BARE_DOLLAR.search(text) and not re.search(r"us ?\$|\$us|u\.s\.|\bus cent|american", text):
            home = self.context.currency or homes.dollar(self.context.article)
            unit = (home or "USD") + unit[3:]
        elif home := homes.money(self.context.article, text):
            unit = home + unit[re.match(r"[A-Za-z]+", unit).end() :]  # type: ignore[union-attr]
            quantity = structs.replace(quantity, noun="")
        if not index or "/" in unit:
            return structs.replace(quantity, unit=unit) if unit != quantity.unit else quantity
        previous = self.made[index - 1].quantity
        near = previous.value and quantity.value and Decimal("0.05") < quantity.value / previous.value < 20
        if previous.unit.startswith(unit + "/") and near and LINK.match(self.low[previous.end : quantity.start]):
            unit = previous.unit
        return structs.replace(quantity, unit=unit) if unit != quantity.unit else quantity

    def _of_percent(self, index: int, quantity: Quantity) -> bool:
        """"slid three points to 31 per cent", "63.8 percent, almost 5 points lower": points of per cent."""
        if _INDEX.search(self.low, self.view.start, quantity.start):
            return False
        if self.low.startswith(" of market share", quantity.end):
            return True
        if index and self.made[index - 1].quantity.unit == "%":
            return self.low[self.quantities[index - 1].end : quantity.start].strip(", ") not in ("or", "and")
        if not index and any(claim.quantity.unit == "%" for claim in self.context.previous):
            return True  # "… to 28.3%. The figure is 2.9 points higher than in 2019."
        return index + 1 < len(self.quantities) and self.quantities[index + 1].unit == "%" and self.low.startswith(" to ", quantity.end)

    def _close_by(self, verb: Verb, quantity: Quantity) -> bool:
        """Whether no other noun stands between a verb and its figure ("fell sharply in May to 418")."""
        if verb.start > quantity.start:
            return True
        words = re.findall(r"[a-z']+", self.low[verb.end : quantity.start])
        return len(words) < 10 and sum(word not in PREPOSITIONS and word not in ADVERBS and word not in DETERMINERS for word in words) < 4 and "its" not in words and "their" not in words

    def _people(self, index: int) -> str:
        for claim in reversed(self.made[:index]):
            if claim.quantity.noun and claim.quantity.unit == claim.quantity.noun:
                return claim.quantity.unit
        return "person"

    def _subject_head(self, verb: Verb | None) -> str:
        """The singular of a plural subject: "Robberies fell to 418", "the number of people … rose"."""
        if verb is None:
            return ""
        begin, stop = verb.subject
        return head_of(self.view.text[begin:stop])


def _is_population(phrase: str) -> bool:
    """Whether a phrase is about a population, whose number counts people without naming them."""
    return _POPULOUS.search(phrase) is not None


def head_of(phrase: str) -> str:
    """The singular of the plural noun that a phrase is about: "the number of people on waiting lists" → person."""
    words = re.findall(r"[A-Za-z][\w'-]*", phrase)
    lower = [word.lower() for word in words]
    if "number" in lower and "of" in lower[lower.index("number") :]:
        words = words[lower.index("number") + 2 :]
    elif "of" in lower:
        words = words[: lower.index("of")]
    for number, word in enumerate(words):
        if number and word.lower() in PREPOSITIONS:
            words = words[:number]
            break
    if words and words[-1].lower() in _PEOPLE_MANY:
        return "person"
    for word in reversed(words[-2:]):
        if is_plural(word) and word.lower() not in _NOT_COUNTED:
            named = word[:1].isupper() and (word is not words[0] or len(words) > 1)
            return "" if named else singular(word)  # Labour's Tomas Vell
    return ""
