"""Chinese words that give a figure its part in a change: by how much, from what, to what (see ``relations/changes/marks.py``).

Each is matched against the words right before or right after one figure of a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, cue, plain
from .words import DOWN, EARLIER, FILL, NOT, UP

_ABOUT = "(?:约|近|超过?|逾|达|去|掉|多达|高达|仅|至少)?"
_SIZE = "(?:幅|增幅|涨幅|升幅|降幅|跌幅|增速|增长率|增长幅度|下降幅度)"
_PAST = f"(?:{EARLIER}|[一两三五十]年前|前一周|前一[天日]|此前|之前|原来|原先|前[一两三]天|前日|昨[天日]|常年(?:值|同期|平均)?|往年|历史同期|历年平均|多年平均|[上前]一?个?(?!半|[二三两四五六七八九十]个?[季月])[\\u4e00-\\u9fff]?[年季月周届](?:度)?)"
_VERBS = "收摘卖蓄产赚花付交跑用养修建耗印拿挣运售发接存投吃打"
_SAME = "(?:的?同[一日时期天]{1,2}[时天间段期]?|的?这一?[天日]|这时候?|此时)?"
# 去年同日…, 2023年到位…, 优化前的3月是…: a level of an earlier time
_THEN = f"(?:{_PAST}{_SAME}|(?:19|20)\\d\\d年(?:同期)?|\\d{{1,2}}月份?(?=[是为])|[^，,；;。:：\ue001-\ue007]{{1,8}}(?<!税)前的?(?:[^，,；;。]{{0,4}})(?=[是为]))"
_LINK = "(?:^|[，,；;（(、—：:]+)(?:而|但)?(?:在)?"
_THIS = "(?:[，,]?(?:这一|该|这个|上述|这[两三四]个|两个|两项)(?:指标|比例|比重|数字|数据|数|占比|数值|水平)(?:还)?(?:分别)?)"
_PLAIN = "[^，,；;。:：\ue001-\ue007]"
_ASIDE = (
    f"(?:{FILL}|要知道|也就是说|意味着|相当于|其中|[一二三四五六七八九十两]个?(?:年|季度|月|周|天)(?:间|来|内)?|间|来|周|而|却|则|这)"
)
_UP = f"贵|加(?=了)|超收|偏多|抬升|(?<![大许很众诸较更])多[{_VERBS}]|净增加?|新开|新添|增开|多开|拉长|延长|{UP}"
_DOWN = f"便宜|丢[掉失]|失去|流失|短收|偏少|(?<![至不很])少[{_VERBS}]|落(?=了)|{DOWN}"
_MOVED = "(?<![最至不较更太])"

_THAN = "(?:同比|环比|(?<![同环占])[较比](?![例重率值])[^，,；;。\ue001-\ue007]{2,14}?)"
_BEHIND = "了?(?:约|近)?"

MARKS: Mapping[str, Cue] = {
    # an amount and its rate that go two ways
    "both_ways.up_down": cue(f"{_THAN}(?:{UP}){_BEHIND}(?P<up>N|P)[，,、（(](?:即|也就是)?(?:降幅|跌幅|{DOWN}){_BEHIND}(?P<down>N|P)"),
    "both_ways.down_up": cue(f"{_THAN}(?:{DOWN}){_BEHIND}(?P<down>N|P)[，,、（(](?:即|也就是)?(?:增幅|涨幅|升幅|{UP}){_BEHIND}(?P<up>N|P)"),
    "mark.base_before": plain(
        f"[（(](?:{_PAST}|(?:19|20)\\d\\d年[\u4e00-\u9fff]{{0,5}}|\\d{{1,2}}月份?|[上前]期|前值)(?:为|是|仅为)?[:：]?$|"
        f"(?:较|比(?![例重率值])|与|相比于?)(?![高大多好低少小快慢长]){_PLAIN}{{2,20}}的$"
        f"|(?:较|比(?![例重率值])|与|[低高多少大小]于|超过|不及){_PAST}{_PLAIN}{{0,8}}$"
        f"|{_LINK}{_PAST}(?:{_THIS}|{_PLAIN}{{0,8}}?)(?:仅|只|才|还)?(?:为|是|有|仅|才|的)(?:约|近)?$|^[，,；;（(、—](?:而|但)?{_PAST}(?:约|近|才|仅)?$"
        f"|(?:原|此前|旧|历史|原有)(?:的)?(?:最高|最低|最好)?[纪记]录(?:为|是|的)?$|^数(?:字|据|值)?分别(?:为|是)$|{_LINK}{_PLAIN}{{0,10}}{_THIS}(?:仅|只|才|还)?(?:为|是|有)(?:约|近)?$"
    ),
    # 但文创销售比前一年的…: the clause names what it tells of
    "mark.itself_more": plain("(?!)"),
    "mark.own_subject": plain(
        f"[，,；;](?:但是?|不过|只是|其中|唯独)(?![其它这该仍也还却同已均都总]){_PLAIN}{{2,10}}?(?:较|比(?![例重率值])|相比于?){_PLAIN}{{2,20}}的?$"
    ),
    # what a rate is of, in its name, and what denies it
    "mark.rate_name": plain("(?P<name>[\u4e00-\u9fff]{2})(?:率|(?<![年季月])度|的?比[例重])(?:只|仅|才|还)?(?:为|是|有|达)?(?:约|近)?$"),
    "mark.not_so": plain("(?<![不未非没无])"),
    "mark.base_after": plain("相比|的基数"),
    "mark.change_before": plain(
        f"{_MOVED}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))了?{_ABOUT}$"
        f"|(?:(?P<up2>增幅|涨幅|升幅)|(?P<down2>降幅|跌幅)|{_SIZE})(?:了|为|是)?{_ABOUT}$"
    ),
    "mark.noun": plain(f"^(?:[，,、（(—]|共|累计|间|来|里|内)?(?:{_ASIDE}|每{_PLAIN}{{1,3}}?|亏损额?|差[距额]|只|仅|足足){{0,20}}(?:{_UP}|{_DOWN}|{_SIZE}){FILL}{{0,8}}$"),
    "mark.chain": plain("[，,、（(]?(?:即|也就是)?(?:同比|环比)?"),
    "mark.chained": plain("[，,、（(]?(?:占|占比|比重|比例|即|[^，,；;。]{0,4}率)?(?:为|是|达)?(?:约|近)?"),
    "mark.since_when": plain("同比|环比|[比较](?:上|去|前|年|期|同)"),
    "mark.opened": plain("[（(](?:占|占比|比重)?"),
    "mark.unnamed": plain(f"{_LINK}(?:{_PAST}|{_PLAIN}{{0,10}}(?={_THIS}))?{_THIS}?(?:仅|只|才|还|则|也)?(?:为|是|有)?(?:约|近)?"),
    "mark.then": plain(f"(?:{_LINK}|^[“”‘「]+)(?:但|而|却)?{_THEN}(?P<subject>(?:{_PLAIN}{{0,4}}[，,])?{_PLAIN}{{0,12}})$"),
    "mark.plain": plain(f"[{_VERBS}账的在为是有才只仅还则也了到达约近而却，,]|全年|完成|实现|同一?[日时期天]{{1,2}}[时天间段期]?|这一?[天日]|[这此]时候?"),
    "mark.stood": plain(f"(?<!税)前的?{_PLAIN}{{0,6}}[是为有](?:约|近|仅|才|只有)?$"),
    "mark.since": plain("今[年天日]|本[次年月季期届周]|这[个次一]|(?<!前)[一二三四]季度|如今|现在|此后"),
    # a level that a span of time opens with, and one that it ends with
    "mark.opens": plain(f"{_LINK}(?:[年月季期周旬]|学期|学年|赛季)初(?:时|的)?{_PLAIN}{{0,14}}$"),
    "mark.ends": plain(f"{_LINK}(?:到|至|截至)?(?:[年月季期周旬]|学期|学年|赛季)[末底](?:时|的)?{_PLAIN}{{0,14}}$"),
    # a level beside the one it is held against, and which of the two is more
    "mark.beside": plain(f"(?:{NOT}{_PLAIN}{{0,5}}?(?:高于|[超涨跌]过|超出|多于|大于|低于|少于|小于)|(?P<up>高于|超过|超出|多于|大于)|(?P<down>低于|不及|少于|小于|不如))(?:{_PAST}|(?:19|20)\\d\\d年){_PLAIN}{{0,8}}$"),
    "mark.moves": plain("(?:提|调|升|涨|降|减|增|扩|缩)[价高低大小]?[到至](?:了)?(?:约|近)?$"),
    "mark.flow": plain(f"(?:新增加?|净增加?|增加|新开|新添)了?{_ABOUT}$"),
    # a base that something stood at, to which nothing flowed: 增加521亿元，比年初的7905亿元增长6.6%
    "mark.stock": plain("(?:[年月季期]初|[年月季]末|[年月]底)[^，,；;。]{0,6}$"),
    "mark.apart": plain("(?:相差|差距|差额|价差|票差|净增)(?:只|仅|才)?(?:为|是|有|达)?(?:约|近|了)?$"),
    "mark.net": plain("净[增减]"),
    "mark.leave": plain("退出|关闭|关停|注销|撤销|取消|淘汰|流失|离开|减少|拆除"),
    "mark.past": plain(_PAST),
    "mark.thus": plain("因此|由此|可见|算下来|换言之|这一[增降减涨跌]"),
    "mark.pace": plain(f"(?:(?P<down>快|提前|早)|(?P<up>慢|推迟|晚))了?{_ABOUT}$"),
    "mark.now": plain("(?:眼下|目前|现在|如今|今年|今天|现有|现|当前|到今年|最新)[^，,；;。\ue001-\ue007]{0,6}$"),
    "mark.span": plain(f"(?:间|来|内|里)?(?:共|累计|合计|总共)?净?(?:{UP}|{DOWN})"),
    "mark.when": plain(f"{_LINK}(?:要知道[，,]?)?(?!其中){_PLAIN}{{2,14}}(?:才|仅|只|还)?(?:为|是|有|才|只有)(?:约|近)?"),
    "mark.part": plain("其中|包括|含"),
    "mark.and": plain("[、和及与]|以及"),
    # what a finding about a direction shows; "gap" tells it by the name of what is left between two amounts
    "mark.led_from": plain("[由从自](?:约|近)?$"),
    "mark.than_and": plain("[，,](?:但|不过|却)(?:仍|还|尚)?(?:低于|高于|不及|未达到?|距离?)"),
    "mark.record": plain("(?:此前|历史|原有?|上一次|过去)的?(?:最高|最低|最好|最大|峰值|高点|低点|[纪记]录)[^，；]*$"),
    # words that hold two levels against each other, and what stands for a level told before
    "mark.it": plain("整整|足足|几乎|差不多|正好|相当|同比|环比|一下|直接|等于|[年月天周]|[这它其该]|实现|总[量数额值体]|规模|水平|数[量字]|金额|价格|前者|后者|两者|双双|较|比"),
    "mark.held": plain(
        "原|旧|老款|上一代|从前|以前|过去|(?<!税)前[的]?[^，,；;。]{0,4}$|之前|此前|先前|当初|早先|起初|起诉时|挂牌|首[周月日年季]|[年季月]初|期初|上[年月周季届期半一个]|去年|前年|前一|"
        "[去上]年同[期月季日]|往年|常年|昨|[一二三四五六七八九十两]年前|概算|预算|(?<![同环占])[比较与由从自]|(?<![合共不相会协])同(?!样|等|类|行)"
    ),
    "mark.way": plain(
        f"(?P<gap>顺差|逆差|盈余|亏损|结余|缺口|盈利|快|慢|提前|推迟|早|晚)|{_MOVED}(?:(?P<up>{_UP}|增幅|涨幅|升幅)|(?P<down>{_DOWN}|降幅|跌幅))"
    ),
    # what is told by its size, or whose number runs against the word (see ``changes/sized.py``)
    "sized.rate": plain("(?:增速|增幅|涨幅|升幅|降幅|跌幅|增长率|增长速度|下降幅度|增长幅度)"),
    "sized.of": plain("(?:较|比)[^，,；;。]{1,12}的$"),
    "sized.aside": plain("^[，,]?[（(][^，,；;。（(]{0,12}(?:增长|增加|上升|上涨|下降|减少|下跌|回落|为|是|增|涨|降|跌)[:：]?$|^[，,](?:上月|上年|去年|上季|上期|前值|\\d{1,2}月)[^，,；;。（(]{0,8}(?:增长|上涨|下降|下跌|为|是|增|涨|降|跌)$"),
    "sized.rank": plain(f"(?P<up>前移|前进|进步|上升|提升|提高|跃升|攀升|上移)了?{_ABOUT}$|(?P<down>后移|后退|退步|下滑|下降|下跌|跌落|滑落|下移)了?{_ABOUT}$"),
    "sized.from": plain("[由从自][^，,；;。]{0,12}$|(?:去年|上年|上届|上期)的?第?$"),
    "sized.places": plain("[位名]次?"),
    # by how much a change is more or less than that of another time: 同比多增36亿元
    "sized.flow": plain("(?:同比|比(?![例重率值])|较)[^，,；;。]{0,10}?(?:(?P<up>多增加?|多投放?|多发放|多流入)|(?P<down>少增加?|少投放?|少发放|少流入)|(?P<less>多减少?|多流出)|(?P<more>少减少?|少流出))了?(?:约|近|达)?$"),
    "sized.then": plain("(?:[上去前]一?年|上一?年度|往年)?同期|[上去前]一?年|此前|上月|上季"),
    "sized.loss": plain("(?:净流出|流出|亏损|逆差|赤字|缺口|净亏损|净亏)额?[^，,；;。]{0,6}$"),
    "mark.or": plain("[，,、]?(?:或|即|也即)"),
    "mark.back": plain("\\W*(?:这(?:相当于|意味着|是|就是|一)|相当于|也就是说|同比|换算下来|[增降涨跌]幅)"),
    # behind a distance: what it and the level before it come to; and what goes on a list of two
    "added_up": plain("合计|一共|[共总]|因此|所以|这样|从而|于是"),
    "listed_on": plain(f"(?:、|和|与|及){_PLAIN}{{0,8}}$"),
    "mark.because": plain("因为?|由于|得益于|受益于|缘于|源于|受[^，,；;]{1,12}$"),
    "mark.led_to": plain("[^，,]{0,4}[到至为](?:了)?(?:约|近|超过?|逾)?"),
    "mark.to": plain("[到至](?:了)?(?:约|近|超过?|逾)?$|[升降增减达]为$"),
}
