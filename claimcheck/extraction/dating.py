"""When an article was published, and by whom: option, front matter, dateline, or inferred and said so."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from ..languages import Language
from ..model.document import Document
from ..model.mention import Dateline

HEAD_BLOCKS = 6
_STAMP = 60  # a line no longer than this may be a byline or a stamp
_OPENING = 40


def date_document(
    document: Document, language: Language, published: date | None
) -> tuple[Document, tuple[int, Dateline] | None]:
    """The document with its date and publisher, and the block index and span of its dateline, if it has one.

    Order: the option, front matter, a full date in the dateline or head, then the dateline's day in the newest year
    that the text speaks of as past or present (``inferred``). With none of these the date stays unknown.
    """
    found = _dateline(document, language)
    if found is not None and document.publisher is None and found[1].publisher:
        document = replace(document, publisher=found[1].publisher)
    if published is not None:
        own = _own_date(document, language, found)
        return replace(document, published=published, published_from="option", overruled=explicit(own)), found
    return _own_date(document, language, found), found


def explicit(document: Document) -> date | None:
    """The date that the text itself states; None where it states none or it was inferred."""
    return document.published if document.published_from in ("front-matter", "dateline") else None


def _own_date(document: Document, language: Language, found: tuple[int, Dateline] | None) -> Document:
    """The document with the date that its text gives."""
    if document.published is not None:
        return document
    line = found[1] if found is not None else None
    if line is not None and line.month and line.day and line.year is None:
        year = _newest_year(document, language)
        day = _date(year, line.month, line.day) if year is not None else None
        if day is not None:
            return replace(document, published=day, published_from="inferred")
    if line is not None and line.year and line.month and line.day:
        day = _date(line.year, line.month, line.day)
    else:
        day = _full_date(document, language)
    if day is None:
        return document
    return replace(document, published=day, published_from="dateline")


def _dateline(document: Document, language: Language) -> tuple[int, Dateline] | None:
    weak: tuple[int, Dateline] | None = None
    for index, block in enumerate(document.blocks[:HEAD_BLOCKS]):
        if block.kind in ("table", "caption"):
            continue
        line = language.dateline(language.fold(block.text))
        if line is not None and line.month is not None:
            return index, line
        if line is not None and weak is None:
            weak = index, line
    return weak


def _full_date(document: Document, language: Language) -> date | None:
    """A complete date in the short lines of the head, or the one that the first paragraph opens with.

    A story may also open with a day long past, so that one counts only if no later year is spoken of.
    """
    for block in document.blocks[:HEAD_BLOCKS]:
        opening = len(block.text) > _STAMP and block.kind == "paragraph"
        folded = language.fold(block.text)
        parts = language.full_date(folded[:_OPENING] if opening else folded)
        if parts is not None and not (opening and parts[0] < (_newest_year(document, language) or 0)):
            return _date(*parts)
        if opening:
            break
    return None


def _newest_year(document: Document, language: Language) -> int | None:
    years = [
        moment.spec.year
        for block in document.blocks
        if language.has_figures(block.text)
        for folded in (language.fold(block.text),)
        for moment in language.moments(folded)
        if moment.spec.year is not None
        and moment.spec.to_year is None
        and not moment.spec.since  # "the highest since 2016" was not said in 2016
        and not language.looks_ahead(folded, moment.start)
    ]
    return max(years) if years else None


def _date(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year is not None else None
    except ValueError:
        return None
