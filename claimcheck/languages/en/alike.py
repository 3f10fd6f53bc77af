"""What a figure is, told by the figures before it: a share beside a share, a step beside a step."""

from __future__ import annotations

import re

from msgspec import structs

from ...model.mention import ChangeSpec, Moment, Quantity
from . import occasions
from .changes import Sense, spec
from .inherit import GAPPED, UnitGiver
from .verbs import DOWN_NOUNS, UP_NOUNS

_ALSO = r"(?:about |around |nearly |almost |roughly |some |just |only |over |more than |at least )?"

# "38% of the heat (2023: 34%)", "after rising 0.6% (revised from 0.9%)": the same figure of another time or count.
BESIDE = re.compile(r"[^.;()]{0,80}\((?:(?:[a-z]+[1-4]? |fy ?)?\d{4}(?:[-/]\d\d)?(?:: | - | )|(?:target|goal|limit|aim):? (?:of )?|(?:first )?(?:revised|reported|estimated) (?:up |down )?(?:from|at|as) |against |from |was |prior year:? |previous year:? |last year:? )?")
_OR = re.compile(r",? or ")
_FOR_BOTH = re.compile(r"( for | in | at | among )[^.;,\d]{2,40},? and ")  # "4.7% for regular pay and 5.0% for total pay"
_OF_WHOM = re.compile(r"\bof (?:whom|which) (?:about |around |nearly |some |just |only )?$")
_AFTER_OTHER = re.compile(
    r"[^.;,]{0,40},? (?:after|following)(?: an? (?:revised )?)? ?"
    r"|[^.;]{0,40},? (?:against|compared with|compared to|versus|up from|down from|rather than|from) (?:an? |its |the |their )?(?:[a-z]+ ){0,2}(?:guidance|forecasts?|estimates?|projections?|predictions?|expectations?) (?:of|for|at) "
)
# "the midcap gauge declined 1.2 per cent and the smallcap gauge 1.6 per cent"
_GAPPED_STEP = re.compile(r"(?:,|;|,? and|,? while|,? but)(?: (?!(?:of|with|for|at|to|from|by|in|has|have|is|are|was|were|accounts?|makes?|an?) )[a-z&'-]+){1,5} ")
_OF_WHICH = re.compile(r",? of which (?:about |around |nearly |some |just )?")
_THAT_IS = re.compile(r"[\"']?(?:and |but )?(?:that|this|it|the (?:figure|share|proportion))(?:'s| is| was| compares)(?: (?:up|down|higher than|lower than|more than|less than))?(?: sharply| slightly| only| just)?(?: (?:from|with|against|on|than))? ")
# "71% of calls, against a target of 80%", "lost 31 per cent to leaks, compared with 22 per cent in 2014"
_SET_AGAINST = re.compile(
    r"[^.;]{0,80},? (?:up from|down from|as against|against|compared (?:with|to)|versus)(?: an?| the| its| our| their)?(?: (?:[a-z]+ ){0,2}(?:target|goal|aim|average|norm|limit|ceiling|quota|benchmark|standard)(?: of| at)?)? "
    + _ALSO
)
# "83% of the homes are insulated; we aim for 100% by 2030"
_AIM = re.compile(r"[^.]{0,90}(?:;|,| and| but)(?: and| but)? (?:we|it|they|the [a-z]+) (?:now )?(?:aims?|hopes?|wants?|plans?|intends?|(?:is|are) aiming) (?:for|to (?:reach|achieve|hit|get to|(?:raise|lift|bring|take) (?:it|this|that) to)) " + _ALSO)
_OF_THEM = re.compile(r" of (?:them|those|these|whom|(?:the|its|their|all) [a-z' -]{2,40}),? or " + _ALSO)
_MORE = re.compile(r",? (?:more|higher|less|lower|fewer|up|down|above|below)\b")
_STEP_OF = re.compile(rf"\b(?:{'|'.join(sorted(UP_NOUNS | DOWN_NOUNS))})(?: of|,|,? at|,? by)?(?: about| nearly| some| almost)? $")
_AMONG = re.compile(r"(?:(?:and|but|while) )?(?:among|of|out of) [^.;]{3,120}, " + _ALSO)
_HAD_SAID = re.compile(r"\b(?:guid(?:ed|ing)|forecast|predicted|expected|projected|pencilled in|flagged|budgeted|bet on)(?: for)? $")
_CLOSES = re.compile(r"[.,;]|$| (?:for|in|this|next) ")
_STEPS = ("%", "pp", "point")


_REVISED_FROM = re.compile(r" from (?:an? |the )?(?:(?:initial|earlier|first|previous|preliminary|originally|previously|reported|estimated|estimate of|figure of) )*" + _ALSO)
# "0.3 per cent on the month and 4.1 per cent from a year earlier": two steps of one thing, each measured against its own time.
_STEP_AND = re.compile(r"(?: (?:from|on|over|in|compared (?:with|to)|against|than|(?:day|year|month|quarter|week)-o[nv])[^.;]{0,40}| (?:sequentially|annually))?,? (?:and|but)(?:, [^.;,\d]{3,50},)?(?: by)?(?: (?:was|were|is|stood))?(?: (?:up|down))? " + _ALSO)
_WHILE = re.compile(r",? (?:while|whereas) (?:[a-z'-]+ ){1,9}")
_MEASURED = re.compile(r" (?:from|on|over|compared|than|against|in|year-o|month-o|quarter-o|week-o|year o|month o|quarter o|y-?o-?y|annually|sequentially)")


class SenseGiver(UnitGiver):
    """The part of a sentence's reading that settles what a figure is where only those before it tell."""

    def own_base(self, index: int, base: Moment | None) -> Moment | None:
        """``base`` unless it is that of the step told next: "rose 0.3% in May and 4.1% from a year earlier"."""
        if base is None or index + 1 >= len(self.quantities):
            return base
        quantity, following = self.quantities[index : index + 2]
        if base.start < following.end or quantity.unit != "%" or following.unit != "%":
            return base
        gap = self.low[quantity.end : following.start]
        apart = _STEP_AND.fullmatch(gap) is not None and gap.strip(", ") not in ("and", "but") and _MEASURED.match(self.low, following.end) is not None
        return None if apart else base

    def base_of_points(self, quantity: Quantity, sense: Sense) -> Sense:
        """"down three points on September, the Conservatives on 27 per cent, up two": measured against the same time.

        The same where two sentences on one vote follow: "almost double the share of July. The other's was down 14 points."
        """
        change = sense.change
        if (shared := self._base_shared(quantity, sense)) is not None:
            return shared
        if quantity.unit != "pp" or change is None or change.base is not None or change.year_on_year or change.previous_period:
            return sense
        told = [claim for claim in self.made if claim.quantity.unit == "pp"]
        told += [claim for claim in self.context.previous if occasions.is_told(claim.time)]
        base = next((claim.change.base for claim in reversed(told) if claim.change is not None and claim.change.base is not None), None)
        return sense if base is None else Sense(sense.kind, structs.replace(change, base=structs.replace(base, start=-1, end=-1)))

    def _base_shared(self, quantity: Quantity, sense: Sense) -> Sense | None:
        """"Exports rose 4% from a year earlier, while imports fell by 2%": both are measured against the same time."""
        change, last = sense.change, self.made[-1] if self.made else None
        if quantity.unit != "%" or change is None or change.mode != "by" or change.base is not None or change.year_on_year or change.previous_period:
            return None
        if last is None or last.kind != "change" or last.quantity.unit not in ("%", "pp") or last.change is None or last.change.base is None:
            return None
        base = last.change.base
        gap = self.low[max(base.end, last.quantity.end) : quantity.start]
        if not last.quantity.end <= base.start < quantity.start or _WHILE.fullmatch(gap) is None or any(base.end <= one.start for one in self.view.moments):
            return None
        return Sense(sense.kind, structs.replace(change, base=structs.replace(base, start=-1, end=-1)))

    def as_before(self, index: int, quantity: Quantity, sense: Sense, clause: tuple[int, int], base: Moment | None) -> Sense:
        """"climbed 12 cents, or 0.3 percent"; "46 percent of demand, hydropower 39 percent": as the figure before."""
        if not index:
            return self._of_last(quantity, sense)
        gap = self.low[self.quantities[index - 1].end : quantity.start]
        previous = self.made[index - 1]
        if (told := self._step_too(index, quantity, gap)) is not None:
            return Sense("change", told)
        direction = previous.change.direction if previous.kind == "change" and previous.change is not None else None
        if direction and quantity.unit == previous.quantity.unit == "%" and _STEP_AND.fullmatch(gap) and _MEASURED.match(self.low, quantity.end):
            return Sense("change", spec("down" if direction == "down" else "up", self.low, clause, base, quantity))
        if quantity.unit == previous.quantity.unit and previous.kind == "share" and BESIDE.fullmatch(gap):
            return Sense("share")
        return Sense("share") if self._share_too(index, quantity, gap) else sense

    def _step_too(self, index: int, quantity: Quantity, gap: str) -> ChangeSpec | None:
        """The change that a figure states like the one before it."""
        previous, low = self.made[index - 1], self.low
        change = previous.change
        if previous.kind != "change" or change is None:
            return None
        alike = quantity.unit == previous.quantity.unit
        again = structs.replace(change, start=quantity.start, end=quantity.end)
        if alike and BESIDE.fullmatch(gap):
            return again
        if quantity.unit == "%" and _OF_WHOM.search(gap):
            return None
        revised = (alike or not quantity.unit) and "revised" in low[self.view.start : quantity.start] and _REVISED_FROM.fullmatch(gap)
        if alike and _AFTER_OTHER.fullmatch(gap) or revised:
            return structs.replace(again, base=None)
        if alike and quantity.unit in _STEPS and _GAPPED_STEP.fullmatch(gap) and not self._verb_between(index):
            return again
        if quantity.unit == "%" and _OF_WHICH.fullmatch(gap):
            return None
        if quantity.unit == "%" and alike and (gap in (" and ", ", and ") or (of := _FOR_BOTH.fullmatch(gap)) and low.startswith(of[1], quantity.end)):
            return again
        return again if (quantity.unit in _STEPS or previous.quantity.unit in _STEPS) and _OR.fullmatch(gap) else None

    def _verb_between(self, index: int) -> bool:
        begin, stop = self.quantities[index - 1].end, self.quantities[index].start
        return any(begin <= verb.start < stop for verb in self.found.verbs)

    def _share_too(self, index: int, quantity: Quantity, gap: str) -> bool:
        """Whether a figure is a share like the one before it, or a part of what that counts."""
        previous = self.made[index - 1]
        if quantity.unit == "%" and (_OF_WHOM.search(gap) or previous.kind in ("share", "change") and _OF_WHICH.fullmatch(gap)):
            return True
        if quantity.unit in ("%", "pp") and previous.kind == "share":
            if _OR.fullmatch(gap) or GAPPED.match(gap) or re.fullmatch(r"[^.;]{0,60}(?:, |and )[\w' ]{1,30}", gap):
                return True
        if quantity.unit != "%":
            return False
        counted = previous.quantity.noun and previous.quantity.noun == previous.quantity.unit and _OR.fullmatch(gap) and not (_MORE.match(self.low, quantity.end) or _STEP_OF.search(self.low, self.view.start, previous.quantity.start))
        if previous.kind == "level" and (counted or _OF_THEM.fullmatch(gap)) or self._of_those(quantity):
            return True
        told = next((n for n in range(index - 1, -1, -1) if self.made[n].kind not in ("duration", "ordinal")), None)
        if told is None or self.made[told].kind != "share":
            return False
        gap = self.low[self.quantities[told].end : quantity.start]
        return _SET_AGAINST.fullmatch(gap) is not None or _AIM.fullmatch(gap) is not None

    def _of_those(self, quantity: Quantity) -> bool:
        """"Among those who walked, 6.8 percent fell ill": a part of those named first."""
        return quantity.unit == "%" and self._did(quantity) and _AMONG.fullmatch(self.low, self.view.start, quantity.start) is not None

    def _of_last(self, quantity: Quantity, sense: Sense) -> Sense:
        """"One in nine does. That is up from eight per cent": a share like the figure that "that" stands for."""
        last = next((claim for claim in reversed(self.context.previous) if claim.quantity.unit == "%"), None)
        if quantity.unit != "%":
            return sense
        if last is not None and last.kind == "share" and _THAT_IS.fullmatch(self.low, self.view.start, quantity.start) or self._of_those(quantity):
            return Sense("share")
        if last is not None and last.change is not None and self._forecast_of(quantity):
            return Sense("change", structs.replace(last.change, base=None, start=quantity.start, end=quantity.end))
        return sense

    def _forecast_of(self, quantity: Quantity) -> bool:
        """"Sales rose 4%. Analysts had expected 5%": the same growth as others had seen it."""
        low = self.low
        return _HAD_SAID.search(low, max(self.view.start, quantity.start - 40), quantity.start) is not None and _CLOSES.match(low, quantity.end) is not None
