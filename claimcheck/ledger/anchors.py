"""Finding a quote in a text: W3C text-quote selectors with position as a hint."""

from __future__ import annotations

from ..model.claim import Anchor
from ..model.errors import ClaimcheckError

# As much of the surroundings as extraction keeps, in code points.
CONTEXT = 32


def anchor_at(text: str, start: int, end: int) -> Anchor:
    """The anchor of ``text[start:end]``; columns count code points from 1."""
    line_start = text.rfind("\n", 0, start) + 1
    return Anchor(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
        line=text.count("\n", 0, start) + 1,
        column=start - line_start + 1,
    )


def quote(text: str, exact: str, occurrence: int = 1) -> Anchor:
    """The ``occurrence``-th place (from 1) where ``text`` says ``exact``; more than one needs it said which."""
    at = -1
    for _ in range(occurrence):
        at = text.find(exact, at + 1) if exact else -1
        if at < 0:
            raise ClaimcheckError(
                f"the article does not say {exact[:60]!r}: copy the quote from it word for word"
            )
    return anchor_at(text, at, at + len(exact))


def find_quote(text: str, anchor: Anchor) -> Anchor | None:
    """Where the quote of ``anchor`` stands now: of several places the one with the likest surroundings."""
    best: tuple[int, int, int] | None = None
    at = text.find(anchor.exact) if anchor.exact else -1
    while at >= 0:
        end = at + len(anchor.exact)
        near = _shared(anchor.prefix[::-1], text[max(0, at - CONTEXT) : at][::-1])
        near += _shared(anchor.suffix, text[end : end + CONTEXT])
        rank = (-near, abs(at - anchor.start), at)
        best = rank if best is None or rank < best else best
        at = text.find(anchor.exact, at + 1)
    if best is None or (best[0] == 0 and anchor.prefix + anchor.suffix):
        return None
    return anchor_at(text, best[2], best[2] + len(anchor.exact))


def _shared(one: str, other: str) -> int:
    """Length of the common beginning."""
    length = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        length += 1
    return length
