"""Short ways to ask the Chinese grammar what it reads in a sentence."""

from __future__ import annotations

from decimal import Decimal

from claimcheck import languages
from claimcheck.documents import read_bytes
from claimcheck.extraction.pipeline import read
from claimcheck.model.claim import Claim
from claimcheck.model.mention import Moment, Quantity

ZH = languages.get("zh")


def quantities(text: str) -> list[Quantity]:
    """Every numeric expression."""
    return ZH.quantities(ZH.fold(text))


def moments(text: str) -> list[Moment]:
    """Every time expression."""
    return ZH.moments(ZH.fold(text))


def claims(text: str) -> list[Claim]:
    """Every claim of an article that holds ``text`` alone, published on 2024-12-11."""
    from datetime import date

    document = read_bytes(text.encode(), "case.txt")
    return [item.claim for item in read(document, language="zh", published=date(2024, 12, 11)).claims]


def figure(text: str) -> tuple[str, Decimal | None, str]:
    """Quote, value and unit of the first claim among the quantities of ``text``."""
    first = next(quantity for quantity in quantities(text) if quantity.is_claim)
    return first.text, first.value, first.unit
