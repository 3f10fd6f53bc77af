"""Lists of named things: "two schools, Birch Hill and Lakeside", "three sites: A, B and C"."""

from __future__ import annotations

import re

from ...model.mention import Listing

_OPEN = re.compile(r"\b(?:including|such as|among them|for example|e\.g\.|like|among others|and others|and more|etc|notably|especially)\b")
_ITEM = r"(?:the |an? )?[A-Z][\w'&.-]*(?: (?:of |the |and the |de |in )?[A-Z0-9][\w'&.-]*){0,5}"
_LIST = re.compile(rf"(?:: |, | - |— ?|\()(?P<list>{_ITEM}(?:, {_ITEM}){{0,12}},? and {_ITEM})(?=[,.;:)]|$| - |—|\s[a-z])")
_AFTER_NUMBER = re.compile(r"(?:\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both)|\b\d{1,2})(?: [\w'-]+){1,5}$")
_SPLIT = re.compile(r",? and (?=(?:the |an? )?[A-Z])|, ")


def find(text: str, low: str, start: int, end: int) -> list[Listing]:
    """Lists that follow a counted noun in the sentence ``text[start:end]``."""
    found: list[Listing] = []
    for match in _LIST.finditer(text, start, end):
        before = low[max(start, match.start() - 80) : match.start()]
        if not _AFTER_NUMBER.search(before):
            continue
        begin, stop = match.span("list")
        items: list[tuple[int, int]] = []
        at = begin
        for gap in _SPLIT.finditer(text, begin, stop):
            items.append((at, gap.start()))
            at = gap.end()
        items.append((at, stop))
        around = low[max(start, match.start() - 24) : min(end, stop + 24)]
        found.append(Listing(begin, stop, tuple(items), bool(_OPEN.search(around))))
    return found
