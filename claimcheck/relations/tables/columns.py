"""Columns of a table that others determine: shares, growth, differences, rates per head.

A column is bound by its heading; where the heading leaves open what it was reckoned from, most rows must show it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

import msgspec

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Scene
from .grid import Grid, places, rounded
from .sums import grids

_WHOLE = Decimal(100)
_POWERS = 8  # of ten, by which the headings of a product may differ
_MOST = 2  # of so many rows, one may be wrong
_SHOWN = 3  # rows that show what a rate was reckoned from, where its heading does not say


def find(scene: Scene) -> Iterator[Relation]:
    """Share, growth, difference and rate relations of every table."""
    for grid in grids(scene):
        yield from _shares(grid)
        yield from _changes(grid)
        yield from _points(grid)
        yield from _rates(grid)
        yield from _products(grid)
        yield from _balances(grid)
        yield from _parts(grid)


def _shares(grid: Grid) -> Iterator[Relation]:
    """占比 columns: each row's amount against the total row's."""
    total_row = grid.total_row()
    if total_row is None:
        return
    for column in range(2, grid.table.columns):
        if not _tells_shares(grid, column, total_row):
            continue
        able = [_shares_of(grid, column, c, total_row) for c in range(column - 1, 0, -1) if grid.amounts(c)]
        if not able:
            continue
        found = max(able, key=lambda one: sum(map(_is_share, one)))  # the nearest of those that most rows show
        named = grid.cue("share_column").search(grid.heading(column)) is not None
        yield from _shown(found, _is_share, sure=named and grid.label(total_row) != "")


def _shares_of(grid: Grid, column: int, amounts: int, total_row: int) -> list[Relation]:
    """Each row's share against its amount in one column."""
    whole = grid.operand("whole", total_row, amounts)
    found: list[Relation] = []
    if whole is None or whole.unit == "%":
        return found
    for row in grid.rows():
        part, share = grid.operand("part", row, amounts), grid.operand("share", row, column)
        if row != total_row and part is not None and share is not None and part.unit != "%":
            found.append(_of(grid, "share-of", "share-mismatch", (part, whole, rounded(share, "%")), column))
    return found


def _tells_shares(grid: Grid, column: int, total_row: int) -> bool:
    """A column of shares by its heading, or one of per cent whose total is 100."""
    if grid.cue("share_column").search(grid.heading(column)):
        return True
    whole = grid.operand("whole", total_row, column)
    growth = grid.cue("growth_column").search(grid.heading(column)) is not None
    return whole is not None and whole.unit == "%" and whole.value == _WHOLE and not growth


def _of(grid: Grid, kind: str, rule: str, operands: tuple[Operand, ...], column: int) -> Relation:
    facts: tuple[tuple[str, str], ...] = ()
    if rule == "growth-mismatch":
        facts = (("direction", "up"),)
    return Relation(kind, rule, grid.scene.article, operands, grid.heading(column)[:40], facts=facts)  # type: ignore[arg-type]


def _shown(found: list[Relation], fits: Callable[[Relation], bool], *, sure: bool) -> Iterator[Relation]:
    """Relations of one column, if the heading is sure of them or most rows show them."""
    good = sum(fits(relation) for relation in found)
    if sure or (good and good * _MOST >= len(found) and len(found) > 1):
        yield from _by_rows(found, good)


def _by_rows(found: list[Relation], good: int) -> Iterator[Relation]:
    """Relations of one column; where all rows but one show what it was reckoned from, they say so."""
    shown = good >= max(_SHOWN, len(found) - 1)
    for relation in found:
        yield msgspec.structs.replace(relation, facts=(*relation.facts, ("firm", "told"))) if shown else relation


def _is_share(relation: Relation) -> bool:
    part, whole, share = (operand.interval for operand in relation.operands)
    return (part / whole * Interval.exact(100)).overlaps(share)


def _changes(grid: Grid) -> Iterator[Relation]:
    """增长% and change columns behind two columns of different times."""
    for column in range(3, grid.table.columns):
        heading = grid.heading(column)
        if not grid.cue("growth_column").search(heading) or grid.cue("constant_prices").search(heading):
            continue
        before = [c for c in range(column - 1, 0, -1) if grid.amounts(c)][:2]
        if len(before) < 2:
            before = [c for c in range(column - 1, 0, -1) if _prices(grid, c)][:2]
        if len(before) < 2:
            continue
        last, first, sure = _times(grid, before)
        rates = "%" in heading or any("%" in grid.text(row, column) for row in grid.rows())
        orders = [(last, first)] if sure else [(last, first), (first, last)]
        told = [_changed(grid, column, *order) for order in orders]
        plain = max((one for one, _ in told), key=lambda able: sum(map(is_difference, able)))
        found = max((one for _, one in told), key=lambda able: sum(map(is_growth, able)))
        if not rates and sum(map(is_difference, plain)) * _MOST >= len(plain):
            yield from _shown(plain, is_difference, sure=False)
        elif rates or sum(map(is_growth, found)) * _MOST >= len(found):
            yield from _shown(found, is_growth, sure=sure and rates)


def _prices(grid: Grid, column: int) -> bool:
    """Whether a column holds prices, yields or means, which do not add up but rise and fall."""
    heading = grid.heading(column)
    each = any(grid.cue(name).search(heading) for name in ("each_column", "mean_column"))
    return each and not grid.percent(column) and grid.cue("share_column").search(heading) is None


def _changed(grid: Grid, column: int, last: int, first: int) -> tuple[list[Relation], list[Relation]]:
    """Each row's change against two of its columns: as their difference, and as a rate."""
    plain, found = [], []
    for row in grid.rows():
        new, base = grid.operand("new", row, last), grid.operand("base", row, first)
        change = grid.operand("factor", row, column)
        if new is None or base is None or change is None or "%" in (new.unit, base.unit):
            continue
        found.append(_of(grid, "change-of", "growth-mismatch", (new, base, rounded(change, "%")), column))
        plain.append(_of(grid, "difference-of", "difference-mismatch", (new, base, amount_of(change)), column))
    return plain, found


def _points(grid: Grid) -> Iterator[Relation]:
    """A change in points, or a revision, behind two columns: the rows show which of them is the later."""
    for column in range(3, grid.table.columns):
        heading = grid.heading(column)
        if grid.cue("constant_prices").search(heading) or not grid.cue("points_column").search(heading):
            continue
        for new, base in ((column - 1, column - 2), (column - 2, column - 1)):
            found = []
            for row in grid.rows():
                cells = [grid.operand(role, row, c) for role, c in (("new", new), ("base", base), ("delta", column))]
                levels = [cell for cell in cells if cell is not None]
                if len(levels) == len(cells):
                    told = *(rounded(level, "") for level in levels[:2]), amount_of(levels[2])
                    found.append(_of(grid, "difference-of", "difference-mismatch", told, column))
            good = sum(map(is_difference, found))
            if good >= max(_SHOWN, len(found) - 1):
                yield from _by_rows(found, good)
                break


def _times(grid: Grid, columns: list[int]) -> tuple[int, int, bool]:
    """The later and the earlier of two columns, and whether their headings say so: a year apart, or last year's."""
    years = {c: grid.years(c) for c in columns}
    if all(len(found) == 1 for found in years.values()):
        last, first = sorted(columns, key=lambda c: years[c][0], reverse=True)
        return last, first, int(years[last][0]) - int(years[first][0]) == 1
    earlier = [c for c in columns if grid.cue("earlier_column").search(grid.heading(c))]
    if len(earlier) == 1:
        return next(c for c in columns if c not in earlier), earlier[0], True
    return max(columns), min(columns), False


def amount_of(change: Operand) -> Operand:
    """A cell of a column of changes as an amount that was rounded where it has places."""
    value = change.value or Decimal(0)
    decimals = places(change)
    margin = Decimal("0.5").scaleb(-decimals) if decimals else Decimal(0)
    return Operand("delta", Interval.around(value, margin), "", change.span, change.label, value)


def is_difference(relation: Relation) -> bool:
    """Whether a change is what lies between its two levels."""
    new, base, delta = (operand.interval for operand in relation.operands)
    return (new - base).overlaps(delta)


def is_growth(relation: Relation) -> bool:
    """Whether a rate is that of its two levels."""
    new, base, rate = (operand.interval for operand in relation.operands)
    return ((new / base - Interval.exact(1)) * Interval.exact(100)).overlaps(rate)


def _rates(grid: Grid) -> Iterator[Relation]:
    """A rate per 100,000 beside the cases and the people that it was reckoned from."""
    for column in range(3, grid.table.columns):
        per = grid.cue("per_column").search(grid.heading(column))
        heads = [c for c in range(1, grid.table.columns) if grid.cue("people_column").search(grid.heading(c))]
        cases = [c for c in range(1, column) if c not in heads and grid.amounts(c)]
        if per is None or len(heads) != 1 or len(cases) != 1:
            continue
        number = per["per"].replace(",", "") if "per" in per.groupdict() and per["per"] else "100000"
        found = []
        for row in grid.rows():
            cells = [
                grid.operand(role, row, c)
                for role, c in (("count", cases[0]), ("population", heads[0]), ("rate", column))
            ]
            operands = tuple(cell for cell in cells if cell is not None)
            if len(operands) == len(cells):
                operands = (*operands[:2], rounded(operands[2], ""))
                relation = _of(grid, "rate-of", "rate-mismatch", operands, column)
                found.append(msgspec.structs.replace(relation, facts=(("per", number),)))
        yield from _shown(found, _is_rate, sure=False)


def _is_rate(relation: Relation) -> bool:
    count, people, rate = (operand.interval for operand in relation.operands)
    return (count / people * Interval.exact(dict(relation.facts)["per"])).overlaps(rate)


def _products(grid: Grid) -> Iterator[Relation]:
    """An amount beside a count and what each is worth, in whatever powers of ten the headings give them."""
    columns = [column for column in range(1, grid.table.columns) if not grid.percent(column)]
    each = [column for column in columns if grid.cue("each_column").search(grid.heading(column))]
    for column in columns:
        if column in each or not grid.cue("product_column").search(grid.heading(column)):
            continue
        for price, number in ((a, b) for a in each for b in columns if b not in (column, *each)):
            found = _multiplied(grid, (column, price, number))
            shifts = [shift for _, shift in found]
            shift = max(shifts, key=shifts.count, default=None)
            if shift is not None and shifts.count(shift) >= max(_MOST, len(shifts) - 1):
                for relation, _ in found:
                    yield msgspec.structs.replace(relation, facts=(("per", f"{Decimal(1).scaleb(-shift):f}"),))


def _multiplied(grid: Grid, columns: tuple[int, int, int]) -> list[tuple[Relation, int | None]]:
    """The rows of three columns as products, each with the power of ten that makes it hold, if one does."""
    found: list[tuple[Relation, int | None]] = []
    for row in grid.rows():
        cells = [grid.operand(role, row, c) for role, c in zip(("product", "price", "number"), columns, strict=True)]
        operands = tuple(rounded(cell, "") for cell in cells if cell is not None and cell.value)
        if len(operands) == len(columns):
            relation = _of(grid, "product-of", "product-mismatch", operands, columns[0])
            product, price, number = (operand.interval for operand in operands)
            by = [n for n in range(-_POWERS, _POWERS + 1) if (price * number * _ten(n)).overlaps(product)]
            found.append((relation, by[0] if by else None))
    return found


def _ten(power: int) -> Interval:
    return Interval.exact(Decimal(1).scaleb(power))


def _balances(grid: Grid) -> Iterator[Relation]:
    """A surplus, a balance or a lead beside the two columns that it is the difference of."""
    columns = [column for column in range(1, grid.table.columns) if grid.amounts(column)]
    for column in columns:
        if not grid.cue("balance_column").search(grid.heading(column)):
            continue
        for new, base in ((a, b) for a in columns for b in columns if len({a, b, column}) == len((a, b, column))):
            found = []
            for row in grid.rows():
                cells = [grid.operand(role, row, c) for role, c in (("new", new), ("base", base), ("delta", column))]
                operands = tuple(cell for cell in cells if cell is not None)
                if len(operands) == len(cells):
                    found.append(_of(grid, "difference-of", "difference-mismatch", operands, column))
            fits = sum(map(is_difference, found))
            if fits >= max(_MOST, len(found) - 1):
                yield from found


def _parts(grid: Grid) -> Iterator[Relation]:
    """On time (%) beside the trains on time and the trains run: a rate that all rows but one show to be of the two."""
    columns = [column for column in range(1, grid.table.columns) if grid.amounts(column)]
    for column in range(1, grid.table.columns):
        rates = grid.percent(column) or any("%" in grid.text(row, column) for row in grid.rows())
        if column in columns or not rates or grid.cue("growth_column").search(grid.heading(column)):
            continue
        for part, whole in ((a, b) for a in columns for b in columns if a != b):
            found = []
            for row in grid.rows():
                roles = (("part", part), ("whole", whole), ("share", column))
                cells = [grid.operand(role, row, c) for role, c in roles]
                operands = tuple(cell for cell in cells if cell is not None and cell.value)
                if len(operands) == len(cells):
                    operands = (*operands[:2], rounded(operands[2], "%"))
                    found.append(_of(grid, "share-of", "share-mismatch", operands, column))
            if sum(map(_is_share, found)) >= max(_SHOWN, len(found) - 1):
                yield from found
