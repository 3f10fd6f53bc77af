"""How each language writes figures, read from its ``display.json`` without loading its grammar.

Lists are shown all day and must start fast; a grammar costs far more than the few words that a figure needs.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..model.display import PLAIN, Display


@cache
def display(code: str | None) -> Display:
    """The customs of the language ``code``; plain ones where it is unknown or brings none."""
    if not code or not code.isidentifier():
        return PLAIN
    path = Path(__file__).parents[1] / "languages" / code / "display.json"
    if not path.is_file():
        return PLAIN
    import msgspec

    return msgspec.json.decode(path.read_bytes(), type=Display)
