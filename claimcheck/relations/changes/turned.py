"""Which of two levels is the greater, told by one word away from both: "5.8 in April; by October it had eased to 5.1".

The word stands where the second level is led to, before both ("they are staying longer: 23 minutes in 2021, 28 now"),
in a sentence or headline of its own right before ("The list has grown shorter. …"), or behind both ("the slide has
alarmed …", "that was a drop from …"). Only the two levels of one measure beside it can be meant, one of which is
the older by its own words or time; where the words say both ways, they say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from .frame import of_size
from .marks import CLAUSE, is_base, of_past
from .movement import Movement, comparable, is_money, no_direction, trap, way_of
from .step import in_digits

_RULES = ("growth-mismatch", "difference-mismatch", "direction-mismatch", "compound-mismatch", "ratio-mismatch")
_LEVELS = ("level", "share", "duration")
_FAR = 80  # signs behind two levels within which a noun points back to them
CLAUSE_END = re.compile("[:;]")
_STEM = 5  # signs of a word that tell it from others


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Directions of pairs of levels that ``told`` leaves alone."""
    bound = {o.span.claim for r in told if r.rule in _RULES and r.not_run is None for o in r.operands}
    for number, line in scene.spoken:
        if "turn.word" not in line.cues:
            continue
        for first, second, only in _pairs(scene, number, line):
            ids = {level.claim.id for level in (first, second) if level.claim is not None}
            if len(ids) == 2 and not ids & bound:
                yield from _told(scene, line, first, second, only)


def _pairs(scene: Scene, number: int, line: Line) -> Iterator[tuple[Figure, Figure, bool]]:
    """Levels of a measure side by side in a sentence, and whether they are the only two there; the only one there, and
    the only one in the sentence before."""
    here = _levels(line)
    before = _beside(scene, number, -1)
    for first in _levels(before) if before is not None and before.figures and here else ():
        later = [f for f in here if _alike(first, f)]
        alone = not any(_alike(first, f) for f in _levels(before) if f is not first) if before is not None else False
        if later and alone and len({(f.value or 0) > (first.value or 0) for f in later}) == 1:
            yield first, later[0], True
    for first, second in pairwise(here):
        if _alike(first, second):
            yield first, second, not any(_alike(f, first) for f in here if f not in (first, second))


def _beside(scene: Scene, number: int, step: int) -> Line | None:
    """The sentence before or behind one in its paragraph."""
    at = number + step
    line = scene.lines[at] if 0 <= at < len(scene.lines) else None
    return line if line is not None and line.sentence.block == scene.lines[number].sentence.block else None


def _levels(line: Line) -> list[Figure]:
    return [
        f
        for f in line.figures
        if f.at >= 0 and f.kind in _LEVELS and f.value and f.sign not in (templates.ORDINAL, templates.POINTS)
    ]


def _alike(one: Figure, other: Figure) -> bool:
    alike = comparable(one, other) or comparable(other, one)
    return alike and of_size(one, other) and (one.sign == other.sign or (in_digits(one) and in_digits(other)))


def _told(scene: Scene, line: Line, first: Figure, second: Figure, only: bool) -> Iterator[Relation]:
    if line.cue("turn.since_when").search(line.own_text(second)):
        return  # the lowest since 2012, when it was lower still
    way, back = _led(scene, line, first, second), _back(line, first, second)
    new, base = (first, second) if back is not None else (second, first)
    way = back or way
    if way is None:
        older = _older(scene, first, second)
        apart = first.sentence != second.sentence
        if older is None or not only or (apart and not _of_that(line, scene.lines[first.sentence].skeleton, second)):
            return
        new, base = (second, first) if older is first else (first, second)
        way = _around(scene, line, first, second, older) or _before(scene, first, second)
    if way is None or new.value == base.value:
        return
    movement = Movement(new.sentence, new.quantity.text, way)
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


def _way(line: Line, text: str, word: str = "turn.word") -> str | None:
    """The one way that some words tell."""
    ways = {way_of(match) for match in line.cues[word].finditer(text)}
    return ways.pop() if len(ways) == 1 and not line.cues["turn.open"].search(text) else None


def _back(line: Line, first: Figure, second: Figure) -> str | None:
    """The way of a noun that leads back to an older level: "that was a drop from the 1,040 of last year"."""
    apart = first.sentence != second.sentence
    match = line.cue("turn.from").fullmatch(line.skeleton[: second.at]) if apart else None
    return way_of(match) if match is not None else None


def _around(scene: Scene, line: Line, first: Figure, second: Figure, older: Figure) -> str | None:
    """The way told before both levels, up to a mark, or behind both by a noun that points back."""
    opening = scene.lines[first.sentence]
    words = opening.skeleton[: first.at]
    lead = opening.cue("turn.heading").match(words)
    ahead = _way(opening, lead.group(), "turn.told") or _way(opening, lead.group()) if lead is not None else None
    if ahead and lead is not None and first.sign == templates.LEVEL and opening.cue("turn.long").search(lead.group()):
        ahead = ahead if _of_that(opening, lead.group(), first, lead.end()) else None
    if lead is None and older is second and opening.cue("turn.leads").search(words):
        ahead = _way(opening, words, "turn.told")
    text = line.skeleton[second.at + 1 :]
    following = _beside(scene, second.sentence, 1)
    if following is not None:
        text += " " + following.skeleton
    noun = scene.cue(line, "turn.noun").search(text[:_FAR])
    behind = noun.lastgroup if noun is not None and not any(s in text[: noun.end()] for s in templates.SIGNS) else None
    ways = {way for way in (ahead, behind) if way in ("up", "down")}
    return ways.pop() if len(ways) == 1 else None


# -- a sentence of its own ------------------------------------------------------------------------------------


def _before(scene: Scene, first: Figure, second: Figure) -> str | None:
    """The way told by the sentence or headline right before, which tells no figure and names what the levels name."""
    line = scene.lines[first.sentence]
    lead = _lead(scene, first)
    if lead is None or any(sign in line.skeleton[: first.at] for sign in templates.SIGNS):
        return None
    way = _way(line, CLAUSE_END.split(lead)[-1], "turn.told")
    if way is None or line.cue("turn.open").search(line.skeleton[: second.at]):
        return None
    return way if _of_that(line, lead, first) else None


def _lead(scene: Scene, first: Figure) -> str | None:
    """The sentence before, or the title above the first paragraph, where no level stands in it before the word."""
    before = _beside(scene, first.sentence, -1)
    if before is not None:
        headed = before.cues["turn.head"].match(before.skeleton) if before.figures else None
        counts = all(f.sign == templates.LEVEL and f.kind != "change" for f in before.figures)
        return before.skeleton if not before.figures or (headed and counts) else None
    blocks, block = scene.reading.document.blocks, scene.lines[first.sentence].sentence.block
    titled = block == 1 and blocks[0].kind == "title" and not any(line.sentence.block == 0 for line in scene.lines[:1])
    return scene.lowered[0] if titled else None


def _of_that(line: Line, lead: str, level: Figure, start: int = 0) -> bool:
    """Whether a level's words go on with what was told before: they name nothing, or the same."""
    words = line.skeleton[start : level.at]
    priced = "/" in level.unit or is_money(level)
    bare = _bare(level) and line.cue("turn.bare").match(line.after_text(level))
    if bare or line.cue("turn.unnamed").search(words) or (priced and line.cues["turn.price"].search(lead)):
        return True
    names, own = line.cues["turn.name"], f"{words} {level.quantity.text.lower()}{line.after_text(level)}"
    return not {_stem(name) for name in names.findall(lead)}.isdisjoint(map(_stem, names.findall(own)))


def _bare(level: Figure) -> bool:
    """Whether a level is written as a number alone."""
    return level.quantity.text.replace(",", "").isdigit()


def _stem(word: str) -> str:
    return word.rstrip("s")[:_STEM]


# -- which of the two is older --------------------------------------------------------------------------------


def _older(scene: Scene, first: Figure, second: Figure) -> Figure | None:
    """The one of two levels that the words put in an earlier time, else the one whose time is the earlier."""
    older = [level for level in (first, second) if _is_older(scene, level)]
    if len(older) > 1:  # "the year before 11.4, last year 13.1"
        older = [level for level in older if not _told_last(scene, level)]
    if len(older) == 1:
        return older[0]
    ends = {f.period.end: f for f in (first, second) if f.period is not None and f.period.end is not None}
    if len(ends) == 1 or not ends:
        return None
    then = ends[min(ends)]
    return then if then.read is not None and then.read.raw.time is not None else None


def _told_last(scene: Scene, level: Figure) -> bool:
    line = scene.lines[level.sentence]
    last, own = line.cue("turn.last"), CLAUSE.split(line.own_text(level))[-1]
    return bool(last.search(own) or last.search(CLAUSE.split(line.after_text(level))[0]))


def _is_older(scene: Scene, level: Figure) -> bool:
    line = scene.lines[level.sentence]
    if is_base(scene, line, level) or of_past(scene, line, level):
        return True
    own, after = CLAUSE.split(line.own_text(level))[-1], line.after_text(level)
    if line.cue("turn.now").search(own) or line.cue("turn.now").match(after):
        return False
    then = line.cue("turn.then")
    return bool(then.search(own) or then.match(after) or line.cue("turn.had").search(own))
