"""Fetching weights from a server on loopback that misbehaves in every way we know of."""

import errno
import hashlib
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.utils import formatdate
from pathlib import Path

import h5py
import numpy as np
import pytest

from engine.control import Control
from engine.errors import CancelledError, EngineError
from engine.events import Event, Progress
from engine.sources import answers, mirror
from engine.sources import download as downloading
from engine.sources.answers import DownloadError
from engine.sources.download import download
from tests.engine.loopback import (
    Server,
    breaks_off,
    chunked,
    goes_silent,
    length,
    no_ranges,
    redirects,
    sends,
    whole,
)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A small HDF5 file."""
    path = tmp_path_factory.mktemp("published") / "weights.h5"
    with h5py.File(path, "w") as file:
        file["kernel"] = np.random.default_rng(0).normal(size=(200, 250))
    return path.read_bytes()


@pytest.fixture
def to(tmp_path: Path) -> Path:
    return tmp_path / "models" / "weights.h5"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No waiting between tries, no proxy, and every thread of a download ended."""
    monkeypatch.setattr(downloading, "PAUSES", (0.0, 0.0, 0.0))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.delenv(mirror.VARIABLE, raising=False)
    yield
    for thread in threading.enumerate():
        if thread.name == "graft-download":
            thread.join(5)
            assert not thread.is_alive()


def md5(content: bytes) -> str:
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def fetch(server: Server, to: Path, checksum: str | None = None, control: Control | None = None):
    """Fetch what the server should serve; the checksum is the right one unless told."""
    right = md5(server.content) if checksum is None else checksum
    download([server.url], to, right, len(server.content), control or Control())
    return to.read_bytes()


def left_over(to: Path) -> list[str]:
    return sorted(path.name for path in to.parent.iterdir()) if to.parent.exists() else []


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize(
    ("behaviours", "requests"),
    [
        ([whole], 1),
        ([chunked()], 1),
        ([no_ranges], 1),
        # Broken off twice, gone on with where it was.
        ([breaks_off(1000), breaks_off(2000), whole], 3),
        ([breaks_off(1000), no_ranges], 2),
        # Another file meanwhile: If-Range makes the server send it whole.
        ([breaks_off(1000, '"old"'), whole], 2),
        ([sends(b"", 503, Retry_After=0), whole], 2),
        ([sends(b"", 503, Retry_After=formatdate(0, usegmt=True)), whole], 2),
        ([sends(b"", 502), sends(b"", 429), sends(b"", 500), whole], 4),
        ([chunked(end=False), whole], 2),
        ([sends(b""), whole], 2),
    ],
)
def test_the_file_arrives_whole(behaviours, requests, known, content, to) -> None:
    with Server(content, *behaviours) as server:
        assert fetch(server, to, None if known else "") == content
    assert len(server.requests) == requests
    assert left_over(to) == ["weights.h5"]


def test_a_broken_transfer_goes_on_where_it_was(content, to) -> None:
    with Server(content, breaks_off(1000), breaks_off(2000), whole) as server:
        fetch(server, to)
    assert server.ranges() == [None, "bytes=1000-", "bytes=3000-"]
    assert server.requests[1][1]["if-range"] == '"one"'


def test_a_length_that_is_too_large_does_not_matter_where_the_checksum_is_known(
    content, to
) -> None:
    with Server(content, length(2 * len(content))) as server:
        assert fetch(server, to) == content
    assert len(server.requests) == 1


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (length(5000), "sent 5.0 kB that are not the published file"),
        (sends(b"<!DOCTYPE html><html>Log in</html>", Content_Type="text/html"), "a web page"),
        (sends(b"\n<html></html>"), "a web page"),
        (sends(b"PK\x03\x04 a zip file"), "is no weights file"),
        (sends(b"", 404), "has no such file"),
        (sends(b"", 410), "has no such file"),
        (sends(b"", 403), "does not allow it"),
        (sends(b"", 418), "answered with error 418"),
        (sends(b"", 503, Retry_After=7200), "is busy and asks to come back in 120 minutes"),
        (sends(b"", 503), "is busy"),
        (sends(b""), "sent nothing"),
        (breaks_off(0), "sent nothing"),
        (redirects("ftp://127.0.0.1/weights.h5"), "was not followed"),
        (redirects("file:///etc/passwd"), "no web address"),
        (redirects("/again"), "redirects in circles"),
        (sends(b"", Content_Length=10**12), "far more than this file has"),
    ],
)
def test_what_cannot_be_fetched_has_its_reason_and_leaves_nothing(
    behaviour, reason, known, content, to
) -> None:
    with Server(content, behaviour) as server, pytest.raises(DownloadError, match=reason):
        fetch(server, to, None if known else "")
    assert left_over(to) == []


def test_wrong_bytes_are_never_kept(content, to) -> None:
    wrong = bytes([*content[:-1], content[-1] ^ 1])
    with Server(wrong, whole) as server, pytest.raises(DownloadError, match="not the published"):
        fetch(server, to, md5(content))
    assert left_over(to) == []


def test_a_server_that_always_breaks_off_is_given_up_and_what_came_is_kept(content, to) -> None:
    def stuck(request) -> None:
        (breaks_off(1000) if request.start == 0 else breaks_off(0))(request)

    with (
        Server(content, stuck) as server,
        pytest.raises(DownloadError, match=r"broke off after 1\.0 kB of 0\.4 MB, which are kept"),
    ):
        fetch(server, to)
    assert left_over(to) == ["weights.h5.part"]
    assert (to.parent / "weights.h5.part").read_bytes() == content[:1000]
    with Server(content, whole) as server:
        assert fetch(server, to) == content
    assert server.ranges() == ["bytes=1000-"]


@pytest.mark.parametrize("etag", ['"one"', '"old"'])
def test_without_a_checksum_the_same_version_goes_on_and_another_starts_over(
    etag, content, to
) -> None:
    def stuck(request) -> None:
        (breaks_off(1000, etag) if request.start == 0 else breaks_off(0, etag))(request)

    with Server(content, stuck) as server, pytest.raises(DownloadError, match="which are kept"):
        fetch(server, to, "")
    assert left_over(to) == ["weights.h5.part", "weights.h5.part.version"]
    with Server(content, whole) as again:
        # The same server, as far as the mark tells.
        mark = to.parent / "weights.h5.part.version"
        mark.write_text(mark.read_text().replace(server.url, again.url))
        assert fetch(again, to, "") == content
    assert again.ranges() == ["bytes=1000-"]
    assert again.requests[0][1]["if-range"] == etag
    assert left_over(to) == ["weights.h5"]


def test_without_a_checksum_a_part_from_elsewhere_is_not_gone_on_with(content, to) -> None:
    to.parent.mkdir()
    (to.parent / "weights.h5.part").write_bytes(content[:1000])
    for mark in (None, "one line", 'http://other.example/\n"one"\n'):
        if mark is not None:
            (to.parent / "weights.h5.part.version").write_text(mark)
        with Server(content, whole) as server:
            assert fetch(server, to, "") == content
        assert server.ranges() == [None]
        to.rename(to.parent / "weights.h5.part")


@pytest.mark.parametrize("left", [b"\x89HDF\r\n\x1a\nof another version", b"x" * 10**6])
def test_a_stale_part_is_replaced(left, content, to) -> None:
    to.parent.mkdir()
    (to.parent / "weights.h5.part").write_bytes(left)
    with Server(content, whole) as server:
        assert fetch(server, to) == content
    assert server.ranges()[-1] is None


def test_a_part_that_is_whole_is_only_moved(content, to) -> None:
    to.parent.mkdir()
    (to.parent / "weights.h5.part").write_bytes(content)
    with Server(content, whole) as server:
        assert fetch(server, to) == content
    assert server.requests == []


def test_redirects_are_followed(content, to) -> None:
    with Server(content, whole) as elsewhere, Server(content, redirects(elsewhere.url)) as server:
        assert fetch(server, to) == content


def test_a_cancel_is_heard_while_the_server_is_silent_and_the_rest_comes_later(content, to) -> None:
    control = Control(lambda event: control.cancel() if _bytes(event) else None)
    with Server(content, goes_silent(5000)) as server:
        began = time.monotonic()
        with pytest.raises(CancelledError):
            fetch(server, to, control=control)
        assert time.monotonic() - began < 2
    kept = (to.parent / "weights.h5.part").stat().st_size
    assert 0 < kept <= 5000
    with Server(content, whole) as server:
        fetch(server, to)
    assert server.ranges() == [f"bytes={kept}-"]


def _bytes(event: Event) -> int:
    return event.done if isinstance(event, Progress) else 0


def test_a_silent_server_is_given_up(content, to, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "TIMEOUT_SECONDS", 0.1)
    with (
        Server(content, goes_silent(5000)) as server,
        pytest.raises(DownloadError, match="did not answer within"),
    ):
        fetch(server, to)


def test_nobody_there_is_said_at_once(to) -> None:
    with pytest.raises(DownloadError, match=r"nothing answers at 127\.0\.0\.1:9"):
        download(["http://127.0.0.1:9/weights.h5"], to, "", 1000, Control())


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (socket.gaierror(-2, "Name or service not known"), "seems to be offline"),
        (OSError(errno.ENETUNREACH, "Network is unreachable"), "seems to be offline"),
        (ssl.SSLCertVerificationError(1, "self-signed"), "certificate of x.example"),
        (OSError("Tunnel connection failed: 407"), r"broke off \(Tunnel connection failed: 407\)"),
        (ConnectionResetError(104, "reset"), "the connection to x.example broke off"),
    ],
)
def test_errors_of_the_network_are_said_in_words(
    error, reason, to, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise urllib.error.URLError(error)

    monkeypatch.setattr(urllib.request.OpenerDirector, "open", fail)
    with pytest.raises(DownloadError, match=reason):
        download(["https://x.example/weights.h5"], to, "", 1000, Control())
    assert left_over(to) == []


def test_progress_tells_bytes_and_speed(content, to) -> None:
    events: list[Event] = []
    with Server(content, breaks_off(1000), whole) as server:
        fetch(server, to, control=Control(events.append))
    told = [event for event in events if isinstance(event, Progress) and event.unit == "bytes"]
    assert [event.done for event in told] == sorted(event.done for event in told)
    assert told[-1].done == told[-1].total == len(content)
    assert told[-1].per_second > 0
    assert told[-1].seconds_left == 0


def test_only_one_process_fetches_a_file(content, to) -> None:
    outcomes: list[bytes] = []

    def slow(request) -> None:
        time.sleep(0.3)
        whole(request)

    with Server(content, slow) as server:
        threads = [
            threading.Thread(target=lambda: outcomes.append(fetch(server, to))) for _ in range(2)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert outcomes == [content, content]
    assert len(server.requests) == 1


def test_a_full_disk_is_said_before_it_is_full(
    content, to, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloading.shutil, "disk_usage", lambda _path: type("", (), {"free": 9}))
    with Server(content, whole) as server, pytest.raises(DownloadError, match="free some space"):
        fetch(server, to)


# Mirrors

ORIGIN = "https://storage.googleapis.com/tensorflow/keras-applications/nasnet/NASNet-mobile.h5"


def test_a_mirror_is_tried_flat_and_then_in_keras_folders(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert mirror.addresses(ORIGIN, "nasnet_mobile.h5") == (ORIGIN,)
    mirror.set_weights_url("https://mirror.example/keras/")
    assert mirror.addresses(ORIGIN, "nasnet_mobile.h5") == (
        "https://mirror.example/keras/nasnet_mobile.h5",
        "https://mirror.example/keras/nasnet/NASNet-mobile.h5",
    )
    monkeypatch.setenv(mirror.VARIABLE, "http://other.example")
    assert mirror.addresses(ORIGIN, "n.h5")[0] == "http://other.example/n.h5"
    monkeypatch.delenv(mirror.VARIABLE)
    mirror.set_weights_url(" ")
    assert mirror.weights_url() == ""


@pytest.mark.parametrize("address", ["mirror", "ftp://mirror/x", "https://", "relative/folder"])
def test_what_is_no_address_is_refused(address, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EngineError, match="is no address for weights"):
        mirror.set_weights_url(address)
    monkeypatch.setenv(mirror.VARIABLE, address)
    with pytest.raises(EngineError, match="is no address for weights"):
        mirror.addresses(ORIGIN, "n.h5")


def test_damaged_settings_mean_keras_address(graft_home: Path) -> None:
    (graft_home / "weights.json").write_text("{")
    assert mirror.weights_url() == ""
    (graft_home / "weights.json").write_text("[1]")
    assert mirror.weights_url() == ""


def test_the_second_address_is_tried_where_the_first_has_no_such_file(content, to) -> None:
    with Server(content, sends(b"", 404), whole) as server:
        download([server.url, f"{server.url}2"], to, md5(content), len(content), Control())
    assert [path for path, _ in server.requests] == ["/weights.h5", "/weights.h52"]


def test_a_folder_can_be_the_mirror(content, to, tmp_path: Path) -> None:
    (tmp_path / "weights copy.h5").write_bytes(content)
    mirror.set_weights_url(str(tmp_path))
    found = mirror.addresses("https://x/keras-applications/a/b.h5", "weights copy.h5")
    download(found, to, md5(content), len(content), Control())
    assert to.read_bytes() == content
    with pytest.raises(DownloadError, match="is not there"):
        download(found[1:], tmp_path / "other.h5", "", len(content), Control())
