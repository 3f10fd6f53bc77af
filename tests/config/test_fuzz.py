"""Whatever a person writes into settings, comments and tables, the answer is a result or one clear line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import config
from claimcheck.app.exchange import read_verifications
from claimcheck.findings import baseline
from claimcheck.findings.comments import remarks
from claimcheck.model.document import Comment, Document
from claimcheck.model.errors import ClaimcheckError

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.dates().map(date.isoformat),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)
KEYS = st.sampled_from(
    ["articles", "ledger", "fail-on", "language", "sites", "baseline", "severity", "freshness", "ignore", "x"]
)
TABLES = st.sampled_from(["", "[severity]", "[[freshness]]", "[[ignore]]", "[freshness]", "[severity.x]"])
FIELDS = st.sampled_from(
    ["rule", "reason", "until", "claim", "never", "warn-after", "error-after", "kind", "name"]
)


def toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(toml(one) for one in value) + "]"
    if isinstance(value, int):
        return str(max(min(value, 2**62), -(2**62)))
    return '"' + "".join(f"\\u{ord(char) if ord(char) < 0xD800 else 32:04x}" for char in str(value)) + '"'


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.tuples(TABLES, KEYS | FIELDS, VALUES), max_size=5))
def test_settings(tmp_path: Path, lines: list[tuple[str, str, object]]) -> None:
    path = tmp_path / "claimcheck.toml"
    path.write_text("".join(f"{table}\n{key} = {toml(value)}\n" for table, key, value in lines), "utf-8")
    try:
        config.read(path, ["sum-mismatch"])
    except ClaimcheckError as error:
        assert "\n" not in str(error)
        assert str(error).startswith(("claimcheck.toml:", str(path)))


@given(
    st.text(max_size=80)
    | st.text("ignore *,=\"'“”until-2026 reason", max_size=80).map("claimcheck: ignore".__add__)
)
def test_comments(text: str) -> None:
    document = Document("a.md", text, (), "utf-8", "", comments=(Comment(0, len(text), text),))
    found, wrong = remarks(document, frozenset({"sum-mismatch"}))
    assert len(found) + len(wrong) <= 1
    assert all(one.reason.strip() and one.rules for one in found)


@given(
    st.text(max_size=60) | st.text('id,verdict\n"\r\0 verified=', max_size=60).map("id,verdict,at\n".__add__)
)
def test_tables_of_verifications(text: str) -> None:
    try:
        for line, claim, verification in read_verifications(text, "2025-01-01", None):
            assert line > 1
            assert claim
            assert verification.verdict in ("verified", "disputed", "refuted")
    except ClaimcheckError as error:
        assert str(error).startswith("line ")


@given(st.text(max_size=60) | st.text('{}[]":,schema\n', max_size=60))
def test_baselines(text: str) -> None:
    try:
        baseline.parse(text, "b")
    except ClaimcheckError as error:
        assert str(error).startswith("b:")
