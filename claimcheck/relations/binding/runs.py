"""A total and the amounts that make it: which runs of amounts come into question, and what the words tell of each.

As in ``features``, nothing here looks at a number's size: a run is weighed by the words before and behind its
amounts, by order, distance and names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, takewhile

from ...languages import templates
from ..scene import Figure
from ..settle import alike, bare, counted_alike
from .features import Look, brief, when

Run = tuple[Figure, ...]

_REACH = 26  # figures on each side of a total
_BACK, _AHEAD = 5, 4  # sentences
_MOST = 9  # amounts in a run
_SKIPPED = 3  # amounts left out between the total and the run
_STEPS = 3
_CHARS = (8, 20, 40, 80)
_PAST = frozenset({"bind.before.base", "bind.before.past", "bind.after.base"})
_INSIDE = frozenset({"bind.before.including"})
# Cues that other families use, looked for right before an amount.
_WORDS = (
    "including", "list_colon", "in_all", "total_before", "rest_word", "besides", "mean_name", "extreme", "item_last",
)  # fmt: skip
_TOTAL = frozenset({"in_all", "total_before", "total_behind", "bind.before.total", "bind.after.total"})
_INTENSIVE = frozenset({"Cel", "[degF]", "K", "hPa", "dB", "deg"})


def totals(look: Look) -> Iterator[Figure]:
    """Amounts that may be the sum of others."""
    return (figure for figure in look.scene.figures if may_total(look, figure))


def may_total(look: Look, figure: Figure) -> bool:
    """Whether an amount may be the sum of others: in prose, of something that adds up."""
    return _adds(figure) and not _celled(look, figure)


def _adds(figure: Figure) -> bool:
    """Whether a figure is an amount that can be added up."""
    return (
        figure.sign == templates.LEVEL
        and figure.kind == "level"
        and bool(figure.value)
        and figure.quantity.form != "range"
        and figure.interval.low is not None
        and figure.interval.high is not None
        and figure.interval.low >= 0
        and "/" not in figure.unit
        and figure.unit not in _INTENSIVE
    )


def _celled(look: Look, figure: Figure) -> bool:
    return look.scene.reading.document.blocks[look.line(figure).sentence.block].table is not None


def runs(look: Look, total: Figure) -> list[Run]:
    """Runs of amounts of one measure around ``total`` that may make it up."""
    known = look.runs.get(total.row)
    if known is None:
        known = look.runs[total.row] = list(_runs(look, total).values())
    return known


def _runs(look: Look, total: Figure) -> dict[tuple[int, ...], Run]:
    found: dict[tuple[int, ...], Run] = {}
    for side in _sides(look, total):
        tried: list[list[Figure]] = []
        for kept in (side, _without(look, side, _PAST), _without(look, side, _PAST | _INSIDE)):
            if kept in tried:
                continue
            tried.append(kept)
            inside = [not look.around(figure).isdisjoint(_INSIDE) for figure in kept]
            behind = len(kept) > 1 and kept[0].row < kept[1].row
            for start in range(min(_SKIPPED + 1, len(kept))):
                for end in range(start + 2, min(start + _MOST, len(kept)) + 1):
                    # Only the first of a list may be told as included in what stands before it.
                    if any(inside[start + 1 : end] if behind else inside[start : end - 1]):
                        continue
                    run = tuple(kept[start:end] if behind else kept[start:end][::-1])
                    found.setdefault(tuple(figure.row for figure in run), run)
    return found


def _sides(look: Look, total: Figure) -> Iterator[list[Figure]]:
    """The amounts behind and before a total, the nearest first."""
    amounts = look.amounts(lambda figure: _adds(figure) and not _celled(look, figure))
    at = bisect_left(amounts, total.row, key=lambda figure: figure.row)
    last, first = total.row + _REACH, total.row - _REACH
    latest, earliest = total.sentence + _AHEAD, total.sentence - _BACK
    behind = takewhile(lambda f: f.row <= last and f.sentence <= latest, amounts[at + 1 : at + 1 + _REACH])
    before = takewhile(lambda f: f.row >= first and f.sentence >= earliest, amounts[max(0, at - _REACH) : at][::-1])
    for side in (behind, before):
        yield [figure for figure in side if _serves(look, total, figure)]


def _serves(look: Look, total: Figure, figure: Figure) -> bool:
    """Whether a figure may be one of the amounts that make a total."""
    key = total.row, figure.row
    known = look.serving.get(key)
    if known is None:
        known = look.serving[key] = _may_serve(look, total, figure)
    return known


def _may_serve(look: Look, total: Figure, figure: Figure) -> bool:
    return (
        _adds(figure)
        and -_BACK <= figure.sentence - total.sentence <= _AHEAD
        and figure.modality == total.modality
        and (alike(figure, total) or counted_alike(look.scene, figure, total))
        and figure.interval != total.interval
        and not _celled(look, figure)
        and look.line(figure).cue("bind.gap").match(look.line(figure).after_text(figure)) is None
    )


def _without(look: Look, side: Sequence[Figure], words: frozenset[str]) -> list[Figure]:
    """Without the amounts that only serve to compare with, or that are parts of a part (the first may open a list)."""
    nested = words >= _INSIDE
    return [
        figure
        for at, figure in enumerate(side)
        if not (look.around(figure) & (words if not nested or at else words - _INSIDE))
    ]


def of_none(look: Look, total: Figure, count: int) -> list[str]:
    """Features of an amount itself: what tells that it is the sum of nothing near it."""
    found = [f"T:{name}" for name in _seen(look, total)]
    found += [f"T:n{brief(count, 40)}", f"T:dense{look.density}", f"T:next{_next(look, total)}", "none"]
    digits = len(total.value.normalize().as_tuple().digits) if total.value else 0
    found.append(f"T:digits{min(_STEPS, digits)}")
    same = [figure for figure in look.line(total).figures if figure.row != total.row and _adds(figure)]
    first, last = all(f.row > total.row for f in same), all(f.row < total.row for f in same)
    found.append(f"T:first{first:d}{last:d}")
    if bare(total):
        found.append("T:bare")
    return found


def called_total(look: Look, figure: Figure) -> bool:
    """Whether words right around an amount say that it is a total, or open a list behind it."""
    return not _TOTAL.isdisjoint(_seen(look, figure))


def _seen(look: Look, figure: Figure) -> list[str]:
    """Cues right around one amount."""
    known = look.seen.get(figure.row)
    if known is None:
        known = look.seen[figure.row] = _words_at(look, figure)
    return known


def _words_at(look: Look, figure: Figure) -> list[str]:
    line = look.line(figure)
    words = line.own_text(figure)
    found = [name for name in _WORDS if line.holds(name) and line.cue(name).search(words)]
    if line.cue("total_behind").match(line.after_text(figure)):
        found.append("total_behind")
    return [*found, *look.around(figure)]


def _next(look: Look, figure: Figure) -> str:
    """What kind of figure stands right behind one in its sentence."""
    known = look.followed.get(figure.row)
    if known is None:
        known = look.followed[figure.row] = _follower(look, figure)
    return known


def _follower(look: Look, figure: Figure) -> str:
    after = next(iter(look.scene.figures[figure.row + 1 : figure.row + 2]), None)
    if after is None or after.sentence != figure.sentence:
        return "-"
    return "same" if after.kind == "level" and alike(after, figure) else after.kind


def of_member(look: Look, role: str, figure: Figure) -> list[str]:
    """Features of one amount as the first or last member of a run."""
    return [f"{role}:{name}" for name in _seen(look, figure)] + [f"{role}:next{_next(look, figure)}"]


def of_all(look: Look, total: Figure, run: Run) -> list[str]:
    """All features of a run."""
    return [*of_run(look, total, run), *of_member(look, "p0", run[0]), *of_member(look, "pl", run[-1])]


def of_run(look: Look, total: Figure, run: Run) -> list[str]:
    """Features of a run as a whole, seen from its total."""
    behind = run[0].row > total.row
    side = "R" if behind else "L"
    near = run[0] if behind else run[-1]
    step = near.sentence - total.sentence
    span = run[-1].sentence - run[0].sentence
    gaps = [b.row - a.row - 1 for a, b in pairwise(run)]
    nexts = [_next(look, part) for part in run]
    even = f"e{min(_STEPS, gaps[0])}" if len(set(gaps)) == 1 else "n"
    found = [
        f"{side}:step{max(-_STEPS, min(_STEPS, step))}",
        f"{side}:gap{brief(abs(near.row - total.row) - 1, 6)}",
        f"{side}:span{min(_STEPS, span)}",
        f"{side}:{even}{min(_STEPS, span)}",
        f"{side}:size{min(5, len(run))}",
        f"size{min(5, len(run))}:{even}",
        f"kin{_part(look.kin(part, total) for part in run)}",
        f"unit{_part(part.unit == total.unit for part in run)}",
        f"measure{_part(alike(part, total) for part in run)}{_people(look, (total, *run))}",
        f"noun{_part(part.quantity.noun == run[0].quantity.noun for part in run[1:])}",
        f"heads{_part(bool(p.name.text) and p.name.head == run[0].name.head for p in run[1:])}",
        f"names{len({p.name.text for p in run}) == len(run):d}",
        f"total_named{_part(bool(p.name.text) and p.name.text == total.name.text for p in run)}",
        f"when{_one_of(when(part.period, total.period) for part in run)}",
        f"shares{_part(kind == 'share' for kind in nexts)}",
        f"moves{_part(kind == 'change' for kind in nexts)}",
        f"hedged{any(part.quantity.hedge for part in run):d}{total.quantity.hedge is not None:d}",
        f"bare{_part(bare(part) for part in run)}{bare(total):d}",
    ]
    found += [f"{side}:{name}" for name in _ends(look, total, run, behind)]
    found.append(f"{side}:{_stretch(look, total, near)}")
    if look.line(near).sentence.block != look.line(total).sentence.block:
        found.append(f"{side}:elsewhere")
    found.append(_counted(look, total, run))
    if _overlaps(look, run[0].sentence) or _overlaps(look, run[-1].sentence):
        found.append("overlap")
    return found


def _people(look: Look, figures: Sequence[Figure]) -> str:
    """Whether all, some or none of the figures count people."""
    people = look.scene.cue(look.line(figures[0]), "people_unit")
    return _part(people.fullmatch(figure.unit) is not None for figure in figures)


def _stretch(look: Look, total: Figure, near: Figure) -> str:
    """How much text parts a total from the nearest of its amounts in its sentence."""
    if near.sentence != total.sentence:
        return "apart"
    return f"chars{sum(abs(near.at - total.at) > most for most in _CHARS)}"


def _part(held: Iterator[bool]) -> str:
    """Whether something holds of all, some or none."""
    seen = set(held)
    return "some" if len(seen) > 1 else "all" if True in seen else "none"


def _one_of(names: Iterator[str]) -> str:
    seen = set(names)
    return seen.pop() if len(seen) == 1 else "mixed"


def _ends(look: Look, total: Figure, run: Run, behind: bool) -> Iterator[str]:
    """Whether the run takes in the whole list: what of its measure stands on before and behind it."""
    figures = look.scene.figures
    members = {figure.row for figure in run}
    later = figures[run[-1].row + 1 : run[-1].row + 1 + _REACH]
    earlier = figures[max(0, run[0].row - _REACH) : run[0].row][::-1]
    for name, edge, side in (("after", run[-1], later), ("before", run[0], earlier)):
        other = next((f for f in side if f.row != total.row and _serves(look, total, f)), None)
        inner = other is not None and (other.row - total.row) * (run[0].row - total.row) > 0
        if not inner or other is None:
            yield f"{name}:none"
        else:
            seen = look.around(other)
            told = "past" if seen & _PAST else "inside" if seen & _INSIDE else "plain"
            yield f"{name}:{min(2, abs(other.sentence - edge.sentence))}{told}"
    inner_rows = [f for f in figures[run[0].row : run[-1].row] if f.row not in members and _serves(look, total, f)]
    plain = sum(not (look.around(f) & (_PAST | _INSIDE)) for f in inner_rows)
    yield f"left_out{min(2, plain)}{min(2, len(inner_rows) - plain)}"


def _counted(look: Look, total: Figure, run: Run) -> str:
    """Whether a small count near the list says how many members it has."""
    told = _counts(look, total.sentence) | _counts(look, run[0].sentence)
    return "counted:same" if len(run) in told else "counted:other" if told else "counted:none"


def _counts(look: Look, number: int) -> frozenset[Decimal]:
    """The small counts of a sentence."""
    known = look.counts.get(number)
    if known is None:
        quantities = look.scene.lines[number].sentence.quantities
        small = (q.value for q in quantities if q.value is not None and 2 <= q.value <= _MOST and q.place >= 1)
        known = look.counts[number] = frozenset(small)
    return known


def _overlaps(look: Look, number: int) -> bool:
    """Whether a sentence says that its amounts overlap."""
    known = look.overlaps.get(number)
    if known is None:
        line = look.scene.lines[number]
        known = look.overlaps[number] = line.cue("overlap").search(line.skeleton) is not None
    return known
