"""Things of which each has one amount, told in a row: "four players left for fees of £7.2m, £4.5m, £2.6m and £1.3m".

There are as many things as amounts. The amounts stand bare, with joins alone between them, behind words that say what
each of the things brought, cost or measured; a count that is further off than one is of something else.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from .counts import SLIP, countable, counted

_FEWEST = 3  # two amounts may be a price and another
_SIGNS = (templates.LEVEL, templates.PERCENT)


def find(scene: Scene) -> Iterator[Relation]:
    """List-of relations between a count of things and the amounts of all of them."""
    for _, line in scene.spoken:
        for at, figure in enumerate(line.figures):
            if figure.counted and countable(figure.quantity) and not figure.quantity.streak:
                yield from _priced(scene, line, figure, line.figures[at + 1 :])


def _priced(scene: Scene, line: Line, count: Figure, after: list[Figure]) -> Iterator[Relation]:
    if not after or line.cue("priced.opens").fullmatch(line.between(count, after[0])) is None:
        return
    listed = _listed(line, after)
    value = count.quantity.value
    if len(listed) < _FEWEST or value is None or abs(value - len(listed)) > SLIP:
        return
    if line.cue("priced.closed").match(line.after_text(listed[-1])) is None:
        return
    if line.cue("priced.apart").search(line.skeleton, count.at) is not None:
        return
    start, end = listed[0].quantity.start, listed[-1].quantity.end
    yield counted(scene, line, count.quantity, start, end, (len(listed), len(listed)), count.quantity.text)


def _listed(line: Line, after: list[Figure]) -> list[Figure]:
    """Amounts of one unit with joins alone between them, the last behind an "and"; none where they go on."""
    listed = after[:1]
    if listed[0].sign not in _SIGNS or listed[0].counted or listed[0].kind == "change":
        return []
    for figure in after[1:]:
        between = line.between(listed[-1], figure)
        one_kind = figure.sign == listed[0].sign and figure.unit == listed[0].unit and not figure.counted
        if not one_kind or line.cue("priced.joint").fullmatch(between) is None:
            return []
        listed.append(figure)
        if line.cue("priced.last").fullmatch(between):
            return listed
    return []
