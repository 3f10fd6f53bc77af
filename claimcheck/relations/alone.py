"""Relations whose figures have no others of their kind beside them: what words leave open, nothing else can be meant.

A relation found by weaker words is told only where unrelated figures would hardly be so near to agreeing. Of short
numbers that is never so: any two of them are a slip from many. Where a sentence, or two that follow each other, tell
only those amounts of their kind that the relation binds, no unrelated ones can be meant, however short they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ..languages import templates
from ..model.relation import Relation
from .changes.movement import comparable
from .scene import Figure, Scene

_RULES = {
    "difference-mismatch": "delta",
    "growth-mismatch": "factor",
    "sum-mismatch": "total",
}
_MOVES = ("difference-mismatch", "growth-mismatch")
_BACK = ("mark.so", "mark.thus")  # words by which an amount follows from what was told
_APART = 1  # sentences
_FIRM = ("severity", "warning")


def settled(scene: Scene, relations: Iterable[Relation]) -> Iterator[Relation]:
    """The same relations; those that nothing else can be meant by are no longer inferred, and told as warnings."""
    for relation in relations:
        alone = relation.inferred and relation.not_run is None and _alone(scene, relation)
        yield replace(relation, inferred=False, facts=(*relation.facts, _FIRM)) if alone else relation


def _alone(scene: Scene, relation: Relation) -> bool:
    told = _RULES.get(relation.rule)
    figures = {o.span: scene.by_claim.get(o.span.claim or "") for o in relation.operands}
    bound = [figure for figure in figures.values() if figure is not None]
    if told is None or len(bound) < len(relation.operands) or any(figure.at < 0 for figure in bound):
        return False
    first, last = min(f.sentence for f in bound), max(f.sentence for f in bound)
    lines = scene.lines[first : last + 1]
    if last - first > _APART or len({line.sentence.block for line in lines}) > 1:
        return False
    amounts = [figures[o.span] for o in relation.operands if o.role != told or told == "total"]
    like = [figure for figure in amounts if figure is not None]
    moved = next((figures[o.span] for o in relation.operands if o.role == told != "total"), None)
    if relation.rule in _MOVES and moved is not None:
        if _between(scene, moved, like):
            return True
        if not _follows(scene, moved, like):
            return False
    if told == "total" and any(line.cue("including").search(line.skeleton) for line in lines):
        return False  # "34,800, of which 29,600 of maize and 3,100 of beans": not all of it
    others = [f for line in lines for f in line.figures if f.at >= 0 and f not in bound]
    return not any(_rivals(other, one) for other in others for one in like)


def _between(scene: Scene, gap: Figure, levels: list[Figure]) -> bool:
    """Whether a gap is told right behind the two levels that it lies between, whatever is told before them."""
    line = scene.lines[gap.sentence]
    before = [f for f in line.figures if 0 <= f.at < gap.at and f.sign == levels[0].sign][-2:]
    said = line.cue("mark.apart").search(line.own_text(gap)) is not None
    return said and {f.row for f in before} == {level.row for level in levels}


def _follows(scene: Scene, moved: Figure, levels: list[Figure]) -> bool:
    """Whether what moved is told behind both levels, or right before the one that it is held against."""
    last, line = max(levels, key=lambda level: level.row), scene.lines[moved.sentence]
    if moved.sentence not in {level.sentence for level in levels}:
        told = line.own_text(moved)
        if line.cue("mark.back").match(line.skeleton) is None and not any(line.cue(c).search(told) for c in _BACK):
            return False  # "Among the young it was down 1.7 points": of something else
    return moved.row > last.row or (last.row == moved.row + 1 and last.row in scene.bases)


def _rivals(other: Figure, one: Figure) -> bool:
    """Whether an amount might be meant in the place of another: of its kind and measure."""
    if other.sign != one.sign or other.sign == templates.ORDINAL:
        return False
    return comparable(other, one) or comparable(one, other)
