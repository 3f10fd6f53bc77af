"""What a claim is about: the words of its metric, what it takes over from earlier claims, and whose figure it is."""

from __future__ import annotations

import re

from ...model.mention import Moment, Quantity, RawClaim
from ..base import Context, SentenceView
from . import metric, names, objects
from .changes import ChangeRead
from .units import CLASSIFIERS, DURATIONS

_STOP_CLAUSE = "，；。！？：\n,;"
_REACH = 160  # characters back from a figure in which its sentence names its subject
_LONG = 22  # a metric longer than this holds a clause, not a noun phrase
_HEADS = re.compile(
    r"产量|产值|收入|利润|金额|增加值|总额|总量|规模|余额|面积|人口|价格|数量|人数|比重|销量|销售额|投资额?|消费|贷款|存款|支出|排放量?|客流量?|吞吐量|发电量|用电量|"
    r"装机容量|总产|单产|资产|负债|出口额?|进口额?|成交额?|票房|市值|营收|里程|指数|个数|家数|[一-鿿][率强速温量值]"
)
_COMPARISON = re.compile(r"相比|比较|^(?:据|根据|依照|依据|依法|如果|假如|由于|随着|为了|经过|按照|通过)|(?:表示|介绍|显示|指出|认为|获悉|说|称)$|同期$")
# Words before a figure that name nothing: what is measured was said before.
_EMPTY = re.compile(
    r"(?:同比|环比|平均|累计|分别|均|其中|总共|合计|实际|名义|一年|首次|首度|再次|连续|一举|为期|进入|回落|回升|已经|已|约|每[年月周日天晚季](?:各)?|"
    r"真实|[多少](?:投入|支出|增|减|收|花)?|最后|最终|随后|此前|当时|现在|仅|约合|合|折合|相当于|总计|共计|预计|目前|最高|最低|最多|最少|至少|可能|另有|还有|高达|多达|甚至|可以|能|卖|只需|仅需|目标|调整|(?:我们|他们|我|他|她)(?:做|干|拿|能)){1,8}$"
)
_COMPARED = re.compile(r"^(?:[仍还也均都略远]|明显|依然|依旧){0,2}(?:[高低多少快慢]于?$|高于|低于|优于|好于|快于|慢于|多于|少于|领先|落后|超出|高出|(?:比(?![赛亚例重率特价值]|分(?!别))|较(?![大多高低小少强差])|与(?!会))[^，。；]{2,})")
# What belongs to a thing named before: 出口集成电路1664亿个，价值6409亿元.
_ATTRIBUTE = re.compile(
    r"(?:总?价值|货值|总?金额|总价|总值|均价|单价|平均价格|增速|增幅|涨幅|降幅|跌幅|同比增速|占比|比重|份额|总?面积|总?数量|规模|质量|重量|长度|宽度|高度|深度|中标价|成交价|市值|[人户村亩生单日月年场]均)$"
)
_FROM = re.compile(r"(?:由|从|自)[^，。；由从自]{0,14}$")
_OF_THESE = re.compile(r"其中|当中|(?:分|按)[一-鿿]{1,4}看")
_TELLER = re.compile(r"(?:统计局|海关|[管理监]局|总局|总署|委员会|中心)$")  # whose figures they are, hardly ever of whom
_OWN_FIGURES = ("公司", "集团", "银行", "医院", "大学", "学院", *names.COMPANY_ENDS)  # bodies that tell their own
_OF_WHAT = re.compile(r"[，,]?(?:为|是|相当于|恢复[至到]|达到?)")  # 收入512.6亿元，为预算的101.3%
_PRICED = ("价值", "售价", "定价", "面值", "总价")  # 价值399元的礼包: the thing is named behind
_POSSESSOR = re.compile("(?:[他她我您]|他们|她们|我们)家?|[自老]家|家里|家中")  # 他家18亩果园
_NOUN_CHARS = frozenset("村乡镇县市区省州户家人房车船树牛羊猪鸡鱼米油盐粮棉茶店校站桥路")
_COUNTED = frozenset(CLASSIFIERS) | {"星级"}
_GENERIC = re.compile(
    r"(?:全|我|本|该|这家?|其|此)(?:家)?(?P<what>国|省|市|县|区|州|旗|镇|乡|村|街道|自治区|自治州|公司|集团|企业|银行|行|院|医院|校|学校|大学|机场|港口|港|项目|平台|景区|园区|局|厂|社|合作社|店|中心|线路|铁路)"
    r"|(?P<bare>公司|集团)(?!债|治理|法)"
)


_OF_A_WHOLE = re.compile("(?<!应)占")  # 股东应占溢利 is no share
_CUT = re.compile("[的了在将以由从把为]|被(?![告害])")  # where the last phrase of a clause begins
_ENUMERATED = re.compile(r"等(?=[一-鿿]{2,12}$)")


def _end_of(words: str) -> str:
    """The end of a long clause, where its head noun stands: what A、B等道路 sums up."""
    summed = _ENUMERATED.search(words)
    return words[summed.end() :] if summed is not None else words[: _LONG - 4]


class Wording:
    """Words of metrics and owners in one sentence; ``raws`` grows while it is read."""

    def __init__(self, view: SentenceView, context: Context, raws: list[RawClaim]) -> None:
        self.view, self.context, self.raws = view, context, raws
        self.text, self.folded = view.text, view.folded
        self.owner = self.opener = ""
        self.scanned = view.start

    def metric(
        self, quantity: Quantity, low: int, pieces: list[tuple[int, int]], lead: str, change: ChangeRead | None, share: str | None
    ) -> str:
        """What ``quantity`` measures; ``pieces`` are the words before it without its times and its change."""
        if change is not None and change.spec.mode == "to" and self._started_from(quantity, low):
            return self.raws[-1].metric
        own = metric.without_per(self._own_words(pieces)).removesuffix("报")
        if change is not None and change.moved:
            own += change.moved
        own = "" if _POSSESSOR.fullmatch(own) or self._listed(quantity, low) else own
        tail = self._object(quantity, own, lead, change)
        person = objects.aged(self.folded, quantity)
        if person:
            return person
        if share is not None and quantity.unit in ("%", "x"):
            return self._share(own, tail, low, quantity.start)
        if quantity.form == "ordinal":
            own = "" if own.endswith("连续") else own  # 这是连续第二年下降
            return self._short(tail or own) or self._inherited(quantity)
        if quantity.unit in ("%", "x") and self.raws and self.raws[-1].kind == "level" and _OF_WHAT.match(self.folded, low):
            if self.folded.startswith("的", quantity.start - 1) and self.raws[-1].metric:
                return metric.tidy(f"{self.raws[-1].metric}占{own}") if own and not own.startswith("恢复") else self.raws[-1].metric
        if self._says_nothing(own):
            own = ""
        if self.folded.startswith("相比", quantity.end) or own.startswith("占") and not own.startswith("占地"):
            own = ""
        if own and _ATTRIBUTE.fullmatch(own) and self.raws and self.raws[-1].metric:
            before = self.raws[-1].metric
            return before if own in before else metric.tidy(before + own)
        if own and not tail and metric.only_verb(own):
            return metric.tidy(self._subject_of(quantity, own, low) + own)
        if own:
            return self._short(own + tail)
        streak = self._streak(quantity)
        if streak:
            return streak
        counted = quantity.unit not in ("%", "x", "pp") or self.folded[quantity.end - 1] in "成半" or self.folded[quantity.core_start] == "每"
        if tail and (counted or not self.raws):
            return self._short(tail)
        if self._told_by_predicate(quantity, low):
            return self._predicate(quantity)
        changed = change is not None
        fresh = self._new_subject(low, changed=changed)
        inherited = fresh or self._inherited(quantity, changed=changed) or self._before_clause(low)
        return inherited or self._compared_with(quantity) or self._short(tail) or self._predicate(quantity)

    def _listed(self, quantity: Quantity, low: int) -> bool:
        """3座大桥、8座小桥: the words before the second are those of the first."""
        last = self.raws[-1].quantity if self.raws else None
        if last is None or low != last.end or last.unit in ("%", "x", "pp") or quantity.unit in ("%", "x", "pp"):
            return False
        return objects.continues_list(self.folded, last, quantity, self.view.end)

    def scope(self, words: str, low: int) -> str | None:
        """The owner where the metric does not name it: of this sentence, the one before, the title."""
        own = names.owner(words)
        generic = _GENERIC.match(words)
        if own and generic is None:
            self.owner = own
            if not self.opener and not self.raws and not _OF_THESE.search(self.folded[self.view.start : low]):
                self.opener = own
            return None
        self.owner = self._sentence_subject(low) or self.owner
        context = self.context
        if generic is not None:
            return self._meant(generic, self.owner or context.subject)
        here = context.subject if context.spoken_in == context.block else ""
        return self.owner or here or self._of_title() or context.lead or None

    def hand_on(self) -> None:
        """Leave the owner that the sentence opens with to the rest of its paragraph; the first one to the article."""
        if not self.opener:
            return
        context = self.context
        first = context.spoken_in != context.block
        if context.spoken_in < 0:
            context.lead = self.opener
        elif first and context.lead and not context.lead.startswith(self.opener) and not self.opener.startswith(context.lead):
            context.lead = ""
        context.subject, context.spoken_in = self.opener, context.block

    def _meant(self, generic: re.Match[str], known: str) -> str | None:
        """该公司, 全市: the one named before, where it is of that kind."""
        what = generic["what"] or generic["bare"]
        for name in (known, self._of_title(), self.context.place):
            if name and names.is_a(name, what):
                return name
        return None

    def _of_title(self) -> str:
        return names.owner(self.context.title)

    def _says_nothing(self, own: str) -> bool:
        if len(own) <= 1:
            return own not in _NOUN_CHARS
        return _EMPTY.match(own) is not None or _COMPARED.match(own) is not None

    def _short(self, words: str) -> str:
        """At most a noun phrase: of a clause, its owner and its last noun phrase."""
        words = metric.tidy(words)
        if len(words) <= _LONG:
            return words
        owner = names.owner(words)
        rest = words[len(owner) :]
        cuts = [match.end() for match in _CUT.finditer(rest, 0, len(rest) - 1)]
        rest = rest[cuts[-1] :] if cuts else rest
        if len(rest) > _LONG - 4:
            heads = list(_HEADS.finditer(rest))
            rest = rest[max(0, heads[-1].start() - 8) : heads[-1].end()] if heads else _end_of(rest)
        return metric.tidy(owner + rest)

    def _started_from(self, quantity: Quantity, low: int) -> bool:
        """占比由52.4%提升至55.1%: both figures are of one thing."""
        if not self.raws or self.raws[-1].quantity.unit != quantity.unit or not self.raws[-1].metric:
            return False
        first = self.raws[-1].quantity
        clause = metric.lead_start(self.folded, max(self.view.start, first.start - _REACH), first.start)
        joined = not any(mark in _STOP_CLAUSE for mark in self.folded[first.end : quantity.start].rstrip("，,")) or low <= first.end + 1
        return joined and _FROM.search(self.folded, max(clause, first.start - 16), first.start) is not None

    def _told_by_predicate(self, quantity: Quantity, low: int) -> bool:
        """6人被撤职，2人接受审查: the clause begins with its figure, as the one before did."""
        last = self.raws[-1] if self.raws else None
        if last is None or not last.metric or last.quantity.unit != quantity.unit or self.folded[low : quantity.start].strip():
            return False
        follows = self.folded[quantity.end : min(quantity.end + 1, self.view.end)]
        return bool(follows) and follows not in metric.BOUNDARY and self.text.startswith(last.metric, last.quantity.end)

    def _predicate(self, quantity: Quantity) -> str:
        """4人获救: where nothing names what is counted, what is said of it."""
        end = quantity.end
        while end < self.view.end and end - quantity.end < 10 and self.folded[end] not in metric.BOUNDARY:
            if self.folded[end].isdigit():
                break
            end += 1
        return metric.tidy(self.text[quantity.end : end])

    def _streak(self, quantity: Quantity) -> str:
        """达标率连续八年保持100%, 服务费两年里从0.6元降到…: the stretch of time and the level are of one thing."""
        last = self.raws[-1].quantity if self.raws else None
        if last is None or last.unit not in DURATIONS:
            return ""
        between = self.folded[last.end : quantity.start]
        if quantity.unit in DURATIONS and between in ("、", "和", "与", "及", "或", "至", "到"):
            return self.raws[-1].metric
        if not last.streak and not between.startswith(("里从", "间从", "内从", "来从", "里由", "间由", "内由", "来由")):
            return ""
        return "" if any(mark in metric.BOUNDARY for mark in between) else self.raws[-1].metric

    def _compared_with(self, quantity: Quantity) -> str:
        """与去年同期的206.2亿元相比，今年票房下降: what is compared is named after."""
        start = self.folded.find("相比，", quantity.end, quantity.end + 4) + 3
        if start < 3:
            return ""
        end = start
        while end < self.view.end and self.folded[end] not in _STOP_CLAUSE:
            end += 1
        return self._clause_words(start, end)

    def _own_words(self, pieces: list[tuple[int, int]]) -> str:
        words = []
        for start, end in pieces:
            start, end = metric.trimmed(self.folded, start, end)
            if end > start:
                words.append(self.text[start:end])
        return "".join(words)

    def _object(self, quantity: Quantity, own: str, lead: str, change: ChangeRead | None) -> str:
        if change is not None and change.spec.end > quantity.end:
            return ""
        fate, _ = objects.fate_of(self.folded, quantity, self.view.end)
        if fate and change is None:
            return fate
        of_money = objects.sum_of(self.folded, quantity, self.view.end) if change is None else ""
        if of_money and of_money not in own:
            return of_money
        grouped = ""
        if quantity.noun[:1] in ("个", "张", "口", "架") and quantity.unit not in DURATIONS:
            grouped = quantity.noun[1:]
        of = self.folded.startswith(("的", "不等的"), quantity.end) and quantity.unit in ("%", "x", *DURATIONS)
        of = of or own.endswith(_PRICED) and self.folded.startswith("的", quantity.end)
        if metric.starts_with_verb(self.folded, quantity.end) and (not of or change is not None):
            return grouped
        counted = quantity.noun in _COUNTED or quantity.noun[:1] == "个" or quantity.form == "ordinal"
        bare = not quantity.noun and quantity.unit not in ("%", "x", "pp")
        named = metric.wants_object(lead) or lead.endswith("的") and quantity.unit not in ("%", "x", "pp")
        if not counted and own and change is None and not named and not bare and not of:
            return ""
        start, end = metric.object_noun(self.folded, quantity, self.view.end)
        return grouped + self.text[start:end].rstrip("上中内里后时")

    def _share(self, own: str, tail: str, low: int, high: int) -> str:
        mark = self.folded.rfind("占", low, high)
        if self.folded.startswith("占有率", mark):
            return self._short(own) if own != "占有率" else self._inherited(None) + own
        head, whole_words = own, "占比"
        if mark >= 0:
            head, whole = (
                self._own_words(metric.without_times(self.folded, a, b, self._moments(a, b)))
                for a, b in ((low, mark), (mark + 1, high))
            )
            whole_words = f"占{whole}" if whole and not whole.startswith("比") else "占比"
        if head:
            return self._short(head + whole_words)
        if tail and not self.raws:
            return self._short(tail)
        inherited = self._inherited(None) or self._before_clause(low)
        return metric.tidy(inherited.removesuffix("占比") + whole_words)

    def _inherited(self, quantity: Quantity | None, *, changed: bool = False) -> str:
        """The metric of the claim before: for a change, of a level in the same unit first."""
        if quantity is not None and changed and quantity.unit not in ("%", "x"):
            unit = "%" if quantity.unit == "pp" else quantity.unit
            for raw in (*reversed(self.raws[-8:]), *reversed(self.context.previous[-8:])):
                if raw.metric and raw.quantity.unit == unit and raw.kind in ("level", "share", "ratio", "duration"):
                    return raw.metric
        for raw in reversed(self.raws[-8:]):
            if raw.kind in ("level", "share", "ratio", "change") and raw.metric:
                if _OF_A_WHOLE.search(raw.metric) and quantity is not None and quantity.unit == "%":
                    continue
                return raw.metric
        if quantity is None or quantity.unit in ("%", "x", "pp") or quantity.streak or changed:
            for raw in reversed(self.context.previous[-8:]):
                if raw.kind in ("level", "change", "share") and raw.metric:
                    return raw.metric
        elif self.view.moments and self._only_time(quantity):
            same = (raw for raw in reversed(self.context.previous[-8:]) if raw.quantity.unit == quantity.unit)
            return next((raw.metric for raw in same if raw.kind == "level" and raw.metric), "")
        return ""

    def _only_time(self, quantity: Quantity) -> bool:
        """2024年全年为1094万标准箱: nothing but a time stands before the figure in its sentence."""
        pieces = metric.without_times(self.folded, self.view.start, quantity.start, self._moments(self.view.start, quantity.start))
        return not self._own_words(pieces)

    def _subject_of(self, quantity: Quantity, verb: str, low: int) -> str:
        """交付15.2万辆: whoever or whatever did it, from the claim or the clause before."""
        for raw in reversed(self.raws[-4:]):
            if verb in raw.metric and raw.quantity.unit == quantity.unit:
                return raw.metric.partition(verb)[0]
        start = self.raws[-1].quantity.end if self.raws else self.view.start
        last = self.raws[-1] if self.raws else None
        if last is not None and last.modality == "target" and last.quantity.unit == quantity.unit:
            return last.metric  # 目标600个，仅建成210个
        return "" if start > low else self._clause_words(self._clause_start(low), low)

    def _clause_start(self, low: int) -> int:
        end = low
        while end > self.view.start and self.folded[end - 1] in _STOP_CLAUSE + "“”":
            end -= 1
        return metric.lead_start(self.folded, self.view.start, end)

    def _new_subject(self, low: int, *, changed: bool) -> str:
        """最大雨强出现在甲村，达78.3毫米: a subject named since the last figure goes before what was said earlier.

        For a change the clause must be that subject alone: 来自…的新业务收入，同比上升10.9%.
        """
        floor = self.raws[-1].quantity.end if self.raws else self.view.start
        if low - floor < 6:
            return ""
        start = max(self._clause_start(low), floor)
        words = self._clause_words(start, low)
        if words and self.raws and "；" in self.folded[floor:start]:
            return words  # A减持3次；B也减持，各1200万股: after a semicolon another one is spoken of
        heads = list(_HEADS.finditer(words))
        if not heads or changed and not self.folded[start:low].rstrip(_STOP_CLAUSE).endswith(heads[-1][0]):
            return ""
        return metric.tidy(words[: heads[-1].end()])

    def _before_clause(self, low: int) -> str:
        """金融业资产规模稳步扩大，达到8.8万亿元: the subject of the clause before, or of one before that."""
        end = low
        for _ in range(4):
            start = self._clause_start(end)
            words = self._clause_words(start, end)
            if words or start <= self.view.start:
                return words
            end = start
        return ""

    def _clause_words(self, start: int, end: int) -> str:
        """The noun phrase that the clause begins with; empty for a comparison or an adverbial."""
        while end > start and self.folded[end - 1] in _STOP_CLAUSE + "“”":
            end -= 1
        if _COMPARISON.search(self.folded[start:end]):
            return ""
        words = self._own_words(metric.without_times(self.folded, start, end, self._moments(start, end)))
        if self._says_nothing(words):
            return ""
        heads = list(_HEADS.finditer(words[:40]))
        if heads:
            return metric.tidy(words[: heads[-1].end()])
        verb = metric.verb_inside(words)
        return metric.tidy(words[: verb if 2 <= verb <= 16 else 16])

    def _moments(self, start: int, end: int) -> tuple[Moment, ...]:
        return metric.moments_between(self.view.moments, start, end)

    def _sentence_subject(self, low: int) -> str:
        """The owner that a clause before this one begins with; each clause is looked at once."""
        best = ""
        self.scanned = max(self.scanned, low - _REACH)
        while self.scanned < low:
            start = end = self.scanned
            while end < low and self.folded[end] not in _STOP_CLAUSE:
                end += 1
            pieces = metric.without_times(self.folded, start, end, self._moments(start, end))
            if pieces:
                begin, stop = metric.trimmed(self.folded, *pieces[0])
                found = self._owner_at(begin, stop)
                aside = _OF_THESE.search(self.folded[self.view.start : begin]) is not None
                if found and not self.opener and not aside:
                    self.opener = found
                best = found or best
            self.scanned = end + 1
        return best

    def _owner_at(self, begin: int, stop: int) -> str:
        """The owner that a clause begins with; of a body that only tells the figures, the place that it is of."""
        found = names.owner(self.text[begin:stop])
        if not found or _GENERIC.match(found) or found.endswith(("法院", "检察院", "支队", "大队")):
            return ""
        spoken = any(s.start < begin + len(found) and begin < s.end for s in self.view.speakers)
        if _TELLER.search(found) or spoken and not found.endswith(_OWN_FIGURES):
            return names.place(found)
        return found
