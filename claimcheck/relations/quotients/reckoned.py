"""Sums that somebody reckons out: 12 yuan a meal, on 98 school days, makes 1,176 yuan a term.

What each costs stands before how many there are (or behind it), and what they come to right behind both. Open words
tell the three, so that they are looked for only where an outcome is named, close before it, by their units; a product
of three has two of them told per something (6 yuan a head a day). Where any of them agree nothing is wrong; a conflict
is told where one slip of the pen makes one reading of them agree, and unrelated figures would hardly be so near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from ...languages import templates
from ...languages.conversions import is_money
from ...model.interval import Interval
from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene
from . import exact
from .quotient import TIMES

_REACH = 6  # figures before an outcome
_LEAST = Decimal(2)
# How likely unrelated figures may be a slip apart: by open words, with nothing between, and where they say "reckoned".
_CHANCE, _CLOSE, _SAID = 0.06, 0.15, 0.3
_MONTHS = Decimal(12)
_SIGNS = (templates.LEVEL, templates.DURATION)


class Reading(Struct, frozen=True):
    """A price and the numbers that it may be taken times."""

    price: Figure
    numbers: tuple[Figure, ...]
    times: Decimal = Decimal(1)  # how often a year, where the one is told by the month and the sum by the year

    @property
    def many(self) -> Interval:
        """How many all told."""
        made = Interval.exact(self.times)
        for number in self.numbers:
            made = made * number.interval
        return made

    @property
    def product(self) -> Interval:
        """What they come to."""
        return self.price.interval * self.many


def find(scene: Scene) -> Iterator[Relation]:
    """Products that are reckoned out in a sentence, or with the one before it."""
    for number, line in scene.spoken:
        if "reckoned.outcome" not in line.cues:
            continue
        for total in line.figures:
            sure = line.cue("reckoned.sure").search(line.skeleton, 0, max(total.at, 0)) is not None
            able = _amount(total) if sure else _able(total)
            if able and line.cue("reckoned.outcome").search(line.own_text(total)):
                yield from _reckoned(scene, number, line, total, sure)


def _able(figure: Figure) -> bool:
    return _amount(figure) and figure.quantity.hedge is None


def _amount(figure: Figure) -> bool:
    plain = figure.sign in _SIGNS and figure.kind in ("level", "change", "duration")
    return bool(plain and figure.at >= 0 and figure.value)


def _reckoned(scene: Scene, number: int, line: Line, total: Figure, sure: bool) -> Iterator[Relation]:
    if "/" in total.unit or total.sign != templates.LEVEL:
        return
    near = [f for f in scene.before(total, reach=_REACH) if _told_with(scene, number, line, f) and _able(f)]
    said = line.cue("reckoned.said").search(line.skeleton, 0, total.at) is not None
    prices = [f for f in near if f.sign == templates.LEVEL and f.unit.partition("/")[0] == total.unit]
    if any(reading.product.overlaps(total.interval) for reading in _readings(scene, near, prices, total)):
        return
    prices = [f for f in prices if (f.value or 0) * _LEAST <= (total.value or 0)]
    each = [f for f in prices if _each(scene, f)]
    touching = bool(near) and line.cue("reckoned.touching").fullmatch(line.between(near[0], total)) is not None
    readings = list(_readings(scene, near, prices if said else each, total))
    if touching and not said:
        readings = list(_readings(scene, near[:1], prices[:1], total)) or readings
    now = [reading for reading in readings if reading.price.row not in scene.bases]
    if sure and len(now) == 1 and not _taken_off(line, now[0], total):
        yield from _worded(scene, now[0], total)
        return
    found = [(chance, reading) for reading in readings if (chance := _chance(reading, total)) is not None]
    close = len(readings) == 1 and {f.row for f in near[:2]} == _rows(readings[0])
    limit = (_SAID if said else _CLOSE if close else _CHANCE) / max(1, len(readings) - 1)
    if len(found) == 1 and found[0][0] < limit and not _taken_off(line, found[0][1], total):
        yield _relation(scene, found[0][1], total)


def _worded(scene: Scene, reading: Reading, total: Figure) -> Iterator[Relation]:
    """A product that words state ("if all are approved, that would come to"): told where any one slip explains it."""
    price, many = reading.price, reading.many
    wanted = [(total, reading.product), (price, total.interval / many)]
    if len(reading.numbers) == 1:
        wanted.append((reading.numbers[0], total.interval / price.interval))
    if near_miss.chance(wanted) is not None:
        told = _relation(scene, reading, total)
        yield replace(told, inferred=False, facts=(*told.facts, ("severity", "warning")))


def _taken_off(line: Line, reading: Reading, total: Figure) -> bool:
    """Whether words from the first figure on say that something was taken off, or is reckoned by itself."""
    figures = (reading.price, *reading.numbers)
    start = min((f.at for f in figures if f.sentence == total.sentence), default=0)
    return line.cue("reckoned.apart").search(line.skeleton, start) is not None


def _rows(reading: Reading) -> set[int]:
    return {reading.price.row, *(number.row for number in reading.numbers)}


def _told_with(scene: Scene, number: int, line: Line, figure: Figure) -> bool:
    told = scene.lines[figure.sentence]
    return number - figure.sentence <= 1 and told.sentence.block == line.sentence.block


def _readings(
    scene: Scene, near: Sequence[Figure], prices: Sequence[Figure], total: Figure
) -> Iterator[Reading]:
    """Each price with a number of other things beside it; with two where it is told per two things."""
    for price in prices:
        line = scene.lines[price.sentence]
        numbers = [f for f in near if f is not price and _counts(f, price, total)]
        if line.cue("reckoned.twice").search(line.own_text(price)) is None:
            per = price.unit.partition("/")[2] or _of_one(scene, price)
            numbers = [f for f in numbers if not per or per == f.unit.partition("/")[0]]
            yield from (Reading(price, (number,)) for number in numbers)
        else:
            own = [f for f in numbers if f.sentence == total.sentence]
            numbers = own if len(own) > 1 else numbers
            yield from (Reading(price, pair) for pair in combinations(numbers, 2) if pair[0].unit != pair[1].unit)
            if _by_the_year(scene, line, price, total):
                yield from (Reading(price, (number,), _MONTHS) for number in numbers if number.sign == templates.LEVEL)


def _by_the_year(scene: Scene, line: Line, price: Figure, total: Figure) -> bool:
    """Whether a price is told by the month and what it comes to by the whole year: 每人每月50元，全年需…"""
    if line.cue("reckoned.monthly").search(line.own_text(price)) is None:
        return False
    told = scene.lines[total.sentence]
    if told.cue("reckoned.yearly").search(told.own_text(total)) is None:
        return False
    return not any(one.cue("reckoned.part_year").search(one.skeleton) for one in (line, told))


def _each(scene: Scene, figure: Figure) -> bool:
    line = scene.lines[figure.sentence]
    before, behind = line.cue("reckoned.each").search(line.own_text(figure)), line.cue("reckoned.each_behind")
    told = before is not None or behind.match(line.after_text(figure)) is not None
    return "/" in figure.unit or told or bool(_of_one(scene, figure))


def _of_one(scene: Scene, figure: Figure) -> str:
    """The unit of one thing that an amount is told for: 每采1斤鲜叶挣28元."""
    before = next(scene.before(figure, reach=1), None)
    if before is None or before.sentence != figure.sentence or before.value != 1:
        return ""
    line = scene.lines[before.sentence]
    return before.unit if line.cue("reckoned.one").search(line.own_text(before)) else ""


def _counts(figure: Figure, price: Figure, total: Figure) -> bool:
    """Whether a figure may tell how many: of another measure than what is paid, more than one."""
    top, _, per = figure.unit.partition("/")
    other = figure.unit != total.unit and (not per or top in TIMES) and not is_money(figure.unit)
    return other and (figure.value or 0) >= _LEAST and figure.unit != price.unit and figure.unit != ""


def _chance(reading: Reading, total: Figure) -> float | None:
    """How likely unrelated figures would be one slip from this product; None where these are not."""
    price, many = reading.price, reading.many
    wanted = [(total, reading.product), (price, total.interval / many)]
    ways: list[tuple[Figure, Decimal, Decimal]] = []
    values = [f.value or Decimal(1) for f in (price, *reading.numbers)]
    made = reading.times
    for value in values:
        made *= value
    ways.append((total, made, Decimal(1)))
    for figure, value in zip((price, *reading.numbers), values, strict=True):
        rest = made / value
        wanted.append((figure, total.interval / Interval.exact(rest)))
        ways.append((figure, (total.value or Decimal(0)) / rest, rest))
    told = [one for one in (near_miss.chance(wanted), exact.chance(ways)) if one is not None]
    return min(told, default=None)


def _relation(scene: Scene, reading: Reading, total: Figure) -> Relation:
    first, *others = reading.numbers
    roles = [("product", total), ("price", reading.price), ("number", first)]
    relation = scene.relation("product-of", "product-mismatch", roles, total.quantity.text, inferred=True)
    if not others and reading.times == 1:
        return relation
    product, price, number = relation.operands
    told = [f.quantity.text for f in reading.numbers]
    label = " × ".join(told if others else [*told, str(reading.times)])
    value = (first.value or Decimal(1)) * ((others[0].value if others else None) or reading.times)
    number = replace(number, interval=reading.many, label=label, value=value)
    return replace(relation, operands=(product, price, number))
