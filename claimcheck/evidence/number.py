"""A number as a source writes it → an exact interval in the claim's unit.

Strict on purpose: whatever is left over beside the number (万, bn, a footnote) could change what it means, so
it is refused unless it is the unit that was declared.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from ..model.interval import Interval
from ..model.written import allowed, written
from .problem import EvidenceProblem

_NUMBER = re.compile(
    r"(?P<open>\()?(?P<sign>[+-])?(?:[$€£¥]\s?)?"
    r"(?P<digits>\d{1,3}(?:,\d{3}){1,12}(?:\.\d{1,30})?|\d{1,40}(?:\.\d{1,30})?|\.\d{1,30})(?(open)\))"
    r"\s?(?P<unit>.*)"
)
_SPACES = re.compile(r"(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))")


def read(text: str, scale: Decimal, unit: str | None) -> tuple[Decimal, Interval]:
    """The value of ``text`` times ``scale``, and the interval that its rounding allows.

    ``unit`` is what may stand behind the number. Raises EvidenceProblem: no number, or something beside it.
    """
    plain = unicodedata.normalize("NFKC", text).strip().replace("\u2212", "-")
    match = _NUMBER.fullmatch(_SPACES.sub("", plain)[:200])
    if match is None:
        raise EvidenceProblem(f"{text[:60]!r} is no number")
    rest = match["unit"].strip()
    if rest and rest not in ("%", unicodedata.normalize("NFKC", unit or "")):
        raise EvidenceProblem(
            f"{text[:60]!r}: {rest!r} beside the number; declare it with --unit and --scale"
        )
    digits = match["digits"].replace(",", "")
    figure = written(f"0{digits}" if digits.startswith(".") else digits, scale)
    interval = allowed(figure, None, exact=True)
    if match["sign"] == "-" or match["open"]:
        return -figure.value, -interval
    return figure.value, interval
