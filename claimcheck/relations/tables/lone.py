"""An amount of prose that no table holds, but with two digits exchanged is the total of one, or of a row named.

That a number of four digits is so near another by chance is rare enough for one word to bind the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from ...languages.templates import LEVEL, PERCENT
from ...model import misprints
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..matching import apart, same_period
from ..scene import Figure, Line, Scene
from .grid import SHARED
from .names import Names, written
from .sums import grids

_DIGITS, _FEWEST = 4, 3
_STEM = 5  # letters that two words of one root share
_SIGNS = 2  # signs that two names share in scripts without spaces
_UNIT = re.compile(r"[（(][^）)]*[）)]")
_WORD = re.compile(r"[^\W\d_]{2,}")


def find(scene: Scene) -> Iterator[Relation]:
    """Same-fact relations between amounts of prose and totals of tables."""
    tables = [Names(scene, grid) for grid in grids(scene)]
    if not tables:
        return
    blocks = {names.grid.number for names in tables}
    prose = [figure for figure in scene.figures if scene.lines[figure.sentence].sentence.block not in blocks]
    told = [value for figure in scene.figures if (value := written(figure)) is not None]
    for figure in prose:
        value = written(figure)
        if value is None or not _telling(figure, value) or told.count(value) > 1:
            continue
        line = scene.lines[figure.sentence]
        able = [cell for names in tables for cell in _exchanged(names, line, figure, value)]
        if len({cell.value for cell in able}) == 1:
            operands = scene.operand("again", figure), able[0]
            yield Relation("same-fact", "conflicting-values", scene.article, operands, able[0].label, inferred=True)


def _telling(figure: Figure, value: Decimal) -> bool:
    plain = figure.claim is not None and figure.kind in ("level", "share") and figure.sign in (LEVEL, PERCENT)
    exact = figure.quantity.hedge is None and figure.modality == "stated" and figure.value is not None
    return plain and exact and _digits(value) >= _FEWEST


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _exchanged(names: Names, line: Line, figure: Figure, value: Decimal) -> Iterator[Operand]:
    """The cells of totals, and of rows that a sentence names, that a number is with two of its digits exchanged."""
    grid = names.grid
    variants = {Decimal(other) for other in misprints.exchanged(f"{value:f}")}
    here = {row for _, _, row in names.found(line.skeleton, owners=True)}
    rows = here or ({names.total} if names.total is not None else set())
    columns = [c for c in range(1, grid.table.columns) if c not in names.rates]
    for column in columns:
        cells = [grid.operand("first", row, column) for row in grid.rows()]
        if any(cell is not None and cell.value is not None and _as_round(cell.value, value) == value for cell in cells):
            return
    for column in columns:
        for row in rows:
            cell = grid.operand("first", row, column)
            if cell is None or not cell.value or _as_round(cell.value, value) not in variants or figure.value is None:
                continue
            scale = figure.value / value
            by = scale.normalize().as_tuple().digits == (1,) and scale.adjusted() in names.powers(cell, column)
            alike = names.like_unit(figure, cell) and (figure.unit == "%") == (cell.unit == "%")
            if by and alike and names.of_time(figure, column) and _bound(names, line, figure, cell, (row, column)):
                yield _scaled(cell, scale)


def _bound(names: Names, line: Line, figure: Figure, cell: Operand, place: tuple[int, int]) -> bool:
    """Whether words bind a figure to a cell: one of the heading for a long number, all of it for a short one."""
    grid, (row, column) = names.grid, place
    told = names.scene.by_claim.get(cell.span.claim or "")
    if told is not None and apart(told.period, figure.period):
        return False
    timed = grid.cue("column_timed").fullmatch(_UNIT.sub("", grid.heading(column)).strip()) is not None
    if _digits(figure.value or Decimal(0)) < _DIGITS or figure.unit == "%":
        own = line.own_text(figure)
        whole = _UNIT.sub("", grid.cue("column_time").sub("", grid.heading(column))).strip()
        named = len(whole) > _STEM - _SIGNS * (not whole.isascii()) and whole in own
        named = named or (timed and row in {found for _, _, found in names.found(own, owners=True)})
        return named and told is not None and same_period(figure.period, told.period)
    counted = told is not None and told.unit == figure.unit and figure.unit not in SHARED
    alone = (len(names.amounts) == 1 and (row != names.total or counted)) or (timed and row != names.total)
    label = grid.label(row) if row == names.total else ""
    return alone or linked(grid.cue("column_time").sub("", grid.heading(column)), line.skeleton) or (
        not grid.cue("total_row").fullmatch(label) and linked(label, line.own_text(figure))
    )


def _scaled(cell: Operand, scale: Decimal) -> Operand:
    return replace(cell, interval=cell.interval * Interval.exact(scale), value=(cell.value or Decimal(0)) * scale)


def _as_round(value: Decimal, other: Decimal) -> Decimal:
    """A number with as many places behind the point as another."""
    return round(value, len(f"{other:f}".partition(".")[2]))


def linked(heading: str, text: str) -> bool:
    """Whether a word of a heading stands in some words, in whatever ending."""
    for word in _WORD.findall(heading):
        if word.isascii():
            if len(word) >= _STEM and re.search(rf"\b{word[:_STEM]}", text):
                return True
        elif any(word[at : at + _SIGNS] in text for at in range(len(word) - _SIGNS + 1)):
            return True
    return False
