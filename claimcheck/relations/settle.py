"""Which of several figures is meant: the benefit of the doubt, and what makes a choice sure.

Prose often leaves one figure of a relation out ("21,600, or 40 %"): the whole stands sentences before. Where the
text does not name it, a figure near by that makes the relation hold is taken to be it, so that nothing is
flagged that may be right. A conflict needs more: words that name the figure, or siblings (other parts of the
same list) that hold with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import chain

from ..languages import templates
from ..model import misprints
from ..model.interval import Interval
from .scene import Figure, Line, Scene, same_measure

_BARE = re.compile(r"[\d.,]+(?: ?(?:million|billion|trillion|thousand|[mbk]n?))?", re.IGNORECASE)
_HUNDREDTH = Interval.exact("0.01")
_REACH = 40  # figures
_MOST = 10  # candidates: more would hold by chance


def bare(figure: Figure) -> bool:
    """Whether a figure is written without a unit of its own: what it counts was said before."""
    text, plain = figure.quantity.text, figure.quantity.unit == figure.quantity.noun == ""
    return _is_bare(text) or (plain and figure.sign == templates.LEVEL and not text.isascii() and text[:1].isdigit())


@lru_cache(maxsize=4096)
def _is_bare(text: str) -> bool:
    return _BARE.fullmatch(text) is not None


def alike(a: Figure, b: Figure) -> bool:
    """Whether two amounts may count the same thing."""
    if a.unit == b.unit:
        return True
    if a.money != b.money:
        return False
    return same_measure(a, b) or same_measure(b, a) or bare(a) or bare(b)


def things(a: Figure, b: Figure) -> bool:
    """Whether two amounts count things, and are no measures of them."""
    return a.counted and b.counted


def counted_alike(scene: Scene, a: Figure, b: Figure) -> bool:
    """Whether two amounts count things of one family, whatever they are called: 17,410 undergraduates are of
    24,180 students, 3家 of 55个; in Chinese the counters tell people from places and vehicles."""
    if not things(a, b):
        return False
    family = scene.cue(scene.lines[a.sentence], "counter_family")
    found = [family.fullmatch(figure.unit) for figure in (a, b)]
    return all(found) and len({match.lastgroup for match in found if match}) == 1


def joined(scene: Scene, first: Figure, second: Figure) -> bool:
    """Whether an "and" alone joins two amounts, "10 offices and 21 shops": neither is a part of the other."""
    start, end = sorted((first, second), key=lambda figure: figure.row)
    if start.sentence != end.sentence or end.row != start.row + 1:
        return False
    line = scene.lines[end.sentence]
    return line.cue("joined_by_and").fullmatch(line.own_text(end)) is not None


def share_holds(part: Interval, whole: Interval, share: Interval) -> bool:
    """part = whole × share, the share in per cent."""
    return (whole * share * _HUNDREDTH).overlaps(part)


def share_slipped(part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether one slip of the pen in one of the three makes part = whole × share hold."""
    percent = share.interval * _HUNDREDTH
    if not share.value or not whole.value or not part.value:
        return False
    return (
        misprinted(share, part.interval / whole.interval / _HUNDREDTH)
        or misprinted(part, whole.interval * percent)
        or misprinted(whole, part.interval / percent)
    )


def growth_holds(new: Interval, base: Interval, percent: Interval, direction: str) -> bool:
    """new = base × (1 ± percent)."""
    sign = Interval.exact(-1 if direction == "down" else 1)
    return (base * (percent * _HUNDREDTH * sign + Interval.exact(1))).overlaps(new)


def product_holds(product: Interval, a: Interval, b: Interval) -> bool:
    """product = a × b."""
    return (a * b).overlaps(product)


def near(scene: Scene, figure: Figure, *, ahead: int = 0) -> Iterator[Figure]:
    """Levels around a figure, nearest before first, of those that may count the same thing."""
    found = 0
    behind = scene.figures[figure.row + 1 : figure.row + 1 + ahead]
    for other in (*scene.before(figure, reach=_REACH), *behind):
        if other.sign == templates.LEVEL and other.kind == "level" and "/" not in other.unit:
            if other.value is not None and alike(other, figure):
                yield other
                found += 1
                if found >= _MOST:
                    return


def total_of(scene: Scene, parts: list[Figure]) -> Figure | None:
    """An amount near by that the parts make up: it is the one meant."""
    added = parts[0].interval
    for part in parts[1:]:
        added = added + part.interval
    return next((f for f in near(scene, parts[0]) if f.interval.overlaps(added)), None)


def common_whole(pairs: Iterable[tuple[Interval, Interval]]) -> Interval | None:
    """The whole that all (part, share) pairs allow together; None when they do not agree."""
    whole: Interval | None = Interval(Decimal(0), None)
    for part, share in pairs:
        if whole is None or share.low is None or share.low <= 0:
            return None
        whole = whole.intersect(part / (share * _HUNDREDTH))
    return whole


_TELLING = 2  # digits: one alone can be changed into anything
_COMMA = re.compile("[,，；;]")


def dated(line: Line, low: Figure, high: Figure) -> bool:
    """Whether a clause that begins behind one figure of a sentence names a time for the next one."""
    clause = _COMMA.search(line.between(low, high))
    if clause is None:
        return False
    start = line.offset(low.at + 1 + clause.start())
    return any(start <= moment.start < high.quantity.start for moment in line.sentence.moments)


_POWERS = (-8, -4, -3, -2, -1, 1, 2, 3, 4, 8)  # a digit shifted, thousand for million, 万 for 亿


def misprinted(figure: Figure, needed: Interval) -> bool:
    """Whether one digit, two neighbours exchanged, or one scale written otherwise brings a figure into ``needed``."""
    value, place = figure.value, figure.quantity.place
    if not value or place <= 0 or needed.low is None or needed.high is None:
        return False
    if any(needed.contains(value.scaleb(power)) for power in _POWERS):
        return True
    needed = needed.widen(place / 2)
    digits = f"{value / place:.0f}"
    if len(digits) < _TELLING:
        return False
    slips = chain(misprints.mistaken(digits), misprints.exchanged(digits))
    return any(needed.contains(Decimal(slip) * place) for slip in slips)


def elsewhere(scene: Scene, told: Figure, others: Iterable[Figure]) -> bool:
    """Whether the sentence of a figure, which tells none of the others, opens with another place or body."""
    line = scene.lines[told.sentence]
    apart = all(other.sentence != told.sentence for other in others)
    return apart and line.cue("rate.elsewhere").match(line.skeleton) is not None
