"""Means of a time: 日均, "an average of … a day": a total divided by the days, months or years of its period.

The length stands beside the mean (8天), or is that of the period that the total speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import msgspec

from ...languages import templates
from ...languages.conversions import is_money
from ...model.interval import Interval
from ...model.mention import Period
from ...model.relation import Operand, Relation
from ..scene import Figure, Line, Scene
from ..settle import alike, bare, dated, misprinted, product_holds
from .operands import extreme, of_some

_DAYS = {
    "day": Decimal(1), "week": Decimal(7), "month": Decimal("30.4375"), "quarter": Decimal("91.3125"),
    "year": Decimal("365.25"),
}  # fmt: skip
_REACH, _AFTER = 40, 2  # figures
_MOST = 12
_BACK = 4  # sentences from a length to the mean
_CLAUSE = re.compile("[,，;；]")
_NAME, _LEAD = 2, 8  # signs
_OPEN = ("above", "below")
_WILD = 4  # times
_CLOSE = 6  # signs between a total and the cue of its mean
_YEAR = (365, 366)


class _Length(NamedTuple):
    """How many days, months or years a total covers: a figure, or its own period."""

    interval: Interval
    figure: Figure | None = None
    near: bool = True  # in the sentence of the mean


class _Mean(NamedTuple):
    number: int
    line: Line
    figure: Figure
    unit: str
    cue: str
    gap: int = 0  # signs between the figure before and the cue


def find(scene: Scene) -> Iterator[Relation]:
    """Average-of relations over time."""
    means = {
        mean.figure.row: mean
        for number, line in scene.spoken
        for mean in _means(scene, number, line)
    }
    for row, mean in means.items():
        if row not in scene.bases:
            yield from _of(scene, mean, means.keys())


def rows(scene: Scene) -> set[int]:
    """The rows of all means of a time."""
    return {
        mean.figure.row for number, line in scene.spoken for mean in _means(scene, number, line)
    }


def _means(scene: Scene, number: int, line: Line) -> Iterator[_Mean]:
    for _, match in scene.templates(line, "average."):
        figure = line.figure(match, "mean")
        groups = match.groupdict()
        lead = line.skeleton[max(0, match.start() - _LEAD) : match.start()]
        hypothesis = scene.cue(line, "hypothesis").search(lead) and not scene.cue(line, "reckoned").search(lead)
        unit = next((name for name in _DAYS if groups.get(name)), None)
        if figure is not None and not hypothesis and unit is not None:
            if figure.sign in (templates.LEVEL, templates.DURATION):
                last = max((f.at for f in line.figures if f.at < match.start()), default=-1)
                yield _Mean(number, line, figure, unit, match.group(), match.start() - last)
    for figure in line.figures:
        unit = figure.unit.rpartition("/")[2] if "/" in figure.unit else ""
        own = line.own_text(figure)
        if unit in _DAYS and figure.sign == templates.LEVEL and figure.kind == "level":
            if line.cue("per_mean").search(own) or scene.cue(line, "average_apposed").fullmatch(
                own[max(own.rfind(","), 0) :]
            ):
                yield _Mean(number, line, figure, unit, figure.quantity.text)


def _of(scene: Scene, mean: _Mean, means: object) -> Iterator[Relation]:
    totals = _totals(scene, mean, means)[:_MOST]
    totals = [total for total in totals if not of_some(scene, mean.figure, total)]
    if scene.cue(mean.line, "median").search(mean.line.skeleton):
        yield _not_run(scene, mean, totals, "a median is no mean")
        return
    if not totals:
        yield _not_run(scene, mean, totals, "no total")
        return
    pairs = [(total, length) for total in totals for length in _lengths(scene, mean, total)]
    for total, length in pairs:
        if product_holds(total.interval, length.interval, mean.figure.interval):
            yield _relation(scene, mean, total, length)
            return
    chosen = _chosen(scene, mean, totals[0], pairs)
    if chosen is None:
        yield _not_run(scene, mean, totals, "no length of period")
        return
    yield _relation(scene, mean, *chosen)


def _chosen(
    scene: Scene, mean: _Mean, first: Figure, pairs: list[tuple[Figure, _Length]]
) -> tuple[Figure, _Length] | None:
    """The total and length of a conflict: those beside the mean, or the only ones that a slip away would fit."""
    pairs = [(total, length) for total, length in pairs if not _apart(mean, total)]
    beside = [(total, length) for total, length in pairs if total is first]
    told = [pair for pair in beside if pair[1].figure is not None]
    close = first.sentence == mean.number and mean.gap <= _CLOSE or scene.kin(first, mean.figure)
    certain = [pair for pair in told if pair[1].near] or (beside if close and not told else [])
    if _touching(scene, mean, first) and len(certain) == 1 and _plausible(mean, *certain[0]):
        return certain[0]
    slips = {
        (total.value, length.interval): (total, length)
        for total, length in reversed(pairs)
        if (total is first or _of_one(scene, mean, total)) and _misprinted(mean, total, length)
    }
    return next(iter(slips.values())) if len(slips) == 1 else None


def _apart(mean: _Mean, total: Figure) -> bool:
    """Whether a mean is of another time than a total, or told aside: 与去年春节（8天，日均161万）相比."""
    figure = mean.figure
    then, now = figure.period, total.period
    if then and now and then.start and then.end and now.start and now.end:
        if then.end < now.start or now.end < then.start:
            return True
    if total.sentence != mean.number or total.row > figure.row:
        return False
    told = mean.line.skeleton[total.at + 1 : figure.at]
    opens = max(told.rfind(sign) for sign in "(（")
    return opens >= 0 and not any(sign in told[opens:] for sign in ")）") and _CLAUSE.search(told[:opens]) is not None


def _of_one(scene: Scene, mean: _Mean, total: Figure) -> bool:
    """Whether a mean and a total are named alike: 总票房 and 日均票房."""
    name, clause = total.name, _CLAUSE.split(mean.line.own_text(mean.figure))[-1]
    again = not name.words and len(name.text) >= _NAME and name.head in clause
    return again or scene.kin(total, mean.figure)


def _touching(scene: Scene, mean: _Mean, total: Figure) -> bool:
    """Whether a total is told right by the mean, of the same time."""
    figure = mean.figure
    if mean.number - total.sentence > 1 or total.modality != figure.modality:
        return False
    if total.sentence != mean.number:
        return scene.lines[total.sentence].sentence.block == mean.line.sentence.block and not _dated(
            mean.line, 0, figure.quantity.start
        )
    low, high = sorted((total, figure), key=lambda f: f.at)
    return not dated(mean.line, low, high)


def _dated(line: Line, start: int, end: int) -> bool:
    return any(start <= m.start < end and m.role != "base" for m in line.sentence.moments)


def _totals(scene: Scene, mean: _Mean, means: object) -> list[Figure]:
    """Amounts that a mean may be of: before it, the nearest first; right behind it, where called a total."""
    figure = mean.figure
    behind = scene.figures[figure.row + 1 : figure.row + 1 + _AFTER]
    found = []
    for other in (*scene.before(figure, reach=_REACH), *behind):
        line = scene.lines[other.sentence]
        if other.row in scene.bases or other.row in scene.moved or "/" in other.unit or other.row in means:  # type: ignore[operator]
            continue
        if extreme(scene, other) and not line.cue("outcome").search(line.own_text(other)):
            continue
        if other.row > figure.row:
            if other.sentence != mean.number or not line.cue("outcome").search(line.own_text(other)):
                continue
        if (
            other.value is None
            or figure.value is None
            or other.value <= figure.value
            or other.sign not in (figure.sign, templates.LEVEL)
        ):
            continue
        unit = "" if bare(figure) else figure.unit.partition("/")[0]
        if not other.unit and not figure.unit and not scene.kin(other, figure):
            continue
        plain = not unit and "/" in figure.unit and not is_money(other.unit)
        same = (
            other.unit == unit
            or plain
            or _both_people(scene, mean.line, unit, other)
            or ((not unit or (bare(other) and not other.unit)) and alike(other, figure))
        )
        single = line.cue("single_day").search(line.own_text(other))
        if same and other.kind in ("level", "duration") and not single:
            found.append(other)
    return found


def _both_people(scene: Scene, line: Line, unit: str, other: Figure) -> bool:
    """Whether a total and a mean count the same people by other words: 312,500 people, 1,008 visitors a day."""
    told = f"{other.unit} {other.quantity.noun}"
    return bool(unit) and any(p.search(unit) and p.search(told) for _, p in scene.family(line, "same."))


def _lengths(scene: Scene, mean: _Mean, total: Figure) -> Iterator[_Length]:
    own = [f for f in mean.line.figures if _is_length(mean, f)]
    earlier = [
        f
        for f in scene.before(mean.line.figures[0], reach=_REACH)
        if _is_length(mean, f) and mean.number - f.sentence <= _BACK
    ]
    for figure in (*own, *earlier):
        spanned = figure in own and _spanned(mean.line, figure, mean.figure)
        if not spanned and not _of_another(scene, figure, total):
            yield _Length(figure.interval, figure, figure.sentence == mean.number)
    length = _length_of(total.period, mean.unit) or _written(total, mean.unit)
    if (
        length is None
        and mean.unit == "day"
        and scene.cue(mean.line, "of_the_year").match(mean.line.after_text(mean.figure))
    ):
        length = Interval(Decimal(_YEAR[0]), Decimal(_YEAR[1]))
    timed = any(f.sign == templates.DURATION and f.at < mean.figure.at for f in mean.line.figures)
    if length is not None and not timed and total.quantity.hedge not in _OPEN:
        yield _Length(length)


def _is_length(mean: _Mean, figure: Figure) -> bool:
    duration = figure.sign == templates.DURATION and figure.unit == mean.unit
    return duration and figure.row != mean.figure.row and figure.value is not None and figure.value > 1


def _of_another(scene: Scene, length: Figure, total: Figure) -> bool:
    """Whether a length is told of another amount: "borrow $9 million over 20 years and take $3 million from …"."""
    if length.sentence != total.sentence or length.at > total.at:
        return False
    before = [f for f in scene.lines[length.sentence].figures if 0 <= f.at < length.at]
    return bool(before) and alike(before[-1], total)


def _spanned(line: Line, length: Figure, mean: Figure) -> bool:
    """Whether another span of time (三年来) is told between a length and the mean: the total is that one's."""
    low, high = length.quantity.end, mean.quantity.start
    return any(low <= m.start < high and m.spec.trailing is not None for m in line.sentence.moments)


def _length_of(period: Period | None, unit: str) -> Interval | None:
    """How many of a unit a period holds; None where it is not known or holds no two."""
    if period is None or period.start is None or period.end is None or period.start == period.end:
        return None
    days = (period.end - period.start).days + 1
    if unit == "day":
        low, high = _YEAR if days in _YEAR else (days, days)  # which year is seldom told
        return Interval(Decimal(low), Decimal(high))
    count = round(days / _DAYS[unit])
    return Interval.exact(count) if count >= 2 else None


def _written(total: Figure, unit: str) -> Interval | None:
    """The days between two dates of one month that name no year: 10月1日至7日."""
    time = total.read.raw.time if total.read is not None else None
    if time is None or unit != "day":
        return None
    spec = time.spec
    if (
        spec.day is None
        or spec.to_day is None
        or spec.to_month not in (None, spec.month)
        or spec.to_day <= spec.day
    ):
        return None
    return Interval.exact(spec.to_day - spec.day + 1)


def _plausible(mean: _Mean, total: Figure, length: _Length) -> bool:
    middle = length.interval.midpoint
    if not (total.value and middle and mean.figure.value):
        return False
    apart = total.value / (middle * mean.figure.value)
    return 1 / Decimal(_WILD) <= apart <= _WILD or _misprinted(mean, total, length)


def _misprinted(mean: _Mean, total: Figure, length: _Length) -> bool:
    return misprinted(mean.figure, total.interval / length.interval) or misprinted(
        total, length.interval * mean.figure.interval
    )


def _relation(scene: Scene, mean: _Mean, total: Figure, length: _Length) -> Relation:
    inferred = total.sentence != mean.number
    roles = [("total", total), ("mean", mean.figure)]
    if length.figure is not None:
        inferred = inferred or not length.near
        roles.insert(1, ("count", length.figure))
        return scene.relation("average-of", "average-mismatch", roles, mean.cue, inferred=inferred)
    relation = scene.relation(
        "average-of",
        "average-mismatch",
        roles,
        mean.cue,
        inferred=inferred,
        facts=(("days", f"{length.interval.high}"),),
    )
    first, last = relation.operands
    return msgspec.structs.replace(
        relation, operands=(first, _period_operand(first, mean.unit, length.interval), last)
    )


def _period_operand(total: Operand, unit: str, length: Interval) -> Operand:
    """The length of the period that a total speaks of, shown where the total stands."""
    assert length.high is not None
    return msgspec.structs.replace(
        total, role="count", interval=length, unit=unit, label=f"{length.high} {unit}s", value=length.high
    )


def _not_run(scene: Scene, mean: _Mean, totals: list[Figure], reason: str) -> Relation:
    roles = [*(("total", total) for total in totals[:1]), ("mean", mean.figure)]
    return scene.relation("average-of", "average-mismatch", roles, mean.cue, not_run=reason)
