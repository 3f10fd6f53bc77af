"""What prose tells of the step from one row of a table to the next, where rows are times: 9月……，比8月增长16.3%.

The column is the one that the words before the figure name, or whose very cell stands before it; the row is that of the
cell, or of the time told. Where any step of the table is the figure's, nothing is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Operand, Relation, RelationKind
from .. import near_miss
from ..scene import Figure, Line, Scene
from .grid import Grid, rounded
from .names import Names, near, written
from .scales import SCALES, scaled, size, times
from .sums import grids

_BLOCKS = 4  # between a table and what tells of it
_ROWS = 2
_RATES = (templates.PERCENT, templates.MULTIPLE)
_DIGITS = 3  # of a cell that is told again
_CHANCE = 0.1
_NUMBER = re.compile(r"\d+")
_YEAR = 4  # digits
_MONTH = 31  # days
_TEN = 10
_ONE, _HUNDRED = Interval.exact(1), Interval.exact(100)


class _Steps(NamedTuple):
    """A table whose rows are times, from the earliest to the latest."""

    names: Names
    rows: list[int]
    columns: list[int]


def find(scene: Scene) -> Iterator[Relation]:
    """Change relations between prose and neighbouring rows."""
    for grid in grids(scene):
        steps = _steps(Names(scene, grid))
        if steps is None:
            continue
        for line in near(scene, grid, scene.lines):
            if abs(line.sentence.block - grid.number) <= _BLOCKS:
                for figure in line.figures:
                    way = _direction(figure)
                    if way in ("up", "down") and _tells(line, figure):
                        yield from _told(scene, steps, line, figure, way or "up")


def _direction(figure: Figure) -> str | None:
    change = figure.claim.change if figure.claim is not None else None
    return change.direction if change is not None else None


def _tells(line: Line, figure: Figure) -> bool:
    """Whether a figure says by how much something told changed."""
    if figure.kind != "change" or figure.at < 0:
        return False
    spec = figure.read.raw.change if figure.read is not None else None
    plain = spec is not None and spec.mode == "by" and figure.modality == "stated" and bool(figure.value)
    return plain and line.cue("row.other_step").search(line.own_text(figure)) is None


def _steps(names: Names) -> _Steps | None:
    """The rows of a table that are years or months one after the other."""
    grid = names.grid
    told: list[tuple[int, int]] = []
    for row in grid.rows():
        numbers = _NUMBER.findall(grid.label(row))
        if row != names.total and numbers and grid.cue("column_timed").fullmatch(grid.label(row)):
            told.append((int(numbers[-1]), row))
    told.sort()
    if len(told) < _ROWS or any(b[0] - a[0] != 1 for a, b in pairwise(told)):
        return None
    columns = [c for c in range(1, grid.table.columns) if c not in names.rates and _filled(grid, c, told)]
    return _Steps(names, [row for _, row in told], columns) if columns else None


def _filled(grid: Grid, column: int, told: list[tuple[int, int]]) -> bool:
    return all(grid.operand("", row, column) is not None for _, row in told)


def _told(scene: Scene, steps: _Steps, line: Line, figure: Figure, way: str) -> Iterator[Relation]:
    grid = steps.names.grid
    if any(_holds(steps.names, figure, way, (row, base), c) for c in steps.columns for row, base in _pairs(steps)):
        return
    place = _place(steps, line, figure)
    if place is None:
        return
    row, column = place
    base = _base(steps, line, figure, row)
    if base is None:
        return
    new, old = grid.operand("new", row, column), grid.operand("base", base, column)
    if new is None or old is None or not old.value or not new.value:
        return
    percent = new.unit == "%"
    if figure.sign in _RATES and not percent:
        yield from _as_rate(scene, figure, new, old, way)
    elif percent == (figure.sign in (templates.POINTS, templates.PERCENT)):
        cells = (rounded(new, "%"), rounded(old, "%")) if percent else (new, old)
        yield from _as_gap(scene, figure, *cells, way)


def _pairs(steps: _Steps) -> Iterator[tuple[int, int]]:
    """Every two rows, the later one first."""
    for at, row in enumerate(steps.rows):
        for base in steps.rows[:at]:
            yield row, base


def _holds(names: Names, figure: Figure, way: str, rows: tuple[int, int], column: int) -> bool:
    grid = names.grid
    cells = grid.operand("new", rows[0], column), grid.operand("base", rows[1], column)
    new, old = cells
    if new is None or old is None or not old.value:
        return False
    sign = Interval.exact(1 if way == "up" else -1)
    if figure.sign in _RATES and new.unit != "%":
        return ((new.interval / old.interval - _ONE) * _HUNDRED * sign).overlaps(figure.interval)
    gap = (new.interval - old.interval) * sign
    if new.unit == "%":
        return figure.sign == templates.POINTS and gap.widen(Decimal("0.1")).overlaps(figure.interval)
    return figure.sign not in _RATES and names.like_unit(figure, new) and scaled(figure, gap)


def _place(steps: _Steps, line: Line, figure: Figure) -> tuple[int, int] | None:
    """The row and the column that a change is of: those of the last cell told before it, else by name and time."""
    before = [f for f in line.figures if 0 <= f.at < figure.at and f.kind != "change"]
    start = 0
    for other in reversed(before):
        cell = _cell(steps, other)
        if cell is not None:
            start = other.at + 1
            named = _named(steps, line.skeleton[start : figure.at])
            return (cell[0], named) if named is not None else cell
        if other.row not in steps.names.scene.bases:
            return None
    row = _row(steps, figure)
    column = _named(steps, line.own_text(figure))
    return (row, column) if row is not None and column is not None else None


def _cell(steps: _Steps, figure: Figure) -> tuple[int, int] | None:
    """The one cell that holds a figure of prose, digit for digit."""
    value, grid = written(figure), steps.names.grid
    if value is None or sum(sign.isdigit() for sign in figure.quantity.text) < _DIGITS:
        return None
    found = [
        (row, column)
        for row in steps.rows
        for column in steps.columns
        if (cell := grid.operand("", row, column)) is not None
        and cell.value == value
        and (cell.unit == "%") == (figure.unit == "%")
    ]
    return found[0] if len(found) == 1 else None


def _named(steps: _Steps, text: str) -> int | None:
    """The one column whose heading some words name."""
    found = [column for column in steps.columns if steps.names.headed(column, text)]
    return found[0] if len(found) == 1 else None


def _row(steps: _Steps, figure: Figure) -> int | None:
    """The row of the time that a figure tells itself."""
    period = figure.period
    if period is None or period.start is None or figure.read is None or period.end is None:
        return None
    for row in steps.rows:
        number = _NUMBER.findall(steps.names.grid.label(row))[-1]
        year = len(number) == _YEAR
        long = (period.end - period.start).days > _MONTH
        if year == long and int(number) == (period.start.year if year else period.start.month):
            return row
    return None


def _base(steps: _Steps, line: Line, figure: Figure, row: int) -> int | None:
    """The row that a change is reckoned from: one that its words name, else the row before if they say so."""
    own, grid = line.own_text(figure), steps.names.grid
    at = steps.rows.index(row)
    named = [base for base in steps.rows[:at] if grid.label(base) and grid.label(base) in own]
    if named:
        return named[-1]
    monthly = len(_NUMBER.findall(grid.label(row))[-1]) < _YEAR
    before = next((f for f in reversed(line.figures) if 0 <= f.at < figure.at), None)
    carried = line.own_text(before) if before is not None and before.kind == "change" else ""
    said = line.cue("row.month_before" if monthly else "row.year_before").search(carried + own) is not None
    return steps.rows[at - 1] if said and at else None


def _as_rate(scene: Scene, figure: Figure, new: Operand, old: Operand, way: str) -> Iterator[Relation]:
    sign = Interval.exact(1 if way == "up" else -1)
    rate = (new.interval / old.interval - _ONE) * _HUNDRED * sign
    if _explained(figure, rate):
        operands = (new, old, scene.operand("factor", figure))
        yield _relation(scene, "change-of", "growth-mismatch", operands, way, figure)


def _as_gap(scene: Scene, figure: Figure, new: Operand, old: Operand, way: str) -> Iterator[Relation]:
    sign = Interval.exact(1 if way == "up" else -1)
    gap = (new.interval - old.interval) * sign
    if figure.sign == templates.PERCENT:
        if gap.overlaps(figure.interval):  # points told as per cent
            yield _relation(
                scene, "change-of", "growth-mismatch", (new, old, scene.operand("factor", figure)), way, figure
            )
        return
    powers = SCALES if new.unit != "%" else range(1)
    for power in powers:
        scale = Interval.exact(Decimal(1).scaleb(power))
        if figure.value and _like(figure.value, size(gap * scale)) and _explained(figure, gap * scale):
            operands = (times(new, power), times(old, power), scene.operand("delta", figure))
            yield _relation(scene, "difference-of", "difference-mismatch", operands, way, figure)
            return


def _like(value: Decimal, amount: Interval) -> bool:
    middle = amount.midpoint
    return middle is not None and middle > 0 and 1 < _TEN * value / middle < _TEN**2


def _explained(figure: Figure, needed: Interval) -> bool:
    """Whether a slip, or the word for a direction, is why a figure is not what the rows make."""
    if (-needed).overlaps(figure.interval):
        return True
    chance = near_miss.chance([(figure, needed)])
    return chance is not None and chance <= _CHANCE


def _relation(
    scene: Scene, kind: RelationKind, rule: str, operands: tuple[Operand, ...], way: str, figure: Figure
) -> Relation:
    facts = (("direction", way),)
    return Relation(kind, rule, scene.article, operands, figure.quantity.text, inferred=True, facts=facts)
