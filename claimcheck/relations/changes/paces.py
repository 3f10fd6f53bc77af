"""Two rates of change held against each other by name: "growth in costs outpaced turnover by 2.3 points".

What is compared is named, its rates are told elsewhere: the first in the sentences right before, the other anywhere.
The rates that go by the name best are taken. Where any two of them lie as far apart as it says, and the right way
round, nothing is wrong; a conflict needs that they do so the other way round, or that one slip explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import Match

from msgspec.structs import replace

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene
from .movement import stated_direction, way_of

_BACK = 2  # sentences before, where the rate that is spoken of stands
_SHORTEST = 2  # signs that a name shares
_LONG = 4  # letters of a word that names something
_CHANCE = 0.08  # that rates of other things are one slip from agreeing
_LETTERS = re.compile("[a-z]+")
_SIGN = {"up": 1, "down": -1}


def find(scene: Scene) -> Iterator[Relation]:
    """Differences of two rates that are told by name."""
    rates = [figure for figure in scene.figures if _is_rate(figure)]
    for number, line in scene.spoken:
        for _, match in scene.templates(line, "pace."):
            delta, way = line.figure(match, "delta"), way_of(match)
            if delta is None or way is None or delta.modality != "stated":
                continue
            relation = _compared(scene, number, line, match, delta, way, rates)
            if relation is not None:
                yield relation


def _is_rate(figure: Figure) -> bool:
    spec = figure.read.raw.change if figure.read is not None else None
    told = figure.kind == "change" and figure.sign == templates.PERCENT and figure.modality == "stated"
    return told and spec is not None and spec.mode == "by" and stated_direction(figure) in _SIGN


def _compared(
    scene: Scene, number: int, line: Line, match: Match[str], delta: Figure, way: str, rates: Sequence[Figure]
) -> Relation | None:
    block = line.sentence.block
    near = [
        rate
        for rate in rates
        if rate.row != delta.row
        and 0 <= number - rate.sentence <= _BACK
        and (scene.lines[rate.sentence].sentence.block == block or number == rate.sentence)
    ]
    words = scene.cue(line, "pace.plain")
    named = words.sub("", match["y"]).strip()
    if not named or scene.cue(line, "mark.past").search(named):
        return None
    subject = words.sub("", match["x"]).strip()
    firsts = _best(subject, near) if subject else [rate for rate in near if rate.row < delta.row]
    firsts = firsts or [rate for rate in near if rate.row == delta.row - 1 and rate.sentence == number]
    seconds = _best(named, [rate for rate in rates if rate.row != delta.row])
    pairs = [(a, b) for a in firsts for b in seconds if a.row != b.row]
    sign = Interval.exact(_SIGN[way])
    gaps = [((_signed(a) - _signed(b)) * sign, a, b) for a, b in pairs]
    if not gaps:
        return None
    holding = [(a, b) for gap, a, b in gaps if gap.overlaps(delta.interval)]
    turned = [(a, b) for gap, a, b in gaps if (-gap).overlaps(delta.interval)]
    slipped = [(a, b) for gap, a, b in gaps if len(pairs) == 1 and _slipped(gap, a, b, delta, sign)]
    chosen = next(iter((*holding, *turned, *slipped)), None)
    return _relation(scene, *chosen, delta, way, match.group()) if chosen is not None else None


def _signed(rate: Figure) -> Interval:
    return rate.interval * Interval.exact(_SIGN[stated_direction(rate) or "up"])


def _slipped(gap: Interval, one: Figure, other: Figure, delta: Figure, sign: Interval) -> bool:
    """Whether one slip in the difference or in one of two rising rates makes them agree."""
    if "down" in (stated_direction(one), stated_direction(other)):
        return False
    needed = [
        (delta, gap),
        (one, other.interval + delta.interval * sign),
        (other, one.interval - delta.interval * sign),
    ]
    chance = near_miss.chance(needed)
    return chance is not None and chance < _CHANCE


def _best(name: str, rates: Sequence[Figure]) -> list[Figure]:
    """The rates whose metric shares most with a name; none where it shares less than half of it."""
    scored = [(_shared(name, rate), rate) for rate in rates]
    most = max((score for score, _ in scored), default=0)
    return [rate for score, rate in scored if score == most > 0]


def _shared(name: str, rate: Figure) -> int:
    """Words in common, or signs in a row where words have no spaces."""
    metric = " ".join(filter(None, ((rate.claim.scope, rate.claim.metric) if rate.claim else ()))).lower()
    if name.isascii():
        one, other = ({w.rstrip("s") for w in _LETTERS.findall(text) if len(w) >= _LONG} for text in (name, metric))
        return len(one & other)
    longest = max(
        (j - i for i in range(len(name)) for j in range(i + _SHORTEST, len(name) + 1) if name[i:j] in metric), default=0
    )
    return longest if 2 * longest >= min(len(name), len(metric)) else 0


def _relation(scene: Scene, one: Figure, other: Figure, delta: Figure, way: str, cue: str) -> Relation:
    roles = [("new", one), ("base", other), ("delta", delta)]
    inferred = len({one.sentence, other.sentence, delta.sentence}) > 1
    facts = (("direction", way),)
    relation = scene.relation("difference-of", "difference-mismatch", roles, cue, inferred=inferred, facts=facts)
    signed = tuple(
        replace(operand, interval=_signed(rate), value=(operand.value or 0) * _SIGN[stated_direction(rate) or "up"])
        for operand, rate in zip(relation.operands, (one, other), strict=False)
    )
    return replace(relation, operands=(*signed, relation.operands[2]))
