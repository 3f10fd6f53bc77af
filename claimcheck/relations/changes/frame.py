"""What one sentence tells of one level: where it stands, what it is compared with, and the changes between the two."""

from __future__ import annotations

import re

from ...languages import templates
from ...model.interval import Interval
from ..scene import Figure, Line, Scene
from .movement import Movement, alike, is_money, of_its_time, stated_direction

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
RATES = (templates.PERCENT, templates.MULTIPLE)
_REACH = 24  # figures before a change
_LINES = 2
_TIMES = 20  # more than a level grows to, short of a slip in scale


class Frame:
    """One level reached, the level it is compared with, and the changes between them."""

    __slots__ = ("again", "base", "changes", "line", "new", "verb")

    def __init__(self, line: int, new: Figure | None) -> None:
        self.line = line
        self.new = new
        self.base: Figure | None = None
        self.changes: list[tuple[Figure, str | None]] = []
        self.again = False  # whether an earlier frame tells of the same level, from another base
        self.verb: str | None = None  # the direction that the words between the two levels tell

    @property
    def level(self) -> Figure | None:
        """The level that tells what the frame's figures measure."""
        return self.new or self.base

    def takes(self, change: Figure) -> bool:
        """Whether an amount of change can be one of this frame's level."""
        return self.level is None or fits(change, self.level)

    def movements(self, *, inferred: bool = False) -> list[Movement]:
        """A movement for each change between the two levels; none while one of them is missing."""
        new, base = self.new, self.base
        if new is None or base is None or new.row == base.row or not alike(new, base):
            return []
        return [
            moved(self.line, change, way, new, base, inferred=inferred)
            for change, way in self.said()
            if may_span(change, new, base)
        ]

    def by_verb(self) -> Movement | None:
        """What the words between the two levels tell of which is more."""
        if self.verb is None or self.new is None or self.base is None:
            return None
        movement = Movement(self.line, self.new.quantity.text, self.verb)
        movement.new, movement.base = self.new, self.base
        return movement

    def by_amount(self) -> list[Movement]:
        """An amount and a rate of one change beside the level reached: they need no base."""
        new, changes = self.new, [change for change, _ in self.changes]
        rates = [change for change in changes if change.sign in RATES]
        amounts = [change for change in changes if change.sign not in RATES]
        if new is None or len(rates) != 1 or len(amounts) != 1 or amounts[0].unit != new.unit or new.kind == "change":
            return []
        if new.row > min(c.row for c in changes) and new.row < max(c.row for c in changes):
            return []  # an amount before the level and a rate behind it may compare with two times
        movement = Movement(self.line, rates[0].quantity.text, None)
        movement.new, movement.factor, movement.delta = new, rates[0], amounts[0]
        movement.direction = next((way for _, way in self.changes if way), None)
        gained = (amounts[0], "down") not in self.changes and (amounts[0].value or 0) > (new.value or 0)
        return [] if gained else [movement]

    def said(self) -> list[tuple[Figure, str | None]]:
        """The changes, each with a direction: its own words', else that of another of the frame's."""
        known = next((way for _, way in self.changes if way), None)
        return [(change, way or known) for change, way in self.changes]


def set_apart(line: Line, figure: Figure) -> bool:
    """Whether what follows is told of something else: of a streak, or of what a clause has put in between ("shares,
    which have doubled since May, closed 12p lower")."""
    if figure.quantity.streak or line.cue("in_a_row_after").match(line.after_text(figure)):
        return True
    aside = line.cue("mark.aside_change").search(line.own_text(figure))
    return aside is not None and line.cue("mark.aside_ends").match(line.after_text(figure)) is not None


def of_another(scene: Scene, frame: Frame) -> bool:
    """Whether an amount and its rate agree on a level told before them: then they are of none behind.

    "A year ago 20,655 were on the roll. The rise, 585 or 2.8 %, is due to guests, who grew from 5,310 to 6,277".
    """
    rate = next((change for change, _ in frame.changes if change.sign == templates.PERCENT), None)
    amount = next((change for change, _ in frame.changes if change.sign == templates.LEVEL), None)
    if rate is None or amount is None or abs(rate.row - amount.row) != 1:
        return False
    block = scene.lines[frame.line].sentence.block
    return any(
        level.kind != "change"
        and bool(level.value)
        and frame.line - level.sentence <= _LINES
        and scene.lines[level.sentence].sentence.block == block
        and fits(amount, level)
        and (amount.interval / level.interval * Interval.exact(100)).overlaps(rate.interval)
        for level in scene.before(amount, reach=_REACH)
    )


def fits(change: Figure, level: Figure) -> bool:
    """Whether a figure can say by how much a level changed; the fourth of its kind says nothing of the sort."""
    if change.sign == templates.ORDINAL:
        return False
    if change.sign == templates.POINTS:
        return level.sign == templates.PERCENT
    if change.sign in RATES:
        return True
    counted = level.sign == change.sign and not is_money(change)
    return change.unit.partition("/")[0] == level.unit.partition("/")[0] or (
        level.sign == change.sign and (not change.unit or (counted and not level.unit))
    )


def may_span(change: Figure, new: Figure, base: Figure) -> bool:
    """Whether a change can be the one between two levels: it is neither, and names no other time to compare with."""
    if change.row in (new.row, base.row) or not of_its_time(change, new, base):
        return False
    claim = change.claim
    named = claim.change.base if claim and claim.change else None
    told = [_YEAR.findall(period.text) for period in (named, base.period) if period is not None]
    return len(told) < 2 or not all(told) or told[0][0] == told[1][0]


def moved(
    number: int, change: Figure, way: str | None, new: Figure, base: Figure, *, inferred: bool = False
) -> Movement:
    """One change between two levels; where no word tells its direction, the levels do."""
    own = stated_direction(change)
    if way is None and own not in ("up", "down") and new.value is not None and base.value is not None:
        way = "up" if new.value > base.value else "down"
    movement = Movement(number, change.quantity.text, way)
    movement.new, movement.base, movement.inferred = new, base, inferred
    if change.sign in RATES:
        movement.factor = change
    else:
        movement.delta = change
    return movement


def of_size(one: Figure, other: Figure) -> bool:
    """Whether two levels can be one thing at two times: a yield of 1.8 t is no harvest of 3,600 t."""
    return not one.value or not other.value or 1 <= _TIMES * one.value / other.value <= _TIMES**2


def called_alike(scene: Scene, one: Figure, other: Figure) -> bool:
    """Whether two levels go by one name, of which either may leave something out (水库水位, 水位)."""
    a, b = one.name, other.name
    if a.words and b.words:
        return set(a.words) <= set(b.words) or set(b.words) <= set(a.words)
    return scene.kin(one, other) or bool(a.text and b.text and (a.text in b.text or b.text in a.text))
