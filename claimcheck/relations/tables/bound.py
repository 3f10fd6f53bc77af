"""Columns that bind each other whatever their headings say: area, yield and crop; pupils, teachers and their ratio.

Three columns are bound where all rows but one at most show it, so finely that it cannot come about by chance; that the
one is a slip of the pen from it shows it as well. Rows of a table whose columns are times or places are bound alike.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from msgspec.structs import replace

from ...model.interval import Interval
from ...model.relation import Operand, Relation, RelationKind
from ..scene import Scene
from . import slips
from .grid import Grid, rounded
from .slips import Wanted
from .sums import grids

_ROWS = 3  # that are looked at
_SHOWN = 2  # that must show it
_CHANCE = 1e-5  # that a table shows it anywhere though nothing is bound
_MOST = 9  # columns or rows of a table that are tried with each other
_POWERS = 9
_NEAR = 0.1  # how far a relation that cells round off may be missed


Facts = tuple[tuple[str, str], ...]


class Run(NamedTuple):
    """One column or row of figures, with its heading."""

    heading: str
    cells: tuple[Operand | None, ...]


def find(scene: Scene) -> Iterator[Relation]:
    """Products and sums of columns, or of rows."""
    for grid in grids(scene):
        rates = [c for c in range(1, grid.table.columns) if grid.cue("growth_column").search(grid.heading(c))]
        plain = [c for c in range(1, grid.table.columns) if c not in rates]
        yield from _bound(grid, [_run(grid, grid.heading(c), [(r, c) for r in grid.rows()]) for c in plain])
        yield from _bound(grid, [_run(grid, grid.label(r), [(r, c) for c in plain]) for r in grid.rows()])


def _run(grid: Grid, heading: str, places: Sequence[tuple[int, int]]) -> Run:
    cells = [grid.operand("", *place) for place in places]
    return Run(heading, tuple(None if cell is None or not cell.value else rounded(cell, "") for cell in cells))


def _bound(grid: Grid, runs: Sequence[Run]) -> Iterator[Relation]:
    """Relations of every three runs that show how they are bound."""
    able = [run for run in runs if sum(cell is not None for cell in run.cells) >= _ROWS][:_MOST]
    tries = math.perm(len(able), 3)
    for whole, one, two in permutations(able, 3):
        if able.index(one) < able.index(two):
            rows = [cells for cells in zip(whole.cells, one.cells, two.cells, strict=True) if None not in cells]
            told = [tuple(cell for cell in cells if cell is not None) for cells in rows]
            if len(told) >= _ROWS and _perhaps(told, _apart_product):
                yield from _multiplied(grid, (whole, one, two), told, tries)
            if len(told) >= _ROWS and _perhaps(told, _apart_sum):
                yield from _added(grid, (whole, one, two), told, tries)


def _perhaps(rows: Sequence[tuple[Operand, ...]], apart: Callable[[float, float, float], float]) -> bool:
    """Whether all rows but one may show a relation, told quickly."""
    near = sum(apart(*(float(cell.value or 0) for cell in cells)) <= _NEAR for cells in rows)
    return len(rows) - 1 <= near


def _apart_product(whole: float, one: float, two: float) -> float:
    power = math.log10(abs(whole / (one * two)))
    return abs(power - round(power))


def _apart_sum(whole: float, one: float, two: float) -> float:
    return abs((one + two) / whole - 1)


def _multiplied(
    grid: Grid, runs: tuple[Run, Run, Run], rows: Sequence[tuple[Operand, ...]], tries: int
) -> Iterator[Relation]:
    """The first of three runs as the product of the others, in whatever powers of ten their headings give them."""
    powers = [_power(*cells) for cells in rows]
    power = max((p for p in powers if p is not None), key=powers.count, default=None)
    fits = [p == power for p in powers]
    if power is None:
        return
    by = _slip([_factors(cells, power) for cells in rows], fits)
    if not _shown(fits, [(b.interval * c.interval, a) for a, b, c in rows], tries * by, math.log(10)):
        return
    if _even([cells[1] for cells in rows]) or _even([cells[2] for cells in rows]):
        return  # a column that is ten times another is no product
    per = (("per", f"{Decimal(1).scaleb(-power):f}"),)
    each = [grid.cue(name).search(runs[2].heading) for name in ("each_column", "no_sum_column")]
    swapped = not any(each)
    for whole, one, two in rows:
        price, number = (one, two) if swapped else (two, one)
        operands = (_as(whole, "product"), _as(price, "price"), _as(number, "number"))
        told = _of(grid, "product-of", "product-mismatch", operands, runs[0].heading, (*per, ("severity", "warning")))
        yield replace(told, inferred=False)  # the other rows have shown it


def _even(cells: Sequence[Operand]) -> bool:
    return len({cell.value for cell in cells}) == 1


def _power(whole: Operand, one: Operand, two: Operand) -> int | None:
    """The power of ten by which one cell is the product of two others."""
    product = one.interval * two.interval
    if not whole.value or not product.midpoint:
        return None
    apart = round((abs(whole.value) / abs(product.midpoint)).log10())
    scaled = product * Interval.exact(Decimal(1).scaleb(int(apart)))
    return int(apart) if abs(apart) <= _POWERS and scaled.overlaps(whole.interval) else None


def _added(
    grid: Grid, runs: tuple[Run, Run, Run], rows: Sequence[tuple[Operand, ...]], tries: int
) -> Iterator[Relation]:
    """The first of three runs as the sum of the others."""
    sums = [(one.interval + two.interval, whole) for whole, one, two in rows]
    fits = [told.overlaps(whole.interval) for told, whole in sums]
    if _shown(fits, sums, tries * _slip([slips.of_sum(parts, whole) for whole, *parts in rows], fits)):
        for whole, one, two in rows:
            operands = (_as(one, "part"), _as(two, "part"), _as(whole, "total"))
            yield _of(grid, "partition", "table-total", operands, runs[0].heading)


def _factors(cells: Sequence[Operand], power: int) -> Wanted:
    """Each cell of a product with what the others leave it."""
    whole, one, two = cells
    per = Interval.exact(Decimal(1).scaleb(power))
    made = whole.interval / per
    return (whole, one.interval * two.interval * per), (one, made / two.interval), (two, made / one.interval)


def _slip(wanted: Sequence[Wanted], fits: Sequence[bool]) -> float:
    """How likely the one row that does not fit is a slip of the pen from it by chance; 1 where it is not."""
    missed = [one for one, fit in zip(wanted, fits, strict=True) if not fit]
    if len(missed) != 1:
        return 1.0
    return slips.chance(missed[0])


def _shown(fits: Sequence[bool], told: Sequence[tuple[Interval, Operand]], tries: float, over: float = 1) -> bool:
    """Whether all rows but one show a relation, and not by chance: numbers lie ``over`` so many times their size."""
    if sum(fits) < max(_SHOWN, len(fits) - 1) or all(fits):
        return False  # what holds throughout needs no telling
    chance = tries
    for fit, (window, cell) in zip(fits, told, strict=True):
        if fit:
            sizes = (window, cell.interval)
            chance *= min(1.0, sum(float(one.width or 0) / abs(float(one.midpoint or 1)) for one in sizes) / over)
    return chance <= _CHANCE


def _as(cell: Operand, role: str) -> Operand:
    return replace(cell, role=role)


def _of(
    grid: Grid, kind: RelationKind, rule: str, operands: tuple[Operand, ...], cue: str, facts: Facts = ()
) -> Relation:
    return Relation(kind, rule, grid.scene.article, operands, cue[:40], inferred=True, facts=facts)
