"""Two rates or levels held against each other by name: "growth in costs outpaced turnover by 2.3 points".

What is compared is named, its rates are told elsewhere: the first in the sentences right before, the other anywhere.
The rates that go by the name best are taken. Where any two of them lie as far apart as it says, and the right way
round, nothing is wrong; a conflict needs that they do so the other way round, or that one slip explains it. A rate of
another time (增速比二季度加快) is the one that this time is told with in the same paragraph, or the one told last
before the points (一季度下降14.6%，降幅收窄).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import Match

from msgspec.structs import replace

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation, RelationKind
from .. import near_miss
from ..scene import Figure, Line, Scene
from .movement import stated_direction, way_of

_BACK = 2  # sentences before, where the rate that is spoken of stands
_SHORTEST = 2  # signs that a name shares
_LONG = 4  # letters of a word that names something
_CHANCE, _SPOKEN = 0.08, 0.3  # that rates of other things are one slip from agreeing; of the rate told right before
_LETTERS = re.compile("[a-z]+")
_CLAUSE = re.compile("[,，；;。:：]")
_SIGN = {"up": 1, "down": -1}
Pair = tuple[Figure, Figure]


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
        for delta in line.figures:
            held = line.cue("pace.level").search(line.own_text(delta)) if _is_distance(delta) else None
            if held is not None:
                yield from _of_level(scene, line, held, delta)
            told = line.cue("pace.apart").search(line.own_text(delta)) if _is_gap(delta) else None
            if told is not None:
                yield from _of_time(scene, line, told, delta)


def _is_distance(figure: Figure) -> bool:
    told = figure.sign in (templates.LEVEL, templates.DURATION) and figure.modality == "stated"
    return told and figure.at >= 0 and bool(figure.value) and figure.quantity.hedge is None


def _of_level(scene: Scene, line: Line, match: Match[str], delta: Figure) -> Iterator[Relation]:
    """How far a level lies from one that is named, and told elsewhere (超警戒水位0.96米; 该站警戒水位为27.50米)."""
    told = match["y"] or match["y2"]
    name = scene.cue(line, "pace.plain").sub("", told).strip() or told
    if scene.cue(line, "mark.past").search(name):
        return
    like = [f for f in scene.figures if (f.sign, f.unit) == (delta.sign, delta.unit) and f is not delta and f.value]
    levels = [f for f in like if f.kind == "level" and not _tells_distance(scene, f) and f.quantity.hedge is None]
    named = [f for f in levels if name in _own_clause(scene, f)]
    near = [f for f in levels if f not in named and 0 <= delta.sentence - f.sentence <= 1 and f.row < delta.row]
    near = [f for f in near if scene.lines[f.sentence].sentence.block == line.sentence.block]
    subject = _CLAUSE.split(match.string[: match.start()])[-1][:_SHORTEST]
    called = [f for f in near if len(subject) == _SHORTEST and subject in _own_clause(scene, f)]
    near = called or near
    if not named or not near:
        return
    way = way_of(match)
    pairs = [(a, b) for a in reversed(near) for b in named]
    for a, b in pairs:
        if _lies(a, b, delta, way):
            yield _from(scene, a, b, delta, way, match.group())
            return
    first, second = pairs[0]
    spoken = first.sentence == delta.sentence and len({b.value for b in named}) == 1
    alone = bool(called) or first.row == delta.row - 1 or len(near) == 1
    if spoken and alone and abs(second.sentence - delta.sentence) <= _BACK:
        yield _from(scene, first, second, delta, way, match.group())


def _own_clause(scene: Scene, figure: Figure) -> str:
    return _CLAUSE.split(scene.lines[figure.sentence].own_text(figure))[-1]


def _tells_distance(scene: Scene, figure: Figure) -> bool:
    line = scene.lines[figure.sentence]
    return line.cue("pace.level").search(line.own_text(figure)) is not None


def _lies(one: Figure, other: Figure, delta: Figure, way: str | None) -> bool:
    gap = one.interval - other.interval
    return (way != "down" and gap.overlaps(delta.interval)) or (way != "up" and (-gap).overlaps(delta.interval))


def _from(scene: Scene, one: Figure, other: Figure, delta: Figure, way: str | None, cue: str) -> Relation:
    way = way or ("up" if (one.value or 0) > (other.value or 0) else "down")
    roles, inferred = [("new", one), ("base", other), ("delta", delta)], other.sentence != delta.sentence
    facts = (("direction", way),)
    return scene.relation("difference-of", "difference-mismatch", roles, cue, inferred=inferred, facts=facts)


def _is_gap(figure: Figure) -> bool:
    points = figure.sign in (templates.POINTS, templates.PERCENT)
    return figure.at >= 0 and points and figure.claim is not None and figure.modality == "stated"


def _of_time(scene: Scene, line: Line, match: Match[str], delta: Figure) -> Iterator[Relation]:
    """How far a rate lies from that of another time, both told as falls or both as rises."""
    block = line.sentence.block
    told = [
        figure
        for other in scene.lines[max(0, delta.sentence - _BACK) : delta.sentence + 2]
        for figure in other.figures
        if other.sentence.block == block and figure.at >= 0 and figure.sign == templates.PERCENT and figure is not delta
    ]
    before = [rate for rate in told if rate.row < delta.row and _is_rate(rate) and rate.sentence == delta.sentence]
    pairs = _in_time(scene, before, told, match["y"])
    pairs = [(new, old) for new, old in pairs if stated_direction(old) in (stated_direction(new), None)]
    pairs = [(new, old) for new, old in pairs if _monthly(new) in (_monthly(old), None) or _monthly(old) is None]
    if not pairs or (match["fall"] is not None) != (stated_direction(pairs[0][0]) == "down"):
        return
    sign = Interval.exact(1 if match["grow"] else -1)
    gaps = [((new.interval - old.interval) * sign, new, old) for new, old in pairs]
    fits = [one for one in gaps if one[0].overlaps(delta.interval)] or [
        one for one in gaps if (-one[0]).overlaps(delta.interval)
    ]
    for _, new, old in fits[:1] or (gaps if len(gaps) == 1 else ()):
        yield _apart(scene, new, old, delta, "up" if match["grow"] else "down", match.group())


def _monthly(rate: Figure) -> bool | None:
    """Whether a rate is against the month before, and not against a year ago; None where it does not say."""
    spec = rate.read.raw.change if rate.read is not None else None
    if spec is None or spec.previous_period == spec.year_on_year:
        return None
    return spec.previous_period


def _in_time(scene: Scene, before: Sequence[Figure], told: Sequence[Figure], named: str | None) -> list[Pair]:
    """The rate that is spoken of, and those of the time that is named, or the one told last of another time."""
    if named is not None and before:
        return [(before[-1], rate) for rate in told if rate is not before[-1] and _told_with(scene, rate, named)]
    if len(before) < 2:
        return []
    one, other = before[-2:]
    ends = [rate.period.end for rate in (one, other) if rate.period is not None and rate.period.end is not None]
    if len(ends) == 2 and ends[0] < ends[1]:
        return [(other, one)]
    return [(one, other)] if _told_with(scene, other, "") else []


def _told_with(scene: Scene, rate: Figure, time: str) -> bool:
    """Whether a time is told in the words that lead to a rate, whichever of several it stands for."""
    line = scene.lines[rate.sentence]
    rates = [figure for figure in line.figures if 0 <= figure.at < rate.at and figure.sign == templates.PERCENT]
    lead = line.skeleton[rates[-1].at + 1 if rates else 0 : rate.at]
    lead = lead[max(lead.rfind(sign) for sign in "；;") + 1 :]
    if not time:
        return scene.cue(line, "pace.time").search(lead) is not None
    row = scene.cue(line, "pace.row").search(line.skeleton)
    if row is not None and row.end() <= rate.at:
        names = scene.cue(line, "pace.join").split(row["names"])
        listed = [figure for figure in line.figures if figure.at >= row.end() and figure.sign == templates.PERCENT]
        return any(name.endswith(time) and at < len(listed) and listed[at] is rate for at, name in enumerate(names))
    return time in lead


def _apart(scene: Scene, new: Figure, old: Figure, delta: Figure, way: str, cue: str) -> Relation:
    percent = delta.sign == templates.PERCENT
    kind: RelationKind
    kind, rule = ("change-of", "growth-mismatch") if percent else ("difference-of", "difference-mismatch")
    roles = [("new", new), ("base", old), ("factor" if percent else "delta", delta)]
    inferred = len({new.sentence, old.sentence, delta.sentence}) > 1
    return scene.relation(kind, rule, roles, cue, inferred=inferred, facts=(("direction", way),))


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
    spoken = [one for one in gaps if one[1].row == delta.row - 1 and one[1].sentence == number] or gaps
    slipped = [(a, b) for gap, a, b in spoken if len(spoken) == 1 and _slipped(gap, a, b, delta, sign)]
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
    spoken = one.row == delta.row - 1 and one.sentence == delta.sentence
    return chance is not None and chance < (_SPOKEN if spoken else _CHANCE)


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
