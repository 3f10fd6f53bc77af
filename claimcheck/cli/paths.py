"""PATH → articles: a file, a folder, a glob, or ``-`` for standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from ..app import Input, article_name
from ..model.errors import ClaimcheckError

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".mdown", ".mkd")
"""What counts as an article in a folder; a file that is named is read whatever it is called."""


def inputs(paths: Sequence[str], ledger: Path | None, *, recorded: bool = False) -> list[Input]:
    """The articles that ``paths`` name, each once, in the order given; folders sorted.

    With a ledger they are called as it calls them: relative to its folder. Those that are to be ``recorded`` there
    must have a name that it can keep.
    """
    found: dict[str, Input] = {}
    for path in paths:
        if path == "-":
            found.setdefault("-", Input("-", data=sys.stdin.buffer.read()))
            continue
        for file in _files(path):
            name = article_name(ledger, file)
            if recorded and not _can_be_kept(file):
                raise ClaimcheckError(
                    f"{name}: this file name is not UTF-8, so no ledger can keep it: rename the file"
                )
            found.setdefault(name, Input(name, path=file))
    return list(found.values())


def _can_be_kept(file: Path) -> bool:
    try:
        os.fsencode(file).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def vanished(paths: Sequence[str], ledger: Path, tracked: Collection[str]) -> dict[str, list[str]]:
    """Those of ``paths`` that are not there any more, each with the tracked articles that it was or held."""
    found = {}
    for path in paths:
        if path == "-" or os.path.lexists(path):
            continue
        name = article_name(ledger, Path(path))
        names = [one for one in tracked if one == name or one.startswith(f"{name}/")]
        if names:
            found[path] = sorted(names)
    return found


def _files(path: str) -> Iterator[Path]:
    place = Path(path)
    if place.is_dir():
        articles = list(_in_folder(place))
        if not articles:
            raise ClaimcheckError(f"{path}: no article in this folder ({', '.join(SUFFIXES)})")
        yield from articles
    elif place.exists() or not glob.has_magic(path):
        if not place.exists():
            raise ClaimcheckError(f"{path}: no such file or folder")
        yield place
    else:
        # Path.glob takes no absolute patterns.
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207
        files = [Path(match) for match in matches if Path(match).is_file()]
        if not files:
            raise ClaimcheckError(f"{path}: matches no file")
        yield from files


def _in_folder(folder: Path) -> Iterator[Path]:
    """Articles below ``folder``, sorted; hidden folders and files are nobody's articles."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here) / name for name in _articles(names))


def _articles(names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if name.lower().endswith(SUFFIXES) and not name.startswith("."))
