"""The ledger in other people's formats: ClaimReview for search engines, verifications from a spreadsheet."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from msgspec import structs

from ..model.claim import Claim, Verdict, Verification
from ..model.errors import ClaimcheckError
from ..model.report import ArticleInfo
from .articles import sentence_spans
from .ledgers import read_tracked
from .verdicts import checked

if TYPE_CHECKING:
    from ..ledger import State

# schema.org/ClaimReview rates on a scale of one's own; the words are what readers see.
_RATINGS = {"refuted": (1, "False"), "disputed": (2, "Disputed"), "verified": (3, "True")}
_VERDICTS = ("verified", "disputed", "refuted")
_COLUMNS = ("id", "verdict", "at", "by", "source", "url", "source_date", "note")


def claim_reviews(
    claims: Iterable[Claim], articles: Mapping[str, ArticleInfo], sentences: Mapping[str, str] | None = None
) -> str:
    """JSON-LD (schema.org/ClaimReview) of every judged claim, safe to stand in a ``<script>`` element.

    ``sentences``: what the article says, by the claim's id.
    """
    said = sentences or {}
    judged = (claim for claim in claims if claim.status in _RATINGS and claim.verifications)
    reviews = [_review(claim, articles.get(claim.article), said.get(claim.id)) for claim in judged]
    document = {"@context": "https://schema.org", "@graph": reviews}
    text = json.dumps(document, ensure_ascii=False, indent=2)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text + "\n"


def sentences_of(state: State, ledger: Path, claims: Sequence[Claim]) -> dict[str, str]:
    """The sentences of judged claims, by id, where their articles still say them."""
    judged = [claim for claim in claims if claim.status in _RATINGS]
    found = {}
    for reading in read_tracked(state, ledger, {claim.article for claim in judged})[0]:
        text, spans = reading.document.text, sentence_spans(reading)
        for claim in judged:
            start, end = claim.anchor.start, claim.anchor.end
            if claim.article == reading.document.path and text[start:end] == claim.anchor.exact:
                whole = next((span for span in spans if span[0] <= start < span[1]), (start, end))
                found[claim.id] = " ".join(text[slice(*whole)].split())
    return found


def _review(claim: Claim, article: ArticleInfo | None, sentence: str | None) -> dict[str, Any]:
    rating, words = _RATINGS[claim.status]
    last = claim.verifications[-1]
    review: dict[str, Any] = {
        "@type": "ClaimReview",
        "identifier": claim.id,
        "claimReviewed": sentence or _around(claim),
        "datePublished": last.at[:10],
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": rating,
            "worstRating": 1,
            "bestRating": 3,
            "alternateName": words,
        },
        "itemReviewed": _reviewed(claim, article, sentence),
    }
    if last.by:
        review["author"] = {"@type": "Person", "name": last.by}
    if last.url or last.source:
        cited = {"@type": "CreativeWork", "name": last.source, "url": last.url}
        review["citation"] = {key: value for key, value in cited.items() if value}
    return review


def _around(claim: Claim) -> str:
    """What the ledger remembers of the sentence."""
    anchor = claim.anchor
    return " ".join(f"{anchor.prefix}{anchor.exact}{anchor.suffix}".split())


def _reviewed(claim: Claim, article: ArticleInfo | None, sentence: str | None) -> dict[str, Any]:
    item: dict[str, Any] = {"@type": "Claim", "text": sentence or _around(claim)}
    if claim.source is not None:
        kind = "Person" if claim.source.type == "person" else "Organization"
        item["author"] = {"@type": kind, "name": claim.source.name}
    if claim.date is not None:
        item["datePublished"] = claim.date.isoformat()
    name = (article.title if article else None) or claim.article
    item["appearance"] = {"@type": "Article", "name": name}
    return item


def read_verifications(text: str, at: str, by: str | None) -> list[tuple[int, str, Verification]]:
    """Line, claim id and verification of each row of a CSV (``at``, ``by``: where a row says nothing).

    Columns: id and verdict, and any of at, by, source, url, source_date, note. All rows or none: the first wrong
    one is a ClaimcheckError with its line.
    """
    text = text.removeprefix("\ufeff")
    reader = csv.DictReader(StringIO(text, newline=""), strict=True, delimiter=_delimiter(text))
    found: list[tuple[int, str, Verification]] = []
    try:
        names = [name.strip().lower() for name in reader.fieldnames or ()]
        exported = "verdict" not in names and "verified_at" in names
        if exported:  # a list of claims as `export csv` writes it; its own source is the claim's
            names = [_OF_EXPORT.get(name, f"claim {name}" if name != "id" else name) for name in names]
        reader.fieldnames = names
        _check_columns(names)
        for row in reader:
            values = {key: (value or "").strip() for key, value in row.items() if key in _COLUMNS}
            if exported and values["verdict"] not in _VERDICTS:
                continue
            if any(values.values()):
                found.append((reader.line_num, *_row(values, reader.line_num, at, by)))
    except csv.Error as error:
        raise ClaimcheckError(f"line {reader.line_num}: not readable as CSV ({error})") from None
    return found


_OF_EXPORT = {
    "status": "verdict",
    **{f"verified_{name}": name for name in ("at", "by", "source", "url", "source_date", "note")},
}


def _delimiter(text: str) -> str:
    """What stands between the columns' names: a spreadsheet in much of Europe writes semicolons."""
    head = text.split("\n", 1)[0]
    return max(",;\t", key=head.count)


def _check_columns(names: list[str]) -> None:
    missing = [name for name in ("id", "verdict") if name not in names]
    if missing:
        raise ClaimcheckError(f"line 1: no column {missing[0]!r}; the columns are {', '.join(_COLUMNS)}")


def _row(values: dict[str, str], line: int, at: str, by: str | None) -> tuple[str, Verification]:
    def fail(what: str) -> ClaimcheckError:
        return ClaimcheckError(f"line {line}: {what}")

    # A spreadsheet export marks cells that could be formulas; the mark is not part of the text.
    values = {
        key: value[1:] if value[:2] in ("'=", "'+", "'-", "'@") else value for key, value in values.items()
    }
    verdict = values["verdict"].lower()
    if not values["id"]:
        raise fail("no id")
    if verdict not in _VERDICTS:
        raise fail(f"verdict {verdict!r}: write one of {', '.join(_VERDICTS)}")
    try:
        moment, name = values.get("at") or at, "at"
        datetime.fromisoformat(moment)
        said, name = values.get("source_date"), "source_date"
        source_date = date.fromisoformat(said) if said else None
    except ValueError:
        raise fail(f"{name} {values[name]!r} is no date: write YYYY-MM-DD") from None
    verification = Verification(
        moment,
        cast("Verdict", verdict),
        values.get("by") or by,
        values.get("source") or None,
        values.get("url") or None,
        source_date,
        values.get("note") or None,
    )
    try:
        return values["id"], checked(verification)
    except ClaimcheckError as error:
        raise fail(str(error).replace("--", "")) from None


def news(
    given: Sequence[tuple[str, Verification]], known: Mapping[str, Sequence[Verification]], at: str
) -> list[tuple[str, Verification]]:
    """Those that are not recorded yet. One without a time of its own (then ``at``) may have been said at any."""
    return [
        (key, said)
        for key, said in given
        if not any(
            said == old or (said.at == at and structs.replace(said, at=old.at) == old) for old in known[key]
        )
    ]
