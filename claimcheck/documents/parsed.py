"""What a format hands back, and the title rule that all formats share."""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from ..model.document import Block, Comment

_TITLE_LENGTH = 60  # ideographs; a line of other scripts may be three times as long
_SENTENCE_ENDS = ".;,:\u3002\uff1b\uff0c\uff1a\u3001"


class Metadata(Struct, frozen=True):
    """What an article's front matter says about it; ``title_span`` is where its title stands as written."""

    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    language: str | None = None
    title_span: tuple[int, int] | None = None


class Parsed(Struct):
    """Blocks in text order, comments of the format, metadata, and the title (see ``settle_title``)."""

    blocks: list[Block]
    comments: list[Comment] = []
    metadata: Metadata = Metadata()
    title: str | None = None


def settle_title(parsed: Parsed, front: Block | None) -> Parsed:
    """Make one block the title: the front matter's, else the first top heading, else a first line like one.

    ``front`` is the front matter's title as a block; it gives way to a top heading that says the same.
    """
    blocks = parsed.blocks
    heading = next((i for i, b in enumerate(blocks) if b.kind == "heading" and b.level == 1), None)
    said = front.text if front else parsed.metadata.title
    if heading is not None and said in (None, blocks[heading].text):
        chosen: int | None = heading
    elif said is None and len(blocks) > 1 and _looks_like_title(blocks[0]):
        chosen = 0
    else:
        chosen = None
    if chosen is not None:
        blocks[chosen] = replace(blocks[chosen], kind="title")
        parsed.title = blocks[chosen].text
    else:
        parsed.title = said
        if front is not None:
            blocks.insert(0, front)
    return parsed


def _looks_like_title(block: Block) -> bool:
    text = block.text
    if (
        block.kind != "paragraph"
        or "\u3002" in text
        or (text[-1] in _SENTENCE_ENDS and not text.endswith("..."))
    ):
        return False
    digits = sum(map(str.isdigit, text))
    if sum(map(str.isalpha, text[: 4 * _TITLE_LENGTH])) <= digits:  # a date line, a row of figures
        return False
    limit = 3 * _TITLE_LENGTH if text[:_TITLE_LENGTH].isascii() else _TITLE_LENGTH
    return len(text) <= limit
