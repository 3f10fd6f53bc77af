"""One amount told twice: in two units, in two currencies, or for two lengths of time ("18 cents a quarter, 72 a year").

A rate of exchange that the text states binds the amounts beside it; without one, the same implied rate must hold
throughout an article. Fixed factors stand in ``languages/conversions.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from re import Match
from typing import NamedTuple

import msgspec

from ...languages import templates
from ...languages.conversions import EVERY, every, factor_between, is_money, measures
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Figure, Line, Scene
from ..settle import bare, misprinted
from ..wholes.parts import counts
from .quotient import per_of

_CLAUSE = re.compile("[,，;；]")
_SHORT = {"s": "second", "min": "minute", "h": "hour"}
_TIMES = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
_CHEAPER = Decimal("0.6")  # of the price of as many single months, one for a year may be no less
_MONTHS = 12
_POWERS = (-4, -3, -2, -1, 1, 2, 3, 4)  # a point moved, million for billion
_ABOUT = Decimal("0.06")  # what rounding may leave of a factor
_WILD, _FAR = 4, 8  # times: what is further apart is not the same
_DEGREE, _FREEZING = Decimal("1.8"), Decimal(32) / Decimal("1.8")  # Fahrenheit and Celsius
_ROUGH = Decimal("0.02")  # a converted amount is rounded no more than this


class _Rate(NamedTuple):
    """So many of ``figure``'s unit for one of ``base``; ``base`` is empty where only a word names it."""

    figure: Figure
    base: str
    one: Figure | None = None


def find(scene: Scene) -> Iterator[Relation]:
    """Conversion-of relations of an article."""
    first: dict[tuple[str, str], tuple[Figure, Figure]] = {}
    for number, line in scene.spoken:
        yield from _again(scene, number, line)
        if len(line.figures) < 2:
            continue
        yield from _rescaled(scene, line)
        for rate in _rates(scene, line):
            yield from _rated(scene, number, line, rate)
        for _, match in scene.templates(line, "conversion."):
            source, target = line.figure(match, "from"), line.figure(match, "to")
            if source is None or target is None:
                continue
            if source.unit == target.unit:
                yield from _scaled(scene, line, source, target, match.group())
                continue
            if "said" in match.re.groupindex and not scene.cue(line, "conversion_said").match(
                target.quantity.text
            ):
                continue
            if is_money(source.unit) and is_money(target.unit) and not _of_hundred(scene, line, source, target):
                yield from _currency(scene, line, match, source, target, first)
            else:
                yield from _fixed(scene, source, target, match.group())


def _scaled(scene: Scene, line: Line, source: Figure, target: Figure, cue: str) -> Iterator[Relation]:
    """ "12.48 lakh boxes (1.248 million)": two scales of one unit; two levels of one scale are two amounts."""
    scales = [scene.cue(line, "scale_word").search(figure.quantity.text.lower()) for figure in (source, target)]
    if scales[0] is None or scales[1] is None or scales[0].group() == scales[1].group():
        return
    if misprinted(target, source.interval) or source.interval.overlaps(target.interval):
        roles, facts = [("to", target), ("from", source)], (("low", "1"), ("high", "1"))
        yield scene.relation("conversion-of", "conversion-mismatch", roles, cue, facts=facts)


def _of_hundred(scene: Scene, line: Line, source: Figure, target: Figure) -> bool:
    """Whether one of two prices is told in the other's hundredths, which have no name of their own: cents."""
    return any(scene.cue(line, "hundredths").search(figure.quantity.text.lower()) for figure in (source, target))


def _length(source: Figure, target: Figure) -> Decimal | None:
    """How many of one unit of time make another, where that is always the same."""
    bounds = every(source.unit, target.unit)
    return bounds[0] if bounds and bounds[0] == bounds[1] else None


def _again(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    """ "Converted to hectares, that is 53,000", said of an amount in the sentence before."""
    if not number or not line.figures or scene.lines[number - 1].sentence.block != line.sentence.block:
        return
    target = line.figures[0]
    if not line.cue("convert_again").fullmatch(line.own_text(target)):
        return
    if line.cue("again_apart").match(line.after_text(target).lstrip()):
        return  # "It is 60 cm tall": another side of it
    able = [
        f
        for f in scene.lines[number - 1].figures
        if f.kind == "level" and f.unit != target.unit and _factor(f, target) is not None
    ]
    if able:
        yield from _fixed(scene, able[-1], target, target.quantity.text, inferred=len(able) > 1)


def _fixed(
    scene: Scene, source: Figure, target: Figure, cue: str, *, inferred: bool = False
) -> Iterator[Relation]:
    """An amount in two units whose factor everybody knows."""
    if "/" in source.unit and _limits(source, target):
        return
    number = next((f for f in scene.before(source, reach=1) if f.sentence == source.sentence), None)
    if number is not None and of_each(scene, number, source, target):
        yield from _together(scene, number, source, target, cue)
        return
    factor = _factor(source, target) or _length(source, target)
    if factor is None and _of_hundred(scene, scene.lines[source.sentence], source, target):
        factor = factor_between(*(f.unit.rpartition("/")[2] for f in (target, source)))
    if factor is not None and "/" in source.unit:
        if _offered(scene, scene.lines[source.sentence], source, target, max(factor, 1 / factor)):
            return
    facts: tuple[tuple[str, str], ...] = ()
    if factor is not None:
        factor = _measured(source, target, factor)
    if factor is not None and _convertible(source, target, factor):
        facts = (("low", str(factor)), ("high", str(factor)))
    elif target.unit == "[degF]" and (source.unit == "Cel" or (bare(source) and not source.unit)):
        facts = _degrees(source, target, _DEGREE, Decimal(32))
    elif source.unit == "[degF]" and target.unit == "Cel":
        facts = _degrees(source, target, 1 / _DEGREE, -_FREEZING)
    if facts:
        roles = [("to", target), ("from", source)]
        relation = scene.relation(
            "conversion-of", "conversion-mismatch", roles, cue, inferred=inferred, facts=facts
        )
        operands = (_rounded(relation.operands[0], target), _rounded(relation.operands[1], source))
        yield msgspec.structs.replace(relation, operands=operands)


def _measured(source: Figure, target: Figure, factor: Decimal) -> Decimal:
    """A factor by the measures of the country that is meant: 142p a litre, or £6.46 a gallon."""
    able = (factor * times for times in measures(source.unit, target.unit))
    slack = Interval(1 - _ROUGH / 4, 1 + _ROUGH / 4)
    fits = (one for one in able if (source.interval * Interval.exact(one) * slack).overlaps(target.interval))
    return next(fits, factor)


def of_each(scene: Scene, number: Figure, source: Figure, target: Figure) -> bool:
    """Whether an amount is that of one of many, and the one told behind it that of all: 4500箱, 每箱5公斤, 22.5吨."""
    line = scene.lines[source.sentence]
    bottom, per = source.unit.partition("/")[2], per_of(scene, line, source)
    joined = scene.cue(line, "count_of_amount").fullmatch(line.between(number, source)) is not None
    things = counts(number) and not number.money and number.unit != source.unit and (number.value or 0) > 1
    return things and "/" not in target.unit and (joined or (bottom == number.unit if bottom else per is not None))


def _together(scene: Scene, number: Figure, source: Figure, target: Figure, cue: str) -> Iterator[Relation]:
    """What all of many have, in another unit than each has it."""
    factor = factor_between(source.unit.partition("/")[0], target.unit)
    if factor is None:
        return
    roles = [("product", target), ("price", source), ("number", number)]
    facts = (("per", f"{1 / factor:f}"),)
    yield scene.relation("product-of", "product-mismatch", roles, cue, inferred=True, facts=facts)


def _degrees(source: Figure, target: Figure, scale: Decimal, shift: Decimal) -> tuple[tuple[str, str], ...]:
    """From one scale of temperatures to the other; what one changes by has no zero to start from: 2 °C (3.6 °F)."""
    if (source.interval * Interval.exact(scale)).overlaps(target.interval):
        return ("low", str(scale)), ("high", str(scale))
    return ("shift", str(shift)), ("scale", str(scale))


def _factor(source: Figure, target: Figure) -> Decimal | None:
    """How many of the target's unit make one of the source's; also of prices: 55 a kilo, 55,000 a tonne."""
    factor = factor_between(source.unit, target.unit)
    (top, slash, bottom), (other, _, below) = source.unit.partition("/"), target.unit.partition("/")
    if factor is not None or not slash or top != other:
        return factor
    return factor_between(below, bottom)


def _rounded(operand: Operand, figure: Figure) -> Operand:
    """An amount as a converted one is told: rounded to its last digit that is not zero (18,400 ha, 45,500 acres)."""
    quantity, value = figure.quantity, figure.value
    if value is None or "." in quantity.text:
        return operand
    slack = min(quantity.nonzero_place / 2, abs(value) * _ROUGH)
    return msgspec.structs.replace(operand, interval=operand.interval.hull(Interval.around(value, slack)))


def _convertible(source: Figure, target: Figure, factor: Decimal) -> bool:
    """Whether two amounts may be meant to be the same: not a width beside a length."""
    if not (source.value and target.value):
        return True
    apart = source.value * factor / target.value
    near = 1 / Decimal(_FAR) <= apart <= _FAR
    return near or any(abs(apart.scaleb(power) - 1) <= _ABOUT for power in _POWERS)


# -- exchange rates -----------------------------------------------------------------------------------------


def _rates(scene: Scene, line: Line) -> Iterator[_Rate]:
    """The rates of exchange that a sentence states: 1美元兑7.2元, at 57.5 pesos to the dollar."""
    for one, figure in pairwise(line.figures):
        if (
            one.value == 1
            and one.unit != figure.unit
            and is_money(one.unit)
            and figure.sign == templates.LEVEL
        ):
            if line.cue("rate_of_one").fullmatch(line.between(one, figure)):
                yield _Rate(figure, one.unit, one)
    for figure in line.figures:
        alone = line.cue("rate_alone").search(line.own_text(figure))
        told = alone or line.cue("rate_to_one").match(line.after_text(figure))
        if told and (alone or line.cue("rate_at").search(line.own_text(figure))):
            yield _Rate(figure, "")


def _rated(scene: Scene, number: int, line: Line, rate: _Rate) -> Iterator[Relation]:
    """The amounts that a rate converts: beside it, else in the sentences around."""
    around = [line, *(other for other in scene.lines[max(0, number - 1) : number + 2] if other is not line)]
    quoted = rate.figure.unit.partition("/")[0]
    for other in around:
        if other.sentence.block != line.sentence.block:
            continue
        amounts = [
            f for f in other.figures if f is not rate.figure and f is not rate.one and f.kind == "level"
        ]
        targets = [f for f in amounts if f.unit == quoted]
        money = [
            f for f in amounts if is_money(f.unit.partition("/")[0]) and f.unit.partition("/")[0] != quoted
        ]
        sources = [f for f in money if rate.base in ("", f.unit.partition("/")[0])]
        pairs = [(t, s) for t in targets for s in sources if abs(t.row - s.row) == 1]
        if len(targets) == len(sources) == 1:
            pairs = [(targets[0], sources[0])]
        pairs = [(t, s) for t, s in pairs if not _of_two_places(scene, other, t, s)]
        for target, source in pairs:
            roles = [("to", target), ("from", source), ("rate", rate.figure)]
            inferred = other is not line
            yield scene.relation(
                "conversion-of", "conversion-mismatch", roles, rate.figure.quantity.text, inferred=inferred
            )
        if pairs:
            return


def _of_two_places(scene: Scene, line: Line, a: Figure, b: Figure) -> bool:
    """Whether two sums are what something costs here and there: $999 in America and 164,800 yen in Japan."""
    first, second = sorted((a, b), key=lambda f: f.at)
    priced = scene.cue(line, "priced_there")
    return priced.match(line.after_text(second)) is not None and (
        scene.cue(line, "time_choice").search(line.between(first, second)) is not None
    )


def _currency(
    scene: Scene,
    line: Line,
    match: Match[str],
    source: Figure,
    target: Figure,
    first: dict[tuple[str, str], tuple[Figure, Figure]],
) -> Iterator[Relation]:
    roles = [("to", target), ("from", source)]
    pair = (source.unit, target.unit)
    if pair in first:
        other_from, other_to = first[pair]
        rate = other_to.interval / other_from.interval
        if rate.low is None or rate.high is None:
            return
        facts = (("low", str(rate.low / 3)), ("high", str(rate.high * 3)), ("severity", "warning"))
        wide = source.interval * Interval(rate.low / 3, rate.high * 3)
        near = source.interval * rate * Interval(1 - _ABOUT, 1 + _ABOUT)
        if not wide.overlaps(target.interval) and not misprinted(target, near):
            return  # a sum cut off, or the first one was
        yield scene.relation("conversion-of", "conversion-mismatch", roles, match.group(), facts=facts)
    else:
        first[pair] = (source, target)
        yield scene.relation(
            "conversion-of", "conversion-mismatch", roles, match.group(), not_run="no rate stated"
        )


# -- the same for another time --------------------------------------------------------------------------------


def _rescaled(scene: Scene, line: Line) -> Iterator[Relation]:
    """ "$112.50 a month, or $1,350 a year"."""
    for a, b in pairwise(line.figures):
        if (
            a.unit.partition("/")[0] != b.unit.partition("/")[0]
            or a.sign != templates.LEVEL
            or b.sign != a.sign
        ):
            continue
        between = line.between(a, b)
        said = scene.cue(line, "time_again").fullmatch(between)
        if a.kind not in ("level", "change") or not (
            said or scene.cue(line, "time_beside").fullmatch(between)
        ):
            continue
        times = _time_of(scene, line, a), _time_of(scene, line, b)
        small, large = (a, b) if times in EVERY else (b, a)
        bounds = EVERY.get(times) or EVERY.get(times[::-1])
        if bounds is None or not _plausible(small, large, bounds, sure=said is not None):
            continue
        if _limits(a, b) or _offered(scene, line, a, b, Decimal(bounds[0])):
            continue
        facts = (("low", bounds[0]), ("high", bounds[1]))
        roles = [("to", large), ("from", small)]
        yield scene.relation("conversion-of", "conversion-mismatch", roles, b.quantity.text, facts=facts)


def _offered(scene: Scene, line: Line, a: Figure, b: Figure, many: Decimal) -> bool:
    """Whether two prices are there to choose from, the longer time the cheaper: £40 a month, or £400 a year.

    Nor is an amount told again that words behind it say to hold more: €2,600 a year including the bonus. ``many``: how
    many of the shorter time the longer one has.
    """
    if scene.cue(line, "time_with_more").match(line.after_text(b)):
        return True
    choice = scene.cue(line, "time_choice").search(line.between(a, b)) is not None
    if not is_money(a.unit.partition("/")[0]) or not a.value or not b.value:
        return False
    times = max(a.value, b.value) / min(a.value, b.value)
    free = choice and times == times.to_integral_value() and many == _MONTHS  # two months of the year for nothing
    priced = scene.cue(line, "time_priced").search(line.skeleton) is not None
    return many * _CHEAPER <= times < many and (free or priced)


def _limits(a: Figure, b: Figure) -> bool:
    """Whether two amounts for lengths of time are bounds, each by itself: more than 6 hours a day or 36 a week."""
    return any(figure.quantity.hedge in ("above", "below") for figure in (a, b))


def _time_of(scene: Scene, line: Line, figure: Figure) -> str:
    """What length of time an amount is for; empty where no word tells."""
    bottom = figure.unit.rpartition("/")[2]
    bottom = _SHORT.get(bottom, bottom) if "/" in figure.unit else ""
    if bottom in _TIMES:
        return bottom
    texts = (_CLAUSE.split(line.after_text(figure)[:12])[0], line.own_text(figure))
    for text in texts:
        for name in _TIMES:
            if scene.cue(line, f"every.{name}").search(text):
                return name
    before = [f for f in line.figures if f.row == figure.row - 1]
    bottom = before[0].unit.rpartition("/")[2] if before else ""
    if bottom in _TIMES:
        return bottom
    told = {
        match.end(): name
        for name in _TIMES
        for match in scene.cue(line, f"every.{name}").finditer(line.skeleton, 0, max(figure.at, 0))
    }
    return told[max(told)] if told else ""


def _plausible(small: Figure, large: Figure, bounds: tuple[str, str], *, sure: bool) -> bool:
    if not (small.value and large.value):
        return False
    apart = large.value / (small.value * Decimal(bounds[1]))
    middle = small.interval * Interval(Decimal(bounds[0]), Decimal(bounds[1]))
    return (sure and 1 / Decimal(_WILD) <= apart <= _WILD) or misprinted(large, middle)
