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
    # stocks and flows, by the heading of a row or column
    "opening_stock": re.compile(r"\b(?:beginning|start|opening|brought forward|outset)\b|\bat 1 (?:jan|apr|jul|oct)"),
    "closing_stock": re.compile(r"\b(?:end of|closing|carried forward|year[- ]end|at the end|at 3[01] (?:dec|mar|jun|sep))"),
    "outflow": re.compile(
        r"\b(?:paid|payments?|spent|spending|used|withdrawals?|withdrawn|expens|outflow|disposals?|disposed|sold|sales|issued"
        r"|released|removed|left|leavers|departures|closed|redemptions?|less|deduct|written off|write-offs?|deaths?|died"
        r"|discharged?|depreciation|out\b|exits?|retired|retirements|repaid|repayments?|consumed|consumption|shipped|decrease)"
    ),
}
