"""Amounts called part and whole right beside each other: 27 of its 93 branches; "of the 2,300 homes, 1,950 …"; 58名里….

A part is no more than its whole, whatever becomes of it. "33 of those", told after such a pair, is of its part; what is
listed after a part is of the same whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import alike, bare
from .parts import counts, exceeds, holds_parts, part_of

_NEAR_BY, _SENTENCES = 8, 2  # figures; sentences
_FAR, _AFAR = 1000, 3  # times; times what does not stand right beside it
_POINTED = 90  # signs
_WHOLES = 4  # figures before
_ASIDE = (templates.PERCENT, templates.DURATION)  # what share a part is, how old those are


def find(scene: Scene) -> Iterator[Relation]:
    """Part-of relations of two amounts that follow each other."""
    for _, line in scene.spoken:
        yield from _of_them(scene, line)
        told: tuple[Figure, Figure] | None = None  # the last pair
        figures = [figure for figure in line.figures if figure.at >= 0 and figure.sign not in _ASIDE]
        for a, b in pairwise(figures):
            pair = _pair(scene, line, a, b)
            if pair is not None:
                inferred = b is pair[0][1]
                yield scene.relation("part-of", "part-exceeds-whole", pair, line.between(a, b), inferred=inferred)
                told = pair[0][1], pair[1][1]
            elif told is not None and told[1] is a and _of_those(line, told[0], b):
                pair = [("part", b), ("whole", told[0])]
                yield scene.relation("part-of", "part-exceeds-whole", pair, "those", inferred=True)
            elif told is not None and told[0] is a and counts(b) and b.value and a.unit == b.unit:
                if line.cue("parted.more").fullmatch(line.between(a, b)) is not None:
                    pair = [("part", b), ("whole", told[1])]
                    yield scene.relation("part-of", "part-exceeds-whole", pair, "listed", inferred=True)
                    told = b, told[1]


def _pair(scene: Scene, line: Line, a: Figure, b: Figure) -> list[tuple[str, Figure]] | None:
    """Part and whole of two figures, in this order; ``None`` where words do not call them so."""
    if not (counts(a) and counts(b) and a.value and b.value):
        return None
    between = line.between(a, b)
    if line.cue("parted.owner").match(line.after_text(b)) is not None:
        return None  # "155 million of the six countries' 200 million"
    if line.cue("parted.of").fullmatch(between) is not None and _of_kind(a, b):
        return [("part", a), ("whole", b)]
    if _within(scene, line, a, b, between) and _of_kind(b, a):
        return [("part", b), ("whole", a)]
    first = "parted.first" if a is line.figures[0] else "parted.then"
    if line.cue(first).search(line.own_text(a)) is None or line.cue("parted.stop").search(between) is not None:
        return None  # "a rise of 30 in coin, of 70 in notes" lists them
    if line.cue("parted.choice").match(line.after_text(b)) is not None:
        return None  # "of 6, 16 or 60 miles, …": one of them
    return [("part", b), ("whole", a)] if _of_kind(b, a) else None


def _within(scene: Scene, line: Line, a: Figure, b: Figure, between: str) -> bool:
    """Whether words between two figures call the second one some of the first: 58名成员里面…, 640个车位，空着的有…."""
    own = line.own_text(a)
    if line.cue("parted.among_these").fullmatch(between) is not None:
        return True
    if line.cue("parted.within").fullmatch(between) is not None:
        return line.cue("parted.no_whole").search(own) is None
    if line.cue("parted.taken").fullmatch(between) is not None:
        return line.cue("parted.no_start").search(own) is None
    if line.cue("parted.due").search(own) is not None:
        return line.cue("parted.done").fullmatch(between) is not None
    first = all(f.unit != a.unit or f.row >= a.row for f in line.figures)
    such = first and line.cue("parted.such").fullmatch(between) is not None
    return such and line.cue("parted.no_whole").search(own) is None and not _of_one_before(scene, line, a, b)


def _of_one_before(scene: Scene, line: Line, a: Figure, b: Figure) -> bool:
    """Whether two amounts are each a part of one told before: 报名者中，提前录取9846人，参加考试的为38516人."""
    if not exceeds(b, a):
        return False
    before = line.own_text(a)
    if line.cue("parted.out_of").search(before):
        return True
    block = line.sentence.block
    around = (f for f in scene.figures[max(0, a.row - _WHOLES) : a.row] if counts(f) and f.unit == b.unit)
    return any(scene.lines[f.sentence].sentence.block == block and not exceeds(b, f) for f in around)


def _of_kind(part: Figure, whole: Figure) -> bool:
    """Whether a part counts what its whole does, or is told without a noun of its own."""
    return part.unit == whole.unit or not part.unit or (bare(part) and not part.quantity.noun)


def _of_those(line: Line, told: Figure, figure: Figure) -> bool:
    able = counts(figure) and bool(figure.value) and _of_kind(figure, told)
    return able and line.cue("parted.those").match(line.after_text(figure)) is not None


# -- of them ----------------------------------------------------------------------------------------------


def _of_them(scene: Scene, line: Line) -> Iterator[Relation]:
    """44,000 people rode, 36,000 of them free: the part points back to its whole."""
    for _, match in scene.templates(line, "partof."):
        part = line.figure(match, "part")
        pointed = "whole" not in match.re.groupindex and part is not None
        whole = _pointed(scene, line, part) if pointed and part is not None else line.figure(match, "whole")
        if "noun" in match.re.groupindex and part is not None:
            whole = _so_called(scene, part, match["noun"])
        if whole is not None and part is not None and _of_one_kind(scene, line, whole, part):
            if exceeds(part, whole) and not _people(line, whole):
                whole = _holder(scene, line, whole, part)  # "6,820 people at 11 sites, 2,864 of them women"
            if not exceeds(part, whole, _FAR):  # "of them" points to it, whatever else it is compared with
                yield part_of(scene, whole, part, match.group())


def _pointed(scene: Scene, line: Line, part: Figure) -> Figure | None:
    """What "of them" behind a part points back to: the nearest amount before it that counts the same."""
    before = [f for f in line.figures if 0 < part.at - f.at <= _POINTED and f.row not in scene.bases]
    whole = {b.row for a, b in pairwise(before) if line.cue("restated.out_of").fullmatch(line.between(a, b))}
    before = [f for f in before if line.cue("parted.apart").match(line.after_text(f)) is None]
    able = (f for f in before[::-1] if line.cue("of_more").match(line.after_text(f)) is None and f.row not in whole)
    nearest = next((f for f in able if _of_one_kind(scene, line, f, part)), None)
    beside = nearest is not None and line.cue("pointed_beside").fullmatch(line.between(nearest, part))
    return nearest if nearest is None or beside or not exceeds(part, nearest, _AFAR) else None


def _so_called(scene: Scene, part: Figure, noun: str) -> Figure | None:
    """The largest of all amounts by whose noun a part goes, if it stands shortly before: 29 of the passengers."""
    named = [f for f in scene.figures if len(f.quantity.noun) > _SENTENCES and noun.startswith(f.quantity.noun)]
    largest = max((f for f in named if f is not part), key=lambda f: f.value or Decimal(0), default=None)
    if largest is None or largest.row > part.row or part.sentence - largest.sentence > _SENTENCES:
        return None
    return largest if part.row - largest.row <= _NEAR_BY else None


def _of_one_kind(scene: Scene, line: Line, whole: Figure, part: Figure) -> bool:
    """Whether both are amounts of one kind, or lengths of time in one unit: of his 37 years, 15 were spent at sea."""
    lengths = whole.sign == part.sign == templates.DURATION and whole.unit == part.unit
    return (lengths or (holds_parts(whole) and counts(part))) and _one_kind(scene, line, whole, part)


def _people(line: Line, figure: Figure) -> bool:
    return bool(line.cue("people_unit").fullmatch(figure.unit))


def _holder(scene: Scene, line: Line, told: Figure, part: Figure) -> Figure:
    """The nearest amount before ``told`` that can hold a part which ``told`` is too small for; else ``told``."""
    before = (f for f in reversed(line.figures) if 0 <= f.at < told.at)
    able = (f for f in before if counts(f) and f.row not in scene.bases and _one_kind(scene, line, f, part))
    return next((f for f in able if not exceeds(part, f)), told)


def _one_kind(scene: Scene, line: Line, whole: Figure, part: Figure) -> bool:
    """Whether two amounts may count the same: people go by many names, pieces may be anything."""
    people, common = scene.cue(line, "people_unit"), scene.cue(line, "common_unit")
    if people.fullmatch(whole.unit) and (people.fullmatch(part.unit) or not part.unit):
        return True
    if (
        common.fullmatch(whole.unit)
        and whole.name.text
        and part.name.text
        and whole.name.head != part.name.head
    ):
        return False
    return alike(whole, part)
