"""Where the rooms are wired: read → extract → reconcile → relate → check, as plain functions.

The command line, the Python API and an editor call these. Nothing here prints, and nothing asks what day it is.
Everything is imported when it is used: a list of claims needs no grammar, an extraction no ledger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .articles import (
        Input as Input,
    )
    from .articles import (
        article_of as article_of,
    )
    from .articles import (
        claims_of as claims_of,
    )
    from .articles import (
        extracted as extracted,
    )
    from .articles import (
        parse_date as parse_date,
    )
    from .articles import (
        read as read,
    )
    from .articles import (
        read_text as read_text,
    )
    from .articles import (
        sentence_spans as sentence_spans,
    )
    from .checking import (
        Policy as Policy,
    )
    from .checking import (
        all_rules as all_rules,
    )
    from .checking import (
        check_ledger as check_ledger,
    )
    from .checking import (
        check_readings as check_readings,
    )
    from .checking import (
        fails as fails,
    )
    from .checking import (
        policy_of as policy_of,
    )
    from .checking import (
        relations_of as relations_of,
    )
    from .checking import (
        rule_note as rule_note,
    )
    from .claims import (
        Subject as Subject,
    )
    from .claims import (
        history_of as history_of,
    )
    from .claims import (
        portrait as portrait,
    )
    from .claims import (
        quoted as quoted,
    )
    from .claims import (
        subjects as subjects,
    )
    from .claims import (
        why_not as why_not,
    )
    from .wording import display as display
    from .ledgers import (
        adopt as adopt,
    )
    from .ledgers import (
        article_record as article_record,
    )
    from .ledgers import (
        missing as missing,
    )
    from .ledgers import (
        read_tracked as read_tracked,
    )
    from .ledgers import (
        reconciled as reconciled,
    )
    from .ledgers import (
        track as track,
    )
    from .places import (
        Ledger as Ledger,
    )
    from .places import (
        article_name as article_name,
    )
    from .places import (
        create_ledger as create_ledger,
    )
    from .places import (
        default_ledger as default_ledger,
    )
    from .places import (
        find_ledger as find_ledger,
    )
    from .places import (
        open_ledger as open_ledger,
    )
    from .places import (
        prepare_git as prepare_git,
    )
    from .places import (
        public as public,
    )
    from .places import (
        tracked as tracked,
    )

_HOMES = {
    "articles": "Input article_of claims_of extracted parse_date read read_text sentence_spans",
    "checking": "Policy all_rules check_ledger check_readings fails policy_of relations_of rule_note",
    "claims": "Subject history_of portrait quoted subjects why_not",
    "wording": "display",
    "places": "Ledger article_name create_ledger default_ledger find_ledger open_ledger prepare_git public tracked",
    "ledgers": "adopt article_record missing read_tracked reconciled track",
}
"""Module → what it offers here."""


def __getattr__(name: str) -> Any:
    """Import the module that offers ``name`` (PEP 562)."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names.split():
            return getattr(import_module(f".{home}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
