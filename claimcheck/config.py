"""`[tool.claimcheck]` in pyproject.toml, or the same keys at the top of claimcheck.toml.

Found from the working folder upwards to the repository's root; the nearest wins, and in one folder
claimcheck.toml. A wrong key or value is an error that names the nearest right key and its line: a
misspelt setting must never silently be no setting.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, TypeVar

from msgspec import Struct

from .model.claim import KINDS
from .model.errors import ClaimcheckError
from .model.policy import FreshnessPolicy, FreshnessRule, Granularity, Ignore

FILE_NAME = "claimcheck.toml"
DEFAULT_BASELINE = ".claimcheck/baseline.jsonl"

Level = Literal["error", "warning", "info", "off"]
FailOn = Literal["error", "warning", "info", "never"]

_SEVERITIES = ("error", "warning", "info")
_PERIODS: Mapping[str, Granularity] = {
    "day": "day",
    "month": "month",
    "quarter": "quarter",
    "half-year": "quarter",
    "year": "year",
}
_SPAN = re.compile(r"([0-9]{1,6})\s{0,9}(d|days?|w|weeks?|months?|quarters?|y|years?)")
# A pyproject.toml without this has no such table, however TOML lets one write it: most are never parsed.
_MENTIONS = re.compile(
    rb"\btool\b[^\n]{0,200}claimcheck|^[ \t]{0,9}\[[ \t]{0,9}[\"']?tool[\"']?[ \t]{0,9}\]", re.MULTILINE
)
# The same lengths as the cadences of freshness: the longest such span, so that none falls due too early.
_SPAN_DAYS = {"d": 1, "w": 7, "m": 31, "q": 92, "y": 366}

T = TypeVar("T")
D = TypeVar("D")


class Config(Struct, frozen=True):
    """The settings, or their defaults. Paths and globs are relative to ``root``.

    ``severities`` maps rule names to what they are to be reported as; ``off`` silences a rule. ``sites`` are
    the hosts that the articles are published on.
    """

    root: Path
    path: Path | None = None
    articles: tuple[str, ...] = ()
    ledger: str | None = None
    baseline: str = DEFAULT_BASELINE
    fail_on: FailOn = "error"
    language: str | None = None
    sites: tuple[str, ...] = ()
    severities: Mapping[str, Level] = {}
    freshness: FreshnessPolicy = FreshnessPolicy()
    ignores: tuple[Ignore, ...] = ()


def load(start: Path, rules: Collection[str] | None = None) -> Config:
    """The configuration that holds in folder ``start``; defaults where there is none.

    ``rules`` are the names of all rules; with them, a rule nobody has heard of is an error too.
    """
    path = find(start)
    return Config(root=start.absolute()) if path is None else read(path, rules)


def find(start: Path) -> Path | None:
    """The nearest configuration file from ``start`` upwards to the repository's root."""
    here = start.absolute()
    for folder in (here, *here.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
        project = folder / "pyproject.toml"
        if project.is_file() and _MENTIONS.search(project.read_bytes()) and _tool_table(project) is not None:
            return project
        if (folder / ".git").exists():
            return None
    return None


def read(path: Path, rules: Collection[str] | None = None) -> Config:
    """The configuration in one file.

    Raises ClaimcheckError: not readable, not TOML, or a key or value that is not understood.
    """
    if path.name == "pyproject.toml":
        table = _Table(path, _text(path), ("tool", "claimcheck"), _tool_table(path) or {})
    else:
        table = _Table(path, _text(path), (), _parse(path))
    config = Config(
        root=path.parent.absolute(),
        path=path,
        articles=table.take("articles", _strings, ()),
        ledger=table.take("ledger", _string, None),
        baseline=table.take("baseline", _string, DEFAULT_BASELINE),
        fail_on=table.take("fail-on", _choice(*_SEVERITIES, "never"), "error"),
        language=table.take("language", _string, None),
        sites=table.take("sites", _strings, ()),
        severities=_severities(table, rules),
        freshness=FreshnessPolicy(tuple(_freshness(one) for one in table.tables("freshness"))),
        ignores=tuple(_ignore(one, rules) for one in table.tables("ignore")),
    )
    table.close()
    return config


class _Table:
    """One table of the file while it is read: what was asked for, and where a key stands."""

    def __init__(
        self, path: Path, text: str, name: tuple[str, ...], values: Mapping[str, Any], index: int = 0
    ) -> None:
        self.path, self.text, self.name, self.values, self.index = path, text, name, values, index
        self.known: list[str] = []

    def take(self, key: str, parse: Callable[[Any], T], default: D) -> T | D:
        """The value of ``key`` as ``parse`` understands it."""
        self.known.append(key)
        if key not in self.values:
            return default
        try:
            return parse(self.values[key])
        except ValueError as error:
            raise self.error(key, f"{key}: {error}") from None

    def tables(self, key: str) -> list[_Table]:
        """The array of tables under ``key``."""
        self.known.append(key)
        found = self.values.get(key, [])
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            raise self.error(key, f"{key} is a list of tables: write [[{'.'.join((*self.name, key))}]]")
        return [_Table(self.path, self.text, (*self.name, key), one, i) for i, one in enumerate(found)]

    def close(self) -> None:
        """Raise for the first key that nobody asked for."""
        for key in self.values:
            if key not in self.known:
                raise self.error(key, f"unknown key {key!r}{nearest(key, self.known)}")

    def error(self, key: str | None, message: str) -> ClaimcheckError:
        where = f"[{'.'.join(self.name)}] " if self.name else ""
        return ClaimcheckError(f"{self.origin(key)}: {where}{message}")

    def origin(self, key: str | None = None) -> str:
        """``file:line`` of a key of this table, or of the table itself."""
        return f"{self.path.name}:{_line_of(self.text, self.name, self.index, key)}"


def nearest(word: str, known: Iterable[str]) -> str:
    """``; did you mean 'x'?``, or what there is to choose from."""
    import difflib  # only on the way to an error message

    known = list(known)
    match = difflib.get_close_matches(word.replace("_", "-"), known, 1)
    return f"; did you mean {match[0]!r}?" if match else f" (known: {', '.join(known)})"


def days(value: object) -> int:
    """A time span in days: ``90``, ``"90 days"``, ``"6w"``, ``"3 months"``, ``"1 year"``."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10**6:
        return value
    match = _SPAN.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None or int(match[1]) == 0:
        raise ValueError(f'{value!r} is no time span; write "90 days", "6 weeks", "3 months" or "1 year"')
    return int(match[1]) * _SPAN_DAYS[match[2][0]]


def _severities(table: _Table, rules: Collection[str] | None) -> Mapping[str, Level]:
    values: Mapping[str, Any] = table.take("severity", _mapping, {})
    inner = _Table(table.path, table.text, (*table.name, "severity"), values)
    for name in values:
        if rules is not None and name not in rules:
            raise inner.error(name, f"unknown rule {name!r}{nearest(name, sorted(rules))}")
    return {name: inner.take(name, _choice(*_SEVERITIES, "off"), "error") for name in values}


def _freshness(table: _Table) -> FreshnessRule:
    rule = FreshnessRule(
        name=table.take("name", _string, table.origin()),
        article=table.take("article", _string, None),
        metric=table.take("metric", _string, None),
        kind=table.take("kind", _choice(*KINDS), None),
        unit=table.take("unit", _string, None),
        source=table.take("source", _string, None),
        period=table.take("period", _period, None),
        tag=table.take("tag", _string, None),
        warn_after=table.take("warn-after", days, None),
        error_after=table.take("error-after", days, None),
        verify_every=table.take("verify-every", days, None),
        never=table.take("never", _boolean, False),
    )
    table.close()
    times = (rule.warn_after, rule.error_after, rule.verify_every)
    if rule.never == any(time is not None for time in times):
        raise table.error(None, "says either never = true, or when: warn-after, error-after, verify-every")
    if rule.warn_after is not None and rule.error_after is not None and rule.error_after < rule.warn_after:
        raise table.error("error-after", "error-after comes before warn-after")
    return rule


def _ignore(table: _Table, rules: Collection[str] | None) -> Ignore:
    ignore = Ignore(
        rule=table.take("rule", _string, ""),
        reason=table.take("reason", _string, ""),
        claim=table.take("claim", _string, None),
        article=table.take("article", _string, None),
        until=table.take("until", _date, None),
        origin=table.origin(),
    )
    table.close()
    if not ignore.rule:
        raise table.error(None, 'needs a rule (rule = "*" for any)')
    if not ignore.reason.strip():
        raise table.error("reason", "needs a reason")
    if rules is not None and ignore.rule != "*" and ignore.rule not in rules:
        raise table.error("rule", f"unknown rule {ignore.rule!r}{nearest(ignore.rule, sorted(rules))}")
    return ignore


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"expected text in quotes, found {value!r}")
    return value


def _strings(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError('expected a list of texts, such as ["articles/**/*.md"]')
    return tuple(value)


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"expected true or false, found {value!r}")
    return value


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("expected a table")
    return dict(value)


def _date(value: Any) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(_string(value))
    except ValueError:
        raise ValueError(f"expected a date such as 2026-01-31, found {value!r}") from None


def _period(value: Any) -> Granularity:
    return _PERIODS[_choice(*_PERIODS)(value)]


def _choice(*allowed: str) -> Callable[[Any], Any]:
    def parse(value: Any) -> str:
        if value not in allowed:
            raise ValueError(f"{value!r} is none of {', '.join(allowed)}")
        return str(value)

    return parse


def _tool_table(path: Path) -> dict[str, Any] | None:
    tool = _parse(path).get("tool", {})
    table = tool.get("claimcheck") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ClaimcheckError(f"{path.name}: tool.claimcheck is a table: write [tool.claimcheck]")
    return table


def _parse(path: Path) -> dict[str, Any]:
    import tomllib  # only where there is a file to read

    try:
        return tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise ClaimcheckError(f"{path}: not valid TOML: {error}") from None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ClaimcheckError(f"{path}: not valid UTF-8, as TOML must be") from None
    except OSError as error:
        raise ClaimcheckError(f"{path}: cannot be read: {error.strerror}") from None


def _line_of(text: str, name: tuple[str, ...], index: int, key: str | None) -> int:
    """The line (from 1) of ``key`` in the ``index``-th table called ``name``; the best guess, where written
    in an unusual way, is the line of the table.
    """
    wanted, seen, inside, best = ".".join(name), -1, not name, 1
    dotted = re.compile(rf"\s*(?:[\w.-]+\.)?[\"']?{re.escape(key)}[\"']?\s*[=.]") if key else None
    for number, line in enumerate(text.splitlines(), 1):
        header = line.strip()
        if header.startswith("["):
            title = header.split("#")[0].strip().strip("[] ").replace('"', "").replace("'", "")
            inside = ".".join(part.strip() for part in title.split(".")) == wanted
            seen += inside
            inside = inside and seen == index
            best = number if inside else best
            if inside and dotted is None:
                return number
        elif inside and dotted is not None and dotted.match(line):
            return number
    return best
