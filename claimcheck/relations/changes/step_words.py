"""What the words of a step allow: which levels it may be of, and of which time."""

from __future__ import annotations

import re

from ...languages import templates
from ..matching import same_length
from ..scene import Figure, Scene
from .marks import CLAUSE, is_older
from .step import Pair, Step

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
