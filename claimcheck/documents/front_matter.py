"""Front matter: the few keys at the head of an article that the tool reads.

A subset of YAML between ``---`` lines (``key: value`` at the left margin, quotes, comments, folded values) and
TOML between ``+++`` lines. A YAML library would construct anything the file asks for and give no offsets; here
a wrong line is simply not a key.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from .parsed import Metadata

_OPEN = re.compile(r"(---|\+\+\+)[ \t]*\r?\n")
_KEY = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]*[:=][ \t]*")
_YEAR_FIRST = re.compile(r"(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})$")
_LIMIT = 200  # lines; a longer opening is a thematic break and prose

_TITLE = ("title", "headline")
_DATE = ("date", "published", "pubdate", "publishdate", "publish_date", "date_published", "datepublished")
_PUBLISHER = ("publisher", "publication", "site")
_LANGUAGE = ("lang", "language", "locale")


def read(text: str) -> tuple[Metadata, int]:
    """The metadata at the head of ``text``, and the offset at which the article begins (0: none)."""
    values, start = _values(text)
    lower = {key.lower(): value for key, value in reversed(values)}

    def first(names: tuple[str, ...]) -> tuple[int, int, str] | None:
        return next((lower[name] for name in names if name in lower and lower[name][2]), None)

    title, day, publisher, language = map(first, (_TITLE, _DATE, _PUBLISHER, _LANGUAGE))
    exact = title is not None and text[title[0] : title[1]] == title[2]
    return Metadata(
        title=title[2] if title else None,
        published=parse_day(day[2]) if day else None,
        publisher=publisher[2] if publisher else None,
        language=re.split("[-_]", language[2])[0].lower() if language else None,
        title_span=title[:2] if title and exact else None,
    ), start


def parse_day(value: str) -> date | None:
    """The day that a front-matter date names, ``None`` where it names none or could mean two.

    Year-first digits with any separators, else a form with the month as a word (``11 Dec 2024``).
    """
    match = _YEAR_FIRST.match(value) or _COMPACT.match(value)
    if match:
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            return None
    if not re.search(r"[A-Za-z]{3}", value) or not re.search(r"\d{4}", value) or len(value) > 60:
        return None
    from dateutil import parser

    try:  # what the text leaves out is taken from the default: two defaults show it
        days = {
            parser.parse(value, default=day).date() for day in (datetime(2000, 1, 1), datetime(2001, 2, 2))
        }
    except (ValueError, OverflowError):
        return None
    return days.pop() if len(days) == 1 else None


def _values(text: str) -> tuple[list[tuple[str, tuple[int, int, str]]], int]:
    opening = _OPEN.match(text)
    if opening is None:
        return [], 0
    values: list[tuple[str, tuple[int, int, str]]] = []
    at = opening.end()
    for _ in range(_LIMIT):
        if at >= len(text):
            break
        stop = text.find("\n", at) + 1 or len(text)
        line = text[at:stop].rstrip()
        if line == opening.group(1) or (line == "..." and opening.group(1) == "---"):
            return values, stop
        key = _KEY.match(line)
        if key:
            values.append((key.group(1), _value(line, key.end(), at)))
        elif line[:1] in (" ", "\t"):
            _fold(values, line.strip())
        elif line and line[0] not in "#-[]{}":
            return [], 0
        at = stop
    return [], 0


def _value(line: str, start: int, offset: int) -> tuple[int, int, str]:
    """The scalar that begins at ``line[start]``: its span in the document, and its text."""
    quote = line[start : start + 1]
    if quote in ('"', "'"):
        end = line.find(quote, start + 1)
        while end > 0 and (line[end - 1] == "\\" if quote == '"' else line[end + 1 : end + 2] == "'"):
            end = line.find(quote, end + (1 if quote == '"' else 2))
        if end > 0:
            inner = line[start + 1 : end]
            plain = inner.replace('\\"', '"') if quote == '"' else inner.replace("''", "'")
            return offset + start + 1, offset + end, plain
    comment = re.search(r"[ \t]#", line[start:])
    value = line[start : start + comment.start()] if comment else line[start:]
    value = value.rstrip()
    return offset + start, offset + start + len(value), "" if value in (">", ">-", "|", "|-") else value


def _fold(values: list[tuple[str, tuple[int, int, str]]], line: str) -> None:
    """An indented line continues the value before it, unless it is a nested key or list item."""
    if values and line and not line.startswith("- ") and not _KEY.match(line):
        key, (start, end, text) = values[-1]
        values[-1] = key, (start, end, f"{text} {line}".strip())
