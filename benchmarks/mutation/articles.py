"""The clean articles: text, publication day, and the true relations that stand in the comment at their end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "articles"
_COMMENT = re.compile(r"<!-- relations:\n(.*?)-->", re.S)
_FRONT = re.compile(r"\A---\n.*?^---\n", re.M | re.S)


@dataclass(frozen=True)
class Truth:
    """One relation that holds: its rule, where its figures stand, and the edits that break it."""

    rule: str
    places: tuple[tuple[int, int], ...]
    operators: tuple[str, ...]
    inferred: bool


@dataclass(frozen=True)
class Article:
    """One clean article; offsets of ``relations`` count into ``text``, front matter included."""

    name: str
    language: str
    text: str
    relations: tuple[Truth, ...]

    @property
    def year(self) -> int:
        """The year it was published in."""
        stamp = re.search(r"^published: (\d{4})", self.text, re.M)
        if stamp is None:
            raise ValueError(f"{self.name}: no day of publication")
        return int(stamp[1])


def load(folder: Path = FOLDER) -> list[Article]:
    """Every article of ``folder``, by name. Raises ValueError where a listed figure is not in the text."""
    return [parse(path.stem, path.read_text("utf-8")) for path in sorted(folder.glob("*-*.md"))]


def parse(name: str, source: str) -> Article:
    """An article from its file's text; the comment is no part of it."""
    comment = _COMMENT.search(source)
    if comment is None:
        raise ValueError(f"{name}: no relations are listed")
    text = source[: comment.start()].rstrip() + "\n"
    front = _FRONT.match(text)
    start = front.end() if front else 0
    rows = [line for line in comment[1].splitlines() if line.strip() and not line.startswith("trap ")]
    return Article(name, name[:2], text, tuple(_truth(name, text, start, row) for row in rows))


def _truth(name: str, text: str, start: int, row: str) -> Truth:
    try:
        rule, figures, operators = (cell.strip() for cell in row.split(" | "))
    except ValueError as error:
        raise ValueError(f"{name}: not 'rule | figures | operators': {row}") from error
    words, _, note = operators.partition(";")
    return Truth(
        rule,
        tuple(_place(name, text, start, figure.strip()) for figure in figures.split("; ")),
        tuple(word.strip() for word in words.split(",") if word.strip()),
        note.strip() == "inferred",
    )


def _place(name: str, text: str, start: int, figure: str) -> tuple[int, int]:
    exact, _, nth = figure.partition("#")
    at = start - 1
    for _ in range(int(nth or 1)):
        at = text.find(exact, at + 1)
        if at < 0:
            raise ValueError(f"{name}: {figure} is not in the text")
    return at, at + len(exact)
