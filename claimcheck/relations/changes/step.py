"""One figure that tells how far two levels lie apart, and how near a pair of levels comes to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain
from re import Match
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from ...languages import conversions, templates
from ...model import misprints
from ...model.interval import Interval
from ...model.relation import Relation, RelationKind
from .. import near_miss
from ..scene import Figure, Line, Scene
from .frame import RATES
from .movement import Movement, is_yearly, stated_direction, trap, way_of

_TELLS = "two levels around what tells them apart"
LEFT_OUT = 0.2  # that unrelated figures miss each other by one digit more or less
WAYS = ("up", "down")
_NEAR = 64  # signs
_OF = " of "
_HOUR = 60  # minutes, or minutes in seconds
_HUNDRED, _ONE = Interval.exact(100), Interval.exact(1)

Role = Literal["delta", "factor"]
Pair = tuple[Figure, Figure]  # the lower level and the higher one


class Step(Struct, frozen=True):
    """A figure that tells how far two levels lie apart: as what, which way, where told; whether it points back,
    and whether words of its own say so, and strong ones."""

    figure: Figure
    line: Line
    role: Role
    way: str | None
    back: bool
    strong: bool
    sure: bool  # whether its words compare two levels by themselves: short of, the gap
    own: bool
    plain: bool  # whether nothing but its verb makes it one

    @property
    def rate(self) -> bool:
        """Whether it is told in per cent or as a multiple."""
        return self.role != "delta"


def step_of(scene: Scene, line: Line, figure: Figure) -> Step | None:
    """What a figure tells of two levels; nothing where its words say something else."""
    if figure.sign in (templates.ORDINAL, templates.RATIO) or figure.quantity.streak or is_yearly(scene, figure):
        return None
    before, after = line.own_text(figure), line.after_text(figure)
    back = line.cue("step.back").search(before) is not None
    spec = figure.read.raw.change if figure.read is not None else None
    stated = figure.kind == "change" and (spec is None or spec.mode != "to")
    reached = line.cue("mark.to").search(before) and not line.cue("step.equal").search(before)
    if reached or line.cue("step.not_before").search(before):
        return None
    level = {templates.LEVEL: "step.needed", templates.PERCENT: "step.level_name"}.get(figure.sign)
    if level is not None and line.cue(level).search(before):
        return None  # 45 seats need a majority of 23; at a profit margin of 12.9 per cent
    if before == _OF and line.cue("step.several").search(_noun_before(line, figure)):
        return None  # three cuts of a quarter point
    if line.cue("step.bound").match(after):
        return None  # below the cap of 65 %
    on = line.cue("step.on").match(after) if figure.sign == templates.PERCENT else None
    start = max(0, figure.at - _NEAR)
    clause = line.cue("step.before").search(line.skeleton, start, figure.at)
    due = line.cue("step.due").match(after) if back else None
    said = on or line.cue("step.after").match(after) or clause or due or _within(scene, line, figure)
    if said is None and not stated:
        return None
    if (line.cue("step.not_after").match(after) and not stated) or line.cue("mark.plan").match(after):
        return None
    if figure.sign == templates.MULTIPLE and not stated:
        return None
    way = way_of(said) if said is not None else None
    named = line.cue("step.than_level").fullmatch(after) is not None
    strong = stated or (said is not None and (named or line.cue("step.weak").search(said.group()) is None))
    sure = line.cue("step.compared").search(line.skeleton, start, figure.at) is not None
    plain = said is None and not sure and "step.compared" in line.cues
    if figure.quantity.form == "fraction" and plain:
        return None  # "up by half": told roughly, and of any time
    own = said is not None or sure or line.cue("mark.noun").search(before) is not None
    way = way or (stated_direction(figure) if stated else None)
    return Step(figure, line, "factor" if figure.sign in RATES else "delta", way, back, strong, sure, own, plain)


def _noun_before(line: Line, figure: Figure) -> str:
    """What the figure before counts: three cuts of …"""
    at = line.figures.index(figure)
    return line.figures[at - 1].quantity.noun.lower() if at else ""


def _within(scene: Scene, line: Line, figure: Figure) -> Match[str] | None:
    """What the words of an amount itself tell: the 15 extra minutes."""
    counted = figure.sign in (templates.LEVEL, templates.DURATION)
    return scene.cue(line, "step.within").search(figure.quantity.text.lower()) if counted else None


def scale_of(level: Figure, like: Figure) -> Decimal:
    """How many of the units of one figure make one of another's."""
    return conversions.factor_between(level.unit, like.unit) or Decimal(1)


def in_units(level: Figure, like: Figure) -> Interval:
    """What a figure says, in the unit of another."""
    return level.interval * Interval.exact(scale_of(level, like))


def agrees(step: Step, pair: Pair) -> bool:
    """Whether a pair agrees with what is told of it, whichever way round it is reckoned."""
    return any(_gap(step, pair, way).overlaps(_said(step, way)) for way in WAYS)


def _said(step: Step, way: str) -> Interval:
    """What a step says, in the numbers in which ``_gap`` tells it."""
    figure = step.figure
    change = figure.claim.change if figure.claim is not None else None
    multiple = figure.sign == templates.MULTIPLE and way == "up"
    if multiple and change is not None and change.factor is not None:
        return Interval(*change.factor)
    return figure.interval


def _gap(step: Step, pair: Pair, way: str) -> Interval:
    """What two levels give, in the numbers in which a step is written."""
    low, high = pair
    if not step.rate and not as_rate(step, pair):
        return in_units(high, step.figure) - in_units(low, step.figure)
    times = in_units(high, low) / low.interval
    if step.figure.sign == templates.MULTIPLE:
        return times if way == "up" else _ONE / times
    return (times - _ONE if way == "up" else _ONE - _ONE / times) * _HUNDRED


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
    amount = not step.rate and not as_rate(step, pair)
    grain = near_miss.grain((step.figure, *pair)) if amount else Decimal(0)
    wanted = [(step.figure, _gap(step, pair, way)), *_levels_wanted(step, pair, way, amount=amount)]
    chance = near_miss.chance(wanted, grain)
    if chance is None and any(_misread(one, needed) for one, needed in wanted):
        return LEFT_OUT
    return chance


def _levels_wanted(step: Step, pair: Pair, way: str, *, amount: bool) -> Iterator[tuple[Figure, Interval]]:
    """Each level, with what the other one and the step leave it in its own unit."""
    figure, said = step.figure, _said(step, way)
    factor = said if figure.sign == templates.MULTIPLE else said / _HUNDRED
    if figure.sign != templates.MULTIPLE:
        factor = factor + _ONE if way == "up" else _ONE - factor
    for one, two in (pair, pair[::-1]):
        level = in_units(two, one)
        if amount:
            yield one, level - in_units(figure, one)
            yield one, level + in_units(figure, one)
        elif factor.low is not None and factor.low > 0:
            yield one, level * factor
            yield one, level / factor


def _misread(figure: Figure, needed: Interval) -> bool:
    """Whether a digit left out or put in brings a figure to what is needed (5 for 15 per cent), or another fraction,
    or other minutes of an hour."""
    if figure.value is None or not figure.quantity.place or needed.low is None or needed.high is None:
        return False
    near = needed.widen(figure.quantity.place / 2)
    if figure.quantity.form == "fraction":
        return any(needed.contains(value) for value in misprints.other_fractions(figure.value))
    if figure.sign == templates.DURATION and figure.value > _HOUR:
        if any(near.contains(figure.value + _HOUR * step) for step in range(-9, 10)):
            return True
    if figure.sign == templates.MULTIPLE and not in_digits(figure):
        return any(near.contains(Decimal(value)) for value in range(2, 10))
    digits = f"{figure.value / figure.quantity.place:.0f}"
    made = chain(misprints.longer_or_shorter(digits), misprints.exchanged(digits))
    able = (Decimal(text) * figure.quantity.place for text in made)
    return figure.quantity.text[:1].isdigit() and any(near.contains(value) for value in able)


def in_digits(figure: Figure) -> bool:
    return any(sign.isdigit() for sign in figure.quantity.text)


def relations_of(
    scene: Scene, step: Step, pair: Pair, way: str | None, *, turned: bool = False
) -> Iterator[Relation]:
    """What a step says of two levels, unless something speaks against it; ``turned``: they went the other way."""
    way = way if way in WAYS else "up"
    new, base = pair[::-1] if (way == "up") != turned else pair
    rate = step.rate or as_rate(step, pair)
    movement = Movement(step.figure.sentence, step.figure.quantity.text, way)
    movement.new, movement.base, movement.inferred = new, base, True
    setattr(movement, "factor" if rate else "delta", step.figure)
    if trap(scene, movement) is not None:
        return
    facts = (("direction", way), *_mode(step))
    kind: RelationKind = "change-of" if rate else "difference-of"
    rule = "growth-mismatch" if rate else "difference-mismatch"
    like = base if rate else step.figure
    figures = {"new": new, "base": base, "factor" if rate else "delta": step.figure}
    yield _scaled(scene, kind, rule, figures, like, inferred=True, facts=facts)


def _scaled(
    scene: Scene,
    kind: RelationKind,
    rule: str,
    figures: Mapping[str, Figure],
    like: Figure,
    *,
    inferred: bool = True,
    facts: tuple[tuple[str, str], ...] = (),
) -> Relation:
    """A relation whose figures are told in the unit of one of them."""
    apart = len({figure.sentence for figure in figures.values()}) > 1
    relation = scene.relation(kind, rule, [*figures.items()], _TELLS, inferred=inferred and apart, facts=facts)
    scales = (scale_of(figure, like) for figure in figures.values())
    operands = (
        replace(operand, interval=operand.interval * Interval.exact(scale), value=(operand.value or 0) * scale)
        if scale != 1
        else operand
        for operand, scale in zip(relation.operands, scales, strict=True)
    )
    return replace(relation, operands=tuple(operands), inferred=inferred)


def _mode(step: Step) -> tuple[tuple[str, str], ...]:
    """Whether a multiple tells what was reached (doubled) or what was added."""
    spec = step.figure.read.raw.change if step.figure.read is not None else None
    return (("mode", spec.mode),) if step.figure.sign == templates.MULTIPLE and spec is not None and spec.mode else ()
