"""What a figure can say of two others, and which pairs around it come into question."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from ...languages import templates
from ...languages.conversions import factor_between
from ...model.interval import Interval
from ...model.relation import RelationKind
from ..scene import Figure, same_measure
from ..settle import counted_alike, joined
from .features import Look

Pair = tuple[Figure, Figure]
BY_WORDS = "the words around the figures"  # the evidence of what is bound here

_BEFORE, _BEHIND = 24, 12  # figures around the one that claims
_BACK, _AHEAD = 4, 2  # sentences around it
_BESIDE = 2  # figures
_FAR = 12  # sentences back in which the whole of a share may have been told
_MOST = 120  # pairs weighed for one figure
_ZERO, _ALL = Decimal(0), Decimal(100)
_EACH = frozenset({"bind.before.each", "bind.after.each"})


class Kind(Struct, frozen=True):
    """A way in which one figure follows from two, and the relation that it makes."""

    name: str
    rule: str
    relation: RelationKind
    roles: tuple[str, str, str]


GROWTH = Kind("growth", "growth-mismatch", "change-of", ("new", "base", "factor"))
DIFFERENCE = Kind("difference", "difference-mismatch", "difference-of", ("new", "base", "delta"))
SHARE = Kind("share", "share-mismatch", "share-of", ("part", "whole", "share"))
RATIO = Kind("ratio", "ratio-mismatch", "ratio-of", ("a", "b", "ratio"))
MEAN = Kind("mean", "average-mismatch", "average-of", ("total", "count", "mean"))
REST = Kind("rest", "difference-mismatch", "difference-of", ("new", "base", "delta"))
KINDS = (GROWTH, DIFFERENCE, SHARE, RATIO, MEAN, REST)
CLAIMED = frozenset(kind.roles[2] for kind in KINDS)


def of(look: Look, figure: Figure) -> tuple[Kind, ...]:
    """What ``figure`` may say of two others; nothing where it says nothing, or nothing that can be checked."""
    claim = figure.claim
    if claim is None or figure.interval.low is None or figure.interval.high is None or figure.value is None:
        return ()
    if figure.quantity.form == "range" or look.trapped(figure):
        return ()
    if figure.kind == "change":
        tenths = look.scene.cue(look.line(figure), "tenths").search(figure.quantity.text)
        return () if tenths else _of_change(figure)  # tenths of a point, where levels are percentages
    if figure.unit == "%":
        return (SHARE,) if figure.value != _ALL else ()
    if figure.unit == "x":
        return (RATIO,)
    return _of_level(look, figure)


def _of_change(figure: Figure) -> tuple[Kind, ...]:
    change = figure.claim.change if figure.claim is not None else None
    if change is None or change.direction == "flat":
        return ()
    if figure.unit in ("%", "x"):
        return (GROWTH,) if change.factor is not None else ()
    return (DIFFERENCE,) if change.delta is not None else ()


def _of_level(look: Look, figure: Figure) -> tuple[Kind, ...]:
    if figure.kind != "level" or figure.sign != templates.LEVEL:
        return ()
    seen = look.around(figure)
    found = [MEAN] if "/" in figure.unit or seen & _EACH else []
    rest = figure.modality == "stated" and ("bind.before.rest" in seen or "bind.after.rest" in seen)
    return (*found, REST) if rest else tuple(found)


def pairs(look: Look, kind: Kind, claimed: Figure) -> list[Pair]:
    """Pairs of figures of one measure around ``claimed``; the first is what the second is held against."""
    near = [figure for figure in _around(look, kind, claimed) if _serves(kind, claimed, figure)]
    again = claimed.value if kind in (DIFFERENCE, REST) else None  # told once more: nothing was taken from it
    if kind is SHARE and _of_both(look, claimed, near):
        return []
    found: list[Pair] = []
    for first in near:
        if kind is SHARE and abs(first.sentence - claimed.sentence) > _BACK:
            continue
        if first.value == again:
            continue
        for second in near:
            if (
                first is not second
                and first.quantity.text != second.quantity.text
                and _pairs_with(look, kind, claimed, first, second)
            ):
                found.append((first, second))
    found.sort(key=lambda pair: abs(pair[0].row - claimed.row) + abs(pair[1].row - claimed.row))
    return found[:_MOST]


def _of_both(look: Look, claimed: Figure, near: list[Figure]) -> bool:
    """Whether a share is that of one of two amounts beside it in both together: the unemployed among the work force."""
    beside = [f for f in near if abs(f.row - claimed.row) <= _BESIDE and f.sentence == claimed.sentence]
    return any(
        ((first.interval + second.interval) * claimed.interval / Interval.exact(_ALL)).overlaps(first.interval)
        for first in beside
        for second in beside
        if first is not second and _pairs_with(look, SHARE, claimed, first, second)
    )


def _pairs_with(look: Look, kind: Kind, claimed: Figure, first: Figure, second: Figure) -> bool:
    if kind is MEAN:
        unit, _, per = claimed.unit.partition("/")
        if per and factor_between(second.unit, per) not in (None, Decimal(1)):
            return False  # so much a kilo, of tonnes
        return (
            first.unit == unit
            and "/" not in second.unit
            and second.unit != first.unit  # so many books a head are of books and of heads
            and second.sign != templates.PERCENT
        )
    if kind is SHARE and (_from_to(look, second, first) or _opens(look, first, claimed)):
        return False
    if kind is SHARE and joined(look.scene, first, second):
        return False
    if kind in (SHARE, RATIO) and counted_alike(look.scene, first, second):
        return True
    return same_measure(first, second) or same_measure(second, first)


def _opens(look: Look, figure: Figure, share: Figure) -> bool:
    """Whether a share is told of an amount right before it, which is its whole: "among the 124, three-quarters …"."""
    line = look.line(share)
    if figure.row != share.row - 1 or figure.sentence != share.sentence:
        return False
    before, behind = line.own_text(figure), line.own_text(share)
    return any((line.cue("bind.whole").search(before), line.cue("bind.whole_behind").match(behind)))


def _from_to(look: Look, first: Figure, second: Figure) -> bool:
    """Whether two amounts are the ends of one movement, "from 318,000 to 344,000": neither is a part of the other."""
    start, end = sorted((first, second), key=lambda figure: figure.row)
    if start.sentence != end.sentence or end.row != start.row + 1 or start.row not in look.scene.bases:
        return False
    line = look.line(end)
    return line.cue("mark.led_to").fullmatch(line.own_text(end)) is not None


def _around(look: Look, kind: Kind, claimed: Figure) -> list[Figure]:
    figures = look.scene.figures
    back = _FAR if kind is SHARE else _BACK
    low = max(0, claimed.row - _BEFORE * (2 if kind is SHARE else 1))
    return [
        figure
        for figure in figures[low : claimed.row + _BEHIND]
        if figure is not claimed
        and figure.value
        and figure.interval.low is not None
        and figure.interval.high is not None
        and -back <= figure.sentence - claimed.sentence <= _AHEAD
        and figure.interval.low > 0
        and (figure.modality in ("stated", claimed.modality))
    ]


def _serves(kind: Kind, claimed: Figure, figure: Figure) -> bool:
    """Whether a figure can be one of the pair at all: its unit and kind allow it."""
    if kind is DIFFERENCE:
        if figure.kind == "change" or figure.sign == templates.ORDINAL:  # ranks run against their numbers
            return False
        if claimed.unit == "pp":
            return figure.unit == "%"
        return figure.sign != templates.PERCENT and (
            figure.unit == claimed.unit or same_measure(figure, claimed) or same_measure(claimed, figure)
        )
    if kind is GROWTH:  # a percentage that moves is told in points far more often than in per cent of itself
        multiple = figure.sign in (templates.PERCENT, templates.MULTIPLE) or figure.quantity.form == "fraction"
        return not multiple and figure.kind in ("level", "duration", "ratio")
    if kind is MEAN:
        return figure.kind in ("level", "duration") and figure.sign != templates.PERCENT
    if kind is REST and not (same_measure(figure, claimed) or same_measure(claimed, figure)):
        return False
    return figure.sign == templates.LEVEL and figure.kind in ("level", "change")


def holds(kind: Kind, claimed: Figure, pair: Pair) -> bool:
    """Whether the three figures agree within what their wording and rounding allow."""
    span = quotient(kind, pair)
    wanted = said(kind, claimed)
    return span is not None and wanted is not None and span.overlaps(wanted)


def quotient(kind: Kind, pair: Pair) -> Interval | None:
    """What the pair gives: a difference, or a quotient (of a share, in per cent)."""
    first, second = pair[0].interval, pair[1].interval
    if kind in (DIFFERENCE, REST):
        return first - second
    if second.low is None or second.low <= _ZERO:
        return None
    return first / second


def said(kind: Kind, claimed: Figure) -> Interval | None:
    """What the claim says that the pair gives."""
    change = claimed.claim.change if claimed.claim is not None else None
    if kind is GROWTH:
        return Interval(*change.factor) if change is not None and change.factor is not None else None
    if kind is DIFFERENCE:
        return Interval(*change.delta) if change is not None and change.delta is not None else None
    return claimed.interval / Interval.exact(scale(kind))


def scale(kind: Kind) -> Decimal:
    """How many times the quotient of the pair the written number is."""
    return Decimal(100) if kind is SHARE else Decimal(1)


def facts(kind: Kind, claimed: Figure) -> tuple[tuple[str, str], ...]:
    """What the judge must know of the claim beside its number."""
    change = claimed.claim.change if claimed.claim is not None else None
    if kind is REST:
        return (("direction", "up"),)
    if kind not in (GROWTH, DIFFERENCE) or change is None or change.direction is None:
        return ()
    return (("direction", change.direction), *_mode(kind, claimed))


def _mode(kind: Kind, claimed: Figure) -> tuple[tuple[str, str], ...]:
    read = claimed.read
    spec = read.raw.change if read is not None else None
    return (("mode", spec.mode),) if kind is GROWTH and spec is not None else ()
