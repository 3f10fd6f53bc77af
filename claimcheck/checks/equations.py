"""What each kind of relation says, as an equation over its operands, and how one operand follows from the rest.

An equation has terms; a term sees an operand's stated number x as ``shift + scale·x`` (20 % growth is the factor
1 + x/100). Two operations suffice: a *product* (Π termᵂ = constant) and a *sum* (Σ w·term = constant); *order*
says that the terms ascend. Every operand stands in an equation once, so solving by interval arithmetic is exact.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import count
from typing import Literal

from msgspec import Struct

from ..model.interval import Interval
from ..model.relation import Relation

_ZERO, _ONE, _HUNDREDTH = Decimal(0), Decimal(1), Decimal("0.01")
_NOUGHT, _UNITY = Interval(_ZERO, _ZERO), Interval(_ONE, _ONE)
ANY = Interval(None, None)


class Term(Struct, frozen=True):
    """Operand ``index`` as the equation sees it."""

    index: int
    weight: int = 1
    shift: Decimal = _ZERO
    scale: Decimal = _ONE
    gain: int = 0  # ±1: the share of the new level that a factor f gained or lost, ±(1 − 1/f)

    def forward(self, stated: Interval) -> Interval:
        """From the written number to the equation's."""
        inner = stated * Interval.exact(self.scale) + Interval.exact(self.shift)
        return (_UNITY - _UNITY / inner) * Interval.exact(self.gain) if self.gain else inner

    def backward(self, inner: Interval) -> Interval:
        """From the equation's number to one that could be written."""
        if self.gain:
            inner = _UNITY / (_UNITY - inner * Interval.exact(self.gain))
        return (inner - Interval.exact(self.shift)) / Interval.exact(self.scale)


class Equation(Struct, frozen=True):
    """``target`` is the index (among terms) of the figure that the others are held against."""

    form: Literal["product", "sum", "order"]
    terms: tuple[Term, ...]
    target: int
    constant: Interval = _NOUGHT

    def expected(self, stated: Sequence[Interval], which: int | None = None) -> Interval:
        """What the operand of term ``which`` (default: the target) must lie in, given all others."""
        which = self.target if which is None else which
        own = self.terms[which]
        if self.form == "order":
            return self._between(stated, which)
        others = [(t, t.forward(stated[t.index])) for i, t in enumerate(self.terms) if i != which]
        if self.form == "sum":
            rest = self.constant
            for term, value in others:
                rest = rest - value if term.weight > 0 else rest + value
            return own.backward(rest if own.weight > 0 else -rest)
        if abs(own.weight) > 1:
            return ANY
        rest = self.constant
        for term, value in others:
            for _ in range(abs(term.weight)):
                rest = rest / value if term.weight > 0 else rest * value
        return own.backward(rest if own.weight > 0 else _UNITY / rest)

    def _between(self, stated: Sequence[Interval], which: int) -> Interval:
        below = [stated[t.index].low for t in self.terms[:which]]
        above = [stated[t.index].high for t in self.terms[which + 1 :]]
        lows = [x for x in below if x is not None]
        highs = [x for x in above if x is not None]
        if self.constant is not _NOUGHT and self.constant.high is not None:
            highs.append(self.constant.high)
        return Interval(max(lows, default=None), min(highs, default=None))


def equations(relation: Relation) -> list[Equation]:
    """The readings of a relation: it holds when any of them does. The first is the plain one."""
    return _BUILDERS[relation.rule](relation)


def factor_term(relation: Relation, index: int, *, multiple: str | None = None) -> Term:
    """How a growth figure acts on its base: +20 % → 1.2, 增长1.1倍 → 2.1, doubled → 2, 降至80% → 0.8."""
    facts = dict(relation.facts)
    stated = relation.operands[index].interval
    signed = stated.high is not None and stated.high < 0  # "-6.2 %" in a cell tells the way by itself
    sign = -_ONE if facts.get("direction") == "down" and not signed else _ONE
    size = _HUNDREDTH if relation.operands[index].unit == "%" else _ONE
    mode = multiple or facts.get("mode", "by")
    if mode in ("to", "times"):
        return Term(index, -1, _ZERO, size)
    return Term(index, -1, _ONE, sign * size)


def _at(relation: Relation, role: str) -> int:
    return next(i for i, operand in enumerate(relation.operands) if operand.role == role)


def _all(relation: Relation, role: str) -> list[int]:
    return [i for i, operand in enumerate(relation.operands) if operand.role == role]


def _growth(relation: Relation) -> list[Equation]:
    if _all(relation, "least"):
        return _ascending("least", "total", "most", target=1)(relation)
    factor = factor_term(relation, _at(relation, "factor"))
    if not _all(relation, "new"):
        # delta ÷ base = |factor − 1|, both told without the level that was reached
        rate = Term(factor.index, -1, _ZERO, abs(factor.scale))
        return [Equation("product", (Term(_at(relation, "delta")), Term(_at(relation, "base"), -1), rate), 2, _UNITY)]
    if not _all(relation, "base"):
        # new − delta is the base: delta ÷ new = 1 − 1 / factor
        facts = dict(relation.facts)
        moved = facts.get("moved", "down" if factor.scale < 0 else "up")  # the amount's own direction
        gained = Term(factor.index, -1, factor.shift, factor.scale, -1 if moved == "down" else 1)
        terms = (Term(_at(relation, "delta")), Term(_at(relation, "new"), -1), gained)
        return [Equation("product", terms, 2, _UNITY)]
    new, base = Term(_at(relation, "new")), Term(_at(relation, "base"), -1)
    return [Equation("product", (new, base, factor), 2, _UNITY)]


def _difference(relation: Relation) -> list[Equation]:
    down = dict(relation.facts).get("direction") == "down"
    delta = Term(_at(relation, "delta"), 1 if down else -1)
    return [Equation("sum", (Term(_at(relation, "new")), Term(_at(relation, "base"), -1), delta), 2)]


def _compound(relation: Relation) -> list[Equation]:
    years = int(dict(relation.facts)["years"])
    total, yearly = _at(relation, "total"), _at(relation, "yearly")
    grown = Term(total, 1, _ONE, _HUNDREDTH if relation.operands[total].unit == "%" else _ONE)
    if relation.operands[total].unit == "x" and dict(relation.facts).get("mode") in ("to", "times"):
        grown = Term(total)  # doubled, 翻一番
    sign = -_ONE if dict(relation.facts).get("direction") == "down" else _ONE
    if sign < 0 and grown.shift:
        grown = Term(total, 1, _ONE, -grown.scale)
    return [
        Equation("product", (grown, Term(yearly, -n, _ONE, sign * _HUNDREDTH)), 0, _UNITY)
        for n in (years, years - 1, years + 1)
        if n > 0
    ]


def _compound_levels(relation: Relation) -> list[Equation]:
    years = int(dict(relation.facts)["years"])
    sign = -_ONE if dict(relation.facts).get("direction") == "down" else _ONE
    new, base = Term(_at(relation, "new")), Term(_at(relation, "base"), -1)
    yearly = _at(relation, "yearly")
    times = relation.operands[yearly].unit == "x"  # doubled every year
    shift, scale = (_ZERO, _ONE) if times else (_ONE, sign * _HUNDREDTH)
    return [
        Equation("product", (new, base, Term(yearly, -n, shift, scale)), 0, _UNITY)
        for n in ((years,) if "exact" in dict(relation.facts) else (years, years - 1, years + 1))
        if n > 0
    ]


def _compounded(relation: Relation) -> list[Equation]:
    """Rates told in turn, and what they come to."""
    sign = _HUNDREDTH * (-1 if dict(relation.facts).get("direction") == "down" else 1)
    steps = (Term(at, -1, _ONE, sign) for at in _all(relation, "step"))
    return [Equation("product", (Term(_at(relation, "total"), 1, _ONE, sign), *steps), 0, _UNITY)]


def _compounding(relation: Relation) -> list[Equation]:
    if _all(relation, "step"):
        return _compounded(relation)
    return _compound_levels(relation) if _all(relation, "new") else _compound(relation)


def _sum(relation: Relation) -> list[Equation]:
    worth = Decimal(dict(relation.facts).get("worth", "1"))  # of the first part: three points for each win
    sizes = (_ONE if nth else worth for nth in count())
    added = (Term(i, scale=size) for i, size in zip(_all(relation, "part"), sizes, strict=False))
    parts = (*added, *(Term(i, -1) for i in _all(relation, "less")))
    return [Equation("sum", (*parts, Term(_at(relation, "total"), -1)), len(parts))]


def _shares(relation: Relation) -> list[Equation]:
    terms = tuple(Term(i) for i in range(len(relation.operands)))
    return [Equation("sum", terms, len(terms) - 1, Interval.exact(100))]


def _ascending(*roles: str, target: int) -> Callable[[Relation], list[Equation]]:
    def build(relation: Relation) -> list[Equation]:
        return [Equation("order", tuple(Term(_at(relation, role)) for role in roles), target)]

    return build


def _mean_between(relation: Relation) -> list[Equation]:
    """low ≤ mean ≤ high; either end may not be told."""
    roles = [operand.role for operand in relation.operands]
    return _ascending(*roles, target=roles.index("mean"))(relation)


def _direction(relation: Relation) -> list[Equation]:
    if not _all(relation, "new"):
        return _equal(relation)  # two changes that went two ways
    down = dict(relation.facts).get("direction") == "down"
    roles = ("new", "base") if down else ("base", "new")
    return [Equation("order", tuple(Term(_at(relation, role)) for role in roles), roles.index("new"))]


def _at_most(limit: int) -> Callable[[Relation], list[Equation]]:
    def build(relation: Relation) -> list[Equation]:
        return [Equation("order", (Term(0),), 0, Interval.exact(limit))]

    return build


def _last_day(relation: Relation) -> list[Equation]:
    return [Equation("order", (Term(0),), 0, Interval.exact(dict(relation.facts)["last"]))]


def _share(relation: Relation) -> list[Equation]:
    share = _at(relation, "share")
    size = _HUNDREDTH if relation.operands[share].unit == "%" else _ONE
    terms = (Term(_at(relation, "part")), Term(_at(relation, "whole"), -1), Term(share, -1, _ZERO, size))
    return [Equation("product", terms, 2, _UNITY)]


def _mean(relation: Relation) -> list[Equation]:
    """total ÷ count = mean; or the mean of figures that are listed."""
    listed = _all(relation, "part")
    if not listed:
        return _quotient("total", "count", "mean")(relation)
    mean = Term(_at(relation, "mean"), -1, _ZERO, Decimal(len(listed)))
    return [Equation("sum", (*(Term(i) for i in listed), mean), len(listed))]


def _quotient(top: str, bottom: str, result: str) -> Callable[[Relation], list[Equation]]:
    def build(relation: Relation) -> list[Equation]:
        per = dict(relation.facts).get("per")
        constant = _UNITY / Interval.exact(per) if per else _UNITY
        terms = (Term(_at(relation, top)), Term(_at(relation, bottom), -1), Term(_at(relation, result), -1))
        return [Equation("product", terms, 2, constant)]

    return build


def _conversion(relation: Relation) -> list[Equation]:
    facts = dict(relation.facts)
    if "shift" in facts:  # degrees
        other = Term(_at(relation, "from"), -1, Decimal(facts["shift"]), Decimal(facts["scale"]))
        return [Equation("product", (Term(_at(relation, "to")), other), 0, _UNITY)]
    terms = [Term(_at(relation, "to")), Term(_at(relation, "from"), -1)]
    if _all(relation, "rate"):
        terms.append(Term(_at(relation, "rate"), -1))
        return [Equation("product", tuple(terms), 0, _UNITY)]
    return [Equation("product", tuple(terms), 0, Interval(Decimal(facts["low"]), Decimal(facts["high"])))]


def _equal(relation: Relation) -> list[Equation]:
    return [Equation("sum", (Term(0), Term(1, -1)), 0)]


def _ordinal(relation: Relation) -> list[Equation]:
    roles = ("ordinal", "year", "start")
    ordinal, year, start = (_at(relation, role) for role in roles)
    step = Decimal(dict(relation.facts).get("step", "1"))  # every so many years
    terms = (Term(ordinal, 1, _ZERO, step), Term(year, -1), Term(start))
    skipped = step * Decimal(dict(relation.facts).get("skipped", "0"))
    return [Equation("sum", terms, 0, Interval(step - skipped, step))]


def _streak(relation: Relation) -> list[Equation]:
    if _all(relation, "bound"):
        return [Equation("order", (Term(_at(relation, "bound")), Term(_at(relation, "value"))), 1)]
    return _equal(relation)


def _elapsed(relation: Relation) -> list[Equation]:
    # end − start = length, or one more when both ends count (inclusive days), as the finder allowed.
    facts = dict(relation.facts)
    slack = Interval(Decimal(facts.get("least", "0")), Decimal(facts.get("most", "0")))
    terms = (Term(_at(relation, "end")), Term(_at(relation, "start"), -1), Term(_at(relation, "length"), -1))
    then = tuple(Term(index) for index in _all(relation, "then"))  # how old somebody was at the start
    return [Equation("sum", (*terms, *then), 2, slack)]


_BUILDERS: dict[str, Callable[[Relation], list[Equation]]] = {
    "growth-mismatch": _growth,
    "difference-mismatch": _difference,
    "direction-mismatch": _direction,
    "compound-mismatch": _compounding,
    "conflicting-values": _equal,
    "headline-mismatch": _equal,
    "sum-mismatch": _sum,
    "table-total": _sum,
    "part-exceeds-whole": _ascending("part", "whole", target=0),
    "share-mismatch": _share,
    "shares-sum": _shares,
    "share-over-100": _at_most(100),
    "ratio-mismatch": _quotient("a", "b", "ratio"),
    "average-mismatch": _mean,
    "rate-mismatch": _quotient("count", "population", "rate"),
    "product-mismatch": _quotient("product", "price", "number"),
    "average-out-of-range": _mean_between,
    "range-inverted": _ascending("low", "high", target=0),
    "conversion-mismatch": _conversion,
    "enumeration-mismatch": _equal,
    "respectively-arity": _equal,
    "streak-mismatch": _streak,
    "ordinal-mismatch": _ordinal,
    "weekday-mismatch": _equal,
    "impossible-date": _last_day,
    "duration-mismatch": _elapsed,
    "age-mismatch": _elapsed,
    "timeline-mismatch": _ascending("earlier", "later", target=1),
}
