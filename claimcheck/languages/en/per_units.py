"""What an amount is told per: how the slash of its unit goes on."""

from __future__ import annotations

import re

from . import units
from .nouns import singular

HERD = re.compile(r"\b(?:cattle|lambs?|sheep|steers?|cows?|heifers?|bullocks?|calves|pigs?|hogs?|goats?|mutton|ewes?|yard(?:ing)?s|saleyards?)\b")
# Speeds are UCUM units of their own (km/h); only there is the hour "h".
_UCUM_TIME = {"hour": "h", "second": "s", "minute": "min"}


def per_unit(noun: str, count: str, unit: str, *, herd: bool = False) -> str:
    """The per-unit with its slash: "/kW.h", "/100000", "/person"."""
    if count.startswith("$"):
        return f"/{count[1:]}{unit}"
    if count:
        return f"/{count}"
    aliases = {"head": "person", "capita": "person", "securities": "security", "kilo": "kg", "mwh": "MW.h", "kwh": "kW.h", "mw": "MW"}
    if unit and unit[0] not in "$" and not re.fullmatch(r"[A-Z]{3}|[a-z][a-z-]{3,}", unit) and noun in _UCUM_TIME:
        return "/" + _UCUM_TIME[noun]
    if noun == "head" and herd:
        return "/head"
    code = aliases.get(noun) or units.TIME.get(singular(noun)) or units.PHYSICAL.get(singular(noun)) or units.SHORT.get(noun)
    return "/" + (code or singular(noun))
