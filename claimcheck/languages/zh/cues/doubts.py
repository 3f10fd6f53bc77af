"""Chinese words by which figures are of something else than they seem (see ``relations/other_figures.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

CUES: Mapping[str, Cue] = {
    "age_before": plain("(?:最年长|最年轻|最大|最小|年满|年过|已满)的?(?:是|为)?$"),
    "unnumbered_item": plain("[：:—][^，、；。:：0-9]{1,12}[、，和]$"),
    "share_of_value": plain("的?(?:价值|金额|产值|费用|收入|销售额|重量|面积)"),
    "part_within": plain("(?:[里中]|其中)[，,]?[^，,；;。]{0,6}$|[含有][^，,；;。]{0,4}$"),
    "place_before": plain("[在于](?:全部|所有|约)?$"),
    "out_of_opening": plain("^\\W*(?:其中|在?[这该此上][^，,；;。]{0,8}[里中])"),
    "rest_before": plain("(?:其余|其他|其它|另外|剩下|余下|剩余)的?$"),
    "figured_besides": plain("[，,；;]?(?:另[收加付需外]?|此外|外加|再加|均)"),
    "indexed_unit": plain("点|分|Cel"),
    "saved_before": plain("(?:省下?|节省|节约|优惠|便宜)了?$"),
    "share_of_then": plain("(?:的)?[^，,；;。]{0,12}[，,]?(?:即|也就是)"),
}
