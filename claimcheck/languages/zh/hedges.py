"""Words beside a figure that say how sharply it is meant.

style: about 约, near 近 (just below), under 不足 (anything below), over 超 (and up), odd 多 / 余 (a bit more).
"""

from __future__ import annotations

import re

from ...model.written import HedgeStyle

# Longer words first: 不低于 must not be read as 低于.
BEFORE: dict[str, HedgeStyle] = {
    **dict.fromkeys(
        ("大于等于", "大于或等于", "大于或者等于", "高于等于", "≥", ">=", "> =", ">", "＞", "不低于", "不少于", "不小于", "不下于", "不下", "至少", "最少", "起码", "超过了", "超过", "超出", "超逾", "突破了", "突破", "高于", "多于", "大于",
         "逾", "超", "过"),
        "over",
    ),
    **dict.fromkeys(
        ("小于等于", "小于或等于", "小于或者等于", "低于等于", "≤", "<=", "< =", "<", "＜", "不超过", "不高于", "不多于", "不大于", "至多", "最多", "低于", "少于", "小于", "未满", "不满", "不足", "不到", "未到", "未超过", "不及", "尚不足", "跌破", "跌穿", "击穿"),
        "under",
    ),
    **dict.fromkeys(("接近于", "接近", "将近", "近乎", "逼近", "近", "几近", "临近", "几乎达到", "濒近"), "near"),
    **dict.fromkeys(
        ("大约为", "大约是", "大约在", "大约有", "大约", "大概", "大致", "约为", "约达", "约合", "约占", "约有", "约在", "约莫", "约", "估计", "据估计", "差不多", "平均约"),
        "about",
    ),
}
AFTER: dict[str, HedgeStyle] = {
    **dict.fromkeys(("左右", "上下", "前后", "许", "附近"), "about"),
    **dict.fromkeys(("及以上", "或以上", "以上", "之上", "开外", "起步", "有余", "多", "余", "出头"), "over"),
    **dict.fromkeys(("及以下", "或以下", "以下", "以内", "之内", "之下"), "under"),
}
_BEFORE = re.compile(
    "("
    + "|".join(sorted(BEFORE, key=len, reverse=True))
    + r")(?:了|为|有|达到|达)?\s?$"
)
# 至少还得再要30万元: what stands between such a word and its figure.
_AT_LEAST = re.compile("(至少|最少|起码|最多|至多)[还得再要需会能可以花付有该应须用给拿出]{1,5}$")
_AFTER = re.compile(r"\s?(" + "|".join(sorted(AFTER, key=len, reverse=True)) + ")")
# A hedge character that ends another word is none: 附近3公里, 节约500万元, 签约, 经过3年, 通过3项.
_NOT_AFTER = {
    "近": "附最邻靠临远亲新贴切逼迫浅凑",
    "约": "节签合条契违预纽制公爽履简婉相续租解赴",
    "超": "赶高反中英德意港法",
    "过": "通经不超度穿越路渡拿难胜错跨绕透飞使转吃走去来看做有打掠转得",
    "许": "允准特或也",
}
_OF_WHOLE = re.compile(r"(大约|大概|(?<![节签合条契违预])约|接近|将近|超过|不足|不到)(?:占到?|[为是]|相当于)(?:[^，。；：、0-9]|[0-9]{1,2}(?=月)){1,14}的$")
_PASSED = frozenset("资额量值入户数价润利本收产销总模")  # 投资过5000万元
# 比全省平均水平超出920元 tells a difference, not a bound.
_COMPARES = re.compile(r"[比较][^，。；]{1,24}$")
# 比去年的378件多结34件, 比上半年的40万千瓦多一倍
_MORE = re.compile(r"[了出]|[\u4e00-\u9fff]{0,2}\d|[近约逾超]?(?:[一二两三四五六七八九十]{1,2}(?:倍|成(?!不变))|一半)")
_AROUND = re.compile(r"[，。；、）)]|徘徊|震荡|波动|运行|交投|盘整|企稳|受阻|整理|窄幅|$")  # 三个附近的小区 is no hedge
_ROUND = frozenset("百千万亿")  # 过 is a hedge only before a round word: 过亿元


def before(text: str, at: int, start: int = 0) -> tuple[int, HedgeStyle | None]:
    """The hedge that ends at ``at``: where it begins and its style; ``(at, None)`` when there is none."""
    low = max(start, at - 7)
    match = _BEFORE.search(text[low:at]) or _AT_LEAST.search(text[low:at])
    if match is None:
        return at, None
    begin = low + match.start()
    word = match[1]
    if begin and text[begin - 1] in _NOT_AFTER.get(word, ""):
        return at, None
    if word == "过" and text[at : at + 1] not in _ROUND and text[at + 1 : at + 2] != "成" and text[begin - 1 : begin] not in _PASSED:
        return at, None
    if word == "超出" and _COMPARES.search(text, max(0, begin - 26), begin):
        return at, None
    return begin, BEFORE[word]


def of_whole(text: str, at: int) -> HedgeStyle | None:
    """约占全部损失的17.6%, 约为后者的1.7倍: the hedge that stands before what the figure is measured by."""
    match = _OF_WHOLE.search(text, max(0, at - 20), at)
    return BEFORE[match[1]] if match is not None else None


def after(text: str, at: int) -> tuple[int, HedgeStyle | None]:
    """The hedge that begins at ``at``: where it ends and its style; ``(at, None)`` when there is none."""
    match = _AFTER.match(text, at)
    if match is None:
        return at, None
    word = match[1]
    if word in ("多", "余") and text[match.end() : match.end() + 1] in ("个", "种", "样", "元", "年", "次", "于", "额", "姚", "杭", "党", "地", "方", "边"):
        return at, None
    if word == "多" and _MORE.match(text, match.end()):  # 比去年的27个多5个
        return at, None
    if word == "附近" and not _AROUND.match(text, match.end()):
        return at, None
    if word in ("以上", "以下") and text[match.end() : match.end() + 1] in ("简",):
        return at, None
    return match.end(), "odd" if word in ("多", "余") else AFTER[word]
