"""Where a claim's number can be looked up, and what was found there; the only room that uses the network.

``store`` keeps bindings, fetches and snapshots; ``refresh`` fetches; ``judge`` compares without a network.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = ".claimcheck/evidence"
"""Relative to the ledger's folder."""
BINDINGS = "bindings.jsonl"


def is_there(root: Path) -> bool:
    """Whether the ledger in folder ``root`` has any evidence; asked before the rest of this room is loaded."""
    return (root / FOLDER / BINDINGS).is_file()
