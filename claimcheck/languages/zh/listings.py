"""Lists of named things: 五个园区：甲、乙、丙 — and the marks 一是 … 二是 … of announced points."""

from __future__ import annotations

import re
from itertools import pairwise

from ...model.mention import Listing

_ITEM = r"[^、，。；：！？,;:\n（）()]{1,24}"
_RUN = re.compile(rf"{_ITEM}(?:、{_ITEM})+(?:(?:和|与|及|以及){_ITEM})?")
_OPEN = re.compile(r"等(?!级|候|待|于|离|同|额|值)|之类|在内")
_SPLIT = re.compile(r"、|以及|(?<=[一-鿿])(?:和|与|及)(?=[一-鿿])")
_MARKS = re.compile(r"[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，,是]|其[一二三四五六七八九][，,是：]")


def find(text: str, start: int, end: int) -> list[Listing]:
    """Lists in the sentence ``text[start:end]``, in order; ``open`` where 等 says that they go on."""
    if text.find("、", start, end) < 0 and "是" not in text[start:end]:
        return []
    found: list[Listing] = []
    for match in _RUN.finditer(text, start, end):
        found.append(_listing(text, match.start(), match.end()))
    marks = list(_MARKS.finditer(text, start, end))
    if len(marks) > 1:
        edges = [mark.start() for mark in marks] + [end]
        items = tuple(pairwise(edges))
        found.append(Listing(edges[0], end, items))
    return found


def _listing(text: str, start: int, end: int) -> Listing:
    items: list[tuple[int, int]] = []
    at = start
    for match in _SPLIT.finditer(text, start, end):
        items.append((at, match.start()))
        at = match.end()
    items.append((at, end))
    last_start, last_end = items[-1]
    opened = _OPEN.search(text, last_start, min(len(text), last_end + 3))
    if opened is not None:
        items[-1] = (last_start, max(last_start, min(last_end, opened.start())))
    return Listing(start, end, tuple(items), open=opened is not None)
