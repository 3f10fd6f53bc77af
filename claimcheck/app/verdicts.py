"""What a verification must be before it is recorded."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from ..model.claim import Verification
from ..model.errors import ClaimcheckError


def checked(said: Verification) -> Verification:
    """The verification; ``ClaimcheckError`` where its address is none or its source is younger than itself."""
    if said.url is not None and not _is_address(said.url):
        raise ClaimcheckError(
            f"--url {said.url!r} is no web address: write https://…, or name it with --source"
        )
    if said.source_date is not None and said.source_date > datetime.fromisoformat(said.at).date():
        raise ClaimcheckError(
            f"--source-date {said.source_date} lies after the verification of {said.at[:10]}: nobody had it then"
        )
    return said


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, text))
    except ValueError:
        return False
