"""Bytes → Document: which format reads a file, and what every format has in common."""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path, PurePath
from typing import Protocol, cast

from ..model.document import Document
from ..model.errors import ClaimcheckError
from .decoding import decode
from .parsed import Parsed

FORMATS = {".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown"}
"""Suffix → module of this package that reads it; every other suffix is plain text."""

UNREAD = {
    ".html": "HTML",
    ".htm": "HTML",
    ".pdf": "PDF",
    ".docx": "Word",
    ".doc": "Word",
    ".odt": "OpenDocument",
}
"""Suffixes of formats whose markup would be misread as prose."""


class _Format(Protocol):
    def parse(self, text: str) -> Parsed: ...


def read_path(path: Path, name: str) -> Document:
    """The article in the file ``path``, called ``name`` in every output.

    Raises:
        ClaimcheckError: the file cannot be read, or is no text.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ClaimcheckError(f"{name}: no such file") from None
    except IsADirectoryError:
        raise ClaimcheckError(f"{name}: this is a folder, not an article") from None
    except OSError as error:
        raise ClaimcheckError(f"{name}: cannot be read ({error.strerror or error})") from None
    return read_bytes(data, name)


def read_bytes(data: bytes, path: str) -> Document:
    """The article ``data``; its format is told by the suffix of ``path``. An empty one has no blocks.

    Raises:
        ClaimcheckError: ``data`` is binary, of a format not read, or of no known encoding.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix in UNREAD:
        raise ClaimcheckError(
            f"{path}: {UNREAD[suffix]} is not read; save the article as plain text or Markdown"
        )
    text, encoding = decode(data, path)
    return _document(text, path, encoding, hashlib.sha256(data).hexdigest())


def read_text(text: str, path: str = "") -> Document:
    """The article ``text``, already decoded; its format is told by the suffix of ``path``."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return _document(text, path, "utf-8", digest)


def _document(text: str, path: str, encoding: str, digest: str) -> Document:
    name = FORMATS.get(PurePath(path).suffix.lower(), "text")
    module = cast(_Format, import_module(f".{name}", __package__))
    parsed = module.parse(text)
    meta = parsed.metadata
    return Document(
        path=path,
        text=text,
        blocks=tuple(parsed.blocks),
        encoding=encoding,
        sha256=digest,
        title=parsed.title,
        language=meta.language,
        published=meta.published,
        published_from="front-matter" if meta.published else None,
        publisher=meta.publisher,
        format=name,
        comments=tuple(parsed.comments),
    )
