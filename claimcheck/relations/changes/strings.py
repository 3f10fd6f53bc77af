"""So many rises or wins on end, told as one word, beside the levels, amounts or rounds that show them.

"2021 31.6, 2022 33.0, 2023 32.4, 2024 37.9: three rises on end" is broken by the third level, however long the string
was before. A list that is all of it (amounts told in turn, rounds by number, levels the word is said to come from) must
be as long as the word says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from re import Match

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Figure, Line, Scene

_FEWEST = 3  # levels
_NUMBER = re.compile(r"\d+")
_RULE = "streak-mismatch"


def find(scene: Scene) -> Iterator[Relation]:
    """Strings of one way and what shows them."""
    for number, line in enumerate(scene.lines):
        for match in line.found("string.word"):
            told = next(int(name[1:]) for name, text in match.groupdict().items() if text and name[1:].isdigit())
            yield from _shown(scene, number, line, match, told, line.offset(match.end() - 1) + 1)
        for _, match in scene.templates(line, "stringed."):
            count = line.figure(match, "count")
            if count is not None and count.value is not None and count.quantity.hedge is None and count.unit == "year":
                yield from _shown(scene, number, line, match, int(count.value), count.quantity.end)


def _shown(scene: Scene, number: int, line: Line, match: Match[str], told: int, end: int) -> Iterator[Relation]:
    start = line.offset(match.start())
    span = scene.span(line.sentence.block, start, end)
    count = Operand("count", Interval.exact(told), "", span, span.exact, Decimal(told))
    before = scene.lines[number - 1] if number else line
    lines = [line] + ([before] if before.sentence.block == line.sentence.block and before is not line else [])
    for at in lines:
        found = _by_levels(at, match, told) or _in_turn(at) or _by_rounds(scene, at)
        found = found or (_by_scores(scene, at, start) if at is line else None)
        if found is not None:
            listed, where = found
            place = scene.span(at.sentence.block, *where)
            operand = Operand("listed", Interval.exact(listed), "", place, f"{listed} in a row", Decimal(listed))
            yield Relation("series", _RULE, scene.article, (count, operand), span.exact[:40], at is not line)
            return


def _by_levels(line: Line, match: Match[str], told: int) -> tuple[int, tuple[int, int]] | None:
    """How many of the latest levels of a dated row went that way, where it is broken or said to be all."""
    levels = _dated(line)
    if len(levels) < _FEWEST:
        return None
    rises = [(b.value or 0) > (a.value or 0) for a, b in pairwise(levels)]
    wanted = match.groupdict().get("up") is not None
    run = next((at for at, rise in enumerate(reversed(rises)) if rise is not wanted), len(rises))
    whole = run == len(rises)
    if whole and (run == told or line.cue("string.proof").search(line.skeleton, levels[-1].at) is None):
        return None
    if not whole and run >= told:
        return None
    broken = levels[0 if whole else len(rises) - run - 1]
    return run, (broken.quantity.start, (levels[-1] if whole else levels[len(rises) - run]).quantity.end)


def _dated(line: Line) -> list[Figure]:
    """The levels of one measure of a sentence, each of a later time than the one before."""
    able = [f for f in line.figures if f.at >= 0 and f.sign == templates.LEVEL and f.kind == "level" and f.value]
    row: list[Figure] = []
    for figure in able:
        if row and not (figure.unit == row[-1].unit or not row[-1].unit or not figure.unit):
            continue
        if line.cue("string.before").search(line.own_text(figure)):
            continue  # where it all began, told last
        row.append(figure)
    starts = [f.period.start if f.period is not None else None for f in row]
    known = [start for start in starts if start is not None]
    ascending = all(a < b for a, b in pairwise(known))
    return row if len(known) == len(row) and ascending else _filled(row, starts)


def _filled(row: Sequence[Figure], starts: Sequence[object]) -> list[Figure]:
    """The same where one inner time is told in other words (the third year): the ends must be dated."""
    known = [start for start in starts if start is not None]
    if len(row) > _FEWEST and len(known) == len(row) and len(set(known)) >= len(row) - 1:
        if starts[0] == min(known, key=str) and starts[-1] == max(known, key=str):
            return list(row)
    return []


def _in_turn(line: Line) -> tuple[int, tuple[int, int]] | None:
    """How many amounts are told in turn."""
    able = [f for f in line.figures if f.at >= 0]
    for at, figure in enumerate(able):
        if line.cue("string.in_turn").search(line.own_text(figure)) is None:
            continue
        row = [figure]
        for other in able[at + 1 :]:
            if other.sign != figure.sign or line.cue("list_between").fullmatch(line.between(row[-1], other)) is None:
                break
            row.append(other)
        if len(row) > 1:
            return len(row), (row[0].quantity.start, row[-1].quantity.end)
    return None


def _by_rounds(scene: Scene, line: Line) -> tuple[int, tuple[int, int]] | None:
    """How many rounds are named by their numbers, one after the other."""
    text = scene.text_of(line)[line.sentence.start : line.sentence.end]
    found = line.cues["string.rounds"].search(text)
    if found is None:
        return None
    rounds = [int(number) for number in _NUMBER.findall(found["list"])]
    if any(b - a != 1 for a, b in pairwise(rounds)):
        return None
    start = line.sentence.start + found.start()
    return len(rounds), (start, line.sentence.start + found.end())


def _by_scores(scene: Scene, line: Line, until: int) -> tuple[int, tuple[int, int]] | None:
    """How many scores are told in one list that ends right before a string."""
    text = scene.text_of(line)
    found = line.cues["string.scores"].search(text, line.sentence.start, until)
    if found is None or line.cues["string.scored"].fullmatch(text, found.end(), until) is None:
        return None
    return len(line.cues["course.score"].findall(found.group())), found.span()
