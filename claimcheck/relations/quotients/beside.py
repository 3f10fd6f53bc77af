"""What each of many has, told by words of open classes: "7.2 tonnes to the hectare", "a typical vessel took 153,000".

``per`` and ``passing`` know figures by phrases that tell a quotient, and what it is per. Here any word that may tell
one will do (each, a mean, typical, so many to the hectare), and any total and count of the passage may be its own. That
says little: a conflict is told only where one slip explains it that unrelated figures would hardly show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import product as pairs_of

from ...languages import templates
from ...languages.conversions import factor_between, is_money
from ...model.interval import Interval
from ..scene import Figure, Line, Scene
from ..settle import bare, product_holds
from . import exact
from .operands import (
    Sought,
    akin,
    alike_words,
    amount_unit,
    counts_of,
    extreme,
    factor,
    instead,
    is_total,
    of_age,
    of_these,
    rounded,
    slip_of,
    top_of,
)
from .quotient import TIMES, Per, by_thousands

_BACK = _AHEAD = 2  # sentences
_ROWS = 12  # figures
_FEWEST = 2
_BREAK = re.compile("[,;:(–—]")
_TOUCH = 16  # signs
_WORD, _NOUN = 3, 4  # signs of a unit that is a counted noun, and of one that a sentence speaks of
# How often figures of a passage do not belong together: by how the count is told, then how the total is.
_NAMED, _SPOKEN, _PLAIN, _UNNAMED = 0.05, 0.06, 0.25, 0.5
_BARE_COUNT, _BARE_TOTAL, _UNLIKE, _NO_UNIT, _OTHER_TIME, _FARTHER, _TO_COME = 1.5, 2.0, 4.0, 3.0, 4.0, 1.5, 1.5
_RISK = 0.08
_USELESS = 0.5
_THOUSANDS = (Decimal(1000), Decimal("0.001"))


DEGREES = frozenset({"Cel", "[degF]", "K", "deg", "degree"})


def loose(scene: Scene, line: Line, figure: Figure) -> Per | None:
    """What a figure may be per, by words of open classes beside it; None where it is a plain amount."""
    if figure.sign not in (templates.LEVEL, templates.DURATION) or figure.kind not in ("level", "duration"):
        return None
    if figure.unit.partition("/")[0] in DEGREES or of_age(scene, figure):
        return None  # a mean temperature is no total by a count
    bottom = figure.unit.rpartition("/")[2] if "/" in figure.unit and not bare(figure) else ""
    if bottom in TIMES:
        return Per(bottom)
    own, after = line.own_text(figure), line.after_text(figure)
    thousands = line.cue("per_thousands").search(own) or line.cue("per_thousands_behind").match(after)
    if thousands is not None:
        return by_thousands(thousands)
    behind = line.cue("per_loose_behind").match(after)
    if behind is not None:
        word = behind["word"] or ""
        unit = _unit_of(scene, line, figure, word) if word else ""
        return None if unit is None else Per(unit, mean=bool(behind["mean"]))
    told = line.cue("per_loose").search(own)
    if told is None or scene.cue(line, "median").search(own) or _of_before(line, figure, own, told.start()):
        return None
    named = line.cue("per_loose_word").search(told.group())
    return Per(named["word"] if named else "", mean=True)


def reckoned(line: Line, figure: Figure) -> bool:
    """Whether a figure is what a rate right before it makes of another: 加价50%，即每立方米0.135元."""
    before = next((f for f in line.figures if f.row == figure.row - 1), None)
    rate = before is not None and before.sign == templates.PERCENT
    return rate and line.cue("per_reckoned").match(line.own_text(figure)) is not None


def _of_before(line: Line, figure: Figure, own: str, at: int) -> bool:
    """Whether a word is said of the figure before: "6.5 apiece, compared with 6.1"."""
    first = line.figures[0] is figure
    return not first and len(own) - at > _TOUCH and _BREAK.search(own, 0, at) is None


def _unit_of(scene: Scene, line: Line, figure: Figure, word: str) -> str | None:
    """The unit of what is counted by a word near by: "to the hectare" tells a rate where hectares are counted."""
    number = figure.sentence
    near = [f for other in scene.lines[max(0, number - _BACK) : number + _AHEAD + 1] for f in other.figures]
    found = [f for f in near if f.row != figure.row and word in f"{f.quantity.text} {f.quantity.noun}".lower()]
    return next((amount_unit(f) or word for f in found if "/" not in amount_unit(f)), None)


def choose(scene: Scene, sought: Sought) -> tuple[Figure, Figure] | None:
    """The total and the count that a figure is the quotient of, where they agree or one slip explains why not."""
    near = list(_passage(scene, sought))
    counts = _counts(scene, sought, near)
    named = any(doubt == _NAMED for _, doubt in counts)
    totals = [(f, weight) for f in near if (weight := _total(sought, f, named=named)) is not None]
    if sought.per.rate:
        totals = [(f, weight) for f, weight in totals if of_these(scene, sought, f)]
        totals = [one for one in totals if named_again(scene, sought, one[0])] or totals
        if len({f.value for f, _ in totals if f.row not in {count.row for count, _ in counts}}) > 1:
            return None  # cases in several places, and the rate of one of them
    weighed = [
        (_doubt(scene, sought, total, weight, count, doubt), total, count)
        for (total, weight), (count, doubt) in pairs_of(totals, counts)
        if total.row != count.row and _of_two(sought, total, count)
    ]
    for _, total, count in weighed:
        scale = Interval.exact(factor(sought, total, count))
        if product_holds(total.interval * scale, count.interval, rounded(sought)):
            return total, count
    if any(_nearly(sought, total, count) for _, total, count in weighed):
        return None
    weighed = [(doubt, total, count) for doubt, total, count in weighed if not _of_longer(scene, total, count)]
    risk, found = 0.0, None
    for doubt, total, count in sorted(weighed, key=lambda one: one[0]):
        if found is not None and doubt > found[0]:
            break
        chance, slip = _slip(sought, total, count, rarer=doubt < _UNNAMED)
        if chance >= _USELESS or (doubt > _UNNAMED and _rescaled(sought, total, count)):
            continue
        risk += doubt * chance
        if risk >= _RISK or (slip and found is not None):
            return None
        if slip:
            found = doubt, total, count
    return found[1:] if found is not None else None


def named_again(scene: Scene, sought: Sought, total: Figure) -> bool:
    """Whether the words before a rate name the cases right behind a count: "the deaths are 28 per 1,000", 627 died."""
    line = scene.lines[total.sentence]
    return alike_words(sought.line, sought.line.own_text(sought.figure), line.after_text(total)[:_TOUCH])


def _of_longer(scene: Scene, total: Figure, count: Figure) -> bool:
    """Whether so many days are those of each year, and the total is of none: 每年330天, a warranty of 5,000 runs."""
    line = scene.lines[count.sentence]
    each = scene.cue(line, "each_time").search(line.own_text(count)) if count.sign == templates.DURATION else None
    return each is not None and each.group()[-1] not in scene.lines[total.sentence].own_text(total)


def _passage(scene: Scene, sought: Sought) -> Iterator[Figure]:
    """Plain amounts of the paragraph around a figure."""
    block, row = sought.line.sentence.block, sought.figure.row
    for figure in scene.figures[max(0, row - _ROWS) : row + _ROWS + 1]:
        apart = figure.sentence - sought.number
        if figure.row == row or figure.row in sought.per.skip or not -_BACK <= apart <= _AHEAD:
            continue
        kinds = ("level", "duration", "change") if sought.per.rate else ("level", "duration")  # so many lost of 1,000
        plain = figure.sign in (templates.LEVEL, templates.DURATION) and figure.kind in kinds
        if not plain or not figure.value or figure.value <= 0 or figure.quantity.hedge is not None:
            continue
        if "/" in amount_unit(figure) or figure.row in scene.moved or extreme(scene, figure):
            continue
        if of_age(scene, figure) or instead(scene, figure):
            continue
        if scene.lines[figure.sentence].sentence.block == block:
            yield figure


def _counts(scene: Scene, sought: Sought, near: list[Figure]) -> list[tuple[Figure, float]]:
    """What there may be so many of, each with how often such a count is not meant."""
    word, top = sought.per.word, top_of(sought.figure)
    if word in TIMES or factor_between(word, "second") is not None:
        return [(f, _NAMED) for f in near if factor_between(f.unit, word) is not None]
    able = [f for f in near if _is_count(top, f) and not (f.sentence != sought.number and _of_them(scene, f))]
    named = counts_of(scene, sought, able) if word else []
    named = [fit for fit in named if not sought.per.rate and akin(sought, fit.figure)] or named
    if named:
        return [(fit.figure, _NAMED) for fit in named]
    doubt = _UNNAMED if word else _PLAIN
    if word:
        return [(f, doubt * (_BARE_COUNT if bare(f) else 1)) for f in able]
    return [(f, _NAMED if _touches(sought, f) else _untold(sought, f, doubt)) for f in able]


def _untold(sought: Sought, count: Figure, doubt: float) -> float:
    """How often a count is not meant that does not touch a mean: seldom where the sentence speaks of what it counts."""
    return _SPOKEN if _speaks_of(sought, count) else doubt * (_BARE_COUNT if bare(count) else 1)


def _speaks_of(sought: Sought, count: Figure) -> bool:
    """Whether the sentence of a mean speaks of what another one counts: "Guests stayed …, or 4.8 nights each"."""
    noun = count.quantity.noun.lower()
    apart = count.sentence != sought.number and len(noun) >= _NOUN and noun.isascii()
    return apart and noun in sought.line.skeleton[: max(0, sought.figure.at)]


def _of_them(scene: Scene, count: Figure) -> bool:
    """Whether a count is some of those that were counted: 78,000 of the parcels."""
    line = scene.lines[count.sentence]
    return line.cue("count_some").match(line.after_text(count)) is not None


def _touches(sought: Sought, count: Figure) -> bool:
    """Whether a count stands right before what each of it has: "12 new trams have been ordered at $3m each"."""
    mean = sought.figure
    return count.row == mean.row - 1 and count.sentence == mean.sentence and not bare(count) and (
        _BREAK.search(sought.line.own_text(mean)) is None
    )


def _is_count(top: str, figure: Figure) -> bool:
    unit = amount_unit(figure)
    if is_money(unit) or figure.value is None or figure.value < _FEWEST:
        return False
    if figure.quantity.place < 1 and figure.quantity.noun == unit != "":
        return False  # 10.4 times: a mean itself
    return unit != top or not unit or bare(figure)


def _total(sought: Sought, figure: Figure, *, named: bool) -> float | None:
    """How much less likely than others an amount is to be the total; None where it cannot be it."""
    top = top_of(sought.figure)
    timed = top in TIMES or factor_between(top, "second") is not None
    if "/" in figure.unit or (timed and factor_between(top, figure.unit) is None):
        return None
    if figure.unit == top != "" and figure.value == sought.figure.value:
        return None  # what one of many has, told again
    if top and factor_between(amount_unit(figure), top) is not None:
        return 1.0
    if is_total(sought, figure):
        known = top or named or sought.per.rate
        return (_BARE_TOTAL if bare(figure) and not sought.per.rate else 1.0) * (1 if known else _NO_UNIT)
    nouns = all(len(unit) >= _WORD and unit.isalpha() and not is_money(unit) for unit in (top, figure.unit))
    larger = figure.value is not None and sought.figure.value is not None and figure.value > sought.figure.value
    return _UNLIKE if nouns and larger and not sought.per.rate else None


def _one_measure(sought: Sought, total: Figure) -> bool:
    """Whether a total counts what there is so many of: "336 files per officer" of 7,392 applications may not."""
    return is_total(sought, total) or factor_between(amount_unit(total), top_of(sought.figure)) is not None


def _of_two(sought: Sought, total: Figure, count: Figure) -> bool:
    """Whether two amounts are of two measures, so that one is no part of the other."""
    if sought.per.rate:
        return bool(total.value and count.value and total.value < count.value)
    return total.unit != count.unit or bare(total) or bare(count)


def _doubt(scene: Scene, sought: Sought, total: Figure, weight: float, count: Figure, doubt: float) -> float:
    """How likely it is that a figure is not the quotient of these two."""
    figures = (total, count)
    apart = max(abs(f.sentence - sought.number) for f in figures)
    to_come = any(f.modality != sought.figure.modality for f in figures)
    other = any(_other_time(sought.figure, f) for f in figures)
    if sought.per.rate and _of_these(scene, total, count):
        doubt = _NAMED
    if doubt == _SPOKEN and not (total.sentence == sought.number and total.row < sought.figure.row):
        doubt = _PLAIN
    return weight * doubt * _FARTHER**apart * (_TO_COME if to_come else 1) * (_OTHER_TIME if other else 1)


def _of_these(scene: Scene, part: Figure, whole: Figure) -> bool:
    """ "1,840 of the 23,000 hives", "33 in a total of 9,167 deliveries"."""
    line = scene.lines[part.sentence]
    told = part.sentence == whole.sentence and part.row == whole.row - 1
    return told and scene.cue(line, "per_out_of").fullmatch(line.between(part, whole)) is not None


def _other_time(one: Figure, other: Figure) -> bool:
    a, b = one.period, other.period
    if not (a and b and a.start and a.end and b.start and b.end):
        return False
    return a.end < b.start or b.end < a.start


def _nearly(sought: Sought, total: Figure, count: Figure) -> bool:
    """Whether three figures agree where one was rounded on, or tonnes are told by the kilo: nothing is wrong then."""
    scale, place = Interval.exact(factor(sought, total, count)), sought.figure.quantity.nonzero_place
    wider = sought.figure.interval.widen(place / 2 if place else Decimal(0))
    other_unit = sought.per.word not in TIMES and not sought.per.rate and (
        not sought.per.word or sought.per.word not in count.unit
    )
    scales = (Decimal(1), *(_THOUSANDS if other_unit else ()))
    return any(product_holds(total.interval * scale * Interval.exact(of), count.interval, wider) for of in scales)


def _slip(sought: Sought, total: Figure, count: Figure, *, rarer: bool) -> tuple[float, bool]:
    """How likely unrelated figures are one slip away from agreeing, and whether these are."""
    by_product = _exactly(sought, total, count)
    in_words = not any(sign.isdigit() for sign in sought.figure.quantity.text)
    if by_product is not None and not in_words:
        return by_product, True
    if not _one_measure(sought, total):
        return 0.0, False
    return slip_of(sought, total, count, rarer=rarer)


def _exactly(sought: Sought, total: Figure, count: Figure) -> float | None:
    """How likely unrelated numbers would be one slip away from a product that is exact; None if these are not.

    Of unrelated numbers one in N is a multiple of N: that a single digit written otherwise makes it one tells much.
    """
    figures = (total, count, sought.figure)
    if any(f.quantity.hedge is not None for f in figures):
        return None
    scale = factor(sought, total, count)
    t, n, q = (f.value or Decimal(1) for f in figures)
    ways = (
        (figures[0], n * q / scale, Decimal(1)),
        (figures[1], t * scale / q, q),
        (figures[2], t * scale / n, n),
    )
    return exact.chance(ways)


def _rescaled(sought: Sought, total: Figure, count: Figure) -> bool:
    """Whether three figures agree but for the point, which is so where one counts thousands of another thing."""
    t, n, q = (exact.digits(f.value or Decimal(1)) for f in (total, count, sought.figure))
    return exact.digits(Decimal(n * q)) == t
