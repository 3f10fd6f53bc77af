"""From the figures of one sentence to raw claims: kind, metric, scope, change, time, modality, part and whole."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...model.mention import ChangeSpec, Moment, Quantity, RawClaim
from ..base import Context, SentenceView
from . import changes, metric, names
from .respectively import distribute
from .units import CLASSIFIERS

_PART = re.compile(r"其中|这其中|当中|在此之中")
_VERB_AHEAD = r"(?:达到?|超过?|增|降|突破|新增|实现|投|建|完成|会|为|有(?!限)|在|于|可|上升|升|下降|减|是|带动|形成|迎来|发送|举办|接近|近|提高|扩大|保持|新|再|推出|推动|改造|创造|达|推广|突|维持|回升|回落)"
_MODAL = (
    ("conditional", re.compile(r"如果|假如|若(?!干)|一旦|倘若|如(?=遇|能|不|按)|后可(?:年|每|实现|形成|新增|减|节)|届时可|可每年|可年|达产后|投产后|投用后|投入使用后")),
    ("target", re.compile(rf"力争|目标(?:为|是|值|到|在|：|[^，。；]{{0,8}}(?:达到|不低于|以上))|争取|计划(?!生育|单列|经济|完成率|的)|确保|拟(?={_VERB_AHEAD}|将|投|以|向|用|每|发|募|回|建)|规划(?:到|建设|目标)|预期目标|要(?:达到|实现|建成|完成|新增|力争|降到|提高到|控制)|(?:将|要)(?:力争|确保)|(?:提出|承诺|要求)[，,]?(?:到|以)|(?:到|以)20\d\d年(?:底|末)?(?=，|[^，。；]{{2,24}}(?:达到|降到|降至|提高到|不低于|实现|力争|达|建成|突破|降低|提高|增至|超过))")),
    ("forecast", re.compile(rf"预计|预测|有望|料将|预期(?!目标)|将(?={_VERB_AHEAD})|可望|料(?=达|增|降|突)|或(?={_VERB_AHEAD})|或将|可能(?={_VERB_AHEAD}|只|超|增)|预估|展望|可达(?=\d|约|近|到)|(?:明|后)年[^，。]{{0,12}}(?:达|为|增)|气象[^，。；]{{0,6}}(?:部门|台)[^，。；]{{0,2}}预计|(?:\d|一|二|三)日(?:起|到|至)[^，。；]{{0,30}}(?:有(?=\d|大|中|小|暴)|仍有)")),
)
_RATE = re.compile(r"[率价]$|指数$|利率|GDP|CPI|PPI|PMI")
_RATIO_WORDS = re.compile(r"(?:是|为|达到?|相当于|高达)[^，。；]{0,24}?的?[^，。；]{0,10}$|的$")
_STOP_CLAUSE = "，；。！？：\n"
_HEADS = re.compile(r"(?:产量|产值|收入|利润|金额|增加值|总额|总量|规模|余额|面积|人口|价格|数量|人数|比重|销量|销售额|投资额?|消费|贷款|存款|支出|排放量?|客流量?|吞吐量|发电量|用电量|装机容量|总产|单产|资产|负债|出口额?|进口额?|成交额?|票房|市值|净利润|营收|里程|率|指数|个数|家数)")


class _Reader:
    """Reads the claims of one sentence, left to right; what one leaves out, it takes from those before."""

    def __init__(self, view: SentenceView, context: Context) -> None:
        self.view, self.context = view, context
        self.text, self.folded = view.text, view.folded
        self.raws: list[RawClaim] = []
        self.ends: list[int] = []
        self.leads: list[tuple[int, int]] = []
        self.scope = ""
        self.last_change: ChangeSpec | None = None

    def read(self) -> list[RawClaim]:
        previous_end = self.view.start
        for quantity in self.view.quantities:
            if quantity.is_claim:
                self._claim(quantity, previous_end)
                previous_end = max(previous_end, quantity.end)
        raws = distribute(self.raws, self.leads, self.text, self.folded, self.view.start)
        if raws:
            self.context.previous = tuple(raws)
            if self.scope:
                self.context.subject = self.scope
        return raws

    def _claim(self, quantity: Quantity, previous_end: int) -> None:
        low = metric.lead_start(self.folded, max(previous_end, self.view.start), quantity.start)
        change = changes.read(self.folded, low, quantity, self.view.moments)
        listed = change is None and self._continues_list(low, quantity)
        lead_end = min(change.start if change else quantity.start, quantity.start)
        pieces = metric.without_times(self.folded, low, max(lead_end, low), self.view.moments)
        lead = "".join(self.folded[a:b] for a, b in pieces)
        share = metric.share_whole(self.folded[low : quantity.start])
        kind = self._kind(quantity, change, share, lead)
        spec = self._change_spec(quantity, change, kind, listed)
        if listed and self.raws:
            kind = self.raws[-1].kind if quantity.unit == self.raws[-1].quantity.unit else kind
        words, _ = self._metric(quantity, low, pieces, lead, change, share)
        time = self._time(quantity, low)
        scope = self._scope(words, low)
        part = self._part_of(quantity, kind)
        raw = RawClaim(
            quantity=quantity,
            kind=kind,  # type: ignore[arg-type]
            metric=words,
            scope=scope or None,
            change=spec,
            time=time,
            modality=self._modality(quantity),  # type: ignore[arg-type]
            part_of=part,
            constant_prices=change.constant if change else False,
        )
        self.raws.append(raw)
        self.ends.append(quantity.end)
        self.leads.append((low, quantity.start))

    def _continues_list(self, low: int, quantity: Quantity) -> bool:
        """Whether the figure stands in a list right after another one (3%、4%和5%)."""
        if not self.raws or low < self.ends[-1]:
            return False
        between = self.folded[self.ends[-1] : quantity.start]
        return between.strip() in ("、", "和", "与", "及", "，", "以及", "/")

    def _kind(self, quantity: Quantity, change: changes.ChangeRead | None, share: str | None, lead: str) -> str:
        unit, form = quantity.unit, quantity.form
        if form == "ordinal":
            return "ordinal"
        if quantity.streak:
            return "duration"
        if form == "ratio":
            return "share" if unit == "%" else "ratio"
        if unit == "pp":
            return "change"
        if change is not None and (change.spec.mode == "by" or (unit == "x" and change.spec.mode == "to")):
            return "level" if change.noun and unit not in ("%", "x", "pp") else "change"
        if unit == "x":
            return "change" if self.folded[quantity.core_start] == "翻" else "ratio"
        if unit == "%":
            if share is not None or quantity.form == "fraction":
                return "share"
            if _RATE.search(metric.tidy(lead)) or _RATE.search(lead[-12:]):
                return "level"
            return "share"
        if unit in _DURATIONS:
            return "duration"
        return "level"

    def _change_spec(
        self, quantity: Quantity, change: changes.ChangeRead | None, kind: str, listed: bool
    ) -> ChangeSpec | None:
        if change is None and quantity.unit == "x" and self.folded[quantity.core_start] == "翻":
            change_spec: ChangeSpec | None = ChangeSpec("up", "times", start=quantity.start, end=quantity.end)
        elif change is not None:
            change_spec = change.spec
        elif listed and self.raws:
            change_spec = self.raws[-1].change
        else:
            change_spec = None
        if change_spec is None:
            if kind == "change":
                change_spec = ChangeSpec(None)
            return change_spec
        if quantity.unit == "x" and self.folded[quantity.core_start] == "翻":
            change_spec = replace(change_spec, mode="times", direction="up")
        if change_spec.base is None and not change_spec.year_on_year and not change_spec.previous_period:
            change_spec = self._inherit_base(change_spec, quantity)
        if change_spec.mode != "to" and _compares(change_spec):
            self.last_change = change_spec
        if quantity.value is not None and quantity.value < 0 and change_spec.direction == "up":
            change_spec = replace(change_spec, direction="down")
        return change_spec

    def _inherit_base(self, spec: ChangeSpec, quantity: Quantity) -> ChangeSpec:
        """其中，第一产业增长4.2%: compared as the sentence (or the one before) compared."""
        if spec.mode == "to":
            return self._from_base(spec, quantity)
        if quantity.streak:
            return spec
        last = self.last_change
        if last is None:
            known = [raw.change for raw in self.context.previous if raw.change is not None and _compares(raw.change)]
            last = known[-1] if known else None
        if last is None:
            # Statistical convention: growth without a word of comparison is against the same months a year before.
            return replace(spec, year_on_year=quantity.unit in ("%", "x", "pp"))
        return replace(spec, base=last.base, year_on_year=last.year_on_year, previous_period=last.previous_period)

    def _from_base(self, spec: ChangeSpec, quantity: Quantity) -> ChangeSpec:
        """由2019年的X增至Y: the base is the moment beside X."""
        if not self.raws:
            return spec
        first = self.raws[-1]
        before = self.folded[max(self.view.start, first.quantity.start - 16) : first.quantity.start]
        if ("由" in before or "从" in before) and first.time is not None and first.quantity.unit == quantity.unit:
            return replace(spec, base=replace(first.time, role="base"))
        return spec

    def _metric(
        self,
        quantity: Quantity,
        low: int,
        pieces: list[tuple[int, int]],
        lead: str,
        change: changes.ChangeRead | None,
        share: str | None,
    ) -> tuple[str, bool]:
        """The metric's words, and whether they were taken over from an earlier claim."""
        own = self._own_words(pieces)
        tail = self._object(quantity, own, lead, change)
        if share is not None and quantity.unit in ("%", "x"):
            return self._share_metric(own, tail, low)
        if quantity.form == "ordinal":
            return metric.tidy(tail or own) or self._inherited(quantity), not (tail or own)
        if own and not self._only_adverb(own):
            return metric.tidy(own + tail), False
        if tail and (quantity.unit not in ("%", "x", "pp") or not self.raws):
            return metric.tidy(own + tail), False
        inherited = self._inherited(quantity, changed=change is not None) or self._before_clause(low)
        return inherited or metric.tidy(own + tail) or self._predicate(quantity), True

    def _predicate(self, quantity: Quantity) -> str:
        """4人获救: where nothing names what is counted, what is said of it."""
        end = quantity.end
        while end < self.view.end and end - quantity.end < 10 and self.folded[end] not in metric.BOUNDARY:
            end += 1
        return metric.tidy(self.text[quantity.end : end])

    def _own_words(self, pieces: list[tuple[int, int]]) -> str:
        words = []
        for start, end in pieces:
            start, end = metric.trimmed(self.folded, start, end)
            if end > start:
                words.append(self.text[start:end])
        return "".join(words)

    def _only_adverb(self, own: str) -> bool:
        return len(own) <= 1 or own in _ADVERBS

    def _object(self, quantity: Quantity, own: str, lead: str, change: changes.ChangeRead | None) -> str:
        if change is not None and change.spec.end > quantity.end:
            return ""
        if metric.starts_with_verb(self.folded, quantity.end):
            of = self.folded.startswith("的", quantity.end) and quantity.unit in ("%", "x", *_DURATIONS)
            if not of or change is not None:
                return ""
        counted = quantity.noun in _COUNTED or quantity.noun[:1] == "个" or quantity.form == "ordinal"
        bare = not quantity.noun and quantity.unit not in ("%", "x", "pp")
        if not counted and own and change is None and not metric.wants_object(lead) and not bare:
            return ""
        start, end = metric.object_noun(self.folded, quantity, self.view.end)
        grouped = quantity.noun[1:] if quantity.noun[:1] == "个" else ""
        return grouped + self.text[start:end].rstrip("上中内里后时")

    def _share_metric(self, own: str, tail: str, low: int) -> tuple[str, bool]:
        head, mark, _ = own.replace("佔", "占").partition("占")
        whole_words = f"占{own[len(head) + 1 :]}" if mark else "占比"
        if head:
            return metric.tidy(head + whole_words), False
        if tail and not self.raws:
            return metric.tidy(tail), False
        inherited = self._inherited(None) or self._before_clause(low)
        return metric.tidy(inherited + whole_words), True

    def _inherited(self, quantity: Quantity | None, *, changed: bool = False) -> str:
        """The metric of the claim before: a level of the same unit family first."""
        for raw in reversed(self.raws):
            if raw.kind in ("level", "share", "ratio", "change") and raw.metric:
                if "占" in raw.metric and quantity is not None and quantity.unit == "%":
                    continue
                return raw.metric
        if quantity is None or quantity.unit in ("%", "x", "pp") or quantity.streak or changed:
            for raw in reversed(self.context.previous):
                if raw.kind in ("level", "change", "share") and raw.metric:
                    return raw.metric
        return ""

    def _before_clause(self, low: int) -> str:
        """金融业资产规模稳步扩大，达到8.8万亿元: the subject of the clause before."""
        end = low
        while end > self.view.start and self.folded[end - 1] in _STOP_CLAUSE + "“”,;":
            end -= 1
        start = metric.lead_start(self.folded, self.view.start, end)
        if _COMPARISON.search(self.folded[start:end]) and start > self.view.start:
            end = start - 1
            start = metric.lead_start(self.folded, self.view.start, end)
        if _COMPARISON.search(self.folded[start:end]):
            return ""
        pieces = metric.without_times(self.folded, start, end, self.view.moments)
        words = self._own_words(pieces)
        head = _HEADS.search(words)
        if head is not None:
            return metric.tidy(words[: head.end()])
        return metric.tidy(words[:16])

    def _scope(self, words: str, low: int) -> str:
        """The owner where the metric does not name it: of this sentence, the one before, the title."""
        own = names.owner(words)
        if own:
            self.scope = own
            return ""
        subject = self._sentence_subject(low)
        if subject:
            self.scope = subject
        return self.scope or self.context.subject or self.context.place

    def _sentence_subject(self, low: int) -> str:
        """The owner that a clause before this one begins with."""
        at = self.view.start
        best = ""
        while at < low:
            end = at
            while end < low and self.folded[end] not in _STOP_CLAUSE and self.folded[end] not in ",;":
                end += 1
            pieces = metric.without_times(self.folded, at, end, self.view.moments)
            if pieces:
                start, stop = pieces[0]
                start, stop = metric.trimmed(self.folded, start, stop)
                found = names.owner(self.text[start:stop])
                best = found or best
            at = end + 1
        return best

    def _time(self, quantity: Quantity, low: int) -> Moment | None:
        """The nearest time expression before the figure that is neither a base of comparison nor an event."""
        chosen: Moment | None = None
        for moment in self.view.moments:
            if moment.start > quantity.core_start or moment.start >= quantity.start and moment.spec.trailing is None:
                break
            if moment.role != "period" or self._is_base(moment) or self._is_event(moment):
                continue
            if (_aside(moment) or self._from(moment)) and self._left_behind(moment, quantity, low):
                continue
            chosen = moment
        return chosen

    def _left_behind(self, moment: Moment, quantity: Quantity, low: int) -> bool:
        """上年同期为3.5亿元；今年…: an aside speaks for the first figure after it, and for its own clause."""
        if low <= moment.start and not self._from(moment):
            return False
        return any(moment.end <= raw.quantity.start for raw in self.raws) or "；" in self.folded[moment.end : low]

    def _from(self, moment: Moment) -> bool:
        """由上半年的下降3.1%转为…: where something started from."""
        return self.folded[moment.start - 1 : moment.start] in ("由", "从") and moment.start > 0

    def _is_event(self, moment: Moment) -> bool:
        """7日公布, 记者11日从…获悉: when something was said, not what the figure is of."""
        spec = moment.spec
        if spec.year is None and spec.month is None and spec.day is None and spec.day_offset is None:
            return False
        if spec.day is None and spec.day_offset is None or spec.present:
            return False
        end = self.folded.find("，", moment.end, self.view.end)
        clause = self.folded[moment.end : end if end >= 0 else self.view.end]
        return _SAID.search(clause[:40]) is not None

    def _is_base(self, moment: Moment) -> bool:
        before = self.folded[max(self.view.start, moment.start - 3) : moment.start]
        if re.search(r"(?:比|较|相较于|超过|高于|低于|好于)$", before):
            return True
        after = self.folded[moment.end : moment.end + 8]
        return bool(re.search(r"(?:与|同|和|跟)$", before) and re.match(r"[^，。]{0,6}相比|持平", after))

    def _part_of(self, quantity: Quantity, kind: str) -> int | None:
        if kind not in ("level", "share") or quantity.unit in ("%", "x"):
            return None
        marks = [match.end() for match in _PART.finditer(self.folded, self.view.start, quantity.start)]
        if not marks:
            return None
        mark = marks[-1]
        for index in range(len(self.raws) - 1, -1, -1):
            raw = self.raws[index]
            if raw.quantity.end <= mark and raw.kind == "level" and raw.quantity.unit == quantity.unit:
                return index
        if mark - self.view.start <= 6 and any(
            raw.kind == "level" and raw.quantity.unit == quantity.unit for raw in self.context.previous
        ):
            return -1
        return None

    def _modality(self, quantity: Quantity) -> str:
        start = self.view.start
        for mark in "；;":
            start = max(start, self.folded.rfind(mark, self.view.start, quantity.start) + 1)
        before = self.folded[start : quantity.start]
        best_at, best = -1, "stated"
        for name, pattern in _MODAL:
            for match in pattern.finditer(before):
                if match.start() > best_at:
                    best_at, best = match.start(), name
                if name == "conditional":
                    return "conditional"
        if best_at >= 0 and re.search(r"已经?(?:达|完成|实现|超|突破|建成)|完成[^，。]{0,8}目标的", before[best_at:]):
            return "stated"
        return best




def _compares(spec: ChangeSpec) -> bool:
    return spec.base is not None or spec.year_on_year or spec.previous_period


def _aside(moment: Moment) -> bool:
    """上年同期, 去年末: looks back from the period that the paragraph speaks of."""
    spec = moment.spec
    return (spec.year_offset is not None and spec.year_offset < 0 and spec.same_as == "context") or (
        spec.month_offset == -1 or spec.quarter_offset == -1
    )


_SAID = re.compile(r"^(?:上午|下午|晚间?|凌晨)?(?:在[^，。]{0,20})?(?:，)?(?:公布|发布|通报|披露|宣布|介绍|表示|消息|电|讯|报道|从[^，。]{2,30}(?:获悉|了解到)|举行|召开|印发|对外|公告)|(?:获悉|了解到|发布公告|发布消息|消息称)$")
_COMPARISON = re.compile(r"相比|比较|^(?:据|根据)|(?:表示|介绍|显示|指出|认为|获悉|说|称)$")
_DURATIONS = frozenset("year month quarter week day hour minute second ms century".split())
_ADVERBS = frozenset("同比 环比 平均 累计 分别 均 年均 其中 总共 合计 实际 名义 占比 比重 一年 月均 增速 降幅 增幅 涨幅 跌幅".split())
_COUNTED = frozenset(CLASSIFIERS) | {"星级"}


def read(view: SentenceView, context: Context) -> list[RawClaim]:
    """The raw claims of one sentence; leaves its subject and claims in ``context``."""
    return _Reader(view, context).read()
