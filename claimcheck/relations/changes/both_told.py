"""A change told by its amount and its rate behind a level that words do not compare: "the plan came to $178.2 million,
so spending goes up by $8.2 million or 4.6 %".

The level is the one before the change or the one after it: where the amount is the rate of neither, something is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Line, Scene, same_measure
from .movement import stated_direction

_WAYS = ("up", "down")


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Growths of a level by an amount and a rate that no other family has bound."""
    bound = {
        o.span.claim for r in told if r.rule in ("growth-mismatch", "share-mismatch") and r.not_run is None
        for o in r.operands
    }  # fmt: skip
    for _, line in scene.spoken:
        for delta in line.figures:
            factor = _rate(line, delta)
            if factor is not None and factor.claim is not None and factor.claim.id not in bound:
                yield from _grown(scene, line, delta, factor)


def _rate(line: Line, delta: Figure) -> Figure | None:
    """The rate that an amount of change is told again by: "by £3m, or 12 %"."""
    if delta.sign != templates.LEVEL or delta.quantity.hedge is not None or not delta.value:
        return None
    if line.cue("both.by").search(line.own_text(delta)) is None:
        return None
    rate = next((f for f in line.figures if f.row == delta.row + 1 and f.sign == templates.PERCENT), None)
    if rate is None or rate.quantity.hedge is not None or not rate.value:
        return None
    return rate if line.cue("both.or").fullmatch(line.between(delta, rate)) else None


def _grown(scene: Scene, line: Line, delta: Figure, factor: Figure) -> Iterator[Relation]:
    way = stated_direction(delta) or stated_direction(factor)
    level = _level(line, delta)
    if way not in _WAYS or level is None or line.cue("both.closed").match(line.after_text(factor)) is None:
        return
    readings = [
        scene.relation(
            "change-of", "growth-mismatch", [(role, level), ("delta", delta), ("factor", factor)],
            delta.quantity.text, facts=(("direction", way),),
        )
        for role in ("base", "new")
    ]  # fmt: skip
    yield replace(readings[0], inferred=True, others=(readings[1].operands,))


def _level(line: Line, delta: Figure) -> Figure | None:
    """The only level before a change in its sentence that it can be of, where what changes is not named anew."""
    told = [f for f in line.figures if 0 <= f.at < delta.at and f.sign == delta.sign and same_measure(f, delta)]
    if len(told) != 1 or told[0].kind != "level" or (told[0].value or 0) <= (delta.value or 0):
        return None
    return told[0] if line.cue("both.joined").search(line.between(told[0], delta)) else None
