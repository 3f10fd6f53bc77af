"""Amounts bound by their periods or by a joint total: halves of a year, a month of ten, 两市合计.

Only flows add up over time; a stock (余额, a population) at the end of a month is no part of the year's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from ...languages import templates
from ...model.relation import Relation
from ..matching import inside, same_period
from ..scene import Figure, Line, Scene
from .parts import counts
from .siblings import close

_WINDOW = 12  # figures
_MARK = 12  # signs between two shares of one list


def find(scene: Scene) -> Iterator[Relation]:
    """Partitions by period, parts of a longer period, and joint totals."""
    yield from _tiled(scene)
    yield from _closing(scene)
    for _, line in scene.spoken:
        yield from _joint_shares(scene, line)
        yield from _days(scene, line)


def _joint_shares(scene: Scene, line: Line) -> Iterator[Relation]:
    """占a%、b%和c%，合计占d%: shares that are told one by one and together."""
    run: list[Figure] = []
    for figure in (f for f in line.figures if f.at >= 0):
        share = figure.sign == templates.PERCENT and figure.kind != "change" and figure.row not in scene.moved
        joint = share and line.cue("in_all").search(line.own_text(figure))
        if joint and len(run) > 1:
            roles = [*(("part", part) for part in run), ("total", figure)]
            yield scene.relation("partition", "sum-mismatch", roles, figure.quantity.text, exhaustive=True)
        listed = run and len(line.between(run[-1], figure)) <= _MARK
        run = [*(run if listed else []), figure] if share and not joint else []


def _days(scene: Scene, line: Line) -> Iterator[Relation]:
    """A day of a holiday, called so: no more than the holiday that holds it."""
    for part in line.figures:
        if not counts(part) or not part.unit or not line.cue("one_day").search(line.own_text(part)):
            continue
        able = [f for f in scene.before(part) if f.unit == part.unit and counts(f) and inside(part.period, f.period)]
        able = [f for f in able if f.row not in scene.bases and f.modality == part.modality]
        able = [f for f in able if not _mean(scene, f)]
        if scene.cue(line, "common_unit").fullmatch(part.unit):  # 20 calls that day are none of 9 visits since May
            able = [f for f in able if part.name.text and part.name.head in f.name.text]
        if able and all(f.interval == able[0].interval for f in able):
            roles = [("part", part), ("whole", able[0])]
            yield scene.relation("part-of", "part-exceeds-whole", roles, "day", inferred=True)


def _tiled(scene: Scene) -> Iterator[Relation]:
    """上半年 + 下半年 = 全年: amounts of one name whose periods follow each other and fill a longer one."""
    families: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in scene.figures:
        period = figure.period
        if (
            counts(figure)
            and figure.name.text
            and period
            and period.start
            and period.end
            and period.start != period.end
        ):
            families[figure.name.text, figure.unit, figure.modality].append(figure)
    for family in families.values():
        if 2 <= len(family) <= 40:
            yield from _within(scene, family)
        if 3 <= len(family) <= 40:
            yield from _tilings(scene, family)
    yield from _spans(scene)


def _spans(scene: Scene) -> Iterator[Relation]:
    """2月成交a套，1月b套，前两月累计c套: amounts told together whose written periods fill that of another one,
    whatever else they are called by; a base of comparison is one of them."""
    told: dict[tuple[int, str], list[Figure]] = defaultdict(list)
    for figure in scene.figures:
        if counts(figure) and figure.unit and figure.modality == "stated" and figure.value is not None:
            period = figure.period
            if period and period.start and period.end and period.start != period.end and _timed(figure):
                told[scene.lines[figure.sentence].sentence.block, figure.unit].append(figure)
    for group in told.values():
        if 3 <= len(group) <= _WINDOW:
            yield from (r for r in _tilings(scene, group, akin=False))


def _timed(figure: Figure) -> bool:
    return figure.read is not None and figure.read.raw.time is not None


def _closing(scene: Scene) -> Iterator[Relation]:
    """甲…a；乙…b。两市合计c: as many amounts before the total as it says it joins."""
    for number, line in scene.spoken:
        for _, match in scene.templates(line, "joint."):
            total = line.figure(match, "total")
            size = next((n for n in (2, 3, 4) if match.groupdict().get(f"n{n}")), 2)
            if total is None or not counts(total):
                continue
            before = [
                f
                for f in scene.before(total, reach=_WINDOW)
                if number - f.sentence <= 1
                and counts(f)
                and f.unit == total.unit
                and f.row not in scene.bases
            ][:size]
            named = all(f.name.head == before[0].name.head for f in before)
            if len(before) == size and (named or close(before, total)):
                inferred = any(f.sentence != number for f in before)
                roles = [*(("part", part) for part in reversed(before)), ("total", total)]
                yield scene.relation(
                    "partition", "sum-mismatch", roles, match.group(), inferred=inferred, exhaustive=True
                )


_LARGER = 2  # times: what is so much larger than the whole that its name suggests is no part of it


def _within(scene: Scene, family: list[Figure]) -> Iterator[Relation]:
    """A month of ten months, a day of a holiday: an amount of a period cannot exceed that of a longer one."""
    for part in family:
        wholes = [f for f in family if f is not part and inside(part.period, f.period)]
        wholes = [f for f in wholes if sum(same_period(f.period, other.period) for other in family) == 1]
        wholes = [f for f in wholes if f.row not in scene.bases and _own_times(part, f) and scene.kin(part, f)]
        if not wholes or scene.cue(scene.lines[part.sentence], "stock").search(part.name.text):
            continue
        whole = min(wholes, key=lambda f: abs(f.row - part.row))
        if part.value is None or whole.value is None or part.value > _LARGER * whole.value:
            continue  # far too large: of something else
        if part.interval.low is not None and part.interval.low >= 0 and part.row not in scene.bases:
            roles = [("part", part), ("whole", whole)]
            yield scene.relation("part-of", "part-exceeds-whole", roles, "period", inferred=True)


def _mean(scene: Scene, figure: Figure) -> bool:
    line = scene.lines[figure.sentence]
    return line.cue("mean_name").search(line.own_text(figure) + figure.name.text) is not None


def _own_times(part: Figure, whole: Figure) -> bool:
    """Whether both periods are written with their amounts: one carried over may belong to something else."""
    return _timed(part) and _timed(whole)


def _tilings(scene: Scene, family: list[Figure], *, akin: bool = True) -> Iterator[Relation]:
    starts: dict[date, Figure] = {}
    for figure in sorted(family, key=lambda f: f.period.end, reverse=True):  # type: ignore[union-attr,arg-type,return-value]
        assert figure.period is not None and figure.period.start is not None
        starts[figure.period.start] = figure  # the shortest period that starts there
    for whole in family:
        assert whole.period is not None and whole.period.start is not None and whole.period.end is not None
        parts, at = [], whole.period.start
        while at <= whole.period.end and at in starts and starts[at].row != whole.row:
            part = starts[at]
            assert part.period is not None and part.period.end is not None
            parts.append(part)
            at = part.period.end + timedelta(days=1)
        if len(parts) >= 2 and at == whole.period.end + timedelta(days=1) and (akin or _one_thing(parts, whole)):
            roles = [*(("part", part) for part in parts), ("total", whole)]
            one = {figure.sentence for _, figure in roles}
            yield scene.relation(
                "partition", "sum-mismatch", roles, "periods", inferred=len(one) > 1, exhaustive=True
            )


def _one_thing(parts: list[Figure], whole: Figure) -> bool:
    """Whether amounts of one breath may be of one thing: near their total, and no two of them named apart."""
    names = [f.name.text for f in (*parts, whole) if f.name.text]
    longest = max(names, key=len, default="")
    named = all(longest.endswith(name) or longest.startswith(name) for name in names)
    return close(parts, whole) and (named or all(part.sentence == whole.sentence for part in parts))
