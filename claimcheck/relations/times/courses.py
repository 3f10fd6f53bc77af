"""Streaks against the course of what they tell of: a table row by row, levels told year by year, the headline.

A third fall in a row needs three falls up to the last period told. Where nothing broke the run before what is told, it
may be longer than that, but not shorter. Each is held against every column or level that may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from re import Match

from msgspec import Struct
from msgspec.structs import replace

from ... import languages
from ...languages import templates
from ...model.relation import Relation
from ..scene import Scene, all_cues
from . import shown
from .dates import month_of
from .runs import LEAST, periods_of
from .streaks import Streak, code_of, relation_of, streaks, way_of, worded

_NUMBER = re.compile(r"(?P<minus>[-−–+]?)(?P<digits>\d[\d,]*(?:\.\d+)?)\s?%?")
_UNITS = ("day", "week", "month", "quarter", "year")
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_AHEAD, _BEHIND = 48, 60
_STOP = re.compile(r"[。；;.!?！？\n]")
_HEADS = ("title", "heading")
_ROWS = 4  # rows that a course has at least
_OPENING = 4  # blocks that a headline is told again in
_ALIKE = 3  # levels of one thing lie within so many times each other
_MOST = 30
_YEAR = 4  # digits
_LATE = 25  # the day from which a month may tell of itself


class Course(Struct, frozen=True):
    """How often the last rows of a column went up or down; ``broken`` where the row before went the other way."""

    column: int
    run: int
    broken: bool

    def holds(self, count: int) -> bool:
        """Whether a streak of so many may be meant."""
        return count == self.run if self.broken else count >= self.run


def find(scene: Scene) -> Iterator[Relation]:
    """Streak relations of an article's tables, levels and headline."""
    found = list(streaks(scene))[:_MOST]
    for streak in (one for one in found if not one.moves):
        yield from shown.in_results(scene, streak)
    for streak in (one for one in found if one.moves):
        yield from _in_tables(scene, streak)
        yield from shown.in_levels(scene, streak)
        yield from _turned(scene, streak)
        yield from _after(scene, streak)
    yield from _in_headline(scene, found)


def _in_tables(scene: Scene, streak: Streak) -> Iterator[Relation]:
    """The third month of growth in a row, beside a table with a row a month."""
    around = " ".join(scene.lowered[max(0, streak.block - 2) : streak.block + 2])
    for number, block in enumerate(scene.reading.document.blocks):
        table = block.table
        if table is None or table.rows - table.header_rows < _ROWS:
            continue
        text = scene.lowered[number]
        cells = {(cell.row, cell.column): text[cell.start : cell.end].strip(" *_\t") for cell in table.cells}
        rows = _rows_of(scene, number, cells, range(table.header_rows, table.rows), streak.unit)
        if len(rows) < _ROWS:
            continue
        last = [cells.get((rows[-1], column), "") for column in range(1, table.columns)]
        if not any(len(cell) > 2 and cell in around for cell in last):
            continue  # a table of something else
        courses = [
            course for column in range(1, table.columns) for course in _courses(cells, rows, column, streak)
        ]
        if courses and not any(course.holds(streak.count) for course in courses):
            best = max(courses, key=lambda one: one.run)
            cell = next(one for one in table.cells if (one.row, one.column) == (rows[-1], best.column))
            yield relation_of(scene, streak, best.run, number, cell.start, cell.end)


def _rows_of(
    scene: Scene, number: int, cells: dict[tuple[int, int], str], rows: range, unit: str
) -> list[int]:
    """The rows whose labels follow each other in time, from the earliest to the latest."""
    code = code_of(scene, number)
    if code is None:
        return []
    read = languages.get(code).moments
    told: list[tuple[int, int]] = []
    for row in rows:
        moments = read(scene.reading.folded[number][slice(*_place(scene, number, row))]) if cells.get((row, 0)) else []
        index = None
        if len(moments) == 1:
            spec = moments[0].spec
            kind = "day" if spec.day else "month" if spec.month else "quarter" if spec.quarter else "year"
            value = spec.day or spec.month or spec.quarter or spec.year
            index = value if unit in ("", kind) and not (spec.to_month or spec.to_day or spec.to_year) else None
        if index is not None:
            told.append((index, row))
    steps = {b[0] - a[0] for a, b in pairwise(told)}
    rest = set(rows) - {row for _, row in told}
    if len(rest) > 1 or (rest and max(rest) < max((row for _, row in told), default=0)):
        return []
    if steps == {1}:
        return [row for _, row in told]
    return [row for _, row in reversed(told)] if steps == {-1} else []


def _place(scene: Scene, number: int, row: int) -> tuple[int, int]:
    table = scene.reading.document.blocks[number].table
    assert table is not None
    cell = next((one for one in table.cells if (one.row, one.column) == (row, 0)), None)
    return (cell.start, cell.end) if cell else (0, 0)


def _courses(
    cells: dict[tuple[int, int], str], rows: list[int], column: int, streak: Streak
) -> Iterator[Course]:
    """How the last rows of a column went: from level to level, and by the sign of rates."""
    values = [_value(cells.get((row, column), "")) for row in rows]
    known = values[next((i for i, value in enumerate(values) if value is not None), len(values)) :]
    numbers = [value for value in known if value is not None]
    if len(numbers) < len(known) or len(numbers) < _ROWS - 1:
        return
    head = [cells.get((rows[0] - 1, at), "") for at in (column - 1, column)]
    if all(year.isdigit() and len(year) == _YEAR for year in head) and int(head[1]) - int(head[0]) == 1:
        before = [_value(cells.get((row, column - 1), "")) for row in rows]
        pairs = [(a, b) for a, b in zip(before, values, strict=True) if a and b and a != b]
        yield from _course(column, [(b > a) == streak.up for a, b in pairs])
    signed = any(value < 0 for value in numbers) or any("%" in cells.get((row, column), "") for row in rows)
    steps = [value > 0 if streak.up else value < 0 for value in numbers]
    if not signed:
        steps = [b > a if streak.up else b < a for a, b in pairwise(numbers)]
        if streak.yearly:
            return
    yield from _course(column, steps)


def _course(column: int, steps: list[bool]) -> Iterator[Course]:
    run = next((i for i, step in enumerate(reversed(steps)) if not step), len(steps))
    if run > 1:
        yield Course(column, run, run < len(steps))


def _value(text: str) -> Decimal | None:
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    value = Decimal(match["digits"].replace(",", ""))
    return -value if match["minus"] in ("-", "−", "–") else value


def _turned(scene: Scene, streak: Streak) -> Iterator[Relation]:
    """The third increase in a row, the figure having fallen in 2022; growth resumed in July: a run from there."""
    published, unit = scene.reading.document.published, streak.unit or "year"
    if published is None or unit not in ("month", "year"):
        return
    turns: list[tuple[int, int, Match[str]]] = []
    for block, text in enumerate(scene.lowered):
        code = code_of(scene, block)
        if code is None:
            continue
        cues, held = all_cues(code), scene.held_in_text(code, block)
        for name, more in (("course.broke", 0), ("course.broke_after", 0), ("course.resumed", 1)):
            for match in cues.if_in_text(name, held).finditer(text):
                way = way_of(cues, match.group())
                year = match.groupdict().get("year")
                told = month_of(match) if unit == "month" else int(year) if year else None
                apart = block != streak.block if name == "course.broke_after" else abs(block - streak.block) > 1
                turned = way is not None and (way == "up") == (streak.up if more else not streak.up)
                if told is not None and turned and not apart:
                    turns.append((told - more, block, match))
    if len({last for last, _, _ in turns}) != 1:
        return
    last, block, match = turns[-1]
    now = published.year if unit == "year" else published.month
    backs = (0, 1) if unit == "year" else (1, 2) if published.day < _LATE else (0, 1, 2)
    runs = [(now - back - last) % (10_000 if unit == "year" else 12) for back in backs]
    if streak.count not in runs and max(runs) <= _MOST:
        yield relation_of(scene, streak, runs[0], block, match.start(), match.end())


def _after(scene: Scene, streak: Streak) -> Iterator[Relation]:
    """The fourth fall in a row, after July, August and September; after 90 in June, 84 in July and 77 in August."""
    lines = [line for line in scene.lines if line.sentence.block == streak.block]
    at = next((i for i, one in enumerate(lines) if one.sentence.start <= streak.start < one.sentence.end), None)
    text = scene.lowered[streak.block]
    for line in lines[at : at + 2] if at is not None else ():
        behind = max(streak.end, line.sentence.start)
        opened = scene.in_text(line, "course.after").search(text, behind, line.sentence.end)
        if opened is None or opened.start() - behind > _BEHIND:
            continue
        if scene.in_text(line, "course.bound").search(text, behind, opened.start()):
            return  # the second rise above 5%
        # "after July" opens no stretch of time here
        behind_it = [
            replace(m, spec=replace(m.spec, since=False)) for m in line.sentence.moments if m.end > opened.end()
        ]
        unit = next((u for u in (streak.unit, *_MONTHS) if any(periods_of(m, u) for m in behind_it)), "")
        told = [m for m in behind_it if periods_of(m, unit)]
        listed = [period for moment in told for period in periods_of(moment, unit)]
        steps = {b - a for a, b in pairwise(listed)}
        if not told or "," in text[opened.end() : told[0].start] or told[0].start - opened.end() > _AHEAD:
            return
        if len(listed) < LEAST or len(steps) != 1 or not steps <= {1, -1}:
            continue
        figures = [f for f in line.figures if f.quantity.start > opened.end() and f.quantity.start < told[-1].end]
        levels = [f for f in figures if f.sign != templates.PERCENT and f.kind == "level"]
        run = len(listed) + (not levels)  # from the first level on; each rate is a step of its own
        if run != streak.count and len(figures) in (0, len(listed)) and len(levels) in (0, len(listed)):
            yield relation_of(scene, streak, run, streak.block, told[0].start, told[-1].end)
        return


def _in_headline(scene: Scene, found: list[Streak]) -> Iterator[Relation]:
    """The fifth straight decline of a headline and the one that the first paragraphs tell of."""
    blocks = scene.reading.document.blocks
    found = [*found, *worded(scene)]
    heads = [one for one in found if one.block <= 1 and blocks[one.block].kind in _HEADS]
    body = [one for one in found if 0 < one.block <= _OPENING and blocks[one.block].kind not in _HEADS]
    for head in heads:
        same = [one for one in body if one.unit == head.unit or not (one.unit and head.unit)]
        alike = [one for one in same if one.way == head.way or not head.way]
        if alike and all(one.count != head.count for one in alike) and len({one.count for one in alike}) == 1:
            yield relation_of(scene, head, alike[0].count, alike[0].block, alike[0].start, alike[0].end)
