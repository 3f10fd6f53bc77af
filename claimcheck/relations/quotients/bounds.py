"""The two ends of a range that are told as two figures: "no fewer than 70 and no more than 95", "aged 18 to 45",
"as little as £500 … as much as £20,000".

A range that is written high to low is not read as one figure; here its ends are found by the words that bound them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import bare

_MOST = 60  # signs between the two ends
_WIDE = 90  # the same where each is named
_MONEY = "$£€¥"
_FAR = 20  # times: what is further apart is of two things


def find(scene: Scene) -> Iterator[Relation]:
    """Range-inverted relations of two figures."""
    for _, line in scene.spoken:
        for low, high in pairwise(line.figures):
            if _comparable(low, high) and not _falls(scene, line, low, high) and (
                _bounded(scene, line, low, high)
                or _spanned(line, low, high)
                or _ended(line, low, high)
                or _named(line, low, high)
            ):
                yield _relation(scene, low, high)


def _falls(scene: Scene, line: Line, low: Figure, high: Figure) -> bool:
    """Whether something fell from the one to the other in a script without spaces: 从6万多亩降到不足2万亩."""
    between = line.between(low, high)
    return not between.isascii() and scene.cue(line, "falling_range").search(between) is not None


def _comparable(low: Figure, high: Figure) -> bool:
    if low.value is None or high.value is None or min(low.value, high.value) <= 0 or low.at < 0 or high.at < 0:
        return False
    signs = (templates.LEVEL, templates.DURATION, templates.PERCENT)
    plain = all(f.sign in signs and f.kind in ("level", "duration", "share") for f in (low, high))
    alike = low.unit.partition("/")[0] == high.unit.partition("/")[0]
    same = alike or (bare(high) and not high.unit) or (bare(low) and not low.unit)
    same = same or (high.sign == templates.LEVEL and not high.unit and not high.quantity.noun)
    return plain and same and low.value <= high.value * _FAR


def _bounded(scene: Scene, line: Line, low: Figure, high: Figure) -> bool:
    """Whether one figure is told as the least and the next one as the most of one thing."""
    hedges = low.quantity.hedge, high.quantity.hedge
    between = line.between(low, high)
    if hedges != ("above", "below") or len(between) > _MOST:
        return False
    joined = scene.cue(line, "bounds_joined").fullmatch(between) is not None
    return joined and scene.cue(line, "bounds_end").match(line.after_text(high)) is not None


def _spanned(line: Line, low: Figure, high: Figure) -> bool:
    """Whether words that never tell of a fall open a range: "aged 18 to 45", "costing from £2.20 up to £5.80"."""
    if low.quantity.hedge is not None or high.quantity.hedge not in (None, "below"):
        return False
    own, between = line.own_text(low), line.between(low, high)
    if line.cue("bounds_between").search(own) and line.cue("bounds_and").fullmatch(between):
        return True
    return bool(line.cue("bounds_open").search(own) and line.cue("bounds_to").fullmatch(between))


def _named(line: Line, low: Figure, high: Figure) -> bool:
    """Whether two figures are the lower and the upper end of one thing by name: 下限1.15亿元、上限1.40亿元."""
    if low.quantity.hedge is not None or high.quantity.hedge is not None:
        return False
    lower = line.cue("bounds_lower").search(line.own_text(low)) is not None
    return lower and line.cue("bounds_upper").fullmatch(line.between(low, high)) is not None


def _ended(line: Line, low: Figure, high: Figure) -> bool:
    """Whether words name the ends of what is written high to low: "as little as £500 … and as much as £20,000"."""
    if (low.value or 0) <= (high.value or 0) or "bounds_least" not in line.cues:
        return False
    words = [_before(line, f) for f in (low, high)]
    if len(words[1]) > _WIDE or line.cues["bounds_apart"].search(words[1]):
        return False
    after = line.after_text(low), line.after_text(high)
    if all(line.cues["bounds_place"].match(text) for text in after):
        return False
    least = line.cues["bounds_least"].search(words[0]) or line.cues["bounds_at_least"].match(after[0])
    most = line.cues["bounds_most"].search(words[1]) or line.cues["bounds_at_most"].match(after[1])
    return least is not None and most is not None


def _before(line: Line, figure: Figure) -> str:
    """The words before a number, of which some may have been read with it."""
    quantity = figure.quantity
    return (line.own_text(figure) + quantity.text[: quantity.core_start - quantity.start].lower()).rstrip(_MONEY)


def _relation(scene: Scene, low: Figure, high: Figure) -> Relation:
    roles = [("low", low), ("high", high)]
    relation = scene.relation("order", "range-inverted", roles, f"{low.quantity.text} … {high.quantity.text}")
    ends = tuple(
        msgspec.structs.replace(operand, interval=Interval.exact(figure.value or 0))
        for operand, figure in zip(relation.operands, (low, high), strict=True)
    )
    return msgspec.structs.replace(relation, operands=ends)
