"""Parts that stand with their shares: the whole is the amount that most of them agree on.

"…5,060 homes, or 55 percent, detached houses 2,760, or 30 percent, and row houses 1,380, or 15 percent" names no
whole. Each pair implies one; an amount of the text that two pairs agree on is the whole of the others too, and
shares that make 100 make the parts add up. A single pair, or pairs that agree on nothing stated, bind nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from ...languages import templates
from ...languages.conversions import is_money
from ...model.interval import Interval
from ...model.relation import Relation
from ..near_miss import one_sign_apart
from ..scene import Figure, Line, Scene, same_measure
from ..settle import misprinted
from .parts import counts
from .told_shares import one_share

_REACH, _AHEAD = 60, 6  # figures
_FAR = 60  # shares that miss 100 by more are no partition
_HUNDRED = Interval.exact(100)
_TIGHT = Decimal("0.03")  # of a whole of another name: how much room a pair may leave it
_SEVERAL = 3  # pairs of which all but one agree on a whole that is not told
Pair = tuple[Figure, Figure]  # a part and its share


def find(scene: Scene) -> Iterator[Relation]:
    """Share-of, sum and shares-sum relations of parts whose shares stand beside them."""
    for _, line in scene.spoken:
        groups: dict[str, list[Pair]] = {}
        for pair in pairs_of(scene, line):
            groups.setdefault(pair[0].unit, []).append(pair)
        for group in groups.values():
            yield from _bound(scene, group)
        yield from _counted(scene, line)


def _counted(scene: Scene, line: Line) -> Iterator[Relation]:
    """ "Of the three harbours, A has 43.5 %, B 35.8 % and C 20.7 %": as many shares as there are members."""
    shares = [f for f in line.figures if f.at >= 0 and one_share(scene, f)]
    size = next((f for f in line.figures if f.at >= 0 and counts(f) and f.value == len(shares)), None)
    if size is None or len(shares) < 2 or size.at > shares[0].at or len(shares) + 1 != len(line.figures):
        return
    if not line.cue("shares_of").search(line.between(size, shares[0]).partition("，")[0]):
        return
    summed = _total([share.interval for share in shares]).midpoint
    if summed is not None and abs(summed - 100) <= _FAR:
        roles = [("share", share) for share in shares]
        yield scene.relation("partition", "shares-sum", roles, size.quantity.text, exhaustive=True)


def pairs_of(scene: Scene, line: Line) -> Iterator[Pair]:
    """Parts of a sentence with the shares that stand beside them."""
    listed = list(_parallel(scene, line))
    yield from listed
    taken = {figure.row for pair in listed for figure in pair}
    figures = [f for f in line.figures if f.at >= 0 and f.sign != templates.ORDINAL]
    for number, share in enumerate(figures):
        if share.row in taken or not one_share(scene, share):
            continue
        before = figures[number - 1] if number else None
        after = figures[number + 1] if number + 1 < len(figures) else None
        orders = ((before, before, share, "pair.share_after"), (after, share, after, "pair.share_first"))
        for part, first, second, cue in orders:
            if part is None or first is None or second is None or part.row in taken or not counts(part):
                continue
            if line.cue(cue).fullmatch(line.between(first, second)):
                taken |= {part.row, share.row}
                yield part, share
                break


def _parallel(scene: Scene, line: Line) -> Iterator[Pair]:
    """A、B、C分别占a、b、c; "£27m, £15m and £18m, which is 45, 25 and 30 percent"."""
    figures = [f for f in line.figures if f.at >= 0]
    start = 0
    while start < len(figures):
        end = start
        while (
            end < len(figures)
            and one_share(scene, figures[end])
            and (
                end == start
                or line.cue("list_between").fullmatch(line.between(figures[end - 1], figures[end]))
            )
        ):
            end += 1
        size = end - start
        able = [f for f in figures[:start] if counts(f)]
        parts = [f for f in able if f.unit == able[-1].unit][-size:]
        if size >= 2 and len(parts) == size and all(counts(p) and p.unit == parts[0].unit for p in parts):
            if line.cue("pair.shares_list").search(line.between(parts[-1], figures[start])):
                yield from zip(parts, figures[start:end], strict=True)
        start = max(end, start + 1)
    yield from _respectively(scene, line, figures)


def _respectively(scene: Scene, line: Line, figures: list[Figure]) -> Iterator[Pair]:
    """ "35 % of that, gas 30 %; this was 17.01 and 14.58 TWh respectively": as many amounts as shares before them."""
    shares = [f for f in figures if one_share(scene, f)]
    amounts = [f for f in figures if shares and f.at > shares[-1].at]
    if len(shares) < 2 or len(amounts) != len(shares) or not all(counts(f) for f in amounts):
        return
    between = scene.cue(line, "list_between")
    listed = all(between.fullmatch(line.between(a, b)) for a, b in pairwise(amounts))
    if listed and line.cue("told_respectively").search(line.skeleton, shares[-1].at):
        yield from zip(amounts, shares, strict=True)


def _bound(scene: Scene, pairs: list[Pair]) -> Iterator[Relation]:
    whole, fits = _agreed(scene, pairs)
    if whole is None:
        yield from _odd(scene, pairs)
        return
    inferred = whole.sentence != pairs[0][0].sentence
    for part, share in pairs:
        scene.shared.add(share.row)
        roles = [("part", part), ("whole", whole), ("share", share)]
        yield scene.relation("share-of", "share-mismatch", roles, share.quantity.text)
    total = _total([share.interval for _, share in pairs])
    summed = _total([part.interval for part, _ in pairs])
    # Which of the two sums is broken is not known: either one that holds proves the parts to be all.
    if len(pairs) >= 2 and (total.overlaps(_HUNDRED) or summed.overlaps(whole.interval)) and fits:
        roles = [*(("part", part) for part, _ in pairs), ("total", whole)]
        yield scene.relation("partition", "sum-mismatch", roles, "shares", inferred=inferred, exhaustive=True)
        shares = [("share", share) for _, share in pairs]
        yield scene.relation("partition", "shares-sum", shares, "shares", exhaustive=True)


def _odd(scene: Scene, pairs: list[Pair]) -> Iterator[Relation]:
    """One pair of several that all others deny, where no whole is told: 62.5 is 52.1 %, 33.6 38.0 % and 23.9 19.9 %."""
    block = scene.lines[pairs[0][0].sentence].sentence.block
    told = len(pairs) >= _SEVERAL and scene.reading.document.blocks[block].table is None
    implied = [_implied(part, share) for part, share in pairs] if told else []
    found: list[tuple[int, Interval]] = []
    for odd, (part, share) in enumerate(pairs[: len(implied)]):
        common: Interval | None = Interval(Decimal(0), None)
        for one in [*implied[:odd], *implied[odd + 1 :]]:
            common = common.intersect(one) if common is not None else None
        if common is None or not common.high or (common.width or 0) > _TIGHT * common.high:
            continue
        if implied[odd].overlaps(common):
            return
        fitting = misprinted(share, part.interval / common * _HUNDRED)
        if fitting or misprinted(part, common * share.interval / _HUNDRED):
            found.append((odd, common))
    if len(found) != 1:
        return
    odd, common = found[0]
    part, share = pairs[odd]
    other, of = pairs[1 if odd == 0 else 0]
    roles = [("part", part), ("whole", other), ("share", share)]
    facts = (("severity", "warning"),)
    relation = scene.relation("share-of", "share-mismatch", roles, share.quantity.text, facts=facts)
    first, whole, last = relation.operands
    label = f"({other.quantity.text} ÷ {of.quantity.text})"
    yield replace(relation, operands=(first, replace(whole, interval=common, label=label, value=common.midpoint), last))


def _agreed(scene: Scene, pairs: list[Pair]) -> tuple[Figure | None, int]:
    """The amount that most pairs imply as their whole, and how many do; None where too few agree."""
    parts = {part.row for part, _ in pairs}
    first = pairs[0][0]
    low, high = max(0, first.row - _REACH), pairs[-1][1].row + _AHEAD
    near = sorted(scene.figures[low:high], key=lambda f: (f.row > first.row, abs(f.row - first.row)))
    able = [f for f in near if f.row not in parts and counts(f) and f.value is not None]
    able = [f for f in able if f.quantity.hedge not in ("above", "below")]  # "more than 30" is all that is larger
    wholes = [f for f in able if same_measure(f, first)]
    implied = [_implied(part, share) for part, share in pairs]
    best, most = _most_fitting(wholes, implied)
    needed = max(2, len(pairs) - 1) if len(pairs) > 2 else 2
    if best is not None and most >= needed:
        return best, most
    if len(pairs) > 2 and _counted_out(first) and all((one.width or 0) < _TIGHT * (one.high or 0) for one in implied):
        other, fits = _most_fitting([f for f in able if _counted_out(f)], implied)
        if other is not None and fits >= needed:
            return other, fits  # 864人选价格，占72.0%: of so many answers, whatever they are called
    total = _total([share.interval for _, share in pairs])
    summed = _total([part.interval for part, _ in pairs])
    if best is not None and len(pairs) == 2 and most == 1:
        # One of two fits: the other is bound too where the shares or the parts are complete.
        if total.overlaps(_HUNDRED) or summed.overlaps(best.interval):
            return best, most
    if len(pairs) >= 2 and total.overlaps(_HUNDRED) and all(one.overlaps(summed) for one in implied):
        return _slipped(wholes, summed), 1
    return None, 0


def _counted_out(figure: Figure) -> bool:
    """Whether an amount is of single things."""
    return figure.quantity.place == 1 and bool(figure.unit) and not is_money(figure.unit)


def _most_fitting(wholes: list[Figure], implied: list[Interval]) -> tuple[Figure | None, int]:
    """The amount that the most pairs imply as their whole, and how many do."""
    best, most = None, 0
    for whole in wholes:
        fits = sum(one.overlaps(whole.interval) for one in implied)
        if fits > most:
            best, most = whole, fits
    return best, most


def _slipped(wholes: list[Figure], summed: Interval) -> Figure | None:
    """The stated amount that is one slip away from what complete parts and shares agree on."""
    middle = summed.midpoint
    for whole in wholes:
        if middle is not None and whole.value and one_sign_apart(whole.value, middle):
            return whole
    return None


def _implied(part: Figure, share: Figure) -> Interval:
    return part.interval / (share.interval / _HUNDRED)


def _total(intervals: list[Interval]) -> Interval:
    total = Interval.exact(0)
    for interval in intervals:
        total = total + interval
    return total
