"""Files that are the old or the new one at every moment, and one writer at a time."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..model.errors import ClaimcheckError

_PATIENCE = 30.0  # seconds to wait for another writer
_IGNORED = ".lock\n.writing-*\n"
# Records are one a line, so a merge keeps the lines of both sides; snapshots keep every byte, or their hash is off.
_ATTRIBUTES = "* -text\n*.jsonl text eol=lf merge=union\n"


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; ClaimcheckError where that is not possible."""
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        temporary.replace(path)
    except OSError as error:
        raise ClaimcheckError(f"{path}: cannot be written ({error.strerror or error})") from None
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def tell_git(folder: Path) -> None:
    """Write the folder's ``.gitignore`` and ``.gitattributes``, where there is none."""
    for name, text in ((".gitignore", _IGNORED), (".gitattributes", _ATTRIBUTES)):
        if not (folder / name).is_file():
            write_whole(folder / name, text.encode())


@contextmanager
def one_writer(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder, which is made if need be, with what git must know of its files."""
    from filelock import FileLock, Timeout

    tell_git(folder)
    lock = FileLock(str(folder / ".lock"), timeout=_PATIENCE)
    try:
        lock.acquire()
    except Timeout:
        raise ClaimcheckError(f"{folder}: another claimcheck is writing here; try again") from None
    try:
        yield
    finally:
        lock.release()
