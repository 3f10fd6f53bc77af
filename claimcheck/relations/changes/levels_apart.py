"""Two levels told together: read as one range ("by a quarter, from £48m to £60m"), or with the gap between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene, same_measure
from .movement import Movement, stated_direction

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PARTS = ";；"
_RATES = (templates.PERCENT, templates.MULTIPLE)


def ranged(scene: Scene, line: Line) -> Iterator[Relation]:
    """ "by a quarter, from £48m to £60m" where the two levels were read as one range."""
    for figure in line.figures:
        quantity = figure.quantity
        if len(quantity.parts) != 2 or not scene.cue(line, "from_range").search(quantity.text.lower()):
            continue
        factor = next((f for f in line.figures if f.sign in _RATES and f.kind == "change"), None)
        direction = stated_direction(factor)
        if factor is None or direction not in ("up", "down") or abs(factor.row - figure.row) != 1:
            continue
        if any(sign in line.between(*sorted((figure, factor), key=lambda one: one.at)) for sign in _PARTS):
            continue  # "restated from 731 to 768; on the new basis emissions fell by 3.4 %"
        first, second = quantity.parts
        roles = [("new", figure), ("base", figure), ("factor", factor)]
        relation = scene.relation(
            "change-of", "growth-mismatch", roles, quantity.text, facts=(("direction", direction), *_mode(factor))
        )
        ends = tuple(
            msgspec.structs.replace(operand, interval=Interval.around(part, quantity.place / 2), value=part)
            for operand, part in zip(relation.operands[:2], (second, first), strict=True)
        )
        yield msgspec.structs.replace(relation, operands=(*ends, relation.operands[2]))


def _mode(factor: Figure) -> tuple[tuple[str, str], ...]:
    """Whether a multiple tells what was reached (doubled) or what was added."""
    change = factor.read.raw.change if factor.read is not None else None
    return (("mode", change.mode),) if change is not None and change.mode else ()


def apart(scene: Scene, number: int, line: Line) -> Iterator[Movement]:
    """A…，B…，两者相差d: a difference without a direction."""
    for _, match in scene.templates(line, "apart."):
        movement = Movement(number, match.group(), "up")
        for role in ("new", "base", "delta"):
            setattr(movement, role, line.figure(match, role))
        new, base = movement.new, movement.base
        if (
            new is None
            or base is None
            or new.value is None
            or base.value is None
            or not same_measure(new, base)
            or {stated_direction(new), stated_direction(base)} == {"up", "down"}
        ):
            continue
        if new.value < base.value:
            movement.new, movement.base = base, new
        yield movement
    yield from _gap(scene, number, line)


def _gap(scene: Scene, number: int, line: Line) -> Iterator[Movement]:
    """ "Red won 38.4 %…, Blue 36.9 %, a gap of 1.5 points": of the only two levels before it, or in the last line."""
    said = scene.cue(line, "mark.apart")
    gap = next((f for f in line.figures if f.at >= 0 and said.search(line.own_text(f))), None)
    if gap is None or gap.sign not in (templates.POINTS, templates.LEVEL) or _YEAR.search(line.own_text(gap)):
        return
    if line.cue("mark.score").match(line.after_text(gap)):
        return
    if gap.modality != "stated" or line.cue("versions").search(line.own_text(gap)):
        return  # "had forecast a gap of 84.1 billion"
    levels = _told(line, gap, gap.at)
    before = scene.lines[number - 1] if number else line
    inferred = not levels and before.sentence.block == line.sentence.block
    if inferred:
        levels = _told(before, gap, len(before.skeleton))
    if len(levels) != 2 or not same_measure(*levels):
        return
    if line.cue("mark.net").search(line.own_text(gap)):
        if scene.cue(line, "mark.leave").search((before if inferred else line).own_text(levels[1])) is None:
            return  # what came less what went; a part of what came is no second level
    low, high = sorted(levels, key=lambda level: level.value or 0)
    movement = Movement(number, gap.quantity.text, "up")
    movement.new, movement.base, movement.delta, movement.inferred = high, low, gap, inferred
    yield movement


def _told(line: Line, gap: Figure, end: int) -> list[Figure]:
    """The levels before a position that a gap can be between."""
    sign = templates.PERCENT if gap.sign == templates.POINTS else templates.LEVEL
    return [
        f
        for f in line.figures
        if 0 <= f.at < end
        and f.sign == sign
        and f.value is not None
        and (f.kind != "change" or sign == templates.LEVEL)
        and (sign == templates.PERCENT or not gap.unit or f.unit == gap.unit)
    ]
