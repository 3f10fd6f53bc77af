"""Which numerals claim something: the rest are names, list marks, clock times and set phrases.

``why_no_claim`` answers with a short reason, or an empty string for a claim.
"""

from __future__ import annotations

import re
from decimal import Decimal

from ...model.mention import Quantity
from .lexicon import EMPTY_NOUNS, SAFE_CLASSIFIERS
from .unit_reader import UnitRead

_SLOGAN = re.compile("不(?![同等到])|一|更|月")  # 三个不, 四个一
_TELEPHONE = re.compile("(?:电话|热线|号码|拨打|微信|QQ|qq|邮编)(?:号码?)?[为是：:]?$")
_UNIT_NUMBERS = re.compile("(?:电科|中科|兵器|船舶|航天|航空|电子)(?:第)?$")  # 电科9所
_HOUSE = re.compile(r"(?:单元|号楼|[栋幢])$")
_VILLAGE = frozenset("村庄屯湾社队泾")
# 第二天，他…: the day after, no rank.
_NEXT_DAY = re.compile(r"[，。；：“”！？、\s（到直在]$|^$")
_ROUND_ONLY = frozenset("百千万亿")
_EMPTY = tuple(EMPTY_NOUNS)
_RATIO_CUE = re.compile(r"比例|之比|配比|比为|占比|比重|结构|性别比|存销比|换股|兑换|配资|杠杆|配比|得票比|供需比|倍率|求人倍率|比率|招录比|报录比|师生比|生师比|市盈")
_RATIO_BEFORE = re.compile(r"[:：∶]\d[0-9.]*[，,]?(?:逐步|进一步|已)?(?:(?:调整|优化|演变|转变|变化|发展|改善|变|改)[为成到至]|[降升]至)$")  # 由8:41:51调整为…
_SCORE_CUE = re.compile(r"胜|负|战平|比分|击败|不敌|领先|落后|打平|逼平|总分|半场|扳平|轻取|力克|险胜|横扫")
# 5-9岁120例: a range of ages that names a group.
_AGED_GROUP = re.compile(r"\s?(?:\d|共|组|段|年龄|人群|人口|儿童|青少年|青年|老年|中年|患者|居民|占)")
_BARE_CUE = re.compile(r"(?:为|达到|达|增至|升至|降至|跌至|涨至|至|到|报|报收|收于|收报|指数|是|突破|录得|得分|系数|均值|平均|比例|率|指数|评分|强度|[多少高低增减快慢]了|多出|相差)$")
# 由上年的2.13缩小至, 从98.6降到: what a level moves from, where the one it moves to follows
_MOVED_FROM = re.compile(r"[由从自](?:[^，,；;。：:、0-9]|20\d\d年){0,12}$")
_MOVED_TO = re.compile(
    r"(?:[上回提攀]?升|上涨|[增跃提]长|提高|提升|扩大|增加|增|涨|[下]?降|降低|[下回]?[跌落]|下滑|减少?|减小|缩[小短]|收窄|缩)[至到为成]"
)
# 比前一年的49,850多了
_THAN = re.compile(r"[比较][^，；。：、]{0,14}$")
_MORE_THAN = re.compile(r"[多少高低增减升降]")
_FROM_REACH = 16  # signs between the word and the number
_CONFIDENCE = ("置信", "可信区间", "CI", "的置信", "显著性水平")  # 95%置信区间
_NAME_REACH = 34
_SPAN_CUE = re.compile(r"(?:徒刑|拘役|缓刑|管制|刑期|判刑|获刑|期限为?|限均为|[年月][和、及]|历时|耗时|为期|长达|用时|历经|仅用|时隔|不到|超过|连续|延长|缩短|推迟|提前|推后|[用花住待等干学忙耗测试坐排玩病休驻守]了|试用)$")
_LATER_NOUN = re.compile(r"[^，。；！？\s]{0,6}")
_ORDINAL_NOUNS = frozenset("届 次 个 位 名 批 轮 家 座 艘 架 例 枚 颗 条 场 代 台 辆 所 起 件 大 块 只 天 年 站 套 城 枪 度 届次 周年 艘次 列 段 支 棒".split())
_NOT_ORDINAL_NOUNS = frozenset("条 代 段 枪 站 棒 台 度 所".split())
# 第二、三批, 第3至5期: numbers that share one 第
_NTH = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_ORDINALS = re.compile(rf"第{_NTH}(?:[、和与及至到]{_NTH}){{0,6}}[、和与及至到]$")
_JOINTS, _LIST = frozenset("、和与及至到"), 24
_RANK = re.compile(r"(?:排名|排|位居|位列|居|列|名列|跃居|升至|稳居|居于|降至|全国|全省|全球|世界)$")
# 男子100米, 62公斤级, 10米跳台: an event's name. 三年行动, 10年期国债: a plan's or a bond's.
_EVENT_AFTER = re.compile(
    r"级|(?:个人)?(?:自由泳|蛙泳|仰泳|蝶泳|混合泳|接力|跨?栏|短跑|赛跑|竞走|障碍|长跑|跳?台|跳?板|气?(?:步|手)枪|速滑|短道|越野|冠军|决赛|预赛|半决赛|项目|跑)"
)
_EVENT_BEFORE = re.compile(r"(?:男子|女子|男女|混合|男|女|[4四]\s?[×xX*]\s?)$")
_TERM_AFTER = re.compile(r"行动|规划|计划(?!投|完)|制(?!造)|期(?![间内满待末初])")
_COORDINATE = re.compile(r"[北南]纬|[东西]经")
_BUILDINGS = frozenset(("幢", "栋", "座", "层", "区", "单元"))
_ADDRESS_AFTER = re.compile(r"\s?(?:\d{1,4}|[一二三四五六七八九十]{1,3}|[A-Z])?-?(?:\d{1,4})?(?:单元|室|号|楼)")
_AGE_GROUP = re.compile(r"岁(?:及|或)?(?:以上|以下|以内)")
_AROUND_CLOCK = re.compile(r"[一-鿿](?<![内里前后的以之降雨蒸最左就未])")  # 24小时值守
_SERVICE = ("服务", "营业", "值班", "不间断", "在线", "热线", "待命", "便利店")
_PUNCT_END = frozenset("，。；、！？：（(）)」”\n ;,!?")


# 风险比0.76（95%置信区间0.62～0.92）: a ratio by its name, and the bounds that stand behind it
_RATIO_NAME = r"(?:风险|危险|比值|优势|几率|发生率|发病率|死亡率)比(?:值)?|相对危险度|(?<![A-Za-z])(?:HR|OR|RR)"
_NAMED_RATIO = re.compile(rf"(?:{_RATIO_NAME})(?:为|是|仅为|[:：=＝])?\s?$")
_BOUNDS = re.compile(rf"(?:{_RATIO_NAME})(?:为|是|仅为|[:：=＝])?\s?\d\.\d+[，,、（(；]{{1,2}}(?:95%|99%|百分之九十五)(?:置信区间|可信区间|CI)(?:为|是|[:：=＝])?\s?$")


def named_ratio(text: str, at: int) -> str:
    """The unit of a figure without one that a ratio's name stands before, or an empty string."""
    if not text.startswith(("0.", "1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9."), at):
        return ""
    low = max(0, at - _NAME_REACH)
    return "x" if _NAMED_RATIO.search(text, low, at) or _BOUNDS.search(text, low, at) else ""


def moves_on(core: str, text: str, end: int) -> bool:
    """Whether what stands behind a number with decimals says to where it moved (由2.13缩小至, 从105.3上升为)."""
    return "." in core and _MOVED_TO.match(text, end) is not None


def why_no_claim(text: str, quantity: Quantity, chinese: bool, unit: UnitRead | None) -> str:
    """Why ``quantity`` is no claim, or an empty string."""
    start, end = quantity.core_start, quantity.end
    before = text[start - 1] if start else ""
    core = text[start : quantity.core_end]
    if _in_title(text, start):
        return "part of a title"
    if before == "前" and unit is not None and unit.noun in ("位", "名", "强", "大"):
        return "a rank's cut"
    if before == "第":
        return _ordinal(text, quantity, unit)
    if before in _JOINTS and _ORDINALS.search(text[max(0, start - _LIST) : start]):
        return "one of several ordinals"
    if _in_name(text, quantity, before, unit):
        return "part of a name"
    if quantity.form == "ratio":
        return _ratio(text, quantity)
    if quantity.form in ("fraction", "percent", "points", "multiple"):
        if text.startswith(_CONFIDENCE, end):
            return "a level of confidence"
        return "" if core else "no numeral"
    if before == "每":
        return "a denominator"
    if quantity.form == "vague":
        return "" if quantity.unit or any(char in "万亿" for char in core) else "no unit"
    if not quantity.unit:
        return _bare(text, quantity, chinese, core)
    if chinese:
        why = _chinese(text, quantity, core, unit)
        if why:
            return why
    if unit is not None and unit.unit == "year" and _is_year(core) and unit.noun == "年":
        return "a year"
    return _context(text, quantity, core, unit, end)


def _in_title(text: str, start: int) -> bool:
    low = max(0, start - 40)
    opened = text.rfind("《", low, start)
    return opened >= 0 and text.rfind("》", opened, start) < 0


def _in_name(text: str, quantity: Quantity, before: str, unit: UnitRead | None) -> bool:
    start = quantity.core_start
    if quantity.start == start and before and before.isascii():
        if before.isalpha() and quantity.unit not in ("%", "pp"):
            return True
        if before in "-_.·/#&" and start > 1 and text[start - 2].isascii() and text[start - 2].isalnum():
            return quantity.unit not in ("%", "pp") and quantity.form != "range"
    follow = text[quantity.core_end : quantity.core_end + 1]
    if unit is None and follow and follow.isascii() and (follow.isalpha() or follow in "-_"):
        return True
    return before == "·" or follow == "·"


def _ordinal(text: str, quantity: Quantity, unit: UnitRead | None) -> str:
    if unit is None:
        ranked = _RANK.search(text[max(0, quantity.core_start - 5) : quantity.core_start - 1])
        return "" if ranked else "an ordinal without a noun"
    first = quantity.core_start - 1
    if unit.noun == "天" and quantity.value is not None and 1 < quantity.value < 4 and _NEXT_DAY.search(text[max(0, first - 1) : first]):
        return "the day after"
    if unit.noun not in _ORDINAL_NOUNS or unit.noun in _NOT_ORDINAL_NOUNS:
        return "an ordinal of a name or section"
    return ""


def _ratio(text: str, quantity: Quantity) -> str:
    around = text[max(0, quantity.start - 16) : quantity.start]
    following = text[quantity.end : quantity.end + 8]
    if _SCORE_CUE.search(around) or _SCORE_CUE.search(following):
        return "a score"
    if quantity.parts[1:] == (Decimal(1),) and "." in text[quantity.start : quantity.end]:
        return ""  # 2.06∶1 is no score
    if _RATIO_CUE.search(around) or abs(sum(quantity.parts, Decimal(-100))) < 1 and _RATIO_BEFORE.search(around) or re.match(r"的?(?:比例|配比|比率|杠杆)", following):
        return ""
    return "a score or clock time"


def _is_year(core: str) -> bool:
    return len(core) == 4 and core.isdigit() and "1600" <= core <= "2199"


def _bare(text: str, quantity: Quantity, chinese: bool, core: str) -> str:
    signed = text[quantity.start] in "-−－负"
    if quantity.unit or quantity.start < quantity.core_start and not quantity.hedge and not signed:
        return ""
    if chinese and not any(char in "万亿点" for char in core):
        return "a numeral without a unit"
    if not chinese and core.isdigit() and (len(core) >= 7 or _TELEPHONE.search(text[max(0, quantity.start - 8) : quantity.start])):
        return "a number that identifies something"
    scaled = any(char in "万亿" for char in core)
    following = text[quantity.end : quantity.end + 1]
    if moves_on(core, text, quantity.end) and _MOVED_FROM.search(text[max(0, quantity.start - _FROM_REACH) : quantity.start]):
        return ""
    if scaled:
        return "" if core not in ("万", "亿", "千万", "百万", "万亿") else "a round word"
    if quantity.form == "range":
        if "." in core and text.startswith(("之间", "区间", "的区间"), quantity.end):
            return ""
        return "a range without a unit"
    if "," in core and _MORE_THAN.match(following) and _THAN.search(text[max(0, quantity.start - _FROM_REACH) : quantity.start]):
        return ""
    if following and following not in _PUNCT_END and not following.isspace():
        return "no unit"
    if _is_year(core) or not _BARE_CUE.search(text[max(0, quantity.start - 4) : quantity.start]):
        return "no unit"
    return ""


def _chinese(text: str, quantity: Quantity, core: str, unit: UnitRead | None) -> str:
    if set(core) <= _ROUND_ONLY:
        return "a round word"
    if unit is None:
        return "no unit" if not quantity.unit else ""
    if unit.classifier and not any(char in "百千万亿" for char in core) and unit.noun not in SAFE_CLASSIFIERS:
        return "part of a word"
    if len(core) == 1 and (core in "贰叁肆伍陆柒捌玖拾佰仟" and not unit.money or unit.unit == "两"):
        return "part of a word"
    if len(core) > 1 and unit.classifier and quantity.form != "range" and not any(char in "十百千万亿" for char in core):
        return "digits of a name"
    if core in ("零", "〇") and unit.classifier:
        return "part of a word"
    if core in ("一", "壹"):
        if unit.noun == "米" and text[quantity.end - 1] != "米":
            return ""  # 一米八
        if unit.unit in ("year", "month", "day", "week", "hour", "minute", "quarter"):
            cue = _SPAN_CUE.search(text[max(0, quantity.start - 3) : quantity.start])
            half = text[quantity.core_end : quantity.end].endswith("半")
            return "" if cue or half else "一 as a determiner"
        return "一 as a determiner"
    if unit.noun == "级" and not text[max(0, quantity.start - 8) : quantity.start].endswith(("风力", "地震", "大风", "震级")):
        return "a grade"
    return ""


def _named_by_size(text: str, quantity: Quantity, unit: UnitRead, end: int) -> str:
    """Whether the measure is part of a name: of a race, a weight class, a plan, a phone's version, an address."""
    code = unit.unit
    if code in ("m", "km", "kg"):
        if _EVENT_AFTER.match(text, end) or _EVENT_BEFORE.search(text[max(0, quantity.start - 3) : quantity.start]):
            return "the name of an event"
    elif code == "year" and unit.noun == "年":
        if _TERM_AFTER.match(text, end):
            return "the name of a plan or term"
    elif code == "deg" or unit.noun == "分":
        if _COORDINATE.search(text[max(0, quantity.start - 10) : quantity.start]):
            return "a place on the map"
    elif code.endswith("By"):
        if text[end : end + 1] == "+" or text[quantity.start - 1 : quantity.start] == "+":
            return "a version of a product"
    elif unit.noun in _BUILDINGS:
        before = text[quantity.start - 1 : quantity.start]
        storey = unit.noun == "层" and before in ("楼", "厦", "馆") or before == "号"  # 云栖路199号3幢
        return "an address" if storey or _ADDRESS_AFTER.match(text, end) else ""
    return ""


def _in_address(text: str, quantity: Quantity, unit: UnitRead) -> bool:
    """2单元301户, 村六组, 电科9所: what a house, a group of villagers or an institute is called."""
    before = text[max(0, quantity.start - 3) : quantity.start]
    if unit.noun == "户":
        return _HOUSE.search(before) is not None
    if unit.noun == "组":
        return before[-1:] in _VILLAGE and before[-1:] != ""
    return unit.noun == "所" and _UNIT_NUMBERS.search(before) is not None


def _context(text: str, quantity: Quantity, core: str, unit: UnitRead | None, end: int) -> str:
    if unit is None:
        return ""
    small = quantity.value is not None and quantity.value < Decimal(20)
    named = _named_by_size(text, quantity, unit, end)
    if named:
        return named
    if unit.classifier and small and (text.startswith(_EMPTY, end) or unit.noun == "个" and _SLOGAN.match(text, end)):
        return "counts nothing"
    if _in_address(text, quantity, unit):
        return "part of an address or name"
    if unit.unit == "year" and unit.noun in ("岁", "周岁") and _AGE_GROUP.match(text, quantity.core_end):
        return "an age group"
    if unit.noun in ("岁", "周岁") and quantity.form == "range" and _AGED_GROUP.match(text, quantity.end):
        return "an age group"
    if unit.noun == "页" and text[max(0, quantity.start - 1) : quantity.start] in ("共", "第", "见", "转"):
        return "a page number"
    if unit.noun in ("级", "届", "版", "款", "期", "队") and _is_year(core):
        return "a year"
    if unit.unit == "hour" and (text.startswith(_SERVICE, end) or core in ("24", "二十四") and _AROUND_CLOCK.match(text, end)):
        return "a way of service"
    if unit.noun == "点" and "." not in core and quantity.value is not None and quantity.value <= 24:
        return "a clock time"
    if unit.noun == "分" and text[max(0, quantity.start - 1) : quantity.start] in ("时", "点", "秒"):
        return "a clock time"
    if unit.noun == "区" and small:
        return "part of a name"
    return ""
