"""The same fact told twice: in one article, in headline and body, and in two articles of a ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ..languages.templates import LEVEL, PERCENT
from ..model import misprints
from ..model.claim import Claim
from ..model.finding import Span
from ..model.relation import Operand, Relation
from .matching import clearly_same_period, name_of, same_family, same_period
from .scene import Figure, Scene

_REACH = 10
_LABEL, _DECK = 40, 120  # signs
_FEWEST = 2  # digits
_HUNDRED = Decimal(100)
_TEN = 10  # counts below it are told of many things
_SPECIFIC = 4  # signs of a metric that names more than a word
_KINDS = ("level", "share", "change", "ratio")


def find(scene: Scene) -> Iterator[Relation]:
    """Same-fact relations of one article."""
    body = apart(scene)[1]
    yield from _twice(scene, body)
    yield from _retold(scene, body)
    yield from _rates_retold(scene, body)


def apart(scene: Scene) -> tuple[list[Figure], list[Figure]]:
    """The figures of the headline, and those of the body."""
    titles = set(_headings(scene))
    headline: list[Figure] = []
    body: list[Figure] = []
    for figure in scene.figures:
        block = scene.lines[figure.sentence].sentence.block
        (headline if block in titles else body).append(figure)
    return headline, body


def _headings(scene: Scene) -> Iterator[int]:
    """The title, and what stands right below it as a second one: a heading, or a line that ends no sentence."""
    blocks = scene.reading.document.blocks
    for at, block in enumerate(blocks):
        if block.kind == "title":
            yield at
            below = blocks[at + 1] if at + 1 < len(blocks) else block
            deck = below.kind == "paragraph" and _LABEL < len(below.text) < _DECK and below.text.rstrip()[-1:].isalnum()
            if below.kind == "heading" or deck:
                yield at + 1


def _key(figure: Figure) -> tuple[str, str, str, str]:
    return figure.name.head, figure.unit, figure.kind, figure.modality


def _twice(scene: Scene, body: Sequence[Figure]) -> Iterator[Relation]:
    groups: dict[tuple[str, str, str, str], list[Figure]] = defaultdict(list)
    for figure in body:
        claim = figure.claim
        if claim is None or claim.kind not in _KINDS or not figure.name.text or claim.metric == "":
            continue
        group = groups[_key(figure)]
        same = [other for other in group[-_REACH:] if _one_fact(scene, figure, other)]
        group.append(figure)
        if same:
            roles = [("again", figure), ("first", same[-1])]
            trap = _versions(scene, figure, same[-1]) or _other_basis(scene, figure, same[-1]) or _many(same, figure)
            trap = trap or _side_by_side(scene, figure) or _side_by_side(scene, same[-1])
            inferred = not (_timed(figure) and _timed(same[-1]))
            if figure.unit == "%" and _HUNDRED in (figure.value, same[-1].value):
                trap = trap or "all of the shares beside one of them"
            if not one_slip_apart(figure.quantity.text, same[-1].quantity.text):
                trap = trap or "not surely the same fact"
            yield scene.relation(
                "same-fact", "conflicting-values", roles, claim.metric, inferred=inferred, not_run=trap
            )


def one_slip_apart(a: str, b: str) -> bool:
    """Whether two figures differ as a misprint does: one digit, two neighbours exchanged, or the point and scale.

    Single digits are never a misprint of each other: any two would be.
    """
    if a == b:
        return True
    digits = ["".join(sign for sign in text if sign.isdigit()) for text in (a, b)]
    if len(digits[0]) < _FEWEST:
        return False
    marks = ["".join("0" if sign.isdigit() else sign for sign in text) for text in (a, b)]
    if marks[0] == marks[1]:
        return misprints.apart(*digits)
    return digits[0].strip("0") == digits[1].strip("0") != ""


def _many(same: Sequence[Figure], figure: Figure) -> str | None:
    """Three values under one name are a series of cases or places that the name does not tell apart."""
    others = {other.interval for other in same if not other.interval.overlaps(figure.interval)}
    return "several cases under one name" if len(others) > 1 else None


def _side_by_side(scene: Scene, figure: Figure) -> str | None:
    """One sentence that gives a name two values tells two things apart that the name does not."""
    for other in scene.lines[figure.sentence].figures:
        if other is not figure and _key(other) == _key(figure) and other.name.text == figure.name.text:
            return "several cases under one name"
    lows = figure.interval.low
    return "a loss beside a profit" if lows is not None and lows < 0 else None


def _spelled(scene: Scene, figure: Figure) -> bool:
    """Whether the metric is written out before its figure, not carried over from another sentence.

    A level needs it right before it; a rate of change may have its level in between.
    """
    line = scene.lines[figure.sentence]
    text = figure.name.text
    if figure.kind == "change":
        before = line.skeleton[: figure.at]
        return text in before or (bool(figure.name.words) and all(word in before for word in figure.name.words))
    if figure.name.words:
        return len(text) >= _SPECIFIC
    _, named, between = line.own_text(figure).rpartition(text[-_SPECIFIC:])
    return len(text) >= _SPECIFIC and bool(named) and not any(digit.isdigit() for digit in between)


def _one_fact(scene: Scene, a: Figure, b: Figure) -> bool:
    """Same name, owner, period and way of speaking: told twice, not two facts."""
    one, two = a.claim, b.claim
    if one is None or two is None or one.metric != two.metric or a.sentence == b.sentence:
        return False
    if not clearly_same_period(a.period, b.period) or a.period is None or a.period.start is None:
        return False
    if not (_spelled(scene, a) and _spelled(scene, b)) or not (_timed(a) or _timed(b)):
        return False
    if (one.change is None) != (two.change is None):
        return False
    if one.change and two.change:
        return _one_change(one, two)
    if one.scope != two.scope or (
        one.source != two.source and one.source and two.source and one.source.type != "publication"
    ):
        return False
    return one.part_of is None and two.part_of is None


def _one_change(one: Claim, two: Claim) -> bool:
    """Whether two changes of one metric in one period are the same: the base and the way are, no owner differs."""
    if one.change is None or two.change is None or (one.scope and two.scope and one.scope != two.scope):
        return False
    bases = (one.change.base, two.change.base)
    if one.change.direction != two.change.direction or bases[0] is None or bases[1] is None:
        return False
    return bases[0].start is not None and (bases[0].start, bases[0].end) == (bases[1].start, bases[1].end)


def _timed(figure: Figure) -> bool:
    return figure.read is not None and figure.read.raw.time is not None


def _versions(scene: Scene, a: Figure, b: Figure) -> str | None:
    for figure in (a, b):
        line = scene.lines[figure.sentence]
        if line.cue("versions").search(line.skeleton):
            return "preliminary, planned or real figures beside others"
    return None


def _other_basis(scene: Scene, a: Figure, b: Figure) -> str | None:
    """A rate in dollars beside one in yuan, sales by value beside sales by volume."""
    lines = ((figure, scene.lines[figure.sentence]) for figure in (a, b))
    told = [{match.group() for match in line.cue("told_by").finditer(line.skeleton)} for _, line in lines]
    return "told in another way of counting" if told[0] != told[1] else None


def _retold(scene: Scene, body: Sequence[Figure]) -> Iterator[Relation]:
    """264例中…, the 270,000 quoted above: spoken of as known, but told before only with two digits exchanged."""
    for number, figure in enumerate(body):
        line = scene.lines[figure.sentence]
        known = line.cue("known_before").search(line.own_text(figure)) or scene.cue(line, "known_after").match(
            line.after_text(figure)
        )
        exact = figure.kind == "level" and figure.quantity.hedge is None and figure.value is not None
        if known is None or not exact or figure.sign != LEVEL or not _told_digits(figure):
            continue
        like = [f for f in body if f is not figure and f.kind == "level" and f.unit in (figure.unit, "")]
        if any(f.interval.overlaps(figure.interval) for f in like):
            continue
        earlier = [f for f in body[:number] if f in like and f.sentence != figure.sentence]
        slips = [f for f in earlier if f.value and _exchanged(figure.value or Decimal(0), f.value)]
        if len({f.value for f in slips}) == 1:
            roles = [("again", figure), ("first", slips[0])]
            yield scene.relation("same-fact", "conflicting-values", roles, figure.quantity.text)


def _rates_retold(scene: Scene, body: Sequence[Figure]) -> Iterator[Relation]:
    """一季度8.6%的进出口增速, the 8.6 % rise in exports: a rate spoken of as known, told before as 7.6 %."""
    for number, figure in enumerate(body):
        line = scene.lines[figure.sentence]
        if figure.sign != PERCENT or figure.claim is None or figure.quantity.hedge is not None:
            continue
        match = line.cue("rate_retold").match(line.after_text(figure))
        if match is None or line.cue("rate_known").search(line.own_text(figure)) is None:
            continue
        pointing = scene.cue(line, "pointing")
        named = name_of(match["name"], None, scene.cue(line, "generic")) if match["name"] else figure.name
        told = [
            f
            for f in body[:number]
            if (f.sign, f.kind, f.unit) == (figure.sign, "change", figure.unit)
            and f.sentence != figure.sentence
            and same_family(named, f.name, pointing)
            and same_period(f.period, figure.period)
        ]
        if not told or any(f.interval.overlaps(figure.interval) for f in told):
            continue
        if len({f.value for f in told}) == 1 and one_slip_apart(figure.quantity.text, told[-1].quantity.text):
            roles = [("again", figure), ("first", told[-1])]
            yield scene.relation("same-fact", "conflicting-values", roles, match.group(), inferred=True)


def _told_digits(figure: Figure) -> bool:
    assert figure.value is not None
    return len(figure.value.normalize().as_tuple().digits) > _FEWEST or figure.value >= _TEN**_FEWEST


def _exchanged(a: Decimal, b: Decimal) -> bool:
    """Whether two values have the same digits but for two neighbours that changed places."""
    one, two = ([sign for sign in f"{value.normalize():f}" if sign.isdigit()] for value in (a, b))
    places = [i for i, (x, y) in enumerate(zip(one, two, strict=False)) if x != y]
    return len(one) == len(two) and len(places) == 2 and places[1] == places[0] + 1 and sorted(one) == sorted(two)


def across(claims: Sequence[Claim]) -> list[Relation]:
    """The same metric, scope, period and kind with different values in two articles of a ledger.

    The later article revises the earlier one: its date is newer, so the relation says ``revision`` and is not run.
    """
    found: list[Relation] = []
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        period = claim.period
        if not claim.metric or period is None or period.start is None or claim.kind not in _KINDS:
            continue
        if claim.status in ("withdrawn", "dismissed"):
            continue
        direction = claim.change.direction if claim.change else None
        groups[
            claim.metric,
            claim.scope,
            claim.kind,
            claim.unit,
            claim.modality,
            direction,
            period.start,
            period.end,
        ].append(claim)
    for group in groups.values():
        group.sort(key=lambda c: (c.date is None, c.date, c.article))
        for earlier, later in pairwise(group):
            if earlier.article != later.article:
                found.append(_between(earlier, later))
    return found


def _between(earlier: Claim, later: Claim) -> Relation:
    revised = earlier.date is not None and later.date is not None and earlier.date < later.date
    differ = not earlier.interval.overlaps(later.interval)
    reason = f"revised on {later.date}" if revised and differ else None
    operands = tuple(_told(claim, role) for claim, role in ((later, "again"), (earlier, "first")))
    return Relation("same-fact", "conflicting-values", later.article, operands, later.metric, not_run=reason)


def _told(claim: Claim, role: str) -> Operand:
    anchor = claim.anchor
    span = Span(anchor.start, anchor.end, anchor.line, anchor.column, anchor.exact, claim.id, claim.article)
    return Operand(role, claim.interval, claim.unit or "", span, anchor.exact, claim.value)
