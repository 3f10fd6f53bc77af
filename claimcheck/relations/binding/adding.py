"""Sums bound where no phrase binds them: which run of amounts makes up a total, by the words around each.

The same choice as for pairs (``relations.binding``): cues alone choose the run, and arithmetic is used against crying
wolf. Where any run that the words allow makes the total, nothing is wrong; where none does, a conflict is told only
if one slip of the pen in one of the figures explains it that unrelated figures would hardly show.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from msgspec.structs import replace

from ...model.interval import Interval
from ...model.odds import Odds
from ...model.relation import LOOSE, Relation
from .. import near_miss
from ..scene import Figure, Scene
from ..wholes.siblings import added
from . import runs
from .features import Look
from .kinds import BY_WORDS
from .model import Model
from .runs import Run

KIND = "sum"
_MEANT = 0.003  # a run this likely counts as one that the words allow
_BY_CHANCE = 0.03  # runs that hold prove nothing where so many would hold by chance
_LIKELY = 0.08  # a run this likely counts as such however loosely it holds
_LEAST = 0.01  # how likely a run must be to be held against its total
_SURE, _FINE = 0.5, 3  # the same for a total of fewer digits
# How likely it may be that none is meant and unrelated figures are so near: by itself, and beside the run being meant.
_RISK, _BESIDE = 0.03, 0.2
_MISTAKEN = 0.005  # the same of a sum that is one mistaken digit off: so are many that are none
_HELD = 0.3  # from here on a run that makes its total is told as checked
_ODDS = math.log(_LEAST / (1 - _LEAST))  # the score beside that of none from which a run may be as likely
_FIRST = 0.25  # a run must be this likely beside the likeliest


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Sums that ``told`` does not hold yet."""
    bound = {
        operand.span.claim
        for relation in told
        if relation.not_run is None and relation.kind == "partition"
        for operand in relation.operands
        if operand.role == "total"
    }
    together = {frozenset(operand.span for operand in relation.operands) for relation in told}
    look = Look.at(scene)
    for total in runs.totals(look):
        if total.claim is None or total.claim.id in bound or total.row in scene.bases:
            continue
        if not _telling(total) and not runs.called_total(look, total):
            continue  # made up of anything, and not said to be
        able = _of_now(scene, runs.runs(look, total))
        if not _may_be_told(look, total, able):
            continue
        weights, none = weigh(look, total, able)
        decided = decide(total, able, weights, none, called=runs.called_total(look, total))
        if decided is not None and (decided[0] or not _apart(look, total, decided[1])):
            roles = [*(("part", part) for part in decided[1]), ("total", total)]
            cue = BY_WORDS
            relation = scene.relation("partition", "sum-mismatch", roles, cue, exhaustive=True)
            if frozenset(operand.span for operand in relation.operands) not in together:  # a difference is a sum, too
                yield replace(relation, inferred=True, facts=(LOOSE,))


def _apart(look: Look, total: Figure, run: Run) -> bool:
    """Whether words say that a list is no list of its total."""
    return _of_some(look, total, run) or _of_others(look.scene, total, run) or _cut_short(look, total, run)


def _cut_short(look: Look, total: Figure, run: Run) -> bool:
    """Whether a list behind its total goes on, of which the run leaves some out: of 2752 firms 1782, 170 and 133 …"""
    last = run[-1]
    line = look.line(last)
    after = next((figure for figure in line.figures if figure.at > last.at), None)
    if after is None or total.row > run[0].row or after.unit != last.unit or after.kind != "level":
        return False
    gap = line.between(last, after)
    return line.cue("including").search(gap) is None and line.cue("bind.goes_on").fullmatch(gap) is not None


def _of_some(look: Look, total: Figure, run: Run) -> bool:
    """Whether a list goes on in another sentence behind a part that is some of its total: 18 of them grave.

    Or one of its amounts is some of another: 票房28.7亿元，春节档内只占15.2亿元.
    """
    if any(look.line(part).cue("bind.of_it").search(look.line(part).own_text(part)) for part in run[1:]):
        return True
    first, line = run[0], look.line(run[0])
    if first.sentence != total.sentence or run[1].sentence == first.sentence:
        return False
    return any((line.cue("of_more").match(line.after_text(first)), line.cue("including").search(line.own_text(first))))


def _of_others(scene: Scene, total: Figure, run: Run) -> bool:
    """Whether a sentence of its own tells an amount of something else, or the total as what a place can hold."""
    apart = [part for part in run if part.sentence != total.sentence]
    lines = [scene.lines[figure.sentence] for figure in (*apart, *([total] if len(apart) == len(run) else ()))]
    if any(line.cue("rate.elsewhere").match(line.skeleton) for line in lines):
        return True
    own = scene.lines[total.sentence]
    return len(apart) == len(run) and own.cue("told_to_hold").search(own.own_text(total)) is not None


def _worth_weighing(total: Figure, run: Run) -> bool:
    """Whether a run makes its total, or would but for one slip."""
    sum_of = added(run)
    return sum_of.overlaps(total.interval) or near_miss.within_reach(total, run, sum_of)


def _of_now(scene: Scene, able: Sequence[Run]) -> list[Run]:
    """The runs without amounts that only serve to compare with."""
    return [run for run in able if scene.bases.isdisjoint(part.row for part in run)]


def _may_be_told(look: Look, total: Figure, able: Sequence[Run]) -> bool:
    """Whether any run could be told, were it weighed against none alone: the others only make it less likely."""
    telling = [run for run in able if _worth_weighing(total, run)]
    if not telling:
        return False
    scored = _Scores(look, total)
    least = scored.none(len(able)) + (_ODDS if _telling(total) else 0)
    return any(scored.of(run) > least for run in telling)


class _Scores:
    """What the cues of a total and of its runs weigh."""

    def __init__(self, look: Look, total: Figure) -> None:
        self._look, self._total = look, total
        self._model = Model.of(look.language(total))
        self._members: dict[tuple[str, int], float] = {}

    def none(self, count: int) -> float:
        return self._model.weight(KIND, runs.of_none(self._look, self._total, count))

    def of(self, run: Run) -> float:
        key = self._total.row, tuple(part.row for part in run)
        known = self._look.scores.get(key)
        if known is None:
            known = self._look.scores[key] = self._of(run)
        return known

    def _of(self, run: Run) -> float:
        own = self._model.weight(KIND, runs.of_run(self._look, self._total, run))
        return own + self._member("p0", run[0]) + self._member("pl", run[-1])

    def _member(self, role: str, figure: Figure) -> float:
        key = role, figure.row
        if key not in self._members:
            self._members[key] = self._model.weight(KIND, runs.of_member(self._look, role, figure))
        return self._members[key]


def weigh(look: Look, total: Figure, able: Sequence[Run]) -> tuple[list[float], float]:
    """The probability of each run, and that of none."""
    scored = _Scores(look, total)
    return Model.shares([scored.of(run) for run in able], scored.none(len(able)))


def decide(
    total: Figure, able: Sequence[Run], weights: Sequence[float], none: float, *, called: bool = False
) -> tuple[bool, Run] | None:
    """Whether ``total`` is what the run that is meant makes, and that run; ``None`` where that stays open.

    A sum that nothing but one mistaken digit would make is doubted, unless words have ``called`` its total one.
    """
    ranked = sorted(zip(weights, able, strict=True), key=lambda one: -one[0])
    allowed = list(takewhile(lambda one: one[0] >= _MEANT, ranked))
    holding = _holding(total, allowed)
    if holding is not None:
        return (True, holding[1]) if holding[0] >= _HELD else None
    for weight, run in allowed:
        if weight < max(_LEAST if _telling(total) else _SURE, ranked[0][0] * _FIRST):
            break
        by_chance = chance(total, run)
        if by_chance is not None and by_chance > _MISTAKEN and not (called or _odds(total, run).by_rare):
            continue
        if by_chance is not None and none * by_chance < min(_RISK, _BESIDE * weight):
            return None if but_one(total, run) or otherwise(total, run) else (False, run)
    return None


def _telling(total: Figure) -> bool:
    """Whether a total is told finely enough to say something by itself: 50 is made up of anything."""
    return total.value is not None and len(total.value.normalize().as_tuple().digits) >= _FINE


def _holding(total: Figure, ranked: Sequence[tuple[float, Run]]) -> tuple[float, Run] | None:
    """The likeliest run that makes the total; of unlikely ones only where that is hardly chance."""
    for weight, run in ranked:
        if added(run).overlaps(total.interval):
            loose = looseness(total, run) * len(ranked)
            if weight >= _LIKELY or loose < _BY_CHANCE:
                return weight, run
    return None


def looseness(total: Figure, run: Run) -> float:
    """How much room a sum leaves beside its size."""
    width = (added(run).width or Decimal(0)) + (total.interval.width or Decimal(0)) + total.quantity.place
    return float(width / total.value) if total.value else 1.0


def but_one(total: Figure, run: Run) -> bool:
    """Whether a run makes its total without one of its amounts: that one was told of something else."""
    if len(run) < 3:
        return False
    rests = (added([part for part in run if part is not one]) for one in run)
    return any(rest.overlaps(total.interval) for rest in rests)


def otherwise(total: Figure, run: Run) -> bool:
    """Whether a total is what lies between two amounts of a run: of 38.50 it is short by 1.04, and no sum of them."""
    return _telling(total) and any(
        (a.interval - b.interval).overlaps(total.interval) for a in run for b in run if (a.value or 0) > (b.value or 0)
    )


def acquitted(look: Look, relation: Relation) -> Relation:
    """A stated sum with the run that makes its total, where the words allow that one as well."""
    total = next((look.scene.by_claim.get(o.span.claim or "") for o in relation.operands if o.role == "total"), None)
    if total is None or relation.not_run is not None or not runs.may_total(look, total):
        return relation
    stated = (operand.interval for operand in relation.operands if operand.role == "part")
    if sum(stated, Interval.exact(0)).overlaps(total.interval):
        return relation
    able = _of_now(look.scene, runs.runs(look, total))
    if not any(added(run).overlaps(total.interval) for run in able):
        return relation
    weights, _ = weigh(look, total, able)
    allowed = [one for one in zip(weights, able, strict=True) if one[0] >= _MEANT]
    holding = _holding(total, sorted(allowed, key=lambda one: -one[0]))
    if holding is None:
        return relation
    parts = tuple(look.scene.operand("part", part, inferred=relation.inferred) for part in holding[1])
    kept = tuple(operand for operand in relation.operands if operand.role != "part")
    return replace(relation, others=(*relation.others, (*parts, *kept)))


def chance(total: Figure, run: Run) -> float | None:
    """How likely an unrelated total and run would be one slip away from agreeing; ``None`` where these are not."""
    return _odds(total, run).chance


def _odds(total: Figure, run: Run) -> Odds:
    wanted = [(total, added(run)), *((part, _left(total, run, part)) for part in run)]
    return near_miss.odds(wanted, near_miss.grain((total, *run)))


def _left(total: Figure, run: Run, part: Figure) -> Interval:
    """What the others leave of a total for one part."""
    left = total.interval
    for other in run:
        if other is not part:
            left = left - other.interval
    return left
