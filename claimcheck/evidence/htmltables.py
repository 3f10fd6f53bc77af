"""The tables of an HTML page as rows of text, cells that span rows or columns repeated where they reach."""

from __future__ import annotations

from html.parser import HTMLParser

_MAX_SPAN = 200  # cells; more than that is no table for people
_MAX_CELLS = 1_000_000
_SILENT = frozenset({"script", "style", "template"})


def html_tables(page: str) -> list[tuple[str, list[list[str]]]]:
    """Caption (``""`` where there is none) and rows of each table, in the order they begin; nested ones too."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    while reader.open:
        reader.end_table()
    return [(" ".join(table.caption.split()), table.rows) for table in reader.tables]


class _Table:
    """One table while it is read. ``reach`` holds cells that hang down: column → (rows left, text)."""

    def __init__(self) -> None:
        self.caption = ""
        self.rows: list[list[str]] = []
        self.reach: dict[int, tuple[int, str]] = {}
        self.row: list[str] | None = None
        self.cell: list[str] | None = None
        self.span = (1, 1)
        self.in_caption = False

    def start_row(self) -> None:
        self.end_row()
        self.row = []

    def start_cell(self, span: tuple[int, int]) -> None:
        self.end_cell()
        if self.row is None:
            self.row = []
        self.cell, self.span = [], span

    def end_cell(self) -> None:
        if self.cell is None or self.row is None:
            return
        text = " ".join("".join(self.cell).split())
        self.cell = None
        columns, rows = self.span
        for _ in range(columns):
            self._hang()
            if rows > 1:
                self.reach[len(self.row)] = (rows - 1, text)
            self.row.append(text)

    def end_row(self) -> None:
        self.end_cell()
        if self.row is None:
            return
        self._hang()
        self.rows.append(self.row)
        self.row = None

    def _hang(self) -> None:
        """Fill in what reaches down from the rows above at this place."""
        row = self.row
        while row is not None and len(row) in self.reach:
            left, text = self.reach.pop(len(row))
            if left > 1:
                self.reach[len(row)] = (left - 1, text)
            row.append(text)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self.open: list[_Table] = []
        self.silent = 0
        self.cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        elif tag == "table":
            table = _Table()
            self.tables.append(table)
            self.open.append(table)
        elif self.open:
            self._within(self.open[-1], tag, dict(attrs))

    def _within(self, table: _Table, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "tr":
            table.start_row()
        elif tag in ("td", "th"):
            span = _span(attributes.get("colspan")), _span(attributes.get("rowspan"))
            self.cells += span[0] * span[1]
            table.start_cell(span if self.cells < _MAX_CELLS else (1, 1))
        elif tag == "caption":
            table.in_caption = True
        elif tag in ("br", "p", "div") and table.cell is not None:
            table.cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(self.silent - 1, 0)
        elif not self.open:
            return
        elif tag == "table":
            self.end_table()
        elif tag == "tr":
            self.open[-1].end_row()
        elif tag in ("td", "th"):
            self.open[-1].end_cell()
        elif tag == "caption":
            self.open[-1].in_caption = False

    def handle_data(self, data: str) -> None:
        if self.silent or not self.open:
            return
        table = self.open[-1]
        if table.in_caption:
            table.caption += data
        elif table.cell is not None:
            table.cell.append(data)

    def end_table(self) -> None:
        """Close the innermost table."""
        self.open.pop().end_row()


def _span(value: str | None) -> int:
    return min(max(int(value), 1), _MAX_SPAN) if value and value.isascii() and value.isdigit() else 1
