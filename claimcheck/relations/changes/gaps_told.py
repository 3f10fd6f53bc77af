"""Per cent that two percentages lie apart: "the share was 74.0 %, after 69.5 %. That is an improvement of 4.5 %".

Where a change in per cent is to the digit the gap of two percentages told right before it, and no growth of anything
near by, points are meant. That unrelated figures meet so is the rarer, the finer they are told: whole numbers count
only where one of the two stands right beside the change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec.structs import replace

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from ..scene import Figure, Line, Scene

_CHANGES = ("growth-mismatch", "difference-mismatch")
_BACK = 2  # sentences
_ROWS, _AMOUNTS = 8, 7  # figures
_BESIDE = 14  # signs between an amount and its own rate
_ALL = Interval.exact(100)
_ONE = Interval.exact(1)


def find(scene: Scene, told: Sequence[Relation]) -> Iterator[Relation]:
    """Change-of relations between percentages and the gap between them that lacks its points."""
    taken = {
        operand.span.claim
        for relation in told
        if relation.not_run is None and relation.rule in _CHANGES and not relation.inferred
        for operand in relation.operands
        if operand.role in ("factor", "delta")
    }
    for number, line in scene.spoken:
        for change in line.figures:
            if change.claim is None or change.claim.id in taken or not _moves(scene, line, change):
                continue
            pair = _pair(scene, number, line, change)
            if pair is not None and not _of_amounts(scene, change):
                yield _relation(scene, line, change, pair)


def _moves(scene: Scene, line: Line, change: Figure) -> bool:
    """Whether a percentage is told as what something gained or lost."""
    if change.sign != templates.PERCENT or change.unit != "%" or change.at < 0 or not change.value or change.value < 0:
        return False
    if change.quantity.hedge is not None or change.quantity.form == "fraction" or change.modality != "stated":
        return False
    own, after = line.own_text(change), line.after_text(change)
    if line.cue("gap_told.other").search(own) or line.cue("gap_told.other_after").match(after):
        return False
    told = line.cue("gap_told.before").search(own) or line.cue("gap_told.after").match(after)
    return change.kind == "change" or told is not None


def _pair(scene: Scene, number: int, line: Line, change: Figure) -> tuple[Figure, Figure] | None:
    """The lower and the higher one of the only two percentages that lie just so far apart."""
    before = scene.figures[max(0, change.row - _ROWS) : change.row + 3]
    block = line.sentence.block
    levels = [
        figure
        for figure in before
        if 0 <= number - figure.sentence <= _BACK
        and scene.lines[figure.sentence].sentence.block == block
        and _is_level(figure, change)
    ]
    pairs = [pair for pair in combinations(levels, 2) if _apart(change, *pair) and _near(scene, line, change, pair)]
    if len({frozenset((a.value, b.value)) for a, b in pairs}) != 1 or _listed(scene, line, change):
        return None
    if "gap_told.before" not in line.cues and not any(scene.kin(change, level) for level in pairs[0]):
        return None  # 入园率由68%升至74%，新增学位增长6%
    low, high = sorted(pairs[0], key=lambda figure: figure.value or 0)
    return low, high


def _listed(scene: Scene, line: Line, change: Figure) -> bool:
    """Whether a percentage is one of a list: "rose 5%, 8% and 3%, respectively"."""
    here = [figure for figure in line.figures if abs(figure.row - change.row) == 1 and figure.at >= 0]
    gaps = (line.between(*sorted((figure, change), key=lambda one: one.at)).strip() for figure in here)
    return any(scene.cue(line, "list_between").fullmatch(gap) is not None for gap in gaps)


def _is_level(figure: Figure, change: Figure) -> bool:
    plain = figure.sign == templates.PERCENT and figure.unit == "%" and figure.kind != "change" and bool(figure.value)
    exact = figure.quantity.hedge is None and figure.quantity.form != "fraction"
    return plain and exact and figure.row != change.row and figure.quantity.place == change.quantity.place


def _apart(change: Figure, one: Figure, other: Figure) -> bool:
    """Whether a change is the difference of two percentages, and no rate of either."""
    low, high = sorted((one, other), key=lambda figure: figure.value or 0)
    if low.value is None or high.value is None or high.value - low.value != change.value or low.value <= 0:
        return False
    if (low.interval + high.interval).overlaps(_ALL):
        return False  # what one of two has more than the other
    rates = (high.value / low.value - 1) * 100, (1 - low.value / high.value) * 100
    return not any(change.interval.contains(rate) for rate in rates)


def _near(scene: Scene, line: Line, change: Figure, pair: tuple[Figure, Figure]) -> bool:
    """Whether two percentages stand close enough for a change as finely told as this one."""
    behind = [figure for figure in pair if figure.row == change.row + 1 and figure.sentence == change.sentence]
    if behind and line.cue("gap_told.from").search(line.after_text(change)):
        return True
    if change.row > 0:
        first = scene.figures[change.row - 1]
        own = first.sentence == change.sentence and first.sign == templates.LEVEL
        if own and len(line.between(first, change)) <= _BESIDE:
            return False  # 1.2 million, up 4.5 %
    here = [figure for figure in pair if figure.sentence == change.sentence]
    if change.quantity.place < 1:
        return bool(here) or all(change.sentence - figure.sentence <= _BACK for figure in pair)
    return len(here) == len(pair) and any(abs(figure.row - change.row) == 1 for figure in pair)


def _of_amounts(scene: Scene, change: Figure) -> bool:
    """Whether a change is the growth of two amounts near by."""
    around = scene.figures[max(0, change.row - _AMOUNTS) : change.row + _AMOUNTS]
    amounts = [f for f in around if f.sign == templates.LEVEL and f.value and f.value > 0 and not _bounded(f)]
    for one, other in combinations(amounts, 2):
        if one.unit and other.unit and one.unit != other.unit:
            continue
        for top, bottom in ((one, other), (other, one)):
            times = top.interval / bottom.interval
            if ((times - _ONE) * _ALL).overlaps(change.interval) or ((_ONE - times) * _ALL).overlaps(change.interval):
                return True
    return False


def _bounded(amount: Figure) -> bool:
    """Whether an amount is only told to lie above or below another: it agrees with any growth."""
    return amount.quantity.hedge in ("above", "below")


def _relation(scene: Scene, line: Line, change: Figure, pair: tuple[Figure, Figure]) -> Relation:
    spec = change.read.raw.change if change.read is not None else None
    way = spec.direction if spec is not None and spec.direction in ("up", "down") else "up"
    new, base = (pair[1], pair[0]) if way == "up" else pair
    roles = [("new", new), ("base", base), ("factor", change)]
    facts = (("direction", way), ("mode", "by"))
    return replace(
        scene.relation("change-of", "growth-mismatch", roles, change.quantity.text, facts=facts), inferred=True
    )
