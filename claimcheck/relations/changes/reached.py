"""One level told twice, once as risen to and once as fallen to: "climbs to 4.3 %" over "fell by 0.1 points to 4.3 %".
Or one change, by its amount as a rise and by its rate as a fall (比上年增加420人，下降3.1%).

A telling has the directions of the verb that leads to the level, of the changes told of it, and of the level that it is
held against. Where they differ in one telling it compares with two times, and says nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from .frame import Frame
from .marks import frames, led_by
from .movement import stated_direction, way_of

_TELLING = 3  # digits that no other level has by chance
_FEWEST = 2
_SIGN = {"up": 1, "down": -1}


class Telling(NamedTuple):
    """A level and the way that its sentence says it went."""

    level: Figure
    way: str


def find(scene: Scene) -> Iterator[Relation]:
    """Levels that went two ways."""
    titles = {number for number, block in enumerate(scene.reading.document.blocks) if block.kind == "title"}
    for told in _tellings(scene).values():
        for number, telling in enumerate(told):
            others = [other for other in told[:number] if _same(scene, telling.level, other.level)]
            if others and len({other.way for other in others}) == 1 and others[0].way != telling.way:
                yield _relation(scene, others[0], telling, titles)
                break
    for _, line in scene.spoken:
        yield from _both_ways(scene, line)


def _both_ways(scene: Scene, line: Line) -> Iterator[Relation]:
    """An amount and the rate right behind it that go two ways."""
    for _, match in scene.templates(line, "both_ways."):
        told = {way: line.figure(match, way) for way in _SIGN}
        up, down = told["up"], told["down"]
        if up is None or down is None or {up.sign, down.sign} != {templates.LEVEL, templates.PERCENT}:
            continue
        amount = up if up.sign == templates.LEVEL else down
        if any(f.at < match.start() and f.unit == amount.unit and f.kind == "level" for f in line.figures):
            continue  # both are held against the level that was reached
        relation = scene.relation("same-fact", "direction-mismatch", [("first", up), ("again", down)], match.group())
        ways = (Interval.exact(_SIGN[way]) for way in told)
        signed = (replace(operand, interval=way) for operand, way in zip(relation.operands, ways, strict=True))
        yield replace(relation, operands=tuple(signed))


def _tellings(scene: Scene) -> dict[Decimal, list[Telling]]:
    """The levels that are told more than once, each sentence's with its way."""
    places: dict[Decimal, set[int]] = defaultdict(set)
    for figure in scene.figures:
        if _may_be(figure):
            places[figure.value or Decimal(0)].add(figure.sentence)
    twice = {value for value, sentences in places.items() if len(sentences) > 1}
    found: dict[Decimal, list[Telling]] = defaultdict(list)
    for number, line in scene.spoken:
        levels = [f for f in line.figures if f.at >= 0 and _may_be(f) and f.value in twice]
        gathered = frames(scene, number, line) if levels else []
        for level in levels:
            ways = set(_ways(scene, line, level, [frame for frame in gathered if frame.new is level]))
            if len(ways) == 1 and level.value is not None:
                found[level.value].append(Telling(level, ways.pop()))
    return found


def _may_be(figure: Figure) -> bool:
    told = figure.kind in ("level", "share") and figure.value is not None and figure.quantity.hedge is None
    told = told and figure.modality == "stated"
    return told and figure.sign in (templates.LEVEL, templates.PERCENT) and _digits(figure) >= _FEWEST


def _digits(figure: Figure) -> int:
    return sum(sign.isdigit() for sign in figure.quantity.text)


def _ways(scene: Scene, line: Line, level: Figure, told: Sequence[Frame]) -> Iterator[str]:
    if line.cue("rank").search(line.skeleton) or line.cue("mark.hoped").match(line.after_text(level)):
        return
    if len({way for match in line.cue("mark.way").finditer(line.skeleton) if (way := way_of(match))}) > 1:
        return  # "up from 389 a year earlier and down from 430 in August"
    own = led_by(scene, line, level) if line.cue("mark.to").search(line.own_text(level)) else None
    stated = stated_direction(level) if own is None else None
    yield from (way for way in (own, stated) if way in _SIGN)
    for frame in told:
        yield from (way for _, way in frame.said() if way in _SIGN)
        if frame.base is not None and frame.base.value and level.value:
            yield "up" if level.value > frame.base.value else "down"


def _same(scene: Scene, one: Figure, other: Figure) -> bool:
    """Whether two equal figures are one level: by their name, or by digits enough in one unit."""
    if one.sentence == other.sentence or not (one.unit == other.unit or not one.unit or not other.unit):
        return False
    return scene.kin(one, other) or min(_digits(one), _digits(other)) > _TELLING


def _relation(scene: Scene, first: Telling, again: Telling, titles: set[int]) -> Relation:
    headed = scene.lines[first.level.sentence].sentence.block in titles
    told = (("headline", first), ("body", again)) if headed else (("again", again), ("first", first))
    rule = "headline-mismatch" if headed else "conflicting-values"
    roles = [(role, telling.level) for role, telling in told]
    relation = scene.relation("same-fact", rule, roles, again.level.quantity.text, inferred=not headed)
    signs = [Interval.exact(_SIGN[telling.way]) for _, telling in told]
    signed = (replace(o, interval=o.interval * sign) for o, sign in zip(relation.operands, signs, strict=True))
    return replace(relation, operands=tuple(signed))
