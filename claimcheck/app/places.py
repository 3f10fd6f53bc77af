"""Where ledgers lie and how they are opened, for those who may not know the ledger's own rooms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..ledger import places
from ..model.claim import Claim
from ..model.report import ArticleInfo
from .articles import article_of

if TYPE_CHECKING:
    from ..ledger import Ledger

__all__ = [
    "article_name",
    "create_ledger",
    "default_ledger",
    "find_ledger",
    "open_ledger",
    "prepare_git",
    "tracked",
]

find_ledger = places.find
default_ledger = places.default
prepare_git = places.prepare_git


def open_ledger(path: Path) -> Ledger:
    """The ledger at ``path``; ``ClaimcheckError`` if there is none or it is broken."""
    from ..ledger import Ledger

    return Ledger.open(path)


def create_ledger(path: Path) -> Ledger:
    """Start an empty ledger; ``ClaimcheckError`` if there is a file already."""
    from ..ledger import Ledger

    return Ledger.create(path)


def article_name(ledger: Path | None, file: Path) -> str:
    """What an article is called: relative to the ledger's folder, or as it was named where there is no ledger.

    A name that is not UTF-8 can neither be printed nor kept as it is; its odd bytes are replaced.
    """
    import os

    name = (
        places.relative_path(ledger, file) if ledger is not None else Path(os.path.normpath(file)).as_posix()
    )
    return os.fsencode(name).decode("utf-8", "replace")


def tracked(book: Ledger) -> tuple[list[ArticleInfo], list[Claim]]:
    """The tracked articles, and all claims by article and position, as the public JSON has them."""
    from ..ledger import public

    return [article_of(article) for article in book.articles()], [public(claim) for claim in book.claims()]
