"""Articles and ledgers as nobody wants them: one clear line or a sensible result, and nothing lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Run, environment

ARTICLE = "2023年，全市汽车产量70万辆，同比增长12%。\n"


def found(run: Run, path: str) -> list[str]:
    done = run("extract", path, "--format", "json")
    assert done.returncode == 0 and done.stderr == ""
    return [claim["anchor"]["exact"] for claim in json.loads(done.stdout)["claims"]]


@pytest.mark.parametrize("name", [b"a\nb.txt", b"\x1b[31mred.md", b" .txt", b"[x].md", "‮gpj.txt".encode()])
def test_a_file_name_of_odd_bytes(run: Run, place: Path, name: bytes) -> None:
    """Read, tracked and found again under the name that is shown, which holds nothing that a terminal obeys."""
    try:
        Path(os.fsdecode(bytes(place) + b"/" + name)).write_text(ARTICLE, "utf-8")
    except OSError:
        pytest.skip("the file system takes no such name")
    for arguments in (["track", "."], ["list"], ["check", "--as-of", "2024-01-31"], ["check", "."], ["extract", "."]):
        done = run(*arguments)
        assert done.returncode in (0, 1), (arguments, done.stderr)
        assert "Traceback" not in done.stderr
        for sign in ("\x1b", "‮"):
            assert sign not in done.stdout
        assert "2 claims in 1 article" in done.stdout or "70万辆" in done.stdout
    (claim, *_) = json.loads(run("list", "-f", "json").stdout)["claims"]
    assert run("show", claim["id"]).returncode == 0
    checked = json.loads(run("check", "-f", "json", "--as-of", "2024-01-31").stdout)
    assert "missing-article" not in {finding["rule"] for finding in checked["findings"]}
    named = run("check", os.fsdecode(name)) if b"[" not in name[:1] else run("check", "[[]x].md")
    assert named.returncode in (0, 1) and "Traceback" not in named.stderr


def test_a_name_that_is_not_utf8_is_read_but_not_tracked(run: Run, place: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        (place / name).write_text(ARTICLE, "utf-8")
    except OSError:
        pytest.skip("the file system takes no such name")
    for command in ("extract", "check"):
        done = run(command, name)
        assert done.returncode in (0, 1) and done.stderr == "" and "caf\ufffd.txt" in done.stdout
    assert run("extract", ".").stdout == run("extract", name).stdout
    run("init")
    for done in (run("track", name), run("track", "."), run("add", name, "--quote", "70万辆")):
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            "claimcheck: caf\ufffd.txt: this file name is not UTF-8, so no ledger can keep it: rename the file\n"
        )


def test_an_empty_file_says_so_and_is_tracked(run: Run, place: Path) -> None:
    (place / "empty.md").write_bytes(b"")
    done = run("check", "empty.md", "-f", "json")
    assert done.returncode == 0
    assert [finding["rule"] for finding in json.loads(done.stdout)["findings"]] == ["no-claims"]
    assert found(run, "empty.md") == []
    assert run("track", "empty.md").returncode == 0
    assert run("list").returncode == 0 and run("check").returncode == 0


def test_a_binary_file_is_one_line_and_changes_nothing(run: Run, place: Path) -> None:
    (place / "good.txt").write_text(ARTICLE, "utf-8")
    run("track", "good.txt")
    ledger = (place / "claims.json").read_bytes()
    (place / "bad.txt").write_bytes(bytes(range(256)) * 64)
    for command in ("extract", "check", "track"):
        done = run(command, "good.txt", "bad.txt")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("claimcheck: bad.txt") and done.stderr.count("\n") == 1
    assert (place / "claims.json").read_bytes() == ledger


@pytest.mark.parametrize("unit", ["一二三，", "word, ", "（", "x"])
def test_a_line_of_a_million_characters(run: Run, place: Path, unit: str) -> None:
    (place / "long.txt").write_text(unit * (1_000_000 // len(unit)) + "。\n\n" + ARTICLE, "utf-8")
    assert {"70万辆", "12%"} <= set(found(run, "long.txt"))
    done = run("check", "long.txt")
    assert done.returncode in (0, 1) and done.stderr == ""


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-16", "utf-8-sig"])
def test_other_encodings_are_read_and_named(run: Run, place: Path, encoding: str) -> None:
    (place / "a.txt").write_bytes(ARTICLE.encode(encoding))
    assert found(run, "a.txt") == ["70万辆", "12%"]
    told = json.loads(run("extract", "a.txt", "-f", "json").stdout)["articles"][0]["encoding"]
    assert told.replace("-", "").replace("_", "").lower()[:3] == encoding.replace("gbk", "gb18030")[:3]
    run("track", "a.txt")
    assert "70万辆" in run("list").stdout


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8])
def test_a_ledger_cut_in_half(run: Run, place: Path, part: float) -> None:
    (place / "a.txt").write_text(ARTICLE * 3, "utf-8")
    run("track", "a.txt")
    key = json.loads(run("list", "-f", "json").stdout)["claims"][0]["id"]
    whole = (place / "claims.json").read_bytes()
    cut = whole[: int(len(whole) * part)]
    (place / "claims.json").write_bytes(cut)
    for arguments in (
        ["list"],
        ["show", key],
        ["check"],
        ["check", "a.txt"],
        ["track"],
        ["verify", key, "--verdict", "verified"],
        ["undo"],
        ["export", "csv"],
        ["baseline"],
        ["evidence", "list"],
    ):
        done = run(*arguments)
        assert (done.returncode, done.stdout) == (2, ""), arguments
        assert done.stderr.startswith("claimcheck: claims.json") and done.stderr.count("\n") == 1, arguments
    assert (place / "claims.json").read_bytes() == cut
    assert not (place / ".claimcheck").exists()


def test_a_pipe_that_closes(run: Run, place: Path) -> None:
    """A reader that goes away in the middle of a long list is no error."""
    (place / "a.txt").write_text("".join(f"第{n}项：2023年出口{n}.5亿元。\n\n" for n in range(2, 900)), "utf-8")
    done = subprocess.run(
        f"{sys.executable} -m claimcheck extract a.txt | head -1",
        shell=True,
        cwd=place,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stderr == "" and done.stdout.count("\n") == 1
