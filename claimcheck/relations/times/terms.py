"""Terms up to a day or a year told: five weeks, until May 1 · 19 days past the deadline · a ten-year lease.

What a term runs from may stand in its sentence, in the one before, or be the day of writing: it holds if it fits any
of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from re import Match

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Scene
from .passages import BESIDE, Passage, passages
from .stamps import Stamp, stamps

_WEEK = 7
_NEXT = 160  # signs back to the sentence before
_REACH = 120  # signs from a contract to the year that it runs to
_LATE = 2  # days that something may lie before the day of writing


def find(scene: Scene) -> Iterator[Relation]:
    """Duration relations of terms and deadlines."""
    published = scene.reading.document.published
    if published is None or scene.reading.document.published_from == "inferred":
        return
    told = stamps(scene)
    for passage in passages(scene):
        own = [one for one in told if one.block == passage.block]
        for stamp in own:
            yield from _deadline(passage, stamp, own, published)
            yield from _past(passage, stamp, own, published)
            yield from _from_here(passage, stamp, published)
        yield from _agreed(passage, published)


def _days(match: Match[str]) -> int | None:
    """The days that a length in words or digits comes to."""
    count = _number(match)
    return None if count is None else count * (_WEEK if match.groupdict().get("weeks") else 1)


def _number(match: Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("n"):
        return int(groups["n"])
    return next((int(name[1:]) for name, found in groups.items() if found and name[1:].isdigit()), None)


def _deadline(passage: Passage, stamp: Stamp, own: list[Stamp], published: date) -> Iterator[Relation]:
    """Exactly five weeks, until Thursday, May 1: from the day of writing, or from one told just before."""
    match = passage.cue("term.until").search(passage.ahead(stamp.start))
    days = _days(match) if match else None
    if match is None or days is None:
        return
    starts = [one for one in own if one.end <= stamp.start and stamp.start - one.end <= _NEXT]
    known = [*(one.day for one in starts), published]
    if any(abs((stamp.day - day).days - days) <= 1 for day in known):
        return
    spent = (stamp.day - known[-2 if starts else -1]).days
    place = passage.block, stamp.start - BESIDE if stamp.start > BESIDE else 0
    if 0 < spent <= 400:
        yield _relation(passage, match, place[1], days, stamp, stamp.day.toordinal() - spent)


def _past(passage: Passage, stamp: Stamp, own: list[Stamp], published: date) -> Iterator[Relation]:
    """19 days past the May 1 deadline, told on May 20."""
    match = passage.cue("term.past").search(passage.ahead(stamp.start))
    days = _days(match) if match else None
    if match is None or days is None or not passage.cue("term.due").match(passage.text, stamp.end):
        return
    others = [one.day for one in own if one is not stamp and not passage.stopped(*sorted((one.end, stamp.start)))]
    way = -1 if match.groupdict().get("before") else 1
    ends = others or [date.fromordinal(published.toordinal() - back) for back in range(_LATE + 1)]
    spans = [(end - stamp.day).days * way for end in ends]
    if any(abs(span - days) <= (1 if others else 0) for span in spans) or not 0 < spans[0] <= 400:
        return
    first = max(0, stamp.start - BESIDE)
    yield _relation(passage, match, first, days, stamp, stamp.day.toordinal() - spans[0])


def _from_here(passage: Passage, stamp: Stamp, published: date) -> Iterator[Relation]:
    """On 17 December, four weeks after the present release."""
    match = passage.cue("term.from_here").match(passage.text, stamp.end)
    days = _days(match) if match else None
    if match is None or days is None:
        return
    spent = abs((stamp.day - published).days)
    if abs(spent - days) > 1 and spent <= 400:
        yield _relation(passage, match, 0, days, stamp, stamp.day.toordinal() - spent)


def _relation(passage: Passage, match: Match[str], offset: int, value: int, stamp: Stamp, start: int) -> Relation:
    scene, block = passage.scene, passage.block
    begin, end = (offset + at for at in match.span("length"))
    said = scene.span(block, begin, end, scene.claim_at(block, begin, end))
    day = scene.span(block, stamp.start, stamp.end)
    operands = (
        Operand("length", Interval.exact(value), "day", said, said.exact, Decimal(value)),
        Operand("end", Interval.exact(stamp.day.toordinal()), "day", day, day.exact),
        Operand("start", Interval.exact(start), "day", day, date.fromordinal(start).isoformat()),
    )
    facts = (("least", "-1"), ("most", "1"), ("severity", "warning"))
    return Relation("calendar", "duration-mismatch", scene.article, operands, said.exact[:40], facts=facts)


def _agreed(passage: Passage, published: date) -> Iterator[Relation]:
    """In August it signed a ten-year lease, which will run until August 2035."""
    for match in passage.cue("term.agreed").finditer(passage.text):
        years = _number(match)
        last = next((w for w in passage.whens if match.end() <= w.start <= match.end() + _REACH), None)
        if years is None or last is None or passage.stopped(match.end(), last.start) or last.to is not None:
            continue
        sentence = passage.sentence_at(match.start())
        ahead = passage.text[match.end() : last.start]
        behind = passage.cue("term.runs_after").match(passage.text, last.end)
        if not (behind or passage.cue("term.runs_to").search(ahead)):
            continue
        if passage.cue("term.added").search(sentence) or not passage.cue("term.signed").search(sentence):
            continue
        beside = [w for w in passage.whens if w is not last]
        others = [w.day.year for w in beside if not passage.stopped(*sorted((w.end, last.start)))]
        office = passage.cue("term.office").search(passage.text, *match.span())
        starts = {*others} if office and others else {*others, published.year, published.year - 1, published.year + 1}
        if last.day.year in others or any(abs(last.day.year - start - years) <= 0 for start in starts):
            continue
        begun = others[-1] if others else published.year
        scene, block = passage.scene, passage.block
        said = scene.span(block, *match.span("length"), scene.claim_at(block, *match.span("length")))
        end = scene.span(block, last.start, last.end)
        operands = (
            Operand("length", Interval.exact(years), "year", said, said.exact, Decimal(years)),
            Operand("end", Interval.exact(last.day.year), "year", end, end.exact),
            Operand("start", Interval.exact(begun), "year", end, str(begun)),
        )
        least, most = ("0", "0") if office and others else ("-1", "1")
        facts = (("least", least), ("most", most), ("severity", "warning"))
        yield Relation("calendar", "duration-mismatch", scene.article, operands, said.exact[:40], facts=facts)
