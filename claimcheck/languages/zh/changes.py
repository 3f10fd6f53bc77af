"""Verbs and nouns of change, and what a change is compared with.

增长 p % multiplies by 1 + p, 增长1.1倍 by 2.1, 增长到2倍 by 2, 翻两番 by 4; 增加3亿元 adds. 同比 compares with the same
months of the year before, 环比 with the period before.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from ...model.mention import ChangeSpec, Moment, Quantity
from .units import DURATIONS

UP = (
    "增长 增加 上升 提高 提升 上涨 扩大 攀升 回升 反弹 增多 多增 加快 跃升 飙升 激增 猛增 大增 上浮 上调 增收 增产 走高 拉长 延长 正增长 高增 多收 多支 多赚 暴涨 "
    "劲增 骤增 净增 走强 大涨 上行 增强 增至 升至 涨至 扩至 增到 升到 涨到 高出 多出 超出 优化 加密 提速 增速 抬升 增值 盈利增 涨价 升值 高开 收涨 上扬 微涨 微增 领先 领涨 加息 调升 季增 年增 月增 周增 收涨 高开 上扬 微涨 溢价 偏高 递增 爬升 扩充 抬高 推高 升高 增高 加深 加重 加剧 加厚 加宽 蹿升 窜升 攀高 走扩 累库 调高 拉高 走阔 上抬 收高 收升 走升 劲升 劲扬 急升 跳涨 领升 回暖 跃增 陡增 升温 增温"
).split()
DOWN = (
    "下降 减少 降低 下跌 下滑 回落 收窄 缩小 萎缩 少增 放缓 下调 下浮 压减 削减 缩短 减产 减收 缩减 走低 负增长 骤降 锐减 大跌 大降 暴跌 跳水 压降 减亏 "
    "掉到 掉至 滑落至 压到 压至 去库 落到 落至 降至 减至 跌至 缩至 降到 减到 跌到 下行 减排 节约 节省 减轻 低了 腰斩 缩水 贬值 下挫 裁减 少支 减缓 落后 领跌 降价 调降 减弱 下探 少收 降息 缩量 便宜 调贬 负增 递减 滑落 减薄 调低 拉低 压低 缩窄 滑坡 跌落 收缩 走弱 季减 年减 月减 周减 收跌 收低 倒退 低开 微跌 微降 折价 重挫 急挫 急跌 续跌 重跌 回撤 滑降 骤减 降温"
).split()
UP_SHORT = "增升涨高多快长扩"
DOWN_SHORT = "减降跌少低慢缩挫"
# A signed number follows: 变动比例-20.96%
UP_NOUNS = "变动比例 变动幅度 变动率 增减比例 增减幅度 增减率 变化率 变化幅度 增速 增长率 增幅 涨幅 升幅 增长速度 同比增速 增量 提价幅度 增长幅度 提升幅度 上涨幅度".split()
DOWN_NOUNS = "降幅 跌幅 减幅 降速 下降幅度 下跌幅度".split()

# Verbs that name what they move: 降息25个基点 is about a rate of interest.
_NAMES_ITSELF = {"降息": "利率", "加息": "利率", "降温": "气温", "升温": "气温", "增收": "收入", "减收": "收入"}
# 贵出23.1%, 轻了73公斤, 省下三成: a word of size or motion and what it came to; some only of rates (再砍7.4%).
_SIZED_UP = "贵多高长快重厚宽深涨升增"
_SIZED_DOWN = "少低短慢轻薄窄浅跌降减缩落"
_RESULT = "(?:了|出了?|去了?|掉了?|下来?了?)"
_MUCH = "(?:约|近|将近|超|逾|整整|足足|不止|足有|有)?"
_SIZED = re.compile(rf"(?P<verb>便宜|[{_SIZED_UP}{_SIZED_DOWN}])(?P<fill>(?:了|出了?|去了?){_MUCH})\s?$")
_RATED = re.compile(rf"(?P<verb>[贵砍]|失血|折损|蒸发|[提抬拉省压削丢落滑退掉大小差弱强](?={_RESULT}))(?P<fill>(?:{_RESULT})?{_MUCH})\s?$")
_RATED_DOWN = dict.fromkeys((*"砍省压削丢落滑退掉小差弱冷", "失血", "折损", "蒸发"), "down")
# 较上一代薄近两成, 比别家重三成: how much more of a size, where what it is compared with is told.
_THAN = re.compile(rf"[比较][^，。；]{{1,20}}?(?P<verb>[{_SIZED_UP}{_SIZED_DOWN}大小热冷窄])(?P<fill>(?:了|出了?)?)\s?$")
_SAVED = re.compile(rf"(?P<verb>[省砍削])(?P<fill>(?:了|下了?|掉了?|去了?){_MUCH})\s?$")
_DIRECTION = {
    **dict.fromkeys((*UP, "放量"), "up"),
    **dict.fromkeys(DOWN, "down"),
    **dict.fromkeys(UP_NOUNS, "up"),
    **dict.fromkeys(DOWN_NOUNS, "down"),
    **dict.fromkeys(("低于", "少于", "慢于", "不及"), "down"),
    **_RATED_DOWN,
    **dict.fromkeys((*_SIZED_UP, *"大热"), "up"),
    **dict.fromkeys(_SIZED_DOWN, "down"),
    "涨势": "up", "升势": "up", "跌势": "down",
    **dict.fromkeys(UP_SHORT, "up"),
    **dict.fromkeys(DOWN_SHORT, "down"),
}
_VERBS = "|".join(sorted(UP + DOWN, key=len, reverse=True))
_NOUNS = "|".join(sorted(UP_NOUNS + DOWN_NOUNS, key=len, reverse=True))
_FILL = r"(?:了|约|幅度?为?|率|速度?|达到|高达|达|为|至|到|接近|近|超过?|逾|整整|额|量|的|是|近?乎|仅|也|控制在|保持在|维持在|稳定在|可能|预计|有望|或|将|仍|又|再|已|分别|均|都|个|各|大约|突破|在|不足|不到|：|:|不低于|不超过|不少于){0,8}\s?"
_LONG = re.compile(rf"(?<!自然)(?P<verb>(?<![播投排释堆存])放量|{_VERBS})(?P<fill>{_FILL})$")  # 自然增长率 is the name of a rate
# 下调存款准备金率0.5个百分点: the object stands between the verb and the points.
_OBJECT = re.compile(r"(?P<verb>下调|上调|调降|调升|降低|提高|下降|上升|提升)(?P<fill>)[一-鿿]{1,14}$")
# 高于全国平均水平2.1个百分点: apart from a standard, not from an earlier time.
_APART = re.compile(r"(?P<verb>高于|高出|超过|超出|快于|多于|好于|优于|领先|低于|少于|慢于|落后于?|不及)(?P<fill>)[^，。；0-9]{2,16}$")
# 同比+13.2%, 环比-0.4%: the sign is the verb.
_SIGNED = re.compile(r"(?P<verb>同比|环比|按年|按月)(?P<fill>[+＋]?)$")
_NOUN = re.compile(rf"(?<!自然)(?P<verb>{_NOUNS})(?P<fill>{_FILL})$")
_SHORT = re.compile(
    rf"(?:同比|环比|按年|按月|净|均|各|又|再|微|略|大|猛|还|年|月|普|齐|累计|较[^，。；]{{1,12}}?|比[^，。；]{{1,12}}?|每[^，。；0-9]{{1,3}}|(?<=[指数价股率币油金值板利润收入额量本])|^)(?P<verb>[{UP_SHORT}{DOWN_SHORT}])(?P<fill>了?(?:约|近|超|逾|达|至|到|过)?)\s?$"
)
_OF_TIME = {"快": "down", "慢": "up"}  # who was 45 seconds faster took so much less
_AFTER = re.compile(r"(?:的|左右的|以上的)?(?:速度|高速|年均|同比|环比|复合|中高速)?(?P<verb>增长率|增长|增速|增幅|涨幅|升幅|降幅|跌幅|下降|上涨|上升|减少|跌势|涨势|升势|减幅|提升|提高|降低)(?!到|至|了?\d)")
_TO = re.compile(r"[至到]")
_FROM = re.compile(r"[由从][^，,；;。由从]{2,24}$")  # 由105.32下降为103.09
_BASE_WORD = re.compile(r"(?:比|较|与|同|和|跟|于|相较于?|相比|对比|由|从|自)$")
_YOY = re.compile(r"年增|年减|同比|按年|同期相比|上年同期|去年同期|同期增|同期下")
_POP = re.compile(r"季增|季减|月增|月减|周增|周减|环比|按月|按季|比上月|较上月|比上季|较上季|比上周|较上周|较前一|比上个月|较上个月|比前一")
_COMPARE = re.compile(
    r"(?:(?:与|同|和)[^，。；]{1,16}?相比|(?:比(?![率例重值])|较|相较于?)[^，。；]{0,18}?(?=$)|(?:按[^，。；]{2,10}?(?:计算|口径)?，?)?(?:同比|环比|按年|按月|按季)[^，。；]{0,4}|"
    r"(?:比(?![率例重值])|较)[^，。；]{1,18}?)$"
)
_OTHER = re.compile("[比较](?![上前同][^，。；]{0,2}[年月周季日]|前一|同期)")  # 较旧款, 比预期: no earlier time
_CONSTANT = re.compile(r"不变价|可比价|可比口径|实际增长|扣除价格|剔除")
_THAN_FIGURE = re.compile(r"[比较][^，。；]{1,32}[^，。；：、]$")
_STREAK_VERB = re.compile(rf"(?:保持|实现|呈现?|出现|持续|均|都)?(?:[^，。；]{{0,6}}?)(?P<verb>{_VERBS}|[涨跌升]势)")


_LENGTHS = ("m", "cm", "mm", "km", "[li_i]")
_BESIDE = re.compile("[比较]|于|出")


class ChangeRead(Struct, frozen=True):
    """A change phrase before a figure: where it begins in the text, and what it says."""

    start: int
    spec: ChangeSpec
    noun: bool
    constant: bool
    moved: str = ""  # what is moved, where it stands between verb and figure: 下调存款准备金率0.5个百分点


def read(text: str, start: int, quantity: Quantity, moments: tuple[Moment, ...]) -> ChangeRead | None:
    """The change phrase in ``text[start:quantity.start]`` that ends at the figure, or right after it."""
    lead = text[start : quantity.start]
    hedge = text[quantity.start : quantity.core_start]
    match = _LONG.search(lead) or _NOUN.search(lead) or _SHORT.search(lead)
    if match is not None and len(match["verb"]) == 1 and not _short_stands(lead, match, quantity, text[max(0, start - 34) : start]):
        match = None
    match = match or _came_to(lead, quantity)
    moved = ""
    if match is None and quantity.unit in ("%", "pp", "x"):
        match = _SIGNED.search(lead)
    if match is None and quantity.unit == "pp":
        match = _OBJECT.search(lead)
        moved = match[0][2:] if match is not None else ""
    if match is None and quantity.unit == "pp":
        match = _APART.search(lead)
    if match is not None and match["verb"] in _NAMES_ITSELF:
        moved = _NAMES_ITSELF[match["verb"]]
    if match is None:
        return _following(text, start, quantity, moments)
    verb = match["verb"]
    verb_at = start + match.start("verb")
    noun = verb in UP_NOUNS or verb in DOWN_NOUNS
    fill = match["fill"]
    to = bool(_TO.search(verb[-1] + fill.replace("达到", ""))) or (hedge[:1] in ("至", "到") and not hedge.startswith(("至少", "至多")))
    to = to or (fill.strip() == "为" and _FROM.search(text[max(0, verb_at - 26) : verb_at]) is not None)
    to = to or verb == "下探" and quantity.unit not in ("%", "pp")  # a price that was touched
    direction = _DIRECTION.get(verb) or _DIRECTION.get(verb[0], "up")
    direction = _OF_TIME.get(verb, direction) if quantity.unit in DURATIONS else direction
    begin, base = _compare(text, start, verb_at, moments)
    against = base is None and _OTHER.match(text, begin) is not None and not moments_in(moments, begin, verb_at)
    spec = ChangeSpec(
        direction=direction,  # type: ignore[arg-type]
        against=against,
        mode="to" if to and not noun else "by",
        base=base,
        year_on_year=bool(_YOY.search(text, begin, quantity.start)),
        previous_period=bool(_POP.search(text, begin, quantity.start)),
        start=verb_at,
        end=quantity.start,
    )
    return ChangeRead(begin, spec, noun, bool(_CONSTANT.search(text, max(0, begin - 14), verb_at)), moved)


def moments_in(moments: tuple[Moment, ...], low: int, high: int) -> bool:
    """Whether a time begins between ``low`` and ``high``."""
    return any(low <= moment.start < high for moment in moments)


def _came_to(lead: str, quantity: Quantity) -> re.Match[str] | None:
    """A word of size or motion with what it came to: any for a rate, those that can only compare for an amount."""
    if quantity.unit in ("%", "x", "pp"):
        return _RATED.search(lead) or _SIZED.search(lead) or _THAN.search(lead)
    return _SIZED.search(lead) or _SAVED.search(lead)


def _short_stands(lead: str, match: re.Match[str], quantity: Quantity, before: str) -> bool:
    """增 升 降 and the like count only beside a comparison, or alone before %, 倍, points."""
    if match["verb"] in "高长" and quantity.unit in _LENGTHS and not _BESIDE.search(lead):
        return False  # 净高4.7米, 全长12公里: how high and how long, not by how much more
    if match["verb"] in "高多" and match["fill"].startswith("达"):
        return False  # 金额高达200万元: how much
    if match.start() > 0 or match.start("verb") > 0:
        return True
    if not match.start() and _THAN_FIGURE.search(before):
        return True  # 比2023年的8.1万台多1.3万台
    if match["verb"] in "涨跌升降" and (quantity.unit == "点" or quantity.unit.isupper()):
        return True  # 收报3318.27点，跌37.64点
    return quantity.unit in ("%", "x", "pp")


def nth_in_row(text: str, quantity: Quantity) -> bool:
    """连续第二年下降: an ordinal that tells how long it has gone on."""
    return quantity.form == "ordinal" and quantity.unit in DURATIONS and text.startswith("连续", quantity.start - 2)


def _following(text: str, start: int, quantity: Quantity, moments: tuple[Moment, ...]) -> ChangeRead | None:
    in_row = quantity.streak or nth_in_row(text, quantity)
    if quantity.unit not in ("%", "x", "pp") and not in_row:
        return None
    if in_row:
        match = _STREAK_VERB.match(text, quantity.end)
        if match is None:
            return None
        spec = ChangeSpec(direction=_DIRECTION[match["verb"]], start=match.start("verb"), end=match.end())  # type: ignore[arg-type]
        return ChangeRead(quantity.start, spec, False, False)
    match = _AFTER.match(text, quantity.end)
    if match is None:
        return None
    verb = match["verb"]
    direction = _DIRECTION.get(verb) or ("down" if verb == "跌势" else "up")
    spec = ChangeSpec(direction=direction, start=match.start("verb"), end=match.end(), year_on_year="同比" in text[start : match.end()])  # type: ignore[arg-type]
    return ChangeRead(quantity.start, spec, False, bool(_CONSTANT.search(text, start, match.end())))


def _compare(text: str, start: int, verb_at: int, moments: tuple[Moment, ...]) -> tuple[int, Moment | None]:
    """Where the comparison before the verb begins (较2021年同比…), and its base moment."""
    begin, base = verb_at, None
    for moment in reversed(moments):
        if not start <= moment.start < verb_at:
            continue
        before = text[max(start, moment.start - 3) : moment.start]
        word = _BASE_WORD.search(before)
        if word is not None and word[0] not in ("由", "从", "自") and verb_at - moment.end <= 16:
            base = moment
            begin = moment.start - len(word[0])
        break
    if base is None:
        base = _compared_before(text, start, moments)
    match = _COMPARE.search(text[start:begin]) if base is None else None
    if match is not None and match.group(0):
        begin = start + match.start()
    adverb = re.search(r"(?:实际|名义|累计|平均|年均|年平均|分别|均|大幅|小幅|同口径|可比|总体|明显|进一步|持续|逐步|略有|略|稳步|快速|迅速|继续|不断|已|将|又|再|也|同样|还|仍|都|各|约|净){1,8}$", text[start:begin])
    if adverb is not None:
        begin = start + adverb.start()
    return begin, base


def _compared_before(text: str, start: int, moments: tuple[Moment, ...]) -> Moment | None:
    """与2010年相比，减少1.6万人: the base in the clause before."""
    if not start or text[start - 1] not in "，,":
        return None
    for moment in reversed(moments):
        if moment.end < start and start - moment.end <= 30:
            before, after = text[max(0, moment.start - 2) : moment.start], text[moment.end : start]
            if before.endswith(("与", "同", "和", "较", "比")) and ("相比" in after or "比较" in after):
                return moment
    return None


def heading_direction(text: str) -> Literal["up", "down"] | None:
    """The direction that a table heading names: 同比增长（%） up, 降幅 down."""
    match = _IN_HEADING.search(text)
    return _DIRECTION[match[0]] if match is not None else None  # type: ignore[return-value]


_IN_HEADING = re.compile(f"{_VERBS}|{_NOUNS}")
