"""What differs by language, as data and small grammars: one package a language, found by its folder.

A third language is a new package beside these; nothing else is edited.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from .base import Context, Language, SentenceView

__all__ = ["Context", "Language", "SentenceView", "available", "detect", "get"]


@cache
def available() -> tuple[str, ...]:
    """Codes of the languages that are installed, in alphabetical order."""
    return tuple(sorted(info.name for info in iter_modules(__path__) if info.ispkg))


@cache
def get(code: str) -> Language:
    """The grammar of a language; ``KeyError`` with the known codes when there is none."""
    if code not in available():
        raise KeyError(f"unknown language {code!r}: known are {', '.join(available())}")
    module = import_module(f"{__name__}.{code}")
    language: Language = module.LANGUAGE
    return language


def detect(text: str) -> str:
    """The likeliest language of ``text`` by its script; on a tie the first in alphabetical order."""
    return max(available(), key=lambda code: _scorer(code)(text))


@cache
def _scorer(code: str) -> Callable[[str], float]:
    """A package's own ``score``, which need not load its grammar; else the grammar's."""
    scorer: Callable[[str], float] | None = getattr(import_module(f"{__name__}.{code}"), "score", None)
    return scorer or get(code).score
