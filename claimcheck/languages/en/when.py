"""When a figure was so: the time that governs it, the base of its change, and figures of the time compared with."""

from __future__ import annotations

import re

from msgspec import structs

from ...model.mention import Moment, Quantity, TimeSpec
from . import clauses, markets, multiples, occasions, passing, reports
from .compared import BESIDE
from .inherit import BRACKETS, UnitGiver
from .verbs import SAYING

_TIME_AFTER_SAY = re.compile(r"\b(?:" + "|".join(sorted(SAYING - {"reported", "confirmed"}, key=len, reverse=True)) + r"|(?<!\bwere )(?<!\bwas )(?<!\bbeen )(?:reported|confirmed)|(?<!\bwere )(?<!\bwas )(?<!\bbeen )(?:released|published)|statement|spoke|report|speaking|adjourned|voted)(?: (?:in a|a|his|its|an)? ?[\w-]+){0,4}?(?: late| early)?(?: on| last)? $")
_SAY_AFTER = re.compile(r",? (?:also |again |each )?(?:said|reported|announced|posted|unveiled|released|published|forecast|warned|estimated|confirmed|disclosed|told|raised its|cut its (?:forecast|outlook|estimate))\b")
_SAY_NEXT = re.compile(r",? (?:[\w'.&-]+ ){0,5}(?:said|reported|announced|posted|unveiled|released|published|forecast|warned|estimated|confirmed|disclosed|told)\b")
# What lasts beyond the day that the sentence tells of: "which employs 2,000 people, was fined on Friday".
_LASTING = frozenset("employs employ has have owns own operates operate runs is are holds hold serves lives covers includes makes sells carries".split())
_PRESENT = _LASTING | frozenset("employ own operate hold serve live cover include sell carry cost costs spend spends receive pay pays account accounts make represent represents stand stands number numbers weigh weighs work works lie lies".split())
_PERFECT = ("has ", "have ")
_NOW_SAYS = re.compile(r"now (?:expects?|sees?|forecasts?|plans?|aims?|says?|estimates?|believes?|puts?|wants?|predicts?|hopes?|anticipates?|projects?|stands?|costs?|has|have)\b")
_OWN_RECORD = re.compile(r"\b(?:its|their) [a-z]+ (?:record|high|low|peak|meeting|forecast|estimate)\b")
_DELIVERY = re.compile(r"(?: [a-z]+){0,3} (?:futures|contracts?|delivery)\b")
_PUBLISHED = ("published ", "released ", "issued ", "published the ", "released the ", "issued the ", "until ", "until the ", "till the ", "for the ")
_SAID_IN = re.compile(r"\b(?:said|announced|forecast|predicted|warned|told|promised|agreed|voted)(?: [a-z]+ers)? (?:in|last|earlier in) $")
# "a 1962 building", "a 2023 review": the year only names the thing.
_YEAR_NAMES = re.compile(
    r"\b(?:an?|another) \d{4}[ -][a-z]|\b(?:the|its|their|his|her|our|this) \d{4} (?:act|law|treaty|agreement|deal|accord|constitution|film|book|novel|"
    r"convention|directive|regulations?|order|merger|purchase|acquisition|flotation|listing|scandal|disaster|war|coup|review|inquiry)\b"
)
# Words between marks that tell something by the way: "…, which opened in 1962, …".
_BY_THE_WAY = re.compile(r"[ (]*(?:which|who|whose|whom|where|when|once|first|founded|opened|built|established|launched|completed|set up|begun|born|elected|appointed|introduced|acquired|bought|created|published|approved|signed|passed|now|at \d|up from|down from|compared with|formerly|previously|a [a-z]+ since)\b")
_BEGUN = re.compile(r"(?:first )?(?:founded|opened|built|established|launched|completed|set up|begun|born|elected|appointed|introduced|created|started|formed|listed|acquired|designed|named)(?: [a-z]+){0,4}? (?:in|on)(?: the)?(?: (?:early|late|mid))?[ -]$")
_ORIGIN = re.compile(r"\b(?:which|who|whose|where|that (?:had|has|have|was|were|is|are)|founded|opened|built|established|introduced|born|acquired|bought|took office|took over|came to power|dates? (?:from|back to))\b")
# "income was £61m, and investment will rise to £24m in 2026": what was and what will be.
_TURNS = re.compile(r",? (?:and|but|while|whereas|yet) [^,;]{1,60}?\b(?:will|would|(?:is|are) (?:expected|due|forecast|set|likely|projected))\b")
_OR_BY = re.compile(r",? (?:or|i\.e\.|that is|which is|down|up)(?: by)?(?: an?)? |,? an? (?:rise|fall|increase|decrease|drop|decline|reduction|gain|jump|cut|growth) of | \(")
_REASON = re.compile(r", (?:after|because|as|since|although|though|even though|despite|following) ")
_OWN_BASE = re.compile(r"(?:'s)?(?: [a-z-]+){0,4} of | \(|'s ")
_TIME_LEAD = re.compile(r",?(?: (?:in|for|during|of|on|by))?(?: the)? ?")
_THAN_BEFORE = re.compile(r",? (?:(?:up|down|rising|falling|slightly|sharply|well|and|but|still) )*(?:from|compared (?:with|to)|against|versus|vs\.?)(?: an? (?:revised|loss of|profit of|record|deficit of|surplus of))? ?(?:the |an? )?")
_DOWN_FROM = re.compile(r",? having been (?:at )?$|,? (?:up|down|a (?:rise|fall|jump|drop|decline|increase|gain)) from (?:an? |the )?(?:about |around |nearly |some |record |revised )?$")
_FROM_BEFORE = re.compile(r",? (?:(?:up|down) )?(?:from|compared (?:with|to)|against)(?: a (?:profit|loss) of)? ")
_OVER_FIGURE = re.compile(r" (?:below|above|lower than|higher than|more than|less than|fewer than|up on|down on|up from|down from|from)(?: the| an?)?(?: (?:upwardly |downwardly )?revised| record)? ")
# "71.5 per cent, compared with 6.3 per cent in rich ones": another place or group, not another time.
_ELSEWHERE = re.compile(r" (?:in|for|among|across|at|of) (?:the |those |its )?(?!same|previous|year|month|quarter|last|first|second|third|fourth|early|late|mid|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)[a-z]| (?:nationally|nationwide|statewide|elsewhere|worldwide|globally)\b")
_AT_HEAD = re.compile(r"(?:(?:and|but|while|whereas|yet) )?(?:(?:in|during|at|for|over|by) )?(?:the )?")  # before a time that opens its clause
_RESTATED = re.compile(r" \([^()]{0,40}")
_OPENS_NEXT = re.compile(r"(?: (?:with|at|by|saw|brought|had|was|another|about|some))? |: ")
_NEXT_CLAUSE = re.compile(r",? (?:it|they|we|he|she|there|the|its|their|that|this)\b")
_CHANCE_OF = re.compile(r" (?:chance|probability|likelihood|risk|odds|possibility) (?:of|that) (?:[a-z]+ ){0,5}?")
_CLOSED_BY = re.compile(r"(?:;|[,.]? (?:and|but|while|yet)) (?:(?:in|by|on|at|for) )?(?:the )?$")
_AT_FIGURE = re.compile(r", at \d")
_CHANGE_OF = re.compile(r"\b(?:rise|fall|increase|decrease|gain|drop|decline|reduction|jump|growth) of(?: (?:about|nearly|almost|some))? $")
_MADE = re.compile(r"\b(?:built|made|born|founded|opened|registered|installed|constructed|dating|signed|bought|acquired|launched|introduced|issued|aged|adopted|passed|set)(?: (?:in|before|after|since|from|on|by|until))?(?: the)?(?: (?:early|late|mid))?[ -]$")
_NEXT_SUBJECT = re.compile(r"(?:,|;) |\b(?:while|whereas|but) ")
_UPON = re.compile(r"\b(?:after|as|because|following|ahead of|before|despite|on|when)(?: (?!the |last |this )[\w'&.-]+){0,8} $")
_RESULTS_NEXT = re.compile(r"[ -](?:[a-z-]+ ){0,3}?(?:profits?|earnings|results|sales|revenues?|loss|income|figures|data|reports?|numbers|guidance|forecasts?|outlook|output|deliveries|orders|update|figures)\b")
_STANDING = _LASTING | {"costs"}
_NEXT_NOW = ("and ", "but ", ", ", "which ", "who ")  # "grew 11% and now account for 23%"
LEADING = 12  # characters before a time that leads its sentence ("But during ")
_OWN_WORDS = 3  # blanks between a figure and the participle that is said of it: "300 homes built in 2024"
_SUMMED = re.compile(r", (?:an? |or |and )(?:[a-z-]+ )?(?:rise|fall|increase|decrease|gain|drop|decline|reduction|jump|improvement|change|cut|growth|difference|saving|swing) of (?:about |nearly |almost |some )?$")
_LINK_TIME = re.compile(r"^(?: (?:of|in|for|counted|recorded|added|reported|seen|a share|a ton|added in|counted in|from|over|during|at|earned|made))*(?: the| in the| in)? ?$")


class TimeGiver(UnitGiver):
    """The part of a sentence's reading that settles times."""

    periods: list[Moment]
    earlier: set[int]
    """Figures of the time compared with, by number."""
    undated: set[int]
    """Those among them whose time is not named."""
    owned: dict[int, tuple[int, int]]
    """Times that belong to one figure alone, by where they begin (``compared.owners``)."""

    def _said(self, moment: Moment) -> bool:
        """"said on Tuesday": when it was said, not what the figures are about."""
        spec = moment.spec
        if _DELIVERY.match(self.low, moment.end):
            return True  # "December corn futures": what the contract is named by
        if spec.trailing or spec.to_day or spec.to_month:
            return False
        if (spec.month is not None or spec.month_offset == -1) and spec.day is None:
            return bool(_SAID_IN.search(self.low[max(self.view.start, moment.start - 40) : moment.start]))
        if moment.spec.weekday is None and moment.spec.day_offset is None and moment.weekday is None and moment.spec.day is None:
            return False
        if moment.spec.same_as and self.low.endswith(_PUBLISHED, 0, moment.start):
            return True  # "the figures were published the same morning", "until the following evening"
        if moment.role == "event":
            opens = moment.start - self.view.start < 5  # "On Thursday the firm reported"
            if (_SAY_NEXT if opens else _SAY_AFTER).match(self.low, moment.end):
                return True
        return bool(_TIME_AFTER_SAY.search(self.low[max(self.view.start, moment.start - 60) : moment.start]))

    def _names(self, moment: Moment) -> bool:
        """A year that names a thing is no time of the figures around it."""
        if _NOW_SAYS.match(self.low, moment.start) or moment.spec.month is not None and _OWN_RECORD.search(self.low, max(self.view.start, moment.start - 6), moment.end + 10):
            return True
        if moment.spec.year is None or moment.end - moment.start != 4:
            return False
        named = _YEAR_NAMES.search(self.low, max(self.view.start, moment.start - 9), moment.end + 16)
        return named is not None and named.start() <= moment.start

    def bracketed(self, moment: Moment) -> bool:
        """Whether a time stands in brackets."""
        return moment.start >= 0 and self.bracketed_at(moment.start)

    def bracketed_at(self, at: int) -> bool:
        """Whether the sentence's text at ``at`` stands in brackets."""
        return self.low.rfind("(", self.view.start, at) > self.low.rfind(")", self.view.start, at)

    def _apart(self, moment: Moment, quantity: Quantity) -> bool:
        """A time in brackets or in words by the way does not govern a figure outside of them."""
        low, begin = self.low, self.view.start
        if self.bracketed(moment) and (")" in low[moment.end : quantity.start] or "(" in low[quantity.end : moment.start]):
            return True
        if moment.role != "base" and (self._of_results(quantity, moment) or moment.start >= quantity.end and self._of_compared(quantity, moment)):
            return True
        if moment.start >= quantity.end and moment.spec.at and self._other_between(quantity, moment):
            return True  # "spending fell to $6m, and debt stood at $37m at the end of March"
        if moment.start >= quantity.end and moment.spec.present and moment.spec.day_offset == 0 and self.low.endswith(_NEXT_NOW, 0, moment.start):
            return True
        if moment.start >= quantity.end:
            if (why := _REASON.search(low, quantity.end, moment.start)) and any(why.end() <= other.start < moment.start for other in self.quantities):
                return True  # "£4m will be spent, after 1,150 potholes were reported in January"
            if passing.of_another(low, quantity, moment, self.quantities):
                return True
            if moment.spec.since and passing.since_it(low, quantity.end, moment.start):
                return False  # "has carried 3m people since it opened in 1931"
            return _TURNS.match(low, quantity.end, moment.start) is not None or _ORIGIN.search(low, quantity.end, moment.start) is not None
        closed = low.find(",", moment.end, quantity.start)
        if closed >= 0 and _BEGUN.match(low, begin, moment.start):
            return True  # "Born in 1898, she bought the works for £2,100"
        return closed >= 0 and self._by_the_way(moment)

    def _by_the_way(self, moment: Moment) -> bool:
        """Whether words by the way hold a time: "…, which lost 30% last year, …"."""
        mark = max(self.low.rfind(mark, self.view.start, moment.start) for mark in (", ", " - "))
        return mark >= 0 and _BY_THE_WAY.match(self.low, mark + 1) is not None

    def _of_another(self, moment: Moment, quantity: Quantity) -> bool:
        """"up from 35% in 2022, with 81,408 ballots cast": 2022 is the time of the figure compared with, and of no other."""
        told = any(min(moment.end, quantity.end) <= other.start < max(moment.start, quantity.start) for other in self.quantities)
        if told and moment.start >= 0 and self._looks_back(moment) and clauses.clause_of(self.found, moment.start, self.view.end) != clauses.clause_of(self.found, quantity.start, self.view.end):
            return True
        made = _MADE.search(self.low, max(self.view.start, moment.start - 40), moment.start)
        if made and not (moment.spec.since and "since" not in made.group()) and not self.low[quantity.end : made.start()].count(" ") < _OWN_WORDS:
            return True  # "1,090 were in houses built before 1945"
        span = self.owned.get(moment.start)
        if span is None or span[0] <= quantity.start < span[1]:
            return False
        return not _RESTATED.fullmatch(self.low, moment.end, max(moment.end, quantity.start))  # "in Quarter 3 (revised from 2.0%)"

    def _apposed(self, moment: Moment) -> bool:
        """"Services inflation, at 4.0% in April, fell to 3.2%"."""
        mark = self.low.rfind(", ", self.view.start, moment.start)
        return mark >= 0 and self.low.startswith(",", moment.end) and _AT_FIGURE.match(self.low, mark) is not None

    def _looks_back(self, moment: Moment) -> bool:
        """"In June it had been 142.1, so …", "Five years ago it was 31%; the gain is …": a time of its own clause."""
        if moment.text.lower().endswith(" ago"):
            return True
        begin, stop = clauses.clause_of(self.found, moment.start, self.view.end)
        return any(begin <= verb.start < stop and self.low.startswith("had ", verb.start) and verb.low != "had" for verb in self.found.verbs)

    def _of_compared(self, quantity: Quantity, moment: Moment) -> bool:
        """"12,900 pickups, compared with 17,000 in the first quarter of 2024": a time behind the figure set beside."""
        at = quantity.end
        for other in self.quantities:
            if quantity.end <= other.start < moment.start:
                if BESIDE.search(self.low, at, other.start):
                    return True
                at = other.end
        return False

    def _of_results(self, quantity: Quantity, moment: Moment) -> bool:
        """"rose 3.6% after first-quarter profit beat forecasts": the time of what was reported, not of the step."""
        behind = moment.start >= quantity.end
        told = moment.end < self.view.end and _RESULTS_NEXT.match(self.low, moment.end) and (behind or _NEXT_SUBJECT.search(self.low, moment.end, quantity.start))
        return bool(told and _UPON.search(self.low, quantity.end if behind else self.view.start, moment.start))

    def _other_between(self, quantity: Quantity, moment: Moment) -> bool:
        """Whether a verb and another figure stand between a figure and a time behind it."""
        verbs = [verb.start for verb in self.found.verbs if quantity.end <= verb.start < moment.start]
        return bool(verbs) and any(verbs[0] < other.start < moment.start for other in self.quantities)

    def _record(self, moment: Moment) -> bool:
        """Whether a time measures a record or tells when a forecast was made: it is that of no figure."""
        return passing.of_record(self.low, self.view.start, moment) or passing.of_norm(self.low, self.view.start, moment) or passing.of_forecast(self.low, self.view.start, moment)

    def _next_start(self, index: int) -> int:
        return self.quantities[index + 1].start if index + 1 < len(self.quantities) else self.view.end

    def _limit(self, index: int) -> int:
        """Up to where a time behind a figure is its own: past a figure inside of it ("a 70 percent chance of 3 inches on Saturday")."""
        limit = self._next_start(index)
        return self._next_start(index + 1) if _CHANCE_OF.fullmatch(self.low, self.quantities[index].end, limit) else limit

    def _opening(self, begin: int) -> int:
        """Where the clause's modality is told: "expects" and "if" stand right before the clause they open."""
        tokens = self.found.tokens
        number = next((n for n, token in enumerate(tokens) if token.start >= begin), 0)
        return tokens[number - 1].start if number and tokens[number - 1].kind == "w" else begin

    def _times(self, index: int, quantity: Quantity, clause: tuple[int, int]) -> tuple[Moment | None, Moment | None]:
        """The period of a figure and the base of its change."""
        limit = self._limit(index)
        right = [m for m in self.periods if quantity.end <= m.start and not self._apart(m, quantity) and not (m.role != "base" and self._of_another(m, quantity))]
        near = next((m for m in right if m.start < limit and m.start < clause[1]), None)
        if near is not None and _OPENS_NEXT.fullmatch(self.low, near.end, limit) and self.low.endswith((", ", " and ", "; "), quantity.end, near.start):
            near = None  # "June brought 0.68 million of them, July 0.81 million"
        if near is not None and _NEXT_CLAUSE.match(self.low, near.end) and _CLOSED_BY.search(self.low, quantity.end, near.start):
            near = None  # "… had 12 nurses, and now they have 15"
        base: Moment | None = None
        own: Moment | None = None
        if near is not None:
            gap = self.low[quantity.end : near.start]
            if near.role == "base":
                if self.owned.get(near.start, (-1, -1))[0] <= quantity.start < self.owned.get(near.start, (-1, -1))[1] or _LINK_TIME.match(gap) and not (quantity.unit in ("%", "pp", "x") and ("from" in gap or gap == " over " or gap == " on " or multiples.set_against(self.low, quantity, near))):
                    own = near  # "from $486 million a year earlier"
                base = near
            elif len(gap) < 60 and ";" not in gap:
                own = near
        if base is None:
            # "up 9% to $530 million from $486 million a year earlier": the base stands behind later figures.
            base = next((m for m in right if m.role == "base" and m.start < clause[1]), None)
        if base is None:  # "Compared with April 2024 they grew by 4.7%"
            base = next((m for m in self.periods if m.role == "base" and clause[0] <= m.start < quantity.start and not self._figure_between(m, quantity) and not self._taken(m)), None)
        if base is not None and own is None and base.end <= quantity.start and _AT_HEAD.fullmatch(self.low, clause[0], base.start):
            return base, None  # "a year ago it was 3.1%"
        if base is None and quantity.unit in ("%", "pp"):
            base = self._base_of_level(index) or self._base_told(index)
        if own is None and (led := self._led_by_base(quantity)):
            return led, base
        if own is not None and own.role == "base":
            before = self.low[max(clause[0], quantity.start - 30) : quantity.start]
            if not _CHANGE_OF.search(before) and re.search(r"\b(?:from|than(?: the)?|compared (?:with|to)|against|versus|vs|the|beating the|of)(?: [a-z]+)? $", before) or not self._main(clause, quantity):
                return own, base
            if quantity.unit not in ("%", "pp", "x") and not before.rstrip().endswith((" to", "was", "were")) and self.low[quantity.end : own.start].strip() == "":
                return own, base
            if self.bracketed(own) and self.bracketed_at(quantity.start):
                return own, base
            own = None
        if own is None and index and passing.revised(self.low, clause[0], self.quantities[index - 1].start):
            return self.made[index - 1].time, base
        if own is None and self._compared(index, quantity):
            own = base or self._carried_base(quantity) or self._year_before(quantity, clause) or passing.span_of_both(self.low, index, self.quantities, self.periods)
            if own is None:
                self.undated.add(index)
            return own, base
        time = own or self._main(clause, quantity)
        direct = time is own and time is not None and self.low[quantity.end : time.start] in (" ", " on ")  # "up from 210 on Sunday"
        if time is not None and not direct and time.role == "event" and not passing.same_part(self.low, clause[0], time, quantity) and (self._lasts(quantity, clause) or self._within(quantity, time, clause)):
            time = None
        return time, base

    def _within(self, quantity: Quantity, time: Moment, clause: tuple[int, int]) -> bool:
        """"Caro, who built 14 bridges, died on Friday": the figure stands in words by the way, the day outside of them."""
        if not quantity.end <= time.start or "," not in self.low[quantity.end : time.start]:
            return False
        return any(self.low.find(mark, clause[0], quantity.start) >= 0 for mark in (", who ", ", which ", ", whose "))

    def _lasts(self, quantity: Quantity, clause: tuple[int, int], verbs: frozenset[str] = _LASTING) -> bool:
        """Whether the figure's verb tells a state of the present."""
        verb = clauses.governor(self.found, quantity.start)
        return verb is not None and verb.low in verbs and clause[0] <= verb.start < quantity.start

    def _stands(self, quantity: Quantity, clause: tuple[int, int]) -> bool:
        """"The council has 11 libraries", "Later she taught 600 students": not of the time that was told before."""
        return self._lasts(quantity, clause, _STANDING) or reports.LATER.match(self.low, self.view.start) is not None

    def _lasting(self, verb: clauses.Verb | None, clause: tuple[int, int], quantity: Quantity) -> bool:
        """Whether the figure's verb is in the present tense ("has 33,500 officers", "has grown by 1.3%")."""
        verbs = [v for v in self.found.verbs if clause[0] <= v.start < quantity.start]
        if not verbs and (only := verb or clauses.next_verb(self.found, quantity.end, clause[1])) is not None:
            verbs = [only]
        return any(v.low in _PRESENT or self.low.startswith(_PERFECT, v.start) for v in verbs)

    def _compared(self, index: int, quantity: Quantity) -> bool:
        """"to $61.4 million from $52.9 million": the figure of an earlier time, whether or not the text names it."""
        low = self.low
        if index and quantity.form not in ("multiple", "ordinal"):
            previous = self.quantities[self.prior(index)]
            gap = self._gap(previous.end, quantity.start)
            if index - 1 in self.earlier and gap == ", or ":
                self.earlier.add(index)
                return True
            if gap.lstrip(", ").startswith(("compared", "against", "versus")) and _ELSEWHERE.match(low, quantity.end):
                return False
            if quantity.unit in ("", previous.unit) and _THAN_BEFORE.fullmatch(gap) or _FROM_BEFORE.fullmatch(gap) and quantity.unit == self._leading(index):
                self.earlier.add(index)
                return True
            if quantity.unit == previous.unit and _DOWN_FROM.search(low, previous.end, quantity.start):
                self.earlier.add(index)
                return True
        if index + 1 < len(self.quantities) and low.endswith("from ", 0, quantity.start):
            following = self.quantities[index + 1]
            if low[quantity.end : following.start] == " to " and quantity.unit in ("", following.unit):
                return True
        return False

    def _gap(self, begin: int, end: int) -> str:
        """The words between two figures, without the time that follows the first ("in the second quarter, from")."""
        times = [m for m in self.periods if begin <= m.start and m.end <= end]
        if times and _TIME_LEAD.fullmatch(self.low[begin : times[-1].start]):
            begin = times[-1].end
        return BRACKETS.sub("", self.low[begin:end])

    def _leading(self, index: int) -> str:
        """The unit of the figure that a chain like "$61.4 million, or $1.42 a share, from …" opens with."""
        while index > 1 and self.low[self.quantities[index - 2].end : self.quantities[index - 1].start] == ", or ":
            index -= 1
        return self.quantities[index - 1].unit if index else ""

    def _carried_base(self, quantity: Quantity) -> Moment | None:
        """"a year earlier", "in April" of the sentence before, while its comparison goes on."""
        for claim in reversed(self.context.previous):
            if claim.time is not None and claim.aside and claim.quantity.unit == quantity.unit == "%" and claim.time.spec.month is not None:
                return structs.replace(claim.time, start=-1, end=-1, role="base")
            for moment in (claim.time, claim.change.base if claim.change else None):
                if moment is not None and moment.role == "base" and moment.spec.same_as:
                    return structs.replace(moment, start=-1, end=-1)
        return None

    def _base_of_level(self, index: int) -> Moment | None:
        """"widened 19.2 percent to $84.4 billion in September from a revised $70.8 billion in August": August."""
        if index + 1 >= len(self.quantities):
            return None
        level, old = (*self.quantities[index + 1 : index + 3], self.quantities[-1])[:2]
        if _OVER_FIGURE.fullmatch(self.low, self.quantities[index].end, level.start):
            old = level  # "3% below the 1,325 recorded in the year to March 2020"
        elif self.low[self.quantities[index].end : level.start] != " to " or not _THAN_BEFORE.fullmatch(self._gap(level.end, old.start)):
            return None
        after = next((m for m in self.periods if m.start >= old.end), None)
        if after is None or not _LINK_TIME.match(self.low[old.end : after.start]):
            return None
        return after

    def _base_told(self, index: int) -> Moment | None:
        """"decreased to 318 tonnes from 342 tonnes in 2023, or by 6.9%": the time of the figure compared with."""
        time = self.made[index - 1].time if index else None
        if time is None or index - 1 not in self.earlier and time.start not in self.owned:
            return None
        gap = self._gap(self.quantities[index - 1].end, self.quantities[index].start)
        return time if _OR_BY.fullmatch(gap) else None

    def _year_before(self, quantity: Quantity, clause: tuple[int, int]) -> Moment | None:
        """"rose 14 per cent last year, to $2,736 from $2,400": after a whole year, that of the year before."""
        time = self._main(clause, quantity)
        if time is None or not (reports.whole_year(time.spec) or time.spec.half is not None):
            return None
        return Moment(-1, -1, time.text, TimeSpec(same_as="context", year_offset=-1), "base")

    def _led_by_base(self, quantity: Quantity) -> Moment | None:
        """"last year's crop of 4.3 million tonnes": the base's own figure."""
        left = [m for m in self.periods if m.role == "base" and m.end <= quantity.start]
        if not left or quantity.unit in ("%", "pp", "x"):
            return None
        return left[-1] if _OWN_BASE.fullmatch(self.low[left[-1].end : quantity.start]) else None

    def _taken(self, moment: Moment) -> bool:
        """"plunged 26.6 percent from a year earlier to …": the base belongs to the figure right before it."""
        left = [q for q in self.quantities if q.end <= moment.start]
        return bool(left) and left[-1].form == "multiple" or bool(left) and left[-1].unit in ("%", "pp", "x") and _LINK_TIME.match(self.low[left[-1].end : moment.start]) is not None

    def _figure_between(self, moment: Moment, quantity: Quantity) -> bool:
        return any(moment.end <= q.start < quantity.start for q in self.quantities)

    def _main(self, clause: tuple[int, int], quantity: Quantity) -> Moment | None:
        """The period that governs the clause: in it before the figure, else after it, else of the sentence."""
        if self.low.startswith("when ", self._opening(clause[0])):  # "than in the same months of 2022, when they took out 90"
            told = passing.told_when(self.low, self.view.moments, clause[0], quantity)
            if told is not None and not _SUMMED.search(self.low, clause[0], quantity.start):
                return told
        if (named := occasions.in_which(self.low, quantity, self.view.moments)) is not None:
            return named
        plain = [m for m in self.periods if m.role != "base" and not self._apart(m, quantity) and not self._of_another(m, quantity)]
        inside = [m for m in plain if clause[0] <= m.start < clause[1]]
        before = [m for m in inside if m.end <= quantity.start]
        if before:
            alike = len(before) > 1 and before[-1].spec == TimeSpec(same_as="context")
            return before[-2] if alike else before[-1]  # "In 2020, turnout at the same stage was 41%"
        if inside and inside[0].start - quantity.end < 110:
            return inside[0]
        leading = [m for m in plain if m.start < quantity.start]
        if not leading and (closing := [m for m in plain if m.spec.at == "end" and m.start >= quantity.end]):
            return closing[0]  # "62,480 people were waiting when January ended"
        if not leading and (when := next((m for m in plain if m.start >= quantity.end), None)) is not None and quantity.form != "ordinal" and passing.when_it(self.low, quantity.end, when.start):
            return when  # "Ten people were killed when a bus overturned on Sunday"
        return leading[-1] if leading else None

    def told_beside(self, time: Moment) -> bool:
        """A time in brackets, or "over the past 12 months" in the midst of a sentence: the text goes on with its own."""
        lately = time.spec.trailing is not None and time.spec.month is None and time.start > self.view.start + LEADING
        lately = lately or "," in self.low[time.end : self.view.end] and self._by_the_way(time)
        return time.start < -1 or lately or markets.lately(self.context.article, time) or self.bracketed(time) or time.start in self.owned or self._looks_back(time) or self._apposed(time)
