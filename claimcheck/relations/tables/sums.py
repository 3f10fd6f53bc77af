"""Tables: total rows and columns, and subtotals.

A cell counts as a number when nothing but digits, a sign, a currency or a per cent sign stands in it. Integers are
counts and exact, unless heading or caption gives a scale (亿, $m): then they are rounded like decimals.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import cast

import msgspec

from ...languages.templates import LEVEL
from ...model.relation import Operand, Relation
from ..scene import Figure, Scene
from . import slips
from .grid import Grid, rounded

_WHOLE = Decimal(100)
_TELLING, _SHOWN = 3, 2  # columns that a last one adds up, whatever its name, and rows that show it
_SLIP = 0.1  # how likely by chance a sum may be one slip from adding up that only one other of its kind shows
_NEAR = Decimal("0.3")  # how far items told line by line may be from their total
_OVERLAP = Decimal("1.8")  # parts that make so many times the total were divided twice


def grids(scene: Scene) -> list[Grid]:
    """The tables of an article that have more than one row of figures."""
    if scene.tables is None:
        scene.tables = [
            Grid(scene, number, block, block.table)
            for number, block in enumerate(scene.reading.document.blocks)
            if block.table is not None and block.table.rows > block.table.header_rows + 1
        ]
    return cast(list[Grid], scene.tables)


def find(scene: Scene) -> Iterator[Relation]:
    """Table-total relations of every table."""
    for grid in grids(scene):
        yield from _columns(grid)
        yield from _groups(grid)
        yield from _total_column(grid)
    yield from _lines(scene)


def _lines(scene: Scene) -> Iterator[Relation]:
    """Totals of what is told line by line: "Deck: 14", "Galley: 22", "Total: 36"."""
    run: list[Figure] = []
    for _, line in scene.spoken:
        for figure in line.figures:
            item = line.cue("row_item").fullmatch(line.own_text(figure)) if figure.at >= 0 else None
            if item is None or figure.sign != LEVEL:
                aside = run and run[-1].sentence == figure.sentence and line.own_text(figure)[-1:] == "("
                run = run if aside else []  # "Deck: 14 (12 in May)"
                continue
            if run and not (_follows(scene, run[-1], figure) and figure.unit in ("", run[0].unit)):
                run = []
            if len(run) > 1 and line.cue("total_row").fullmatch(item["label"].strip()):
                if _near(run, figure):
                    roles = [*(("part", part) for part in run), ("total", figure)]
                    yield scene.relation("partition", "table-total", roles, item["label"].strip(), exhaustive=True)
                run = []
            elif line.cue("no_sum_row").search(item["label"].strip()) is None:
                run.append(figure)


def _near(run: Sequence[Figure], total: Figure) -> bool:
    """Whether items come near enough to their total to be all of it."""
    made = sum((one.value or Decimal(0) for one in run), Decimal(0))
    return bool(total.value) and abs(made / (total.value or made) - 1) < _NEAR


def _follows(scene: Scene, last: Figure, figure: Figure) -> bool:
    """Whether an item stands right behind another: in its sentence, or as the next item of a list."""
    if figure.sentence == last.sentence:
        return True
    before = scene.reading.document.blocks[scene.lines[last.sentence].sentence.block]
    return figure.sentence == last.sentence + 1 and before.kind == "list_item"


def _columns(grid: Grid) -> Iterator[Relation]:
    """Σ of a column's rows against each total row; subtotals close their own group and are summed themselves."""
    total_row, subtotal = grid.total_row(), grid.cue("subtotal_row")
    for column in range(1, grid.table.columns):
        shares = grid.cue("share_column").search(grid.heading(column)) is not None
        if not shares and not grid.amounts(column):
            continue
        group: list[Operand] = []
        whole: list[Operand] = []
        clean = True
        for row in grid.rows():
            label = grid.label(row)
            if grid.is_part_of_another(row) or grid.cue("no_sum_row").search(label):
                continue
            if subtotal.search(label):
                total = grid.operand("total", row, column)
                if total is not None and len(group) >= 2 and clean:
                    yield _sum(grid, group, total, label)
                whole, group = [*whole, *_as_part(total)], []
            elif row == total_row:
                total, parts = grid.operand("total", row, column), [*whole, *group]
                if total is not None and len(parts) >= 2 and clean and (shares or total.unit != "%"):
                    yield from _of_column(grid, parts, total, label, shares)
                break
            else:
                part = grid.operand("part", row, column)
                if part is None:
                    clean = clean and grid.text(row, column) in ("", "-", "–", "—", "…")
                else:
                    group.append(part)


def _groups(grid: Grid) -> Iterator[Relation]:
    """Σ of the rows between two totals of groups (收入合计 … 支出合计), if most columns show it."""
    heads = [row for row in grid.rows() if grid.cue("group_total").fullmatch(grid.label(row))]
    if heads[:1] == [grid.first_row]:  # each total stands above its group
        ends = [*heads[1:], grid.table.rows]
        groups = [(row, list(range(row + 1, end))) for row, end in zip(heads, ends, strict=True)]
    else:
        sums = [row for row in grid.rows() if row in heads or grid.cue("sum_row").fullmatch(grid.label(row))]
        groups, first = [], grid.first_row
        for row in sums:
            groups += [(row, list(range(first, row)))] if row != grid.total_row() else []
            first = row + 1
    found: list[Relation] = []
    for row, rows in groups:
        able = [one for one in rows if not grid.is_part_of_another(one)]
        for column in range(1, grid.table.columns):
            cells = [grid.operand("part", one, column) for one in able] if grid.amounts(column) else []
            parts = [part for part in cells if part is not None]
            total = grid.operand("total", row, column)
            if total is not None and len(parts) == len(cells) >= 2:
                found.append(_sum(grid, parts, total, grid.label(row)))
    missed = [relation for relation in found if not _adds_up(relation)]
    fits = len(found) - len(missed)
    if (fits >= 2 and fits > len(missed)) or (fits and len(missed) == 1 and _slipped(missed[0])):
        yield from found


def _slipped(relation: Relation) -> bool:
    """Whether a sum that does not add up is one slip of the pen from it, and hardly by chance."""
    *parts, total = relation.operands
    return slips.chance(slips.of_sum(parts, total)) <= _SLIP


def _of_column(
    grid: Grid, parts: list[Operand], total: Operand, label: str, shares: bool
) -> Iterator[Relation]:
    """The sum of a column, unless its last row is a mean of the others or they were divided twice over."""
    if shares:
        if total.value == _WHOLE:  # shares that their own total says are all of it
            yield _sum(grid, [rounded(part, "%") for part in parts], rounded(total, "%"), label)
        return
    values = [part.value for part in parts if part.value is not None]
    if total.value is None or min(values) <= total.value < max(values) or sum(values) > total.value * _OVERLAP > 0:
        return
    yield _sum(grid, parts, total, label)


def _as_part(total: Operand | None) -> list[Operand]:
    return [] if total is None else [msgspec.structs.replace(total, role="part")]


def _sum(grid: Grid, parts: list[Operand], total: Operand, cue: str) -> Relation:
    return Relation(
        "partition", "table-total", grid.scene.article, (*parts, total), cue[:40], exhaustive=True
    )


def _total_column(grid: Grid) -> Iterator[Relation]:
    """Σ of a row's cells against its total cell, first or last, where other rows show that it sums them."""
    last = grid.table.columns - 1
    for column in range(1, grid.table.columns):
        heading = grid.heading(column).partition("(")[0].partition("（")[0].strip()
        named = grid.cue("total_column").fullmatch(heading) is not None
        if not named and (column != last or last <= _TELLING or not grid.amounts(column)):
            continue
        others = [c for c in range(1, grid.table.columns) if c != column and grid.amounts(c)]
        others = [c for c in others if (c < column) == (others[0] < column)] if column > 1 else others
        if len(others) < 2:
            continue
        found = []
        for row in grid.rows():
            total, cells = grid.operand("total", row, column), [grid.operand("part", row, c) for c in others]
            parts = [part for part in cells if part is not None]
            if total is not None and len(parts) == len(cells):
                found.append(_sum(grid, parts, total, grid.heading(column)))
        fits = sum(_adds_up(relation) for relation in found)
        if fits and fits * 2 >= len(found) if named else fits >= max(_SHOWN, len(found) - 1):
            yield from found


def _adds_up(relation: Relation) -> bool:
    *parts, total = relation.operands
    added = parts[0].interval
    for part in parts[1:]:
        added = added + part.interval
    return added.overlaps(total.interval)
