"""Markdown: headings, paragraphs, list items, quotes and tables as prose, with offsets into the source.

Follows CommonMark 0.31 and GFM tables where that matters to a reader of prose; code, addresses, images, comments
and raw HTML are never prose. One pass over the lines keeps the open containers (quotes, list items) and one open
leaf; the marks inside a line are read by ``inline``, tables by ``markdown_table``.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ..model.document import Block, BlockKind, Comment
from . import front_matter, inline, markdown_table
from .parsed import Parsed, settle_title
from .prose import Prose, is_cjk, lines, trim

_DEPTH = 40  # containers inside containers; deeper marks are text
_HEADED = 1.2  # times that the line below a headline is longer, at least
_STOPS = "\u3002\uff0c\u3001\uff1b\uff1a\uff01\uff1f,;:.!?\u201d"
_WRAP = 80  # characters; longer lines are no hand-wrapped Chinese
_QUOTE = -1  # in the stack of containers; a list item is the column at which its content begins

_RULE = re.compile(r"(?:(?:\*[ \t]*+){3,}+|(?:-[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)$")
_ITEM = re.compile(r"([-+*]|\d{1,9}[.)])(?=[ \t]|$)")
_HEADING = re.compile(r"(#{1,6}+)(?=[ \t]|$)")
_HEADING_END = re.compile(r"[ \t]#++$")
_UNDERLINE = re.compile(r"(=++|-++)[ \t]*+$")
_FENCE = re.compile(r"`{3,}+(?=[^`]*+$)|~{3,}+")
_RAW = re.compile(r"<(script|style|pre|textarea|svg)(?=[\s>]|$)", re.I)
_TITLE = r"""(?:[ \t]++(?:"[^"]*+"|'[^']*+'|\([^()]*+\)))?"""
_DEFINITION = re.compile(rf"\[([^\[\]]{{1,999}}+)\]:[ \t]*+(?:<[^<>]*+>|\S++){_TITLE}[ \t]*+$")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,99}+\]:[ \t]*+")
_COMMENT_END = re.compile("-->")

Span = tuple[int, int]


def parse(text: str) -> Parsed:
    """The blocks of a Markdown article, its front matter and comments."""
    metadata, start = front_matter.read(text)
    reader = _Reader(text, _labels(text, start))
    for at, end in lines(text, start):
        reader.line(at, end)
    reader.close()
    parsed = Parsed(reader.blocks, reader.comments, metadata)
    front = reader.prose.line("title", *metadata.title_span) if metadata.title_span else None
    return settle_title(parsed, front)


def _labels(text: str, start: int) -> set[str]:
    """The labels of the link definitions, wherever they stand."""
    if "]:" not in text:
        return set()
    found = (_DEFINITION.match(text, trim(text, at, end)[0], end) for at, end in lines(text, start))
    return {inline.label(match.group(1)) for match in found if match}


class _Reader:
    """The state between two lines: open containers, and the open leaf."""

    def __init__(self, text: str, labels: Collection[str]) -> None:
        self.text = text
        self.labels = labels
        self.prose = Prose(text)
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.stack: list[int] = []
        self.fresh_item = False  # the next paragraph is the first of its list item
        self.paragraph: list[Span] = []
        self.rows: list[list[Span]] = []
        self.fence: tuple[str, int] | None = None  # the marks that opened it, the containers around it
        self.raw: tuple[re.Pattern[str], int] | None = None  # what ends raw HTML, and where it began

    def line(self, start: int, end: int) -> None:
        """Take in one line."""
        if self.raw:
            self._in_raw(self.raw, start, end)
            return
        at, matched = self._match_containers(start, end)
        if self.fence and self._in_fence(self.fence, at, end, matched):
            return
        column, first = self._indent(at, end)
        if first == end:
            self.close()
            del self.stack[matched:]
            return
        if matched < len(self.stack):
            if self.paragraph and not (column < 4 and self._starts_block(first, end)):
                self.paragraph.append(trim(self.text, first, end))  # a lazy continuation line
                return
            self.close()
            del self.stack[matched:]
        opened = self._open_containers(at, end)
        if opened is not None:
            self._leaf(opened, end)

    def close(self) -> None:
        """Finish the open paragraph or table."""
        if self.rows:
            rows, self.rows = self.rows, []
            caption = markdown_table.take_caption(self.blocks)
            block, comments = markdown_table.block(self.prose, rows, self.labels, caption)
            self.blocks.append(block)
            self.comments += comments
        if self.paragraph:
            parts, self.paragraph = self.paragraph, []
            for lines_together in self._unwrapped(parts):
                self._put(*self._kind(), lines_together)
                self.fresh_item = False

    def _unwrapped(self, parts: list[Span]) -> list[list[Span]]:
        """The lines of a paragraph, parted where Chinese is written one paragraph a line without blank lines.

        CommonMark joins such lines, but nobody breaks ideographs by hand at more than ``_WRAP`` of them.
        """
        if self.stack:
            return [parts]
        if not self.blocks and len(parts) > 1 and self._is_headed(*parts[:2]):
            return [parts[:1], *self._unwrapped_more(parts[1:])]
        return self._unwrapped_more(parts)

    def _is_headed(self, first: Span, second: Span) -> bool:
        """Whether the first line of an article stands over its text: a wrapped one would be as long as the next."""
        text = self.text
        ends = text[first[1] - 1]
        ideographs = is_cjk(text[second[0]]) and (is_cjk(ends) or is_cjk(text[first[0]]))
        return ideographs and ends not in _STOPS and (first[1] - first[0]) * _HEADED < second[1] - second[0]

    def _unwrapped_more(self, parts: list[Span]) -> list[list[Span]]:
        """The same below the headline."""
        text = self.text
        if all(end - start <= _WRAP for start, end in parts):
            return [parts]
        groups = [parts[:1]]
        for part in parts[1:]:
            if is_cjk(text[groups[-1][-1][1] - 1]) or is_cjk(text[part[0]]):
                groups.append([part])
            else:
                groups[-1].append(part)
        return groups

    def _put(self, kind: BlockKind, level: int, parts: list[Span]) -> None:
        runs, comments = inline.read(self.text, parts, self.labels)
        self.comments += comments
        block = (
            self.prose.block(kind, runs, level)
            if len(runs) != 1
            else self.prose.line(kind, *runs[0][:2], level)
        )
        if block:
            self.blocks.append(block)

    def _kind(self) -> tuple[BlockKind, int]:
        """Kind and level of a paragraph in the open containers."""
        if not self.stack:
            return "paragraph", 0
        if self.stack[-1] == _QUOTE:
            return "quote", self.stack.count(_QUOTE)
        level = len(self.stack) - self.stack.count(_QUOTE)
        return ("list_item" if self.fresh_item else "paragraph"), level

    def _indent(self, at: int, end: int) -> tuple[int, int]:
        """Columns of white space from ``at``, and where it ends."""
        column = 0
        while at < end and self.text[at] in " \t":
            column += 1 if self.text[at] == " " else 4 - column % 4
            at += 1
        return column, at

    def _match_containers(self, at: int, end: int) -> tuple[int, int]:
        """Where the line goes on inside the open containers, and how many of them it continues."""
        for number, container in enumerate(self.stack):
            column, first = self._indent(at, end)
            if container == _QUOTE:
                if column > 3 or not self.text.startswith(">", first, end):
                    return at, number
                at = first + 1 + self.text.startswith(" ", first + 1, end)
            elif first == end:
                continue
            elif column < container:
                return at, number
            else:
                at = self._skip(at, container)
        return at, len(self.stack)

    def _skip(self, at: int, columns: int) -> int:
        column = 0
        while column < columns:
            column += 1 if self.text[at] == " " else 4 - column % 4
            at += 1
        return at

    def _open_containers(self, at: int, end: int) -> int | None:
        """Open what the line opens; where its content begins, ``None`` when it has none (or is code)."""
        while True:
            column, first = self._indent(at, end)
            if first == end:
                return None
            if column >= 4:
                if self.paragraph:
                    return first
                self.close()
                return None
            if len(self.stack) >= _DEPTH:
                return first
            if self.text[first] == ">":
                self.close()
                self.stack.append(_QUOTE)
                at = first + 1 + self.text.startswith(" ", first + 1, end)
                continue
            item = self._item(first, end)
            if item is None:
                return first
            self.close()
            spaces, content = self._indent(item.end(), end)
            width = spaces if 1 <= spaces <= 4 and content < end else 1
            self.stack.append(column + item.end() - first + width)
            self.fresh_item = True
            at = content if width == spaces else min(item.end() + 1, end)

    def _item(self, first: int, end: int) -> re.Match[str] | None:
        """The mark of a list item; inside a paragraph only one that may interrupt it."""
        item = _ITEM.match(self.text, first, end)
        if item is None or _RULE.match(self.text, first, end):
            return None
        bare = self._indent(item.end(), end)[1] == end
        if self.paragraph and (bare or (item.group()[:-1] not in ("", "1"))):
            return None
        return item

    def _starts_block(self, first: int, end: int) -> bool:
        patterns = (_RULE, _ITEM, _HEADING, _FENCE, _RAW)
        return self.text[first] == ">" or any(pattern.match(self.text, first, end) for pattern in patterns)

    def _leaf(self, first: int, end: int) -> None:
        """Take in the content of a line, containers taken off."""
        text = self.text
        if self.rows:
            if text.find("|", first, end) >= 0:
                self.rows.append(markdown_table.cells(text, first, end))
                return
            self.close()
        if self.paragraph and self._ends_as_heading_or_table(first, end):
            return
        if _RULE.match(text, first, end):
            self.close()
        elif heading := _HEADING.match(text, first, end):
            self.close()
            at, stop = trim(text, heading.end(), end)
            if closing := _HEADING_END.search(text, max(at - 1, first), stop):
                stop = max(at, closing.start())
            self._put("heading", len(heading.group(1)), [(at, stop)])
        elif fence := _FENCE.match(text, first, end):
            self.close()
            self.fence = fence.group(), len(self.stack)
        elif not self._opens_raw(first, end):
            self._prose_line(first, end)

    def _ends_as_heading_or_table(self, first: int, end: int) -> bool:
        """Whether the line makes the open paragraph a heading, or its last line a table's head."""
        text = self.text
        if underline := _UNDERLINE.match(text, first, end):
            parts, self.paragraph = self.paragraph, []
            self._put("heading", 1 if underline.group(1)[0] == "=" else 2, parts)
            return True
        if not markdown_table.is_delimiter(text, first, end):
            return False
        head = markdown_table.cells(text, *self.paragraph[-1])
        if len(head) != len(markdown_table.cells(text, first, end)):
            return False
        self.paragraph.pop()
        self.close()
        self.rows = [head]
        return True

    def _prose_line(self, first: int, end: int) -> None:
        if not self.paragraph:
            if note := _NOTE.match(self.text, first, end):
                first = note.end()
            elif _DEFINITION.match(self.text, first, end):
                return
        span = trim(self.text, first, end)
        if span[0] < span[1]:
            self.paragraph.append(span)

    def _in_fence(self, fence: tuple[str, int], at: int, end: int, matched: int) -> bool:
        """Whether the line belongs to the open code block."""
        marks, depth = fence
        if matched < depth:
            self.fence = None
            return False
        column, first = self._indent(at, end)
        rest = self.text[first:end].rstrip() if self.text.startswith(marks, first, end) else ""
        if rest and column < 4 and not rest.strip(marks[0]):
            self.fence = None
        return True

    def _opens_raw(self, first: int, end: int) -> bool:
        """Whether raw HTML or a comment begins here and goes on over the line's end."""
        text = self.text
        if text.startswith("<!--", first, end):
            stop = _COMMENT_END
        elif raw := _RAW.match(text, first, end):
            stop = re.compile(f"</{raw.group(1)}\\s*>", re.I)
        else:
            return False
        if stop.search(text, first, end):
            return False
        self.close()
        self.raw = stop, first
        return True

    def _in_raw(self, raw: tuple[re.Pattern[str], int], start: int, end: int) -> None:
        found = raw[0].search(self.text, start, end)
        if found is None:
            return
        self.raw = None
        if raw[0] is _COMMENT_END:
            said = self.text[raw[1] + 4 : found.start()].strip()
            self.comments.append(Comment(raw[1], found.end(), said))
            self._prose_line(found.end(), end)
