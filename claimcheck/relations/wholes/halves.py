"""Halves of a whole by their names: men and women, first and second half, full-time and part-time.

Each pattern names all parts that there are; their total is an amount near by that they make up, else the one before
them, else the only one that can be it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...languages.templates import LEVEL
from ...model.relation import Relation
from ..near_miss import slipped
from ..scene import Figure, Line, Scene
from ..settle import alike, bare, total_of
from .closed_lists import far_total
from .meant import meant_total
from .parts import counts
from .siblings import added, plausible, with_following

_WINDOW = 12  # figures
_PLAYED = 4  # figures
_PAIR = 2
_MARK = 8  # signs between two items of a list
_CLAUSE = re.compile("[，,；;：:]")
_OPENS = re.compile(r" ?[,(:（：，–-] ?")


def find(scene: Scene) -> Iterator[Relation]:
    """Partitions by complementary names, and by one name that is denied."""
    for number, line in scene.spoken:
        yield from _halves(scene, number, line)
        yield from _denied(scene, number, line)


def _halves(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    """男生a人，女生b人 of the amount before them: two halves that make a whole; won, drawn and lost of those played."""
    counted = [figure for figure in line.figures if counts(figure) or (figure.sign == LEVEL and bare(figure))]
    if len(counted) < _PAIR:
        return
    before = [(figure, line.own_text(figure)) for figure in counted]
    behind = [(figure, _behind(line, figure)) for figure in counted]
    taken: set[int] = set()
    for name, pattern in scene.family(line, "halves"):
        if name.startswith("halves.") and not line.holds(name):
            continue
        needed = f"needs.{name.partition('.')[2]}"
        if needed in line.cues and line.cue(needed).search(line.skeleton) is None:
            continue
        found: dict[str, Figure] = {}
        for figure, words in behind if name.startswith("halves_after.") else before:
            match = pattern.search(words)
            if match is not None and match.lastgroup and match.lastgroup not in found:
                found[match.lastgroup] = figure
        if set(found) != set(pattern.groupindex):
            continue
        parts = sorted(found.values(), key=lambda f: f.row)
        parts += _third(scene, line, parts[-1])
        if not taken.isdisjoint(part.row for part in parts):
            continue
        total = _whole_of(scene, number, line, parts, name)
        if total is None or _averages(scene, line, parts) or any(p.interval.overlaps(total.interval) for p in parts):
            continue  # what is told again of one part alone is no whole
        if line.cue("one_more").search(line.after_text(parts[-1])):
            continue  # 外加一所: a part that no figure tells
        parts = with_following(scene, parts, total)
        if plausible(parts, total) and (not any(_exceeds(part, total) for part in parts) or slipped(parts, total)):
            taken.update(part.row for part in parts)
            yield _sum(scene, parts, total, name)


def _behind(line: Line, figure: Figure) -> str:
    """What a figure counts, and the words behind it in its clause."""
    return figure.quantity.text.lower() + _CLAUSE.split(line.after_text(figure))[0]


def _third(scene: Scene, line: Line, last: Figure) -> list[Figure]:
    """The group that is neither: "874 men, 110 women and two who did not say"."""
    after = next((f for f in line.figures if f.at > last.at), None)
    if after is None or after.sign != LEVEL or not scene.cue(line, "third_group").search(_behind(line, after)):
        return []
    return [after] if len(line.between(last, after)) <= _MARK else []


def _whole_of(scene: Scene, number: int, line: Line, parts: list[Figure], name: str) -> Figure | None:
    """What the parts are of: an amount near by that they make up, else the one before them, else the only one."""
    played = f"played.{name.partition('.')[2]}"
    if played in line.cues:
        kind = scene.cue(line, played)
        around = scene.figures[max(0, parts[0].row - _PLAYED) : parts[-1].row + 2][::-1]
        able = [f for f in around if abs(f.sentence - number) <= 1 and kind.search(f"{f.unit} {f.quantity.text}")]
        able = [f for f in able if f.sign == LEVEL and f.row not in {part.row for part in parts}]
        told = [f for f in able if kind.search(f.quantity.text)] or able
        return next((f for f in able if added(parts).overlaps(f.interval)), told[0] if told else None)
    if _said_behind(scene, line, parts[-1]):
        return None  # "…, 1,000 workers in all": a list before its total is read with others of its kind
    total = _apposed(scene, parts) or _total_of(scene, number, parts[0])
    if total is None or total.sentence != number:
        total = total_of(scene, parts) or total
    if total is None and (meant := meant_total(scene, [parts])) is not None:
        total = meant.total
    if total is None or total is _apposed(scene, parts):
        return total
    return total if all(_one_kind(scene, line, total, part) for part in parts) else None


def _said_behind(scene: Scene, line: Line, last: Figure) -> bool:
    """Whether the amount behind parts is said to be their total."""
    after = next((f for f in line.figures if f.at > last.at), None)
    if after is None or not counts(after):
        return False
    before, behind = line.own_text(after), line.after_text(after)
    return bool(scene.cue(line, "total_before").search(before) or scene.cue(line, "total_behind").match(behind))


def _apposed(scene: Scene, parts: list[Figure]) -> Figure | None:
    """ "Our nine trustees, five women and four men": whatever people are called before they are told apart."""
    before = next(scene.before(parts[0], reach=1), None)
    if before is None or before.sentence != parts[0].sentence or not counts(before) or not before.quantity.noun:
        return None
    line = scene.lines[before.sentence]
    return before if _OPENS.fullmatch(line.between(before, parts[0])) and _exceeds(before, parts[0]) else None


def _denied(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    """报到a人，未报到b人; "549 found a buyer and 263 did not": it is told of some and denied of the others."""
    for rest in line.figures:
        before = scene.cue(line, "denied_before").search(_CLAUSE.split(line.own_text(rest))[-1])
        behind = line.cue("denied_behind").match(line.after_text(rest))
        if not counts(rest) or rest.value is None or (before is None and behind is None):
            continue
        able = [f for f in line.figures if 0 <= f.at < rest.at and counts(f) and f.value is not None]
        able = [f for f in able if _one_kind(scene, line, f, rest) and f.row not in scene.bases]
        if before is not None:
            start = next((f.at for f in able if before.group("what") in line.own_text(f)), None)
            able = [f for f in able if start is not None and f.at >= start]
        else:
            able = [f for f in able[-1:] if line.cue("denied_gap").fullmatch(line.between(f, rest))]
        runs = [[f, rest] for f in able]
        holding = next(((run, whole) for run in runs if (whole := total_of(scene, run)) is not None), None)
        if holding is not None:
            yield _sum(scene, *holding, "denied")
        elif (meant := meant_total(scene, runs)) is not None:
            yield _sum(scene, with_following(scene, meant.parts, meant.total), meant.total, "denied")
        else:
            far = [(run, far_total(scene, line, run)) for run in runs]
            for run, total in far[-1:]:
                if total is not None:
                    yield _sum(scene, with_following(scene, run, total), total, "denied")


def _sum(scene: Scene, parts: list[Figure], total: Figure, cue: str) -> Relation:
    roles = [*(("part", part) for part in parts), ("total", total)]
    inferred = total.sentence != parts[-1].sentence
    return scene.relation("partition", "sum-mismatch", roles, cue, inferred=inferred, exhaustive=True)


def _averages(scene: Scene, line: Line, parts: list[Figure]) -> bool:
    return any(line.cue("mean_name").search(line.own_text(part) + part.name.text) for part in parts)


def _total_of(scene: Scene, number: int, first: Figure) -> Figure | None:
    for figure in scene.before(first, reach=_WINDOW):
        if number - figure.sentence > 1:
            return None
        if scene.cue(scene.lines[figure.sentence], "extreme").search(
            scene.lines[figure.sentence].own_text(figure)
        ):
            continue
        able = counts(figure) and figure.row not in scene.bases and not _exceeds(first, figure)
        if able and _one_kind(scene, scene.lines[number], figure, first):
            opened = figure.sentence == number and scene.lines[number].between(figure, first)[:1] in (
                "（",
                "(",
            )
            if opened or figure.claim is None or figure.claim.part_of is None:
                return figure
    return None


def _one_kind(scene: Scene, line: Line, a: Figure, b: Figure) -> bool:
    """Whether two amounts may count the same: people go by many names."""
    people = scene.cue(line, "people_unit")
    return alike(a, b) or bool(people.fullmatch(a.unit) and people.fullmatch(b.unit))


def _exceeds(part: Figure, whole: Figure) -> bool:
    return part.value is not None and whole.value is not None and part.value > whole.value
