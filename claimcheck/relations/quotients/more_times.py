"""So many times more than what it is so many times of: 1,380 from 1,150 is 1.2 times, and not 1.2 times more.

A multiple told as a growth, beside the only two levels that it can be of: where it is their quotient to the digit and
no growth of them, the wrong word was taken. Nothing else is told by it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...languages.templates import MULTIPLE
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..wholes.parts import counts
from ..wholes.share import named_amount

_REACH = 8  # figures
_TWO = 2
_ONE = Interval.exact(1)


def find(scene: Scene) -> Iterator[Relation]:
    """Growth-of relations of multiples that are quotients."""
    for number, line in scene.spoken:
        for _, match in scene.templates(line, "more_times."):
            ratio = line.figure(match, "ratio")
            if ratio is None or ratio.sign != MULTIPLE or ratio.quantity.hedge is not None or not ratio.value:
                continue
            pair = _pair(scene, number, line, ratio, match.group("of"))
            if pair is not None and _quotient(*pair, ratio):
                roles = [("new", pair[0]), ("base", pair[1]), ("factor", ratio)]
                facts = (("direction", "up"),)
                yield scene.relation("change-of", "growth-mismatch", roles, match.group(), facts=facts)


def _pair(scene: Scene, number: int, line: Line, ratio: Figure, of: str) -> tuple[Figure, Figure] | None:
    """The only two levels of one measure before a multiple in its sentence; else the one, and what words name."""
    told = [f for f in scene.before(ratio, reach=_REACH) if f.sentence == number and counts(f) and f.value]
    last = told[0] if told else None
    if last is None:
        return None
    alike = [f for f in told if f.unit == last.unit]
    if len(alike) == 1:
        base = named_amount(scene, of, last, line)
        return (last, base) if base is not None and base.unit == last.unit else None
    if len(alike) != _TWO or any(line.cue("more_times_not").search(line.own_text(f)) for f in (ratio, *alike)):
        return None
    first, second = sorted(alike, key=lambda f: -(f.value or Decimal(0)))
    return first, second


def _quotient(new: Figure, base: Figure, ratio: Figure) -> bool:
    """Whether one level is so many times the other, and has not grown so many times."""
    if new.row == base.row or not base.value or not new.value:
        return False
    exact = Interval.exact(new.value) / Interval.exact(base.value)
    return exact.overlaps(ratio.interval) and not (new.interval / base.interval - _ONE).overlaps(ratio.interval)
