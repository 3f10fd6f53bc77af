"""Which of two levels is the greater, told by a word alone: "5.1 %, lower than last month, which had 5.3 %".

The word stands between two levels of one measure side by side, or right behind both with no subject of its own. Where
it stands behind, one of the two must be the older by its own words, or the one that the words name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from re import Match

from ...languages import templates
from ...model.relation import Relation
from ..matching import same_length
from ..scene import Figure, Line, Scene
from .frame import of_size
from .marks import is_older
from .movement import Movement, comparable, no_direction, trap, way_of

_TELLS = "a word that tells the greater"
_LEVELS = ("level", "share", "duration")
_HEAD = 2  # signs at the end of a subject that name what it is
_FAR = 40  # signs behind two levels
_NEAR = 3  # signs behind a level that still tell its time
_RULES = ("growth-mismatch", "difference-mismatch", "direction-mismatch", "compound-mismatch", "ratio-mismatch")


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Directions of pairs of levels that ``told`` leaves alone."""
    bound = {
        frozenset(o.span.claim for o in r.operands if o.role in ("new", "base"))
        for r in told
        if r.rule in _RULES and r.not_run is None
    }
    apart = {o.span.claim for r in told if r.not_run is None for o in r.operands if o.role == "delta"}
    for _, line in scene.spoken:
        if "greater.than" not in line.cues:
            continue
        levels = [f for f in line.figures if f.at >= 0 and f.value and f.modality == "stated" and _is_level(f)]
        for first, second in pairwise(levels):
            ids = frozenset(level.claim.id for level in (first, second) if level.claim is not None)
            if second.row != first.row + 1 or ids in bound or ids & apart:
                continue
            if line.cue("including").search(line.skeleton, 0, second.at):
                continue  # 代表286人，其中女代表97人，超过法定人数218人: said of the part or of the whole
            if comparable(first, second) and of_size(first, second):
                others = [f for f in levels if f.row < first.row and comparable(f, first)]
                yield from _told(scene, line, first, second, alone=not others)


def _told(scene: Scene, line: Line, first: Figure, second: Figure, *, alone: bool) -> Iterator[Relation]:
    found = _between(line, first, second) or (_behind(scene, line, first, second) if alone else None)
    if found is None or first.quantity.hedge is not None or second.quantity.hedge is not None:
        return
    new, base, way = found
    movement = Movement(new.sentence, new.quantity.text, way)
    movement.new, movement.base = new, base
    if trap(scene, movement) is None and no_direction(scene, movement) is None:
        roles, facts = [("new", new), ("base", base)], (("direction", way),)
        yield scene.relation("change-of", "direction-mismatch", roles, _TELLS, inferred=True, facts=facts)


def _between(line: Line, first: Figure, second: Figure) -> tuple[Figure, Figure, str] | None:
    """The way told by the words from the first level to the second."""
    text = line.between(first, second)
    if line.cue("greater.open").search(text):
        return None
    match = line.cue("greater.than").fullmatch(text) or line.cue("greater.since").fullmatch(text)
    way = way_of(match) if match is not None and not _of_speed(match, first) else None
    return (first, second, way) if way is not None else None


def _of_speed(match: Match[str], level: Figure) -> bool:
    """Whether a word tells which is the faster, of levels that are no rates: the faster takes less time."""
    told = match.groupdict()
    return level.sign != templates.PERCENT and bool(told.get("quick") or told.get("slow"))


def _behind(scene: Scene, line: Line, first: Figure, second: Figure) -> tuple[Figure, Figure, str] | None:
    """The way told right behind both levels."""
    text = line.skeleton[second.at + 1 : second.at + 1 + _FAR]
    over = line.cue("greater.over").match(text)
    if over is not None:
        named = [f for f in (first, second) if over.group("of")[:2] in line.own_text(f)]
        way = way_of(over) if not _of_speed(over, first) else None
        if len(named) == 1 and way is not None and not line.cue("greater.open").search(over.group()):
            return (first, second, way) if named[0] is second else (second, first, way)
        return None
    after = _of_them(line, text, first, second) or line.cue("greater.after").match(text)
    way = way_of(after) if after is not None else None
    if after is None or way is None:
        return None
    said = after.group()[after.end("of") - 1 if "of" in after.re.groupindex else 0 :]
    if line.cue("greater.open").search(said) or any(sign in after.group() for sign in templates.SIGNS):
        return None
    older = _older(scene, first, second)
    if older is not None:
        return (second, first, way) if older is first else (first, second, way)
    words = line.own_text(first) + line.after_text(first)[:_NEAR], line.own_text(second)
    if line.cue("greater.first").search(words[0]) and line.cue("greater.last").search(words[1]):
        return second, first, way
    return None


def _older(scene: Scene, first: Figure, second: Figure) -> Figure | None:
    """The one of two levels that is the older by its words, else by its time."""
    rates = "change" in (first.kind, second.kind)  # on the year, each of them
    older = [level for level in (first, second) if not rates and is_older(scene, level)]
    if len(older) == 1:
        return older[0]
    one, other = first.period, second.period
    if one is None or other is None or not (one.start and one.end and other.start and other.end):
        return None
    if one.end == other.end or not same_length(one, other):
        return None
    return first if one.end < other.end else second


def _is_level(figure: Figure) -> bool:
    """Whether a figure is a level, or a rate of change: one of those may be higher than another."""
    return figure.kind in _LEVELS or (figure.kind == "change" and figure.sign == templates.PERCENT)


def _of_them(line: Line, text: str, first: Figure, second: Figure) -> Match[str] | None:
    """The clause behind two levels whose subject goes by a word of theirs, or tells nothing of its own."""
    match = line.cue("greater.named").match(text)
    if match is None:
        return None
    of = match["of"]
    if "change" in (first.kind, second.kind):
        return match if line.cue("greater.rate").search(of) else None
    if line.cue("greater.itself").search(of):
        return match
    told = line.own_text(first) + " " + line.own_text(second)
    return match if len(of) >= _HEAD and of[-_HEAD:] in told else None
