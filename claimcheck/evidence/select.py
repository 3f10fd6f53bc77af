"""Selectors that people can read: which cell of a table, or which number of a JSON document.

``GDP where Year=2024, Region=Chongqing``  the cell in column GDP of the one row for which that holds; columns
by heading or number (``#3``), a sheet or caption before ``!`` (``Sheet1!GDP where …``, ``#2!…``: the second
table), names with spaces or commas as they are or in quotes.
``$.data[0].value``, ``$.rows[region=Chongqing].gdp``  a path into JSON; ``[name=value]`` picks the one item.

A selector finds exactly one value: nothing, or two, is a problem, never a guess.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from ..model.errors import ClaimcheckError
from .problem import EvidenceProblem
from .tables import Table, format_of, tables, text_of

_WHERE = re.compile(r"\swhere\s", re.IGNORECASE)
_STEP = re.compile(r'\.([^.\[\]"]+)|\[(\d{1,9})\]|\["([^"]*)"\]|\[\??\s*([^=\[\]]+?)\s*=\s*([^\[\]]*?)\s*\]')
_QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”')


def select(body: bytes, selector: str) -> str:
    """The text of the one value that ``selector`` finds in ``body``.

    Raises EvidenceProblem: unreadable, or nothing found, or more than one. ClaimcheckError: no selector.
    """
    if selector.lstrip().startswith("$"):
        if format_of(body) != "json":
            raise EvidenceProblem(f"a JSON path ({selector}), but the source is no JSON")
        return _json_value(_parse_json(body), selector.strip())
    if format_of(body) == "json":
        raise EvidenceProblem(
            f"the source is JSON: select with a path such as $.data[0].value, not {selector!r}"
        )
    return _cell(tables(body), selector)


def check_selector(selector: str) -> None:
    """ClaimcheckError if ``selector`` is none."""
    if selector.lstrip().startswith("$"):
        _steps(selector.strip())
    else:
        _parse(selector)


def _cell(found: Sequence[Table], selector: str) -> str:
    name, column, conditions = _parse(selector)
    wanted = _named(found, name)
    if not wanted:
        raise EvidenceProblem(f"no table {name!r}; there are {len(found)}: {_listed(t.name for t in found)}")
    cells: list[str] = []
    why = ""
    for table in wanted:
        try:
            cells += _cells(table, column, conditions)
        except EvidenceProblem as problem:
            why = why or str(problem)
    if not cells:
        raise EvidenceProblem(why or f"no row where {_said(conditions)}")
    if len(cells) > 1:
        raise EvidenceProblem(f"{len(cells)} cells match {selector!r}; name the table or add a condition")
    return cells[0]


def _cells(table: Table, column: str, conditions: Sequence[tuple[str, str]]) -> list[str]:
    """The cells of ``column`` in all rows that meet the conditions."""
    names = [column, *(name for name, _ in conditions)]
    head, start = _header(table, [name for name in names if not _number(name)])
    at, *tested = (_index(head, name) for name in names)
    found = []
    for row in table.rows[start:]:
        values = [row[index] if index < len(row) else "" for index in tested]
        if at < len(row) and all(
            _folded(v) == _folded(c[1]) for v, c in zip(values, conditions, strict=True)
        ):
            found.append(row[at])
    return found


def _header(table: Table, names: Sequence[str]) -> tuple[list[str], int]:
    """The first row that holds all ``names``, folded, and the index of the row after it."""
    if not names:
        return [], 0
    folded = [_folded(name) for name in names]
    best: list[str] = []
    for number, row in enumerate(table.rows[:200]):
        cells = [_folded(cell) for cell in row]
        if all(name in cells for name in folded):
            return cells, number + 1
        best = best or cells
    missing = next((name for name, fold in zip(names, folded, strict=True) if fold not in best), names[0])
    raise EvidenceProblem(f"no column {missing!r}; the first row has {_listed(best)}")


def _index(head: Sequence[str], name: str) -> int:
    if number := _number(name):
        return number - 1
    if head.count(_folded(name)) > 1:
        raise EvidenceProblem(f"two columns are called {name!r}; write the number (#2) instead")
    return head.index(_folded(name))


def _named(found: Sequence[Table], name: str) -> list[Table]:
    if not name:
        return list(found)
    if number := _number(name):
        return list(found[number - 1 : number])
    return [table for table in found if _folded(table.name) == _folded(name)]


def _parse(selector: str) -> tuple[str, str, list[tuple[str, str]]]:
    """Table, column and conditions of a table selector."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match[1] if match[1] is not None else match[2])
        return f"\x00{len(held) - 1}\x00"

    def free(text: str) -> str:
        return re.sub("\x00(\\d+)\x00", lambda match: held[int(match[1])], text.strip())

    parts = _WHERE.split(_QUOTED.sub(hold, selector.replace("\x00", "")))
    table, mark, column = parts[0].rpartition("!")
    conditions = [one.partition("=") for one in parts[1].split(",")] if len(parts) == 2 else []
    whole = [(free(name), free(value)) for name, _, value in conditions]
    if (
        len(parts) != 2
        or not free(column)
        or (mark and not free(table))
        or not all(name for name, _ in whole)
    ):
        raise ClaimcheckError(
            f"--select {selector!r}: write COLUMN where COLUMN=VALUE (a table), or $.path.to.value (JSON)"
        )
    if not all(sign for _, sign, _ in conditions):
        raise ClaimcheckError(f"--select {selector!r}: a condition is COLUMN=VALUE")
    return free(table), free(column), whole


def _parse_json(body: bytes) -> Any:
    try:
        return json.loads(text_of(body), parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise EvidenceProblem(f"not readable as JSON ({type(error).__name__})") from None


def _json_value(value: Any, path: str) -> str:
    reached = "$"
    for key, index, condition in _steps(path):
        if condition is not None:
            value = _item(value, condition, reached)
            reached += f"[{condition[0]}={condition[1]}]"
        elif index is not None:
            if not isinstance(value, list) or index >= len(value):
                raise EvidenceProblem(f"no item {index} at {reached}")
            value, reached = value[index], f"{reached}[{index}]"
        else:
            if not isinstance(value, dict) or key not in value:
                raise EvidenceProblem(f"no {key!r} at {reached}")
            value, reached = value[key], f"{reached}.{key}"
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
        raise EvidenceProblem(f"{reached} is no number")
    return _number_text(value)


def _item(value: Any, condition: tuple[str, str], reached: str) -> Any:
    items = value if isinstance(value, list) else []
    name, wanted = condition[0], _folded(condition[1])
    hits = [one for one in items if isinstance(one, dict) and _folded(_number_text(one.get(name))) == wanted]
    if len(hits) != 1:
        raise EvidenceProblem(f"{len(hits) or 'no'} items with {name}={condition[1]} at {reached}")
    return hits[0]


def _number_text(value: Any) -> str:
    return format(value, "f") if isinstance(value, Decimal) and value.is_finite() else str(value)


def _steps(path: str) -> list[tuple[str | None, int | None, tuple[str, str] | None]]:
    steps: list[tuple[str | None, int | None, tuple[str, str] | None]] = []
    at = 1
    while at < len(path):
        step = _STEP.match(path, at)
        if step is None:
            raise ClaimcheckError(
                f"--select {path!r}: cannot read {path[at:]!r}; write $.name[0][name=value]"
            )
        name, number, quoted, field, value = step.groups()
        if field is not None:
            steps.append((None, None, (field, value)))
        else:
            steps.append(
                (None, int(number), None) if number else (quoted if name is None else name, None, None)
            )
        at = step.end()
    return steps


def _number(name: str) -> int:
    """The number in ``#3``; 0 for a name."""
    return int(name[1:]) if re.fullmatch(r"#[1-9]\d{0,5}", name) else 0


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _said(conditions: Sequence[tuple[str, str]]) -> str:
    return ", ".join(f"{name}={value}" for name, value in conditions)


def _listed(names: Any) -> str:
    shown = [str(name)[:40] for name in names if name][:8]
    return ", ".join(map(repr, shown)) or "nothing"
