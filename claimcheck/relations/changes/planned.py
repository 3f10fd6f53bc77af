"""What is planned, and its growth over what there was: 2026年支出安排221.5亿元，比上年执行数增长3.0%.

The older level stands paragraphs before, under its own name. Words of planning aside, the two go by one name; no phrase
binds them, so that any level which agrees acquits, and only a slip of the pen is told.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from .. import near_miss
from ..matching import name_of, same_family
from ..scene import Figure, Line, Scene, same_measure
from ..settle import growth_holds
from .frame import RATES, of_size
from .movement import Movement, stated_direction, trap
from .recalled import chance_of

_CHANCE = 0.08  # that three unrelated figures are one slip from agreeing
_NEAR = Interval(Decimal("0.95"), Decimal("1.15"))  # how much of what there was is planned, mostly
_WAYS = ("up", "down")
_NAMED = 4  # signs of a name that tell it from others
_SHORTEST = 2  # the same where the words say that the base is what came of the year before


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Growth relations of planned levels that ``told`` leaves unbound."""
    run = {o.span.claim for r in told if r.not_run is None for o in r.operands if o.role in ("factor", "share")}
    for _, line in scene.spoken:
        for new, change in zip(line.figures, line.figures[1:], strict=False):
            way = stated_direction(change)
            if change.claim is None or change.claim.id in run or way not in _WAYS:
                continue
            if not _tells(scene, line, new, change):
                continue
            levels = [f for f in scene.figures if _may_be_base(new, f)]
            if any(growth_holds(new.interval, f.interval, change.interval, way) for f in levels):
                continue
            actual = line.cue("planned.actual").search(line.between(new, change)) is not None
            named = [f for f in levels if _one_name(scene, line, new, f, _SHORTEST if actual else _NAMED)]
            if len({f.value for f in named}) == 1:
                yield from _grown(scene, new, named[0], change, way)
    yield from _misscaled(scene, {o.span.claim for r in told if r.not_run is None for o in r.operands})


def _misscaled(scene: Scene, run: Container[str | None]) -> Iterator[Relation]:
    """What is planned beside what there was, thousands of times less or more: 目标3880亿吨, last year's 3860万吨."""
    for _, line in scene.spoken:
        for new in line.figures:
            if new.claim is None or new.claim.id in run or not _is_planned(line, new):
                continue
            if new.quantity.hedge is not None:
                continue  # a threshold: "the target applies to sites of 20 homes or more"
            named = [f for f in scene.figures if _may_be_base(new, f) and _one_name(scene, line, new, f, _NAMED)]
            if len({f.value for f in named}) != 1 or of_size(new, named[0]) or named[0].quantity.hedge is not None:
                continue
            relation = scene.relation("same-fact", "conflicting-values", [("again", new), ("first", named[0])], "plan")
            again, first = relation.operands
            first = replace(first, interval=first.interval * _NEAR)
            if near_miss.odds([(new, first.interval)]).by_rare:
                yield replace(relation, operands=(again, first), inferred=True)


def _is_planned(line: Line, new: Figure) -> bool:
    """Whether a level is what somebody means to reach."""
    if new.kind != "level" or new.sign != templates.LEVEL or new.at < 0 or not new.value:
        return False
    return new.modality != "stated" or line.cue("planned.word").search(line.own_text(new)) is not None


def _tells(scene: Scene, line: Line, new: Figure, change: Figure) -> bool:
    """Whether a rate stands right behind a planned level, as its growth over the time before."""
    if not _is_planned(line, new) or change.sign not in RATES or change.at < 0:
        return False
    spec = change.read.raw.change if change.read is not None else None
    if spec is None or spec.mode != "by" or spec.previous_period or not change.value:
        return False
    return scene.cue(line, "planned.over").fullmatch(line.between(new, change)) is not None


def _may_be_base(new: Figure, base: Figure) -> bool:
    return (
        base.row < new.row
        and base.kind == "level"
        and base.sign == templates.LEVEL
        and bool(base.value)
        and same_measure(new, base)
    )


def _one_name(scene: Scene, line: Line, new: Figure, base: Figure, least: int) -> bool:
    """Whether a stated level goes by the name of a planned one, words of planning aside."""
    if base.modality != "stated" or base.row in scene.bases:
        return False
    words, generic = scene.cue(line, "planned.word"), scene.cue(line, "generic")
    one, other = (words.sub("", figure.name.text) for figure in (new, base))
    if min(len(one), len(other)) >= least and (one.endswith(other) or other.endswith(one)):
        return True
    return same_family(name_of(one, None, generic), name_of(other, None, generic), scene.cue(line, "pointing"))


def _grown(scene: Scene, new: Figure, base: Figure, change: Figure, way: str) -> Iterator[Relation]:
    factor = change.interval * Interval.exact("0.01" if way == "up" else "-0.01") + Interval.exact(1)
    apart = not of_size(new, base)  # then a scale was missed
    chance = near_miss.chance([(new, base.interval * factor)]) if apart else chance_of(change, way, new, base)
    if chance is None or chance > _CHANCE:
        return
    movement = Movement(change.sentence, change.quantity.text, way)
    movement.new, movement.base, movement.factor, movement.inferred = new, base, change, True
    if trap(scene, movement) in (None, "periods of different length"):
        roles = [("new", new), ("base", base), ("factor", change)]
        facts = (("direction", way),)
        yield scene.relation("change-of", "growth-mismatch", roles, movement.cue, inferred=True, facts=facts)
