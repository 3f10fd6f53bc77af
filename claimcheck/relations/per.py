"""Figures per something, with their total and their count: "£9.6m, or £20,000 for each meter" of 480 meters told
sentences before; "a tax of €1.50 a night yielded €7.2 million"; "25 games drew 600,000, an average of 24,000".

Total and count are taken where they fit. A conflict needs the total beside the figure and one count that it can
be per.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import product as pairs_of

from ..languages import templates
from ..languages.conversions import factor_between
from ..model.interval import Interval
from ..model.relation import Relation
from .scene import Figure, Line, Scene
from .settle import alike, bare, product_holds

_CLAUSE = re.compile("[，,；;。：:]")
_REACH = 40  # figures
_TOTALS, _COUNTS = 6, 6
_ROWS = 5
_BACK = 2  # sentences
_SHORTEST = 3
_SAME = Decimal("0.005")
_POWERS = (-8, -4, -3, -1, 1, 3, 4, 8)  # a digit shifted, thousand for million, 万 for 亿
_TOUCH = 6  # signs around a count that name it


def find(scene: Scene) -> Iterator[Relation]:
    """Average-of and product-of relations of figures that are per something."""
    for number, line in enumerate(scene.lines):
        for mean in line.figures:
            if mean.sign != templates.LEVEL or not mean.value:
                continue
            yield from _each_of(scene, line, mean)
            if mean.row not in scene.bases or _per_word(scene, line, mean):
                yield from _of(scene, number, line, mean)


def _of(scene: Scene, number: int, line: Line, mean: Figure) -> Iterator[Relation]:
    own = line.own_text(mean)
    said = scene.cue(line, "per_unit").search(own) or scene.cue(line, "average_behind").match(
        line.after_text(mean)
    )
    word = _per_word(scene, line, mean)
    plain = not word and scene.cue(line, "average_plain").search(own) is not None
    if plain:
        yield from _plain(scene, line, mean, own)
        return
    if not word:
        return
    counts = _counts(scene, line, mean, word)
    totals = [f for f in _totals(scene, number, line, mean) if f not in counts]
    outcome = scene.cue(line, "outcome").search(line.own_text(totals[0])) if totals else None
    if not counts or not totals or not (said or outcome):
        return
    rule = bool(said)
    for total, count in pairs_of(totals[:_TOTALS], counts[:_COUNTS]):
        if total.row != count.row and _fits(total, count, mean):
            yield _relation(scene, total, count, mean, rule)
            return
    if said:
        missed = next((pair for pair in pairs_of(totals[:2], counts[:_COUNTS]) if _scale_missed(*pair, mean)), None)
        if missed is not None and number - missed[0].sentence <= 1:
            yield _relation(scene, *missed, mean, rule)
            return
    total, count = totals[0], counts[0]
    close = [f for f in counts if number - f.sentence <= 1]
    one = len(close) == 1 or all(other.interval.overlaps(count.interval) for other in counts)
    one = one and (said is None or word.isascii() or count.sentence == number)
    one = one and not _parted(line, count, mean) and not _parted(line, total, mean)
    alone = rule or (
        sum(f.sentence == number for f in totals) == 1 and total.sentence == number and total.row == mean.row + 1
    )
    before = total.row < mean.row or not rule or bool(outcome)
    told = total.sentence == number and before and number - count.sentence <= _BACK
    if told and _beside(scene, number, total, mean) and one and alone and total.row != count.row:
        yield _relation(scene, total, count, mean, rule)


def _each_of(scene: Scene, line: Line, mean: Figure) -> Iterator[Relation]:
    """ "$84 million, or $7,000 for each of the county's 12,000 pupils": total, mean and count side by side."""
    if not scene.cue(line, "per_each_of").fullmatch(line.after_text(mean)):
        return
    around = scene.figures[max(0, mean.row - 1) : mean.row + 2]
    if len(around) < 3 or any(f.sentence != mean.sentence or f.kind != "level" for f in around):
        return
    total, _, count = around
    if total.unit == mean.unit and total.value and mean.value and total.value > mean.value:
        yield _relation(scene, total, count, mean, True)


def _parted(line: Line, a: Figure, b: Figure) -> bool:
    """Whether two figures of one sentence stand in clauses of their own."""
    if a.sentence != b.sentence:
        return False
    between = line.skeleton[min(a.at, b.at) : max(a.at, b.at)]
    return any(sign in between for sign in ";；")


def _beside(scene: Scene, number: int, total: Figure, mean: Figure) -> bool:
    """Whether a total stands right by the figure, or is the nearest in the sentence before."""
    line = scene.lines[total.sentence]
    apart = total.modality != mean.modality and total.sentence != number
    if apart or scene.cue(line, "mean_name").search(line.own_text(total)):
        return False
    return number - total.sentence <= 1 and abs(total.row - mean.row) <= _ROWS


def _plain(scene: Scene, line: Line, mean: Figure, own: str) -> Iterator[Relation]:
    """ "The 25 home games drew 600,000 spectators, an average of 24,000": two counts and nothing else."""
    before = [f for f in line.figures if 0 <= f.at < mean.at]
    if len(before) != 2 or any(f.sign != templates.LEVEL or f.kind != "level" for f in before):
        return
    for total, count in (before, before[::-1]):
        ordered = total.value is not None and count.value is not None and total.value > mean.value  # type: ignore[operator]
        if ordered and alike(mean, total) and count.unit != total.unit and not scene.bases & {total.row, count.row}:
            yield _relation(scene, total, count, mean, True)
            return


def _per_word(scene: Scene, line: Line, mean: Figure) -> str:
    """What a figure is per, in the singular; empty when it is per nothing or per so many."""
    own = scene.cue(line, "per_own").search(line.own_text(mean))
    if own is not None:
        return next(word for word in own.groups() if word)
    _, _, bottom = mean.unit.partition("/")
    if bottom:
        return "" if bottom[0].isdigit() else bottom
    found = scene.cue(line, "per_word").match(line.after_text(mean))
    return found.group(1) if found else ""


def _named(scene: Scene, figure: Figure, word: str) -> bool:
    """Whether the words that touch a count name what a mean is per, in scripts without spaces."""
    line = scene.lines[figure.sentence]
    before, after = _CLAUSE.split(line.own_text(figure))[-1], _CLAUSE.split(line.after_text(figure))[0]
    around = before[-_TOUCH:] + figure.quantity.text + after[:_TOUCH]
    return not word.isascii() and word in around


def _counts(scene: Scene, line: Line, mean: Figure, word: str) -> list[Figure]:
    """What there are so many of, the sentence's own first, then the nearest before it."""
    heads = scene.cue(line, "heads")
    found = []
    own = [f for f in line.figures if f.row != mean.row]
    for figure in (*own, *(f for f in scene.before(mean, reach=_REACH) if f.sentence != mean.sentence)):
        if figure.kind not in ("level", "duration") or "/" in figure.unit or figure.value is None:
            continue
        if figure.value <= 1 or figure.sign not in (templates.LEVEL, templates.DURATION):
            continue
        noun = f"{figure.unit} {figure.quantity.noun}".lower()
        people = heads.search(word) is not None and heads.search(noun) is not None
        named = (len(word) >= _SHORTEST and word in noun) or _named(scene, figure, word)
        if word == figure.unit or named or people:
            found.append(figure)
    return found


def _totals(scene: Scene, number: int, line: Line, mean: Figure) -> list[Figure]:
    top = mean.unit.partition("/")[0]
    found = []
    after = [f for f in line.figures if f.row > mean.row][:2]
    for figure in (*scene.before(mean, reach=_REACH), *after):
        if figure.kind != "level" or figure.sign != templates.LEVEL or "/" in figure.unit or not figure.value:
            continue
        same = figure.unit == top if top and not bare(mean) else not top or alike(figure, mean)
        if figure.row in scene.bases or mean.value is None:
            continue
        larger = figure.unit != top or figure.value > mean.value
        if larger and (same or factor_between(figure.unit, top) is not None):
            found.append(figure)
    return sorted(found, key=lambda f: (abs(f.row - mean.row) > 2 or f.sentence != number, abs(f.row - mean.row)))


def _factor(total: Figure, mean: Figure) -> str | None:
    factor = factor_between(total.unit, mean.unit.partition("/")[0])
    return None if factor in (None, 1) else str(factor)


def _fits(total: Figure, count: Figure, mean: Figure) -> bool:
    factor = _factor(total, mean)
    whole = total.interval * Interval.exact(factor) if factor else total.interval
    return product_holds(whole, count.interval, mean.interval)


def _scale_missed(total: Figure, count: Figure, mean: Figure) -> bool:
    """Whether the three would fit if one of them were a power of ten larger or smaller."""
    factor = Decimal(_factor(total, mean) or 1)
    if total.row == count.row or not (total.value and count.value and mean.value):
        return False
    apart = total.value * factor / (count.value * mean.value)
    return any(abs(apart.scaleb(-power) - 1) <= _SAME for power in _POWERS)


def _relation(scene: Scene, total: Figure, count: Figure, mean: Figure, average: bool) -> Relation:
    inferred = total.sentence != mean.sentence or count.sentence != mean.sentence
    factor = _factor(total, mean)
    facts = (("per", factor),) if factor else ()
    cue = mean.quantity.text
    if average:
        roles = [("total", total), ("count", count), ("mean", mean)]
        return scene.relation(
            "average-of", "average-mismatch", roles, cue, inferred=inferred, facts=facts
        )
    roles = [("product", total), ("price", mean), ("number", count)]
    return scene.relation("product-of", "product-mismatch", roles, cue, inferred=inferred, facts=facts)
