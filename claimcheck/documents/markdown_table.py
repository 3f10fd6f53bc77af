"""GFM tables: rows and cells of the source, and the block that they make."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from msgspec.structs import replace

from ..model.document import Block, Cell, Comment, Segment, Table
from . import inline
from .prose import Prose, trim

Span = tuple[int, int]

_DELIMITER = re.compile(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+$")
_PIPE = re.compile(r"\\.|\|")
_CAPTION_LENGTH = 120  # a longer paragraph before a table is prose, not its caption
_SENTENCE_ENDS = ".!?\u3002\uff01\uff1f"


def is_delimiter(text: str, start: int, end: int) -> bool:
    """Whether the line is the row of dashes between a table's head and its body."""
    return bool(_DELIMITER.match(text, start, end)) and text.find("|", start, end) >= 0


def cells(text: str, start: int, end: int) -> list[Span]:
    """The cells of one row: spans between unescaped pipes, white space included."""
    start, end = trim(text, start, end)
    if text.startswith("|", start, end):
        start += 1
    found: list[Span] = []
    for match in _PIPE.finditer(text, start, end):
        if match.group() == "|":
            found.append((start, match.start()))
            start = match.end()
    if start < end:
        found.append((start, end))
    return found


def block(
    prose: Prose, rows: Sequence[Sequence[Span]], labels: Collection[str], caption: str | None
) -> tuple[Block, list[Comment]]:
    """The table whose first row is its head; cells are parted by tabs, rows by line breaks."""
    columns = len(rows[0])
    pieces: list[str] = []
    segments: list[Segment] = []
    found: list[Cell] = []
    comments: list[Comment] = []
    at = 0
    for number, row in enumerate(rows):
        for column, span in enumerate(row[:columns]):
            runs, noted = inline.read(prose.text, [span], labels)
            clean, places = prose.clean(runs)
            comments += noted
            segments += [Segment(at + place.at, place.to, place.width) for place in places]
            found.append(Cell(number, column, at, at + len(clean)))
            at += len(clean) + 1
            last = column == min(columns, len(row)) - 1
            pieces += [clean, "\n" if last else "\t"]
            segments.append(Segment(at - 1, span[1]))
    pieces.pop()
    segments.pop()
    table = Table(tuple(found), len(rows), columns, 1, caption)
    return Block("table", "".join(pieces), tuple(segments), 0, table), comments


def take_caption(blocks: list[Block]) -> str | None:
    """The heading and the short line that introduce the table which now follows; such a line becomes a caption."""
    said: list[str] = []
    last = blocks[-1] if blocks else None
    if last and last.kind == "paragraph" and len(last.text) <= _CAPTION_LENGTH:
        said.append(last.text)
        if last.text[-1] not in _SENTENCE_ENDS:
            blocks[-1] = replace(last, kind="caption")
        last = blocks[-2] if len(blocks) > 1 else None
    if last and last.kind == "heading":
        said.insert(0, last.text)
    return " ".join(said) or None
