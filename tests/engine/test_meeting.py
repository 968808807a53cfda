"""Machines wait for each other, with an end, before TensorFlow joins them."""

import json
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from engine.cluster import Cluster, Machine
from engine.control import Control
from engine.errors import CancelledError, EngineError, RunFailedError
from engine.meeting import meet

LONG_S = 30.0


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(thread_name_prefix="meeting") as pool:
        yield pool


def machines(port: int, index: int, count: int = 3) -> Cluster:
    """Only the first one's address is ever called."""
    return Cluster(
        machines=tuple(
            Machine(job="worker", number=place, address=f"127.0.0.1:{port + 10 * place}")
            for place in range(count)
        ),
        index=index,
    )


def test_they_begin_when_the_last_has_come(port: int, pool: ThreadPoolExecutor) -> None:
    early = [pool.submit(meet, machines(port, place), Control(), LONG_S) for place in (2, 0)]
    assert not any(one.done() for one in early)
    meet(machines(port, 1), Control(), LONG_S)
    assert [one.result(LONG_S) for one in early] == [None, None]
    # Free for TensorFlow, which begins to listen there at once.
    socket.create_server(("127.0.0.1", port)).close()


def test_who_does_not_come_is_named(port: int) -> None:
    with pytest.raises(RunFailedError, match=r"^Worker 1 .+, worker 2 .+ did not come within"):
        meet(machines(port, 0), Control(), 0.3)
    with pytest.raises(RunFailedError, match=rf"^Worker 0 \(127.0.0.1:{port}\) did not come"):
        meet(machines(port, 1), Control(), 0.3)


def test_who_was_told_of_other_machines_hears_so(port: int, pool: ThreadPoolExecutor) -> None:
    first = pool.submit(meet, machines(port, 0, 2), Control(), LONG_S)
    with pytest.raises(EngineError, match="names other machines here than on worker 0"):
        meet(machines(port, 1, 3), Control(), LONG_S)
    meet(machines(port, 1, 2), Control(), LONG_S)
    first.result(LONG_S)


def test_waiting_can_be_cancelled(port: int) -> None:
    for index in (0, 1):
        control = Control()
        timer = threading.Timer(0.3, control.cancel)
        timer.start()
        with pytest.raises(CancelledError):
            meet(machines(port, index), control, LONG_S)
        timer.join()


def test_two_with_the_same_index_are_told(port: int, pool: ThreadPoolExecutor) -> None:
    first = pool.submit(meet, machines(port, 0), Control(), LONG_S)
    again = pytest.raises(EngineError, match=r"^Another machine is worker 1 .+ already")
    with _greeted(port, 1), again:
        meet(machines(port, 1), Control(), LONG_S)
    # The one that was there has left: its place is free again.
    rest = [pool.submit(meet, machines(port, place), Control(), LONG_S) for place in (1, 2)]
    assert [one.result(LONG_S) for one in (first, *rest)] == [None] * 3


def _greeted(port: int, index: int, count: int = 3) -> socket.socket:
    """A machine that has called, as far as the first one can tell."""
    while True:
        try:
            line = socket.create_connection(("127.0.0.1", port), 5.0)
            break
        except ConnectionRefusedError:
            continue
    named = [one.name for one in machines(port, 0, count).machines]
    line.sendall(json.dumps({"index": index, "machines": named}).encode() + b"\n")
    return line


def test_strangers_are_not_listened_to(port: int, pool: ThreadPoolExecutor) -> None:
    first = pool.submit(meet, machines(port, 0, 2), Control(), LONG_S)
    with _greeted(port, 7, 2) as stranger:
        stranger.settimeout(LONG_S)
        assert stranger.recv(10) == b""
    meet(machines(port, 1, 2), Control(), LONG_S)
    first.result(LONG_S)


def test_an_address_in_use_is_refused() -> None:
    with socket.create_server(("", 0)) as server:
        used = int(server.getsockname()[1])
        with pytest.raises(EngineError, match=rf"^Port {used} of worker 0 .+ cannot be used"):
            meet(machines(used, 0), Control(), LONG_S)
