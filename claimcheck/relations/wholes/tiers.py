"""Classes that follow each other without a gap and leave nothing out: under 18, 18 to 64, 65 and over.

The first is open below and the last above (or the other way round), and each begins where the one before it ends. Their
shares make 100, and their amounts the one amount before them that they can be of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ...languages import templates
from ...model.relation import Relation
from ..near_miss import slipped
from ..scene import Figure, Line, Scene
from .hundred import make_all
from .meant import may_total
from .parts import counts
from .siblings import added

_FEWEST = 2
_LINES = 6  # sentences from a total to its classes
_NAMES = ("", "2", "3")
_NEXT = (Decimal(0), Decimal(1))  # 17 and under, 18 to 64


class _Class(NamedTuple):
    start: int
    end: int
    low: Decimal | None
    high: Decimal | None


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of shares and amounts over classes that are all there are."""
    for _, line in scene.spoken:
        if len(line.figures) < _FEWEST:
            continue
        classes = _classes(scene, line)
        if len(classes) >= _FEWEST and _tile(classes):
            told = _told(line, classes)
            shares = [_only(group, templates.PERCENT) for group in told]
            amounts = [_only(group, templates.LEVEL) for group in told]
            if all(shares) and make_all([share for share in shares if share is not None]):
                roles = [("share", share) for share in shares if share is not None]
                yield scene.relation("partition", "shares-sum", roles, "classes", exhaustive=True)
            if all(amounts):
                yield from _summed(scene, [amount for amount in amounts if amount is not None])


def _classes(scene: Scene, line: Line) -> list[_Class]:
    """The classes that a sentence names, in the order of its text."""
    text, sentence = scene.text_of(line), line.sentence
    found = []
    for match in scene.cue(line, "tiers.class").finditer(text, sentence.start, sentence.end):
        numbers = {name: Decimal(number) for name, number in match.groupdict().items() if number}
        low, high = (next((numbers[name + n] for n in _NAMES if name + n in numbers), None) for name in ("low", "high"))
        found.append(_Class(match.start(), match.end(), low, high))
    return found


def _tile(classes: Sequence[_Class]) -> bool:
    """Whether classes follow each other and are open at both ends."""
    if classes[0].high is None:
        classes = classes[::-1]
    if classes[0].low is not None or classes[-1].high is not None:
        return False
    edges = ((one.high, other.low) for one, other in pairwise(classes))
    return all(high is not None and low is not None and low - high in _NEXT for high, low in edges)


def _told(line: Line, classes: Sequence[_Class]) -> list[list[Figure]]:
    """The figures told of each class: those behind it, of the last one right before it where none is behind."""
    named = [(one.start, one.end) for one in classes]
    figures = [f for f in line.figures if not any(start <= f.quantity.start < end for start, end in named)]
    starts = [one.start for one in classes[1:]] + [line.sentence.end]
    groups = [
        [figure for figure in figures if one.end <= figure.quantity.start < after]
        for one, after in zip(classes, starts, strict=True)
    ]
    if not groups[-1] and len(groups[-2]) > 1:
        groups[-1].append(groups[-2].pop())
    return groups


def _only(group: Sequence[Figure], sign: str) -> Figure | None:
    """The first figure of a class, of one kind: what follows it may be told of something else."""
    able = (figure for figure in group if figure.sign == sign and figure.kind != "change")
    return next((figure for figure in able if sign == templates.PERCENT or counts(figure)), None)


def _summed(scene: Scene, parts: list[Figure]) -> Iterator[Relation]:
    """Amounts of the classes, and the one amount around that they make, or would but for one slip."""
    if len({part.unit for part in parts}) > 1 or any("/" in part.unit or not part.unit for part in parts):
        return
    near = [*scene.before(parts[0]), *scene.figures[parts[-1].row + 1 : parts[-1].row + 2]]
    able = [total for total in near if counts(total) and total.unit == parts[0].unit and total.value is not None]
    able = [total for total in able if may_total(scene, total, parts) and parts[0].sentence - total.sentence <= _LINES]
    held = [total for total in able if added(parts).overlaps(total.interval)]
    for total in held[:1] or [total for total in able if slipped(parts, total)][:1]:
        roles = [*(("part", part) for part in parts), ("total", total)]
        yield scene.relation("partition", "sum-mismatch", roles, "classes", inferred=True, exhaustive=True)
