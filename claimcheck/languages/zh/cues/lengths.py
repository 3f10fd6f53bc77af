"""Chinese words that say which dates a length of time lies between (see ``relations/times/lengths.py``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

_FOUNDED = "成立|创办|创建|创立|建校|建厂|建院|创刊|建成|诞生|始建|开业|组建|建馆|奠基|通车|落成|开馆|始创|建于|首办|开门迎客|投产|投用|首次开放"
CUES: Mapping[str, Pattern[str]] = {
    "elapsed.event_before": re.compile("(?:距离?|离|自|从)(?P<event>[^，,。；;0-9]{1,14}?)(?:发生|开始|启动|结束|时)?(?:已经?|刚好|正好)?(?:过去|过|有|持续)了?(?:整整|近)?$|(?:与|和|距)(?P<event2>[^，,。；;0-9]{1,14}?)(?:发生)?(?:的?时间)?(?:相隔|间隔|相距|相差|仅隔|隔|仅)了?$|(?P<event3>[^，,。；;0-9]{1,6}?)(?:发生)?(?:之|以)?后(?:的|约|仅|不到)?第?$"),
    "elapsed.event_after": re.compile("(?!)()"),
    "elapsed.shifted_before": re.compile("(?:提前|提早|早|推迟|延后|推后|晚|延迟|迟|延长|缩短|顺延|滞后)了?(?:整整)?$"),
    "elapsed.shifted_after": re.compile("(?!)"),
    "elapsed.compared": re.compile("[较比由从原]|调整为|改为"),
    "elapsed.now_in": re.compile("(?:进入|已是|已经是|到了|迎来|已到|正值|是|已)$"),
    "elapsed.begun_before": re.compile("(?:始于|自|从|开始于|起始于|爆发于|发生于|启动于|开工于)$"),
    "elapsed.begun_after": re.compile("[）)]?(?:\\d{1,2}时)?[^，,。；;0-9]{0,10}(?:起|开始|启动|爆发|发生|开幕|以来|宣布|停[工产运]|起火|开工|封闭|关闭)"),
    "elapsed.in_all": re.compile("[）)]?[^，,。；;0-9]{0,14}(?:以来|至今|起|开始)[，,]?[^，,。；;0-9]{0,6}(?:已经?|共|累计|在|即|历时|持续了?|这)?"),
    "elapsed.since": re.compile("(?:自|从)[^。；;，,]*$"),
    "stretch.term": re.compile("(?:徒刑|拘役|缓刑|管制|刑期|保质期)(?:[为是约]|长达)?$"),
    "stretch.agreed": re.compile("(?:有效期|质保期?|租期|租约|期限|任期|合同期|服务期|执行期|展期)(?:[为是约共]|共计|统一为|长达)?$"),
    "stretch.weeks": re.compile("[周]|星期|礼拜"),
    "stretch.numbered": re.compile("第"),
    "stretch.turning": re.compile("(?!)"),
    "stretch.soon": re.compile("明年|即将|将迎来|来年"),
    "stretch.came": re.compile("(?:以?来|间)(?!有)"),
    "stretch.lasted_until_now": re.compile("(?:这|整整)?[\\d一二三四五六七八九十百]{1,5}年以?来"),
    "stretch.other": re.compile("岁|工作日|交易日|课时"),
    "stretch.tail": re.compile("(?:之|以)?[前后来间]$"),
    "stretch.hedged": re.compile("[约近超逾余多]$|大约$|将近$|不到$|超过$|已经$"),
    "stretch.ago": re.compile("(?:之|以)?前(?![后夕往方])"),
    "stretch.ago_of": re.compile("[的在]$"),
    "stretch.later": re.compile("(?:之|以)?后(?![半期])|过去"),
    "stretch.closed": re.compile("(?:的今天)?[，,。；;）)、：:]|$"),
    "stretch.apposed": re.compile("[，,（(—]{0,2}(?:也就是|即|也即|距今|时隔)[，,]?|[（(—]{1,2}"),
    "stretch.when": re.compile("(?:的|[，,]?(?:也就是|即|也即)|[（(]|——|[，,])"),
    "stretch.then": re.compile("(?:的|[，,]?(?:也就是|即|也即|到了?)|[（(]|——|[，,])"),
    "stretch.now": re.compile("(?:如今|现在|今天|至今|眼下)[，,]?(?:已经?)?$"),
    "stretch.comma": re.compile("[,，]"),
    "stretch.stop": re.compile("[。；;]"),
    "stretch.since_after": re.compile("[，,]?(?:自|从)?"),
    "stretch.since_before": re.compile("(?:至今|以来|到现在|到今天|至今已有?)?的?[，,]?(?:已经?)?(?:的|整整|这)?"),
    "stretch.partial": re.compile("(?:[前后近首头末每过其第另再]|最近|过去|未来|今后|此后|接下来)[^，,。；;]{0,2}$"),
    "stretch.to": re.compile("(?:[^，,。；;]{0,6}(?:到|至|直到)[^，,。；;]{0,2}|(?:日)?(?:起|开始)?[，,]?(?:到|至|截至|止于)|—|——|~|－|-|～)"),
    "stretch.filled_after": re.compile(
        "(?:日|底)?止?[，,（(]?(?:(?:总|计划|建设|施工|合同|服务|项目)?(?:工期|期限|任期|合同期|租期|服务期|有效期|建设期|执行期|展期|会期|周期)(?:为|共|共计|是)?|(?:的|这|共|总共|共计|前后|历时|为期|持续|整整|一共|期间的?|在?这|中的?){0,2})"
    ),
    "stretch.filled_before": re.compile("(?:的(?:20\\d\\d年)?[^，,。；;0-9（(]{1,16})?(?:[（(]|[，,](?:从|自|即)|：|[（(]?时间[为是：]?)(?:从|自)?"),
    "stretch.turned": re.compile("(?:之|以)?[前后内]|多|余|以上|期|级|累计|平均|一[届次度遇]|年均"),
    "stretch.lasting": re.compile("(?:历时|耗时|用时|历经|前后|跨越|用了|花了|经过|整整|(?:总|计划|建设|施工|合同|预计)*(?:工期|建设期|周期)(?:为|共|约|是|长达)?)$"),
    "stretch.took": re.compile("(?:历时|耗时|用时|历经|前后|跨越|前后跨度?|用了|花了|时间跨度)(?:为|共|近|长达|达|整整)?$"),
    "stretch.event_between": re.compile("[^，,。；;0-9]{2,24}(?:[，,、；;]|[，,]?[^，,。；;0-9]{0,6}(?:于|到|至|在))"),
    "stretch.serving": re.compile("(?:一[干做待教守开跑修]就是|已|已经|已有|至今|至今已|干了|工作了|任职|从业|从教|坚守|坚持了?)(?:整整|近)?$"),
    "stretch.earlier": re.compile("(?:提前|提早|早|推迟|延后|推后|晚)了?(?:整整)?$"),
    "stretch.anniversary": re.compile("(?<=周年)"),
    "stretch.founded_before": re.compile("(?:成立|创办|创立|建校|建厂|创建|组建|开业)$"),
    "stretch.own": re.compile("(?:建校|建厂|建院|建社|创刊|创办|成立|建馆|开业|通车|建成|建市|建县|创立|诞生|开馆|办学)\n|\n(?:周年)?(?:[馆校店厂院社台区州县刊行]庆|生日)"),
    "event.founded_before": re.compile(f"(?:{_FOUNDED})(?:于|时间是?|是?在)$"),
    "event.founded_after": re.compile(f"(?:\\d{{1,2}}月)?(?:\\d{{1,2}}日)?[，,]?[^，,。；;0-9是为迎]{{0,18}}(?:{_FOUNDED})(?!\\d|周年|[一二三四五六七八九十]{{1,3}}周年)"),
    "event.begun_before": re.compile("(?:开工|动工|启动|始建|开始|开建|奠基|立项)(?:于|时间是?|是?在)$"),
    "event.begun_after": re.compile("[^，,。；;0-9]{0,8}(?:开工|动工|启动|始建|开始|立项|奠基|开建|入职|入学|进[厂馆校院所站社队局](?=[，,。；;工当做后])|参加工作|从教|从医|从警|返乡|回村|上岗|任教|创业|担任|当选|起草|加入|就任|上任|进入|接手|组建)"),
    "event.entered_after": re.compile("[^。；;0-9]{0,20}(?:当年|同年)[^，,。；;0-9]{0,4}(?:进入|加入|入职|参加工作|分配到|到[^，,。；;]{2,10}工作)"),
    "event.done_then_after": re.compile("[^，,。；;0-9将拟预计划]{0,8}(?:建成|竣工|完工|投产|通车|投用|投入使用|完成(?=[，,。；;])|落成|验收|启用|收官|交付|移交|封顶)"),
    "event.done_then_before": re.compile("(?:建成|竣工|完工|通车|落成)于$"),
    "event.born_after": re.compile("(?:出生|生于|生[，,])"),
    "event.born_before": re.compile("(?:出生于|生于)$"),
    "event.grown_after": re.compile("[^，,。；;0-9]{0,6}(?:参军|入伍|毕业|入学|入党|参加工作|进厂|入职|当选|就任|退休|结婚|去世|逝世)"),
    "event.past_after": re.compile("(?:底|末|初|起)?(?:就|便)?(?:已经?|曾)(?!定|列|纳入|计划|规划|明确|确定)[^，,。；;0-9将拟]{0,6}(?:建成|竣工|完工|投产|通车|投用|投入使用|完成|结束|落成|开业|开通|启用|上市|开工|开放|获批)|召开的[^，,。；;]{0,24}(?:审议|表决)?通过(?!后)|[^，,。；;0-9将拟预计划争要前]{0,6}(?:建成|竣工|完工|投产|通车|落成|开通|创下|获得|当选|成立)了"),
    "event.past_before": re.compile("(?:已经?|曾)(?:于|在)$"),
    "event.planned_before": re.compile("(?<![原曾])(?:定于|将于|拟于|计划于|预定于|将在)$"),
    "event.planned_after": re.compile("(?!)"),
    "event.planned_then": re.compile("原[定拟计]|此前|曾|当时|之前|早前|一度|当年|那年|彼时|后来|随后|不料|未能|没能|延期|推迟|取消|去年|前年|今年初|日前|年初|月初|表示|透露|介绍|称|说|宣布|公告|通知|[“‘《]"),
    "event.ahead_before": re.compile("(?:提交|尚需|待|将|预计|计划|力争|目标|有望|争取|到|拟)[^。；;]{0,12}$"),
    "event.done_before": re.compile("(?:建成|竣工|完工|完成|通车|结束)(?:于|时间是?|是?在)$"),
    "event.done_after": re.compile("[^，,。；;0-9]{0,8}(?:建成|竣工|完工|投产|通车|投用|投入使用|完成|结束|落成|开业|毕业|卸任|退休|离任|离开|验收|启用|开放|收官)"),
}

EDITIONS: Mapping[str, Pattern[str]] = {
    "edition.event": re.compile("第[一二三四五六七八九十百\\d]{1,4}次[\u4e00-\u9fff]{0,14}?(?P<event_of>调查|普查|会议|年会|评选|测评|考核|会演|集会)|第[一二三四五六七八九十百\\d]{1,4}届(?P<event>[\u4e00-\u9fff]{0,14}?(?:节|会|赛|展|杯|马拉松|论坛|典|奖|运动会|周|季|营))?"),
    "edition.first_before": re.compile("(?:自|从|始于|始办于|创办于|创立于|创设于|诞生于|开办于|首届[^，,。]{0,6}于|首次举办于)$"),
    "edition.first_after": re.compile("(?:起|以来|开始)?[，,]?(?:[^，,。；;0-9]{0,6})(?:创办|创立|首办|首次举办|始办|设立|开办|举办首届|举办第一届|启动|发起)|起[，,]"),
    "edition.recurs": re.compile(
        "每隔?(?:(?P<e2>[两二2])|(?P<e3>[三3])|(?P<e4>[四4])|(?P<e5>[五5])|(?P<e10>十|10))年(?:都|均)?(?:举办|举行|召开|办|一[届次])"
        "|(?:(?P<f2>[两二])|(?P<f3>三)|(?P<f4>四)|(?P<f5>五)|(?P<f10>十))年一[届度次]"
        "|每年(?:都|均|定期|固定|如期)?(?:资助|评选|评定|颁发|开展|组织|开课|招收|开赛|评出|表彰|举办|举行|召开|开办|办|一[届次])|一年一[届度次]"
    ),
    "edition.left_out": re.compile("(?:19|20)\\d\\d(?=年?[、和及与]?[^，,。；;]{0,16}?(?:停办|停赛|未办|未举办|未举行|取消|暂停|中断))"),
    "edition.yearly": re.compile("年度"),
    "edition.pointing": re.compile("赛事|该?调查|活动|展会|大会|盛会|该[节会赛展奖]|这一|此项|这项"),
}
