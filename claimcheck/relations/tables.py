"""Tables: total rows and columns, subtotals, share and growth columns.

A cell counts as a number when nothing but digits, a sign, a currency or a per cent sign stands in it. Integers are
counts and exact, unless heading or caption gives a scale (亿, $m): then they are rounded like decimals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from re import Pattern

import msgspec

from .. import languages
from ..model.document import Block, Cell, Table
from ..model.finding import Span
from ..model.interval import Interval
from ..model.relation import Operand, Relation
from .matching import cue_of
from .scene import Scene
from .settle import growth_holds

_NUMBER = re.compile(r"[$€£¥￥]?\s?(?P<minus>[-−–]?)(?P<digits>\d[\d,]*(?:\.\d+)?)\s?(?P<percent>%?)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HALF = Decimal("0.5")


class Grid:
    """A table's cells by place, with what its headings say."""

    def __init__(self, scene: Scene, number: int, block: Block, table: Table) -> None:
        self.scene, self.number, self.block, self.table = scene, number, block, table
        code = scene.reading.document.language or languages.detect(block.text)
        known = code in languages.available()
        self._cues = languages.get(code if known else languages.detect(block.text)).cues
        self.folded = scene.reading.folded[number].lower()
        self.cells = {(cell.row, cell.column): cell for cell in table.cells}
        self.first_row = table.header_rows
        self.scaled_caption = self.cue("scaled").search((table.caption or "").lower()) is not None

    def cue(self, name: str) -> Pattern[str]:
        """A cue in the table's language."""
        return cue_of(self._cues, name)

    def text(self, row: int, column: int) -> str:
        """The folded text of a cell, empty where there is none."""
        cell = self.cells.get((row, column))
        return self.folded[cell.start : cell.end].strip() if cell else ""

    def heading(self, column: int) -> str:
        """All heading rows above a column."""
        return " ".join(self.text(row, column) for row in range(self.first_row)).strip()

    def operand(self, role: str, row: int, column: int) -> Operand | None:
        """A numeric cell as an operand; None for words and blanks."""
        cell = self.cells.get((row, column))
        match = _NUMBER.fullmatch(self.text(row, column)) if cell else None
        if cell is None or match is None:
            return None
        digits = match["digits"].replace(",", "")
        value = Decimal(digits) * (-1 if match["minus"] else 1)
        decimals = len(digits.partition(".")[2])
        scaled = self.scaled_caption or self.cue("scaled").search(self.heading(column)) is not None
        percent = bool(match["percent"]) or self.percent(column)
        exact = not decimals and not scaled and not percent
        margin = Decimal(0) if exact else _HALF.scaleb(-decimals)
        span = self._span(cell)
        return Operand(role, Interval.around(value, margin), "%" if percent else "", span, span.exact, value)

    def _span(self, cell: Cell) -> Span:
        text = self.block.text[cell.start : cell.end]
        start = cell.start + len(text) - len(text.lstrip())
        end = cell.end - (len(text) - len(text.rstrip()))
        return self.scene.span(self.number, start, end, self.scene.claim_at(self.number, start, end))

    def percent(self, column: int) -> bool:
        """Whether a column holds percentages by its heading."""
        return (
            "%" in self.heading(column) or self.cue("growth_column").search(self.heading(column)) is not None
        )

    def rows(self) -> range:
        """Data rows."""
        return range(self.first_row, self.table.rows)

    def label(self, row: int) -> str:
        """The first cell of a row."""
        return self.text(row, 0)


def find(scene: Scene) -> Iterator[Relation]:
    """Table-total, share and growth relations of every table."""
    for number, block in enumerate(scene.reading.document.blocks):
        if block.table is not None and block.table.rows > block.table.header_rows + 1:
            grid = Grid(scene, number, block, block.table)
            yield from _columns(grid)
            yield from _total_column(grid)
            yield from _shares(grid)
            yield from _growth(grid)


def _columns(grid: Grid) -> Iterator[Relation]:
    """Σ of a column's rows against each total row; subtotals close their own group and are summed themselves."""
    total_row, subtotal = grid.cue("total_row"), grid.cue("subtotal_row")
    for column in range(1, grid.table.columns):
        if grid.percent(column) or grid.cue("no_sum_column").search(grid.heading(column)):
            continue
        group: list[Operand] = []
        whole: list[Operand] = []
        clean = True
        for row in grid.rows():
            label = grid.label(row)
            if grid.cue("including").search(label) or grid.cue("no_sum_row").search(label):
                continue
            if subtotal.search(label):
                total = grid.operand("total", row, column)
                if total is not None and len(group) >= 2 and clean:
                    yield _sum(grid, group, total, label)
                whole, group = [*whole, *_as_part(total)], []
            elif total_row.fullmatch(label):
                total, parts = grid.operand("total", row, column), [*whole, *group]
                if total is not None and len(parts) >= 2 and clean and total.unit != "%":
                    yield _sum(grid, parts, total, label)
                break
            else:
                part = grid.operand("part", row, column)
                if part is None:
                    clean = clean and grid.text(row, column) in ("", "-", "–", "—", "…")
                else:
                    group.append(part)


def _as_part(total: Operand | None) -> list[Operand]:
    return [] if total is None else [msgspec.structs.replace(total, role="part")]


def _sum(grid: Grid, parts: list[Operand], total: Operand, cue: str) -> Relation:
    return Relation(
        "partition", "table-total", grid.scene.article, (*parts, total), cue[:40], exhaustive=True
    )


def _total_column(grid: Grid) -> Iterator[Relation]:
    """Σ of a row's cells against its total cell, where most rows show that the column sums the others."""
    for column in range(2, grid.table.columns):
        if not grid.cue("total_column").fullmatch(grid.heading(column)):
            continue
        found = []
        for row in grid.rows():
            total = grid.operand("total", row, column)
            others = [grid.operand("part", row, c) for c in range(1, column) if not grid.percent(c)]
            parts = [part for part in others if part is not None]
            if total is not None and len(parts) >= 2 and len(parts) == len(others):
                found.append(_sum(grid, parts, total, grid.heading(column)))
        fits = sum(_adds_up(relation) for relation in found)
        if fits * 2 > len(found):
            yield from found


def _adds_up(relation: Relation) -> bool:
    *parts, total = relation.operands
    added = parts[0].interval
    for part in parts[1:]:
        added = added + part.interval
    return added.overlaps(total.interval)


def _shares(grid: Grid) -> Iterator[Relation]:
    """占比 columns: each row's amount against the total row's."""
    total_row = next((row for row in grid.rows() if grid.cue("total_row").fullmatch(grid.label(row))), None)
    if total_row is None:
        return
    for column in range(2, grid.table.columns):
        if not grid.cue("share_column").search(grid.heading(column)):
            continue
        amounts = column - 1
        whole = grid.operand("whole", total_row, amounts)
        if whole is None or whole.unit == "%":
            continue
        for row in grid.rows():
            part, share = grid.operand("part", row, amounts), grid.operand("share", row, column)
            if row != total_row and part is not None and share is not None and part.unit != "%":
                share = _percent(share)
                operands = (part, whole, share)
                yield Relation(
                    "share-of", "share-mismatch", grid.scene.article, operands, grid.heading(column)[:40]
                )


def _percent(operand: Operand) -> Operand:
    decimals = len(operand.label.rstrip("% ").partition(".")[2])
    assert operand.value is not None
    return msgspec.structs.replace(
        operand, unit="%", interval=Interval.around(operand.value, _HALF.scaleb(-decimals))
    )


def _growth(grid: Grid) -> Iterator[Relation]:
    """增长% columns right after two columns of different years."""
    for column in range(3, grid.table.columns):
        heading = grid.heading(column)
        if not grid.cue("growth_column").search(heading) or grid.cue("constant_prices").search(heading):
            continue
        years = {c: _YEAR.findall(grid.heading(c)) for c in (column - 1, column - 2)}
        if any(len(found) != 1 for found in years.values()):
            continue
        last, first = sorted(years, key=lambda c: years[c][0], reverse=True)
        if int(years[last][0]) - int(years[first][0]) != 1:
            continue
        cells = [
            (new, base, moved)
            for row in grid.rows()
            if (new := grid.operand("new", row, last)) is not None
            and (base := grid.operand("base", row, first)) is not None
            and (moved := grid.operand("factor", row, column)) is not None
            and moved.value is not None
            and new.unit != "%"
        ]
        amounts = "%" not in heading and _amounts(cells)
        for new, base, moved in cells:
            if amounts:
                moved = msgspec.structs.replace(moved, role="delta", unit=new.unit)
                yield Relation(
                    "difference-of", "difference-mismatch", grid.scene.article, (new, base, moved), heading[:40],
                    facts=(("direction", "up"),),
                )  # fmt: skip
                continue
            yield Relation(
                "change-of", "growth-mismatch", grid.scene.article, (new, base, _percent(moved)), heading[:40],
                facts=(("direction", "up"),),
            )  # fmt: skip


def _amounts(cells: list[tuple[Operand, Operand, Operand]]) -> bool:
    """Whether a column of changes tells amounts: more of its cells are differences than rates."""
    differences = sum((new.interval - base.interval).overlaps(moved.interval) for new, base, moved in cells)
    rates = sum(
        growth_holds(new.interval, base.interval, _percent(moved).interval, "up") for new, base, moved in cells
    )
    return differences > rates
