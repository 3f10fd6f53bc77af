"""Anchors cut from a text: the quote, what stands beside it, and where."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from .claim import Anchor

CONTEXT = 32  # code points of prefix and suffix that an anchor keeps


def line_starts(text: str) -> list[int]:
    """Where each line of ``text`` begins."""
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def anchor_at(text: str, start: int, end: int, starts: Sequence[int] | None = None) -> Anchor:
    """The anchor of ``text[start:end]``; columns count code points from 1.

    ``starts``: the ``line_starts`` of the text, for whoever cuts many anchors from it.
    """
    if starts is None:
        line, line_start = text.count("\n", 0, start) + 1, text.rfind("\n", 0, start) + 1
    else:
        line = bisect_right(starts, start)
        line_start = starts[line - 1]
    return Anchor(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
        line=line,
        column=start - line_start + 1,
    )
