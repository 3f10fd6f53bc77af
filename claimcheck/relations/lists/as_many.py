"""How many amounts make a total, beside the count that they are set off from: "Three clinics – A (486), B (241) and C
(168) – saw 895".

Where amounts told one after the other make a total, they are all there are, so that a count right before them says
how many. The words do not tell that the count is of them: the relation is inferred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from ...languages.templates import DURATION
from ...model.mention import Quantity
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import bare
from ..wholes.parts import counts
from ..wholes.siblings import added, sum_of
from .counts import SLIP, countable, counted

_FEWEST = 3  # amounts: two that make a third may be some of more
_FINE, _STATED = 3, 2  # digits of a total that is hardly made by chance; of one that words say is their sum
_FEW = 9


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """List-of relations of counts before the amounts of sums that hold."""
    lists = (relation for relation in told if relation.kind == "list-of" and relation.not_run is None)
    bound = {one.span for lst in lists if all(o.value is not None for o in lst.operands) for one in lst.operands}
    seen: set[int] = set()
    for relation in told:
        total, parts = _sum(scene, relation)
        if total is None or not _listed(scene, total, parts) or parts[0].row in seen:
            continue
        stated = not relation.inferred and total.row > parts[-1].row
        fine = _digits(total) >= (_STATED if stated else _FINE)
        found = (_count(scene, total, parts) if fine else None) or _periods(scene, parts)
        if found is None:
            continue
        line, quantity = found
        seen.add(parts[0].row)
        home = scene.lines[parts[0].sentence]
        first, last = (part.quantity for part in (parts[0], parts[-1]))
        number = (len(parts), len(parts))
        made = counted(scene, line, quantity, quantity.start, quantity.end, number, "as many")
        where = scene.span(home.sentence.block, first.start, last.end)
        count, listed = made.operands
        if count.span not in bound:
            yield replace(made, operands=(count, replace(listed, span=where)), inferred=True)


def _sum(scene: Scene, relation: Relation) -> tuple[Figure | None, list[Figure]]:
    """The total and the parts of a sum that holds, in the order of the text."""
    if relation.kind != "partition" or relation.rule != "sum-mismatch" or relation.not_run is not None:
        return None, []
    total, told = sum_of(scene, relation.operands)
    parts = sorted(told, key=lambda part: part.row)
    if total is None or not added(parts).overlaps(total.interval):
        return None, []
    return (total, parts) if _digits(total) >= _STATED else (None, [])


def _digits(total: Figure) -> int:
    return len(total.value.normalize().as_tuple().digits) if total.value is not None else 0


def _listed(scene: Scene, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts are told one right after the other, in prose, with nothing left out."""
    line = scene.lines[parts[0].sentence]
    if len(parts) < _FEWEST or (total.row > parts[0].row and total.sentence != parts[0].sentence):
        return False
    if scene.reading.document.blocks[line.sentence.block].table is not None:
        return False
    return all(
        b.sentence == a.sentence and not any(counts(f) for f in scene.figures[a.row + 1 : b.row])
        for a, b in pairwise(parts)
    )


def _set_off(line: Line, first: Figure) -> bool:
    """Whether a list is told as what a count right before it is of: "three groups, namely machinery at …"."""
    return line.cue("as_many.set_off").search(line.own_text(first)) is not None


def _periods(scene: Scene, parts: Sequence[Figure]) -> tuple[Line, Quantity] | None:
    """The three years of a programme, of which each has an amount: £38m in the first, £34m in the second, …"""
    line = scene.lines[parts[-1].sentence]
    last = line.own_text(parts[-1]), line.after_text(parts[-1])
    numbered = line.cue("as_many.last")
    if not any(match.lastgroup == f"n{len(parts)}" for text in last for match in numbered.finditer(text)):
        return None
    spans = [f for f in line.figures if f.sign == DURATION and f.row < parts[0].row and f.value]
    if len(spans) != 1 or spans[0].quantity.hedge is not None or spans[0].quantity.streak:
        return None
    said = spans[0].value
    return (line, spans[0].quantity) if said is not None and abs(said - len(parts)) <= SLIP else None


def _count(scene: Scene, total: Figure, parts: Sequence[Figure]) -> tuple[Line, Quantity] | None:
    """The count that a list is set off from, with nothing told between them: three groups, namely a at x, b at y …

    A count further off may be of other things than the amounts: "two homes took in 443 people: 210 men, …".
    """
    first = parts[0]
    line = scene.lines[first.sentence]
    before = [q for q in line.sentence.quantities if q.end <= first.quantity.start]
    if not before or not _may(scene, line, before[-1], total) or not _set_off(line, first):
        return None
    said = before[-1].value
    return (line, before[-1]) if said is not None and abs(said - len(parts)) <= SLIP else None


def _may(scene: Scene, line: Line, quantity: Quantity, total: Figure) -> bool:
    """Whether a quantity is a small count of things, and no amount that is told of them."""
    other = quantity.unit != total.unit or bare(total)
    named = bool(quantity.unit) and other and not quantity.streak
    return named and countable(quantity) and (quantity.value or _FEW) <= _FEW
