"""What comes on top of an amount told before lifts it to another: "A further 213 shops were flooded, which brings the
number of buildings hit to 1,497"; "a new stand with 4,000 seats will lift capacity to 35,000".

What is added, and what it is added up to, are told by words of one sentence, or of two. The amount that it is added to
may stand anywhere before. One that fits acquits; a conflict needs that one slip explains it for one of them alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ...languages import templates
from ...languages.conversions import is_money
from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene
from ..settle import alike, bare, things
from .siblings import added

_BACK = 40  # figures
_FAR = 14  # sentences
_MOST = 3  # amounts that are added
_CHANCE = 0.2  # that an amount which is not meant is one slip from agreeing, over all that may be
_TIMES = 20  # times what is added, an amount that it is added to is at most


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of an amount told before and what is added to it."""
    for number, line in scene.spoken:
        if "raised.to" not in line.cues:
            continue
        for total in line.figures:
            if _amount(total) and line.cue("raised.to").search(line.own_text(total)) is not None:
                more = _more(scene, number, line, total)
                if 0 < len(more) <= _MOST:
                    yield from _relation(scene, total, more)


def _amount(figure: Figure) -> bool:
    plain = figure.sign == templates.LEVEL and figure.kind in ("level", "change") and figure.quantity.form == "number"
    return plain and figure.at >= 0 and bool(figure.value)


def _more(scene: Scene, number: int, line: Line, total: Figure) -> list[Figure]:
    """What is told to be added, in the sentence of a total before it, else in the one right before."""
    for told in (line, scene.lines[number - 1] if number else line):
        if told.sentence.block != line.sentence.block:
            break
        able = [f for f in told.figures if f.row < total.row and _amount(f) and _of_one_kind(f, total)]
        found = [f for f in able if _is_added(told, f)]
        if found:
            return [f for f in able if f.row >= found[0].row]
    return []


def _is_added(line: Line, figure: Figure) -> bool:
    own, after = line.own_text(figure), line.after_text(figure)
    return line.cue("raised.by").search(own) is not None or line.cue("raised.by_behind").match(after) is not None


def _of_one_kind(one: Figure, other: Figure) -> bool:
    money = is_money(one.unit.partition("/")[0]), is_money(other.unit.partition("/")[0])
    if money[0] != money[1]:
        return False
    return alike(one, other) or alike(other, one) or things(one, other) or bare(one) or bare(other)


def _relation(scene: Scene, total: Figure, more: Sequence[Figure]) -> Iterator[Relation]:
    bases = [
        f
        for f in scene.figures[max(0, more[0].row - _BACK) : more[0].row]
        if _amount(f)
        and f.kind == "level"
        and more[0].sentence - f.sentence <= _FAR
        and _of_one_kind(f, total)
        and 0 < (f.value or 0) < (total.value or 0) * _TIMES
        and f.row not in scene.bases
    ]
    added_to = [part for n in range(len(more), 0, -1) for part in combinations(more, n)]
    sums = [[base, *part] for base in reversed(bases) for part in added_to]
    made = next((one for one in sums if added(one).overlaps(total.interval)), None)
    only = _only(total, bases) if made is None else None
    if only is not None and _slip([only, *more], total) is not None:
        roles = [("part", only), *(("part", part) for part in more), ("total", total)]
        facts = (("severity", "warning"),)
        cue = total.quantity.text
        yield scene.relation("partition", "sum-mismatch", roles, cue, exhaustive=True, facts=facts)
        return
    made = made or _missed(total, [[base, *more] for base in reversed(bases)])
    if made is not None:
        roles = [*(("part", part) for part in made), ("total", total)]
        yield scene.relation("partition", "sum-mismatch", roles, total.quantity.text, inferred=True, exhaustive=True)


def _only(total: Figure, bases: Sequence[Figure]) -> Figure | None:
    """The one amount of its sentence, or else the one that counts the same thing, that a total can start from."""
    for able in (
        [f for f in bases if f.sentence == total.sentence],
        [f for f in bases if f.unit == total.unit and things(f, total)],
    ):
        if len({f.value for f in able}) == 1:
            return able[-1]
    return None


def _slip(parts: Sequence[Figure], total: Figure) -> float | None:
    """How likely unrelated amounts would be one slip from a total; ``None`` where these are not."""
    needed = [(part, total.interval - added([one for one in parts if one is not part])) for part in parts]
    return near_miss.chance([(total, added(parts)), *needed], near_miss.grain((total, *parts)))


def _missed(total: Figure, sums: Sequence[list[Figure]]) -> list[Figure] | None:
    """The only sum that misses a total by one slip, where unrelated amounts would hardly."""
    risk, found = 0.0, None
    for parts in sums:
        chance = _slip(parts, total)
        if chance is None:
            continue
        if found is not None and found[0].value != parts[0].value:
            return None
        risk, found = max(risk, chance), parts
    return found if risk * len({parts[0].value for parts in sums}) < _CHANCE else None
