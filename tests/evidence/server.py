"""A real HTTP server on the loopback that misbehaves on demand."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

TABLE = b"Year,Cars\n2023,2305000\n2024,1987654\n"


class Handler(BaseHTTPRequestHandler):
    """``/name`` does what the method ``do_name`` below says."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        self.server.seen.append((self.path, dict(self.headers)))
        name = urlsplit(self.path).path.strip("/").split("/")[0]  # a proxy is asked for whole addresses
        with suppress(BrokenPipeError, ConnectionResetError):
            getattr(self, f"on_{name}", self.on_missing)()
        self.close_connection = True

    def reply(self, status: int = 200, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for key, value in {"Content_Length": str(len(body)), **headers}.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def on_table(self) -> None:
        self.reply(body=self.server.table, Content_Type="text/csv; charset=utf-8")

    def on_lie(self) -> None:
        self.reply(body=self.server.table, Content_Type="application/vnd.ms-excel")

    def on_hop(self) -> None:
        self.reply(302, Location="/table")

    def on_inward(self) -> None:
        self.reply(302, Location=f"http://127.0.0.2:{self.server.server_port}/table")

    def on_loop(self) -> None:
        self.reply(301, Location="/loop")

    def on_file(self) -> None:
        self.reply(302, Location="file:///etc/passwd")

    def on_login(self) -> None:
        self.reply(302, Location=f"http://user:secret@127.0.0.1:{self.server.server_port}/table")

    def on_missing(self) -> None:
        self.reply(404, b"not here")

    def on_busy(self) -> None:
        """429, then 503, then the table."""
        turn = sum(path == self.path for path, _ in self.server.seen)
        if turn <= 2:
            self.reply(
                429 if turn == 1 else 503, Retry_After="0" if turn == 1 else "Thu, 01 Jan 1970 00:00:00 GMT"
            )
        else:
            self.on_table()

    def on_never(self) -> None:
        self.reply(503, Retry_After="3600")

    def on_truncated(self) -> None:
        self.reply(body=self.server.table, Content_Length="4000")

    def on_chunked(self) -> None:
        """A chunk that is announced and never comes whole."""
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"FF\r\nonly this\r\n")

    def on_gzip(self) -> None:
        self.reply(body=b"\x1f\x8b\x08\x00", Content_Encoding="gzip")

    def on_garbage(self) -> None:
        self.wfile.write(b"\x00\xff not http at all\r\n\r\n")

    def on_stall(self) -> None:
        self.server.stop.wait(20)

    def on_drip(self) -> None:
        """Header bytes, one at a time, for as long as somebody listens."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Drip: ")
        while not self.server.stop.wait(0.05):
            self.wfile.write(b"x")
            self.wfile.flush()

    def on_trickle(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.server.stop.wait(0.05):
            self.wfile.write(b"1,2\n")
            self.wfile.flush()

    def on_endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(2 << 30))
        self.end_headers()
        block = b"9" * (1 << 16)
        until = time.monotonic() + 20
        while not self.server.stop.is_set() and time.monotonic() < until:
            self.wfile.write(block)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """What it saw, what its table holds, and the sign to stop."""

    daemon_threads = True

    def __init__(self, host: str) -> None:
        super().__init__((host, 0), Handler)
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.table = TABLE
        self.stop = threading.Event()

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}/{path}"


@contextmanager
def serving(host: str = "127.0.0.1") -> Iterator[Server]:
    server = Server(host)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stop.set()
        server.shutdown()
        server.server_close()
        thread.join(5)
