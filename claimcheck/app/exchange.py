"""The ledger in other people's formats: ClaimReview for search engines, verifications from a spreadsheet."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from io import StringIO
from typing import Any, cast

from ..model.claim import Claim, Verdict, Verification
from ..model.errors import ClaimcheckError
from ..model.report import ArticleInfo

# schema.org/ClaimReview rates on a scale of one's own; the words are what readers see.
_RATINGS = {"refuted": (1, "False"), "disputed": (2, "Disputed"), "verified": (3, "True")}
_VERDICTS = ("verified", "disputed", "refuted")
_COLUMNS = ("id", "verdict", "at", "by", "source", "url", "source_date", "note")


def claim_reviews(claims: Iterable[Claim], articles: Mapping[str, ArticleInfo]) -> str:
    """JSON-LD (schema.org/ClaimReview) of every judged claim, safe to stand in a ``<script>`` element."""
    judged = (claim for claim in claims if claim.status in _RATINGS and claim.verifications)
    reviews = [_review(claim, articles.get(claim.article)) for claim in judged]
    document = {"@context": "https://schema.org", "@graph": reviews}
    text = json.dumps(document, ensure_ascii=False, indent=2)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text + "\n"


def _review(claim: Claim, article: ArticleInfo | None) -> dict[str, Any]:
    rating, words = _RATINGS[claim.status]
    last = claim.verifications[-1]
    anchor = claim.anchor
    review: dict[str, Any] = {
        "@type": "ClaimReview",
        "identifier": claim.id,
        "claimReviewed": f"{claim.metric}: {anchor.exact}" if claim.metric else anchor.exact,
        "datePublished": last.at[:10],
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": rating,
            "worstRating": 1,
            "bestRating": 3,
            "alternateName": words,
        },
        "itemReviewed": _reviewed(claim, article),
    }
    if last.by:
        review["author"] = {"@type": "Person", "name": last.by}
    if last.url or last.source:
        cited = {"@type": "CreativeWork", "name": last.source, "url": last.url}
        review["citation"] = {key: value for key, value in cited.items() if value}
    return review


def _reviewed(claim: Claim, article: ArticleInfo | None) -> dict[str, Any]:
    anchor = claim.anchor
    sentence = f"{anchor.prefix}{anchor.exact}{anchor.suffix}".strip()
    item: dict[str, Any] = {"@type": "Claim", "text": sentence}
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
    reader = csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    found: list[tuple[int, str, Verification]] = []
    try:
        names = [name.strip().lower() for name in reader.fieldnames or ()]
        reader.fieldnames = names
        _check_columns(names)
        for row in reader:
            values = {key: (value or "").strip() for key, value in row.items() if key in _COLUMNS}
            if any(values.values()):
                found.append((reader.line_num, *_row(values, reader.line_num, at, by)))
    except csv.Error as error:
        raise ClaimcheckError(f"line {reader.line_num}: not readable as CSV ({error})") from None
    return found


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
        moment = values.get("at") or at
        datetime.fromisoformat(moment)
        said = values.get("source_date")
        source_date = date.fromisoformat(said) if said else None
    except ValueError as error:
        raise fail(f"{error}; write YYYY-MM-DD") from None
    return values["id"], Verification(
        moment,
        cast("Verdict", verdict),
        values.get("by") or by,
        values.get("source") or None,
        values.get("url") or None,
        source_date,
        values.get("note") or None,
    )
