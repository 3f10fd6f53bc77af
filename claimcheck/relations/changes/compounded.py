"""What a rate a year, told as one, makes of an amount, and what rates told in turn come to: "20% and another 10%: 28%".

An amount, a yearly rate, a length in years and what becomes of the amount may stand in any order, in two sentences.
Where some of them fit, they are taken to be meant; a conflict is told where one slip explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, pairwise, permutations

from msgspec.structs import replace

from ...languages import templates
from ...model import misprints
from ...model.interval import Interval
from ...model.odds import SPREAD
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from .movement import alike

_LONGEST, _MOST = 60, 8  # years; levels and lengths in a passage
_EXACT = 3  # digits that an amount and what a rate makes of it have at least
_STEPS = 2  # rates told in turn, at least
_BESIDE = 40  # signs beside a rate
_RISK = 0.08
_SURE = 0.3  # how often such a passage tells of something else
_UNITY, _HUNDRED = Interval.exact(1), Decimal(100)


def find(scene: Scene) -> Iterator[Relation]:
    """Compound-mismatch relations of an article."""
    for number, line in scene.spoken:
        if any(line.found("compounded.yearly")) or any(f.unit == "%/year" for f in line.figures):
            block = line.sentence.block
            around = [one for one in scene.lines[max(0, number - 1) : number + 2] if one.sentence.block == block]
            for rate in line.figures:
                if _of_a_year(scene, line, rate):
                    yield from _grown(scene, rate, around)
        if sum(figure.sign == templates.PERCENT for figure in line.figures) > _STEPS:
            yield from _in_turn(scene, line)


def _of_a_year(scene: Scene, line: Line, rate: Figure) -> bool:
    if rate.sign not in (templates.PERCENT, templates.MULTIPLE) or rate.kind == "share" or not rate.value:
        return False
    return _told(scene, line, rate, "compounded.yearly")


def _told(scene: Scene, line: Line, rate: Figure, name: str) -> bool:
    """Whether words beside a rate, or within it, say something."""
    ahead, behind = line.own_text(rate)[-_BESIDE:], line.after_text(rate)[:_BESIDE]
    if behind and behind == line.after_text(rate) and name == "compounded.yearly":
        behind = behind.split(",")[0]  # 10 per cent, just under one per cent a year
    quantity = rate.quantity
    end = quantity.end + (_BESIDE if name == "compounded.total" else 0)  # over the two years: a figure of its own
    text = scene.text_of(line)[quantity.start : min(end, line.sentence.end)]
    return scene.cue(line, name).search(f"{ahead} {text} {behind}") is not None


def _down(scene: Scene, rate: Figure) -> bool:
    if rate.claim is not None and rate.claim.change is not None:
        return rate.claim.change.direction == "down"
    line = scene.lines[rate.sentence]
    return scene.cue(line, "compounded.down").search(line.own_text(rate)[-_BESIDE:]) is not None


def _grown(scene: Scene, rate: Figure, around: Sequence[Line]) -> Iterator[Relation]:
    """€10,000 for five years, with interest at 3 per cent added every December … you will get back €11,593."""
    figures = [figure for line in around for figure in line.figures if figure is not rate and figure.value]
    figures = [f for f in figures if f.sentence != rate.sentence or not _parted(scene, rate, f)]
    levels = [f for f in figures if f.sign == templates.LEVEL and f.kind in ("level", "change")][:_MOST]
    years = {int(f.value or 0) for f in figures if f.sign == templates.DURATION and f.unit == "year"}
    told = {f.row: year for f in levels if (year := _year(f)) is not None}
    down = _down(scene, rate)
    value = Interval.exact(rate.value or 0)
    exact = value if rate.sign == templates.MULTIPLE else _step(value, down)
    factor = exact if rate.sign == templates.MULTIPLE else _step(rate.interval, down)
    if factor.low is None or factor.low <= 0:
        return
    cases = []
    for base, new in permutations(levels, 2):
        wrong_way = new.value == base.value or (new.value or 0) <= (base.value or 0) != down
        if wrong_way or not alike(new, base) or _digits(new) + _digits(base) < _EXACT:
            continue
        apart = told.get(new.row, 0) - told.get(base.row, 0) if len({*told.values()}) > 1 else 0
        cases += [(base, new, n) for n in {*years, apart} if 2 <= n <= _LONGEST and (apart > 0 or base.row < new.row)]
    if not cases or any((base.interval * _power(factor, n)).overlaps(_rounded(new)) for base, new, n in cases):
        return
    found = [case for case in cases if _slipped(rate, exact, *case, length=case[2] in years)]
    if len(found) == 1 and len(cases) * _risk(found[0][1], (found[0][0], found[0][1], rate)) < _RISK:
        base, new, n = found[0]
        way = "down" if down else "up"
        facts = (("years", str(n)), ("direction", way), ("exact", "1"))
        roles = [("new", new), ("base", base), ("yearly", rate)]
        cue = rate.quantity.text
        relation = scene.relation("change-of", "compound-mismatch", roles, cue, facts=facts)
        paid = replace(relation.operands[-1], interval=value)  # a slip was sought at the rate as it is written
        yield replace(relation, operands=(*relation.operands[:-1], paid))


def _digits(figure: Figure) -> int:
    """How many digits of a figure say something."""
    return len(f"{figure.value:f}".replace(".", "").strip("0"))


def _parted(scene: Scene, a: Figure, b: Figure) -> bool:
    """Whether two figures of a sentence stand in clauses of their own."""
    between = scene.lines[a.sentence].skeleton[min(a.at, b.at) : max(a.at, b.at)]
    return ";" in between


def _year(figure: Figure) -> int | None:
    """The year that a level is told for: the first one of "since 2019"."""
    period = figure.period
    return None if period is None or period.start is None else period.start.year


def _step(rate: Interval, down: bool) -> Interval:
    part = rate / Interval.exact(_HUNDRED)
    return _UNITY - part if down else _UNITY + part


def _power(factor: Interval, years: int) -> Interval:
    grown = _UNITY
    for _ in range(years):
        grown = grown * factor
    return grown


def _variants(figure: Figure) -> list[Interval]:
    """What a figure may be for, with one digit mistaken, two exchanged or the point moved."""
    place = figure.quantity.place or Decimal(1)
    digits = f"{(figure.value or 0) / place:.0f}"
    able = {Decimal(text) for text in chain(misprints.mistaken(digits), misprints.exchanged(digits))}
    able |= {Decimal(digits).scaleb(power) for power in (-3, -1, 1, 3)}
    return [Interval.around(one * place, place / 2) for one in able if one > 0]


def _rounded(figure: Figure) -> Interval:
    """A level as it may be rounded: what a rate makes of a count is no whole number."""
    return figure.interval.widen(figure.quantity.place / 2)


def _risk(stated: Figure, figures: Sequence[Figure]) -> float:
    """How likely one of some unrelated figures is a slip from making another one."""
    width = float(max(stated.interval.width or 0, stated.quantity.place))
    room = width / float(stated.value or 1) / SPREAD
    return _SURE * room * sum(len(_variants(figure)) for figure in figures)


def _slipped(rate: Figure, factor: Interval, base: Figure, new: Figure, years: int, *, length: bool) -> bool:
    """Whether one figure written otherwise, or another ``length`` in years where one is told, makes all fit."""
    grown = _power(factor, years)
    if any((base.interval * grown).overlaps(one) for one in _variants(new)):
        return True
    if any((one * grown).overlaps(new.interval) for one in _variants(base)):
        return True
    down = (factor.high or 0) < 1
    if rate.sign == templates.PERCENT:
        steps = (_step(one, down) for one in _variants(rate) if not down or (one.high or 0) < _HUNDRED)
        if any((base.interval * _power(one, years)).overlaps(_rounded(new)) for one in steps):
            return True
    others = (n for n in range(2, min(_LONGEST, years * 3) + 1) if length and n != years)
    return any((base.interval * _power(factor, n)).overlaps(_rounded(new)) for n in others)


def _in_turn(scene: Scene, line: Line) -> Iterator[Relation]:
    """10% in 2022 and a further 5% in 2023, a two-year climb of 15.5% in all."""
    rates = [f for f in line.figures if f.sign == templates.PERCENT and f.kind in ("change", "level") and f.value]
    for at, total in enumerate(rates):
        if at < _STEPS or rates[0].kind != "change" or not _told(scene, line, total, "compounded.total"):
            continue
        steps = rates[:at]
        if scene.cue(line, "compounded.makes").search(line.between(steps[-1], total)) is None:
            return
        words = " ".join(line.between(a, b) for a, b in pairwise(steps))
        if scene.cue(line, "compounded.apart").search(words) or not scene.cue(line, "compounded.then").search(words):
            return
        signs = [_down(scene, rate) if rate.kind == "change" else _down(scene, steps[0]) for rate in steps]
        if len(set(signs)) == 1 and not _same(steps, total, down=signs[0]):
            facts = (("direction", "down" if signs[0] else "up"),)
            roles = [("total", total), *(("step", step) for step in steps)]
            cue = total.quantity.text
            yield scene.relation("change-of", "compound-mismatch", roles, cue, facts=facts)
        return


def _same(steps: Sequence[Figure], total: Figure, *, down: bool) -> bool:
    """Whether rates make a total, as they grow on each other or are added up, or miss it by no slip."""
    grown = _UNITY
    for step in steps:
        grown = grown * _step(step.interval, down)
    need = (_UNITY - grown if down else grown - _UNITY) * Interval.exact(_HUNDRED)
    if need.overlaps(total.interval) or (total.value or 0) == sum(step.value or 0 for step in steps):
        return True
    wanted = _step(total.interval, down)
    others = ((step, one) for step in steps for one in _variants(step) if not down or (one.high or 0) < _HUNDRED)
    slipped = any(need.overlaps(one) for one in _variants(total)) or any(
        (grown / _step(step.interval, down) * _step(one, down)).overlaps(wanted) for step, one in others
    )
    return not slipped or _risk(total, (total, *steps)) >= _RISK
