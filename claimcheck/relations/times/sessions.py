"""Events told by their days: the four-day congress closed on the 18th, and had opened on the 16th."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...model.interval import Interval
from ...model.relation import Operand, Relation
from ..scene import Scene
from .passages import BESIDE, Length, Passage, passages
from .stamps import Stamp, stamps

_LONGEST = 60
_ENDING = 2  # signs that name an event again, without an alphabet


def find(scene: Scene) -> Iterator[Relation]:
    """Duration relations of the one event whose first and last day an article tells."""
    places = passages(scene)
    lengths = [(passage, length) for passage in places for length in passage.lengths if length.unit == "day"]
    named = [(passage, length) for passage, length in lengths if _event(passage, length)]
    if not named or len({one.value for _, one in named}) > 1:
        return
    told = stamps(scene)
    passage, length = named[0]
    opened, closed = (
        [one for one in said if one.block == passage.block] or said
        for said in (_said(places, told, "session.opened"), _said(places, told, "session.closed"))
    )
    if len({one.day for one in opened}) != 1 or len({one.day for one in closed}) != 1:
        return
    first, last = opened[0], closed[0]
    event = _event(passage, length) or ""
    if not any(event in one.sentence_at(at.start) for at in (first, last) for one in places if one.block == at.block):
        return
    if not 0 < (last.day - first.day).days < _LONGEST:
        return
    span = scene.span(passage.block, length.start, length.end, length.figure.claim if length.figure else None)
    operands = [Operand("length", length.interval, "day", span, span.exact, Decimal(length.value))]
    for role, stamp in (("end", last), ("start", first)):
        place = scene.span(stamp.block, stamp.start, stamp.end)
        operands.append(Operand(role, Interval.exact(stamp.day.toordinal()), "day", place, place.exact))
    facts = (("least", "-1"), ("most", "0"), ("severity", "warning"))
    yield Relation("calendar", "duration-mismatch", scene.article, tuple(operands), span.exact[:40], facts=facts)


def _event(passage: Passage, length: Length) -> str | None:
    """What lasts so many days, by the end of its name."""
    beside = passage.ahead(length.start) + "\n" + passage.text[length.end : length.end + BESIDE]
    match = passage.cue("session.length").search(beside)
    return None if match is None else match["event"] if match["event"].isascii() else match["event"][-_ENDING:]


def _said(places: list[Passage], told: list[Stamp], name: str) -> list[Stamp]:
    """The days beside which something is said to open or to close."""
    found = []
    for stamp in told:
        passage = next((one for one in places if one.block == stamp.block), None)
        if passage is None:
            continue
        after = passage.text[stamp.end : stamp.end + BESIDE]
        before = passage.cue(f"{name}_before").search(passage.ahead(stamp.start))
        if before or passage.cue(f"{name}_after").match(after):
            found.append(stamp)
    return found
