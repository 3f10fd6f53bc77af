"""The bytes of ``claims.json``: one record a line, sorted, and a last line that never changes.

    {"schema":"claimcheck/ledger/1","records":[
    {"type":"article","id":"article:examples/a.md",…},
    {"type":"claim","id":"0x3k…",…},
    {"type":"history","id":"000001-7fk2…",…},
    {"type":"end"}
    ]}

Every record line ends with a comma and the fixed last one has none, so a union merge of two such files is such a
file again. Reading does not depend on the layout: a file that somebody formatted anew is read, and written back
one record a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec
from msgspec import Raw, Struct

from ..model.errors import ClaimcheckError
from .records import MAX_EXPONENT, Article, End, Entry, Record, Tracked

SCHEMA = "claimcheck/ledger/1"
_FAMILY = "claimcheck/ledger/"

_HEAD = b'{"schema":"' + SCHEMA.encode() + b'","records":[\n'
_TAIL = b'{"type":"end"}\n]}\n'
_MARKS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")
_BROKEN = (msgspec.DecodeError, UnicodeDecodeError, RecursionError, OverflowError)
_RESTORE = "restore it with git, or from a backup"


class _File(Struct, forbid_unknown_fields=True):
    schema: str
    records: list[Article | Tracked | Entry | End]


class _RawFile(Struct):
    records: list[Raw]


class _Header(Struct):
    schema: str


class Mark(Struct, frozen=True):
    """Of a record only what it is and which: enough to find it, at an eighth of the time."""

    type: Literal["article", "claim", "history", "end"]
    id: str = ""
    removed: tuple[str, ...] = ()


class _Marks(Struct):
    schema: str
    records: list[Mark]


_file = msgspec.json.Decoder(_File)
_raw_file = msgspec.json.Decoder(_RawFile)
_marks = msgspec.json.Decoder(_Marks)
_record = msgspec.json.Decoder(Article | Tracked | Entry | End)
_encoder = msgspec.json.Encoder(decimal_format="number")


def parse(data: bytes, name: str) -> list[Record]:
    """The records of a ledger file, in file order; ``name`` is what errors call it."""
    try:
        file = _file.decode(data)
    except _BROKEN as error:
        raise ClaimcheckError(diagnose(data, name)) from error
    if file.schema != SCHEMA or not file.records or not isinstance(file.records[-1], End):
        raise ClaimcheckError(diagnose(data, name))
    records = [record for record in file.records if not isinstance(record, End)]
    if len(records) != len(file.records) - 1:
        raise ClaimcheckError(
            f'{name}: the record {{"type":"end"}} may stand only once: delete all but the last'
        )
    for record in records:
        if type(record) is Tracked:
            _check_size(record, data, name)
    return records


def index(data: bytes, name: str) -> list[tuple[Mark, bytes]]:
    """Every record with the bytes of its line, in file order; the records themselves are not looked into."""
    try:
        file = _marks.decode(data)
        raws = _raw_file.decode(data).records
    except _BROKEN as error:
        raise ClaimcheckError(diagnose(data, name)) from error
    marks = file.records
    ends = sum(mark.type == "end" for mark in marks)
    if file.schema != SCHEMA or ends != 1 or marks[-1].type != "end":
        parse(data, name)  # says what is wrong
    found = []
    for mark, raw in zip(marks[:-1], raws[:-1], strict=True):
        line = bytes(raw)
        found.append((mark, line if b"\n" not in line else encode(decode(line, data, name))))
    return found


def encode(record: Article | Tracked | Entry | End) -> bytes:
    """One record as it stands on its line, without the comma."""
    return _encoder.encode(record)


def decode(line: bytes, data: bytes, name: str) -> Record:
    """The record on one line of the file ``data``; errors name the line."""
    try:
        record: Record | End = _record.decode(line)
    except _BROKEN as error:
        raise ClaimcheckError(diagnose(data, name)) from error
    assert not isinstance(record, End)
    if type(record) is Tracked:
        _check_size(record, data, name)
    return record


def _check_size(claim: Tracked, data: bytes, name: str) -> None:
    """Refuse NaN, and 1e999999999, which would fill the memory when it is written out in full."""
    for figure in (claim.value, claim.low, claim.high):
        if figure is not None and (not figure.is_finite() or abs(figure.adjusted()) > MAX_EXPONENT):
            number = data.count(b"\n", 0, max(data.find(b'"id":"' + claim.id.encode() + b'"'), 0)) + 1
            raise ClaimcheckError(
                f"{name}, line {number}: a figure is no number that can be tracked; correct the line"
            )


def render(sections: Sequence[Iterable[tuple[str, bytes]]]) -> bytes:
    """The whole file from ``(id, line)`` pairs: articles, claims, history, each sorted by id."""
    body = [line for section in sections for _, line in sorted(section)]
    if not body:
        return _HEAD + _TAIL
    body[0] = _HEAD + body[0]  # joined at once: a large ledger is not held several times over
    return b",\n".join([*body, _TAIL])


def diagnose(data: bytes, name: str) -> str:
    """What is wrong with a ledger that cannot be read, in one line with the line number."""
    if not data.strip():
        return f"{name} is empty: {_RESTORE}, or delete it and run claimcheck init"
    rows = data.split(b"\n")
    for number, row in enumerate(rows, 1):
        if row.startswith(_MARKS):
            return (
                f"{name}, line {number}: git conflict mark; keep the records of both sides and delete the marks "
                f"(a .gitattributes line 'claims.json merge=union' prevents this)"
            )
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        return f"{name}, line {number}: not UTF-8; {_RESTORE}"
    return _schema(data, name) or _syntax(data, rows, name) or _fields(data, name)


def _schema(data: bytes, name: str) -> str | None:
    """A file that is none of ours, or newer than this program."""
    first = data.split(b"\n", 1)[0].strip()
    schema: str | None = None
    stranger = f"{name}, line 1: this is no claimcheck ledger; choose another with --ledger, or {_RESTORE}"
    if not data.lstrip().startswith((b"{", b"\xef\xbb\xbf")):
        return stranger
    for text in (data, first + b"]}"):
        try:
            schema = msgspec.json.decode(text, type=_Header).schema
        except (msgspec.DecodeError, RecursionError):
            continue
        break
    if schema is None:
        if first.startswith(b'{"schema":"' + _FAMILY.encode()):
            return None
        try:
            msgspec.json.decode(data)
        except (msgspec.DecodeError, RecursionError):
            return None
        return stranger
    if schema == SCHEMA:
        return None
    version = schema.removeprefix(_FAMILY)
    if schema.startswith(_FAMILY) and version.isascii() and version.isdigit() and int(version[:9]) > 1:
        return (
            f"{name}, line 1: written by a newer claimcheck (schema {schema[:60]}, this one reads {SCHEMA}): "
            f"update claimcheck"
        )
    return f"{name}, line 1: unknown schema {schema[:60]!r}, expected {SCHEMA}; {_RESTORE}"


def _syntax(data: bytes, rows: list[bytes], name: str) -> str | None:
    """The first line that is no JSON, if the file as a whole is none."""
    import json

    try:
        json.loads(data)
        return None
    except json.JSONDecodeError as error:
        number, reason = error.lineno, error.msg
    except (ValueError, RecursionError) as error:
        return f"{name}: {str(error)[:80]}; {_RESTORE}"
    if not data.rstrip().endswith(b"]}"):
        return f"{name}, line {len(data.rstrip().splitlines())}: the file ends in the middle; {_RESTORE}"
    # json names the line where it gave up, which for a missing comma is the one after the culprit.
    if number >= 2 and "',' delimiter" in reason and not rows[number - 2].rstrip().endswith(b","):
        number, reason = number - 1, "a comma is missing at its end"
    return f"{name}, line {number}: broken JSON ({reason}); undo the edit of this line, or {_RESTORE}"


_COMPLAINTS = (
    (re.compile(r"Object missing required field `(.+?)`.*"), r"the field '\1' is missing"),
    (re.compile(r"Object contains unknown field `(.+?)`.*"), r"there is no field '\1'"),
    (re.compile(r"Invalid enum value '?(.*?)'? - at `\$\.(.+)`"), r"'\2' cannot be '\1'"),
    (re.compile(r"Invalid value '?(.*?)'? - at `\$\.type`"), r"'\1' is no type of record"),
    (re.compile(r"Expected `(.+?)`, got `(.+?)` - at `\$\.(.+)`"), r"'\3' is of the wrong kind (\2 instead of \1)"),
    (re.compile(r"Invalid (.+) - at `\$\.(.+)`"), r"'\2' is no proper value (\1)"),
)


def _plainly(complaint: str) -> str:
    """What the decoder says, in words that name the field."""
    for pattern, words in _COMPLAINTS:
        if pattern.fullmatch(complaint):
            return pattern.sub(words, complaint)
    return complaint.replace("`", "'").replace("'$.", "'")


def _fields(data: bytes, name: str) -> str:
    """The first record that is sound JSON and no record."""
    try:
        raws = _raw_file.decode(data).records
    except msgspec.DecodeError as error:
        return f"{name}, line 1: {error}; {_RESTORE}"
    at = 0
    for raw in raws:
        line = bytes(raw)
        at = max(data.find(line, at), at)
        number = data.count(b"\n", 0, at) + 1
        try:
            _record.decode(line)
        except (msgspec.DecodeError, OverflowError) as error:
            reason = _plainly(str(error))
            return f"{name}, line {number}: {reason}; correct the line, or {_RESTORE}"
        at += len(line)
    last = data.count(b"\n", 0, at) + 1
    return f'{name}, line {last}: the last record must be {{"type":"end"}}; {_RESTORE}'
