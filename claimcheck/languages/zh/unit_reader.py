"""Reads the unit that follows a figure, or the currency or 每… that stands before it."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

from .lexicon import NOT_AFTER
from .numerals import evaluate
from .units import CLASSIFIERS, MONEY, MONEY_PREFIX, PER_UNITS, PHYSICAL, TIME

_ONE = Decimal(1)


class UnitRead(Struct, frozen=True, gc=False):
    """A unit as read: where it ends, its code, the factor to that code, and the word as written.

    ``exact``: an unscaled integer of it counts whole things. ``half_follows``: 半 may follow (两年半).
    """

    end: int
    unit: str
    factor: Decimal
    noun: str
    exact: bool
    money: bool = False
    classifier: bool = False
    half_follows: bool = False


class _Word(Struct, frozen=True):
    word: str
    unit: str
    factor: Decimal
    kind: str


def _table() -> dict[str, tuple[_Word, ...]]:
    words: dict[str, _Word] = {}
    for word in CLASSIFIERS:
        words[word] = _Word(word, word, _ONE, "count")
    for word in ("个省区市", "个省市区", "个省市", "个省（区、市）", "个省(区、市)"):
        words[word] = _Word(word, "个", _ONE, "count")
    for word, code in PHYSICAL.items():
        words[word] = _Word(word, code, _ONE, "measure")
    for word, code in TIME.items():
        words[word] = _Word(word, code, _ONE, "time")
    for word, (code, factor) in MONEY.items():
        words[word] = _Word(word, code, factor, "money")
    for word in ("个百分点", "百分点", "個百分點", "个pct", "pct", "pcts"):
        words[word] = _Word(word, "pp", _ONE, "share")
    for word in ("个基点", "基点", "个bp", "bp", "BP", "bps"):
        words[word] = _Word(word, "pp", Decimal("0.01"), "share")
    words["%"] = _Word("%", "%", _ONE, "share")
    words["‰"] = _Word("‰", "%", Decimal("0.1"), "share")
    words["倍"] = _Word("倍", "x", _ONE, "share")
    words["星级"] = _Word("星级", "星", _ONE, "grade")
    del words["人民"]
    words["度"] = _Word("度", "deg", _ONE, "measure")
    first: dict[str, list[_Word]] = {}
    for entry in words.values():
        first.setdefault(entry.word[0], []).append(entry)
    return {char: tuple(sorted(entries, key=lambda e: -len(e.word))) for char, entries in first.items()}


# 182.6/10万: a rate by heads, without a unit of its own.
_PER_HEADS = re.compile(r"/(10万|十万|百万|万|千)(?![元吨])")
_HEADS = {"10万": "/100000", "十万": "/100000", "百万": "/1000000", "万": "/10000", "千": "/1000"}
_UNITS = _table()
# 3死12伤: people by what befell them, after a word of harm or one beside the other.
_HURT = re.compile(r"[死伤亡](?![者员势情口害残病党心感疤痕讯])")
_NUMBER = r"(?:\d{1,4}|[一两二三四五六七八九十]{1,3})[多余]?"
_TOLL = re.compile(rf"(?:[致成酿]|已有|至少)(?:{_NUMBER}[死亡]，?)?{_NUMBER}$|\d[死亡]，?\d{{1,4}}$")
_THEN_HURT = re.compile(r"[死亡]\d{1,4}伤")
STARTS_OF_UNITS = frozenset(_UNITS) | frozenset("死伤亡")
_COUNTABLE = frozenset(CLASSIFIERS)
_PER = re.compile(r"\s?[/／]\s?|每")
_LATIN_WORD = re.compile(r"[A-Za-z²³]")
_PER_PREFIX = re.compile(
    r"每(?P<n>\d+|(?:[一二两三四五六七八九十百万]|千(?![瓦米克]))+)?(?P<u>股|吨|公斤|千克|斤|克|亩|公顷|平方米|平方公里|立方米|人|户|辆|台|套|件|桶|度|千瓦时|"
    r"瓦|公里|升|头|只|张|位|名|单|箱|羽|日|天|月|年|小时|周|分钟|秒|季度|份|次|家|村|所|班|盎司|手|枚|户籍人口|常住人口|孩子|例|片|粒|支|瓶|盒|袋|册|本|包|对|晚|学期|平米|标箱|标准箱|吨公里|车|床)"
    r"(?P<gap>[^，。、；：,;:0-9]{0,8})$"
)
_LENGTHS = frozenset(("km", "m", "[mi_i]", "[nmi_i]"))
_SPEED = re.compile(r"时速(?!度)[^，。、；：,;:0-9]{0,6}$")
_BURNT = frozenset(("kW.h", "L", "kg", "m3"))
_YIELDS = frozenset(("kg", "t", "斤"))
_YIELD = re.compile(r"亩[产均](?:量|产)?[^，。、；：,;:0-9]{0,6}$")
_BURNS = re.compile(r"百公里(?:综合|实测|平均)?[电油气能氢]?耗[^，。、；：,;:0-9]{0,6}$")
_TIME_PER = frozenset("日 天 月 年 小时 周 分钟 秒 季度".split())
_PREFIX = re.compile(
    "(" + "|".join(re.escape(word) for word in sorted(MONEY_PREFIX, key=len, reverse=True)) + r")\s?$"
)
_ANGLE = re.compile(r"角|转|倾|斜|坡|弯|弧|方位|全景|环|翻|仰|俯|视野|扭|[经纬]|偏")
_TEMPERATURE = re.compile(r"温|零下|热")
_KNOTS = re.compile(r"航速|风速|时速|流速|速度|每小时|海")  # 节 is a speed there, else a part of something
_SPENT = re.compile(r"[花钱价卖付收买赚挣费]")  # 块 is money here, else a piece
_HALVED = frozenset("元 间 圈 页 碗 层 桶 车 箱 袋 瓶 杯 盘 个 场 口 成".split())  # 5间半, 一碗半
_COINS = re.compile(r"钱|[1-9一二两三四五六七八九](?:毛|[。，；”、]|$|一[斤个碗杯张瓶袋度升吨只盒份次])")
_TENTHS = re.compile(r"[贵贱涨跌降升减加宜花卖赚价钱斤块][^，。；]{0,3}$")  # 毛 is a tenth of a yuan there: 贵了八毛
_PIECES = frozenset("地砖石田板屏表碑牌匾玉电砚瓦布肉糖煤饼冰骨显硅晶区墓化展绿菜水草空监巧")  # 一百块砖
_BULLION = re.compile("[金银铂钯]")
_CLOSED = frozenset("，。、；！？,;!?）)") | {""}
_SPAN_BEFORE = re.compile(r"(?:为期|历时|连续|长达|拘留|羁押|停业整顿)[^，。]{0,4}$")  # 日 counts days only here; else it is a date


def read_unit(text: str, at: int, chinese: bool) -> UnitRead | None:
    """The unit at ``at`` (one space may stand before it), or ``None``."""
    if text[at : at + 1] == " ":
        at += 1
    if text.startswith("/", at):
        match = _PER_HEADS.match(text, at)
        return UnitRead(match.end(), _HEADS[match[1]], _ONE, "", False) if match else None
    entries = _UNITS.get(text[at : at + 1])
    if entries is None:
        return _hurt(text, at)
    if text[at] == "度":
        return _degrees(text, at)
    for entry in entries:
        word = entry.word
        if not text.startswith(word, at):
            continue
        end = at + len(word)
        if _is_other_word(text, word, entry, end):
            continue
        return _built(text, at, end, entry, chinese)
    return None


def _hurt(text: str, at: int) -> UnitRead | None:
    """致3死12伤: people, with what befell them as their noun."""
    if not _HURT.match(text, at):
        return None
    told = _THEN_HURT.match(text, at) and text[at - 1 : at].isdigit() or _TOLL.search(text, max(0, at - 10), at)
    return UnitRead(at + 1, "人", _ONE, text[at], True, classifier=True) if told else None


def _is_other_word(text: str, word: str, entry: _Word, end: int) -> bool:
    follow = text[end : end + 1]
    if word[-1].isascii() and word[-1].isalpha() and follow.isascii() and follow.isalnum():
        return True
    banned = NOT_AFTER.get(word[-1] if len(word) == 1 or entry.kind == "count" else word)
    return banned is not None and text.startswith(banned, end)


def _built(text: str, at: int, end: int, entry: _Word, chinese: bool) -> UnitRead | None:
    unit, kind, factor = entry.unit, entry.kind, entry.factor
    word = entry.word
    if word == "块" and (_COINS.match(text, end) or _SPENT.search(text[max(0, at - 12) : at]) and text[end : end + 1] in _CLOSED):
        return UnitRead(end, "CNY", _ONE, word, False, money=True)
    if word == "块" and (chinese or text[at - 1 : at] in ("万", "千")) and text[at - 1 : at] in "百千万多余来" and at and text[at - 2 : at - 1] and text[end : end + 1] not in _PIECES:
        if text[at - 1] in "百千万" or text[at - 2] in "百千万":
            return UnitRead(end, "CNY", _ONE, word, False, money=True)  # 五千块才能提现
    if word == "毛" and not (_TENTHS.search(text[max(0, at - 6) : at - 1]) and text[end : end + 1] in _CLOSED):
        return None
    if word == "节" and not _KNOTS.search(text[max(0, at - 12) : at]):
        return UnitRead(end, "节", _ONE, word, True, classifier=True)
    if word == "方" and chinese:
        return None
    if word == "日" and not _SPAN_BEFORE.search(text[max(0, at - 8) : at]):
        return None
    if word == "%" or unit in ("pp", "x"):
        return UnitRead(end, unit, factor, "", False, half_follows=word == "倍")
    per, per_end = _per_suffix(text, end)
    return UnitRead(
        per_end,
        f"{unit}/{per}" if per else unit,
        factor,
        word,
        kind in ("count", "grade", "time"),
        money=kind == "money",
        classifier=kind in ("count", "grade"),
        half_follows=kind in ("time", "measure") or word in _HALVED,
    )


def _degrees(text: str, at: int) -> UnitRead | None:
    """度 is Celsius beside a word of temperature, kilowatt hours beside 电, an angle where one turns; else its own word."""
    if text.startswith("度电", at):
        return UnitRead(at + 2, "kW.h", _ONE, "度电", False)
    if text.startswith(("度过", "度假", "度夏", "度汛"), at):
        return None
    around = text[max(0, at - 16) : at]
    if "华氏" in around:
        return UnitRead(at + 1, "[degF]", _ONE, "度", False)
    turned = _ANGLE.search(around) or text[at - 3 : at] in ("180", "270", "360", "720")
    code = "Cel" if _TEMPERATURE.search(around) else "kW.h" if "电" in around else "deg" if turned else "度"
    return UnitRead(at + 1, code, _ONE, "度", False)


def _per_suffix(text: str, end: int) -> tuple[str, int]:
    """/吨, 每平方米: the denominator after a unit, or nothing."""
    match = _PER.match(text, end)
    if match is None:
        return "", end
    at = match.end()
    count = ""
    number = re.compile(r"\d+").match(text, at)
    if number is not None:
        count, at = number[0], number.end()
    for length in (4, 3, 2, 1):
        word = text[at : at + length]
        if len(word) < length:
            continue
        code = PER_UNITS.get(word) or PHYSICAL.get(word)
        if code is None and (word in _COUNTABLE or word in ("股", "人民币", "美元")):
            code = MONEY.get(word, (word, _ONE))[0]
        if code == "[oz_av]" and _BULLION.search(text, max(0, end - 40), end):
            code = "[oz_tr]"  # of gold and silver
        if code is not None and not (match[0] == "每" and text[at + length : at + length + 1] in "增减下上"):
            return count + code, at + length
    return "", end


def money_prefix(text: str, at: int, floor: int) -> tuple[int, str | None]:
    """The currency that stands before a figure (人民币, US$), where it begins, and its code."""
    if at <= floor:
        return at, None
    last = text[at - 1]
    if last not in "币元$￥¥€£BDr ":
        return at, None
    match = _PREFIX.search(text[max(floor, at - 6) : at])
    if match is None:
        return at, None
    begin = max(floor, at - 6) + match.start()
    if match[1] in ("美元", "港元") and begin > floor and text[begin - 1] in "0123456789万亿千百":
        return at, None
    return begin, MONEY_PREFIX[match[1]]


def read_per_prefix(text: str, at: int, code: str) -> str | None:
    """每吨3500元 → per t; 每10股派3.5元 → per 10股. 每年 counts only directly before the figure."""
    low = max(0, at - 16)
    mark = text.rfind("每", low, at)
    if "/" in code or code in ("%", "pp", "x"):
        return None
    if code in _LENGTHS and _SPEED.search(text, low, at):
        return "hour"
    if mark < 0:
        if code in _YIELDS and _YIELD.search(text, low, at):
            return "亩"
        return "100km" if code in _BURNT and _BURNS.search(text, low, at) else None
    match = _PER_PREFIX.match(text[mark:at])
    if match is None:
        return None
    word, gap = match["u"], match["gap"]
    if gap and (word in _TIME_PER or code in ("year", "month")):
        return None
    if gap and not re.match(r"[一-鿿]{1,8}$", gap):
        return None
    unit = PER_UNITS.get(word) or PHYSICAL.get(word) or word
    if unit == "[oz_av]" and _BULLION.search(text, max(0, at - 24), at):
        unit = "[oz_tr]"
    count = match["n"] or ""
    if count and not count.isdigit():
        value = evaluate(count)
        count = format(value, "f") if value is not None else ""
    return f"{count}{unit}" if count != "1" else unit
