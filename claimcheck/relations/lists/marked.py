"""Counts of points that are numbered one by one, and of the items of a list right below: 四点：一是…；二是…, the
following five goals: …
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...model.mention import Quantity
from ...model.relation import Operand, Relation
from ..scene import Line, Scene
from .counts import MOST, SLIP, countable, counted, great, joined, list_operand

_MARKS = 9
_JUST_BEFORE = 8
_BESIDE = 6
_BETWEEN = 250  # signs that one point of a list may take
_ASIDE = 3  # blocks within which a list may go on behind other words
_COLON = re.compile("[:：]\\s*$")


def find(scene: Scene) -> Iterator[Relation]:
    """List-of relations of counts of points and of lists below."""
    for line in (*scene.lines, *scene.silent):
        text = scene.reading.folded[line.sentence.block]
        for quantity in (*line.sentence.quantities, *great(scene, line, text)):
            if countable(quantity) and not scene.cue(line, "formal_numeral").match(quantity.text):
                yield from _marked(scene, line, text, quantity)
    yield from _bulleted(scene)


def _marked(scene: Scene, line: Line, text: str, quantity: Quantity) -> Iterator[Relation]:
    """四点：一是…；二是… : the marks that follow in the same block."""
    intro = scene.cue(line, "marks_intro").match(text, quantity.end)
    if intro is None or not scene.cue(line, "points").match(quantity.unit):
        return
    if scene.cue(line, "list_comma").match(text, quantity.start - 1):
        return  # 一个提高、三个解放: two counts of one list
    marks = scene.cue(line, "marks")
    wanted, first, end, far = 1, -1, -1, False
    for match in marks.finditer(text, intro.end()):
        number = next((n for n in range(1, _MARKS + 1) if match.groupdict().get(f"k{n}")), 0)
        if wanted == 1 and (number != 1 or match.start() - intro.end() > 2):
            return
        if number != wanted or (end >= 0 and match.start() - end > _BETWEEN):
            far = number == wanted
            break
        first = match.start() if first < 0 else first
        end, wanted = match.end(), wanted + 1
    if wanted > 2 and quantity.value is not None and abs(quantity.value - wanted + 1) <= SLIP:
        count = (wanted - 1, wanted - 1)
        told = {other.value for other in line.sentence.quantities if other.unit and other.end <= quantity.start}
        more = quantity.value > count[0] and (far or _goes_on(scene, line, text, end))
        fewer = quantity.value < count[0]  # the last of them may belong to a list around it
        reason = "the list may go on" if more or fewer or Decimal(count[0]) in told else None
        yield counted(scene, line, quantity, first, end, count, intro.group() or "marks", reason)


def _goes_on(scene: Scene, line: Line, text: str, end: int) -> bool:
    """Whether other words carry a list of marks on, or the paragraph behind it does."""
    folded = scene.reading.folded
    following = folded[line.sentence.block + 1 : line.sentence.block + 2]
    behind = "".join(following).strip()[:_JUST_BEFORE]
    more, marks = scene.cue(line, "marks_more"), scene.cue(line, "marks")
    return any(p.search(place) is not None for p, place in ((more, text[end:]), (more, behind), (marks, behind)))


def _bulleted(scene: Scene) -> Iterator[Relation]:
    """The following five goals: … with a list of bullets or numbers right below."""
    blocks = scene.reading.document.blocks
    last_lines = {line.sentence.block: line for line in scene.lines}
    for block, line in last_lines.items():
        text = scene.reading.folded[block]
        if not _COLON.search(text[-_BESIDE:]) or block + 1 >= len(blocks):
            continue
        items = list(_items_below(scene, block))
        if _broken_off(scene, block + 1):
            continue
        counted = [q for q in line.sentence.quantities if q.unit and countable(q)]
        if len(items) < 2 or not counted or scene.cue(line, "list_open").search(text, counted[-1].start):
            continue
        quantity = counted[-1]
        if scene.cue(line, "meant_for").search(text, max(0, quantity.start - _JUST_BEFORE), quantity.start):
            continue  # ingredients for four people
        behind = scene.cue(line, "before_bullets").fullmatch(text, quantity.end, len(text.rstrip()))
        if behind is None or quantity.value is None or abs(quantity.value - len(items)) > SLIP:
            continue
        if joined(scene, line, text, quantity, quantity.end):
            continue
        figure = next((f for f in line.figures if f.quantity is quantity), None)
        span = scene.span(block, quantity.start, quantity.end, figure.claim if figure else None)
        announced = Operand("count", quantity.interval, "", span, quantity.text, quantity.value)
        last = items[-1]
        listed = list_operand(scene.span(last, 0, len(blocks[last].text)), (len(items), len(items)))
        yield Relation("list-of", "enumeration-mismatch", scene.article, (announced, listed), "list", exhaustive=True)


def _broken_off(scene: Scene, start: int) -> bool:
    """Whether a list below goes on behind other words: its items are paragraphs long."""
    kinds = [block.kind for block in scene.reading.document.blocks[start : start + MOST]]
    end = next((at for at, kind in enumerate(kinds) if kind != "list_item"), len(kinds))
    after = kinds[end : end + _ASIDE]
    return "list_item" in after and "heading" not in after[: after.index("list_item")]


def _items_below(scene: Scene, block: int) -> Iterator[int]:
    """The items of the list right below a block, those within items left out."""
    blocks = scene.reading.document.blocks
    level = blocks[block + 1].level
    for number in range(block + 1, len(blocks)):
        if blocks[number].kind != "list_item":
            return
        if blocks[number].level <= level and blocks[number].text.strip():
            yield number
