"""Fetching from a real server that redirects, stalls, truncates, lies, is busy, and never ends."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.evidence.fetch import Limits, checked, fetch
from claimcheck.evidence.problem import EvidenceProblem

from .server import TABLE, Server, serving

QUICK = Limits(size=100_000, seconds=1.0, redirects=3, attempts=3)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def test_a_document_comes_with_its_type_and_address(server: Server) -> None:
    got = fetch(server.address("table"), QUICK)
    assert (got.body, got.type, got.address, got.hops) == (TABLE, "text/csv", server.address("table"), ())


def test_redirects_are_followed_and_shown(server: Server) -> None:
    got = fetch(server.address("hop"), QUICK)
    assert (got.body, got.address, got.hops) == (TABLE, server.address("table"), (server.address("hop"),))


def test_a_busy_server_is_asked_again(server: Server) -> None:
    waits: list[float] = []
    assert fetch(server.address("busy"), QUICK, sleep=waits.append).body == TABLE
    assert waits == [0.0, 0.0]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("missing", "answers 404"),
        ("loop", "more than 3 redirects"),
        ("file", "only http and https"),
        ("login", "user name or password"),
        ("never", "answers 503"),
        ("truncated", "cut off after 36 of 4000 bytes"),
        ("chunked", "chunked: ."),
        ("gzip", "compressed"),
        ("garbage", "garbage: ."),
        ("stall", "time allowed"),
        ("drip", "time allowed"),
        ("trickle", "seconds|time allowed"),
        ("endless", "larger than 100000 bytes"),
    ],
)
def test_what_cannot_be_had_is_one_line_in_bounded_time(server: Server, path: str, says: str) -> None:
    begun = time.monotonic()
    with pytest.raises(EvidenceProblem, match=says) as caught:
        fetch(server.address(path), QUICK)
    assert time.monotonic() - begun < 15
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_nothing_of_the_caller_is_sent(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login ana password secret\n", "ascii")
    monkeypatch.setenv("NETRC", str(netrc))
    fetch(server.address("table?plain"), QUICK)
    headers = next(headers for path, headers in server.seen if path == "/table?plain")
    assert {"Authorization", "Cookie", "Referer"}.isdisjoint(headers)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://example.org/x",
        "data:text/csv,1",
        "http://",
        "http:///x",
        "//example.org/x",
        "http://ana:secret@example.org/",
        "http://ana@example.org/",
        "http://example.org/a b",
        "http://example.org/\r\nX: y",
        "http://[::1",
        "http://example.org:99999999/",
    ],
)
def test_addresses_that_are_never_fetched(address: str) -> None:
    with pytest.raises(EvidenceProblem):
        checked(address)


def test_nobody_listens() -> None:
    with pytest.raises(EvidenceProblem, match="refused"):
        fetch("http://127.0.0.1:1/", QUICK)
