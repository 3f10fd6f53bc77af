"""Lists whose items are known by something else than commas: a figure in each, one sign at the head of each.

A list of names with a figure each (由四块构成：赞助1.98亿元、转播1.35亿元…) has as many items as figures, whatever
joins stand in the names. A motto (“三要”：要减速、要开灯、要控距) has as many as begin with its word. Amounts
that are said to make a total together (以上五项合计…, "the top three together …") are as many as make it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from ...languages.templates import LEVEL
from ...model.interval import Interval
from ...model.mention import Quantity
from ...model.relation import Relation
from ..scene import Figure, Line, Scene
from ..wholes.announced import told_before
from ..wholes.parts import counts, of_one_kind
from ..wholes.siblings import added
from .counts import SLIP, countable, counted, joined

_MARKS = 9


def find(scene: Scene) -> Iterator[Relation]:
    """List-of relations of lists with figures in them, and of mottos."""
    for line in scene.lines:
        text = scene.reading.folded[line.sentence.block]
        for quantity in line.sentence.quantities:
            named = quantity.unit or scene.cue(line, "counted_noun").match(text, quantity.end)
            if named and countable(quantity):
                yield from _figured(scene, line, text, quantity)
                yield from _ones(scene, line, text, quantity)
    for number, line in scene.spoken:
        yield from _together(scene, number, line)
        yield from _great(scene, line, scene.reading.folded[line.sentence.block])
    for line in (*scene.lines, *scene.silent):
        yield from _headed(scene, line, scene.reading.folded[line.sentence.block])


def _figured(scene: Scene, line: Line, text: str, quantity: Quantity) -> Iterator[Relation]:
    """Five regions: the north $5m, the south $3m and …: as many as have a figure of the first one's kind."""
    intro = scene.cue(line, "figured_intro").match(text, quantity.end, line.sentence.end)
    streak = quantity.streak or scene.cue(line, "in_a_row_after").match(text, quantity.end)
    if intro is None or streak or scene.cue(line, "uncounted").fullmatch(quantity.unit):
        return
    if joined(scene, line, text, quantity, intro.end()):
        return
    listed = _items(scene, line, text, intro.end())
    number = len(listed)
    kinds = {(figure.sign, figure.unit) for figure in listed}
    if number < 2 or len(kinds) != 1 or (LEVEL, quantity.unit) in kinds or quantity.value is None:
        return
    if any(figure.counted and _opens(scene, line, text, intro.end(), figure) for figure in listed):
        return  # three dead: two sisters of 77 and 80, and a boy of 9
    end = listed[-1].quantity.end
    open_list = any(scene.cue(line, cue).search(text, intro.end(), end) for cue in ("list_open", "figured_shared"))
    open_list = open_list or scene.cue(line, "figured_each").search(text, intro.end(), line.sentence.end) is not None
    reason = "the list is open" if open_list else None
    if abs(quantity.value - number) > SLIP:
        reason = "the list is cut short or goes on"
    between = text[listed[-2].quantity.end : listed[-1].quantity.start]
    least = number - (scene.cue(line, "figured_split").search(between) is None)  # 38 km of road and 12 km of gravel
    yield counted(scene, line, quantity, intro.end(), end, (least, number), intro.group(), reason)


def _opens(scene: Scene, line: Line, text: str, begun: int, figure: Figure) -> bool:
    """Whether an item of a list begins with its figure: it is so many itself."""
    start = figure.quantity.start
    joins = (scene.cue(line, "figured_split"), scene.cue(line, "list_last"))
    ends = {found.end() for join in joins for found in join.finditer(text, max(begun, start - _MARKS), start + 1)}
    return start in {begun, *ends}


def _great(scene: Scene, line: Line, text: str) -> Iterator[Relation]:
    """三大板块：设备27.4亿元，占56%；耗材…: a number that is part of a phrase, before items with a figure each."""
    for match in scene.cue(line, "figured_great").finditer(text, line.sentence.start, line.sentence.end):
        listed = _items(scene, line, text, match.end())
        value = Decimal(next((n for n in range(2, _MARKS + 1) if match.groupdict().get(f"k{n}")), 0))
        if len(listed) < 2 or not value or {(f.sign, f.unit) for f in listed} != {(listed[0].sign, listed[0].unit)}:
            continue
        end = listed[-1].quantity.end
        held = [f for f in line.figures if listed[0].at <= f.at <= listed[-1].at and f.kind == listed[0].kind]
        if sum((f.sign, f.unit) == (listed[0].sign, listed[0].unit) for f in held) > len(listed):
            continue  # 养老4.62亿元，助残1.37亿元；另有1.18亿元: several in one item
        open_list = any(scene.cue(line, cue).search(text, match.end(), end) for cue in ("list_open", "figured_shared"))
        reason = "the list is open" if open_list or abs(value - len(listed)) > SLIP else None
        quantity = Quantity(*match.span("count"), match["count"], value, Interval.exact(value), "")
        size = (len(listed), len(listed))
        yield counted(scene, line, quantity, match.end(), end, size, match.group(), reason)


def _ones(scene: Scene, line: Line, text: str, quantity: Quantity) -> Iterator[Relation]:
    """三支队伍，一支守堤，一支巡河，一支送粮: as many as clauses in a row that begin with one of them."""
    heads = list(scene.cue(line, "one_of_each").finditer(text, quantity.end, line.sentence.end))
    split = scene.cue(line, "one_clause")
    begun = split.search(text, quantity.end)
    while heads and heads[0]["unit"] != quantity.unit:
        heads.pop(0)
    if not heads or begun is None or heads[0].start() != begun.start():
        return
    listed = [heads[0]]
    for head in heads[1:]:
        between = list(split.finditer(text, listed[-1].end(), head.start() + 1))
        if head["unit"] != quantity.unit or len(between) > 1:
            break
        listed.append(head)
    number, value = len(listed), quantity.value or Decimal(0)
    more = split.search(text, listed[-1].end(), line.sentence.end) is not None  # 三个孩子，一个…，一个…，最小的…
    if number > 1 and abs(value - number) <= SLIP and (number >= value or not more):
        count = (number, number)
        yield counted(scene, line, quantity, listed[0].start(), listed[-1].end(), count, listed[0].group())


def _together(scene: Scene, number: int, line: Line) -> Iterator[Relation]:
    """以上五项合计248.8亿元: as many as the amounts told last, up to the one with which they make the total."""
    for _, match in scene.templates(line, "together."):
        total, said = line.figure(match, "total"), line.figure(match, "count")
        if total is None or not counts(total) or total.quantity.hedge is not None:
            continue
        told = of_one_kind(scene, told_before(scene, number, total))
        told = [figure for figure in told if figure is not said]
        sizes = (n for n in range(2, min(_MARKS, len(told)) + 1) if added(told[-n:]).overlaps(total.interval))
        listed = next(sizes, 0)
        stated = said.quantity if said is not None else _counted(line, match)
        if listed and stated is not None and stated.value is not None and abs(stated.value - listed) <= SLIP:
            start, end = told[-listed].quantity.start, told[-1].quantity.end
            yield counted(scene, line, stated, start, end, (listed, listed), match.group())


def _counted(line: Line, match: Match[str]) -> Quantity | None:
    """A number that is part of a phrase and no figure: 前三大."""
    number = next((n for n in range(2, _MARKS + 1) if match.groupdict().get(f"k{n}")), None)
    if number is None:
        return None
    start, end = (line.offset(place) for place in match.span(f"k{number}"))
    return Quantity(start, end, match[f"k{number}"], Decimal(number), Interval.exact(Decimal(number)), "")


def _items(scene: Scene, line: Line, text: str, start: int) -> list[Figure]:
    """The first figure of each item; none unless the list ends with its sentence, with its sum or a conjunction."""
    closed = scene.cue(line, "figured_closed").search(text, start, line.sentence.end)
    if closed is not None and _in_each(scene, line, text, closed.end()):
        closed = None
    stop = closed.start() if closed is not None else line.sentence.end
    split, last = scene.cue(line, "figured_split"), scene.cue(line, "list_last")
    coarse = scene.cue(line, "figured_coarse")
    semicolons = coarse.search(text, start, stop) is not None
    split = coarse if semicolons else split
    found: list[Figure] = []
    closing, begun = False, start
    stops = [(match.start(), match.end(), split) for match in split.finditer(text, start, stop)]
    if not semicolons:
        stops += [(match.start(), match.end(), last) for match in last.finditer(text, start, stop)]
    for at, after, pattern in sorted([*stops, (stop, stop, split)], key=lambda one: one[0]):
        if at < begun:
            continue
        held = [f for f in line.figures if begun <= f.quantity.start and f.quantity.end <= at]
        first = held[0].quantity if held else None
        named = first and any(sign.isalpha() for sign in text[begun : first.start] + text[first.end : at])
        if not held and pattern is last and at < stop:
            continue  # 转会及其他0.55亿元: a name that holds a join
        if found and scene.cue(line, "figured_besides").match(text, begun):
            break  # 另收服务费20元: beside the list
        if not named or (found and (held[0].sign, held[0].unit) != (found[0].sign, found[0].unit)):
            return []
        found.append(held[0])
        if closing:
            break
        begun = after
        closing = pattern is last or scene.cue(line, "figured_closing").search(text, at, after) is not None
    return found


def _in_each(scene: Scene, line: Line, text: str, start: int) -> bool:
    """Whether what seems to close a list is told of its next item as well: 设备27亿元，占56%；耗材15亿元，占30%."""
    split = scene.cue(line, "figured_coarse").search(text, start, line.sentence.end)
    if split is None:
        return False
    after = scene.cue(line, "figured_coarse").search(text, split.end(), line.sentence.end)
    end = after.start() if after is not None else line.sentence.end
    return scene.cue(line, "figured_closed").search(text, split.end(), end) is not None


def _headed(scene: Scene, line: Line, text: str) -> Iterator[Relation]:
    """做到“三要”——要减速、要开灯、要控距: as many items as begin with the word that is counted."""
    for match in scene.cue(line, "list_headed").finditer(text, line.sentence.start, line.sentence.end):
        number = next((n for n in range(2, _MARKS + 1) if match.groupdict().get(f"k{n}")), 0)
        listed = len(scene.cue(line, "list_comma_or_clause").split(match["items"]))
        if number and abs(number - listed) <= SLIP:
            value = Decimal(number)
            start, end = match.span("count")
            quantity = Quantity(start, end, match["count"], value, Interval.exact(value), match["head"])
            yield counted(scene, line, quantity, *match.span("items"), (listed, listed), match["count"])
