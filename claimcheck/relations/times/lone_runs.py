"""Runs whose periods or members stand near them: below the line ever since October; lifted annually from 2017 to 2024.

A run is held against the only period near it that opens it, the only stretch of years near it, the years that its
sentence tells of one by one, or the names that it comes on top of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...model.finding import Span
from ...model.interval import Interval
from ...model.mention import Moment, Quantity
from ...model.relation import Operand, Relation
from ..scene import Line, Scene
from . import runs
from .runs import LEAST, UNITS, fits_unit, lengths_of, period_index, written_periods

_NUMBER = re.compile(r"\d+")
_BESIDE = 32
_MONTHS = 12
_WORD = 8  # signs of the word right before a count
_LIST = 3  # years told one by one


def find(scene: Scene) -> Iterator[Relation]:
    """Streak relations: runs that words bind to their first period, then those that only stand near theirs."""
    bound: set[int] = set()
    for relation in runs.find(scene):
        bound.add(relation.operands[0].span.start)
        yield relation
    yield from (one for one in _near(scene) if one.operands[0].span.start not in bound)


def _near(scene: Scene) -> Iterator[Relation]:
    for number, line in enumerate(scene.lines):
        for count in line.sentence.quantities:
            whole = count.value is not None and count.value == int(count.value) and count.value >= LEAST
            ahead = scene.text_of(line)[max(line.sentence.start, count.start - _BESIDE) : count.start]
            if not whole or count.hedge is not None or scene.cue(line, "run.maybe").search(ahead):
                continue
            for part in (_since_near, _since_then, _stretch, _rounds, _listed, _on_top):
                found = part(scene, number, line, count)
                if found is not None:
                    yield found
                    break


def _after(scene: Scene, line: Line, count: Quantity) -> str:
    return scene.text_of(line)[count.end : min(line.sentence.end, count.end + _BESIDE)]


def _around(scene: Scene, number: int, line: Line) -> list[Line]:
    """The sentences beside a sentence, in its block."""
    near = [scene.lines[at] for at in (number - 1, number + 1) if 0 <= at < len(scene.lines)]
    return [one for one in near if one.sentence.block == line.sentence.block]


def _since_near(scene: Scene, number: int, line: Line, count: Quantity) -> Relation | None:
    """A fourth month running in January. The index, below 50 ever since October, …"""
    if not count.streak or count.unit not in UNITS or any(moment.spec.since for moment in line.sentence.moments):
        return None
    near = [moment for one in _around(scene, number, line) for moment in one.sentence.moments]
    text = scene.text_of(line)
    starts = [m for m in near if fits_unit(m, count.unit) and scene.cue(line, "run.ever_since").search(text[: m.start])]
    if len(starts) != 1:
        return None
    ends = [moment for moment in line.sentence.moments if fits_unit(moment, count.unit)]
    told = {_last(scene, moment, count.unit) for moment in ends}
    known = told if len(ends) == 1 else written_periods(scene, count.unit)
    allowed: set[int] = set()
    for end in known:
        if end is not None:
            allowed |= lengths_of(starts[0], end, count.unit, int(count.value or 0))
    return _counted(scene, line, count, allowed, starts[0])


def _last(scene: Scene, moment: Moment, unit: str) -> int | None:
    """The latest period up to the day of writing that a date names."""
    published, spec = scene.reading.document.published, moment.spec
    if published is None:
        return None
    month = spec.month or ((spec.quarter - 1) * 3 + 1 if spec.quarter else 1)
    year = spec.year or published.year - (month > published.month)
    return period_index(published.replace(year=year, month=month, day=1), unit)


def _since_then(scene: Scene, number: int, line: Line, count: Quantity) -> Relation | None:
    """Ridership dipped in the first quarter of last year. Every one of the five quarters since has brought growth."""
    published = scene.reading.document.published
    then = scene.cue(line, "run.since_then").match(_after(scene, line, count))
    if count.unit not in UNITS or published is None or then is None:
        return None
    before = [one for one in _around(scene, number, line) if one.sentence.start < line.sentence.start] + [line]
    starts = [m for one in before for m in one.sentence.moments if m.end <= count.start and fits_unit(m, count.unit)]
    if len(starts) != 1:
        return None
    spec = starts[0].spec
    year = spec.year or (published.year + spec.year_offset if spec.year_offset is not None else None)
    if year is None:
        return None
    month = spec.month or ((spec.quarter - 1) * 3 + 1 if spec.quarter else 1)
    begun = period_index(published.replace(year=year, month=month, day=1), count.unit)
    allowed = {end - begun for end in written_periods(scene, count.unit)}
    return _counted(scene, line, count, {one for one in allowed if one > 0}, starts[0])


def _stretch(scene: Scene, number: int, line: Line, count: Quantity) -> Relation | None:
    """The eighth increase without interruption, lifted annually from 2017 to 2024."""
    unbroken = scene.cue(line, "run.unbroken").search(_after(scene, line, count))
    if not (unbroken or count.streak):
        return None
    near = [moment for one in [line, *_around(scene, number, line)] for moment in one.sentence.moments]
    spans = [moment for moment in near if moment.spec.to_year or (moment.spec.to_month and not moment.spec.to_day)]
    if len(spans) != 1 or scene.cue(line, "run.several").search(spans[0].text):
        return None
    spec = spans[0].spec
    if len(_NUMBER.findall(spans[0].text)) < 2 and not spec.to_month:
        return None  # the 1970s, the 21st century
    if spec.to_year and spec.year and not spec.month and count.unit in ("", "year"):
        number_of = spec.to_year - spec.year + 1
    elif spec.to_month and spec.month and not spec.to_year and count.unit in ("", "month"):
        number_of = (spec.to_month - spec.month) % _MONTHS + 1
    else:
        return None
    return _counted(scene, line, count, {number_of, number_of + 1}, spans[0])


def _rounds(scene: Scene, number: int, line: Line, count: Quantity) -> Relation | None:
    """从第12轮到第20轮连续9轮不败, unbeaten in nine from round 12 to round 20."""
    text = scene.text_of(line)
    before = text[max(line.sentence.start, count.start - _WORD) : count.start]
    unbroken = count.streak or scene.cue(line, "in_a_row_before").search(before)
    if count.form == "ordinal" or not (unbroken or scene.cue(line, "run.unbroken").search(_after(scene, line, count))):
        return None
    found = list(scene.cue(line, "run.rounds").finditer(text, line.sentence.start, line.sentence.end))
    if len(found) != 1 or count.start in range(*found[0].span()):
        return None
    length = int(found[0]["last"]) - int(found[0]["first"]) + 1
    if length < LEAST or count.unit not in ("", found[0]["unit"], count.noun):
        return None
    return _relation(scene, line, count, {length}, scene.span(line.sentence.block, *found[0].span()))


def _listed(scene: Scene, number: int, line: Line, count: Quantity) -> Relation | None:
    """Its three preceding years had all ended in the red, by … in 2021, … in 2022 and … in 2023."""
    if count.unit != "year":
        return None
    told = [one for one in line.sentence.moments if one.start > count.end and fits_unit(one, "year") and one.spec.year]
    years = [one.spec.year for one in told if one.spec.year is not None]
    if len(years) < _LIST or sorted(years) != list(range(min(years), min(years) + len(years))):
        return None
    between = scene.text_of(line)[count.start : told[0].start]
    if not scene.cue(line, "run.all_told").search(between):
        return None
    return _counted(scene, line, count, {len(years)}, told[0])


def _on_top(scene: Scene, number: int, line: Line, count: Quantity) -> Relation | None:
    """Five defeats on the trot: Monday's comes on top of those inflicted by Penn, Tarrow, Fell Park and Wick."""
    if not (count.streak or scene.cue(line, "run.unbroken").search(_after(scene, line, count))):
        return None
    folded, block = scene.reading.folded[line.sentence.block], line.sentence.block
    found = list(scene.cue(line, "run.on_top").finditer(folded, line.sentence.start))
    if len(found) != 1 or found[0].start() - count.end > _BESIDE * 6:
        return None
    names = [name for name in scene.cue(line, "run.names").split(found[0]["names"]) if name]
    if len(names) < LEAST:
        return None
    span = scene.span(block, *found[0].span("names"))
    return _relation(scene, line, count, {len(names) + 1}, span)


def _counted(scene: Scene, line: Line, count: Quantity, allowed: set[int], moment: Moment) -> Relation | None:
    if not allowed:
        return None
    return _relation(scene, line, count, allowed, scene.span(line.sentence.block, moment.start, moment.end))


def _relation(scene: Scene, line: Line, count: Quantity, allowed: set[int], span: Span) -> Relation:
    value = count.value or Decimal(0)
    nearest = min(allowed, key=lambda length: abs(length - value))
    block = line.sentence.block
    told = scene.span(block, count.start, count.end, scene.claim_at(block, count.start, count.end))
    operands = (
        Operand("count", Interval.exact(value), count.unit, told, count.text, value),
        Operand("listed", Interval.exact(nearest), "", span, f"{nearest} by {span.exact}", Decimal(nearest)),
    )
    facts = (("severity", "warning"),)
    return Relation("series", "streak-mismatch", scene.article, operands, span.exact[:40], facts=facts)
