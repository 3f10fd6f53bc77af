"""Shares that must make 100: the parts of a structure, and lists of shares that the text closes.

A list is closed by its last item (其他, the rest), or by a word that names the whole as divided (结构, split). A list
that nothing closes can be too short for 100 but never too long for it, unless its items overlap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

import msgspec

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..settle import bare, misprinted
from .overfull import traits

_FAR, _WIDE = 25, 40  # per cent that shares miss 100 by; the same where one slip explains it
_HUNDRED = Interval.exact(100)
_HALF = Decimal("0.5")
_GAP = 40  # signs between two shares of one list
_BACK = 2  # sentences
_OPEN = 3  # shares that a list which nothing closes must have
_LEAD = 30  # signs before the first share that may name the whole


def find(scene: Scene) -> Iterator[Relation]:
    """Shares-sum relations of an article."""
    for number, line in scene.spoken:
        for figure in line.figures:
            if figure.sign == templates.RATIO and len(figure.quantity.parts) >= _OPEN:
                yield from _structure(scene, line, figure)
        yield from _changed_structure(scene, number, line)
        seen: set[int] = set()
        for run in _runs(scene, line):
            yield from _closed(scene, line, run, seen)
        yield from _rest_told(scene, number, line)
        yield from _halves(scene, line)
        yield from _of_all(scene, line)


def _changed_structure(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    """由上年的16:38:46调整为15:39:46: the second ratio is one of shares as the first, though it claims nothing."""
    known = {figure.quantity.start for figure in line.figures}
    told = [
        f
        for f in line.figures
        if len(f.quantity.parts) >= _OPEN and line.cue("structure").search(line.own_text(f))
    ]
    for quantity in line.sentence.quantities:
        if told and quantity.form == "ratio" and quantity.start not in known and len(quantity.parts) >= _OPEN:
            figure = Figure(told[0].row, number, quantity, None, told[0].name)
            if abs(sum(quantity.parts, Decimal(0)) - 100) <= _FAR:
                yield _of_parts(scene, figure)


def _rest_told(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    """ "Trains carry 48 %, cars 33 % and buses 12 %. Walking makes up the remaining 7 %." """
    last = next((f for f in line.figures if f.at >= 0), None)
    if (
        last is None
        or not _is_share(scene, last)
        or not line.cue("rest_share").search(line.own_text(last))
    ):
        return
    told: list[Figure] = []
    for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
        earlier = scene.lines[back]
        shares = [f for f in earlier.figures if f.at >= 0 and _is_share(scene, f)]
        apart = any(not _joined(scene, earlier, a, b) for a, b in pairwise(shares))
        if earlier.sentence.block != line.sentence.block or not shares or apart:
            break
        told = [*shares, *told]
        if len(told) > 1 and incomplete([*told, last]) is None:
            roles = [("share", share) for share in (*told, last)]
            trap = scene.cue(earlier, "multiple_answers").search(earlier.skeleton)
            reason = "answers may overlap" if trap else None
            yield scene.relation(
                "partition", "shares-sum", roles, "rest", inferred=True, exhaustive=True, not_run=reason
            )
            return


def _halves(scene: Scene, line: Line) -> Iterator[Relation]:
    """女性占58%，男性占42%; "51 % are female and 49 % male": shares of two groups that by their names make all."""
    told = [(name, line.own_text) for name, _ in scene.family(line, "halves_share.") if line.holds(name)]
    told += [(name, line.after_text) for name, _ in scene.family(line, "halves_share_after.") if line.holds(name)]
    shares = [f for f in line.figures if f.at >= 0 and _is_share(scene, f)]
    for name, words in told:
        pattern = line.cue(name)
        found: dict[str, Figure] = {}
        for figure in shares:
            text = words(figure)
            own = pattern.match(text) if words == line.after_text else pattern.search(text)
            if own is not None and own.lastgroup:
                found.setdefault(own.lastgroup, figure)
        two = sorted(found.values(), key=lambda f: f.row)
        if len(two) == 2 and two[1].row - two[0].row == 1 and incomplete(two) is None:
            roles = [("share", share) for share in two]
            yield scene.relation("partition", "shares-sum", roles, name, exhaustive=True)


def _of_all(scene: Scene, line: Line) -> Iterator[Relation]:
    """三者占比分别为28.7%、68.2%和3.1%: as many shares as there are of those just told."""
    for match in line.found("shares_of_all"):
        size = next((n for n in (2, 3, 4, 5) if match.groupdict().get(f"n{n}")), 0)
        shares = [f for f in line.figures if f.at >= match.end()][:size]
        marks = all(line.cue("list_between").fullmatch(line.between(a, b)) for a, b in pairwise(shares))
        if len(shares) == size and marks and make_all(shares):
            roles = [("share", share) for share in shares]
            yield scene.relation("partition", "shares-sum", roles, match.group(), exhaustive=True)


def make_all(shares: Sequence[Figure]) -> bool:
    """Whether percentages make 100, or would but for one slip: rates of each class have no sum."""
    missing = _HUNDRED - _added(shares)
    if any(share.kind != "share" for share in shares) or missing.low is None or missing.high is None:
        return False
    slack = Interval.around(Decimal(0), shares[0].quantity.place * len(shares) / 2)
    if (missing + slack).contains(Decimal(0)):
        return True
    near = -_WIDE < missing.low <= missing.high < _WIDE
    return near and any(misprinted(share, share.interval + missing) for share in shares)


def incomplete(shares: Sequence[Figure]) -> str | None:
    """Shares that miss 100 by a quarter are more likely no partition than a slip."""
    total = sum((share.value or Decimal(0) for share in shares), Decimal(0))
    return None if abs(total - 100) <= _FAR else "the shares are no partition"


def _structure(scene: Scene, line: Line, figure: Figure) -> Iterator[Relation]:
    """三次产业结构为8.2:38.4:58.4: the parts of one ratio."""
    parts = figure.quantity.parts
    told = [
        line.own_text(f)
        for f in line.figures
        if f.at >= 0 and f.row <= figure.row and f.sign == templates.RATIO
    ]
    if abs(sum(parts, Decimal(0)) - 100) > _FAR or not any(
        scene.cue(line, "structure").search(own) for own in told
    ):
        return
    yield _of_parts(scene, figure)


def _of_parts(scene: Scene, figure: Figure) -> Relation:
    parts = figure.quantity.parts
    relation = scene.relation(
        "partition", "shares-sum", [("share", figure)], figure.quantity.text, exhaustive=True
    )
    only = relation.operands[0]
    operands = tuple(
        msgspec.structs.replace(
            only,
            interval=Interval.around(part, _last_place(part) * _HALF),
            unit="%",
            label=f"{part:f}%",
            value=part,
        )
        for part in parts
    )
    return msgspec.structs.replace(relation, operands=operands)


def _last_place(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(min(0, int(exponent)))


def _runs(scene: Scene, line: Line) -> Iterator[list[Figure]]:
    """Shares that follow each other with nothing but short names between."""
    run: list[Figure] = []
    for figure in (f for f in line.figures if f.at >= 0):
        share = _is_share(scene, figure) or (bool(run) and _elliptic(scene, line, figure))
        if not share or line.cue("in_all").search(line.own_text(figure)):
            yield run
            run = []
            continue
        if run and not _joined(scene, line, run[-1], figure):
            yield run
            run = []
        run.append(figure)
    yield run


def _is_share(scene: Scene, figure: Figure) -> bool:
    return (
        figure.quantity.hedge not in ("above", "below")  # ≥46 %: a bound is no part
        and figure.sign == templates.PERCENT
        and figure.unit == "%"
        and figure.kind in ("share", "level", "ratio")
        and figure.quantity.form not in ("range", "fraction")
        and figure.value is not None
        and figure.row not in scene.moved
    )


def _elliptic(scene: Scene, line: Line, figure: Figure) -> bool:
    """ "Food makes up 17.1 per cent of the basket, housing 24.5 …": a share that leaves its unit out."""
    plain = figure.sign == templates.LEVEL and bare(figure) and figure.unit == "" and figure.value is not None
    return plain and line.cue("ends_item").match(line.skeleton, figure.at + 1) is not None


def _joined(scene: Scene, line: Line, a: Figure, b: Figure) -> bool:
    gap = line.between(a, b)
    if scene.cue(line, "rest_share").search(gap):
        gap = gap.lstrip(";；")  # the rest belongs to what stands before it
    return len(gap) <= _GAP and scene.cue(line, "shares_apart").search(gap) is None


def _of_others(line: Line, share: Figure) -> bool:
    """Whether a share is told of the others; "14 % of the others, headache by 31 %" says so of the one before."""
    words = line.own_text(share)
    said = line.cue("of_the_others").match(words)
    return line.cue("other_shares").search(words, said.end() if said else 0) is not None


def _added(run: Sequence[Figure]) -> Interval:
    return sum((figure.interval for figure in run), Interval.exact(0))


def _closed(scene: Scene, line: Line, run: list[Figure], seen: set[int]) -> Iterator[Relation]:
    closing = (i for i, f in enumerate(run) if _of_others(line, f))
    if not _added(run).overlaps(_HUNDRED):
        run = run[: next(closing, len(run)) + 1]  # what follows the rest is another matter
        behind = [f for f in line.figures if run and f.at > run[-1].at and _is_share(scene, f)][:1]
        run = [*run, *behind] if _added([*run, *behind]).overlaps(_HUNDRED) else run
    if len(run) < 2 or run[0].row in seen or incomplete(run) is not None:
        return
    if any(line.cue("of_the_others").match(line.after_text(figure)) for figure in run):
        return  # "of those who smoke 48 %, 29 % of the others": each is of a whole of its own
    seen.update(figure.row for figure in run)
    skeleton = line.skeleton
    lead = skeleton[max(0, run[0].at - _LEAD) : run[0].at]
    rest = _of_others(line, run[-1])
    rest = rest or line.cue("other_shares_after").match(line.after_text(run[-1])) is not None
    if len(run) < _OPEN and any(f.sign == templates.PERCENT and f.at < run[0].at for f in line.figures):
        return  # an earlier share of the list stands apart
    divided = len(run) >= _OPEN and scene.cue(line, "structure").search(lead)
    shared = scene.cue(line, "shared").search(skeleton[max(0, run[0].at - _LEAD) :])
    total = _added(run)
    over = total.low is not None and total.low > 100
    listed = over and shared and len(run) >= _OPEN and not scene.cue(line, "including").search(lead)
    listed = listed and not traits(line, run[0].at - len(line.own_text(run[0])), run[-1].at)
    if not (rest or divided or listed):
        return
    if any(
        f.sign == templates.PERCENT and f.at < run[0].at and total.overlaps(f.interval) for f in line.figures
    ):
        return  # 75 % of the stock, of it 3, 10 and 62: parts of the share before
    kept = rest and "answers_overlap" in line.cues  # what is left of all answers leaves none to be given twice
    trap = scene.cue(line, "answers_overlap" if kept else "multiple_answers").search(skeleton)
    facts = () if rest or divided else (("severity", "warning"),)
    yield scene.relation(
        "partition",
        "shares-sum",
        [("share", figure) for figure in run],
        "shares",
        exhaustive=True,
        facts=facts,
        not_run="answers may overlap" if trap else None,
    )
