"""A count and the names of what it counts, in sentences side by side or apart in one: "Seven countries sent aid. Trucks
came from Austria, …", "confirmed in Lesk, Morava and Zelen. Outside these three villages …".

A run of names that "and" closes is taken to be all of them where the count is the only one that may be meant, and where
it differs by no more than one.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from msgspec.structs import replace

from ...model.mention import Quantity
from ...model.relation import Relation
from ..scene import Line, Scene
from ..wholes import votes
from .counts import SLIP, at_least, countable, counted, items, list_operand

_NEXT = 1  # sentences
_ONE = Decimal(1)
_PAIR = 2
_BEFORE = 40  # signs
_EARLY, _LEAD = 90, 90


def find(scene: Scene) -> Iterator[Relation]:
    """List-of relations between a count and a run of names elsewhere."""
    lines = scene.lines
    for number, line in enumerate(lines):
        yield from _against(scene, number, line)
        text = scene.reading.folded[line.sentence.block]
        yield from _others(scene, line, text)
        counts = [q for q in line.sentence.quantities if countable(q) and q.unit and _plain(scene, line, text, q)]
        if len(counts) != 1:
            continue
        quantity = counts[0]
        before = text[max(line.sentence.start, quantity.start - _BEFORE) : quantity.start]
        if scene.cue(line, "count_of_those").search(before):
            opens = quantity.start - line.sentence.start <= _EARLY  # else it may be of names told since
            found = _last(scene, lines, number) if number and opens else None
        else:
            found = _behind_colon(scene, line, text, quantity) or _next(scene, lines, number, quantity)
        if found is not None:
            yield from _relation(scene, line, quantity, found)


def _others(scene: Scene, line: Line, text: str) -> Iterator[Relation]:
    """ "One of four players who …, along with Ashworth, Cole and Viana": one more than are named."""
    for quantity in line.sentence.quantities:
        before = text[max(line.sentence.start, quantity.start - _BEFORE) : quantity.start]
        if not countable(quantity) or not quantity.unit or not scene.cue(line, "one_of_so_many").search(before):
            continue
        found = list(scene.cue(line, "others_named").finditer(text, quantity.end, line.sentence.end))
        if len(found) != 1 or quantity.value is None or quantity.hedge is not None:
            continue
        least, most = _number(scene, line, found[0]["items"])
        if abs(quantity.value - least - 1) <= SLIP:
            start, end = found[0].span("items")
            yield counted(scene, line, quantity, start, end, (least + 1, most + 1), found[0].group()[:20])


def _against(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    """ "Adopted 6-3 … Hale, Birch and Odum voted no": as many names of those who voted against it as it has votes."""
    for _, (first, against) in votes.tallies(scene, line):
        if first is None or against is None or _ONE in (first.value, against.value):
            continue
        near = (one for one in votes.around(scene, number) if one.cue("votes.against").search(one.skeleton))
        runs = ((one, run) for one in near for run in _names_against(scene, one))
        told, run = next(runs, (line, None))
        count = max(items(run["items"], *(scene.cue(line, name) for name in ("list_comma", "list_last")))) if run else 0
        if run is not None and abs(count - against.value) <= SLIP:
            listed = list_operand(scene.span(told.sentence.block, *run.span("items")), (count, count))
            operands = (votes.operand(scene, "count", against), listed)
            rule = "enumeration-mismatch"
            yield Relation("list-of", rule, scene.article, operands, run.group()[-20:], inferred=True, exhaustive=True)


def _names_against(scene: Scene, line: Line) -> Iterator[Match[str]]:
    text = scene.reading.folded[line.sentence.block]
    return scene.cue(line, "votes.names").finditer(text, line.sentence.start, line.sentence.end)


def _plain(scene: Scene, line: Line, text: str, quantity: Quantity) -> bool:
    """Whether a count may be of what is named: "three of the", "two more" are not."""
    after = text[quantity.end : line.sentence.end]
    return scene.cue(line, "count_of_some").match(after) is None and not scene.cue(line, "count_more").search(
        text[max(0, quantity.start - _BEFORE) : quantity.start]
    )


def _run(scene: Scene, line: Line, start: int, end: int) -> Match[str] | None:
    """The only run of names in a stretch of text, where no word says that it is open."""
    text = scene.reading.folded[line.sentence.block]
    runs = list(scene.cue(line, "name_run").finditer(text, start, end))
    if len(runs) != 1:
        return None
    run = runs[0]
    lead = text[max(line.sentence.start, run.start() - _LEAD) : run.start()]
    tail = text[run.end() : line.sentence.end]
    open_ = scene.cue(line, "names_open").search(lead) or scene.cue(line, "names_go_on").match(tail)
    return None if open_ else run


def _behind_colon(scene: Scene, line: Line, text: str, quantity: Quantity) -> Match[str] | None:
    colon = text.find(":", quantity.end, line.sentence.end)
    if colon < 0 or any(quantity.end <= q.start < colon for q in line.sentence.quantities):
        return None
    if scene.cue(line, "item_mark").match(text, colon + 1) or scene.cue(line, "item_mark").match(text, colon + 2):
        return None  # "two problems: first, high and rising costs; second, …"
    return scene.cue(line, "names_behind_colon").match(text, colon, line.sentence.end)


def _next(scene: Scene, lines: list[Line], number: int, quantity: Quantity) -> Match[str] | None:
    """The names that the next sentence begins with, or tells as those counted."""
    following = lines[number + 1 : number + 1 + _NEXT]
    if not following or following[0].sentence.block != lines[number].sentence.block:
        return None
    line = following[0]
    text = scene.reading.folded[line.sentence.block]
    pair = scene.cue(line, "name_pair").match(text, line.sentence.start, line.sentence.end)
    run = _run(scene, line, line.sentence.start, line.sentence.end)
    if pair is not None or run is None:
        return pair
    if any(countable(quantity) and quantity.start < run.end() for quantity in line.sentence.quantities):
        return None
    if scene.cue(line, "names_of").search(f"{quantity.unit} {quantity.text}".lower()) is None:
        return None  # goals and accidents have no names of their own
    lead = text[line.sentence.start : run.start()]
    return run if scene.cue(line, "names_lead").fullmatch(lead) else None


def _last(scene: Scene, lines: list[Line], number: int) -> Match[str] | None:
    """The names that the sentence before ends with: "these four villages"."""
    line = lines[number - 1]
    if line.sentence.block != lines[number].sentence.block:
        return None
    return _run(scene, line, line.sentence.start, line.sentence.end)


def _number(scene: Scene, line: Line, listed: str) -> tuple[int, int]:
    """How many names a list holds, at least and at most."""
    if scene.cue(line, "list_pair").fullmatch(listed):
        return _PAIR, _PAIR
    return items(listed, scene.cue(line, "list_comma"), scene.cue(line, "list_last"))


def _relation(scene: Scene, line: Line, quantity: Quantity, run: Match[str]) -> Iterator[Relation]:
    listed = run["items"]
    if scene.cue(line, "list_open").search(listed):
        return
    least, most = _number(scene, line, listed)
    value = quantity.value
    if value is None or least < _PAIR or not least - SLIP <= value <= most + SLIP:
        return
    start, end = run.span("items")
    fewest = at_least(scene, line, listed, least)
    told = counted(scene, line, quantity, start, end, (least, most), quantity.text, None, fewest)
    yield replace(told, inferred=True)
