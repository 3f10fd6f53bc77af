"""Changes told over several sentences: the level in one, "a year earlier it had been …" in the next, the rate later.

A frame (``marks``) that lacks a level or a base looks for it where prose puts it: in the sentences right before and
after, in the same paragraph. What fits is taken; a conflict needs that only one figure can be meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...languages import templates
from ...model.interval import Interval
from ..matching import inside, same_length
from ..scene import Figure, Scene, same_measure
from ..settle import growth_holds
from .frame import RATES, Frame, called_alike, fits, may_span, moved, of_another, of_size
from .marks import frames
from .movement import Movement, no_direction

_REACH = 24  # figures
_LINES = 2
_EITHER = ("up", "down")  # where no word tells the direction, the levels do


def spread(scene: Scene) -> Iterator[Movement]:
    """The movements of an article, gathered from the marks of its figures."""
    told = [frames(scene, number, line) if line.figures else () for number, line in enumerate(scene.lines)]
    for number, found in enumerate(told):
        listed = [frame for frame in found if frame.new is None and frame.base is not None and frame.changes]
        for frame in found:
            if not frame.changes and frame.verb is None:
                continue
            if frame.new is not None and frame.base is not None:
                if not (_none_holds(frame, frame.new, frame.base) and of_another(scene, frame)):
                    yield from frame.movements()
                verb = frame.by_verb()
                if verb is not None and no_direction(scene, verb) is None:
                    yield verb
            elif frame.base is not None:
                around = list(_around(scene, told, number))
                yield from _without_level(scene, frame, frame.base, around, listed)
                yield from _of_base(frame, frame.base)
            elif frame.new is not None:
                if not frame.again and _of_one_time(scene, frame):
                    yield from _by_amount_of(scene, frame, frame.new)
                yield from _without_base(scene, frame, frame.new, list(_around(scene, told, number)))
            else:
                yield from _pointing_back(scene, frame, told)


def _none_holds(frame: Frame, new: Figure, base: Figure) -> bool:
    """Whether no change of a frame is the one between two levels, in either direction."""
    return not any(_holds(change, way, new, base) for change, _ in frame.changes for way in _EITHER)


def _around(scene: Scene, told: Sequence[Sequence[Frame]], number: int) -> Iterator[Frame]:
    """The frames of the sentences around one, nearest first; its own come first."""
    block = scene.lines[number].sentence.block
    for step in (0, *(sign * n for n in range(1, _LINES + 1) for sign in (-1, 1))):
        at = number + step
        if 0 <= at < len(told) and scene.lines[at].sentence.block == block:
            yield from told[at]


def _without_level(
    scene: Scene, frame: Frame, base: Figure, around: Iterable[Frame], listed: list[Frame]
) -> Iterator[Movement]:
    """The level of an earlier sentence that a sentence with only a base goes on about."""
    able = [
        other.new
        for other in around
        if other.new is not None
        and other.line < frame.line
        and other.new.kind != "change"
        and same_measure(other.new, base)
        and other.new.row not in scene.bases
        and of_size(other.new, base)
        and not _is_part(scene, other.new)
    ]
    near = [f for f in able if f.sentence == able[0].sentence]
    if len(listed) > 1 and len(near) == len(listed):
        near = [near[listed.index(frame)]]
    yield from _chosen(scene, frame, [(new, base) for new in near or _named(scene, base)])


def _is_part(scene: Scene, level: Figure) -> bool:
    """Whether a level is told as one of those told before: "168 of them"."""
    line = scene.lines[level.sentence]
    return line.cue("mark.part_after").match(line.after_text(level)) is not None


def _without_base(scene: Scene, frame: Frame, new: Figure, around: list[Frame]) -> Iterator[Movement]:
    """A base told by itself in a sentence near by, or a level of the very period that the change is compared with."""
    able = [
        other.base
        for other in around
        if other.base is not None
        and other.new is None
        and same_measure(new, other.base)
        and other.line != frame.line
        and _of(scene, other.base, new, after=other.line > frame.line)
        and (not frame.again or _is_compared(frame, other.base))
    ]
    compared = [
        other.new
        for other in around
        if other.new is not None
        and other.new.row > new.row
        and not other.changes
        and not _is_part(scene, other.new)
        and same_measure(new, other.new)
        and scene.kin(new, other.new)
        and (_is_compared(frame, other.new) or (not frame.again and _told_beside(scene, frame, new, other)))
    ]
    yield from _chosen(scene, frame, [(new, base) for base in able or compared])


def _years_apart(base: Figure, level: Figure) -> bool:
    """Whether a base is dated by an older year than the one before that of a level."""
    times = [figure.period.start for figure in (base, level) if figure.period is not None and figure.period.start]
    return len(times) == 2 and times[1].year - times[0].year > 1


def _of(scene: Scene, base: Figure, level: Figure, *, after: bool) -> bool:
    """Whether a base told in another sentence is that of a level: it names the same, or, told after it, nothing."""
    if scene.kin(base, level) or (after and called_alike(scene, base, level) and not _years_apart(base, level)):
        return True
    line = scene.lines[base.sentence]
    return after and line.cue("mark.unnamed").fullmatch(line.own_text(base)) is not None


def _is_compared(frame: Frame, level: Figure) -> bool:
    """Whether a level tells its own period, and that is the one which the frame's change names as its base."""
    claim = frame.changes[0][0].claim if frame.changes else None
    base = claim.change.base if claim and claim.change else None
    told = level.read.period if level.read and level.read.raw.time is not None else None
    return base is not None and told is not None and base.start is not None and (
        (base.start, base.end) == (told.start, told.end)
    )


def _told_beside(scene: Scene, frame: Frame, new: Figure, other: Frame) -> bool:
    """ "…, up 4.6 %, while in the first half of 2024 it was B": only a time names it, in the same sentence."""
    level = other.new
    assert level is not None
    if not frame.changes or other.line != frame.line or level.row <= frame.changes[-1][0].row:
        return False
    if level.modality != "stated":
        return False
    line = scene.lines[frame.line]
    timed = level.read is not None and level.read.raw.time is not None
    return (
        timed
        and line.cue("mark.when").fullmatch(line.own_text(level)) is not None
        and same_length(new.period, level.period)
        and not inside(level.period, new.period)
    )


def _pointing_back(scene: Scene, frame: Frame, told: Sequence[Sequence[Frame]]) -> Iterator[Movement]:
    """ "That is a fall of 10 %": said of the level that the sentence before ends with, and of what it compares."""
    if not frame.changes:
        return
    change, way = frame.changes[0]
    line = scene.lines[frame.line]
    if frame.line == 0 or line.cue("mark.back").match(line.skeleton) is None:
        return
    if change is not line.figures[0] or scene.lines[frame.line - 1].sentence.block != line.sentence.block:
        return
    before = [other for other in reversed(told[frame.line - 1]) if other.new is not None]
    for other in before:
        if other.new is not None and other.base is not None and fits(change, other.new):
            yield moved(frame.line, change, way, other.new, other.base, inferred=True)
            return
    if before and before[0].new is not None:
        yield from _by_amount(frame, before[0].new)
        return
    bases = [other.base for other in told[frame.line - 1] if other.base is not None and fits(change, other.base)]
    if len(bases) > 1 and change.sign == templates.PERCENT:  # an amount and its share: points of the share are meant
        bases = [base for base in bases if base is not None and base.sign == templates.PERCENT]
    if len(bases) == 1 and bases[0] is not None:  # "Five years ago the share was 22 %. A gain of 26 points …"
        yield from _without_level(scene, frame, bases[0], list(_around(scene, told, frame.line)), [])


def _of_one_time(scene: Scene, frame: Frame) -> bool:
    """Whether no words give a rate behind an amount a time of its own ("84 more than in May, up 8 % on last year")."""
    if not frame.changes:
        return True
    rate = frame.changes[-1][0]
    bases = [claim.change.base for f, _ in frame.changes if (claim := f.claim) is not None and claim.change is not None]
    known = [(base.start, base.end) for base in bases if base is not None and base.start is not None]
    if len(known) > 1:
        return len(set(known)) == 1
    line = scene.lines[frame.line]
    clause = max(line.own_text(rate).rfind(stop) for stop in ",，") + 1
    return line.cue("own_base").search(line.own_text(rate), clause) is None


def _by_amount_of(scene: Scene, frame: Frame, level: Figure) -> Iterator[Movement]:
    """An amount and a rate of one change: of the level reached, or of one that an earlier time started from."""
    line = scene.lines[frame.line]
    again = any(line.cue("own_base").search(line.own_text(change)) for change, _ in frame.changes)
    older = _is_older(scene, level) and not again
    for m in frame.by_amount():
        agrees = _agrees(m, level)
        if not older and (not agrees or line.cue("mark.to").search(line.own_text(level))):
            yield m
        elif older and (agrees or not _reached(m)) and m.delta is not None and m.delta.row > level.row:
            m.base, m.new = level, None  # "the year before 1,402 died, 166 more than now, or 11.8 %"
            yield m


def _agrees(m: Movement, start: Figure) -> bool:
    """Whether an amount and a rate agree on a level as the one that was moved from (亏损1.86亿, 收窄1.13亿)."""
    assert m.delta is not None and m.factor is not None
    return (m.delta.interval / start.interval * Interval.exact(100)).overlaps(m.factor.interval)


def _reached(m: Movement) -> bool:
    """Whether an amount and a rate agree on a level as the one that was moved to."""
    assert m.new is not None and m.delta is not None and m.factor is not None
    start = m.new.interval + m.delta.interval if m.direction == "down" else m.new.interval - m.delta.interval
    return (m.delta.interval / start * Interval.exact(100)).overlaps(m.factor.interval)


def _is_older(scene: Scene, level: Figure) -> bool:
    """Whether a level is told as one of a year before the last that the article speaks of: it is what changed."""
    line = scene.lines[level.sentence]
    if line.cue("mark.then").search(line.own_text(level)) is None:
        return False
    years = [f.period.start.year for f in scene.figures if f.period is not None and f.period.start is not None]
    written = scene.reading.document.published
    years += [written.year] if written is not None else []
    own = level.period.start if level.period is not None else None
    return own is None or own.year < max(years, default=own.year)


def _by_amount(frame: Frame, new: Figure) -> Iterator[Movement]:
    """An amount and a rate of one change, whose level was told before: they need no base."""
    movement = Movement(frame.line, frame.changes[0][0].quantity.text, frame.changes[0][1])
    movement.new, movement.inferred = new, True
    for change, _ in frame.changes:
        if change.sign in RATES:
            movement.factor = movement.factor or change
        elif fits(change, new):
            movement.delta = movement.delta or change
    if movement.factor is not None and movement.delta is not None:
        yield movement


def _of_base(frame: Frame, base: Figure) -> Iterator[Movement]:
    """An amount and a rate of one change beside the level it starts from: they need no level reached."""
    first, *rest = frame.changes
    if len(rest) != 1 or not fits(first[0], base) or first[0].sign in RATES:
        return
    after = base.row if base.row == first[0].row + 1 else first[0].row  # 增加521亿元，比年初的7905亿元增长6.6%
    if rest[0][0].row != after + 1:
        return
    movement = Movement(frame.line, first[0].quantity.text, first[1] or rest[0][1])
    movement.base = base
    for change, _ in frame.changes:
        if change.sign in RATES:
            movement.factor = change
        else:
            movement.delta = change
    if movement.factor is not None and movement.delta is not None:
        yield movement


def _chosen(scene: Scene, frame: Frame, pairs: list[tuple[Figure, Figure]]) -> Iterator[Movement]:
    """The pair that all changes of a frame fit, else the only one."""
    pairs = [(new, base) for new, base in pairs if new.row != base.row]
    if not pairs:
        return
    fitting = [pair for pair in pairs if all(_holds(change, way, *pair) for change, way in frame.said())]
    if not fitting and any(new.value != pairs[0][0].value or base.value != pairs[0][1].value for new, base in pairs):
        return
    new, base = (fitting or pairs)[0]
    apart = len({new.sentence, base.sentence, frame.line}) > 1
    for change, way in frame.said():
        if may_span(change, new, base):
            yield moved(frame.line, change, way, new, base, inferred=apart)


def _holds(change: Figure, way: str | None, new: Figure, base: Figure) -> bool:
    if not fits(change, new):
        return False
    if change.sign in RATES:
        return any(growth_holds(new.interval, base.interval, change.interval, w) for w in ((way,) if way else _EITHER))
    gap = new.interval - base.interval if way == "up" else base.interval - new.interval
    return gap.overlaps(change.interval)


def _named(scene: Scene, base: Figure) -> Iterator[Figure]:
    """Levels further up whose name is the base's with less or more said: the deficit, the trade deficit."""
    for figure in scene.before(base, reach=_REACH):
        line = scene.lines[figure.sentence]
        if line.cue("mark.every").search(line.own_text(figure)):
            continue
        if figure.row not in scene.bases and figure.kind != "change" and same_measure(figure, base):
            if base.name.words and figure.name.words and _short_for(base, figure):
                yield figure


def _short_for(one: Figure, other: Figure) -> bool:
    a, b = set(one.name.words), set(other.name.words)
    return one.name.head == other.name.head and (a <= b or b <= a)
