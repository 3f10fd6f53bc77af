"""Amounts bound by their periods or by a joint total: halves of a year, a month of ten, 两市合计.

Only flows add up over time; a stock (余额, a population) at the end of a month is no part of the year's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from ..model.relation import Relation
from .matching import inside, same_period
from .parts import counts
from .scene import Figure, Scene
from .siblings import close

_WINDOW = 12  # figures


def find(scene: Scene) -> Iterator[Relation]:
    """Partitions by period, parts of a longer period, and joint totals."""
    yield from _tiled(scene)
    yield from _closing(scene)


def _tiled(scene: Scene) -> Iterator[Relation]:
    """上半年 + 下半年 = 全年: amounts of one name whose periods follow each other and fill a longer one."""
    families: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in scene.figures:
        period = figure.period
        if (
            counts(figure)
            and figure.name.text
            and period
            and period.start
            and period.end
            and period.start != period.end
        ):
            families[figure.name.text, figure.unit, figure.modality].append(figure)
    for family in families.values():
        if 2 <= len(family) <= 40:
            yield from _within(scene, family)
        if 3 <= len(family) <= 40:
            yield from _tilings(scene, family)


def _closing(scene: Scene) -> Iterator[Relation]:
    """甲…a；乙…b。两市合计c: as many amounts before the total as it says it joins."""
    for number, line in enumerate(scene.lines):
        for _, match in scene.templates(line, "joint."):
            total = line.figure(match, "total")
            size = next((n for n in (2, 3, 4) if match.groupdict().get(f"n{n}")), 2)
            if total is None or not counts(total):
                continue
            before = [
                f
                for f in scene.before(total, reach=_WINDOW)
                if number - f.sentence <= 1
                and counts(f)
                and f.unit == total.unit
                and f.row not in scene.bases
            ][:size]
            named = all(f.name.head == before[0].name.head for f in before)
            if len(before) == size and (named or close(before, total)):
                inferred = any(f.sentence != number for f in before)
                roles = [*(("part", part) for part in reversed(before)), ("total", total)]
                yield scene.relation(
                    "partition", "sum-mismatch", roles, match.group(), inferred=inferred, exhaustive=True
                )


def _within(scene: Scene, family: list[Figure]) -> Iterator[Relation]:
    """A month of ten months, a day of a holiday: an amount of a period cannot exceed that of a longer one."""
    for part in family:
        wholes = [f for f in family if f is not part and inside(part.period, f.period)]
        wholes = [f for f in wholes if sum(same_period(f.period, other.period) for other in family) == 1]
        if not wholes or scene.cue(scene.lines[part.sentence], "stock").search(part.name.text):
            continue
        whole = min(wholes, key=lambda f: abs(f.row - part.row))
        if part.interval.low is not None and part.interval.low >= 0 and part.row not in scene.bases:
            roles = [("part", part), ("whole", whole)]
            yield scene.relation("part-of", "part-exceeds-whole", roles, "period", inferred=True)


def _tilings(scene: Scene, family: list[Figure]) -> Iterator[Relation]:
    starts: dict[date, Figure] = {}
    for figure in sorted(family, key=lambda f: f.period.end, reverse=True):  # type: ignore[union-attr,arg-type,return-value]
        assert figure.period is not None and figure.period.start is not None
        starts[figure.period.start] = figure  # the shortest period that starts there
    for whole in family:
        assert whole.period is not None and whole.period.start is not None and whole.period.end is not None
        parts, at = [], whole.period.start
        while at <= whole.period.end and at in starts and starts[at].row != whole.row:
            part = starts[at]
            assert part.period is not None and part.period.end is not None
            parts.append(part)
            at = part.period.end + timedelta(days=1)
        if len(parts) >= 2 and at == whole.period.end + timedelta(days=1):
            roles = [*(("part", part) for part in parts), ("total", whole)]
            one = {figure.sentence for _, figure in roles}
            yield scene.relation(
                "partition", "sum-mismatch", roles, "periods", inferred=len(one) > 1, exhaustive=True
            )
