"""Changes of two parts that make up that of the whole: stocks rose by 14.9, wheat by 31.6, while rice fell by 16.7.

Each has a direction of its own, so that no plain sum holds them: what one lost is taken from what the other gained.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from .movement import stated_direction, way_of

_WAYS = {"up": 1, "down": -1}
_PARTS = 2
Told = tuple[Figure, int]


def find(scene: Scene) -> Iterator[Relation]:
    """Signed sums of two changes, where the words of the sentence say that a third is their whole."""
    for _, line in scene.spoken:
        changes = [(figure, way) for figure in line.figures if (way := _way(scene, line, figure)) is not None]
        if len(changes) != _PARTS + 1 or len({figure.unit for figure, _ in changes}) != 1:
            continue
        first, last = changes[0][0], changes[-1][0]
        if line.cue("parts.follow").search(line.between(first, changes[1][0])):
            yield from _signed(scene, line, changes[0], changes[1:], inferred=False)
        elif line.cue("parts.precede").search(line.skeleton, 0, last.at):
            yield from _signed(scene, line, changes[-1], changes[:-1], inferred=True)


def _way(scene: Scene, line: Line, figure: Figure) -> int | None:
    """Whether an amount was gained (1) or lost (-1); None where it is no amount of change."""
    if figure.at < 0 or figure.sign != templates.LEVEL or figure.modality != "stated":
        return None
    if figure.kind == "change":
        return _WAYS.get(stated_direction(figure) or "")
    net = line.cue("parts.net").search(line.own_text(figure))
    return _WAYS.get(way_of(net) or "") if net is not None else None


def _signed(scene: Scene, line: Line, whole: Told, parts: list[Told], *, inferred: bool) -> Iterator[Relation]:
    """The whole as one part and the other, which the direction of each adds or takes away."""
    turned = [way * whole[1] for _, way in parts]
    if max(turned) < 0:
        return  # the whole cannot have grown where both parts fell: other parts are not told
    base = turned.index(1)
    direction = "up" if turned[1 - base] > 0 else "down"
    roles = [("new", whole[0]), ("base", parts[base][0]), ("delta", parts[1 - base][0])]
    rule, facts = "difference-mismatch", (("direction", direction),)
    yield scene.relation("difference-of", rule, roles, line.own_text(whole[0]), inferred=inferred, facts=facts)
