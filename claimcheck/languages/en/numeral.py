"""One number as it is written in English."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

_ONE = Decimal(1)


class Numeral(Struct):
    """A number as written. ``digits`` × ``scale`` is its value; ``low``/``high`` only where it is vague.

    ``form`` is ``number``, ``fraction``, ``ordinal`` or ``vague``; ``words`` whether it was spelled out.
    """

    start: int
    end: int
    digits: str
    scale: Decimal = _ONE
    form: str = "number"
    words: bool = False
    negative: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    ratio: tuple[Decimal, Decimal] | None = None
    scaled_by: str = ""

    @property
    def value(self) -> Decimal:
        """The number; for a fraction its decimal value."""
        if self.ratio is not None:
            value = self.ratio[0] / self.ratio[1] * self.scale + Decimal(self.digits) * self.scale
        else:
            value = Decimal(self.digits) * self.scale
        return -value if self.negative else value
