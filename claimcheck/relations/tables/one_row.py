"""A rate, a change or a share that prose tells of one row of a table, beside its name or the number of a cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ...languages.conversions import is_money
from ...languages.templates import LEVEL, PERCENT, POINTS
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from .. import near_miss
from ..facts import one_slip_apart
from ..scene import Figure, Line, Scene
from .grid import Grid, rounded
from .names import UNSURE, Names, Spoken, relation, written
from .scales import power, scaled, size, times

_HUNDRED = Interval.exact(100)
_ONE = Interval.exact(1)
_FIGURE = "$"  # where the figure stands, for a cue of what is before and behind it
_TELLING = 100  # a smaller gap comes about by chance
_NOUN = 4  # letters of a noun that a heading tells in other endings


def find(scene: Scene, spoken: Spoken) -> Iterator[Relation]:
    """What the one row that a figure is about says of it."""
    figure, line = spoken.figure, spoken.line
    row = spoken.row
    if row is None or figure.quantity.hedge is not None:
        return
    if figure.sign == LEVEL and figure.kind == "level" and figure.row not in scene.bases:
        yield from _moved(scene, spoken, row) if _carried(scene, spoken) else _each(scene, spoken, row)
    elif line.cue("row.other").search(line.own_text(figure)):
        return
    elif figure.sign == PERCENT and (figure.kind == "change" or spoken.names.grid.cue("row.rate").search(spoken.words)):
        if figure.kind != "change" or _plain_rate(scene, line, figure):
            yield from _rate(spoken, row)
    elif figure.kind == "change" and (figure.sign == POINTS or scene.cue(line, "points_unit").fullmatch(figure.unit)):
        yield from _swung(spoken, row)
    elif figure.kind == "change" and figure.sign == LEVEL and spoken.against is None:
        yield from _moved(scene, spoken, row)
    elif figure.row in scene.bases and spoken.column is not None:
        yield from _base(scene, spoken, row, spoken.column)
    elif figure.sign == PERCENT:
        if figure.kind == "share" or line.cue("share_of_whole").search(line.own_text(figure)):
            yield from _share(scene, spoken, row)


def _plain_rate(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether a rate of change is of what was told, since the year before: not in real terms, not since last month."""
    change = figure.read.raw.change if figure.read else None
    if change is None or change.previous_period or change.mode != "by" or figure.read is None:
        return False
    told = line.own_text(figure) + line.after_text(figure)
    return not (figure.read.raw.constant_prices or scene.cue(line, "constant_prices").search(told))


def _signed(figure: Figure) -> Interval:
    """What a change adds: below nought where it falls."""
    claim = figure.claim
    down = claim is not None and claim.change is not None and claim.change.direction == "down"
    positive = figure.interval.high is None or figure.interval.high >= 0
    return -figure.interval if down and positive else figure.interval


def _rate(spoken: Spoken, row: int) -> Iterator[Relation]:
    """对美国下降10.0%; the Maritime Museum fell 5 %: the rate of the row, or of its two levels."""
    names, figure = spoken.names, spoken.figure
    grid, way = names.grid, _signed(figure)
    everyone = [grid.operand("first", one, c) for one in grid.rows() for c in names.rates]
    if any(cell is not None and rounded(cell, "%").interval.overlaps(way) for cell in everyone):
        return  # of whatever row
    levels = (grid.operand("cell", row, c) for c in range(1, grid.table.columns) if c not in names.rates)
    if any(cell is not None and rounded(cell, "%").interval.overlaps(figure.interval) for cell in levels):
        return  # a level of the row
    cells = [cell for c in names.rates if (cell := grid.operand("first", row, c)) is not None]
    moves = {new: found for new, base in names.pairs.items() if (found := _levels(grid, row, new, base))}
    grown = {c: (new.interval / base.interval - _ONE) * _HUNDRED for c, (new, base) in moves.items()}
    if any(rate.overlaps(way) for rate in grown.values()):
        return
    column = spoken.column if spoken.column in moves else _only(moves)
    if spoken.column is not None and spoken.column not in moves and spoken.column in names.pairs.values():
        return  # a rate beside the level of the year before is of another year
    told = _way(names.scene, spoken)
    if column is not None and not names.of_time(figure, column):
        return
    if column is not None and told in ("up", "down"):
        new, base = moves[column]
        again = names.scene.operand("factor", figure)
        facts = (("direction", told),)
        yield relation(spoken, "change-of", "growth-mismatch", (new, base, again), row, facts)
    elif len(cells) == 1:
        again = replace(names.scene.operand("again", figure), interval=way)
        first = rounded(cells[0], "%")
        turned = first.interval.overlaps(-way)
        slip = turned or near_miss.slip(figure, size(first.interval))[1]
        yield relation(spoken, "same-fact", "conflicting-values", (again, first), row, (), None if slip else UNSURE)


def _swung(spoken: Spoken, row: int) -> Iterator[Relation]:
    """The Conservatives were down by 6.9 points: the cell of the column that tells changes in points."""
    names, figure = spoken.names, spoken.figure
    grid, way = names.grid, _signed(figure)
    columns = [c for c in range(1, grid.table.columns) if grid.cue("points_column").search(grid.heading(c))]
    cells = [[rounded(cell, "pp") for one in grid.rows() if (cell := grid.operand("first", one, c))] for c in columns]
    if len(columns) != 1 or any(cell.interval.overlaps(way) for cell in cells[0]):
        return
    cell = grid.operand("first", row, columns[0])
    if cell is not None and _way(names.scene, spoken) in ("up", "down"):
        first = rounded(cell, "pp")
        again = replace(names.scene.operand("again", figure), interval=way)
        near = first.interval.overlaps(-way) or near_miss.slip(figure, size(first.interval))[1]
        yield relation(spoken, "same-fact", "conflicting-values", (again, first), row, (), None if near else UNSURE)


def _levels(grid: Grid, row: int, new: int, base: int) -> tuple[Operand, Operand] | None:
    """Two cells of a row as the levels of a change."""
    cells = grid.operand("new", row, new), grid.operand("base", row, base)
    return None if cells[0] is None or cells[1] is None or not cells[1].value else (cells[0], cells[1])


def _way(scene: Scene, spoken: Spoken) -> str | None:
    """The direction of a figure's change, or of that which it carries on, or of a rate called growth."""
    figure = spoken.figure
    if _carried(scene, spoken):
        figure = scene.figures[figure.row - 1]
    if figure.claim is not None and figure.claim.change is not None:
        return figure.claim.change.direction
    return "up" if figure.sign == PERCENT else None


def _carried(scene: Scene, spoken: Spoken) -> bool:
    """Whether a figure carries on a change with nothing but a name: Arden added 1,350 pupils, Brill 655."""
    figure, line = spoken.figure, spoken.line
    before = scene.figures[figure.row - 1] if figure.row else figure
    moved = before.sentence == figure.sentence and before.kind == "change" and before.sign == figure.sign == LEVEL
    own = line.own_text(figure)
    found = spoken.names.found(own)
    return moved and len(found) == 1 and scene.cue(line, "row.carried").fullmatch(own[found[0][1] :]) is not None


def _moved(scene: Scene, spoken: Spoken, row: int) -> Iterator[Relation]:
    """对美国减少122.4亿元; the Maritime Museum lost 22,000: the gap of the row's two levels."""
    names, figure = spoken.names, spoken.figure
    grid = names.grid
    moves = {
        new: found
        for new, base in names.pairs.items()
        if (found := _levels(grid, row, new, base)) and _may_be_gap(names, figure, found)
    }
    gaps = {c: new.interval - base.interval for c, (new, base) in moves.items()}
    told = _way(scene, spoken)
    fits = [c for c, gap in gaps.items() if scaled(figure, size(gap))]
    other = not fits and any(scaled(figure, size(one.interval)) for one in _cells(grid, row))
    if other or told not in ("up", "down"):
        return
    column = fits[0] if len(fits) == 1 else spoken.column if spoken.column in moves else _only(moves)
    if column is None or not names.of_time(figure, column):
        return
    new, base = moves[column]
    by = power(figure, size(gaps[column]), names.powers(new, column))
    if by is not None:
        operands = (times(new, by), times(base, by), scene.operand("delta", figure))
        yield relation(spoken, "difference-of", "difference-mismatch", operands, row, (("direction", told),))


def _may_be_gap(names: Names, figure: Figure, levels: tuple[Operand, Operand]) -> bool:
    """Whether two cells count what a figure does, or a count is their gap digit for digit, by whatever noun."""
    if names.like_unit(figure, levels[0]):
        return True
    (new, base), value = (level.value or 0 for level in levels), written(figure)
    told = value is not None and value >= _TELLING and abs(new - base) == value
    return told and not is_money(figure.unit.partition("/")[0])


def _only(columns: Iterable[int]) -> int | None:
    """The column, where there is one alone."""
    able = list(columns)
    return able[0] if len(able) == 1 else None


def _cells(grid: Grid, row: int) -> Iterator[Operand]:
    for column in range(1, grid.table.columns):
        cell = grid.operand("cell", row, column)
        if cell is not None:
            yield cell


def _share(scene: Scene, spoken: Spoken, row: int) -> Iterator[Relation]:
    """门急诊量占全院的32.3%: the row's cell of its column's total."""
    names, figure = spoken.names, spoken.figure
    grid = names.grid
    total = _whole_row(scene, spoken, row)
    told = {
        c: (part, whole)
        for c in names.amounts
        if total is not None and (part := grid.operand("part", row, c)) and (whole := grid.operand("whole", total, c))
    }
    shares = {c: part.interval / whole.interval * _HUNDRED for c, (part, whole) in told.items() if whole.value}
    cells = [rounded(cell, "%").interval for cell in _cells(grid, row)]
    if any(figure.interval.overlaps(one) for one in (*shares.values(), *cells)):
        return
    if spoken.rows and _makes(scene, spoken):
        column = _only(c for c in range(1, grid.table.columns) if grid.cue("share_column").search(grid.heading(c)))
        cell = grid.operand("first", row, column) if column is not None else None
        if cell is not None and cell.unit in ("%", ""):
            yield relation(
                spoken, "same-fact", "conflicting-values", (scene.operand("again", figure), rounded(cell, "%")), row
            )
            return
    if total is None or not (total != names.total or _whole(grid, total)):
        stated = list(_told_share(scene, spoken, row))
        yield from stated or _across(scene, spoken, row)
        return
    named = [c for c in spoken.columns if c in shares]
    column = spoken.column if spoken.column in shares else None
    paired = [c for c in names.pairs if c in shares] if set(shares) == {*names.pairs, *names.pairs.values()} else []
    said = spoken.line.cue("share_of_whole").search(spoken.line.own_text(figure)) is not None
    slipped = [c for c, share in shares.items() if said and near_miss.slip(figure, share)[1]]
    for able in (named, list(shares), paired, slipped):
        if column is None and len(able) == 1:
            column = able[0]
    if column is not None:
        part, whole = told[column]
        roles = (part, whole, scene.operand("share", figure))
        sure = column == spoken.column or near_miss.slip(figure, shares[column])[1]
        yield relation(spoken, "share-of", "share-mismatch", roles, row, (), None if sure else UNSURE)


def _told_share(scene: Scene, spoken: Spoken, row: int) -> Iterator[Relation]:
    """Took 19.5 % of the vote and the Greens 11.3: the row's cell of the only column of shares, a slip apart."""
    grid, figure = spoken.names.grid, spoken.figure
    column = _only(c for c in range(1, grid.table.columns) if grid.cue("share_column").search(grid.heading(c)))
    cell = grid.operand("first", row, column) if column is not None else None
    if cell is not None and cell.unit in ("%", "") and near_miss.slip(figure, rounded(cell, "%").interval)[1]:
        operands = scene.operand("again", figure), rounded(cell, "%")
        yield relation(spoken, "same-fact", "conflicting-values", operands, row)


def _whole_row(scene: Scene, spoken: Spoken, row: int) -> int | None:
    """The row of the whole that shares are of: the total's, else one that the sentence names (of group revenue)."""
    names, line = spoken.names, spoken.line
    if names.total is not None:
        return names.total
    for at, _, other in names.found(line.skeleton):
        if other > row and scene.cue(line, "row.of").search(line.skeleton, 0, at) is not None:
            return other
    below = (r for r in names.grid.rows() if r > row and names.grid.cue("row.group").fullmatch(names.grid.label(r)))
    return next(below, None)


def _makes(scene: Scene, spoken: Spoken) -> bool:
    """Whether words say outright that a row is such a part of all: Fees made up half of all income."""
    line, figure = spoken.line, spoken.figure
    own = line.own_text(figure)
    named = spoken.names.found(own)
    makes = named and scene.cue(line, "row.makes").fullmatch(own[named[-1][1] :])
    return bool(makes) and line.cue("row.all").match(line.after_text(figure)) is not None


def _across(scene: Scene, spoken: Spoken, row: int) -> Iterator[Relation]:
    """滨江院区门急诊量占全院的32.3%: the row's cell in a column that is named, of that in the column of totals."""
    names, line, figure = spoken.names, spoken.line, spoken.figure
    grid = names.grid
    total = [c for c in names.amounts if grid.cue("total_column").fullmatch(grid.heading(c))]
    here = [c for c in names.amounts if c not in total and _column_named(grid, c, line.skeleton[: figure.at])]
    cells = [(grid.operand("part", row, c), grid.operand("whole", row, total[0])) for c in here if len(total) == 1]
    if len(cells) == 1:
        part, whole = cells[0]
        if part is not None and whole is not None and whole.value:
            trap = None if near_miss.slip(figure, part.interval / whole.interval * _HUNDRED)[1] else UNSURE
            roles = (part, whole, scene.operand("share", figure))
            yield relation(spoken, "share-of", "share-mismatch", roles, row, (), trap)


def _base(scene: Scene, spoken: Spoken, row: int, column: int) -> Iterator[Relation]:
    """Cut to 38 seats from 55: the row's cell of the time before, beside that of the time told."""
    names, figure = spoken.names, spoken.figure
    earlier = names.base(column)
    cell = names.grid.operand("first", row, earlier) if earlier is not None else None
    value = written(figure)
    if cell is None or value is None or not cell.value or cell.unit == "%":
        return
    slip = value != cell.value and one_slip_apart(str(value), str(abs(cell.value)))
    if slip and not any(scaled(figure, size(one.interval)) for one in _cells(names.grid, row)):
        by = power(figure, cell.interval, names.powers(cell, column))
        if by is not None:
            again = scene.operand("again", figure)
            yield relation(spoken, "same-fact", "conflicting-values", (again, times(cell, by)), row)


def _each(scene: Scene, spoken: Spoken, row: int) -> Iterator[Relation]:
    """平均每架次载客135人次, 148 passengers per flight: one cell of the row by another, which the words name."""
    names, figure, line = spoken.names, spoken.figure, spoken.line
    grid, column = names.grid, spoken.column
    told = line.cue("row.each").search(line.own_text(figure) + _FIGURE + line.after_text(figure))
    noun = told["noun"] if told is not None else figure.unit.partition("/")[2]
    if not noun or column is None or figure.value is None:
        return
    per = [c for c in names.amounts if c != column and noun[:_NOUN] in grid.heading(c)]
    cells = (grid.operand("total", row, column), grid.operand("count", row, per[0])) if len(per) == 1 else (None, None)
    top, bottom = cells
    if top is None or bottom is None or not bottom.value or not top.value:
        return
    powers = _difference(names.powers(top, column), names.powers(bottom, per[0]))
    by = power(figure, top.interval / bottom.interval, powers)
    if by is not None:
        mean = replace(
            scene.operand("mean", figure), interval=Interval.around(figure.value, figure.quantity.place / 2)
        )  # a mean is rounded even where it counts whole things
        yield relation(spoken, "average-of", "average-mismatch", (times(top, by), bottom, mean), row)


def _difference(one: range, other: range) -> range:
    """The powers of ten that a quotient may be written in, by those of its two sides."""
    return range(one.start - other.stop + 1, one.stop - other.start)


def _whole(grid: Grid, total: int) -> bool:
    """Whether a total row is of all there is, not of the four largest."""
    label = grid.label(total)
    return grid.all_of_it(total) or any(grid.cue(name).fullmatch(label) for name in ("total_row", "total_last"))


def _column_named(grid: Grid, column: int, text: str) -> bool:
    heading = grid.heading(column).split("(")[0].split("（")[0].strip()
    return len(heading) > 1 and heading in text
