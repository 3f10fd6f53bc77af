"""What every format says of a finding, and where it stands: inert lines, and the end of a span."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from ..model.finding import Finding, Span
from .inert import one_line

# Controls but the line feed, what turns the direction of writing, what is invisible, and lone surrogates.
_OBEYED = re.compile(
    "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\xad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff"
    "\\ufff9-\\ufffb\\ud800-\\udfff\\U000e0000-\\U000e007f]"
)


def sentences(finding: Finding) -> list[str]:
    """The message, the arithmetic behind it and the suggestion: one inert line each."""
    said = [finding.message, finding.arithmetic or ""]
    if finding.suggestion:
        said.append(f"Suggestion: {finding.suggestion}")
    return [one_line(line) for line in said if line.strip()]


def plural(count: int, noun: str) -> str:
    """1 claim, 2 claims."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def place(finding: Finding) -> tuple[int, int]:
    """Line and column (from 1) of a finding; the first ones where it is about the whole article."""
    return (finding.spans[0].line, finding.spans[0].column) if finding.spans else (1, 1)


def end_of(span: Span, article: str, texts: Mapping[str, str]) -> tuple[int, int]:
    """Line and column (from 1, exclusive) where a span ends."""
    path = span.article or article
    words = texts[path][span.start : span.end] if path in texts else span.exact
    newlines = words.count("\n")
    if not newlines:
        return span.line, span.column + max(span.end - span.start, 0)
    return span.line + newlines, len(words) - words.rfind("\n")


def json_text(value: Any, indent: int | None = None) -> str:
    """JSON whose strings hold nothing raw that a terminal would obey: such characters are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _OBEYED.sub(lambda match: json.dumps(match[0])[1:-1], text)
