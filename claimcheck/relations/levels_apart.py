"""Two levels told together: read as one range ("by a quarter, from £48m to £60m"), or with the gap between them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ..languages import templates
from ..model.interval import Interval
from ..model.relation import Relation
from .movement import Movement, stated_direction
from .scene import Figure, Line, Scene, same_measure

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
        ):
            continue
        if new.value < base.value:
            movement.new, movement.base = base, new
        yield movement
