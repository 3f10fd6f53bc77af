"""Units that the article's country settles: what a bare degree of heat, an acre, a gallon and a pint are there."""

from __future__ import annotations

import re
from functools import lru_cache

from . import homes

_HOT = re.compile(
    r"\b(?:temperatur\w*|heat(?:ed|wave)?|hot(?:ter|test)?|cold(?:er|est)?|warm\w*|cool(?:er|ed)?|weather|boil\w*|freez\w*|frozen|melt\w*|wind chills?|highs?|lows?|fever|oven|thermometers?"
    r"|frost|mercury|thermal|below (?:zero|normal|average)|above (?:normal|average)|climate)\b"
)
_ANGLE = re.compile(r"\b(?:angles?|latitude|longitude|tilt\w*|rotat\w*|axis|slope|pitch|lean(?:s|ed|ing)?|swivel\w*|panoram\w*|swing|swings|steer\w*|incline\w*|orbit\w*|lens|camera|bearing of)\b")
_ANGLE_AFTER = re.compile(r" (?:(?:north|south|east|west|of (?:freedom|arc|separation))\b|(?:clockwise|turn|view|field)\b)")
_FAHRENHEIT = re.compile(r"fahrenheit|°\s?f\b|degrees f\b")
_CELSIUS = re.compile(r"celsius|centigrade|°\s?c\b|degrees c\b")
# Units of one name that Britain and those who took its measures from it have in another size.
_BRITISH = {"[acr_us]": "[acr_br]", "[gal_us]": "[gal_br]", "[pt_us]": "[pt_br]"}
_IMPERIAL = frozenset({"GB", "AU", "NZ", "IN", "ZA", "KE"})


@lru_cache(maxsize=4)
def _told(article: str) -> str:
    """The degree of heat that an article names once and then leaves out, else that of its country; ``""`` if unknown."""
    low = article.lower()
    fahrenheit, celsius = _FAHRENHEIT.search(low) is not None, _CELSIUS.search(low) is not None
    if fahrenheit != celsius:
        return "[degF]" if fahrenheit else "Cel"
    country = "" if fahrenheit else homes.country(article)
    return "[degF]" if country == "US" else "Cel" if country else ""


def degree(low: str, sentence: tuple[int, int], at: int, end: int, article: str) -> str:
    """The unit of "41 degrees" at ``at`` to ``end`` in a sentence: of heat, where the words around say so."""
    around = low[max(sentence[0], at - 160) : min(sentence[1], end + 60)]
    if not _HOT.search(around) or _ANGLE.search(around) or _ANGLE_AFTER.match(low, end):
        return "deg"
    return _told(article) or "deg"


def british(unit: str, article: str) -> str:
    """``unit`` as the article's country measures it: its acres, gallons and pints."""
    for american, imperial in _BRITISH.items():
        if american in unit and homes.country(article) in _IMPERIAL:
            return unit.replace(american, imperial)
    return unit
