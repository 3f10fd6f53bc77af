"""Counts of things that are listed: 五个园区：甲、乙…, "two bridges, the A and the B", 四点：一是…, 分别.

A list that says it is open (等, including, such as) proves nothing. A conjunction inside an item (信息和通信) makes
the count of items uncertain by one: both counts are allowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from re import Match, Pattern

from ..languages import templates
from ..model.finding import Span
from ..model.interval import Interval
from ..model.mention import Quantity
from ..model.relation import Operand, Relation
from .scene import Figure, Line, Scene

_MOST = 40
_MARKS = 9
_LONGEST = (40, 14)  # signs of an item that is still a name, with and without an alphabet
_SLIP = 1  # how far an announced count is off by a slip
_JUST_BEFORE = 8
_TIME = {"year", "quarter", "month", "week", "day", "hour", "minute", "second"}
_BESIDE = 6
_WIDE = 90
_SEMICOLONS = (";", "；")
_STOP = re.compile("[，,；;。：:.（(]")
_ASIDE = re.compile(r"[（(][^（()）]{0,40}[)）]")


def find(scene: Scene) -> Iterator[Relation]:
    """List-of relations of an article."""
    for line in (*scene.lines, *scene.silent):
        text = scene.reading.folded[line.sentence.block]  # case kept: names in a list begin with capitals
        for quantity in (*line.sentence.quantities, *_great(scene, line, text)):
            if _countable(quantity):
                yield from _announced(scene, line, text, quantity)
                yield from _beside(scene, line, text, quantity)
                yield from _marked(scene, line, text, quantity)
        yield from _respectively(scene, line)


def _countable(quantity: Quantity) -> bool:
    value = quantity.value
    return (
        value is not None
        and quantity.hedge is None
        and quantity.form in ("number", "count_word")
        and value == value.to_integral_value()
        and 2 <= value <= _MOST
        and quantity.interval.low == quantity.interval.high
        and quantity.unit not in _TIME
    )


def _great(scene: Scene, line: Line, text: str) -> Iterator[Quantity]:
    """Counts that are part of a fixed phrase and no figures: 五大产业——…"""
    for match in scene.cue(line, "list_great").finditer(text, line.sentence.start, line.sentence.end):
        number = next((n for n in range(2, _MARKS + 1) if match.groupdict().get(f"k{n}")), 0)
        if number:
            value = Decimal(number)
            yield Quantity(match.start(), match.end(), match.group(), value, Interval.exact(value), match["unit"])


def items(text: str, comma: Pattern[str], last: Pattern[str]) -> tuple[int, int]:
    """Fewest and most items that a list may hold: separators split, conjunctions may."""
    pieces = [piece for piece in comma.split(text) if piece.strip()]
    conjunctions = [len(last.findall(piece)) for piece in pieces]
    least = len(pieces)
    if not pieces:
        return 0, 0
    if sum(conjunctions) == 1 and conjunctions[-1] == 1:
        return (least + 1, least + 1) if least > 1 else (1, 2)
    return least, least + sum(conjunctions)


def _announced(scene: Scene, line: Line, text: str, quantity: Quantity) -> Iterator[Relation]:
    match = scene.cue(line, "list_intro").match(text, quantity.end, line.sentence.end)
    if match is None or _joined(scene, line, text, quantity, match.end()):
        return
    if not quantity.unit and not scene.cue(line, "list_colon").fullmatch(match.group()):
        return
    if scene.cue(line, "joined_more").match(match.group()) or scene.cue(line, "named_by").search(
        text[: quantity.start][-2:]
    ):
        return
    if scene.cue(line, "uncounted").fullmatch(quantity.unit) or scene.cue(line, "item_mark").match(text, match.end()):
        return
    end = _list_end(scene, line, _without_asides(text, match.end(), line.sentence.end), match.end())
    listed = _ASIDE.sub("", text[match.end() : end])
    least, most = items(listed, scene.cue(line, "list_comma"), scene.cue(line, "list_last"))
    if least < 2 and scene.cue(line, "list_pair").fullmatch(listed.strip()):
        least = most = 2
    if least < 2 or end <= match.end():
        return
    yield _counted(
        scene,
        line,
        quantity,
        match.end(),
        end,
        (least, most),
        match.group(),
        _doubt(scene, line, quantity, text[match.end() : end + 1], (least, most)),
    )


def _doubt(
    scene: Scene, line: Line, quantity: Quantity, listed: str, count: tuple[int, int]
) -> str | None:
    """Why a list that follows its count proves nothing; None where it does."""
    if scene.cue(line, "list_open").search(listed):
        return "the list is open"
    if any(sign.isdigit() for sign in listed):
        return "the list holds figures"
    pieces = scene.cue(line, "list_comma").split(_ASIDE.sub("", listed[:-1]))
    if max(len(piece) for piece in pieces) > _LONGEST[not listed.isascii()] or listed.endswith(_SEMICOLONS):
        return "the items are sentences"
    if quantity.value is not None and not count[0] - _SLIP <= quantity.value <= count[1] + _SLIP:
        return "the list is cut short or goes on"
    return None


def _beside(scene: Scene, line: Line, text: str, quantity: Quantity) -> Iterator[Relation]:
    """甲、乙和丙三项 before the count, or 三名新人甲、乙和丙 right after it: closed by a conjunction."""
    if not quantity.unit or _joined(scene, line, text, quantity, quantity.end + 1):
        return
    start = max([line.sentence.start, *(q.end for q in line.sentence.quantities if q.end <= quantity.start)])
    lead = text[max(start, quantity.start - _WIDE) : quantity.start]
    before = scene.cue(line, "list_before").search(lead)
    if before is None and not scene.cue(line, "hosted").search(quantity.unit):
        before = scene.cue(line, "list_before_short").search(lead)
    if before is not None and scene.cue(line, "collective").match(quantity.unit):
        place = max(start, quantity.start - _WIDE) + before.start("items")
        if place > start or start == line.sentence.start:  # right behind another count it is part of its noun
            yield from _closed(scene, line, text, quantity, place, quantity.start)
    stop = min([line.sentence.end, *(q.start for q in line.sentence.quantities if q.start >= quantity.end)])
    after = scene.cue(line, "list_after").match(text, quantity.end, stop)
    if after is not None and before is None and scene.cue(line, "people").match(quantity.unit):
        yield from _closed(scene, line, text, quantity, after.start("items"), after.end("items"))


def _closed(
    scene: Scene, line: Line, text: str, quantity: Quantity, start: int, end: int
) -> Iterator[Relation]:
    listed = text[start:end]
    least, most = items(listed, scene.cue(line, "list_comma"), scene.cue(line, "list_last"))
    if least < 2 or quantity.value is None or scene.cue(line, "describing").search(listed):
        return
    if scene.cue(line, "list_last_weak").search(listed):
        least -= 1  # 汽车及零部件: one name or two
    reason = "the list is open" if scene.cue(line, "list_open").search(listed) else None
    if scene.cue(line, "list_comma").search(text, max(line.sentence.start, start - _JUST_BEFORE), start):
        reason = "the list may begin earlier"
    if not least - _SLIP <= quantity.value <= most + _SLIP:
        reason = "the list is cut short or goes on"
    yield _counted(scene, line, quantity, start, end, (least, most), quantity.text, reason)


def _without_asides(text: str, start: int, end: int) -> str:
    """The text with what stands in parentheses blanked, places kept."""
    blanked = _ASIDE.sub(lambda found: " " * len(found[0]), text[start:end])
    return text[:start] + blanked + text[end:]


def _joined(scene: Scene, line: Line, text: str, quantity: Quantity, end: int) -> bool:
    """Whether another count stands right before, or between the count and its list: 三中心两高地：…"""
    for other in line.sentence.quantities:
        if other is quantity or other.start >= end or quantity.start - other.end > _BESIDE:
            continue
        if other.start < quantity.start and scene.cue(line, "joined_apart").search(
            text[other.end : quantity.start]
        ):
            continue
        if other.start > quantity.start or not _STOP.search(text[other.end : quantity.start]):
            return True
    return False


def _list_end(scene: Scene, line: Line, text: str, start: int) -> int:
    match = scene.cue(line, "list_end").search(text, start, line.sentence.end)
    return match.start() if match else line.sentence.end


def _counted(
    scene: Scene,
    line: Line,
    quantity: Quantity,
    start: int,
    end: int,
    count: tuple[int, int],
    cue: str,
    reason: str | None = None,
) -> Relation:
    block = line.sentence.block
    figure = next((f for f in line.figures if f.quantity is quantity), None)
    announced = Operand(
        "count",
        quantity.interval,
        "",
        scene.span(block, quantity.start, quantity.end, figure.claim if figure else None),
        quantity.text,
        quantity.value,
    )
    listed = _list_operand(scene.span(block, start, end), count)
    return Relation(
        "list-of", "enumeration-mismatch", scene.article, (announced, listed), cue.strip()[:40],
        exhaustive=reason is None, not_run=reason,
    )  # fmt: skip


def _list_operand(span: Span, count: tuple[int, int]) -> Operand:
    least, most = count
    label = f"{least} listed" if least == most else f"{least}–{most} listed"
    return Operand(
        "listed",
        Interval(Decimal(least), Decimal(most)),
        "",
        span,
        label,
        Decimal(least) if least == most else None,
    )


def _marked(scene: Scene, line: Line, text: str, quantity: Quantity) -> Iterator[Relation]:
    """四点：一是…；二是… : the marks that follow in the same block."""
    intro = scene.cue(line, "marks_intro").match(text, quantity.end)
    if intro is None or not scene.cue(line, "points").match(quantity.unit):
        return
    if scene.cue(line, "list_comma").match(text, quantity.start - 1):
        return  # 一个提高、三个解放: two counts of one list
    marks = scene.cue(line, "marks")
    wanted, first, end = 1, -1, -1
    for match in marks.finditer(text, intro.end()):
        number = next((n for n in range(1, _MARKS + 1) if match.groupdict().get(f"k{n}")), 0)
        if wanted == 1 and (number != 1 or match.start() - intro.end() > 2):
            return
        if number != wanted:
            break
        first = match.start() if first < 0 else first
        end, wanted = match.end(), wanted + 1
    if wanted > 2 and quantity.value is not None and abs(quantity.value - wanted + 1) <= _SLIP:
        count = (wanted - 1, wanted - 1)
        told = {other.value for other in line.sentence.quantities if other.unit and other is not quantity}
        more = quantity.value > count[0] and scene.cue(line, "marks_more").search(text, end)
        reason = "the list may go on" if more or Decimal(count[0]) in told else None
        yield _counted(scene, line, quantity, first, end, count, intro.group() or "marks", reason)


def _respectively(scene: Scene, line: Line) -> Iterator[Relation]:
    """分别增长a、b for as many subjects as values."""
    for _, match in scene.templates(line, "respectively."):
        values = _values(scene, line, match)
        subjects, end = match.group("subjects"), match.end("subjects")
        held = [f for f in line.figures if match.start("subjects") <= f.at < end]
        summed = held[0] if len(held) == 1 and scene.cue(line, "collective").match(held[0].unit) else None
        if summed is not None and scene.cue(line, "count_behind").fullmatch(line.skeleton[summed.at + 1 : end]):
            subjects, held = line.skeleton[match.start("subjects") : summed.at], []  # 甲、乙、丙三市
        least, most = items(subjects, scene.cue(line, "list_comma"), scene.cue(line, "list_last"))
        if subjects.rstrip().endswith(","):  # the neighbours, A and B, …: the names explain the noun before them
            pieces = [piece for piece in scene.cue(line, "list_comma").split(subjects) if piece.strip()]
            least = min(least, items(pieces[-1], scene.cue(line, "list_comma"), scene.cue(line, "list_last"))[1])
        if most < 2 or (len(values) < 2 and (least < 2 or "values" not in match.re.groupindex)) or not values:
            continue
        if values[0].sign == templates.ORDINAL:
            continue  # second and third: of pairs, as often as of single ones
        joined = least < 2 and not subjects.isascii()  # 海洛因和甲基苯丙胺含量: one name or two
        open_list = scene.cue(line, "list_open").search(subjects) or held or joined
        reason = "the subjects are not a plain list" if open_list else None
        yield _arity(scene, line, match, values, (least, most), reason)


def _arity(
    scene: Scene, line: Line, match: Match[str], values: list[Figure], count: tuple[int, int], reason: str | None
) -> Relation:
    block = line.sentence.block
    start, end = (line.offset(place) for place in match.span("subjects"))
    span = scene.span(block, values[0].quantity.start, values[-1].quantity.end)
    number = len(values)
    given = Operand("values", Interval.exact(number), "", span, f"{number} values", Decimal(number))
    named = _list_operand(scene.span(block, start, end), count)
    operands = (given, named)
    return Relation("list-of", "respectively-arity", scene.article, operands, match.group()[:40], not_run=reason)


def _values(scene: Scene, line: Line, match: Match[str]) -> list[Figure]:
    """The run of like figures after (or, in ``values``, before) the cue, with only list marks between."""
    start = match.start("values") if "values" in match.re.groupindex else match.end()
    between = scene.cue(line, "list_between")
    run: list[Figure] = []
    for figure in line.figures:
        if figure.at < start or ("values" in match.re.groupindex and figure.at >= match.end("values")):
            continue
        if run:
            if figure.sign != run[0].sign or not between.fullmatch(line.between(run[-1], figure)):
                break
            if figure.sign == templates.LEVEL and figure.unit != run[0].unit and run[-1].quantity.unit:
                break
        run.append(figure)
    return run
