"""Who says so: speakers before 表示 and 介绍, bodies whose data it is, and 据…统计."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...model.mention import Speaker
from . import names

_SAY = re.compile(
    r"(?:介绍说?|表示|指出|透露|认为|强调|坦言|告诉(?:《?[^，。：“”》]{0,10}》?)?记者|解释说?|补充(?:说|道)|分析(?:称|说|指出|认为)?|回应(?:称|说)?|谈到|(?<=[局关门心会台厅部署委所院])(?:统计|监测)|"
    r"宣布|公布|提醒|提示|建议|警告|坦白|证实|确认|估计|判断|推测|呼吁|反映|承认|研判|预报|核查|核算|查明|认定|指控|辩称|供述|总结道|回忆说?|摸排|初步统计|排查|发布消息称?|通报称?|披露|说道?|称|预计|预测|直言|坦承|感慨|写道|提到|估算|测算|算(?:过|了|起|过了)?(?:一?笔|这笔|笔)?[账帐])(?=[，：:,“\"。；]|\s|$)"
)
_STRAIGHT = re.compile(r"(?:称|表示|透露|指出|认为|强调|预计)(?=[一-鿿A-Za-z])(?!称|表示|记者)")
_WHO = r"(?P<org>[^，。；：“”‘’！？,;:\s]{2,40}?)"
_WHEN = r"(?:\d{1,2}月)?(?:\d{1,2}日|近日|日前|今天|昨天|昨日|当日|最新|今日|当天|同日|周[一二三四五六日]|上周|本周|联合|共同){0,3}"
_PAPER = r"(?:数据|统计|报告|年报|公报|监测|调查|公告|通报|简报|快报|预报|白皮书|蓝皮书|测算|季报|半年报|财报|名单|结果|信息|消息|快讯|》)"
# 统计局发布的数据显示, 公司公告称: the body, what it did, and that it shows.
_PUBLISHED = re.compile(
    rf"(?:据|根据|按照|来自|依据)?{_WHO}{_WHEN}(?:在《[^》]{{1,20}}》上?)?(?:发布|公布|发表|出炉|披露|通报|公告|提供|出具|推出|对外发布|印发|出台|下发|提交)(?:了|的)?[^，。；：！？,;\s]{{0,40}}?"
    r"(?:显示|表明|指出|称|披露|透露|提出|明确|要求|预测|预计|认为|(?<=数据|公告|报告|消息|通报|公报|简报|年报|预报|季报|财报|快报|业绩)(?=，|：))"
)
_DATA = re.compile(rf"(?:据|根据|按照|来自|依据)?{_WHO}{_WHEN}的?(?:最新|统计|监测|调查|抽样调查|测算|核算|初步|快报|业务|农情|普查|评估|摸底)*(?:{_PAPER}{{1,2}}|调度|评估|普查|摸底)(?:显示|表明|指出|称|披露|透露)")
_CODE = re.compile(r"[（(][^（）()]{0,24}[）)]$")  # 某某控股（9273.HK）
_DEVICE = re.compile(r"(?P<org>[一-鿿]{0,6}(?:记录仪|监控(?:录像|视频|画面)?|黑匣子|卫星(?:云图|影像)))显示(?=[，：,])")
_BOARD = re.compile(r"(?P<org>董事会|监事会)(?:已|亦|也|还|一致|今日|当日){0,2}(?:建议|提议|决议|议决|宣派|宣布)(?=[一-鿿])")
# 馆员孟晓岚把…, 28岁的陶锐辞职后…: somebody is introduced, who may be the one that speaks in what follows.
_INTRODUCED = re.compile(
    rf"(?:[师长官员授士任农民工手主理生]|岁的)(?P<name>[{''.join(sorted(names.SURNAMES))}][一-鿿]{{1,2}}?)"
    r"(?=[，、（(把将在从对向是就也都已正刚还每曾和与说告辞给站坐看走拿指带用有没来去起一今])"
)
_LOOK_BACK = 160  # characters before 他说 in which its speaker may be introduced
_SITE = re.compile(r"(?P<org>[一-鿿A-Za-z]{1,16}(?:网|平台|系统|官网|公众号|数据库|天眼查|企查查|[Aa][Pp][Pp]))上?(?:的?(?:公开)?(?:信息|数据|资料))?(?:显示|表明)(?=[，：,])")
_FIGURES = re.compile(rf"(?:而|但|不过)?{_WHO}的?(?:统计|数据)(?:是|为)(?=[，：,:])")
_ACCORDING = re.compile(
    r"(?:据|根据|依据)(?P<org>[^，。；：“”‘’！？,;:\s]{2,36}?)"
    r"(?:介绍|统计|测算|测定|测量|检测|爆料|消息|通报|发布|公布|初步核算|核算|预计|调查|监测|了解|报道|预测|估计|估算|公告|披露|提供|分析|反馈|透露|的?数据|报告|年报|公报)"
)
_FROM = re.compile(
    r"从(?P<org>[^，。；：“”‘’！？,;:\s]{2,30}?)(?:\d{1,2}日)?(?:召开|举行|举办)?(?:的[^，。；]{0,30}?|处)?(?:获悉|了解到|得知|了解|悉)"
)
_TIME = re.compile(r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:电|讯)?|近日|日前|今天|昨天|昨日|今日|当天|此前|随后|同日|最近|近期|最新|上午|下午|晚间|当日|目前|稍早前|周[一二三四五六日]|星期[一二三四五六日]")
_ASIDE = re.compile(
    r"在(?:[^，。]{0,30}?)(?:上|中|时|期间|会上|采访时|现场|里|之际)|接受(?:[^，。]{0,20}?)(?:采访|专访)时?|(?:对|向)(?:[^，。]{0,14}?)(?:记者|媒体|投资者)?$|进一步|坦率|坦然|也|还|则|同时|均|都|曾|再次|明确|公开|接着|亦|就此|特别|一再|向$|[一-鿿]{2}地$|所$"
)
_AFTER_ACCORDING = re.compile(r"^.*(?<![数根证依占收票凭论单字割])据(?![点守称说了])")  # a headline run into 据某某介绍
_LABEL = re.compile(r"(?:【[^】]{1,12}】|●|◆|■|▲|\s)*(?P<org>[^，。；：“”！？,;:\s【】]{2,20})[：:]")
_FUNCTION = re.compile(r"[的了在和是与将被把已也还很最再又但而到从]|进行|给出|举行|需要|提升|推演|查询|供给|中(?![国央信金石海银铁航建核华原山科汽指])|[年中季月财]报$|今年|去年|目前|截至|我国|全国|全省|全市|方案|计划|公司$|企业$|活动|会议|\d|[一二三四五六七八九十]是")
# 恒信人寿一季报, 农业农村局市场监测: the paper and the field of work are no part of the name.
_PAPER_YEAR = re.compile(r"(?:20\d\d年?)?(?:前?[一二三四]季?|上?半年?|中)?度?$")
_INNER_BODY = re.compile(r"[一-鿿]{2,16}(?:局|委员会|委|厅|部门|部(?!分|队)|署|院|研究所|协会|学会|中心|公司|银行|集团)(?=[一-鿿])")
_OWN_PAPER = re.compile(r"(?:发布|最新|的){0,2}(?:报告|研报|公告|通报|年报|快报|简报)中?$")  # 世界银行最新报告预测
_AGED = re.compile(r"^(?:今年|现年|年仅|已经)?\d{1,2}岁的")  # 68岁的退休工人牛某
_THROUGH = re.compile(r"^经(?![济开纪营理销贸管信])|^经过")  # 经某某法院审理查明
_BY_WAY_OF = re.compile(r"(?:通过|利用|根据|依据|结合|凭借)[^，。]{2,24}$")  # 水务局通过公众号通报
_DOING = re.compile(r"(?:进行|开展|予以|实施|加以|组织|加强|做好|展开)$")  # 对仓库进行排查: done, not said
# 他说, 这位负责人表示, 该局表示: whoever spoke last.
_AGAIN = re.compile(
    r"[他她]|(?:这位|该|上述|这名|那位|此位)(?:有关|相关)?(?:负责人|发言人|专家|工作人员|人士|民警|官员|老师|法官|医生)|(?P<body>该(?:局|院|行|公司|部|厅|委|校|机构|中心|集团|协会|所|支队|大队|办|报告))"
)
_MANNER = re.compile(r"(?:初步|审理|经|联合|依法|目前|一审|二审|调查)+$")  # 法院经审理查明, 农业农村局初步核查
_ASKED = re.compile(r"委托[^，。]{2,16}$")  # 体育局委托第三方机构测算
_CALLED = re.compile(r"^[一-鿿]{0,8}(?:研究|咨询|调研|评级|数据|统计)?机构(?P<name>[一-鿿A-Za-z]{2,8})$")  # 市场研究机构锐数
_PLACE_END = re.compile(r"[镇村市县区省路港湖山街庄]$")  # 甘亭镇 begins like a surname
_SPLIT = "，。；！？“”‘’「」『』：:,;!?\n"
_NO_ORG = frozenset("记者 有关 相关 部门 有关部门 相关部门 本报 数据 统计 最新 初步 报告 调查 该 其 上述 官方 不完全 业内 市场 有 公开 企业 中国 公开资料 研究".split())
_CLAUSE = re.compile(r"[，。；！？：,;:\n]")
_KEY = re.compile(
    r"介绍|表示|指出|透露|认为|强调|坦言|记者|解释|补充|分析|回应|谈到|宣布|通报|披露|说|称|预计|预测|直言|坦承|感慨|写道|提到|估算|测算|监测|"
    r"提醒|提示|建议|警告|坦白|证实|确认|估计|判断|推测|呼吁|反映|承认|研判|预报|核查|核算|查明|认定|指控|辩称|供述|总结|回忆|摸排|初步统计|排查|"
    r"账|董事会|监事会|获悉|了解|得知|据|显示|表明|公告|提出|明确|要求|公布|发布|报告|数据|统计"
)


# Each costly pattern with a word that it cannot do without.
_BODIES = tuple(
    (pattern, re.compile(word))
    for pattern, word in (
        (_SITE, "显示|表明"),
        (_BOARD, "事会"),
        (_DEVICE, "显示"),
        (_FROM, "悉|了解|得知"),
        (_ACCORDING, "据"),
        (_PUBLISHED, "发布|公布|发表|出炉|披露|通报|公告|提供|出具|推出|印发|出台|下发|提交"),
        (_DATA, "显示|表明|指出|称|披露|透露"),
        (_FIGURES, "统计|数据"),
    )
)


def find(text: str, start: int, end: int) -> list[Speaker]:
    """Speakers named in ``text[start:end]`` (one sentence, folded), in order."""
    found: dict[int, Speaker] = {}
    labelled = _LABEL.match(text, start)
    if labelled is not None and (start == 0 or text[start - 1] == "\n"):
        speaker = _body(text, labelled.start("org"), labelled.end("org"), lenient=False)
        if speaker is not None:
            found[speaker.start] = speaker
    if not _KEY.search(text, start, end):
        return list(found.values())
    for low, high in _clauses(text, start, end):
        for match in _SAY.finditer(text, low, min(high + 1, end)):
            speaker = _sayer(text, start, match.start())
            if speaker is not None:
                found[speaker.start] = speaker
        for match in _STRAIGHT.finditer(text, low, high):
            speaker = _sayer(text, start, match.start())
            # Without a mark after the verb only a person named with a post is told from ordinary words.
            if speaker is not None and speaker.type == "person" and speaker.role:
                found.setdefault(speaker.start, replace(speaker, end=match.end()))
        for pattern, word in _BODIES:
            if not word.search(text, low, high):
                continue
            for match in pattern.finditer(text, low, min(high + 1, end)):
                org = match.start("org"), match.end("org")
                speaker = _body(text, *org, lenient=pattern in (_ACCORDING, _PUBLISHED, _DEVICE))
                if speaker is not None and not any(s.start <= speaker.start < s.end for s in found.values()):
                    found[speaker.start] = speaker
    return [found[at] for at in sorted(found)]


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the clauses that hold a word of saying or showing; the costly patterns look only there."""
    spans: list[tuple[int, int]] = []
    at = start
    for mark in _CLAUSE.finditer(text, start, end):
        if _KEY.search(text, at, mark.start()):
            spans.append((at, mark.start()))
        at = mark.end()
    if _KEY.search(text, at, end):
        spans.append((at, end))
    return spans


def _sayer(text: str, start: int, verb: int) -> Speaker | None:
    low = verb
    while low > start and text[low - 1] not in _SPLIT and verb - low < 60:
        low -= 1
    subject = text[low:verb]
    subject = _AFTER_ACCORDING.sub("", subject)
    cleaned = _TIME.sub("", _ASIDE.sub("", subject)).strip("　 、的")
    for lead in ("据", "而", "但", "不过", "对此", "其中", "记者从", "另据"):
        cleaned = cleaned.removeprefix(lead)
    if _DOING.search(cleaned):
        return None
    cleaned = _BY_WAY_OF.sub("", _THROUGH.sub("", _AGED.sub("", cleaned)))
    again = _AGAIN.fullmatch(cleaned)
    if again is not None:
        meant = _introduced(text, low) if again[0] in "他她" else ""
        if meant:
            return Speaker(low, verb, meant, None, "person")
        return Speaker(low, verb, cleaned, None, "organisation" if again["body"] else "person", again=True)
    cleaned = _MANNER.sub("", _OWN_PAPER.sub("", _ASKED.sub("", cleaned)))
    if len(cleaned) < 2:
        return None
    who = names.person(cleaned)
    if who is not None and who[1] is None and cleaned[0] in "两三四五六七八九十几多各":
        return None  # 两份报告负责人均提醒
    if who is not None:
        name, role = who
        at = text.find(name[:2], low, verb)
        return Speaker(max(at, low), verb, name, role, "person")
    if names.is_organisation(cleaned) and len(cleaned) <= 24 and cleaned not in _NO_ORG:
        return Speaker(low, verb, cleaned, None, "organisation")
    return None


def _introduced(text: str, before: int) -> str:
    """The one whom the text introduced last, or an empty string."""
    found = [match["name"] for match in _INTRODUCED.finditer(text, max(0, before - _LOOK_BACK), before)]
    return found[-1] if found else ""


def _body(text: str, low: int, high: int, *, lenient: bool) -> Speaker | None:
    """The body named by ``text[low:high]``; ``lenient`` takes a bare name (锐观发布报告称) that ends like no body."""
    if text[low:high].rstrip("0123456789 ").endswith(("凌晨", "上午", "下午")):
        return None
    raw = _CODE.sub("", _TIME.sub("", text[low:high]).rpartition("】")[2]).rpartition("）")[2].rpartition(")")[2]
    if raw.startswith("《") or "记者" in raw[:3]:
        raw = raw.removeprefix("记者从").removeprefix("记者").lstrip("从")
    for lead in ("来自", "由", "从", "据", "根据", "按照", "另据"):
        raw = raw.removeprefix(lead)
    for tail in ("召开的", "公布", "发布", "初步", "正式", "联合", "相关", "有关", "官方", "最新", "的", "统计", "监测"):
        raw = raw.removesuffix(tail)
    raw = raw.rpartition("援引")[2].rpartition("引援")[2].rpartition("引述")[2].strip("《》 【】")
    if len(raw) < 2 or raw in _NO_ORG:
        return None
    who = names.person(raw)
    if who is not None and who[1] is not None:
        return Speaker(low, high, who[0], who[1], "person")
    if who is not None and not lenient and not _PLACE_END.search(raw):
        return Speaker(low, high, who[0], who[1], "person")
    raw = _PAPER_YEAR.sub("", raw)
    if not lenient and not names.is_organisation(raw):
        inner = _INNER_BODY.match(raw)
        raw = inner[0] if inner is not None else raw
    if names.is_organisation(raw) or (lenient and len(raw) <= 16 and not _FUNCTION.search(raw)):
        return Speaker(low, high, raw, None, "organisation")
    called = _CALLED.match(raw)
    return Speaker(low, high, called["name"], None, "organisation") if called is not None else None
