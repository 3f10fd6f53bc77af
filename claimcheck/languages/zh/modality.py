"""Whether a figure is stated, forecast, aimed at or hangs on a condition."""

from __future__ import annotations

import re

_VERB_AHEAD = r"(?:达到?|超过?|增|降|突破|新增|实现|投|建|完成|会|为|有(?!限)|在|于|可|上升|升|下降|减|是|带动|形成|迎来|发送|举办|接近|近|提高|扩大|保持|新|再|推出|推动|改造|创造|达|推广|突|维持|回升|回落)"
_MODAL = (
    ("conditional", re.compile(r"如果|假如|若(?!干)|一旦|倘若|如(?=遇|能|不|按)|后可(?:年|每|实现|形成|新增|减|节)|届时可|可每年|可年|达产后|投产后|投用后|投入使用后")),
    ("target", re.compile(rf"力争|目标(?:约?$|为|是|值|到|在|：|[^，。；]{{0,8}}(?:达到|不低于|以上))|争取|计划(?!生育|单列|经济|完成率|的)|确保|拟(?={_VERB_AHEAD}|将|投|以|向|用|每|发|募|回|建)|规划(?:到|建设|目标)|预期目标|按照?规划|要求[^，。；]{0,14}(?:达到|不低于|建成)|(?<!目)[年月日底末]前[^，。；]{0,3}(?:完成|建成|实现|达到)|要(?:达到|实现|建成|完成|新增|力争|降到|提高到|控制)|(?:将|要)(?:力争|确保)|(?:提出|承诺|要求)[，,]?(?:到|以)|(?:到|以)20\d\d年(?:底|末)?(?=，|[^，。；]{{2,24}}(?:达到|降到|降至|提高到|不低于|实现|力争|达|建成|突破|降低|提高|增至|超过))")),
    ("forecast", re.compile(rf"预计|预测|不排除|有望|料将|预期(?!目标)|将(?={_VERB_AHEAD})|可望|估(?=达|为|约|计)|料(?=达|增|降|突)|或(?={_VERB_AHEAD})|或将|可能(?={_VERB_AHEAD}|只|超|增)|预估|展望|可达(?=\d|约|近|到)|(?:明|后)年[^，。]{{0,12}}(?:达|为|增)|气象[^，。；]{{0,6}}(?:部门|台)[^，。；]{{0,2}}预计|(?:\d|一|二|三)日(?:起|到|至)[^，。；]{{0,30}}(?:有(?=\d|大|中|小|暴)|仍有)")),
)
_REACH = 160  # characters before a figure in which its modal word stands
_PAST = re.compile(r"去年|上年|前三季度|截至|此前|[今本]年前|已|上半年(?!将|计划|拟|力争|完成)")  # 拟收购…，标的上半年亏损…
# 预计全年净利润1亿元；营业收入3亿元: what leads the sentence holds after a semicolon, unless that part has its own time.
_LEADS = re.compile("(?:公司|我们|经初步测算|经测算|初步)?，?(?:预计|预测)(?!的)")
_OWN_TIME = re.compile(r"[年月日]|季度|此前|目前|已|同期|实际|截至|上[年期]")
# 80亿元招商任务; 3级左右余震的可能; 至少七成会建在乡镇
_AIM_BEHIND = re.compile(r"的?(?:(?:融资|投资|建设|生产|销售|营收|招商|收入|减排|年度|全年|预期|增长|奋斗){0,2}(?:目标|任务)|(?:融资|投资|建设|生产|销售|招商|采购)计划)")
_TO_COME_BEHIND = re.compile(r"[^，。；0-9]{0,12}的可能|(?:以上|左右)?(?:将|会)(?:会|被|用|放|在|由|投|建|来自|成为|达|分|继续|进入)")
_BEYOND = re.compile(r"(?:[高低优好]于|超[过出额]|高出|达到|完成)[^，。；]{0,8}$")  # 高于年度目标2.1个百分点
_REPORTED = re.compile(r"(?<!根)据[^，。；]{0,16}$")  # 据省厅估计: what is reckoned, not what will be
_DONE = re.compile(r"已经?(?:达|完成|实现|超|突破|建成)|完成[^，。]{0,8}目标的")


def _passed_by(before: str, match: re.Match[str]) -> bool:
    """Whether a word only names an aim that was passed, or tells whose estimate a figure is."""
    if match[0].startswith("目标"):
        return _BEYOND.search(before, max(0, match.start() - 14), match.start()) is not None
    return match[0] == "估" and _REPORTED.search(before, max(0, match.start() - 18), match.start()) is not None


def of(text: str, start: int, at: int, end: int) -> str:
    """The modality of the figure ``text[at:end]`` of the sentence that begins at ``start``."""
    if _AIM_BEHIND.match(text, end):
        return "target"
    if _TO_COME_BEHIND.match(text, end):
        return "forecast"
    if text[end - 1 : end] in "%元点倍吨" and text.startswith(("的预测", "的预期值", "的预估", "的估计"), end):
        return "forecast"
    head, start = start, max(start, at - _REACH)
    mark = max(text.rfind("；", start, at), text.rfind(";", start, at)) + 1
    if mark and _LEADS.match(text, head, mark) and not _OWN_TIME.search(text, mark, at):
        return "forecast"
    start = max(start, mark)
    before = text[start:at]
    best_at, best = -1, "stated"
    for name, pattern in _MODAL:
        for match in pattern.finditer(before):
            if match.start() > best_at and not _passed_by(before, match):
                best_at, best = match.start(), name
            if name == "conditional":
                return "conditional"
    clause = max(before.rfind("，"), before.rfind(","))
    if 0 <= best_at < clause and best == "target" and _PAST.search(before, clause):
        return "stated"
    if best_at >= 0 and _DONE.search(before[best_at:]):
        return "stated"
    return best
