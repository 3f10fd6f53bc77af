"""Chinese cues of announced counts with their lists, and tables (see ``languages/templates.py``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from ...templates import cue
from ..names import SURNAMES

_PERSON = f"[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}}"
_NAMED = f"(?:{_PERSON}|[\u4e00-\u9fff]{{1,6}}·[\u4e00-\u9fff·]{{1,12}})"  # 张三, 约翰·史密斯
_DAY = "(?:(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}[日号]|(?:19|20)\\d\\d年?(?!\\d))"
_MONTH = "(?:(?:\\d{4}年|[今去前]年)?(?:\\d{1,2}月份?(?!\\d)|[一二三四]季度))"
CUES: Mapping[str, Pattern[str]] = {
    # counts
    "list_before": re.compile(
        "(?:^|[，,；;。：:（(]|[由从包括含为是在对])(?P<items>(?:[^，,；;。：:（()）0-9\n]|[0-9](?=[0-9]?[号路]))(?:[^，,；;。：:（()）0-9\n]|[0-9](?=[0-9]?[号路])){0,15}(?:、(?:[^，,；;。：:（()）0-9、\n]|[0-9](?=[0-9]?[号路])){1,12}){0,12}"
        "(?:和|及|以及)(?:[^，,；;。：:（()）0-9、\n]|[0-9](?=[0-9]?[号路])){1,10})$"
    ),
    "describing": re.compile("的$"),
    "list_last_weak": re.compile("、[^、]*[^以]及[^、和与及]*$"),
    "joined_more": re.compile("[“”]?[一二三四五六七八九十两][^\\s个项、，]"),
    "named_by": re.compile("[其第之图表案例]$"),
    "hosted": re.compile("[所家座栋处间]"),  # 甲、乙、丙4所学校: schools of these places, not the places
    "list_before_short": re.compile(
        "(?:^|[，,；;。：:（(]|[由从包括含为是在对])(?P<items>[\u4e00-\u9fff]{1,6}(?:、[\u4e00-\u9fff]{1,4}){2,12})$"
    ),
    "list_great": re.compile(
        "(?<![\u4e00-\u9fff]十)(?:(?P<k2>[两二])|(?P<k3>三)|(?P<k4>四)|(?P<k5>五)|(?P<k6>六)|(?P<k7>七)|(?P<k8>八)|(?P<k9>九))(?P<unit>大(?=[\u4e00-\u9fff]{2,8}(?:：|:|——|（|\\(|分别是|分别为|，即))|[城罪岛型样](?=[，,。；;：:（(—]|[\u4e00-\u9fff]{1,4}[：:—]))"
    ),
    "list_colon": re.compile("[：:]|——"),
    "uncounted": re.compile("次|遍|倍|岁|人次|期|届|楼|层|度|轮|回|场次|元|%"),
    "item_mark": re.compile("[“\"]?(?:[一二三四五六七八九十]{1,2}[、，是要]|\\d{1,2}[、.．)）]|[①-⑳]|[（(][一二三四五六七八九\\d]|第[一二三]|首先|指|包括|即)"),
    "points": re.compile("[个项点条种类大步]|方面"),
    "marks_more": re.compile("最后|此外|另外|还有|再[就则有]是|再次|其[四五六]|[四五六七八九]、|[三四五六七八九](?:要|方面)|第[三四五六七八九]"),
    "count_behind": re.compile("[\u4e00-\u9fff]{0,4}"),
    "people": re.compile("[名位人]"),
    "collective": re.compile("[项个家座所市县区镇乡村省校地人名位方国类种条城罪岛型样]|部门"),
    "list_after": re.compile(
        f"(?P<items>[\u4e00-\u9fff·]{{0,10}}?{_NAMED}(?:、{_NAMED}){{0,12}}(?:和|以及|及|与){_NAMED})(?=的|[，,；;。]|$)"
    ),
    "list_intro": re.compile("(?![^：:]{0,12}(?:要求|条件|模式|方式|电话|地址|时间|理由|内容))[^，,；;。：:0-9、（()）\n]{0,12}(?:[：:]|——|[（(](?=[^（()）0-9]{2,60}、)|，?(?:[^，,；;。：:0-9、（()）\n]{0,8}?(?:分别是|分别为|分别系|依次是|依次为))|，即|[是为](?=[^，,；;。：:（()）\n的]{2,40}、[^，,；;。：:（()）\n的]{1,40}[和及与][^，,；;。：:（()）\n的、和及与]{1,14}(?:[，,；;。]|$))|[^，,；;。：:0-9、（()）\n]{0,8}[，,](?:它们|他们|她们|这[几些两三四五六七八九][\u4e00-\u9fff]{0,3})(?:分别)?[是为])(?!“?[^。]{0,4}一是)"),
    "counted_noun": re.compile("(?!)"),
    "figured_intro": re.compile("(?![^：:]{0,14}(?:要求|条件|模式|方式|电话|地址|时间|理由|内容))[^，,；;。：:0-9、（()）\n]{0,14}(?:[：:]|——|[，,]?[^，,；;。：:0-9、（()）\n]{0,8}(?:分别是|分别为|分别来自|依次是|依次为))"),
    "figured_split": re.compile("[、，,；;]"),
    "figured_coarse": re.compile("[；;]"),
    "figured_closing": re.compile("(?!)"),
    "figured_shared": re.compile("各[为占是]?|均|都|其中"),
    "list_headed": re.compile(
        "[“\"「]?(?P<count>(?:(?P<k2>[两二])|(?P<k3>三)|(?P<k4>四)|(?P<k5>五)|(?P<k6>六)|(?P<k7>七)|(?P<k8>八)|(?P<k9>九))个?(?P<head>[不要有看查见进到一去零无会能少多先再]))[”\"」]?[\u4e00-\u9fff]{0,8}(?:——|[：:]|，即|，就是|，也就是)[“\"]?"
        "(?P<items>(?P=head)[^、，,。；;“”]{1,12}(?:[、，,](?P=head)[^、，,。；;“”]{1,12}){1,9})(?=[。；;！”]|$)"
    ),
    "list_comma_or_clause": re.compile("[、，,]"),
    "list_mark": re.compile("[、，,和及与 ]"),
    "lead": re.compile("^[，、；,]?(?:其中)?[，,]?"),
    "formal_numeral": re.compile("[壹贰叁肆伍陆柒捌玖]"),  # 安陆市
    "list_comma": re.compile("、|(?<=》)(?=《)|(?<=”)(?=“)"),
    "list_taken_of": re.compile("(?!)"),
    "list_last": re.compile(
        f"以及|(?<=.)(?:(?<![缓温柔饱祥仁])(?<!^[{''.join(sorted(SURNAMES))}])和"  # 和谐, 温和, 蔡和森, 仁和区
        "(?!谐|睦|缓|平(?!台|均|价|房|安)|解(?!决|读|放|除)|气(?!候|温|象)|美(?!国|食|术|容|丽|洲|方)|[区县镇乡市村](?=[、，,）)。和及]|$))"
        "|(?<![涉普波危触])及(?![时格早至])|(?<![参给赠授干])与(?!会(?!议|计|员|展)|时(?!间)|众))(?=.)"
    ),
    "list_end": re.compile("[，,](?!以及|还有)|[；;。！？!?）)\n]|——"),
    "list_open": re.compile("等|之类|诸如|比如|例如|如|夫妇|夫妻|父子|父女|母子|母女|一家|兄弟|姐妹|姐弟|兄妹"),
    "list_between": re.compile("[、，,和及与 ]{1,2}(?:每[\u4e00-\u9fff]{1,2})?"),
    "list_aside": re.compile("(?!)"),
    "list_pair": re.compile(f"{_PERSON}(?:和|与|及){_PERSON}|[^、]{{0,6}}(?P<tail>[\u4e00-\u9fff]{{2}})(?:和|与|及)[^、]{{0,6}}(?P=tail)"),
    "numbered_item": re.compile("[A-Za-z\u4e00-\u9fff]{0,4}\\d{1,4}(?:[路号]|号?(?:线|院|楼|馆|厅|桥|井|矿|仓|岗|机组|地块|码头|泊位))[，,]?"),
    "numbered_name": re.compile("[号路日月年时]"),
    "list_numbered": re.compile(
        "(?:^|[，,；;。：:（(]|[由从包括含为是在对])(?P<items>(?=(?:[^、，,；;。]{1,12}、){0,12}[\u4e00-\u9fff]{0,4}\\d{1,3}号)(?:[\u4e00-\u9fff]{0,4}\\d{1,3}号[线楼院井桥矿机塔仓库站][\u4e00-\u9fff]{0,3}|[\u4e00-\u9fff]{2,6})(?:、(?:[\u4e00-\u9fff]{0,4}\\d{1,3}号[线楼院井桥矿机塔仓库站][\u4e00-\u9fff]{0,3}|[\u4e00-\u9fff]{2,6})){1,12})$"
    ),
    "list_quoted": re.compile("(?P<items>(?:“[^“”]{1,10}”(?:、|和|及|与|以及)?){2,12})$"),
    "list_after_noun": re.compile(
        f"[\u4e00-\u9fff]{{1,6}}[，,](?P<items>{_PERSON}(?:、{_PERSON}){{0,8}}(?:和|与|及){_PERSON})(?=[，,；;。]|$)"
    ),
    "list_after_by": re.compile(f"[\u4e00-\u9fff]{{0,6}}[，,](?:分别)?由(?P<items>{_PERSON}(?:、{_PERSON}){{1,8}})(?:分别)?(?:出任|担任|当选|兼任)"),
    "list_of_dates": re.compile(f"[\u4e00-\u9fff]{{0,8}}[（(：:，,](?:分别[在于是为])?(?P<items>{_DAY}(?:、{_DAY}){{0,8}}(?:、|和|及){_DAY}|(?<=分别[在于是为]){_MONTH}(?:、{_MONTH}){{0,8}}(?:、|和|及|以及){_MONTH})(?![\\d、])"),
    "listed_date": re.compile(f"{_DAY}|{_MONTH}"),
    "before_bullets": re.compile("[^，,；;。0-9一二三四五六七八九十]{0,14}[：:]"),
    "marks_intro": re.compile("[^，,；;。0-9、★◆●■▲]{0,12}[：:。，,]?(?=[^。；;]{0,2}(?:一是|第一[步点条个项]?[，,是：:]|其一[，,是：:]))"),
    "marks": re.compile(
        "(?:(?P<k1>一)|(?P<k2>二)|(?P<k3>三)|(?P<k4>四)|(?P<k5>五)|(?P<k6>六)|(?P<k7>七)|(?P<k8>八)|(?P<k9>九))(?:(?<![第其].)是(?!否)|(?<=第.)[步点条个项]?[，,是：:]|(?<=其.)[，,是：:])"
    ),
    "in_turn": re.compile("分别|依次|各自"),
    "run_closed": re.compile("$|[。；;）)]|[，,](?:[日月年周场人户]均|平均|合计|共|总)|[，,][^，,。；;\ue001-\ue007]{12}"),
    "counts_subjects": re.compile("[\u4e00-\u9fff]{0,8}(?:[，,]?(?:比|较|同比|与)?[^，,。；;、和及\ue001-\ue007]{0,8})(?:分别|依次)"),
    "turns_back": re.compile("(?!)"),
    "in_turn_behind": re.compile("(?!)"),
    "listed_names": re.compile("(?!)"),
    "in_turn_gap": re.compile("[^，,；;。、\ue001-\ue007]{0,8}"),
    "same_subjects": re.compile("[，,；;][^，,；;。、和与及\ue001-\ue007]{1,8}"),
    "respectively.after": cue("(?:^|[，,；;。：:）)])(?P<subjects>[^，,；;。：:]{2,60}?)(?:分别|依次|先后|各自|各(?=[为是达]))[^，,；;。、]{0,12}?(?=A)"),
    "respectively.apart": cue("(?:^|[，,；;。：:）)])(?P<subjects>[^，,；;。：:]{1,40}?、[^，,；;。：:]{1,40}?)[，,](?:分别|依次)[^，,；;。、]{0,12}?(?=A)"),
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
    # tables
    "scaled": re.compile("万|亿|千|%|百分"),
    "total_row": re.compile("(?:[全各]\\s?[市省国县区年校行镇乡州院厂司])?\\s?(?:(?:合|总|共)\\s?计|总\\s?[数量额体]|全部|总和)|全\\s?[市省国县区年校行镇乡州院厂]|全集团|全公司"),
    "known_before": re.compile("(?:上述|前述|这|该|全部|其余)$"),
    "known_after": re.compile("[\u4e00-\u9fff]{0,6}(?:之?中[，,]|之?中(?=[^国心东西部]))"),
    "passed_before": re.compile("[破超逾]$"),
    "total_last": re.compile("全[年球国]|本年度?|[本全]?集团|[本全]公司|全行业"),
    "group_total": re.compile("[\u4e00-\u9fff]{1,8}(?:[合总小]计|总额)"),
    "product_column": re.compile("金额|货值|产值|销售额|[总合]价|总额|收入|价值|成本|货款|费用|经费|支出|奖金|产量|总产"),
    "each_column": re.compile(r"价|每|单产|亩产|标准|/(?!\d)"),
    "balance_column": re.compile("结余|盈余|盈亏|差额|净[额增利收]|利润|余额|缺口|顺差|逆差|利差|剩余"),
    "total_column": re.compile("(?:合|总|共)\\s?计|总[数额量]|全年|全部|(?:一|二|三|四)季度|上半年|下半年|前三季度"),
    "rest_row": re.compile("其[他它余][\u4e00-\u9fff]{0,4}"),
    "share_of_whole": re.compile("占|比[重例]|份额|贡献率"),
    "rows_behind": re.compile("[\u4e00-\u9fff]{0,4}?(?:里|中，|之中|中(?=[\u4e00-\u9fff]))"),
    "rows_before": re.compile("(?:全部|所有|这|全[市省县区])$"),
    "column_time": re.compile("(?:(?:19|20)\\d\\d年?)?(?:\\d{1,2}(?:[-—至]\\d{1,2})?月)?(?:[末底份]|上半年|下半年|前?[一二三四]季度)?"),
    "earlier_column": re.compile("去年|上年|上期|同期|上月|上季"),
    "per_column": re.compile("每(?P<per>千|万|十万|10万|百万)人|/10万|‰"),
    "people_column": re.compile("人口|居民|常住"),
    "subtotal_row": re.compile("小\\s?计"),
    "no_sum_row": re.compile("^(?:其中|#|含|平均|增长|占比|比重|同比)"),
    "mean_column": re.compile("均|单产|亩产"),
    "no_sum_column": re.compile("率|比|均|年份|序号|排名|名次|价|增速|单位|编号|日期"),
    "share_column": re.compile("占比|比重|份额"),
    "growth_column": re.compile("增长|增速|同比|环比|增幅|涨幅|增减|变化|变动"),
}
