"""Bytes → text, and by which encoding.

A byte order mark decides; else strict UTF-8, since nothing else is valid UTF-8 by chance; else GB18030, Big5 and
UTF-16 without a mark, judged by how common their characters would be. Statistics over bytes need long texts;
asking whether the *characters* are everyday ones tells GB18030 from Big5 within a headline, since both standards
put their few thousand everyday ideographs into one range of rows (GB 2312-80 level 1: B0–D7; Big5 level 1: A4–C6).
What none of these reads is left to charset-normalizer.
"""

from __future__ import annotations

from collections import Counter

from ..model.errors import ClaimcheckError

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_BINARY = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
)
_SAMPLE = 20_000  # characters looked at when encodings are compared
_SURE = 0.8  # share of everyday characters from which a guess is taken without asking the library

_RARE = (
    0.9  # weight of what is possible but unusual: traditional characters in GB18030, UTF-16 all of ideographs
)
_OTHERS = ["cp1252", "shift_jis", "euc_jp", "euc_kr", "cp1251", "gb18030"]  # what the library may choose from


def decode(data: bytes, path: str) -> tuple[str, str]:
    """The text of ``data`` and the encoding used: ``data.decode(encoding) == text``.

    A byte order mark is not part of the text. Line ends are kept as they stand.

    Raises:
        ClaimcheckError: ``data`` is binary, or no encoding reads all of it.
    """
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise ClaimcheckError(f"{path}: this is {what}; save the article as plain text or Markdown")
    text, encoding = _by_mark(data, path) or _by_content(data, path)
    sample = text[:_SAMPLE]
    controls = sum(1 for char in sample if char < " " and char not in "\t\n\v\f\r\x1b")
    if "\0" in sample or controls * 20 > len(sample):
        raise _binary(path)
    return text, encoding


def _binary(path: str) -> ClaimcheckError:
    return ClaimcheckError(f"{path}: this looks like a binary file; give a text or Markdown file")


def _by_mark(data: bytes, path: str) -> tuple[str, str] | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                message = f"{path}: marked as {encoding} but broken at byte {error.start}; save it as UTF-8"
                raise ClaimcheckError(message) from None
    return None


def _by_content(data: bytes, path: str) -> tuple[str, str]:
    if b"\0" in data[:_SAMPLE]:
        guess = _best(data, ("utf-16-le", "utf-16-be"))
        if guess is None:
            raise _binary(path)
        return guess
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(data, path, error)
    guess = _best(data, ("gb18030", "big5", "cp950", "big5hkscs", "utf-16-le", "utf-16-be"))
    return guess or _by_library(data, path)


def _refuse_broken_utf8(data: bytes, path: str, error: UnicodeDecodeError) -> None:
    """A UTF-8 file with a few bad bytes must not be read as something else."""
    head = data[: 4 * _SAMPLE]
    kept = head.decode("utf-8", "ignore")
    wide = len(kept.encode()) - sum(map(str.isascii, kept))
    if wide > 9 * (len(head) - len(kept.encode())):
        line = data.count(b"\n", 0, error.start) + 1
        raise ClaimcheckError(
            f"{path}: broken UTF-8 at line {line} (byte {error.start}); save it again as UTF-8"
        )


def _best(data: bytes, encodings: tuple[str, ...]) -> tuple[str, str] | None:
    """The encoding whose reading has most everyday characters, the earlier of equals, if that is sure."""
    best: tuple[float, str, str] | None = None
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        score = _everyday(text[:_SAMPLE], encoding)
        if encoding.startswith("utf") and b"\0" not in data[:_SAMPLE]:
            score *= _RARE  # UTF-16 without one line break, digit or Latin letter
        if score >= _SURE and (best is None or score > best[0]):
            best = score, text, encoding
    return None if best is None else best[1:]


def _everyday(text: str, encoding: str) -> float:
    """The share of ``text``'s non-ASCII characters that texts in ``encoding`` use every day."""
    total, common = 0, 0.0
    for char, count in Counter(text).items():
        if char.isascii() and char != "\0":
            continue
        total += count
        if 0x2010 <= ord(char) <= 0x2044 or 0x3000 <= ord(char) <= 0x301F or 0xFF00 <= ord(char) <= 0xFF5E:
            common += count
        elif encoding == "gb18030":
            simplified = _in_rows(char, "gb2312", 0xB0, 0xD7)
            common += count if simplified else count * _RARE * _in_rows(char, "big5", 0xA4, 0xC6)
        elif encoding.startswith("utf"):
            common += count * (_in_rows(char, "gb2312", 0xB0, 0xD7) or _in_rows(char, "big5", 0xA4, 0xC6))
        else:
            common += count * _in_rows(char, "big5", 0xA4, 0xC6)
    return common / total if total else float(encoding.startswith("utf"))


def _in_rows(char: str, charset: str, low: int, high: int) -> bool:
    code = char.encode(charset, "ignore")
    return len(code) == 2 and low <= code[0] <= high


def _by_library(data: bytes, path: str) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    guess = from_bytes(data[: 8 * _SAMPLE], cp_isolation=_OTHERS).best()
    for encoding in ([guess.encoding] if guess else []) + ["gb18030"]:
        try:
            return data.decode(encoding), encoding.replace("_", "-")
        except (UnicodeDecodeError, LookupError):
            continue
    raise ClaimcheckError(f"{path}: no known encoding reads this file; save it as UTF-8")
