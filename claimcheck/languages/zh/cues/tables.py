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
    # stocks and flows, by the heading of a row or column
    "opening_stock": re.compile("(?:年|期|月|季)初|上[年期月季](?:结转|末|底|结余)|旧存|期前|结转收入"),
    "closing_stock": re.compile("(?:年|期|月|季)[末底终]|结转下[年期]|未结|(?:年|期)终"),
    "outflow": re.compile("支出|减少|减:|使用|[销售领]出|销售|出库|发出|消耗|支付|提取|转出|注销|核销|退出|审结|结案|办结|[出离]院|死亡|离[开职]|退休|报废|剔除|付出|归还|偿还"),
}
