"""What a figure measures: the noun phrase before or after it, its owner, and what it inherits.

Chinese puts the metric before the verb and the verb before the number (重庆汽车产量接近200万辆), the object after
the classifier (惠及100多家企业), and leaves out what the clause before has said (同比增长1.1倍).
"""

from __future__ import annotations

import re
from bisect import bisect_right

from ...model.mention import Moment, Quantity

BOUNDARY = "【】，。；！？：,;!?:\n“”‘’「」『』—…|"
_IN_BRACKETS = "，、：:—,“”"
_CLOSERS = {"）": "（", ")": "("}

# Words that carry no meaning of their own before a figure.
_TAILS = frozenset(
    (
        "达到了 达到 高达 多达 已达 可达 达 为 是 有 现有 拥有 设有 建有 共有 共计 总计 合计 累计 共 一共 总共 计 实现 实现了 完成 突破 超过 超 逾 接近 近 约为 约 分别 均 各 "
        "仅有 仅 只有 只 就 已经 已 将 可 能 也 还 又 再 至 到 在 于 的 了 出 得 报收 报 收于 保持 稳定 维持 录得 占到 占 排名 位居 位列 居 不足 不到 不低于 不少于 不超过 "
        "每年 每月 每天 每日 最高 最低 最多 最少 至少 多 获 由 从 自 比 较 升 降 增 减 跌 涨 增加到 增长到 提高到 上升到 下降到 减少到 扩大到 增至 升至 降至 减至 跌至 涨至 扩至 、 和 与 及 以及 "
        "并 且 而 等 大约 大概 预计 成为 推荐为 被 ” 以 出现在 约合 合 折合 "
    ).split()
) | frozenset(" ：:—（(“、")
_LONGEST_TAIL = max(map(len, _TAILS))
_HEAD = re.compile(
    r"(?:\d{1,2}[、.．)）]|相当于|夜间起|夜间|白天|以来|按照|(?:项目)?(?:投入使用|投产|建成|达产|投用|投运|通车)后|每年|其中|同时|此外|另外|而且|并且|不仅|还有|另有|以及|及|和|与|或|而|且|并|但|也|还|则|又|均|已经?|目前|截至|截止|特别是|尤其是|包括|含|因此|预计|预期|预测|"
    r"计划|力争|确保|争取|据悉|据了解|据|到|共|累计|总共|使得|使(?!馆|命|者|领)|让|令|将|把|对|在|的|了|来|实际|全部|全年|当年|当月|当日|当天|同期|单月|按|"
    r"实现了?|完成|达到|取得|获得了?|拥有|共有|建有|设有|有|是|为|、|\s|）|\)|”|“|》|—|个|名|一季度|上半年|其|可|能|约|至少|约有|记者|显示|成交)"
)
_LIGHT_INSIDE = re.compile(r"(?:已经|累计|总共|共计|合计|分别|预计|力争|实现(?!率)|完成(?![率量额值])|达到|截至|全年|目前|今年|同比|环比)(?=[一-鿿])")
_NOUN_STOP = re.compile(
    r"[人户村亩年月日]均|[，。；！？：、,;!?:\n“”‘’（）()《》\s\d]|的|在|为|是|于|和(?!平)|及|与|以及|同比|环比|增长|下降|增加|减少|实现|完成|达|获得|获|被(?![告害]人?|保险|服)|将|已|共|比|较|占|超|约|近|均|都|也|还|并|而|且|或|以上|以下|左右|用于|"
    r"参加|来自|建成|投入|开展|参与|受益|实施|集中|正在|进行|可|(?<![技智功产性节动职机效潜热风才核可储])能(?!源|耗|力|繁|人)|(?<![大机协商工])会(?![议员场展计])|要|让|由|从|到|向|对|等|用了|花了|落户|签约|开工|投产|分布|前来|通过|接受|进入|入选|得到|位于|因|就(?![业诊医学读餐])|有(?!机|色|限|感|期)|无(?!人[机驾船艇车]|线|烟|害|锡|纺|障碍)|不|成为|组成|"
    r"一[^些]|两|三|四|五|六|七|八|九|十|[以之](?=[来后前])|左|至|每|个百|上升|提高|跃居|排名|居(?![民住家])|同|(?<![补供])给|把|后|时|里|中(?=[，。；、有的]|$)|上(?=[，。；、]|$)|内(?=[，。；、]|$)"
)
_VERB_START = re.compile(
    r"[多少高低](?=[0-9一二两三四五六七八九十百千万约近超逾])|(?:上|下)?[升降增减跌涨][至到为]|相比|建设|用于|支持|购买|收购|用来|投向|建立|打造|成立|进行|实施|开展|参加|参与|前往|奔赴|来到|涌入|投入|奖励|补贴|资助|帮助|的|了|，|。|；|、|）|\)|左右|以上|以下|，|同比|环比|增长|下降|倒退|比|较|和|与|及|至|到|以|，|；|占|位居|居(?![民住家])|分别|均|其中"
)
_OBJECT_VERB = re.compile(
    r"(?:建成|新建|改造|新增|发放|派出|投放|销售|售出|生产|出口|进口|接待|运送|发送|收治|救治|培训|吸引|招聘|招收|引进|采购|订购|捐赠|开通|开行|打造|培育|认定|中标|开展|推进|下调|上调|签下|拿下|斩获|摘得|夺得|减免|退税|拨付|下达|兑现|缴纳|收到|查获|追回|挽回|斥资|承接|交付|新开|增开|加开|开行|投运|出动|出让|流转|托管|补贴|查处|破获|抓获|收缴|扣押|转移|疏散|安置|建有|拥有|设有|共有|有|惠及|覆盖|带动|服务|帮助|减少|增加|节约|消纳|发出|报告|确诊|审结|受理|办理|签订|签署|达成|举办|组织|开设|推出|上线|发布|评选|表彰|资助|来自|涉及|包括|入驻|集聚|汇聚|创造|提供|解决|完成|种植|养殖|收获|收购|投入|投资|修建|铺设|安装|更换|拆除|处理|回收|植树|造林|栽植|用电|用水|节电|节水|替代|回购|发行|募集|派发)$"
)
# Between the unit and the noun: 217件（套）文物, 1265亿元7天期逆回购.
_BEFORE_NOUN = re.compile(r"(?:不等)?(?:（[^（）]{1,3}）|\([^()]{1,3}\))?的?(?:\d{1,3}(?:天|年|个月)期)?")
_PER_TAIL = re.compile(r"[由从]?每[一-鿿]{1,2}$")
_ONLY_VERB = re.compile(_OBJECT_VERB.pattern.removesuffix("$") + r"|交付|完成|签下|订购|卖出|发运|送达")
_VERB_INSIDE = re.compile(r"出现|持续|稳步|不断|进一步|实现|完成|创|呈|保持|位居|获|被|将|正在|已|再|突破|达到|迎来|开展|举行|发生|是|为(?!主)|有(?!限|色|机|效|关)|在|进入|成功|加快|推进|推动|同比|环比|增长|下降|上涨|下跌|回升|回落|扩大|提高|上升|减少|增加")
# Brackets that explain (股票代码：688000, 记者…); 中新(重庆) is part of a name.
_ASIDE = re.compile(r"[（(][^（）()]{0,40}(?:[0-9：:，,、]|记者|記者|以下简称)[^（）()]{0,40}[）)]|[（(][^（）()]{9,40}[）)]")
_SHARE_OF = re.compile(r"(?<!应)占(?P<whole>[^，。；]{0,20}?)(?:总量|总数|总额)?(?:的|比重?|比例|份额)?(?:比重|比例)?(?:为|达到?|约|近|超过?|是|的)*$")


def lead_start(text: str, low: int, quantity_start: int) -> int:
    """Where the words before a figure begin: after the last clause mark, an open bracket included."""
    at, depth = quantity_start, 0
    while at > low:
        char = text[at - 1]
        if depth and char in _IN_BRACKETS or char in "—–" and text[at - 2 : at - 1].isdigit() and text[at : at + 1].isdigit():
            pass  # 0—15岁人口
        elif char in BOUNDARY and not (char in ":：—" and at == quantity_start):
            if not (char == "," and at < len(text) and text[at].isdigit() and text[at - 2 : at - 1].isdigit()):
                if char in "“”‘’" and at - 1 > low and quantity_start - at < 14 and _quoted_name(text, low, at - 1, char):
                    at -= 1
                    continue
                return at
        elif char == " " and at < quantity_start and _parts(text, at, quantity_start):
            return at
        elif char in _CLOSERS:
            depth += 1
        elif char in "（(":
            if depth == 0:
                return at
            depth -= 1
        at -= 1
    return low


def _parts(text: str, at: int, quantity_start: int) -> bool:
    """Whether the space before ``at`` parts two clauses of a headline: 均价下降 4月均价5.4万."""
    return "一" <= text[at - 2 : at - 1] <= "鿿" and bool(text[at:quantity_start].strip())


def _quoted_name(text: str, low: int, at: int, char: str) -> bool:
    """Whether a quotation mark belongs to a short quoted name, which is part of the noun phrase."""
    if char in "“‘":
        return True
    opener = text.rfind("“" if char == "”" else "‘", max(low, at - 14), at)
    return opener >= 0 and not any(mark in text[opener:at] for mark in "，。；！？")


def without_times(text: str, low: int, high: int, moments: tuple[Moment, ...]) -> list[tuple[int, int]]:
    """The pieces of ``text[low:high]`` that are no time expressions, with the preposition before one gone."""
    pieces: list[tuple[int, int]] = []
    at = low
    for moment in moments:
        if moment.end <= at or moment.start >= high:
            continue
        cut = moment.start
        while cut > at and text[cut - 1] in "在于自从由较比与同至到截止":
            if text[cut - 1] == "比" and cut < moment.start:
                break  # 收入比由上年的…
            cut -= 1
        if cut > at:
            pieces.append((at, cut))
        at = moment.end
    if at < high:
        pieces.append((at, high))
    return pieces


def trimmed(text: str, low: int, high: int) -> tuple[int, int]:
    """``text[low:high]`` without the light words at both ends."""
    while True:
        tail = _without_tail(text, low, high)
        head = _without_head(text, low, tail)
        if (head, tail) == (low, high) or tail <= head:
            return (head, tail) if tail > head else (head, head)
        low, high = head, tail


def _without_head(text: str, low: int, high: int) -> int:
    """Where ``text[low:high]`` begins once its first light words are gone, one at a time."""
    while low < high and not text.startswith(_KEEP_HEAD, low):
        match = _HEAD.match(text, low, high)
        if match is None or match.end() == low:
            break
        low = match.end()
    return low


def _without_tail(text: str, low: int, high: int) -> int:
    """Where ``text[low:high]`` ends once its last light words are gone, one at a time."""
    while high > low:
        if text.endswith(_KEEP_TAIL, low, high):
            return high
        for size in range(min(_LONGEST_TAIL, high - low), 0, -1):
            if text[high - size : high] in _TAILS:
                high -= size
                break
        else:
            return high
    return high


_KEEP_TAIL = ("故居", "旧居", "民居", "新居", "邻居", "定居", "收入比", "性别比", "产销比", "风险比", "危险比", "优势比", "比值比", "支出", "村均", "户均", "人均", "亩均", "生均", "日均", "月均", "年均", "单均", "相比", "使用", "利用", "费用", "信用", "起降", "产出", "输出", "演出", "进出", "输入输出", "返还", "归还", "偿还", "起降", "升降", "合约", "契约", "节约", "签约", "预约", "存在", "增减", "涨跌", "盈亏", "提升", "攀升", "报到", "签到", "所有", "拥有率", "保有", "含有", "会有", "作为", "行为", "认为", "人为", "报告", "发达", "公共", "占比", "同比", "场均", "转增", "面积", "存在", "对比", "师比", "别比", "价比", "需比", "存比", "录比", "费比", "附近", "最近", "邻近", "来自", "收获", "抵达", "到达", "所得", "收入所得", "净增", "多增", "单位", "总和", "公报", "播报", "申报", "预报", "举报", "持有", "国有", "私有", "公有", "能", "产能", "节能", "储能", "可能", "性能", "核能", "功能", "智能", "热能", "动能", "风能")
_KEEP_HEAD = ("均价", "均值", "均重", "能见度", "能耗", "能繁", "能源", "能力", "能效", "能量", "对公", "对口", "和平", "和田", "和县", "和顺", "将军", "到位", "到账", "到港", "从业", "自治", "自来水", "自然", "自主", "自有", "自贸", "在建", "在校", "在册", "在岗", "在线", "在职", "在营", "在研", "在用", "在外", "在逃", "在手", "对外", "对美", "对欧", "对俄", "对日", "对东盟", "按揭", "按摩", "含税", "含水", "含硫", "含量", "含金", "由于", "有效", "有机", "有色", "有线", "有限", "其他", "其它", "其余", "来自", "来料", "全年累计", "同期", "为期", "可再生", "可支配", "可用", "可比", "可持续", "能源", "能耗", "能繁", "还款", "还贷", "还本", "共享", "共建", "共青", "共同", "共有产权", "共产", "已建", "个人", "个体", "个税", "名义", "名牌", "约旦", "约谈", "包括", "成交", "使用", "记者", "据点", "据守", "的士", "来访", "来华", "来渝", "来宾", "了解", "并购", "并网", "并表", "而立", "且末", "让利", "令", "把关", "把手")


def object_noun(text: str, quantity: Quantity, high: int) -> tuple[int, int]:
    """The noun that a figure counts, after its classifier or unit: 100多家企业 → 企业."""
    skipped = _BEFORE_NOUN.match(text, quantity.end)
    at = skipped.end() if skipped is not None else quantity.end
    return object_noun_from(text, at, high)


def object_noun_from(text: str, at: int, high: int) -> tuple[int, int]:
    """The noun that begins at ``at``, as far as no word of another kind stands in it."""
    match = _NOUN_STOP.search(text, at, min(high, at + 14))
    end = match.start() if match else min(high, at + 14)
    return (at, end) if end > at else (at, at)


def starts_with_verb(text: str, at: int) -> bool:
    """Whether what follows a figure is a verb or a light word rather than the noun that it counts."""
    return _VERB_START.match(text, at) is not None


def wants_object(lead: str) -> bool:
    """Whether the words before a figure end in a verb whose object follows the figure (减少856吨…排放)."""
    return _OBJECT_VERB.search(lead) is not None


def without_per(words: str) -> str:
    """The words before a figure without the denominator at their end: 价格由每片 → 价格."""
    return _PER_TAIL.sub("", words)


# Verbs that statistics use as the names of what they count: 出口2410亿元；进口1451亿元.
_NOMINAL = frozenset("出口 进口 投资 消费 用电 用水 补贴 减免 退税 种植 养殖 募集".split())


def only_verb(words: str) -> bool:
    """Whether the words before a figure are a verb alone (交付15.2万辆)."""
    return words not in _NOMINAL and _ONLY_VERB.fullmatch(words.lstrip("仅才只已")) is not None


def verb_inside(words: str) -> int:
    """Where the first verb of a clause stands, or its length."""
    match = _VERB_INSIDE.search(words, 1)
    return match.start() if match is not None else len(words)


def moments_between(moments: tuple[Moment, ...], low: int, high: int) -> tuple[Moment, ...]:
    """The time expressions that overlap ``low`` to ``high``."""
    first = bisect_right(moments, low, key=_end)
    return moments[first : bisect_right(moments, high, lo=first, key=_start)]


def _end(moment: Moment) -> int:
    return moment.end


def _start(moment: Moment) -> int:
    return moment.start


def share_whole(lead: str) -> str | None:
    """What a share is of: 占全国的 → 全国; empty when it is not named; ``None`` when it is no 占."""
    match = _SHARE_OF.search(lead)
    return match["whole"] if match else None


def tidy(words: str) -> str:
    """A metric as a reader would write it: light words inside are gone, brackets are closed."""
    words = without_per(_ASIDE.sub("", _LIGHT_INSIDE.sub("", words))).strip(" 　、，,：:；;“”‘’《》|-—·.*")
    for closer, opener in _CLOSERS.items():
        if words.count(closer) != words.count(opener):
            words = words.replace(closer, "").replace(opener, "")
    return words
