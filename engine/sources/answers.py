"""One request to a server: its answer piece by piece, and what its errors mean in words."""

import email.utils
import errno
import queue
import socket
import ssl
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from typing import Any

TIMEOUT_SECONDS = 20.0
POLL_SECONDS = 0.1
_CHUNK_BYTES = 2**18
_NO_WAY = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN)
_TRY_AGAIN = (408, 425, 429, 500, 502, 503, 504)


class DownloadError(Exception):
    """Why a file could not be fetched, as a clause for a sentence. `is_absent`: no such file."""

    def __init__(self, reason: str, is_absent: bool = False) -> None:
        super().__init__(reason)
        self.is_absent = is_absent


class BrokenOffError(Exception):
    """The transfer ended early: worth another try, after `seconds` where the server says so."""

    def __init__(self, reason: str, seconds: float | None = None) -> None:
        super().__init__(reason)
        self.seconds = seconds


class NetworkError(Exception):
    """What a request met; its cause is the first argument. Not what writing the file met."""


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of an answer. `status` is None where the address is a local file."""

    status: int | None
    headers: Message


class Answer:
    """A request, read by a thread of its own: a silent server must not hold up a cancel."""

    def __init__(self, request: urllib.request.Request) -> None:
        self._request = request
        self._items: queue.Queue[Head | bytes | Exception | None] = queue.Queue(maxsize=8)
        self._is_left = threading.Event()
        threading.Thread(target=self._read, name="graft-download", daemon=True).start()

    def next(self, meanwhile: Callable[[], None]) -> Head | bytes | None:
        """The head, then pieces of the body, then None.

        Args:
            meanwhile: Called before and, several times a second, while nothing comes; what it
                raises ends the wait.

        Raises:
            DownloadError: If a redirect was not followed.
            HTTPError: If the server refused.
            NetworkError: With whatever else the request met.
        """
        while True:
            meanwhile()
            try:
                item = self._items.get(timeout=POLL_SECONDS)
            except queue.Empty:
                continue
            if isinstance(item, DownloadError | urllib.error.HTTPError):
                raise item
            if isinstance(item, Exception):
                raise NetworkError(item)
            return item

    def close(self) -> None:
        """Nobody listens any more; the thread ends at the next piece, or the time-out."""
        self._is_left.set()

    def _read(self) -> None:
        try:
            with _opener().open(self._request, timeout=TIMEOUT_SECONDS) as answer:
                self._put(Head(getattr(answer, "status", None), answer.headers))
                while not self._is_left.is_set() and (chunk := answer.read1(_CHUNK_BYTES)):
                    self._put(chunk)
            self._put(None)
        except Exception as error:
            self._put(error)

    def _put(self, item: Head | bytes | Exception | None) -> None:
        while not self._is_left.is_set():
            try:
                self._items.put(item, timeout=POLL_SECONDS)
                return
            except queue.Full:
                continue
        if isinstance(item, urllib.error.HTTPError):
            item.close()


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects, as mirrors need, but not from a protected address to an open one."""

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        """The request for the new address, or the reason why it is not followed."""
        scheme = urllib.parse.urlsplit(newurl).scheme
        if scheme not in ("http", "https") or (req.type == "https" and scheme == "http"):
            fp.close()
            raise DownloadError(
                f"{req.host} redirects to {newurl}, which is not as well protected as the "
                "address asked for, and was not followed"
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(_Redirects)


def refusal(error: urllib.error.HTTPError, host: str) -> Exception:
    """What an HTTP error means: no such file, busy, or not allowed."""
    if error.code in _TRY_AGAIN:
        return BrokenOffError(f"{host} is busy (error {error.code})", _retry_after(error.headers))
    if error.code in (404, 410):
        return DownloadError(f"{host} has no such file (error {error.code})", is_absent=True)
    if error.code in (401, 403, 407):
        return DownloadError(f"{host} does not allow it (error {error.code})")
    if error.code in (301, 302, 303, 307, 308):
        return DownloadError(f"{host} redirects in circles, or to what is no web address")
    return DownloadError(f"{host} answered with error {error.code}")


def _retry_after(headers: Message) -> float | None:
    """Seconds to wait, where the server says: a number or a date."""
    given = (headers.get("Retry-After") or "").strip()
    if given.isdigit():
        return float(given)
    try:
        then = email.utils.parsedate_to_datetime(given)
    except ValueError:
        return None
    return max(0.0, then.timestamp() - time.time())


def broken_off(error: Exception, host: str, started: bool) -> BrokenOffError:
    """A network error as something worth another try; raises what trying again cannot mend."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, ssl.SSLCertVerificationError):
        raise DownloadError(f"the certificate of {host} is not to be trusted") from None
    if isinstance(cause, FileNotFoundError | NotADirectoryError):
        raise DownloadError(f"{host} is not there", is_absent=True) from None
    if isinstance(cause, TimeoutError):
        return BrokenOffError(f"{host} did not answer within {TIMEOUT_SECONDS:.0f} s")
    gone: str | None = None
    if isinstance(cause, socket.gaierror):
        gone = f"the address {host} was not found: this machine seems to be offline"
    elif isinstance(cause, OSError) and cause.errno in _NO_WAY:
        gone = f"{host} cannot be reached: this machine seems to be offline"
    elif isinstance(cause, ConnectionRefusedError):
        gone = f"nothing answers at {host}"
    elif isinstance(cause, str):
        gone = f"{host} could not be reached ({cause})"
    if gone is not None:
        if not started:
            raise DownloadError(gone) from None
        return BrokenOffError(gone)
    # Errors without a number have words, such as what a proxy answered.
    words = f" ({cause})" if type(cause) is OSError and cause.errno is None else ""
    return BrokenOffError(f"the connection to {host} broke off{words}")
