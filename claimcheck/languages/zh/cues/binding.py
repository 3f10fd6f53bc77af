"""Chinese words around a figure that tell its part where no one phrase does (see ``relations/binding``).

``bind.before.*`` is matched against the words before a figure in its clause, ``bind.after.*`` against those behind it,
``bind.claim.*`` against the clause of the figure that says how others hang together.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

_PAST = (
    "去年|上年|前年|上一年|上月|上周|前一[周年月天]|上一[周季届次]|上季|上届|上赛季|上次|年初|[一二三四五十]年前|此前|之前|原来|原先|当时|同期|"
    r"(?<!\d)(?:19|20)\d\d年"
)

CUES: Mapping[str, Cue] = {
    "bind.before.base": plain(rf"(?:由|从|自|较|比|相比|高于|低于|超过|多于|少于|不及|在|(?:{_PAST})[^，。；]{{0,8}})(?:的|为|是|仅为|只有|有|时|末|底|约|达|还有|同期)*$"),
    "bind.before.past": plain(_PAST),
    "bind.before.to": plain("(?:至|到|达|达到|为|是|实现|完成|突破|成)(?:了|约|近)?$"),
    "bind.before.total": plain("总|共|合计|全部|整个|累计|全[市省国县年州区体校]|整体"),
    "bind.before.of": plain("(?:占|是|相当于|对)[^，。；]{0,10}$"),
    "bind.goes_on": plain("[^，,。；;、]{0,12}[，,、][^，,。；;、合共计净差余]{0,6}"),
    "joined_by_and": plain("^[^，,。；;：:占]{1,16}(?:和|与|及|以及)$"),
    "bind.of_it": plain("(?:[只仅才]占|占到|占去|占了)[^，,。；;]{0,3}$"),
    "bind.before.including": plain("(?:其中|包括|含|里|中)[^，。；]{0,12}$"),
    "bind.before.each": plain("每|均|单价|价"),
    "bind.before.rest": plain("其余|余下|剩|另外|其他|差|顺差|逆差|净|结余|盈余|缺口|多出|少了|多了|领先"),
    "bind.before.planned": plain("计划|目标|预计|力争|预算|安排"),
    "bind.after.base": plain("^(?:的|同期)?(?:相比|基础上|基数)|^[^，。；]{0,4}(?:增|升|提高|降|减|扩|上升|下降|上涨|回落|缩)[^，。；]{0,2}(?:至|到|为)"),
    "bind.after.total": plain("^[^，。；]{0,6}(?:总|共|合计|全部)"),
    "bind.after.each": plain("^[^，。；]{0,4}(?:每|均)"),
    "bind.after.rest": plain("^[^，。；]{0,6}(?:之差|差距|缺口|余额)"),
    "bind.claim.year": plain("同比"),
    "bind.claim.previous": plain("环比"),
    "bind.claim.real": plain("实际|可比|不变价|扣除|剔除"),
    "bind.claim.mean": plain("年均|平均|每年|每月|[人户亩村]均"),
    "bind.claim.among": plain("其中"),
    "bind.claim.of": plain("占|比重|比例|份额"),
    "bind.claim.rate": plain("率"),
    "bind.claim.than": plain("比|较"),
    "bind.claim.thatis": plain("也就是|即|意味着|相当于|换句话"),
    "bind.claim.pace": plain("增速|降幅|增幅|涨幅|跌幅"),
    "bind.claim.each": plain("分别|依次"),
    "bind.claim.inall": plain("合计|[两三四]者|[两三四]项|加起来|之和|共占"),
    "bind.claim.outside": plain("全国|全球|全省|世界|行业|市场|我国"),
    "bind.claim.people": plain("受访|认为|表示|选择|可多选|调查|问卷"),
    "bind.claim.from": plain("[由从自]"),
    "bind.whole_behind": plain("[^，。；]{1,12}[中里]，[^，。；]{0,4}$"),
    "bind.gap": plain("[^，。；]{0,2}(?:之差|的?差距|的?差额)"),
    "bind.trap": plain("恢复[到至]|年均(?:增|递|复|下|降|减|上)|复合增|收窄|扩大|[增降涨跌升]幅(?:比|较)|增速(?:比|较)|前者|后者|[两三四]者(?:合计|共)|[两三四]项合计|合计占|共占"),
}
