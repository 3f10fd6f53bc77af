"""What a slip of the pen makes of a number: one digit mistaken for another, left out or put in, or two exchanged."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

SCALE_WORDS = (3, 4, 6, 8)  # powers of ten that a word more or less moves: thousand, ten thousand, million, 10^8
_DIGITS = "0123456789"
_TENTHS = 10
_ROUNDED = Decimal("0.01")


def exchanged(written: str) -> Iterator[str]:
    """``written`` with two neighbouring digits exchanged, a point between them or not; never with a zero in front."""
    places = [at for at, sign in enumerate(written) if sign.isdigit()]
    for a, b in pairwise(places):
        if written[a] != written[b] and not (a == places[0] and written[b] == "0"):
            signs = list(written)
            signs[a], signs[b] = signs[b], signs[a]
            yield "".join(signs)


def mistaken(written: str) -> Iterator[str]:
    """``written`` with one digit replaced by another; no zero in front, unless a point follows."""
    places = [at for at, sign in enumerate(written) if sign.isdigit()]
    for at in places:
        leads = at == places[0] and len(places) > 1 and written[at + 1] != "."
        for digit in _DIGITS:
            if digit != written[at] and not (digit == "0" and leads):
                yield written[:at] + digit + written[at + 1 :]


def displaced(written: str) -> Iterator[str]:
    """``written`` with any two digits exchanged, or one digit put elsewhere; never with a zero in front."""
    places = [at for at, sign in enumerate(written) if sign.isdigit()]
    digits = [written[at] for at in places]
    seen = set()
    for i in range(len(digits)):
        for j in range(len(digits)):
            turned = [*digits[:i], *digits[i + 1 :]]
            seen.add((*turned[:j], digits[i], *turned[j:]))
            swapped = digits.copy()
            swapped[i], swapped[j] = digits[j], digits[i]
            seen.add(tuple(swapped))
    for one in sorted(seen - {tuple(digits)}):
        signs = list(written)
        for at, digit in zip(places, one, strict=True):
            signs[at] = digit
        if not (signs[places[0]] == "0" and written[places[0]] != "0"):
            yield "".join(signs)


def longer_or_shorter(written: str) -> Iterator[str]:
    """``written`` with one digit left out or put in, anywhere; never with a zero in front of more than one digit."""
    places = [at for at, sign in enumerate(written) if sign.isdigit()]
    seen = set()
    for at in places if len(places) > 1 else ():
        seen.add(written[:at] + written[at + 1 :])
    for at in [*places, places[-1] + 1] if places else ():
        seen.update(written[:at] + digit + written[at:] for digit in _DIGITS)
    for text in sorted(seen):
        whole = text.partition(".")[0]
        if whole and not (whole.startswith("0") and len(whole) > 1) and text[-1] != ".":
            yield text


def shorter(written: str) -> Iterator[str]:
    """``written``, of two digits or more, with one in front or behind left out: 13 for 3, 481 for 48."""
    places = [at for at, sign in enumerate(written) if sign.isdigit()]
    for at in {places[0], places[-1]} if len(places) > 1 else ():
        text = written[:at] + written[at + 1 :]
        whole = text.partition(".")[0]
        if whole and not (whole.startswith("0") and len(whole) > 1) and text[-1] != ".":
            yield text


def other_fractions(percent: Decimal) -> Iterator[Decimal]:
    """The percentages that a fraction in words may stand for with one of its two numbers changed: thirds for quarters,
    two tenths for three."""
    for below in range(2, _TENTHS + 1):
        above = percent * below / 100
        if abs(above - round(above)) <= _ROUNDED and 0 < round(above) < below:
            yield from (Decimal(100 * other) / below for other in range(1, below) if other != round(above))
            others = (other for other in range(round(above) + 1, _TENTHS + 1) if other != below)
            yield from (Decimal(100 * round(above)) / other for other in others)


def apart(one: str, other: str) -> bool:
    """Whether two rows of digits of one length differ by one slip."""
    if len(one) != len(other):
        return False
    places = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 2 and places[1] == places[0] + 1:
        return one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]
    return len(places) == 1
