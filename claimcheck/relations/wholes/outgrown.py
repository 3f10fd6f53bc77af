"""A part that has outgrown its whole by its scale alone: of 3126.5, 外资企业进出口8642亿元.

A sentence that divides a total by kinds tells several parts by one noun; the total went by it sentences before. One
part that is more than all of it, and fits beside the others once its point stands elsewhere, is a slip.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...model.relation import Relation
from ..matching import same_period
from ..scene import Figure, Line, Scene
from .parts import counts

_REACH = 40  # figures
_OTHERS = 2  # parts that stand in their total
_POWERS = (1, 2, 3, 4, 8)  # of ten
_LEAST = Decimal("0.005")  # of its total: less is hardly told


def find(scene: Scene) -> Iterator[Relation]:
    """Part-of relations of parts that are more than their total."""
    for _, line in scene.spoken:
        opened = line.cue("parted_by_kind").search(line.skeleton)
        parts = _parts(line, opened.end()) if opened is not None else []
        if len(parts) <= _OTHERS:
            continue
        largest = max(parts, key=lambda part: part.value or 0)
        others = [part for part in parts if part is not largest]
        whole = _whole(scene, parts[0])
        if whole is not None and _outgrown(largest, others, whole):
            roles = [("part", largest), ("whole", whole)]
            cue = opened.group() if opened is not None else ""
            yield scene.relation("part-of", "part-exceeds-whole", roles, cue, inferred=True)


def _parts(line: Line, start: int) -> list[Figure]:
    """The stated amounts of a sentence that go by one noun."""
    able = [
        f
        for f in line.figures
        if f.at >= start and counts(f) and f.modality == "stated" and f.value and f.name.text and f.kind == "level"
    ]
    return [f for f in able if f.name.head == able[0].name.head and f.unit == able[0].unit]


def _whole(scene: Scene, first: Figure) -> Figure | None:
    """The total told before: the one largest amount of the same noun and time, in the first sentences."""
    able = [
        f
        for f in scene.before(first, reach=_REACH)
        if counts(f)
        and f.kind == "level"
        and f.modality == "stated"
        and f.unit == first.unit
        and f.name.head == first.name.head
        and f.row not in scene.bases
        and same_period(f.period, first.period)
    ]
    lead = [f for f in able if f.sentence <= 1]
    return max(lead, key=lambda f: f.value or 0, default=None)


def _outgrown(largest: Figure, others: list[Figure], whole: Figure) -> bool:
    """Whether one part is more than all, and with its point elsewhere fits beside the others."""
    value, total = largest.value or Decimal(0), whole.value or Decimal(0)
    told = sum((other.value or Decimal(0) for other in others), Decimal(0))
    if value <= total or told >= total or any((other.value or 0) >= total for other in others):
        return False
    return any(total * _LEAST <= value.scaleb(-power) <= total - told for power in _POWERS)
