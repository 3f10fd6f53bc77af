"""Claims of a table: one for each figure of its body, named by its row and column.

A cell claims a number when a figure fills it. Its unit stands in the cell, in the column's or row's heading
(发行总额（亿）, $m), or in the caption (单位：亿元); a heading that counts rows or names years makes no claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ..languages import Language
from ..model.document import Block, Cell, Table
from ..model.interval import Interval
from ..model.mention import ChangeSpec, Moment, Quantity, RawClaim
from ..model.written import allowed, plain, written

_HINT = re.compile(
    r"[（(\[]([^）)\]]{1,24})[）)\]]|(?:[：:,，]\s?|(?:^|\s)(?=[$£€¥]))([^\s：:,，]{1,12}(?: [^\s：:,，]{1,12})?)$"
)
_BARE = re.compile(r"[-−–+]?(\d[\d,]*(?:\.\d+)?)")
_COLON = re.compile("[:：]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DECIMAL_COMMA = re.compile(r"\d+,(?:\d{1,2}|\d{4,})")  # 43,19: no comma of thousands
_EDGE = " \t\r\n*"


class TableReader:
    """Reads the claims of one table block; ``folded`` is the block's text as the grammar sees it."""

    def __init__(self, block: Block, table: Table, folded: str, grammar: Language) -> None:
        self.block, self.table, self.folded, self.grammar = block, table, folded, grammar
        self.cells = {(cell.row, cell.column): cell for cell in table.cells}
        self.caption_unit = self._unit_of(table.caption or "")
        self.corner_unit = self._unit_of(self.heading(0))
        self.column_units = {column: self._unit_of(self.heading(column)) for column in range(table.columns)}

    def read(self) -> Iterator[tuple[RawClaim, Moment | None]]:
        """Each claim with the time expression that its column or row names, if any."""
        for row in range(self.table.header_rows, self.table.rows):
            label = self.label(row)
            if not label or self._numbered(label):
                continue
            row_unit = self._unit_of(label)
            for column in range(1, self.table.columns):
                cell = self.cells.get((row, column))
                if cell is None:
                    continue
                quantity = self._quantity(cell, self._unit(row_unit, column))
                if quantity is not None:
                    yield self._claim(quantity, row, column), self._time(row, column)

    def heading(self, column: int) -> str:
        """The heading above a column, as written."""
        return " ".join(
            self._text(row, column) for row in range(self.table.header_rows) if self._text(row, column)
        )

    def label(self, row: int) -> str:
        """The first cell of a row, as written."""
        return self._text(row, 0)

    def _text(self, row: int, column: int) -> str:
        cell = self.cells.get((row, column))
        return self.block.text[cell.start : cell.end].strip(_EDGE) if cell else ""

    def _numbered(self, label: str) -> bool:
        """Whether rows are only counted (1, 2, 3): then the first column names nothing."""
        return _BARE.fullmatch(label) is not None and not self.grammar.moments(self.grammar.fold(label))

    def _unit_of(self, heading: str) -> Quantity | None:
        """The unit that a heading gives, as the quantity "1 unit"."""
        for match in _HINT.finditer(heading):
            told = _COLON.split(match[1] or match[2] or "")[-1]  # unit: € million
            words = self.grammar.heading_unit(self.grammar.fold(told.strip()))
            # kt CO2e, tonnes of waste: what stands behind the unit is the thing weighed.
            for hint in dict.fromkeys((words, " ".join(words.split()[:2]), words.split(" ")[0])):
                unit = self._one(hint)
                if unit is not None:
                    return unit
        return None

    def _unit(self, row_unit: Quantity | None, column: int) -> Quantity | None:
        """The nearest unit: a column of percentages stays one whatever its rows count."""
        column_unit = self.column_units[column]
        if column_unit is not None and column_unit.unit in ("%", "pp"):
            return column_unit
        return row_unit or column_unit or (self.corner_unit if self._timed(column) else None) or self.caption_unit

    def _timed(self, column: int) -> bool:
        """Whether a column is headed by a time alone: what it counts, the corner says ("Passengers, thousands")."""
        heading = self.heading(column)
        return _YEAR.fullmatch(heading) is not None or bool(self.grammar.moments(self.grammar.fold(heading)))

    def _one(self, hint: str) -> Quantity | None:
        if hint and not hint.isdigit():  # "…, 2024": a year is no unit
            for spelling in (f"1{hint}", f"1 {hint}", f"{hint[:1]}1{hint[1:]}", f"{hint}1"):
                found = self.grammar.quantities(spelling)
                whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(spelling)
                if whole and (found[0].unit or found[0].value != 1):
                    return found[0]
        return None

    def _quantity(self, cell: Cell, unit: Quantity | None) -> Quantity | None:
        text = self.folded[cell.start : cell.end]
        start = cell.start + len(text) - len(text.lstrip(_EDGE))
        text = text.strip(_EDGE)
        bare = _BARE.fullmatch(text)
        if bare is None:
            found = self.grammar.quantities(text)
            if len(found) != 1 or found[0].start > 1 or found[0].end < len(text) - 1:
                return None
            quantity = found[0]
            return replace(
                quantity,
                start=start + quantity.start,
                end=start + quantity.end,
                core_start=start + quantity.core_start,
                core_end=start + quantity.core_end,
                is_claim=True,
                why_not="",
            )
        return self._bare(text, bare[1], start, unit)

    def _bare(self, text: str, digits: str, start: int, unit: Quantity | None) -> Quantity | None:
        """A figure without its own unit takes the heading's; without one it must look like a figure."""
        if unit is None and len(digits) == 4 and digits.isdigit() and digits[:2] in ("19", "20"):
            return None
        digits = digits.replace(",", "." if _DECIMAL_COMMA.fullmatch(digits) else "")
        scale = unit.value if unit is not None and unit.value is not None else None
        figure = written(digits, scale) if scale is not None else written(digits)
        exact = unit is None or (scale == 1 and unit.interval == Interval(scale, scale))
        interval, value = allowed(figure, None, exact=exact), figure.value
        if text[0] in "-−–":
            interval, value = -interval, -value
        return Quantity(
            start=start,
            end=start + len(text),
            text=text,
            value=plain(value),
            interval=interval,
            unit=unit.unit if unit is not None else "",
            form=unit.form if unit is not None else "number",
            noun=unit.noun if unit is not None else "",
            place=figure.place,
            nonzero_place=figure.nonzero_place,
            core_start=start,
            core_end=start + len(text),
        )

    def _claim(self, quantity: Quantity, row: int, column: int) -> RawClaim:
        heading, label = self.heading(column), self.label(row)
        words = " ".join(part for part in (self._plain(label), self._plain(heading)) if part)
        direction = self.grammar.change_direction(self.grammar.fold(heading)) if quantity.unit in ("%", "pp") else None
        if direction is not None and quantity.value is not None and quantity.value < 0:
            direction = "down"
        change = ChangeSpec(direction, year_on_year=True) if direction is not None else None
        kind = "change" if change else "share" if quantity.unit == "%" else "level"
        return RawClaim(quantity=quantity, kind=kind, metric=words, change=change)  # type: ignore[arg-type]

    def _plain(self, words: str) -> str:
        """A heading without its unit in brackets."""
        return _HINT.sub("", words).strip(" ：:,，")

    def _time(self, row: int, column: int) -> Moment | None:
        for words in (self.heading(column), self.label(row), self.table.caption or ""):
            for moment in self.grammar.moments(self.grammar.fold(words)):
                if moment.role == "period":
                    return moment
        return None
