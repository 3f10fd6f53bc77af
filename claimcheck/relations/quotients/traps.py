"""Why a total is not what so many times so much come to, although its units say so.

Funds pay for more than the grants; take-home pay is less than what was earned; what is told of weekdays or of the first
day is no mean of all days; a sum a month is not that of so many a day.
"""

from __future__ import annotations

import re

from ...languages.conversions import is_money
from ..scene import Figure, Scene
from .operands import Sought, granted, of_some

_CLAUSE = re.compile("[,，;；。：:]")
_SPANS = ("hour", "day", "week", "month", "quarter", "year")
_FEW = 4  # figures of a price list


def trap(scene: Scene, sought: Sought, total: Figure, count: Figure) -> str | None:
    """The reason not to hold a figure per something against a total and a count; None where there is none."""
    if not sought.per.mean and granted(scene, sought, total):
        return "funds pay for more than what each is granted"
    if of_some(scene, sought.figure, total):
        return "the mean is that of some"
    if not sought.per.mean and _holds_other(scene, total):  # of what is left there is a mean as well
        return "the total holds more or less"
    if of_other_span(scene, total, count, sought.figure):
        return "they are told for two lengths of time"
    return "prices of two things are told" if _listed(scene, sought, total) else None


def _clause(scene: Scene, figure: Figure) -> str:
    """The words before a figure in its clause."""
    return _CLAUSE.split(scene.lines[figure.sentence].own_text(figure))[-1]


def _holds_other(scene: Scene, total: Figure) -> bool:
    """Whether words say that something was taken off a total, or that it holds something else."""
    line = scene.lines[total.sentence]
    before = scene.cue(line, "total_after_costs").search(_clause(scene, total))
    return before is not None or scene.cue(line, "total_with_more").match(line.after_text(total)) is not None


def of_other_span(scene: Scene, total: Figure, count: Figure, price: Figure) -> bool:
    """Whether a total is told for another length of time than its count and what is per something."""
    whole, *parts = (_spans(scene, figure) for figure in (total, count, price))
    told = parts[0] | parts[1]
    return bool(whole and told) and whole.isdisjoint(told)


def _spans(scene: Scene, figure: Figure) -> set[str]:
    """The lengths of time that an amount is told for."""
    line = scene.lines[figure.sentence]
    bottom, text = figure.unit.partition("/")[2], _clause(scene, figure)
    return {name for name in _SPANS if name == bottom or scene.cue(line, f"every.{name}").search(text)}


def _listed(scene: Scene, sought: Sought, total: Figure) -> bool:
    """Whether a price stands beside that of another thing, in a sentence without their total."""
    price = sought.figure
    if sought.per.mean or total.sentence == price.sentence or not is_money(price.unit.partition("/")[0]):
        return False
    near = (f for f in sought.line.figures if 0 < abs(f.row - price.row) <= _FEW)
    top = price.unit.partition("/")[0]
    return any(f.kind == "level" and f.unit.partition("/")[0] == top and f.value != price.value for f in near)
