"""Chinese cues of counts told by days, years and places, and of values told respectively."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, cue, plain

_DAYS = "[一二三四五六日天]"
_YEAR = "(?:1[89]|20)\\d\\d年?"
_NAME = "[^，,；;。：:、和及与\ue001-\ue007]{1,14}"

_KIND = "(?:[大项类家者个地市县国笔种块位名所]|[\u4e00-\u9fff]{1,2}(?=[，,]?合))"
_SIZE = "(?:(?P<k2>[两二])|(?P<k3>三)|(?P<k4>四)|(?P<k5>五)|(?P<k6>六)|(?P<k7>七)|(?P<k8>八)|(?P<k9>九))"

CUES: Mapping[str, Cue] = {
    "together.in_all": cue(f"(?:以上|上述|上面|这|前)(?:(?P<count>N)|{_SIZE}{_KIND})_10(?:合计|共计|总计|累计|加起来|相加|合起来|总共|一共)_5(?P<total>N)"),
    "list_of_weekdays": plain(
        f"(?:个?(?:班次?|次|趟|天|场|列))?(?:航班|列车|班列|课程)?[，,（(]?(?:分别)?(?:[在于逢为即]|安排在)?每?(?:周|星期)(?P<items>{_DAYS}(?:[、和及](?:周|星期)?{_DAYS}){{1,6}})(?![、至到])"
    ),
    "occasion": plain("[0-9一二两三四五六七] ?(?:个?(?:班|次|趟|天|场|列|节|期|晚))"),
    "weekly": plain("[每一](?:周|个?星期)"),
    "listed_weekday": plain(_DAYS),
    "list_of_editions": plain(
        f"[^，,；;。：:]{{0,16}}[，,](?:此前|之前|前[一-鿿\\d]{{1,3}}次|以往)[^，,；;。：:\\d]{{0,12}}?(?:[于在为是])?(?P<items>{_YEAR}(?:、{_YEAR}){{0,9}}(?:、|和|及){_YEAR})"
    ),
    "listed_year": plain("(?:1[89]|20)\\d\\d"),
    "shared_intro": plain(f"[^，,；;。\ue001-\ue007]{{0,12}}(?:[：:]|——|[，,](?:其中|分别是|分布在))(?:{_NAME}|{_NAME}(?:[、和及与]{_NAME}){{1,6}}各)"),
    "shared_some": plain("其中"),
    "shared_before": plain(f"(?:^|[：:，,、和及与—]|其中|分别是|分布在){_NAME}$"),
    "shared_gap": plain("[，,、。和及与]|$"),
    "shared_each_before": plain(f"(?:^|[：:，,；;—]|其中)(?P<items>{_NAME}(?:[、和及与]{_NAME}){{1,6}})各(?:有|建|设)?$"),
    "one_of_each": plain("[，,；;：:—、](?:另|还有)?一(?P<unit>[一-鿿])(?![次样半下时直起些点边])"),
    "one_clause": plain("[，,；;：:、]|——?"),
    "figured_closed": plain("[，,；;](?:[^，,；;。、\\d]{0,6})(?:合计|共计|总计|累计|(?<![公一])共(?![享同建青])|占|总和)"),
}
