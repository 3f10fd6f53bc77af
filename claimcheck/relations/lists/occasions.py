"""Counts told by the days and years that they are of: four times a week on Mondays, …; the fifth census, after four.

The same for places that share a number out: eleven plants, four in the north, three in the south and two each in …
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...languages.templates import LEVEL
from ...model.interval import Interval
from ...model.mention import Quantity
from ...model.relation import Operand, Relation
from ..scene import Figure, Line, Scene
from .counts import SLIP, counted, items

_LEAST = 3  # places that share a number out
_SLIPS = 2  # by which such a number may miss their sum
_MOST = 60
_PAIR = 2
_AHEAD, _ENDING = 8, 2  # signs before a count that may say how often; with which names of one kind end


def find(scene: Scene) -> Iterator[Relation]:
    """List-of relations between counts and what is told of each."""
    for line in scene.lines:
        text = scene.reading.folded[line.sentence.block]
        for quantity in line.sentence.quantities:
            value = quantity.value
            if value is None or quantity.hedge is not None or value != value.to_integral_value():
                continue
            yield from _weekdays(scene, line, text, quantity)
            yield from _editions(scene, line, text, quantity)
        for figure in line.figures:
            yield from _shared_out(scene, line, figure)


def _weekdays(scene: Scene, line: Line, text: str, quantity: Quantity) -> Iterator[Relation]:
    """Four times a week, on Mondays, Wednesdays, Fridays and Sundays; 每周4班，周一、三、五、日."""
    match = scene.cue(line, "list_of_weekdays").match(text, quantity.end, line.sentence.end)
    if match is None or quantity.value is None or quantity.value < _PAIR:
        return
    ahead = max(line.sentence.start, quantity.start - _AHEAD)
    weekly = scene.cue(line, "weekly").search(text, ahead, match.start("items"))
    if weekly and scene.cue(line, "occasion").search(text, quantity.start, match.start("items")):
        number = len(scene.cue(line, "listed_weekday").findall(match["items"]))
        if abs(quantity.value - number) <= SLIP:
            yield counted(scene, line, quantity, *match.span("items"), (number, number), match.group())


def _editions(scene: Scene, line: Line, text: str, quantity: Quantity) -> Iterator[Relation]:
    """The fifth census, after those of 1985, 1995, 2005 and 2015: one more than the years listed."""
    if quantity.form != "ordinal" or quantity.value is None:
        return
    match = scene.cue(line, "list_of_editions").match(text, quantity.end, line.sentence.end)
    if match is None:
        return
    number = len(scene.cue(line, "listed_year").findall(match["items"])) + 1
    if abs(quantity.value - number) <= SLIP:
        yield counted(scene, line, quantity, *match.span("items"), (number, number), match.group())


def _shared_out(scene: Scene, line: Line, whole: Figure) -> Iterator[Relation]:
    """11 plants: four in the UK, three in Germany and one each in Poland and India, to the end of the sentence.

    Of which some are told, others may be left out, and one may be told in two ways (16 women, 12 of them under 30).
    """
    net = scene.cue(line, "net")  # "… and a net gain of two": what the others make, no place of its own
    rest = [f for f in line.figures if f.at > whole.at >= 0 and not net.search(line.own_text(f))]
    if any(figure.unit == whole.unit and figure.at < whole.at for figure in line.figures):
        return
    exact = whole.value is not None and whole.sign == LEVEL and whole.quantity.hedge is None
    if not exact or not 1 < (whole.value or 0) <= _MOST:
        return
    intro = line.cue("shared_intro").fullmatch(line.after_text(whole))
    if intro is None:
        return
    some = line.cue("shared_some").search(intro.group()) is not None
    units, total, places = {whole.unit, ""}, Decimal(0), 0
    for figure in rest:
        if figure.value is None or figure.unit not in units or figure.sign != LEVEL:
            return
        number = _places(scene, line, figure, last=figure is rest[-1])
        if number is None:
            return
        total, places = total + figure.value * number, places + number
    if rest and (more := _ones(scene, line, rest[-1])):
        total, places = total + more, places + more
    over = total - (whole.value or 0)
    if some and (over < 0 or not _of_a_kind(line, rest)):
        return
    if places >= _LEAST and abs(over) <= _SLIPS:
        block = line.sentence.block
        span = scene.span(block, rest[0].quantity.start, rest[-1].quantity.end)
        listed = Operand("listed", Interval.exact(total), "", span, f"{total} in all", total)
        count = scene.operand("count", whole)
        yield Relation("list-of", "enumeration-mismatch", scene.article, (count, listed), whole.quantity.text)


def _of_a_kind(line: Line, parts: list[Figure]) -> bool:
    """Whether the names before some counts end alike, where they are no places: 执行董事5名、独立董事4名."""
    names = [line.own_text(part).rstrip() for part in parts]
    return all(name.isascii() for name in names) or len({name[-_ENDING:] for name in names}) == 1


def _ones(scene: Scene, line: Line, last: Figure) -> int:
    """… and one each in Malta and Cyprus: how many places have one, where no figure is read."""
    match = line.cue("shared_one").search(line.after_text(last))
    if match is None:
        return 0
    most = items(match["items"], scene.cue(line, "list_comma"), scene.cue(line, "list_last"))[1]
    return most if match["each"] else 1


def _places(scene: Scene, line: Line, figure: Figure, *, last: bool) -> int | None:
    """How many places have a figure each; ``None`` where its words name none."""
    behind, own = line.after_text(figure), line.own_text(figure)
    each = scene.cue(line, "shared_each").match(behind) or scene.cue(line, "shared_each_before").search(own)
    if each is not None:
        least, most = items(each["items"], scene.cue(line, "list_comma"), scene.cue(line, "list_last"))
        return most if most > 1 and (least == most or most == _PAIR) else None
    if last and (one := scene.cue(line, "shared_one").search(behind)) is not None:
        behind = behind[: one.start()]
    cue = "shared_last" if last else "shared_item"
    before = scene.cue(line, "shared_before").search(own)
    after = scene.cue(line, cue).fullmatch(behind)
    return 1 if after is not None or (before is not None and scene.cue(line, "shared_gap").match(behind)) else None

