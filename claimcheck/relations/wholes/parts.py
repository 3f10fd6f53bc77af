"""Part and whole: 其中, of which, "the other 60", exports + imports, quarters of a year.

其中 and "including" never exhaust their whole: such a part is only held not to exceed it. A sum is taken only
where the text says that the parts are all: respectively after a total, "the remaining", or complements that
everybody knows (exports and imports, first and second half).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from re import Match

from ...languages import templates
from ...languages.conversions import factor_between, is_money
from ...model.interval import Interval
from ...model.relation import Relation
from ..matching import inside, same_period
from ..scene import Figure, Line, Scene, same_measure
from ..settle import bare, things

_NEAR_BY = 8  # figures
_FEW = 10  # a whole of fewer is often but the last of several told before
_LIST_GAP = 40  # signs
_ASIDE = 120  # signs
_STRETCHES = frozenset({"year", "month", "week", "day"})
_CLAUSE = re.compile("[，,；;：:]")
_STRONG = (";", "；")
_OPENS = "，,：: "
_INTENSIVE = frozenset({"Cel", "[degF]", "K", "hPa", "dB", "deg"})  # UCUM: nothing adds up to them


def find(scene: Scene) -> Iterator[Relation]:
    """Part-of, partition and balance relations of an article."""
    for number, line in scene.spoken:
        yield from _included(scene, number, line)
        yield from _rest(scene, number, line)
        yield from _listed(scene, line)


def counts(figure: Figure) -> bool:
    """Whether a figure is an amount that can be added up and be part of another."""
    plain = figure.sign == templates.LEVEL and figure.kind == "level"
    return plain and "/" not in figure.unit and figure.unit not in _INTENSIVE


def holds_parts(figure: Figure) -> bool:
    """Whether an amount may have parts: any that counts, and what is told of a stretch of time (£2.4m a year)."""
    unit, _, per = figure.unit.partition("/")
    return counts(figure) or (bool(unit) and per in _STRETCHES and figure.sign == templates.LEVEL)


# -- 其中, of which ---------------------------------------------------------------------------------------


def _included(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    seen: set[int] = set()
    for match in line.cue("including").finditer(line.skeleton):
        whole, inferred = whole_before(scene, number, line, match.start())
        if whole is None:
            yield from _larger_than_all(scene, line, match)
        if whole is None or line.cue("including_aside").match(line.skeleton, match.end()):
            continue  # "at £35 a brick, including fitting, the bill is …"
        for figure in _scope(scene, line, match.end()):
            if (
                figure.row not in seen
                and figure.row != whole.row
                and counts(figure)
                and not scene.cue(line, "class_of").match(
                    line.after_text(figure)
                )  # 10 of over a million: a class
                and _may_hold(scene, line, whole, figure)
                and not (
                    exceeds(figure, whole)
                    and (_another(scene, whole, figure) or _no_part(line, match.end(), figure))
                )
            ):
                seen.add(figure.row)
                yield part_of(scene, whole, figure, match.group(), inferred)


def _larger_than_all(scene: Scene, line: Line, match: Match[str]) -> Iterator[Relation]:
    """52,000 items, including 94,000 films: things of another name, and more of them than of any told before."""
    part = next((f for f in line.figures if f.at >= match.end()), None)
    before = [f for f in line.figures if f.at < match.start() and holds_parts(f) and f.row not in scene.bases]
    if part is None or not before or line.skeleton[match.end() : part.at].strip():
        return
    if next(f for f in reversed(line.figures) if f.at < match.start()) not in before:
        return  # what stands right before may be the whole, and is told as something else
    whole = max(before, key=lambda f: f.value or Decimal(0))
    kind = whole.unit.partition("/")[0] == whole.quantity.noun or things(whole, part)
    if counts(part) and kind and things(part, part) and exceeds(part, whole) and part.unit != whole.unit:
        yield part_of(scene, whole, part, match.group(), True)


def _another(scene: Scene, whole: Figure, part: Figure) -> bool:
    """Whether a larger amount before the cue may be the whole: "2 women on bail, of them 6", of 9 told first."""
    few = whole.sentence != part.sentence or (whole.value is not None and whole.value < _FEW)
    around = scene.figures[max(0, whole.row - _NEAR_BY) : part.row]
    return any(
        counts(f)
        and (f.sentence == whole.sentence or (few and f.sentence == whole.sentence - 1))
        and f.row != whole.row
        and _told_before(scene, whole, f)
        and same_measure(f, part)
        and (same_measure(f, whole) or whole.unit != part.unit)  # 860例，死亡3人；其中…610例
        and f.row not in scene.bases
        and not exceeds(part, f)
        for f in around
    )


def _no_part(line: Line, start: int, figure: Figure) -> bool:
    """Whether what stands under an including cue is held against its whole, or follows from it: 低于限额121亿元.

    A part is named in one piece of the sentence; an amount that a further clause tells of is of something else.
    """
    words = line.skeleton[max(start, figure.at - len(line.own_text(figure))) : figure.at].lstrip(_OPENS)
    return bool(_CLAUSE.search(words)) or line.cue("part_other").search(words) is not None


def _told_before(scene: Scene, whole: Figure, other: Figure) -> bool:
    """Whether an amount stands before the words that open the parts of a whole."""
    line = scene.lines[whole.sentence]
    if other.row < whole.row:
        return True
    cue = line.cue("including").search(line.skeleton, whole.at)
    return other.sentence == whole.sentence and (cue is None or other.at < cue.start())


def part_of(scene: Scene, whole: Figure, part: Figure, cue: str, inferred: bool = False) -> Relation:
    """Two amounts as part and whole, unless they are of different times, a net figure or means."""
    roles = [("part", part), ("whole", whole)]
    inferred = inferred or abs(whole.sentence - part.sentence) > 0
    same = same_period(whole.period, part.period) or inside(part.period, whole.period)
    reason = None if same else "different periods"
    if scene.cue(scene.lines[whole.sentence], "net").search(scene.lines[whole.sentence].skeleton):
        reason = "parts of a net figure may exceed it"
    if any(
        scene.cue(scene.lines[f.sentence], "mean_name").search(
            scene.lines[f.sentence].own_text(f) + f.name.text
        )
        for f in (whole, part)
    ):
        reason = "averages have no parts"
    return scene.relation("part-of", "part-exceeds-whole", roles, cue, inferred=inferred, not_run=reason)


def _may_hold(scene: Scene, line: Line, whole: Figure, part: Figure) -> bool:
    return _measure(scene, line, whole, part) and part.modality == whole.modality


def _measure(scene: Scene, line: Line, whole: Figure, part: Figure) -> bool:
    """Whether two amounts have one unit; people go by many names: 96,000 patients, including 12,000 children."""
    people = scene.cue(line, "people_unit")
    return same_measure(whole, part) or bool(people.fullmatch(whole.unit) and people.fullmatch(part.unit))


def _scope(scene: Scene, line: Line, start: int) -> Iterator[Figure]:
    """Figures that stand under an including cue: up to the end of its clause group, or what else is said.

    "costs, including fuel, were 24,100" and "10, including those of others, making 30 in all" close it before."""
    stop = min(
        (i for i in (line.skeleton.find(s, start) for s in ";；)）\n") if i >= 0), default=len(line.skeleton)
    )
    other = line.cue("part_stop").search(line.skeleton, start, stop)
    stop = other.start() if other else stop
    for figure in line.figures:
        if start <= figure.at < stop:
            if line.cue("aside_closed").search(line.skeleton[max(start, figure.at - _ASIDE) : figure.at]):
                return
            yield figure


def whole_before(scene: Scene, number: int, line: Line, position: int) -> tuple[Figure | None, bool]:
    """What 其中 at ``position`` speaks of: the amount before it, of the unit that follows it.

    Where several amounts of that unit stand before it in the clause group, the whole is not certain.
    """
    first = next((f for f in line.figures if f.at >= position and counts(f)), None)
    if first is None:
        return None, False
    apart = line.skeleton[:position].rstrip()[-1:] in _STRONG
    start = max(line.skeleton.rfind(sign, 0, max(0, position - 2)) for sign in _STRONG)
    before = [
        f
        for f in line.figures
        if start < f.at < position
        and holds_parts(f)
        and f.row not in scene.bases
        and not line.cue("left_out").search(line.own_text(f))
    ]
    if before:
        joint = line.between(*before[-2:]) if len(before) > 1 and same_measure(*before[-2:]) else ""
        if joint and scene.cue(line, "list_between").fullmatch(joint) and line.cue("in_turn").search(line.skeleton):
            return None, False  # 甲、乙分别卖出a和b，其中…: of both
        return _closest(scene, line, before, first, named_only=apart), False
    if position > 4 or number == 0:
        return None, False
    previous = scene.lines[number - 1]
    if previous.sentence.block != line.sentence.block:
        return None, False
    told = [f for f in previous.figures if counts(f) and f.row not in scene.bases]
    several = sum(same_measure(f, first) for f in told) > 2
    return _closest(scene, line, told, first, named_only=several), True


def _closest(
    scene: Scene, line: Line, before: list[Figure], part: Figure, *, named_only: bool = False
) -> Figure | None:
    """The last amount before the cue, if it has the part's unit; of another unit, the one whose name ends alike."""
    if not before:
        return None
    alike = [f for f in before if _measure(scene, line, f, part)]
    if (
        not named_only
        and alike
        and alike[-1] is before[-1]
        and (len(alike) == 1 or _near(alike[-2], alike[-1]))
    ):
        return before[-1]
    named = [f for f in alike if f.name.text and part.name.text and f.name.head == part.name.head]
    return named[0] if len(named) == 1 else None


def _near(one: Figure, other: Figure) -> bool:
    """Whether the last amount is a new subject: named, and not as the one before it."""
    return bool(other.name.text) and other.name.text != one.name.text


# -- the rest, respectively --------------------------------------------------------------------------------


def _rest(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    for _, match in scene.templates(line, "rest."):
        last = line.figure(match, "part")
        if last is None or not counts(last):
            continue
        under = list(line.cue("including").finditer(line.skeleton, 0, match.start()))
        whole, crossing = whole_before(scene, number, line, under[-1].start()) if under else (None, False)
        apart = bool(under) and any(sign in line.skeleton[under[-1].end() : last.at] for sign in _STRONG)
        if crossing or apart:
            continue
        if whole is not None and same_measure(whole, last):
            inside = [
                f
                for f in line.figures
                if under[-1].end() <= f.at <= last.at and counts(f) and same_measure(whole, f)
            ]
            if len(inside) >= 2:
                roles = [*(("part", part) for part in inside), ("total", whole)]
                yield scene.relation("partition", "sum-mismatch", roles, match.group(), exhaustive=True)
            continue
        figures = [
            f
            for f in line.figures
            if f.at < last.at and counts(f) and same_measure(f, last) and f.row not in scene.bases
        ]
        if figures and not bare(figures[0]) and any(f.unit != figures[0].unit for f in figures if not bare(f)):
            continue  # "of the 230 flats, 96 have two rooms, 84 three and the remaining 50 four"
        if is_money(last.unit) and not bare(last):
            figures = [f for f in figures if not bare(f) or f is figures[0]]  # "£280, or 15" are per cent
        inferred = False
        if len(figures) < 2 or not _opens(scene, line, figures[0], figures[1]):
            if not number:
                continue
            previous = scene.lines[number - 1]
            earlier = [
                f
                for f in previous.figures
                if counts(f) and same_measure(f, last) and f.row not in scene.bases
            ]
            if previous.sentence.block != line.sentence.block or len(earlier) != 1:
                continue
            if not earlier[0].name.text or earlier[0].name.head not in line.skeleton:
                continue
            figures, inferred = [*earlier, *figures], True
        if len(figures) < 2:
            continue
        total, *parts = figures
        roles = [*(("part", part) for part in _but_one([*parts, last], total)), ("total", total)]
        yield scene.relation(
            "partition", "sum-mismatch", roles, match.group(), inferred=inferred, exhaustive=True
        )


def _but_one(parts: list[Figure], total: Figure) -> list[Figure]:
    """Parts without the one that is told of something else, where only the others make the total."""
    runs = [parts, *([one for one in parts if one is not left] for left in parts[:-1] if len(parts) > 2)]
    made = (sum((part.interval for part in run), Interval.exact(0)).overlaps(total.interval) for run in runs)
    return next((run for run, fits in zip(runs, made, strict=True) if fits), parts)


def _opens(scene: Scene, line: Line, total: Figure, first: Figure) -> bool:
    """Whether words say that what follows an amount are its parts."""
    cue = scene.cue(line, "opens_parts")
    before = line.cue("opens_before").match(line.skeleton)
    behind = line.cue("of_more").match(line.after_text(first))
    return cue.search(line.skeleton, total.at, first.at) is not None or (before or behind) is not None


def _listed(scene: Scene, line: Line) -> Iterator[Relation]:
    for name, match in scene.templates(line, "sum."):
        total = line.figure(match, "total")
        if total is None or not counts(total):
            continue
        parts = of_one_kind(scene, _run(scene, line, match, total, mixed=name.endswith("_mixed")))
        parts, total = out_of(scene, line, parts, total)
        if len(parts) < 2 or line.cue("adds_to").search(line.own_text(parts[0])):
            continue  # "with 3 of the county's, 12 in all": what it is added to was told before
        if any(part.unit != total.unit and factor_between(part.unit, total.unit) is not None for part in parts):
            continue  # "6 ft 4 in (1.49 m and 1.93 m)": told again
        trap = line.cue("overlap").search(line.skeleton)
        roles = [*(("part", part) for part in parts), ("total", total)]
        reason = "parts may overlap or are not all named" if trap else None
        yield scene.relation(
            "partition", "sum-mismatch", roles, match.group(), exhaustive=True, not_run=reason
        )


def out_of(scene: Scene, line: Line, parts: list[Figure], total: Figure) -> tuple[list[Figure], Figure]:
    """A list and what it adds up to: "60 points: 17 wins, 9 draws and 16 defeats from 42 games" is of the games."""
    for at, other in enumerate(parts[2:], 2):
        if line.cue("list_out_of").search(line.own_text(other)):
            whole = sum((part.value or Decimal(0) for part in parts[:at]), Decimal(0))
            return parts[:at], min((total, other), key=lambda f: abs(whole - (f.value or Decimal(0))))
    return parts, total


def _run(scene: Scene, line: Line, match: Match[str], total: Figure, *, mixed: bool) -> list[Figure]:
    """The amounts of the total's unit that a list cue opens: after the cue up to the clause group's end,
    or between ``first`` and ``last`` where the cue closes the list."""
    if "first" in match.re.groupindex:
        return _run_before(scene, line, total)
    start, stop = match.end(), len(line.skeleton)
    for sign in ";；":
        at = line.skeleton.find(sign, start)
        stop = at if 0 <= at < stop else stop
    nested = line.cue("including").search(line.skeleton, start, stop)
    stop = nested.start() if nested else stop  # what is named next is part of the last
    if mixed:
        stop = min((i for i in (line.skeleton.find(s, start) for s in ".)") if i >= 0), default=stop)
    found = [f for f in line.figures if start <= f.at < stop and f.row != total.row and counts(f)]
    return [f for f in found if f.unit == total.unit or mixed]


def of_one_kind(scene: Scene, run: Sequence[Figure]) -> list[Figure]:
    """A run without what counts something else by the way: "412 girls in nine tents and 388 boys"."""
    largest = max(run, key=lambda figure: figure.value or Decimal(0), default=None)
    if largest is None or bare(largest):
        return list(run)
    lines, first = scene.lines, run[0]
    return [
        figure
        for figure in run
        if figure is first
        or bare(figure)
        or not figure.unit
        or _measure(scene, lines[figure.sentence], largest, figure)
        or lines[figure.sentence].cue("item_join").search(lines[figure.sentence].own_text(figure))
    ]


def _run_before(scene: Scene, line: Line, total: Figure) -> list[Figure]:
    """The whole list that a closing total sums, back to where its marks end."""
    run: list[Figure] = []
    following = total
    for figure in reversed([f for f in line.figures if 0 <= f.at < total.at]):
        gap = line.between(figure, following)
        if (
            not counts(figure)
            or figure.unit != total.unit
            or len(gap) > _LIST_GAP
            or (run and not scene.cue(line, "list_mark").match(gap))
        ):
            break
        run.append(figure)
        following = figure
    return run[::-1]


def exceeds(part: Figure, whole: Figure, times: int = 1) -> bool:
    """Whether a part is more than so many times its whole."""
    return part.value is not None and whole.value is not None and part.value > times * whole.value
