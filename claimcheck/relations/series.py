"""Series in time: 连续两年下降 with the falls listed, three consecutive years: 2022, 2023, 2024, 第五届 since 2019."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from re import Match

from ..languages import templates
from ..model.interval import Interval
from ..model.relation import Operand, Relation
from .scene import Figure, Line, Scene

_LONGEST = 60  # years that a mean rate is told over
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def find(scene: Scene) -> Iterator[Relation]:
    """Streaks, editions and compound growth of an article."""
    stepped: set[int] = set()
    yield from _yearly(scene, stepped)
    for line in scene.lines:
        if not line.figures:
            continue
        yield from _streaks(scene, line)
        yield from _editions(scene, line)
        yield from _compounds(scene, line, stepped)


def _streaks(scene: Scene, line: Line) -> Iterator[Relation]:
    for _, match in scene.templates(line, "streak."):
        count = line.figure(match, "count")
        if count is None or count.value is None or count.quantity.hedge is not None:
            continue
        years = [int(year) for year in _YEAR.findall(match.groupdict().get("years") or "")]
        if years:
            yield _listed(scene, line, match, count, years)
        else:
            yield from _proved(scene, line, match, count)


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


def _proved(scene: Scene, line: Line, match: Match[str], count: Figure) -> Iterator[Relation]:
    """连续两年下降 after yearly changes in the same sentence: how many of the latest go that way in a row."""
    change = count.claim.change if count.claim else None
    direction = "down" if match.groupdict().get("down") else "up" if match.groupdict().get("up") else None
    direction = direction or (change.direction if change else None)
    moves = [
        f for f in line.figures if f.kind == "change" and f.row != count.row and f.sign == templates.PERCENT
    ]
    dated = {f.period.start.year: f for f in moves if f.period and f.period.start}
    if direction is None or len(dated) < 2 or len(dated) != len(moves):
        return
    run = 0
    for year in sorted(dated, reverse=True):
        claim = dated[year].claim
        same = claim is not None and claim.change is not None and claim.change.direction == direction
        if not same or (run and year + run != max(dated)):
            break
        run += 1
    if run >= len(dated) and count.value is not None and count.value > run:
        return  # a streak may be longer than what is listed
    operands = (
        scene.operand("count", count),
        *(
            Operand(
                "listed",
                Interval.exact(run),
                "",
                scene.operand("listed", f).span,
                f.quantity.text,
                Decimal(run),
            )
            for f in dated.values()
        ),
    )
    yield Relation("series", "streak-mismatch", scene.article, operands, match.group()[:40])


def _editions(scene: Scene, line: Line) -> Iterator[Relation]:
    """第五届 of something held every year since a year: start + n − 1."""
    published = scene.reading.document.published
    for _, match in scene.templates(line, "edition."):
        ordinal = line.figure(match, "ordinal")
        begun = int(match.group("start"))
        named = [int(year) for year in _YEAR.findall(match.group()) if int(year) != begun]
        year = named[-1] if named else published.year if published else None
        if ordinal is None or year is None:
            continue
        at = line.offset(match.start("start"))
        span = scene.span(line.sentence.block, at, at + 4)
        operands = (
            scene.operand("ordinal", ordinal),
            Operand("year", Interval.exact(year), "", span, str(year), Decimal(year)),
            Operand("start", Interval.exact(begun), "", span, str(begun), Decimal(begun)),
        )
        broken = scene.cue(line, "interrupted").search(line.skeleton)
        yield Relation(
            "series",
            "ordinal-mismatch",
            scene.article,
            operands,
            match.group()[:40],
            not_run="years were left out" if broken else None,
        )


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
        facts = (("years", str(years)), ("direction", "down" if groups.get("down") else "up"))
        yield scene.relation(
            "change-of", "compound-mismatch", [*roles, ("yearly", yearly)], match.group(), facts=facts
        )


def _yearly(scene: Scene, stepped: set[int]) -> Iterator[Relation]:
    """From a base to a new level at so many per cent a year: the steps are the years between the two."""
    for new, base, yearly, direction in scene.yearly:
        first, last = _year_of(scene, base), _year_of(scene, new)
        if first is None or last is None or not 2 <= last - first <= _LONGEST or direction is None:
            continue
        if yearly.row in stepped:
            continue
        stepped.add(yearly.row)
        facts = (("years", str(last - first)), ("direction", direction), ("exact", "1"))
        roles = [("new", new), ("base", base), ("yearly", yearly)]
        yield scene.relation("change-of", "compound-mismatch", roles, yearly.quantity.text, facts=facts)


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
