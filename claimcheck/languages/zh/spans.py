"""Times told otherwise than by a date: 近五年, 周三, 5天前, 十四五期间, 上世纪80年代, 五一假期."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...model.mention import Moment, TimeSpec
from .numerals import evaluate

_CN = "〇零一二三四五六七八九十"
WEEKDAYS = {**dict(zip("一二三四五六日", range(7), strict=True)), "天": 6}
_PLAN = {"九": 1996, "十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026}
_TRAILING = re.compile(
    rf"(?P<lead>近|最近|过去|此前|过往|前|未来|今后|接下来|(?<![一-鿿])后)的?(?P<n>\d{{1,2}}|[{_CN}两几]{{1,2}})个?(?P<u>年|月|周|天|季度|星期)(?:来|间|里|内|时间)?|"
    rf"(?P<n2>\d{{1,2}}|[{_CN}两]{{1,2}})(?P<u2>年)(?:来|间)(?!自)"
)
_AHEAD = ("未来", "今后", "接下来", "后")
_DECADE = re.compile(r"(?P<c>20世纪|上世纪|本世纪|二十世纪|21世纪)?(?P<d>[1-9]0|[二三四五六七八九]十)年代(?:初|末|中期|后期)?")
_WEEKDAY_ALONE = re.compile(r"(?P<w>上上个?|上个?|下个?|本|这个?)?(?:周|星期|礼拜)(?P<d>[一二三四五六日天])(?![一-鿿]?(?:均|报|刊|边|转|期|至|到|年))(?:早盘|收盘|凌晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜间|晚|早)?")
_DAYS_AGO = re.compile(rf"(?P<n>\d{{1,3}}|[{_CN}两]{{1,3}})(?P<u>天|年|个月)前(?!后|置|沿|景)")
_MONTH_DAY = re.compile(rf"(?P<w>上|本|下|当|这)个?月(?P<d>\d{{1,2}}|[{_CN}]{{1,3}})[日号](?:(?:至|到|-|—)(?P<d2>\d{{1,2}})日)?")
_PLAN_SCAN = re.compile(r"[“\"]?(?P<p>十[一二三四五]?|九)五[”\"]?(?:规划|计划|时期|期间|以来|(?P<e>末)|初)?")
# 2024赛季 is of one year, 2024-25赛季 of two; a business year opens in a month that is told elsewhere, if at all.
_SEASON = re.compile(r"(?P<y>(?:19|20)\d\d)\s?(?P<to>(?:-|—|–|/|至){1,2}(?:(?:19|20)?\d\d))?年?(?P<what>赛季|财年|学年|榨季|雪季|供暖季|采暖季)")
_WEEKDAY = re.compile(r"(?:[（(]|[，,](?=[^，。]{2,4}[，,]))?(?:星期|周|礼拜)(?P<w>[一二三四五六日天])[）)]?")
_HOLIDAY = re.compile(r"[“\"]?(?:五一|十一|双十一|双11|双十二|双12|618|6·18|九一八|三八|六一|八一|五四|七一|3·15|9·11|5·12)[”\"]?(?=黄金周|假期|期间|小长假|国际|节|当天|大促|、|长假|购物)")


def whole(word: str | None) -> int | None:
    """The number that ``word`` writes, or ``None``."""
    if not word:
        return None
    if word == "两":
        return 2
    value = evaluate(word)
    return None if value is None else int(value)


def weekday(text: str, at: int) -> Moment | None:
    """周三, 上周五, 上上个周三: one day, unless it recurs (每周一, 周一至周五)."""
    match = _WEEKDAY_ALONE.match(text, at)
    if match is None or at and text[at - 1] in "每逐逢双单隔一两三四五六七八九十几0123456789、至到（(日":
        return None
    week = {None: None, "上上": -2, "上": -1, "下": 1, "本": 0, "这": 0}[match["w"].rstrip("个") if match["w"] else None]
    return Moment(at, match.end(), match[0], TimeSpec(weekday=WEEKDAYS[match["d"]], week_offset=week))


def counted_back(text: str, at: int) -> Moment | None:
    """5天前, 本月十日."""
    match = _DAYS_AGO.match(text, at)
    if match is not None:
        count = whole(match["n"])
        if not count or count > 300:
            return None
        spec = {
            "天": TimeSpec(day_offset=-count), "年": TimeSpec(year_offset=-count), "个月": TimeSpec(month_offset=-count)
        }[match["u"]]  # fmt: skip
        return Moment(at, match.end(), match[0], spec)
    match = _MONTH_DAY.match(text, at)
    day = whole(match["d"]) if match is not None else None
    if match is None or day is None or not 1 <= day <= 31:
        return None
    to_day = whole(match["d2"])
    if match["w"] == "当":
        return Moment(at, match.end(), match[0], TimeSpec(day=day, to_day=to_day))
    offset = {"上": -1, "下": 1}.get(match["w"], 0)
    return Moment(at, match.end(), match[0], TimeSpec(month_offset=offset, day=day, to_day=to_day))


def trailing(text: str, at: int) -> Moment | None:
    """近五年, 未来三年, 9年来."""
    match = _TRAILING.match(text, at)
    if match is None:
        return None
    count = match["n"] or match["n2"]
    word = match["u"] or match["u2"]
    unit = {"年": "year", "月": "month", "周": "week", "星期": "week", "天": "day", "季度": "quarter"}[word]
    number = None if count == "几" else whole(count)
    if match["lead"] == "前" and (word != "年" or count in "一1"):
        return None  # 前一年 is the year before the one spoken of
    if match["lead"] in ("近", "最近") and at and "一" <= text[at - 1] <= "鿿" and text[at - 1] not in "在据于了从是的和与而但且为创达至较比对将把占按以":
        return None  # 工期近7个月: a length of time, not a period
    if match["lead"] is None and (text.startswith("以", at - 1) or number is None):
        return None
    if number is not None and number >= 100:
        return None
    if number is not None and match["lead"] in _AHEAD:
        number = -number
    spec = TimeSpec(trailing=number, trailing_unit=unit if number else None, present=True)  # type: ignore[arg-type]
    return Moment(at, match.end(), match[0], spec)


def decade(text: str, at: int) -> Moment | None:
    """上世纪80年代."""
    match = _DECADE.match(text, at)
    if match is None:
        return None
    value = whole(match["d"])
    century = 2000 if match["c"] in ("本世纪", "21世纪") else 1900
    return Moment(at, match.end(), match[0], TimeSpec(decade=century + value if value is not None else None))


def season(text: str, at: int) -> Moment | None:
    """2024赛季, 2023—2024学年, 2025财年."""
    match = _SEASON.match(text, at)
    if match is None:
        return None
    year = int(match["y"])
    spec = TimeSpec(named=True)
    if match["what"] == "财年":
        spec = TimeSpec(year=year, to_year=year + 1 if match["to"] else None, fiscal=True)
    elif match["what"] == "赛季" and match["to"] is None:
        spec = TimeSpec(year=year)
    return Moment(at, match.end(), match[0], spec)


def plan(text: str, at: int) -> Moment | None:
    """十四五期间: five named years."""
    match = _PLAN_SCAN.match(text, at)
    if match is None:
        return None
    quoted = match[0][0] in "“\""
    if not quoted and match.end() == match.end("p") + 1 and match["p"] in ("十", "九"):
        return None
    if not quoted and text[match.end() : match.end() + 1] in "个名家年天万亿元岁人条项" and match.end() == match.end("p") + 1:
        return None
    first = _PLAN[match["p"]]
    spec = TimeSpec(year=first, to_year=first + 4, at="end" if match["e"] else None)
    role = "period" if match[0].endswith(("时期", "期间", "以来", "末", "初")) else "event"
    return Moment(at, match.end(), match[0], spec, role=role)  # type: ignore[arg-type]


def holiday(text: str, at: int) -> Moment | None:
    """五一假期: a name, so that its numerals are no dates."""
    match = _HOLIDAY.match(text, at)
    return Moment(at, match.end(), match[0], TimeSpec(), role="event") if match else None


def with_weekday(text: str, moment: Moment) -> Moment:
    """5月9日（周五）: a weekday written with its date."""
    if moment.spec.day is None or moment.spec.to_day is not None:
        return moment
    match = _WEEKDAY.match(text, moment.end)
    if match is None:
        return moment
    end = match.end() if match[0][0] in "，," else moment.end
    return replace(
        moment, end=end, weekday=WEEKDAYS[match["w"]], weekday_span=(match.start("w") - 1, match.end("w"))
    )
