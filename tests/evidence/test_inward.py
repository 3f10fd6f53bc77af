"""A public address must not lead inside. The real server answers on two loopback addresses; which of them counts
as inside is said by the test, because no test may ask the public network."""

from __future__ import annotations

import sys

import pytest

from claimcheck.evidence import inward
from claimcheck.evidence.fetch import Limits, fetch
from claimcheck.evidence.problem import EvidenceProblem

from .server import TABLE, serving

QUICK = Limits(size=100_000, seconds=5.0, redirects=3, attempts=1)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.5.4", "192.168.1.1", "169.254.169.254", "0.0.0.0"),
        *("100.64.0.1", "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.1.1.1", "2002:7f00:1::"),
        *("224.0.0.1", "255.255.255.255", "::"),
    ],
)
def test_what_is_inside(address: str) -> None:
    assert inward.inside(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_what_is_public(address: str) -> None:
    assert not inward.inside(address)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux answers on every loopback address")
class TestRedirects:
    def test_from_outside_to_inside_is_refused_and_nothing_is_asked(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(inward, "inside", lambda address: address == "127.0.0.2")
        with serving("0.0.0.0") as server:
            with pytest.raises(EvidenceProblem) as refused:
                fetch(server.address("inward"), QUICK)
            assert [path for path, _ in server.seen] == ["/inward"]
        told = str(refused.value)
        assert told == f"{server.address('inward')}: a public address redirects into a private network (127.0.0.2): refused"

    def test_between_public_addresses_and_from_the_inside_they_are_followed(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with serving("0.0.0.0") as server:
            assert fetch(server.address("inward"), QUICK).body == TABLE
            monkeypatch.setattr(inward, "inside", lambda address: False)
            assert fetch(server.address("inward"), QUICK).body == TABLE

    def test_behind_a_proxy_the_name_is_judged(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The proxy stands on the loopback, as many do, and answers for the public host."""
        with serving("0.0.0.0") as server:
            monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.server_port}")
            for name in ("no_proxy", "NO_PROXY"):
                monkeypatch.setenv(name, "")
            with pytest.raises(EvidenceProblem, match=r"redirects into a private network \(127.0.0.2\)"):
                fetch("http://statistics.example/inward", QUICK)
            assert fetch("http://statistics.example/table", QUICK).body == TABLE


def test_names_of_this_machine_need_no_look_up() -> None:
    threshold = inward.Threshold()
    threshold.pass_by_name("statistics.example")
    for name in ("localhost", "a.localhost", "127.0.0.1", "::1"):
        with pytest.raises(EvidenceProblem):
            threshold.pass_by_name(name)
