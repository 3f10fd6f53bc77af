"""A table's cells by place, as numbers with what their headings say of them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property
from re import Pattern

import msgspec

from ... import languages
from ...model.document import Block, Cell, Table
from ...model.finding import Span
from ...model.interval import Interval
from ...model.relation import Operand
from ..scene import Scene, all_cues

_NUMBER = re.compile(
    r"[$€£¥￥]?\s?(?P<minus>[-−–+]?)[$€£¥￥]?(?P<digits>\d(?:[\d,]| (?=\d{3}(?!\d)))*(?:\.\d+)?)\s?(?P<percent>%?)"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BOOKED = re.compile(r"\((?P<number>[^()]*\d[^()]*)\)")  # (3.8): what an account takes off
_DECIMAL_COMMA = re.compile(r"[-−–+]?\d[\d ]*,(?:\d{1,2}|\d{4,})\s?%?|[-−–+]?0,\d+\s?%?")
SHARED = frozenset(("", "%", "pp", "x", "CNY", "USD", "EUR", "GBP"))  # units that many columns have
_POINT = re.compile(r"\d\.\d")
_HALF = Decimal("0.5")
_WHOLE = Decimal(100)
_PARTS, _COLUMNS = 3, 2  # rows above a last one, and columns of amounts, that show it to be their total
_MARKS = 2  # signs that may stand before a row's words: a bullet, a dash
_TELLING = 20  # a sum of less comes about by chance
_EDGE = " *_\t"


class Grid:
    """A table's cells by place, with what its headings say."""

    def __init__(self, scene: Scene, number: int, block: Block, table: Table) -> None:
        self.scene, self.number, self.block, self.table = scene, number, block, table
        code = scene.reading.document.language or languages.detect(block.text)
        known = code in languages.available()
        self._cues = all_cues(code if known else languages.detect(block.text))
        self.folded = scene.lowered[number]
        self.cells = {(cell.row, cell.column): cell for cell in table.cells}
        self.first_row = table.header_rows
        self._adding: dict[int, bool] = {}
        self._read: dict[tuple[int, int], Operand | None] = {}
        cells = [self.text(*place) for place in self.cells]
        comma = any(_DECIMAL_COMMA.fullmatch(text) for text in cells)
        self.decimal_comma = comma and not any(_POINT.search(text) for text in cells)
        self.scaled_caption = self.cue("scaled").search((table.caption or "").lower()) is not None

    def cue(self, name: str) -> Pattern[str]:
        """A cue in the table's language."""
        return self._cues[name]

    def text(self, row: int, column: int) -> str:
        """The folded text of a cell, empty where there is none."""
        cell = self.cells.get((row, column))
        return self.folded[cell.start : cell.end].strip(_EDGE) if cell else ""

    def heading(self, column: int) -> str:
        """All heading rows above a column."""
        return " ".join(self.text(row, column) for row in range(self.first_row)).strip()

    def years(self, column: int) -> list[str]:
        """The years that a heading names, those of the books by their last two digits too (FY25)."""
        heading = self.heading(column)
        return _YEAR.findall(heading) or [f"20{match['year']}" for match in self.cue("column_fiscal").finditer(heading)]

    def operand(self, role: str, row: int, column: int) -> Operand | None:
        """A numeric cell as an operand; None for words and blanks."""
        place = row, column
        if place not in self._read:
            self._read[place] = self._operand(row, column)
        told = self._read[place]
        return None if told is None else Operand(role, told.interval, told.unit, told.span, told.label, told.value)

    def _operand(self, row: int, column: int) -> Operand | None:
        cell = self.cells.get((row, column))
        text = self.text(row, column) if cell else ""
        booked = _BOOKED.fullmatch(text)
        match = _NUMBER.fullmatch(booked["number"] if booked else text)
        if cell is None or match is None:
            return None
        digits = self._plain(match["digits"])
        value = Decimal(digits) * (1 if match["minus"] in ("", "+") and booked is None else -1)
        decimals = len(digits.partition(".")[2])
        scaled = self.scaled_caption or self.cue("scaled").search(self.heading(column)) is not None
        percent = bool(match["percent"]) or self.percent(column)
        exact = not decimals and not scaled and not percent
        margin = Decimal(0) if exact else _HALF.scaleb(-decimals)
        span = self._span(cell)
        return Operand("", Interval.around(value, margin), "%" if percent else "", span, span.exact, value)

    def _plain(self, digits: str) -> str:
        """Digits with a point and no signs between thousands, by the commas that the whole table writes (43,19)."""
        return digits.replace(" ", "").replace(",", "." if self.decimal_comma else "")

    def _span(self, cell: Cell) -> Span:
        text = self.block.text[cell.start : cell.end]
        start = cell.start + len(text) - len(text.lstrip(_EDGE))
        end = cell.end - (len(text) - len(text.rstrip(_EDGE)))
        return self.scene.span(self.number, start, end, self.scene.claim_at(self.number, start, end))

    def percent(self, column: int) -> bool:
        """Whether a column holds percentages by its heading."""
        return (
            "%" in self.heading(column) or self.cue("growth_column").search(self.heading(column)) is not None
        )

    def rows(self) -> range:
        """Data rows."""
        return range(self.first_row, self.table.rows)

    @cached_property
    def names_at(self) -> int:
        """The column that says what each row is: the first, or the second where the first only numbers the rows."""
        rows = [row for row in self.rows() if self.text(row, 1)]
        numbers = [self.text(row, 0) for row in rows]
        numbered = len(rows) > 1 and numbers == [str(number) for number in range(1, len(rows) + 1)]
        words = all(self.operand("", row, 1) is None for row in rows)
        return 1 if numbered and words and self.table.columns > 2 else 0

    def label(self, row: int) -> str:
        """What a row is, by the cell that names it."""
        return self.text(row, self.names_at) or self.text(row, 0)

    def counted(self, number: int) -> Operand:
        """So many rows, as what a count of them is held against; it points at the first."""
        cell = self.cells[self.first_row, self.names_at]
        place = self.scene.span(self.number, cell.start, cell.end)
        return Operand("listed", Interval.exact(number), "", place, f"{number} rows", Decimal(number))

    def amounts(self, column: int) -> bool:
        """Whether a column holds amounts that add up: no rates, shares, ranks or prices."""
        if column not in self._adding:
            self._adding[column] = self._adds(column)
        return self._adding[column]

    def _adds(self, column: int) -> bool:
        heading = self.heading(column)
        if self.percent(column) or any(self.cue(name).search(heading) for name in ("no_sum_column", "share_column")):
            return False
        return any(self.operand("part", row, column) is not None for row in self.rows())

    def is_part_of_another(self, row: int) -> bool:
        """Whether a row is a part of the one above ("of which exports"); "Other, including grants" is no such part."""
        opens = self.cue("including").search(self.label(row))
        return opens is not None and opens.start() <= _MARKS

    @cached_property
    def _total_row(self) -> int | None:
        """The first row that its label makes the total of the others, else a last one that is shown to be it."""
        named = next((row for row in self.rows() if self.cue("total_row").fullmatch(self.label(row))), None)
        last = self.table.rows - 1
        if named is not None or len(self.rows()) <= _PARTS or self.cue("no_sum_row").search(self.label(last)):
            return named
        groups = [row for row in self.rows() if self.cue("group_total").fullmatch(self.label(row))]
        if self.cue("total_last").fullmatch(self.label(last)) or groups == [last]:
            return last
        return last if self.all_of_it(last) or self._added_up(last) else None

    def total_row(self) -> int | None:
        """The row that is the total of the others, by its label, its place or its hundred per cent."""
        return self._total_row

    def all_of_it(self, last: int) -> bool:
        """Whether a last row holds the 100 per cent that the shares above it add up to."""
        for column in range(1, self.table.columns):
            *parts, whole = (self.operand("share", row, column) for row in self.rows())
            shares = self.cue("share_column").search(self.heading(column)) or (whole and whole.unit == "%")
            told = [part.value for part in parts if part is not None and part.value is not None]
            if whole is None or whole.value != _WHOLE or not shares or len(told) < len(parts):
                continue
            if abs(sum(told) - _WHOLE) <= _HALF * len(told):
                return True
        return False

    def _added_up(self, last: int) -> bool:
        """Whether a last row of two columns or more holds the sum of all rows above, to the last digit, in one."""
        columns = [column for column in range(1, self.table.columns) if self.amounts(column)]
        if len(columns) < _COLUMNS:
            return False
        for column in columns:
            cells = [self.operand("part", row, column) for row in self.rows()]
            values = [cell.value for cell in cells if cell is not None and cell.value is not None]
            told = len(values) == len(cells) and min(values) > 0 and _telling(values[-1])
            if told and sum(values[:-1]) == values[-1]:
                return True
        return False


def _telling(total: Decimal) -> bool:
    """Whether a sum is told finely enough that it hardly comes about by chance."""
    return total >= _TELLING or len(total.normalize().as_tuple().digits) > len(str(_TELLING))


def rounded(operand: Operand, unit: str) -> Operand:
    """A cell as a figure that was rounded to its last written place: integers too."""
    assert operand.value is not None
    decimals = places(operand)
    return msgspec.structs.replace(
        operand, unit=unit, interval=Interval.around(operand.value, _HALF.scaleb(-decimals))
    )


def places(operand: Operand) -> int:
    """How many places behind the point a cell is written with."""
    assert operand.value is not None
    exponent = operand.value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
