"""How much it says that numbers are one slip away from a product that is exact to the last digit.

Of unrelated numbers one in N is a multiple of N, and few are one slip away from a given number: where a single digit
written otherwise makes 24 × 9 = 216 of 24 × 6 and 216, the three are meant to be a product.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from .. import near_miss
from ..scene import Figure

_SPREAD = 9


def chance(ways: Sequence[tuple[Figure, Decimal, Decimal]]) -> float | None:
    """How likely unrelated numbers would be one slip from being exact; None where these are not.

    Each way is a figure, what it should be, and the number that the others are divided by to tell so (1 for a product).
    """
    if not any(_slipped(figure, meant) for figure, meant, _ in ways):
        return None
    return min(1.0, sum(_likely(figure) / digits(by) for figure, _, by in ways))


def _slipped(figure: Figure, meant: Decimal) -> bool:
    place = figure.quantity.place
    if place <= 0 or meant % place or meant < place or figure.value is None:
        return False
    return near_miss.one_sign_apart(figure.value, meant)


def _likely(figure: Figure) -> float:
    """What part of the numbers of its size is one slip away from a figure."""
    places = len(f"{digits(figure.value or Decimal(1))}")
    return min(1.0, (_SPREAD + 1) * places / (_SPREAD * 10.0 ** (places - 1)))


def digits(value: Decimal) -> int:
    """The digits of a number, without its zeros at the end."""
    return int("".join(map(str, value.normalize().as_tuple().digits)) or "1")
