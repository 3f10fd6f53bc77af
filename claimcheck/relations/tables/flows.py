"""Stocks from one time to another: what there was, what came and what went make what is left, down a table or along it.

Headings say which is which. Where all lines but one add up, that one is wrong; a single line must be one slip apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from ...model import misprints
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Scene
from .grid import Grid
from .sums import grids

_LEAST = 3  # a stock, a flow and a stock
_LINES = 2  # of which one may be wrong
_TELLING = 2  # digits of what is taken for a misprint

Place = tuple[int, int]


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of opening stocks and flows against closing stocks."""
    for grid in grids(scene):
        rows, columns = list(grid.rows()), [c for c in range(1, grid.table.columns) if not grid.percent(c)]
        yield from _flows(grid, [grid.label(r) for r in rows], [[(r, c) for r in rows] for c in columns])
        yield from _flows(grid, [grid.heading(c) for c in columns], [[(r, c) for c in columns] for r in rows])
        for within in _booked(grid, rows, columns):
            names, lines = [grid.label(r) for r in within], [[(r, c) for r in within] for c in columns]
            yield from _within(grid, range(len(within)), names, lines)


def _flows(grid: Grid, names: Sequence[str], lines: Sequence[Sequence[Place]]) -> Iterator[Relation]:
    """The lines of a table that go from an opening to a closing stock."""
    first = [i for i, name in enumerate(names) if grid.cue("opening_stock").search(name)]
    last = [i for i, name in enumerate(names) if grid.cue("closing_stock").search(name)]
    if len(first) == _LINES and not last:  # on 1 April of two years
        first, last = first[:1], first[1:]
    elif len(last) == _LINES and not first:  # at the ends of two years
        first, last = last[:1], last[1:]
    if len(first) != 1 or len(last) != 1:
        return
    yield from _within(grid, range(first[0], last[0] + 1), names, lines)


def _booked(grid: Grid, rows: Sequence[int], columns: Sequence[int]) -> Iterator[range]:
    """Rows that an account takes off or adds by their signs, with the results right above and below them."""
    signs = [
        {(cell.value or 0) < 0 for c in columns if (cell := grid.operand("part", r, c)) is not None}
        for r in rows
    ]
    below = next((at for at, sign in enumerate(signs) if sign == {True}), len(rows))
    while 0 < below < len(rows):
        end = next((at for at in range(below, len(rows)) if signs[at] != {True}), len(rows))
        if end < len(rows) and signs[end] and signs[below - 1]:
            yield range(rows[below - 1], rows[end] + 1)
        below = next((at for at in range(end, len(rows)) if signs[at] == {True}), len(rows))


def _within(
    grid: Grid, within: range, names: Sequence[str], lines: Sequence[Sequence[Place]]
) -> Iterator[Relation]:
    """Lines from one stock to the other, where all but one add up."""
    if len(within) < _LEAST:
        return
    if any(grid.cue("no_sum_row").search(names[i]) or grid.cue("subtotal_row").search(names[i]) for i in within):
        return
    out = [grid.cue("outflow").search(names[i]) is not None for i in within]
    every = [[grid.operand("part", *line[i]) for i in within] for line in lines]
    filled = [[cell for cell in cells if cell is not None] for cells in every]
    told = [cells for cells in filled if len(cells) == len(within)]
    signed = any((cell.value or 0) < 0 for cells in told for cell in cells[1:])
    ways = ([False] * len(out), [False, *out[1:]]) if signed else (out,)  # what goes may be told by its sign alone
    able = [[_line(grid, cells, way, names[within[-1]]) for cells in told] for way in ways]
    found = max(able, key=lambda lines: sum(map(adds_up, lines)))
    fits = sum(adds_up(relation) for relation in found)
    shown = fits >= len(found) - 1 if len(found) >= _LINES else len(found) == 1 and _one_slip(found[0])
    if shown:
        yield from found


def _line(grid: Grid, cells: Sequence[Operand], out: Sequence[bool], cue: str) -> Relation:
    """One line as a sum; what goes is told by its sign, or by its heading."""
    *parts, total = cells
    operands = []
    for cell, goes in zip(parts, out, strict=False):
        if cell.value is not None and cell.value < 0:
            operands.append(replace(cell, role="less", value=-cell.value, interval=-cell.interval))
        else:
            operands.append(replace(cell, role="less" if goes else "part"))
    operands.append(replace(total, role="total"))
    return Relation("partition", "table-total", grid.scene.article, tuple(operands), cue[:40], inferred=True)


def adds_up(relation: Relation) -> bool:
    """Whether what there was, came and went makes what is left."""
    *parts, total = relation.operands
    left = parts[0].interval
    for part in parts[1:]:
        left = left - part.interval if part.role == "less" else left + part.interval
    return left.overlaps(total.interval)


def _one_slip(relation: Relation) -> bool:
    """Whether one digit mistaken, or two exchanged, in one of its cells makes a line add up."""
    for place, cell in enumerate(relation.operands):
        written = f"{abs(cell.value or Decimal(0)):f}"
        if sum(sign.isdigit() for sign in written) < _TELLING:
            continue
        for other in (*misprints.exchanged(written), *misprints.mistaken(written)):
            value = Decimal(other).copy_sign(cell.value or Decimal(0))
            moved = replace(cell, value=value, interval=Interval.around(value, (cell.interval.width or Decimal(0)) / 2))
            operands = (*relation.operands[:place], moved, *relation.operands[place + 1 :])
            if adds_up(replace(relation, operands=operands)):
                return True
    return False
