"""What there was at two times, and what came and went between: "138 cats; 205 came, 189 were taken in, 123 live here".

``balances`` knows each amount's part by its words. Here two amounts are told of two times (年初, 现有), and those told
between them, or right beside them with words that say which way they went, are what moved. Which way an amount
between them went may be left open: any way in which they come out acquits, and a conflict needs one slip of the pen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from msgspec.structs import replace

from ...languages.conversions import is_money
from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene, same_measure
from ..settle import bare
from .balances import Told, meets, needed, signed_sum, told_in

_FEWEST, _MOST = 2, 5  # amounts that moved
_LINES = 3  # sentences over which a balance is told
_CHANCE = 0.3  # that figures which do not belong together are one slip from agreeing
_SIGNS = {"came": (1,), "went": (-1,)}
_EITHER = (1, -1)
_FAR = 12  # times
Signed = tuple[tuple[Figure, int], ...]


class Stock(NamedTuple):
    """An amount with the time that it was there at."""

    at: int  # its place among the amounts of its paragraph
    figure: Figure
    opens: bool  # by its words
    text: str  # its words
    worded: bool  # whether more than a day tells that it was there


def find(scene: Scene) -> Iterator[Relation]:
    """Sums with signs from what there was at first to what there is at last."""
    blocks: dict[int, list[Line]] = {}
    for _, line in scene.spoken:
        blocks.setdefault(line.sentence.block, []).append(line)
    for block, lines in blocks.items():
        prose = scene.reading.document.blocks[block].table is None
        if prose and any("stock.close" in line.cues for line in lines):
            told = [one for line in lines for one in told_in(scene, line)]
            for unit in dict.fromkeys(figure.unit for figure, _ in told):
                yield from _of_unit(scene, [one for one in told if one[0].unit == unit or _left_out(one[0], unit)])


def _left_out(figure: Figure, unit: str) -> bool:
    """Whether a figure leaves out what it counts: "88 dogs; it took in 41"."""
    return bool(unit) and bare(figure) and figure.quantity.text.isascii() and not is_money(unit)


def _sent(scene: Scene, figure: Figure, role: str) -> Told:
    """An amount with which way it went, where no other words tell it by the sign of its verb that says so most."""
    line = scene.lines[figure.sentence]
    ways = list(line.cue("stock.way").finditer(line.own_text(figure))) if role not in _SIGNS else []
    return figure, (ways[-1].lastgroup or "") if ways else role


def _of_unit(scene: Scene, told: Sequence[Told]) -> Iterator[Relation]:
    stocks = [stock for at, one in enumerate(told) if (stock := _stock(scene, at, one)) is not None]
    there = {stock.figure.row for stock in stocks}
    taken: set[int] = set()
    for first in stocks:
        for last in stocks:
            apart = abs(first.figure.sentence - last.figure.sentence)
            if first.figure.row in taken or apart > _LINES or not _in_time(first, last):
                continue
            if not (first.worded or last.worded):
                continue  # one day so much, another day so much: fines, prizes, catches
            moved = [_sent(scene, figure, role) for figure, role in _moved(told, first, last)]
            if any(figure.row in there and role not in _SIGNS for figure, role in moved):
                continue  # one after the other, each of its own time
            relation = _balance(scene, first, last, moved) if _FEWEST <= len(moved) <= _MOST else None
            if relation is not None:
                taken.add(first.figure.row)
                yield relation


def _stock(scene: Scene, at: int, told: Told) -> Stock | None:
    """An amount whose own words tell of one time, not of a stretch of it."""
    figure, role = told
    line = scene.lines[figure.sentence]
    text = line.own_text(figure)
    opens = line.cue("stock.open").search(text) is not None
    if figure.kind == "change" or (role in _SIGNS and not opens):
        return None
    behind = line.cue("stock.close_behind").match(line.after_text(figure)) is not None
    worded = opens or behind or line.cue("stock.close").search(text) is not None
    return Stock(at, figure, opens, text, worded) if worded or _on_a_day(line, figure) else None


def _on_a_day(line: Line, figure: Figure) -> bool:
    """Whether a day is told in the words of an amount."""
    period, start = figure.period, figure.quantity.start - len(line.own_text(figure))
    day = period is not None and period.start is not None and period.start == period.end
    own = (moment for moment in line.sentence.moments if start <= moment.start < figure.quantity.start)
    return day and any(sign.isdigit() for moment in own for sign in moment.text)


def _in_time(first: Stock, last: Stock) -> bool:
    """Whether one amount was there before the other."""
    alike = same_measure(first.figure, last.figure) or same_measure(last.figure, first.figure)
    if first.at == last.at or last.opens or not alike:
        return False
    if first.opens:
        return True
    one, other = (stock.figure.period for stock in (first, last))
    dates = [period.start for period in (one, other) if period is not None and period.start is not None]
    if len(dates) == 2 and dates[0] != dates[1]:
        return dates[0] < dates[1]
    return first.at < last.at and first.text != last.text


def _moved(told: Sequence[Told], first: Stock, last: Stock) -> Sequence[Told]:
    """What moved: all that is told between the two, or what is told to have moved right before or behind both."""
    if last.at - first.at > 1:
        return _single(first.figure, told[first.at + 1 : last.at])
    low, high = sorted((first.at, last.at))
    if high - low > 1:
        return ()
    behind = _known(told[high + 1 :])
    return behind if len(behind) >= _FEWEST else _known(told[:low][::-1])[::-1]


def _single(first: Figure, told: Sequence[Told]) -> list[Told]:
    """What moved without what it makes together with what there was: 旧存11件, 新收85件, 合计受理96件."""
    found: list[Told] = []
    added = first.interval
    for figure, role in told:
        if not found or not added.overlaps(figure.interval):
            found.append((figure, role))
            added = added + figure.interval
    return found


def _known(told: Sequence[Told]) -> list[Told]:
    """The first amounts as far as their words tell which way they went."""
    found: list[Told] = []
    for figure, role in told:
        if role not in _SIGNS:
            break
        found.append((figure, role))
    return found


def _balance(scene: Scene, first: Stock, last: Stock, moved: Sequence[Told]) -> Relation | None:
    said = [_terms(first, moved, signs) for signs in product(*(_SIGNS.get(role, _EITHER) for _, role in moved))]
    either = [_terms(first, moved, signs) for signs in product(_EITHER, repeat=len(moved))]
    between = first.opens and last.at - first.at > 1
    for terms in said if between and _surely(scene, moved) else either:
        if meets(last.figure, terms, True):
            return signed_sum(scene, last.figure, "left", terms)
    if any(meets(last.figure, (*terms[:at], *terms[at + 1 :]), True) for terms in said for at in range(len(terms))):
        return None  # one of them was told of something else
    found = {odds: terms for terms in said if (odds := _chance(last.figure, terms)) is not None}
    if found and min(found) * len(said) < _CHANCE:
        relation = signed_sum(scene, last.figure, "left", found[min(found)])
        return _firm(relation) if len(said) == 1 and first.opens else relation
    return _stated(scene, last, said[0]) if len(said) == 1 else None


def _surely(scene: Scene, moved: Sequence[Told]) -> bool:
    """Whether verbs that can mean no other way stand right before all that moved: bought nine and scrapped 16."""
    told = ((scene.lines[figure.sentence], figure) for figure, _ in moved)
    return all(line.cue("stock.sure").search(line.own_text(figure)) is not None for line, figure in told)


def _firm(relation: Relation) -> Relation:
    """A balance that words open and whose every part they tell, over however many sentences."""
    return replace(relation, inferred=False, facts=(*relation.facts, ("severity", "warning")))


def _terms(first: Stock, moved: Sequence[Told], signs: Sequence[int]) -> Signed:
    return ((first.figure, 1), *zip((figure for figure, _ in moved), signs, strict=True))


def _chance(result: Figure, terms: Signed) -> float | None:
    """How likely unrelated figures would be one slip from agreeing; ``None`` where these are not."""
    total = [figure.interval if sign > 0 else -figure.interval for figure, sign in terms]
    return near_miss.chance([(result, sum(total[1:], total[0])), *needed(result, terms)])


def _stated(scene: Scene, last: Stock, terms: Signed) -> Relation | None:
    """A balance whose every part is told by words, however few digits a slip could be in."""
    both = {sign for _, sign in terms[1:]} == {1, -1}
    made = sum((sign * (figure.value or 0) for figure, sign in terms), Decimal(0))
    near = made <= _FAR * (last.figure.value or 0) <= _FAR * _FAR * made  # else it is left of something else
    return signed_sum(scene, last.figure, "left", terms) if both and near else None
