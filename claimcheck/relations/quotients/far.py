"""Means and prices whose total or number is told paragraphs away: "visitors spent €2.9 billion, or €450 each".

The noun that a mean is told per, or one of its sentence, names what was counted; its unit names the total. One of the
two stands beside the mean, the other anywhere. Any such pair of the article that makes the mean acquits it; a conflict
needs one slip of the pen that unrelated figures would hardly show, the more so the more pairs there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages import templates
from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene
from ..wholes.parts import counts
from .operands import of_some

_BOUND = {"mean", "total", "new", "base", "delta", "factor", "ratio", "a", "b", "product", "price", "part", "share"}
_CHANCE = 0.04  # that any of the pairs is one slip away
_AROUND = 200  # figures to either side
_MOST = 60  # pairs
_TIMES = ("day", "week", "month", "night", "hour")
_WORD = re.compile("[a-z]{3,}")
_STEM = 4  # letters
_FEWEST = 2  # digits


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Average-of relations of means that ``told`` leaves unbound."""
    held = (relation for relation in told if relation.not_run is None and relation.rule != "share-over-100")
    run = {operand.span.claim for relation in held for operand in relation.operands if operand.role in _BOUND}
    for _, line in scene.spoken:
        for mean in line.figures:
            if mean.claim is not None and mean.claim.id not in run and _tells(scene, line, mean):
                pair = _meant(scene, line, mean)
                if pair is not None:
                    roles = [("total", pair[0]), ("count", pair[1]), ("mean", mean)]
                    yield scene.relation("average-of", "average-mismatch", roles, mean.quantity.text, inferred=True)


def _tells(scene: Scene, line: Line, mean: Figure) -> bool:
    """Whether a figure is told of each of many."""
    plain = mean.kind == "level" and mean.sign == templates.LEVEL and mean.quantity.form != "range"
    if mean.at < 0 or not mean.value or not plain or mean.modality != "stated":
        return False
    if scene.cue(line, "median").search(line.skeleton) or sum(map(str.isdigit, mean.quantity.text)) < _FEWEST:
        return False
    unit, _, per = mean.unit.partition("/")
    if per:
        return bool(unit) and per.isalpha()
    if mean.row in scene.bases or mean.row in scene.moved:
        return False
    before, after = line.own_text(mean), line.after_text(mean)
    return bool(line.cue("far.each_before").search(before) or line.cue("far.each_behind").match(after))


def _meant(scene: Scene, line: Line, mean: Figure) -> tuple[Figure, Figure] | None:
    """The total and the number that one slip keeps from making a mean, where no such two of the article do."""
    unit, _, per = mean.unit.partition("/")
    around = scene.figures[max(0, mean.row - _AROUND) : mean.row + _AROUND]
    plain = [f for f in around if f is not mean and f.value and f.interval.low and f.kind in ("level", "duration")]
    totals = [f for f in plain if _is_total(scene, line, f, mean, unit) and not of_some(scene, mean, f)]
    numbers = [f for f in plain if _is_number(scene, mean, f, unit, per)]
    pairs = [(total, number) for total in totals for number in numbers if total is not number]
    if any((total.interval / number.interval).overlaps(mean.interval) for total, number in pairs):
        return None
    able = [pair for pair in pairs if _told_together(scene, mean, *pair)]
    near = list({(total.value, number.value): (total, number) for total, number in able}.values())[:_MOST]
    chances = [(_chance(*pair, mean), pair) for pair in near]
    slipped = [(chance, pair) for chance, pair in chances if chance is not None and chance * len(near) < _CHANCE]
    return min(slipped, key=lambda one: one[0])[1] if slipped else None


def _told_together(scene: Scene, mean: Figure, total: Figure, number: Figure) -> bool:
    """Whether one of two figures stands beside a mean, or the two stand right beside each other."""
    if total.sentence == number.sentence and abs(total.row - number.row) == 1:
        return True
    return any(_beside(scene, mean, figure) for figure in (total, number))


def _is_total(scene: Scene, line: Line, figure: Figure, mean: Figure, unit: str) -> bool:
    """Whether an amount may be what is shared out: told in what the mean is told in."""
    if not counts(figure) or (figure.value or 0) <= (mean.value or 0) or figure.quantity.form == "range":
        return False
    people = scene.cue(line, "people_unit")
    return figure.unit == unit or bool(people.fullmatch(figure.unit) and people.fullmatch(unit))


def _is_number(scene: Scene, mean: Figure, figure: Figure, unit: str, per: str) -> bool:
    """Whether a figure counts what a mean is told per, or something that its sentence names."""
    if figure.quantity.hedge is not None or figure.quantity.form in ("range", "ordinal") or (figure.value or 0) < 2:
        return False
    if per in _TIMES:
        return figure.unit == per and figure.sign == templates.DURATION
    line = scene.lines[mean.sentence]
    if not counts(figure) or not figure.unit.isalpha() or figure.unit == unit or figure.quantity.noun != figure.unit:
        return False
    people = scene.cue(line, "people_unit")
    if per:
        return figure.unit == per or bool(scene.cue(line, "far.head").fullmatch(per) and people.fullmatch(figure.unit))
    if figure.sentence == mean.sentence:
        return True
    return any(word[:_STEM] == figure.unit[:_STEM] for word in _WORD.findall(line.skeleton))


def _beside(scene: Scene, mean: Figure, figure: Figure) -> bool:
    """Whether a figure stands in the sentence of a mean, or in the one before it."""
    same = scene.lines[figure.sentence].sentence.block == scene.lines[mean.sentence].sentence.block
    return same and 0 <= mean.sentence - figure.sentence <= 1


def _chance(total: Figure, number: Figure, mean: Figure) -> float | None:
    """How likely unrelated figures would be one slip from agreeing."""
    if not number.interval.low or not mean.interval.low or mean.interval.low <= 0:
        return None
    wanted = [
        (mean, total.interval / number.interval),
        (total, mean.interval * number.interval),
        (number, total.interval / mean.interval),
    ]
    return near_miss.chance(wanted)
