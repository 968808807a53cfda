"""A server on this machine that serves one file, well or in every bad way."""

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[["Handler"], None]


class Server:
    """Serves `content` at every path; each request is answered by the next behaviour.

    Args:
        content: The bytes of the file.
        behaviours: One for each request; the last one answers all that follow.
    """

    def __init__(self, content: bytes, *behaviours: Behaviour) -> None:
        self.content = content
        self.behaviours = list(behaviours) or [whole]
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.let_go = threading.Event()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = False
        self._http.owner = self  # type: ignore[attr-defined]
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))

    def __enter__(self) -> "Server":
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.let_go.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        """The address of the file."""
        return f"http://127.0.0.1:{self._http.server_port}/weights.h5"

    def ranges(self) -> list[str | None]:
        """The range that each request asked for."""
        return [headers.get("range") for _path, headers in self.requests]

    def next_behaviour(self) -> Behaviour:
        """What the next request gets."""
        return self.behaviours.pop(0) if len(self.behaviours) > 1 else self.behaviours[0]


class Handler(BaseHTTPRequestHandler):
    """One request."""

    def do_GET(self) -> None:
        owner = self.owner
        owner.requests.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        try:
            owner.next_behaviour()(self)
        except (BrokenPipeError, ConnectionResetError):
            return  # the client has left, as some tests mean it to
        self.close_connection = True

    @property
    def owner(self) -> Server:
        owner: Server = self.server.owner  # type: ignore[attr-defined]
        return owner

    @property
    def start(self) -> int:
        """The first byte asked for."""
        asked = self.headers.get("Range") or "bytes=0-"
        return int(asked.removeprefix("bytes=").rstrip("-"))

    def answer(self, status: int, body: bytes, **headers: object) -> None:
        """Send an answer; `headers` have `_` for `-`."""
        self.send_response(status)
        for name, value in {"Content_Length": len(body), **headers}.items():
            if value is not None:
                self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: Any) -> None:
        """Say nothing."""


def whole(request: Handler, etag: str = '"one"') -> None:
    """All, or the range asked for while the file is the same."""
    content, start = request.owner.content, request.start
    if request.headers.get("If-Range", etag) != etag:
        start = 0
    if start >= len(content):
        request.answer(416, b"", Content_Range=f"bytes */{len(content)}")
    elif start:
        span = f"bytes {start}-{len(content) - 1}/{len(content)}"
        request.answer(206, content[start:], Content_Range=span, ETag=etag)
    else:
        request.answer(200, content, ETag=etag)


def no_ranges(request: Handler) -> None:
    """All, whatever was asked for."""
    request.answer(200, request.owner.content)


def breaks_off(after: int, etag: str = '"one"') -> Behaviour:
    """Promise the rest and send `after` bytes of it."""

    def behave(request: Handler) -> None:
        content, start = request.owner.content, request.start
        rest = content[start:]
        status = 206 if start else 200
        span = f"bytes {start}-{len(content) - 1}/{len(content)}" if start else None
        request.answer(
            status, rest[:after], Content_Length=len(rest), Content_Range=span, ETag=etag
        )

    return behave


def length(claimed: int) -> Behaviour:
    """Send the whole file under a false length."""
    return lambda request: request.answer(200, request.owner.content, Content_Length=claimed)


def sends(body: bytes, status: int = 200, **headers: object) -> Behaviour:
    """Send something else."""
    return lambda request: request.answer(status, body, **headers)


def redirects(to: str) -> Behaviour:
    """Send the client elsewhere."""
    return lambda request: request.answer(302, b"", Location=to)


def goes_silent(after: int) -> Behaviour:
    """Send some bytes and then nothing until the test ends."""

    def behave(request: Handler) -> None:
        content = request.owner.content
        request.answer(200, content[:after], Content_Length=len(content))
        request.wfile.flush()
        request.owner.let_go.wait(10)

    return behave


def chunked(end: bool = True) -> Behaviour:
    """Send without a length; without an end too, if told so."""

    def behave(request: Handler) -> None:
        request.protocol_version = "HTTP/1.1"
        request.send_response(200)
        request.send_header("Transfer-Encoding", "chunked")
        request.end_headers()
        content = request.owner.content
        half = content[: len(content) // 2]
        for piece in (half, content[len(half) :]) if end else (half,):
            request.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
        if end:
            request.wfile.write(b"0\r\n\r\n")

    return behave
