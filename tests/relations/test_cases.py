"""Articles with the findings they must raise (an empty table: silence), as Markdown under tests/cases/check."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from claimcheck import relations
from claimcheck.checks import consistency
from claimcheck.documents import read_bytes
from claimcheck.extraction import pipeline

CASES = sorted((Path(__file__).parents[1] / "cases" / "check").glob("*.md"))
_CASE = re.compile(r"^---\n(?P<head>.*?)^---\n+~~~article\n(?P<article>.*?)^~~~\n(?P<table>.*)", re.M | re.S)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    match = _CASE.match(path.read_text("utf-8"))
    assert match is not None, f"{path.name} is no case file"
    head = dict(line.split(": ", 1) for line in match["head"].strip().splitlines())
    rows = [line.strip("| ").split("|") for line in match["table"].strip().splitlines()[2:]]
    expected = sorted((row[0].strip(), frozenset(part.strip() for part in row[1].split(" ; "))) for row in rows)
    document = read_bytes(match["article"].encode(), f"{path.stem}.md")
    reading = pipeline.read(document, published=date.fromisoformat(head["published"]))
    findings, _ = consistency.judge(relations.find(reading))
    found = sorted((finding.rule, frozenset(span.exact for span in finding.spans)) for finding in findings)
    assert _ordered(found) == _ordered(expected)


def _ordered(rows: list[tuple[str, frozenset[str]]]) -> list[tuple[str, list[str]]]:
    return sorted((rule, sorted(spans)) for rule, spans in rows)


def test_there_are_cases_of_both_languages_and_of_silence() -> None:
    names = {path.stem for path in CASES}
    assert {name[:3] for name in names} >= {"zh-", "en-"}
    assert any(path.read_text("utf-8").rstrip().endswith("| --- | --- |") for path in CASES)
