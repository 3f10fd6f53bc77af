"""One figure that tells how far two levels lie apart, and how near a pair of levels comes to it."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from ...languages import templates
from ...model import misprints
from ...model.interval import Interval
from .. import near_miss
from ..scene import Figure, Line, Scene
from .frame import RATES
from .movement import is_yearly, stated_direction, way_of

LEFT_OUT = 0.2  # that unrelated figures miss each other by one digit more or less
WAYS = ("up", "down")
_HUNDRED, _ONE = Interval.exact(100), Interval.exact(1)

Pair = tuple[Figure, Figure]  # the lower level and the higher one


class Step(Struct, frozen=True):
    """A figure that tells how far two levels lie apart: which way, where told; whether it points back,
    and whether words of its own say so, and strong ones."""

    figure: Figure
    line: Line
    way: str | None
    back: bool
    strong: bool
    own: bool

    @property
    def rate(self) -> bool:
        """Whether it is told in per cent or as a multiple."""
        return self.figure.sign in RATES


def step_of(scene: Scene, line: Line, figure: Figure) -> Step | None:
    """What a figure tells of two levels; nothing where its words say something else."""
    if figure.sign in (templates.ORDINAL, templates.RATIO) or figure.quantity.streak or is_yearly(scene, figure):
        return None
    before, after = line.own_text(figure), line.after_text(figure)
    reached = line.cue("mark.to").search(before) and not line.cue("step.equal").search(before)
    if reached or line.cue("step.not_before").search(before):
        return None
    on = line.cue("step.on").match(after) if figure.sign == templates.PERCENT else None
    said = on or line.cue("step.after").match(after) or line.cue("step.before").search(before)
    spec = figure.read.raw.change if figure.read is not None else None
    stated = figure.kind == "change" and (spec is None or spec.mode != "to")
    if said is None and not stated:
        return None
    if (line.cue("step.not_after").match(after) and not stated) or line.cue("mark.plan").match(after):
        return None
    if figure.sign == templates.MULTIPLE and not stated:
        return None
    way = way_of(said) if said is not None else None
    back = line.cue("step.back").search(before) is not None
    strong = stated or (said is not None and line.cue("step.weak").search(said.group()) is None)
    return Step(figure, line, way or (stated_direction(figure) if stated else None), back, strong, said is not None)


def agrees(step: Step, pair: Pair) -> bool:
    """Whether a pair agrees with what is told of it, whichever way round it is reckoned."""
    return any(_gap(step, pair, way).overlaps(_said(step, way)) for way in WAYS)


def _said(step: Step, way: str) -> Interval:
    """What a step says, in the numbers in which ``_gap`` tells it."""
    figure = step.figure
    change = figure.claim.change if figure.claim is not None else None
    if figure.sign == templates.MULTIPLE and change is not None and change.factor is not None and way == "up":
        return Interval(*change.factor)
    return figure.interval


def _gap(step: Step, pair: Pair, way: str) -> Interval:
    """What two levels give, in the numbers in which a step is written."""
    low, high = (level.interval for level in pair)
    if not step.rate and not as_rate(step, pair):
        return high - low
    if step.figure.sign == templates.MULTIPLE:
        return high / low if way == "up" else low / high
    return (high / low - _ONE if way == "up" else _ONE - low / high) * _HUNDRED


def as_rate(step: Step, pair: Pair) -> bool:
    """Whether points are told of levels that are no percentages: per cent is meant."""
    return step.figure.sign == templates.POINTS and pair[0].sign != templates.PERCENT != pair[1].sign


def in_points(step: Step, pair: Pair) -> bool:
    """Whether per cent between two percentages are their difference: points are meant."""
    if step.figure.sign != templates.PERCENT or {level.sign for level in pair} == {templates.LEVEL}:
        return False
    low, high = (level.value or Decimal(0) for level in pair)
    return abs(high - low - (step.figure.value or 0)) < step.figure.quantity.place / 2


def chance_of(step: Step, pair: Pair, way: str) -> float | None:
    """How likely unrelated figures would be one slip from agreeing; None where one slip explains nothing."""
    figure, (low, high) = step.figure, pair
    said, gap = _said(step, way), _gap(step, pair, way)
    step_of = Decimal(0)
    if not step.rate and not as_rate(step, pair):
        wanted = [(one, two.interval - said) for one, two in ((high, low), (low, high))]
        wanted += [(one, two.interval + said) for one, two in ((high, low), (low, high))]
        step_of = near_miss.grain((figure, *pair))
    else:
        factor = said if figure.sign == templates.MULTIPLE else said / _HUNDRED
        if figure.sign != templates.MULTIPLE:
            factor = factor + _ONE if way == "up" else _ONE - factor
        able = factor.low is not None and factor.low > 0
        wanted = [(one, two.interval * factor) for one, two in ((high, low), (low, high)) if able]
        wanted += [(one, two.interval / factor) for one, two in ((high, low), (low, high)) if able]
    chance = near_miss.chance([(figure, gap), *wanted], step_of)
    if chance is None and any(_one_digit_more_or_less(one, needed) for one, needed in [(figure, gap), *wanted]):
        return LEFT_OUT
    return chance


def _one_digit_more_or_less(figure: Figure, needed: Interval) -> bool:
    """Whether a digit left out or put in brings a figure to what is needed: 5 for 15 per cent."""
    if figure.value is None or not figure.quantity.place or needed.low is None or needed.high is None:
        return False
    near = needed.widen(figure.quantity.place / 2)
    digits = f"{figure.value / figure.quantity.place:.0f}"
    able = (Decimal(text) * figure.quantity.place for text in misprints.longer_or_shorter(digits))
    return figure.quantity.text[:1].isdigit() and any(near.contains(value) for value in able)


def in_digits(figure: Figure) -> bool:
    return any(sign.isdigit() for sign in figure.quantity.text)
