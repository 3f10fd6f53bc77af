"""English cues of prose that speaks of a table's rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

CUES: Mapping[str, Pattern[str]] = {
    # other times, other bases, other ways of reckoning than a table's
    "row.other": re.compile(
        r"\b(?:averag|annually|annuali[sz]ed|adjust|exclud|stripping out|leaving out|without|since|underlying"
        r"|in real terms|forecast|expected|expects?|target|planned|is to|will|month|quarter|week)"
    ),
}
