"""Changes of what is told by its size, or whose number runs against the word: rates of change, losses, ranks.

"Sales fell 4.6 %, a drop 0.3 points smaller than September's 4.9 %": two falls, one of which is smaller. A loss of 36
after one of 81 has narrowed, though -36 is the higher number; who climbs from 50th to 38th place has gained twelve.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from .marks import is_base
from .movement import stated_direction, way_of

_BACK = 2  # sentences
_NEAR = 2  # figures between a difference and the change of another time
_TURNED = {"up": "down", "down": "up"}


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Differences of sizes, where no other family has bound the amount."""
    bound = {o.span.claim for r in told if r.not_run is None for o in r.operands if o.role in ("delta", "factor")}
    for number, line in scene.spoken:
        for delta in line.figures:
            if delta.at < 0 or delta.claim is None or delta.claim.id in bound or delta.modality != "stated":
                continue
            if delta.sign == templates.POINTS:
                yield from _of_rates(scene, number, line, delta)
            elif delta.sign == templates.LEVEL:
                yield from _of_ranks(scene, line, delta)
                yield from _of_losses(scene, line, delta)
                yield from _of_flows(scene, line, delta)


def _of_rates(scene: Scene, number: int, line: Line, delta: Figure) -> Iterator[Relation]:
    """Points between two rates of change: the one told last before, and the one named as what it is compared with."""
    way = stated_direction(delta)
    here = [figure for figure in line.figures if figure.at >= 0]
    at = here.index(delta)
    start = here[at - 2].at + 1 if at > 1 else 0
    lead = line.skeleton[start : delta.at]
    if way not in _TURNED or scene.cue(line, "sized.rate").search(lead) is None:
        return
    base = _rate_base(scene, line, here, at)
    if base is None:
        return
    able = [
        figure
        for row in range(max(0, number - _BACK), number + 1)
        if scene.lines[row].sentence.block == line.sentence.block
        for figure in scene.lines[row].figures
        if _is_rate(figure) and figure.row < min(delta.row, base.row) and figure.row not in scene.bases
    ]
    if not able:
        return
    relations = [_relation(scene, figure, base, delta, way) for figure in reversed(able)]
    if stated_direction(able[-1]) in _TURNED and stated_direction(base) in (stated_direction(able[-1]), None):
        others = tuple(relation.operands for relation in relations[1:])
        yield replace(relations[0], others=others)


def _is_rate(figure: Figure) -> bool:
    return figure.kind == "change" and figure.sign == templates.PERCENT and figure.modality == "stated"


def _rate_base(scene: Scene, line: Line, here: Sequence[Figure], at: int) -> Figure | None:
    """The rate between the word for it and the points ("than September's 4.9 %"), or behind them in brackets."""
    before, after = here[at - 1] if at else None, here[at + 1] if at + 1 < len(here) else None
    if before is not None and before.sign == templates.PERCENT:
        if is_base(scene, line, before) or line.cue("sized.of").search(line.own_text(before)):
            return before
    if after is None or after.sign != templates.PERCENT:
        return None
    words = line.own_text(after)
    aside = scene.cue(line, "sized.aside").match(words) or scene.cue(line, "sized.than").fullmatch(words)
    return after if aside else None


def _of_ranks(scene: Scene, line: Line, delta: Figure) -> Iterator[Relation]:
    """Places won or lost between two ranks: the better has the lower number."""
    match = line.cue("sized.rank").search(line.own_text(delta))
    places = scene.cue(line, "sized.places").fullmatch(delta.unit) is not None
    if match is None or not (places or line.cue("rank").search(line.skeleton, 0, delta.at)):
        return
    like = (delta.unit, delta.sign)
    ranks = [
        f
        for f in line.figures
        if f.at >= 0 and f is not delta and (f.sign == templates.ORDINAL or (f.unit, f.sign) == like)
    ]
    new = [f for f in ranks if line.cue("mark.to").search(line.own_text(f))]
    base = [f for f in ranks if line.cue("sized.from").search(line.own_text(f))]
    way = way_of(match)
    if way in _TURNED and len(new) == len(base) == 1 and new[0] is not base[0]:
        yield _relation(scene, new[0], base[0], delta, _TURNED[way])


def _of_losses(scene: Scene, line: Line, delta: Figure) -> Iterator[Relation]:
    """By how much what is below zero grew or shrank, told by its size ("the outflow narrowed by 44 million")."""
    way = stated_direction(delta)
    if way not in _TURNED or line.cue("sized.loss").search(line.own_text(delta)) is None:
        return
    lows = [f for f in line.figures if 0 <= f.at < delta.at and f.unit == delta.unit and f.kind == "level"][-2:]
    if len(lows) != 2 or not all(f.interval.high is not None and f.interval.high < 0 for f in lows):
        return
    if is_base(scene, line, lows[1]) or lows[1].row in scene.bases:
        relation = _relation(scene, lows[0], lows[1], delta, way)
        sizes = [replace(operand, interval=-operand.interval) for operand in relation.operands[:2]]
        sized = [replace(operand, value=-(operand.value or 0)) for operand in sizes]
        yield replace(relation, operands=(*sized, relation.operands[2]))


def _of_flows(scene: Scene, line: Line, delta: Figure) -> Iterator[Relation]:
    """By how much a rise is more than that of another time: 比年初增加312亿元, 同比多增28亿元, 上年同期增加284亿元."""
    match = line.cue("sized.flow").search(line.own_text(delta))
    if match is None:
        return
    told = [f for f in _beside(scene, line, delta) if f.sign == delta.sign and f.unit == delta.unit and f is not delta]
    then = [f for f in told if abs(f.row - delta.row) <= _NEAR and _is_then(scene, f)]
    now = [f for f in told if f.row < delta.row and f.sentence == delta.sentence and f not in then and _has_moved(f)]
    if not then or not now:
        return
    way = "up" if match["up"] or match["more"] else "down"
    base = min(then, key=lambda f: abs(f.row - delta.row))
    relation = _relation(scene, now[-1], base, delta, way)
    signed = [
        replace(o, interval=-o.interval, value=-(o.value or 0)) if stated_direction(f) == "down" else o
        for o, f in zip(relation.operands, (now[-1], base), strict=False)
    ]
    yield replace(relation, operands=(*signed, relation.operands[2]))


def _beside(scene: Scene, line: Line, delta: Figure) -> Iterator[Figure]:
    """The figures of a sentence and of the next one in its paragraph."""
    for other in scene.lines[delta.sentence : delta.sentence + 2]:
        if other.sentence.block == line.sentence.block:
            yield from other.figures


def _has_moved(figure: Figure) -> bool:
    return stated_direction(figure) in _TURNED


def _is_then(scene: Scene, figure: Figure) -> bool:
    """Whether the words of an amount say by how much something moved at another time."""
    line = scene.lines[figure.sentence]
    own = line.own_text(figure)
    moved = _has_moved(figure) or is_base(scene, line, figure)
    return moved and line.cue("sized.flow").search(own) is None and line.cue("sized.then").search(own) is not None


def _relation(scene: Scene, new: Figure, base: Figure, delta: Figure, way: str) -> Relation:
    roles = [("new", new), ("base", base), ("delta", delta)]
    inferred = new.sentence != delta.sentence
    facts = (("direction", way),)
    rule = "difference-mismatch"
    return scene.relation("difference-of", rule, roles, delta.quantity.text, inferred=inferred, facts=facts)
