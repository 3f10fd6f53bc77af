"""Findings and claims → text that leaves the house: one file a format, loaded when it is asked for.

A format is one line in ``FORMATS``: its name, the module, and the views it can show. The module offers one
function a view, ``view(report, screen) -> str``, with the report of ``claimcheck.model.report`` that belongs
to the view; formats for machines do not look at the screen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, Protocol

from ..model.claim import Claim
from ..model.errors import ClaimcheckError
from ..model.report import ArticleInfo
from .screen import Screen

__all__ = ["FORMATS", "ClaimsStream", "Screen", "claims_stream", "formats_for", "render"]

_ALL = frozenset({"claims", "claim", "findings", "changes", "rules", "verdicts", "rows"})
_FINDINGS = frozenset({"findings"})
_TABLES = frozenset({"findings", "claims", "rows"})

FORMATS: dict[str, tuple[str, frozenset[str]]] = {
    "text": ("text", _ALL),
    "json": ("json", _ALL),
    "jsonl": ("jsonl", _TABLES),
    "csv": ("csv", _TABLES),
    "sarif": ("sarif", _FINDINGS),
    "github": ("github", _FINDINGS),
    "gitlab": ("gitlab", _FINDINGS),
    "junit": ("junit", _FINDINGS),
    "markdown": ("markdown", _FINDINGS),
}
"""Name → (module in this package, views). Views: see ``claimcheck.model.report``."""


def formats_for(view: str) -> list[str]:
    """The formats that can show ``view``, in the order of ``FORMATS``."""
    return [name for name, (_, views) in FORMATS.items() if view in views]


def render(name: str, view: str, report: Any, screen: Screen) -> str:
    """``report`` in the format ``name``; ``ClaimcheckError`` where the format is unknown or does not fit."""
    if name not in FORMATS or view not in FORMATS[name][1]:
        raise ClaimcheckError(f"no format {name!r} here: choose one of {', '.join(formats_for(view))}")
    module = import_module(f".{FORMATS[name][0]}", __name__)
    text: str = getattr(module, view)(report, screen)
    return text


class ClaimsStream(Protocol):
    """The claims view piece by piece, for more articles than memory should hold.

    Put together the pieces are what ``render`` gives. Where the format can be used so, each may be shown at once.
    """

    def add(self, article: ArticleInfo, claims: Sequence[Claim]) -> str:
        """The part that one more article makes sure of; it may be empty."""

    def end(self) -> Iterator[str]:
        """What is left once all articles are there."""


WHOLE = frozenset({"json"})
"""Formats of which a part alone is of no use."""


def claims_stream(name: str, screen: Screen) -> ClaimsStream:
    """The claims view in the format ``name``, piece by piece."""
    module = import_module(f".{FORMATS[name][0]}", __name__)
    stream: ClaimsStream = module.ClaimsStream(screen)
    return stream
