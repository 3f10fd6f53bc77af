"""Fact-checking and claim-tracking for the numbers in articles.

``extract`` and ``check`` are the Python API: plain functions of a text, no printing, no global state.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .model.claim import Claim
    from .model.finding import Finding

__all__ = ["__version__", "check", "extract"]
__version__ = "0.1.0"


def extract(
    text: str, *, published: date | str | None = None, language: str | None = None, path: str = "-"
) -> list[Claim]:
    """Every numeric claim of ``text``, in text order.

    ``published`` (a date or ISO 8601 text) is the day the article is dated; without it the text's own dateline
    counts. ``language`` is a code such as ``zh``; without it the text's script decides. ``path`` names the
    article in the claims and, by its suffix, the format. Raises ``ClaimcheckError`` for a date or language
    that is none.
    """
    from . import app

    reading = app.read_text(text, path=path, published=app.parse_date(published), language=language)
    claims: list[Claim] = app.claims_of(reading)
    return claims


def check(
    text: str,
    *,
    published: date | str | None = None,
    language: str | None = None,
    as_of: date | str | None = None,
    path: str = "-",
) -> list[Finding]:
    """What contradicts itself in ``text``, or has gone stale by ``as_of``; worst first.

    ``as_of`` is the day to judge by; without it nothing is judged by the clock (no rule asks the system what
    day it is). The other arguments are those of ``extract``.
    """
    from . import app

    reading = app.read_text(text, path=path, published=app.parse_date(published), language=language)
    return list(app.check_readings([reading], as_of=app.parse_date(as_of)).findings)
