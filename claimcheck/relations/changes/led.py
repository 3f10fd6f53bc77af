"""Two levels that a verb leads from the one to the other, whatever stands between: "shrank as a share of sales, from
69.0 to 71.2 per cent"; "its majority thus shrinks from three to five".

The families of change read a verb right beside its levels. Here the last word of a direction before "from … to …" is
theirs, unless another clause, a range or a rank stands between them; that little is told: the relation is inferred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from re import Match

from msgspec.structs import replace

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Figure, Line, Scene, same_measure

_REACH = 96  # signs back to the verb
_CHANGES = ("change-of", "difference-of")
_WAYS = ("up", "down")


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Direction-mismatch relations of levels that no other family has set against each other."""
    run = [relation for relation in told if relation.not_run is None and relation.kind in _CHANGES]
    bound = [{operand.span for operand in relation.operands} for relation in run]
    for _, line in scene.spoken:
        for match in line.found("led.pair"):
            way = _way(line, match)
            operands = _ends(scene, line, match) if way else None
            if way is None or operands is None or any({one.span for one in operands} <= spans for spans in bound):
                continue
            relation = Relation(
                "change-of", "direction-mismatch", scene.article, operands, match.group()[:40],
                inferred=True, facts=(("direction", way),),
            )  # fmt: skip
            yield relation


def _way(line: Line, match: Match[str]) -> str | None:
    """The direction of the last verb before two levels, where nothing parts it from them."""
    start = max(0, match.start() - _REACH)
    before = line.skeleton[start : match.start()]
    before = before[max(before.rfind(stop) for stop in ".;:!?–—") + 1 :]
    told = list(line.cue("led.way").finditer(before))
    if not told or line.cue("led.other").search(before):
        return None
    gap = before[told[-1].end() :]
    comma = gap.rstrip().rfind(",")
    if comma >= 0 and comma != len(gap.rstrip()) - 1:
        return None  # the levels stand in a clause of their own
    if line.cue("led.apart").search(gap) or line.cue("led.other_after").match(line.skeleton, match.end()):
        return None
    way = told[-1].lastgroup
    return way if way in _WAYS else None


def _ends(scene: Scene, line: Line, match: Match[str]) -> tuple[Operand, Operand] | None:
    """The level that was reached and the one before it."""
    span = line.figure(match, "span")
    if span is not None:
        led = scene.cue(line, "led.range").match(span.quantity.text.lower())
        return _of_range(scene, span) if led else None
    new, base = line.figure(match, "new"), line.figure(match, "base")
    if new is None or base is None or not (_plain(new) and _plain(base)) or new.sign != base.sign:
        return None
    if not (same_measure(new, base) or same_measure(base, new)):
        return None
    return scene.operand("new", new), scene.operand("base", base)


def _plain(figure: Figure) -> bool:
    return figure.value is not None and figure.value > 0 and figure.quantity.hedge is None


def _of_range(scene: Scene, span: Figure) -> tuple[Operand, Operand] | None:
    """ "From three to five", which is read as one figure."""
    low, high = span.interval.low, span.interval.high
    if span.quantity.form != "range" or low is None or high is None or low <= 0 or low >= high:
        return None
    whole = scene.operand("new", span)
    ends = (("new", high), ("base", low))
    first, last = (
        replace(whole, role=role, interval=Interval.exact(value), value=Decimal(value), label=f"{value.normalize():f}")
        for role, value in ends
    )
    return first, last
