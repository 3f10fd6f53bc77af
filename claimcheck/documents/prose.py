"""Clean block text cut from a document so that every position still points into the original.

A block is a list of runs of the document. Folding replaces one character by one, so a position in the block is
a position in the document plus the offset of its run; what is dropped or written with several characters
starts a new run. Text without oddities is one run and is not copied character by character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model.document import Block, BlockKind, Segment

GAP = "\n"
"""The character of a run that only keeps its neighbours apart: nothing at the edges and between two CJK
characters, one space elsewhere. Line breaks, dropped code and dropped images are gaps."""

# Full-width ASCII is folded, except the punctuation that Chinese sentences are cut on: ! ( ) , : ; ?
_KEPT_WIDE = "\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f"
_FOLDS = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _KEPT_WIDE}
_FOLDS |= {0xFFE0: "\xa2", 0xFFE1: "\xa3", 0xFFE5: "\xa5", 0xFE6A: "%", 0xFF61: "\u3002"}
_FOLDS |= dict.fromkeys([9, 10, 11, 12, 13, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B)], " ")
_FOLDS |= dict.fromkeys([0x2028, 0x2029, 0x202F, 0x205F, 0x3000], " ")
# Zero-width and soft-hyphen characters, bidi controls, variation selectors and control characters: nothing a
# reader sees, and enough to hide or reorder a figure.
_DROPPED = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
# A terminal's command as a whole (ESC [ 31 m), so that its parameters are no figures; then each sign alone.
_COMMAND = r"[\x1b\x9b](?:(?<=\x1b)\[|(?<=\x9b))[0-?]{0,16}[ -/]{0,4}[@-~]"
_DROP = re.compile(f"(?:{_COMMAND}|[{_DROPPED}])+")
_FOLDED = "".join(map(re.escape, map(chr, _FOLDS)))
_FOLD = re.compile(f"[{_FOLDED}]")
_ODD = re.compile(f"[{_DROPPED}{_FOLDED}]")
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_EDGE = re.compile(f"[\\s{_DROPPED}]*")
_CJK = re.compile(
    "[\u2e80-\u303f\u3040-\u30ff\u3100-\u31ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f"
    "\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\u201c\u201d\U00020000-\U0003ffff]"
)


class Run(NamedTuple):
    """``document[start:end]`` as it stands, or ``char`` in place of it (``GAP`` for a gap)."""

    start: int
    end: int
    char: str | None = None


def is_cjk(char: str) -> bool:
    """Whether ``char`` is written without spaces around it: ideographs, kana and their punctuation."""
    return _CJK.match(char) is not None


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """``text[start:end]`` without white space and invisible characters at its ends."""
    match = _EDGE.match(text, start, end)
    start = match.end() if match else start
    while end > start and (text[end - 1].isspace() or _DROP.match(text, end - 1)):
        end -= 1
    return start, end


def lines(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """The spans of the lines of ``text`` from ``start`` on, without their ends (LF, CRLF or CR)."""
    return (match.span(1) for match in _LINE.finditer(text, start))


class Prose:
    """Cuts blocks from one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def line(self, kind: BlockKind, start: int, end: int, level: int = 0) -> Block | None:
        """The block that is ``text[start:end]``, which holds no line break; ``None`` when nothing is left."""
        start, end = trim(self.text, start, end)
        if start == end:
            return None
        if _ODD.search(self.text, start, end):
            return self.block(kind, [Run(start, end)], level)
        return Block(kind, self.text[start:end], (Segment(0, start),), level)

    def block(self, kind: BlockKind, runs: Iterable[Run], level: int = 0) -> Block | None:
        """The block made of ``runs``; ``None`` when nothing is left of them."""
        text, segments = self.clean(runs)
        return Block(kind, text, tuple(segments), level) if text else None

    def clean(self, runs: Iterable[Run]) -> tuple[str, list[Segment]]:
        """The clean text of ``runs``, without white space at its ends, and where its parts stand."""
        weaver = _Weaver(self.text)
        for run in runs:
            weaver.add(run)
        return weaver.finish()


class _Weaver:
    """Collects the pieces of one block."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.segments: list[Segment] = []
        self.length = 0
        self.next = -1  # where the source goes on after the last piece
        self.gap: Run | None = None

    def add(self, run: Run) -> None:
        if run.char == GAP:
            self.gap = self.gap or run
        elif run.char is not None:
            self._put(run.char.translate(_FOLDS), run.start, run.end)
        else:
            at = run.start
            for match in _DROP.finditer(self.source, run.start, run.end):
                self._put_source(at, match.start())
                at = match.end()
            self._put_source(at, run.end)

    def _put_source(self, start: int, end: int) -> None:
        if start < end:
            text = self.source[start:end]
            self._put(text.translate(_FOLDS) if _FOLD.search(text) else text, start, end)

    def _put(self, text: str, start: int, end: int) -> None:
        if _DROP.fullmatch(text):
            return
        if self.gap is not None:
            gap, self.gap = self.gap, None
            last = self.pieces[-1][-1] if self.pieces else " "
            if not (last.isspace() or text[0].isspace() or (is_cjk(last) and is_cjk(text[0]))):
                self._append(" ", gap.start, gap.end)
        self._append(text, start, end)

    def _append(self, text: str, start: int, end: int) -> None:
        if len(text) != end - start:  # one character for several, or two for an entity: each stands for all
            self.segments += [Segment(self.length + i, start, end - start) for i in range(len(text))]
            self.next = -1
        else:
            if start != self.next:
                self.segments.append(Segment(self.length, start))
            self.next = end
        self.pieces.append(text)
        self.length += len(text)

    def finish(self) -> tuple[str, list[Segment]]:
        text = "".join(self.pieces).rstrip()
        lead = len(text) - len(text.lstrip())
        if not text or not lead:
            return text, [segment for segment in self.segments if segment.at < len(text)]
        kept = [segment for segment in self.segments if lead < segment.at < len(text)]
        first = max((segment for segment in self.segments if segment.at <= lead), key=lambda s: s.at)
        kept.insert(0, Segment(lead, first.to + lead - first.at, first.width))
        return text[lead:], [Segment(segment.at - lead, segment.to, segment.width) for segment in kept]
