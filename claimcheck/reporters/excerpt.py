"""A sentence of an article with its figures underlined, laid out by the cells that characters take.

Underlines stand right under wide characters, on every line that a long sentence is broken into.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct
from rich.cells import cell_len
from rich.text import Text

from .inert import inert

CULPRIT, OTHER = "^", "-"
_CONTEXT = 160  # characters kept on either side of a figure in a sentence that goes on and on
_GAP = " … "
_NO_BREAK_BEFORE = frozenset("，。、；：！？）》」』】”’,.;:!?)]}%％")
_FALLBACK = 240


class Mark(Struct, frozen=True):
    """A span of the text (offsets of code points) to underline with ``sign`` in ``style``."""

    start: int
    end: int
    sign: str = CULPRIT
    style: str = "bold"


class _Glyph(Struct):
    """One character as shown, the cells it takes, and the mark it belongs to."""

    shown: str
    width: int
    mark: Mark | None


def sentence_at(text: str, sentences: Sequence[tuple[int, int]], start: int) -> tuple[int, int]:
    """The sentence that holds ``start``; where none does (a table, a title) the line around it."""
    index = bisect_right(sentences, start, key=lambda pair: pair[0]) - 1
    if index >= 0 and start < sentences[index][1]:
        return sentences[index]
    before = text.rfind("\n", max(start - _FALLBACK, 0), start)
    after = text.find("\n", start, start + _FALLBACK)
    return (
        before + 1 if before >= 0 else max(start - _FALLBACK, 0),
        after if after >= 0 else min(start + _FALLBACK, len(text)),
    )


def heading_above(text: str, start: int) -> tuple[int, int] | None:
    """The first row of the Markdown table that the line at ``start`` is a row of; None where it is none."""
    if not text[start : start + _FALLBACK].lstrip(" ").startswith("|"):
        return None
    top = start
    while top > 0:
        above = text.rfind("\n", 0, top - 1) + 1
        if not text[above:top].lstrip(" ").startswith("|"):
            break
        top = above
    return (top, text.index("\n", top)) if top < start else None


def excerpt(
    text: str, start: int, end: int, marks: Sequence[Mark], width: int | None
) -> list[tuple[Text, Text | None]]:
    """``text[start:end]`` as lines of at most ``width`` cells, each with the line of underlines below it."""
    lines: list[tuple[Text, Text | None]] = []
    for glyphs in _wrapped(_glyphs(text, start, end, marks), width):
        shown, under = Text(), Text()
        for mark, run in groupby(glyphs, key=lambda glyph: glyph.mark):
            style, sign = (mark.style, mark.sign) if mark else (None, " ")
            same = list(run)
            shown.append("".join(glyph.shown for glyph in same), style)
            under.append(sign * sum(glyph.width for glyph in same), style)
        under.rstrip()
        lines.append((shown, under if under.plain else None))
    return lines


def _glyphs(text: str, start: int, end: int, marks: Sequence[Mark]) -> list[_Glyph]:
    """The characters of the sentence, white space runs as one space, far-off stretches as an ellipsis."""
    glyphs: list[_Glyph] = []
    position = start
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    for low, high in _kept(start, end, ordered):
        if low > position:
            glyphs.append(_Glyph(_GAP, len(_GAP), None))
        for at in range(low, high):
            mark = next((m for m in ordered if m.start <= at < m.end), None)
            _append(glyphs, text[at], mark)
        position = high
    if position < end:
        glyphs.append(_Glyph(_GAP, len(_GAP), None))
    return glyphs


def _append(glyphs: list[_Glyph], character: str, mark: Mark | None) -> None:
    if character.isspace() and character != "\u3000":
        if glyphs and glyphs[-1].shown == " ":
            return
        # A soft line break between wide characters is no space at all.
        if character in "\r\n" and glyphs and glyphs[-1].width == 2:
            return
        character = " "
    shown = inert(character)
    glyphs.append(_Glyph(shown, cell_len(shown), mark))


def _kept(start: int, end: int, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """The stretches near a mark; all of it when the sentence is not overlong."""
    if not marks or end - start <= 3 * _CONTEXT:
        return [(start, end)]
    stretches: list[tuple[int, int]] = []
    for mark in marks:
        low, high = max(mark.start - _CONTEXT, start), min(mark.end + _CONTEXT, end)
        if stretches and low <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(high, stretches[-1][1]))
        else:
            stretches.append((low, high))
    return stretches


def _wrapped(glyphs: list[_Glyph], width: int | None) -> list[list[_Glyph]]:
    """Greedy lines: broken after spaces and between wide characters, never before closing punctuation."""
    if width is None:
        return [glyphs]
    lines: list[list[_Glyph]] = []
    line: list[_Glyph] = []
    used = 0
    breakable = 0  # how many glyphs of the line may stay on it when it has to break
    for glyph in glyphs:
        if used + glyph.width > width and line:
            keep = breakable or len(line)
            lines.append(line[:keep])
            line = line[keep:]
            used, breakable = sum(g.width for g in line), 0
        if line and _may_break(line[-1], glyph):
            breakable = len(line)
        if glyph.shown == " " and not line and lines:
            continue
        line.append(glyph)
        used += glyph.width
    return [*lines, line] if line else lines


def _may_break(before: _Glyph, after: _Glyph) -> bool:
    if after.shown in _NO_BREAK_BEFORE:
        return False
    if before.mark is not None and before.mark is after.mark:
        return False
    return before.shown == " " or before.width == 2 or after.width == 2
