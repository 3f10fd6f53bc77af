"""Chinese cues of averages, products, ratios, rates, ranges and conversions (see ``languages/templates.py``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from ...templates import cue

CUES: Mapping[str, Pattern[str]] = {
    # quotients
    "ratio.former": cue("(?P<a>N)~20(?P<b>N)[，,；;]_2前者[是为]后者的_3(?P<ratio>X)"),
    "ratio.is_times": cue("(?P<a>N)[，,]_10(?:是|为|相当于|达到?)_20(?P<b>N)_3的_3(?P<ratio>X)"),
    "ratio.of_named": cue("(?P<a>N)[，,]_6(?:是|为|相当于)(?P<of>_14)的_3(?P<ratio>X)"),
    "ratio_named.is_times": cue("(?:^|[，,；;。])(?P<a>[\u4e00-\u9fff]{2,6}?)是(?P<b>[\u4e00-\u9fff]{2,6}?)的_2(?P<ratio>X)"),
    "each_time": re.compile("每(?:[年月周天日]|季度|学期|学年|批|期)"),
    "earlier_level": re.compile("去年|上年|前年|同期|往年|此前|以往|上月|上季|上期"),
    "ratio_group": re.compile("幼儿园|小学|初中|普通高中|高中|中职|高职|高校|本科|中学|农村|城区|乡村"),
    "ratio_then.is": cue("(?:是|为|相当于|达到?|只有|仅[为是]|等于)_2(?:原来|那时|当[时初年]|起步时|去年|上年|前年|年前|以前|此前|年初|最初|[0-9]{4}年)(?:同期)?的_3(?P<ratio>X|P)"),
    "ratio_of_two.teachers": cue("(?:师生|生师)比(?:为|是|约|达|达到|由)?_4(?P<ratio>R)"),
    "ratio_side.teachers.a": re.compile("学生|在校生|[小初高]中?生"),
    "ratio_side.teachers.b": re.compile("教师|老师"),
    "ratio_of_two.sexes": cue("性别比(?:[（(]_12N_3[)）]|_8)?(?:为|是)(?P<ratio>N)"),
    "ratio_side.sexes.a": re.compile("男"),
    "ratio_side.sexes.b": re.compile("女"),
    "ratio_of_two.incomes": cue("城乡居民_8收入(?:倍差|比值?|之比)(?:为|是|缩小[到至为])?(?P<ratio>N)"),
    "ratio_side.incomes.a": re.compile("城镇居民"),
    "ratio_side.incomes.b": re.compile("农村居民|农民"),
    "average.day": cue("(?P<day>日均|平均每天|平均每日|每天平均)_12(?P<mean>N)"),
    "average.month": cue("(?P<month>月均|平均每月|每月平均)_12(?P<mean>N)"),
    "average.year": cue("(?P<year>年均(?!增)|平均每年|每年平均)_12(?P<mean>N)"),
    "average.week": cue("(?P<week>周均|平均每周|每周平均)_12(?P<mean>N)"),
    "single_day": re.compile("单日|当[日天]|最高|峰值|[一首]日|每[日天月]|[日月年周]均"),
    "heads": re.compile("[人户名]"),
    "median": re.compile("中位数"),
    "hypothesis": re.compile("按|若|如果|假设|以"),
    "product.each_number": cue("每(?P<u>[\u4e00-\u9fff]{1,3}?)_5(?P<price>N)~14(?P<number>N)~10(?:共|合计|收入|需|支出|总计|货款|总额|派发)_5(?P<product>N)"),
    "product.number_each": cue("(?P<number>N)~8每(?P<u>[\u4e00-\u9fff]{1,3}?)_5(?P<price>N)~14(?:共|合计|收入|需|支出|总计|货款|总额|派发)_5(?P<product>N)"),
    "product.price_number": cue("(?:单价|均价|价格|票价)_6(?P<price>N)~14(?P<number>N)~6(?:共|合计|收入|货款|总额|成交额)_5(?P<product>N)"),
    "product.sold": cue("[票价]^30(?P<price>N)(?:[，,]_6P)?[，,]_3(?:售出|卖出|销售)_4(?P<number>N)[，,]_6(?:收入|共收|销售额|得款)_4(?P<product>N)"),
    "product.share_dividend": cue("(?:总?股本|股份)_4(?P<number>N)~10每股_8(?P<price>N)~6(?:共|合计|总计)_8(?P<product>N)"),
    "product.yield": cue("(?P<number>N)(?:[（(]N[)）])?~8(?:亩产|单产)_4(?P<price>N)~6(?:总产|产量|收获|共产)_5(?P<product>N)"),
    "outcome": re.compile("[票货贷借罚房捐善租]款|总共|产值|货值|价值|金额|票房|收益|费用|资金|销售额|营业额|总产|产量|毛收|募集|募资|筹资|融资|收入|耗资|付款|支付|支出|卖得|获利|共|合计|总价|总额|总计|货款|成交额|总金额|派发|合同额|总成本|总收入|需支付"),
    "population": re.compile("人口|居民"),
    "per_mean": re.compile("平均[^，,。；;]{0,14}$|均[^，,。；;]{0,8}$|(?:折合|即|合)每[^，,。；;]{0,10}$"),
    "per_own": re.compile(
        "每(?!一?[天日月周年季次])一?个?([\u4e00-\u9fff]{1,4}?)(?:(?:可|约|有|获|投入|装卸|接待|产生|安排|需|花费|缴纳|补助|发放|分得|拥有|种植|每年|造价|为|是|售价?|卖|收)[^，,。；;]{0,6})?$"
        "|([人户校村店家亩场台件单套班站车辆笔所名生师床座企头只棵株箱袋瓶张])均[a-z\u4e00-\u9fff]{0,8}$"
        "|单([个台套件辆家架艘栋张瓶])[\u4e00-\u9fff]{0,6}$"
        "|平均一([\u4e00-\u9fff]{1,4})$"
        "|(亩)产[\u4e00-\u9fff]{0,4}$"
    ),
    "visits": re.compile("人次?|[名位]"),
    "vital.birth": re.compile("出生率"),
    "vital.death": re.compile("死亡率"),
    "vital.natural": re.compile("^(?:人口|全[市省县区年国]|当年|年){0,2}自然(?:增长|变动|减少|增减)率"),
    "vital.loss": re.compile("自然减少率"),
    "range_theirs": re.compile("他们|她们|其|总体|整体|全队|所有|全部"),
    "per_of_count": re.compile("(?!)"),
    "count_named": re.compile("(?:人次|人数|件数|套数|户数|单[数量]|票数|数量|总数)(?:为|达|约|共)?$"),
    "count_whole": re.compile("(?:全长|总长|总?里程|总?面积|总[人户]数|总?人口|户籍|常住)[^，,。；;]{0,6}$"),
    "same.days": re.compile("[日天]$"),
    "common_unit": re.compile("[人名次个位件项家种条]|人次"),
    "extreme": re.compile("最[高低大小多少]|中位|单日|[日月年周]均"),
    "per_always": re.compile("每股(?:收益|盈利|净利)"),
    "no_mean": re.compile("可支配|纯收入|人均[年月]?收入|工资|寿命|标准|不超过|最高|最低|至少|补贴|每次|原价|起$|罚|赔"),
    "per_price": re.compile("(?:单价|均价|票价|平均价格|售价|单产|成交价)[^，,。；;]{0,6}$"),
    "average_plain": re.compile("平均(?:单个|单体|单笔|单次)?(?:价格?|单价|售价|投资|成交价|金额|面积|规模|奖金|支出|成本|造价|产量|收入)?(?:为|是|约|达|达到)?$"),
    "same.heads": re.compile("[人名位口]"),
    "same.homes": re.compile("户|家庭"),
    "same.schools": re.compile("[校所]"),
    "range_low": re.compile("(?:最[小低少短轻慢冷]|最便宜|最年轻)(?!限度)[^；;。]{0,18}$"),
    "range_high": re.compile("(?:最[大高多长重贵快久热]|最年长)(?!限度)[^；;。]{0,18}$"),
    "range_any": re.compile("最[大高多长重贵快久热小低少短轻慢冷]|最便宜|最年"),
    "range_mean": re.compile("平均[^；;。]{0,12}$|[日月场户人单户]均[^，,；;。]{0,8}$"),
    "averaged": re.compile("(?:之间|不等)?[，,]?(?:平均|均值|平均值|均价|平均价格?|平均气温|日均)(?:为|是|约|每[^，。]{1,3})?"),
    "scores": re.compile("比分|票数|战胜|击败|负于"),
    "range_apart": re.compile("[+＋－-]$|[0-9点\ue001-\ue007]\\s*点\\s*$|^-"),
    "many_alone": re.compile("(?<!每)(?<!每一)$"),
    "falling_range": re.compile("[降跌减缩落]|比分|比赛|不等|高速|桩号"),
    "rate_of_one": re.compile("(?:可?兑换?|合|等于|折合?|约合|对)(?:人民币)?"),
    "every.second": re.compile("[每一]秒"),
    "every.minute": re.compile("[每一]分钟"),
    "every.hour": re.compile("[每一]个?小时"),
    "every.day": re.compile("[每一][天日]|日均"),
    "every.week": re.compile("[每一]周"),
    "every.month": re.compile("[每一]个?月|月[供租均]"),
    "every.quarter": re.compile("[每一]个?季度?"),
    "every.year": re.compile("[每一]年|全年|年租"),
    "time_again": re.compile("[，,（(]?(?:即|合|也就是|相当于|折合)?(?:[每一全](?:年|个?月|天|周|个?小时|分钟))(?:[少多]还|就是|就要|就|共|达|约|为|合计|是|可|能|需|要|节?省|下来|收入|支出|合|得|[少多][付花交缴出赚挣]?|[付花交缴赚挣]){0,4}|[，,]?(?:合|即|相当于)"),
    "conversion.noun": cue("(?P<from>N)[\u4e00-\u9fff]{1,8}[，,（(](?:约合|折合|合|相当于|也就是|就是|即)_2(?P<to>N)"),
    "conversion.hedged": cue("(?P<from>N)(?P<said>)[\u4e00-\u9fff]{0,8}[，,（(](?P<to>N)"),
    "conversion.per": cue("(?P<from>N)[，,](?:也就是|就是|约?合|折合|相当于|即|等于)(?:一|每)[\u4e00-\u9fff]{1,2}(?P<to>N)"),
    "conversion_said": re.compile("约?合|折合|相当于"),
    "convert_again": re.compile("(?:如?果?按?换算|折算|折合|合)[^，,。；;]{1,6}[，,]?(?:就?是|约?为|即|相当于|约?合)?"),
    "conversion.parenthesis": cue("(?P<from>N)[（(](?P<to>N)[)）]"),
    "conversion.approx": cue("(?P<from>N)(?:[（(，,]_2)(?:约合|折合|合|约|相当于|约为|即)_3(?P<to>N)"),
}
