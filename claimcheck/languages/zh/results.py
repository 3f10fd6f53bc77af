"""Business years of companies: 截至2025年3月31日止年度, 本财年, and what an announcement of results reports on."""

from __future__ import annotations

import re

from ...model.mention import Moment, TimeSpec
from .spans import whole

_N = "[一二三四五六七八九十]{1,2}|1?[0-9]"
# 截至2025年3月31日止年度, 截至9月30日止6个月: counted back from the day on which it closes.
_ENDED = re.compile(
    rf"(?:截至|截止)(?:于|到)?(?:(?P<y>20\d\d|二[〇零][〇零一二三四五六七八九]{{2}})年)?(?P<m>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?P<d>28|29|30|31|二十[八九]|三十一?)日"
    rf"(?:止的?|的)(?P<span>上?半年度?|(?P<n>{_N})个月|(?P<q>{_N})?个?季度?|(?:财政|财务|会计|整个)?(?:年度?|财年))(?!内|报)"
)
# 财年（2024年7月1日至…）, 截至3月31日的2025财年: when such years open.
_OPENS = re.compile(r"财年[（(，：即为指自从是]{1,3}(?:(?:上年|上一年|20\d\d年)?(?P<m>1[0-2]|[1-9])月1日|截至(?:20\d\d年)?(?P<c>1[0-2]|[1-9])月(?:28|29|30|31)日)")
_CLOSES = re.compile(r"截至(?:20\d\d年)?(?P<c>1[0-2]|[1-9])月(?:28|29|30|31)日(?:止)?的?(?:20\d\d|上一?个?|整个|本|全)?财年")
_CLOSED_AT = re.compile("[昨今]收(?=[报市盘于跌升涨在0-9])|昨[跌升开](?=[报市盘于至了约近逾超0-9])")
_OFFSET = re.compile("(?P<w>本|这一|这个|今|当前|下一?个?|新)财[政务]?年度?")


def ended(text: str, at: int) -> Moment | None:
    """截至2025年3月31日止年度, 截至9月30日止六个月: the months up to that day."""
    match = _ENDED.match(text, at)
    if match is None:
        return None
    year = whole(match["y"])
    spec = TimeSpec(
        year=year, month=whole(match["m"]), day=whole(match["d"]), trailing=_months(match), trailing_unit="month"
    )
    return Moment(at, match.end(), match[0], spec)


def this_year(text: str, at: int) -> Moment | None:
    """本财年, 下一财年: the one in which the article was written, or the one after."""
    match = _OFFSET.match(text, at)
    if match is None:
        return None
    ahead = match["w"][0] in "下新"
    over = not ahead and not text.startswith(("至今", "以来", "首", "迄今", "开"), match.end())
    return Moment(at, match.end(), match[0], TimeSpec(year_offset=int(ahead), fiscal=True, present=not ahead, of_report=over))


def last_close(text: str, at: int) -> Moment | None:
    """昨收报6.83港元: the day of trading before; its one character stands for the day."""
    if _CLOSED_AT.match(text, at) is None:
        return None
    return Moment(at, at + 1, text[at], TimeSpec(day_offset=-1 if text[at] == "昨" else 0))


def opens(text: str) -> int | None:
    """The month in which the business years of an article open."""
    match = _OPENS.search(text)
    if match is not None and match["m"]:
        return int(match["m"])
    closes = match or _CLOSES.search(text)
    return int(closes["c"]) % 12 + 1 if closes is not None else _of_results(text)


def reported(text: str) -> Moment | None:
    """The period whose results a line of the head announces."""
    match = _ENDED.search(text)
    return ended(text, match.start()) if match is not None else None


def _of_results(text: str) -> int | None:
    """When the year opens whose results are told; half a year closes in its sixth month."""
    for match in _ENDED.finditer(text):
        months, closes = _months(match), whole(match["m"])
        if months in (6, 12) and closes is not None:
            return (closes - months) % 12 + 1
    return None


def _months(match: re.Match[str]) -> int:
    if match["n"]:
        return whole(match["n"]) or 12
    if "季" in match["span"]:
        return 3 * (whole(match["q"]) or 1)
    return 6 if "半" in match["span"] else 12
