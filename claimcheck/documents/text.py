"""Plain text: every line is a paragraph, except where hard-wrapped lines belong together.

Line breaks in text files mean two things. Chinese files, and files written with an editor that wraps on
screen, have one paragraph a line; mail, wire copy and old editors break lines at a width. The shape of the lines
tells: in wrapped text a line ends where the next word would not have fitted, seldom where a sentence does.
"""

from __future__ import annotations

import re

from ..model.document import Block, Comment
from . import front_matter
from .parsed import Parsed, settle_title
from .prose import GAP, Prose, Run, is_cjk, lines, trim

_COMMENT = re.compile(r"<!--[ \t]*(claimcheck\b[^\r\n]*?)-->")
_ITEM = re.compile(r"(?:[-*+\u2022\u00b7]|\d{1,3}[.)])[ \t]")
_STOPS = '.!?;:"\u201d\u3002\uff01\uff1f\uff1b\uff1a'
_WRAP_AT = range(40, 121)  # widths at which text is wrapped

Span = tuple[int, int]


def parse(text: str) -> Parsed:
    """The paragraphs of ``text``; its first line is the title when it looks like one."""
    metadata, start = front_matter.read(text)
    prose = Prose(text)
    parsed = Parsed([], metadata=metadata)
    for group in _groups(text, start, parsed.comments):
        for parts in _paragraphs(text, group):
            block = _paragraph(prose, parts)
            if block:
                parsed.blocks.append(block)
    front = prose.line("title", *metadata.title_span) if metadata.title_span else None
    return settle_title(parsed, front)


def _groups(text: str, start: int, comments: list[Comment]) -> list[list[Span]]:
    """Lines without their ends, in groups parted by blank lines; tool comments are taken out of them."""
    groups: list[list[Span]] = [[]]
    marked = "<!--" in text
    for at, end in lines(text, start):
        for comment in _COMMENT.finditer(text, at, end) if marked else ():
            comments.append(Comment(*comment.span(), comment.group(1).strip()))
            if trim(text, at, comment.start())[0] < comment.start():
                groups[-1].append(trim(text, at, comment.start()))
            at = comment.end()
        at, end = trim(text, at, end)
        if at < end:
            groups[-1].append((at, end))
        elif groups[-1]:
            groups.append([])
    return groups


def _paragraphs(text: str, group: list[Span]) -> list[list[Span]]:
    """``group`` as paragraphs: lists of the lines that belong together."""
    width = max((end - start for start, end in group), default=0)
    stops = sum(text[end - 1] in _STOPS for _, end in group[:-1])
    wrapped = width in _WRAP_AT and stops * 2 <= len(group) - 1
    paragraphs: list[list[Span]] = []
    for line in group:
        if wrapped and paragraphs and _goes_on(text, paragraphs[-1][-1], line, width):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _goes_on(text: str, above: Span, below: Span, width: int) -> bool:
    """Whether the break between two lines was made by the width, not by the writer."""
    if is_cjk(text[above[1] - 1]) or is_cjk(text[below[0]]) or _ITEM.match(text, *below):
        return False
    word = re.compile(r"\S*").match(text, *below)
    needed = above[1] - above[0] + 1 + (word.end() - word.start() if word else 0)
    return needed > width or (text[below[0]].islower() and text[above[1] - 1] not in _STOPS)


def _paragraph(prose: Prose, parts: list[Span]) -> Block | None:
    if len(parts) == 1:
        return prose.line("paragraph", *parts[0])
    runs: list[Run] = []
    for start, end in parts:
        if runs:
            runs.append(Run(runs[-1].end, runs[-1].end + 1, GAP))
        runs.append(Run(start, end))
    return prose.block("paragraph", runs)
