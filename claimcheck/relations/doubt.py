"""The benefit of the doubt: other figures near by that a rate, a share or a difference may be told of.

Cues say of which two figures a third is told, and can be mistaken: "revenue of 8.929 came to 98.1 % of the 9.1
planned; taxes were 6.183, or 69.2 %" is of the revenue, and not of the plan. Where the pair that the cues chose does
not agree with the figure that is told of it, and another pair right beside does, to the digit, that pair is a further
reading. Arithmetic only acquits here: no relation is ever found by it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, permutations

from msgspec.structs import replace

from ..languages import templates
from ..model.finding import Span
from ..model.interval import Interval
from ..model.relation import Operand, Relation
from . import denials, loose_sums
from .denials import TOLD, agreeing, levels_like
from .loose_sums import digits_of, in_table
from .scene import Figure, Scene, same_measure
from .settle import share_holds

_FREE = 3  # digits of a figure that is told so finely that any other pair may be meant
_TIED = 2  # digits of one for which a figure of the pair that the cues chose must be kept
_THREE = 3
_CHANGES = ("growth-mismatch", "difference-mismatch")
_LEADING = (*_CHANGES, "direction-mismatch")
_PAIR = {"share": ("part", "whole"), "factor": ("new", "base"), "delta": ("new", "base")}


def otherwise(scene: Scene, relations: Iterable[Relation]) -> Iterator[Relation]:
    """The same relations; those that do not hold with the pairs beside that do."""
    relations = list(relations)
    totals, led = _totals(relations), _led_from(relations)
    for relation in relations:
        relation = _of_both(relation, totals)
        reason = denials.reason(scene, relation) or _anothers(relation, led)
        if reason is not None:
            yield replace(relation, not_run=reason)
            continue
        role = TOLD.get(relation.rule) if "meant" not in dict(relation.facts) else None  # agrees, by another name
        denied = loose_sums.denied(scene, relation, totals)
        if denied is not None:
            yield replace(relation, not_run=denied)
            continue
        if role is not None and relation.not_run is None:
            relation = _tied(scene, _with_others(scene, relation, role))
        yield relation


def _led_from(relations: Iterable[Relation]) -> Mapping[Span, set[Span]]:
    """The levels that words of one sentence lead to from each base, where they agree."""
    found: dict[Span, set[Span]] = {}
    for relation in relations:
        spans = {operand.role: operand.span for operand in relation.operands}
        stated = relation.not_run is None and not relation.inferred and relation.rule in _LEADING
        if stated and "new" in spans and "base" in spans:
            found.setdefault(spans["base"], set()).add(spans["new"])
    return found


def _anothers(relation: Relation, led: Mapping[Span, set[Span]]) -> str | None:
    """Why a relation that no words state is not judged: its base is told as that of another level."""
    spans = {operand.role: operand.span for operand in relation.operands}
    if not relation.inferred or relation.rule not in _LEADING or not {"new", "base"} <= spans.keys():
        return None
    others = led.get(spans["base"])
    return "its base is that of another level" if others and spans["new"] not in others else None


def _totals(relations: Iterable[Relation]) -> Mapping[frozenset[Span], Operand]:
    """The total of each two amounts that are parts of one sum which holds."""
    found = {}
    for relation in relations:
        parts = [operand for operand in relation.operands if operand.role == "part"]
        total = next((operand for operand in relation.operands if operand.role == "total"), None)
        if relation.kind == "partition" and relation.not_run is None and total is not None and len(parts) > 1:
            if sum((part.interval for part in parts), Interval.exact(0)).overlaps(total.interval):
                found.update({frozenset((a.span, b.span)): total for a, b in combinations(parts, 2)})
    return found


def _of_both(relation: Relation, totals: Mapping[frozenset[Span], Operand]) -> Relation:
    """A share of one of two parts in the other: it is of what they make together."""
    if relation.rule != "share-mismatch" or relation.not_run is not None:
        return relation
    total = totals.get(frozenset(o.span for o in relation.operands if o.role in ("part", "whole")))
    if total is None:
        return relation
    whole = replace(total, role="whole")
    return replace(relation, operands=tuple(whole if o.role == "whole" else o for o in relation.operands), others=())


def _with_others(scene: Scene, relation: Relation, role: str) -> Relation:
    figures = scene.by_role(relation)
    told, pair = figures.get(role), [figures.get(other) for other in _PAIR[role]]
    if len(figures) != len(relation.operands) or len(figures) != len(pair) + 1 or told is None:
        return relation
    kept = [figure for figure in pair if figure is not None]
    digits = digits_of(told)
    holds = agreeing(told, role, dict(relation.facts).get("direction"))
    fine = _FREE if in_table(scene, told) and not relation.inferred else _TIED
    if len(kept) < len(pair) or digits < fine or holds(kept[0], kept[1]):
        return relation
    beside = not relation.inferred and digits < _FREE  # then only what stands with it acquits
    if role != "share" and any(agreeing(told, role, way)(*two) for way in ("up", "down") for two in permutations(kept)):
        return relation  # only the word for its direction is wrong, or the two are exchanged: they belong together
    found = [
        (first, second)
        for first, second in permutations(levels_like(scene, told, kept[1]), 2)
        if (first in kept) != (second in kept)
        and holds(first, second)
        and not (beside and {first.sentence, second.sentence} != {told.sentence})
    ]
    if not found:
        return relation
    readings = (
        tuple(scene.operand(part, figure) for part, figure in zip((*_PAIR[role], role), (*two, told), strict=True))
        for two in found[:1]
    )
    return replace(relation, others=(*relation.others, *map(_ordered(relation), readings)))


def _tied(scene: Scene, relation: Relation) -> Relation:
    """A share told right behind its part, without the readings that give it a part with a share of its own."""
    figures = scene.by_role(relation)
    part, share = figures.get("part"), figures.get("share")
    if relation.rule != "share-mismatch" or part is None or share is None or not _owns(scene, part, share.row):
        return relation
    kept = [other for other in relation.others if not _of_owner(scene, other, part)]
    facts = (*relation.facts, ("owned", "part"))
    whole = figures.get("whole")
    if whole is not None and _exchanged(scene, part, whole, share):
        facts = (*facts, ("firm", "exchanged"))
    return replace(relation, others=tuple(kept), facts=facts)


def _exchanged(scene: Scene, part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether two parts of a sentence, each with its share, fit their whole only with each other's."""
    if share_holds(part.interval, whole.interval, share.interval):
        return False
    parts = [f for f in scene.lines[part.sentence].figures if f is not part and same_measure(f, part)]
    for other in parts:
        if _owns(scene, other, other.row + 1):
            fits = share_holds(other.interval, whole.interval, share.interval)
            if fits and share_holds(part.interval, whole.interval, scene.figures[other.row + 1].interval):
                return True
    return False


def _of_owner(scene: Scene, operands: Iterable[Operand], part: Figure) -> bool:
    """Whether another part that a reading takes owns another share."""
    other = next((scene.by_claim.get(o.span.claim or "") for o in operands if o.role == "part"), None)
    return other is not None and other is not part and _owns(scene, other, other.row + 1)


def _owns(scene: Scene, part: Figure, row: int) -> bool:
    """Whether the figure of a row is a share right behind an amount: 127.4万人次，占33.0%."""
    share = scene.figures[row] if row < len(scene.figures) else None
    if share is None or row != part.row + 1 or share.sentence != part.sentence or share.sign != templates.PERCENT:
        return False
    line = scene.lines[part.sentence]
    return line.cue("share_tied").fullmatch(line.between(part, share)) is not None


def _ordered(relation: Relation) -> Callable[[tuple[Operand, ...]], tuple[Operand, ...]]:
    """Operands in the order in which the relation has them."""
    order = [operand.role for operand in relation.operands]
    return lambda operands: tuple(sorted(operands, key=lambda operand: order.index(operand.role)))
