"""Changes read figure by figure: each is marked by its own words as amount of change, base or level reached.

Templates (``change``) bind what one phrase says. Prose also spreads a change over a sentence: "630 million bushels
…, so the crop is 12.5 percent larger than the 560 million of last year". Here every figure gets its part from the
words that touch it, and what belongs to one level is gathered into one movement; a new subject opens another.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..languages import templates
from .movement import Movement, way_of
from .scene import Figure, Line, Scene, same_measure

_RATES = (templates.PERCENT, templates.MULTIPLE)
_REACH = 24  # figures


class _Frame:
    """One level reached, the level it is compared with, and the changes between them."""

    def __init__(self, new: Figure | None) -> None:
        self.new = new
        self.base: Figure | None = None
        self.changes: list[tuple[Figure, str | None]] = []

    def takes(self, change: Figure) -> bool:
        """Whether an amount of change can be one of this frame's level."""
        level = self.new or self.base
        if level is None:
            return True
        if change.sign == templates.POINTS:
            return level.sign == templates.PERCENT
        return change.sign in _RATES or change.unit.partition("/")[0] == level.unit.partition("/")[0]


def marked(scene: Scene, number: int, line: Line) -> Iterator[Movement]:
    """The movements of one sentence, gathered from the marks of its figures."""
    if len(line.figures) < 2:
        return
    for frame in _frames(scene, line):
        if frame.base is None or not frame.changes:
            continue
        new = frame.new or _carried(scene, number, line, frame.base)
        if new is None or new.row == frame.base.row or not same_measure(new, frame.base):
            continue
        yield from _movements(number, frame, new)


def _movements(number: int, frame: _Frame, new: Figure) -> Iterator[Movement]:
    said = next((direction for _, direction in frame.changes if direction), None)
    for change, direction in frame.changes:
        movement = Movement(number, change.quantity.text, direction or said)
        movement.new, movement.base = new, frame.base
        movement.inferred = frame.new is None
        if change.sign in _RATES:
            movement.factor = change
        else:
            movement.delta = change
        if movement.direction or change.sign in _RATES:
            yield movement


def _frames(scene: Scene, line: Line) -> list[_Frame]:
    frames: list[_Frame] = []
    last: Figure | None = None
    for figure in (f for f in line.figures if f.at >= 0):
        before, after = line.own_text(figure), line.after_text(figure)
        current = frames[-1] if frames else None
        changed, direction = _changes(scene, line, figure, before, after, current, last)
        if changed:
            owner = _owner(scene, line, frames, figure, before)
            owner.changes.append((figure, direction))
        elif is_base(scene, line, figure):
            _set_base(frames, figure)
        elif figure.kind != "change":
            _set_level(scene, line, frames, figure, before)
        last = figure
    return frames


def _changes(
    scene: Scene,
    line: Line,
    figure: Figure,
    before: str,
    after: str,
    current: _Frame | None,
    last: Figure | None,
) -> tuple[bool, str | None]:
    """Whether a figure is an amount of change, and its direction."""
    if scene.cue(line, "mark.to").search(before):
        return False, None
    for match in (
        scene.cue(line, "mark.change_before").search(before),
        scene.cue(line, "mark.change_after").match(after),
    ):
        if match is not None:
            return True, way_of(match)
    chained = current is not None and bool(current.changes) and current.changes[-1][0] is last
    if chained and scene.cue(line, "mark.chain").fullmatch(before):
        assert current is not None
        if figure.sign != current.changes[-1][0].sign:
            return True, current.changes[-1][1]
    claim = figure.claim
    stated = claim is not None and claim.kind == "change" and figure.read is not None
    change = figure.read.raw.change if stated and figure.read else None
    if change is not None and change.mode != "to" and claim is not None and claim.change is not None:
        direction = claim.change.direction
        return True, direction if direction in ("up", "down") else None
    return False, None


def is_base(scene: Scene, line: Line, figure: Figure) -> bool:
    """Whether the words around a figure make it what another is compared with."""
    before, after = line.own_text(figure), line.after_text(figure)
    if scene.cue(line, "mark.to").search(before):
        return False
    return (
        scene.cue(line, "mark.base_before").search(before) is not None
        or scene.cue(line, "mark.base_after").match(after) is not None
    )


def _owner(scene: Scene, line: Line, frames: list[_Frame], change: Figure, before: str) -> _Frame:
    """The frame that a change belongs to: the last one that can take it, unless the words name a new subject."""
    settled = bool(frames) and frames[-1].base is not None
    attached = scene.cue(line, "mark.noun").search(before) is not None
    attached |= settled and scene.cue(line, "mark.so").search(before) is not None
    verb = scene.cue(line, "mark.change_before").search(before) and not attached
    for frame in reversed(frames):
        if frame.takes(change) and not (verb and frame is frames[-1] and frame.new is not None):
            if not any((c.sign in _RATES) == (change.sign in _RATES) for c, _ in frame.changes):
                return frame
        if verb:
            break
    frames.append(_Frame(None))
    return frames[-1]


def _set_base(frames: list[_Frame], base: Figure) -> None:
    for frame in reversed(frames):
        if frame.base is None and (
            frame.new is None or (same_measure(frame.new, base) and frame.new.row != base.row)
        ):
            frame.base = base
            frames.remove(frame)  # what follows is said of the level last spoken of
            frames.append(frame)
            return
    frames.append(_Frame(None))
    frames[-1].base = base


def _set_level(scene: Scene, line: Line, frames: list[_Frame], level: Figure, before: str) -> None:
    current = frames[-1] if frames else None
    reached = scene.cue(line, "mark.to").search(before) is not None
    if reached and current is not None and current.new is None:
        if current.base is None:
            # "frozen at £360, rise by £18 to £378": where it stood is what it rose from
            first = current.changes[0][0] if current.changes else None
            same = first and scene.cue(line, "mark.same_subject").search(line.own_text(first))
            stood = [f.new for f in frames if f.new and f.base is None and same_measure(level, f.new)]
            current.base = stood[0] if same and len(stood) == 1 else None
        if current.base is None or same_measure(level, current.base):
            current.new = level
            return
    frames.append(_Frame(level))


def _carried(scene: Scene, number: int, line: Line, base: Figure) -> Figure | None:
    """The level of an earlier sentence that a sentence with only a base goes on about."""
    block = line.sentence.block
    levels = [
        f
        for f in scene.before(base, reach=_REACH)
        if f.row not in scene.bases and f.kind != "change" and same_measure(f, base)
    ]
    near = [f for f in levels if number - f.sentence <= 1 and scene.lines[f.sentence].sentence.block == block]
    if len(near) == 1:
        return near[0]
    named = [f for f in levels if base.name.words and f.name.words and _short_for(base, f)]
    return named[0] if named and all(f.value == named[0].value for f in named) else None


def _short_for(one: Figure, other: Figure) -> bool:
    """Whether one name is the other with less said: the deficit, the trade deficit."""
    a, b = set(one.name.words), set(other.name.words)
    return one.name.head == other.name.head and (a <= b or b <= a)
