"""Changes whose new level stands in another sentence: "Exports rose by 12.5 % from $16.8bn", "That is $15,000 more
than the $90,000 of 2024", "Last year they took 560, so the crop is 12.5 % larger".

The level is the one that fits, else the only one that the sentence's subject names, or the last one told.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from ...languages import templates
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import alike, growth_holds

_REACH = 40  # figures
_LINES = 6
_SHORTEST = 3


def find(scene: Scene) -> Iterator[Relation]:
    """Growth and differences against a base, with the level of an earlier sentence."""
    for number, line in scene.spoken:
        for _, match in scene.templates(line, "later."):
            yield from _told(scene, number, line, match, named=True)
        for _, match in scene.templates(line, "back."):
            yield from _told(scene, number, line, match, named=False)


def _told(scene: Scene, number: int, line: Line, match: Match[str], *, named: bool) -> Iterator[Relation]:
    base = line.figure(match, "base")
    if base is None or line.cue("to_level").search(line.after_text(base)):
        return
    direction = "down" if match.groupdict().get("down") else "up"
    for role, sign in (("factor", (templates.PERCENT,)), ("delta", (templates.LEVEL, templates.POINTS))):
        change = line.figure(match, role)
        if change is None or change.sign not in sign:
            continue
        able = _levels(scene, number, base)
        wanted = _named(scene, line, match, able) if named else _last(scene, number, able)
        new = next((f for f in (*wanted, *able) if _holds(f, base, change, role, direction)), None)
        if new is None and wanted and all(f.interval == wanted[0].interval for f in wanted):
            new = wanted[0]
        if new is not None:
            yield _relation(scene, new, base, change, role, direction, match.group())


def _relation(
    scene: Scene, new: Figure, base: Figure, change: Figure, role: str, direction: str, cue: str
) -> Relation:
    roles = [("new", new), ("base", base), (role, change)]
    facts = (("direction", direction),)
    if role == "factor":
        return scene.relation("change-of", "growth-mismatch", roles, cue, inferred=True, facts=facts)
    return scene.relation("difference-of", "difference-mismatch", roles, cue, inferred=True, facts=facts)


def _levels(scene: Scene, number: int, base: Figure) -> list[Figure]:
    return [
        f
        for f in scene.before(base, reach=_REACH)
        if f.sign == base.sign
        and f.kind == "level"
        and number - f.sentence <= _LINES
        and f.sentence != number
        and f.row not in scene.bases
        and f.row not in scene.moved
        and f.modality == "stated"
        and alike(f, base)
    ]


def _named(scene: Scene, line: Line, match: Match[str], able: list[Figure]) -> list[Figure]:
    """The levels that the word before the verb of change names."""
    start = max((f.at + 1 for f in line.figures if f.at < match.start()), default=0)
    found = line.cue("subject").search(line.skeleton[start : match.start()])
    if found is None:
        return []
    words = [word.removesuffix("s") for word in found.group(1).split() if len(word) > _SHORTEST]
    for word in reversed(words):
        named = [f for f in able if word in scene.lines[f.sentence].own_text(f)]
        if named:
            return named
    return []


def _last(scene: Scene, number: int, able: list[Figure]) -> list[Figure]:
    """The level that the sentence before ends with: what "that" points to."""
    before = [f for f in able if number - f.sentence == 1]
    return before[:1]


def _holds(new: Figure, base: Figure, change: Figure, role: str, direction: str) -> bool:
    if role == "factor":
        return growth_holds(new.interval, base.interval, change.interval, direction)
    moved = base.interval + change.interval if direction == "up" else base.interval - change.interval
    return moved.overlaps(new.interval)
