"""Time expressions in Chinese: 今年1-10月, 前三季度, 上年同期, 截至今年10月底, 近五年, 十四五期间, 9时30分.

Each becomes a ``TimeSpec``; the dateline resolves it later. Clock times and holidays are found as well, so that
their numerals are never read as quantities.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from ...model.mention import Moment, TimeSpec
from . import feasts, results, spans
from .numerals import evaluate
from .spacing import SPACED_DATE, spread_times
from .spans import whole

_CN = "〇零一二三四五六七八九十"
_N = rf"(?:\d{{1,2}}|[{_CN}]{{1,3}})"
_YEAR = r"(?:(?:19|20)\d\d(?=\s?年|[-—–~至到/.、]|届)|[一二][〇零○一二三四五六七八九]{3}(?=年)|(?<![\d.])(?:0\d(?=年)|\d\d(?=年\d{1,2}月)|(?<![有时达共了满近后第约超逾整已过长期隔])\d\d(?=年(?:(?:代|前|后)[，底初的]|[底初]))|(?:(?<![一-鿿\d.])|(?<=[在于从自到至由]))\d\d(?=年[，的])(?!年的(?:租|贷|合[同约]|协议|期限|任期|经验|时间|历史|努力|坚守|坚持|建设|发展|使用|经营|质保|奋斗|探索))))"
_REL = (
    "今年|本年度|本年|去年|上一年|上年度|上年|前年|明年|后年|次年|同年|当年|来年|全年|翌年"
)
_MONTHS = rf"(?P<m1>{_N})(?:月份?(?:开始|起)?)?(?:-|—|–|~|～|至|到|、|－){{1,2}}(?P<m2>{_N})月份?"
_HOUR = r"(?:(?:凌晨|上午|中午|下午|晚上?)?\d{1,2}[时点](?:\d{1,2}分|半|整)?(?=[-—–~至到]))?"  # 10月8日18时至9日6时
_FAR = r"(?P<fy>(?:19|20)\d\d(?=年)|今年|本年|去年|次年|翌年|明年)年?"  # the year in which a span ends
_PART = (
    rf"(?P<fm>{_N})月份?(?:-|—|–|~|～|至|到|－){{1,2}}{_FAR}(?P<tm>{_N})月份?(?!\d)|"
    rf"(?P<half>上半年度?|下半年度?|前半年|后半年|年上半年|半年(?=度|报)度?|H[12](?![A-Za-z0-9]))|前(?P<pq>[一二两三四123４])个?季度?(?:度)?|"
    rf"第?(?P<q>[一二三四1234])(?:(?:-|—|至|到|、|和)第?(?P<q2>[二三四234]))?季度?(?<=季度|.季)|"
    rf"(?<![提之以此目])前(?P<pm>{_N}|两)个?月|{_MONTHS}|"
    rf"(?P<m>{_N})月份?(?:(?P<third>上旬|中旬|下旬)|(?P<d>\d{{1,2}}|[{_CN}]{{1,3}})(?:日|号)?{_HOUR}(?:(?:-|—|–|~|至|到|、){{1,2}}(?:(?:(?P<ey>(?:19|20)\d\d(?=年)|今年|本年|去年|次年|翌年|明年)年?)?(?P<em>{_N})月)?(?P<d2>{_N})[日号](?:\d{{1,2}}[时点](?!半|许)(?:\d{{1,2}}分)?)?)?)?"
)
_NTH = rf"第(?P<nm>{_N})个月|前(?P<nd>\d{{1,2}})天|第(?P<nw>{_N})周"  # within a year that is named
_EDGE = r"(?P<edge>年?末|年?底|年?初|年中|期末|期初)"
_SCAN = re.compile(
    rf"(?P<until>截至|截止到?|到)?(?:(?P<y>{_YEAR})\s?年?|(?P<rel>{_REL}))"
    rf"(?:(?:至|到|-|—|–|~|～){{1,2}}(?P<y2>(?:19|20)\d\d|{_REL})年?(?=年|间|期间|，|的|、|之间|以来|[^\d.]))?"
    rf"(?P<tail>度|全年)?(?:的)?\s?(?:{_PART}|{_NTH})?(?:份)?{_EDGE}?(?P<same>同期|同月|同季)?(?P<since>以来|起|开始|来)?(?P<span>期间|五年间|间)?"
)
_PART_SCAN = re.compile(
    rf"(?P<until>截至|截止到?)?(?:(?:{_PART}){_EDGE}?|(?P<bare_edge>年末|年底|年初|月末|月底|季末|期末|报告期末|上月末|上季末|上年末))"
    rf"(?P<same>同期|同月|当月|单月|当季)?(?P<since>以来|起|开始)?(?P<span>期间|间)?"
)
_ISO = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?:-|/|\.)(?P<m>0?[1-9]|1[0-2])(?:-|/|\.)(?P<d>0?[1-9]|[12]\d|3[01])(?!\d|[.-]\d)"
)
_WORDS: dict[str, TimeSpec] = {
    **dict.fromkeys(
        ("目前为止", "截至目前", "截止目前", "目前", "当前", "现阶段", "迄今为止", "迄今", "至今", "现在", "如今", "截至发稿", "眼下", "现如今", "截至收盘", "截止收盘", "截至今日收盘", "今日收盘", "截至发稿时", "截至记者发稿"),
        TimeSpec(day_offset=0, present=True),
    ),
    **dict.fromkeys(("今年以来", "今年来", "年初以来", "年初至今", "今年至今", "开年以来"), TimeSpec(year_offset=0, since=True, present=True)),
    "今年内": TimeSpec(year_offset=0, present=True), "年内": TimeSpec(year_offset=0, present=True, of_report=True),
    **dict.fromkeys(("上月", "上个月"), TimeSpec(month_offset=-1)),
    **dict.fromkeys(("本月", "这个月", "本月份"), TimeSpec(month_offset=0, present=True)),
    **dict.fromkeys(("上月末", "上月底", "上个月末"), TimeSpec(month_offset=-1, at="end")),
    **dict.fromkeys(("上季度", "上一季度", "上季"), TimeSpec(quarter_offset=-1)),
    **dict.fromkeys(("上季度末", "上季末"), TimeSpec(quarter_offset=-1, at="end")),
    **dict.fromkeys(("本月以来",), TimeSpec(month_offset=0, since=True, present=True)),
    **dict.fromkeys(("本周以来",), TimeSpec(week_offset=0, since=True, present=True)),
    **dict.fromkeys(("本季度以来",), TimeSpec(quarter_offset=0, since=True, present=True)),
    **dict.fromkeys(("本季度",), TimeSpec(quarter_offset=0, present=True)),
    **dict.fromkeys(("上周", "上一周"), TimeSpec(week_offset=-1)),
    **dict.fromkeys(("本周", "这周"), TimeSpec(week_offset=0, present=True)),
    **dict.fromkeys(("上上周", "上上个星期"), TimeSpec(week_offset=-2)),
    **dict.fromkeys(("下周", "下星期", "下个星期"), TimeSpec(week_offset=1)),
    **dict.fromkeys(("下下周", "下下个星期"), TimeSpec(week_offset=2)),
    **dict.fromkeys(("上个星期", "上星期"), TimeSpec(week_offset=-1)),
    **dict.fromkeys(("下月", "下个月"), TimeSpec(month_offset=1)),
    **dict.fromkeys(("上半月", "本月上半月"), TimeSpec(month_offset=0, day=1, to_day=15, present=True)),
    **dict.fromkeys(("本月上旬", "月初", "本月初"), TimeSpec(month_offset=0, day=1, to_day=10, present=True)),
    **dict.fromkeys(("上月初", "上个月初"), TimeSpec(month_offset=-1, day=1, to_day=10)),
    **dict.fromkeys(("本月中旬",), TimeSpec(month_offset=0, day=11, to_day=20, present=True)),
    **dict.fromkeys(("本月下旬",), TimeSpec(month_offset=0, day=21, to_day=31, present=True)),
    **dict.fromkeys(("今天", "今日", "今早", "今晨", "今晚"), TimeSpec(day_offset=0, present=True)),
    **dict.fromkeys(("昨天", "昨日", "昨晚"), TimeSpec(day_offset=-1)),
    **dict.fromkeys(("事发时", "事发当时", "事发当天", "案发时", "案发当天", "事故发生时", "出事时"), TimeSpec(day_offset=0, same_as="context", at="start")),
    "前天": TimeSpec(day_offset=-2), "明天": TimeSpec(day_offset=1), "明日": TimeSpec(day_offset=1),
    **dict.fromkeys(("上年同期", "去年同期", "上年同月", "去年同月", "上一年同期"), TimeSpec(year_offset=-1, same_as="context")),
    **dict.fromkeys(("前一年", "前一年度", "前一年同期", "前一财年", "上一财年", "上财年", "上一个财年"), TimeSpec(year_offset=-1, same_as="context")),
    **dict.fromkeys(("前一个月", "前一月"), TimeSpec(month_offset=-1, same_as="context")),
    **dict.fromkeys(("前一季度", "前一个季度", "前一季"), TimeSpec(quarter_offset=-1, same_as="context")),
    **dict.fromkeys(("前一周", "前一个星期", "前一星期"), TimeSpec(week_offset=-1, same_as="context")),
    **dict.fromkeys(("同期", "报告期内", "报告期", "期内", "期间", "当期", "本期", "当月", "当季"), TimeSpec(same_as="context")),
    **dict.fromkeys(("当日", "当天"), TimeSpec(day_offset=0, same_as="context")),
    **dict.fromkeys(("报告期末", "期末"), TimeSpec(same_as="context", at="end")),
    # from the beginning of the year to the end of the quarter reported on
    **dict.fromkeys(("年初至报告期末", "年初至本报告期末", "年初到报告期末"), TimeSpec(same_as="context", since=True)),
    **dict.fromkeys(("去年末", "去年底", "去年年末", "去年年底"), TimeSpec(year_offset=-1, at="end")),
    **dict.fromkeys(("上年末", "上年底", "上年年末", "上年度末", "上年年底"), TimeSpec(year_offset=-1, same_as="context", at="end")),
    **dict.fromkeys(("今年末", "今年底", "今年年底", "年末", "年底"), TimeSpec(year_offset=0, same_as="context", at="end")),
    **dict.fromkeys(("今年初", "今年年初", "年初"), TimeSpec(year_offset=0, same_as="context", at="start")),
    **dict.fromkeys(("月末", "月底"), TimeSpec(month_offset=0, same_as="context", at="end")),
    **dict.fromkeys(("季末", "季度末"), TimeSpec(quarter_offset=0, same_as="context", at="end")),
}
_WORD_SCAN = "|".join(sorted(_WORDS, key=len, reverse=True))
_CLOCK = re.compile(
    rf"(?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜间|早|晚|当晚|今晚|昨晚|次日|北京时间|当地时间)?(?:\d{{1,2}}|[{_CN}两]{{1,3}})(?:时(?!代|间|期|装|尚|任|候|速|隔|差|空|刻|长|报)|点(?=[钟整半左许前后，。\s到至—-]|\d{{1,2}}分))(?:(?:\d{{1,2}}|[{_CN}]{{1,3}})分?|半|整|许)?(?:\d{{1,2}}秒)?|"
    r"(?<![\d:.])(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[:：][0-5]\d)?(?![\d:：])"
)
_RATIO_AHEAD = re.compile(r"比例|之比|配比|比[为是约]|比率|报录比|师比|别比")  # 师生比例为1:16 is no clock
_ROC = re.compile(r"民国(?P<n>\d{2,3}|[一二三四五六七八九十百]{1,5})年")  # years of the Republic of China: 1911 + n
_DAY = re.compile(r"(?<![\d月.一二三四五六七八九十])(?P<d>[1-9]|[12]\d|3[01])(?:[日号]?(?:\d{1,2}时)?(?:-|—|–|至|到)(?P<d2>[1-9]|[12]\d|3[01]))?[日号](?!线|楼|文|令|元|电|本|资|站|院|公|机|车|店|常|均|报|间|夜(?!间|里)|产|馆|门|厅|台|井|矿|仓|坑|馆|地|墙|住|房|船|坝|桥|隧|卫|火|发|锅)")
_DETAINED = re.compile("(?:拘留|羁押|停业整顿)[了满各]?$")  # 拘留15日: how long
_NAMED_BEFORE = re.compile("[一-鿿](?<![于在从到至自截者期周月年天日午晚晨早前后本当今昨是的由庆假档次报讯和与及])")  # 星海2号 is a ship
_DATE_START: re.Pattern[str]  # set below, from the words it must find
_REL_OFFSET = {
    "今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "上一年": -1, "上年度": -1, "前年": -2, "明年": 1, "来年": 1, "后年": 2,
}
_SEASON = re.compile("[春夏秋冬][季天]|入[春夏秋冬]|开春|[暑寒]假|暑期")  # whose days no calendar tells
_OWN_DAY = re.compile("除夕|[元国中端清春][旦庆秋午明节]|初[一二三四五六七八]|开[幕园业市馆票学]|[首生婚事案]|节|上市|发射|比赛")  # 除夕当天
_PLANNED = ("预算", "预期", "计划", "目标", "确定", "下达", "安排", "人代会", "制定", "设定")
_EARLIER = re.compile("[一-鿿](?<![比较与和同跟是由从为在于而的占达到至超])")
_EDGES = {"末": "end", "底": "end", "初": "start", "中": "end"}
_DAYTIME = re.compile(r"(?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜间)")
# 2024年国庆假期: days that move from year to year; the year is kept in words, dates are not guessed.
FEAST = re.compile(r"[“\"]?(?P<name>春节|除夕|元宵节?|劳动节|双节|元旦|清明节?|五一|端午节?|中秋节?|国庆节?|中秋国庆|国庆中秋|暑期|春运|寒假|暑假)[”\"]?(?:假期|假日|节假日|小长假|长假|黄金周|档期?|期间)")
_WORD_RE = re.compile(_WORD_SCAN)


def find(text: str) -> list[Moment]:
    """Every time expression of folded ``text``, in order and not overlapping."""
    return spread_times(text, _find) if " " in text and SPACED_DATE.search(text) else _find(text)


def _find(text: str) -> list[Moment]:
    found: list[Moment] = []
    at = 0
    search = _DATE_START.search
    while True:
        match = search(text, at)
        if match is None:
            return found
        moment = _at(text, match.start())
        if moment is None:
            at = match.start() + 1
            continue
        moment = feasts.told(text, spans.with_weekday(text, moment))
        found.append(moment)
        at = max(moment.end, match.start() + 1)


def _at(text: str, at: int) -> Moment | None:
    char = text[at]
    if char.isdigit() and at and (text[at - 1].isdigit() or text[at - 1] == "."):
        return None
    for reader in _READERS_DIGIT if "0" <= char <= "9" else _READERS_OTHER:
        moment = reader(text, at)
        if moment is not None and moment.end > at:
            return moment
    return None


def _iso(text: str, at: int) -> Moment | None:
    match = _ISO.match(text, at)
    if match is None:
        return None
    spec = TimeSpec(year=int(match["y"]), month=int(match["m"]), day=int(match["d"]))
    return Moment(at, match.end(), match[0], spec)


def _clock(text: str, at: int) -> Moment | None:
    match = _CLOCK.match(text, at)
    if match is None or ":" in match[0] and _RATIO_AHEAD.search(text, max(0, at - 8), at):
        return None
    return Moment(at, match.end(), match[0], TimeSpec(), role="event")


def _word(text: str, at: int) -> Moment | None:
    match = _WORD_RE.match(text, at)
    if match is None:
        return None
    word = match[0]
    follow = text[match.end() : match.end() + 2]
    if word in ("年初", "年底", "年末") and at and text[at - 1] in "0123456789一二三四五六七八九十":
        return None
    if word.startswith("前一") and _EARLIER.search(text, max(0, at - 1), at):
        return None  # 提前一个月, 选前一周
    if word == "本周" and follow[:1] in ("期", "转", "边"):
        return None  # 回本周期
    if word == "年初" and text.startswith(_PLANNED, match.end()):
        return None  # 年初预算: a budget's name
    if word == "期间" and at and "一" <= text[at - 1] <= "鿿":
        return Moment(at, match.end(), word, TimeSpec(named=True))  # 审理期间
    if word == "现在" and at and text[at - 1] in "体出呈实展表发":
        return None
    if word in ("当天", "当日") and _OWN_DAY.search(text, max(0, at - 3), at):
        return Moment(at, match.end(), word, TimeSpec(named=True))
    if word in ("同期",) and follow[:1] in ("声",):
        return None
    day = _WORDS[word].day_offset is not None and _DAYTIME.match(text, match.end())
    end = day.end() if day else match.end()
    return Moment(at, end, text[at:end], _WORDS[word])


def _year(text: str, at: int) -> Moment | None:
    match = _SCAN.match(text, at)
    if match is None or match.end() == at:
        return None
    end = match.end()
    if match["y2"] and text[end : end + 1] == "年":
        end += 1
    if match["y"] is not None and "年" not in text[at:end]:
        return None
    if match["rel"] == "当年" and text[at - 1 : at] == "不":
        return None
    if match["rel"] == "后年" and at and text[at - 1] in "产投之以成用通运建业工此最":
        return None  # 达产后年产值
    spec = _spec_of_year(match)
    if spec is None:
        return None
    if match["rel"] in ("本年", "本年度") and spec == TimeSpec(year_offset=0, present=True):
        spec = replace(spec, of_report=True)
    feast = FEAST.match(text, end) if match["rel"] != "全年" and end - at <= 6 else None
    if feast is not None:
        return Moment(at, end, text[at:end], TimeSpec(named=True, feast=feast["name"] if match["rel"] == "今年" else None))
    if _SEASON.match(text, end) and spec in (TimeSpec(year=spec.year), TimeSpec(year_offset=spec.year_offset, present=spec.present)):
        return Moment(at, end + 2, text[at : end + 2], TimeSpec(named=True))
    if match["until"] == "到":
        at += 1
    text_of = text[at:end]
    if text.startswith(("代", "轻", "级", "期", "纪"), end) and text_of.endswith("年"):
        return None
    return Moment(at, end, text_of, spec)


def _spec_of_year(match: re.Match[str]) -> TimeSpec | None:
    spec = TimeSpec()
    if match["y"] is not None:
        year = _year_number(match["y"])
        if year is None:
            return None
        spec = replace(spec, year=year)
    else:
        word = match["rel"]
        if word in _REL_OFFSET:
            offset = _REL_OFFSET[word]
            same = word in ("上年", "上年度", "上一年")
            spec = replace(spec, year_offset=offset, present=offset == 0, same_as="context" if same else None)
        elif word in ("次年", "翌年"):
            spec = replace(spec, year_offset=1, same_as="context")
        else:  # 全年, 当年, 同年: the year spoken of
            spec = replace(spec, year_offset=0, same_as="context")
    if match["y2"]:
        if match["y2"].isdigit():
            spec = replace(spec, to_year=int(match["y2"]))
        elif match["y2"] in _REL_OFFSET:
            spec = replace(spec, since=True, present=_REL_OFFSET[match["y2"]] == 0)
    spec = _nth(match, _part(match, spec))
    if match["edge"] and not _spans(match):
        edge = _EDGES["中" if match["edge"].endswith("中") else match["edge"][-1]]
        spec = replace(spec, at=edge if not match["edge"].endswith("中") else None)
    if match["same"]:
        spec = replace(spec, same_as="context")
    if match["until"] and match["until"] != "到":
        spec = replace(spec, until=True, present=True)
    if match["since"]:
        spec = replace(spec, since=True, present=True)
    return spec


def _nth(match: re.Match[str], spec: TimeSpec) -> TimeSpec:
    """去年的前10天, 明年第九个月, 2021年的第二周 (ISO weeks, of a year written out)."""
    if match["nm"]:
        return replace(spec, month=whole(match["nm"]))
    if match["nd"]:
        return replace(spec, month=1, day=1, to_day=whole(match["nd"]))
    week = whole(match["nw"])
    if spec.year is None or week is None or not 1 <= week <= 52:
        return spec
    first, last = (date.fromisocalendar(spec.year, week, day) for day in (1, 7))
    return replace(spec, year=first.year, month=first.month, day=first.day, to_month=last.month, to_day=last.day)


def _year_number(word: str) -> int | None:
    if word.isdigit():
        return int(word) if len(word) == 4 else (1900 if int(word) > 49 else 2000) + int(word)
    value = evaluate(word.replace("○", "〇"))
    return int(value) if value is not None and 1000 <= value <= 2999 else None


def _ending(spec: TimeSpec, year: str | None) -> TimeSpec:
    """至2024年2月, 至今年3月: ``spec`` with the year in which it ends."""
    if year is None:
        return spec
    if year.isdigit():
        return replace(spec, to_year=int(year))
    offset = _REL_OFFSET.get(year)
    return spec if offset is None else replace(spec, to_year_offset=offset)  # 次年 follows from its earlier month


def _spans(match: re.Match[str]) -> bool:
    """去年9月到今年4月底: months from one to another, whose end is no day."""
    return bool(match["fm"] or match["m2"])


def _part(match: re.Match[str], spec: TimeSpec) -> TimeSpec:
    if match["fm"]:
        return _ending(replace(spec, month=whole(match["fm"]), to_month=whole(match["tm"])), match["fy"])
    if match["half"]:
        return replace(spec, half=2 if "下" in match["half"] or "后" in match["half"] or match["half"] == "H2" else 1)
    if match["pq"]:
        return replace(spec, quarter=1, to_quarter=whole(match["pq"]))
    if match["q"]:
        return replace(spec, quarter=whole(match["q"]), to_quarter=whole(match["q2"]))
    if match["pm"]:
        return replace(spec, month=1, to_month=whole(match["pm"]))
    if match["m1"]:
        return replace(spec, month=whole(match["m1"]), to_month=whole(match["m2"]))
    if match["m"]:
        spec = replace(spec, month=whole(match["m"]))
        if match["third"]:
            first, last = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}[match["third"]]
            return replace(spec, day=first, to_day=last)
        if match["d"]:
            spec = replace(spec, day=whole(match["d"]))
            if match["d2"]:
                spec = replace(spec, to_day=whole(match["d2"]), to_month=whole(match["em"]))
                spec = _ending(spec, match["ey"]) if spec.to_month else spec
    return spec


def _partial(text: str, at: int) -> Moment | None:
    match = _PART_SCAN.match(text, at)
    if match is None or match.end() == at or match["bare_edge"]:
        return None
    if match["m"] is not None and not _month_stands(text, match):
        return None
    if match["d"] is not None and not any(text[match.end(day) : match.end(day) + 1] in ("日", "号") for day in ("d", "d2")):
        end = match.start("d")
        clipped = replace(_part(match, TimeSpec()), day=None)
        return Moment(at, end, text[at:end], clipped)
    spec = _part(match, TimeSpec())
    if spec == TimeSpec() or not _valid(spec):
        return None
    if match["edge"] and not _spans(match):
        spec = replace(spec, at=_EDGES[match["edge"][-1]] if not match["edge"].endswith("中") else None)
    if match["same"] in ("同期", "同月"):
        spec = replace(spec, same_as="context", year_offset=None)
    if match["until"]:
        spec = replace(spec, until=True, present=True)
    if match["since"]:
        spec = replace(spec, since=True, present=True)
    return Moment(at, match.end(), match[0], spec)


def _month_stands(text: str, match: re.Match[str]) -> bool:
    month = whole(match["m"])
    return month is not None and 1 <= month <= 12 and not text.startswith(("薪", "球", "饼", "嫂", "供", "租", "龄"), match.end())


def _valid(spec: TimeSpec) -> bool:
    months = [month for month in (spec.month, spec.to_month) if month is not None]
    return all(1 <= month <= 12 for month in months) and (spec.day is None or 1 <= spec.day <= 31)


def _roc(text: str, at: int) -> Moment | None:
    match = _ROC.match(text, at)
    number = whole(match["n"]) if match else None
    if match is None or number is None:
        return None
    year = 1911 + number
    end = match.end()
    part = _PART_SCAN.match(text, end)
    spec = TimeSpec(year=year)
    if part is not None and part.end() > end and not part["bare_edge"]:
        spec, end = _part(part, spec), part.end()
    return Moment(at, end, text[at:end], spec)


def _day(text: str, at: int) -> Moment | None:
    match = _DAY.match(text, at)
    if match is None or _DETAINED.search(text, max(0, at - 8), at) or match[0].endswith("号") and _NAMED_BEFORE.search(text, max(0, at - 1), at):
        return None
    spec = TimeSpec(day=int(match["d"]), to_day=int(match["d2"]) if match["d2"] else None)
    return Moment(at, match.end(), match[0], spec)


def _starts() -> re.Pattern[str]:
    """A cheap test for where a time expression may begin: a digit, or the first two characters of one."""
    words = [*_WORDS, *_REL.split("|"), "上半", "下半", "截至", "截止", "最近", "过去", "此前", "过往", "民国", "本世", "初月"]
    words += [a + b for a in "近前" for b in "一二两三四五六七八九十几0123456789的"]
    words += ["昨收", "昨跌", "昨升", "昨开", "今收", "本财", "这一", "这个", "今财", "当前", "下一", "下个", "下财", "新财", "双十", "双1", "年上", "到2", "到1", "凌晨", "早上", "上午", "中午", "下午", "傍晚", "晚上", "晚间", "夜间", "假期", "假日", "长假", "节日", "黄金", "当晚", "今晚", "次日", "北京时", "当地时", "H1", "H2", "未来", "今后", "接下", "后一", "后1", "后3", "后5", "后两", "后三"]
    words += [f"{a}{b}" for a in ("周", "星期"[0], "礼拜"[0]) for b in ("一二三四五六日天" if a == "周" else "期拜")]
    words += ["上周", "下周", "本周", "这周", "上个", "下个", "这个", "上上", "下下", "上星", "下星", "上礼", "下礼", "本月", "上月", "下月", "当月", "这个", "两天", "两年", "两个"]
    words += [a + b for a in "一三四五六七八九十" for b in "天年十个"]
    pairs: dict[str, set[str]] = {}
    for word in words:
        pairs.setdefault(word[0], set()).add(word[1])
    others = "|".join(f"{first}[{''.join(sorted(seconds))}]" for first, seconds in sorted(pairs.items()))
    numeral = "[〇零一二三四五六七八九十](?=[〇零一二三四五六七八九十月季年世五点时个日号]|[—至到、-])"
    return re.compile(rf"[0-9]|{numeral}|第[一二三四1-4](?=季|—|至)|[“\"](?=[十九五双八三])|{others}")


_DATE_START = _starts()
_READERS_DIGIT = (_iso, spans.counted_back, _clock, spans.season, _year, _partial, spans.decade, _day, spans.trailing, spans.holiday)
_READERS_OTHER = (_roc, results.last_close, spans.plan, results.ended, results.this_year, feasts.meant, spans.trailing, spans.counted_back, spans.weekday, _word, _year, spans.decade, _clock, _partial, spans.holiday)
