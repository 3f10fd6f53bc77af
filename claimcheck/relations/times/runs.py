"""Runs and where they began: the seventh month in a row of a run that began in February; 自4月以来已连续7个月.

A run is held against its first month, quarter or year, told beside it by a word that opens a run, and against the last
one, the period that the sentence (else the one before) speaks of. Months that a run comes after are counted too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from ...model.interval import Interval
from ...model.mention import Moment
from ...model.relation import Operand, Relation
from ..scene import Figure, Line, Scene

UNITS = {"month": 1, "quarter": 3, "year": 12}
LEAST = 2
_FAR, _BESIDE = 90, 24  # signs between a run and its start; what stands beside a date
_MONTHS, _QUARTER = 12, 3
_YEARS_BACK = 60
_CYCLES = {"month": 12, "quarter": 4, "year": 10_000}


def find(scene: Scene) -> Iterator[Relation]:
    """Streak relations between runs and the dates that they began at or came after."""
    for number, line in enumerate(scene.lines):
        for figure in line.figures:
            quantity = figure.quantity
            whole = figure.value is not None and figure.value == int(figure.value) and figure.value >= LEAST
            ahead = scene.text_of(line)[: quantity.start]
            streak = quantity.streak or scene.cue(line, "in_a_row_before").search(ahead[-_BESIDE:])
            if not (streak and whole and quantity.unit in UNITS and quantity.hedge is None):
                continue
            maybe = scene.cue(line, "run.maybe").search(ahead[-_BESIDE:])
            if maybe or scene.cue(line, "run.those").match(scene.text_of(line), quantity.end, line.sentence.end):
                continue  # 从6月起，可以连续4个月收获; 连续三个月不缴费的用户
            listed = _listed(scene, line, figure)
            if listed is not None:
                yield listed
            else:
                yield from _begun(scene, number, line, figure)


def _begun(scene: Scene, number: int, line: Line, count: Figure) -> Iterator[Relation]:
    text = scene.text_of(line)
    unit = count.quantity.unit
    starts = [moment for moment in line.sentence.moments if _opens(scene, line, text, moment, count)]
    where = line
    if not starts and number + 1 < len(scene.lines) and scene.lines[number + 1].sentence.block == line.sentence.block:
        where = scene.lines[number + 1]
        starts = [one for one in where.sentence.moments if _named(scene, where, text, one, unit)]
        starts = starts or [one for one in where.sentence.moments if _otherwise(scene, where, text, one, unit)]
    streaks = [figure for figure in line.figures if figure.quantity.streak]
    if len(starts) != 1 or len(streaks) > 1 or count.value is None:
        return
    start, told = starts[0], int(count.value)
    allowed: set[int] = set()
    sure = _stretched(line, start, unit) or _ends(scene, number, line, unit, start)
    published = scene.reading.document.published
    told_here = any(one.period and one.period.start and not _lies_in(scene, line, one, start) for one in line.figures)
    late = published is not None and published.month > _QUARTER * 2  # that of the year before is told in spring
    now = {period_index(published, unit)} if published and unit == "year" and (late or not told_here) else set()
    counted = _counts_first(scene, line, text, start)
    peak = scene.cue(line, "run.from_peak").search(text[: start.start]) or _otherwise(scene, where, text, start, unit)
    extras = (0,) if peak else (1,) if counted else (0, 1)
    for end in (sure | now) if sure else written_periods(scene, unit):
        allowed |= lengths_of(start, end, unit, told, extras)
    if not allowed or (start.spec.year is not None and max(allowed) < LEAST):
        return
    begun = scene.span(line.sentence.block, start.start, start.end)
    nearest = min(allowed, key=lambda length: abs(length - told))
    held = Interval.exact(told) if told in allowed else Interval.exact(nearest)
    operands = (
        scene.operand("count", count),
        Operand("listed", held, "", begun, f"{nearest} since {start.text}", Decimal(nearest)),
    )
    facts = () if sure and abs(nearest - told) > 1 else (("severity", "warning"),)
    yield Relation("series", "streak-mismatch", scene.article, operands, start.text[:40], facts=facts)


def fits_unit(moment: Moment, unit: str) -> bool:
    """Whether a date is one of the periods that a run counts."""
    spec = moment.spec
    if spec.day or spec.half or spec.trailing or spec.fiscal or spec.to_month or spec.to_year or spec.to_day:
        return False
    if unit == "month":
        return spec.month is not None
    if unit == "quarter":
        return spec.quarter is not None
    return spec.year is not None and spec.month is None and spec.quarter is None


def _opens(scene: Scene, line: Line, text: str, moment: Moment, count: Figure) -> bool:
    """Whether a date is told as the one that a run began at, and no longest or highest since then."""
    if not fits_unit(moment, count.quantity.unit):
        return False
    before = text[max(line.sentence.start, moment.start - _FAR) : moment.start]
    after = text[moment.end : moment.end + _BESIDE]
    between = text[min(count.quantity.end, moment.end) : max(count.quantity.start, moment.start)]
    first = scene.cue(line, "run.first").search(before)
    if len(between) > _FAR or (not first and scene.cue(line, "run.apart").search(between)):
        return False
    if first or (moment.start >= count.quantity.end and _otherwise(scene, line, text, moment, count.quantity.unit)):
        return moment.start >= count.quantity.end
    if moment.spec.since:
        ahead = moment.end <= count.quantity.start
        beside = scene.cue(line, "run.since_ahead" if ahead else "run.since_behind").fullmatch(between)
        most = scene.cue(line, "run.superlative").search(before) or scene.cue(line, "run.most").match(after)
        return beside is not None and not most
    if _since_event(scene, line, text, moment):
        return True
    told = moment.start >= count.quantity.end and scene.cue(line, "run.told_of").search(between)
    return bool(told) and _begins(scene, line, before, after)


def _since_event(scene: Scene, line: Line, text: str, moment: Moment) -> bool:
    """自2018年发布首份报告以来, since its first report in 2018, from the peak of last November."""
    before = text[max(line.sentence.start, moment.start - _FAR) : moment.start]
    after = text[moment.end : moment.end + _FAR]
    opened = scene.cue(line, "run.since_event_before").search(before)
    return opened is not None and scene.cue(line, "run.since_event_after").match(after) is not None


def _begins(scene: Scene, line: Line, before: str, after: str) -> bool:
    return bool(scene.cue(line, "run.began_before").search(before) or scene.cue(line, "run.began_after").match(after))


def _named(scene: Scene, line: Line, text: str, moment: Moment, unit: str) -> bool:
    """The run began in February: a sentence of its own."""
    before = text[max(line.sentence.start, moment.start - _FAR) : moment.start]
    after = text[moment.end : moment.end + _BESIDE]
    told = scene.cue(line, "run.itself").search(before)
    return fits_unit(moment, unit) and told is not None and _begins(scene, line, before, after)


def _otherwise(scene: Scene, line: Line, text: str, moment: Moment, unit: str) -> bool:
    """The last period that went the other way, right before the run: sales last fell in April."""
    before = text[max(line.sentence.start, moment.start - _FAR) : moment.start]
    told = scene.cue(line, "run.last_other").search(before)
    return told is not None and fits_unit(moment, unit) and not scene.cue(line, "run.superlative").search(before)


def period_index(day: date, unit: str) -> int:
    return (day.year * _MONTHS + day.month - 1) // UNITS[unit]


def _ends(scene: Scene, number: int, line: Line, unit: str, start: Moment) -> set[int]:
    """The last period told of before or beside a run: that of its own sentence, else of the nearest one before."""
    published = scene.reading.document.published
    latest: set[int] = set()
    for one in reversed(scene.lines[: number + 1]):
        if latest and one.sentence.block != line.sentence.block:
            return latest
        found = set()
        for figure in one.figures:
            period = figure.period
            if period is None or period.start is None or period.end is None or _lies_in(scene, one, figure, start):
                continue
            months = period_index(period.end, "month") - period_index(period.start, "month") + 1
            current = published is None or period.start <= published
            if months == UNITS[unit] and period.start.day == 1 and current:
                found.add(period_index(period.end, unit))
        if found and (not latest or max(found) > max(latest)):
            latest.add(max(found))  # that of its sentence, or a later one of its block
    return latest


def _lies_in(scene: Scene, line: Line, figure: Figure, start: Moment) -> bool:
    """Whether a figure's period is only the start of the run that it stands with."""
    spec, period = start.spec, figure.period
    if period is None or period.start is None or start not in line.sentence.moments:
        return False
    month = spec.month or ((spec.quarter - 1) * _QUARTER + 1 if spec.quarter else None)
    return (spec.year in (None, period.start.year)) and month in (None, period.start.month)


def written_periods(scene: Scene, unit: str) -> set[int]:
    """The period of writing and the two before it, where the text tells of none."""
    published = scene.reading.document.published
    return set() if published is None else {period_index(published, unit) - back for back in range(3)}


def _counts_first(scene: Scene, line: Line, text: str, start: Moment) -> bool:
    """Whether the first period is told as one of the run: 自3月起, 自2018年首次突破….以来."""
    first = scene.cue(line, "run.counts_first")
    return first.search(start.text) is not None or first.match(text, start.end, line.sentence.end) is not None


def _stretched(line: Line, start: Moment, unit: str) -> set[int]:
    """The end of a stretch of the same sentence that begins with the run: 3月至6月…，自3月起连续4个月."""
    spec = start.spec
    if unit != "month" or spec.month is None:
        return set()
    found = set()
    for other in (moment.spec for moment in line.sentence.moments if moment is not start):
        if other.month == spec.month and other.to_month and not other.to_day and other.to_month > other.month:
            year = spec.year if spec.year is not None else LEAST
            found.add(period_index(date(year, other.to_month, 1), unit))
    return found


def lengths_of(start: Moment, end: int, unit: str, count: int, extras: Sequence[int] = (0, 1)) -> set[int]:
    """How long a run from ``start`` to ``end`` may be, without its first period (0) or with it (1)."""
    spec = start.spec
    month = spec.month or ((spec.quarter - 1) * _QUARTER + 1 if spec.quarter else 1)
    if spec.year is not None:
        gone = end - period_index(date(spec.year, month, 1), unit)
        return {gone + extra for extra in extras} if 0 <= gone <= _YEARS_BACK * _MONTHS else set()
    cycle = _MONTHS // UNITS[unit]
    gone = (end - period_index(date(LEAST, month, 1), unit)) % cycle
    around = range(0, count + cycle, cycle)
    return {gone + more + extra for more in around for extra in extras}


def _listed(scene: Scene, line: Line, count: Figure) -> Relation | None:
    """The fourth month in a row, after rises in March, April and May: as many as are told, and the one of now."""
    text, unit = scene.text_of(line), count.quantity.unit
    for chain in _chains(scene, line, text, unit):
        periods = [period for moment in chain for period in periods_of(moment, unit)]
        steps = {(b - a) % _CYCLES[unit] for a, b in pairwise(periods)}
        more = _added(scene, line, text, count, chain)
        if len(periods) < LEAST or steps != {1} or more is None:
            continue
        number = len(periods) + more
        span = scene.span(line.sentence.block, chain[0].start, chain[-1].end)
        listed = Operand("listed", Interval.exact(number), "", span, f"{number} in a row", Decimal(number))
        operands = (scene.operand("count", count), listed)
        return Relation("series", "streak-mismatch", scene.article, operands, span.exact[:40])
    return None


def _chains(scene: Scene, line: Line, text: str, unit: str) -> list[list[Moment]]:
    """Periods that stand in a list: March, April and May."""
    chains: list[list[Moment]] = []
    for moment in sorted(line.sentence.moments, key=lambda one: one.start):
        if not periods_of(moment, unit):
            continue
        gap = text[chains[-1][-1].end : moment.start] if chains else None
        if gap is not None and scene.cue(line, "list_between").fullmatch(gap.strip()):
            chains[-1].append(moment)
        else:
            chains.append([moment])
    return chains


def _added(scene: Scene, line: Line, text: str, count: Figure, chain: list[Moment]) -> int | None:
    """One for the period of now, where a run is told after the others; none where they are all of it."""
    start, end = chain[0].start, chain[-1].end
    if count.quantity.end <= start:
        gap = text[count.quantity.end : start]
        if scene.cue(line, "run.after").search(gap) and len(gap) <= _FAR:
            return 1
        return 0 if scene.cue(line, "run.all_of").fullmatch(gap) else None
    gap = text[end : count.quantity.start]
    before = text[max(line.sentence.start, start - _BESIDE) : start]
    if len(gap) <= _FAR and scene.cue(line, "run.after").search(before) and scene.cue(line, "run.then").search(gap):
        return 1
    return None


def periods_of(moment: Moment, unit: str) -> list[int]:
    """The periods that a date names: one, or those from April to May."""
    spec = moment.spec
    if spec.day or spec.half or spec.trailing or spec.since:
        return []
    if unit == "month" and spec.month is not None:
        return list(range(spec.month, (spec.to_month or spec.month) + 1))
    if unit == "quarter" and spec.quarter is not None:
        return [spec.quarter]
    plain = unit == "year" and spec.year is not None and spec.month is None and spec.quarter is None
    return [spec.year] if plain and spec.year is not None else []
