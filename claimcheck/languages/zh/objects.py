"""What stands behind a figure and tells what it counts: a sum's purpose, what befell people, a list's next item."""

from __future__ import annotations

import re

from ...model.mention import Quantity
from . import metric

# What money is: 9万元补助金, 6万元的租金.
_SUM = (
    "金|款|债务?|外债|费用?|税|贷款?|资金|补贴|补助|赔偿|收入|业务|订单|合同|损失|差价|价格|罚单|红包|积蓄|经费|工资|保险|红利|利息|房产|货物|奖励|分红|缺口|贿赂|财物|计划|授信|融资|投资|现金|大单|彩礼|学费|优惠"
)
_SUM_OF = re.compile(rf"的?(?P<noun>[一-鿿“”]{{0,8}}(?:{_SUM}))(?![一-鿿]{{0,1}}[年月日])")
# 80万元设立助学金: what was done with it, no sum of its own kind.
_SPENT_ON = re.compile("设立|建|购|买|用|支|发|捐|投|成立|给|资助|奖给|偿|缴|交|存(?!款)|转|付|收(?!入)|办|开|请|租(?!金)|修|换|做|抵|垫|获|申|领|签|扩|改|入|注|作|以|来|为|即可|就")
_FATE = re.compile(
    r"(?:仍|已|均|全部|当场|先后|不同程度|经抢救|抢救|无效|不治|因[^，。；、0-9]{1,6}?|送医后?|在[^，。；、0-9]{1,8}?中){0,3}(?:地)?"
    r"(?P<fate>死亡|遇难|身亡|丧生|罹难|溺亡|牺牲|受伤|轻伤|重伤|轻微伤|负伤|失踪|失联|被困|受困|获救|被救[起出]?|生还|脱险|被问责|被拘留|确诊|感染|下落不明|骨折|中毒|落网|被捕|离世)"
)
_HURT = {"死": "死亡", "亡": "死亡", "伤": "受伤"}
_PEOPLE = frozenset("人 名 位 口 例 死 亡 伤".split())
_JOINED = re.compile(r"(?:[、和与及，]|以及|，?并)$")
# （女，29岁）: whose age it is stands before the bracket.
_AGED = re.compile(r"(?P<who>[一-鿿·×]{2,12})[（(](?:[男女][，,、]?)?(?:[一-鿿]{1,3}族[，,、]?)?(?:今年|现年)?$")


def sum_of(text: str, quantity: Quantity, high: int) -> str:
    """What a sum of money is, where it is named behind: 9万元补助金, 6万元的租金."""
    if not quantity.unit[:3].isupper() or len(quantity.unit.partition("/")[0]) != 3:
        return ""
    of = text.startswith("的", quantity.end)
    if metric.starts_with_verb(text, quantity.end) and not of:
        return ""
    begin = quantity.end + of
    start, end = metric.object_noun_from(text, begin, high)
    match = _SUM_OF.match(text, start, end)
    return match["noun"] if match is not None and not _SPENT_ON.match(match["noun"]) else ""


def fate_of(text: str, quantity: Quantity, high: int) -> tuple[str, int]:
    """What befell the people counted, and where the words for it end: 3人死亡, 12人不同程度受伤, 2死."""
    if quantity.noun in _HURT:
        return _HURT[quantity.noun], quantity.end
    if quantity.noun not in _PEOPLE:
        return "", quantity.end
    match = _FATE.match(text, quantity.end, min(high, quantity.end + 24))
    return (match["fate"], match.end()) if match is not None else ("", quantity.end)


def continues_list(text: str, before: Quantity, quantity: Quantity, high: int) -> bool:
    """Whether all that stands between two figures is what the first one counts: 3座大桥、8座小桥."""
    joint = _JOINED.search(text, before.end, quantity.start)
    if joint is None:
        return False
    counted = metric.object_noun(text, before, high)[1] if not metric.starts_with_verb(text, before.end) else before.end
    return max(counted, fate_of(text, before, high)[1]) >= joint.start()


def aged(text: str, quantity: Quantity) -> str:
    """Whose age stands in brackets: 邓某（女，29岁）."""
    if quantity.unit != "year" or not quantity.text.endswith("岁"):
        return ""
    match = _AGED.search(text, max(0, quantity.start - 20), quantity.start)
    return match["who"][-8:] if match is not None else ""
