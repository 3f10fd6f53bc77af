"""Bytes → tables of text cells: CSV, TSV, HTML, XLSX. What the bytes are decides, not what a server calls them."""

from __future__ import annotations

import csv
import re
from io import BytesIO, StringIO
from typing import Literal

from msgspec import Struct

from .htmltables import html_tables
from .problem import EvidenceProblem

Format = Literal["csv", "json", "html", "xlsx"]

_MAX_UNPACKED = 200_000_000  # bytes of an unpacked workbook
_HTML = re.compile(
    rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|div|\?xml)\b", re.I | re.S
)
_CHARSETS = ("utf-8-sig", "gb18030")


class Table(Struct, frozen=True):
    """Rows of text cells. ``name`` is the sheet, or an HTML table's caption; ``""`` where there is none."""

    name: str
    rows: list[list[str]]


def format_of(body: bytes) -> Format:
    """What ``body`` is, told by its first bytes."""
    if body.startswith(b"PK\x03\x04"):
        return "xlsx"
    head = body[:2000].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith((b"{", b"[")):
        return "json"
    return "html" if _HTML.match(head) else "csv"


def tables(body: bytes) -> list[Table]:
    """Every table in ``body``; ``EvidenceProblem`` where it cannot be read."""
    kind = format_of(body)
    if kind == "xlsx":
        return _sheets(body)
    if kind == "html":
        return [Table(name, rows) for name, rows in html_tables(text_of(body))]
    return [Table("", _separated(text_of(body)))]


def text_of(body: bytes) -> str:
    """The text of ``body``: by its byte order mark, else UTF-8, else GB 18030."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decoded(body, "utf-16")
    for charset in _CHARSETS:
        try:
            return body.decode(charset)
        except UnicodeDecodeError:
            continue
    raise EvidenceProblem("neither UTF-8 nor UTF-16 nor GB 18030 text")


def _decoded(body: bytes, charset: str) -> str:
    try:
        return body.decode(charset)
    except UnicodeDecodeError:
        raise EvidenceProblem(f"not valid {charset.upper()} text") from None


def _separated(text: str) -> list[list[str]]:
    if "\x00" in text:
        raise EvidenceProblem("not text")
    head = text.lstrip("\n\r ").partition("\n")[0]
    delimiter = max("\t,;", key=head.count)
    try:
        return [row for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter) if any(row)]
    except csv.Error as error:
        raise EvidenceProblem(f"not readable as CSV ({error})") from None


def _sheets(body: bytes) -> list[Table]:
    try:
        import openpyxl
    except ImportError:
        raise EvidenceProblem("reading XLSX needs openpyxl: pip install 'claimcheck-cli[xlsx]'") from None
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(body)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MAX_UNPACKED:
                raise EvidenceProblem(f"a workbook of more than {_MAX_UNPACKED} bytes unpacked")
        book = openpyxl.load_workbook(BytesIO(body), read_only=True, data_only=True)
        return [
            Table(sheet.title, [[_cell(value) for value in row] for row in sheet.iter_rows(values_only=True)])
            for sheet in book.worksheets
        ]
    except EvidenceProblem:
        raise
    except Exception as error:  # openpyxl raises whatever the broken part happens to raise
        raise EvidenceProblem(f"not a readable workbook ({type(error).__name__})") from None


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        # A workbook stores binary floats: 15 digits are what it can vouch for.
        return format(value, ".15g")
    return str(value)
