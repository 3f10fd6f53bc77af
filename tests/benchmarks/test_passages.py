"""The short passages with one error each are what their page says, and are counted as it says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import passages
from claimcheck import rules

FILES = sorted(passages.FOLDER.glob("*.jsonl"))


def test_both_languages_have_some_of_every_kind() -> None:
    assert {path.name[:2] for path in FILES} == {"en", "zh"}
    assert all(path.name.split(".")[1] in ("read", "unread") for path in FILES)
    assert {path.name.split(".")[0][3:] for path in FILES} >= {"change", "whole", "mix"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_passage_changes_in_one_place_and_names_a_rule(path: Path) -> None:
    known = set(rules.names())
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        assert told["text"].count(told["find"]) == 1
        assert told["find"] != told["replace"]
        assert told["rule"] in known


def test_found_errors_and_false_alarms_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    right = "Sales rose 20 percent to $48 million from $40 million."
    wrong = "Sales rose 30 percent to $48 million from $40 million."
    lines = [
        {"text": right, "find": "20", "replace": "30", "rule": "growth-mismatch"},
        {"text": right, "find": "Sales", "replace": "Turnover", "rule": "growth-mismatch"},
        {"text": wrong, "find": "Sales", "replace": "Turnover", "rule": "sum-mismatch"},
    ]
    path = tmp_path / "en_some.read.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)) + "\n", encoding="utf-8")
    passages.tally(path, None)
    told = capsys.readouterr().out
    assert "33.3%" in told
    assert "false errors 1, warnings 0" in told
    assert "growth-mismatch 1/2, sum-mismatch 0/1" in told
