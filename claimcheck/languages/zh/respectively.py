"""分别: several subjects, one verb, as many figures (一、二、三产业分别增长4.2%、5.8%和6.6%)."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...model.mention import RawClaim

_MARK = re.compile(r"分别|依次")
_SPLIT = re.compile(r"、|和|与|及|以及|，")


def distribute(
    raws: list[RawClaim], leads: list[tuple[int, int]], text: str, folded: str, start: int
) -> list[RawClaim]:
    """The claims with each subject's own metric where 分别 shares out subjects and figures one to one."""
    for match in _MARK.finditer(folded, start, raws[-1].quantity.start if raws else start):
        first = next((i for i, (_, end) in enumerate(leads) if end >= match.end()), None)
        if first is None:
            continue
        run = _run(raws, first, folded)
        if run < 2:
            continue
        subjects = _subjects(text, folded, leads[first][0], match.start(), run)
        if subjects is None:
            continue
        for offset, subject in enumerate(subjects):
            raws[first + offset] = replace(raws[first + offset], metric=subject)
    return raws


def _run(raws: list[RawClaim], first: int, folded: str) -> int:
    """How many figures of one unit follow one another in the list that begins at ``first``."""
    count = 1
    while first + count < len(raws):
        one, two = raws[first + count - 1].quantity, raws[first + count].quantity
        between = folded[one.end : two.start]
        if one.unit != two.unit or len(between) > 4 or not _SPLIT.fullmatch(between.strip() or "、"):
            break
        count += 1
    return count


def _subjects(text: str, folded: str, low: int, high: int, count: int) -> list[str] | None:
    at = low
    head = folded[low:high]
    pieces: list[str] = []
    for match in _SPLIT.finditer(head):
        pieces.append(text[at : low + match.start()])
        at = low + match.end()
    pieces.append(text[at:high])
    pieces = [piece.strip() for piece in pieces if piece.strip()]
    if len(pieces) < count:
        return None
    pieces = pieces[-count:]
    shared = _shared_head(pieces)
    return [piece if piece.endswith(shared) else piece + shared for piece in pieces]


def _shared_head(pieces: list[str]) -> str:
    """第一产业、第二产业增加值: the head noun that only the last subject writes out."""
    last, other = pieces[-1], pieces[0]
    for size in range(min(4, len(other)), 0, -1):
        at = last.find(other[-size:])
        if at >= 0 and at + size < len(last):
            return last[at + size :]
        if at >= 0:
            return ""
    return ""
