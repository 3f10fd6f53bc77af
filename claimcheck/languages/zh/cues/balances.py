"""Chinese words that give an amount its part in a balance (see ``relations/changes/balances.py``).

``open`` what there was, ``came`` and ``went`` what moved, ``left`` what there is at the end, ``rest`` what is left of what came; ``net`` what came less
what went, whichever is more, ``plus`` and ``minus`` where the word tells which.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

_OPEN = "旧存|(?:期|(?<!比)(?<!较)[年月季])初(?:库存|结存|余额|存栏|结余|未结)?|上年结转|上[年月季期届](?:末|底)?(?:结存|结转|余额|库存|留存|剩余|未结|结余)|去年[末底](?:结存|库存|余额)|原有|原存|结转上年"
_CAME = (
    "新(?!能源|闻|华|区|城|型|冠|高|低|老|旧)[一-龥]{1,3}?|[收引招调买送运吸补添装调][进入来]|加入|增[加添设开]|招[收募]|新入|住进|新收|总?收入|收到|收储|购入|购进|购买|进货|采购|[进入]库|进账|募得|募集|到账|出生|迁入|流入|新增|新入?院|入院|录用|招录|招聘|入职"
    "|投放|捐赠|借入|新借|发行|新开|开业|补充|收治|转入|调入|出口|收回|受理|接收|领取|新登记|入网|新认定|新聘|申购|认购|来水|到港|注资|续存"
)
_WENT = (
    "(?:轮换|[卖运调拆送搬流放])(?:出去?|走)|流失|停[航运用办业]|关停|撤[牌出销并走]|交付|病[亡死]|找到新家|供应|成交|领养|拆除|裁[员撤减]|退[役休网货租订]|离[开任队]|取消|吊销|抽走|脱贫|清退|提走|减去|兑付|履约|完工移交|总?支出|审结|办结|结案|结清|销售|售出|卖出|卖掉|[出]库|支付|付出|花了|花掉|花去|用掉|用去|死亡|迁出|流出|出院|离职|退休|偿还|归还|还掉|核销|剔除|剔旧|下架"
    "|处置|开支|成本|扣除|除去|减去|扣掉|刨去|耗用|消耗|毕业|注销|关闭|关掉|退出|转出|调出|进口|赔付|办理完毕|发放|发出|领走|报废|淘汰|闭店|丢掉|失去|还了|赎回|疏港|离港|供水|下泄|放水|弃置"
)
_LEFT = "未结|未办结|期末|[年月季]末|[年月]底|结存|库存|余额|在院|留存|结转"
_REST = "结余|滚存|剩余|剩下|[还仅只]?剩|尚余|余下|缺口"

# Words of one time, not of a stretch of it (see ``relations/changes/stocks.py``).
_FIRST = "(?<![比较])(?:[期年月季周届]|学期|赛季|财年)初|原[有先本来]|此前|最初|起初|上个?(?:[年月季周期届]|财年|赛季|学[年期])[末底]|去年[末底]|[从由]$"
_LAST = (
    "(?:[年月季期周]|赛季|学期|财年)[末底]|现[有为共存在]|目前|眼下|如今|当下|截[至止]|[还仍][有剩住存在]|尚[余存有剩]|结存|结余|剩[余下]?|余额|未结"
    "|(?:变成|变为|[增减升降][加少]?[至到为])$"
)

FLOWS: Mapping[str, Cue] = {
    # changes of two parts that make up that of the whole (see ``relations/changes/parts.py``)
    "parts.follow": plain("其中|分别是|[:：]"),
    "parts.listed": plain("[分按][^，,。；;：:\ue001-\ue007]{1,6}[看分][，,：:]|[：:]"),
    "parts.nested": plain("其中|(?:^|[，,])包括"),
    "parts.net": plain("(?P<up>净增加?|净流入|净迁入)[^，,；;。]{0,6}$|(?P<down>净减少?|净流出|净迁出)[^，,；;。]{0,6}$"),
    "parts.precede": plain("(?:相抵|抵消|合计|总体|因此|使|从而)[^，,；;。]{0,12}[，,]?[^，,；;。]{0,16}$|净[增减][^，,；;。]{0,4}$"),
    "stock.way": plain("(?P<came>[新增添购买进入收来招引建设签产加借提])|(?P<went>[出离退撤销关停减亡逝世死废拆卖还裁走失解弃耗送用取交])"),
    "stock.open": plain(_FIRST),
    "stock.close": plain(f"{_LAST}|{_FIRST}"),
    # what the name of a net figure says of which side is more
    "flow.sign": plain("(?P<up>盈余|净?赚|顺差|盈利)|(?P<down>亏损|净亏|逆差|赤字)"),
    "flow.before": plain(
        f"(?P<minus>自然减少|净减少?|净流出|净迁出|净支出|入不敷出)|(?P<plus>自然增加|自然增长|净流入|净迁入|净增加?)"
        f"|(?P<net>盈余|亏损|净亏|净赚|赚了?|顺差|逆差|赤字|差额|两者相抵|收支相抵)"
        f"|(?P<open>{_OPEN})|(?P<rest>{_REST})|(?P<left>{_LEFT})|(?P<came>{_CAME})|(?P<went>{_WENT})"
    ),
    "flow.listed": plain("[、和及与]"),
    "flow.after": plain("[^，,；;。]{0,4}(?:(?P<open>结转自上年|是上年结转)|(?P<rest>结转(?:到|至|下))|(?P<left>未结|未办结|尚未))"),
}
