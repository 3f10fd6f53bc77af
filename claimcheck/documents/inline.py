"""Markdown's inline marks and inline HTML → runs of prose, in one pass, linear in the text.

Kept: text, link text, the text between tags. Dropped: emphasis marks, addresses, images, code, comments, tags,
struck-out text. Escapes and entities become the characters they stand for, ``<sup>`` and ``<sub>`` figures the
Unicode ones, so that km<sup>2</sup> never reads as a number.

More lenient than CommonMark in one place: ``**“x”**y`` closes, as writers of Chinese expect.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from ..model.document import Comment
from .prose import GAP, Run

_TOKEN = re.compile(r"\\|`+|\*+|_+|~~|<|&|!?\[|\]|\n")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]{0,30})(?=[\s/>])[^<>]*>|<[!?][A-Za-z\[][^<>]*>")
_SCRIPT = re.compile(r"<(sup|sub)>([^<>\n]{1,20})</\1>", re.I)
_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,64}@[^\s<>@]+)>")
# Possessive quantifiers: a failed link is never tried again with less of the same.
_TITLE = r"""(?:[ \t\n]++(?:"[^"]{0,999}+"|'[^']{0,999}+'|\([^()]{0,999}+\)))?"""
_BARE = r"[^\s()<]{0,2999}+(?:\([^\s()]{0,999}+\)[^\s()]{0,999}+){0,9}+"
_TARGET = re.compile(rf"\([ \t\n]*+(?:<[^<>\n]{{0,2999}}+>|{_BARE}){_TITLE}[ \t\n]*+\)")
_REFERENCE = re.compile(r"\[([^\[\]]{0,999}+)\]")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,99}\]")
_PRODUCT = re.compile(r"[0-9]\*[0-9]")  # 3*4 is no emphasis

_RAW_TAGS = frozenset("script style code pre textarea svg math kbd samp del s strike".split())
_INLINE_TAGS = frozenset(
    "a abbr b bdi bdo big cite dfn em font i ins label mark q ruby small span strong sub sup time tt u var wbr".split()
)
_HIGH = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_LOW = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")


def label(text: str) -> str:
    """A link label as references compare it."""
    return " ".join(text.split()).casefold()


def read(
    text: str, parts: Sequence[tuple[int, int]], labels: Collection[str] = ()
) -> tuple[list[Run], list[Comment]]:
    """The prose of one paragraph, and the comments in it.

    ``parts`` are its lines as spans of ``text``, without the marks of their containers; ``labels`` the link
    labels that the document defines. Runs and comments are in offsets of ``text``.
    """
    if len(parts) == 1 and not _TOKEN.search(text, *parts[0]):
        return [Run(*parts[0])], []
    scanner = _Scanner("\n".join(text[start:end] for start, end in parts), labels)
    scanner.scan()
    place = _Place(parts)
    runs = [piece for run in scanner.finish() for piece in place.pieces(run)]
    return runs, [Comment(place.at(c.start), place.at(c.end - 1) + 1, c.text) for c in scanner.comments]


class _Place:
    """Where positions in the joined lines stand in the document."""

    def __init__(self, parts: Sequence[tuple[int, int]]) -> None:
        self.parts = parts
        self.starts = [0]
        for start, end in parts[:-1]:
            self.starts.append(self.starts[-1] + end - start + 1)

    def at(self, position: int) -> int:
        index = bisect_right(self.starts, position) - 1
        return self.parts[index][0] + position - self.starts[index]

    def pieces(self, run: Run) -> Iterator[Run]:
        """``run`` in document offsets; only runs that are replaced may reach over a line end."""
        start = self.at(run.start)
        if run.char is None:
            yield Run(start, start + run.end - run.start)
        else:
            yield Run(start, self.at(run.end - 1) + 1, run.char)


class _Scanner:
    """Collects runs; ``None`` marks a run that a later character turned out to drop."""

    def __init__(self, text: str, labels: Collection[str]) -> None:
        self.text = text
        self.labels = labels
        self.runs: list[Run | None] = []
        self.comments: list[Comment] = []
        self.marks: list[int] = []  # indexes of emphasis runs
        self.brackets: list[tuple[int, int]] = []  # index of the opening run, where the text after it starts
        self.endless: set[str] = set()  # what is known to have no end in the rest of the text
        self.ticks: dict[int, list[int]] | None = None

    def scan(self) -> None:
        text, at = self.text, 0
        handlers = {
            "\\": self._escape,
            "`": self._code,
            "<": self._angle,
            "&": self._entity,
            "~": self._strike,
            "*": self._mark,
            "_": self._mark,
            "[": self._open,
            "!": self._open,
            "]": self._close,
        }
        while match := _TOKEN.search(text, at):
            start = match.start()
            self._keep(at, start)
            if text[start] == "\n":
                at = self._gap(start, start + 1)
            else:
                at = handlers[text[start]](start, match.end())
        self._keep(at, len(text))

    def _keep(self, start: int, end: int) -> int:
        if start < end:
            self.runs.append(Run(start, end))
        return end

    def _gap(self, start: int, end: int) -> int:
        self.runs.append(Run(start, end, GAP))
        return end

    def _escape(self, start: int, end: int) -> int:
        if self.text[end : end + 1] == "\n":
            return self._gap(start, end + 1)
        return self._keep(end, end + 1) if _ESCAPE.match(self.text, start) else self._keep(start, end)

    def _entity(self, start: int, end: int) -> int:
        match = _ENTITY.match(self.text, start)
        if match is None:
            return self._keep(start, end)
        from html import unescape

        char = unescape(match.group())
        if char == match.group() or not char:
            return self._keep(start, end)
        self.runs.append(Run(start, match.end(), " " if char == GAP else char))
        return match.end()

    def _code(self, start: int, end: int) -> int:
        if self.ticks is None:
            self.ticks = {}
            for match in re.finditer("`+", self.text):
                self.ticks.setdefault(match.end() - match.start(), []).append(match.start())
        same = self.ticks.get(end - start, [])
        index = bisect_right(same, start)
        if index == len(same):
            return self._keep(start, end)
        return self._gap(start, same[index] + end - start)

    def _strike(self, start: int, end: int) -> int:
        close = self._find("~~", end)
        if close < 0 or self.text[end].isspace() or self.text[close - 1].isspace():
            return self._keep(start, end)
        return self._gap(start, close + 2)

    def _find(self, what: str, start: int) -> int:
        """``text.find``, asked at most once for what is not there."""
        if what in self.endless:
            return -1
        found = self.text.find(what, start)
        if found < 0:
            self.endless.add(what)
        return found

    def _angle(self, start: int, end: int) -> int:
        text = self.text
        if text.startswith("<!--", start):
            close = self._find("-->", start + 4)
            if close < 0:
                return self._keep(start, start + 4)
            self.comments.append(Comment(start, close + 3, text[start + 4 : close].strip()))
            return close + 3
        if script := _SCRIPT.match(text, start):
            table = _HIGH if script.group(1).lower() == "sup" else _LOW
            at = script.start(2)
            self.runs += [Run(at + i, at + i + 1, c) for i, c in enumerate(script.group(2).translate(table))]
            return script.end()
        if link := _AUTOLINK.match(text, start):
            return self._gap(start, link.end())
        tag = _TAG.match(text, start)
        return self._tag(tag) if tag else self._keep(start, end)

    def _tag(self, tag: re.Match[str]) -> int:
        name = (tag.group(2) or "").lower()
        if name in _RAW_TAGS and not tag.group(1) and name not in self.endless:
            close = re.compile(f"</{name}\\s*>", re.I).search(self.text, tag.end())
            if close:
                return self._gap(tag.start(), close.end())
            self.endless.add(name)
        return tag.end() if name in _INLINE_TAGS else self._gap(*tag.span())

    def _open(self, start: int, end: int) -> int:
        if note := _NOTE.match(self.text, start):
            return note.end()
        self.brackets.append((len(self.runs), end))
        return self._keep(start, end)

    def _close(self, start: int, end: int) -> int:
        if not self.brackets:
            return self._keep(start, end)
        opened, inner = self.brackets.pop()
        stop = self._target(inner, start, end)
        if stop is None:
            return self._keep(start, end)
        if self.text[inner - 2 : inner] == "![":
            del self.runs[opened:]
            while self.marks and self.marks[-1] >= opened:
                self.marks.pop()
            return self._gap(inner - 2, stop)
        self.runs[opened] = None
        return stop

    def _target(self, inner: int, start: int, end: int) -> int | None:
        """Where the link whose text is ``text[inner:start]`` ends; ``None`` when it is no link."""
        if target := _TARGET.match(self.text, end):
            return target.end()
        if not self.labels:
            return None
        shown = label(self.text[inner : min(start, inner + 1000)])
        reference = _REFERENCE.match(self.text, end)
        if reference and (label(reference.group(1)) or shown) in self.labels:
            return reference.end()
        return end if shown in self.labels else None

    def _mark(self, start: int, end: int) -> int:
        if not _PRODUCT.match(self.text, start - 1 if start else 0):
            self.marks.append(len(self.runs))
        return self._keep(start, end)

    def finish(self) -> Iterator[Run]:
        """The runs, without the emphasis marks that found their partner."""
        left = self._pair()
        for index, run in enumerate(self.runs):
            if run is None:
                continue
            count = left.get(index)
            if count is None:
                yield run
            elif count:
                yield Run(run.start, run.start + count)

    def _pair(self) -> dict[int, int]:
        """How many characters of each emphasis run are left as text."""
        text = self.text
        left: dict[int, int] = {}
        openers: dict[str, list[int]] = {"*": [], "_": []}
        for index in self.marks:
            run = self.runs[index]
            if run is None:
                continue
            char, before, after = (
                text[run.start],
                text[run.start - 1 : run.start],
                text[run.end : run.end + 1],
            )
            word = char == "_"
            can_close = bool(before.strip()) and not (word and after.isalnum())
            can_open = bool(after.strip()) and not (word and before.isalnum())
            count, stack = run.end - run.start, openers[char]
            while can_close and count and stack:
                taken = min(count, left[stack[-1]])
                count -= taken
                left[stack[-1]] -= taken
                if not left[stack[-1]]:
                    stack.pop()
            left[index] = count
            if can_open and count:
                stack.append(index)
        return left
