"""How old a body is by its history: in its fortieth year, a 127-year history, beside the one year that it was founded.

The year stands in the sentence of the length or in the one beside it; a body that was founded twice in a passage is
left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..near_miss import one_sign_apart
from ..scene import Scene
from .passages import Passage, When, passages, said_beside

_REACH = 200
_KINDS = (("history.long", -1, 1), ("history.nth_year", -1, 0), ("history.anniversary", -1, 0))


def find(scene: Scene) -> Iterator[Relation]:
    """Duration relations between a founding year and the years counted since."""
    published = scene.reading.document.published
    if published is None:
        return
    for passage in passages(scene):
        yield from _marked(passage, published.year)
        founded = [
            w for w in passage.whens if w.to is None and not w.yearless and said_beside(passage, w, "event.founded")
        ]
        if len({w.day.year for w in founded}) != 1:
            continue
        for name, least, most in _KINDS:
            for match in passage.cue(name).finditer(passage.text):
                years = _number(match)
                near = abs(founded[0].start - match.start()) <= _REACH
                apart = passage.stopped(*sorted((founded[0].start, match.start())))
                if years is None or not near or (apart and name == "history.anniversary"):
                    continue
                if founded[0].day.year < published.year and not _other_end(passage, match, founded[0]):
                    yield _held(passage, match, years, founded[0], published.year, (least, most))


def _marked(passage: Passage, year: int) -> Iterator[Relation]:
    """The 20th anniversary of the flood of 9 November 2003 · 2003年洪水20周年."""
    for match in passage.cue("history.marked").finditer(passage.text):
        years, start = _number(match), int(match["start"])
        whens = [w for w in passage.whens if match.start() <= w.start < match.end() and w.day.year == start]
        if years is None or len(whens) != 1 or _other_end(passage, match, whens[0]):
            continue
        # 2019年国庆70周年: of that year, not since
        gone = year - start
        if len(str(gone)) == len(str(years)) and one_sign_apart(Decimal(years), Decimal(gone)):
            yield _held(passage, match, years, whens[0], year, (-1, 0))


def _number(match: Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("n"):
        return int(groups["n"])
    return next((int(name[1:]) for name, found in groups.items() if found and name[1:].isdigit()), None)


def _other_end(passage: Passage, match: Match[str], founded: When) -> bool:
    """Whether the sentence of a length tells of another year, at which it may have been counted."""
    return any(
        w is not founded and not w.yearless and not passage.stopped(*sorted((w.end, match.start())))
        for w in passage.whens
    )


def _held(
    passage: Passage, match: Match[str], years: int, founded: When, year: int, slack: tuple[int, int]
) -> Relation:
    scene, block = passage.scene, passage.block
    said = scene.span(block, *match.span("length"), scene.claim_at(block, *match.span("length")))
    start = scene.span(block, founded.start, founded.end)
    operands = (
        Operand("length", Interval.exact(years), "year", said, said.exact, Decimal(years)),
        Operand("end", Interval.exact(year), "year", start, str(year), Decimal(year)),
        Operand("start", Interval.exact(founded.day.year), "year", start, str(founded.day.year)),
    )
    facts = (("least", str(slack[0])), ("most", str(slack[1])), ("severity", "warning"))
    return Relation("calendar", "duration-mismatch", scene.article, operands, said.exact[:40], facts=facts)
