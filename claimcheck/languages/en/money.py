"""What a bare "$", "peso", "krone" or "pound" means, told by the other words of its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from . import units

_STERLING = re.compile(r"\b(?:sterling|britain|british|london|u\.?k\.?)\b")
# What a text must hold for a country's dollar to be looked for in it.
_DOLLAR_TELLS = {
    "CAD": ("canadian dollar", "cad"), "AUD": ("australian dollar", "aud", "$us", "us$"), "NZD": ("new zealand dollar", "nzd"),
    "HKD": ("hong kong dollar", "hkd"), "SGD": ("singapore dollar", "sgd"),
}  # fmt: skip


class Money:
    """What bare "$", "peso", "krone" and "pound" mean in the text ``low``, looked for when first asked."""

    def __init__(self, low: str) -> None:
        self._low = low

    def _told(self, signs: Sequence[tuple[re.Pattern[str], str]], default: str) -> str:
        return next((code for pattern, code in signs if pattern.search(self._low)), default)

    @cached_property
    def dollar(self) -> str:
        signs = [(pattern, code) for pattern, code in units.DOLLAR_SIGNS if any(sign in self._low for sign in _DOLLAR_TELLS[code])]
        return self._told(signs, "USD")

    @cached_property
    def peso(self) -> str:
        return self._told(units.PESOS, "MXN")

    @cached_property
    def krone(self) -> str:
        return self._told(units.KRONER, "NOK")

    @cached_property
    def pounds_are_money(self) -> bool:
        return "£" in self._low or "pounds" in self._low and _STERLING.search(self._low) is not None

    def code(self, written: str) -> str:
        """The ISO code of a sign or name that several currencies share; any other as it stands."""
        if written in ("$", "peso", "krone"):
            return self.dollar if written == "$" else self.peso if written == "peso" else self.krone
        return {"mark": "DEM", "RMB": "CNY"}.get(written, written)
