"""One amount told again in another unit, by whatever words: "70 knots. For landlubbers that is 81 miles an hour".

Neighbours in customary and metric units, degrees of two scales, and a length of time once in minutes and once in hours
are seldom told for two things. Where they agree, they are one; a conflict is told where one slip explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import msgspec

from ...languages import templates
from ...languages.conversions import every, factor_between, measures, system_of
from ...model.interval import Interval
from ...model.relation import Operand, Relation
from .. import near_miss
from ..scene import Figure, Line, Scene
from .conversions import of_each

_CLOSE, _FAR = 24, 90  # signs between two figures
_DOUBT = ((_CLOSE, 0.1), (_FAR, 0.2))
_SAID = 0.05  # words say that it is the same
_RISK = 0.08
_WIDE, _WILD = Decimal("1.7"), Decimal(12)  # times
_ROUGH = Decimal("0.02")  # a converted amount is rounded no more than this
_FREEZING, _DEGREE = Decimal(32), Decimal("1.8")
_EXACT = re.compile(r"\d\D?\d\D?\d")  # three digits
_WORD = re.compile("[a-z]{3,}")


def find(scene: Scene) -> Iterator[Relation]:
    """Conversion-of relations between neighbours."""
    for source, target in pairwise(scene.figures):
        apart = target.sentence - source.sentence
        blocks = {scene.lines[f.sentence].sentence.block for f in (source, target)}
        if apart not in (0, 1) or len(blocks) > 1 or not (_plain(source) and _plain(target)):
            continue
        linked = _linked(scene, source, target)
        facts = _facts(scene, source, target, linked)
        doubt = _SAID if linked else _doubt(scene, source, target)
        if facts is None or doubt is None or _of_many(scene, source, target):
            continue
        relation = _relation(scene, source, target, facts)
        if _holds(relation, facts) or doubt * _chance(source, target, relation, facts, linked) < _RISK:
            yield msgspec.structs.replace(relation, inferred=linked != "sure")


def _of_many(scene: Scene, source: Figure, target: Figure) -> bool:
    """Whether an amount is that of one of many, and the next one that of all of them."""
    number = next(scene.before(source, reach=1), None)
    return number is not None and number.sentence == source.sentence and of_each(scene, number, source, target)


def _linked(scene: Scene, source: Figure, target: Figure) -> str:
    """How sure the words right before an amount are that it is the one before, told again: ", or about", "i.e."."""
    line = scene.lines[source.sentence]
    between = line.between(source, target) if source.sentence == target.sentence and -1 < source.at < target.at else ""
    if not between or len(between) > _FAR or line.cue("again_other").search(between):
        return ""
    each = "/" in target.unit and "/" not in source.unit  # 68.2 hours, or 2 hours 12 minutes a day
    of_each = scene.cue(line, "again_of_each")
    if each or of_each.match(line.after_text(target)) or of_each.search(target.quantity.text.lower(), 2):
        return ""
    found = line.cue("again_linked").search(between)
    if found is None:
        return ""
    told = found.groupdict()
    hedged = bool(told.get("hedge")) or target.quantity.hedge is not None
    times = target.sign == templates.DURATION
    if times and told.get("or") and not hedged and not any(_EXACT.search(f.quantity.text) for f in (source, target)):
        return ""  # within 30 minutes or two hours
    if told.get("sure") or (told.get("or") and (hedged or told.get("comma") and not times)):
        return "sure"
    return "weak" if hedged or told.get("or") else ""


def _within(target: Figure, times: Decimal) -> Interval:
    """How far an amount told again may be off and still be meant."""
    value = target.value or Decimal(0)
    return Interval(value / times, value * times)


def _plain(figure: Figure) -> bool:
    warmer = figure.kind == "change" and figure.unit in ("deg", "Cel", "[degF]")  # by so many degrees
    if warmer or figure.value is None or figure.value <= 0:
        return False
    return figure.sign in (templates.LEVEL, templates.DURATION)


def _facts(scene: Scene, source: Figure, target: Figure, linked: str) -> tuple[tuple[str, str], ...] | None:
    """How one unit follows from the other; None where they are of one system, or of two kinds of things."""
    units = _scale(scene, source), _scale(scene, target)
    if units == ("Cel", "[degF]"):
        return (("shift", f"{_FREEZING}"), ("scale", f"{_DEGREE}"))
    if units == ("[degF]", "Cel"):
        return (("shift", f"{-_FREEZING / _DEGREE}"), ("scale", f"{1 / _DEGREE}"))
    if _told_in_parts(source) != _told_in_parts(target) and units[0] == units[1] and source.sign == templates.DURATION:
        return (("low", "1"), ("high", "1"))
    if linked and ("/" in units[0]) != ("/" in units[1]):  # 50 gallons a day, the equivalent of 189 litres
        units = units[0].partition("/")[0], units[1].partition("/")[0]
    if linked and (bounds := every(*units)):
        return (("low", f"{bounds[0]}"), ("high", f"{bounds[1]}"))
    factor = factor_between(*units)
    if factor is None or units[0] == units[1] or (not linked and system_of(units[0]) == system_of(units[1])):
        return None
    fits = (factor * times for times in measures(*units))
    factor = next((one for one in fits if (source.interval * Interval.exact(one)).overlaps(_near(target))), factor)
    return (("low", f"{factor}"), ("high", f"{factor}"))


def _near(figure: Figure) -> Interval:
    """An amount as roundly as a converted one is told."""
    return _within(figure, 1 + _ROUGH / 2)


def _scale(scene: Scene, figure: Figure) -> str:
    """The unit of a figure; that of a bare one by the name of its scale of degrees."""
    line = scene.lines[figure.sentence]
    named = line.cue("of_fahrenheit").match(line.after_text(figure)) if not figure.unit else None
    return "[degF]" if named else figure.unit


def _told_in_parts(figure: Figure) -> bool:
    """Whether a length of time is told as hours and minutes."""
    text, unit = figure.quantity.text.lower(), figure.unit
    words = (word.rstrip("s") for word in _WORD.findall(text))
    return any(word != unit and factor_between(word, unit) is not None for word in words)


def _doubt(scene: Scene, source: Figure, target: Figure) -> float | None:
    line = scene.lines[source.sentence]
    if source.sentence == target.sentence:
        between = line.between(source, target)
        if scene.cue(line, "again_apart").search(between) or _of_two(line, between, target):
            return None
        if scene.cue(line, "again_said").search(between):
            return _SAID
        return next((doubt for most, doubt in _DOUBT if len(between) <= most), None)
    ahead = scene.lines[target.sentence].own_text(target)
    return _DOUBT[-1][1] if len(ahead) <= _FAR and not scene.cue(line, "again_apart").search(ahead) else None


def _of_two(line: Line, between: str, target: Figure) -> bool:
    """Whether a bracket tells two amounts again: "between 5 ft and 6 ft (1.52 m and 1.83 m)"."""
    after = line.after_text(target)
    return between.rstrip()[-1:] in ("(", "（", "[") and not any(sign in after for sign in ")）]")


def _relation(scene: Scene, source: Figure, target: Figure, facts: tuple[tuple[str, str], ...]) -> Relation:
    roles = [("to", target), ("from", source)]
    cue = target.quantity.text
    relation = scene.relation("conversion-of", "conversion-mismatch", roles, cue, inferred=True, facts=facts)
    first, second = relation.operands
    return msgspec.structs.replace(relation, operands=(_rounded(first, target), _rounded(second, source)))


def _rounded(operand: Operand, figure: Figure) -> Operand:
    """An amount as a converted one is told: rounded to its last digit that is not zero."""
    value = figure.value or Decimal(0)
    slack = min(figure.quantity.nonzero_place / 2, abs(value) * _ROUGH)
    return msgspec.structs.replace(operand, interval=operand.interval.hull(Interval.around(value, slack)))


def _needed(relation: Relation, facts: tuple[tuple[str, str], ...]) -> tuple[Interval, Interval]:
    """What the target and the source would have to be."""
    told = dict(facts)
    target, source = (operand.interval for operand in relation.operands)
    if "shift" in told:
        shift, scale = Interval.exact(told["shift"]), Interval.exact(told["scale"])
        return source * scale + shift, (target - shift) / scale
    factor = Interval(Decimal(told["low"]), Decimal(told["high"]))
    return source * factor, target / factor


def _holds(relation: Relation, facts: tuple[tuple[str, str], ...]) -> bool:
    return _needed(relation, facts)[0].overlaps(relation.operands[0].interval)


def _chance(
    source: Figure, target: Figure, relation: Relation, facts: tuple[tuple[str, str], ...], linked: str
) -> float:
    """How likely unrelated amounts are one slip, or a little, from being one; 1 where these are not."""
    needs = _needed(relation, facts)
    if linked and not needs[0].overlaps(_within(target, _WILD)):
        return 1
    if linked == "sure" and needs[0].overlaps(_within(target, _WIDE)):
        return 0
    slips = [near_miss.slip(f, need) for f, need in zip((target, source), needs, strict=True)]
    return sum(chance for chance, _ in slips) or 1 if any(slip for _, slip in slips) else 1
