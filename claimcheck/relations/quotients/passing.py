"""The total and the count of a figure per something, where words tie them no closer than to one passage.

"The film opened to $47.3 million in 4,012 theaters. That is $11,790 a theater": which amount is the total and which
count it is divided by is told by units alone. A pair that fits is taken to be meant; a conflict is told where a
single slip explains it for one pair only, and figures that do not belong together would hardly be so near.
"""

from __future__ import annotations

from itertools import product as pairs_of

from ...languages.conversions import is_money
from ...model.interval import Interval
from ..scene import Figure, Scene
from ..settle import bare, product_holds
from .operands import (
    LEAD,
    Fit,
    Sought,
    akin,
    amount_unit,
    counts_of,
    factor,
    is_total,
    of_these,
    ranked,
    rounded,
    slip_of,
    top_of,
)
from .quotient import TIMES

_MOST = 12  # candidates
_PARTED = 2  # the tier of another paragraph (see ``Fit``)
_NOUN = 3  # signs of a unit that is a counted noun
_WORD = 5  # signs of a word that tell it in another form
_FEWEST = 3  # two of something are told too often to be a divisor
# How often such figures are not meant: by how the count is known, and by how far the two stand off (``Fit.tier``).
_WHOLE, _NAMED, _ALONE, _OTHER = 0.05, 0.1, 0.25, 0.8
_APART = (1.0, 1.5, 2.0, 3.0, 4.0)
_RIGHT_BEFORE, _CLOSE = 0.3, 0.05
_BEHIND = 2.0  # a total told only after its mean
_TO_COME, _UNNAMED = 1.5, 2.0  # one is forecast and one is stated; a total that names nothing
_BOTH = 0.5  # both the total and the count are named again
_RISK, _OPEN = 0.08, 0.5


def choose(scene: Scene, sought: Sought, around: list[Figure]) -> tuple[Figure, Figure] | None:
    """The total and the count among the amounts around a figure; ``None`` where that stays open."""
    taxed = is_money(sought.per.word)  # what a rate will make of an amount is told as what is to come
    passage = [
        f
        for f in around
        if f.quantity.hedge in (None, "about") and (not taxed or _near(sought, f))
    ]
    doubt, counts = _counts(scene, sought, passage)
    able = [f for f in passage if is_total(sought, f) and not (sought.per.rate and not of_these(scene, sought, f))]
    totals = ranked(scene, sought, able, lead=LEAD)[:_MOST]
    totals = [fit for fit in totals if akin(sought, fit.figure)] or _of_noun(sought, totals) or totals
    pairs = [
        (total, count)
        for total, count in pairs_of(totals, counts)
        if total.figure.row != count.figure.row
        and (total.figure.unit != count.figure.unit or (taxed and _less(total.figure, count.figure)))
    ]
    for total, count in pairs:
        if _holds(sought, total.figure, count.figure):
            return total.figure, count.figure
    hedged = sought.figure.quantity.hedge is not None
    if hedged and any(_holds(sought, t.figure, c.figure, rounder=True) for t, c in pairs):
        return None  # "about $1,810" is rounder than it is written
    pairs = [pair for pair in pairs if not _loose(*pair)]
    return _one_slip(sought, [(_doubt(sought, doubt, *pair), pair) for pair in pairs])


def _loose(*pair: Fit) -> bool:
    """Whether one of two is told about, and one of another paragraph: too little to tell a slip by."""
    return any(fit.figure.quantity.hedge is not None for fit in pair) and any(fit.tier >= _PARTED for fit in pair)


def right_before(scene: Scene, sought: Sought, around: list[Figure]) -> tuple[Figure, Figure] | None:
    """A total and a count right before a mean, which one slip keeps from being its own.

    "$285 million for 1.9 million shares, an average price of $105": no other total that happens to fit is meant.
    """
    rows = range(sought.figure.row - 2, sought.figure.row)
    both = [f for f in around if f.row in rows and f.sentence == sought.number and f.quantity.hedge is None]
    top = top_of(sought.figure)
    totals = [f for f in both if top and f.unit == top and not bare(f)]
    counts = [f for f in both if f not in totals and f.quantity.noun and f.unit.isalpha()]
    if sought.per.word:  # of a crop in tonnes each farmer has no share
        told = {fit.figure.row for fit in counts_of(scene, sought, counts)}
        counts = [f for f in counts if f.row in told]
    if not sought.per.mean or sought.per.rate or len(totals) != 1 or len(counts) != 1:
        return None
    if _holds(sought, totals[0], counts[0], rounder=True):
        return None
    return _one_slip(sought, [(_CLOSE, (Fit(0, totals[0]), Fit(0, counts[0])))])


def _of_noun(sought: Sought, totals: list[Fit]) -> list[Fit]:
    """The totals that count what each has by the same noun: "86,412 parcels", "2.7 parcels each"."""
    top = top_of(sought.figure)
    if len(top) < _NOUN or not top.isalpha() or is_money(top) or top in TIMES:
        return []
    return [fit for fit in totals if fit.figure.unit == top and not bare(fit.figure)]


def _doubt(sought: Sought, doubt: float, total: Fit, count: Fit) -> float:
    """How likely it is that a figure is not the quotient of these two."""
    rows = {sought.figure.row - total.figure.row, sought.figure.row - count.figure.row}
    tier = count.tier if akin(sought, total.figure) or _of_noun(sought, [total]) else max(total.tier, count.tier)
    both = sought.per.word and akin(sought, total.figure)
    told = sought.figure.modality
    to_come = any(fit.figure.modality != told for fit in (total, count)) and not is_money(sought.per.word)
    unnamed = bare(total.figure) and not total.figure.unit and top_of(sought.figure)
    behind = sought.per.mean and total.figure.row > sought.figure.row and total.figure.sentence != sought.number
    doubt *= (_BEHIND if behind else 1) * (_TO_COME if to_come else 1) * (_UNNAMED if unnamed else 1)
    return doubt * _APART[tier] * (_RIGHT_BEFORE if rows == {1, 2} else 1) * (_BOTH if both else 1)


def _one_slip(sought: Sought, weighed: list[tuple[float, tuple[Fit, Fit]]]) -> tuple[Figure, Figure] | None:
    """The likeliest pair that a slip explains, where neither chance nor a pair as likely would explain as much."""
    risk, found = 0.0, None
    for doubt, (total, count) in sorted(weighed, key=lambda one: one[0]):
        if found is not None and doubt > found[0]:
            break
        chance, slip = slip_of(sought, total.figure, count.figure, rarer=doubt < _OPEN)
        risk += doubt * chance
        if risk >= _RISK or (slip and found is not None):
            return None
        if slip:
            found = doubt, total.figure, count.figure
    return found[1:] if found is not None else None


def _counts(scene: Scene, sought: Sought, passage: list[Figure]) -> tuple[float, list[Fit]]:
    """What there may be so many of, and how often such counts are not meant."""
    named = counts_of(scene, sought, passage)[:_MOST]
    akin_ = [fit for fit in named if akin(sought, fit.figure)]  # 高架段平均每公里 is per km of 高架段
    named = akin_ or [fit for fit in named if _told_of(sought, fit.figure)] or named
    whole = [fit for fit in named if _is_whole(scene, fit.figure)]
    if whole:
        return _WHOLE, whole
    if named and sought.per.word:
        return _NAMED, named
    own = sought.line.own_text(sought.figure)
    reach = 2 if sought.per.mean and not sought.per.word else 1
    found = named or ranked(scene, sought, [f for f in passage if _is_number(sought, f) and _near(sought, f, reach)])
    told = [fit for fit in found if fit.figure.quantity.noun and fit.figure.quantity.noun in own]
    if told:
        return _NAMED, told
    return (_OTHER if sought.per.word else _ALONE), found[:_MOST]


def _told_of(sought: Sought, count: Figure) -> bool:
    """Whether the sentence speaks of what a count is of: "emissions from generation …, 14 grams a unit"."""
    told = sought.line.skeleton[: sought.figure.at]
    return any(len(word) >= _WORD and word[:_WORD] in told for word in count.name.words)


def _is_whole(scene: Scene, figure: Figure) -> bool:
    """Whether the words before a count say that it is all there is: 全长, 播种面积, a population of."""
    line = scene.lines[figure.sentence]
    return line.cue("count_whole").search(line.own_text(figure)) is not None


def _less(tax: Figure, taxed: Figure) -> bool:
    return tax.value is not None and taxed.value is not None and tax.value < taxed.value


def _near(sought: Sought, figure: Figure, sentences: int = 1) -> bool:
    return abs(figure.sentence - sought.number) <= sentences


def _is_number(sought: Sought, figure: Figure) -> bool:
    """Whether an amount may be a number of things, whatever they are called."""
    unit = amount_unit(figure)
    return (
        "/" not in unit
        and unit != top_of(sought.figure)
        and not is_money(unit)
        and figure.value is not None
        and figure.value >= _FEWEST
    )


def _holds(sought: Sought, total: Figure, count: Figure, *, rounder: bool = False) -> bool:
    mean, scale = sought.figure, Interval.exact(factor(sought, total, count))
    stated = mean.interval.widen(mean.quantity.nonzero_place) if rounder else rounded(sought)
    return product_holds(total.interval * scale, count.interval, stated)
