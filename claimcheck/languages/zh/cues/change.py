"""Chinese cues of how a level moved, and what names it (see ``languages/templates.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, cue, plain
from .words import DOWN, EARLIER, FILL, MOVE, UP

_NO_TO = "(?:(?![到至为成])[^\ue001-\ue007;；。！？!?\n,，]){0,5}?"  # 缩小到1.82 is where it went, not by how much
CUES: Mapping[str, Cue] = {
    # names
    "generic": plain(r"总额|总量|总值|总数|总计|合计|共计|累计|规模以上|当年|实现|完成|达到?|总"),
    "pointing": plain(
        r"(?:全|我|本|该|这|其|该家|整个)?"
        r"(?:[省市县区州国校院村镇乡企厂社]|地区|全社会|单位|平台|景区|机场|港口|项目|公司|集团|行业|部门)?的?"
        r"|[这该本](?:[家个座所条]|一家)?(?:医院|学校|中学|小学|大学|企业|公司|集团|工厂|门店|景区|机场|口岸|开发区|片区|平台|县城|图书馆|博物馆|银行|合作社|基地|园区|港区|酒店|饭店|超市|商场|书店|餐馆|剧院|车站|养老院|幼儿园)的?"
        r"|当地|本期|当期|报告期内?|货物|外贸|商品"
    ),
    # change
    "change.from_to": cue(f"(?:由|从|自(?!来水|动|然|己|身|主|营|费|行|愿|助))_26(?P<base>V)~16(?:{MOVE}|提|调|变|拉长|压)_3(?:到|至|为|成)_10(?P<new>V)"),
    "change.than_base": cue(f"(?:较|比(?![例重率值])|相比)_14(?P<base>V)_8{MOVE}了?_5(?P<factor>P|X)"),
    "change.than_base_amount": cue(f"(?:较|比(?![例重率值])|相比)_14(?P<base>V)_8{MOVE}了?{_NO_TO}(?P<delta>N|B)"),
    "change.than_price": cue("(?:较|比(?![例重率值]))_14(?P<base>N)_3(?:(?P<up>贵)|(?P<down>便宜))(?:了|出)?_3(?P<delta>N)"),
    "change.of_times": cue("(?P<new>N)[，,]_6(?:是|为|约为)_14(?P<base>N)_3的_3X"),
    "change.rate_to": cue(f"{MOVE}了?_4(?P<factor>P)[，,]?_4(?:达到|至|到|达)_4(?P<new>N)"),
    "change.points_to": cue(f"{MOVE}了?_4(?P<delta>B)[，,]?_1(?:达到|至|到|为|达|升至|降至|增至)_4(?P<new>P)"),
    "base.same_period": cue(
        f"(?:{EARLIER})(?:的?(?P<subject>[^，,。；;0-9\ue001-\ue007]{{2,12}}?))?(?:为|是|仅为|只有|则为|有|达|产量|出栏|收入)_2(?P<base>V)"
    ),
    "base.month": cue("[，,（(](?:\\d{1,2}月份?|[一二三四]季度|常年)(?P<subject>)(?:为|是|仅为)_2(?P<base>V)"),
    "change.repeated": cue(
        f"(?:较|比|(?P<up2>高于|超过|多于)|(?P<down2>低于|少于|不及))(?P<x>[\\u4e00-\\u9fff]{{2,5}})_8{MOVE}?了?_3(?P<delta>N|B|D)[，,；;]_2(?P=x)(?:为|是|仅|仅为|平均为|下降|增长|上涨)?(?P<base>V)"
    ),
    "change.repeated_points": cue(
        f"(?:较|比|(?P<up2>高于|超过|多于)|(?P<down2>低于|少于|不及))(?P<x>[\\u4e00-\\u9fff]{{2,5}})_8{MOVE}?了?_3(?P<factor>P)[，,；;]_2(?P=x)(?:为|是|仅|仅为|平均为|下降|增长|上涨)?(?P<base>P)"
    ),
    "change.repeated_rate": cue(
        f"(?:较|比)(?P<x>[\\u4e00-\\u9fff]{{2,5}})_8{MOVE}了?_3(?P<factor>P|X)[，,；;]_2(?P=x)(?:为|是|仅|仅为|平均为)(?P<base>V)"
    ),
    "change.first_by": cue(
        f"{MOVE}(?:了|去)?(?![到至为])_8(?P<delta>N|B)[，,]_4(?:由|从)_14(?P<base>V)_6(?:到|至|为)_6(?P<new>V)"
    ),
    "change.first_points": cue(
        f"{MOVE}(?:了|去)?_4(?P<factor>P)[，,]_2(?:由|从)_14(?P<base>P)_6(?:到|至|为)_6(?P<new>P)"
    ),
    "change.first_rate": cue(
        f"{MOVE}(?:了|去)?_2(?P<factor>P|X)[，,]_0(?:由|从)_14(?P<base>N|D)_6(?:到|至|为)_6(?P<new>N|D)"
    ),
    "change.than_rate_mean": cue(f"(?:较|比(?![例重率值]))[^，,；;。]{{0,24}}?(?:日均|月均|人均)(?P<base>N)_4{MOVE}了?_4(?P<factor>P)"),
    "change.than_base_times": cue("(?:较|比(?![例重率值]))_14(?P<base>V)_3(?P<factor>X)"),
    "change.net_of": cue("(?P<new>N)[，,]_4(?:扣除|减去|除去)_6(?P<base>N)[，,后]_3(?P<up>净|盈利|剩)_5(?P<delta>N)"),
    # two rates by name (see ``changes/paces.py``)
    "pace.over": cue(
        "(?P<x>[^，,；;。：:\ue001-\ue007]{0,16}?)(?:(?P<up>高于|快于|超过|超出|领先于?)|(?P<down>低于|慢于|落后于?))"
        "(?P<y>[^，,；;。：:\ue001-\ue007]{2,20}?)(?:约|近|达)?(?P<delta>B)"
    ),
    "pace.than": cue(
        "(?P<x>[^，,；;。：:\ue001-\ue007]{0,16}?)(?<![占同环])[比较](?P<y>[^，,；;。：:\ue001-\ue007]{2,20}?)"
        "(?:(?P<up>快|高|多增)|(?P<down>慢|低|少增))(?:出|了)?(?:约|近|达)?(?P<delta>B)"
    ),
    # how far a level lies from one that goes by a name
    "pace.level": plain(
        "(?:(?P<up>超过|超出|超(?=警)|超(?![过出警载员编标额支限速重期龄时])|高于|高出|多于|领先于?)|(?P<down>低于|少于|不及|落后于?)|距离?|离)"
        "(?P<y>警(?!戒)|[\u4e00-\u9fff]{2,8}?)(?:仅|只|还|尚)?(?:有|差)?(?:约|近|达)?$"
        "|(?<![同环占])[较比](?![例重率值])(?P<y2>[\u4e00-\u9fff]{2,8}?)(?:还|则|也|却|要|仅|只)?"
        "(?:(?P<up2>[多高快大长重贵早](?![\u4e00-\u9fff]{3}))|(?P<down2>[少低慢小短轻晚]|便宜))[\u4e00-\u9fff]{0,2}?(?:出|了)?(?:约|近|达)?$"
    ),
    "pace.apart": plain(
        "(?:(?:增速|增幅|涨幅|升幅|(?P<fall>降幅|跌幅))[^，,；;。比较]{0,4}(?:[比较](?P<y>[^，,；;。的\ue001-\ue007]{1,10}?))?)"
        "(?:(?P<grow>扩大|加快|回升|提高|提升|加深|高|快|上升)|(?P<shrink>收窄|缩小|放缓|回落|下降|减缓|低|慢|减小))[了出]?(?:约|近|达)?$"
    ),
    "pace.time": plain("[年月季][度末初]?(?:份|同期)?[^，,；;。]{0,6}$|上年|去年|同期|上[月季]|此前"),
    "pace.join": plain("[和、及与]"),
    "pace.row": plain("(?:^|[，,；;。])(?P<names>[^，,；;。\ue001-\ue007]{4,24}?)的?(?:增速|增幅|涨幅|降幅|跌幅)?(?:分别|依次)[为是]"),
    "pace.plain": plain("(?:的|平均|同期|同口径|增长|增加|上升)*(?:增速|增幅|涨幅|增长率|水平|速度)(?:分别|均|都|也|则|还)?|^其|^这一|^该|^且|^但|^并|增长$"),
    "apart.faster": cue("(?P<new>P)^24(?P<base>P)[，,]_8(?:高于|快于|低于|慢于)_6(?P<delta>B)"),
    "apart.between": cue("(?P<new>V)~30(?P<base>V)(?:~24|~10X~4)相差_3(?P<delta>V)"),
    "or_else": plain("[，,（(]即?"),
    "from_range": plain("^[从由]"),
    "grew_open": plain("[，,（( ]?(?:同比|环比|整整|正好)?"),
    "grew": cue(f"{FILL}{{0,20}}?(?:(?P<up>{UP})|(?P<down>{DOWN})){FILL}{{0,8}}"),
    "priced": plain("每|单?价"),
    "earlier_subject": plain(
        f"(?:{EARLIER})$|[，,；;](?:但是?|不过|只是|其中|唯独)(?![其它这该仍也还却同已均都总])[\u4e00-\u9fff]{{2,10}}$"
    ),
    "points_back": plain("这一|该|上述|余额|同类|同口径|全网|为$"),
    "to_level": plain("[到至]|为|达"),
    "constant_prices": plain(
        "可比价|可比口径|不变价|同口径|剔除|扣除价格|扣除.{0,4}因素|扣除[^，,；;。\ue001-\ue007]{2,12}后|实际增长|实际下降|自然口径|同比口径|实际增速"
    ),
    "restated": plain("重述|追溯调整|调整后的?上年|修订后"),
    "of_volume": plain("(?:[产销货客流运总塘交单用水电气油煤耗]量|人数|客流|户数|的人|车次|面积)[^，,。；;价额]{0,4}$"),
    "own_base": plain("同比|环比|比|较"),
    "real_by_custom": plain("生产总值|增加值|gdp"),
    "turns": plain("扭亏|转亏|由盈|由亏|盈利[^。]{0,30}亏损|亏损[^。]{0,30}盈利"),
    "rank": plain("排名|位次|名次|排位|位列|名列|居第"),
    "ago": plain("年前|同期|同一|同样|同日|同时段"),
    "grade": plain("[级档等位]"),
    "finer": plain("汇率|中间价|兑(?:美|欧|日|港|人民|英)|精度|误差|分辨率|灵敏度|时延|制程|工艺|门槛|下限|粒度|提速|加速|成绩|纪录"),
    # facts
    "lasting": plain("(?:为期|历时|历经|持续|历次|进行了|举行了)(?:约|近)?$"),
    "rate_retold": plain("的(?P<name>[\u4e00-\u9fff]{2,8}?)?(?:增速|增幅|增长率|增长速度|涨幅|降幅|跌幅)"),
    "rate_known": plain("(?<![达到为是现了比较])$"),
    "told_by": plain("(?:以|按|用)[^，,。；;]{1,8}(?:计价|计算|计|口径|标准|汇率|统计)|[^，,。；;]{0,4}口径|扣除|剔除|扣非|不含|不包括|实际增|名义"),
    "versions": plain("初步|快报|预计|计划|目标|力争|实际增长|可比|不变价|修订|核实|最终核算|预算|调整后|名义"),
    # the verb that leads to a level of a headline, and what is told by how little there is of it (``relations/headline_pairs.py``)
    "headline.way": plain(
        "(?:(?P<up>[升增涨]|提高|提升|扩大|上调|走高|走阔|延长|放宽)|(?P<down>[降减跌]|下调|回落|收窄|缩小|下滑|走低|缩短|收紧))(?:到|至)了?(?:约|近|超过?|逾)?$"
    ),
    "headline.loss": plain("亏损?|逆差|赤字|缺口|净流出|[降跌减]幅|差距"),
}
