"""Streaks against what shows them: levels told period by period, amounts gained or lost in turn, results of matches.

Levels that follow each other break a streak where one goes the other way. A streak that is shorter than they show is
wrong too; one that is longer only where words make them all of it: the first is called the peak, or the last word is
"so that is the third in a row".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise, product

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from .runs import written_periods
from .streaks import Streak, relation_of

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_AHEAD, _BEHIND = 48, 60
_ROWS = 4  # levels in one sentence that make a course of their own
_ALIKE = 3  # levels of one thing lie within so many times each other
_WILD = 20  # times: amounts gained or lost
_SMALL = 3  # whole numbers below it are seldom levels
_WEEK = 7  # days
Point = tuple[Decimal, tuple[int, int]]  # a level and where it stands


def in_levels(scene: Scene, streak: Streak) -> Iterator[Relation]:
    """The third rise running: 472 in 2021, 498 in 2022, 520 in 2023, and 546 now."""
    for lines in _near(scene, streak):
        for unit in (streak.unit,) if streak.unit else ("year", "quarter", "month"):
            if unit == "day" or (streak.yearly and unit != "year"):
                continue
            points = _points(lines, unit)
            order = sorted(points)
            order = order[max((i for i in range(1, len(order)) if order[i] - order[i - 1] != 1), default=0) :]
            if len(order) >= (_ALIKE if len(lines) > 1 or lines[0].sentence.block == streak.block else _ROWS):
                yield from _along(scene, streak, lines, unit, [points[index] for index in order], order[-1])
                return


def in_results(scene: Scene, streak: Streak) -> Iterator[Relation]:
    """Lost three on the trot: 0-2 at Wexby, 1-3 …; its third quarterly loss: it lost 14, 9 and 22 million."""
    at = _place(scene, streak)
    if at == len(scene.lines) or scene.lines[at].sentence.block != streak.block:
        return
    own, text, block = scene.lines[at], scene.lowered[streak.block], streak.block
    mark = scene.cue(own, "offered").search(text, streak.end, min(streak.end + _BEHIND, own.sentence.end))
    scores = list(scene.cue(own, "course.score").finditer(text, mark.end(), own.sentence.end)) if mark else []
    following = scene.lines[at + 1].sentence if at + 1 < len(scene.lines) else own.sentence
    if not scores and following.block == block and streak.way in ("won", "lost"):
        found = list(scene.cue(own, "course.score").finditer(text, following.start, following.end))
        scores = found if len(found) >= _ROWS and abs(len(found) - streak.count) < _ALIKE else []
    if scores:
        if len(scores) not in (1, streak.count):
            yield relation_of(scene, streak, len(scores), block, scores[0].start(), scores[-1].end())
        return
    for lines in _near(scene, streak) if streak.unit in _MONTHS else ():
        points = _points(lines, streak.unit, moved=True)
        order = sorted(points)
        if len(order) < _ALIKE or order[-1] - order[0] != len(order) - 1:
            continue
        place = points[order[0]][0][1]
        first = next(f for line in lines for f in line.figures if f.quantity.start == place[0])
        told = scene.cue(own, "course.amounts").search(scene.lines[first.sentence].own_text(first))
        late = max(written_periods(scene, streak.unit), default=0)
        if told and abs(len(order) - streak.count) == 1 and order[-1] >= late - 1:
            yield relation_of(scene, streak, len(order), lines[0].sentence.block, *place)
        return


def _place(scene: Scene, streak: Streak) -> int:
    """The number of the sentence of a streak, or of the first one behind its block."""
    ends = ((line.sentence.block, line.sentence.end) for line in scene.lines)
    return next((at for at, end in enumerate(ends) if end > (streak.block, streak.start)), len(scene.lines))


def _near(scene: Scene, streak: Streak) -> Iterator[list[Line]]:
    """The sentences beside a streak, then the ones behind it that may tell a whole course."""
    at = _place(scene, streak)
    beside = scene.lines[max(0, at - 1) : at + 2]
    own = [line for line in beside if line.sentence.block == streak.block]
    if own:
        yield own
    for line in scene.lines[at : at + _ROWS * 2]:
        if streak.block <= line.sentence.block <= streak.block + _ALIKE and len(line.figures) >= _ROWS:
            yield [line]


def _along(
    scene: Scene, streak: Streak, lines: list[Line], unit: str, levels: list[list[Point]], last: int
) -> Iterator[Relation]:
    """A streak against levels of periods that follow each other."""
    steps = [any((b[0] > a[0]) == streak.up and a[0] != b[0] for a, b in product(*pair)) for pair in pairwise(levels)]
    run = next((i for i, step in enumerate(reversed(steps)) if not step), len(steps))
    own = next((line for line in lines if line.sentence.start <= streak.start < line.sentence.end), lines[0])
    text = scene.lowered[streak.block]
    if run < len(steps):
        place = levels[len(steps) - run][0][1]
        behind = [f for f in own.figures if f.sign == templates.LEVEL and f.quantity.start >= streak.end]
        listed = len(behind) >= _ALIKE and scene.cue(own, "offered").search(
            text, streak.end, behind[0].quantity.start
        )
        if run < streak.count and not listed:  # a list of all its levels is read as one
            yield relation_of(scene, streak, run, lines[0].sentence.block, *place)
        return
    first = levels[0][0][1]
    whole = scene.lowered[lines[0].sentence.block]
    turned = any(
        line.sentence.start <= first[0] < line.sentence.end
        and (
            scene.cue(line, "course.turned").search(whole, line.sentence.start, first[0])
            or scene.cue(line, "course.turned_after").match(whole, first[1], line.sentence.end)
        )
        for line in lines
    )
    closed = scene.cue(own, "course.closed").search(text, max(own.sentence.start, streak.start - _BEHIND), streak.start)
    told = {index for figure in scene.figures if (index := _index(figure, unit)) is not None}
    most = run + (not turned or unit == "week") + len([index for index in told if last < index <= last + _ALIKE])
    bounded = scene.cue(own, "course.bound").search(text, streak.start, min(len(text), streak.end + _AHEAD))
    single = all(len({value for value, _ in level}) == 1 for level in levels)
    if (streak.count > most and (turned or closed)) or (streak.count < run and single and not bounded):
        yield relation_of(scene, streak, run, lines[0].sentence.block, *first)


def _points(lines: list[Line], unit: str, *, moved: bool = False) -> dict[int, list[Point]]:
    """The levels, or amounts ``moved``, of some sentences by the period that each is told for."""
    points: dict[int, list[Point]] = {}
    first: Figure | None = None
    most = _WILD if moved else _ALIKE
    for figure in (figure for line in lines for figure in line.figures):
        index = _index(figure, unit)
        kinds = ("level", "change") if moved else ("level", "share")
        plain = figure.sign in (templates.LEVEL, templates.PERCENT) and figure.kind in kinds
        if not plain or index is None or not figure.value:
            continue
        if figure.interval.low != figure.interval.high and figure.quantity.hedge:
            continue
        first = first or figure
        size, one = first.value or figure.value, figure.unit.partition("/")[0]
        alike = one in ("", first.unit.partition("/")[0]) or not first.unit
        small = figure.value < _SMALL and "." not in figure.quantity.text
        if small or not alike or not size / most <= figure.value <= size * most:
            continue
        points.setdefault(index, []).append((figure.value, (figure.quantity.start, figure.quantity.end)))
    return points


def _index(figure: Figure, unit: str) -> int | None:
    """The number of the week, month, quarter or year that a figure is told for."""
    period = figure.period
    if period is None or period.start is None or period.end is None:
        return None
    if unit == "week":
        return period.start.toordinal() // _WEEK if (period.end - period.start).days == _WEEK - 1 else None
    months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
    day = period.start == period.end and unit == "month" and _ends_month(period.end)
    whole = months == _MONTHS[unit] and (period.start.day == 1 or day)
    return (period.start.year * 12 + period.start.month - 1) // _MONTHS[unit] if whole else None


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1
