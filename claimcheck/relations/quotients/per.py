"""Total, count and what is per: figures whose units and words say that one is the others' quotient.

"£9.6m, or £20,000 for each meter" of 480 meters told sentences before. A figure per something (``quotient.py``) looks
for an amount of its own unit and for a count of what it is per, the nearest first (``operands.py``). Where several
could be meant, one that fits is taken to be it; a conflict needs both to be certain, or one certain and a single
misprint that explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product as pairs_of

import msgspec

from ...languages import templates
from ...languages.conversions import factor_between, is_money
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import dated, misprinted, product_holds
from . import averages, beside, passing, spent, traps
from .operands import (
    LEAD,
    Fit,
    Sought,
    akin,
    around,
    as_round,
    counts_of,
    extreme,
    factor,
    is_outcome,
    is_population,
    is_total,
    of_these,
    offered,
    ranked,
    rare,
    rescaled,
    rounded,
    told_elsewhere,
    top_of,
)  # fmt: skip
from .quotient import per_of

_MOST = 16  # candidates
_FEW = 3  # two of something are told too often to be a divisor told elsewhere
_BETWEEN = 3  # figures
_WILD = 4  # times: what is further off belongs to something else, unless a misprint explains it
_CLAUSES = re.compile("[，,；;。：:]")
_OPEN = ("above", "below")
_REACH = 40  # figures
_FORMULA = "×*÷"
_AFTER = 12  # signs behind a figure that may say what it is


def find(scene: Scene) -> Iterator[Relation]:
    """Average-of, product-of and rate-of relations of figures that are per something."""
    yield from spent.without_others(_found(scene))


def _found(scene: Scene) -> Iterator[Relation]:
    pers = {
        figure.row: Sought(number, line, figure, per)
        for number, line in scene.spoken
        for figure in line.figures
        if figure.value and figure.unit not in beside.DEGREES and (per := per_of(scene, line, figure)) is not None
    }
    timed = averages.rows(scene)
    bound: set[int] = set()
    for row, sought in pers.items():
        if sought.figure.quantity.hedge in _OPEN:
            continue
        if (row not in scene.bases or sought.per.mean) and row not in timed:
            apart = {*pers, *timed, *sought.per.skip, *(scene.moved - scene.bases)}
            for relation in _bound(scene, sought, apart):
                mixed = relation.not_run is None and _of_two_kinds(scene, sought, pers.values())
                if relation.not_run is None:
                    bound.add(row)
                yield msgspec.structs.replace(relation, not_run="not all pay the same") if mixed else relation
    yield from _loosely(scene, pers, bound)


def _loosely(scene: Scene, pers: Mapping[int, Sought], bound: set[int]) -> Iterator[Relation]:
    """The same for figures that words of open classes call a quotient."""
    for number, line in scene.spoken:
        if any(sign in line.skeleton for sign in _FORMULA):
            continue  # 28673元/年×20年×0.1
        for figure in line.figures:
            per = pers[figure.row].per if figure.row in pers else beside.loose(scene, line, figure)
            if per is None or not figure.value or figure.quantity.hedge in _OPEN or figure.row in bound:
                continue
            if (figure.row in scene.bases and "/" not in figure.unit) or beside.reckoned(line, figure):
                continue
            sought = Sought(number, line, figure, per)
            bounded = _no_mean(scene, sought, "no_mean" if figure.row in pers else "no_mean_loose")
            pair = None if bounded else beside.choose(scene, sought)
            if pair is not None and not _of_one_unit(sought, *pair):
                yield msgspec.structs.replace(_relation(scene, sought, *pair), inferred=True)


def _of_one_unit(sought: Sought, total: Figure, count: Figure) -> bool:
    """Whether a total and a count are told in one unit: books are not told per book."""
    return not sought.per.rate and total.unit == count.unit != "" and not is_money(total.unit)


def _of_other_measure(scene: Scene, sought: Sought, total: Figure, count: Figure) -> bool:
    """Whether a mean told without what it is per holds per kilo, as others are told: 640 t fetched $3.20."""
    top = top_of(sought.figure)
    if sought.per.word:
        return False
    tops = {f.unit.rpartition("/")[2] for f in scene.figures if f.unit.rpartition("/")[0] == top}
    scales = {factor_between(own, other) for own in _weighed(scene, count) for other in tops}
    able = (Interval.exact(scale) for scale in scales if scale not in (None, 1))
    return any(product_holds(total.interval, count.interval * scale, rounded(sought)) for scale in able)


def _weighed(scene: Scene, count: Figure) -> set[str]:
    """The measures that a count may be of: its own, else those that amounts before it are told in."""
    if count.unit:
        return {count.unit}
    return {f.unit for f in scene.before(count, reach=_REACH) if f.unit and f.sign == templates.LEVEL}


def _of_two_kinds(scene: Scene, sought: Sought, others: Iterable[Sought]) -> bool:
    """ "Each poor household got 1,500 yuan, each of the others 1,000": the total is that of both."""
    figure, word = sought.figure, sought.per.word
    return any(
        other.number == sought.number
        and other.figure.value != figure.value
        and other.figure.unit == figure.unit
        and not (other.per.mean and sought.per.mean)
        and (word.endswith(other.per.word) or other.per.word.endswith(word))
        and other.figure.row not in scene.bases
        for other in others
    )


def _bound(scene: Scene, sought: Sought, apart: set[int]) -> Iterator[Relation]:
    if sought.line.cue("per_apart").search(sought.line.own_text(sought.figure)):
        return  # 每千瓦时高0.05元: how far two prices lie apart
    every = [f for f in around(scene, sought.figure) if f.row not in apart and not extreme(scene, f)]
    then = sought.figure.row in scene.bases  # last season's mean is that of last season's amounts
    near = [f for f in every if then or f.row not in scene.bases]
    counts = counts_of(scene, sought, near) or counts_of(scene, sought, every)
    people = {fit.figure.row for fit in counts} if sought.per.rate else set()
    told = [f for f in every if f.row not in people]
    totals = _totals(scene, sought, [f for f in told if f.row not in scene.bases])
    if not totals or totals[0].tier:  # "last year" behind an amount makes it no base of what is per something
        totals = _totals(scene, sought, [f for f in told if f in near or f.sentence == sought.number])
    if totals and not sought.per.rate and not top_of(sought.figure):
        largest = max(fit.figure.value or 0 for fit in totals if fit.tier == totals[0].tier)
        counts = [fit for fit in counts if (fit.figure.value or 0) < largest]  # of two plain counts
    pair = passing.right_before(scene, sought, near) if not _no_mean(scene, sought) else None
    if pair is None:
        pair = _choose(scene, sought, totals, counts) if counts and totals else None
    if pair is None and not _elsewhere(scene, sought) and not _no_mean(scene, sought):
        pair = passing.choose(scene, sought, near)
    if pair is not None and not _holds(sought, *pair):
        other = next((f for f in told_elsewhere(scene, sought, pair[0]) if _holds(sought, pair[0], f)), None)
        pair = pair if other is None else (pair[0], other)
        pair = None if _of_other_measure(scene, sought, *pair) else pair
    if pair is not None and not _of_one_unit(sought, *pair):
        yield _relation(scene, sought, *pair)
    elif sought.per.rate and not (counts and totals):
        missing = "no population stated" if not counts else "no count stated"
        yield scene.relation(
            "rate-of", "rate-mismatch", [("rate", sought.figure)], sought.figure.unit, not_run=missing
        )


def _totals(scene: Scene, sought: Sought, among: list[Figure]) -> list[Fit]:
    """What may be the total, the likeliest first."""
    found = [f for f in among if is_total(sought, f) and offered(scene, sought, f)]
    found = [f for f in found if sought.per.rate and beside.named_again(scene, sought, f)] or found
    fits = ranked(scene, sought, [f for f in found if not sought.per.rate or of_these(scene, sought, f)], lead=LEAD)
    fits = sorted(fits, key=lambda fit: (min(fit.tier, 2), not akin(sought, fit.figure)))
    if top_of(sought.figure):
        named = [fit for fit in fits if akin(sought, fit.figure)] if _always(scene, sought) else []
        return named or fits
    return [fit for fit in fits if fit.tier <= 1 or akin(sought, fit.figure)]


def _choose(
    scene: Scene, sought: Sought, totals: list[Fit], counts: list[Fit]
) -> tuple[Figure, Figure] | None:
    """The total and the count that are meant: the sure ones, or some that fit, or the only ones a slip away."""
    sure_count = _sure_count(scene, sought, counts)
    if sure_count:
        totals = [fit for fit in totals if fit.figure.row != counts[0].figure.row]
    if not totals:
        return None
    sure_total = _sure_total(scene, sought, totals, counts[0].figure)
    total, count = totals[0].figure, counts[0].figure
    sure = sure_total and sure_count
    sure = sure and not _taken(scene, total, count) and not _each_time(scene, total, count)
    alone = totals[0].tier == counts[0].tier == 0 and len(totals) == len(counts) == 1
    if sure and alone and _plausible(sought, total, count):
        return total, count
    pairs = [
        (one.figure, other.figure)
        for one, other in pairs_of(totals if _always(scene, sought) else totals[:_MOST], counts[:_MOST])
        if one.figure.row != other.figure.row
    ]
    for one, other in pairs:
        if _holds(sought, one, other):
            return one, other
    if any(_nearly(sought, one, other) for one, other in pairs):
        return None
    # Neither stands in the sentence, or it is a plan for what there is: a misprint must explain it.
    apart = min(totals[0].tier, counts[0].tier) > 0 or count.modality != sought.figure.modality
    if sure and (_misprinted if apart else _plausible)(sought, total, count):
        return total, count
    return next((pair for pair in pairs if rescaled(sought, *pair)), None)


def _taken(scene: Scene, total: Figure, count: Figure) -> bool:
    """Whether a total has another count in its own clauses: 出口8亿个，价值64亿元；进口3亿吨，均价…."""
    line = scene.lines[total.sentence]
    if not _parted(line, total, count):
        return False
    beside = (f for f in line.figures if f.row != total.row and not _parted(line, total, f))
    return any(f.sign == templates.LEVEL and f.kind == "level" and f.unit != total.unit for f in beside)


def _each_time(scene: Scene, total: Figure, count: Figure) -> bool:
    """Whether a count is one of every year or day and its total is not: a fund of 20m, 40 prizes a year."""
    each = scene.cue(scene.lines[count.sentence], "each_time")
    told = [_CLAUSES.split(scene.lines[f.sentence].own_text(f))[-1] for f in (total, count)]
    return [each.search(text) is not None for text in told] == [False, True]


def _always(scene: Scene, sought: Sought) -> bool:
    """Whether a figure is a quotient by what it is called: earnings per share."""
    return scene.cue(sought.line, "per_always").search(sought.line.own_text(sought.figure)) is not None


def _elsewhere(scene: Scene, sought: Sought) -> bool:
    """Whether a mean is that of somebody new: "its striker averaged 1.5 goals"."""
    return scene.cue(sought.line, "other_subject").match(sought.line.own_text(sought.figure)) is not None


def _no_mean(scene: Scene, sought: Sought, cue: str = "no_mean") -> bool:
    """Whether a figure per something is a rule, a bound or a median: no total was divided to get it."""
    line, mean = sought.line, sought.figure
    told = line.own_text(mean) + mean.quantity.text + _CLAUSES.split(line.after_text(mean)[:_AFTER])[0]
    return scene.cue(line, cue).search(told) is not None


def _single(fits: Sequence[Fit]) -> bool:
    return len(fits) == 1 or fits[1].tier > fits[0].tier


def _sure_total(scene: Scene, sought: Sought, totals: Sequence[Fit], count: Figure) -> bool:
    """Whether words or place say that the first amount is the total of what is per something."""
    fit, mean, line = totals[0], sought.figure, sought.line
    total = fit.figure
    if not _single(totals) and not _touching(scene, sought, total):
        return False
    if (
        (_parted(line, total, mean) and not sought.per.mean)
        or (total.modality != mean.modality and total.sentence != mean.sentence)
        or _redated(line, total, mean)
    ):
        return False
    if _no_mean(scene, sought):
        return False
    if total.sentence == mean.sentence and total.row < mean.row:
        if line.cue("including").search(line.between(total, mean)):
            return False
    elif _elsewhere(scene, sought):
        return False
    outcome = is_outcome(scene, total)
    if total.row > mean.row:
        return outcome and fit.tier <= (0 if sought.per.mean else 1)
    if not sought.per.mean:
        return outcome and fit.tier == 0
    return _touching(scene, sought, total) or (fit.tier <= 1 and rare(scene, line, total.unit))


def _sure_count(scene: Scene, sought: Sought, counts: Sequence[Fit]) -> bool:
    """Whether the first count is the only one that may be meant."""
    fit = counts[0]
    count = fit.figure
    if (
        not _single(counts)
        or _parted(sought.line, count, sought.figure)
        or (count.modality != sought.figure.modality and not _planned(scene, sought, count))
    ):
        return False
    if fit.tier == 0:
        return True
    if _later(sought, fit):
        return False
    if count.value is None or count.value < _FEW:
        return False
    return rare(scene, sought.line, count.unit) or is_population(scene, count)


def _planned(scene: Scene, sought: Sought, count: Figure) -> bool:
    """Whether what is planned per something is for all that there are: 总股本4.12亿股……拟每10股派3.5元."""
    stands = count.modality == "stated" and count.row < sought.figure.row and not sought.per.mean
    return stands and rare(scene, sought.line, count.unit)


def _later(sought: Sought, fit: Fit) -> bool:
    """Whether an amount is told in a later paragraph: of something else, unless it fits."""
    return fit.tier > 1 and fit.figure.row > sought.figure.row


def _touching(scene: Scene, sought: Sought, total: Figure) -> bool:
    """Whether nothing but counts, rates and shares stands between a total and what is per something."""
    mean = sought.figure
    if total.row > mean.row or abs(total.sentence - mean.sentence) > 1:
        return False
    if scene.lines[total.sentence].sentence.block != sought.line.sentence.block:
        return False
    between = scene.figures[total.row + 1 : mean.row]
    return len(between) <= _BETWEEN and not any(
        f.unit == total.unit and f.kind == "level" and f.sign == templates.LEVEL and f.row not in scene.bases
        for f in between
    )


def _holds(sought: Sought, total: Figure, count: Figure) -> bool:
    if total.row == count.row:
        return False
    scale = Interval.exact(factor(sought, total, count))
    return product_holds(total.interval * scale, count.interval, rounded(sought))


def _nearly(sought: Sought, total: Figure, count: Figure) -> bool:
    """Whether "about 1,810" may have been rounded to its last digit that is not zero."""
    quantity = sought.figure.quantity
    wider = sought.figure.interval.widen(quantity.nonzero_place)
    scale = Interval.exact(factor(sought, total, count))
    return quantity.hedge is not None and product_holds(total.interval * scale, count.interval, wider)


def _plausible(sought: Sought, total: Figure, count: Figure) -> bool:
    """Whether a conflict is one that a slip makes: not far off, or one digit or scale away."""
    mean = sought.figure
    scale = factor(sought, total, count)
    made = (count.value or 0) * (mean.value or 0)
    apart = (total.value or 0) * scale / made if made else Decimal(0)
    return apart > 0 and (1 / Decimal(_WILD) <= apart <= _WILD or _misprinted(sought, total, count))


def _misprinted(sought: Sought, total: Figure, count: Figure) -> bool:
    """Whether one digit or scale written otherwise would make three figures fit."""
    mean, scale = sought.figure, Interval.exact(factor(sought, total, count))
    return (
        misprinted(mean, total.interval * scale / count.interval)
        or misprinted(count, total.interval * scale / mean.interval)
        or misprinted(total, count.interval * mean.interval / scale)
    )


def _parted(line: Line, a: Figure, b: Figure) -> bool:
    """Whether two figures of one sentence stand in clauses of their own."""
    if a.sentence != b.sentence:
        return False
    between = line.skeleton[min(a.at, b.at) : max(a.at, b.at)]
    return any(sign in between for sign in ";；")


def _redated(line: Line, total: Figure, mean: Figure) -> bool:
    """Whether another time is named for what is per something than for its total: 2010年每10万人…"""
    if total.sentence != mean.sentence:
        return False
    return dated(line, *sorted((total, mean), key=lambda f: f.at))


def _relation(scene: Scene, sought: Sought, total: Figure, count: Figure) -> Relation:
    mean, per = sought.figure, sought.per
    inferred = total.sentence != mean.sentence or count.sentence != mean.sentence
    scale = factor(sought, total, count)
    facts = (("per", f"{scale:f}"),) if scale != 1 else ()
    cue = mean.quantity.text
    trap = traps.trap(scene, sought, total, count)
    if per.rate:
        roles = [("count", total), ("population", count), ("rate", mean)]
        return as_round(scene.relation("rate-of", "rate-mismatch", roles, cue, inferred=inferred, facts=facts), sought)
    if per.mean:
        roles = [("total", total), ("count", count), ("mean", mean)]
        left_out = sought.line.cue("no_plain_mean").search(sought.line.skeleton)
        trap = "some are left out of the count" if left_out else trap
        rule = "average-mismatch"
        mean_of = scene.relation("average-of", rule, roles, cue, inferred=inferred, facts=facts, not_run=trap)
        return as_round(mean_of, sought)
    roles = [("product", total), ("price", mean), ("number", count)]
    trap = "not all pay the same" if scene.cue(sought.line, "discount").search(sought.line.skeleton) else trap
    return scene.relation("product-of", "product-mismatch", roles, cue, inferred=inferred, facts=facts, not_run=trap)
