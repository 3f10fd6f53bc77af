"""A scale that nothing beside a figure is written in: 214亿元 among 34万元 and 1038万元, $36 billion among millions.

Words bind figures only where their sizes let them, so that a scale missed unbinds its figure. A figure written in
another scale than all of its unit around it is read once more in theirs: what then binds it, and holds to within a
fifth, is what the text says of it, and its scale is the slip.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from ..model.interval import Interval
from ..model.reading import Reading
from ..model.relation import Relation
from .reckoning import Reckoned
from .reread import around, places, tight, times
from .scene import Figure, Scene

_BESIDE = 4  # figures before and behind
_MOST = 6  # figures of an article that are read again: where more are, its scales are mixed
_LEAST = 3  # powers of ten that a scale word is off by
_WORDS = {3: 6, 6: 9, 9: 6, 4: 8, 8: 4}  # thousand for million, million and billion, 万 and 亿


def find(scene: Scene, told: Sequence[Relation], again: Callable[[Reading], list[Relation]]) -> Iterator[Relation]:
    """Relations that figures have in the scale of those beside them; ``again`` finds those of a reading."""
    held = {o.span.claim for r in told for at, o in enumerate(r.operands) if o.span.claim and tight(r, at)}
    able = ((f, f.claim) for f in scene.figures if f.claim is not None and f.claim.id not in held)
    odd = [(figure, claim, power) for figure, claim in able if (power := _missed(scene, figure))]
    known = {places(relation) for relation in told if relation.not_run is None}
    for figure, claim, power in odd if len(odd) <= _MOST else ():
        if not Reckoned(scene, figure).made((figure.value or Decimal(0)).scaleb(power)):
            continue
        for relation in again(_in_scale(scene.reading, figure, power)):
            own = [o.span.claim == claim.id for o in relation.operands]
            if sum(own) == 1 and places(relation) not in known and tight(relation, own.index(True)):
                operands = tuple(
                    times(o, Decimal(1).scaleb(-power)) if mine else o
                    for o, mine in zip(relation.operands, own, strict=True)
                )
                yield replace(relation, operands=operands, others=())


def _missed(scene: Scene, figure: Figure) -> int:
    """By what power of ten a figure has another scale than all of its unit beside it; 0 where it has none."""
    scale = _scale(figure)
    if scale not in _WORDS or figure.kind != "level" or not _exact(figure):
        return 0
    beside = scene.figures[max(0, figure.row - _BESIDE) : figure.row + _BESIDE + 1]
    like = [f for f in beside if f is not figure and f.unit == figure.unit and f.kind == "level"]
    like = [f for f in like if f.sentence == figure.sentence] or like
    scales = {_scale(f) for f in like}
    if scale in scales or not scales:
        return 0
    theirs = [other - scale for other in scales & _WORDS.keys()]
    power = theirs[0] if len(theirs) == 1 else 0 if theirs else _WORDS[scale] - scale
    return power if abs(power) >= _LEAST else 0


def _exact(figure: Figure) -> bool:
    return figure.value is not None and figure.value > 0 and figure.quantity.hedge is None


def _scale(figure: Figure) -> int:
    """The power of ten that a figure's scale word stands for."""
    digits = figure.quantity.text.rpartition(".")[2] if "." in figure.quantity.text else ""
    return figure.quantity.place.adjusted() + sum(sign.isdigit() for sign in digits)


def _in_scale(reading: Reading, figure: Figure, power: int) -> Reading:
    """The sentences around a figure, with it in another scale."""
    assert figure.value is not None
    factor = Interval.exact(Decimal(1).scaleb(power))
    return around(reading, figure, figure.value.scaleb(power), figure.interval * factor, power)
