"""Articles read and understood, and what the public JSON says of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from ..model.claim import Claim
from ..model.document import Document
from ..model.errors import ClaimcheckError
from ..model.report import ArticleInfo, ClaimsReport

if TYPE_CHECKING:
    from ..ledger import Article
    from ..model.reading import Reading


class Input(Struct, frozen=True):
    """An article to be read: a file, or bytes (standard input). ``name`` is what every output calls it."""

    name: str
    path: Path | None = None
    data: bytes | None = None


def parse_date(value: date | str | None) -> date | None:
    """A date as such or in ISO 8601; ``ClaimcheckError`` for anything else."""
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ClaimcheckError(f"{value!r} is no date: write YYYY-MM-DD") from None


def read(source: Input, *, published: date | None = None, language: str | None = None) -> Reading:
    """One article, read and understood."""
    from .. import documents

    if source.path is not None:
        document = documents.read_path(source.path, source.name)
    else:
        document = documents.read_bytes(source.data or b"", source.name)
    return _understand(document, published, language)


def read_text(
    text: str, *, path: str = "-", published: date | None = None, language: str | None = None
) -> Reading:
    """The same for text that is decoded already."""
    from .. import documents

    return _understand(documents.read_text(text, path), published, language)


def _understand(document: Document, published: date | None, language: str | None) -> Reading:
    from .. import languages
    from ..extraction.pipeline import read as understand

    if language is not None and language not in languages.available():
        known = ", ".join(languages.available())
        raise ClaimcheckError(f"no language {language!r}: choose one of {known}")
    return understand(document, language=language, published=published)


def claims_of(reading: Reading) -> list[Claim]:
    """The claims of one article, in text order."""
    return [read_claim.claim for read_claim in reading.claims]


def article_of(record: Document | Article) -> ArticleInfo:
    """What the public JSON says of an article."""
    return ArticleInfo(**{name: getattr(record, name) for name in ArticleInfo.__struct_fields__})


def extracted(readings: Sequence[Reading]) -> ClaimsReport:
    """Every claim of these articles."""
    return ClaimsReport(
        tuple(article_of(reading.document) for reading in readings),
        tuple(claim for reading in readings for claim in claims_of(reading)),
    )


def sentence_spans(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Document offsets of the sentences, in text order, for those who show them."""
    blocks = reading.document.blocks
    spans = (
        blocks[sentence.block].locate(sentence.start, sentence.end)
        for sentence in reading.sentences
        if sentence.start < sentence.end
    )
    return tuple(sorted(spans))
