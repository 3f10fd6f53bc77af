"""One matcher for what figures are about: metric, scope, unit and period, in every language.

Names are compared without a tokeniser: two metrics are of one family when they end alike and what stands
before the common end is empty, a place, or a word that points back (全市, 该公司, the group, its). 新能源汽车产量
and 汽车产量 are not one family: a qualifier that is no place names a part.
"""

from __future__ import annotations

import re
from functools import lru_cache
from re import Pattern

from msgspec import Struct

from ..model.mention import Period

_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[a-z0-9][a-z0-9'-]*")
_SHORTEST_HEAD = 2


class Name(Struct, frozen=True):
    """A metric ready for comparison: ``words`` is empty in scripts without spaces."""

    text: str
    words: tuple[str, ...] = ()

    @property
    def head(self) -> str:
        """What equal names of a family always share: the last word, or the last two signs."""
        return self.words[-1] if self.words else self.text[-_SHORTEST_HEAD:]


@lru_cache(maxsize=8192)
def name_of(metric: str, scope: str | None, generic: Pattern[str]) -> Name:
    """Normalise a metric: lower case, generic words (总额, total, the …) dropped where something else is left."""
    text = _SPACES.sub(" ", metric.lower()).strip()
    kept = generic.sub("", text).strip() or text
    words = tuple(_singular(word) for word in _WORD.findall(kept)) if text.isascii() else ()
    return Name(_SPACES.sub("", kept) if not words else " ".join(words), words)


def same_family(a: Name, b: Name, pointing: Pattern[str]) -> bool:
    """Whether two metrics may be the same quantity inside one article. Empty names never are."""
    if not a.text or not b.text:
        return False
    if a.text == b.text:
        return True
    if a.words and b.words:
        return _same_words(a.words, b.words, pointing)
    rest_a, rest_b, common = _split(a.text, b.text)
    if len(common) < _SHORTEST_HEAD:
        return False
    return (
        (not rest_a or _points(rest_a, pointing))
        and (not rest_b or _points(rest_b, pointing))
        or (
            bool(rest_a and rest_b)
            and (_points(rest_a, pointing) != _points(rest_b, pointing))
            and _placelike(rest_a if _points(rest_b, pointing) else rest_b)
        )
    )


def _same_words(a: tuple[str, ...], b: tuple[str, ...], pointing: Pattern[str]) -> bool:
    if a[-1] != b[-1]:
        return False
    extra = set(a) ^ set(b)
    return all(_points(word, pointing) for word in extra)


def _points(text: str, pointing: Pattern[str]) -> bool:
    return pointing.fullmatch(text) is not None


def _placelike(text: str) -> bool:
    # 全市 against 重庆: a back-pointing word stands for a short owner, never for a long qualifier.
    return len(text) <= 4


def _split(a: str, b: str) -> tuple[str, str, str]:
    size = 0
    for x, y in zip(reversed(a), reversed(b), strict=False):
        if x != y:
            break
        size += 1
    return a[: len(a) - size], b[: len(b) - size], a[len(a) - size :]


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def same_period(a: Period | None, b: Period | None) -> bool:
    """Whether two figures may speak of the same time: unknown meets anything, known must be equal."""
    if a is None or b is None or a.start is None or b.start is None:
        return True
    return a.start == b.start and a.end == b.end


def clearly_same_period(a: Period | None, b: Period | None) -> bool:
    """Whether both periods are known and equal, or neither is known."""
    known_a, known_b = (p is not None and p.end is not None for p in (a, b))
    return known_a == known_b and same_period(a, b)


def apart(a: Period | None, b: Period | None) -> bool:
    """Whether one of two periods was over before the other began."""
    if a is None or b is None or a.start is None or b.start is None or a.end is None or b.end is None:
        return False
    return a.end < b.start or b.end < a.start


def inside(part: Period | None, whole: Period | None) -> bool:
    """Whether both periods are known and the first is a proper piece of the second."""
    if part is None or whole is None or part.start is None or part.end is None:
        return False
    if whole.start is None or whole.end is None:
        return False
    shorter = (part.start, part.end) != (whole.start, whole.end)
    return whole.start <= part.start and part.end <= whole.end and shorter


def same_length(a: Period | None, b: Period | None) -> bool:
    """Whether two periods may be compared: a month with a month, ten months with ten months."""
    if a is None or b is None or None in (a.start, a.end, b.start, b.end):
        return True
    if a.start == a.end or b.start == b.end:
        return True  # a stock at a day, beside the period that ends with it
    days_a: int = (a.end - a.start).days  # type: ignore[operator]
    days_b: int = (b.end - b.start).days  # type: ignore[operator]
    return abs(days_a - days_b) <= max(3, min(days_a, days_b) // 20)
