"""Where the ledger lies, how articles are named in it, and the lines git needs."""

from __future__ import annotations

import os
from pathlib import Path

from ..model.errors import ClaimcheckError

LEDGER_NAME = "claims.json"


def find(start: Path) -> Path | None:
    """The nearest ``claims.json`` from ``start`` upwards to the root of its git repository.

    Outside a repository only ``start`` itself is looked at: a ledger further up belongs to something else.
    """
    start = start.resolve()
    folders = [start, *start.parents]
    root = next((at for at, folder in enumerate(folders) if (folder / ".git").exists()), 0)
    for folder in folders[: root + 1]:
        if (folder / LEDGER_NAME).is_file():
            return folder / LEDGER_NAME
    return None


def default(start: Path) -> Path:
    """Where ``init`` and the first ``track`` start a ledger: in ``start``."""
    return start.resolve() / LEDGER_NAME


def relative_path(ledger: Path, article: Path) -> str:
    """The article's name in the ledger: relative to the ledger's folder, with forward slashes.

    Links in the folders are followed, a link that is the article itself is not: it is tracked under its own name.
    """
    folder = article.parent.resolve()
    try:
        relative = os.path.relpath(folder / article.name, ledger.resolve().parent)
    except ValueError as error:  # another drive
        raise ClaimcheckError(
            f"{article} lies on another drive than {ledger}: keep articles and ledger together"
        ) from error
    return Path(relative).as_posix()


def article_path(ledger: Path, name: str) -> Path:
    """The file that an article's name in the ledger stands for."""
    return ledger.resolve().parent / name


def lock_path(ledger: Path) -> Path:
    """The lock beside the ledger. It stays there: taking a lock file away would let two writers in."""
    return ledger.parent / f".{ledger.name}.lock"


def prepare_git(ledger: Path) -> bool:
    """Write the ``.gitattributes`` line that lets branches merge, next to the ledger, and ignore its lock file.

    Returns whether a line was added; ``False`` if both stood there already.
    """
    ledger = ledger.resolve()
    merge = _add_line(ledger.parent / ".gitattributes", f"{ledger.name} merge=union")
    ignore = _add_line(ledger.parent / ".gitignore", lock_path(ledger).name)
    return merge or ignore


def _add_line(path: Path, line: str) -> bool:
    try:
        text = path.read_text("utf-8") if path.exists() else ""
        if line in (present.strip() for present in text.splitlines()):
            return False
        gap = "" if not text or text.endswith("\n") else "\n"
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"{gap}{line}\n")
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise ClaimcheckError(f"cannot write {path}: {reason}; add the line yourself: {line}") from error
    return True
