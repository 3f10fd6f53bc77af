"""Chinese words that give a figure its part in a change: by how much, from what, to what (see ``relations/marks.py``).

Each is matched against the words right before or right after one figure of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from .words import DOWN, EARLIER, FILL, UP

_ABOUT = "(?:约|近|超过?|逾|达|去|掉|多达|高达|仅|至少)?"
_SIZE = "(?:幅|增幅|涨幅|升幅|降幅|跌幅|增速|增长率|增长幅度|下降幅度)"
_PAST = f"(?:{EARLIER}|[一两三五十]年前|此前|之前|原来|原先|前[一两三]天|前日|昨[天日])"
_PLAIN = "[^，,；;。:：\ue001-\ue007]"
_MOVED = "(?<![最至不较更太])"

MARKS: Mapping[str, Pattern[str]] = {
    "mark.base_before": re.compile(
        f"(?:较|比(?![例重率值])|与|相比于?)(?![高大多好低少小快慢长]){_PLAIN}{{2,20}}的$"
        f"|^[，,；;（(、]?(?:而|但)?{_PAST}{_PLAIN}{{0,6}}(?:为|是|有|仅|只有|的)(?:约|近)?$|^[，,；;（(、](?:而|但)?{_PAST}(?:约|近)?$"
    ),
    "mark.base_after": re.compile("相比|的基数"),
    "mark.change_before": re.compile(
        f"{_MOVED}(?:(?P<up>{UP})|(?P<down>{DOWN}))了?{_ABOUT}$"
        f"|(?:(?P<up2>增幅|涨幅|升幅)|(?P<down2>降幅|跌幅)|{_SIZE})(?:了|为|是)?{_ABOUT}$"
    ),
    "mark.noun": re.compile(f"^{FILL}{{0,20}}(?:{UP}|{DOWN}|{_SIZE}){FILL}{{0,8}}$"),
    "mark.chain": re.compile("[，,、（(]?(?:即|也就是)?(?:同比|环比)?"),
    "mark.to": re.compile("[到至](?:了)?(?:约|近|超过?|逾)?$|[升降增减达]为$"),
}
