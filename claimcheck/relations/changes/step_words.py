"""What the words of a step allow: which levels it may be of, and of which time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...languages import templates
from ..matching import same_length
from ..scene import Figure, Line, Scene
from .marks import CLAUSE, is_older
from .movement import is_money
from .step import Pair, Step, in_digits, scale_of

_FEW = 10  # counts below it are seldom what a rate is told of
_APPOSED = (", ", "，", ",")
_WORD = re.compile("[a-z]{4,}")


def against(step: Step) -> bool:
    """Whether a change names what it is compared with: on the year, than in May."""
    return step.line.cue("own_base").search(CLAUSE.split(step.line.own_text(step.figure))[-1]) is not None


def of_two_times(scene: Scene, step: Step, pair: Pair) -> bool:
    """Whether a change that only tells its verb stands by levels of two times, or right behind both."""
    here = [f for f in step.line.figures if 0 <= f.at < step.figure.at and (f.sign != templates.DURATION or f in pair)]
    apart = any(level.sentence != step.figure.sentence for level in pair)
    if apart or (step.rate and here and here[-1].kind == "level" and here[-1] not in pair):
        return False
    if is_older(scene, pair[0]) != is_older(scene, pair[1]):
        return True
    known = [f.period for f in pair if f.period is not None and f.period.start is not None]
    if len(known) > 1 and known[0].start != known[1].start and same_length(*known):
        return True
    return step.own and {*here[-2:]} == {*pair} and not against(step)


def heads(scene: Scene, step: Step) -> bool:
    """Whether a step is told in a headline, above its levels."""
    return scene.reading.document.blocks[step.line.sentence.block].kind == "title"


def of_its_sentence(scene: Scene, step: Step, pair: Pair) -> bool:
    """Whether a step tells of what its own sentence speaks of, and the levels are of something else: they are told only
    after it, or before it and its sentence has levels of its own, or behind words that turn to another base."""
    figure, line = step.figure, step.line
    behind = [level for level in pair if level.sentence == figure.sentence and level.row > figure.row]
    if any(line.cue("step.turn").search(line.skeleton, figure.at, level.at) for level in behind):
        return True  # "0.8 points better than in 2022, but below the 95.1 % of 2018"
    if any(level.sentence == figure.sentence for level in pair) or heads(scene, step):
        return False
    if all(level.row > figure.row for level in pair):
        return not _leads(scene, figure)
    own = (f for f in line.figures if 0 <= f.at < figure.at and f.sign in (templates.LEVEL, templates.PERCENT))
    return any(f.kind != "change" for f in own)


def _leads(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is the first of an article that prose tells."""
    blocks = scene.reading.document.blocks
    told = (f for f in scene.figures[: figure.row] if f.at >= 0 and f.sign != templates.DURATION)
    return all(blocks[scene.lines[f.sentence].sentence.block].kind == "title" for f in told)


def each_came(scene: Scene, pair: Pair) -> bool:
    """Whether each of two levels is what something came to: neither is where it stood."""
    texts = [(scene.lines[f.sentence], scene.lines[f.sentence].own_text(f)) for f in pair]
    came = all(line.cue("mark.to").search(text) is not None for line, text in texts)
    return came and not any(line.cue("step.stood").search(text) for line, text in texts)


def planned(scene: Scene, step: Step, pair: Pair) -> bool:
    """Whether a count is still to come of a plan that goes by another noun: 3,420 homes of 4,500 completions."""
    counts = all(figure.quantity.noun == figure.quantity.unit != "" for figure in (*pair, step.figure))
    return counts and to_come(step) and is_plan(scene, pair[1])


def last_two(step: Step, pairs: Sequence[Pair]) -> Pair | None:
    """The shares right before the points between them: "70 % of the women; among the men 59 %, a gap of 11"."""
    if step.figure.sign != templates.POINTS or not step.own or step.way is not None:
        return None
    told = {f.row for f in step.line.figures if f.sign == templates.PERCENT and f.row < step.figure.row}
    return next((p for p in pairs if {level.row for level in p} == set(sorted(told)[-2:])), None)


def short_of(
    scene: Scene, step: Step, pairs: Sequence[Pair], shared: Iterable[frozenset[int]], told_parts: frozenset[int]
) -> list[Pair]:
    """What is still to come of something planned: the plan, and what is there, but no part of it."""
    if not to_come(step):
        return []
    parts = told_parts | {min(rows, key=lambda row: scene.figures[row].value or 0) for rows in shared}
    plans = [p for p in pairs if is_plan(scene, p[1]) and not is_plan(scene, p[0])]
    whole = [p for p in plans if not {level.row for level in p} & parts]
    return [p for p in whole if p[0].value == max(other[0].value or 0 for other in whole)]


def to_come(step: Step) -> bool:
    return not step.rate and step.line.cue("step.to_come").match(step.line.after_text(step.figure)) is not None


def is_plan(scene: Scene, level: Figure) -> bool:
    line = scene.lines[level.sentence]
    words = line.own_text(level), line.after_text(level)
    return level.modality == "target" or any(line.cue("step.plan").search(text) for text in words)


def is_aside(line: Line, level: Figure) -> bool:
    """Whether the words of a level make it a bound, a high or a low told beside the levels."""
    aside, age = line.cue("step.aside"), line.cue("step.age")
    if aside.search(line.own_text(level)) is not None or aside.match(line.after_text(level)) is not None:
        return True
    return age.search(line.own_text(level) + level.quantity.text.lower()) is not None  # under the age of 18


def rounds(level: Figure, other: Figure) -> bool:
    """Whether another figure tells the same more exactly: past 40,000, to be exact 40,812."""
    finer = other.quantity.place < level.quantity.place or (level.quantity.hedge and not other.quantity.hedge)
    return bool(finer) and level.unit == other.unit and level.interval.overlaps(other.interval)


def is_later(level: Figure, pair: Pair) -> bool:
    """Whether the words of two levels date one of them later than the other."""
    dated = [f for f in pair if f.period is not None and f.period.end is not None and f.read and f.read.raw.time]
    ends = {f.row: f.period.end for f in dated if f.period is not None and f.period.end is not None}
    return len(ends) > 1 and ends[level.row] > min(ends.values())


def _before_its_base(step: Step, pair: Pair) -> bool:
    """Whether a change names the time that it is against, and a level is told of one before: 9 % more than in 2024, of
    2,050 in 2019."""
    change = step.figure.claim.change if step.figure.claim is not None else None
    base = change.base.start if change is not None and change.base is not None else None
    told = (f.period for f in pair if f.period is not None and f.read is not None and f.read.raw.time is not None)
    return base is not None and any(period.end is not None and period.end < base for period in told)


def _of_its_own(step: Step, pair: Pair) -> bool:
    """Whether a change stands right behind the level that it is of: it covers 411 km², a fifth less."""
    line, figure = step.line, step.figure
    before = next((f for f in reversed(line.figures) if 0 <= f.at < figure.at), None)
    if before is None or before in pair or not step.rate or before.kind != "level":
        return False
    return line.own_text(figure) in _APPOSED and line.cue("step.trails").match(line.after_text(figure)) is not None


def of_this(scene: Scene, step: Step, pair: Pair) -> bool:
    """Whether what has doubled, or was doubled, may be these levels: it goes by a pronoun, or by a word of theirs."""
    line, figure = step.line, step.figure
    own, after = line.own_text(figure), line.after_text(figure)
    found = line.cue("step.subject").search(own), line.cue("step.object").match(after)
    if any(level.sign == templates.DURATION and line.cue("step.span").search(line.own_text(level)) for level in pair):
        return False  # the lowest in fifty years
    for name in (match.group("of") for match in found if match is not None):
        if line.cue("step.it").search(name) is None:
            told = " ".join(scene.lines[level.sentence].own_text(level) for level in pair)
            pairs = {name[at : at + 2] for at in range(len(name) - 1)} if not name.isascii() else set[str]()
            if set(_WORD.findall(name)).isdisjoint(_WORD.findall(told)) and not any(pair in told for pair in pairs):
                return False
    return True


def loose(*figures: Figure) -> bool:
    """Whether amounts are bounds, or told about more than once over."""
    hedges = [figure.quantity.hedge for figure in figures if figure.quantity.hedge is not None]
    return len(hedges) > 1 or not {"above", "below"}.isdisjoint(hedges)


def backwards(step: Step, pair: Pair) -> bool:
    """Whether a change cannot lead from the one to the other: one is older than what it is against, it has a level of
    its own, or a multiple would lead to a level dated before the other (doubled from 6,300 in 2022)."""
    if _before_its_base(step, pair) or _of_its_own(step, pair):
        return True
    if step.figure.sign != templates.MULTIPLE or step.way not in ("up", "down"):
        return False
    old, new = pair if step.way == "up" else pair[::-1]
    before = new.period.end if new.period is not None else None
    after = old.period.start if old.period is not None else None
    return before is not None and after is not None and before < after


def telling(level: Figure) -> bool:
    """Whether a level is more than a handful of things counted in a word."""
    return not 1 <= (level.value or 0) < _FEW or in_digits(level)


def few(level: Figure) -> bool:
    """Whether a level is a handful of things: three years, two conditions."""
    return not telling(level) or (level.counted and 1 <= (level.value or 0) < _FEW)


def of_others(step: Figure, pair: Pair) -> bool:
    """Whether a count is of other things than both levels: 44 points, 24 rebounds, 10 rebounds."""
    return all(f.counted and f.quantity.unit for f in (step, *pair)) and all(f.unit != step.unit for f in pair)


def fits(step: Figure, level: Figure) -> bool:
    """Whether a level is told in what the step is told in, or either leaves that out."""
    counts = step.quantity.noun == step.unit != "" and level.quantity.noun == level.unit
    if counts and (step.value or 0) >= _FEW:
        return True  # 42 places lie empty, of 105 for 63 children
    if step.unit.partition("/")[0] == level.unit.partition("/")[0] or numeral(level) or scale_of(step, level) != 1:
        return True
    return numeral(step) and not is_money(level)


def numeral(figure: Figure) -> bool:
    """Whether a figure is a number alone."""
    return not figure.quantity.unit and not figure.quantity.noun and figure.quantity.text[:1].isascii()
