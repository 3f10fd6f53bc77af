"""Sums that a passage tells with all its amounts: one of them is the rest, or the total, or opens the others.

"The union asked 93 schools. Sixty-four reported leaks and the rest, 29 in number, did not": no phrase holds the three
together. They are all the amounts of their kind in a sentence or in some that follow each other, the largest of them is
as much as the others together, and words beside one of them say that nothing is left out. Words alone do not tell that
such amounts are all there are, so that the relation is inferred; where any of them and of those around add up in
another way, that is what is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product
from re import Match
from typing import NamedTuple

from ...languages.templates import LEVEL
from ...model.interval import Interval
from ...model.relation import Relation
from ..near_miss import slipped
from ..scene import Figure, Line, Scene
from ..settle import counted_alike, misprinted
from .siblings import added, apiece, chance_of, misses

_LONGEST = 3  # sentences
_FEWEST, _MOST = 2, 7  # parts
_AROUND = 45  # figures in which another sum is looked for
_CLOSE = Decimal("0.42")  # times the total: parts that miss it by more are of something else
_CLOSER = Decimal("0.3")  # the same where no words call it one
_FAR = Decimal(2)  # the same for parts of many digits, one slip away from it
_CHANCE = 0.2  # how often unrelated figures of several sentences may be as near
_DIGITS = 10
_RARELY = 0.1  # how likely unrelated parts may be one slip away from their total
_TINY = 500  # times: a bare number so much smaller counts something else
_ZERO = Interval.exact(0)
_ITEMS = ";"
_ROUND = frozenset({1, 10, 100, 1000})  # wholes that go without saying


class _Sum(NamedTuple):
    """Amounts that may be a total and all its parts, and the words that say so."""

    total: Figure
    parts: list[Figure]
    cue: str
    said: bool  # that it is the total


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of all the amounts of a passage."""
    seen: set[frozenset[int]] = set()
    told: list[_Sum] = []
    able_in: dict[int, list[Figure]] = {}  # of each sentence the amounts that may add up
    whole: dict[int, bool] = {}  # by row, whether an amount may be the total
    for start, (number, line) in enumerate(scene.spoken):
        if scene.reading.document.blocks[line.sentence.block].table is not None:
            continue
        amounts: list[Figure] = []
        for follows, other in scene.spoken[start : start + _LONGEST]:
            if other.sentence.block != line.sentence.block or follows - number >= _LONGEST:
                break
            if follows not in able_in:
                able_in[follows] = [figure for figure in other.figures if able(scene, other, figure)]
            amounts += able_in[follows]
            told += _told(scene, amounts, whole, seen)
    yield from _settled(scene, told)


def _settled(scene: Scene, told: Sequence[_Sum]) -> Iterator[Relation]:
    """The sums that hold; of the others those whose total has none, where nothing else adds up."""
    held = [one for one in told if _makes(one.total, one.parts)]
    bound = {figure.row for one in held for figure in (one.total, *one.parts)}
    able = (one for one in told if one.total.row not in bound and _near(one))
    open_ = [one for one in able if not _uncounted(scene, one) and not _otherwise(scene, one)]
    best: dict[int, _Sum] = {}
    for one in sorted(open_, key=lambda one: (slipped(one.parts, one.total), len(one.parts))):
        best[one.total.row] = one
    for one in (*held, *best.values()):
        roles = [*(("part", part) for part in one.parts), ("total", one.total)]
        yield scene.relation("partition", "sum-mismatch", roles, one.cue, inferred=True, exhaustive=True)


def _told(
    scene: Scene, amounts: Sequence[Figure], whole: dict[int, bool], seen: set[frozenset[int]]
) -> Iterator[_Sum]:
    """The totals of some sentences with all amounts of their kind, where words close them."""
    for total in amounts if len(amounts) > _FEWEST else ():
        if total.row not in whole:
            whole[total.row] = _whole(scene.lines[total.sentence], total)
        if not whole[total.row]:
            continue
        parts = _parts(scene, total, amounts)
        rows = frozenset((total.row, *(f.row for f in parts)))
        if _FEWEST <= len(parts) <= _MOST and rows not in seen and _largest(total, parts):
            seen.add(rows)
            said = _called(scene, total)
            cue = said or _closed(scene, total, parts)
            if cue is not None:
                yield _Sum(total, parts, cue, said is not None)


def _whole(line: Line, total: Figure) -> bool:
    """Whether an amount may be a total: "twelve of them", "the other eight" is a part itself."""
    part = line.cue("of_more").match(line.after_text(total)) or line.cue("closing.rest").search(line.own_text(total))
    return part is None


def _parts(scene: Scene, total: Figure, amounts: Sequence[Figure]) -> list[Figure]:
    """The amounts that count what a total does; else, as it may go by a name of its own, those of one other kind."""
    others = [f for f in amounts if f is not total and (f.unit or (total.value or 0) < _TINY * (f.value or 0))]
    others = [f for f in others if not _aimed_at(scene.lines[f.sentence], f)]
    parts = [f for f in others if kin(scene, total, f) and (f.unit or _as_fine(f, total))]
    if sum(f.unit != "" for f in parts):
        return parts
    named = [f for f in others if f.unit and counted_alike(scene, total, f)]
    return [f for f in others if not f.unit or f in named] if len({f.unit for f in named}) == 1 else parts


def _aimed_at(line: Line, figure: Figure) -> bool:
    """Whether an amount is what another is to reach, and there is no such part: 3.2 million toward a goal of 5."""
    return line.cue("closing.aim").search(line.own_text(figure)) is not None


def _as_fine(part: Figure, total: Figure) -> bool:
    """Whether a bare number may be part of a total that is a count: 6.8 is none of 23."""
    return part.quantity.place >= 1 or total.quantity.place < 1


def able(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether a figure may be one of the amounts of a passage that add up."""
    before, after = line.own_text(figure), line.after_text(figure)
    if figure.at < 0 or not _amount(figure) or (figure.value or 0) < 0:
        return False
    more = line.cue("closing.adds").search(before) or line.cue("closing.more").match(after)
    if figure.kind == "change" and not more:
        return False
    apart = line.cue("mean_name").search(before) or line.cue("closing.lacking").search(before) or apiece(line, figure)
    clock = not figure.unit and line.cue("closing.clock").search(before)
    base = figure.row in scene.bases and line.cue("closing.total").search(before) is None
    return not base and not apart and not clock and not _classed(scene, line, figure)


def _classed(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether a bare number tells a class, and no amount: 624 of them were under five."""
    return not figure.unit and scene.cue(line, "closing.class").fullmatch(figure.quantity.text.lower()) is not None


def kin(scene: Scene, a: Figure, b: Figure) -> bool:
    """Whether two amounts count the same: by their unit, as people, or without a noun of their own."""
    if a.unit == b.unit or not (a.unit and b.unit):
        return True
    people = scene.cue(scene.lines[a.sentence], "people_unit")
    return bool(people.fullmatch(a.unit) and people.fullmatch(b.unit))


def _largest(total: Figure, parts: Sequence[Figure]) -> bool:
    return all((part.value or 0) <= (total.value or 0) for part in parts)


def _near(one: _Sum) -> bool:
    """Whether one slip in one of the figures is what parts miss their total by; over sentences hardly by chance."""
    if one.total.sentence != one.parts[0].sentence and any(part.quantity.hedge for part in one.parts):
        return False
    chance, far = chance_of(one.parts, one.total), misses(one.parts, one.total)
    if _spread(one) and (chance is None or chance > _CHANCE):
        return False
    if slipped(one.parts, one.total):
        return far < _FAR
    left = [(part, one.total.interval - added([f for f in one.parts if f is not part])) for part in one.parts]
    wanted = [(one.total, added(one.parts)), *left]
    if chance is not None and chance < _RARELY and _CLOSER <= far < _FAR:
        return True
    close = far < (_CLOSE if one.said else _CLOSER)
    return close and any(_mistaken(figure, needed) for figure, needed in wanted)


def _spread(one: _Sum) -> bool:
    """Whether parts stand in several sentences."""
    return one.parts[0].sentence != one.parts[-1].sentence


def _mistaken(figure: Figure, needed: Interval) -> bool:
    """Whether a figure is a slip away from what is needed: any other, where both are of one digit."""
    one = needed.low is not None and needed.high is not None and needed.low > 0 and needed.high < _DIGITS
    return misprinted(figure, needed) or (one and (figure.value or 0) < _DIGITS)


# -- words that close -------------------------------------------------------------------------------------


def _called(scene: Scene, total: Figure) -> str | None:
    """The words that call an amount a total."""
    line = scene.lines[total.sentence]
    said = line.cue("closing.total").search(line.own_text(total))
    said = said or line.cue("closing.total_behind").match(line.after_text(total))
    return said.group() if said is not None else None


def _closed(scene: Scene, total: Figure, parts: Sequence[Figure]) -> str | None:
    """The words that say of one part that it is what is left, or that all the parts follow."""
    line = scene.lines[total.sentence]
    first, last = parts[0], parts[-1]
    if line.cue("closing.most").search(line.own_text(total)):
        return None  # "most of the 11,000 live in Leeds (6,200) and York (3,800)"
    end = scene.lines[last.sentence]
    rest = end.cue("closing.rest").search(end.own_text(last))
    rest = rest or end.cue("closing.rest_behind").match(end.after_text(last))
    if rest is not None and _told_apart(line, total, first, last):
        return rest.group()
    own = scene.lines[first.sentence]
    out_of = _right_behind(line, total, first) if len(parts) > _FEWEST else None
    apart = first.sentence not in (last.sentence, total.sentence)
    if apart or (total.row > first.row and out_of is None):
        return None
    lead = line.between(total, first) if own is line else own.own_text(first)
    behind = own.cue("closing.opens_behind").match(own.after_text(first))
    listed = own is line and len(parts) > _FEWEST and total.row < first.row
    of_all = own.cue("opens_before").match(own.skeleton) if listed else None
    opens = out_of or own.cue("closing.opens").search(lead) or behind or of_all
    ends = end.cue("last_item").search(end.own_text(last)) or end.cue("closing.last").search(end.own_text(last))
    goes_on = end.cue("told_out.more").match(end.after_text(last))
    if first.sentence != last.sentence:
        opens = own.cue("closing.but").search(lead)
    elif lead.count(_ITEMS) + own.between(first, last).count(_ITEMS) >= len(parts):
        return None  # an item without a number counts, too: "reports (2); a catalogue; regulations (80)"
    return opens.group() if opens is not None and ends and not goes_on else None


def _told_apart(line: Line, total: Figure, first: Figure, last: Figure) -> bool:
    """Whether a total stands before all parts but one of it, or right beside the rest and not among the others."""
    if total.row == first.row - 1 and line.cue("told_out.opens").search(line.skeleton[: total.at]) is not None:
        return line.cue("list_maybe").search(line.between(total, first)) is not None  # 分品种，甲a，乙b，其他c: an item
    if total.row < first.row or total.row == last.row + 1:
        return True
    if total.row == first.row + 1 and total.sentence == first.sentence:
        return _right_behind(line, total, first) is not None
    return total.row == last.row - 1 and total.sentence != first.sentence


def _right_behind(line: Line, total: Figure, first: Figure) -> Match[str] | None:
    """Whether the first part is told of the total right behind it: 16 of the 24."""
    if total.row != first.row + 1 or total.sentence != first.sentence:
        return None
    return line.cue("restated.out_of").fullmatch(line.between(first, total))


# -- other sums -------------------------------------------------------------------------------------------


def _otherwise(scene: Scene, one: _Sum) -> bool:
    """Whether amounts around add up in another way: some in a row to one of them; these but for one, or with other
    signs."""
    total, parts = one.total, one.parts
    around = scene.figures[max(0, total.row - _AROUND) : total.row + _AROUND]
    like = [f for f in around if _amount(f) and (f is total or kin(scene, total, f))]
    own = {total.row, *(part.row for part in parts)}
    for start in range(len(like)):
        for size in range(_FEWEST, _MOST + 1):
            run = like[start : start + size]
            if len(run) < size:
                break
            shared = any(f.row in own for f in run)
            others = [f for f in like if f not in run] if shared else [total]
            if any(added(run).overlaps(f.interval) for f in others):
                return True
    if len(parts) > _FEWEST and any(_makes(total, [f for f in parts if f is not left]) for left in parts):
        return True
    if (total.value or 0) + sum(part.value or 0 for part in parts) in _ROUND:
        return True  # "48p on wages, 27p on flour, 14p on rent, leaving 11p": of a pound that no figure tells
    low, high = min(total.row, parts[0].row), max(total.row, parts[-1].row)
    return _signed([f for f in like if low <= f.row <= high][: _MOST + 1])


def _uncounted(scene: Scene, one: _Sum) -> bool:
    """Whether another part is told without a figure: two in March, one in April and the other two in May."""
    first, last = one.parts[0], one.parts[-1]
    line = scene.lines[last.sentence]
    start = first.at + 1 if first.sentence == last.sentence else 0
    return line.cue("closing.uncounted").search(line.skeleton, start) is not None


def _makes(total: Figure, parts: Sequence[Figure]) -> bool:
    return added(parts).overlaps(total.interval)


def _signed(group: Sequence[Figure]) -> bool:
    """Whether amounts, some of them taken away, come to nothing: what was there, came and went."""
    for signs in product((1, -1), repeat=len(group) - 1):
        summed = group[0].interval
        for sign, figure in zip(signs, group[1:], strict=True):
            summed = summed + figure.interval if sign > 0 else summed - figure.interval
        if summed.overlaps(_ZERO):
            return True
    return False


def _amount(figure: Figure) -> bool:
    return figure.sign == LEVEL and figure.kind in ("level", "change") and bool(figure.value) and "/" not in figure.unit
