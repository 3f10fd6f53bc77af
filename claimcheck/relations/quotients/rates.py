"""Quotients and products: multiples, averages, prices, rates per head, conversions, ranges.

Units do most of the work: a price in CNY/t, tonnes and CNY bind each other once a cue says that one is the
outcome of the others; nothing is bound because numbers happen to fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from re import Match

import msgspec

from ...languages.conversions import factor_between, is_money
from ...model.interval import Interval
from ...model.mention import Quantity
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import alike, bare
from . import again, bounds, conversions, extremes, listed_means, multiples, prices, ratios, sides, traps
from .quotient import per_of

_MINUS = re.compile(r"[^\d.\s]\s?[-－]|-0\d")
_MONTH = re.compile(r"(?:19|20)\d\d\.(?:0[1-9]|1[0-2])(?!\d)")  # 2016.05
_CLAUSES = re.compile("[;；]")
_CLAUSE = re.compile("[,，;；]")
_VITAL = 8  # figures from a birth rate to the rate of natural increase
_YEARS, _APART = 1900, 20
_ROWS = 3  # figures
_SCALES = (-8, -4, -3, -1, 1, 3, 4, 8)
_LEAD = 60  # signs before a range that may say that it falls
_ALL = Decimal(100)
_OF_MEAN = "product.mean_"  # what such cues tell is a mean, so many times
_BESIDE = 12  # signs: more name something else


def find(scene: Scene) -> Iterator[Relation]:
    """Ratio, average, product, rate, conversion and range relations of an article."""
    yield from ratios.find(scene)
    yield from sides.find(scene)
    yield from multiples.find(scene)
    yield from listed_means.find(scene)
    for _, line in scene.spoken:
        yield from _natural(scene, line)
        yield from _ranges(scene, line)
        if len(line.figures) < 2:
            continue
        yield from _products(scene, line)
    yield from prices.find(scene)
    yield from bounds.find(scene)
    yield from extremes.find(scene)
    yield from conversions.find(scene)
    yield from again.find(scene)


# -- products and rates --------------------------------------------------------------------------------------


def _products(scene: Scene, line: Line) -> Iterator[Relation]:
    """price a/b × number b = amount a, where the sentence offers the amount as the outcome."""
    for name, match in scene.templates(line, "product."):
        price, number, product = (line.figure(match, role) for role in ("price", "number", "product"))
        if (
            price is not None
            and number is not None
            and product is not None
            and (_fits(match, price, number, product) or _of_mean(name, price, number, product))
            and per_of(scene, line, product) is None  # "£1.8m, or £150,000 for each roof": the price is told last
        ):
            roles = [("product", product), ("price", price), ("number", number)]
            top, _, bottom = price.unit.partition("/")
            factor = (factor_between(product.unit, top) or 1) * (factor_between(bottom, number.unit) or 1)
            facts = (("per", str(factor)),) if factor != 1 else ()
            some = line.cue("discount").search(line.skeleton)
            some = some or line.cue("no_mean").search(line.own_text(price))
            exact = price.interval * number.interval / Interval.exact(factor)
            apart = bool(some) or traps.of_other_span(scene, product, number, price)
            trap = "not all pay the same" if apart and not _of_another_scale(product, exact) else None
            yield scene.relation(
                "product-of", "product-mismatch", roles, match.group(), facts=facts, not_run=trap
            )
            return


def _of_another_scale(product: Figure, exact: Interval) -> bool:
    """Whether a product is right but for its scale: 168 × 24万元, told as 4032亿元."""
    return product.value is not None and any(exact.contains(product.value.scaleb(power)) for power in _SCALES)


def _of_mean(cue: str, mean: Figure, number: Figure, product: Figure) -> bool:
    """Whether what a mean is of may come to a total that is told without a unit of its own: 9,430 people, 169,740."""
    able = cue.startswith(_OF_MEAN) and bare(product) and not is_money(mean.unit)
    return able and mean.unit != number.unit and "/" not in number.unit


def _fits(match: Match[str], price: Figure, number: Figure, product: Figure) -> bool:
    """Whether the units say price × number = product: the price is per what is counted."""
    top = price.unit.partition("/")[0]
    same = top == product.unit or factor_between(product.unit, top) is not None
    per = match.groupdict().get("u")
    if "/" in number.unit or (per is None and price.unit == number.unit):
        return False
    counted = per is None or per in number.unit + number.quantity.text
    weighed = factor_between(price.unit.partition("/")[2], number.unit) is not None
    return same and number.unit != product.unit and (counted or weighed)


# -- births and deaths -----------------------------------------------------------------------------------------


def _natural(scene: Scene, line: Line) -> Iterator[Relation]:
    """Birth rate − death rate = rate of natural increase, each named by its own words."""
    for figure in line.figures:
        if not _vital(scene, figure, "natural"):
            continue
        before = scene.figures[max(0, figure.row - _VITAL) : figure.row]
        near = [f for f in before if figure.sentence - f.sentence <= 1 and _of_thousand(f, figure)]
        births, deaths = ([f for f in near if _vital(scene, f, name)] for name in ("birth", "death"))
        if len(births) == len(deaths) == 1:
            roles = [("new", births[0]), ("base", deaths[0]), ("delta", figure)]
            facts = (("direction", "down" if line.cue("vital.loss").search(line.own_text(figure)) else "up"),)
            inferred = births[0].sentence != figure.sentence
            yield scene.relation(
                "difference-of", "difference-mismatch", roles, "natural", inferred=inferred, facts=facts
            )


def _vital(scene: Scene, figure: Figure, name: str) -> bool:
    """Whether the words right before a figure call it a rate of births, of deaths, or of both together."""
    line = scene.lines[figure.sentence]
    clause = _CLAUSE.split(line.own_text(figure))[-1]
    return scene.cue(line, f"vital.{name}").search(clause) is not None


def _of_thousand(one: Figure, other: Figure) -> bool:
    return one.unit == other.unit or (bare(one) and "/" in other.unit)


# -- ranges ------------------------------------------------------------------------------------------------------


def _ranges(scene: Scene, line: Line) -> Iterator[Relation]:
    for figure in line.figures:
        quantity = figure.quantity
        if quantity.form != "range" or len(quantity.parts) != 2:
            continue
        if _no_range(quantity) or scene.cue(line, "range_apart").search(
            line.own_text(figure)
        ):  # a stake on a road: 50km+100—52km+200
            continue
        relation = scene.relation(
            "order", "range-inverted", [("low", figure), ("high", figure)], quantity.text
        )
        trap = _falls(scene, line, figure)
        ends = tuple(
            msgspec.structs.replace(operand, interval=Interval.exact(part), value=part, label=f"{part:f}")
            for operand, part in zip(relation.operands, quantity.parts, strict=True)
        )
        reason = "a falling change is written high to low" if trap else None
        if line.cue("scores").search(line.skeleton):
            reason = "a score is written winner first"
        yield msgspec.structs.replace(relation, operands=ends, not_run=reason)
        told = list(_averaged(scene, line, figure))
        yield from told or ([] if trap else _beside(scene, figure))


def _falls(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether words say that something falls from the first end to the second, or counts back to a year of no era."""
    text, clause = figure.quantity.text.lower(), _CLAUSES.split(line.own_text(figure))[-1][-_LEAD:]
    before = next((f for f in line.figures if f.row == figure.row - 1), None)
    moved = before is not None and before.kind == "change" and scene.cue(line, "from_range").search(text)
    return any(
        (
            line.cue("falling_range").search(line.skeleton, max(0, figure.at - 12), figure.at + 16),
            moved,
            scene.cue(line, "reduced_range").search(clause),
            scene.cue(line, "range_back").search(text + line.after_text(figure)),
        )
    )


def _no_range(quantity: Quantity) -> bool:
    """A subtraction (元-…元), years (2017-19), a whole in two parts (56 % to 44 %), or unlike numbers."""
    first, second = quantity.parts
    minus = _MINUS.search(quantity.text)
    years = (quantity.unit == "year" and first >= _YEARS) or _MONTH.match(quantity.text) is not None
    halves = quantity.unit == "%" and first + second == _ALL
    return minus is not None or years or halves or min(first, second) <= 0 or first > _APART * second


def _mean_before(scene: Scene, line: Line, span: Figure) -> Figure | None:
    """ "An average of $460,000, ranging from $198,000 to $1.9 million"."""
    mean = next((f for f in line.figures if f.row == span.row - 1 and f.unit == span.unit), None)
    if mean is None or not line.cue("averaged_before").search(line.own_text(mean)):
        return None
    return mean if line.cue("average_ranging").fullmatch(line.between(mean, span)) else None


def _averaged(scene: Scene, line: Line, span: Figure) -> Iterator[Relation]:
    mean = next((f for f in line.figures if f.row == span.row + 1 and alike(f, span)), None)
    if mean is None:
        mean = _mean_before(scene, line, span)
    if mean is None or span.interval.low is None or span.interval.high is None:
        return
    match = line.cue("averaged").fullmatch(line.between(span, mean))
    if mean.row < span.row:
        match = line.cue("average_ranging").fullmatch(line.between(mean, span))
    if match is None and len(line.between(*sorted((span, mean), key=lambda f: f.at))) <= _BESIDE:
        match = line.cue("average_behind").match(line.after_text(mean))
    if match is None:
        return
    yield _between(scene, span, mean, match.group())


def _beside(scene: Scene, span: Figure) -> Iterator[Relation]:
    """ "Bids came in at between £410,000 and £655,000. The seven averaged £528,000": the only mean of a unit."""
    number, block = span.sentence, scene.lines[span.sentence].sentence.block
    near = [line for line in scene.lines[max(0, number - 1) : number + 2] if line.sentence.block == block]
    means = [
        f
        for line in near
        for f in line.figures
        if f.unit == span.unit
        and f.modality == span.modality
        and extremes.is_mean(scene, line, f)
        and line.cue("range_mean").search(line.own_text(f))
        and not extremes.dated(line, f)
    ]
    sure = len(means) == 1 and means[0].row not in scene.bases and abs(means[0].row - span.row) <= _ROWS
    if sure and span.interval.low is not None and span.interval.high is not None:
        yield msgspec.structs.replace(_between(scene, span, means[0], means[0].quantity.text), inferred=True)


def _between(scene: Scene, span: Figure, mean: Figure, cue: str) -> Relation:
    assert span.interval.low is not None and span.interval.high is not None
    relation = scene.relation("order", "average-out-of-range", [("low", span), ("mean", mean), ("high", span)], cue)
    low, middle, high = relation.operands
    low = msgspec.structs.replace(
        low, interval=Interval.exact(span.interval.low), label=f"{span.interval.low:f}"
    )
    high = msgspec.structs.replace(
        high, interval=Interval.exact(span.interval.high), label=f"{span.interval.high:f}"
    )
    return msgspec.structs.replace(relation, operands=(low, middle, high))
