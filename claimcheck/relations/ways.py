"""The words that say which way a change went: a finding about a direction shows them beside the figures.

"Sales fell to 58.3 million from 54.1 million": no figure need be wrong, so that the figures alone do not show what is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ..model.finding import Span
from ..model.relation import Relation
from .scene import Figure, Line, Scene

_RULES = {"growth-mismatch", "difference-mismatch", "direction-mismatch"}
_AMOUNTS = {"factor", "delta", "change"}  # roles whose word may stand behind the figure: "8 % down"
_STOPS = ",，;；"
_BEHIND = 24  # signs


def worded(scene: Scene, relations: Iterable[Relation]) -> Iterator[Relation]:
    """The same relations; those of a change carry the words that tell its direction."""
    for relation in relations:
        way = dict(relation.facts).get("direction")
        told = relation.rule in _RULES and relation.not_run is None and way is not None
        yield replace(relation, words=_words(scene, relation, way)) if told and way else relation


def _words(scene: Scene, relation: Relation, way: str) -> tuple[Span, ...]:
    found: dict[Span, None] = {}
    for operand in relation.operands:
        figure = scene.by_claim.get(operand.span.claim or "")
        place = _beside(scene, figure, way, behind=operand.role in _AMOUNTS) if figure is not None else None
        if figure is not None and place is not None:
            line = scene.lines[figure.sentence]
            start, end = (line.offset(position) for position in place)
            found.setdefault(scene.span(line.sentence.block, start, end))
    return tuple(found)


def _beside(scene: Scene, figure: Figure, way: str, *, behind: bool) -> tuple[int, int] | None:
    """Where in the skeleton a word of one direction stands: right before a figure in its clause, else behind it."""
    line = scene.lines[figure.sentence]
    if figure.at < 0:
        return None
    before, after = line.own_text(figure), line.after_text(figure)[:_BEHIND]
    clause = max(before.rfind(stop) for stop in _STOPS) + 1
    start = figure.at - len(before)
    found = list(_ways(scene, line, way, before[clause:], start + clause))
    if found:
        return found[-1]
    ends = [end for end in (after.find(stop) for stop in _STOPS) if end >= 0]
    return next(_ways(scene, line, way, after[: min(ends, default=_BEHIND)], figure.at + 1), None) if behind else None


def _ways(scene: Scene, line: Line, way: str, text: str, start: int) -> Iterator[tuple[int, int]]:
    """The words of ``text`` that tell a direction, or a gap, which tells one by its name (a surplus, a deficit)."""
    for match in scene.cue(line, "mark.way").finditer(text):
        if match.lastgroup in (way, "gap"):
            yield start + match.start(), start + match.end()
