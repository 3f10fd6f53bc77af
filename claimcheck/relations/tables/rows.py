"""Tables whose rows are times, and last rows that are means of the others.

A level and its change from row to row (2023 | 324,087 | −2,228) hold down a column; the mean price of a whole, or its
growth, lies between the least and the most of its parts. Most rows must show what a column is.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ...model.relation import Operand, Relation
from ..scene import Scene
from .columns import amount_of, is_difference, is_growth
from .grid import Grid, rounded
from .sums import grids

_SHOWN = 2  # steps that show a column to be the change of another
_BROKEN = 2  # steps that one wrong level breaks


def find(scene: Scene) -> Iterator[Relation]:
    """Change relations between the rows of every table, and the bounds of its means."""
    for grid in grids(scene):
        for column in range(1, grid.table.columns):
            if grid.cue("growth_column").search(grid.heading(column)):
                yield from _steps(grid, column)
        yield from _means(grid)


def _steps(grid: Grid, column: int) -> Iterator[Relation]:
    """Each row's change, as an amount or a rate, against its own level and that of the row before, in time."""
    total = grid.total_row()
    rows = [row for row in grid.rows() if row != total]
    for level in range(column - 1, 0, -1):
        if not grid.amounts(level):
            continue
        for order in (rows, rows[::-1]):
            amounts, rates = [], []
            for before, row in pairwise(order):
                cells = [grid.operand("new", row, level), grid.operand("base", before, level)]
                change = grid.operand("factor", row, column)
                if change is None or None in cells:
                    continue
                new, base = (cell for cell in cells if cell is not None)
                if not base.value:
                    continue
                amounts.append(_step(grid, "difference-mismatch", (new, base, amount_of(change)), column))
                rates.append(_step(grid, "growth-mismatch", (new, base, rounded(change, "%")), column))
            for found, fits in ((amounts, is_difference), (rates, is_growth)):
                good = sum(map(fits, found))
                if good >= _SHOWN and good >= len(found) - _BROKEN:
                    yield from found
                    return


def _step(grid: Grid, rule: str, operands: tuple[Operand, ...], column: int) -> Relation:
    heading = grid.heading(column)[:40]
    if rule == "growth-mismatch":
        facts = (("direction", "up"),)
        return Relation("change-of", "growth-mismatch", grid.scene.article, operands, heading, facts=facts)
    return Relation("difference-of", "difference-mismatch", grid.scene.article, operands, heading)


def _means(grid: Grid) -> Iterator[Relation]:
    """The price, the rate or the growth of a whole that another column shows to be the sum of the rows."""
    total = grid.total_row()
    if total is None or not any(_adds_up(grid, column, total) for column in range(1, grid.table.columns)):
        return
    for column in range(1, grid.table.columns):
        heading = grid.heading(column)
        each = grid.cue("each_column").search(heading) or grid.cue("mean_column").search(heading)
        if not (each or grid.cue("growth_column").search(heading)) or grid.cue("share_column").search(heading):
            continue
        mean = grid.operand("mean", total, column)
        cells = [grid.operand("part", row, column) for row in grid.rows() if row != total]
        told = [cell for cell in cells if cell is not None and cell.value is not None]
        if mean is None or len(told) < len(cells) or len(told) < _SHOWN or _moved(grid, column, told, mean):
            continue
        if grid.amounts(column) and (mean.value or 0) > max(cell.value or Decimal(0) for cell in told):
            continue  # what five stations take in a day adds up
        low, high = (end(told, key=lambda cell: cell.value or Decimal(0)) for end in (min, max))
        operands = (_as(low, "low"), mean, _as(high, "high"))
        yield Relation("order", "average-out-of-range", grid.scene.article, operands, heading[:40])


def _moved(grid: Grid, column: int, told: list[Operand], mean: Operand) -> bool:
    """Whether a column of changes holds amounts after all: they add up."""
    if not grid.cue("growth_column").search(grid.heading(column)):
        return False
    rates = "%" in grid.heading(column) or all("%" in cell.label for cell in told)
    return not rates or sum(cell.value or Decimal(0) for cell in told) == mean.value


def _as(cell: Operand, role: str) -> Operand:
    return Operand(role, rounded(cell, cell.unit).interval, cell.unit, cell.span, cell.label, cell.value)


def _adds_up(grid: Grid, column: int, total: int) -> bool:
    """Whether a column of amounts shows the total row to be of all other rows."""
    if not grid.amounts(column):
        return False
    cells = [grid.operand("part", row, column) for row in grid.rows() if row != total]
    whole = grid.operand("total", total, column)
    parts = [cell for cell in cells if cell is not None]
    if whole is None or len(parts) < len(cells) or len(parts) < _SHOWN:
        return False
    added = parts[0].interval
    for part in parts[1:]:
        added = added + part.interval
    return added.overlaps(whole.interval)
