"""Changes of parts that make up that of the whole: stocks rose by 14.9, wheat by 31.6, while rice fell by 16.7.

Each has a direction of its own, so that no plain sum holds them: what one lost is taken from what the other gained. A
list of changes that words open (分月看, 其中, a colon) may have its whole sentences before: any that it makes is meant,
else one that it would make but for one slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene
from .balances import meets, needed, signed_sum
from .movement import stated_direction, way_of

_WAYS = {"up": 1, "down": -1}
_PARTS = 2
_MOST = 9  # changes in a list
_FAR = 40  # figures between a list and its whole
_CHANCE, _RIGHT_BEHIND = 0.1, 0.6  # that unrelated figures are one slip from agreeing; of a list right behind its whole
_ENDS = ";；"
Told = tuple[Figure, int]


def find(scene: Scene) -> Iterator[Relation]:
    """Signed sums of changes, where the words of the sentence say that another is their whole."""
    for _, line in scene.spoken:
        if any(line.cue(name).search(line.skeleton) for name in ("parts.listed", "parts.nested")):
            yield from _listed(scene, line)
        changes = [(figure, way) for figure in line.figures if (way := _way(scene, line, figure)) is not None]
        if len(changes) != _PARTS + 1 or len({figure.unit for figure, _ in changes}) != 1:
            continue
        first, last = changes[0][0], changes[-1][0]
        if line.cue("parts.follow").search(line.between(first, changes[1][0])):
            yield from _signed(scene, line, changes[0], changes[1:], inferred=False)
        elif line.cue("parts.precede").search(line.skeleton, 0, last.at):
            yield from _signed(scene, line, changes[-1], changes[:-1], inferred=True)


def _listed(scene: Scene, line: Line) -> Iterator[Relation]:
    """Lists of changes that words open: one inside another is of the change right before it."""
    told = [(figure, way) for figure in line.figures if (way := _way(scene, line, figure)) is not None]
    inside: set[int] = set()
    for match in line.cue("parts.nested").finditer(line.skeleton):
        ends = [at for sign in _ENDS if (at := line.skeleton.find(sign, match.end())) >= 0]
        parts = [one for one in told if match.end() <= one[0].at < min(ends, default=len(line.skeleton))]
        before = [one for one in told if one[0].at < match.start()][-1:]
        inside |= {figure.row for figure, _ in parts} if before else set()
        yield from _made_of(scene, before, parts)
    for match in line.cue("parts.listed").finditer(line.skeleton):
        parts = [one for one in told if one[0].at >= match.end() and one[0].row not in inside]
        before = [
            (figure, way)
            for figure in (scene.before(parts[0][0], reach=_FAR) if parts else ())
            if (way := _way(scene, scene.lines[figure.sentence], figure)) is not None
        ]
        yield from _made_of(scene, before, parts, behind=True)


def _made_of(
    scene: Scene, able: Sequence[Told], parts: Sequence[Told], *, behind: bool = False
) -> Iterator[Relation]:
    """The whole that a list makes, or would but for one slip in the list or in one of those that may be meant."""
    able = [one for one in able if parts and one[0].unit == parts[0][0].unit]
    if not _PARTS <= len(parts) <= _MOST or len({figure.unit for figure, _ in parts}) > 1:
        return
    made: list[tuple[float, Figure, list[Told]]] = []
    for at, (whole, way) in enumerate(able):
        close = behind and not at and whole.row not in scene.bases and whole.sentence >= parts[0][0].sentence - 1
        terms = [(figure, own * way) for figure, own in parts]
        odds = -1.0 if meets(whole, terms, True) else near_miss.chance(_wanted(whole, terms))
        if odds is not None and odds < (_RIGHT_BEHIND if close else _CHANCE):
            made.append((odds, whole, terms))
    if made:
        odds, whole, terms = min(made, key=lambda one: one[0])
        relation = signed_sum(scene, whole, "left", terms)
        open_ = odds >= 0 and len({way for _, way in terms}) == 1  # among those that grew, others may have
        yield replace(relation, inferred=True) if open_ else relation


def _wanted(whole: Figure, terms: Sequence[Told]) -> Iterator[tuple[Figure, Interval]]:
    """What each of the figures would have to be."""
    yield whole, sum((figure.interval if way > 0 else -figure.interval for figure, way in terms), Interval.exact(0))
    yield from needed(whole, terms)


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
    inferred = inferred or min(turned) > 0  # among those that grew, others may have
    rule, facts = "difference-mismatch", (("direction", direction),)
    yield scene.relation("difference-of", rule, roles, line.own_text(whole[0]), inferred=inferred, facts=facts)
