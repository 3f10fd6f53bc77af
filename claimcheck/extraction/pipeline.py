"""The recipe: date the article, then read it block by block, sentence by sentence, and resolve what was read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from .. import languages
from ..languages import Context, Language, SentenceView
from ..model.claim import Source
from ..model.document import Block, Document, Table
from ..model.mention import Dateline, Moment, Period, Quantity, RawClaim, Speaker
from ..model.reading import ReadClaim, Reading, Sentence
from .building import Builder
from .dating import date_document
from .insisting import completed, insisted, place_of
from .periods import resolve, shifted
from .sources import named, source_of
from .spoken import (
    LATELY,
    Spoken,
    aside_of,
    chief,
    fleeting,
    is_stretch,
    is_year,
    lies_ahead,
    long_past,
    parts_told,
    year_done,
)
from .tables import TableReader
from .years import StatedYears, together

_LEAD_BLOCKS = 3  # title and lead: a period named here is what the article speaks of
_OWNER_REACH = 60  # characters of a sentence without figures in which it names whom it speaks of
_HEADING = 24  # characters of a paragraph without an end mark that may be a section's heading
_MIXED_BELOW = 0.85  # a document whose main script holds less than this is read language by language


def read(
    document: Document,
    *,
    language: str | None = None,
    published: date | None = None,
    quote: str | None = None,
) -> Reading:
    """Read a document: every sentence that holds figures, and the numeric claims they make.

    ``language`` and ``published`` override what the text says. The figure in ``quote``, if it stands there once, is
    a claim whatever the grammar holds of it. The reading's document carries date, publisher and
    language as found. Nothing is guessed: what the text does not say stays ``None``.
    """
    code = language or document.language or languages.detect(document.text)
    grammar = languages.get(code)
    document, found = date_document(document, grammar, published)
    document = _with_language(document, code)
    reader = _Reader(document, grammar, found, fixed=language is not None)
    reader.wanted = place_of(document.text, quote) if quote else None
    reader.run()
    return Reading(document, tuple(reader.folded), tuple(reader.sentences), tuple(reader.builder.claims))


def _with_language(document: Document, code: str) -> Document:
    return document if document.language == code else replace(document, language=code)


class _Reader:
    def __init__(
        self, document: Document, grammar: Language, dateline: tuple[int, Dateline] | None, *, fixed: bool
    ) -> None:
        self.document, self.grammar = document, grammar
        self.dateline = dateline
        self.wanted: tuple[int, int] | None = None
        self.mixed = not fixed and grammar.score(document.text[:20000]) < _MIXED_BELOW
        self.folded: list[str] = []
        self.sentences: list[Sentence] = []
        self.builder = Builder(document)
        self.publication = (
            Source(document.publisher, None, "publication") if document.publisher is not None else None
        )
        self.title_period = self._period_of_title()
        self.main = self.title_period
        self.years = StatedYears(dated=document.published is not None and grammar.strict_times)
        if document.title and grammar.strict_times:
            self.years.note(grammar.moments(grammar.fold(document.title)))
        self.last: dict[str, Speaker] = {}  # who spoke last, by type
        self.section: Period | None = None  # what the heading of a section speaks of
        self.day: Period | None = None  # the last single day spoken of
        self.context = Context(title=document.title or "", place=self._place(), article=document.text)

    def run(self) -> None:
        for index, block in enumerate(self.document.blocks):
            grammar = self._grammar_of(block)
            folded = grammar.fold(block.text)
            self.folded.append(folded)
            if block.kind in ("heading", "title"):
                self.context.heading = block.text
            if not grammar.has_figures(folded):
                continue
            self._heading(block, folded, grammar)
            if block.table is not None:
                self._table(index, block, block.table, folded, grammar)
            else:
                self._block(index, block, folded, grammar)

    def _grammar_of(self, block: Block) -> Language:
        if not self.mixed:
            return self.grammar
        return languages.get(languages.detect(block.text)) if block.text.strip() else self.grammar

    def _block(self, index: int, block: Block, folded: str, grammar: Language) -> None:
        quantities = grammar.quantities(folded)
        if not quantities:
            return
        moments = self._moments(index, folded, grammar)
        self.years.note(moments)
        quantities = _apart(quantities, moments, folded)
        if self.wanted is not None:
            quantities = insisted(quantities, block, grammar, self.wanted)
        spoken = Spoken(strict=grammar.strict_times)
        speakers: list[Speaker] = []
        context = self.context
        context.previous, context.block = (), index
        spans = grammar.sentences(folded)
        claiming = any(quantity.is_claim for quantity in quantities)
        if claiming:
            for start, end in spans:
                speakers.extend(grammar.speakers(folded, start, end))
            quantities = _not_in_names(quantities, speakers)
            speakers = named(speakers, self.last)
            if folded != block.text:
                speakers = [_as_written(speaker, block.text, folded) for speaker in speakers]
        views = _split(spans, quantities, moments)
        for number, (start, end, held, times) in enumerate(views):
            spoken_here = tuple(_between(speakers, start, end)) if speakers else ()
            sentence = Sentence(
                block=index,
                index=number,
                start=start,
                end=end,
                language=grammar.code,
                quantities=held,
                moments=times,
                speakers=spoken_here,
                listings=tuple(grammar.listings(folded, start, end)) if held else (),
            )
            self.sentences.append(sentence)
            raws: list[RawClaim] = []
            if held and any(quantity.is_claim for quantity in held):
                view = SentenceView(block.text, folded, start, end, held, times, spoken_here)
                raws = grammar.claims(view, context)
                if self.wanted is not None:
                    raws = completed(raws, held, times, block, (start, end), self.wanted)
            elif claiming:
                owner = grammar.owner(block.text[start : start + _OWNER_REACH])
                if owner:
                    context.subject, context.spoken_in = owner, index
            if raws or times:
                self._sentence(index, block, folded, sentence, raws, spoken, speakers)

    def _heading(self, block: Block, folded: str, grammar: Language) -> None:
        """一、2024年工作回顾: a heading's period is that of its section, until the next one that names its own."""
        short = block.kind == "paragraph" and len(folded) <= _HEADING and folded[-1:].isalnum()
        if block.kind != "heading" and not short:
            return
        for moment in grammar.moments(folded):
            if moment.role == "period" and moment.spec.year is not None and moment.spec.day is None:
                period = resolve(moment.text, moment.spec, self.document.published)
                self.section = period if is_stretch(period) else None
                return

    def _table(self, index: int, block: Block, table: Table, folded: str, grammar: Language) -> None:
        """A table is one sentence; each of its figures is named by row and column."""
        reading = list(TableReader(block, table, folded, grammar).read())
        quantities = tuple(raw.quantity for raw, _ in reading)
        self.sentences.append(Sentence(index, 0, 0, len(folded), grammar.code, quantities))
        number = len(self.sentences) - 1
        for raw, moment in reading:
            period = self.main
            if moment is not None:
                period = resolve(moment.text, moment.spec, self.document.published, self.main)
            self.builder.claim(block, raw, number, period, self.publication, [])

    def _sentence(
        self,
        index: int,
        block: Block,
        folded: str,
        sentence: Sentence,
        raws: list[RawClaim],
        spoken: Spoken,
        speakers: list[Speaker],
    ) -> None:
        reference = self.document.published
        number = len(self.sentences) - 1
        claims: list[ReadClaim] = []
        resolved: dict[int, Period] = {}
        earlier = spoken.period
        if raws and raws[0].part_of == -1:
            spoken.sentence = number if spoken.sentence == number - 1 else spoken.sentence
        year = together(*parts_told(raws, sentence.moments), reference) if spoken.strict else None
        for raw in raws:
            period = self._period(raw, spoken, resolved, number, year)
            span = (sentence.start, sentence.end)
            source = None if raw.unsourced else source_of(folded, raw.quantity.start, span, speakers, self.publication)
            claims.append(self.builder.claim(block, raw, number, period, source, claims))
            spoken.note(period)
        if aside_of(claims, self.builder.claims) and earlier is not None:
            spoken.period = earlier  # "In 2024 it was 18.9m." alone: the paragraph goes on with its own period
        if not raws:
            for moment in sentence.moments:
                if moment.role == "period":
                    period = resolve(moment.text, self.years.of(moment.spec), reference, spoken.period or self.main)
                    spoken.led = leads = moment.start <= sentence.start + 1
                    away = long_past(period, reference) or lies_ahead(period, reference)
                    idle = spoken.strict and (moment.spec.since or away)
                    idle = idle or spoken.strict and moment.spec.same_as is not None
                    if period.start is not None and (period.start != period.end and not idle or leads):
                        spoken.take(period, number, only_here=spoken.strict and fleeting(moment.spec, led=leads))
        if sentence.block < _LEAD_BLOCKS and claims and (self.main is None or self.main is self.title_period):
            stretches = [c.period for c in claims if is_stretch(c.period)]
            self.main = (chief(claims, reference) if spoken.strict else next(iter(stretches), None)) or self.main

    def _period(
        self, raw: RawClaim, spoken: Spoken, resolved: dict[int, Period], number: int, year: int | None
    ) -> Period | None:
        """The period of a figure; ``year``: that of the months and quarters told together in its sentence."""
        reference = self.document.published
        if raw.undated:
            now = spoken.now(number) or self.section or self.main
            return shifted(now, years=-1) if now is not None and is_year(now) else None
        if raw.time is None:
            told = spoken.handed_on(raw, number, self.main, reference)
            if told is None and raw.unsourced and raw.kind != "share" and spoken.strict:
                return None
            return told or self.section or self.main
        at = raw.time.start
        if at not in resolved:
            context = spoken.just_told(raw.time.spec, number) or spoken.now(number) or self.section or self.main
            spec = raw.time.spec if raw.modality != "stated" else self.years.of(raw.time.spec)
            led = spoken.sentence == number or spoken.led and is_year(context)
            if raw.latest and not led and context is not self.title_period:
                context = None  # "in December" after a look back at 2016 is the last one
            if spec.day_offset == 0 and spec.same_as and (context is None or context.start != context.end):
                context = self.day or context  # 当天 after a paragraph about the 16th
            if raw.latest and year is not None and spec.year is None:
                spec = replace(spec, year=year)
            if spec.same_as and spec.trailing and spec.month_offset is None and spec.year_offset is None:
                context, spec = spoken.of_length(spec), replace(spec, trailing=None, trailing_unit=None)
            if spoken.strict and raw.modality != "stated" and spec.same_as and spec.year_offset == 0:
                context = context if lies_ahead(context, reference) else None  # "will … by the end of the year"
            if context is None and spoken.strict:
                context = year_done(spec, raw.modality, reference)
            ahead = raw.modality != "stated"
            if raw.time.role == "base" and raw.time.spec.month_offset == -1 and is_stretch(context) and context:
                resolved[at] = shifted(context, months=-1, text=raw.time.text)  # 由上月…: of the month spoken of
            else:
                resolved[at] = resolve(raw.time.text, spec, reference, context, ahead=ahead)
                if spec.month_offset == -1 and self._told(raw, resolved[at]):
                    resolved[at] = shifted(resolved[at], months=-1)  # 11月为52亿元。上月为51亿元
        period = resolved[at]
        spec = raw.time.spec
        if period.start is not None and period.start == period.end and spec.day is not None:
            self.day = period
        aside = spec.same_as is not None and spec.year_offset not in (None, 0) or raw.time.role == "base"
        if raw.time.role == "event":
            spoken.here, spoken.sentence = period, number
        elif not aside and not raw.aside:
            # 上年同期 is an aside: the paragraph goes on speaking of its own period.
            spoken.led = not raw.passing
            known = spoken.period or self.section or self.main
            old = raw.passing and known is None and long_past(period, reference)
            old = old or spoken.strict and fleeting(spec, led=not raw.passing)
            spoken.take(period, number, known if raw.passing else None, only_here=old)
        return period

    def _told(self, raw: RawClaim, period: Period) -> bool:
        """Whether the same thing was just told of the same period: then another one is meant."""
        return any(
            read.period is not None
            and (read.period.start, read.period.end) == (period.start, period.end)
            and (read.claim.metric, read.claim.unit, read.claim.kind) == (raw.metric, raw.quantity.unit, raw.kind)
            for read in self.builder.claims[-LATELY:]
        )

    def _moments(self, index: int, folded: str, grammar: Language) -> list[Moment]:
        moments = self._opened(grammar.moments(folded), grammar)
        if self.dateline is None or self.dateline[0] != index:
            return moments
        line = self.dateline[1]
        return [moment for moment in moments if moment.end <= line.start or moment.start >= line.end]

    def _opened(self, moments: list[Moment], grammar: Language) -> list[Moment]:
        """Business years with the month in which they open here."""
        if not any(moment.spec.fiscal for moment in moments):
            return moments
        opens = grammar.year_opens(self.document.text)
        return [replace(m, spec=replace(m.spec, opens=opens)) if m.spec.fiscal else m for m in moments]

    def _period_of_title(self) -> Period | None:
        """A title that names a period (2023年统计公报) speaks for every figure that names none."""
        title = self.document.title
        if not title:
            return None
        for moment in self._opened(self.grammar.moments(self.grammar.fold(title)), self.grammar):
            spec = moment.spec
            if self.grammar.strict_times and fleeting(spec, led=False):
                continue
            if moment.role == "period" and (spec.month is not None if spec.trailing is not None else spec.day is None):
                context = year_done(spec, "stated", self.document.published) if self.grammar.strict_times else None
                period = resolve(moment.text, spec, self.document.published, context)
                if period.start is not None:
                    return period
        return None

    def _place(self) -> str:
        title = self.document.title or ""
        return self.grammar.owner(title) if title else ""


def _between(speakers: list[Speaker], start: int, end: int) -> list[Speaker]:
    first, last = (bisect_left(speakers, at, key=lambda speaker: speaker.start) for at in (start, end))
    return speakers[first:last]


def _not_in_names(quantities: list[Quantity], speakers: list[Speaker]) -> list[Quantity]:
    """Without the numerals of people's names (宋九成介绍)."""
    names = [(s.start, s.start + len(s.name)) for s in speakers if s.type == "person"]
    kept: list[Quantity] = []
    at = 0
    for quantity in quantities:
        while at < len(names) and names[at][1] <= quantity.core_start:
            at += 1
        if at == len(names) or quantity.core_start < names[at][0]:
            kept.append(quantity)
    return kept


def _as_written(speaker: Speaker, text: str, folded: str) -> Speaker:
    """The speaker's name and role as the text spells them (許, not 许)."""
    name, role = (_unfold(words, speaker, text, folded) for words in (speaker.name, speaker.role))
    return replace(speaker, name=name or speaker.name, role=role)


def _unfold(words: str | None, speaker: Speaker, text: str, folded: str) -> str | None:
    at = folded.find(words, max(0, speaker.start - 60), speaker.end + 20) if words else -1
    return text[at : at + len(words)] if words and at >= 0 else words


def _split(
    spans: list[tuple[int, int]], quantities: list[Quantity], moments: list[Moment]
) -> Iterator[tuple[int, int, tuple[Quantity, ...], tuple[Moment, ...]]]:
    """Each sentence with the quantities and moments that begin in it."""
    q = m = 0
    for start, end in spans:
        first_q, first_m = q, m
        while q < len(quantities) and quantities[q].start < end:
            q += 1
        while m < len(moments) and moments[m].start < end:
            m += 1
        yield start, end, tuple(quantities[first_q:q]), tuple(moments[first_m:m])


def _apart(quantities: list[Quantity], moments: list[Moment], folded: str) -> list[Quantity]:
    """The quantities that are no part of a time expression.

    启动9年来 is both: a span of time that the text claims, and the period that it speaks of.
    """
    if not moments:
        return quantities
    kept: list[Quantity] = []
    at = 0
    for quantity in quantities:
        while at < len(moments) and moments[at].end <= quantity.core_start:
            at += 1
        if at < len(moments) and moments[at].start < quantity.core_end:
            moment = moments[at]
            both = moment.spec.trailing is not None and moment.start == quantity.core_start
            if not (both and moment.start and folded[moment.start - 1].isalpha()):
                continue
        kept.append(quantity)
    return kept
