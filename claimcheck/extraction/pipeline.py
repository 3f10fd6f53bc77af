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
from ..model.mention import Dateline, Moment, Quantity, RawClaim, Speaker
from ..model.reading import ReadClaim, Reading, Sentence
from .building import Builder
from .dating import date_document
from .insisting import completed, insisted, place_of
from .sources import as_written, named, not_in_names, source_of
from .spoken import Spoken, aside_of
from .tables import TableReader
from .timeline import Timeline

_OWNER_REACH = 60  # characters of a sentence without figures in which it names whom it speaks of
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
    """One reading of a document, block by block; what the text has told so far is kept here and in the timeline."""

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
        self.timeline = Timeline(document, grammar, self.builder.claims)
        self.last: dict[str, Speaker] = {}  # who spoke last, by type
        self.context = Context(title=document.title or "", place=self._place(), article=document.text)

    def run(self) -> None:
        """Read every block."""
        for index, block in enumerate(self.document.blocks):
            grammar = self._grammar_of(block)
            folded = grammar.fold(block.text)
            self.folded.append(folded)
            if block.kind in ("heading", "title"):
                self.context.heading = block.text
            self.timeline.heading(block, folded, grammar)
            if not grammar.has_figures(folded):
                continue
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
        dateline = self.dateline[1] if self.dateline is not None and self.dateline[0] == index else None
        moments = self.timeline.moments(folded, grammar, dateline)
        quantities = _apart(quantities, moments, folded)
        if self.wanted is not None:
            quantities = insisted(quantities, block, grammar, self.wanted)
        spoken = Spoken(strict=grammar.strict_times)
        speakers: list[Speaker] = []
        self.context.previous, self.context.block = (), index
        spans = grammar.sentences(folded)
        claiming = any(quantity.is_claim for quantity in quantities)
        if claiming:
            speakers = [speaker for start, end in spans for speaker in grammar.speakers(folded, start, end)]
            quantities = not_in_names(quantities, speakers)
            speakers = as_written(named(speakers, self.last), block.text, folded)
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
            raws = self._raws(block, folded, sentence, grammar) if claiming else []
            if raws or times:
                self._sentence(block, folded, sentence, raws, spoken, speakers, grammar)

    def _raws(self, block: Block, folded: str, sentence: Sentence, grammar: Language) -> list[RawClaim]:
        """What the figures of a sentence claim; one without figures may say whom the block speaks of."""
        start, end, held, times = sentence.start, sentence.end, sentence.quantities, sentence.moments
        if any(quantity.is_claim for quantity in held):
            view = SentenceView(block.text, folded, start, end, held, times, sentence.speakers)
            raws = grammar.claims(view, self.context)
            return raws if self.wanted is None else completed(raws, held, times, block, (start, end), self.wanted)
        owner = grammar.owner(block.text[start : start + _OWNER_REACH])
        if owner:
            self.context.subject, self.context.spoken_in = owner, sentence.block
        return []

    def _table(self, index: int, block: Block, table: Table, folded: str, grammar: Language) -> None:
        """A table is one sentence; each of its figures is named by row and column."""
        reading = list(TableReader(block, table, folded, grammar).read())
        quantities = tuple(raw.quantity for raw, _ in reading)
        self.sentences.append(Sentence(index, 0, 0, len(folded), grammar.code, quantities))
        number = len(self.sentences) - 1
        for raw, moment in reading:
            self.builder.claim(block, raw, number, self.timeline.of_cell(moment), self.publication, [])

    def _sentence(
        self,
        block: Block,
        folded: str,
        sentence: Sentence,
        raws: list[RawClaim],
        spoken: Spoken,
        speakers: list[Speaker],
        grammar: Language,
    ) -> None:
        """A sentence of times, or of figures that become claims: ``raws``, what its grammar read of them."""
        number = len(self.sentences) - 1
        claims: list[ReadClaim] = []
        earlier = spoken.period
        if raws and raws[0].part_of == -1:
            spoken.sentence = number if spoken.sentence == number - 1 else spoken.sentence
        telling = self.timeline.telling(number, sentence.start, spoken, raws, sentence.moments)
        for raw in raws:
            period = self.timeline.period(raw, telling)
            span = (sentence.start, sentence.end)
            source = None if raw.unsourced else source_of(folded, raw.quantity.start, span, speakers, self.publication)
            claims.append(self.builder.claim(block, raw, number, period, source, claims))
            spoken.note(period)
        if aside_of(claims, self.builder.claims) and earlier is not None:
            spoken.period = earlier  # "In 2024 it was 18.9m." alone: the paragraph goes on with its own period
        if not raws:
            times = [one for one in sentence.moments if grammar.goes_on(folded, one, sentence.start)]
            self.timeline.without_figures(times, sentence.start, telling)
        self.timeline.lead(sentence.block, claims, strict=spoken.strict)

    def _place(self) -> str:
        title = self.document.title or ""
        return self.grammar.owner(title) if title else ""


def _between(speakers: list[Speaker], start: int, end: int) -> list[Speaker]:
    first, last = (bisect_left(speakers, at, key=lambda speaker: speaker.start) for at in (start, end))
    return speakers[first:last]


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
