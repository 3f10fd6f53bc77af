"""Multiples and ratios: 是新房的1.45倍, three times the 2 million of, 师生比1∶16, 收入比为2.11.

What a multiple is of may be named only, and stand sentences before. Where several amounts could be meant, one that
fits is taken to be it; a conflict needs the name, or that a single misprint explains it for one of them alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import msgspec

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import alike, bare
from ..wholes.parts import counts
from ..wholes.share import named_amount
from .sides import choose

_SIDED = {"above": "above", "below": "below"}
_REACH, _LINES = 40, 3  # figures, sentences
_STEM = 2  # signs of a name
_WILD = 3  # times
_POINTED = "ratio.former"  # cues that tell which of two by their order
_WORD = 4  # signs: shorter units are measures
_MOST = 8  # candidates
_FOUR = re.compile(r"(?:19|20)\d\d")


def find(scene: Scene) -> Iterator[Relation]:
    """Ratio-of relations of an article."""
    for number, line in scene.spoken:
        yield from _ratios(scene, line)
        yield from _named(scene, line)
        yield from _than_then(scene, number, line)
        yield from _of_that(scene, number, line)


def _ratios(scene: Scene, line: Line) -> Iterator[Relation]:
    for name, match in scene.templates(line, "ratio."):
        a, b, ratio = (line.figure(match, role) for role in ("a", "b", "ratio"))
        inferred = False
        if a is not None and b is None and match.groupdict().get("of"):
            lead = line.skeleton[a.at + 1 : match.start("of")]
            if "ratio_own" in line.cues and line.cue("ratio_own").fullmatch(lead) is None:
                continue  # 三地分别为a、b和c，甲约为丙的3倍: what stands before it is of another
            b = named_amount(scene, match.group("of"), a, line) or _meant(scene, a, ratio, match.group("of"))
            inferred = b is not None and b.sentence != a.sentence
        if a is None or b is None or ratio is None:
            continue
        if (
            a.unit.partition("/")[0] != b.unit.partition("/")[0]
            and not alike(a, b)
            and ratio.sign != templates.RATIO
            and not (name.startswith(_POINTED) and _both_counted(line, a, b))
        ):
            continue
        if a.row < ratio.row and line.cue("ratio_of_other").search(line.between(a, ratio)):
            continue
        roles = [("a", a), ("b", b), ("ratio", ratio)]
        relation = scene.relation("ratio-of", "ratio-mismatch", roles, match.group(), inferred=inferred)
        yield _one_sided(relation, ratio)


def _meant(scene: Scene, a: Figure, ratio: Figure | None, of: str) -> Figure | None:
    """What a multiple is of, where its name differs: of the amounts before, one that fits or is one misprint off."""
    found = {
        (f.value, f.unit): f
        for f in scene.before(a, reach=_REACH)
        if f.unit == a.unit and counts(f) and f.row not in scene.bases and _akin(scene, f, of)
    }
    earlier = scene.cue(scene.lines[a.sentence], "earlier_level").search(of)
    if ratio is None or len(found) > _MOST or earlier:  # 去年同期的4倍: levels of now are not it
        return None
    chosen = choose([(a, b) for b in found.values()], ratio, ratio.interval, Decimal(1))
    return chosen[1] if chosen is not None else None


def _akin(scene: Scene, figure: Figure, of: str) -> bool:
    """Whether two neighbouring signs of a name stand in the words before an amount."""
    told = scene.lines[figure.sentence].own_text(figure) + figure.name.text
    return any(one + two in told for one, two in pairwise(of))


def _one_sided(relation: Relation, ratio: Figure) -> Relation:
    """ "More than double" bounds a ratio on one side only."""
    hedge = ratio.claim.hedge if ratio.claim else ratio.quantity.hedge
    if hedge not in _SIDED:
        return relation
    operands = list(relation.operands)
    stated = operands[-1].interval
    open_side = Interval(stated.low, None) if hedge == "above" else Interval(Decimal(0), stated.high)
    operands[-1] = msgspec.structs.replace(operands[-1], interval=open_side)
    return msgspec.structs.replace(relation, operands=tuple(operands))


def _named(scene: Scene, line: Line) -> Iterator[Relation]:
    """甲库是乙库的4倍: both amounts are told before, by name."""
    for _, match in scene.templates(line, "ratio_named."):
        ratio = line.figure(match, "ratio")
        if ratio is None or scene.cue(line, "earlier_level").search(match.group("b")):
            continue  # 后者是去年同期的2.3倍: not of the former
        a, b = (_called(scene, ratio, match.group(role)) for role in ("a", "b"))
        if a is None or b is None:
            a, b = _two_before(line, ratio) or (None, None)
        if a is not None and b is not None and _both_counted(line, a, b) and a.row != b.row:
            roles = [("a", a), ("b", b), ("ratio", ratio)]
            inferred = a.sentence != ratio.sentence or b.sentence != ratio.sentence
            relation = scene.relation("ratio-of", "ratio-mismatch", roles, match.group(), inferred=inferred)
            yield _one_sided(relation, ratio)


def _two_before(line: Line, ratio: Figure) -> tuple[Figure, Figure] | None:
    """The only two amounts of one unit before a multiple, where it names them by other words."""
    told = [f for f in line.figures if f.row < ratio.row and counts(f) and f.value]
    if len(told) != 2 or not _both_counted(line, *told) or told[1].row != ratio.row - 1:
        return None
    pairs = [(told[0], told[1]), (told[1], told[0])]
    return choose(pairs, ratio, ratio.interval, Decimal(1))


def _both_counted(line: Line, a: Figure, b: Figure) -> bool:
    """Whether two amounts are of one unit, or count things by words that many things are counted by (人, 个)."""
    common = line.cues["counted_by"]
    return a.unit == b.unit or bool(common.fullmatch(a.unit) and common.fullmatch(b.unit))


def _of_that(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    """ "In 412 hours the price was negative. That is double the 206 of 2023": of what the sentence before tells."""
    if not number or scene.lines[number - 1].sentence.block != line.sentence.block:
        return
    for _, match in scene.templates(line, "ratio_that."):
        b, ratio = line.figure(match, "b"), line.figure(match, "ratio")
        if b is None or ratio is None:
            continue
        before = [f for f in scene.lines[number - 1].figures if f.value and counts(f) or f.sign == templates.DURATION]
        pairs = [(a, b) for a in before if alike(a, b) and a.row not in scene.bases]
        chosen = choose(pairs, ratio, ratio.interval, Decimal(1))
        if chosen is not None:
            roles = [("a", chosen[0]), ("b", b), ("ratio", ratio)]
            relation = scene.relation("ratio-of", "ratio-mismatch", roles, match.group(), inferred=True)
            yield _one_sided(relation, ratio)


def _than_then(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    """…由98扩大到147，是原来的1.5倍; "118 were booked, half as many": of a level told beside another one of it."""
    for _, match in scene.templates(line, "ratio_then."):
        ratio = line.figure(match, "ratio")
        if ratio is None or (ratio.sign == templates.PERCENT and ratio.quantity.form != "fraction"):
            continue
        near = [f for f in _levels(scene, number, ratio) if f.sentence == number]
        far = [f for f in _levels(scene, number, ratio) if f.sentence != number]
        before = [(a, [b for b in near[:at] if _one_measure(a, b)]) for at, a in enumerate(near)]
        pairs = [(a, found[-1]) for a, found in before if found]
        if not pairs and not near:
            pairs = list(_told_after(line, ratio))
        if not pairs and near and near[-1].row == ratio.row - 1:
            pairs = [
                (near[-1], b) for b in far if b.unit == near[-1].unit and _told_again(scene, near[-1], b)
            ]
        clause = line.own_text(ratio)
        if line.cue("multiple_of_rate").search(clause):
            continue
        named = [(a, b) for a, b in pairs if a.name.text and a.name.head in clause]
        pairs = named or pairs[-1:]
        year = _FOUR.search(match.group())
        if year is not None and not any(_of_year(scene, f, year.group()) for pair in pairs for f in pair):
            continue  # 是2021年的4倍: of a level that is not told
        size = Decimal(100) if ratio.sign == templates.PERCENT else Decimal(1)
        stated = ratio.interval / Interval.exact(size)
        both = [*pairs, *((b, a) for a, b in pairs)]
        pair = next((pair for pair in both if (pair[0].interval / pair[1].interval).overlaps(stated)), None)
        if pair is None and len({(a.value, b.value) for a, b in pairs}) == 1 and any(_of_two_times(scene, *pairs[0])):
            pair = next((pair for pair in both if _near(pair, stated)), None)
        if pair is None:
            continue
        roles = [("a", pair[0]), ("b", pair[1]), ("ratio", ratio)]
        inferred = any(f.sentence != number for f in pair)
        relation = scene.relation("ratio-of", "ratio-mismatch", roles, match.group(), inferred=inferred)
        last = msgspec.structs.replace(relation.operands[-1], interval=stated)
        yield _one_sided(msgspec.structs.replace(relation, operands=(*relation.operands[:-1], last)), ratio)


def _of_year(scene: Scene, figure: Figure, year: str) -> bool:
    """Whether a level is told for a year, or told without any."""
    start = figure.period.start if figure.period is not None else None
    return start is None or start.year == int(year) or year in scene.lines[figure.sentence].own_text(figure)


def _of_two_times(scene: Scene, a: Figure, b: Figure) -> Iterator[bool]:
    """Whether of two levels one is told as an earlier one; else a multiple of the past may be of one of them alone."""
    for figure in (a, b):
        line = scene.lines[figure.sentence]
        yield figure.row in scene.bases or scene.compared.get(figure.row, False)
        yield line.cue("mark.held").search(line.skeleton, 0, figure.at) is not None
    yield a.period is not None and b.period is not None and a.period.start != b.period.start


def _told_after(line: Line, ratio: Figure) -> Iterator[tuple[Figure, Figure]]:
    """ "A third of last year's, down from 90,000 to 30,000": the two figures right behind a ratio."""
    behind = [f for f in line.figures if ratio.row < f.row <= ratio.row + 2]
    if (
        len(behind) == 2
        and all(counts(f) and f.value for f in behind)
        and behind[0].unit == behind[1].unit != ""
    ):
        yield behind[1], behind[0]


def _one_measure(a: Figure, b: Figure) -> bool:
    return a.unit.partition("/")[0] == b.unit.partition("/")[0] or (alike(a, b) and bare(a) != bare(b))


def _told_again(scene: Scene, a: Figure, b: Figure) -> bool:
    """Whether two counts of one unit name the same, or count the same noun."""
    counted = a.unit == b.unit and a.unit.isalpha() and a.unit.islower() and len(a.unit) >= _WORD
    return scene.kin(a, b) or (
        counted and scene.cue(scene.lines[a.sentence], "common_unit").fullmatch(a.unit) is None
    )


def _levels(scene: Scene, number: int, ratio: Figure) -> list[Figure]:
    """Counts in the sentence of a ratio up to it, and in the two before, in the order of the text."""
    block = scene.lines[number].sentence.block
    return [
        f
        for f in scene.figures[max(0, ratio.row - _MOST) : ratio.row]
        if number - f.sentence <= 2
        and scene.lines[f.sentence].sentence.block == block
        and f.sign in (templates.LEVEL, templates.DURATION)
        and f.kind in ("level", "duration")
        and f.value
    ]


def _near(pair: tuple[Figure, Figure], stated: Interval) -> bool:
    """Whether two levels can be those of a ratio: what is far off belongs to something else."""
    middle = stated.midpoint
    if not (middle and pair[0].value and pair[1].value):
        return False
    apart = pair[0].value / (pair[1].value * middle)
    return 1 / Decimal(_WILD) <= apart <= _WILD


def _called(scene: Scene, ratio: Figure, name: str) -> Figure | None:
    """The only amount before a ratio whose words hold a name, or the first signs of it beside the ratio."""
    told = [f for f in scene.before(ratio, reach=_REACH) if counts(f) and f.row not in scene.bases]
    words = {f.row: scene.lines[f.sentence].own_text(f) for f in told}
    found = [f for f in told if name in words[f.row]]
    if len(found) != 1:
        found = [f for f in told if f.sentence == ratio.sentence and name[:_STEM] in words[f.row]]
    return found[0] if len(found) == 1 else None
