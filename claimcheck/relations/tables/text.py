"""Text against table: a figure of the prose and the cell that its row, column and time name.

The cell is chosen by names alone; a conflict is told only where one slip would make the two agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model.relation import Relation
from ..facts import one_slip_apart
from ..matching import inside, same_period
from ..scene import Figure, Scene
from .grid import SHARED, Grid
from .lone import linked
from .sums import grids

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORTEST = 2  # signs of a label that names something
_ALL = 100
_DIGITS = 3  # a figure of fewer is too easily one slip from another
_CLAUSE, _BEHIND, _BLOCKS = 40, 12, 3
_KINDS = ("level", "share", "change")
_REACH = 150  # figures of prose on each side of a table that may speak of it; a report has many tables


class _Cell:
    """One figure of a table with what it is called."""

    __slots__ = ("column", "figure", "grid", "row")

    def __init__(self, grid: Grid, row: int, column: int, figure: Figure) -> None:
        self.grid, self.row, self.column, self.figure = grid, row, column, figure


def find(scene: Scene) -> Iterator[Relation]:
    """Same-fact relations between prose and tables."""
    for grid in grids(scene):
        cells = list(_cells(scene, grid))
        if not cells:
            continue
        labels = {grid.label(row) for row in grid.rows() if row != grid.total_row()}
        particular = {label for label in labels if not grid.cue("rest_row").fullmatch(label)}
        tables = {cell.grid.number for cell in cells}
        rows = [cell.figure.row for cell in cells]
        for figure in scene.figures[max(0, min(rows) - _REACH) : max(rows) + _REACH]:
            if scene.lines[figure.sentence].sentence.block not in tables and _tells(figure):
                named = [] if _mean(scene, figure) else cells
                named = [cell for cell in named if _names(scene, cell, figure, particular, labels)]
                if len(named) == 1:
                    yield _against(scene, figure, named[0])
                elif figure.kind == "share" and not named:
                    yield from _share_of_total(scene, grid, cells, figure, particular)
        yield from _rows_counted(scene, grid, labels)


def _cells(scene: Scene, grid: Grid) -> Iterator[_Cell]:
    """The figures of a table's body by place."""
    for (row, column), cell in grid.cells.items():
        claim = scene.claim_at(grid.number, cell.start, cell.end) if row >= grid.first_row and column else None
        if claim is not None:
            yield _Cell(grid, row, column, scene.by_claim[claim.id])


def _tells(figure: Figure) -> bool:
    digits = [sign for sign in figure.quantity.text if sign.isdigit()]
    enough = _DIGITS - (figure.unit == "%")
    return figure.claim is not None and figure.kind in _KINDS and figure.value is not None and len(digits) >= enough


def _mean(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is a mean, which repeats no amount: 月均3872套."""
    line = scene.lines[figure.sentence]
    return figure.kind == "level" and line.cue("range_mean").search(line.own_text(figure)) is not None


def _names(scene: Scene, cell: _Cell, figure: Figure, labels: set[str], everyone: set[str]) -> bool:
    """Whether the words around a figure name the row, the column and the time of a cell."""
    other, grid = cell.figure, cell.grid
    if not _same_unit(figure.unit, other.unit) or figure.kind != other.kind or figure.modality != "stated":
        return False
    if not (same_period(figure.period, other.period) or inside(figure.period, other.period)):
        return False
    if figure.kind == "share" and other.value == _ALL:
        return False  # all of them is told as no share
    line = scene.lines[figure.sentence]
    clause = line.own_text(figure)[-60:] + " " + (figure.claim.metric if figure.claim else "").lower()
    label = grid.label(cell.row)
    here = _named(labels, clause)
    if cell.row == grid.total_row():
        row_named = not here and not _named(everyone, line.skeleton)
    else:
        row_named = here == {label}
    return row_named and _column_named(cell, clause + line.after_text(figure)[:30], figure)


def _named(labels: Iterable[str], text: str) -> set[str]:
    """The labels that stand in some words, whole where words have edges."""
    long = [label for label in labels if len(label) >= _SHORTEST]
    return {name for name in long if (re.search(rf"\b{re.escape(name)}\b", text) if name.isascii() else name in text)}


def _column_named(cell: _Cell, clause: str, figure: Figure) -> bool:
    """Whether the heading's noun is in the clause, or the unit alone tells the column from the others."""
    grid = cell.grid
    alike = [
        column for column in range(1, grid.table.columns)
        if not grid.cue("growth_column").search(grid.heading(column))
        and any(_like_unit(grid, row, column, figure) for row in grid.rows())
    ]  # fmt: skip
    if _of_a_stock(cell, figure):
        return False
    noun = _noun(grid, cell.column)
    if len(noun) >= _SHORTEST and noun in clause:
        return True
    if figure.kind == "share" and len(alike) == 1 and grid.cue("share_column").search(grid.heading(cell.column)):
        return True
    years = [set(_YEAR.findall(grid.heading(column))) for column in alike]
    dated = len(alike) > 1 and all(years) and figure.period is not None and figure.period.start is not None
    distinct = figure.unit not in SHARED
    if dated and figure.period and figure.period.start:
        return distinct and str(figure.period.start.year) in _YEAR.findall(grid.heading(cell.column))
    return len(alike) == 1 and distinct and (cell.row != grid.total_row() or _told_of(cell, noun, figure))


def _told_of(cell: _Cell, noun: str, figure: Figure) -> bool:
    """Whether the sentence of a figure that names no row has a word of its heading, beside what that counts."""
    line = cell.grid.scene.lines[figure.sentence]
    words = [word for word in noun.split() if not (figure.unit and word.startswith(figure.unit))]
    return not words or any(linked(word, line.skeleton) for word in words)


def _of_a_stock(cell: _Cell, figure: Figure) -> bool:
    """Whether a figure is told of what is there, in stock or on loan, and the heading of its column names no such."""
    line = cell.grid.scene.lines[figure.sentence]
    stock = line.cue("stock").search(line.own_text(figure))
    return stock is not None and stock.group() not in cell.grid.heading(cell.column)


def _like_unit(grid: Grid, row: int, column: int, figure: Figure) -> bool:
    cell = grid.cells.get((row, column))
    claim = grid.scene.claim_at(grid.number, cell.start, cell.end) if cell else None
    return claim is not None and _same_unit(figure.unit, claim.unit or "")


def _same_unit(told: str, cell: str) -> bool:
    """Equal units; or a table that leaves unsaid what it counts."""
    return told == cell or (cell == "" and told not in SHARED)


def _against(scene: Scene, figure: Figure, cell: _Cell) -> Relation:
    digits = [re.sub(r"[^\d.]", "", f.quantity.text) for f in (figure, cell.figure)]
    meet = figure.interval.overlaps(cell.figure.interval)
    plain = [one.replace(".", "").strip("0") for one in digits]  # 254,000 for 254.0 thousand
    slip = one_slip_apart(*digits) and (plain[0] != plain[1] or figure.unit == cell.figure.unit)
    slip = slip and (sorted(plain[0]) == sorted(plain[1]) or min(map(len, plain)) > _DIGITS)  # 26.4 beside 26.6
    unsigned = figure.interval.overlaps(-cell.figure.interval)  # "down by 14.5 %" for −14.5
    trap = None if meet or (slip and not unsigned) else "not surely the same fact"
    roles, name = [("again", figure), ("first", cell.figure)], cell.grid.label(cell.row)
    return scene.relation("same-fact", "conflicting-values", roles, name, inferred=True, not_run=trap)


def _share_of_total(
    scene: Scene, grid: Grid, cells: list[_Cell], figure: Figure, labels: set[str]
) -> Iterator[Relation]:
    """滨海区…占全市套数的36.4%: a share of the prose, of a cell in its column's total."""
    line, total_row = scene.lines[figure.sentence], grid.total_row()
    clause = line.skeleton[max(0, figure.at - _CLAUSE) : figure.at]
    here = list(_named(labels, clause))
    if total_row is None or len(here) != 1 or not grid.cue("share_of_whole").search(line.own_text(figure)):
        return
    columns = [
        column for column in range(1, grid.table.columns)
        if grid.amounts(column) and _named({_noun(grid, column)}, line.own_text(figure))
    ]  # fmt: skip
    if len(columns) != 1:
        return
    by_place = {(cell.row, cell.column): cell.figure for cell in cells}
    row = next(row for row in grid.rows() if grid.label(row) == here[0])
    part, whole = by_place.get((row, columns[0])), by_place.get((total_row, columns[0]))
    if part is not None and whole is not None:
        roles = [("part", part), ("whole", whole), ("share", figure)]
        yield scene.relation("share-of", "share-mismatch", roles, here[0], inferred=True)


def _noun(grid: Grid, column: int) -> str:
    """What a heading counts, without its unit and its time."""
    return grid.cue("column_time").sub("", re.split(r"[（(]", grid.heading(column))[0]).strip()


def _rows_counted(scene: Scene, grid: Grid, labels: set[str]) -> Iterator[Relation]:
    """四个区里, all five divisions: as many as the table has rows of them."""
    noun = grid.heading(grid.names_at)
    # "The four named ones" leave "Other" out.
    named = sum(grid.cue("rest_row").match(label) is None for label in labels)
    for _, line in scene.spoken:
        block = line.sentence.block
        if block == grid.number or abs(block - grid.number) > _BLOCKS or not noun:
            continue
        text = line.skeleton
        for figure in line.figures:
            behind, before = text[figure.at + 1 :][:_BEHIND], text[: figure.at][-_BEHIND:]
            every = grid.cue("rows_behind").match(behind) or grid.cue("rows_before").search(before)
            name = figure.unit if figure.unit.isascii() and figure.unit else behind
            if every is None or figure.value is None or not (name and _alike(name, noun)):
                continue
            if figure.quantity.hedge is None and abs(figure.value - len(labels)) <= 1:
                rows = named if figure.value == named else len(labels)
                operands = scene.operand("count", figure), grid.counted(rows)
                yield Relation("list-of", "enumeration-mismatch", scene.article, operands, noun, inferred=True)


def _alike(name: str, noun: str) -> bool:
    return any(word.startswith(name) for word in noun.split()) if name.isascii() else name[0] == noun[0]
