"""Where the rooms are wired: read → extract → reconcile → relate → check, as plain functions.

The command line, the Python API and an editor call these. Nothing here prints, and nothing asks what day it is.
Rooms are imported when they are used: a list of claims needs no grammar, an extraction no ledger.
"""

from __future__ import annotations

from .articles import Input, article_of, claims_of, extracted, parse_date, read, read_text, sentence_spans
from .checking import (
    Policy,
    all_rules,
    check_ledger,
    check_readings,
    fails,
    policy_of,
    relations_of,
    rule_note,
)
from .claims import Subject, history_of, portrait, quoted, subjects, why_not
from .ledgers import adopt, missing, planned, public, read_tracked, reconciled, track

__all__ = [
    "Input",
    "Policy",
    "Subject",
    "adopt",
    "all_rules",
    "article_of",
    "check_ledger",
    "check_readings",
    "claims_of",
    "extracted",
    "fails",
    "history_of",
    "missing",
    "parse_date",
    "planned",
    "policy_of",
    "portrait",
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
    "why_not",
]
