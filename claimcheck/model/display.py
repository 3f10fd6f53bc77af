"""How figures are written in a language: scales, money and units, as data that a language brings along."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

_SIGNIFICANT = 4


class Display(Struct, frozen=True):
    """The customs of one language.

    ``scales``: pairs of power of ten and word, largest first (8 → 亿). ``money``: currency code → pattern with
    ``{}`` for the number; ``units``: unit code → the same. ``glue`` stands between a number and a unit that
    has no pattern of its own. ``grouping``: whether thousands are separated by commas. ``scale_glue`` stands
    before a scale word.
    """

    scales: tuple[tuple[int, str], ...] = ()
    money: dict[str, str] = {}
    units: dict[str, str] = {}
    glue: str = " "
    scale_glue: str = " "
    grouping: bool = True
    scale_from: int = 5

    def number(self, value: Decimal) -> str:
        """``value`` with a scale word where the language would use one, at most four significant digits more
        than which nobody reads; integers below the first scale are written out."""
        size = abs(value)
        for power, word in self.scales:
            step = Decimal(10) ** power
            if size >= step and len(str(int(size))) >= self.scale_from:
                return f"{self._digits(_rounded(value / step))}{self.scale_glue}{word}"
        if value == value.to_integral_value():
            return self._digits(value)
        return self._digits(_rounded(value))

    def quantity(self, value: Decimal, unit: str | None) -> str:
        """``value`` with its unit, as the language writes it; a per-unit keeps its slash."""
        base, slash, per = (unit or "").partition("/")
        number = self.number(value)
        pattern = self.money.get(base) or self.units.get(base)
        if pattern:
            text = pattern.replace("{}", number)
        elif not base:
            text = number
        else:
            text = f"{number}{self.glue}{base}"
        return text + (slash + self.units.get(per, per).replace("{}", "").strip() if slash else "")

    def span(self, low: Decimal | None, high: Decimal | None, unit: str | None) -> str:
        """An interval as one phrase: a single value, two ends, or one end with ≥ or ≤."""
        if low is not None and low == high:
            return self.quantity(low, unit)
        if low is None and high is None:
            return "?"
        if low is None:
            return f"≤ {self.quantity(high, unit)}"  # type: ignore[arg-type]
        if high is None:
            return f"≥ {self.quantity(low, unit)}"
        return f"{self.quantity(low, unit)} – {self.quantity(high, unit)}"

    def _digits(self, value: Decimal) -> str:
        return format(value, ",f" if self.grouping else "f")


def _rounded(value: Decimal) -> Decimal:
    """At most four significant digits, no trailing zeros, the integer part never cut."""
    if value == 0:
        return Decimal(0)
    places = max(_SIGNIFICANT - 1 - value.adjusted(), 0)
    rounded = round(value, places)
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded.normalize()


PLAIN = Display()
"""For a language that says nothing of its own."""
