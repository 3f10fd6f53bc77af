"""English: the grammar of news, company reports and statistical releases."""

from __future__ import annotations

from .grammar import English

__all__ = ["LANGUAGE"]

LANGUAGE = English()
