"""Fetching one file over an unreliable network: progress, cancel, resume, checks.

What has come so far is kept in `NAME.part` beside the file's place, so that a download that broke
off or was cancelled goes on where it was. Nothing stands under the final name that was not checked.
No TensorFlow.
"""

import hashlib
import os
import shutil
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from engine import storage
from engine.control import Control
from engine.events import Progress
from engine.sources.answers import (
    POLL_SECONDS,
    Answer,
    BrokenOffError,
    DownloadError,
    Head,
    NetworkError,
    broken_off,
    refusal,
)

# Waits before trying again, as long as nothing more comes. Any byte that is new starts them over.
PAUSES = (1.0, 2.0, 4.0)
LONGEST_WAIT_SECONDS = 60.0
_CHUNK_BYTES = 2**18
_SPEED_SECONDS = 3.0
_HDF5 = b"\x89HDF\r\n\x1a\n"


def download(
    addresses: Sequence[str],
    to: Path,
    checksum: str,
    expected_bytes: int,
    control: Control,
    *,
    starts_with: bytes = _HDF5,
) -> None:
    """Fetch a file and move it to its place once it is known to be whole.

    Args:
        addresses: Where it may be; the next one is tried where a server has no such file.
        to: Its place. Its folder is made.
        checksum: MD5 or SHA-256 in hexadecimal, or empty where none is known: then an HDF5
            file's own end mark is checked.
        expected_bytes: About how large it is: an answer far larger is refused.
        control: Hears of bytes and speed, and can cancel at any time.
        starts_with: The first bytes of such a file; by default those of HDF5.

    Raises:
        DownloadError: With the reason, after trying again where that can help.
        CancelledError: If it was cancelled; what came so far is kept.
        OSError: If it could not be written.
    """
    to.parent.mkdir(parents=True, exist_ok=True)
    with _alone(to.name, control):
        if to.is_file():
            return
        part = to.with_name(f"{to.name}.part")
        for number, address in enumerate(addresses, 1):
            try:
                fetching = _Download(address, part, to.name, checksum, expected_bytes, control)
                fetching.starts_with = starts_with
                fetching.run()
                break
            except DownloadError as error:
                if not error.is_absent or number == len(addresses):
                    raise
        with part.open("ab") as written:
            os.fsync(written.fileno())
        part.replace(to)
        _mark(part).unlink(missing_ok=True)


@contextmanager
def _alone(name: str, control: Control) -> Iterator[None]:
    """One process at a time fetches a file; the others wait, and find it there."""
    folder = storage.user_dir() / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / f"{name}.lock", timeout=POLL_SECONDS)
    while not lock.is_locked:
        control.checkpoint()
        try:
            lock.acquire()
        except Timeout:
            control.progress(f"Another Graft is fetching {name}", 0, 0)
    try:
        yield
    finally:
        lock.release()


class _Download:
    """One file from one address, over as many requests as it takes."""

    def __init__(
        self,
        address: str,
        part: Path,
        name: str,
        checksum: str,
        expected_bytes: int,
        control: Control,
    ) -> None:
        self._address = address
        self._host = urllib.parse.urlsplit(address).netloc or address
        self._part = part
        self._name = name
        self._checksum = checksum
        # The expected size is rounded for some files; a stray file is mostly far larger.
        self._limit = 2 * expected_bytes + 2**24
        self._control = control
        self.starts_with = _HDF5
        self._digest = _digest(checksum)
        self._have = 0
        self._total = 0
        # What tells whether the server still has the same file: from this download's own answers.
        self._validator = ""
        self._resumed = False
        self._marks: deque[tuple[float, int]] = deque([(0.0, 0)], maxlen=2)

    def run(self) -> None:
        """Request until the file is whole, or nothing more comes."""
        self._take_up_part()
        if self._have and self._digest.copy().hexdigest() == self._checksum:
            return
        furthest, idle = self._have, 0
        while True:
            try:
                self._request()
                if self._is_right():
                    return
                what = "the connection broke off" if self._have else f"{self._host} sent nothing"
                reason = BrokenOffError(what)
            except BrokenOffError as error:
                reason = error
            except NetworkError as error:
                reason = broken_off(error.args[0], self._host, started=self._have > 0)
            if self._have > furthest:
                furthest, idle = self._have, 0
            if idle == len(PAUSES):
                raise DownloadError(f"{reason}{self._so_far()}")
            self._wait(PAUSES[idle] if reason.seconds is None else reason.seconds)
            idle += 1

    def _take_up_part(self) -> None:
        """Go on with what an earlier download left."""
        if not self._part.is_file():
            return
        if not self._checksum and not self._is_from_here():
            # Two versions could be mixed up, and nothing would tell.
            self._start_over()
            return
        with self._part.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                self._control.checkpoint()
                self._digest.update(chunk)
                self._have += len(chunk)
        self._resumed = self._have > 0

    def _is_from_here(self) -> bool:
        """Whether the part is from this address; takes up what tells one version from another."""
        try:
            address, self._validator = _mark(self._part).read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            return False
        return address == self._address

    def _start_over(self) -> None:
        self._part.unlink(missing_ok=True)
        _mark(self._part).unlink(missing_ok=True)
        self._digest = _digest(self._checksum)
        self._have = self._total = 0
        self._validator = ""
        self._resumed = False

    def _request(self) -> None:
        """Ask for what is missing and write what comes."""
        request = urllib.request.Request(self._address, headers={"User-Agent": "graft"})
        if self._have and not (self._checksum or self._validator):
            self._start_over()
        if self._have:
            request.add_header("Range", f"bytes={self._have}-")
            if self._validator:
                request.add_header("If-Range", self._validator)
        answer = Answer(request)
        try:
            try:
                head = answer.next(self._control.checkpoint)
            except urllib.error.HTTPError as error:
                with error:
                    if self._is_beyond_end(error):
                        return
                    raise refusal(error, self._host) from None
            assert isinstance(head, Head)
            self._begin(head)
            if self._total > self._limit:
                raise DownloadError(self._too_large())
            self._write(answer)
            if head.headers.get("Transfer-Encoding") == "chunked":
                # Such an answer says itself where it ends, and did.
                self._total = self._have
        finally:
            answer.close()
            if not self._have:
                self._start_over()

    def _is_beyond_end(self, error: urllib.error.HTTPError) -> bool:
        """Whether the server says that nothing is missing; begins anew where it has less."""
        if error.code != 416:
            return False
        size = (error.headers.get("Content-Range") or "").rpartition("/")[2]
        if size.isdigit() and int(size) == self._have:
            self._total = self._have
            return True
        self._start_over()
        raise BrokenOffError("the server could not go on where the last try ended", 0.0)

    def _begin(self, head: Head) -> None:
        """Take what the answer says of itself."""
        headers = head.headers
        if head.status == 206:
            span = headers.get("Content-Range") or ""
            if span.removeprefix("bytes ").partition("-")[0] != str(self._have):
                self._start_over()
                raise BrokenOffError("the server sent another part than was asked for", 0.0)
            size = span.rpartition("/")[2]
            self._total = int(size) if size.isdigit() else 0
            self._resumed = True
        else:
            self._start_over()
            length = headers.get("Content-Length") or ""
            self._total = int(length) if length.isdigit() else 0
        etag = headers.get("ETag") or "W/"
        # A weak mark does not promise the same bytes.
        given = headers.get("Last-Modified") if etag.startswith("W/") else etag
        # The answer for a part may leave out what the first one said.
        self._validator = given or self._validator
        if self._validator and not self._checksum:
            _mark(self._part).write_text(f"{self._address}\n{self._validator}\n", encoding="utf-8")

    def _write(self, answer: "Answer") -> None:
        free = shutil.disk_usage(self._part.parent).free
        if self._total - self._have > free:
            raise DownloadError(
                f"the disk has {_size(free)} free and {_size(self._total - self._have)} are "
                "still to come: free some space"
            )
        self._marks = deque([(time.monotonic(), self._have)], maxlen=int(_SPEED_SECONDS / 0.1))
        with self._part.open("ab") as written:
            self._tell(last=True)
            while (chunk := answer.next(self._tell)) is not None:
                assert isinstance(chunk, bytes)
                if self._have == 0 and not self._may_begin_with(chunk):
                    raise DownloadError(self._no_weights(chunk))
                written.write(chunk)
                self._digest.update(chunk)
                self._have += len(chunk)
                if self._have > self._limit:
                    self._start_over()
                    raise DownloadError(self._too_large())
            self._tell(last=True)

    def _is_right(self) -> bool:
        """Whether the file is whole; what is whole and wrong is thrown away.

        A checksum settles it, whatever the server said of the length. False where more may come.
        """
        if not self._have:
            return False
        if self._checksum:
            if self._digest.copy().hexdigest() == self._checksum:
                return True
            if not self._total or self._have < self._total:
                return False
        elif self._total and self._have < self._total:
            return False
        elif _is_whole_hdf5(self._part):
            return True
        got, was_resumed = self._have, self._resumed
        self._start_over()
        if was_resumed:
            # What an earlier download left may be to blame: once more, from the beginning.
            raise BrokenOffError("what was left of an earlier download did not fit", 0.0)
        raise DownloadError(
            f"{self._host} sent {_size(got)} that are not the published file (they were damaged "
            "on the way, or the server holds another file), and they were thrown away"
        )

    def _tell(self, last: bool = False) -> None:
        """Report bytes and speed, ten times a second at most."""
        self._control.checkpoint()
        now = time.monotonic()
        if not last and now - self._marks[-1][0] < POLL_SECONDS:
            return
        self._marks.append((now, self._have))
        then, had = self._marks[0]
        self._control.report(
            Progress(
                text=f"Fetching {self._name}",
                done=self._have,
                total=max(self._total, self._have) if self._total else 0,
                unit="bytes",
                per_second=(self._have - had) / (now - then) if now > then else 0.0,
            )
        )

    def _wait(self, seconds: float) -> None:
        if seconds > LONGEST_WAIT_SECONDS:
            minutes = f"{seconds / 60:.0f} minutes"
            raise DownloadError(f"{self._host} is busy and asks to come back in {minutes}")
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._control.progress(f"Waiting to go on with {self._name}", 0, 0)
            time.sleep(min(POLL_SECONDS, left))

    def _so_far(self) -> str:
        if not self._have or not (self._checksum or self._validator):
            return ""
        of = f" of {_size(self._total)}" if self._total else ""
        return f" after {_size(self._have)}{of}, which are kept: try again to go on from there"

    def _web_page(self) -> str:
        return (
            f"{self._host} sent a web page in place of the file (a network that asks to log in "
            "first does that)"
        )

    def _may_begin_with(self, chunk: bytes) -> bool:
        start = self.starts_with
        return start.startswith(chunk[: len(start)])

    def _no_weights(self, chunk: bytes) -> str:
        if chunk.lstrip()[:1] == b"<":
            return self._web_page()
        if self.starts_with != _HDF5:
            return f"what {self._host} sent is another kind of file"
        return f"what {self._host} sent is no weights file (HDF5)"

    def _too_large(self) -> str:
        size = max(self._total, self._limit)
        return f"{self._host} offers {_size(size)} or more, far more than this file has"


def file_digest(path: Path, like: str, control: Control) -> str:
    """The digest of a file in hexadecimal, MD5 or SHA-256, whichever `like` is."""
    digest = _digest(like)
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            control.checkpoint()
            digest.update(chunk)
    return str(digest.hexdigest())


def _mark(part: Path) -> Path:
    """Where it is noted of which version a part is, for files without a published checksum."""
    return part.with_name(f"{part.name}.version")


def _digest(checksum: str) -> Any:
    return hashlib.sha256() if len(checksum) == 64 else hashlib.md5(usedforsecurity=False)


def _is_whole_hdf5(path: Path) -> bool:
    """Whether an HDF5 file ends where it says that it ends."""
    import h5py

    try:
        with h5py.File(path, "r"):
            return True
    except OSError:
        return False


def _size(num_bytes: int) -> str:
    return f"{num_bytes / 1e6:.1f} MB" if num_bytes >= 1e5 else f"{num_bytes / 1e3:.1f} kB"
