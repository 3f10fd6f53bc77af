"""Shares that must make 100: the parts of a structure, and lists of shares that the text closes.

A list is closed by its last item (其他, the rest), or by a word that names the whole as divided (结构, split). A list
that nothing closes can be too short for 100 but never too long for it, unless its items overlap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from ..languages import templates
from ..model.interval import Interval
from ..model.relation import Relation
from .scene import Figure, Line, Scene

_FAR = 25
_HUNDRED = Interval.exact(100)
_HALF = Decimal("0.5")
_GAP = 40  # signs between two shares of one list
_OPEN = 3  # shares that a list which nothing closes must have
_LEAD = 30  # signs before the first share that may name the whole


def find(scene: Scene) -> Iterator[Relation]:
    """Shares-sum relations of an article."""
    for line in scene.lines:
        for figure in line.figures:
            if figure.sign == templates.RATIO and len(figure.quantity.parts) >= _OPEN:
                yield from _structure(scene, line, figure)
        seen: set[int] = set()
        for run in _runs(scene, line):
            yield from _closed(scene, line, run, seen)


def incomplete(shares: Sequence[Figure]) -> str | None:
    """Shares that miss 100 by a quarter are more likely no partition than a slip."""
    total = sum((share.value or Decimal(0) for share in shares), Decimal(0))
    return None if abs(total - 100) <= _FAR else "the shares are no partition"


def _structure(scene: Scene, line: Line, figure: Figure) -> Iterator[Relation]:
    """三次产业结构为8.2:38.4:58.4: the parts of one ratio."""
    parts = figure.quantity.parts
    if abs(sum(parts, Decimal(0)) - 100) > _FAR or not scene.cue(line, "structure").search(line.own_text(figure)):
        return
    relation = scene.relation("partition", "shares-sum", [("share", figure)], figure.quantity.text, exhaustive=True)
    only = relation.operands[0]
    operands = tuple(
        msgspec.structs.replace(
            only, interval=Interval.around(part, _last_place(part) * _HALF), unit="%", label=f"{part:f}%", value=part
        )
        for part in parts
    )
    yield msgspec.structs.replace(relation, operands=operands)


def _last_place(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(min(0, int(exponent)))


def _runs(scene: Scene, line: Line) -> Iterator[list[Figure]]:
    """Shares that follow each other with nothing but short names between."""
    run: list[Figure] = []
    for figure in (f for f in line.figures if f.at >= 0):
        if not _is_share(scene, figure) or scene.cue(line, "in_all").search(line.own_text(figure)):
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


def _joined(scene: Scene, line: Line, a: Figure, b: Figure) -> bool:
    gap = line.between(a, b)
    return len(gap) <= _GAP and scene.cue(line, "shares_apart").search(gap) is None


def _closed(scene: Scene, line: Line, run: list[Figure], seen: set[int]) -> Iterator[Relation]:
    closing = (i for i, f in enumerate(run) if scene.cue(line, "other_shares").search(line.own_text(f)))
    run = run[: next(closing, len(run)) + 1]  # what follows the rest is another matter
    if len(run) < 2 or run[0].row in seen or incomplete(run) is not None:
        return
    seen.update(figure.row for figure in run)
    skeleton = line.skeleton
    lead = skeleton[max(0, run[0].at - _LEAD) : run[0].at]
    rest = scene.cue(line, "other_shares").search(line.own_text(run[-1]))
    rest = rest or scene.cue(line, "other_shares_after").match(line.after_text(run[-1]))
    if len(run) < _OPEN and any(f.sign == templates.PERCENT and f.at < run[0].at for f in line.figures):
        return  # an earlier share of the list stands apart
    divided = len(run) >= _OPEN and scene.cue(line, "structure").search(lead)
    shared = scene.cue(line, "shared").search(skeleton[max(0, run[0].at - _LEAD) :])
    total = sum((figure.interval for figure in run), Interval.exact(0))
    over = total.low is not None and total.low > 100
    listed = over and shared and len(run) >= _OPEN and not scene.cue(line, "including").search(lead)
    if not (rest or divided or listed):
        return
    trap = scene.cue(line, "multiple_answers").search(skeleton)
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
