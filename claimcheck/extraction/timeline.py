"""Which period each figure speaks of: its own time, resolved by what the article has told before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from operator import itemgetter

from msgspec import Struct, field
from msgspec.structs import replace

from ..languages import Language
from ..model.document import Block, Document
from ..model.mention import Dateline, Moment, Period, RawClaim, TimeSpec
from ..model.reading import ReadClaim
from .periods import resolve, shifted
from .spoken import (
    LATELY,
    Spoken,
    chief,
    ended,
    fleeting,
    history,
    is_same,
    is_stretch,
    is_year,
    lies_ahead,
    long_past,
    of_length,
    parts_told,
    same_days,
    year_done,
)
from .windows import Windows
from .years import BusinessYear, StatedYears, of_business, together

_LEAD_BLOCKS = 3  # title and lead: a period named here is what the article speaks of
_LATE = timedelta(days=3)  # after its day such a report comes out
_OPENING = 500  # characters that tell whether an article is of one day
_HEAD_BLOCKS = 6  # in which an article says what it reports on
_HEAD_LINE = 300
_ALONE = 6  # characters beside its time that a line of the head has which is the heading of a section
_HEADING = 48  # characters of a paragraph without an end mark that may be a section's heading
_SHORT = 24  # the same where signs are words; characters in which one cannot be an item of a list


class Telling(Struct):
    """A sentence as its figures are told: number and start, what its block spoke of, its times as they were resolved.

    ``year`` is that of the months and quarters told together in it, ``last`` the period of its last figure.
    """

    number: int
    start: int
    spoken: Spoken
    year: int | None
    moments: Sequence[Moment]
    last: Period | None = None
    resolved: dict[tuple[int, bool], Period] = field(default_factory=dict)


class Timeline:
    """What an article has told of times so far; it is asked for the periods of its figures in reading order.

    ``claims`` are those made so far, a list that grows.
    """

    def __init__(self, document: Document, grammar: Language, claims: Sequence[ReadClaim]) -> None:
        self._text, self._reference, self._claims = document.text, document.published, claims
        self._business = BusinessYear(document.text, grammar)
        self._heads: set[str] = set()  # lines that say what the whole article reports on
        self._reported = self._period_reported_on(document, grammar)
        self._title = self._period_of_title(document.title, grammar)
        self.main = self._reported or self._title
        self._years = StatedYears(dated=document.published is not None and grammar.strict_times)
        if document.title and grammar.strict_times:
            self._years.note(grammar.moments(grammar.fold(document.title)))
        self._windows = Windows(self._reference)
        self._section: Period | None = None  # what the heading of a section speaks of
        self._studied: Period | None = None  # the years over which people were followed
        self._day: Period | None = None  # the last single day spoken of
        self._first_day: Period | None = None  # of what happened
        self._last_stretch: Period | None = None  # the last stretch spoken of
        self._one_day = grammar.of_one_day(document.text[:_OPENING])

    def moments(self, folded: str, grammar: Language, dateline: Dateline | None) -> list[Moment]:
        """The times that a block tells, without its dateline; what years they name is remembered."""
        moments = self._opened(grammar.moments(folded))
        if dateline is not None:
            moments = [one for one in moments if one.end <= dateline.start or one.start >= dateline.end]
        self._years.note(moments)
        return self._windows.note(moments)

    def heading(self, block: Block, folded: str, grammar: Language) -> None:
        """一、2024年工作回顾: a heading's period is that of its section, until the next one that names its own."""
        most = _HEADING if folded.isascii() else _SHORT
        short = block.kind == "paragraph" and len(folded) <= most and folded[-1:].isalnum()
        if block.kind != "heading" and not short or block.text in self._heads:
            return
        for moment in self._opened(grammar.moments(folded)):
            spec = moment.spec
            part = spec.quarter is not None or spec.half is not None
            if moment.role != "period" or spec.day is not None or spec.year is None and not part:
                continue
            if len(folded) > _SHORT and any(q.is_claim for q in grammar.quantities(folded)):
                return  # an item of a list
            period = resolve(moment.text, spec, self._reference, ahead=grammar.looks_ahead(folded, len(folded)))
            self._section = period if is_stretch(period) else None
            return

    def of_cell(self, moment: Moment | None) -> Period | None:
        """The period of a figure in a table, whose row or column names ``moment``."""
        if moment is None:
            return self.main
        return resolve(moment.text, moment.spec, self._reference, self.main)

    def telling(
        self, number: int, start: int, spoken: Spoken, raws: Sequence[RawClaim], moments: Sequence[Moment]
    ) -> Telling:
        """Sentence ``number``, which begins at ``start``, is told next, with these figures and times."""
        for one in moments:
            if one.spec.to_year is not None and one.role == "period" and not one.spec.fiscal:
                self._studied = resolve(one.text, one.spec, self._reference)
        year = together(*parts_told(raws, moments), self._reference) if spoken.strict else None
        return Telling(number, start, spoken, year, moments)

    def period(self, raw: RawClaim, telling: Telling) -> Period | None:
        """The period of a figure, which its block goes on with."""
        spoken = telling.spoken
        if raw.undated and (spoken.strict or self._reported):
            told = spoken.now(telling.number) or self._section or self.main
            now = self._resolved(raw, raw.time, telling) if raw.time is not None else told
            if raw.time is None or is_year(now):
                return shifted(now, years=-1) if now is not None and is_year(now) else None
        if raw.apart:
            telling.last = None
            return None
        if raw.time is None:
            return self._carried(raw, telling)
        at, stated = raw.time.start, raw.modality == "stated"
        period = telling.resolved.get((at, True)) or telling.resolved.get((at, stated))
        if period is None:
            period = telling.resolved[at, stated] = self._resolved(raw, raw.time, telling)
        self._go_on(raw, raw.time, period, telling)
        telling.last = period
        return period

    def _carried(self, raw: RawClaim, telling: Telling) -> Period | None:
        """The period that a figure without a time of its own takes over; None where the text leaves it open."""
        spoken = telling.spoken
        told = spoken.handed_on(raw, telling.number, self.main, self._reference)
        if told is None and raw.unsourced and raw.kind != "share" and spoken.strict:
            return None
        if told is None and raw.to_come and self._over():
            return None
        reported = self._reported or self._title
        if raw.held and not raw.lasting and raw.modality == "stated" and is_same(told or self.main, reported):
            told = ended(reported)
        if not spoken.strict and told not in (self._section, self.main) and self._is_ahead(raw, told):
            return None
        told = told or self._section or self.main
        if not spoken.strict and self._is_over(raw, told):
            return None
        telling.last = told
        return told

    def _over(self) -> bool:
        """Whether what the article speaks of is over: what will be is not of it."""
        now = self._section or self.main
        return now is not None and now.end is not None and self._reference is not None and now.end < self._reference

    def _resolved(self, raw: RawClaim, time: Moment, telling: Telling) -> Period:
        """The time of a figure as dates."""
        window = self._windows.meant(time.spec, time.text)
        if window is not None:
            return window
        spec, context = self._in_context(raw, time, telling)
        if time.role == "base" and time.spec.month_offset == -1 and is_stretch(context) and context:
            return shifted(context, months=-1, text=time.text)  # 由上月…: of the month spoken of
        period = resolve(time.text, spec, self._reference, context, ahead=raw.modality != "stated")
        if spec.month_offset == -1 and self._told(raw, period):
            return shifted(period, months=-1)  # 11月为52亿元。上月为51亿元
        return period

    def _is_over(self, raw: RawClaim, told: Period | None) -> bool:
        """Whether what is foreseen or aimed at would be of a day that is past."""
        if raw.modality not in ("forecast", "target") or told is None or told.start is None or self._reference is None:
            return False
        return told.start == told.end and told.start <= self._reference

    def _is_ahead(self, raw: RawClaim, told: Period | None) -> bool:
        """Whether what is stated as a fact would be of a time to come."""
        return raw.modality == "stated" and lies_ahead(told, self._reference)

    def _in_context(self, raw: RawClaim, time: Moment, telling: Telling) -> tuple[TimeSpec, Period | None]:
        """The time of a figure with the year that the text gave it, and the period that it is told against."""
        spoken, number, reference = telling.spoken, telling.number, self._reference
        just = None if is_stretch(telling.last) else spoken.just_told(time.spec, number)
        context = just or spoken.now(number) or self._section or self.main
        context = self._just_named(time, telling) or context
        labelled = spoken.strict or time.text.isdigit()
        if time.spec.same_as is not None and time.spec.year is not None and labelled:  # "(2024: 11.6m)"
            context = telling.last or context
            return same_days(time.spec, context), context
        told = self._of_report(raw, time.spec)
        if told is not None:
            return told
        if time.spec.study and self._studied:
            return replace(time.spec, study=False, same_as="context"), self._studied
        spec = time.spec if raw.modality != "stated" else self._years.of(time.spec)
        led = spoken.sentence == number or spoken.led and is_year(context)
        if raw.latest and not led and context is not self._title and context is not self._reported:
            context = None  # "in December" after a look back at 2016 is the last one
        if spec.day_offset is not None and spec.same_as and spec.at == "start":  # 事发时
            return replace(spec, named=self._first_day is None, day_offset=None, at=None), self._first_day
        if spec.day_offset is not None and spec.same_as and (context is None or context.start != context.end):
            context = self._day or context  # 当天 after a paragraph about the 16th
            if spoken.strict and (context is None or context.start != context.end):
                return replace(spec, named=True), None  # "that day", and none was told
        if raw.latest and telling.year is not None and spec.year is None:
            spec = replace(spec, year=telling.year)
        if spec.same_as and spec.trailing and spec.month_offset is None and spec.year_offset is None:
            context = of_length(spec, self._reported) or spoken.of_length(spec)
            spec = replace(spec, trailing=None, trailing_unit=None)
        if spoken.strict and raw.modality != "stated" and spec.same_as and spec.year_offset == 0:
            context = context if lies_ahead(context, reference) else None  # "will … by the end of the year"
        spec = self._windows.day(spec, context)
        if context is None and spec == TimeSpec(same_as="context", at=spec.at, since=spec.since):
            context = self._last_stretch  # 报告期内
        if context is None and spoken.strict:
            context = year_done(spec, raw.modality, reference)
        return spec, context

    def _of_report(self, raw: RawClaim, spec: TimeSpec) -> tuple[TimeSpec, Period | None] | None:
        """A time told from the period that a report covers: its end, since its end, the year that 本财年 names."""
        if self._reported is None:
            return None
        if spec == TimeSpec(same_as="context", at="end"):
            return spec, self._reported  # "at the period end"
        closed = self._reported.end
        if closed and replace(spec, year_offset=None) == TimeSpec(same_as="context", at="end", since=True):
            begun = closed + timedelta(days=1)  # "since the year end"
            return TimeSpec(year=begun.year, month=begun.month, day=begun.day, since=True), None
        if spec.of_report and raw.modality == "stated" and is_year(self._reported):
            return TimeSpec(same_as="context"), self._reported
        return None

    def _just_named(self, time: Moment, telling: Telling) -> Period | None:
        """The year that the sentence names before a time counted from it: "in 2006; two years later", 2024年…由上年的.

        One counted back is told from the period of the last figure, where there is one.
        """
        if time.spec.same_as is None or not time.spec.year_offset:
            return None
        if time.spec.year_offset < 0 and (telling.spoken.strict or telling.last is not None):
            return None
        before = [one for one in telling.moments if one.end <= time.start and one.spec.year is not None]
        return resolve(before[-1].text, before[-1].spec, self._reference) if before else None

    def _go_on(self, raw: RawClaim, time: Moment, period: Period, telling: Telling) -> None:
        """What the block speaks of once a figure of this period was told."""
        spoken, spec = telling.spoken, time.spec
        named = spec.day is not None or spoken.strict and spec.at is None
        if period.start is not None and period.start == period.end and named:
            self._day = period
            self._first_day = self._first_day or period
        offsets = [spec.year_offset]
        if not spoken.strict:
            offsets += [spec.quarter_offset, spec.month_offset, spec.week_offset]
        aside = spec.same_as is not None and any(offsets) or time.role == "base"
        if is_stretch(period) and not aside:
            self._last_stretch = period
        if time.role == "event":
            spoken.here, spoken.sentence = period, telling.number
        elif not aside and not raw.aside:
            # 上年同期 is an aside: the paragraph goes on speaking of its own period.
            spoken.led = not raw.passing
            known = spoken.period or self._section or self.main
            old = raw.passing and known is None and long_past(period, self._reference)
            old = old or spoken.strict and fleeting(spec, led=not raw.passing)
            old = old or not spoken.strict and time.start > telling.start + 1 and self._windows.hold(period, known)
            spoken.take(period, telling.number, known if raw.passing else None, only_here=old)

    def _told(self, raw: RawClaim, period: Period) -> bool:
        """Whether the same thing was just told of the same period: then another one is meant."""
        return any(
            read.period is not None
            and (read.period.start, read.period.end) == (period.start, period.end)
            and (read.claim.metric, read.claim.unit, read.claim.kind) == (raw.metric, raw.quantity.unit, raw.kind)
            for read in self._claims[-LATELY:]
        )

    def without_figures(self, moments: Iterable[Moment], start: int, telling: Telling) -> None:
        """The times of a sentence without figures, which begins at ``start``: its block may go on with them."""
        spoken, reference = telling.spoken, self._reference
        for moment in moments:
            if moment.role == "base":
                continue
            period = resolve(moment.text, self._years.of(moment.spec), reference, spoken.period or self.main)
            if spoken.strict and period.start is not None and period.start == period.end and not moment.spec.present:
                self._day = period
            if moment.role != "period":
                continue
            spoken.led = leads = moment.start <= start + 1
            away = long_past(period, reference) or lies_ahead(period, reference)
            idle = spoken.strict and (moment.spec.since or away or moment.spec.same_as is not None)
            if period.start is not None and (period.start != period.end and not idle or leads):
                only_here = spoken.strict and fleeting(moment.spec, led=leads)
                spoken.take(period, telling.number, only_here=only_here)

    def lead(self, block: int, claims: Sequence[ReadClaim], *, strict: bool) -> None:
        """After a sentence: what it tells in the lead is what the article speaks of, unless that is known."""
        if block < _LEAD_BLOCKS and self._one_day and self._speaks_of_day(claims):
            return
        if self._reported or block >= _LEAD_BLOCKS or not claims or not (self.main is None or self.main is self._title):
            return
        told = [claim for claim in claims if claim.raw.time is None or claim.raw.time.role != "base"]
        stretches = [c.period for c in told if is_stretch(c.period) and not history(c, self._reference)]
        self.main = (chief(claims, self._reference) if strict else next(iter(stretches), None)) or self.main

    def _speaks_of_day(self, claims: Sequence[ReadClaim]) -> bool:
        """Whether an article of one day speaks of it from here on; its title may name no other time."""
        days = [c.period for c in claims if c.period is not None and c.period.start is not None]
        if not days or days[0].start != days[0].end or days[0].start is None or self._reference is None:
            return False
        if self.main is None and timedelta() <= self._reference - days[0].start <= _LATE:
            self.main = days[0]
        return self.main == days[0]

    def _opened(self, moments: list[Moment]) -> list[Moment]:
        """Business years, and the parts of one, with the month in which they open here."""
        return [replace(one, spec=self._business.of(one.spec)) if of_business(one.spec) else one for one in moments]

    def _period_reported_on(self, document: Document, grammar: Language) -> Period | None:
        """What the lines of the head say that the article reports on: days named count more than a year alone."""
        found: list[tuple[bool, Period]] = []
        for block in document.blocks[:_HEAD_BLOCKS]:
            folded = grammar.fold(block.text[:_HEAD_LINE])
            moment = grammar.reported(folded) if block.table is None else None
            if moment is None:
                continue
            (moment,) = self._opened([moment])
            period = resolve(moment.text, moment.spec, self._reference)
            away = long_past(period, self._reference) or lies_ahead(period, self._reference)
            if is_stretch(period) and not away:
                if len(block.text) > len(moment.text) + _ALONE:
                    self._heads.add(block.text)
                found.append((moment.spec.month is not None, period))
        return max(found, key=itemgetter(0))[1] if found else None

    def _period_of_title(self, title: str | None, grammar: Language) -> Period | None:
        """A title that names a period (2023年统计公报) speaks for every figure that names none."""
        for moment in self._opened(grammar.moments(grammar.fold(title))) if title else ():
            spec = moment.spec
            if grammar.strict_times and fleeting(spec, led=False):
                continue
            if moment.role == "period" and (spec.month is not None if spec.trailing is not None else spec.day is None):
                context = year_done(spec, "stated", self._reference) if grammar.strict_times else None
                period = resolve(moment.text, spec, self._reference, context)
                if period.start is not None:
                    return period
        return None
