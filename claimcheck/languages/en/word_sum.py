"""The running sum behind number words: "two hundred and two thousand", "three lakh crore"."""

from __future__ import annotations

from .number_words import SCALES, TENS, UNITS


class WordSum:
    """A running sum over number words: ``group`` below a thousand, ``total`` the scales before it."""

    __slots__ = ("group", "last", "last_scale", "scale_only", "total")

    def __init__(self) -> None:
        self.total = 0
        self.group = 0
        self.last = ""
        self.last_scale = 0
        self.scale_only = 0  # the scale, while nothing but one group stands before it

    def take(self, kind: str, word: str, joined: bool) -> bool:
        """Add one word if it can follow; ``joined``: "and" stands before it."""
        if joined and self.last not in ("hundred", "scale"):
            return False
        if kind == "unit":
            return self._small(UNITS[word])
        if kind == "tens":
            if self.group % 100 or self.last in ("unit", "tens"):
                return False
            self.group += TENS[word]
        elif kind == "hundred":
            if self.group >= 100 or self.last == "hundred" or (self.group == 0 and self.last == "unit"):
                return False
            self.group = (self.group or 1) * 100
        elif kind == "scale":
            return self._scale(SCALES[word])
        self.last = kind
        self.scale_only = 0
        return True

    def _small(self, value: int) -> bool:
        if self.last == "unit" or (self.last == "tens" and not 0 < value < 10) or self.group % (100 if value >= 10 else 10):
            return False
        self.group += value
        self.last = "unit"
        self.scale_only = 0
        return True

    def _scale(self, scale: int) -> bool:
        if self.last == "scale" and scale <= self.last_scale and self.last_scale != 10**5:
            return False
        if self.last_scale and scale >= self.last_scale:
            self.total = (self.total + self.group) * scale
            self.scale_only = 0
        else:
            self.scale_only = scale if not self.total else 0
            self.total += (self.group or 1) * scale
        self.group, self.last, self.last_scale = 0, "scale", scale
        return True

    @property
    def value(self) -> int:
        return self.total + self.group
