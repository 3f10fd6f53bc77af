"""The rules: one Markdown file a rule, which is its meaning, its examples and its tests at once."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from msgspec import Struct

from ..model.errors import ClaimcheckError
from ..model.finding import Family, Severity

_EXAMPLE = re.compile(
    r"^```(?P<verdict>bad|good) (?P<language>\w+)(?: published=(?P<published>\d{4}-\d\d-\d\d))?\n"
    r"(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Example(Struct, frozen=True):
    """An article in small: a ``bad`` one must raise the rule, a ``good`` one must raise nothing."""

    verdict: Literal["bad", "good"]
    language: str
    text: str
    published: date | None = None


class Rule(Struct, frozen=True):
    """A rule as its file states it. ``body`` is the Markdown below the front matter."""

    name: str
    family: Family
    severity: Severity
    summary: str
    body: str
    examples: tuple[Example, ...]


@cache
def names() -> list[str]:
    """Every rule that has a file, in alphabetical order."""
    found = (entry.name for entry in files(__name__).iterdir())
    return sorted(name.removesuffix(".md") for name in found if name.endswith(".md"))


@cache
def load(name: str) -> Rule:
    """One rule; a ``ClaimcheckError`` that names the nearest rules when there is none of that name."""
    if name not in names():
        from difflib import get_close_matches

        wanted = name.strip().lower().replace("_", "-").replace(" ", "-")
        inside = [one for one in names() if wanted and wanted in one]
        near = inside[:3] or get_close_matches(wanted, names(), 3, 0.4)
        *some, last = near or ["see claimcheck rules"]
        told = f"{', '.join(some)} or {last}" if some else last
        raise ClaimcheckError(f"there is no rule {name!r}: {f'did you mean {told}?' if near else told}")
    text = files(__name__).joinpath(f"{name}.md").read_text("utf-8")
    _, head, body = text.split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in head.strip().splitlines())
    return Rule(
        name=fields["rule"],
        family=cast(Family, fields["family"]),
        severity=cast(Severity, fields["severity"]),
        summary=fields["summary"],
        body=body.strip() + "\n",
        examples=tuple(_example(match) for match in _EXAMPLE.finditer(body)),
    )


def _example(match: re.Match[str]) -> Example:
    published = match["published"]
    return Example(
        verdict=cast(Literal["bad", "good"], match["verdict"]),
        language=match["language"],
        text=match["text"],
        published=date.fromisoformat(published) if published else None,
    )
