"""Which time expression of a sentence governs a figure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from ...model.mention import Moment, Quantity, RawClaim, TimeSpec
from ..base import SentenceView
from .times import FEAST

_NEAREST = 24  # times before a figure that may govern it
_FEAST_REACH = 40
_MEASURED = re.compile(r"(?:恢复[至到]|相当于|[是为达于])$")  # before what a multiple or share is of
# What happens once and then stands: 大桥2018年通车，全长55公里 does not date the length.
_ORIGIN = (
    "成立|建成|始建|创办|创建|创立|设立|组建|建立|注册|挂牌|上市|开业|开园|开馆|开放|开通|通车|投产|投用|投入使用|投入运营|运营|开工|动工|奠基|"
    "竣工|完工|落成|开建|启动|立项|获批|出生|诞生|入职|参加工作|问世|上线|迁址|更名|改制"
)
_BEGAN = re.compile(
    rf"(?:[^，。；：、0-9]{{0,12}}?)(?:{_ORIGIN})(?:{_ORIGIN}|建设|运行|使用|营业|招生|于世|施工|并|交付|对外|正式)*(?:的[^，。；：0-9]{{0,10}})?[，。；）)]"
)
_LOOKS_BACK = re.compile(r"[0-9一二两三四五六七八九十]{1,3}年(?:来|间)$")
_BEGAN_IN = re.compile(rf"(?:{_ORIGIN})于$")
_EVER_SINCE = re.compile(r"[^，。；：、0-9]{0,12}(?:以来|至今|距今)")
_SAID = re.compile(r"^(?:上午|下午|晚间?|凌晨)?(?:在[^，。]{0,20})?(?:，)?(?:公布|发布|通报|披露|宣布|介绍|表示|消息|电|讯|报道|(?:记者)?从[^，。]{2,30}(?:获悉|了解到)|举行|召开|印发|对外|公告)|(?:获悉|了解到|发布公告|发布消息|消息称)$")


def governing(view: SentenceView, quantity: Quantity, low: int, raws: Sequence[RawClaim]) -> Moment | None:
    """The nearest time expression before the figure that is neither a base of comparison nor an event."""
    chosen: Moment | None = None
    year: Moment | None = None
    last = bisect_right(view.moments, quantity.end, key=_start)
    feast = next((m for m in view.moments[last - 1 : last + 1] if m.start == quantity.end and m.spec.feast is not None), None)
    if feast is not None and quantity.unit == "day":
        return feast  # 8天假期里
    for moment in view.moments[max(0, last - _NEAREST) : last]:
        if moment.start > quantity.core_start or moment.start >= quantity.start and moment.spec.trailing is None:
            break
        if chosen is not None and moment.text in ("当天", "当日") and chosen.end == moment.start:
            continue  # 11日当天
        if quantity.unit in ("x", "%") and _is_compared(view, moment, quantity):
            continue
        if moment.role != "period" or _is_event(view, moment):
            continue
        if _is_base(view, moment):
            between = view.folded[moment.end - moment.text.endswith("的") : quantity.start]
            if between in ("的", "的约"):  # 较2024年同期的32.9万平方米
                chosen = replace(moment, role="base")
            continue
        if _is_origin(view, moment, quantity.start):
            chosen = None if chosen is None or not chosen.spec.present else chosen
            continue
        if (_aside(moment) or _from(view, moment)) and _left_behind(view, moment, low, raws):
            continue
        chosen = replace(moment, role="base") if _from(view, moment) else _in_year(_ever_since(view, moment), year)
        year = moment if moment.spec.year is not None and moment.spec.to_year is None else year
    return _feast(view, quantity, chosen) or (chosen if chosen is None or not chosen.spec.since else _until(view, chosen))


def _until(view: SentenceView, moment: Moment) -> Moment:
    """截至11月30日…，9月以来累计…: what has run since then was counted up to the day named before."""
    spec = moment.spec
    days = [one.spec for one in view.moments if one.end <= moment.start and one.spec.until and one.spec.month is not None]
    starts = TimeSpec(year=spec.year, year_offset=spec.year_offset, month=spec.month, day=spec.day, since=True, present=spec.present)
    if not days or spec != starts or days[-1].year not in (None, spec.year):
        return moment
    last = days[-1]
    if spec.month is not None and last.month is not None and last.month < spec.month:
        return moment
    first_day = spec.day or (1 if last.day is not None else None)
    return replace(
        moment, spec=replace(spec, month=spec.month or 1, day=first_day, to_month=last.month, to_day=last.day, since=False)
    )


def _feast(view: SentenceView, quantity: Quantity, chosen: Moment | None) -> Moment | None:
    """春节假期8天 after 国庆: a feast named since the last time has days of its own, which no year tells."""
    low = max(view.start, quantity.start - _FEAST_REACH, chosen.end if chosen is not None else 0)
    for match in FEAST.finditer(view.folded, low, quantity.start):
        before = view.folded[max(view.start, match.start() - 6) : match.start()]
        if chosen is not None and match.start() == chosen.end or re.search("[比较与同跟占]", before):
            continue
        return Moment(match.start(), match.end(), match[0], TimeSpec(named=True, feast=match["name"]))
    return None


def _in_year(moment: Moment, year: Moment | None) -> Moment:
    """2024年一季度报告，一季度…: a part of a year is of the year named before it in the sentence."""
    spec = moment.spec
    if year is None or spec.year is not None or spec.present:
        return moment
    whole = spec.same_as == "context" and spec.year_offset == 0
    part = spec.year_offset is None and spec.same_as is None and (spec.quarter is not None or spec.half is not None)
    if not (whole or part):
        return moment
    return replace(moment, spec=replace(spec, year=year.spec.year, year_offset=None, same_as=None))


def _is_compared(view: SentenceView, moment: Moment, quantity: Quantity) -> bool:
    """是去年同月的三倍: the month is what the multiple is of."""
    between = view.folded[moment.end : quantity.start]
    return between in ("的", "同期的", "全年的") and _MEASURED.search(view.folded, max(0, moment.start - 4), moment.start) is not None


def _left_behind(view: SentenceView, moment: Moment, low: int, raws: Sequence[RawClaim]) -> bool:
    """上年同期为3.5亿元；今年…: an aside speaks for the first figure after it, and for its own clause."""
    if low <= moment.start and not _from(view, moment):
        return False
    return bool(raws) and moment.end <= raws[-1].quantity.start or "；" in view.folded[moment.end : low]


def _from(view: SentenceView, moment: Moment) -> bool:
    """由上半年的下降3.1%转为…: where something started from; 从1月至5月 is a span of its own."""
    spec = moment.spec
    if spec.to_month is not None or spec.to_day is not None or spec.to_year is not None or spec.since:
        return False
    return view.folded[moment.start - 1 : moment.start] in ("由", "从") and moment.start > 0


def _is_event(view: SentenceView, moment: Moment) -> bool:
    """7日公布, 记者11日从…获悉: when something was said, not what the figure is of."""
    spec = moment.spec
    if spec.year is None and spec.month is None and spec.day is None and spec.day_offset is None:
        return False
    if spec.day is None and spec.day_offset is None or spec.present and not moment.text.startswith("今"):
        return False
    end = view.folded.find("，", moment.end + 1, view.end)  # 12日，记者从…获悉
    clause = view.folded[moment.end : end if end >= 0 else view.end]
    return _SAID.search(clause[:40]) is not None


def _is_origin(view: SentenceView, moment: Moment, low: int) -> bool:
    """成立于1993年，现有员工270人: the year that something began says nothing of what a later clause counts."""
    spec = moment.spec
    if spec.year is None and spec.same_as != "context" or spec.since or spec.to_year is not None or spec.trailing is not None:
        return False
    if _BEGAN_IN.search(view.folded, max(view.start, moment.start - 6), moment.start):
        return "，" in view.folded[moment.end : low]
    began = _BEGAN.match(view.folded, moment.end, min(low, moment.end + 60))
    return began is not None


def goes_on(text: str, moment: Moment, start: int) -> bool:
    """Whether a sentence without figures leaves its time to the next: not the year of a founding, not 去年的方案.

    Nor a look back over years (20年来) in its midst: that is as long as its own clause.
    """
    spec = moment.spec
    if _LOOKS_BACK.match(moment.text):
        return False
    if moment.start <= start + 1:
        return True
    if text.startswith("的", moment.end) or spec.trailing is not None and text[moment.start - 1] not in "，。；：）) 　":
        return False
    stretch = spec.year is not None or spec.year_offset is not None or spec.month is not None
    began = _BEGAN_IN.search(text, max(start, moment.start - 6), moment.start) or _BEGAN.match(text, moment.end, moment.end + 60)
    return not (stretch and began)


def _ever_since(view: SentenceView, moment: Moment) -> Moment:
    """2019年开园以来: from then until now."""
    if moment.spec.year is None or moment.spec.since or _EVER_SINCE.match(view.folded, moment.end, moment.end + 16) is None:
        return moment
    return replace(moment, spec=replace(moment.spec, since=True, present=True))


def _is_base(view: SentenceView, moment: Moment) -> bool:
    before = view.folded[max(view.start, moment.start - 3) : moment.start]
    if re.search(r"(?:比|较|相较于|超过|高于|低于|好于)$", before):
        return True
    after = view.folded[moment.end : moment.end + 8]
    if after.startswith("为基") and before.endswith("以"):
        return True
    return bool(re.search(r"(?:与|同|和|跟)$", before) and re.match(r"[^，。]{0,6}相比|持平", after))


def _start(moment: Moment) -> int:
    return moment.start


def _aside(moment: Moment) -> bool:
    """上年同期, 去年末: looks back from the period that the paragraph speaks of."""
    spec = moment.spec
    return (spec.year_offset is not None and spec.year_offset < 0 and spec.same_as == "context") or (
        spec.month_offset == -1 or spec.quarter_offset == -1 or spec.week_offset == -1 and spec.same_as == "context"
    )
