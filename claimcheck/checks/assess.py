"""One relation judged: conflict, holds, holds only by rounding, or not run; and by which rule's name."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from ..model.interval import Interval
from ..model.relation import Operand, Relation
from . import arithmetic
from .equations import Equation, Term, equations, factor_term
from .figures import Style, point

Verdict = Literal["conflict", "holds", "rounding", "not-run"]
_UNITY = Interval.exact(1)
_BARE = re.compile(r"\d+(?:[.,]\d+)*")
_ALL = Interval.exact(100)
_ONE, _PER_CENT = Decimal(1), Decimal("0.01")


class Assessment(Struct, frozen=True):
    """A relation with its verdict. ``rule`` is the name it goes by, which the kind of conflict may change
    (6 % that fits only as 6 points is percent-vs-points); ``equation`` is the plain reading."""

    relation: Relation
    verdict: Verdict
    rule: str
    equation: Equation | None = None
    expected: Interval | None = None
    note: str | None = None
    confirmed: bool = False  # other relations hold with each figure of it that a slip could be in

    @property
    def arithmetic(self) -> str | None:
        """One line that a reader can follow; None where nothing was computed."""
        if self.equation is None or self.expected is None:
            return None
        return arithmetic.line(self.relation, self.equation, self.expected)

    @property
    def target(self) -> int:
        """Index of the operand that the others are held against."""
        return self.equation.terms[self.equation.target].index if self.equation else 0

    def needed(self, operand: int) -> Interval | None:
        """What operand ``operand`` would have to lie in for the relation to hold; None if nothing helps."""
        if self.equation is None:
            return None
        slack = [_rounding(one) for one in self.relation.operands]
        stated = [one.interval.widen(by) for one, by in zip(self.relation.operands, slack, strict=True)]
        for which, term in enumerate(self.equation.terms):
            if term.index == operand:
                return self.equation.expected(stated, which).widen(slack[operand])
        return None


def _rounding(operand: Operand) -> Decimal:
    """What rounding may take from a mean that is written like a count: 48,260 in nine months are 5,362 a month."""
    exact = operand.role == "mean" and operand.interval.width == 0 and Style(operand).digits
    return Style(operand).place / 2 if exact else Decimal(0)


def assess(relation: Relation) -> Assessment:
    """Judge one relation by interval arithmetic with outward rounding."""
    if relation.not_run is not None:
        return Assessment(relation, "not-run", relation.rule, note=relation.not_run)
    held = _held(relation) or _otherwise(relation) or _elliptical(relation) or _of_the_rest(relation)
    if held is not None:
        return _points_meant(relation, held) or held
    rule, plain, note = _other_name(relation, equations(relation)[0])
    return _assessment(relation, "conflict", rule, plain, note)


def _points_meant(relation: Relation, held: Assessment) -> Assessment | None:
    """ "96.6 %, up 1.7 % from 94.9 %", which is 1.8 % of it: what fits by rounding only, but to the digit as points."""
    units = [operand.unit for operand in relation.operands]
    if relation.rule != "growth-mismatch" or held.verdict != "rounding" or units != ["%"] * 3 or held.equation is None:
        return None
    rule, points, note = _other_name(relation, held.equation)
    return _assessment(relation, "conflict", rule, points, note) if rule == "percent-vs-points" else None


def _held(relation: Relation) -> Assessment | None:
    """The relation as it holds, exactly or by rounding."""
    stated = [operand.interval for operand in relation.operands]
    readings = equations(relation)
    for equation in readings:
        if _meets(equation, stated):
            exact = equation.form == "order" or _exactly(equation, relation.operands)
            return _assessment(relation, "holds" if exact else "rounding", relation.rule, equation)
    if _truncated(readings[0], relation.operands):
        return _assessment(relation, "rounding", relation.rule, readings[0])
    return None


def _otherwise(relation: Relation) -> Assessment | None:
    """The first of the other readings that holds."""
    readings = (replace(relation, operands=operands, others=()) for operands in relation.others)
    return next((held for reading in readings if (held := _held(reading)) is not None), None)


def _elliptical(relation: Relation) -> Assessment | None:
    """The reading in which a bare number has the scale of a figure beside it, where that holds.

    Words around carry the scale of such a number ("78.42 million tonnes, over the 72.95 of last year"; a table that is
    "in TWh"), so that nothing is wrong with it.
    """
    if not any(_BARE.fullmatch(operand.label) for operand in relation.operands):
        return None
    scales = {Style(operand).scale for operand in relation.operands if not _BARE.fullmatch(operand.label)}
    for index, operand in enumerate(relation.operands):
        if operand.value is None or not _BARE.fullmatch(operand.label):
            continue
        able = {_PER_CENT} if operand.role == "share" and operand.unit != "%" else scales - {_ONE}
        for scale in able:
            scaled = replace(operand, interval=operand.interval * Interval.exact(scale), value=operand.value * scale)
            operands = (*relation.operands[:index], scaled, *relation.operands[index + 1 :])
            held = _held(replace(relation, operands=operands, others=()))
            if held is not None:
                return held
    return None


def _of_the_rest(relation: Relation) -> Assessment | None:
    """The reading in which a share tells what is left of the whole: a flood of 6,850 cut to 2,740 is cut by 60 %."""
    if relation.rule != "share-mismatch" or not relation.inferred or "owned" in dict(relation.facts):
        return None  # where a phrase says of what it is a share, it is
    for index, operand in enumerate(relation.operands):
        if operand.role == "share" and operand.unit == "%" and operand.value is not None:
            left = replace(operand, interval=_ALL - operand.interval, value=Decimal(100) - operand.value)
            operands = (*relation.operands[:index], left, *relation.operands[index + 1 :])
            return _held(replace(relation, operands=operands))
    return None


def _assessment(
    relation: Relation, verdict: Verdict, rule: str, equation: Equation, note: str | None = None
) -> Assessment:
    expected = equation.expected([operand.interval for operand in relation.operands])
    return Assessment(relation, verdict, rule, equation, expected, note)


def _truncated(equation: Equation, operands: tuple[Operand, ...]) -> bool:
    """Whether a percentage or a mean was cut off instead of rounded: 32.505 % written as 32 %, 30.99 as 30.

    So may a total be that is told in another scale than its parts: 3584万元、3584万元 and 5695万元 are 1.28亿元.
    """
    if equation.form == "sum" and _cut_off(equation, operands):
        return True
    target = operands[equation.terms[equation.target].index]
    width = Style(target).place if target.role == "mean" else target.interval.width
    if equation.form != "product" or target.value is None or not width:
        return False
    if target.unit != "%" and target.role != "mean":
        return False
    points = [point(operand) for operand in operands]
    if any(number is None for number in points):
        return False
    expected = equation.expected([Interval.exact(number) for number in points if number is not None]).midpoint
    slack = width / 2 if target.role == "mean" else 0
    return expected is not None and target.value - slack <= expected < target.value + width


def _cut_off(equation: Equation, operands: tuple[Operand, ...]) -> bool:
    """Whether a sum was cut off at the last place of a total that is told in a larger scale than each part."""
    total = operands[equation.terms[equation.target].index]
    parts = [operand for operand in operands if operand is not total]
    if total.role != "total" or total.value is None or any(part.role != "part" or part.value is None for part in parts):
        return False
    if any(Style(part).scale >= Style(total).scale for part in parts):
        return False
    made = sum((part.value for part in parts if part.value is not None), Decimal(0))
    return total.value <= made < total.value + Style(total).place


def _meets(equation: Equation, stated: list[Interval]) -> bool:
    return equation.expected(stated).overlaps(stated[equation.terms[equation.target].index])


def _exactly(equation: Equation, operands: tuple[Operand, ...]) -> bool:
    """Whether the figures as stated give the target within its own rounding."""
    points = [point(operand) for operand in operands]
    if any(number is None for number in points):
        return True
    expected = equation.expected([Interval.exact(number) for number in points if number is not None])
    return expected.overlaps(operands[equation.terms[equation.target].index].interval)


def _squarely(equation: Equation, operands: tuple[Operand, ...]) -> bool:
    """Whether the figures meet even where those told about ("35 % or so") are taken at their word."""
    stated = [operand.interval if operand.value is None else Interval.exact(operand.value) for operand in operands]
    target = operands[equation.terms[equation.target].index]
    place = Style(target).place / 2
    return equation.expected(stated).widen(place).overlaps(stated[equation.terms[equation.target].index])


def _other_name(relation: Relation, plain: Equation) -> tuple[str, Equation, str | None]:
    """The name of a conflict: some misread growth figures have rules of their own."""
    if relation.rule == "growth-mismatch" and plain.form == "product" and not plain.terms[2].gain:
        return _growth_name(relation, plain)
    if relation.rule == "difference-mismatch":
        return _difference_name(relation, plain)
    return relation.rule, plain, None


def _growth_name(relation: Relation, plain: Equation) -> tuple[str, Equation, str | None]:
    new, base, factor = plain.terms
    operands = relation.operands
    units = (operands[new.index].unit, operands[factor.index].unit)
    if units[1] == "pp":
        return "percent-vs-points", plain, "a percentage is meant"
    if units == ("%", "%"):
        sign = 1 if factor.scale > 0 else -1
        points = Equation("sum", (new, base, Term(factor.index, -sign)), 2)
        if _exactly(points, operands) and _squarely(points, operands):
            return "percent-vs-points", points, "percentage points are meant"
    if operands[factor.index].unit == "x" and factor.shift:
        times = Equation(
            "product", (new, base, factor_term(relation, factor.index, multiple="times")), 2, _UNITY
        )
        if _exactly(times, operands):
            return "ambiguous-multiple", plain, "it fits only as a multiple of the base"
    if factor.shift:
        opposite = Equation(
            "product", (new, base, Term(factor.index, -1, factor.shift, -factor.scale)), 2, _UNITY
        )
        swapped = Equation("product", (Term(base.index), Term(new.index, -1), factor), 2, _UNITY)
        if _exactly(opposite, operands):
            return "direction-mismatch", plain, "it fits only in the other direction"
        if _exactly(swapped, operands):
            exchanged = Equation(plain.form, plain.terms, 0, plain.constant)
            return "direction-mismatch", exchanged, "it fits with the two levels exchanged"
        if _on_the_new(plain, operands):
            return relation.rule, plain, "it is reckoned on the new level"
    return relation.rule, plain, None


def _on_the_new(plain: Equation, operands: tuple[Operand, ...]) -> bool:
    """Whether a rate is the change's share of the new level, where that of the old one is meant."""
    new, base, factor = plain.terms
    level, stated = operands[new.index].interval, operands[factor.index].interval
    if level.low is None or level.low <= 0:
        return False
    share = factor.scale * Decimal(100)  # ±1 for per cent
    moved = (level - operands[base.index].interval) / level
    return (moved * Interval.exact(share * 100)).overlaps(stated) if operands[factor.index].unit == "%" else False


def _difference_name(relation: Relation, plain: Equation) -> tuple[str, Equation, str | None]:
    new, base, delta = plain.terms
    operands = relation.operands
    if operands[delta.index].unit == "pp":
        scale = Decimal("0.01") * (1 if delta.weight < 0 else -1)
        growth = Equation("product", (new, base, Term(delta.index, -1, Decimal(1), scale)), 2, _UNITY)
        if _exactly(growth, operands):
            return "percent-vs-points", plain, "it fits only as a percentage"
    opposite = Equation("sum", (new, base, Term(delta.index, -delta.weight)), 2)
    if _exactly(opposite, operands):
        return "direction-mismatch", plain, "it fits only in the other direction"
    return relation.rule, plain, None
