"""From the figures of one sentence to raw claims: kind, metric, scope, change, time, modality, part and whole."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...model.mention import ChangeSpec, Quantity, RawClaim
from ..base import Context, SentenceView
from . import changes, metric, modality, timing
from .respectively import distribute
from .units import DURATIONS
from .wording import Wording

_REACH = 240  # characters back from a figure to the word that makes it a part
_PART = re.compile(r"其中|这其中|当中|在此之中")
_RATE = re.compile(r"[率价]$|指数$|利率|GDP|CPI|PPI|PMI")


class _Reader:
    """Reads the claims of one sentence, left to right; what one leaves out, it takes from those before."""

    def __init__(self, view: SentenceView, context: Context) -> None:
        self.view, self.context = view, context
        self.text, self.folded = view.text, view.folded
        self.raws: list[RawClaim] = []
        self.ends: list[int] = []
        self.leads: list[tuple[int, int]] = []
        self.wording = Wording(view, context, self.raws)
        self.last_change: ChangeSpec | None = None

    def read(self) -> list[RawClaim]:
        previous_end = self.view.start
        for quantity in self.view.quantities:
            if quantity.is_claim:
                self._claim(quantity, previous_end)
                previous_end = max(previous_end, quantity.end)
        raws = distribute(self.raws, self.leads, self.view)
        if raws:
            self.context.previous = tuple(raws)
            self.wording.hand_on()
        return raws

    def _claim(self, quantity: Quantity, previous_end: int) -> None:
        low = metric.lead_start(self.folded, max(previous_end, self.view.start), quantity.start)
        for speaker in self.view.speakers:
            if low <= speaker.start and speaker.end < quantity.start:
                low = speaker.end
        change = changes.read(self.folded, low, quantity, self.view.moments)
        listed = change is None and self._continues_list(low, quantity)
        lead_end = min(change.start if change else quantity.start, quantity.start)
        moments = metric.moments_between(self.view.moments, low, lead_end)
        pieces = metric.without_times(self.folded, low, max(lead_end, low), moments)
        lead = "".join(self.folded[a:b] for a, b in pieces)
        share = metric.share_whole(self.folded[low : quantity.start])
        kind = self._kind(quantity, change, share, lead)
        spec = self._change_spec(quantity, change, kind, listed)
        if listed and self.raws:
            kind = self.raws[-1].kind if quantity.unit == self.raws[-1].quantity.unit else kind
        words = self.wording.metric(quantity, low, pieces, lead, change, share)
        if kind == "share" and share is None and quantity.form == "percent" and _RATE.search(words):
            kind = "level"
        time = timing.governing(self.view, quantity, low, self.raws) if not self._goes_on_ratio(quantity) else self.raws[-1].time
        if spec is not None and spec.assumed and time is not None and time.spec.at == "end" and time.spec.month is None:
            spec = replace(spec, assumed=False)  # 年末存栏…，下降6.4%: since the end of the year before
        scope = self.wording.scope(words, low)
        part = self._part_of(quantity, kind)
        raw = RawClaim(
            quantity=quantity,
            kind=kind,  # type: ignore[arg-type]
            metric=words,
            scope=scope,
            change=spec,
            time=time,
            modality=modality.of(self.folded, self.view.start, quantity.start, quantity.end),  # type: ignore[arg-type]
            part_of=part,
            constant_prices=change.constant if change else False,
        )
        self._undate(raw)
        self.raws.append(raw)
        self.ends.append(quantity.end)
        self.leads.append((low, quantity.start))

    def _undate(self, raw: RawClaim) -> None:
        """派息比率由48%升至55%: where a change starts from is of a time before, which the text does not name."""
        first = self.raws[-1] if self.raws else None
        if first is None or raw.change is None or raw.change.mode != "to" or first.quantity.unit != raw.quantity.unit:
            return
        started = self.folded[first.quantity.start - 1 : first.quantity.start] in ("由", "从") and first.quantity.start > 0
        if started and self.ends[-1] == raw.change.start:
            self.raws[-1] = replace(first, undated=True)

    def _goes_on_ratio(self, quantity: Quantity) -> bool:
        """Whether the figure is a later part of a ratio of shares (由上年的8.6:41.2:50.2调整为…)."""
        last = self.raws[-1].quantity if self.raws else None
        if last is None or quantity.form != "ratio" or quantity.unit != "%" or last.parts != quantity.parts:
            return False
        return self.folded[last.end : quantity.start].strip() in (":", "：", "∶")

    def _continues_list(self, low: int, quantity: Quantity) -> bool:
        """Whether the figure stands in a list right after another one (3%、4%和5%)."""
        if not self.raws or low < self.ends[-1]:
            return False
        between = self.folded[self.ends[-1] : quantity.start]
        if between.strip() == "，":
            return quantity.unit == self.raws[-1].quantity.unit
        return between.strip() in ("、", "和", "与", "及", "以及", "/")

    def _kind(self, quantity: Quantity, change: changes.ChangeRead | None, share: str | None, lead: str) -> str:
        unit, form = quantity.unit, quantity.form
        if form == "ordinal":
            return "duration" if change is not None and changes.nth_in_row(self.folded, quantity) else "ordinal"
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
        if unit.partition("/")[0] in DURATIONS:
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
        if change_spec.mode != "to" and _compares(change_spec) and quantity.unit != "pp":
            self.last_change = change_spec
        if quantity.value is not None and quantity.value < 0 and change_spec.direction == "up":
            change_spec = replace(change_spec, direction="down")
        return change_spec

    def _inherit_base(self, spec: ChangeSpec, quantity: Quantity) -> ChangeSpec:
        """其中，第一产业增长4.2%: compared as the sentence (or the one before) compared."""
        if spec.mode == "to":
            return self._from_base(spec, quantity)
        if quantity.streak or quantity.form == "ordinal" or spec.against:
            return spec
        beside = self.raws[-1] if self.raws and self.raws[-1].quantity.end == spec.start else None
        if beside is not None and beside.time is not None and beside.time.role == "base":
            return replace(spec, base=beside.time)  # 比2023年的396亿元增长4.1%
        stated = next((m for m in self.view.moments if self.folded.startswith("为基", m.end)), None)
        if stated is not None and stated.end < quantity.start:
            return replace(spec, base=stated)  # 以2020年为基准年，…降低45%
        last = self.last_change
        if last is None:
            known = [raw.change for raw in self.context.previous if raw.change is not None and _compares(raw.change) and raw.quantity.unit != "pp"]
            last = known[-1] if known else None
        if last is None:
            # Statistical convention: growth without a word of comparison is against the same months a year before.
            return replace(spec, year_on_year=quantity.unit in ("%", "x", "pp"), assumed=True)
        beside = self.raws[-1] if self.raws and self.folded[self.raws[-1].quantity.end : spec.start] == "，" else None
        if last.previous_period and beside is not None and beside.time is not None and beside.time.spec.year_offset == -1:
            return replace(spec, base=replace(beside.time, role="base"))  # 上年同期为6.0亿元，增长10%, no longer 环比
        return replace(spec, base=last.base, year_on_year=last.year_on_year, previous_period=last.previous_period, assumed=last.assumed)

    def _from_base(self, spec: ChangeSpec, quantity: Quantity) -> ChangeSpec:
        """由2019年的X增至Y: the base is the moment beside X."""
        if not self.raws:
            return spec
        first = self.raws[-1]
        before = self.folded[max(self.view.start, first.quantity.start - 16) : first.quantity.start]
        beside = first.time is not None and 0 <= first.quantity.start - first.time.end <= 3
        if ("由" in before or "从" in before) and first.time and beside and first.quantity.unit == quantity.unit:
            return replace(spec, base=replace(first.time, role="base"))
        return spec

    def _part_of(self, quantity: Quantity, kind: str) -> int | None:
        if kind not in ("level", "share") or quantity.unit in ("%", "x"):
            return None
        marks = [match.end() for match in _PART.finditer(self.folded, max(self.view.start, quantity.start - _REACH), quantity.start)]
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


def _compares(spec: ChangeSpec) -> bool:
    return spec.base is not None or spec.year_on_year or spec.previous_period


def read(view: SentenceView, context: Context) -> list[RawClaim]:
    """The raw claims of one sentence; leaves its subject and claims in ``context``."""
    return _Reader(view, context).read()
