"""An article as it was read: decoded text, its blocks, and what its format says about it."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import Literal

from msgspec import Struct

BlockKind = Literal["title", "heading", "paragraph", "list_item", "quote", "caption", "table"]
PublishedFrom = Literal["option", "front-matter", "dateline", "inferred"]


class Segment(Struct, frozen=True, gc=False):
    """A run of block text that stands contiguously in the document: ``block[at + i]`` is ``document[to + i]``.

    ``width`` is above 1 only for a run of one character that the document writes with several (``&yen;``).
    """

    at: int
    to: int
    width: int = 1


class Comment(Struct, frozen=True):
    """A comment of the format: ``text`` without its marks, and where the whole of it stands in the document."""

    start: int
    end: int
    text: str


class Cell(Struct, frozen=True):
    """One table cell: its clean text as a slice of its block's text."""

    row: int
    column: int
    start: int
    end: int


class Table(Struct, frozen=True):
    """A table: ``header_rows`` rows of headings, then data; ``caption`` is the line that introduces it."""

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    header_rows: int = 1
    caption: str | None = None


class Block(Struct, frozen=True):
    """A paragraph, heading, list item or table.

    ``text`` is clean prose: markup, link targets, comments and code are gone, soft line breaks are joined,
    full-width letters and digits are plain. ``segments`` maps positions in it back to the document.
    """

    kind: BlockKind
    text: str
    segments: tuple[Segment, ...]
    level: int = 0
    table: Table | None = None

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Document offsets (code points, end exclusive) of the block's ``text[start:end]``; ``start < end``."""
        first, last = self._segment(start), self._segment(end - 1)
        return first.to + start - first.at, last.to + end - 1 - last.at + last.width

    def _segment(self, at: int) -> Segment:
        segments = self.segments
        if len(segments) == 1:
            return segments[0]
        return segments[bisect_right(segments, at, key=lambda segment: segment.at) - 1]


class Document(Struct, frozen=True):
    """One article. ``text`` is the decoded file as it stands; every offset the tool prints points into it."""

    path: str
    text: str
    blocks: tuple[Block, ...]
    encoding: str
    sha256: str
    title: str | None = None
    language: str | None = None
    published: date | None = None
    published_from: PublishedFrom | None = None
    overruled: date | None = None  # the date that the text itself gives, where an option gave another
    publisher: str | None = None
    format: str = "text"
    comments: tuple[Comment, ...] = ()
