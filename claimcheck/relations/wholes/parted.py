"""Amounts called part and whole right beside each other: 27 of its 93 branches; "of the 2,300 homes, 1,950 …"; 58名里….

A part is no more than its whole, whatever becomes of it. "33 of those", told after such a pair, is of its part; what is
listed after a part is of the same whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import bare
from .parts import counts

_ASIDE = (templates.PERCENT, templates.DURATION)  # what share a part is, how old those are


def find(scene: Scene) -> Iterator[Relation]:
    """Part-of relations of two amounts that follow each other."""
    for _, line in scene.spoken:
        told: tuple[Figure, Figure] | None = None  # the last pair
        figures = [figure for figure in line.figures if figure.at >= 0 and figure.sign not in _ASIDE]
        for a, b in pairwise(figures):
            pair = _pair(line, a, b)
            if pair is not None:
                inferred = b is pair[0][1]
                yield scene.relation("part-of", "part-exceeds-whole", pair, line.between(a, b), inferred=inferred)
                told = pair[0][1], pair[1][1]
            elif told is not None and told[1] is a and _of_those(line, told[0], b):
                pair = [("part", b), ("whole", told[0])]
                yield scene.relation("part-of", "part-exceeds-whole", pair, "those", inferred=True)
            elif told is not None and told[0] is a and counts(b) and b.value and a.unit == b.unit:
                if line.cue("parted.more").fullmatch(line.between(a, b)) is not None:
                    pair = [("part", b), ("whole", told[1])]
                    yield scene.relation("part-of", "part-exceeds-whole", pair, "listed", inferred=True)
                    told = b, told[1]


def _pair(line: Line, a: Figure, b: Figure) -> list[tuple[str, Figure]] | None:
    """Part and whole of two figures, in this order; ``None`` where words do not call them so."""
    if not (counts(a) and counts(b) and a.value and b.value):
        return None
    between = line.between(a, b)
    if line.cue("parted.owner").match(line.after_text(b)) is not None:
        return None  # "155 million of the six countries' 200 million"
    if line.cue("parted.of").fullmatch(between) is not None and _of_kind(a, b):
        return [("part", a), ("whole", b)]
    if _within(line, a, b, between) and _of_kind(b, a):
        return [("part", b), ("whole", a)]
    first = "parted.first" if a is line.figures[0] else "parted.then"
    if line.cue(first).search(line.own_text(a)) is None or line.cue("parted.stop").search(between) is not None:
        return None  # "a rise of 30 in coin, of 70 in notes" lists them
    if line.cue("parted.choice").match(line.after_text(b)) is not None:
        return None  # "of 6, 16 or 60 miles, …": one of them
    return [("part", b), ("whole", a)] if _of_kind(b, a) else None


def _within(line: Line, a: Figure, b: Figure, between: str) -> bool:
    """Whether words between two figures call the second one some of the first: 58名成员里面…, 640个车位，空着的有…."""
    own = line.own_text(a)
    if line.cue("parted.among_these").fullmatch(between) is not None:
        return True
    if line.cue("parted.within").fullmatch(between) is not None:
        return line.cue("parted.no_whole").search(own) is None
    if line.cue("parted.taken").fullmatch(between) is not None:
        return line.cue("parted.no_start").search(own) is None
    if line.cue("parted.due").search(own) is not None:
        return line.cue("parted.done").fullmatch(between) is not None
    first = all(f.unit != a.unit or f.row >= a.row for f in line.figures)
    such = first and line.cue("parted.such").fullmatch(between) is not None
    return such and line.cue("parted.no_whole").search(own) is None


def _of_kind(part: Figure, whole: Figure) -> bool:
    """Whether a part counts what its whole does, or is told without a noun of its own."""
    return part.unit == whole.unit or not part.unit or (bare(part) and not part.quantity.noun)


def _of_those(line: Line, told: Figure, figure: Figure) -> bool:
    able = counts(figure) and bool(figure.value) and _of_kind(figure, told)
    return able and line.cue("parted.those").match(line.after_text(figure)) is not None
