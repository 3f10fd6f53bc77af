"""One document from the network: http and https only, bounded in size and time, every redirect on record and
none from outside to the inside.

Nothing of the caller is sent along: no cookies, no netrc, no credentials. An address that carries a user name
or password is refused, because addresses are kept in the repository.
"""

from __future__ import annotations

import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import IO, Any
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from .inward import Threshold
from .problem import EvidenceProblem

_AGENT = "claimcheck (evidence refresh)"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TRY_AGAIN = frozenset({429, 503})
_CHUNK = 1 << 16


class Limits(Struct, frozen=True):
    """Bounds of one fetch: bytes of the body, seconds for all of it, redirects, attempts."""

    size: int = 20_000_000
    seconds: float = 30.0
    redirects: int = 5
    attempts: int = 3


class Fetched(Struct, frozen=True):
    """What came back. ``address`` is where it came from in the end; ``hops`` the addresses before that."""

    body: bytes
    type: str
    address: str
    hops: tuple[str, ...] = ()


def fetch(
    address: str,
    limits: Limits = Limits(),  # noqa: B008  (frozen)
    *,
    sleep: Callable[[float], None] = time.sleep,
) -> Fetched:
    """The document at ``address``; ``EvidenceProblem`` says why there is none.

    Tried again, within the time allowed, when the server is busy (429, 503; Retry-After is obeyed).
    """
    deadline = time.monotonic() + limits.seconds
    for attempt in range(1, limits.attempts + 1):
        wait = 0.0
        try:
            return _within(deadline, lambda: _follow(address, limits, deadline))
        except _Busy as busy:
            wait = busy.wait if busy.wait is not None else float(2 ** (attempt - 1))
            if attempt == limits.attempts or time.monotonic() + wait >= deadline:
                raise EvidenceProblem(f"{address}: {busy} (tried {attempt} times)") from None
        sleep(wait)
    raise EvidenceProblem(f"{address}: not tried")


def checked(address: str) -> str:
    """``address`` if it is one that may be fetched; ``EvidenceProblem`` otherwise."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise EvidenceProblem(f"{address}: no valid address ({error})") from None
    if parts.scheme not in ("http", "https") or not host:
        raise EvidenceProblem(f"{address}: only http and https addresses are fetched")
    if parts.username is not None or parts.password is not None:
        raise EvidenceProblem(f"{host}: an address with a user name or password is not fetched or kept")
    if any(ord(char) <= 0x20 or ord(char) == 0x7F for char in address):
        raise EvidenceProblem(f"{address!r}: no valid address (white space or control characters)")
    return address


class _Busy(Exception):
    """The server asks to come back; ``wait`` seconds where it says when."""

    def __init__(self, status: int, wait: float | None) -> None:
        super().__init__(f"the server answers {status}")
        self.wait = wait


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Redirects are followed by hand, so that each is checked and recorded."""

    def redirect_request(
        self, req: Any, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        return None


def _within(deadline: float, work: Callable[[], Fetched]) -> Fetched:
    """``work`` in a thread of its own: a server that drips header bytes outlasts every socket timeout."""
    outcome: list[Fetched | BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:
            outcome.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(max(deadline - time.monotonic(), 0.0) + 0.25)
    if not outcome:
        raise EvidenceProblem("no complete answer within the time allowed")
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


def _follow(address: str, limits: Limits, deadline: float) -> Fetched:
    hops: list[str] = []
    opener = Threshold().opener(_NoRedirect)
    while True:
        checked(address)
        try:
            response = _open(opener, address, deadline)
        except EvidenceProblem as problem:
            raise EvidenceProblem(f"{hops[0] if hops else address}: {problem}") from None
        except (OSError, HTTPException, ValueError) as error:
            raise EvidenceProblem(f"{address}: {_reason(error)}") from None
        with response:
            if response.status in _TRY_AGAIN:
                raise _Busy(response.status, _retry_after(response.headers.get("Retry-After")))
            target = response.headers.get("Location")
            if response.status not in _REDIRECTS or not target:
                return Fetched(*_body(response, address, limits, deadline), address, tuple(hops))
        hops.append(address)
        if len(hops) > limits.redirects:
            raise EvidenceProblem(f"{hops[0]}: more than {limits.redirects} redirects")
        address = urljoin(address, target)


def _open(opener: urllib.request.OpenerDirector, address: str, deadline: float) -> Any:
    headers = {"User-Agent": _AGENT, "Accept-Encoding": "identity", "Accept": "*/*"}
    request = urllib.request.Request(address, headers=headers)
    try:
        return opener.open(request, timeout=max(deadline - time.monotonic(), 0.1))
    except urllib.error.HTTPError as error:
        # Statuses from 300 on arrive as an exception that is the response, too.
        return error


def _body(response: Any, address: str, limits: Limits, deadline: float) -> tuple[bytes, str]:
    if response.status != 200:
        raise EvidenceProblem(f"{address}: the server answers {response.status}")
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise EvidenceProblem(f"{address}: sent compressed, which was not asked for")
    chunks: list[bytes] = []
    size = 0
    try:
        while chunk := response.read1(_CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if size > limits.size:
                raise EvidenceProblem(f"{address}: larger than {limits.size} bytes")
            if time.monotonic() > deadline:
                raise EvidenceProblem(f"{address}: no complete answer within {limits.seconds:g} seconds")
    except (OSError, HTTPException, ValueError) as error:
        raise EvidenceProblem(f"{address}: {_reason(error)}") from None
    announced = response.headers.get("Content-Length", "")
    if announced.isdigit() and size < int(announced):
        raise EvidenceProblem(f"{address}: cut off after {size} of {announced} bytes")
    return b"".join(chunks), response.headers.get_content_type()


def _retry_after(value: str | None) -> float | None:
    """Seconds to wait, from seconds or a date (RFC 9110, section 10.2.3); ``None`` where it says nothing."""
    if value is None:
        return None
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        return max(parsedate_to_datetime(value).timestamp() - time.time(), 0.0)
    except (ValueError, TypeError, OverflowError):
        return None


def _reason(error: Exception) -> str:
    reason = getattr(error, "reason", None) or error
    if isinstance(reason, TimeoutError):
        return "no answer within the time allowed"
    return " ".join(str(reason).split()) or type(error).__name__
