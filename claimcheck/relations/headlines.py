"""A headline against its body: its figure is told there, as round as a headline is, or a slip of one that is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from ..languages.templates import PERCENT
from ..model import misprints
from ..model.interval import Interval
from ..model.relation import Operand, Relation
from .facts import apart, one_slip_apart
from .matching import same_period
from .near_miss import one_sign_apart
from .scene import Figure, Line, Scene

_FEWEST = 2  # digits
_CLOSE = Decimal("0.75")  # a bound further from what the body tells first is about something else
_TERMS = 3  # figures that a headline adds up
_MANY = 100  # a count of so many
_ROUND = 10_000  # a number that few others are near
_TEN = 10  # counts below it are told of many things
_HEADED = ("level", "change", "share", "duration")
_LASTING = ("second", "minute", "hour", "day", "week", "month", "year")
_SIGNS = {"up": 1, "down": -1}


def find(scene: Scene) -> Iterator[Relation]:
    """Relations between the figures of a headline and those of the body."""
    headline, body = apart(scene)
    told_of: dict[str, list[Figure]] = defaultdict(list)
    for figure in body:
        if figure.claim:
            told_of[figure.unit].append(figure)
            if "/" in figure.unit:  # "a low of 34p", and 34p a litre
                told_of[figure.unit.partition("/")[0]].append(figure)
    for title in headline:
        if title.claim is None or title.kind not in _HEADED:
            continue
        told = scene.operand("headline", title, inferred=True).interval  # headlines are rounder than what they head
        among = _among(title, told_of.get(title.unit, []), body)
        saying = [f for f in _spoken(scene, title, among) if _says(f, told) and _as_narrow(f, title)]
        saying = saying if not _of_another_time(title, saying) else []
        if not saying and _counted_otherwise(title, body):
            continue
        if saying:
            yield from _turned(scene, title, _meaning(scene, title, saying, body))
            continue
        if title.sign != PERCENT and _together(told, among) and not _led_by_slip(title, among):
            continue
        telling = title.sign == PERCENT or title.kind == "change" or title.value is None or title.value >= _TEN
        like = [f for f in among if _kind(f) == _kind(title) and f.row not in scene.bases]
        kin = [f for f in like if telling and same_period(f.period, title.period) and scene.kin(f, title)]
        kin = kin if title.kind != "duration" else _lasting(scene, title, among)
        kin = kin or _near_kin(scene, title, like) or _misprints(scene, title, among)
        kin = kin or _not_reached(scene, title, among) or _otherwise_counted(scene, title, body)
        kin = kin or _likest(scene, title, like)
        if not any(f.value == title.value and f.unit == title.unit for f in body):
            kin = kin or _called_so(scene, title, like) or _in_its_place(scene, title, headline, body)
        if kin:
            roles = [("headline", title), ("body", kin[0])]
            yield scene.relation("same-fact", "headline-mismatch", roles, title.quantity.text)


def _led_by_slip(title: Figure, among: Sequence[Figure]) -> bool:
    """Whether the body opens with the headline's figure, two of its digits exchanged: whatever adds up further down."""
    return bool(among) and title.quantity.hedge is None and _turned_round(title, among[0])


def _together(told: Interval, among: Sequence[Figure]) -> bool:
    """Whether a headline's figure is what two or three of one sentence come to: a debt with its interest."""
    for at, first in enumerate(among):
        added = first.interval
        for other in among[at + 1 : at + _TERMS]:
            if other.sentence != first.sentence or other.row - first.row > _TERMS:
                break
            added = added + other.interval
            if added.overlaps(told):
                return True
    return False


def _counted_otherwise(title: Figure, body: Sequence[Figure]) -> bool:
    """Whether a round number of many is told exactly under another noun: 250,000 rides, ridden 253,500 times."""
    value, place = title.value, title.quantity.nonzero_place
    if not value or value < _ROUND or title.kind != "level" or title.sign == PERCENT or not place or place < _MANY:
        return False
    near = Interval.exact(value).widen(place / 2)
    return any(f.kind == "level" and f.unit != title.unit and f.value and near.contains(f.value) for f in body)


def _kind(figure: Figure) -> str:
    """The kind of a figure as far as a headline keeps it: what is a share in one is a level in the other."""
    return "level" if figure.kind == "share" else figure.kind


def _among(title: Figure, same_unit: Sequence[Figure], body: Sequence[Figure]) -> Sequence[Figure]:
    """The figures of the body that a headline's may repeat; how a percentage is told may differ ("of the 4.99 %")."""
    if title.unit in ("%", "pp"):
        return same_unit
    if title.unit == "" and title.kind == "level":  # 一场直播卖出4560万: what of, the headline leaves out
        return [f for f in body if f.kind in ("level", "change") and f.claim]
    lasting = title.kind == "change" and title.unit in _LASTING  # 缩短近九分钟, and 比对照组短8.7分钟
    kinds = ("duration",) if title.kind == "duration" else ("level", "change", *(("duration",) if lasting else ()))
    return [f for f in same_unit if f.kind in kinds]


def _says(figure: Figure, told: Interval) -> bool:
    """Whether a figure of the body is the headline's; a fall may be told by its size or by its sign."""
    return figure.interval.overlaps(told) or (-figure.interval).overlaps(told)


def _of_another_time(title: Figure, saying: Sequence[Figure]) -> bool:
    """Whether what the body says like a headline, it says under its name of a time before."""
    return bool(saying) and all(set(title.name.words) <= set(f.name.words) and _before(f, title) for f in saying)


def _before(figure: Figure, title: Figure) -> bool:
    then, now = figure.period, title.period
    if then is None or now is None or then.end is None or now.start is None:
        return False
    return then.end < now.start


def _turned(scene: Scene, title: Figure, saying: Sequence[Figure]) -> Iterator[Relation]:
    """A headline's rise that the body tells as a fall, digit for digit, or the other way round."""
    told = [(f, f.claim.change.direction if f.claim and f.claim.change else None) for f in (title, *saying)]
    ways = {way for _, way in told[1:]}
    if told[0][1] not in _SIGNS or len(ways) != 1 or not ways <= _SIGNS.keys() - {told[0][1]}:
        return
    if any(line.cue("sized.loss").search(line.own_text(f)) for f, line in _lines(scene, (title, *saying))):
        return  # a loss that shrinks is a result that grows
    roles = [("headline", title), ("body", saying[0])]
    relation = scene.relation("same-fact", "headline-mismatch", roles, title.quantity.text)
    signed = [
        replace(operand, interval=_size(operand) * Interval.exact(_SIGNS[way or "up"]))
        for operand, (_, way) in zip(relation.operands, told, strict=False)
    ]
    yield replace(relation, operands=tuple(signed))


def _meaning(scene: Scene, title: Figure, saying: Sequence[Figure], body: Sequence[Figure]) -> Sequence[Figure]:
    """What a headline's figure can be, of what says it: a round one (少了一成多) shares the name, or the lead's only
    change says it."""
    if _telling(title) or any(set(title.name.words) & set(f.name.words) for f in saying):
        return saying
    lead = next((scene.lines[f.sentence].sentence.block for f in body), None)
    changes = [f for f in saying if f.kind == "change"]
    alone = len(changes) == 1 and scene.lines[changes[0].sentence].sentence.block == lead
    return changes if alone else []


def _size(operand: Operand) -> Interval:
    return -operand.interval if operand.interval.high is not None and operand.interval.high < 0 else operand.interval


def _telling(title: Figure) -> bool:
    return title.sign == PERCENT and sum(sign.isdigit() for sign in title.quantity.text) >= _FEWEST


def _lines(scene: Scene, figures: Sequence[Figure]) -> Iterator[tuple[Figure, Line]]:
    for figure in figures:
        yield figure, scene.lines[figure.sentence]


def _near_kin(scene: Scene, title: Figure, like: Sequence[Figure]) -> list[Figure]:
    """What prose tells under nearly the headline's name, a slip of the pen apart."""
    near = [
        f
        for f in like
        if not _tabled(scene, f)
        and f.name.head == title.name.head
        and len(set(f.name.words) & set(title.name.words)) >= _FEWEST
        and same_period(f.period, title.period)
        and one_slip_apart(title.quantity.text, f.quantity.text)
    ]
    return near if len({f.value for f in near}) == 1 and title.sign == PERCENT else []


def _spoken(scene: Scene, title: Figure, among: Sequence[Figure]) -> Sequence[Figure]:
    """The figures that can be what a headline means: where prose tells nearly its name, no cell of a table is."""
    like = [f for f in among if _kind(f) == _kind(title)]
    return [f for f in among if not _tabled(scene, f)] if _near_kin(scene, title, like) else among


def _tabled(scene: Scene, figure: Figure) -> bool:
    block = scene.lines[figure.sentence].sentence.block
    return scene.reading.document.blocks[block].kind == "table"


def _as_narrow(figure: Figure, title: Figure) -> bool:
    """Whether a figure of the body tells as much as the headline's: a bound, a range and a rounder figure do not."""
    if title.quantity.hedge is not None or title.value is None:
        return True
    width = figure.interval.width
    return width is not None and width <= max(title.interval.width or 0, abs(title.value) / _TEN) and (
        title.sign != PERCENT or figure.quantity.place <= title.quantity.place
    )


def _lasting(scene: Scene, title: Figure, among: Sequence[Figure]) -> list[Figure]:
    """The length of time that the lines told first give, alone, where the headline's is a slip of it."""
    blocks = [scene.lines[figure.sentence].sentence.block for figure in among]
    first = [figure for figure, block in zip(among, blocks, strict=True) if block == blocks[0]]
    if title.value is None or title.value < _TEN or title.quantity.hedge is not None or len(first) != 1:
        return []
    line = scene.lines[first[0].sentence]
    lasts = line.cue("lasting").search(line.own_text(first[0])) is not None
    return first if lasts and one_slip_apart(title.quantity.text, first[0].quantity.text) else []


def _not_reached(scene: Scene, title: Figure, body: Sequence[Figure]) -> list[Figure]:
    """Past 60,000 poles, of which the body counts 52,500 at most and first: a bound that nothing there passes.

    What goes by the headline's name counts, wherever it is told; else what is told first.
    """
    bound, hedge, line = title.value, title.quantity.hedge, scene.lines[title.sentence]
    if line.cue("passed_before").search(line.own_text(title)):
        hedge = "above"
    if hedge not in ("above", "below") or not bound:
        return []
    words = set(title.name.words)
    able = [f for f in body if f.kind == "level" and f.value]
    named = [f for f in able if scene.kin(f, title) or words & set(f.name.words)]
    named = named or [f for f in able if not words and _shared(f.name.text, title.name.text) > _FEWEST]
    first = body[0] if body and _kind(body[0]) == _kind(title) else None
    figure = max(named, key=lambda f: f.value or 0) if named else first
    if figure is None or not figure.value or figure.quantity.hedge is not None:
        return []
    part = bound / figure.value if hedge == "below" else figure.value / bound
    place = title.quantity.nonzero_place
    passed = figure.value // place * place + (place if hedge == "below" else 0)  # past 800, of 512: past 500
    slip = bool(named) and part < 1 and passed.adjusted() == bound.adjusted() and one_sign_apart(bound, passed)
    return [figure] if _CLOSE <= part < 1 or slip else []


def _misprints(scene: Scene, title: Figure, body: Sequence[Figure]) -> list[Figure]:
    """The one value of the body that the headline's figure, found nowhere in it, is a misprint of."""
    near = [f for f in body if title.value and f.value and _misprint(title.value, f.value)]
    near = [f for f in near if {f.kind, title.kind} != {"change", "share"}]
    near = [f for f in near if f.row not in scene.bases] or near
    if len({f.value for f in near}) > 1:
        words = set(title.name.words)
        likest = max(len(words & set(f.name.words)) for f in near)
        near = [f for f in near if likest and len(words & set(f.name.words)) == likest]
    return near if len({f.value for f in near}) == 1 else []


def _likest(scene: Scene, title: Figure, like: Sequence[Figure]) -> list[Figure]:
    """In a script without spaces: the one value of prose whose name shares the longest run of signs, a slip apart."""
    if title.quantity.hedge is not None or title.name.words or not title.value:
        return []
    told = [f for f in like if _way(f) == _way(title) and f.quantity.hedge is None and _ends_alike(f, title)]
    if not any(_turned_round(title, f) for f in told):
        return []
    runs = [(_shared(title.name.text, f.name.text), f) for f in told if not _tabled(scene, f)]
    longest = max((run for run, _ in runs), default=0)
    near = [f for run, f in runs if run == longest >= _FEWEST and f.row not in scene.bases]
    return near if near and all(_turned_round(title, f) for f in near) and len({f.value for f in near}) == 1 else []


def _ends_alike(figure: Figure, title: Figure) -> bool:
    """Whether two figures may be of the same time, or of one that ends as the other does."""
    ends = [f.period.end for f in (figure, title) if f.period is not None and f.period.end is not None]
    return same_period(figure.period, title.period) or len(set(ends)) == 1


def _turned_round(title: Figure, figure: Figure) -> bool:
    """Whether a figure is written in the same digits in another order, as often as not by a slip of the pen."""
    texts = [f.quantity.text for f in (title, figure)]
    marks = ["".join("0" if sign.isdigit() else sign for sign in text) for text in texts]
    digits = [[sign for sign in text if sign.isdigit()] for text in texts]
    return marks[0] == marks[1] and digits[0] != digits[1] and sorted(digits[0]) == sorted(digits[1])


def _shared(one: str, other: str) -> int:
    """The length of the longest run of signs that two names share."""
    longest, row = 0, [0] * (len(other) + 1)
    for sign in one:
        row = [0, *(row[at] + 1 if sign == there else 0 for at, there in enumerate(other))]
        longest = max(longest, *row)
    return longest


def _called_so(scene: Scene, title: Figure, like: Sequence[Figure]) -> list[Figure]:
    """The one value that prose tells under a name which holds all words of the headline's, the same way."""
    words = set(title.name.words)
    named = [
        f
        for f in like
        if len(words) >= _FEWEST
        and words <= set(f.name.words)
        and not _tabled(scene, f)
        and same_period(f.period, title.period)
        and _way(f) == _way(title)
        and f.modality == title.modality
    ]
    exact = title.quantity.hedge is None and title.quantity.text[:1].isdigit()
    return named if exact and len({f.value for f in named}) == 1 else []


def _way(figure: Figure) -> str | None:
    return figure.claim.change.direction if figure.claim is not None and figure.claim.change is not None else None


def _in_its_place(
    scene: Scene, title: Figure, headline: Sequence[Figure], body: Sequence[Figure]
) -> list[Figure]:
    """What stands in the place of a headline's count beside the next one: six dead and 46 hurt, five killed and 46."""
    beside = [f for f in headline if abs(f.row - title.row) == 1 and f.sentence == title.sentence and _pairs(f, title)]
    for other in beside:
        for figure in body:
            row = figure.row + title.row - other.row
            if not (0 <= row < len(scene.figures) and figure.value == other.value and _pairs(figure, other)):
                continue
            there = scene.figures[row]
            if there.sentence == figure.sentence and _pairs(there, title) and there.quantity.hedge is None:
                return [there] if not _left_of(there, title, other) else []
    return []


def _left_of(there: Figure, title: Figure, other: Figure) -> bool:
    """Whether a figure of the body is what the two of a headline leave: three of seven plants, so that four remain."""
    values = there.value or Decimal(0), title.value or Decimal(0), other.value or Decimal(0)
    return sum(values) == 2 * max(values)


def _pairs(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same things."""
    return one.unit == other.unit and one.kind == other.kind == "level" and one.claim is not None


def _otherwise_counted(scene: Scene, title: Figure, body: Sequence[Figure]) -> list[Figure]:
    """The one count told first that is the headline's but for a slip, by whatever noun: 480 homes, 840 dwellings."""
    if title.value is None or title.value < _MANY or not _counts(title) or any(f.value == title.value for f in body):
        return []
    first = next((scene.lines[f.sentence].sentence.block for f in body), None)
    near = [
        f
        for f in body
        if scene.lines[f.sentence].sentence.block == first and _counts(f) and f.value
        and _written_alike(title, f) and title.value.adjusted() == f.value.adjusted()
    ]
    return near if len({f.value for f in near}) == 1 else []


def _written_alike(title: Figure, figure: Figure) -> bool:
    """Whether two counts are as long, and one digit or two neighbours tell them apart."""
    one, other = ([sign for sign in f.quantity.text if sign.isdigit()] for f in (title, figure))
    return len(one) == len(other) > _FEWEST and misprints.apart("".join(one), "".join(other))


def _counts(figure: Figure) -> bool:
    """Whether a figure counts things by a noun."""
    quantity = figure.quantity
    counted = bool(quantity.noun) and quantity.noun == quantity.unit
    return figure.kind in ("level", "change") and counted and quantity.hedge is None


def _misprint(a: Decimal, b: Decimal) -> bool:
    """Whether two values differ by a scale, by neighbouring digits exchanged, or, of three digits or more, by one."""
    digits = ["".join(map(str, value.normalize().as_tuple().digits)) for value in (a, b)]
    if digits[0] == digits[1]:
        return len(digits[0]) >= _FEWEST
    if a.adjusted() != b.adjusted():
        return False
    width = max(_FEWEST, len(digits[0]))
    rounded = round(b, width - 1 - b.adjusted())  # a headline is as round as it is written
    one, two = digits[0].ljust(width, "0"), "".join(map(str, rounded.as_tuple().digits)).ljust(width, "0")[:width]
    places = [i for i, (x, y) in enumerate(zip(one, two, strict=True)) if x != y]
    if len(places) == 1:
        return width > _FEWEST and len(digits[1]) > _FEWEST
    return len(places) == 2 and (one[places[0]], one[places[1]]) == (two[places[1]], two[places[0]])
