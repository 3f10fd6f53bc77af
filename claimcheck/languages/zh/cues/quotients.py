"""Chinese cues of averages, products, ratios, rates, ranges and conversions (see ``languages/templates.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, cue, plain

_OUT = "共|合计|收入|需|须|支出|总计|货款|总额|派发|派现|进账|入账|缴|付|得款|卖得|兑付|发放|获利"
_EACH = "[层班人台辆趟桌箱亩户轮场局车船间页篇盒袋瓶组排栋座节趟位名]"

CUES: Mapping[str, Cue] = {
    # quotients
    "ratio_of_other": plain("其中|[，,；;](?:而|另|但)[^，,]{2,}"),
    # so many times more (see ``relations/quotients/more_times.py``)
    "more_times.than": cue("(?<![占同环])(?:比(?![例重率值])|较)(?:同期|当期|本期|其)?(?P<of>[^，,；;。：:-]{2,16}?)(?:还|则|也|整整|足足)?(?:多|增长|增加|高|提高|上升|超|扩大|翻)(?:了|出)?(?P<ratio>X)"),
    "more_times_not": plain("全[国省市球]|行业|均|增速|最[高低多少大小]|单[日月]|峰值"),
    "ratio_own": plain("[，,、（(约大近差不多几乎仅只已恰好正整刚总额量数规模金是为相当于达到其这该一也就才还便]*"),
    "ratio.former": cue("(?P<a>N)~20(?P<b>N)[，,；;。]_2前者(?:约|差不多|大约|恰好|正好)?(?:[是为]|相当于|达到?)(?:了)?后者的_3(?P<ratio>X)"),
    "ratio.former_of": cue("(?P<a>N)~20(?P<b>N)[，,；;]_12前者_2(?P<ratio>X)于后者"),
    "ratio.moved": cue("[由从]_12(?P<b>[NPD])_4(?:增|升|涨|扩|提|变|降|减)_8(?P<a>[NPD])[，,]_4(?:是|为|相当于)_12(?P<ratio>X)(?=[，,；;。]|$)".replace("[NPD]", "V")),
    "ratio.is_times": cue("(?P<a>N)[，,]_10(?:是|为|相当于|达到?)_20(?P<b>N)_3的_3(?P<ratio>X)"),
    "ratio.share_is_times": cue("(?P<a>N)[，,（(]_6P[)）]?[，,]_10(?:是|为|相当于|达到?)_20(?P<b>N)_3的_3(?P<ratio>X)"),
    "ratio.of_named": cue("(?P<a>N)[，,]_6(?:是|为|相当于)(?P<of>_14)的_3(?P<ratio>X)"),
    "ratio_named.is_times": cue("(?:^|[，,；;。])(?P<a>[\u4e00-\u9fff]{2,6}?)是(?P<b>[\u4e00-\u9fff]{2,6}?)的_2(?P<ratio>X)"),
    "each_time": plain("每(?:[年月周天日]|季度|学期|学年|批|期)"),
    "earlier_level": plain("去年|上年|前年|同期|往年|此前|以往|[上原]个?[月季期周届轮次]|[年月节会]前|原[来先]|计划|平[日时常]|当[年初时]|[0-9]{4}年"),
    "ratio_group": plain("幼儿园|小学|初中|普通高中|高中|中职|高职|高校|本科|中学|农村|城区|乡村"),
    "ratio_that.is": cue("(?!)"),
    "ratio_then.is": cue("(?:是|为|相当于|达到?|只有|仅[为是及]|只及|不及|等于)_2(?:原来|从前|过去|以往|先前|起初|那时|当[时初年]|起步时|去年|上年|前年|年前|以前|此前|年初|最初|[0-9]{4}年)(?:同期)?的_3(?P<ratio>X|P)"),
    "ratio_of_two.teachers": cue("(?:师生|生师)比(?:为|是|约|达|达到|由)?_4(?P<ratio>R)"),
    "ratio_side.teachers.a": plain("学生|在校生|[小初高]中?生"),
    "ratio_side.teachers.b": plain("教师|老师"),
    "ratio_of_two.vacancies": cue("求人倍率(?:为|是|约|达|达到|升至|降至)?_2(?P<ratio>[NX])"),
    "ratio_side.vacancies.a": plain("岗位|招聘|需求"),
    "ratio_side.vacancies.b": plain("求职"),
    "ratio_of_two.pair": cue("(?P<a>[\u4e00-\u9fff]{2,4})(?:和|与|、|[:：∶])(?P<b>[\u4e00-\u9fff]{2,4}?)(?:人数)?(?:之比|比例|比值|配比)_3(?:为|是|约|达|达到|由)_2(?P<ratio>R)"),
    "ratio_of_two.short": cue("(?<!的)(?P<a>[\u4e00-\u9fff])(?P<b>[\u4e00-\u9fff])(?<!同)(?<!环)(?<!对)(?<!占)(?<!价)比(?:例)?_3(?:为|是|约|达|达到|由)_2(?P<ratio>R)"),
    "ratio_of_two.men": cue("男女(?:[生性]|人数)?(?:之比|比例|比|配比)_4(?P<ratio>R)"),
    "ratio_side.men.a": plain("男"),
    "ratio_side.men.b": plain("女"),
    "ratio_of_two.sexes": cue("性别比(?:[（(]_12N_3[)）]|_8)?(?:为|是)(?P<ratio>N)"),
    "ratio_side.sexes.a": plain("男"),
    "ratio_side.sexes.b": plain("女"),
    "ratio_of_two.incomes": cue("城乡(?:居民)?_8收入(?:倍差|比值?|之比)(?:[由从]N)?(?:为|是|[缩降升扩][小至到为大]{0,2})?(?P<ratio>N)"),
    "ratio_side.incomes.a": plain("城镇居民"),
    "ratio_side.incomes.b": plain("农村居民|农民"),
    "average.day": cue("(?P<day>日均|平均每天|平均每日|每天平均)_12(?P<mean>N)"),
    "average.month": cue("(?P<month>月均|平均每月|每月平均)_12(?P<mean>N)"),
    "average.year": cue("(?P<year>年均(?!增)|平均每年|每年平均)_12(?P<mean>N)"),
    "average.quarter": cue("(?P<quarter>季均|平均每个?季度?|每个?季度?平均)_12(?P<mean>N)"),
    "average.week": cue("(?P<week>周均|平均每周|每周平均)_12(?P<mean>N)"),
    "single_day": plain("单日|当[日天]|最高|峰值|[一首]日|每[日天月]|[日月年周]均"),
    "heads": plain("[人户名]"),
    "mean_of_list": plain("(?:平均|均值|[\u4e00-\u9fff]均)[^，,。；;]{0,10}$"),
    "list_joint": plain("[、，,；;和及与]"),
    "median": plain("中位数"),
    "hypothesis": plain("按|若|如果|假设|以"),
    "reckoned": plain("天(?:折算|计算|测算|计)[，,]?$|(?:折算|计算|测算|计)[，,]?$"),
    "product.each_number": cue(f"每(?P<u>[\u4e00-\u9fff]{{1,3}}?)_5(?P<price>N)~14(?P<number>N)~10(?:{_OUT})_5(?P<product>N)"),
    "product.number_each": cue(
        f"(?P<number>N)~8每(?P<u>[\u4e00-\u9fff]{{1,3}}?)_5(?P<price>N)(?![^。；;]{{0,12}}(?:一个?[月年季周]|全[年季月]|每[月年季周]))~14(?:{_OUT})_5(?P<product>N)"
    ),
    "product.price_number": cue("(?:单价|均价|价格|票价)_6(?P<price>N)~14(?P<number>N)~6(?:共|合计|收入|货款|总额|成交额|进账|入账|卖得|得款)_5(?P<product>N)"),
    "product.sold": cue("[票价]^30(?P<price>N)(?:[，,]_6P)?[，,]_3(?:售出|卖出|销售)_4(?P<number>N)[，,]_6(?:收入|共收|销售额|得款)_4(?P<product>N)"),
    "product.share_dividend": cue("(?:总?股本|股份)_4(?P<number>N)~10每股_8(?P<price>N)~6(?:共|合计|总计)_8(?P<product>N)"),
    "product.yield": cue("(?P<number>N)(?:[（(]N[)）])?~8(?:亩产|单产)_4(?P<price>N)~6(?:总产|产量|收获|共产)_5(?P<product>N)"),
    # a multiple whose two amounts are named (``relations/quotients/named_ratios.py``)
    "named_ratio_of": plain("(?:^|[，,；;。：:])(?P<a>[^，,；;。：:\ue001-\ue007是为]{0,16}?)(?:约|大约|几乎|已)?(?:是|为|相当于|达到?)(?P<b>[^，,；;。：:\ue001-\ue007]{2,14}?)的$"),
    "named_ratio_former": plain("(?:其中)?前者"),
    "named_ratio_latter": plain("后者"),
    "named_ratio_filler": plain("成交量|交易量|总量|数量|人数|规模|面积|价格|均价|同期|的|则|也"),
    "outcome": plain("[保运水电学租]费|补助|进账|入账|卖得|兑付|发放|缴|[票货贷借罚房捐善租]款|总共|产值|货值|价值|金额|票房|收益|费用|资金|销售额|营业额|总产|产量|毛收|募集|募资|筹资|融资|收入|耗资|付款|支付|支出|卖得|获利|共|合计|总价|总额|总计|货款|成交额|总金额|派发|合同额|总成本|总收入|需支付"),
    # sums that somebody reckons out (see ``relations/quotients/reckoned.py``)
    "reckoned.outcome": plain(
        "(?:收入|进账|入账|省下?|[少多]花|[少多]付|[少多]赚|[少多]挣|[要需应]交|共需|需要?|花[掉去了费]?|支出|开销|费用|合计|合共|一?共|总[价额计产量收共]|货款|卖[得了出]|得款|赔|补贴|[缴交付赚挣收]|净得|就是|便是|派[发现]|营收|销售额|成交额|票房|产值|发电量?|产出|收获?|自?掏|要供|年[产供运发耗用][一-鿿]{0,4}|也?就是|即)"
        "(?:资金|费用?|电费|水费|房租|租金|工钱)?(?:了|约|近|达到?|到|为|是|下来?|出|款|入|额|掉|去|回|得|有)*$"
    ),
    "reckoned.each": plain(
        "(?<![一-鿿][本当即单])[日月班]均?[产供运发耗用处送接][^，,。；;0-9]{0,6}$|(?:每|一|按)(?:[斤件箱盒张只头亩人户套台桌份趟次晚天日月年餐顿班单根棵袋瓶包本间辆吨度升生层楼场节堂周块双]|公[斤里顷]|平方?米|立方米?|千瓦时|千?克|课时|小时|摊位|个[一-鿿]{0,2}|学[期年])[^，,。；;0-9]{0,14}$"
        "|(?:单价|均价|票价|售价|价格|标准|时薪|日薪|工价|亩产|单产)[^，,。；;0-9]{0,6}$|[一-鿿]{0,6}(?:[便贵]宜?|省|降|让利)了?$"
    ),
    "reckoned.each_behind": plain("(?:/|一[斤件箱盒张只头亩人户套台桌份趟次晚天])"),
    "reckoned.apart": plain("[一二三四五六七八九半]成|每10股|减半|扣[掉除去]|除[去掉]|刨[去除]|减去|净[得赚收落]|另算|另计|不含|除外|优惠|打折|[一二三四五六七八九]折|免费|免票|封顶|起步|不等|到手|其中"),
    "reckoned.one": plain("每[一-鿿]{0,6}$"),
    "reckoned.touching": plain("[^，,；;。：:0-9]{0,8}"),
    "reckoned.twice": plain("每(?:人|生|户|名|位|亩|车|台|头)[^，,。；;0-9]{0,4}每(?:[天日月年周次餐]|学[期年])[^，,。；;0-9]{0,12}$"),
    "reckoned.said": plain("按(?:照)?[^，,。；;]{0,24}?\ue001?[^，,。；;]{0,10}?(?:|)[^，,。；;]{0,8}?(?:计算|折算|测算|来算|计|算)[，,]"),
    "population": plain("人口|居民"),
    "per_mean": plain("平均[^，,。；;]{0,14}$|均[^，,。；;]{0,8}$|(?:折合|即|合)每[^，,。；;]{0,10}$"),
    "per_own": plain(
        "每(?!一?[天日月周年季次])(?![\u4e00-\u9fff]{1,3}[中里内]有?$)一?个?([\u4e00-\u9fff]{1,4}?)(?:(?:可|约|有|获|投入|装卸|接待|产生|安排|需|花费|缴纳|补助|发放|分得|拥有|种植|每年|造价|为|是|售价?|卖|收)[^，,。；;]{0,6})?$"
        "|([人户校村店家亩场台件单套班站车辆笔所名生师床座企头只棵株箱袋瓶张])均[a-z\u4e00-\u9fff]{0,8}$"
        "|单([个台套件辆家架艘栋张瓶])[\u4e00-\u9fff]{0,6}$"
        "|平均一([\u4e00-\u9fff]{1,4})$"
        "|(?:^|[，,；;：:、])一([层台班桌箱盒栋车趟袋套间])$"
        "|每([台辆套间户人家亩])[\u4e00-\u9fff]{0,2}[租金费]{1,2}每?[月年季天日]$"
        "|(亩)产[\u4e00-\u9fff]{0,4}$"
    ),
    "visits": plain("人次?|[名位]"),
    "vital.birth": plain("出生率"),
    "vital.death": plain("死亡率"),
    "vital.natural": plain("^(?:人口|全[市省县区年国]|当年|年){0,2}自然(?:增长|变动|减少|增减)率"),
    "vital.loss": plain("自然减少率"),
    "range_theirs": plain("他们|她们|其|总体|整体|全队|所有|全部"),
    "per_of_count": plain("(?!)"),
    "count_named": plain("(?:人次|人数|件数|套数|户数|单[数量]|票数|数量|总数)(?:为|达|约|共)?$"),
    "outcome_behind": plain("(?!)"),
    "count_whole": plain("(?:全长|总长|总?里程|总?面积|总[人户]数|总?人口|户籍|常住|总?股本)[^，,。；;]{0,6}$"),
    "same.days": plain("[日天]$"),
    "common_unit": plain("[人名次个位件项家种条]|人次"),
    "counted_by": plain("[人名次个位件项家种条只头户张所间辆]|人次"),
    "extreme": plain("最[高低大小多少长短快慢重轻远近]|电池容量|油箱容积|中位|单日|[日月年周]均"),
    "per_always": plain("每股(?:收益|盈利|净利)"),
    "per_apart": plain("(?:高|低|贵|便宜)(?:出|了)?$"),  # 每千瓦时高0.05元
    "no_mean": plain("可支配|纯收入|人均[\u4e00-\u9fff]{0,4}收入|工资|寿命|标准|不超过|最高|最低|至少|补贴|每次|原价|起$|罚|赔"),
    "of_age": plain("岁"),
    "told_instead": plain("(?!)"),
    "mean_of_some": plain("(?:退休|离休|在职|在岗|一线)(?:人员|职工|员工|工人)|首[日周月映场批]|次日|周末|工作日|节假日|平日|淡季|旺季|高峰|其中"),
    "total_after_costs": plain("净|到手|税后|扣除|除去|刨去"),
    "total_with_more": plain("[，,（(]?(?:含|包括)"),
    "per_grant": plain("补助|补贴|奖励|奖补|资助|扶持"),
    "per_reckoned": plain("[，,、（(]?(?:即|也就是|就是|变[成为]|相当于)"),
    "per_longer": plain("(?!)(?P<km>)(?P<mile>)"),
    # words of open classes that tell what each of many has (``relations/quotients/beside.py``)
    "per_loose": plain(f"(?:每(?![^，,。；;：:0-9]{{1,3}}[中里内]有?$)|平均一?|(?<![之万第惟唯统同专单十])一)个?{_EACH}[^，,。；;：:0-9]{{0,6}}$|(?:[折摊算]下来|平均下来|均摊)[^，,。；;：:0-9]{{0,8}}$"),
    "per_loose_word": plain(f"(?:每|一)个?(?P<word>{_EACH})"),
    "per_price": plain("(?:(?<![\u4e00-\u9fff]客)单价|均价|票价|平均价格|售价|单产|成交价)[^，,。；;]{0,6}$"),
    "average_plain": plain("平均(?:单个|单体|单笔|单次)?(?:价格?|单价|售价|投资|成交价|金额|面积|规模|奖金|支出|成本|造价|产量|收入)?(?:为|是|约|达|达到)?$"),
    "same.heads": plain("[人名位口]"),
    "same.homes": plain("户|家庭"),
    "same.schools": plain("[校所]"),
    "range_low": plain("(?:最[小低少短轻慢冷]|最便宜|最年轻)(?!限度)[^；;。]{0,18}$|(?:^|[，,；;、：:\u4e00-\u9fff])(?:[小低少短轻慢冷矮浅薄](?:的|则)|便宜的)[^，,；;。、]{0,10}$"),
    "range_high": plain("(?:最[大高多长重贵快久热]|最年长|峰值|极大值)(?!限度)[^；;。]{0,18}$|(?:^|[，,；;、：:\u4e00-\u9fff])(?:[大高多长重贵快久热厚深](?:的|则)|昂贵的)[^，,；;。、]{0,10}$"),
    # what a mean is of each, and which single one has the most of it
    "range_each": plain("(?P<day>[日天]均|每一?[日天])|(?!平)[\u4e00-\u9fff]均|平均每"),
    "range_single": plain("(?P<day>单[日天]|\\d[日号](?![线楼路馆厅桥井院])|[首末当][日天]|最[\u4e00-\u9fff]{1,3}的?一天|假日|除夕|(?:周|星期)[一二三四五六日天末])|单[\u4e00-\u9fff]|最[\u4e00-\u9fff]{1,3}的?一[\u4e00-\u9fff]"),
    "range_finer": plain("小时|分钟|单项|个人|每(?!一?[日天])|最[大高多]的?(?:一个?)?[周月季]"),
    "range_run": plain("连[续着旱晴阴雨涨跌胜败]|持续|[单一]次"),
    "range_any": plain("峰值|极大值|最[大高多长重贵快久热小低少短轻慢冷]|最便宜|最年"),
    "range_mean": plain("平均[^；;。]{0,12}$|(?:均[值价分]|[日月年场户人单套亩班篇件车床]均)[^，,；;。]{0,8}$"),
    "range_from": plain("(?:介于|分布[在于]|波动[在于]|徘徊[在于]|集中在|浮动在)[^，,。；;]{0,3}$"),
    "range_to": plain("[^，,；;。]{0,3}[与和至到][^，,；;。]{0,3}"),
    "range_loose": plain("(?:^|[，,；;、：:\\u4e00-\\u9fff])(?<!最)[小低少短轻慢冷矮浅薄大高多长重贵快久热厚深](?:的|则)[^，,；;。、]{0,10}$"),
    "overall": plain("综合|总体|全体|整体|加权|合并计算|两者平均"),
    "overall_behind": plain("(?!)"),
    "overall_named": plain("[\u4e00-\u9fff]"),
    "mean_measure": plain("率|满意度|均|单?价|得分|评分|指数|年龄|时长|单产|亩产"),
    "copula": plain("(?:为|是|约|达|达到|分别为|[a-z ])+$"),
    "range_pace": plain("最[快慢]"),
    "mean_elsewhere": plain("同类|行业"),
    "mean_of_such": plain("(?!)"),
    "dated_value": plain("去年|上年|前年|往年|常年|历年|多年|上[次回轮]|同期|上个?[月周季]|昨[天日]|[本当全今][月年周季旬]"),
    "averaged": plain("(?:之间|不等)?[，,]?(?:平均|均值|平均值|均价|平均价格?|平均气温|日均)(?:为|是|约|每[^，。]{1,3})?"),
    "scores": plain("比分|票数|战胜|击败|负于"),
    "range_apart": plain("[+＋－-]$|[0-9点\ue001-\ue007]\\s*点\\s*$|^-"),
    "many_alone": plain("(?<!每)(?<!每一)$"),
    "bounds_open": plain("(?:介于|限[于定在]|须在|应在|控制在|保持在)[^，,。；;]{0,4}$"),
    "bounds_joined": plain("[^，,；;。、]{0,3}[，,、]?(?:但|且|而|并|又)?(?:也|都)?(?:最[多高长大迟晚]|至多|上限)?(?:也)?"),
    "bounds_end": plain("[^，,。；;、]{0,4}(?:[，,。；;、）)]|$)"),
    "bounds_lower": plain("(?:下限|最低|最少|起步|底价|底线)(?:的?[\u4e00-\u9fff])?(?:为|是|约|才|仅)?$"),
    "bounds_upper": plain("[^，,；;。、]{0,3}[、，,和与至到](?:而)?(?:上限|最高|最多|封顶|顶格)(?:的?[\u4e00-\u9fff])?(?:为|是|约|达|可达|不过)?"),
    "bounds_to": plain("[^，,；;。]{0,3}[与和至到][^，,；;。]{0,3}"),
    "falling_range": plain("[降跌减缩落]|比分|比赛|不等|高速|桩号"),
    "rate_of_one": plain("(?:可?兑换?|合|等于|折合?|约合|对)(?:人民币)?"),
    "every.second": plain("[每一]秒"),
    "every.minute": plain("[每一]分钟"),
    "every.hour": plain("[每一]个?小时"),
    "every.day": plain("[每一][天日]|日均"),
    "every.week": plain("[每一]周"),
    "every.month": plain("[每一]个?月|月[供租均]"),
    "every.quarter": plain("[每一]个?季度?"),
    "every.year": plain("[每一]年|全年|年租"),
    "time_again": plain("[，,（(]?(?:即|合|也就是|相当于|折合)?(?:[每一全](?:年|个?月|天|周|个?小时|分钟))(?:[少多]还|就是|就要|就|共|达|约|为|合计|是|可|能|需|要|节?省|下来|收入|支出|合|得|[少多][付花交缴出赚挣]?|[付花交缴赚挣]){0,4}|[，,]?(?:合|即|相当于)"),
    "conversion.noun": cue("(?P<from>N)[\u4e00-\u9fff]{1,8}[，,（(](?:约合|折合|合|相当于|也就是|就是|即)_2(?P<to>N)"),
    "conversion.hedged": cue("(?P<from>N)(?P<said>)[\u4e00-\u9fff]{0,8}[，,（(](?P<to>N)"),
    "conversion.per": cue("(?P<from>N)[，,](?:也就是|就是|约?合|折合|相当于|即|等于)(?:一|每)[\u4e00-\u9fff]{1,2}(?P<to>N)"),
    "conversion.said_so": cue("(?P<from>[ND])[\u4e00-\u9fff]{0,6}[，,（(]_2(?:也就是|就是|即|等于|换句话说|换言之|折约|折[合算]|换[算成]|相当于)_8(?P<to>[ND])(?![又零多余半])"),
    "conversion_said": plain("约?合|折合|相当于"),
    "time_priced": plain("会员|订阅|月卡|年卡|季卡|套餐|月票|年票|包[月年]"),
    "time_choice": plain("[、或和]"),
    "time_with_more": plain("[（(]?(?:含|另加|加上|算上|扣除)"),
    "again_linked": plain(
        "[，,（(](?:(?P<sure>也就是说?|折合|约?合|相当于|等于|换算(?:成[^，,。]{1,6})?[为是]?|即)|(?P<hedge>约))(?:约|大约|将近|近)?$"
    ),
    "again_of_each": plain("(?!)"),
    "again_other": plain("[；;。]|比|较|从|至|到|其中|另|而|再|又"),
    "convert_again": plain("(?:如?果?按?换算|折算|折合|合)[^，,。；;]{1,6}[，,]?(?:就?是|约?为|即|相当于|约?合)?"),
    "conversion.parenthesis": cue("(?P<from>[ND])[（(](?:约?合|折合|即|约|相当于|等于|=)?(?P<to>[ND])[)）]"),
    "scale_word": plain("[十百千]?[万亿]|百万|千(?=[^米克瓦])"),
    "hundredths": plain("(?!)"),
    "conversion.approx": cue("(?P<from>N)(?:[（(，,]_2)(?:约合|折合|合|约|相当于|约为|即)_3(?P<to>N)"),
}
