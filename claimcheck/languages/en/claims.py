"""The claim step for English: what each figure of a sentence says, about what, when and how surely."""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import structs

from ...model.mention import Moment, Quantity, RawClaim
from ..base import Context, SentenceView
from . import changes, clauses, events, markets, metric, multiples, occasions, opening, passing, reports
from .alike import BESIDE, SenseGiver
from .clauses import Shape, Verb
from .compared import owners
from .inherit import LINK
from .modality import Modality, lies_to_come, may_tell, modality, said_to_come
from .nouns import of_the
from .scanning import words_between
from .verbs import AUXILIARY, SAYING
from .when import LEADING, TimeGiver
from .words import STOP, VERBS

_PART = re.compile(r"\b(?:of (?:which|whom|these|those|them)|including|among them|among whom)\b[^;.]*$")
_PART_SIGNS = ("of wh", "of th", "including", "among")
_ALIKE = re.compile(r"(?:[^.;]{0,50}\b)?and\b[^.;]{0,30}$")
_HALT = re.compile(r"[,;:.]\s|[\"(]")
_OF_NEXT = re.compile(r"^ (?:out )?of (?:the |its |their |all |his |her |our )?$")
_GOING_ON = re.compile(r"(?:before|after|while|when) [a-z]+ing\b")  # "would climb to 3.7% before returning to 2%"
_TRADED = re.compile(r"(?:the |its |their )?(?:shares|stock|bonds)(?: (?:in|of) |,? (?:which|were|was|had|have|closed|opened|rose|fell|gained|lost|ended|traded|jumped|slipped|dropped|climbed|plunged|tumbled|surged)\b)")
_APPOSED = re.compile(r", (?:now|currently|at|with)(?: (?:about|around|some|nearly|just))? $")
_STEP = re.compile(
    r"[^.;]{0,90}?(?:,|\()(?: [^,.;]{1,30} (?:said|reported|says)(?: [^,.;]{1,20})?,)? ?(?:and |or |which is |which was )?(?:still )?(?:up|down|a (?:rise|fall|gain|drop|decline|"
    r"jump|increase|decrease|reduction|saving|growth|improvement|cut) of|an (?:increase|improvement) of)? ?(?:by )?|[^.;,]{0,40} and "
)


def read(view: SentenceView, low: str, context: Context) -> list[RawClaim]:
    """One raw claim for each quantity of the sentence that claims something; updates ``context``."""
    if not context.previous:  # the block's first sentence with figures
        context.counted = None
        context.subject = context.place  # another paragraph's owner is none of ours; the story's own may be
        if "$" in low:
            opening.currency(low, context)
        if view.start:
            opening.note(view, context)
    step = _Sentence(view, low, context)
    claims = step.claims()
    step.remember()
    return claims


class _Sentence(TimeGiver, SenseGiver):
    """The claims of one sentence."""

    def __init__(self, view: SentenceView, low: str, context: Context) -> None:
        self.view, self.low, self.context = view, low, context
        self.quantities = [q for q in view.quantities if q.is_claim]
        self.found: Shape = clauses.shape(low, view.start, view.end, self.quantities, view.moments)
        self.finder = metric.Finder(view.text, low, self.found, self.quantities, view.moments, context, view.end)
        self.made: list[RawClaim] = []
        first = self.quantities[0].start if self.quantities else view.start
        self.label = "" if self.found.verbs and self.found.verbs[0].start < first else metric.label(view.text, view.start, first)
        self.counted = next((q for claim in reversed(context.previous) if (q := _counts(claim.quantity))), None)
        self.shared = ""
        self.earlier: set[int] = set()  # figures of the time compared with, by number
        self.undated: set[int] = set()  # those among them whose time is not named
        self.owned = owners(low, view.start, self.quantities, view.moments)
        self.periods = multiples.as_bases(low, self.quantities, self._told_times())

    def _told_times(self) -> list[Moment]:
        """The times of the sentence that are those of figures."""
        told = [m for m in self.view.moments if not (self._said(m) or self._record(m) or self._names(m))]
        return passing.set_before(self.low, self.view.start, told)

    def claims(self) -> list[RawClaim]:
        for index, quantity in enumerate(self.quantities):
            self.made.append(self._claim(index, quantity))
            told = _counts(self.made[-1].quantity)
            self.counted, self.shared = told or self.counted, "" if told else self._shared_of(quantity) or self.shared
        return self.made

    def _shared_of(self, quantity: Quantity) -> str:
        """What a fraction is a part of: "one in five participants", "two thirds of the pupils"."""
        if quantity.form != "fraction" or quantity.unit != "%":
            return ""
        return quantity.noun or of_the(self.view.text, self.low, quantity.end)[0]

    def _claim(self, index: int, quantity: Quantity) -> RawClaim:
        clause = clauses.clause_of(self.found, quantity.start, self.view.end)
        verb = clauses.governor(self.found, quantity.start)
        time, base = self._times(index, quantity, clause)
        base = self.own_base(index, base)
        sense = changes.sense(self.low, quantity, verb, self.found, clause, base)
        if sense.kind == "level" and quantity.form not in ("ratio", "multiple"):
            sense = self.as_before(index, quantity, sense, clause, base)
        if sense.kind != "change" and quantity.form != "multiple" and sense.change is None and base is not None and time is None and base.start < self._next_start(index):
            time = base
        if sense.kind == "change" and base is None and (quantity.unit in ("%", "pp") or metric.is_money(quantity.unit)):
            sense = changes.against(sense, reports.base_beside(self.low, quantity.start, quantity.end, self.periods), once=reports.compared_once(self.context.article))
        quantity = self.give_unit(index, quantity, verb)
        sense = self.base_of_points(quantity, sense)
        if sense.kind == "level" and quantity.unit in changes.TIME and not changes.stays(quantity):
            sense = changes.Sense("duration")  # "from 12 minutes to 35"
        if sense.kind == "level" or quantity.unit == "%" and sense.kind == "share":
            time = passing.ends_of(self.low, time, quantity, self.made, self.quantities)
        modality = self._modality(quantity, clause)
        if modality != "stated":  # an earlier forecast is of the same time: "raised its forecast to 44.8 from 43.5"
            self.undated.discard(index)
            time = None if time is not None and time.start < 0 else time
            time = time or events.day_foretold(self.context, quantity, self.view.moments)
        elif time is None and index not in self.undated | self.earlier:
            time = self._of_day(quantity, clause, verb) if base is None else self._of_vote(quantity, clause)
        name = self._metric(index, quantity, verb, clause, sense.kind)
        scope = self._scope(name)
        starts = passing.starts(self.low, self.view.start, sense.change, modality)
        return RawClaim(
            quantity,
            sense.kind,
            name,
            scope,
            structs.replace(sense.change, base=None) if starts and sense.change else sense.change,
            sense.change.base if starts and sense.change else reports.beside(self.low, time),
            modality,
            self._part_of(index, quantity),
            self._priced and bool(changes.CONSTANT_PRICES.search(self.low[clause[0] : clause[1]])),
            time is not None and time.spec.year is None and (time.spec.month or time.spec.quarter or time.spec.half) is not None,
            time is not None and time.start > self.view.start + LEADING,
            time is not None and self.told_beside(time),
            verb is not None and bool(_TRADED.match(self.low, verb.subject[0])),
            self._lasting(verb, clause, quantity),
            modality in ("forecast", "target") and lies_to_come(self.low[clause[0] : quantity.start]),
            index in self.undated,
            time is None and quantity.unit not in changes.TIME and reports.is_held(self.low, clause[0], quantity.start),
            time is None and sense.kind == "level" and self._stands(quantity, clause),
        )

    @cached_property
    def _priced(self) -> bool:
        """Whether the sentence has a word of prices held constant."""
        return not changes.PRICE_WORDS.isdisjoint(words_between(self.low, self.view.start, self.view.end))

    @cached_property
    def _modal(self) -> bool:
        """Whether the sentence has a word that may tell another modality than "stated"."""
        return may_tell(words_between(self.low, self.view.start, self.view.end))

    def _modality(self, quantity: Quantity, clause: tuple[int, int]) -> Modality:
        if not self._modal:
            return "stated"
        opening = self._opening(clause[0])
        if _GOING_ON.match(self.low, opening) or self.low.endswith(": ", 0, clause[0]):
            opening = self.view.start  # "will be paid in three parts: $34 million in May, …"
        after, width = self.low[quantity.end : quantity.end + 60], quantity.end - quantity.start
        told = modality(self.low[opening : clause[1]], quantity.start - opening, after, width=width, leads=self._leads(quantity, clause))
        return "forecast" if told == "conditional" and said_to_come(self.low[self.view.start : self.view.end], quantity.start - self.view.start) else told

    def _of_day(self, quantity: Quantity, clause: tuple[int, int], verb: Verb | None) -> Moment | None:
        """The day that the article reports on, where a figure without a time is of it."""
        day = markets.of_session(self.context.article, self.low, self.view.text, quantity, clause, verb.subject if verb else None)
        if day is not None:
            return markets.turned(day, self.context.previous)
        day = events.of_event(self.context, self.low, quantity, self.found, clause, self.view.end, self.view.moments)
        day = day or events.of_part(self.low, quantity, self.made)
        return day or occasions.find(self.context, self.low, quantity, clause, (self.view.start, self.view.end), self.made, dated=self._dated)

    def _of_vote(self, quantity: Quantity, clause: tuple[int, int]) -> Moment | None:
        """The day of the vote, where only what a figure is compared with has a time of its own."""
        return occasions.of_vote(self.context.article, self.low, quantity, clause, (self.view.start, self.view.end), dated=self._dated)

    @cached_property
    def _dated(self) -> bool:
        """Whether the sentence names a time other than those compared with."""
        return any(one.role != "base" and one.start not in self.owned for one in self.periods)

    def _leads(self, quantity: Quantity, clause: tuple[int, int]) -> bool:
        """Whether no verb of the clause stands before the figure."""
        begin = quantity.start if self.low.endswith(": ", 0, quantity.start) else clause[0]  # "better news: £4.2m will be spent"
        return not any(begin <= verb.start < quantity.start for verb in self.found.verbs)

    # -- metric ----------------------------------------------------------------------------------------------

    def _metric(self, index: int, quantity: Quantity, verb: Verb | None, clause: tuple[int, int], kind: str) -> str:
        finder = self.finder
        if quantity.unit in ("year", "month", "week", "day") and self._is_age(quantity):
            return self._age(quantity)
        raw_before = self.low[max(clause[0], quantity.start - 40) : quantity.start]
        linked = self._linked(index, raw_before)
        noun = self._counted(quantity) or self._whose(quantity)
        following = finder.after(quantity.end, clause[1])
        if self.label:
            return metric.compose((self.label, 8), (noun, 4))
        if linked is None and index and kind == "change" and self._stepping(index, quantity):
            linked = self.made[index - 1].metric
        aside = self._aside(quantity, clause)
        if aside:
            return metric.join(aside, noun, following if quantity.unit == "%" else "")
        if linked is not None:
            part = following if quantity.unit == "%" and self.low.startswith(" of ", quantity.end) else ""
            return metric.compose((linked, 8), (noun, 4), (part, 4), most=12)
        if worth := self._worth(index, quantity, clause):
            return worth
        starts = verb is None or verb.subject[0] >= quantity.start or verb.subject[0] <= quantity.start < verb.subject[1]
        if starts:
            governing = clauses.next_verb(self.found, quantity.end, clause[1])
            rest = self._predicate(governing, clause)
            lead = finder.before(quantity.start, clause[0])
            if index and lead.split(" ")[0].endswith("ing") and self.found.verbs:  # "before closing down 15.2%"
                lead = finder.subject(self.found.verbs[0])
            own = metric.compose((lead, 5), (noun, 6), (following, 5), (rest, 5))
            return own or finder.subject(verb) or self._fallback()
        subject = finder.subject(verb)
        local = finder.before(quantity.start, clause[0])
        if gapped := self._gapped(index, quantity, local, verb):
            return metric.join(gapped, noun, following)
        name = metric.compose((subject, 6), (metric.verb_word(verb), 1), (local, 5), (noun, 6), (following, 4))
        return name or self._fallback()

    def _worth(self, index: int, quantity: Quantity, clause: tuple[int, int]) -> str:
        """"32 jets worth $9.5 billion", "a home valued at $250,000": what is worth it."""
        begin = max(clause[0], quantity.start - 40)
        if self.low.find("worth", begin, quantity.start) < 0 and self.low.find("ed at", begin, quantity.start) < 0:
            return ""
        match = _WORTH.search(self.low, begin, quantity.start)
        if match is None:
            return ""
        if index and self.quantities[index - 1].noun and match.start() - self.quantities[index - 1].end < 2:
            return metric.join(self._counted(self.quantities[index - 1]), "value")
        named = metric.brief(self.finder.before(match.start(), clause[0]), 5)
        return metric.join(named, "value") if named else ""

    def _stepping(self, index: int, quantity: Quantity) -> bool:
        """"carried 2.46 million passengers in February, 6.2% more than …": a change of the figure before."""
        gap = self.low[self.quantities[index - 1].end : quantity.start]
        return self.made[index - 1].kind in ("level", "change") and bool(_STEP.fullmatch(gap))

    def _linked(self, index: int, before: str) -> str | None:
        """The metric of the figure before, for "… to $530 million from $486 million", "or $1.42 a share"."""
        if not index:
            return None
        prior = self.prior(index)
        gap = self._gap(self.quantities[prior].end, self.quantities[index].start)
        after = self.low[self.quantities[index].end :][:16]
        beside = prior == index - 1 and BESIDE.fullmatch(self.low[self.quantities[prior].end : self.quantities[index].start])
        if beside or LINK.match(gap) or " in " in gap and _RISE_TO.match(gap) or _LINK_WIDE.match(gap) or _AFTER_A.match(gap) and _CHANGE_NOUN.match(after):
            return self.made[prior].metric
        del before
        return None

    def _counted(self, quantity: Quantity) -> str:
        if not quantity.noun:
            return ""
        words = self.view.text[quantity.core_end : quantity.end].strip(" -")
        return metric.clean(words) or quantity.noun

    def _aside(self, quantity: Quantity, clause: tuple[int, int]) -> str:
        """"the British (268,000)", "the gap, $29 million, was closed": what stands right before the mark."""
        text, start = self.low, quantity.start
        mark = text[start - 1 : start]
        if mark == "(" and text[quantity.end : quantity.end + 1] == ")":
            return self.finder.before(start - 1, clause[0])
        if text[quantity.end : quantity.end + 1] == "," and (match := _APPOSED.search(text, max(clause[0], start - 24), start)):
            return self.finder.before(match.start(), clause[0])  # "car imports, at $41.7 billion, were the highest"
        return ""

    def _gapped(self, index: int, quantity: Quantity, local: str, verb: Verb | None) -> str:
        """"libraries get $47.5 million and parks $63 million": the noun right before the figure is its subject."""
        if not index or not local or verb is None:
            return ""
        previous = self.quantities[index - 1]
        if verb.start > previous.start or quantity.unit.split("/")[0] != self.made[index - 1].quantity.unit.split("/")[0] and quantity.unit:
            return ""
        gap = self.view.text[previous.end : quantity.start]
        if not re.match(r"[^.;]{0,40}?(?:,|\band\b|\bwhile\b|;)", gap) or re.search(r"\b(?:to|from|by|of|with|in|for|on|at) (?:the )?$", gap):
            return ""
        whole = re.match(r"(?: (?:of|in) [^,;]{3,40}?)(?=,| and\b|;)", self.view.text[previous.end : previous.end + 60])
        shared = self.made[index - 1].metric if not whole else whole.group().strip()
        return metric.join(local, metric.verb_word(verb), metric.clean(shared) if whole else "")

    def _predicate(self, verb: Verb | None, clause: tuple[int, int]) -> str:
        """What a counted subject did, in a few words: "stewards were on duty", "people died"."""
        if verb is None:
            return ""
        stop = min(clause[1], verb.start + 90)
        next_figure = next((q.start for q in self.quantities if q.start >= verb.end), stop)
        stop = min(stop, next_figure)
        window = self.view.text[verb.start : stop]
        if mark := _HALT.search(window):
            window = window[: mark.start()]
        words = [word for word in window.split() if word.lower() not in AUXILIARY]
        return metric.clean(" ".join(words[:8]))

    def _is_age(self, quantity: Quantity) -> bool:
        text = quantity.text.lower()
        if "old" in text or "of age" in text or " yo" in text:
            return True
        return not re.search(r"[a-z]", text.removeprefix("aged ")) or bool(re.search(r"\bage[ds]?\b[^.]{0,10}$", self.low[max(0, quantity.start - 14) : quantity.start])) and "year" not in text

    def _age(self, quantity: Quantity) -> str:
        """Whose age: the name before an apposition or after "a 44-year-old"."""
        before = self.view.text[max(self.view.start, quantity.start - 60) : quantity.start]
        people = list(metric._NAME.finditer(before))
        if people and re.search(r"[,(] ?$|aged? (?:about |of )?$", before):
            return f"{people[-1].group().rstrip(',')} age"
        if "old" in quantity.text.lower():
            following = metric.clean(re.split(r"[,.;]", self.view.text[quantity.end : quantity.end + 50])[0])
            own_name = metric._NAME.match(following)
            words = following.split()
            stop = next((n for n, word in enumerate(words) if n and (word.lower() in VERBS or word.lower() in STOP)), 4)
            following = own_name.group() if own_name else " ".join(words[: min(stop, 4)])
            named = people[-1].group() if people and before[people[-1].end() :] in (", a ", ", an ") else ""
            if following and named:
                return f"{named} age"
            if following:
                return metric.join(following, "age")
        verb = clauses.governor(self.found, quantity.start)
        return metric.join(self.finder.subject(verb), "age")

    def _fallback(self) -> str:
        return self.context.subject or self.context.heading or self.context.title

    def _scope(self, name: str) -> str | None:
        owner = self.context.subject
        subject = self._named
        candidate = subject or owner
        return candidate if candidate and candidate.lower() not in name.lower() else None

    @cached_property
    def _named(self) -> str:
        for verb in self.found.verbs:
            if verb.low in SAYING:
                continue
            named = self.finder.named(verb)
            if named:
                return named
        return ""

    def _part_of(self, index: int, quantity: Quantity) -> int | None:
        """Which figure this one is part of: "of which", "including", "23 of the 41 seats"."""
        if index + 1 < len(self.quantities):
            following = self.quantities[index + 1]
            if self.low.startswith((" of ", " out of "), quantity.end) and _OF_NEXT.match(self.low[quantity.end : following.start]) and quantity.unit != "%":
                return index + 1
        begin = self.quantities[index - 1].end if index else self.view.start
        gap = self.low[begin : quantity.start]
        if any(sign in gap for sign in _PART_SIGNS) and _PART.search(gap):
            if not index:
                return -1
            same = [n for n in range(index - 1, -1, -1) if self.made[n].quantity.unit == quantity.unit or quantity.unit == "%"]
            return same[0] if same else None
        if index and self.made[index - 1].part_of not in (None, index) and _ALIKE.match(gap):
            parent = self.made[index - 1].part_of
            if parent is not None and parent < index and self.made[index - 1].quantity.unit == quantity.unit:
                return parent
        return None

    # -- context ---------------------------------------------------------------------------------------------

    def remember(self) -> None:
        """Leave the named subject, the raw claims and the currency for the next sentence."""
        context = self.context
        if self.made:
            context.counted = self.counted or context.counted
            events.turn(context, self.made)
            occasions.note(context, self.made, self.low)
            context.previous = tuple(self.made)
            self._remember_topic()
        for verb in self.found.verbs:
            named = self.finder.named(verb)
            if named and named.split()[0] not in opening.TITLES:
                context.subject = named
                context.place = context.place or named
                break

    def _remember_topic(self) -> None:
        verb = clauses.governor(self.found, self.quantities[0].start) or (self.found.verbs[0] if self.found.verbs else None)
        phrase = self.finder.subject(verb)
        if phrase and len(phrase) < 60:
            self.context.topic = phrase


def _counts(quantity: Quantity) -> Quantity | None:
    return quantity if quantity.noun and quantity.unit == quantity.noun and quantity.form != "ordinal" and quantity.value != 1 else None


_LINK_WIDE = re.compile(r"^,? (?:up|down|rising|falling|compared with|compared to|or|and is|which is|against) (?:about |around )?$|^ \($|^[^,.;]{0,40}, or (?:about |nearly |almost )?$|^ at $|^ [a-z]+, (?:against|compared with|versus|down from|up from) $|^[^.;]{0,70},? (?:up|down) from (?:about |an? )?$")
_AFTER_A = re.compile(r"[^.;]{0,70}\b(?:after|following|from|against|compared with|reversing|on top of) (?:an? )?(?:revised )?$")
_RISE_TO = re.compile(r"^ (?:[a-z-]+ ){0,2}?(?:rise|increase|jump|gain|growth|surge|climb|fall|drop|decline|decrease|reduction|slump|dip|slide|plunge|improvement) in [^.;]{3,80}?,? to (?:about |around |some |nearly )?$")
_CHANGE_NOUN = re.compile(r" (?:gain|rise|fall|drop|decline|increase|decrease|jump|dip|slide|growth|advance|expansion|contraction)\b")
_WORTH = re.compile(r"\b(?:worth|valued at|priced at) (?:about |around |nearly |almost |up to |more than )?$")
