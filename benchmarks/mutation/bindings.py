"""Which equations the figures of a relation satisfy, and by how much a changed figure breaks them.

A relation lists its figures without roles. The equations of its rule are tried on every assignment; those that hold
within rounding on the clean article are its bindings. The gap of a binding is the distance between what one side
states and what the others imply, relative to the implied value: 0 while rounding can still explain it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, permutations

from claimcheck.model.interval import Interval

from .figures import Number

_ONE, _HUNDRED = Interval.exact(1), Interval.exact(100)
# What a text may leave unsaid: days, weeks and months of a period, hours, kilograms of a tonne, mu of a hectare.
_UNSAID = (
    1,
    3,
    5,
    6,
    7,
    10,
    12,
    15,
    24,
    28,
    29,
    30,
    31,
    52,
    60,
    90,
    91,
    92,
    100,
    122,
    181,
    184,
    365,
    366,
    1000,
)
_CONVERSIONS = ("1.609344", "0.3048", "0.0666667")
_FACTORS = ("1000", "0.001", "52", "60", "0.01", "0.5")
Solve = Callable[..., tuple[Interval, Interval]]


@dataclass(frozen=True)
class Binding:
    """Figures (by index into the relation's numbers) that an equation ties together."""

    name: str
    members: tuple[int, ...]
    solve: Solve

    def gap(self, numbers: Sequence[Number]) -> Decimal:
        """How far apart the two sides are, relative to the implied one; 0 where they meet."""
        return distance(*self.solve(*(numbers[i] for i in self.members)))


def distance(stated: Interval, implied: Interval) -> Decimal:
    """The gap between two intervals, relative to the size of the second."""
    if stated.overlaps(implied):
        return Decimal(0)
    assert None not in (stated.low, stated.high, implied.low, implied.high)
    apart = max(implied.low - stated.high, stated.low - implied.high)  # type: ignore[operator]
    size = abs((implied.low + implied.high) / 2)  # type: ignore[operator]
    return Decimal(apart / size) if size else Decimal(1)


def _ratio(number: Number) -> Interval:
    return number.interval if number.form == "x" else number.interval / _HUNDRED


def _growth(new: Number, base: Number, rate: Number) -> tuple[Interval, Interval]:
    return _ratio(rate), new.interval / base.interval - _ONE


def _decline(new: Number, base: Number, rate: Number) -> tuple[Interval, Interval]:
    return _ratio(rate), _ONE - new.interval / base.interval


def _growth_of_delta(delta: Number, new: Number, rate: Number) -> tuple[Interval, Interval]:
    return _ratio(rate), delta.interval / (new.interval - delta.interval)


def _decline_of_delta(delta: Number, new: Number, rate: Number) -> tuple[Interval, Interval]:
    return _ratio(rate), delta.interval / (new.interval + delta.interval)


def _times(one: Number, other: Number, multiple: Number) -> tuple[Interval, Interval]:
    return _ratio(multiple), one.interval / other.interval


def _same_whole(one: Number, rate: Number, other: Number, share: Number) -> tuple[Interval, Interval]:
    return one.interval / _ratio(rate), other.interval / _ratio(share)


def _share(part: Number, whole: Number, rate: Number) -> tuple[Interval, Interval]:
    return _ratio(rate), part.interval / whole.interval


def _difference(one: Number, other: Number, delta: Number) -> tuple[Interval, Interval]:
    return delta.interval, one.interval - other.interval


def _product(one: Number, other: Number, whole: Number) -> tuple[Interval, Interval]:
    return whole.interval, one.interval * other.interval


def _same(one: Number, other: Number) -> tuple[Interval, Interval]:
    return one.interval, other.interval


def _below(part: Number, whole: Number) -> tuple[Interval, Interval]:
    return part.interval, Interval(Decimal(0), whole.interval.high)


def _between(mean: Number, low: Number, high: Number) -> tuple[Interval, Interval]:
    return mean.interval, low.interval.hull(high.interval)


def _compound(total: Number, rate: Number, years: Number) -> tuple[Interval, Interval]:
    implied, factor = _ONE, _ratio(rate) + _ONE
    for _ in range(min(int(years.value), 50)):
        implied = implied * factor
    return total.interval, implied


def _compound_of_levels(new: Number, base: Number, rate: Number, years: Number) -> tuple[Interval, Interval]:
    implied, factor = _ONE, _ratio(rate) + _ONE
    for _ in range(min(int(years.value), 50)):
        implied = implied * factor
    return new.interval / base.interval, implied


def _scaled(constant: Decimal) -> Solve:
    def times(one: Number, other: Number) -> tuple[Interval, Interval]:
        return one.interval, other.interval * Interval.around(constant, constant / 1000)

    return times


def _product_scaled(constant: Decimal) -> Solve:
    def product(one: Number, other: Number, whole: Number) -> tuple[Interval, Interval]:
        return whole.interval, one.interval * other.interval * Interval.exact(constant)

    return product


def _compound_over(years: int) -> Solve:
    def over(new: Number, base: Number, rate: Number) -> tuple[Interval, Interval]:
        implied, factor = _ONE, _ratio(rate) + _ONE
        for _ in range(years):
            implied = implied * factor
        return new.interval / base.interval, implied

    return over


def _until(published: int) -> Solve:
    def age(first: Number, count: Number) -> tuple[Interval, Interval]:
        return count.interval, Interval.around(published - first.value, Decimal(1))

    return age


def _per(count: Number, people: Number, rate: Number, per: Number) -> tuple[Interval, Interval]:
    return rate.interval, count.interval / people.interval * per.interval


def _years(first: Number, second: Number, count: Number) -> tuple[Interval, Interval]:
    return count.interval, (second.interval - first.interval).widen(Decimal(1))


_RATES = ("%", "x", "part")
_GROWTH = (_growth, _decline, _growth_of_delta, _decline_of_delta, _times)
_TRIPLES: dict[str, tuple[Solve, ...]] = {
    "growth-mismatch": _GROWTH,
    "ambiguous-multiple": _GROWTH,
    "compound-mismatch": (_compound,),
    "difference-mismatch": (_difference,),
    "share-mismatch": (_share,),
    "ratio-mismatch": (_share, _growth, _product),
    "average-mismatch": (_product,),
    "product-mismatch": (_product, _share),
    "rate-mismatch": (_product,),
    "conversion-mismatch": (_product,),
    "average-out-of-range": (_between,),
    "duration-mismatch": (_years,),
    "age-mismatch": (_years,),
}
_PAIRS: dict[str, tuple[Solve, ...]] = {
    "conflicting-values": (_same,),
    "headline-mismatch": (_same,),
    "part-exceeds-whole": (_below,),
}
_SCALED = ("average-mismatch", "product-mismatch", "conversion-mismatch", "rate-mismatch", "ratio-mismatch")
_SUMS = ("sum-mismatch", "table-total", "shares-sum")


def find(rule: str, numbers: Sequence[Number], published: int) -> list[Binding]:
    """The equations of ``rule`` that ``numbers`` satisfy; ``published`` is the article's year."""
    plain = [binding for binding in _candidates(rule, numbers, published) if binding.gap(numbers) == 0]
    return plain or [binding for binding in _unsaid(rule, numbers) if binding.gap(numbers) == 0]


def _candidates(rule: str, numbers: Sequence[Number], published: int) -> Iterator[Binding]:
    several = range(len(numbers))
    for solve in _TRIPLES.get(rule, ()):
        for members in permutations(several, 3):
            if _fits(solve, [numbers[i] for i in members]):
                yield Binding(solve.__name__.strip("_"), members, solve)
    for solve in _PAIRS.get(rule, ()):
        for one, other in permutations(several, 2):
            yield Binding(solve.__name__.strip("_"), (one, other), solve)
    if rule in ("rate-mismatch", "product-mismatch"):
        for four in permutations(several, 4):
            yield Binding("per", four, _per)
    if rule == "compound-mismatch":
        for four in permutations(several, 4):
            if _whole_years(numbers[four[3]]) and numbers[four[2]].form == "%":
                yield Binding("compound", four, _compound_of_levels)
    if rule in ("duration-mismatch", "age-mismatch"):
        for one, other in permutations(several, 2):
            if 1800 < numbers[one].value < 2100 and numbers[other].value < 200:
                yield Binding("age", (one, other), _until(published))
    if rule in _SUMS:
        yield from _sums(rule, numbers)


def _unsaid(rule: str, numbers: Sequence[Number]) -> Iterator[Binding]:
    """Equations with a term that the text leaves unsaid: a constant, or the whole of several shares."""
    several = range(len(numbers))
    if rule in _SCALED and len(numbers) == 2:
        for constant in (*_UNSAID, *_CONVERSIONS):
            for members in ((0, 1), (1, 0)):
                yield Binding(f"times {constant}", members, _scaled(Decimal(constant)))
    if rule in _SCALED:
        for factor in _FACTORS:
            for triple in permutations(several, 3):
                yield Binding("product", triple, _product_scaled(Decimal(factor)))
    if rule == "compound-mismatch":
        for years in range(2, 11):
            for triple in permutations(several, 3):
                if (
                    numbers[triple[2]].form == "%"
                    and numbers[triple[0]].form == numbers[triple[1]].form == "plain"
                ):
                    yield Binding("compound", triple, _compound_over(years))
    if rule == "share-mismatch":
        for four in permutations(several, 4):
            forms = [numbers[i].form for i in four]
            if forms[0] == forms[2] == "plain" and forms[1] in _RATES and forms[3] in _RATES:
                yield Binding("same whole", four, _same_whole)


def _whole_years(number: Number) -> bool:
    return number.form == "plain" and 1 <= number.value <= 50 and not number.scale


def _fits(solve: Solve, members: Sequence[Number]) -> bool:
    forms = [number.form for number in members]
    if solve in (*_GROWTH, _share):
        if solve is _times and forms[2] != "x":
            return False
        return forms[2] in _RATES and (forms[0] in ("plain", "pp")) == (forms[1] in ("plain", "pp"))
    if solve is _difference:
        return (
            forms[0] == forms[1]
            and (forms[2] == forms[0] or forms[2] == "pp")
            and (members[0].value >= members[1].value or members[1].value < 0)
        )
    if solve is _compound:
        return forms[1] == "%" and _whole_years(members[2])
    if solve is _years:
        return all(1800 < n.value < 2100 and not n.scale for n in members[:2]) and members[2].value < 200
    return True


def _sums(rule: str, numbers: Sequence[Number]) -> Iterator[Binding]:
    def of_hundred(*parts: Number) -> tuple[Interval, Interval]:
        return _HUNDRED, _total(parts)

    def of_whole(whole: Number, *parts: Number) -> tuple[Interval, Interval]:
        return whole.interval, _total(parts)

    several = range(len(numbers))
    if rule == "shares-sum":
        yield Binding("sum", tuple(several), of_hundred)
        return
    for whole in several:
        rest = [i for i in several if i != whole]
        for size in range(2, len(rest) + 1):
            for parts in combinations(rest, size):
                yield Binding("sum", (whole, *parts), of_whole)


def _total(parts: Sequence[Number]) -> Interval:
    total = Interval.exact(0)
    for part in parts:
        total = total + part.interval
    return total
