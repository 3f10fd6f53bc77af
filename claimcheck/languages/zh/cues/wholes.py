"""Chinese cues of parts, wholes and shares (see ``languages/templates.py``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from ...templates import cue

_CLAIMS = (
    "(?:占(?:到|去|了)?|即|也就是|就是|恰[好恰]?|正好?|刚好?|整整|约|大约|合|确切说|准确地?说|相当于|折合|折算|换算|等于|[是为达]|仅|只有?|才|还?不到|近|接近|超过?|足足|也|便|就|已|高达|了"
    "|坐|拿下|共|计)"
)
_RATE = (
    "(?:(?:(?:所?占)?[\u4e00-\u9fff]{0,2}(?:份额|占比|比例|比重)"
    "|(?!净利|毛利|[\u4e00-\u9fff]{0,2}[利税费][润息]?率|年化|增|收益|覆盖|贡献|持股|负债|完成|周转|换手|折扣|汇|市盈|杠杆|出勤|超)[\u4e00-\u9fff]{2,5}率)"
    "(?:达到?|[为是约近仅已才还]|只有|不到|高达|不过)*)?"
)
# A clause that tells no change, nothing else and no other time: what it counts may be of what stands before it.
_PLAIN = "(?:(?![比较增升降减涨跌超载剩均每另还送最]|同比|其余|分别|以外|或者|去年|今年|上年|同期|\\d年)[^，,。；;：:、（()）\ue001-\ue007])"
_SUCH = "(?:的|(?<![或记患前后费作])者)(?:仅|只|已|就|足|共|也|便|则|即)*(?:有|占|达到?|是|为|多达|高达|只有|仅有|足有|不过|约|近)+"

CUES: Mapping[str, Pattern[str]] = {
    "of_before": re.compile("占(?:到|据|去|了)*(?:约|近|超过?|达|的|其)*(?!总|全部|[上下]?一[半成])[^，,。；;约近超达为占比\ue001-\ue007]{2,}$"),
    "pair.share_after": re.compile("(?:[^，,。；;0-9\ue001-\ue007]{0,14}[，,])?[（(]?(?:约|分别|仅|[一几][部家个项种只]?[^，,。；;]{0,4}就)?占(?:到|据|去|了)*[^，,。；;0-9]{0,12}?|[（(，,]?(?:占比|比重|比例|份额)(?:为|达|约)?"),
    "pair.shares_list": re.compile("分别占|依次占|各占|(?<![\u4e00-\u9fff])(?:所?占比?|比重|比例|份额)"),
    # a share right by its part or its whole, with nothing between that it could be of (``relations/wholes/beside.py``)
    "beside.part": re.compile(f"[^，,。；;：:、()（）增降升跌涨减\ue001-\ue007]{{0,14}}(?:\ue006[^，,。；;：:、\ue001-\ue007]{{0,6}})?(?:[，,（(—]{{1,2}}{_CLAIMS}{{0,4}}{_RATE}|{_CLAIMS}{{1,4}})(?:\ue002[，,]{_CLAIMS}{{1,3}})?"),
    "beside.whole": re.compile("[^，,。；;：:、()（）\ue001-\ue007]{0,12}(?:里|中|内|之中|当中)[，,]?(?:只|仅|就|便|已|共)?[占吃拿分用花耗夺掉去走到得住挑扛撑包揽囊括获]{1,3}了?"),
    "beside.then": re.compile("[^，,。；;\ue001-\ue007]{0,8}(?:[：:]|——)[^，,。；;\ue001-\ue007]{0,12}"),
    "beside.after": re.compile("[^，,。；;：:、()（）\ue001-\ue007]{0,2}[，,（(—]{0,2}(?:即|也就是|就是|合计|合|共|约合|计)(?:约|有)?"),
    "beside.of_whole": re.compile("[^，,。；;：:、\ue001-\ue007]{0,4}的"),
    "beside.spent": re.compile("[^，,。；;：:、\ue001-\ue007]{0,8}[，,][^，,。；;：:、\ue001-\ue007]{0,8}"),
    "beside.rate": re.compile("(?:率|份额|占比|比例|比重)(?:达到?|[为是约近仅已才还]|只有|不到|高达|不过|\ue002|[，,]|确切说|准确地?说)*$"),
    "beside.such": re.compile("(?:[的了过]|[中里内][，,]?(?:[已共只仅])?有)(?:[有仅只为约达共已]|只有)*$"),
    "beside.among": re.compile("[^，,。；;、\ue001-\ue007]{0,12}(?:里|中|内)"),
    # what says that the amounts of a passage are all there are (``relations/wholes/closing.py``)
    "closing.rest": re.compile("^(?!今年|去年|目前|此外|同时|下一步|明年|后续|年内|下半年)[^。；;：:]{0,14}(?:[，,、；;](?:其余|余下|剩余|剩下|剩的|其他|其它|最后|另外|其外)[^，,。；;：:]{0,12}|[，,、；;][剩余][^，,。；;：:]{0,3})$"),
    "closing.rest_behind": re.compile("[^，,。；;：:]{0,8}(?:是|为|算)(?:其余|余下|剩下)"),
    "closing.total": re.compile("(?:(?:^|[，,；;])[两三四五六]?[者项]?(?:合计|总计|一共|总共|拢共)|加起来|合起来|加在一起|相加)[^，,。；;：:]{0,6}$"),
    "closing.adds": re.compile("(?:又|再|另|追加|外加)[^，,。；;：:]{0,6}$"),
    "closing.opens": re.compile("^(?!.{0,20}(?:其中|比|较|同比|去年|上年|此外|另有|同时))[^，,。；;：:]{0,12}(?:[：:]|——|分别是|分为|构成|组成)[^。；;：:]{0,14}$"),
    "closing.last": re.compile("^[^，,。；;：:、]{0,4}[、；;和及与][^，,。；;：:]{1,10}(?:[，,][^，,。；;：:]{0,4})?$"),
    # two amounts that follow each other as part and whole (see ``relations/wholes/parted.py``)
    "parted.within": re.compile(
        f"{_PLAIN}{{0,8}}(?:[里之当]中|里面?|(?<!其)中(?![学国心等小央级]))(?:[，,]|(?=[已仅只共]?有)){_PLAIN}{{0,12}}"
    ),
    "parted.among_these": re.compile(
        f"{_PLAIN}{{0,8}}(?:[，,]{_PLAIN}{{0,6}}占?{_PLAIN}{{0,2}}\ue002)?[，,；;]这(?:当中|其中|里面)\ue006?{_PLAIN}{{0,14}}"
    ),
    "parted.such": re.compile(f"{_PLAIN}{{0,8}}[，,]{_PLAIN}{{1,14}}(?:{_SUCH}|(?<=[能可未不已有无属需持获]).{{2,8}}(?<![志记患费作学读])者)"),
    "parted.no_whole": re.compile("[净增新减转级]|计划|目标|预计|拟|原定|(?:[，,；;、][^，,；;]{0,12}(?:的|者)|^的)$|(?:的|者)[有占达是为仅只]*$"),
    "parted.due": re.compile("应(?:出席|参加|参会|到|发|收|缴|考|交|还)[^，,。；;]{0,6}$"),
    "parted.done": re.compile(f"{_PLAIN}{{0,8}}[，,]{_PLAIN}{{0,6}}实(?:际|到|发|收|缴|考|交|有){_PLAIN}{{0,4}}"),
    "parted.more": re.compile(f"[、和及]{_PLAIN}{{1,10}}"),
    # part and whole
    "including": re.compile(
        "其中(?!一[个件名人家位条项类])|(?<![包不])含(?!量|税|义|有|糖|水)(?![^，,。；;、0-9\ue001-\ue007]{0,14}的)|包括(?![^，,。；;]{0,30}在内)"
    ),
    "partof.among": cue("(?P<whole>N)[^，,。；;\ue001-\ue007]{0,8}?(?:中|里|当中)[，,]?(?:已|仅|只)?有_6(?P<part>N)"),
    "partof.taken": cue("(?P<whole>N)[，,]_8从中_10(?P<part>N)"),
    "partof.years": cue("(?P<whole>D)_6(?:中|里|内|间)[，,]?_2有_3(?P<part>D)"),
    "part_stop": re.compile("其余|另有|另外|此外|同时|合计|共计|总计|涉及|同比|(?<=[\u4e00-\u9fff\ue001-\ue007])\\."),
    "net": re.compile("净流入|净流出|净增|净减|净买入|净卖出|增量"),
    "apiece": re.compile("各[^，,。；;]{0,3}$"),
    "counter_family": re.compile("(?P<people>[人名位例口])|(?P<places>[家个所处座间栋幢])|(?P<vehicles>[辆台部艘架])|(?P<pieces>[件宗起桩])|(?P<votes>[票张])"),
    "some_more": re.compile("另有|另一|部分|若干|少数|多数|还有|一[个名家所位艘]"),
    "out_of.among": cue("(?P<whole>N)_12[中里内](?:[，,]|[只仅已共]?有)_10(?P<part>N)"),
    "rest.remaining": cue("(?:其余|余下|剩余|剩下)的?_10(?P<part>N)"),
    "rest.still": cue("(?:尚有|还有|仍有|还剩|尚余|还差)_2(?P<part>N)_8(?:未|没|待|空白|尚|不|将在)"),
    "missing.short": cue("(?:尚差|还差|仍差|还缺|尚缺|仍缺|缺口_4|尚余|差距_4)(?P<part>N)"),
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
    "announced.verb_two": cue("(?:两|二)(?:者|项|笔|数|地|国|市|县|区|家|校|村|类|边|部分|块)_2(?:相加|加起来|加在一起|合计|共计|合起来|一共|总共|总计)~16(?P<total>N)"),
    "announced.verb_three": cue("三(?:者|项|笔|地|国|市|县|区|家|校|村|类|部分|块)_2(?:相加|加起来|加在一起|合计|共计|合起来|一共|总共|总计)~16(?P<total>N)"),
    "announced.verb": cue("(?:相加|加起来|加在一起|合起来|合在一起|加总)~16(?P<total>N)"),
    "announced.plus": cue("(?:加上|连同|再加)~16N(?:[、，,和及与]_14N){0,3}[，,]_10(?:总|合计|共计|一共|合共)_8(?P<total>N)"),
    "rest_share": re.compile("其余|余下|剩余|剩下"),
    "ends_item": re.compile("[，,。；;、]|$"),
    "item_gap": re.compile("[^；;：:。\ue001-\ue007]{0,16}"),
    "item_last": re.compile("[和及与][^，,；;]{1,14}[（(]$"),
    "item_other": re.compile("(?:^|[，,；;、和及])(?:其他|其它)[^，,；;]{0,8}$"),
    "list_colon": re.compile("[：:][^，,；;：:。]{0,12}$"),
    "rest_word": re.compile("其余|余下|剩余|剩下|剩的"),
    "adds_to": re.compile("加上|连同|再加"),
    "extreme": re.compile("最[高低多少大小]|均|当[天日]|单日"),
    "aimed_at": re.compile("目标|计划|任务|指标|力争|预期|上限|限额"),
    "stock": re.compile("余额|港存|蓄水|存量|存栏|期[初末]|人口|保有量|存量|库存|存款|贷款|资产|负债|总数|数量|储量|面积|容量|装机|均|价|率|用户|户数|里程"),
    "overlap": re.compile("同时属于|兼有|部分重复|交叉|重叠|有重合|不含|未计入|之外|扣除|内部抵[消销]"),
    "partition.trade": re.compile("(?P<whole>进出口)|(?P<balance>(?:贸易)?顺差|(?P<deficit>(?:贸易)?逆差))|(?P<a>出口)|(?P<b>进口)"),
    "partition.sectors": re.compile(
        "(?P<whole>地区生产总值|国内生产总值|生产总值|gdp)|(?P<a>第一产业(?:增加值)?)|(?P<b>第二产业(?:增加值)?)|(?P<c>第三产业(?:增加值)?)"
    ),
    "row.sectors": re.compile("三次产业(?:增加值)?[^，,。；;0-9]{0,8}?(?:分别|依次)[^，,。；;0-9\ue001-\ue007]{0,6}"),
    "row_of_names": re.compile("(?P<names>[^，,。；;0-9\ue001-\ue007]{2,24})(?:分别|依次)[^，,。；;0-9\ue001-\ue007]{0,6}"),
    "partition.quarters": re.compile("(?P<whole>全年|年度)|(?P<a>(?<!前)第?一季度|首季度?)|(?P<b>(?<!前)第?二季度)|(?P<c>(?<!前)第?三季度)|(?P<d>(?<!前)第?四季度)"),
    "row.quarters": re.compile("(?:一、二、三、四|一至四|1至4|各)季度[^。；;0-9\ue001-\ue007]{0,14}?(?:分别|依次)[^，,。；;0-9\ue001-\ue007]{0,6}"),
    "partition.halves": re.compile("(?P<whole>全年|年度)|(?P<a>上半年)|(?P<b>下半年)"),
    "partition.power": re.compile(
        "(?P<whole>全社会用电量)|(?P<a>第一产业(?:用电量?)?)|(?P<b>第二产业(?:用电量?)?)|(?P<c>第三产业(?:用电量?)?)|(?P<d>居民生活用电量?|居民用电量?)"
    ),
    "partition.tax": re.compile("(?P<whole>一般公共预算收入|财政收入)|(?P<a>税收收入)|(?P<b>非税收入)"),
    "halves_share.sexes": re.compile("(?:^|[，,；;：:（(、其中而则])(?:(?P<a>男[性生孩童]?)|(?P<b>女[性生孩童]?))[^，,。；;率中的]{0,6}占比?(?:为|达到?|约)?$"),
    "halves_share.trade": re.compile("(?:^|[，,；;：:（(、其中而则度年月])(?:(?P<a>出口)|(?P<b>进口))[^，,。；;率中的]{0,4}占比?(?:为|达到?|约)?$"),
    "halves_share.urban": re.compile("(?:^|[，,；;：:（(、其中而则])(?:(?P<a>城镇)|(?P<b>农村|乡村))[^，,。；;率中的]{0,6}占比?(?:为|达到?|约)?$"),
    "halves_share.place": re.compile("(?:^|[，,；;：:（(、其中而则])(?:(?P<a>[省市国]内)|(?P<b>[省市国]外|境外))[^，,。；;率中的]{0,6}占比?(?:为|达到?|约)?$"),
    "denied_before": re.compile("(?:尚未|还未|未能|未|没有|没|不)(?P<what>[\u4e00-\u9fff]{2})(?:的|人员|数|者)?(?:仅|有|为|共)?$"),
    "one_more": re.compile("^[^。；;]{0,6}[，,、](?:外加|另有|还有|另加|以及|加上|再加)一[个名家所位艘座间条]"),
    "third_group": re.compile("外加|另外?[有加]|弃权|未填|未知|不详|未透露"),
    "halves.brands": re.compile("(?P<a>国货|国产|本土|内资)|(?P<b>海外|进口|外资|境外)"),
    "halves.lines": re.compile("(?P<a>线上)|(?P<b>线下)"),
    "halves.flights": re.compile("(?P<a>国内)|(?P<b>国际|国外|海外|境外)"),
    "halves.schools": re.compile("(?P<a>公办)|(?P<b>民办)"),
    "halves.homes": re.compile("(?P<a>新房|新建(?:商品)?住[宅房]|一手)|(?P<b>二手)"),
    "halves.ages": re.compile("(?P<a>(?<!未)成年)|(?P<b>未成年)"),
    "halves.results": re.compile("(?P<a>[取获]胜|赢下?|(?<![\u4e00-\u9fff])胜)|(?P<b>[战打踢]平|平局|(?<![\u4e00-\u9fff])平)|(?P<c>输掉|告负|失利|(?<![\u4e00-\u9fff])负)"),
    "played.results": re.compile("^(?:场|轮|局|盘)"),
    "halves.cases": re.compile("(?P<a>新收)|(?P<b>旧存)"),
    "halves.urban": re.compile("(?P<a>城镇(?!化))|(?P<b>乡村|农村)"),
    "halves.boxes": re.compile("(?P<a>重箱)|(?P<b>空箱)"),
    "halves.votes": re.compile("(?P<a>有效票)|(?P<b>无效票|废票)"),
    "halves.thirds": re.compile("(?P<a>上旬)|(?P<b>中旬)|(?P<c>下旬)"),
    "halves.year": re.compile("(?P<a>上半年)|(?P<b>下半年)"),
    "halves.province": re.compile("(?P<a>省内)|(?P<b>省外)"),
    "halves.market": re.compile("(?P<a>内销)|(?P<b>外销)"),
    "halves.sexes": re.compile("(?P<a>男(?!子|单|双|团)[性生孩童职工人婴]{0,2}(?:人口)?)|(?P<b>女(?!子|单|双|团)[性生孩童职工人婴]{0,2}(?:人口)?)"),
    "partition.urban": re.compile("(?P<whole>(?<!乡)(?<!农村)(?<!城镇)常住人口|总人口)|(?P<a>城镇(?:常住)?人口)|(?P<b>(?:乡村|农村)(?:常住)?人口)"),
    "partition.budget": re.compile("(?P<balance>收支结余|财政盈余|(?P<deficit>财政赤字))|(?P<a>财政收入)|(?P<b>财政支出)"),
    "counted_piece": re.compile("[个项家种条]"),
    "besides": re.compile("另有|另外|此外|还有|另[0-9\ue001-\ue007]?$"),
    "list_opens": re.compile("[^。；;：:其]{0,16}[：:](?!其中)"),
    "item_join": re.compile("^[、，,；;]|[和及与]$"),
    "other_basis": re.compile("口径|若按|如按|按[^，,；;。]{2,16}统计"),
    "of_the_others": re.compile("(?!)"),
    "list_goes_on": re.compile("等|以?及|和|、|[，,；;]?(?:其余|余下|剩余|剩下|另有|还有|另外|此外)"),
    "class_of": re.compile("(?:的|者)(?!占|比)"),
    "list_bare": re.compile(""),  # 收入100亿元，一产20亿元，二产80亿元: parts follow their total without a word
    "list_maybe": re.compile("其中|包括|^[（(]|[：:]"),
    "total_before": re.compile("^[，,]?(?:三者|两者|两项|三项|以上|全部)?(?:合计|共计|总计|总共|一共|合共|共|总(?:票数|人数|数|额|量|计))[为达是约有]?$"),
    "total_maybe": re.compile("共|总|合计|全[年校市县区省镇村体厂部]|教职|师生|进出口"),
    # shares
    "share.of_whole": cue("(?:占|为|是|相当于|达到?|完成)_14(?P<whole>N)_2的_3(?P<share>P)"),
    "share.of_named_whole": cue("占_28(?P<whole>N)_2的_3(?P<share>P)"),
    "share.rate_named": cue("(?<![不未无非])(?P<x>[\u4e00-\u9fff]{2})_5(?P<part>N)[，,](?:常住人口|人口|总体|平均)?_2(?P=x)化?率_3(?P<share>P)"),
    "share.named_ratio": cue("(?P<x>[\u4e00-\u9fff]{2,4})占比(?P<of>)_3(?P<share>P)"),
    "share.then_amount": cue("(?P<whole>N)[，,]_4其中~20(?P<share>P)~12(?:对应|相当于|折合|合计|合|即|约合)_6(?P<part>N)"),
    "share.done": cue("计划_8(?P<whole>N)[，,]_10(?P<part>N)[，,]_2完成_4(?P<share>P)"),
    "share.rate_after": cue("(?P<whole>N)~14(?P<part>N)~6(?P<x>[\u4e00-\u9fff]{2})~3(?P=x)率_3(?P<share>P)"),
    "rate_told": re.compile("(?P<name>[\u4e00-\u9fff]{2,5})[率度](?:达到?|为|是|约|近|仅|已达|只有)?$"),
    "rate_of_time": re.compile("利率|税率|[增涨降跌]|同比|环比|汇率|收益|回报|通胀|通膨|毛利|折|费率|速度|温度|浓度|功率|效率|频率|概率|周转|换手|杠杆|贡献|几率|发生"),
    "people_unit": re.compile("人|名|位|人次|例"),
    "not_such": re.compile("[不未无非]"),
    "met_of_due": re.compile("应[到缴交收发还].{0,24}?实"),
    "whole_lead": re.compile("[0-9]{2,4}年?|^(?:其|同年|年?末|年?底|当季|单季|当年|当月|同期|全年|本季度?|本年|公司|集团|全市|全县|全省|全区|本市|该市|上半年|前[一二三]季度|同类|地方)+"),
    "share_subject": re.compile("[^，,]{0,4}[，,][\u4e00-\u9fffa-z0-9]{2}"),
    "share_gap": re.compile(
        "[^，,]{0,4}[，,](?:其|约|均|共|已|仅|分别|大约|合计|且|并|所|各|同比|总体|大致|累计|目前|就|便|也|还|只|则|都|折合|一共|总共|预计|总量|数量|金额|产量|规模|总额|面积|人数|收入|贡献率?"
        "|比重|比例|占比|份额|达到?|为|高)*"
    ),
    "outside_fill": re.compile("^[的同期外 ]+|[的 ]+$"),
    "outside_local": re.compile("全市|全县|全区|全省|全区县"),
    "subject_share": re.compile(
        "(?P<subject>(?:^|[，,；;。])[^；;。]{0,20}?)[，,]?(?:只|仅|约|恰好?|正好|刚好|几乎|大约|相当于|就|便|又|还|已|也)*"
        "(?:占|吃掉|拿走|拿去|贡献|相当于|为|是|达到?|完成|覆盖|满足|用[去掉]|花[去掉]|耗[去掉]|撑起|带来|构成|供应|囊括|包揽|分走|吞掉)(?:到|据|去|了)*"
        "(?P<of>[^，,；;为占]{2,16}?)的(?:比重|比例|份额|比率)?(?:为|达到?|约|近|超过?)?$"
    ),
    "no_subject": re.compile("[，,）)]*(?:件|[（(][套件组台][）)])?[，,]*(?:同比|分别)?"),
    "named_behind": re.compile("[，,]?(?:[是为]|用于|用作|作为|的|，系)(?P<name>[^，,；;。]{2,10})"),
    "compound": re.compile("进出口|出入境|非税|不合格|未成年"),
    "plain_rest": re.compile("(?:全[年市县省区]|本[年市县期]|年度|当年|接待|接受|收到|募集|筹集|完成|实现|安排|发生|其中|各类|共|已|累计|报告|发布|登记)*"),
    "total_noun": re.compile("总(?:收入|产值|产量|投资|支出)"),
    "says_total": re.compile("总|共|全[年市县省区部]|合计|累计"),
    "one_day": re.compile("单日|当[天日]"),
    "share.first_then": cue("其中_4(?P<share>P)_12[，,]_2(?:即|约|也就是|合|共)_2(?P<part>N)(?P<of>)"),
    "told_respectively": re.compile("分别|依次"),
    "leaves.done": cue("共(?:有|计)?_6(?P<total>N)~16(?:已|完成)~12(?P<part>N)~8(?:还剩|尚余|剩余|尚有|还有)_6(?P<rest>N)"),
    "counted_end": re.compile("[户人家辆套所个]$"),
    "aliases": re.compile("(?P<yyyy>营业总?收入|营收|销售收入)|(?P<wwww>外贸|进出口|对外贸易)|(?P<pppp>常住人口|总人口)|(?P<gggg>地区生产总值|生产总值|gdp|经济总量)|(?P<jjjj>净利润|纯利润?)"),
    "share.contributed": cue("(?:贡献|撑起|构成|组成)了?(?P<of>_16)的_2(?P<share>P)"),
    "share.ratio_reaches": cue("[，,](?:所占)?(?:比重|占比|比例)(?P<of>)(?:达到?|为|是|约|升至|提高到)?_2(?P<share>P)"),
    "share.equals": cue("相当于(?P<of>_16)的_2(?P<share>P)"),
    "share.of": cue("占(?!地)(?:到|据|去|了)*(?P<of>_26)(?P<share>P)"),
    "share_words": re.compile("^比|的?(?:比重|比例|份额|占比)(?:为|是|达到?)?|达到?|高达|约为?|近|超过?|为|的"),
    # classes open at one end, or from here to there (see ``relations/wholes/tiers.py``)
    "tiers.class": re.compile(
        "(?P<low>\\d+(?:\\.\\d+)?)[^，,。；;、0-9]{0,4}?(?:至|到|—|–|-|~|～)(?P<high>\\d+(?:\\.\\d+)?)(?:周?岁|平方米|平米|毫米|厘米|公里|米|元|万元|亿元|分|人|小时|分钟|年|天|吨|亩)"
        "|(?:不足|不满|未满|低于|少于)(?P<high2>\\d+(?:\\.\\d+)?)|(?:超过|高于|多于|大于)(?P<low2>\\d+(?:\\.\\d+)?)"
        "|(?P<high3>\\d+(?:\\.\\d+)?)[^，,。；;、0-9]{1,4}?(?:及其?以下|以下|以内)|(?P<low3>\\d+(?:\\.\\d+)?)[^，,。；;、0-9]{1,4}?(?:及其?以上|以上)"
    ),
    "shares_of_all": re.compile("(?<!前)(?:(?P<n2>[两二])|(?P<n3>三)|(?P<n4>四)|(?P<n5>五))(?:者|项|类|部分|大?板块|块|方|类[\u4e00-\u9fff]{2})(?:各自|分别)?(?:的|所)?(?:占比|比重|比例|份额)(?:分别|依次)?[为是]"),
    "share_topic": re.compile("(?:^|[，,；;。：:])(?:在)?(?:(?P<of>[\u4e00-\u9fff]{2,10})的)?(?P<what>[\u4e00-\u9fff]{2,8}?)(?:[之当]中|中|里)(?=[，,\u4e00-\u9fff0-9\ue001-\ue007])"),
    "bare_whole": re.compile("全?部?(?:总数|总量|总额|总值|总体|全部|总|其|总人数|总面积|总收入|总产值|总产量|总投资|总支出)"),
    "outside": re.compile("全社会|全国|全省|全市|全球|世界|全区|全县|我国|国内|行业|市场"),
    "among": re.compile("其中|中[，,有]|里[，,有]|之中"),
    "partitioned": re.compile("分[^，。]{1,6}看|按[^，。]{1,8}分|[两三四五六七八九二]项|构成|组成|分为|[两三四五]类|[两三四五]部分"),
    "shares_list": cue("(?:(?<![\u4e00-\u9fff])(?:占比|(?:所占)?(?:比重|比例))|分别占|依次占|各占)(?:_10)(?=P(?:[、，,和及与]P){1,9})"),
    "share_then_part": re.compile("[，,（( ]?(?:即|约|共|计|达|为)?"),
    "mean_name": re.compile("每|[\u4e00-\u9fff]均(?![衡匀可])|人均|户均|平均|均价|日均|单价|亩均"),
    "other_shares_after": re.compile("[^，,。；;\ue001-\ue007]{0,4}[，,]?[两三四五六]者(?:即|就|便|共同|合起来|加起来)*(?:构成|组成|凑成|恰?好?是|就是)(?:全部|整|了?全|百分之百)"),
    "other_shares": re.compile("其余|余下|剩余|剩下|剩的|最后|其他|其它|不清楚|不确定|没有意见|无意见|弃权|未表态|说不清"),
    "structure": re.compile("结构|构成|组成|分为|分布|来源|股权|按[^，。]{1,8}分|[三四五六七八]类|[三四五六七八]部分"),
    "shared": re.compile("占|比重|比例|份额"),
    "shares_apart": re.compile("可达|高达|达到|其中|[上去前]年|同期|[增降升跌回涨提]|比[去上前]|[;；(（）)]|同比|环比|完成|达标|超过|高于|低于"),
    "in_all": re.compile("合计|共计|总计|共占|累计|之和"),
    "multiple_answers": re.compile("含量|纯度|合格率|多选|可多选|不止一|分别有|表示|认为|选择|关注|参加过|使用过|有过|担心|可选多项|前三|前五|前十|排名前|最高|居前"),
    "may_pass_100": re.compile("常年|均值|往年|同期|利润|股本|资产|生产总值|gdp|虚增|流通|完成|覆盖|负债|杠杆|产能|目标|预算|计划|任务|相当于|赔付|不良|拨备|自给|超额|认购"),
}
