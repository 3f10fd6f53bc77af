"""Chinese cues of prose that speaks of a table's rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

CUES: Mapping[str, Pattern[str]] = {
    # other times, other bases, other ways of reckoning than a table's
    "row.other": re.compile(
        r"均|环比|可比|剔除|扣除|不含|实际|预计|有望|将|计划|目标|近[一二三四五六七八九十两\d]+年|以来"
        r"|(?:十|[一二三四五六七八九两\d]+)年前|单月|单季|最[高低多少大小]"
    ),
}
