"""Counts of things that are listed: 五个园区：甲、乙…, "two bridges, the A and the B", 三名新人甲、乙和丙.

A list that says it is open (等, including, such as) proves nothing. A conjunction inside an item (信息和通信) makes
the count of items uncertain by one: both counts are allowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from re import Pattern

from ...model.finding import Span
from ...model.interval import Interval
from ...model.mention import Quantity
from ...model.relation import Operand, Relation
from ..scene import Line, Scene

MOST = 40
_MARKS = 9
_LONGEST = (40, 14)  # signs of an item that is still a name, with and without an alphabet
_ALIKE = 3  # signs that the names of one kind begin with
SLIP = 1  # how far an announced count is off by a slip
_FAR = 2  # and one whose list is closed by "and" at the end of its sentence
_JUST_BEFORE = 8
_TIME = {"year", "quarter", "month", "week", "day", "hour", "minute", "second"}
_YEAR = "year"
_PAIR = 2
_QUOTES = re.compile("(?<=[”》]).{1,2}(?=[“《])")  # a conjunction between two names in marks
_BESIDE = 6
_APART = 3  # signs between "a" or "one" and a count that has nothing to do with it
_WIDE = 90
_SEMICOLONS = (";", "；")
_ENDS = ".。;；"
_STOP = re.compile("[，,；;。：:.（(]")
_QUOTED = re.compile(r"([“《「])[^“”《》「」]{0,60}([”》」])")
_MARK_SIGNS = re.compile(r"[,;、，；\s]")  # what a separator is beside its word
_ASIDE = re.compile(r"[（(][^（()）]{0,40}[)）]")


def find(scene: Scene) -> Iterator[Relation]:
    """List-of relations of an article."""
    for line in (*scene.lines, *scene.silent):
        text = scene.reading.folded[line.sentence.block]  # case kept: names in a list begin with capitals
        for quantity in (*line.sentence.quantities, *great(scene, line, text)):
            if countable(quantity) and not scene.cue(line, "formal_numeral").match(quantity.text):
                yield from _announced(scene, line, text, quantity)
                yield from _beside(scene, line, text, quantity)
                yield from _dated(scene, line, text, quantity)
                yield from _purposes(scene, line, text, quantity)
            elif quantity.unit == _YEAR and quantity.value and 2 <= quantity.value <= MOST:
                yield from _dated(scene, line, text, quantity)  # four years: 2016, 2018, 2021 and 2023


def countable(quantity: Quantity) -> bool:
    value = quantity.value
    return (
        value is not None
        and quantity.hedge is None
        and quantity.form in ("number", "count_word")
        and value == value.to_integral_value()
        and 2 <= value <= MOST
        and quantity.interval.low == quantity.interval.high
        and quantity.unit not in _TIME
    )


def great(scene: Scene, line: Line, text: str) -> Iterator[Quantity]:
    """Counts that are part of a fixed phrase and no figures: 五大产业——…"""
    for match in scene.cue(line, "list_great").finditer(text, line.sentence.start, line.sentence.end):
        number = next((n for n in range(2, _MARKS + 1) if match.groupdict().get(f"k{n}")), 0)
        if number:
            value = Decimal(number)
            yield Quantity(match.start(), match.end(), match.group(), value, Interval.exact(value), match["unit"])


def items(text: str, comma: Pattern[str], last: Pattern[str]) -> tuple[int, int]:
    """Fewest and most items that a list may hold: separators split, conjunctions may."""
    text = _QUOTED.sub(r"\1_\2", text)  # “数学与计算机科学奖” is one name
    pieces = [piece for piece in comma.split(text) if piece.strip()]
    conjunctions = [len(last.findall(piece)) for piece in pieces]
    least = len(pieces)
    if not pieces:
        return 0, 0
    closed = any(_MARK_SIGNS.sub("", found.group()) for found in comma.finditer(text))
    if sum(conjunctions) == 1 and conjunctions[-1] == 1 and not closed:  # "…, or deep and sudden cuts": one
        surely = least > 1 and not _one_item(pieces[-2], *last.split(pieces[-1], maxsplit=1))
        return (least + 1, least + 1) if surely else (least, least + 1)
    return least, least + sum(conjunctions)


def _one_item(before: str, first: str, second: str) -> bool:
    """Whether a last item may hold a conjunction itself: 预警发布、预警接收和应用 begin alike, 应用 does not."""
    shared = before.strip()[:_ALIKE]
    return len(shared) == _ALIKE and first.strip().startswith(shared) and not second.strip().startswith(shared)


def _announced(scene: Scene, line: Line, text: str, quantity: Quantity) -> Iterator[Relation]:
    match = scene.cue(line, "list_intro").match(text, quantity.end, line.sentence.end)
    before = text[max(0, quantity.start - _JUST_BEFORE) : quantity.start]
    if match is None and scene.cue(line, "definite").search(before):
        match = scene.cue(line, "list_intro_named").match(text, quantity.end, line.sentence.end)
    if match is None or joined(scene, line, text, quantity, match.end()):
        return
    noun = quantity.unit or scene.cue(line, "counted_noun").match(text, quantity.end, match.end())
    opens = text[line.sentence.start : quantity.start].rstrip()[-1:] in ("", *_ENDS)  # the mark of a list's item
    if not noun and (opens or not scene.cue(line, "list_colon").fullmatch(match.group())):
        return
    if scene.cue(line, "joined_more").match(match.group()) or scene.cue(line, "named_by").search(
        text[max(0, quantity.start - 2) : quantity.start]
    ):
        return
    if scene.cue(line, "uncounted").fullmatch(quantity.unit) or scene.cue(line, "item_mark").match(text, match.end()):
        return
    aside = scene.cue(line, "list_aside")
    end = _list_end(scene, line, _without_asides(text, match.end(), line.sentence.end, aside), match.end())
    end = match.end() + len(_names_alone(scene, line, text[match.end() : end]))
    listed = scene.cue(line, "list_aside").sub("", _ASIDE.sub("", text[match.end() : end]))
    least, most = items(listed, scene.cue(line, "list_comma"), scene.cue(line, "list_last"))
    if least < 2 and any(scene.cue(line, name).fullmatch(listed.strip()) for name in ("list_pair", "list_pair_behind")):
        least = most = 2
    if least < 2:
        return
    most += _more_in(scene, line, text, match.end(), end)
    quantity = _taken(scene, line, text, quantity)
    if not countable(quantity):
        return
    listed += _closing(scene, line, listed, text[end : line.sentence.end])
    doubt = _doubt(scene, line, quantity, listed, (least, most)) or _goes_on_behind(scene, line, text, end)
    fewest = at_least(scene, line, listed, least)
    yield counted(scene, line, quantity, match.end(), end, (least, most), match.group(), doubt, fewest)


def at_least(scene: Scene, line: Line, listed: str, least: int) -> int:
    """The fewest items that a list may be meant to hold: "St Mary's, Holt, and St John's, Wells" are two.

    Commas of an alphabet also stand within items, and one that a conjunction joins to the last may be part of it.
    """
    if listed.isascii():
        return min(least, _PAIR)
    return least - (scene.cue(line, "list_last").search(_QUOTES.sub("、", listed)) is not None)


def _goes_on_behind(scene: Scene, line: Line, text: str, end: int) -> str | None:
    """Why a list that a comma ends may be only the first half: 研发、生产和销售，以及…; 东岭、西岭，南坪、北坪."""
    mark = scene.cue(line, "list_more").match(text, end, line.sentence.end)
    return "the list may go on" if mark is not None else None


def _closing(scene: Scene, line: Line, listed: str, tail: str) -> str:
    """The sign that closes a list; that of items which are clauses, where nothing joins the names before a verb."""
    apart = tail[:1] == " " and scene.cue(line, "list_last").search(listed) is None
    return next((sign for sign in _SEMICOLONS if apart and sign in tail), tail[:1])


def _taken(scene: Scene, line: Line, text: str, quantity: Quantity) -> Quantity:
    """Of "three of the five districts: A, B and C" the three: what is listed is the part."""
    before = (q for q in line.sentence.quantities if q.end <= quantity.start)
    of = scene.cue(line, "list_taken_of")
    return next((q for q in before if of.fullmatch(text, q.end, quantity.start)), quantity)


def _more_in(scene: Scene, line: Line, text: str, start: int, end: int) -> int:
    """How many more a list holds than items: "two governments, a foundation and a church" are four."""
    joins = [scene.cue(line, name) for name in ("list_comma", "list_last")]
    heads = {start, *(found.end() for join in joins for found in join.finditer(text, start, end))}
    within = [q for q in line.sentence.quantities if q.start in heads and q.form in ("number", "count_word")]
    return sum(int(q.value) - 1 for q in within if q.value and 1 < q.value <= MOST and q.unit not in _TIME)


def _names_alone(scene: Scene, line: Line, listed: str) -> str:
    """The Vane and the Crown, call each week: without what follows when names have been joined by "and"."""
    last, begun = scene.cue(line, "list_last"), 0
    for comma in scene.cue(line, "list_comma").finditer(listed):
        behind = listed[comma.end() :]
        joined_here = last.search(listed, begun, comma.start()) is not None
        words = _MARK_SIGNS.sub("", comma.group())
        named = any(map(str.isupper, behind))  # "defenders Whitlow and Duval, and winger Rahal" goes on
        another = scene.cue(line, "item_new").match(behind) if words and not (named and begun) else not named
        if joined_here and listed[:begun].isascii() and comma.group()[0] == "," and behind and another:
            return listed[: comma.start()]  # "the Vane and the Crown, and the loss of a third"
        begun = comma.end()
    return listed


def _doubt(
    scene: Scene, line: Line, quantity: Quantity, listed: str, count: tuple[int, int]
) -> str | None:
    """Why a list that follows its count proves nothing; None where it does."""
    if scene.cue(line, "list_open").search(listed):
        return "the list is open"
    comma, last, named = (scene.cue(line, name) for name in ("list_comma", "list_last", "numbered_item"))
    names = [name for piece in comma.split(listed[:-1]) for name in last.split(piece)]
    if any(sign.isdigit() for sign in listed) and not all(named.fullmatch(name.strip()) for name in names):
        return "the list holds figures"
    pieces = comma.split(_ASIDE.sub("", listed[:-1]))
    long = any(len(name) > _LONGEST[not listed.isascii()] for piece in pieces for name in last.split(piece))
    if long or listed.endswith(_SEMICOLONS):
        return "the items are sentences"
    closed = listed.isascii() and last.search(pieces[-1]) is not None and listed[-1:] in _ENDS
    far = _FAR if closed else SLIP
    if quantity.value is not None and not count[0] - far <= quantity.value <= count[1] + far:
        return "the list is cut short or goes on"
    return None


def _beside(scene: Scene, line: Line, text: str, quantity: Quantity) -> Iterator[Relation]:
    """甲、乙和丙三项 before the count, or 三名新人甲、乙和丙 right after it: closed by a conjunction."""
    wide = max(line.sentence.start, quantity.start - _WIDE)
    before = scene.cue(line, "list_numbered").search(text[wide : quantity.start])
    if not quantity.unit or (before is None and joined(scene, line, text, quantity, quantity.end + 1)):
        return
    name = scene.cue(line, "numbered_name")  # 6号线
    near = [q.end for q in line.sentence.quantities if quantity.start - _WIDE <= q.end <= quantity.start]
    told = [end for end in near if not name.match(text, end)]
    start = max([line.sentence.start, *told]) if before is None else line.sentence.start
    lead = text[max(start, quantity.start - _WIDE) : quantity.start]
    before = before or scene.cue(line, "list_before").search(lead)
    if before is None and not scene.cue(line, "hosted").search(quantity.unit):
        before = scene.cue(line, "list_before_short").search(lead)
    before = before or scene.cue(line, "list_quoted").search(lead)
    quoted = before is not None and scene.cue(line, "list_quoted").fullmatch(before.group())
    if before is not None and (quoted or scene.cue(line, "collective").match(quantity.unit)):
        place = max(start, quantity.start - _WIDE) + before.start("items")
        if place > start or start == line.sentence.start:  # right behind another count it is part of its noun
            yield from _closed(scene, line, text, quantity, place, quantity.start)
    stop = min([line.sentence.end, *(q.start for q in line.sentence.quantities if q.start >= quantity.end)])
    behind = (scene.cue(line, cue) for cue in ("list_after", "list_after_noun", "list_after_by"))
    after = next((found for cue in behind if (found := cue.match(text, quantity.end, stop))), None)
    if after is not None and before is None and scene.cue(line, "people").match(quantity.unit):
        yield from _closed(scene, line, text, quantity, after.start("items"), after.end("items"))


def _closed(
    scene: Scene, line: Line, text: str, quantity: Quantity, start: int, end: int
) -> Iterator[Relation]:
    listed = text[start:end]
    least, most = items(listed, scene.cue(line, "list_comma"), scene.cue(line, "list_last"))
    if least < 2 and scene.cue(line, "list_pair").fullmatch(listed.strip()):
        least = most = 2
    if least < 2 or quantity.value is None or scene.cue(line, "describing").search(listed):
        return
    if scene.cue(line, "list_last_weak").search(listed):
        least -= 1  # 汽车及零部件: one name or two
    reason = "the list is open" if scene.cue(line, "list_open").search(listed) else None
    if scene.cue(line, "list_comma").search(text, max(line.sentence.start, start - _JUST_BEFORE), start):
        reason = "the list may begin earlier"
    if not least - SLIP <= quantity.value <= most + SLIP:
        reason = "the list is cut short or goes on"
    fewest = at_least(scene, line, listed, least)
    yield counted(scene, line, quantity, start, end, (least, most), quantity.text, reason, fewest)


def _without_asides(text: str, start: int, end: int, aside: Pattern[str]) -> str:
    """The text with what stands in parentheses, and ages and years of items, blanked; places kept."""
    blanked = _ASIDE.sub(lambda found: " " * len(found[0]), text[start:end])
    blanked = aside.sub(lambda found: "_" * len(found[0]), blanked)
    return text[:start] + blanked + text[end:]


def joined(scene: Scene, line: Line, text: str, quantity: Quantity, end: int) -> bool:
    """Whether another count stands right before, or between the count and its list: 三中心两高地：…"""
    for other in line.sentence.quantities:
        same = other.start < quantity.end and quantity.start < other.end
        if same or other.start >= end or quantity.start - other.end > _BESIDE:
            continue
        apart = other.value == 1 and not other.is_claim and quantity.start - other.end >= _APART
        if apart or scene.cue(line, "numbered_name").match(text, other.end):
            continue  # 下一批调整共5条线, but 一市三省
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


def counted(
    scene: Scene,
    line: Line,
    quantity: Quantity,
    start: int,
    end: int,
    count: tuple[int, int],
    cue: str,
    reason: str | None = None,
    fewest: int | None = None,
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
    listed = list_operand(scene.span(block, start, end), count, fewest)
    return Relation(
        "list-of", "enumeration-mismatch", scene.article, (announced, listed), cue.strip()[:40],
        exhaustive=reason is None, not_run=reason,
    )  # fmt: skip


def list_operand(span: Span, count: tuple[int, int], fewest: int | None = None) -> Operand:
    """How many a list holds, with the ``fewest`` that may be meant where its commas part more than its items."""
    least, most = count
    label = f"{least} listed" if least == most else f"{least}–{most} listed"
    return Operand(
        "listed",
        Interval(Decimal(least if fewest is None else min(least, fewest)), Decimal(most)),
        "",
        span,
        label,
        Decimal(least) if least == most else None,
    )


def _dated(scene: Scene, line: Line, text: str, quantity: Quantity) -> Iterator[Relation]:
    """Three hearings, on May 6, May 13 and May 20: as many dates as are counted."""
    match = scene.cue(line, "list_of_dates").match(text, quantity.end, line.sentence.end)
    if match is None or not quantity.unit or quantity.form == "ordinal" or quantity.streak:
        return
    number = len(scene.cue(line, "listed_date").findall(match["items"]))
    if number >= 2 and quantity.value is not None and abs(quantity.value - number) <= SLIP:
        start, end = match.span("items")
        yield counted(scene, line, quantity, start, end, (number, number), quantity.text)


def _purposes(scene: Scene, line: Line, text: str, quantity: Quantity) -> Iterator[Relation]:
    """Our three aims are to save water, to plant trees and to mend the roof: as many as are told."""
    match, end = scene.cue(line, "purposes_intro").match(text, quantity.end, line.sentence.end), line.sentence.end
    if match is None or not quantity.unit or quantity.form == "ordinal" or quantity.streak:
        return
    number = len(scene.cue(line, "purpose").findall(text[match.end() : end]))
    if number >= 2 and quantity.value is not None and abs(quantity.value - number) <= SLIP:
        reason = "the list is open" if scene.cue(line, "list_open").search(text, match.end(), end) else None
        yield counted(scene, line, quantity, match.end(), end, (number, number), match.group(), reason)
