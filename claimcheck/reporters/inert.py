"""Article text is hostile: what would act on a terminal is shown instead of sent.

Control characters become their pictures (␛), invisible ones and those that turn the direction of writing their
number (‹U+202E›). Newlines and tabs are controls too: a caller that wants lines splits the text first.
"""

from __future__ import annotations

import unicodedata

# Zero-width joiner and non-joiner are spelling in several scripts and in emoji; they move nothing.
_HARMLESS = frozenset("\u200c\u200d\u3000\u00a0")
_SHOWN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def inert(text: str) -> str:
    """``text`` with nothing left in it that a terminal would obey."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else _shown(character) for character in text)


def _shown(character: str) -> str:
    if character in _HARMLESS:
        return character
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    category = unicodedata.category(character)
    if category in _SHOWN:
        return f"‹U+{code:04X}›"
    return " " if category == "Zs" else character


def inert_lines(text: str) -> str:
    """The same for text of several lines: newlines stay."""
    return "\n".join(inert(line) for line in text.split("\n"))


def one_line(text: str) -> str:
    """The same on one line: every run of white space is one space."""
    return inert(" ".join(text.split()))
