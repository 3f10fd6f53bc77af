"""Lists that come to more than what they are of: 48 routes, of which 21, 9 and 21.

其中 never says that a list is all of its whole, so that one that falls short says nothing. Parts told in one breath,
each by a name of its own, seldom overlap: together they cannot be more. A list is told where one figure of it, written
with another digit, would make the whole, and no name in it cuts across the others (women, members, over sixty).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ...languages import templates
from ...languages.conversions import is_money
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import misprinted
from .parts import counts, whole_before

_FACTS = (("severity", "warning"), ("firm", "told"))
_FEW, _MOST = 2, 9  # parts
_FIGURES = re.compile(f"[{templates.FIGURES}]")
_SHORT = 1  # digits: another digit makes any number of them


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of lists that exceed their whole."""
    for number, line in scene.spoken:
        for match in line.found("overfull.opens"):
            whole, _ = whole_before(scene, number, line, match.start())
            if whole is None or whole.quantity.hedge is not None or _moved(scene, whole):
                continue
            parts = _listed(line, match.end(), whole)
            if _exceeding(scene, line, parts, whole) and not _crossing(line, parts, match.end()):
                yield _sum(scene, parts, whole, match.group())
        yield from _states(scene, line)


def _sum(scene: Scene, parts: Sequence[Figure], whole: Figure, cue: str) -> Relation:
    roles = [*(("part", part) for part in parts), ("total", whole)]
    return scene.relation("partition", "sum-mismatch", roles, cue, exhaustive=True, facts=_FACTS)


def _moved(scene: Scene, whole: Figure) -> bool:
    return whole.kind != "level" or whole.row in scene.bases


def _listed(line: Line, start: int, whole: Figure) -> list[Figure]:
    """Amounts of the unit of a whole, in a row from ``start``, with no other figure and short names between."""
    parts: list[Figure] = []
    at_once = line.cue("overfull.at_once").match(line.skeleton, start) is not None
    named_behind = at_once and is_money(whole.unit)  # of it 1.2bn for debts, 0.5bn for building and 0.3bn at hand
    item = "overfull.item_behind" if named_behind else "overfull.item"
    for figure in (f for f in line.figures if f.at >= start):
        words = line.skeleton[start : figure.at] if not parts else line.between(parts[-1], figure)
        first = "overfull.none" if named_behind else "overfull.first"
        gap = line.cue(item if parts else first).fullmatch(words)
        if len(parts) > 1 and line.cue("overfull.listed").match(line.between(*parts[:2])):
            gap = gap and line.cue("overfull.joined").match(words)  # a、b，c: behind a comma, of something else
        if gap is None or not counts(figure) or figure.unit != whole.unit or figure.quantity.hedge is not None:
            break
        parts.append(figure)
    return parts if _FEW <= len(parts) <= _MOST else []


def _exceeding(scene: Scene, line: Line, parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether parts, each less than their whole, come to more of it by another digit of one of them."""
    if not parts or whole.value is None or any(part.value is None or part.row in scene.bases for part in parts):
        return False
    added = sum((part.interval for part in parts), Interval.exact(0))
    if added.low is None or whole.interval.high is None or added.low <= whole.interval.high:
        return False
    if any((part.value or Decimal(0)) >= whole.value for part in parts):
        return False
    if len(parts) > _FEW and any(_told_aside(part, added, whole) for part in parts):
        return False
    return any(_one_digit(part, whole.interval - (added - part.interval)) for part in parts) or misprinted(whole, added)


def _told_aside(part: Figure, added: Interval, whole: Figure) -> bool:
    """Whether the others make the whole, and one of several digits is told between them of one of them."""
    digits = sum(sign.isdigit() for sign in part.quantity.text)
    return digits > _SHORT and (added - part.interval).overlaps(whole.interval)


def _one_digit(part: Figure, needed: Interval) -> bool:
    if needed.high is None or needed.high <= 0:
        return False
    digits = sum(sign.isdigit() for sign in part.quantity.text)
    return digits == _SHORT or misprinted(part, needed)


def _crossing(line: Line, parts: Sequence[Figure], start: int) -> bool:
    """Whether the names of a list may overlap: traits of people, one kind within another, two told by commas."""
    end = parts[-1].at
    names = [line.skeleton[start : parts[0].at], *(line.between(a, b) for a, b in pairwise(parts))]
    if line.cue("overfull.crossing").search(line.skeleton, start, end + 1) or line.cue("overlap").search(line.skeleton):
        return True
    told = [found[-1].group() if (found := list(line.cue("overfull.name").finditer(name))) else "" for name in names]
    if traits(line, start, end):
        return True
    if any(a and b and a is not b and (a.endswith(b) or b.endswith(a)) for a in told for b in told):
        return True
    if line.cue("people_unit").fullmatch(parts[0].unit) and not _alike(told):
        return True
    loose = any(line.cue("overfull.joined").match(name) is None for name in names[1:])
    return loose and len(parts) == _FEW and not _alike(told)


def traits(line: Line, start: int, end: int) -> bool:
    """Whether things are told apart by more than one trait: women and members of the party may be the same people."""
    items = _FIGURES.split(line.skeleton[start:end])
    kinds = [{match.lastgroup for match in line.cue("traits").finditer(item)} for item in items]
    return any(a and b and a.isdisjoint(b) for a in kinds for b in kinds)


def _alike(names: Sequence[str]) -> bool:
    """Whether names end alike, as those of one division do: 近洋航线, 远洋航线."""
    return len({name[-1:] for name in names}) == 1 and names[0] != ""


def _states(scene: Scene, line: Line) -> Iterator[Relation]:
    """Of 35 branches 29 grew and 8 fell: what went one way is apart from what went the other."""
    for match in line.found("overfull.moved"):
        figures = [line.figure(match, role) for role in ("whole", "up", "down", "flat")]
        whole, parts = figures[0], [figure for figure in figures[1:] if figure is not None]
        if match["y"] not in match["x"]:
            continue  # 20家营收增长，14家利润下降: of two measures
        if whole is None or whole.value is None or len(parts) < _FEW or any(part.value is None for part in parts):
            continue
        added = sum((part.value or Decimal(0) for part in parts), Decimal(0))
        if added > whole.value or (figures[3] is not None and added != whole.value):
            if all(part.quantity.hedge is None for part in (whole, *parts)):
                yield _sum(scene, parts, whole, match.group())
