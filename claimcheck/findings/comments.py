"""Suppressions that stand in the article: ``<!-- claimcheck: ignore RULE reason="…" until=2026-01-31 -->``.

Before a paragraph it holds for that paragraph, within one for the one it stands in, and above everything else
in the file for the whole file. Several rules are separated by commas; ``*`` means any.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from ..model.document import Comment, Document
from ..model.finding import Finding, Span

_MARK = re.compile(r"\s*claimcheck\s*:\s*(\S*)\s*")
_RULES = re.compile(r"[\w*-]+(?:\s*,\s*[\w*-]+)*")
_FIELD = re.compile(r"""\s*([\w-]+)=(?:"([^"]*)"|“([^”]*)”|'([^']*)'|([^\s"'“]+))""")


class Remark(Struct, frozen=True):
    """One suppression of the text and the stretch of document it holds for (``None``: the whole file)."""

    article: str
    rules: tuple[str, ...]
    reason: str
    until: date | None
    stretch: tuple[int, int] | None
    span: Span

    def covers(self, finding: Finding) -> bool:
        """Whether it lets ``finding`` pass; where it has several figures, its first decides."""
        if finding.article != self.article or not (finding.rule in self.rules or "*" in self.rules):
            return False
        if self.stretch is None:
            return True
        return bool(finding.spans) and self.stretch[0] <= finding.spans[0].start < self.stretch[1]


def remarks(document: Document, rules: frozenset[str]) -> tuple[list[Remark], list[Finding]]:
    """The suppressions of a document, and a ``bad-suppression`` for each that cannot be understood."""
    found: list[Remark] = []
    wrong: list[Finding] = []
    if not document.comments:
        return found, wrong
    stretches = [block.locate(0, len(block.text)) for block in document.blocks if block.text]
    for comment in document.comments:
        mark = _MARK.match(comment.text)
        if mark is None:
            continue
        span = _span(document, comment)
        try:
            names, reason, until = _parse(comment.text, mark, rules)
        except ValueError as error:
            message = f"a suppression that holds for nothing: {error}"
            wrong.append(Finding("bad-suppression", "input", "warning", message, document.path, (span,)))
            continue
        found.append(Remark(document.path, names, reason, until, _stretch(comment, stretches), span))
    return found, wrong


def _parse(text: str, mark: re.Match[str], rules: frozenset[str]) -> tuple[tuple[str, ...], str, date | None]:
    if mark[1] != "ignore":
        raise ValueError(f'expected "ignore RULE", found {mark[1]!r}')
    listed = _RULES.match(text, mark.end())
    if listed is None or text[listed.end() : listed.end() + 1] == "=":
        raise ValueError('it names no rule ("*" for any)')
    names = tuple(name.strip() for name in listed[0].split(","))
    unknown = [name for name in names if rules and name != "*" and name not in rules]
    if unknown:
        raise ValueError(f"unknown rule {unknown[0]!r}")
    fields: dict[str, str] = {}
    at = listed.end()
    while field := _FIELD.match(text, at):
        fields[field[1]] = next(value for value in field.groups()[1:] if value is not None)
        at = field.end()
    if text[at:].strip():
        raise ValueError(f'cannot read {text[at:].strip()[:40]!r}; write reason="…" until=YYYY-MM-DD')
    if odd := fields.keys() - {"reason", "until"}:
        raise ValueError(f"{min(odd)!r} is neither reason nor until")
    if not fields.get("reason", "").strip():
        raise ValueError('it needs a reason="…"')
    return names, fields["reason"].strip(), _until(fields.get("until"))


def _until(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"until={text} is no date (YYYY-MM-DD)") from None


def _stretch(comment: Comment, stretches: list[tuple[int, int]]) -> tuple[int, int] | None:
    if not stretches or comment.end <= stretches[0][0]:
        return None
    after = [stretch for stretch in stretches if stretch[1] > comment.start]
    return after[0] if after else (comment.start, comment.end)


def _span(document: Document, comment: Comment) -> Span:
    text, start = document.text, comment.start
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return Span(start, comment.end, line, column, text[start : comment.end])
