"""Ratios whose two sides are counted elsewhere: 师生比1∶16, 求人倍率1.25, "a pupil-teacher ratio of 15.6 to 1".

The words of the ratio name its sides, or it has a name of its own that implies them. Figures around that those words
name are the sides; one pair that fits is taken to be meant, and a conflict needs that no other pair comes into question
or that one slip explains it for one pair alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from re import Match, Pattern

import msgspec

from ...languages import templates
from ...languages.conversions import is_money
from ...model.interval import Interval
from ...model.mention import Quantity
from ...model.relation import Operand, Relation
from ..scene import Figure, Line, Scene
from ..settle import bare, misprinted
from ..wholes.parts import counts

_REACH = 40  # figures
_GROUP = 10  # signs before a ratio that may name whose it is
_MOST = 12  # candidates
_TO = 8  # signs between a change and the level it led to
_STEM = 8  # signs of a word that name a side
_HUNDREDS = 80  # from here on a ratio is told for each hundred
_HUNDRED = 100
_SMALL = 6  # multiples up to this are told by words


def find(scene: Scene) -> Iterator[Relation]:
    """Ratio-of relations of sides that the words of a ratio name."""
    for number, line in scene.spoken:
        yield from _named(scene, number, line)
        for one in line.sentence.quantities:
            if one.value == 1 and not one.is_claim:
                yield from _one_for_every(scene, line, one)


def _named(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    """师生比1∶16, 性别比104.92, 城乡收入比2.11: of two kinds of things that are counted around."""
    for name, match in scene.templates(line, "ratio_of_two."):
        ratio = line.figure(match, "ratio")
        one = line.figure(match, "one")
        if ratio is None or (one is not None and one.value != 1):
            continue
        sides = [_side(scene, line, ratio, pattern) for pattern in _words(scene, line, name, match)]
        stated = _stated(ratio)
        pairs = [
            (a, b)
            for a in sides[0]
            for b in sides[1]
            if a.unit == b.unit or ratio.sign == templates.RATIO or one is not None or _counted(a, b)
        ]
        pairs = [(a, b) for a, b in pairs if a.row != b.row]
        if _of_one(ratio):  # told as so many of the one for each of the other, whichever comes first
            pairs = [(a, b) if (a.value or 0) >= (b.value or 0) else (b, a) for a, b in pairs]
        pairs = [(a, b) for a, b in pairs if a.sentence == b.sentence == number] or pairs
        per = Decimal(100) if ratio.value is not None and ratio.value > _HUNDREDS else Decimal(1)
        chosen = choose(pairs, ratio, stated, per)
        if stated is None or chosen is None or not _of_group(scene, line, match.start(), chosen):
            continue
        roles = [("a", chosen[0]), ("b", chosen[1]), ("ratio", ratio)]
        inferred = any(f.sentence != number for f in chosen)
        facts = (("per", str(per)),) if per != 1 else ()
        relation = scene.relation(
            "ratio-of", "ratio-mismatch", roles, match.group(), inferred=inferred, facts=facts
        )
        value = max(ratio.quantity.parts) if _of_one(ratio) else ratio.value
        last = msgspec.structs.replace(relation.operands[-1], interval=stated, value=value)
        yield msgspec.structs.replace(relation, operands=(*relation.operands[:-1], last))


def _one_for_every(scene: Scene, line: Line, one: Quantity) -> Iterator[Relation]:
    """1,950 pupils and 130 teachers, one teacher for every 15 pupils; one inspector for every 240 restaurants."""
    where, text = line.sentence, scene.text_of(line)
    noun, _, of = one.unit.partition("/")
    many = next((f for f in line.figures if f.quantity.start > one.end), None)
    end = one.end
    if not of.isdigit():
        if many is None or not scene.cue(line, "one_for_every").fullmatch(text, one.end, many.quantity.start):
            return
        of, end = f"{many.value:f}", many.quantity.end
    told = Decimal(of)
    words = noun, text[one.start : end].split()[-1]
    able = [f for f in line.figures if counts(f) and not one.start <= f.quantity.start < end]
    sides = [
        [f for f in able if word and _naming(scene, line, word).search(f"{f.quantity.text} {f.name.text}".lower())]
        for word in words
    ]
    few, every = (side or [f for f in able if f not in sides[1 - at]] for at, side in enumerate(sides))
    if len(able) != len(words) or len(few) != 1 or len(every) != 1 or few[0] is every[0] or told <= 1:
        return
    slack = max(Decimal("0.5"), Decimal(10) ** (len(of) - len(of.rstrip("0"))) / 2)
    span = scene.span(where.block, one.start, end)
    last = Operand("ratio", Interval.around(told, slack), "", span, span.exact, told)
    roles = scene.operand("a", every[0]), scene.operand("b", few[0]), last
    yield Relation("ratio-of", "ratio-mismatch", scene.article, roles, span.exact[:40])


def _of_group(scene: Scene, line: Line, start: int, chosen: tuple[Figure, Figure]) -> bool:
    """Whether two counts are those of the group whose ratio is told: 小学生师比 is not that of all schools."""
    told = line.cue("ratio_group").search(line.skeleton, max(0, start - _GROUP), start)
    words = "".join(scene.lines[f.sentence].own_text(f) + f.name.text for f in chosen)
    return told is None or told.group() in words


def _words(scene: Scene, line: Line, name: str, match: Match[str]) -> tuple[Pattern[str], ...]:
    """What tells each side: the words of a ratio that has a name, else those that the ratio names it by."""
    told = match.groupdict()
    if not told.get("a"):
        kind = name.partition(".")[2]
        return tuple(scene.cue(line, f"ratio_side.{kind}.{side}") for side in ("a", "b"))
    return tuple(_naming(scene, line, told[side]) for side in ("a", "b"))


def _naming(scene: Scene, line: Line, word: str) -> Pattern[str]:
    """A word, by its stem where words have endings, and all words that may stand for it: pupils for students."""
    stem = re.escape(word.rstrip("s")[:_STEM])
    likes = [pattern.pattern for _, pattern in scene.family(line, "same.") if pattern.search(word)]
    return re.compile("|".join((rf"(?<![a-z]){stem}", *likes)))


def _counted(a: Figure, b: Figure) -> bool:
    """Whether two figures count things: 39,500个 and 31,600人."""
    return all(f.sign == templates.LEVEL and not is_money(f.unit) and "/" not in f.unit for f in (a, b))


def _stated(ratio: Figure) -> Interval | None:
    """The larger side of a ratio for one of the smaller."""
    parts = ratio.quantity.parts
    if ratio.sign != templates.RATIO:
        return ratio.interval
    if not _of_one(ratio):
        return ratio.interval if ratio.value is not None else None
    return Interval.around(max(parts), ratio.quantity.place / 2)


def _of_one(ratio: Figure) -> bool:
    parts = ratio.quantity.parts
    return ratio.sign == templates.RATIO and len(parts) == len(("a", "b")) and min(parts) == 1


def _side(scene: Scene, line: Line, ratio: Figure, pattern: Pattern[str]) -> list[Figure]:
    """The counts around a ratio that one of its two words names, the nearest first."""
    low, high = max(0, ratio.row - _REACH), ratio.row + 3
    found = [
        f
        for f in scene.figures[low:high]
        if counts(f)
        and f.row != ratio.row
        and f.row not in scene.bases
        and not (f.sentence == ratio.sentence and bare(f) and (f.row > ratio.row or f.value == _HUNDRED))
        # "16 to 1, from 17 to 1"; 以女性为100
        and pattern.search(f"{_told(scene, f)}{f.quantity.text} {f.name.text}".lower())
    ]
    return sorted(found, key=lambda f: abs(f.row - ratio.row))[:_MOST]


def _told(scene: Scene, figure: Figure) -> str:
    """The words right before a figure; "the number of teachers rose by 186 to 20,416" has them before the change."""
    line = scene.lines[figure.sentence]
    own = line.own_text(figure)
    before = scene.figures[figure.row - 1] if figure.row else figure
    changed = before.sentence == figure.sentence and before.kind == "change" and len(own) <= _TO
    return line.own_text(before) + own if changed else own


def choose(
    pairs: list[tuple[Figure, Figure]], ratio: Figure, stated: Interval | None, per: Decimal
) -> tuple[Figure, Figure] | None:
    """A pair that fits; else the only pair, or the only one that a misprint explains."""
    if stated is None:
        return None
    scale = Interval.exact(per)
    for a, b in pairs:
        if (a.interval / b.interval * scale).overlaps(stated):
            return a, b
    if len({(a.value, b.value) for a, b in pairs}) == 1:
        return pairs[0]
    whole = [(a, b) for a, b in pairs[:1] if _other_multiple(a, b, ratio)] if ratio.sign == templates.MULTIPLE else []
    slips = whole or [
        (a, b)
        for a, b in pairs
        if misprinted(a, stated * b.interval / scale)
        or misprinted(b, a.interval * scale / stated)
        or (ratio.value is not None and misprinted(ratio, a.interval / b.interval * scale))
    ]
    return slips[0] if len(slips) == 1 else None


def _other_multiple(a: Figure, b: Figure, ratio: Figure) -> bool:
    """Whether another small multiple (three times for twice) fits where the one told does not."""
    quotient = a.interval / b.interval
    small = ratio.value is not None and ratio.value <= _SMALL and ratio.value == ratio.value.to_integral_value()
    return small and any(quotient.overlaps(Interval.exact(Decimal(n))) for n in range(2, _SMALL + 1))
