"""Amounts told one after the other and their total: a list behind it, a total behind the list, and what is left over.

A list is all of its total where words say so (a colon, 按…分, "for a total of", the rest). Where they leave it open,
one that adds up is kept as holding, and one that misses by a single slip is taken to be meant (``near_miss``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ...languages import templates
from ...model.interval import Interval
from ...model.misprints import SCALE_WORDS
from ...model.relation import Operand, Relation
from ..near_miss import chance, grain, slipped, within_reach
from ..scene import Figure, Line, Scene
from ..settle import alike, bare, counted_alike, things
from .overfull import traits
from .parts import counts, of_one_kind, out_of

_GAP, _GAP_SPACED = 16, 44  # signs between two siblings, in scripts without and with spaces
_GAP_REST, _LAST = 76, 20  # the same before what is called the rest, and how near it is called so
_MOST = 12  # siblings
_FURTHER = 2  # parts that are told behind those that have names
_FIGURES = re.compile(f"[{templates.FIGURES}]")
_STOPS = ";；。\n{}=<>[]|"  # and those of a program or a table that stands as text
_CHANCE, _APPOSED = 0.1, 0.75  # how likely unrelated figures may be a slip apart, by what words say of a list
_FIRM = (("severity", "warning"), ("firm", "told"))
_CLOSE = Decimal("0.3")  # how far parts may be from their total


class Listed(NamedTuple):
    """Amounts told in a row with what may be their total: ``said`` to be it, or such that words ``allow`` it."""

    parts: list[Figure]
    total: Figure
    cue: str
    said: bool
    allowed: bool
    open: bool = False  # words behind it go on with it
    ended: bool = False  # its last item stands behind an "and"
    placed: bool = False  # all of them, by words and by where each of them is


def find(scene: Scene) -> Iterator[Relation]:
    """Sums of lists, against the total before or behind them."""
    for _, line in scene.spoken:
        amounts = [f for f in line.figures if f.at >= 0 and f.value is not None and (counts(f) or _more(f))]
        if len(amounts) > 2:
            yield from _left(scene, line)
            yield from _settled(scene, [*_behind(scene, line, amounts), *_ahead(scene, line, amounts)])


def _more(figure: Figure) -> bool:
    """Whether an amount came on top or fell away, which may be parted like any: "it grew by 64 works, 51 of them …"."""
    return figure.sign == templates.LEVEL and figure.kind == "change" and "/" not in figure.unit


def _settled(scene: Scene, lists: list[Listed]) -> Iterator[Relation]:
    """Lists that hold, then those that words close, then those that one slip explains: each figure in one of them."""
    taken: set[int] = set()
    held = [one for one in lists if added(one.parts).overlaps(one.total.interval)]
    told = [one for one in lists if one.said and plausible(one.parts, one.total)]
    likely = [one for one in lists if one.allowed and (_slipped(one) or _overscaled(one.parts, one.total))]
    for rank, found in enumerate((held, told, likely)):
        for one in sorted(found, key=lambda one: -len(one.parts)):
            rows = {one.total.row, *(part.row for part in one.parts)}
            if taken.isdisjoint(rows):
                taken |= rows
                roles = [*(("part", part) for part in one.parts), ("total", one.total)]
                yield scene.relation(
                    "partition",
                    "sum-mismatch",
                    roles,
                    one.cue,
                    inferred=rank == 2 and not one.said,
                    exhaustive=True,
                    facts=_FIRM if one.placed and not _slipped(one) else (),
                )


def _slipped(one: Listed) -> bool:
    """Whether one slip is what a list misses its total by, and hardly chance."""
    return slipped(one.parts, one.total) or (not one.open and by_slip(one.parts, one.total, _CHANCE, far=one.ended))


def by_slip(parts: Sequence[Figure], total: Figure, limit: float, *, far: bool = False) -> bool:
    """Whether one slip makes parts add up, that unrelated figures would show less often than ``limit``."""
    able = misses(parts, total) < _CLOSE or (far and within_reach(total, parts, added(parts)))
    odds = chance_of(parts, total) if able else None
    return odds is not None and odds < limit


def chance_of(parts: Sequence[Figure], total: Figure) -> float | None:
    """How likely unrelated parts would be one slip away from their total; ``None`` where these are not."""
    left = [(part, total.interval - added([one for one in parts if one is not part])) for part in parts]
    return chance([(total, added(parts)), *left], grain((total, *parts)))


def _left(scene: Scene, line: Line) -> Iterator[Relation]:
    """ "84 of 120 villages, leaving 36": part and rest make the whole."""
    for _, match in scene.templates(line, "leaves."):
        part, rest, total = (line.figure(match, role) for role in ("part", "rest", "total"))
        if part and rest and total and counts(part) and counts(rest) and counts(total):
            if alike(part, total) and alike(rest, total):
                roles = [("part", part), ("part", rest), ("total", total)]
                yield scene.relation("partition", "sum-mismatch", roles, match.group(), exhaustive=True)


# -- a total, then its parts ------------------------------------------------------------------------------


def _behind(scene: Scene, line: Line, amounts: Sequence[Figure]) -> Iterator[Listed]:
    for index, total in enumerate(amounts[:-2]):
        if total.row in scene.bases or line.cue("of_more").match(line.after_text(total)):
            continue  # "168 of them": a part itself
        run = _run(scene, line, total, amounts[index + 1 :])
        if any(apiece(line, figure) for figure in (total, *run)):
            continue
        if len(run) < 2 or (with_share(scene, total) and with_share(scene, run[0])):
            continue  # each with its share of something else: a list, and no total before it
        if all(_bracketed(line, figure) for figure in (total, *run)):
            continue  # "China (152 million), Korea (44 million) and Brazil (35 million)": a list of all
        if out_of(scene, line, [*run, *amounts[index + len(run) + 1 :][:1]], total)[1] is not total:
            continue
        lead = line.between(total, run[0])
        if index and added(run).overlaps(amounts[index - 1].interval) and not added(run).overlaps(total.interval):
            continue  # "on 14 of 17 counts: nine of fraud, three of theft and two of forgery": they make the 14
        open_ = line.cue("list_goes_on").match(line.after_text(run[-1])) is not None
        said = scene.cue(line, "list_opens").match(lead) and not scene.cue(line, "overlap").search(
            line.skeleton
        )
        said = (said or _are_all(scene, line, total, lead)) and not open_
        if sum(line.cue("of_more").match(line.after_text(part)) is not None for part in run) > 1:
            continue  # "1,480 of whom are juniors and 640 of whom are over 70": some may be both
        if line.cue("list_untold").match(line.after_text(run[-1])):
            continue  # "…; others work from home"
        less = all(_less(part, total) for part in run)
        bare_list = less and scene.cue(line, "list_bare").search(lead)
        item = index > 0 and not _far(line.between(amounts[index - 1], total)) and alike(amounts[index - 1], total)
        taken = line.cue("of_more").match(line.after_text(run[0])) or line.cue("opens_before").match(line.skeleton)
        opened = scene.cue(line, "list_maybe").search(lead)
        maybe = (bare_list and not item) or (less and taken) or opened
        far = misses(run, total) > _CLOSE and not _missed_scale(run, total)
        if far and line.cue("including").search(lead) and (chance_of(run, total) or 1) > _CHANCE:
            continue  # "6.02 billion, including 2.15 billion to A and 0.88 billion to B": some of it
        near = misses(run, total) <= _CLOSE or _missed_scale(run, total)  # else the first of them is no total
        last = line.own_text(run[-1])
        left = line.cue("rest_word").search(last) or (opened and line.cue("item_other").search(last))
        rest = (opened or taken) and near and left  # a bare list may be all items, the first of them no total
        closed = rest or _apposed(scene, line, total, run)
        closed = closed and scene.cue(line, "part_stop").search(lead) is None
        ended = less and line.cue("closing.last").search(line.own_text(run[-1])) is not None
        may = bool(maybe) and not _told_alike(line, [total, *run]) and not traits(line, total.at, run[-1].at)
        closed = closed or (bool(opened) and ended and near and not open_ and _too_much(line, total, run))
        placed = bool(said) and less and ended and _places(line, total, run)
        yield Listed(run, total, "list", bool(said or closed), may, open_, ended, placed)


def _are_all(scene: Scene, line: Line, total: Figure, lead: str) -> bool:
    """ "The 34 posts are 14 teachers, 11 aides and nine clerks": who they all are, called the same by no two."""
    named = scene.cue(line, "list_all").search(line.own_text(total)) is not None
    return named and scene.cue(line, "list_are").fullmatch(lead) is not None


def with_share(scene: Scene, amount: Figure) -> bool:
    """Whether a share stands right behind an amount: 1.3 million (27 %)."""
    line = scene.lines[amount.sentence]
    after = next((f for f in line.figures if f.at > amount.at), None)
    if after is None or after.sign != templates.PERCENT or after.kind == "change":
        return False
    return line.cue("pair.share_after").fullmatch(line.between(amount, after)) is not None


def apiece(line: Line, figure: Figure) -> bool:
    """Whether each of several has so many: how much they have together is not told."""
    before, after = line.own_text(figure), line.after_text(figure)
    return bool(line.cue("apiece").search(before) or line.cue("closing.apiece").match(after))


def _told_alike(line: Line, figures: Sequence[Figure]) -> bool:
    """Whether the same word stands before each amount: "X with 9.8, Y with 7.4 and Z with 5.2" is all a list."""
    return len({" ".join(line.own_text(figure).split()[-1:]) for figure in figures}) == 1


def _bracketed(line: Line, figure: Figure) -> bool:
    """Whether an amount stands alone in brackets."""
    return line.own_text(figure)[-1:] in ("(", "（") and line.after_text(figure)[:1] in (")", "）")


def aside(scene: Scene, amount: Figure) -> bool:
    """Whether an amount is a mean or an aim, by its own words: no whole of what is told beside it."""
    line = scene.lines[amount.sentence]
    words = line.own_text(amount) + amount.name.text
    return any(scene.cue(line, name).search(words) for name in ("mean_name", "aimed_at"))


def _run(scene: Scene, line: Line, total: Figure, after: Sequence[Figure]) -> list[Figure]:
    """The amounts that follow a total like the items of a list: of its unit, short names between, no new subject."""
    run: list[Figure] = []
    last = total
    opens = line.cue("opens_parts")
    mixed = False
    for figure in after[:_MOST]:
        gap = line.between(last, figure)
        rest = bool(run) and scene.cue(line, "rest_word").search(gap[-_LAST:]) is not None
        if _far(gap, _GAP_REST if rest else 0) or not _sibling(scene, line, total, figure, mixed=mixed):
            break
        if mixed and len(run) == 1 and gap.endswith(", and ") and figure.unit != total.unit:
            break  # "27 points, 16 of them after half-time, and nine rebounds": of another kind
        if run and gap.isascii() and line.cue("item_parts").search(gap) is None:
            continue  # "96 have two rooms, 84 three": what is told of the item before
        if not run:  # "64 works, 51 of them gifts and 13 purchases": what is called otherwise is one of them, too
            mixed = bool(opens.search(gap) or line.cue("of_more").match(line.after_text(figure)))
        if not run and (
            scene.cue(line, "besides").search(gap) or scene.cue(line, "list_mark").fullmatch(gap)
        ):
            break  # "5 are held, another 2 on bail"; the first of a list is no total
        if run and line.cue("rest_untold").search(gap):
            break  # 余下的分年安排，去年拨付2.1亿元: what is left is not told
        if run and scene.cue(line, "rest_word").search(gap):
            return [*run, figure]  # the last item, whatever follows
        own = line.own_text(figure)
        if run and (
            any(line.cue(name).search(line.skeleton, last.at + 1, figure.at) for name in ("part_stop", "including"))
            or any(scene.cue(line, name).search(own) for name in ("total_before", "bind.before.total"))
            or (scene.cue(line, "net").search(own) and not line.cue("net").search(line.own_text(run[0])))
        ):
            break  # "…, a net gain of two" is what the items make
        run.append(figure)
        last = figure
    return run


def _apposed(scene: Scene, line: Line, total: Figure, run: Sequence[Figure]) -> bool:
    """ "They have 650 pupils, 370 at Kiowa and 280 at Mesa View." """
    first, last = run[0], run[-1]
    if bare(total) or not bare(first) or not all(_less(part, total) for part in run):
        return False
    closed = line.cue("list_closed").match(line.after_text(last)) is not None and _parted_alike(line, run)
    closed = closed or last.row == line.figures[-1].row
    if line.cue("apposes").fullmatch(line.between(total, first)) is None or not closed:
        return False
    ends = line.cue("last_item").search(line.own_text(last)) or line.cue("closing.last").search(line.own_text(last))
    if ends is None or line.cue("told_out.more").match(line.after_text(last)):
        return False
    placed = scene.cue(line, "apposed")
    told = [placed.match(line.after_text(amount)) for amount in (total, *run)]
    if all(told) and len({match.group() for match in told if match}) == 1:
        return False  # "300 for one port, 100 for another and 100 for a third" has no total
    joined = line.cue("last_item").search(line.own_text(last)) is not None
    return by_slip(run, total, _APPOSED, far=joined and _parted_alike(line, run))


def _too_much(line: Line, total: Figure, run: Sequence[Figure]) -> bool:
    """Whether amounts that one word parts make more than there are: "33, with 16 from A, 17 from B and six from C"."""
    low, high = added(run).low, total.interval.high
    there = total.kind == "level" or line.cue("list_added").search(line.own_text(total)) is not None
    return there and _parted_alike(line, run) and low is not None and high is not None and low > high


def _places(line: Line, total: Figure, run: Sequence[Figure]) -> bool:
    """Whether a sentence ends with where each of so many are: "17, they said: nine in A, five in B and three in C"."""
    closed = line.cue("list_place_last").fullmatch(line.after_text(run[-1])) is not None
    plain = all(figure.counted or bare(figure) for figure in (total, *run))
    return plain and closed and len(run) > 2 and _parted_alike(line, run)


def _parted_alike(line: Line, run: Sequence[Figure]) -> bool:
    """Whether the same word stands behind each amount: 19 in the league and five in the cups."""
    words = [line.cue("item_of").match(line.after_text(part)) for part in run]
    return all(words) and len({match.group() for match in words if match}) == 1


def _less(a: Figure, b: Figure) -> bool:
    return a.value is not None and b.value is not None and a.value < b.value


def _far(gap: str, most: int = 0) -> bool:
    """Whether what stands between two amounts is more than the name of the second."""
    gap = _FIGURES.sub("", gap)
    return len(gap) > max(most, _GAP_SPACED if gap.isascii() else _GAP) or any(sign in gap for sign in _STOPS)


def _sibling(scene: Scene, line: Line, total: Figure, figure: Figure, *, mixed: bool = False) -> bool:
    return (
        (counts(figure) or (_more(figure) and line.cue("closing.more").match(line.after_text(figure)) is not None))
        and (alike(total, figure) or counted_alike(scene, total, figure) or (mixed and things(total, figure)))
        and figure.row not in scene.bases
        and figure.modality == total.modality
        and figure.value is not None
        and figure.interval != total.interval
        and not any(line.cue(name).search(line.own_text(figure)) for name in ("mean_name", "extreme"))
    )


# -- parts, then their total ------------------------------------------------------------------------------


def _ahead(scene: Scene, line: Line, amounts: Sequence[Figure]) -> Iterator[Listed]:
    """赞成a票，反对b票，总票数c票; "640 men and 360 women, 1,000 workers in all"."""
    for index, total in enumerate(amounts):
        if index < 2 or total.row in scene.bases:
            continue
        run: list[Figure] = []
        following = total
        for figure in reversed(amounts[:index]):
            gap = line.between(figure, following)
            if _far(gap) or not _sibling(scene, line, total, figure):
                break
            run.insert(0, figure)
            following = figure
        run = of_one_kind(scene, run)
        if any(apiece(line, figure) for figure in run):
            continue
        before = line.cue("total_before").search(line.own_text(total))
        behind = line.cue("total_behind").match(line.after_text(total))
        said = bool(before or behind) and line.cue("including").search(line.skeleton) is None
        said = said and not (
            run and line.cue("adds_to").search(line.own_text(run[0]))
        )  # to what was told before
        maybe = said or line.cue("total_maybe").search(line.own_text(total)) is not None
        yield from (
            Listed(run[start:], total, "total", said and not start, maybe) for start in range(len(run) - 1)
        )


def added(parts: Sequence[Figure]) -> Interval:
    """What parts make together."""
    total = Interval.exact(0)
    for part in parts:
        total = total + part.interval
    return total


def sum_of(scene: Scene, operands: Sequence[Operand]) -> tuple[Figure | None, list[Figure]]:
    """The total and the parts of a sum; no total where one of its figures claims nothing."""
    figures = [(operand.role, scene.by_claim.get(operand.span.claim or "")) for operand in operands]
    total = next((figure for role, figure in figures if role == "total"), None)
    parts = [figure for role, figure in figures if role == "part" and figure is not None]
    return (total, parts) if len(parts) == len(figures) - 1 else (None, [])


def with_following(scene: Scene, parts: Sequence[Figure], total: Figure) -> list[Figure]:
    """Parts and those that are told right behind the last, where only all of them make the total."""
    found = list(parts)
    last = max(parts, key=lambda figure: figure.row)
    for figure in scene.figures[last.row + 1 : last.row + 1 + _FURTHER]:
        if added(found).overlaps(total.interval) or figure.sentence != last.sentence:
            break
        if figure is total or not counts(figure) or not alike(figure, last):
            break
        found.append(figure)
    return found if added(found).overlaps(total.interval) else list(parts)


def plausible(parts: Sequence[Figure], total: Figure) -> bool:
    """Whether a total may be meant for parts at all: within half and double of their sum, one slip aside."""
    middle = added(parts).midpoint
    near = middle is not None and total.value is not None and middle <= 2 * total.value <= 4 * middle
    return near or slipped(parts, total) or _overscaled(parts, total)


def _overscaled(parts: Sequence[Figure], total: Figure) -> bool:
    """Whether one part is larger than its total by a missed scale alone: £9 billion of £48 million."""
    larger = [part for part in parts if part.value and total.value and part.value > total.value]
    return bool(larger) and _missed_scale(parts, total, larger[:1])


def _missed_scale(parts: Sequence[Figure], total: Figure, able: Sequence[Figure] | None = None) -> bool:
    """Whether parts make their total but for the scale of one (of those that are ``able``)."""
    for part in parts if able is None else able:
        left = total.interval - added([one for one in parts if one is not part])
        if part.value and any(left.contains(part.value.scaleb(sign * p)) for p in SCALE_WORDS for sign in (1, -1)):
            return True
    return False


def misses(parts: Sequence[Figure], total: Figure) -> Decimal:
    """How far parts are from their total, as a part of it."""
    middle = added(parts).midpoint
    if middle is None or not total.value:
        return Decimal(1)
    return abs(middle / total.value - 1)


def close(parts: Sequence[Figure], total: Figure) -> bool:
    """Whether parts come near their total, or would without one slip."""
    return misses(parts, total) < _CLOSE or slipped(parts, total)
