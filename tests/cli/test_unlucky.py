"""A full disk and a folder that cannot be written: one line, status 2, and everything is as it was."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from claimcheck.ledger import Ledger

from .conftest import environment, ledger_of

Unlucky = Callable[..., subprocess.CompletedProcess[str]]
ARTICLE = "news/渝东.txt"
WRITES = [
    ("verify", "{id}", "--verdict", "verified", "--source", "a"),
    ("track", ARTICLE),
    ("edit", "{id}", "--metric", "cars"),
    ("dismiss", "{id}", "--reason", "none"),
    ("undo",),
    ("baseline", ARTICLE, "--as-of", "2024-12-12"),
    ("evidence", "add", "{id}", "big.csv", "--select", "v where y=2024"),
]
READS = [("list",), ("show", "{id}"), ("check", "--as-of", "2024-12-12"), ("extract", ARTICLE)]


def filled(folder: Path) -> Path:
    """A ledger whose article has changed since it was tracked, and a table of evidence."""
    from tests.reporters import samples

    (folder / ".git").mkdir()
    ledger_of(folder, list(samples.CLAIMS.claims))
    (folder / ARTICLE).write_text("# 新\n\n2023年全市出口48.6亿元。\n" * 3, "utf-8")
    (folder / "big.csv").write_text("y,v\n2024,70\n" + "1,2\n" * 50_000, "ascii")
    return folder


def everything(folder: Path) -> dict[str, bytes]:
    """Every file that is no lock, with its bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(".lock") and path.name != "filler"
        and path.name not in (".gitignore", ".gitattributes")
    }  # fmt: skip


def _run(folder: Path, arguments: tuple[str, ...], limit: int | None = None) -> subprocess.CompletedProcess[str]:
    key = min(claim.id for claim in Ledger.open(folder / "claims.json").claims())

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit or 0, limit or 0))

    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *(one.replace("{id}", key) for one in arguments)],
        cwd=folder,
        env=environment(PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        preexec_fn=small_files if limit else None,
    )


def mounted(folder: Path, *options: str) -> None:
    """Mount there, or skip where that is not allowed."""
    done = subprocess.run(["mount", *options, str(folder)], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"no right to mount: {done.stderr.strip()}")


@pytest.fixture(params=["full", "limit"])
def crowded(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Path, int | None]]:
    """A folder on a disk that has no room left, or a process that may write no file of any size."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if request.param == "limit":
        yield filled(folder), 64
        return
    if os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    mounted(folder, "-t", "tmpfs", "-o", "size=1m", "tmpfs")
    try:
        filled(folder)
        with suppress(OSError), (folder / "filler").open("wb", buffering=0) as file:
            while True:
                file.write(b"x" * 4096)
        yield folder, None
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A folder that cannot be written, not even by root."""
    folder = filled_in(tmp_path / "locked")
    if os.geteuid() != 0:
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)
        return
    mounted(folder, "--bind", str(folder))
    try:
        mounted(folder, "-o", "remount,ro,bind")
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def filled_in(folder: Path) -> Path:
    folder.mkdir()
    return filled(folder)


def one_line(done: subprocess.CompletedProcess[str]) -> bool:
    return done.returncode == 2 and done.stdout == "" and done.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", WRITES, ids=lambda arguments: arguments[0])
def test_a_full_disk(crowded: tuple[Path, int | None], arguments: tuple[str, ...]) -> None:
    folder, limit = crowded
    before = everything(folder)
    done = _run(folder, arguments, limit)
    assert one_line(done), (done.returncode, done.stdout, done.stderr)
    assert everything(folder) == before
    for reading in READS:
        assert "Traceback" not in _run(folder, reading).stderr
    (folder / "filler").unlink(missing_ok=True)
    assert _run(folder, arguments).returncode == 0


@pytest.mark.parametrize("arguments", WRITES, ids=lambda arguments: arguments[0])
def test_a_folder_that_cannot_be_written(locked: Path, arguments: tuple[str, ...]) -> None:
    before = everything(locked)
    done = _run(locked, arguments)
    assert one_line(done), (done.returncode, done.stdout, done.stderr)
    assert everything(locked) == before


def test_a_folder_that_cannot_be_written_can_be_read(locked: Path) -> None:
    for arguments in READS:
        done = _run(locked, arguments)
        assert done.returncode in (0, 1) and done.stderr == "", arguments
        assert done.stdout
