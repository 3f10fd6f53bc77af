"""How many rows of a table rose and how many fell, told together: 两增两降; "three months rose and two fell".

Two such counts that make up all rows can be of nothing else. They are right where any column of changes, any two
columns of different times, or where rows are times the steps from one to the next show them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from re import Match

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Line, Scene
from .names import Names
from .ranks import unspoken, values_of, ways_of
from .sums import grids

_ROWS = 3  # that are counted
_BLOCKS = 3  # between a table and what tells of it
_TENS = 10
Tally = tuple[int, int, int]  # how many rose, fell and stayed


def find(scene: Scene) -> Iterator[Relation]:
    """List-of relations of two counts that make up all rows."""
    tables = [Names(scene, grid) for grid in grids(scene)]
    shown = [(names, _rows(names), _shown(names)) for names in tables]
    counted = [(names, number, told) for names, number, told in shown if told]
    if not counted:
        return
    for line in (*scene.lines, *scene.silent, *unspoken(scene, {names.grid.number for names in tables})):
        block = line.sentence.block
        able = [one for one in counted if 0 < abs(one[0].grid.number - block) <= _BLOCKS]
        if able and scene.reading.document.blocks[block].table is None:
            yield from _told(scene, line, sorted(able, key=lambda one: abs(one[0].grid.number - block)))


def _rows(names: Names) -> int:
    """How many rows a table has but for its total."""
    return sum(row != names.total for row in names.grid.rows())


def _shown(names: Names) -> set[Tally]:
    """How many rows rose and fell by each column that may tell it."""
    rows = [row for row in names.grid.rows() if row != names.total]
    if len(rows) < _ROWS:
        return set()
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


def _told(scene: Scene, line: Line, tables: Sequence[tuple[Names, int, set[Tally]]]) -> Iterator[Relation]:
    """The counts of a sentence that none of the tables around shows, against the nearest that they may be of."""
    text = scene.lowered[line.sentence.block]
    for match in scene.cue(line, "row.tally").finditer(text, line.sentence.start, line.sentence.end):
        if scene.cue(line, "row.tally_other").search(text, line.sentence.start, match.start()):
            continue
        up, down, even = (_number(match, role) for role in ("u", "d", "e"))
        if any((up, down) == one[:2] and even in (0, one[2]) for _, _, shown in tables for one in shown):
            continue
        for names, number, shown in tables:
            made = up + down + even
            half = any(up == one[0] or down == one[1] for one in shown)
            if made == number or (abs(made - number) == 1 and half):
                best = min(shown, key=lambda one: (sum(one) != number, abs(one[0] - up) + abs(one[1] - down), one))
                wrong = 0 if up != best[0] else 1
                yield _relation(scene, names, line, match, ((up, down)[wrong], best[wrong]))
                break


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
