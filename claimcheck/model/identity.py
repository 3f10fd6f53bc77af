"""Ids made once from content, so that two branches that track the same article get the same ids."""

from __future__ import annotations

# Crockford's base 32: no i, l, o, u, so that an id survives being read aloud.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
ID_LENGTH = 10
_SHIFTS = range(0, 5 * ID_LENGTH, 5)  # five bits a character, the lowest first


def content_id(article: str, metric: str, exact: str, occurrence: int) -> str:
    """A 10-character id of one claim: article path, metric, quoted figure, and which one of equals (from 0)."""
    import hashlib  # a tenth of the start of a command that makes no ids

    text = "\x1f".join((article, metric, exact, str(occurrence)))
    number = int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
    return "".join([_ALPHABET[number >> shift & 31] for shift in _SHIFTS])
