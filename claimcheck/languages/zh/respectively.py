"""分别: several subjects or times, one verb, as many figures (一、二、三产业分别增长4.2%、5.8%和6.6%)."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec.structs import replace

from ...model.mention import Moment, RawClaim
from ..base import SentenceView

_MARK = re.compile(r"分别|依次")
# The count that sums a list up (电子信息四个行业), and a head noun that all subjects share (民航客运量).
_COUNT = re.compile(r"(?:等)?(?:\d{1,2}|[一二三四五六七八九十两]{1,2})(?:个|大|类|家|座|项|种|省|市|县)[一-鿿]{0,6}$")
_PAIR = re.compile(r"(?P<both>产销|供需|进出)量?$")  # 汽车产销分别完成343.7万辆和331.6万辆
# 三市工业投资: all share what follows the count.
_COUNTED_HEAD = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十两]{1,2})(?:个|省|市|县|区|州|镇)(?P<head>[一-鿿]{0,6}(?:[量额值率数价]|收入|投资|利润|面积|成本|余额|人口|消费|存款|贷款))$")
_HEAD = re.compile(r"(?:(?:居民)?(?:人均)?可支配收入|(?:居民)?人均消费支出|[一-鿿]{1,3}[量额值率数价]|进出口|出口|进口|[一-鿿]{2}(?:面积|收入|产值|总值|价格|利润|成本|余额|人数|投资))$")
_NAMING = re.compile(r"(?P<what>[^，；。]{2,24}?)(?:的)?(?:省份|城市|地区|行业|区县|企业)?(?:是|为|有|依次为|包括)(?=[一-鿿])")
_WHAT = re.compile(r"[一-鿿]{2,8}?(?=增速|涨幅|降幅|增幅|排名|居?前)")
_NUMBERED = re.compile(r"[一二三四五](?=[类线等产级期环季])")  # 二、三线城市
_COMPARED = re.compile(r"(?:同比|环比|按年|按月)$")
_SPLITS = tuple(re.compile(marks) for marks in ("、|以及", "、|和|以及", "、|与|及|以及", "、|和|与|及|以及|，"))
_BETWEEN = re.compile(r"(?:、|和|与|及|以及|，)(?:同比|环比)?(?:增长|下降|上升|上涨|下跌|提高|减少|增加|回落)?")
_SPLIT = re.compile(r"、|和|与|及|以及|，")
_FIRST = re.compile(r"^[的，]|[的，]$")


def distribute(raws: list[RawClaim], leads: list[tuple[int, int]], view: SentenceView) -> list[RawClaim]:
    """The claims with each subject's own metric, or time, where 分别 shares them out to figures one to one."""
    text, folded, start = view.text, view.folded, view.start
    for match in _MARK.finditer(folded, start, raws[-1].quantity.start if raws else start):
        first = next((i for i, (_, end) in enumerate(leads) if end >= match.end()), None)
        if first is None:
            continue
        run = _run(raws, first, folded)
        if run < 2:
            continue
        low = max(folded.rfind(mark, start, match.start()) for mark in "，；：。！？") + 1
        times = _times(view, max(low, start), match.start(), run)
        if times is not None:
            for offset, moment in enumerate(times):
                metric = _FIRST.sub("", folded[times[-1].end : match.start()]) or raws[first].metric
                raws[first + offset] = replace(raws[first + offset], metric=metric, time=moment)
            continue
        subjects = _subjects(text, folded, max(low, start), match.start(), run) or _levels(raws, first, run)
        if subjects is None and max(low, start) == match.start():
            subjects = _named_before(text, folded, start, low - 1, run)
        if subjects is None:
            continue
        for offset, subject in enumerate(subjects):
            raws[first + offset] = replace(raws[first + offset], metric=subject)
    return raws


def _times(view: SentenceView, low: int, high: int, count: int) -> list[Moment] | None:
    """6月、7月和8月分别为…: as many times as figures, with nothing but marks between them."""
    times = [single for one in view.moments if low <= one.start and one.end <= high for single in _singles(one)]
    gaps = (view.folded[a.end : b.start] for a, b in pairwise(times))
    return times if len(times) == count and all(_SPLIT.fullmatch(gap) for gap in gaps) else None


def _singles(moment: Moment) -> list[Moment]:
    """6月、7月 read as one stretch of time, month by month."""
    mark, spec = _SPLIT.search(moment.text), moment.spec
    if mark is None or spec.month is None or spec.to_month != spec.month + 1:
        return [moment]
    at, end = moment.start + mark.start(), moment.start + mark.end()
    first = replace(moment, end=at, text=moment.text[: mark.start()], spec=replace(spec, to_month=None))
    return [first, replace(first, start=end, end=moment.end, text=moment.text[mark.end() :], spec=replace(first.spec, month=spec.to_month))]


def _named_before(text: str, folded: str, start: int, high: int, run: int) -> list[str] | None:
    """增速前三位的是甲、乙和丙，分别增长…: the clause before names them all, and what is measured of them."""
    low = max(folded.rfind(mark, start, max(start, high)) for mark in "，；：。！？") + 1
    match = _NAMING.match(folded, max(low, start), max(start, high))
    if match is None:
        return None
    subjects = _subjects(text, folded, match.end(), high, run)
    head = _WHAT.search(match["what"])
    return [subject + head[0] if head else subject for subject in subjects] if subjects else None


def _levels(raws: list[RawClaim], first: int, run: int) -> list[str] | None:
    """货运量8235万吨，周转量456亿吨公里，分别增长3.1%和2.7%: the levels just before share the changes out."""
    before = [raw.metric for raw in raws[:first] if raw.kind == "level"][-run:]
    changed = all(raw.kind == "change" for raw in raws[first : first + run])
    return before if changed and len(set(before)) == run else None


def _run(raws: list[RawClaim], first: int, folded: str) -> int:
    """How many figures of one unit follow one another in the list that begins at ``first``."""
    count = 1
    while first + count < len(raws):
        one, two = raws[first + count - 1].quantity, raws[first + count].quantity
        between = folded[one.end : two.start]
        if one.unit != two.unit or not _BETWEEN.fullmatch(between[:9].strip() or "、"):
            break
        count += 1
    return count


def _subjects(text: str, folded: str, low: int, high: int, count: int) -> list[str] | None:
    pieces = _split(text, folded, low, high, count)
    if count == 2 and len(pieces) == 1 and (pair := _PAIR.search(pieces[0])) is not None:
        return [f"{pieces[0][: pair.start()]}{half}量" for half in pair["both"]]
    if len(pieces) < count:
        return None
    pieces = pieces[-count:]
    if all(len(piece) == 1 for piece in pieces[:-1]) and _NUMBERED.match(pieces[-1]):
        return [piece[0] + pieces[-1][1:] for piece in pieces]
    counted = _COUNTED_HEAD.search(pieces[-1])
    pieces[-1] = _COMPARED.sub("", pieces[-1])
    pieces[-1] = _COUNT.sub("", pieces[-1]) or pieces[-1]
    shared = counted["head"] if counted is not None else _shared_head(pieces)
    return [piece if piece.endswith(shared) else piece + shared for piece in pieces]


def _split(text: str, folded: str, low: int, high: int, count: int) -> list[str]:
    """The subjects before 分别; marks are tried from the strongest, since 和 may stand inside a name."""
    pieces: list[str] = []
    for marks in _SPLITS:
        pieces, at = [], low
        for match in marks.finditer(folded, low, high):
            pieces.append(text[at : match.start()])
            at = match.end()
        pieces.append(text[at:high])
        pieces = [piece.strip() for piece in pieces if piece.strip()]
        if len(pieces) == count:
            break
    return pieces


def _shared_head(pieces: list[str]) -> str:
    """第一产业、第二产业增加值: the head noun that only the last subject writes out."""
    last, other = pieces[-1], pieces[0]
    for size in range(min(4, len(other)), 0, -1):
        at = last.find(other[-size:])
        if at >= 0 and at + size < len(last):
            return last[at + size :]
        if at >= 0:
            return ""
    head = _HEAD.search(last)
    return head[0] if head is not None and not any(_HEAD.search(piece) for piece in pieces[:-1]) else ""
