"""Order in time: what is finished before it began, spans told backwards, the past ahead of the dateline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Scene
from .passages import Passage, When, passages, said_beside

_NEAR = 60
_SEASON = timedelta(days=120)  # by which days of one year may be told the wrong way round, and no longer
_MEETING = timedelta(days=40)  # by which a meeting may be said to close before it opens
_SOON = 60  # days ahead within which a day without a year is of this one
_PLANNED = {"day": "event.planned", "year": "event.due"}
_LONG_AGO = 12_000  # days back to which a year ahead may be a slip
_GONE, _LONG_GONE = 100, 800  # days back to which a day ahead without a year, and with one, may be a slip


def find(scene: Scene) -> Iterator[Relation]:
    """Timeline relations of an article."""
    latest = _latest(scene)
    yield from _opened_closed_apart(scene)
    for passage in passages(scene):
        yield from _begun_done(passage)
        yield from _opened_closed(passage)
        yield from _backwards(passage)
        yield from _past(passage)
        yield from _since(passage)
        yield from _planned(passage, latest)


def _latest(scene: Scene) -> date | None:
    """The last day up to the one of writing that an article tells of, or that it gives as its own."""
    document = scene.reading.document
    if document.published_from in ("front-matter", "dateline") or document.published is None:
        return document.published
    told = [w for passage in passages(scene) for w in passage.whens if w.to is None]
    days = [w.day for w in told if w.grain == "day" or not w.yearless]
    return max((day for day in days if day <= document.published), default=None)


def _begun_done(passage: Passage) -> Iterator[Relation]:
    """2021年5月开工，2020年12月建成 · started in May 2021 and was completed in March 2020."""
    for first, last in pairwise(passage.whens):
        if first.yearless or last.yearless or first.to or last.to or last.start - first.end > _NEAR:
            continue
        if passage.stopped(first.end, last.start):
            continue
        if passage.cue("event.back").search(passage.text, first.end, last.start):
            continue  # 主桥2021年开工，引桥此前已于2020年建成
        begun = said_beside(passage, first, "event.begun") and said_beside(passage, last, "event.done_then")
        born = said_beside(passage, first, "event.born") and said_beside(passage, last, "event.grown")
        if begun or born:
            yield _ordered(passage, first, first.day, last, _end(last))


def _opened_closed(passage: Passage) -> Iterator[Relation]:
    """Entries open on 10 May and close on 2 May; from 25 May … to 14 April: days of one year."""
    for first, last in pairwise(passage.days):
        if first.yearless != last.yearless or first.to or last.to or {first.grain, last.grain} != {"day"}:
            continue
        if not timedelta(0) < first.day - last.day <= _SEASON:
            continue  # in order; or of the next year
        if last.start - first.end > _NEAR or passage.stopped(first.end, last.start):
            continue
        if passage.cue("event.other_year").search(passage.text, first.end, last.start):
            continue
        within = passage.cue("event.opens_within").search(passage.text[first.start : first.end])
        if (within or said_beside(passage, first, "event.opens")) and said_beside(passage, last, "event.closes"):
            told = _ordered(passage, first, first.day, last, last.day)
            yield replace(told, facts=(("severity", "warning"),))


def _opened_closed_apart(scene: Scene) -> Iterator[Relation]:
    """会议1月14日开幕……会议1月12日闭幕, paragraphs apart: the only opening and the only closing of an article."""
    told: dict[str, list[tuple[Passage, When]]] = {"opened": [], "closed": []}
    for passage in passages(scene):
        for when in passage.days:
            for name, found in told.items():
                if when.grain == "day" and when.to is None and said_beside(passage, when, f"event.{name}"):
                    found.append((passage, when))
    if any(len({when.day for _, when in found}) != 1 for found in told.values()):
        return
    (there, first), (here, last) = told["opened"][0], told["closed"][0]
    if there.block != here.block and timedelta(0) < first.day - last.day <= _MEETING:
        opened = scene.span(there.block, first.start, first.end)
        closed = scene.span(here.block, last.start, last.end)
        operands = (
            Operand("earlier", Interval.exact(first.day.toordinal()), "", opened, opened.exact),
            Operand("later", Interval.exact(last.day.toordinal()), "", closed, closed.exact),
        )
        facts = (("severity", "warning"),)
        yield Relation("calendar", "timeline-mismatch", scene.article, operands, opened.exact, facts=facts)


def _backwards(passage: Passage) -> Iterator[Relation]:
    """From 2012 to 2008: a span whose end lies before its start."""
    for when in passage.whens:
        if when.to is not None and not when.yearless and str(when.to.year) in passage.text[when.start : when.end]:
            closing = When(when.start, when.end, when.to, when.grain)
            yield _ordered(passage, when, when.day, closing, _end(closing))


def _since(passage: Passage) -> Iterator[Relation]:
    """The fifth since independence in 1987, after those of 1985 and 1995: none of them lies before the start."""
    for start in passage.whens:
        if start.to is not None or start.yearless or not said_beside(passage, start, "event.since"):
            continue
        for when in passage.whens:
            near = not passage.stopped(*sorted((start.end, when.start)))
            if near and not when.yearless and when.to is None and said_beside(passage, when, "event.those"):
                if _end(when) < start.day:
                    yield _ordered(passage, start, start.day, when, _end(when))


def _past(passage: Passage) -> Iterator[Relation]:
    """Was completed in June 2026, written in 2025."""
    document = passage.scene.reading.document
    if document.published is None or document.published_from == "inferred":
        return
    for when in passage.whens:
        if when.to is not None or not said_beside(passage, when, "event.past"):
            continue
        if when.yearless and not (when.grain == "day" and (when.day - document.published).days <= _SOON):
            continue  # of December, told in January
        if said_beside(passage, when, "event.ahead"):
            continue
        place = passage.scene.span(passage.block, when.start, when.end)
        label = document.published.isoformat()
        day = document.published.toordinal()
        told = Operand("earlier", Interval.exact(when.day.toordinal()), "", place, place.exact)
        written = Operand("later", Interval.exact(day), "", place, label)
        facts = (("severity", "warning"),) if when.yearless else ()
        yield Relation("calendar", "timeline-mismatch", document.path, (told, written), place.exact, facts=facts)


def _planned(passage: Passage, latest: date | None) -> Iterator[Relation]:
    """Will be held on 5 May, written on 20 June; is to reach 4 million in 2018, written in 2025.

    Unless the sentence tells of an earlier time when it was planned.

    Where only an option says when the article was written, the article must tell of a later day itself.
    """
    document = passage.scene.reading.document
    if document.published is None or latest is None or document.published_from == "inferred":
        return
    for when in passage.whens:
        cue = _PLANNED.get(when.grain)
        if when.to is not None or cue is None or not said_beside(passage, when, cue):
            continue
        gone = (document.published - _end(when)).days
        if _end(when) >= latest:
            continue
        others = [w for w in passage.whens if w is not when and not passage.stopped(*sorted((w.start, when.start)))]
        far = _GONE if when.yearless else _LONG_GONE if when.grain == "day" else _LONG_AGO
        if gone > far or any(other.day <= when.day or when.grain == "year" for other in others):
            continue  # of next year; or a plan of that time
        if passage.cue("event.planned_then").search(passage.sentence_at(when.start)[: when.start]):
            continue
        place = passage.scene.span(passage.block, when.start, when.end)
        day = document.published.toordinal() - 1
        written = Operand("earlier", Interval.exact(day), "", place, document.published.isoformat())
        told = Operand("later", Interval.exact(_end(when).toordinal()), "", place, place.exact)
        facts = (("severity", "warning"),)
        yield Relation("calendar", "timeline-mismatch", document.path, (written, told), place.exact, facts=facts)


def _end(when: When) -> date:
    """The last day that a date may mean."""
    if when.grain == "day":
        return when.day
    if when.grain == "month":
        return when.day.replace(day=28)
    return when.day.replace(month=12, day=28)


def _ordered(passage: Passage, first: When, begin: date, last: When, end: date) -> Relation:
    spans = [passage.scene.span(passage.block, when.start, when.end) for when in (first, last)]
    told = [span.exact for span in spans] if spans[0] != spans[1] else [str(begin.year), str(end.year)]
    operands = (
        Operand("earlier", Interval.exact(begin.toordinal()), "", spans[0], told[0]),
        Operand("later", Interval.exact(end.toordinal()), "", spans[1], told[1]),
    )
    return Relation("calendar", "timeline-mismatch", passage.scene.article, operands, spans[0].exact)
