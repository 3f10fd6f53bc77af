"""Which of two levels is the greater, told by one word away from both: "5.8 in April; by October it had eased to 5.1".

The word stands where the second level is led to, before both ("they are staying longer: 23 minutes in 2021, 28 now")
or behind both ("the slide has alarmed …"). Only the two levels of one measure beside it can be meant, one of which is
the older by its own words; where the words say both ways, they say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from .frame import of_size
from .marks import is_base, of_past
from .movement import Movement, comparable, no_direction, trap

_RULES = ("growth-mismatch", "difference-mismatch", "direction-mismatch", "compound-mismatch", "ratio-mismatch")
_LEVELS = ("level", "share", "duration")
_FAR = 80  # signs behind two levels within which a noun points back to them


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Directions of pairs of levels that ``told`` leaves alone."""
    bound = {o.span.claim for r in told if r.rule in _RULES and r.not_run is None for o in r.operands}
    for number, line in scene.spoken:
        if "turn.word" not in line.cues:
            continue
        for first, second, only in _pairs(scene, number, line):
            ids = {level.claim.id for level in (first, second) if level.claim is not None}
            if len(ids) == 2 and not ids & bound:
                yield from _told(scene, number, line, first, second, only)


def _pairs(scene: Scene, number: int, line: Line) -> Iterator[tuple[Figure, Figure, bool]]:
    """Levels of a measure side by side in a sentence, and whether they are the only two there; the only one there, and
    the only one in the sentence before."""
    here = _levels(line)
    before = scene.lines[number - 1] if number else None
    if before is not None and before.sentence.block == line.sentence.block and before.figures and len(here) == 1:
        there = [f for f in _levels(before) if _alike(f, here[0])]
        if len(there) == 1:
            yield there[0], here[0], True
    for first, second in pairwise(here):
        if _alike(first, second):
            yield first, second, not any(_alike(f, first) for f in here if f not in (first, second))


def _levels(line: Line) -> list[Figure]:
    return [
        f
        for f in line.figures
        if f.at >= 0 and f.kind in _LEVELS and f.value and f.sign not in (templates.ORDINAL, templates.POINTS)
    ]


def _alike(one: Figure, other: Figure) -> bool:
    return (comparable(one, other) or comparable(other, one)) and of_size(one, other)


def _told(
    scene: Scene, number: int, line: Line, first: Figure, second: Figure, only: bool
) -> Iterator[Relation]:
    way = _led(scene, line, first, second)
    new, base = second, first
    if way is None:
        older = [level for level in (first, second) if _is_older(scene, level)]
        if len(older) != 1 or not only or first.sentence != second.sentence:
            return
        new, base = (second, first) if older[0] is first else (first, second)
        way = _around(scene, number, line, first, second)
    if way is None or new.value == base.value:
        return
    movement = Movement(number, new.quantity.text, way)
    movement.new, movement.base = new, base
    if trap(scene, movement) is None and no_direction(scene, movement) is None:
        roles, facts = [("new", new), ("base", base)], (("direction", way),)
        yield scene.relation("change-of", "direction-mismatch", roles, movement.cue, inferred=True, facts=facts)


def _led(scene: Scene, line: Line, first: Figure, second: Figure) -> str | None:
    """The way of the verb that leads from the first level to the second, with no subject of its own."""
    same = first.sentence == second.sentence
    between = line.between(first, second) if same else line.skeleton[: second.at]
    if any(sign in between for sign in templates.SIGNS):
        return None
    match = line.cue("turn.leads").search(between)
    if match is None:
        return None
    lead = between[: match.start()]
    opened = same and line.cue("turn.opened").search(line.own_text(first)) is not None
    subject = line.cue("turn.same" if same else "turn.it").search(lead)
    if subject is None and not opened:
        return None
    return _way(line, between)


def _way(line: Line, text: str) -> str | None:
    """The one way that some words tell."""
    ways = {match.lastgroup for match in line.cue("turn.word").finditer(text)}
    if len(ways) != 1 or line.cue("turn.open").search(text):
        return None
    way = ways.pop()
    return way if way in ("up", "down") else None


def _around(scene: Scene, number: int, line: Line, first: Figure, second: Figure) -> str | None:
    """The way told before both levels, up to a colon, or behind both by a noun that points back."""
    lead = line.cue("turn.heading").match(line.skeleton[: first.at])
    ahead = _way(line, lead.group()) if lead is not None else None
    text = line.skeleton[second.at + 1 :]
    following = scene.lines[number + 1] if number + 1 < len(scene.lines) else None
    if following is not None and following.sentence.block == line.sentence.block:
        text += " " + following.skeleton
    noun = scene.cue(line, "turn.noun").search(text[:_FAR])
    behind = noun.lastgroup if noun is not None and not any(s in text[: noun.end()] for s in templates.SIGNS) else None
    ways = {way for way in (ahead, behind) if way in ("up", "down")}
    return ways.pop() if len(ways) == 1 else None


def _is_older(scene: Scene, level: Figure) -> bool:
    line = scene.lines[level.sentence]
    if line.cue("turn.now").search(line.own_text(level)) or line.cue("turn.now").match(line.after_text(level)):
        return False
    words = line.cue("turn.then").search(line.own_text(level)) or line.cue("turn.then").match(line.after_text(level))
    return words is not None or is_base(scene, line, level) or of_past(scene, line, level)
