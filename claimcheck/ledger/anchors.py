"""Finding a quote in a text: W3C text-quote selectors with position as a hint."""

from __future__ import annotations

from ..model.anchoring import CONTEXT, anchor_at
from ..model.claim import Anchor

# How many code points next to a short quote must be the same for it to be that quote.
_SHORT, _ENOUGH = 4, 6


def find_quote(text: str, anchor: Anchor) -> Anchor | None:
    """Where the quote of ``anchor`` stands now: of several places the one with the likest surroundings.

    A short quote (a bare figure) is found only next to words that stood next to it before.
    """
    places: list[tuple[int, int, int]] = []
    at = text.find(anchor.exact) if anchor.exact else -1
    while at >= 0:
        end = at + len(anchor.exact)
        near = _shared(anchor.prefix[::-1], text[max(0, at - CONTEXT) : at][::-1])
        near += _shared(anchor.suffix, text[end : end + CONTEXT])
        places.append((-near, abs(at - anchor.start), at))
        at = text.find(anchor.exact, at + 1)
    if not places:
        return None
    near, _, at = min(places)
    alone = len(places) == 1 and len(anchor.exact) > _SHORT
    if not alone and -near < min(_ENOUGH, len(anchor.prefix) + len(anchor.suffix)):
        return None
    return anchor_at(text, at, at + len(anchor.exact))


def find_gap(text: str, anchor: Anchor) -> Anchor | None:
    """What stands now between the words that stood next to the quote, where the quote itself is gone."""
    before, after = anchor.prefix[-_ENOUGH:], anchor.suffix[:_ENOUGH]
    if len(before) < _ENOUGH or len(after) < _ENOUGH or text.count(before) != 1:
        return None
    start = text.index(before) + len(before)
    end = text.find(after, start, start + len(anchor.exact) + CONTEXT)
    if end <= start or "\n\n" in text[start:end]:
        return None
    return anchor_at(text, start, end)


def _shared(one: str, other: str) -> int:
    """Length of the common beginning."""
    length = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        length += 1
    return length
