"""A public address must not lead inside: its redirects to loopback or private addresses are refused.

A page that anybody may write would otherwise decide which machines of a closed network are asked, and its answer
would be kept in the repository. Judged by the address that a connection really has, before anything is sent, so
that no name can point elsewhere meanwhile. Where the first address is itself inside, nothing is crossed.
"""

from __future__ import annotations

import urllib.request
from http.client import HTTPConnection, HTTPSConnection
from ipaddress import IPv6Address, ip_address
from typing import Any
from urllib.parse import urlsplit

from .problem import EvidenceProblem


def inside(address: str) -> bool:
    """Whether an IP address is loopback, private, link-local or otherwise not of the public network."""
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        found = found.ipv4_mapped or found.sixtofour or found
    return not found.is_global or found.is_multicast


class Threshold:
    """What one fetch may cross: set by where its first connection leads."""

    def __init__(self) -> None:
        self._starts_inside: bool | None = None

    def pass_by(self, address: str) -> None:
        """Go to this IP address; ``EvidenceProblem`` where a public one led inside."""
        if self._starts_inside is None:
            self._starts_inside = inside(address)
        elif inside(address) and not self._starts_inside:
            raise EvidenceProblem(f"a public address redirects into a private network ({address}): refused")

    def pass_by_name(self, host: str) -> None:
        """The same where a proxy connects: only names that need no look-up can be judged."""
        try:
            self.pass_by("127.0.0.1" if _is_local(host) else host)
        except ValueError:
            self._starts_inside = bool(self._starts_inside)

    def opener(self, *handlers: Any) -> urllib.request.OpenerDirector:
        """An opener whose every connection passes here."""
        return urllib.request.build_opener(_Plain(self), _Secure(self), *handlers)


def _is_local(host: str) -> bool:
    return host == "localhost" or host.endswith(".localhost")


class _Plain(urllib.request.HTTPHandler):
    def __init__(self, threshold: Threshold) -> None:
        super().__init__()
        self._threshold = threshold

    def http_open(self, req: urllib.request.Request) -> Any:
        return self.do_open(_guarded(HTTPConnection, self._threshold, req), req)


class _Secure(urllib.request.HTTPSHandler):
    def __init__(self, threshold: Threshold) -> None:
        super().__init__()
        self._threshold = threshold

    def https_open(self, req: urllib.request.Request) -> Any:
        return self.do_open(_guarded(HTTPSConnection, self._threshold, req), req)


def _guarded(kind: type[HTTPConnection], threshold: Threshold, request: urllib.request.Request) -> Any:
    """A connection of this kind that is judged once it stands; behind a proxy by the name alone."""
    wanted = urlsplit(request.full_url)
    if request.host != wanted.netloc:  # urllib has put a proxy in its place
        threshold.pass_by_name(wanted.hostname or "")
        return kind

    class Guarded(kind):  # type: ignore[valid-type, misc]
        def connect(self) -> None:
            super().connect()
            threshold.pass_by(str(self.sock.getpeername()[0]))

    return Guarded
