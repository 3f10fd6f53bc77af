"""Ages and lengths of time beside their years, by fixed phrases (``lengths``, ``ages`` bind them by role)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from re import Match

from ...model.relation import Operand, Relation
from ..scene import Figure, Line, Scene
from .dates import month_of, told

_LEAP = 2024
_BEFORE = 24
_CARRIED = ("length.after_begun",)


def find(scene: Scene) -> Iterator[Relation]:
    """Duration and age relations of an article."""
    for line in scene.lines:
        yield from _lengths(scene, line)


def _lengths(scene: Scene, line: Line) -> Iterator[Relation]:
    published = scene.reading.document.published
    for name, match in scene.templates(line, "length."):
        figure = line.figure(match, "length")
        groups = match.groupdict()
        if groups.get("years") and published is not None:
            yield _spelled(scene, line, match, published.year)
        if figure is None or figure.value is None:
            continue
        if scene.cue(line, "working_days").search(figure.quantity.text):
            continue
        if name.startswith("length.age") and not scene.cue(line, "aged").search(figure.quantity.text.lower()):
            continue
        if groups.get("d1"):
            ahead = scene.text_of(line)[: figure.quantity.start]
            if figure.unit == "day" and not scene.cue(line, "stretch.partial").search(ahead[-_BEFORE:]):
                yield from _days(scene, line, match, figure)
            continue
        if figure.unit not in ("year", "", None) and figure.quantity.form != "ordinal":
            continue  # 2018年启动以来累计筛查31.4万名
        start = int(match.group("start"))
        told_before = any(one.spec.year and one.end <= figure.quantity.start for one in line.sentence.moments)
        if name in _CARRIED and told_before:
            continue  # in 2012, nine years after work began in 2003
        if groups.get("end"):
            end = int(groups["end"])
        elif published is not None:
            end = published.year
        else:
            yield _elapsed(scene, line, match, name, figure, start, start, "the year is unknown")
            continue
        yield _elapsed(scene, line, match, name, figure, start, end, None)


def _spelled(scene: Scene, line: Line, match: Match[str], end: int) -> Relation:
    """A length that is told as a time (16年来, 87 years ago): no figure, but it can be wrong; one year off is not."""
    years, start = int(match["years"]), int(match["start"])
    operands = (
        _placed(scene, line, match, "years", "length", years),
        told("end", end, "", _placed(scene, line, match, "start", "start", start).span, str(end)),
        _placed(scene, line, match, "start", "start", start),
    )
    facts = (("least", "-1"), ("most", "1"))
    return Relation(
        "calendar", "duration-mismatch", scene.article, operands, match.group()[:40], facts=facts
    )


def _elapsed(
    scene: Scene,
    line: Line,
    match: Match[str],
    name: str,
    figure: Figure,
    start: int,
    end: int,
    reason: str | None,
) -> Relation:
    """end − start = length. An age may be one less; a length counted inclusively one more (a warning)."""
    age = name.startswith("length.age")
    rule = "age-mismatch" if age else "duration-mismatch"
    first = _placed(scene, line, match, "start", "start", start)
    has_end = bool(match.groupdict().get("end"))
    last = (
        _placed(scene, line, match, "end", "end", end)
        if has_end
        else told("end", end, "", first.span, str(end))
    )
    length = scene.operand("length", figure)
    assumed = not has_end and scene.reading.document.published_from not in ("front-matter", "dateline")
    hedged = assumed or figure.quantity.hedge is not None or length.interval.low != length.interval.high
    value = figure.value or Decimal(0)
    far = abs(end - start - value) > 1
    facts: tuple[tuple[str, str], ...]
    if age:
        facts = (("least", "0"), ("most", "1"))
    elif hedged or not far:
        # one either way: fiscal and lunar years, inclusive counting: only a warning, and none when hedged
        facts = (
            (("least", "-1"), ("most", "1"))
            if hedged
            else (("least", "0"), ("most", "0"), ("severity", "warning"))
        )
    else:
        facts = (("least", "0"), ("most", "0"))
    return Relation(
        "calendar",
        rule,
        scene.article,
        (length, last, first),
        match.group()[:40],
        facts=facts,
        not_run=reason,
    )


def _placed(scene: Scene, line: Line, match: Match[str], group: str, role: str, value: int) -> Operand:
    start = line.offset(match.start(group))
    span = scene.span(line.sentence.block, start, start + len(match.group(group)))
    return told(role, value, "", span)


def _days(scene: Scene, line: Line, match: Match[str], figure: Figure) -> Iterator[Relation]:
    groups = match.groupdict()
    published = scene.reading.document.published
    year = published.year if published else _LEAP - 1
    month = int(groups["mo1"]) if groups.get("mo1") else month_of(match)
    if month is None:
        return
    try:
        first = date(year, month, int(groups["d1"]))
        second = int(groups.get("mo2") or 0) or next((n for n in range(1, 13) if groups.get(f"n{n}")), month)
        last = date(year + (second < month), second, int(groups["d2"]))
    except ValueError:
        return
    start = _placed(scene, line, match, "d1", "start", first.toordinal())
    end = _placed(scene, line, match, "d2", "end", last.toordinal())
    facts = (("least", "-1"), ("most", "0"))
    length = scene.operand("length", figure)
    yield Relation(
        "calendar", "duration-mismatch", scene.article, (length, end, start), match.group()[:40], facts=facts
    )
