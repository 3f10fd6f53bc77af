"""Averages: 日均, 人均, "an average of … a day", "$140 million a mile": a total divided by a count or by its days."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from re import Match, Pattern

import msgspec

from ..languages import templates
from ..model.interval import Interval
from ..model.relation import Relation
from .matching import same_period
from .parts import counts
from .scene import Figure, Line, Scene

_CLOSE = 5  # signs between a total (or its change) and the cue
_PERIOD_GROUPS = {"day": Decimal(1), "month": Decimal("30.4375"), "year": Decimal("365.25")}


def find(scene: Scene) -> Iterator[Relation]:
    """Average-of relations of an article."""
    for number, line in enumerate(scene.lines):
        if len(line.figures) > 1:
            yield from _averages(scene, number, line)


def _averages(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    for _, match in scene.templates(line, "average."):
        mean = line.figure(match, "mean")
        hypothesis = scene.cue(line, "hypothesis").search(
            line.skeleton, max(0, match.start() - 8), match.start()
        )
        if (
            mean is None
            or mean.row in scene.bases
            or hypothesis
            or mean.sign not in (templates.LEVEL, templates.DURATION)
        ):
            continue
        unit = mean.unit.partition("/")[0]
        total = line.figure(match, "total") or _before(line, match.start(), unit)
        inferred = False
        if total is None:
            total, inferred = _previous(scene, number, line, unit), True
        if total is None or total.row == mean.row or total.modality != mean.modality:
            roles = [("mean", mean)]
            yield scene.relation("average-of", "average-mismatch", roles, match.group(), not_run="no total")
            continue
        last = max((f.at for f in line.figures if f.at < match.start()), default=-1)
        told = line.figure(match, "count") is not None
        if not inferred and not told and match.start() - last > _CLOSE and not scene.kin(total, mean):
            continue
        if match.groupdict().get("head"):
            yield from _per_head(scene, line, match, mean, total, inferred)
        else:
            yield from _per_time(scene, line, match, mean, total, inferred)


def _before(line: Line, position: int, unit: str) -> Figure | None:
    for figure in reversed(line.figures):
        if 0 <= figure.at < position and figure.unit == unit and figure.kind in ("level", "duration"):
            return figure
    return None


def _previous(scene: Scene, number: int, line: Line, unit: str) -> Figure | None:
    previous = scene.lines[number - 1] if number else None
    if previous is None or previous.sentence.block != line.sentence.block:
        return None
    found = [f for f in previous.figures if counts(f) and f.unit == unit]
    return found[0] if len(found) == 1 else None


def _per_head(
    scene: Scene, line: Line, match: Match[str], mean: Figure, total: Figure, inferred: bool
) -> Iterator[Relation]:
    if mean.unit.partition("/")[2] in ("day", "week", "month", "year"):
        return
    heads = scene.cue(line, "heads")
    counted = line.figure(match, "count")
    if counted is None:
        near = [f for f in line.figures if f.row not in (mean.row, total.row, *scene.bases) and counts(f)]
        near.sort(key=lambda f: (f.sentence != mean.sentence, f.row > mean.row, abs(f.row - mean.row)))
        word = match.groupdict().get("u") or match.groupdict().get("u2") or match.group("head")
        counted = next((f for f in near if _is_head(heads, word, f)), None)
    if counted is None:
        return
    roles = [("total", total), ("count", counted), ("mean", mean)]
    trap = "a median is no mean" if scene.cue(line, "median").search(line.skeleton) else None
    yield scene.relation(
        "average-of", "average-mismatch", roles, match.group(), inferred=inferred, not_run=trap
    )


def _is_head(heads: Pattern[str], word: str, figure: Figure) -> bool:
    """Whether a count counts what the mean is per: 户 for 户均, people for per person."""
    text = figure.unit + " " + figure.quantity.noun
    return word in text or (heads.search(text) is not None and heads.search(word) is not None)


def _spanned(line: Line, length: Figure, mean: Figure) -> bool:
    """Whether another span of time (三年来) is told between a length and the mean: the total is that one's."""
    low, high = length.quantity.end, mean.quantity.start
    return any(low <= m.start < high and m.spec.trailing is not None for m in line.sentence.moments)


def _per_time(
    scene: Scene, line: Line, match: Match[str], mean: Figure, total: Figure, inferred: bool
) -> Iterator[Relation]:
    groups = match.groupdict()
    unit = next((name for name in _PERIOD_GROUPS if groups.get(name) or mean.unit.endswith("/" + name)), None)
    length = next(
        (
            f
            for f in reversed(line.figures)
            if f.sign == templates.DURATION and f.at < mean.at and f.unit == unit and f.value is not None
        ),
        None,
    )
    if length is not None and _spanned(line, length, mean):
        length = None
    trap = "a median is no mean" if scene.cue(line, "median").search(line.skeleton) else None
    if length is not None:
        roles = [("total", total), ("count", length), ("mean", mean)]
        yield scene.relation(
            "average-of", "average-mismatch", roles, match.group(), inferred=inferred, not_run=trap
        )
        return
    period = total.period
    if (
        unit is None
        or period is None
        or period.start is None
        or period.end is None
        or period.start == period.end
    ):
        roles = [("total", total), ("mean", mean)]
        yield scene.relation(
            "average-of", "average-mismatch", roles, match.group(), not_run="no length of period"
        )
        return
    days = Decimal((period.end - period.start).days + 1)
    per = _PERIOD_GROUPS[unit]
    if unit != "day" and round(days / per) < 2:
        return
    count = Interval(days, days) if unit == "day" else Interval.exact(round(days / per))
    roles = [("total", total), ("mean", mean)]
    relation = scene.relation(
        "average-of", "average-mismatch", roles, match.group(), inferred=inferred,
        not_run=trap or (None if same_period(period, mean.period) else "different periods"),
        facts=(("days", str(days)),),
    )  # fmt: skip
    length_operand = msgspec.structs.replace(
        relation.operands[0],
        role="count",
        interval=count,
        unit=unit,
        label=f"{count.low} {unit}s",
        value=count.low,
    )
    yield msgspec.structs.replace(
        relation, operands=(relation.operands[0], length_operand, relation.operands[1])
    )
