"""Chinese cues of streaks, editions, growth over years, dates and lengths of time (see ``languages/templates.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, cue, plain
from .words import DOWN, KIN, MOVE, OPENED, UP, WEEKDAY, YEARS

_HOLIDAY = "(?:(?P<h0101>元旦)|(?P<h1001>国庆(?:节|日))|(?P<h0501>劳动节)|(?P<h1225>圣诞节)|(?P<h0601>儿童节)|(?P<h0308>妇女节)|(?P<h0910>教师节)|(?P<h1224>平安夜)|(?P<h0214>情人节))"
_PART_OF_DAY = r"(?:当?[天日晚]|凌晨|清晨|早晨|早上|上午|中午|午间|午后|下午|傍晚|晚间|晚上|夜间|深夜|早间|盘后|晚|早)?(?:\d{1,2}时(?:\d{1,2}分)?)?"
# A pattern that may begin in many ways asks first whether the sign is one that it can begin with at all.
CUES: Mapping[str, Cue] = {
    # series
    "in_a_row_before": plain("连续$"),
    "streak.listed": cue("(?P<count>D|O)[^，,；;。：:0-9]{0,12}[（(：:](?P<years>(?:20|19)[0-9年、，,和至 ]{6,60})"),
    "streak.bound": cue(
        "(?P<count>D)_6(?P<bound>N)(?:以上)?[，,；;](?:其中)?(?P<year>(?:19|20)\\d\\d)年[^，,；;。0-9]{0,6}?(?:为|是|达)?(?P<value>N)"
    ),
    "course.streak": plain(
        "连(?:续|(?=[亏盈])|(?=[涨跌升降增减]了?第?[0-9一二两三四五六七八九十]{1,3}个?[月季周天日]))(?:亏损?|盈利?|[涨跌升降增减])?了?第?(?:(?P<n>\\d{1,2})|(?P<a2>[两二])|(?P<a3>三)|(?P<a4>四)|(?P<a5>五)|(?P<a6>六)|(?P<a7>七)|(?P<a8>八)|(?P<a9>九)|(?P<a10>十(?![一二三四五六七八九]))|(?P<a11>十一)|(?P<a12>十二))个?"
        "(?:(?P<day>天|日)|(?P<week>周)|(?P<month>月)|(?P<quarter>季度)|(?P<year>年(?!级)))"
    ),
    "course.turned": plain("(?:谷底|峰值|高点|低点|高位|低位|顶点|见顶|见底|触底|[自从])[^，,。；;]{0,12}$"),
    "course.turned_after": plain("的?[^，,。；;]{0,6}(?:谷底|峰值|高点|低点|高位|低位|顶点)"),
    "course.closed": plain("至此|由此|因此|可见|从而|这样"),
    "course.amounts": plain("亏损?|盈(?:利|余)?|获利|净利"),
    "course.bound": plain("超过?|以上|高于|低于|突破|[达破]|新[高低]|两位数"),
    "course.won": plain("(?P<up>盈(?:利|余)?|获利|胜)|(?P<down>亏损?|败|负(?!责|担|债))"),
    "course.score": plain("(?<!\\d)\\d{1,2}(?:比|[:：-])\\d{1,2}(?!\\d)"),
    "course.broke": plain("(?:(?P<year>20\\d\\d)年|(?<![\\d年])(?P<month>\\d{1,2})月份?)(?:曾|一度|还在|仍在|为最后一次)(?:同比|环比)?(?:下降|下滑|减少|回落|上升|增长|上涨|回升)"),
    "course.resumed": plain("(?:自|从)?(?:(?P<year>20\\d\\d)年|(?<![\\d年])(?P<month>\\d{1,2})月份?)(?:起|开始)?(?:恢复|重回|重返|转为|由降转|由负转)(?:同比|环比)?(?:下降|下滑|减少|回落|上升|正?增长|正增|增|升|正|上涨|回升)"),
    "course.yearly": plain("同比"),
    "told_in_turn": plain("依次|分别"),
    "run.first": plain("[；;，,。](?:[^，,。；;0-9]{0,4})首(?:次|轮|度|个)[^，,。；;0-9]{0,12}(?:始于|起于|是在|在|于|为)$"),
    "run.since_event_before": plain("[自从]$"),
    "run.since_event_after": plain("[^，,。；;]{0,24}(?:以来|起|后)[，,]?[^，,。；;0-9]{0,12}?(?=连续)"),
    "run.counts_first": plain("份?起(?:$|(?=[，,环同已连]))|首次(?:突破|站上|超过|达到|跨越|迈上|实现|举[办行])"),
    "run.maybe": plain("(?:可以?|能够?|[拟将若]|如果?|有望|预计|计划|[需须]要?|要求|最[长多少]|至少|争取|不得|一旦|凡)[^，,。；;]{0,6}$"),
    "run.those": plain("[^，,。；;0-9]{0,10}的(?:用户|人员|企业|单位|居民|员工|家庭|车辆|学生|商户|考生|会员|客户|股民|住户)"),
    "run.rounds": plain("从?第(?P<first>\\d{1,2})(?P<unit>轮|场|局|站|期|周)(?:以?来)?(?:一直|直)?(?:到|至|—|-|~)第(?P<last>\\d{1,2})(?P=unit)"),
    "run.superlative": plain("(?!)"),
    "run.most": plain("[，,]?的?(?:最|首[次个度]|新[高低]|单月最|同期最|第一次|唯一|罕见|的?高点|的?低点|累计)"),
    "run.apart": plain("[。；;]|最[长高低大小快慢]|首次出现"),
    "run.began_before": plain("(?:始于|起于|起自|开始于|始自|可追溯到|追溯至|起点[是为在])$"),
    "run.began_after": plain("份?(?:首次|第一次|开始|起)"),
    "run.told_of": plain("[（(，,][^，,。；;0-9]{0,12}$"),
    "run.since_ahead": plain("[，,]?[^，,。；;0-9]{0,12}"),
    "run.since_behind": plain("(?:同比|环比|[^，,。；;0-9比较]){0,12}(?:[，,（(]?(?:这是|即|也即|也就是|意味着)?[自从]|[，,（(](?:即|也即|也就是))"),
    "run.itself": plain("(?:这一|该|本轮|此轮|这轮|这波)[^，,。；;]{0,8}$"),
    "run.from_peak": plain("(?!)"),
    "run.several": plain(""),
    "run.ever_since": plain("(?!)"),
    "run.since_then": plain("(?:里|间|中)?[，,]?(?:季季|月月|年年|每[个一]?[季月年]度?)(?:都|均)"),
    "run.unbroken": plain("^(?:不间断|未曾?中断|没有?间断|无间断)|^[^，,。；;0-9]{0,4}(?:未中断|不间断)"),
    "run.all_told": plain("都|均|每年|无一例外|年年|全部"),
    "run.on_top": plain("(?!)"),
    "run.names": plain("(?!)"),
    "run.after": plain("继[^，,。；;0-9]{0,4}$"),
    "run.then": plain("[之以]?后"),
    "run.all_of": plain("[^，,。；;0-9（(：:]{0,12}[（(：:](?:即|分别[是为])?"),
    "went": plain(f"(?P<up>正增长|{UP})|(?P<down>负增长|{DOWN})"),
    "offered": plain("[：:（(]|——"),
    "dated_before": plain("\\d{1,4}年|\\d{1,2}月|[一二三四]季度|[去前今上]年"),
    "in_all_between": plain("[，,；;](?:即|合计|累计|相当于|也就是|总共|[\u4e00-\u9fff]{0,4}累计)[^，,。；;]{0,8}"),
    "compound.yearly_total": cue("年均(?:(?P<up>增长|递增)|(?P<down>下降|递减))_3(?P<yearly>P)[，,]_8" + YEARS + "_6(?:累计)?增长_3(?P<total>P|X)"),
    "compound.total_yearly": cue(f"{YEARS}来?~18(?:累计)?(?:(?P<up>增长|递增)|(?P<down>下降|递减))_3(?P<total>P|X)[，,]_6年均_5(?P<yearly>P)"),
    "compound.levels_over": cue(
        f"{YEARS}(?:来|间)?[，,]?_16(?:由|从|自)_12(?P<base>N)_10(?:(?P<up>{UP})|(?P<down>{DOWN}))_2(?:到|至|为)_8(?P<new>N)[，,]_6(?:年均|年复合|复合)_8(?P<yearly>P)"
    ),
    "compound.levels": cue(
        f"(?:由|从|自)(?P<y1>(?:19|20)\\d\\d)年_12(?P<base>N)_10{MOVE}_2(?:到|至|为)_2(?P<y2>(?:19|20)\\d\\d)年_8(?P<new>N)[，,]_6(?:年均|年复合|复合)_8(?P<yearly>P)"
    ),
    # hours of the clock
    "clock.time": plain(
        "(?=[\\d次翌第当凌清早上中下傍晚夜])(?:次日|翌日|第二天|当天|当日|当晚)?(?:(?P<early>凌晨|清晨|早上|早晨|上午|早)|(?P<late>中午|下午|傍晚|晚上|晚间|夜间|晚))?"
        "(?<![\\d.:])(?P<hour>\\d{1,2})(?:[时点](?![钟间代长差段]|\\d(?!\\d?分))(?:(?P<half>半)|(?P<minute>\\d{1,2})分)?|:(?P<minute24>\\d\\d))(?![\\d:])"
    ),
    "clock.spoken": plain("(?!)"),
    "clock.seconds": plain("(?!)"),
    "clock.read": plain("(?!)"),
    "clock.took": plain("(?!)"),
    "clock.clause": plain("[，,；;。]"),
    "clock.unlike": plain("每|均(?!为)|分别|平时|平日|原定|预定|计划|规定|应于|时差|当地时间|中场|茶歇|提前|最[早晚长短]|轮[流班]|以上|不少于|限|至少|需要?|内"),
    "stamp.bare_day": plain("(?=[1-9])(?<![\\d月.])(?P<day>[12]\\d|3[01]|[1-9])[日号](?![均报内线楼电])(?:[（(](?:星期|周|礼拜)[一二三四五六日天][）)])?"),
    "stamp.weekday": plain("(?!)"),
    "stamp.next_day": plain("次日|翌日|第二天"),
    "clock.impossible": plain("(?=\\d)(?:(?<=[日号天晨午晚])(?P<hour>2[5-9]|[3-9]\\d)时(?![间段候])(?:\\d{1,2}分)?|(?<![\\d.:])(?:1?\\d|2[0-4])[时点](?P<minute>[6-9]\\d)分(?!钟))"),
    "stretch.listed": plain("、"),
    "stretch.joined": plain("[至到~～—–－-][^\\n]{0,60}"),
    "stretch.closing_day": plain("(?=\\d)(?<!\\d)(?P<month>\\d{1,2})月\\d{1,2}日(?:\\d{1,2}时)?(?:\\d{1,2}分)?(?:[至到~～—－-]|——)(?P<day>\\d{1,2})日\\d{1,2}时"),
    "stretch.next_year": plain("次年|翌年|明年|来年"),
    "clock.to": plain("(?:开[始播门工业馆]|起)?[，,]?(?:一?直?(?:到|至)|-|—|——|~|～|－|–)(?:\\d{1,2}月\\d{1,2}日)?"),
    "clock.after_day": plain("(?:[（(](?:星期|周|礼拜)[一二三四五六日天][)）]|[)）])?"),
    "clock.before_day": plain("(?!)"),
    "clock.other_length": plain("[每均]|分别|最[长短多少]|预计|其中|提前|推迟|延后|[。；;]"),
    "clock.begun": plain("[^，,、。；;]{0,6}(?:开始|开播|开门|开工|出发|启程|起飞|发车|开赛|开场|起)[、，,]?[^。；;，,、0-9]{0,4}"),
    "clock.ended": plain("[^，,。；;、]{0,6}(?:结束|关门|闭馆|收工|下播|打烊|到达|抵达|收场|停|终|落幕|为止)"),
    "clock.filled_after": plain("[^。；;0-9]{0,6}[，,（(]?[^，,。；;0-9]{0,6}(?:共|历时|全程|持续|整整|长达|足足|[播用花跑走干忙等讲营]了|耗时|连续|(?<!多)(?<!少)(?:营业|开放)|(?<=[，,（(])时长|为时|就是|[，,（(])(?:共|计|总共|长|是|达|为)?"),
    "clock.filled_before": plain("[（(，,]?(?:从|自|即)?(?:当天|每天|每日)?"),
    # calendar
    "dated_until": plain("[至到—–~～-] ?$"),
    "dated_ahead": plain("(?:将|定|拟|计划|预计|截止|截至)[于在到至]?$|下[次届一轮期回][^，,。；;0-9]{0,8}[是在于]$"),
    "dated_last_year": plain("去年|上年|上一年|一年前|去[春夏秋冬]"),
    "dated_next_year": plain("明年|来年|下一?年|次年|明[春夏秋冬]"),
    "dated_to_come": plain("(?:将(?:于|在|迎来|举[行办]|召开|正式)|拟于|预计(?:于|在|将)|计划(?:于|在)|定于|届时|即将于?|报名截止)[^。；;]{0,24}$"),
    "dated_maybe_ahead": plain("将|拟|预计|计划|定于|届时|即将|有望|截止|明年|放假|调休|下[一]?[届次轮期]|施行|实施|执行|生效|开考|安排|公布|之前|(?<!接)待|若|如果|到期|截止|止[，,]"),
    "dated_gone_before": plain("(?:已|曾|召开的|举[行办]的|发生[于在])[^。；;]{0,24}$"),
    "dated_gone_after": plain("[^。；;]{0,40}?(?:了|接待|照常|发生|突破|创下|完成|达到?\\d|共\\d|累计\\d|获批|签约|召开的|举行的|为全年)"),
    "weekday.bare_day": plain(rf"(?:(?<![\d月.\-至到—~－、和/])|(?<=[，,时分][至到]))(?P<day>\d{{1,2}})[日号](?:上午|下午|晚上?|凌晨|早上|中午)?\s?(?:[（(，,]|[，,]?(?:正值|恰逢|是|为))\s?(?:星期|周|礼拜){WEEKDAY}(?![\u4e00-\u9fff]?[至到])"),
    "weekday.by_day": plain("(?:(?P<before>前[天日])|(?P<yesterday>昨[天日晚])|(?P<today>今[天日晚])|(?P<tomorrow>明[天日]))[（(，,]?$"),
    "weekday.cell": plain(rf"(?:星期|周|礼拜)?{WEEKDAY}"),
    "weekday.then_day": plain(rf"[上本下当这]?(?:星期|周|礼拜){WEEKDAY}[（(](?P<day>\d{{1,2}})[日号][）)]"),
    "weekday.holiday": plain(rf"(?<![去明前后]年){_HOLIDAY}(?:当[天日])?(?:正好|恰好|恰|刚好|又)?(?:是|为|逢|在|落在|适逢|恰逢|赶上)(?:一个)?(?:星期|周|礼拜){WEEKDAY}"),
    "weekday.weekend": plain(r"(?P<weekend>周末)[（(](?P<month>\d{1,2})月(?P<day>\d{1,2})日?(?:[至到、和与—~～-]|——)(?P<day2>\d{1,2})[日号]"),
    "weekday.weekend_of": plain(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日?(?:[至到、和与—~～-]|——)(?P<day2>\d{1,2})[日号](?:这个|的|是|恰逢|为|[（(])(?P<weekend>周末|双休日)(?!班|上班|补)"),
    "weekday.pair": plain(
        rf"(?:(?P<year>(?:19|20)\d\d)年)?(?<!\d)(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日(?:[、和至到~～—-]|——)(?P<day2>\d{{1,2}})日[（(](?:星期|周|礼拜){WEEKDAY}(?:[、和至到~～—-]|——)(?:星期|周|礼拜)?{WEEKDAY.replace('(?P<w', '(?P<v')}[）)]"
    ),
    "weekday.opening": plain(rf"(?<!每)(?:星期|周|礼拜){WEEKDAY}(?:上午|下午|晚上?|早上)?(?:正式)?(?:开幕|启动|开赛|开始|开馆|开展|开锣|开营)"),
    "weekday.closing": plain(rf"(?<!每)(?:星期|周|礼拜){WEEKDAY}(?:上午|下午|晚上?|早上)?(?:正式)?(?:闭幕|结束|收官|落幕|收锣|闭营|落下帷幕)"),
    "date.weekday_first": plain(
        rf"(?:星期|周|礼拜){WEEKDAY}(?:上午|下午|晚上?|早上)?(?:[（(]|[，,]?即)(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})[日号](?![至到—－~-])"
    ),
    "date.iso": plain(rf"(?=[12])(?<![\d-])(?P<year>(?:19|20)\d\d)[-/](?P<month>0?[1-9]|1[0-2])[-/](?P<day>[0-3]?\d)(?![\d-])(?:\s?[（(]?(?:星期|周|礼拜){WEEKDAY})?"),
    "dated_surely": plain("[从自至到于在（(—]$"),
    "date.month_day": plain(
        r"(?=[\d今本去上明])(?:(?P<year>(?:19|20)\d\d)年|(?P<this>今年|本年)|(?P<last>去年|上年)|(?P<next>明年))?"
        r"(?<![\d.\-/])(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号](?![均内报线])"
        rf"(?:{_PART_OF_DAY}\s?(?:[（(，,]|[，,]?(?:当天)?[是为]|正值|恰逢)?\s?(?:星期|周|礼拜){WEEKDAY}(?![\u4e00-\u9fff]?[至到])(?!(?:闭馆|闭园|休[馆市息业诊]|除外|停[业运诊]|例行)))?"
    ),
    "length.years_since": cue(
        f"(?P<start>(?:19|20)\\d\\d)年_8(?:{OPENED})[，,]?_10(?:距今|至今|已有?|迄今|以来|走过)_6(?P<length>D|N)"
    ),
    "length.founded_anniversary": cue(f"(?:{OPENED})于(?P<start>(?:19|20)\\d\\d)年[^，,]{{0,8}}[，,]_14(?P<length>A)_2周年"),
    "length.founded_now": cue(f"(?:{OPENED})于(?P<start>(?:19|20)\\d\\d)年[^，,]{{0,8}}[，,]_4(?:距今|至今|迄今)_6(?P<length>D)"),
    "length.years_came": cue(f"(?P<start>(?:19|20)\\d\\d)年_8(?:{OPENED})_4[，,]_2(?P<length>D)(?:来|间)"),
    "length.anniversary": cue(f"(?P<start>(?:19|20)\\d\\d)年_8(?:{OPENED})[，,]_20(?P<length>D|N|O)周年"),
    "length.old_when": cue(f"(?:{OPENED}|建|建造|下水)于(?P<start>(?:1[5-9]|20)\\d\\d)年~30(?P<end>(?:19|20)\\d\\d)年_16时[，,]?_4(?P<length>D)(?=的?历史|船龄|楼龄|历程)"),
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
    "working_days": plain("工作日|交易日"),
    "length.age_then_born": cue("(?:今年|现年)(?:已|刚)?(?P<length>D)[，,（(](?P<start>(?:19|20)\\d\\d)年(?:\\d{1,2}月)?(?:出生|生(?=[，,。；;）)]))"),
    "length.age_born_in": cue(f"(?:出生|(?<![发产诞新派衍])生)[于在](?P<start>(?:19|20)\\d\\d)年(?:[，,][^，,岁；;。]{{1,10}}D)?(?:(?!(?:19|20)\\d\\d年|{KIN})[^岁；;。]){{0,16}}?(?:今年|现年|年仅|，|,)(?:已|刚)?(?P<length>D)"
        f"(?!那|时|起|开始|就|当|参|入|考|进|离|的?[^，,。；;、]{{0,3}}(?:{KIN}))"),
    "length.founded_marks": cue(f"(?:{OPENED})于(?P<start>(?:19|20)\\d\\d)年[^，,]{{0,8}}[，,]_8(?:成立|建校|建厂|创办|创刊|开业|通车|诞生)_1(?P<length>D)"),
    "length.begun_lasted": cue("(?P<start>(?:19|20)\\d\\d)年_8(?:开工|动工|启动|奠基)[，,]_2历时(?P<length>D)_2(?:建成|完工|竣工|完成)"),
    "length.age": cue(
        f"(?P<start>(?:19|20)\\d\\d)年_8(?:出生|生)(?:(?!(?:19|20)\\d\\d年|{KIN})[^岁\ue001-\ue007]){{0,16}}?(?:今年|现年|年仅|，|,)_2(?P<length>D)(?=[的了，,。；;、）)]|$)"
        f"(?!那|时|起|开始|就|当|参|入|考|进|离|的?[^，,。；;、]{{0,3}}(?:{KIN}))"
    ),
    "aged": plain("岁"),
}
