"""A total that words announce after its parts, however far apart they stand: 两项加在一起a; "that makes b in all".

Lists whose items follow each other are read elsewhere (``siblings``). Here the parts may stand in sentences of their
own, with rates and comparisons between them. The words say that amounts were added and not how many, so that only
those are bound which make the total, or would without one slip of the pen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages.templates import LEVEL
from ...model.relation import Relation
from ..near_miss import slipped
from ..scene import Figure, Line, Scene
from ..settle import bare, misprinted
from .parts import counts, of_one_kind
from .siblings import added, close

_BACK = 3  # sentences
_MOST = 6  # parts
_DIGIT = re.compile(r"\d")  # "add the three together": no part
_SIZES = {"two": 2, "three": 3}


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of parts told before a total that is called one."""
    for number, line in scene.spoken:
        for name, match in scene.templates(line, "announced."):
            total = line.figure(match, "total")
            if total is not None and counts(total) and total.value is not None:
                size = _SIZES.get(name.rpartition("_")[2]) or _told_size(line.figure(match, "count"))
                if name.endswith("plus"):  # one amount, and those that are added to it
                    size = match.group()[:-1].count(LEVEL) + 1
                parts = _parts(scene, number, total, size)
                if parts:
                    roles = [*(("part", part) for part in parts), ("total", total)]
                    inferred = any(part.sentence != number for part in parts)
                    yield scene.relation(
                        "partition", "sum-mismatch", roles, match.group(), inferred=inferred, exhaustive=True
                    )


def _told_size(count: Figure | None) -> int | None:
    """How many parts words say there are: the three together."""
    able = count is not None and count.value is not None and 2 <= count.value <= _MOST
    return int(count.value) if able and count is not None and count.value is not None else None


def _parts(scene: Scene, number: int, total: Figure, size: int | None) -> Sequence[Figure]:
    """The amounts just before a total that make it; else those that do but for one slip."""
    told = of_one_kind(scene, told_before(scene, number, total))
    sizes = [size] if size else list(range(2, _MOST + 1))
    runs = [told[start : start + n] for n in sizes for start in range(len(told) - n, -1, -1)]
    for run in runs:
        if added(run).overlaps(total.interval):
            return run
    last = [told[-n:] for n in sizes if len(told) >= n]
    near = (run for run in last if slipped(run, total) or (size and close(run, total)))
    return next(near, _of_sentence(scene, number, told, total))


def _of_sentence(scene: Scene, number: int, told: Sequence[Figure], total: Figure) -> Sequence[Figure]:
    """All the amounts of the sentence before its total, where one digit is why they miss it."""
    own = [figure for figure in told if figure.sentence == number and not figure.quantity.hedge]
    line = scene.lines[number]
    if own and line.cue("with_more").search(line.skeleton, own[-1].at, total.at):
        return ()  # "with the places on the campsite that gives 7,900"
    left = ((one, total.interval - added([part for part in own if part is not one])) for one in own)
    slip = misprinted(total, added(own)) or any(misprinted(one, needed) for one, needed in left)
    return own if len(own) > 1 and slip and close(own, total) else ()


def told_before(scene: Scene, number: int, total: Figure) -> list[Figure]:
    """The amounts of a total's kind in its sentence and those before it, in the order of the text."""
    block = scene.lines[number].sentence.block
    found: list[Figure] = []
    for back in range(number, max(-1, number - 1 - _BACK), -1):
        line = scene.lines[back]
        if line.sentence.block != block:
            break
        able = [f for f in line.figures if f.at >= 0 and f.row < total.row and _one_kind(scene, line, f, total)]
        if line.cue("including").search(line.skeleton):  # what is part of a part is none of the total
            held = line.cue("including")
            able = [f for f in able if held.search(line.skeleton, f.at - len(line.own_text(f)), f.at) is None]
        found = [*able, *found]
    return found


def _things(part: Figure, total: Figure) -> bool:
    """Whether both are counts of things that have a name: properties and alerts make addresses."""
    return all(figure.quantity.noun and figure.unit == figure.quantity.noun for figure in (part, total))


def _one_kind(scene: Scene, line: Line, part: Figure, total: Figure) -> bool:
    people = scene.cue(line, "people_unit")
    same = part.unit == total.unit or bool(people.fullmatch(part.unit) and people.fullmatch(total.unit))
    return (
        counts(part)
        and part.value is not None
        and (same or bare(total) or (bare(part) and _DIGIT.search(part.quantity.text)) or _things(part, total))
        and (part.row not in scene.bases | scene.moved or bool(line.cue("closing.adds").search(line.own_text(part))))
        and part.interval != total.interval
        and (part.modality == total.modality or (part.modality, total.modality) == ("forecast", "stated"))
    )
