"""A ledger that cannot be read or written: one line that says where and how to mend it, and nothing lost."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.ledger import Ledger, reconcile, storage
from claimcheck.ledger import format as layout
from claimcheck.model.errors import ClaimcheckError

from .helpers import AT, article, fresh, verdict

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "claims.json"
    with Ledger.create(path).transaction(AT) as change:
        change.apply(reconcile(change.state, [fresh(article(1, 4))]))
    return path


def refused(path: Path, data: bytes | str) -> str:
    """What reading ``data`` as a ledger says, whichever part of it is asked for."""
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    with pytest.raises(ClaimcheckError) as caught:
        Ledger.open(path).claims()
    message = str(caught.value)
    assert "\n" not in message
    assert len(message) < 400
    return message


def test_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(ClaimcheckError, match="claimcheck init"):
        Ledger.open(tmp_path / "claims.json")


def test_a_second_ledger_is_not_started_over_the_first(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(ClaimcheckError, match="exists already"):
        Ledger.create(path)
    assert path.read_bytes() == before


def test_conflict_marks(path: Path) -> None:
    lines = path.read_text().splitlines()
    lines[2:2] = ["<<<<<<< HEAD", lines[3], "=======", lines[4], ">>>>>>> other"]
    assert "claims.json, line 3: git conflict mark" in refused(path, "\n".join(lines))


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_half_a_file(path: Path, part: float) -> None:
    data = path.read_bytes()
    message = refused(path, data[: int(len(data) * part)])
    assert "line " in message
    assert "in the middle" in message


def test_an_empty_file(path: Path) -> None:
    assert "is empty" in refused(path, b"")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"status":"unverified"', '"status":"veryfied"', "veryfied"),
        ('"value":102.5', '"value":"many"', "value"),
        ('"value":102.5', '"value":102,5', "broken JSON"),
        ('"metric":', '"metrics":', "metric"),
        ('"tags":[]', '"tags":[],"colour":"red"', "colour"),
        ('"date":"2025-01-15"', '"date":"2025-02-30"', "date"),
        ('"kind":"level"', '"kind":"level', "broken JSON"),
    ],
)
def test_a_hand_edit_that_breaks_a_record(path: Path, old: str, new: str, says: str) -> None:
    rows = path.read_text().split("\n")
    number = next(at for at, row in enumerate(rows) if "102.5" in row and '"claim"' in row)
    assert old in rows[number]
    rows[number] = rows[number].replace(old, new, 1)
    message = refused(path, "\n".join(rows))
    assert f"claims.json, line {number + 1}: " in message
    assert says in message


def test_a_missing_comma_names_its_line(path: Path) -> None:
    rows = path.read_text().split("\n")
    rows[3] = rows[3].rstrip(",")
    assert "line 4: broken JSON (a comma is missing" in refused(path, "\n".join(rows))


def test_the_last_record_is_missing(path: Path) -> None:
    assert "last record" in refused(path, path.read_text().replace(',\n{"type":"end"}', ""))


def test_another_file_and_a_newer_ledger(path: Path) -> None:
    whole = path.read_text()
    assert "no claimcheck ledger" in refused(path, '{"name": "something else"}')
    assert "no claimcheck ledger" in refused(path, "[1, 2]")
    newer = whole.replace("claimcheck/ledger/1", "claimcheck/ledger/2").replace("sha256", "sha512")
    message = refused(path, newer)
    assert "newer claimcheck" in message
    assert "update claimcheck" in message
    assert "unknown schema" in refused(path, newer.replace("ledger/2", "ledger/x"))


def test_not_utf8(path: Path) -> None:
    data = path.read_bytes().replace(b"Harbour Board", b"Harbour \xff\xfe Board", 1)
    assert "line 3: not UTF-8" in refused(path, data)


@pytest.mark.parametrize("figure", ["1e99999999", '"NaN"', '"Infinity"', "1e-99999999"])
def test_a_figure_that_is_none_or_would_fill_the_memory(path: Path, figure: str) -> None:
    text = path.read_text().replace('"value":102.5', f'"value":{figure}', 1)
    assert "a figure is no number" in refused(path, text)


def test_a_file_that_was_formatted_anew_is_read_and_put_in_order(path: Path) -> None:
    before = Ledger.open(path).claims()
    path.write_text(json.dumps(json.loads(path.read_text()), indent=4, ensure_ascii=False))
    book = Ledger.open(path)
    assert book.claims() == before
    with book.transaction(AT) as change:
        change.verify([before[0].id], verdict())
    rows = path.read_text().split("\n")
    assert len(rows) == 1 + 1 + 4 + 2 + 1 + 1 + 1
    assert all(row.endswith(",") for row in rows[1:-4])


def test_a_record_edited_by_hand_in_two_versions_is_refused(path: Path) -> None:
    rows = path.read_text().split("\n")
    rows.insert(3, rows[2].replace('"unit":"tonnes"', '"unit":"boxes"'))
    assert "line 3 and claims.json, line 4: two branches changed unit" in refused(path, "\n".join(rows))


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_damage_gives_one_line_or_a_whole_ledger(data: st.DataObject) -> None:
    whole = _sample()
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 40))
    put = data.draw(
        st.one_of(st.binary(max_size=6), st.sampled_from([b"\n", b",", b"null", b"{}", b"[", b'"', b"1e999"]))
    )
    damaged = whole[:at] + put + whole[at + length :]
    message = ""
    try:
        list(storage.snapshot(damaged, "claims.json").state.claims.values())
    except ClaimcheckError as error:
        message = str(error)
    assert "\n" not in message


def _sample(_cache: list[bytes] = []) -> bytes:  # noqa: B006
    if not _cache:
        changes = reconcile(storage.snapshot(layout.render([]), "x").state, [fresh(article(1, 2))])
        records = [after for _, after in changes.pairs() if after is not None]
        pairs = [(record.id, layout.encode(record)) for record in records]
        _cache.append(layout.render([pairs[:1], pairs[1:]]))
    return _cache[0]


def test_a_full_disk_leaves_the_old_ledger(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    before = path.read_bytes()
    book = Ledger.open(path)
    says = "No space left on device; the ledger is as it was"
    with pytest.raises(ClaimcheckError, match=says), book.transaction(AT) as change:
        change.verify([book.claims()[0].id], verdict())
    assert path.read_bytes() == before
    assert not list(path.parent.glob(".*.tmp"))
    assert book.claims()[0].status == "unverified"


CHILD = """
import os, resource, sys
import filelock, logging.config
from pathlib import Path
from claimcheck.ledger import Ledger
from claimcheck.model.errors import ClaimcheckError
from tests.ledger.helpers import AT, verdict
path, limit = Path(sys.argv[1]), sys.argv[2]
if limit == "size":
    import signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900))
elif os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
book = Ledger.open(path)
try:
    with book.transaction(AT) as change:
        change.verify([book.claims()[0].id], verdict())
except ClaimcheckError as error:
    print(error)
"""


@pytest.mark.parametrize(("limit", "says"), [("size", "File too large"), ("right", "Permission denied")])
@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX systems")
def test_a_real_process_that_cannot_write(path: Path, limit: str, says: str) -> None:
    before = path.read_bytes()
    # A folder of its own: whoever has no rights must still reach it, and no other test may stand in it.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ledger = folder / path.name
        ledger.write_bytes(before)
        ledger.chmod(0o644)
        if limit == "right":
            folder.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", CHILD, str(ledger), limit],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        folder.chmod(0o755)
        assert f"{says}; the ledger is as it was" in done.stdout, done.stderr
        assert done.stdout.count("\n") == 1
        assert ledger.read_bytes() == before


def test_an_error_inside_a_transaction_writes_nothing(path: Path) -> None:
    before = path.read_bytes()
    book = Ledger.open(path)
    with pytest.raises(ClaimcheckError, match="no claim 'zzzzzz'"), book.transaction(AT) as change:
        change.verify([book.claims()[0].id, "zzzzzz"], verdict())
    assert path.read_bytes() == before


def test_the_file_keeps_its_rights_and_its_link(path: Path) -> None:
    path.chmod(0o640)
    link = path.parent / "link.json"
    link.symlink_to(path)
    book = Ledger.open(link)
    with book.transaction(AT) as change:
        change.verify([book.claims()[0].id], verdict())
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert Ledger.open(path).claims()[0].status == "verified"
