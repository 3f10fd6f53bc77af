"""Series in time: 连续两年下降 with the falls listed, three consecutive years: 2022, 2023, 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from re import Match

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Figure, Line, Scene
from .movement import is_yearly

_BEFORE = 24
_NEXT = 16  # signs behind a figure within which its year is told
_HANDFUL = 10  # counts below it show no series
_SERIES = 3  # levels that a streak shows at least
_LONGEST = 60  # years that a mean rate is told over
_STOP = re.compile("[,，;；:：(（—]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def find(scene: Scene) -> Iterator[Relation]:
    """Streaks and compound growth of an article."""
    stepped: set[int] = set()
    yield from _yearly(scene, stepped)
    for _, line in scene.spoken:
        yield from _streaks(scene, line)
        yield from _compounds(scene, line, stepped)


def _streaks(scene: Scene, line: Line) -> Iterator[Relation]:
    for name, match in scene.templates(line, "streak."):
        count = line.figure(match, "count")
        if count is None or count.value is None or count.quantity.hedge is not None:
            continue
        years = [int(year) for year in _YEAR.findall(match.groupdict().get("years") or "")]
        if years:
            yield _listed(scene, line, match, count, years)
        elif name == "streak.bound":
            yield from _bounded(scene, line, match, count)
    for figure in line.figures:
        running = figure.quantity.streak or _in_a_row(scene, line, figure)
        if running and figure.value is not None and figure.quantity.hedge is None:
            yield from _proved(scene, line, figure)
            yield from _stepped(scene, line, figure)
            yield from _all_beyond(scene, line, figure)


def _in_a_row(scene: Scene, line: Line, figure: Figure) -> bool:
    """The third increase in a row, 连续第三年: an ordinal that words beside it make a streak."""
    counted = figure.sign == templates.LEVEL and _went(scene, line, figure.quantity.text.lower()) is not None
    return (counted or figure.sign == templates.ORDINAL) and bool(
        line.cue("in_a_row_after").match(line.after_text(figure))
        or line.cue("in_a_row_before").search(line.own_text(figure))
    )


def _bounded(scene: Scene, line: Line, match: Match[str], count: Figure) -> Iterator[Relation]:
    """连续五年超过6万人，2023年为5.8万人: one of the years within the streak."""
    bound, value = line.figure(match, "bound"), line.figure(match, "value")
    published = scene.reading.document.published
    if bound is None or value is None or bound.unit != value.unit or published is None:
        return
    within = 0 <= published.year - int(match["year"]) < (count.value or 0)
    if not within or bound.quantity.hedge != "above":
        return
    operands = (scene.operand("count", count), scene.operand("bound", bound), scene.operand("value", value))
    yield Relation("series", "streak-mismatch", scene.article, operands, match.group()[:40])


def _all_beyond(scene: Scene, line: Line, count: Figure) -> Iterator[Relation]:
    """2022年91.2%、2023年93.5%、2024年96.1%，连续三年高于90%: each of the latest years beyond the bound."""
    bound = next((f for f in line.figures if f.at > count.at), None)
    levels = [f for f in line.figures if 0 <= f.at < count.at]
    if bound is None or bound.quantity.hedge != "above" or line.between(count, bound).strip() or count.unit != "year":
        return
    years = [_year_of(scene, figure) for figure in levels]
    if not levels or any((f.sign, f.unit) != (bound.sign, bound.unit) for f in levels) or None in years:
        return
    last = max(year for year in years if year is not None)
    for figure, year in zip(levels, years, strict=True):
        if year is not None and last - year < (count.value or 0):
            roles = [("count", count), ("bound", bound), ("value", figure)]
            yield scene.relation("series", "streak-mismatch", roles, count.quantity.text)


def _listed(scene: Scene, line: Line, match: Match[str], count: Figure, years: list[int]) -> Relation:
    """Listed years count as far as they follow each other."""
    run = 1
    for a, b in pairwise(years):
        run += abs(b - a) == 1
    start = line.offset(match.start("years"))
    span = scene.span(line.sentence.block, start, start + len(match.group("years")))
    listed = Operand("listed", Interval.exact(run), "", span, f"{run} listed in a row", Decimal(run))
    operands = (scene.operand("count", count), listed)
    return Relation("series", "streak-mismatch", scene.article, operands, match.group()[:40])


def _proved(scene: Scene, line: Line, count: Figure) -> Iterator[Relation]:
    """连续两年下降 beside dated changes in the same sentence: how many of the latest go that way in a row.

    A streak may be longer than what is listed, unless the list follows a colon and so is offered as all of it.
    """
    change = count.claim.change if count.claim else None
    direction = _went(scene, line, _clause(line, count)) or (change.direction if change else None)
    direction = direction or _went(scene, line, line.own_text(count)[-_BEFORE:] + count.quantity.text.lower())
    moves = list(_dated_moves(scene, line, count))
    if direction is None or len(moves) < 2:
        return
    if any(line.cue("told_in_turn").search(line.own_text(figure)) for figure in moves):
        return  # more of them follow without a date
    ways = [_went(scene, line, line.own_text(f)) or direction for f in moves]
    run = next((i for i, way in enumerate(reversed(ways)) if way != direction), len(ways))
    run = min(run, _following([_year_beside(line, figure) for figure in moves]))
    proof = line.cue("offered").search(line.between(count, moves[0])) is not None
    if run == len(ways) and not proof:
        return
    listed = (_run_of(scene, line, figure, run) for figure in moves)
    operands = (scene.operand("count", count), *listed)
    yield Relation("series", "streak-mismatch", scene.article, operands, count.quantity.text)


def _run_of(scene: Scene, line: Line, figure: Figure, run: int) -> Operand:
    """A figure of a series with the year that it is told for: either may be the one that breaks the streak."""
    quantity, block = figure.quantity, line.sentence.block
    before, after = line.own_text(figure), line.after_text(figure)[:_NEXT]
    start, end = quantity.start, quantity.end
    dated = line.cue("dated_after").match(after)
    behind = _YEAR.search(after) if dated else None
    named = list(_YEAR.finditer(before)) if dated is None else []
    if named:
        start -= len(before) - named[-1].start()
    elif behind:
        end += behind.end()
    span = scene.span(block, start, end) if named or behind else scene.operand("listed", figure).span
    return Operand("listed", Interval.exact(run), "", span, f"{run} in a row", Decimal(run))


def _dated_moves(scene: Scene, line: Line, count: Figure) -> Iterator[Figure]:
    """The rates after a streak that are told each with its year or month."""
    for figure in line.figures:
        if figure.at <= count.at:
            continue
        dated = line.cue("dated_before").search(line.own_text(figure)) or scene.cue(line, "dated_after").match(
            line.after_text(figure)
        )
        if figure.sign != templates.PERCENT or dated is None:
            return
        yield figure


def _clause(line: Line, count: Figure) -> str:
    """What stands right behind a streak, up to the end of its clause."""
    return _STOP.split(line.after_text(count)[:_BEFORE], maxsplit=1)[0]


def _year_beside(line: Line, figure: Figure) -> int | None:
    found = _YEAR.findall(line.own_text(figure))
    return int(found[-1]) if found else None


def _following(years: list[int | None]) -> int:
    """How many of the last years follow each other; all of them where one is not told."""
    known = [year for year in years if year is not None]
    if len(known) < len(years):
        return len(years)
    steps = [b - a == 1 for a, b in pairwise(known)]
    return 1 + next((i for i, good in enumerate(reversed(steps)) if not good), len(steps))


def _stepped(scene: Scene, line: Line, count: Figure) -> Iterator[Relation]:
    """The third fall in a row: 29,455 in 2021, 29,020 in 2022 …: levels that should go one way, year by year."""
    levels = _levels_beside(scene, line, count)
    if len(levels) < _SERIES or count.value is None:
        return
    if scene.cue(line, "course.won").search(line.own_text(count)[-_BEFORE:] + _clause(line, count)):
        return  # the third year running that it lost money
    years = [_year_of(scene, figure) for figure in levels]
    known = list(dict.fromkeys(year for year in years if year is not None))
    if len(known) == len(years):
        levels = [figure for _, figure in sorted(zip(known, levels, strict=True), key=lambda pair: pair[0])]
        gaps = [b - a for a, b in pairwise(sorted(known))]
    else:
        gaps = [1] * (len(levels) - 1)
    values = [figure.value for figure in levels if figure.value is not None]
    rises = [b > a for a, b in pairwise(values)]
    down = _went(scene, line, _clause(line, count)) or _went(scene, line, line.own_text(count)[-_BEFORE:])
    wanted = {None: rises[-1], "up": True, "down": False}[down]
    if len(known) != len(years):  # told without years: a plain run of levels, either way round
        between = scene.cue(line, "list_between")
        if not all(between.fullmatch(line.between(a, b)) for a, b in pairwise(levels)):
            return
        wanted = wanted if rises.count(wanted) * 2 >= len(rises) else not wanted
    steps = [rise == wanted and gap == gaps[-1] for rise, gap in zip(rises, gaps, strict=True)]
    run = next((i for i, good in enumerate(reversed(steps)) if not good), len(steps))
    if run == len(steps) or run >= count.value:
        return
    listed = (_run_of(scene, line, figure, run) for figure in levels)
    yield Relation(
        "series", "streak-mismatch", scene.article, (scene.operand("count", count), *listed), count.quantity.text
    )


def _levels_beside(scene: Scene, line: Line, count: Figure) -> list[Figure]:
    """The levels that a colon offers after a streak, or that one before it rests on."""
    after = [f for f in line.figures if f.at > count.at]
    before = [f for f in line.figures if 0 <= f.at < count.at]
    offered = scene.cue(line, "offered")
    if after and offered.search(line.between(count, after[0])):
        run = after
    elif before and offered.search(line.between(before[-1], count)):
        run = before
    else:
        return []
    first = run[0]
    alike = [f for f in run if f.sign == templates.LEVEL and f.value is not None]
    like_units = all(f.unit == first.unit or not f.quantity.unit for f in alike)
    return alike if len(alike) == len(run) and like_units else []


def _went(scene: Scene, line: Line, text: str) -> str | None:
    """The last direction that some words tell."""
    found = None
    for match in scene.cue(line, "went").finditer(text):
        found = "up" if match["up"] else "down"
    return found


def _compounds(scene: Scene, line: Line, stepped: set[int]) -> Iterator[Relation]:
    """年均增长8%，五年增长47%: (1 + p)ⁿ."""
    for _, match in scene.templates(line, "compound."):
        yearly = line.figure(match, "yearly")
        groups = match.groupdict()
        years = _span_of_years(line, match)
        if yearly is None or years is None or not 2 <= years <= _LONGEST:
            continue
        if yearly.row in stepped:
            continue
        roles = [
            (role, f) for role in ("total", "new", "base") if (f := line.figure(match, role)) is not None
        ]
        if not roles or len(roles) == 2 and roles[0][1].unit != roles[1][1].unit:
            continue
        stepped.add(yearly.row)
        exact = groups.get("exact") is not None
        yield _compounded(scene, roles, yearly, years, "down" if groups.get("down") else "up", match.group(), exact)
    for figure in line.figures:
        rate = figure.sign in (templates.PERCENT, templates.MULTIPLE)
        if rate and figure.row not in stepped and is_yearly(scene, figure):
            yield from _compound_by_role(scene, line, figure)


def _compounded(
    scene: Scene,
    roles: list[tuple[str, Figure]],
    yearly: Figure,
    years: int,
    direction: str,
    cue: str,
    exact: bool = False,
) -> Relation:
    facts: tuple[tuple[str, str], ...] = (("years", str(years)), ("direction", direction))
    if exact:
        facts += (("exact", "1"),)
    total = dict(roles).get("total")
    if total is not None and total.read is not None and total.read.raw.change is not None:
        facts += (("mode", total.read.raw.change.mode),)
    return scene.relation("change-of", "compound-mismatch", [*roles, ("yearly", yearly)], cue, facts=facts)


def _years_told(line: Line) -> int | None:
    """The one length in years that a sentence speaks of (五年间, over five years, 近三年)."""
    lengths = [f for f in line.figures if f.unit == "year" and f.sign == templates.DURATION]
    told = {figure.value for figure in lengths if figure.quantity.hedge is None}
    specs = [moment.spec for moment in line.sentence.moments]
    told |= {Decimal(spec.trailing) for spec in specs if spec.trailing and spec.trailing_unit == "year"}
    years = int(told.pop() or 0) if len(told) == 1 else 0
    return years if 2 <= years <= _LONGEST else None


def _years_before(scene: Scene, at: int) -> int | None:
    """The one distance in years that the sentence before tells: ten years before there were 452,300."""
    before = scene.lines[at - 1] if at else None
    if before is None or before.sentence.block != scene.lines[at].sentence.block:
        return None
    offsets = {abs(moment.spec.year_offset or 0) for moment in before.sentence.moments}
    told = {years for years in offsets if 2 <= years <= _LONGEST}
    return told.pop() if len(told) == 1 and _years_told(before) is None else None


def _in_all(scene: Scene, line: Line, yearly: Figure, total: Figure) -> bool:
    """9 per cent annually, or about 30 per cent in three years: words that make the second the first's total."""
    return yearly.at < total.at and line.cue("in_all_between").fullmatch(line.between(yearly, total)) is not None


def _compound_by_role(scene: Scene, line: Line, yearly: Figure) -> Iterator[Relation]:
    """A mean yearly rate beside the growth of the whole span, or beside two levels as many years apart."""
    rates = (templates.PERCENT, templates.MULTIPLE)
    others = [f for f in line.figures if f is not yearly and f.sign in rates]
    grown = [f for f in others if f.kind == "change" or _in_all(scene, line, yearly, f)]
    levels: dict[int, list[Figure]] = {}
    for figure in line.figures:
        level = figure.sign == templates.LEVEL and figure.kind == "level" and figure.value is not None
        year = _year_of(scene, figure) if level and not _few(figure) else None
        if year is not None:
            levels.setdefault(year, []).append(figure)
    levels = levels or _ends_of_span(scene, line, yearly)
    apart = max(levels) - min(levels) if len(levels) == 2 else None  # from 268,000 in 2015 to 281,400 in 2025
    years = _years_told(line) or apart or _years_before(scene, yearly.sentence)
    if years is None or not 2 <= years <= _LONGEST:
        return
    direction = _went(scene, line, line.own_text(yearly)) or (
        next((f.claim.change.direction for f in (yearly, *grown) if f.claim and f.claim.change), None)
    )
    ends = [(levels[year][0], levels[year - years][0]) for year in levels if year - years in levels]
    if len(grown) == 1 and abs(line.figures.index(grown[0]) - line.figures.index(yearly)) == 1 and direction:
        yield _compounded(scene, [("total", grown[0])], yearly, years, direction, yearly.quantity.text)
    elif len(ends) == 1 and not grown and ends[0][0].unit == ends[0][1].unit and direction:
        new, base = ends[0]
        yield _compounded(scene, [("new", new), ("base", base)], yearly, years, direction, yearly.quantity.text)


def _ends_of_span(scene: Scene, line: Line, yearly: Figure) -> dict[int, list[Figure]]:
    """The only two levels before a yearly rate, of the two years that its sentence tells: 2021年到2024年由…增加到…."""
    told = sorted(set(map(int, _YEAR.findall(line.skeleton))))
    levels = [f for f in line.figures if 0 <= f.at < yearly.at and f.sign == templates.LEVEL and f.kind == "level"]
    if len(told) != 2 or len(levels) != 2 or levels[0].unit != levels[1].unit or levels[0].row not in scene.bases:
        return {}
    return {year: [level] for year, level in zip(told, levels, strict=True)}


def _yearly(scene: Scene, stepped: set[int]) -> Iterator[Relation]:
    """From a base to a new level at so many per cent a year: the steps are the years between the two."""
    for new, base, yearly, direction in scene.yearly:
        first, last = _year_of(scene, base), _year_of(scene, new)
        if first is None or last is None or not 2 <= last - first <= _LONGEST or direction is None:
            continue
        if yearly.row in stepped or yearly.sign not in (templates.PERCENT, templates.MULTIPLE):
            continue
        stepped.add(yearly.row)
        facts = (("years", str(last - first)), ("direction", direction), ("exact", "1"))
        roles = [("new", new), ("base", base), ("yearly", yearly)]
        yield scene.relation("change-of", "compound-mismatch", roles, yearly.quantity.text, facts=facts)


def _few(level: Figure) -> bool:
    """Whether a level is a handful of things: three years, two conditions."""
    written = any(sign.isdigit() for sign in level.quantity.text)
    return 1 <= (level.value or 0) < _HANDFUL and (level.counted or not written)


def _year_of(scene: Scene, figure: Figure) -> int | None:
    """The year that a level is told for: that of its period, else one named beside it."""
    period = figure.period
    if period is not None and period.start is not None and period.end is not None:
        return period.end.year if period.start.year == period.end.year else None
    line = scene.lines[figure.sentence]
    beside = _YEAR.findall(line.own_text(figure)) or _YEAR.findall(line.after_text(figure))[:1]
    return int(beside[-1]) if beside else None


def _span_of_years(line: Line, match: Match[str]) -> int | None:
    length = line.figure(match, "years")
    if length is not None:
        return int(length.value) if length.value is not None and length.unit == "year" else None
    groups = match.groupdict()
    written = next((n for n in range(2, 11) if groups.get(f"n{n}")), None)
    if written is not None:
        return written
    if groups.get("y1") and groups.get("y2"):
        return abs(int(groups["y2"]) - int(groups["y1"]))
    return None
