"""Chinese relation cues: the words by which figures bind each other (see ``languages/templates.py``).

A name before the first dot is a family that ``claimcheck.relations`` looks for; the rest are single cues.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from ..templates import cue

_UP = "高出?|超出|增产|增收|延长|加快|增长|增加|上升|提高|上涨|提升|扩大|攀升|上浮|上调|跃升|回升|猛增|激增|新增|多|增|升|涨"
_DOWN = "低|减产|压缩|缩短|放缓|压降|下降|减少|降低|下跌|回落|下滑|缩小|收窄|缩减|下调|萎缩|压减|锐减|骤降|少|减|降|跌去|跌|缩"
_MOVE = f"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
# What may stand between a level and its change without naming another subject.
_FILL = (
    "[，,、（( 同环比较上去前今本年月日季度期末底初与相实际名义累计总均约近共净大小幅率速达到为是高超过逾了将又再的学届赛周天个单当"
    "口径按可不变价格算计0-9]"
)
_EARLIER = (
    "上年同期|去年同期|上年同月|上年末|上年底|上年|去年底|去年末|去年|前一年|上一年度?|上个?月|上季度?|上一季度|年初|期初"
    "|上赛季|上个赛季|上一赛季|前一[周日天月季]|上周|上一[周次届期轮]|上届|基期|同期"
)
_YEARS = (
    "(?:(?P<years>D)|(?:(?P<n2>[两二])|(?P<n3>三)|(?P<n4>四)|(?P<n5>五)|(?P<n6>六)|(?P<n7>七)|(?P<n8>八)|(?P<n9>九)|(?P<n10>十))年)"
)
_WEEKDAY = (
    "(?:(?P<w0>一)|(?P<w1>二)|(?P<w2>三)|(?P<w3>四)|(?P<w4>五)|(?P<w5>六)|(?P<w6>[日天]))"
)
_OPENED = "成立|建成|创办|创建|创立|开业|开馆|启动|投产|投用|通车|设立|建立|挂牌|上线|开通|始建|落成|开园|运营|开工"

CUES: Mapping[str, Pattern[str]] = {
    "pair.share_after": re.compile("[，,（(]?(?:约|分别|仅)?占(?:到|据)?[^，,。；;0-9]{0,12}?|[（(，,]?(?:占比|比重|比例|份额)(?:为|达|约)?"),
    "pair.shares_list": re.compile("分别占|依次占|各占|(?<![\u4e00-\u9fff])(?:所?占比?|比重|比例|份额)"),
    # names
    "generic": re.compile(r"总额|总量|总值|总数|总计|合计|共计|累计|规模以上|当年|实现|完成|达到?|总"),
    "pointing": re.compile(
        r"(?:全|我|本|该|这|其|该家|整个)?"
        r"(?:[省市县区州国校院村镇乡企厂社]|地区|全社会|单位|平台|景区|机场|港口|项目|公司|集团|行业|部门)?的?"
        r"|当地|本期|当期|报告期内?|货物|外贸|商品"
    ),
    # change
    "change.from_to": cue(f"(?:由|从|自)_26(?P<base>V)~16{_MOVE}_3(?:到|至|为|成)_10(?P<new>V)"),
    "change.than_base": cue(f"(?:较|比(?![例重率值])|相比)_14(?P<base>V)_8{_MOVE}了?_5(?P<factor>P|X)"),
    "change.than_base_amount": cue(f"(?:较|比(?![例重率值])|相比)_14(?P<base>V)_8{_MOVE}了?_5(?P<delta>N|B)"),
    "change.of_times": cue("(?P<new>N)[，,]_6(?:是|为|约为)_14(?P<base>N)_3的_3X"),
    "change.rate_to": cue(f"{_MOVE}了?_4(?P<factor>P)[，,]?_4(?:达到|至|到|达)_4(?P<new>N)"),
    "change.points_to": cue(f"{_MOVE}了?_4(?P<delta>B)[，,]?_1(?:达到|至|到|为|达|升至|降至|增至)_4(?P<new>P)"),
    "base.same_period": cue(
        f"(?:{_EARLIER})(?:的?(?P<subject>[^，,。0-9]{{2,12}}?))?(?:为|是|仅为|只有|则为|有|达|产量|出栏|收入)_2(?P<base>V)"
    ),
    "base.month": cue("[，,（(](?:\\d{1,2}月份?|[一二三四]季度|常年)(?P<subject>)(?:为|是|仅为)_2(?P<base>V)"),
    "change.repeated": cue(
        f"(?:较|比|(?P<up2>高于|超过|多于)|(?P<down2>低于|少于|不及))(?P<x>[\\u4e00-\\u9fff]{{2,5}})_8{_MOVE}?了?_3(?P<delta>N|B|D)[，,；;]_2(?P=x)(?:为|是|仅|仅为|平均为|下降|增长|上涨)?(?P<base>V)"
    ),
    "change.repeated_rate": cue(
        f"(?:较|比)(?P<x>[\\u4e00-\\u9fff]{{2,5}})_8{_MOVE}了?_3(?P<factor>P|X)[，,；;]_2(?P=x)(?:为|是|仅|仅为|平均为)(?P<base>V)"
    ),
    "change.first_by": cue(
        f"{_MOVE}(?:了|去)?(?![到至为])_8(?P<delta>N|B)[，,]_4(?:由|从)_14(?P<base>V)_6(?:到|至|为)_6(?P<new>V)"
    ),
    "change.first_rate": cue(
        f"{_MOVE}(?:了|去)?_2(?P<factor>P|X)[，,]_0(?:由|从)_14(?P<base>N|D)_6(?:到|至|为)_6(?P<new>N|D)"
    ),
    "change.than_rate_mean": cue(f"(?:较|比(?![例重率值]))[^，,；;。]{{0,24}}?(?:日均|月均|人均)(?P<base>N)_4{_MOVE}了?_4(?P<factor>P)"),
    "change.than_base_times": cue("(?:较|比(?![例重率值]))_14(?P<base>V)_3(?P<factor>X)"),
    "change.net_of": cue("(?P<new>N)[，,]_4(?:扣除|减去|除去)_6(?P<base>N)[，,后]_3(?P<up>净|盈利|剩)_5(?P<delta>N)"),
    "apart.faster": cue("(?P<new>P)^24(?P<base>P)[，,]_8(?:高于|快于|低于|慢于)_6(?P<delta>B)"),
    "apart.between": cue("(?P<new>V)~30(?P<base>V)(?:~24|~10X~4)相差_3(?P<delta>V)"),
    "or_else": re.compile("[，,（(]即?"),
    "from_range": re.compile("^[从由]"),
    "grew_open": re.compile("[，,（( ]?(?:同比|环比|整整|正好)?"),
    "grew": cue(f"{_FILL}{{0,20}}?(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_FILL}{{0,8}}"),
    "priced": re.compile("每|单?价"),
    "earlier_subject": re.compile(f"(?:{_EARLIER})$"),
    "points_back": re.compile("这一|该|上述|余额|同类|同口径|全网|为$"),
    "to_level": re.compile("[到至]|为|达"),
    "constant_prices": re.compile(
        "可比价|可比口径|不变价|同口径|剔除|扣除价格|扣除.{0,4}因素|实际增长|实际下降|自然口径|同比口径|实际增速"
    ),
    "restated": re.compile("重述|追溯调整|调整后的?上年|修订后"),
    "own_base": re.compile("同比|环比|比|较"),
    "real_by_custom": re.compile("生产总值|增加值|gdp"),
    "turns": re.compile("扭亏|转亏|由盈|由亏|盈利[^。]{0,30}亏损|亏损[^。]{0,30}盈利"),
    "rank": re.compile("排名|位次|名次|排位|位列|名列|居第"),
    # part and whole
    "including": re.compile("其中|(?<![包不])含(?!量|税|义|有|糖|水)|包括"),
    "part_stop": re.compile("其余|另有|另外|此外|同时|合计|共计|总计|涉及|同比"),
    "net": re.compile("净流入|净流出|净增|净减|净买入|净卖出|增量"),
    "rest.remaining": cue("(?:其余|余下|剩余|剩下)的?_10(?P<part>N)"),
    "opens_parts": re.compile("其中|包括|中[，,]?有|里[，,]?有"),
    "sum.respectively": cue(
        "(?:共|总|合计|总计|累计)_12(?P<total>N)[，,：:]_16(?:分别为|分别是|依次为)(?=A)"
    ),
    "sum.made_of": cue("(?P<total>N)_2(?:组成|构成)_2[：:](?=_24N)"),
    "sum.colon": cue("(?:共计?|合计|总计)_8(?P<total>N)_8[：:](?=_24N)"),
    "sum.together": cue(
        "(?P<first>N)[、，,和及与]_14N(?:[、，,和及与]_14N){0,6}[，,]_2(?:(?:合计|共计|总计|三者合计|两者合计|两项合计|加起来)_6|共)(?P<total>N)"
    ),
    "joint.of": cue(
        "(?:(?P<n2>两|二)|(?P<n3>三)|(?P<n4>四))(?:者|项|市|县|区|家|地|国|省|类|校|村|人|个[^，,。0-9]{1,4})_2(?:合计|共计|总计|共|总共|相加)_4(?P<total>N)"
    ),
    "extreme": re.compile("最[高低多少大小]|均|当[天日]|单日"),
    "stock": re.compile("余额|人口|保有量|存量|库存|存款|贷款|资产|负债|总数|数量|储量|面积|容量|装机|均|价|率|用户|户数|里程"),
    "overlap": re.compile("同时属于|兼有|部分重复|交叉|重叠|有重合|不含|未计入|之外|扣除|内部抵[消销]"),
    "partition.trade": re.compile("(?P<whole>进出口)|(?P<balance>(?:贸易)?顺差|(?P<deficit>(?:贸易)?逆差))|(?P<a>出口)|(?P<b>进口)"),
    "partition.sectors": re.compile(
        "(?P<whole>地区生产总值|国内生产总值|生产总值|gdp)|(?P<a>第一产业(?:增加值)?)|(?P<b>第二产业(?:增加值)?)|(?P<c>第三产业(?:增加值)?)"
    ),
    "partition.tax": re.compile("(?P<whole>一般公共预算收入|财政收入)|(?P<a>税收收入)|(?P<b>非税收入)"),
    "halves.urban": re.compile("(?P<a>城镇(?!化))|(?P<b>乡村|农村)"),
    "halves.boxes": re.compile("(?P<a>重箱)|(?P<b>空箱)"),
    "halves.votes": re.compile("(?P<a>有效票)|(?P<b>无效票|废票)"),
    "halves.thirds": re.compile("(?P<a>上旬)|(?P<b>中旬)|(?P<c>下旬)"),
    "halves.year": re.compile("(?P<a>上半年)|(?P<b>下半年)"),
    "halves.province": re.compile("(?P<a>省内)|(?P<b>省外)"),
    "halves.market": re.compile("(?P<a>内销)|(?P<b>外销)"),
    "halves.sexes": re.compile("(?P<a>男[性生孩童职工人婴]{0,2}(?:人口)?)|(?P<b>女[性生孩童职工人婴]{0,2}(?:人口)?)"),
    "partition.urban": re.compile("(?P<whole>(?<!乡)(?<!农村)(?<!城镇)常住人口|总人口)|(?P<a>城镇(?:常住)?人口)|(?P<b>(?:乡村|农村)(?:常住)?人口)"),
    "partition.budget": re.compile("(?P<balance>收支结余|财政盈余|(?P<deficit>财政赤字))|(?P<a>财政收入)|(?P<b>财政支出)"),
    # shares
    "share.of_whole": cue("(?:占|为|是|相当于|达到?|完成)_14(?P<whole>N)_2的_3(?P<share>P)"),
    "share.rate_named": cue("(?P<x>[\u4e00-\u9fff]{2})_5(?P<part>N)[，,]_2(?P=x)化?率_3(?P<share>P)"),
    "share.named_ratio": cue("(?P<x>[\u4e00-\u9fff]{2,4})占比(?P<of>)_3(?P<share>P)"),
    "share.done": cue("计划_8(?P<whole>N)[，,]_10(?P<part>N)[，,]_2完成_4(?P<share>P)"),
    "share.rate_after": cue("(?P<whole>N)~14(?P<part>N)~6(?P<x>[\u4e00-\u9fff]{2})~3(?P=x)率_3(?P<share>P)"),
    "share.equals": cue("相当于(?P<of>_16)的_2(?P<share>P)"),
    "share.of": cue("占(?!地)(?:到|据)?(?P<of>_26)(?P<share>P)"),
    "share_words": re.compile("^比|的?(?:比重|比例|份额|占比)(?:为|是|达到?)?|达到?|高达|约为?|近|超过?|为|的"),
    "bare_whole": re.compile("全?部?(?:总数|总量|总额|总值|总体|全部|总|其|总人数|总面积|总收入|总产值|总产量|总投资|总支出)"),
    "outside": re.compile("全社会|全国|全省|全市|全球|世界|全区|全县|我国|国内|行业|市场"),
    "among": re.compile("其中|中[，,有]|里[，,有]|之中"),
    "partitioned": re.compile("分[^，。]{1,6}看|按[^，。]{1,8}分|[两三四五六七八九二]项|构成|组成|分为|[两三四五]类|[两三四五]部分"),
    "shares_list": cue("(?:(?<![\u4e00-\u9fff])(?:占比|(?:所占)?(?:比重|比例))|分别占|依次占|各占)(?:_10)(?=P(?:[、，,和及与]P){1,9})"),
    "share_then_part": re.compile("[，,（( ]?(?:即|约|共|计|达|为)?"),
    "mean_name": re.compile("每|[\u4e00-\u9fff]均(?![衡匀可])|人均|户均|平均|均价|日均|单价|亩均"),
    "other_shares": re.compile("其余|余下|剩余|其他|其它|不清楚|不确定|没有意见|无意见|弃权|未表态|说不清"),
    "structure": re.compile("结构|构成|组成|分为|分布|来源|股权|按[^，。]{1,8}分|[三四五六七八]类|[三四五六七八]部分"),
    "shared": re.compile("占|比重|比例|份额"),
    "shares_apart": re.compile("可达|高达|达到|其中|[上去前]年|同期|[增降升跌回涨提]|比[去上前]|[;；(（）)]|同比|环比|完成|达标|超过|高于|低于"),
    "in_all": re.compile("合计|共计|总计|共占|累计|之和"),
    "multiple_answers": re.compile("含量|纯度|合格率|多选|可多选|不止一|分别有|表示|认为|选择|关注|参加过|使用过|有过|担心|可选多项|前三|前五|前十|排名前|最高|居前"),
    "may_pass_100": re.compile("利润|股本|资产|生产总值|gdp|虚增|流通|完成|覆盖|负债|杠杆|产能|目标|预算|计划|任务|相当于|赔付|不良|拨备|自给|超额|认购"),
    # quotients
    "ratio.former": cue("(?P<a>N)~20(?P<b>N)[，,；;]_2前者[是为]后者的_3(?P<ratio>X)"),
    "ratio.is_times": cue("(?P<a>N)[，,]_10(?:是|为|相当于|达到?)_20(?P<b>N)_3的_3(?P<ratio>X)"),
    "ratio.of_named": cue("(?P<a>N)[，,]_6(?:是|为|相当于)(?P<of>_14)的_3(?P<ratio>X)"),
    "average.day": cue("(?P<day>日均|平均每天|平均每日|每天平均)_12(?P<mean>N)"),
    "average.month": cue("(?P<month>月均|平均每月|每月平均)_12(?P<mean>N)"),
    "average.year": cue("(?P<year>年均(?!增)|平均每年|每年平均)_12(?P<mean>N)"),
    "average.head": cue("(?P<head>(?P<u>[人户村校店家亩场台件单套班站车辆次笔所名])均|平均每(?P<u2>[户人亩家村店车场个所名]))_12(?P<mean>V)"),
    "heads": re.compile("[人户名]"),
    "median": re.compile("中位数"),
    "hypothesis": re.compile("按|若|如果|假设|以"),
    "product.each_number": cue("每(?P<u>[\u4e00-\u9fff]{1,3}?)_5(?P<price>N)~14(?P<number>N)~10(?:共|合计|收入|需|支出|总计|货款|总额|派发)_5(?P<product>N)"),
    "product.number_each": cue("(?P<number>N)~8每(?P<u>[\u4e00-\u9fff]{1,3}?)_5(?P<price>N)~14(?:共|合计|收入|需|支出|总计|货款|总额|派发)_5(?P<product>N)"),
    "product.price_number": cue("(?:单价|均价|价格|票价)_6(?P<price>N)~14(?P<number>N)~6(?:共|合计|收入|货款|总额|成交额)_5(?P<product>N)"),
    "product.sold": cue("[票价]^30(?P<price>N)(?:[，,]_6P)?[，,]_3(?:售出|卖出|销售)_4(?P<number>N)[，,]_6(?:收入|共收|销售额|得款)_4(?P<product>N)"),
    "product.share_dividend": cue("(?:总?股本|股份)_4(?P<number>N)~10每股_8(?P<price>N)~6(?:共|合计|总计)_8(?P<product>N)"),
    "product.yield": cue("(?P<number>N)(?:[（(]N[)）])?~8(?:亩产|单产)_4(?P<price>N)~6(?:总产|产量|收获|共产)_5(?P<product>N)"),
    "outcome": re.compile("募集|募资|筹资|融资|收入|耗资|付款|支付|支出|卖得|获利|共|合计|总价|总额|总计|货款|成交额|总金额|派发|合同额|总成本|总收入|需支付"),
    "population": re.compile("人口|居民"),
    "per_unit": re.compile("平均每[^，,。]{0,12}$|均[^，,。]{0,6}$|[，,]每[\u4e00-\u9fff]{1,4}$|每[人户]每年$"),
    "per_own": re.compile(
        "每(?![天日月周年季次])个?([\u4e00-\u9fff]{1,4}?)(?:(?:可|约|有|获|投入|装卸|接待|产生|安排|需|花费|缴纳|补助|发放|分得|拥有|种植|每年)[^，,。]{0,6})?$"
        "|([生师床座])均[\u4e00-\u9fff]{0,4}$"
    ),
    "spread.low_high": cue("最[小低少短](?:的|_6)_8(?P<low>V)~10最[大高多长](?:的|_6)_8(?P<high>V)~8平均_8(?P<mean>V)"),
    "spread.high_low": cue("最[大高多长](?:的|_6)_8(?P<high>V)~10最[小低少短](?:的|_6)_8(?P<low>V)~8平均_8(?P<mean>V)"),
    "spread.mean_first": cue("(?:日均|平均|场均)_12(?P<mean>V)~10最[大高多长]_10(?P<high>V)~8最[小低少短]_10(?P<low>V)"),
    "averaged": re.compile("(?:之间|不等)?[，,]?(?:平均|均值|平均值|均价|平均价格?|平均气温|日均)(?:为|是|约|每[^，。]{1,3})?"),
    "scores": re.compile("比分|票数|战胜|击败|负于"),
    "falling_range": re.compile("[降跌减缩落]|比分|比赛|不等|高速|桩号"),
    "conversion.parenthesis": cue("(?P<from>N)[（(](?P<to>N)[)）]"),
    "conversion.approx": cue("(?P<from>N)(?:[（(，,]_2)(?:约合|折合|合|约|相当于|约为|即)_3(?P<to>N)"),
    # counts
    "list_before": re.compile(
        "(?:^|[，,；;。：:（(]|[由从包括含为是在对])(?P<items>[^，,；;。：:（()）0-9\n]{1,16}(?:、[^，,；;。：:（()）0-9、\n]{1,12}){0,12}"
        "(?:和|及|以及)[^，,；;。：:（()）0-9、\n]{1,10})$"
    ),
    "hosted": re.compile("[所家座栋处间]"),  # 甲、乙、丙4所学校: schools of these places, not the places
    "list_before_short": re.compile(
        "(?:^|[，,；;。：:（(]|[由从包括含为是在对])(?P<items>[\u4e00-\u9fff]{1,6}(?:、[\u4e00-\u9fff]{1,4}){2,12})$"
    ),
    "list_great": re.compile(
        "(?<![\u4e00-\u9fff]十)(?:(?P<k2>[两二])|(?P<k3>三)|(?P<k4>四)|(?P<k5>五)|(?P<k6>六)|(?P<k7>七)|(?P<k8>八)|(?P<k9>九))(?P<unit>大)(?=[\u4e00-\u9fff]{2,8}(?:：|:|——|分别是|分别为|，即))"
    ),
    "list_colon": re.compile("[：:]|——"),
    "uncounted": re.compile("次|遍|倍|岁|人次|期|届|楼|层|度|轮|回|场次|元|%"),
    "item_mark": re.compile("[“\"]?(?:[一二三四五六七八九十]{1,2}[、，是要]|\\d{1,2}[、.．)）]|[①-⑳]|[（(][一二三四五六七八九\\d]|第[一二三]|首先|指|包括|即)"),
    "points": re.compile("[个项点条种类大步]|方面"),
    "marks_more": re.compile("最后|此外|另外|还有|其[四五六]|[四五六七八九]、|第[三四五六七八九]"),
    "count_behind": re.compile("[\u4e00-\u9fff]{0,4}"),
    "people": re.compile("[名位]"),
    "collective": re.compile("[项个家座所市县区镇乡村省校地人名位方国类种]|部门"),
    "list_after": re.compile("(?P<items>[\\u4e00-\\u9fff·]{1,12}(?:、[\\u4e00-\\u9fff·]{1,10}){0,12}(?:和|以及|及|与)[\\u4e00-\\u9fff·]{1,12}?)(?=的|[，,；;。]|$)"),
    "list_intro": re.compile("(?![^：:]{0,12}(?:要求|条件|模式|方式|电话|地址|时间|理由|内容))[^，,；;。：:0-9、（()）\n]{0,12}(?:[：:]|——|[（(](?=[^（()）0-9]{2,60}、)|，?(?:分别是|分别为|分别系|依次是|依次为)|，即)(?!“?[^。]{0,4}一是)"),
    "list_mark": re.compile("[、，,和及与 ]"),
    "lead": re.compile("^[，、；,]?(?:其中)?[，,]?"),
    "list_comma": re.compile("、|(?<=》)(?=《)"),
    "list_last": re.compile("以及|(?<=.)(?:和|及|与)(?=.)"),
    "list_end": re.compile("[，,；;。！？!?）)\n]|——"),
    "list_open": re.compile("等|之类|诸如|比如|例如|如"),
    "list_between": re.compile("[、，,和及与 ]{1,2}"),
    "marks_intro": re.compile("[^，,；;。0-9、]{0,12}[：:。，,]?(?=[^。；;]{0,2}一是)"),
    "marks": re.compile(
        "(?:(?P<k1>一)|(?P<k2>二)|(?P<k3>三)|(?P<k4>四)|(?P<k5>五)|(?P<k6>六)|(?P<k7>七)|(?P<k8>八)|(?P<k9>九))是(?!否)(?<!第.是)"
    ),
    "respectively.after": cue("(?:^|[，,；;。：:）)])(?P<subjects>[^，,；;。：:]{2,60}?)分别[^，,；;。、]{0,12}?(?=A)"),
    "increment": re.compile("(?:新增|增加|增量)[^，,。]{0,6}[中里]"),
    "nominal": re.compile("名义|按?现价|当年价"),
    "shares_of": re.compile("[中里]，?$"),
    "yearly_before": re.compile("年均|年复合|复合|平均每年|每年|年平均"),
    "discount": re.compile("半价|优惠|[打八九七六五][折]|扣除|免费|减免|免票|部分"),
    "rate_named": re.compile("(?P<of>[\u4e00-\u9fff]{2})率"),
    "rate_group": re.compile("儿童|少年|老[年人]|男性|女性|农村|乡村|城镇|学生|学校|重症|住院|岁"),
    "rate_any": re.compile("发病|患病|感染|报告|罹患|检出|事故|犯罪"),
    "gauge": re.compile("成绩|用时|耗时|纪录|最好"),
    "interrupted": re.compile("停办|暂停|中断|取消|延期|停摆|未举办|停一"),
    # series
    "streak.listed": cue("(?P<count>D)[^，,；;。：:0-9]{0,12}[（(：:](?P<years>(?:20|19)[0-9年、，,和至 ]{6,60})"),
    "streak.bound": cue(
        "(?P<count>D)_6(?P<bound>N)(?:以上)?[，,；;](?:其中)?(?P<year>(?:19|20)\\d\\d)年[^，,；;。0-9]{0,6}?(?:为|是|达)?(?P<value>N)"
    ),
    "went": re.compile(f"(?P<up>正增长|{_UP})|(?P<down>负增长|{_DOWN})"),
    "offered": re.compile("[：:（(]|——"),
    "dated_before": re.compile("\\d{1,4}年|\\d{1,2}月|[一二三四]季度|[去前今上]年"),
    "edition.founded": cue(
        "(?P<start>(?:19|20)\\d\\d)年_6(?:创办|创立|首办|首次举办|始办|设立|开办)^24(?:一年一[届度]|每年一[届次度]|每年举办)^30(?P<ordinal>O)"
    ),
    "edition.steps": cue(
        "(?:自|从|始于|创办于|始办于|创立于)(?P<start>(?:19|20)\\d\\d)年(?:起|以来|开始)?[，,]?_10每(?:(?P<e2>[两二])|(?P<e3>三)|(?P<e4>四)|(?P<e5>五))年_4[一举]^40(?P<ordinal>O)"
    ),
    "edition.steps_behind": cue(
        "(?:自|从)(?P<start>(?:19|20)\\d\\d)年(?:起|以来)?的?(?P<ordinal>O)^12每(?:(?P<e2>[两二])|(?P<e3>三)|(?P<e4>四)|(?P<e5>五))年"
    ),
    "edition.before": cue("(?P<ordinal>O)^60(?:自|从)(?P<start>(?:19|20)\\d\\d)年(?:起|以来)?_4每年"),
    "edition.since": cue("(?:自|从)(?P<start>(?:19|20)\\d\\d)年_14每年^40(?P<ordinal>O)"),
    "compound.yearly_total": cue("年均(?:(?P<up>增长|递增)|(?P<down>下降|递减))_3(?P<yearly>P)[，,]_8" + _YEARS + "_6(?:累计)?增长_3(?P<total>P|X)"),
    "compound.total_yearly": cue(f"{_YEARS}来?~18(?:累计)?(?:(?P<up>增长|递增)|(?P<down>下降|递减))_3(?P<total>P|X)[，,]_6年均_5(?P<yearly>P)"),
    "compound.levels_over": cue(
        f"{_YEARS}(?:来|间)?[，,]?_16(?:由|从|自)_12(?P<base>N)_10(?:(?P<up>{_UP})|(?P<down>{_DOWN}))_2(?:到|至|为)_8(?P<new>N)[，,]_6(?:年均|年复合|复合)_8(?P<yearly>P)"
    ),
    "compound.levels": cue(
        f"(?:由|从|自)(?P<y1>(?:19|20)\\d\\d)年_12(?P<base>N)_10{_MOVE}_2(?:到|至|为)_2(?P<y2>(?:19|20)\\d\\d)年_8(?P<new>N)[，,]_6(?:年均|年复合|复合)_8(?P<yearly>P)"
    ),
    # calendar
    "date.month_day": re.compile(
        r"(?:(?P<year>(?:19|20)\d\d)年|(?P<this>今年|本年)|(?P<last>去年|上年)|(?P<next>明年))?"
        r"(?<![\d.\-/])(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号](?![均内报线])"
        rf"(?:\s?(?:[（(，,]|是|正值|恰逢|[，,]?当天是)?\s?(?:星期|周|礼拜){_WEEKDAY}(?![\u4e00-\u9fff]?[至到]))?"
    ),
    "length.years_since": cue(
        f"(?P<start>(?:19|20)\\d\\d)年_8(?:{_OPENED})[，,]?_10(?:距今|至今|已有?|迄今|以来|走过)_6(?P<length>D|N)"
    ),
    "length.founded_in": cue(f"(?:{_OPENED})于(?P<start>(?:19|20)\\d\\d)年[^，,]{{0,8}}[，,]_6(?P<length>D)(?:来|间)"),
    "length.founded_anniversary": cue(f"(?:{_OPENED})于(?P<start>(?:19|20)\\d\\d)年[^，,]{{0,8}}[，,]_14(?P<length>A)_2周年"),
    "length.founded_now": cue(f"(?:{_OPENED})于(?P<start>(?:19|20)\\d\\d)年[^，,]{{0,8}}[，,]_4(?:距今|至今|迄今)_6(?P<length>D)"),
    "length.years_came": cue(f"(?P<start>(?:19|20)\\d\\d)年_8(?:{_OPENED})_4[，,]_2(?P<length>D)(?:来|间)"),
    "length.anniversary": cue(f"(?P<start>(?:19|20)\\d\\d)年_8(?:{_OPENED})[，,]_20(?P<length>D|N|O)周年"),
    "length.begun_done": cue(
        "(?P<start>[1-9]\\d{3})年(?:\\d{1,2}月)?_8(?:启动|开工|动工|开建|始建|开始|立项|奠基)_8[，,；;]_4(?P<end>[1-9]\\d{3})年(?:\\d{1,2}月)?_14[，,]_4(?:历时|耗时|用时|历经|前后|跨越)_3(?P<length>D)"
    ),
    "length.days": cue(
        r"(?P<mo1>\d{1,2})月(?P<d1>\d{1,2})日(?:持续|延续|一直|举行)?(?:至|到|-|—|－|~)(?:(?P<mo2>\d{1,2})月)?(?P<d2>\d{1,2})日~14(?:为期|共计?|历时|持续|前后)_2(?P<length>D)"
    ),
    "length.days_direct": cue(
        r"(?P<mo1>\d{1,2})月(?P<d1>\d{1,2})日(?:至|到|-|—|－|~)(?:(?P<mo2>\d{1,2})月)?(?P<d2>\d{1,2})日[，,（( ]?(?:前后)?(?P<length>D)"
    ),
    "length.days_before": cue(
        r"(?P<length>D)[（(](?P<mo1>\d{1,2})月(?P<d1>\d{1,2})日(?:至|到|-|—|－|~)(?:(?P<mo2>\d{1,2})月)?(?P<d2>\d{1,2})日[)）]"
    ),
    "working_days": re.compile("工作日|交易日"),
    "length.age_born_in": cue("(?:出生|生)于(?P<start>(?:19|20)\\d\\d)年[^岁；;。]{0,16}?(?:今年|现年|年仅|，|,)(?:已|刚)?(?P<length>D)(?!那|时|起|开始|就|当|参|入|考|进|离)"),
    "length.founded_marks": cue(f"(?:{_OPENED})于(?P<start>(?:19|20)\\d\\d)年[^，,]{{0,8}}[，,]_8(?:成立|建校|建厂|创办|创刊|开业|通车|诞生)_1(?P<length>D)"),
    "length.begun_lasted": cue("(?P<start>(?:19|20)\\d\\d)年_8(?:开工|动工|启动|奠基)[，,]_2历时(?P<length>D)_2(?:建成|完工|竣工|完成)"),
    "length.founded_years": cue(f"(?:{_OPENED})于(?P<start>(?:19|20)\\d\\d)年[^，,]{{0,8}}[，,](?P<years>\\d{{1,3}})(?:多|余)?年(?:来|间)"),
    "length.age": cue("(?P<start>(?:19|20)\\d\\d)年_8(?:出生|生)[^岁]{0,16}?(?:今年|现年|年仅|，|,)_2(?P<length>D)(?!那|时|起|开始|就|当|参|入|考|进|离)"),
    "order.begun_done": cue(
        "(?P<begun>(?:19|20)\\d\\d)年_10(?:开工|动工|奠基|始建|启动建设|开建)^20(?P<done>(?:19|20)\\d\\d)年_10(?:建成|竣工|完工|投产|通车|投用|投入使用)"
    ),
    "past.done": cue("已(?:经)?(?:于|在)(?P<year>20\\d\\d)年(?:(?P<month>\\d{1,2})月)?_10(?:建成|竣工|完工|投产|通车|投用|开业|上市|完成|结束)"),
    # facts
    "versions": re.compile("初步|快报|预计|计划|目标|力争|实际增长|可比|不变价|修订|核实|最终核算|预算|调整后|名义"),
    # tables
    "scaled": re.compile("万|亿|千|%|百分"),
    "total_row": re.compile("(?:合|总|共)\\s?计|总\\s?数|全部|全\\s?[市省国县区年]|总额"),
    "total_column": re.compile("(?:合|总|共)\\s?计|总数|总额"),
    "subtotal_row": re.compile("小\\s?计"),
    "no_sum_row": re.compile("^(?:其中|#|含|平均|增长|占比|比重|同比)"),
    "no_sum_column": re.compile("率|比|均|年份|序号|排名|名次|价|增速|单位|编号|日期"),
    "share_column": re.compile("占比|比重|份额"),
    "growth_column": re.compile("增长|增速|同比|增幅|涨幅"),
}
