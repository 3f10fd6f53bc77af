"""Chinese words that make a figure the gap between two others, whatever stands between (see ``relations/changes/step.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

_SO = "(?:了|着|出|去|为|是|有|达|仅|只|还|约|近|足足|整整|不过|高达|多达|共|来到)*"

# what is missing, left, ahead or behind
_APART = (
    "相?差[距额价值异]?|落差|缺口|窟窿|亏空|短缺|超支|超出|节余|结余|盈余|[亏赤]空|欠账?|[尚还]欠[缺款]?|[尚还][差缺剩]|仅剩|优势|领先|落后|便宜|"
    "净[增减添流赚亏][入出长加少]?|(?<![大许很众诸较更至不])[多少](?![达为于数有个家年次半样种元云])[\u4e00-\u9fff]|让[利出了]?|甩开|拉开|反超"
)

CUES: Mapping[str, Cue] = {
    # right before an amount
    "step.before": plain(
        f"(?:{_APART}|新增(?![\u4e00-\u9fff]{{0,4}}[增升长降减])[\u4e00-\u9fff]{{2,4}}|[省减少多缩增](?:下来?|出来?|掉)的){_SO}$"
        "|(?:落后于?|领先于?|[高低多少大小慢快早晚长短]于|超过|超出|不及)[^，,；;。:：\ue001-\ue007]{0,10}[\ue001-\ue007]?[^，,；;。:：\ue001-\ue007]{0,8}$"
    ),
    # words of change that compare two things, and not a time with the one before
    "step.compared": plain(
        "(?:贵|便宜|(?<![提增升走变推放调拔抬拉加减压降缩])[多少高低轻重快慢长短早晚大小厚薄深浅宽窄](?:出|了)|省[了下去出]|砍|相?差|之间|中间|一下|[两二]者|前者|后者|一进一出|对照|(?<![同环占])[比较](?![上前去同年期本往先此以昨于0-9])[^，,；;。:：\ue001-\ue007]{1,10})"
        "[^，,；;。:：\ue001-\ue007]{0,4}$"
        f"|(?:[快慢]于|{_APART})[^，,；;。:：\ue001-\ue007]{{0,8}}$"
    ),
    # right behind it
    "step.after": plain(
        "^的?(?:差距|差额|差价|价差|温差|时差|落差|缺口|窟窿|亏空|优势|盈余|结余|赤字|之差|悬殊|未[\u4e00-\u9fff])"
        "|^的(?:进步|退步|提升|跌落|增量|减量|增幅|降幅|涨幅|跌幅|降温|升温|增长|回落|下降|改善|空间)"
    ),
    "step.back": plain("(?:这|该|上述|区区|其间的?)(?:约|近)?$"),
    # what has doubled by its own name, and words that name nothing
    "step.subject": plain("[，,；;。](?:而|但|同期|其中|不过)?(?P<of>[\u4e00-\u9fff]{2,10}?)(?:也|却|只|仅|则|还|已经?|又|竟|便|就)*$"),
    "step.it": plain("整整|足足|几乎|差不多|正好|相当|同比|环比|一下|直接|等于|[年月天周]|[这它其该]|实现|总[量数额值体]|规模|水平|数[量字]|金额|价格|前者|后者|两者|双双|较|比"),
    "step.due": plain("^(?:的?提升|的?差别)?(?:主要|大多|全)?(?:来自|源自|源于|得益|归功|出自|落在)"),
    "step.held": plain(
        "原|旧|老款|上一代|从前|以前|过去|前[的]?[^，,；;。]{0,4}$|之前|此前|先前|当初|早先|起初|起诉时|挂牌|首[周月日年季]|[年季月]初|期初|上[年月周季届期半一个]|去年|前年|前一|"
        "[去上]年同[期月季日]|往年|常年|昨|[一二三四五六七八九十两]年前|概算|预算|(?<![同环占])[比较与由从自]|(?<![合共不相会协])同(?!样|等|类|行)"
    ),
    # a high, a low, a bound: told beside the levels, and neither of them
    "step.aside": plain("[^，,；;。]{0,3}(?:一度|盘中|触及|警戒|高点|低点|门槛|上限|下限|封顶)|(?:一度|盘中|触及|警戒|门槛|上限|下限|封顶|最多|至多|顶多|即[便使]|哪怕|就算)[^，,；;。]{0,8}$"),
    # a multiple or a part that one level is of another
    "step.times": plain(
        "(?:是|为|相当于|抵得?上|等于|及|如同|达到?|到|成|有)(?P<of>[^，,；;。:：\ue001-\ue007]{0,14}?)的?(?:约|近|整整|足足)?$|(?:相?差|悬殊)(?:了|达|到|约|近|至)*$"
    ),
    "step.part": plain(
        "(?:是|为|相当于|等于|及|有|到|至|成|不足|约)(?P<of>[^，,；;。:：\ue001-\ue007]{1,12})的$"
    ),
    "step.bound": plain("的?(?:上限|下限|红线|目标|标准|门槛|警戒线|限额|承诺|指标|预期|预测)"),
    "step.pronoun": plain("[前后]者|对方|[它他她其]"),
    "step.empty": plain("[的了年月日全只才仅约近整足大小多少一二三四五六七八九十个去上今本该这那同]"),
    # an error, a limit, a swing: no gap between two levels
    "step.not_before": plain("误差|精度|正负|上下|波动|浮动|±|以内|至少|最多|允许|加点|减点|税率|利率.{0,4}上浮|目标|计划"),
}
