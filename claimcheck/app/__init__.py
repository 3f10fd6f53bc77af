"""Where the rooms are wired: read → extract → reconcile → relate → check, as plain functions.

The command line, the Python API and an editor call these. Nothing here prints, and nothing asks what day it is.
Everything is imported when it is used: a list of claims needs no grammar, an extraction no ledger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..ledger import Ledger, public
    from .articles import Input, article_of, claims_of, extracted, parse_date, read, read_text, sentence_spans
    from .checking import (
        Policy,
        all_rules,
        check_ledger,
        check_readings,
        explained,
        fails,
        policy_of,
        relations_of,
        rule_note,
    )
    from .claims import Subject, history_of, portrait, quoted, subjects, why_not
    from .ledgers import adopted, article_record, as_tracked, missing, read_tracked, reconciled, track
    from .places import (
        article_name,
        create_ledger,
        default_ledger,
        find_ledger,
        open_ledger,
        prepare_git,
        tracked,
    )
    from .wording import change_of, display

__all__ = [
    "Input",
    "Ledger",
    "Policy",
    "Subject",
    "adopted",
    "all_rules",
    "article_name",
    "article_of",
    "article_record",
    "as_tracked",
    "change_of",
    "check_ledger",
    "check_readings",
    "claims_of",
    "create_ledger",
    "default_ledger",
    "display",
    "explained",
    "extracted",
    "fails",
    "find_ledger",
    "history_of",
    "missing",
    "open_ledger",
    "parse_date",
    "policy_of",
    "portrait",
    "prepare_git",
    "public",
    "quoted",
    "read",
    "read_text",
    "read_tracked",
    "reconciled",
    "relations_of",
    "rule_note",
    "sentence_spans",
    "subjects",
    "track",
    "tracked",
    "why_not",
]

_HOMES = {
    "..ledger": "Ledger public",
    ".articles": "Input article_of claims_of extracted parse_date read read_text sentence_spans",
    ".checking": "Policy all_rules check_ledger check_readings explained fails policy_of relations_of rule_note",
    ".claims": "Subject history_of portrait quoted subjects why_not",
    ".wording": "change_of display",
    ".places": "article_name create_ledger default_ledger find_ledger open_ledger prepare_git tracked",
    ".ledgers": "adopted article_record as_tracked missing read_tracked reconciled track",
}
"""Module → what it offers here."""


def __getattr__(name: str) -> Any:
    """Import the module that offers ``name`` (PEP 562)."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names.split():
            return getattr(import_module(home, __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
