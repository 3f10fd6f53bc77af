"""Multiples and fractions of the only two amounts of one unit around them: "…, twenty times the sum", "— a third".

Whatever words follow a multiple, it sets the amounts beside it against each other, unless they name something that is
not told (the national average, the level of 2019). So much says little: a conflict is told only where one slip explains
it that unrelated figures would hardly show.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

import msgspec

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene
from ..settle import alike
from . import exact
from .operands import extreme

_ROWS, _REACH = 4, 8  # figures
_APART = 1  # sentences
_LEAST, _MOST = Decimal("1.5"), Decimal(200)
_WHOLE = 12  # multiples up to this may be told in words, where another word is a slip
_WITHIN = (Decimal("0.02"), Decimal("0.05"))  # how nearly amounts are told to be the multiple
_HUNDRED = Decimal(100)
_ROUND = Decimal("0.001")  # a third is told as 33.3333 %
_RISK, _USELESS = 0.08, 0.5
_BY_WORD = 0.15  # how often unrelated amounts are nearly a whole multiple
_EXACTLY = Decimal("0.0015")
_BY_EXACT = {1: 1.0, 2: 0.1, 3: 0.05, 4: 0.01}  # and how often they are one to the digit: by digits of the smaller
_BY_FINE = 0.002
_FIRM = (("severity", "warning"), ("firm", "told"))
_WHOLLY, _LARGEST, _WILD = Decimal("0.02"), 100, 4  # how nearly two amounts alone are a multiple, and which
_HALVES = (Decimal("1.5"), Decimal("2.5"))
# How often two amounts are not the ones that are set against each other: by how many of their unit there are.
_DOUBT = {2: 0.12, 3: 0.3}
_MANY = 0.6
_BESIDE, _AGAIN, _FARTHER = 0.7, 0.5, 1.5  # _AGAIN: what it is of is only pointed at: that, the sum, as many


def find(scene: Scene) -> Iterator[Relation]:
    """Ratio-of relations between a multiple and the amounts around it."""
    for number, line in scene.spoken:
        for figure in line.figures:
            times = _multiple(scene, line, figure)
            if times is None or not _LEAST <= times <= _MOST:
                continue
            alone = _alone(scene, number, figure, times)
            pair = alone or _choose(scene, number, figure, times)
            if pair is not None:
                relation = _relation(scene, figure, *pair)
                yield msgspec.structs.replace(relation, inferred=False, facts=_FIRM) if alone else relation


def _multiple(scene: Scene, line: Line, figure: Figure) -> Decimal | None:
    """How many times the smaller of two amounts the larger is said to be; None where no multiple is told."""
    value, own, after = figure.value, line.own_text(figure), line.after_text(figure)
    if not value or figure.quantity.hedge is not None or figure.row in scene.moved:
        return None
    absent = scene.cue(line, "multiple_of_absent").search(after.partition(",")[0])
    told_then = scene.cue(line, "multiple_told_then").match(after)
    if absent is not None and told_then is None:
        return None
    if line.cue("multiple_of_rate").search(own):
        return None  # rates are three times as high, and not the cases beside them
    if figure.sign == templates.MULTIPLE and figure.kind == "ratio":
        if told_then is None and scene.cue(line, "multiple_again").match(after) is None:
            return None  # of something that is named and not told: fifteen times the coffee money
        return value if value > 1 else 1 / value
    if figure.sign == templates.PERCENT and figure.quantity.form == "fraction" and value < _HUNDRED:
        told = (
            line.cue("fraction_behind").match(after)
            or (line.cue("fraction_apposed").search(own) and line.cue("fraction_ends").match(after))
            or (line.cue("fraction_aside").search(own) and line.cue("fraction_of_them").fullmatch(after))
        )
        times = _HUNDRED / value
        whole = times.to_integral_value()
        return (whole if abs(times - whole) < _ROUND else times) if told else None
    if figure.sign == templates.LEVEL and line.cue("factor_of").search(own):
        return value
    return None


def _choose(scene: Scene, number: int, ratio: Figure, times: Decimal) -> tuple[Figure, Figure] | None:
    """The larger and the smaller amount of a conflict."""
    near = list(_around(scene, number, ratio))
    pairs = [
        (larger, smaller) if (larger.value or 0) > (smaller.value or 0) else (smaller, larger)
        for larger, smaller in combinations(near, 2)
        if _alike(larger, smaller, near)
    ]
    if any(_holds(pair, times, ratio) for pair in pairs):
        return None
    risk, found = 0.0, None
    pairs.sort(key=lambda pair: (_off(pair, times), sum(figure.sentence != number for figure in pair)))
    weighed = [(_doubt(scene, number, near, ratio, pair), pair) for pair in pairs]
    for doubt, pair in sorted(weighed, key=lambda one: one[0]):
        if found is not None and doubt > found[0]:
            break
        chance = _chance(pair, times)
        if chance is None:
            continue
        risk += doubt * chance
        if risk >= _RISK or (found is not None and not _other_word(found[1], times)):
            return None
        found = found or (doubt, pair)
    return found[1] if found is not None else None


def _alone(scene: Scene, number: int, ratio: Figure, times: Decimal) -> tuple[Figure, Figure] | None:
    """The two amounts right before a multiple that is told again of them, the only ones of their sentence, where they
    are to the digit another one: "it was 10 cents, it is $2.50 now, 15 times as much"."""
    line = scene.lines[number]
    told = [f for f in line.figures if f.row < ratio.row]
    near = [f for f in _around(scene, number, ratio) if f in told]
    if len(told) != 2 or near != told or not (_alike(told[0], told[1], near) or alike(told[0], told[1])):
        return None
    if scene.cue(line, "multiple_again").match(line.after_text(ratio)) is None:
        return None
    smaller, larger = sorted(told, key=lambda f: f.value or 0)
    quotient = (larger.value or Decimal(1)) / (smaller.value or Decimal(1))
    whole = quotient.to_integral_value()
    exactly = abs(quotient - whole) <= _WHOLLY and 1 < whole <= _LARGEST and times == times.to_integral_value()
    meant = exactly and 1 / Decimal(_WILD) <= times / whole <= _WILD
    return (larger, smaller) if meant and whole != times and not _holds((larger, smaller), times, ratio) else None


def _off(pair: tuple[Figure, Figure], times: Decimal) -> Decimal:
    """How far two amounts are from a multiple."""
    return abs((pair[0].value or Decimal(0)) / (pair[1].value or Decimal(1)) - times)


def _told(scene: Scene, ratio: Figure, step: int) -> list[Figure]:
    """The nearest amounts on one side of a multiple, shares left out, in the order of the text."""
    near = scene.figures[ratio.row + 1 :][:_REACH] if step > 0 else scene.figures[: ratio.row][-_REACH:][::-1]
    return sorted([f for f in near if f.sign != templates.PERCENT][:_ROWS], key=lambda figure: figure.row)


def _around(scene: Scene, number: int, ratio: Figure) -> Iterator[Figure]:
    block = scene.lines[number].sentence.block
    for figure in (*_told(scene, ratio, -1), *_told(scene, ratio, 1)):
        plain = figure.sign in (templates.LEVEL, templates.DURATION) and figure.kind in ("level", "duration")
        if not plain or not figure.value or figure.value <= 0:
            continue
        if figure.quantity.hedge is not None or abs(figure.sentence - number) > _APART or extreme(scene, figure):
            continue
        if scene.lines[figure.sentence].sentence.block == block:
            yield figure


def _alike(one: Figure, other: Figure, near: list[Figure]) -> bool:
    """Whether two different amounts are of one unit, which a bare number takes from the one before it."""
    times = {figure.unit.partition("/")[2] for figure in (one, other)} - {""}
    if len(times) > 1:
        return False  # £985 a month, £11,820 a year: one amount
    return one.value != other.value and _unit(one, near) == _unit(other, near)


def _unit(figure: Figure, near: list[Figure]) -> str:
    if figure.unit:
        return figure.unit.partition("/")[0] or figure.unit  # $9,400 a year, and $18,800
    before = [f.unit for f in near if f.row < figure.row and f.unit]
    return before[-1] if before else ""


def _doubt(scene: Scene, number: int, near: list[Figure], ratio: Figure, pair: tuple[Figure, Figure]) -> float:
    """How likely it is that a multiple is not that of these two."""
    alike = {figure.value for figure in near if any(_alike(figure, other, near) for other in pair)}
    doubt = _DOUBT.get(len(alike), _MANY)
    beside = max(abs(f.row - ratio.row) for f in pair) <= len(pair)
    apart = max(abs(f.sentence - number) for f in pair)
    line = scene.lines[number]
    again = scene.cue(line, "multiple_again").match(line.after_text(ratio)) is not None
    return doubt * (_BESIDE if beside else 1) * (_AGAIN if again else 1) * _FARTHER**apart


def _holds(pair: tuple[Figure, Figure], times: Decimal, ratio: Figure) -> bool:
    """Whether the amounts are about the multiple, as loosely as it is told."""
    if _other_word(pair, times):
        return False
    slack = Decimal("0.5") if times == times.to_integral_value() else times * _WITHIN[-1] * 2
    quotient = pair[0].interval / pair[1].interval
    return quotient.overlaps(Interval(times - slack, times + slack))


def _chance(pair: tuple[Figure, Figure], times: Decimal) -> float | None:
    """How likely two unrelated amounts are one slip away from being the multiple; None where these are not."""
    if _other_word(pair, times):
        return _BY_EXACT.get(len(str(exact.digits(pair[1].value or Decimal(1)))), _BY_FINE)
    larger, smaller = pair
    high, low = larger.value or Decimal(1), smaller.value or Decimal(1)
    exactly = exact.chance([(larger, low * times, Decimal(1)), (smaller, high / times, times)])
    if exactly is not None:
        return exactly
    for within in _WITHIN:
        stated = Interval(times * (1 - within), times * (1 + within))
        needs = ((larger, smaller.interval * stated), (smaller, larger.interval / stated))
        slips = [near_miss.slip(figure, needed) for figure, needed in needs]
        chance = sum(one for one, _ in slips)
        if any(slip for _, slip in slips):
            return chance if chance < _USELESS else None
    quotient = high / low
    whole = quotient.to_integral_value()
    by_word = times == times.to_integral_value() and 1 < whole <= _WHOLE and times <= _WHOLE
    return _BY_WORD if by_word and abs(quotient / whole - 1) <= _WITHIN[0] else None


def _other_word(pair: tuple[Figure, Figure], times: Decimal) -> bool:
    """Whether two amounts are to the digit another multiple that a word tells: once and a half, where it says twice."""
    quotient = (pair[0].value or Decimal(1)) / (pair[1].value or Decimal(1))
    nearest = min((*_HALVES, quotient.to_integral_value()), key=lambda word: abs(word - quotient))
    told = times in _HALVES or times == times.to_integral_value()
    exact = 1 < nearest <= _WHOLE and abs(quotient / nearest - 1) <= _EXACTLY
    return told and exact and nearest != times <= _WHOLE


def _relation(scene: Scene, ratio: Figure, larger: Figure, smaller: Figure) -> Relation:
    below = ratio.value is not None and (ratio.sign == templates.PERCENT or ratio.value < 1)
    a, b = (smaller, larger) if below else (larger, smaller)
    roles = [("a", a), ("b", b), ("ratio", ratio)]
    relation = scene.relation("ratio-of", "ratio-mismatch", roles, ratio.quantity.text, inferred=True)
    if ratio.sign != templates.PERCENT:
        return relation
    last = relation.operands[-1]
    part = last.interval / Interval.exact(_HUNDRED)
    value = last.value / _HUNDRED if last.value is not None else None
    last = msgspec.structs.replace(last, interval=part, value=value, unit="")
    return msgspec.structs.replace(relation, operands=(*relation.operands[:-1], last))
