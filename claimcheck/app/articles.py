"""Articles read and understood, and what the public JSON says of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from ..model.claim import Claim
from ..model.document import Document
from ..model.errors import ClaimcheckError
from ..model.report import ArticleInfo

if TYPE_CHECKING:
    from ..ledger import Article
    from ..model.reading import Reading


class Given(Struct, frozen=True):
    """A date that an option once gave, and the one that the text stated then."""

    published: date
    overruled: date | None = None


class Input(Struct, frozen=True):
    """An article to be read: a file, or bytes (standard input). ``name`` is what every output calls it.

    ``dated``: the date that holds until an option or the text gives another.
    """

    name: str
    path: Path | None = None
    data: bytes | None = None
    dated: Given | None = None


def parse_date(value: date | str | None) -> date | None:
    """A date as such or in ISO 8601; ``ClaimcheckError`` for anything else."""
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ClaimcheckError(f"{value!r} is no date: write YYYY-MM-DD") from None


def read(
    source: Input,
    *,
    published: date | None = None,
    language: str | None = None,
    quote: str | None = None,
) -> Reading:
    """One article, read and understood. The figure in ``quote`` is read as a claim, whatever it looks like."""
    from .. import documents

    if source.path is not None:
        document = documents.read_path(source.path, source.name)
    else:
        document = documents.read_bytes(source.data or b"", source.name)
    if published is None and source.dated is not None:
        published = _still(source.dated, document, language)
    return _understand(document, published, language, quote)


def read_text(
    text: str, *, path: str = "-", published: date | None = None, language: str | None = None
) -> Reading:
    """The same for text that is decoded already."""
    from .. import documents

    return _understand(documents.read_text(text, path), published, language)


def _still(given: Given, document: Document, language: str | None) -> date | None:
    """The date once given, unless the text has come to state another one since."""
    from .. import languages
    from ..extraction.dating import date_document, explicit

    grammar = languages.get(language or document.language or languages.detect(document.text))
    stated = explicit(date_document(document, grammar, None)[0])
    return given.published if stated in (None, given.overruled) else None


def _understand(
    document: Document, published: date | None, language: str | None, quote: str | None = None
) -> Reading:
    from .. import languages
    from ..extraction.pipeline import read as understand

    if language is not None and language not in languages.available():
        known = ", ".join(languages.available())
        raise ClaimcheckError(f"no language {language!r}: choose one of {known}")
    return understand(document, language=language, published=published, quote=quote)


def claims_of(reading: Reading) -> list[Claim]:
    """The claims of one article, in text order."""
    return [read_claim.claim for read_claim in reading.claims]


def article_of(record: Document | Article) -> ArticleInfo:
    """What the public JSON says of an article."""
    return ArticleInfo(**{name: getattr(record, name) for name in ArticleInfo.__struct_fields__})


Extracted = tuple[ArticleInfo, tuple[Claim, ...]]
_AHEAD = 4  # chunks a process may be ahead of what was taken


def extracted(
    sources: Sequence[Input],
    *,
    published: date | None = None,
    language: str | None = None,
    jobs: int = 1,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Extracted]:
    """Each article with its claims as it is read, in the order of ``sources``, by ``jobs`` processes.

    What comes out does not depend on how many, and no more is held than a few articles a process. ``progress`` is
    called with the number of articles that are done.
    """
    work = partial(_extract, published=published, language=language)
    parallel = min(jobs, len(sources)) > 1
    results = _in_processes(work, sources, min(jobs, len(sources))) if parallel else map(work, sources)
    for done, result in enumerate(results, 1):
        if progress is not None:
            progress(done)
        yield result


def _in_processes(
    work: Callable[[Input], Extracted], sources: Sequence[Input], jobs: int
) -> Iterator[Extracted]:
    """``map`` over processes, in order, which reads only so far ahead of what is taken."""
    from concurrent.futures import Future, ProcessPoolExecutor

    size = max(1, min(16, len(sources) // (4 * jobs)))
    chunks = (sources[at : at + size] for at in range(0, len(sources), size))
    with ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent) as pool:
        waiting: deque[Future[list[Extracted]]] = deque()
        try:
            for chunk in chunks:
                waiting.append(pool.submit(_each, work, chunk))
                if len(waiting) > _AHEAD * jobs:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _each(work: Callable[[Input], Extracted], chunk: Sequence[Input]) -> list[Extracted]:
    return [work(source) for source in chunk]


def _extract(source: Input, published: date | None, language: str | None) -> Extracted:
    reading = read(source, published=published, language=language)
    return article_of(reading.document), tuple(claims_of(reading))


def _leave_interrupts_to_the_parent() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def sentence_spans(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Document offsets of the sentences, in text order, for those who show them."""
    blocks, text = reading.document.blocks, reading.document.text
    spans: set[tuple[int, int]] = set()
    for sentence in reading.sentences:
        if sentence.start < sentence.end:
            span = blocks[sentence.block].locate(sentence.start, sentence.end)
            # What a table says, it says by the row.
            spans |= _lines(text, *span) if blocks[sentence.block].kind == "table" else {span}
    return tuple(sorted(spans))


def table_heads(document: Document) -> tuple[tuple[int, int, int], ...]:
    """Of every table with a heading: document offsets of the heading row's start and end, and the table's end."""
    found = []
    for block in document.blocks:
        heads = (
            [cell for cell in block.table.cells if cell.row < block.table.header_rows] if block.table else []
        )
        if heads:
            _, end = block.locate(0, len(block.text))
            starts, ends = zip(*(block.locate(cell.start, cell.end) for cell in heads), strict=True)
            rows = sorted(_lines(document.text, min(starts), max(ends)))
            found.append((rows[0][0], rows[0][1], end))
    return tuple(sorted(found))


def _lines(text: str, start: int, end: int) -> set[tuple[int, int]]:
    """The whole lines of the text that a span touches."""
    at = text.rfind("\n", 0, start) + 1
    found = set()
    while at < end:
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        if text[at:stop].strip():
            found.add((at, stop))
        at = stop + 1
    return found
