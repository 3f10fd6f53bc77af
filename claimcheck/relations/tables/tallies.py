"""How many rows of a table rose and how many fell, told together: 两增两降; "three months rose and two fell".

Two such counts that make up all rows can be of nothing else. They are right where any column of changes, any two columns
of different times, or where rows are times the steps from one to the next show them.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from re import Match

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Line, Scene
from .names import Names, near
from .ranks import unspoken, values_of, ways_of
from .sums import grids

_ROWS = 3  # that are counted
_BLOCKS = 3  # between a table and what tells of it
_TENS = 10
Tally = tuple[int, int, int]  # how many rose, fell and stayed


def find(scene: Scene) -> Iterator[Relation]:
    """List-of relations of two counts that make up all rows."""
    tables = list(grids(scene))
    lines = [*scene.lines, *scene.silent, *unspoken(scene, {grid.number for grid in tables})] if tables else []
    for grid in tables:
        names = Names(scene, grid)
        rows = [row for row in grid.rows() if row != names.total]
        shown = _shown(names, rows) if len(rows) >= _ROWS else set()
        if not shown:
            continue
        for line in near(scene, grid, lines):
            if abs(line.sentence.block - grid.number) <= _BLOCKS:
                yield from _told(scene, names, line, len(rows), shown)


def _shown(names: Names, rows: list[int]) -> set[Tally]:
    """How many rows rose and fell by each column that may tell it."""
    found = {_tally(list(values.values())) for values in ways_of(names, rows) if len(values) == len(rows)}
    timed = all(names.grid.cue("column_timed").fullmatch(names.grid.label(row)) for row in rows)
    if found and timed:
        levels = [values_of(names.grid, column, rows) for column in names.amounts]
        steps = [[b - a for a, b in pairwise(one.values())] for one in levels if len(one) == len(rows)]
        found |= {tally for values in steps for tally in (_tally(values), _tally([-value for value in values]))}
    return found


def _tally(values: list[Decimal]) -> Tally:
    up, down = sum(value > 0 for value in values), sum(value < 0 for value in values)
    return up, down, len(values) - up - down


def _told(scene: Scene, names: Names, line: Line, number: int, shown: set[Tally]) -> Iterator[Relation]:
    text = scene.lowered[line.sentence.block]
    for match in scene.cue(line, "row.tally").finditer(text, line.sentence.start, line.sentence.end):
        if scene.cue(line, "row.tally_other").search(text, line.sentence.start, match.start()):
            continue
        up, down, even = (_number(match, role) for role in ("u", "d", "e"))
        if (up, down, even) in shown or (not even and any((up, down) == one[:2] for one in shown)):
            continue
        made = up + down + even
        half = any(up == one[0] or down == one[1] for one in shown)
        if made == number or (abs(made - number) == 1 and half):
            best = min(shown, key=lambda one: (sum(one) != number, abs(one[0] - up) + abs(one[1] - down), one))
            wrong = 0 if up != best[0] else 1
            yield _relation(scene, names, line, match, ((up, down)[wrong], best[wrong]))


def _number(match: Match[str], role: str) -> int:
    """The count that a role of the cue found, in digits (``un``) or by name (``u3``); none where it found none."""
    for name, found in match.groupdict().items():
        told = name[1:].partition("_")[0]
        if found and name[0] == role and told:
            return int(found) if told == "n" else int(told)
    return 0


def _relation(scene: Scene, names: Names, line: Line, match: Match[str], counts: tuple[int, int]) -> Relation:
    stated, listed = counts
    start, end = match.start(), match.end()
    place = scene.span(line.sentence.block, start, end)
    count = Operand("count", Interval.exact(stated), "", place, place.exact)
    return Relation(
        "list-of",
        "enumeration-mismatch",
        scene.article,
        (count, names.grid.counted(listed)),
        match.group()[:40],
        inferred=True,
    )
