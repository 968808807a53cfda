"""Machines that are to train together wait for each other before TensorFlow joins them.

TensorFlow waits by itself, but without an end, and no Python runs meanwhile: neither a limit nor
Ctrl+C is heard. So the first machine waits here, at the address where TensorFlow will, until all
others have called; only then do they all begin.
"""

import contextlib
import json
import selectors
import socket
import time

from engine.cluster import Cluster
from engine.control import Control
from engine.errors import EngineError, RunFailedError

MEETING_SECONDS = 600.0
_TURN_SECONDS = 0.2
_MOST_BYTES = 65_536
_BEGIN, _TAKEN, _OTHERS = b"begin\n", b"taken\n", b"others\n"


def meet(cluster: Cluster, control: Control, seconds: float = MEETING_SECONDS) -> None:
    """Wait until all machines of a cluster are here.

    Args:
        cluster: All of them, and which one this is.
        control: Is told who is waited for; cancel.
        seconds: How long to wait at most.

    Raises:
        EngineError: If this machine's address is in use, or the others were told otherwise.
        RunFailedError: If one of them does not come in time.
        CancelledError: If the user cancelled.
    """
    until = time.monotonic() + seconds
    if cluster.leads:
        _receive(cluster, control, until, seconds)
    else:
        _call(cluster, control, until, seconds)


def _receive(cluster: Cluster, control: Control, until: float, seconds: float) -> None:
    """What the first machine does: note who has come, and tell all to begin."""
    mine = cluster.machines[0]
    port = int(mine.address.rpartition(":")[2])
    try:
        # At all of its addresses, as TensorFlow does: what others call it need not be its own name.
        both = socket.has_dualstack_ipv6()
        family = socket.AF_INET6 if both else socket.AF_INET
        backlog = max(8, len(cluster.machines))
        server = socket.create_server(
            ("", port), family=family, backlog=backlog, dualstack_ipv6=both
        )
    except OSError as error:
        raise EngineError(
            f"Port {port} of {mine.name} cannot be used ({error.strerror}): choose another in "
            "TF_CONFIG on all machines, or end the program that uses it."
        ) from error
    here: dict[int, socket.socket] = {}
    heard: dict[socket.socket, bytes] = {}
    with contextlib.ExitStack() as stack:
        selector = stack.enter_context(selectors.DefaultSelector())
        stack.enter_context(server)
        server.setblocking(False)
        selector.register(server, selectors.EVENT_READ)
        while len(here) < len(cluster.machines) - 1:
            missing = [one.name for place, one in enumerate(cluster.machines) if place not in here]
            _wait_for(missing[1:], control, until, seconds)
            for key, _ in selector.select(_TURN_SECONDS):
                if key.fileobj is server:
                    with contextlib.suppress(OSError):
                        caller = stack.enter_context(server.accept()[0])
                        caller.setblocking(False)
                        selector.register(caller, selectors.EVENT_READ)
                        heard[caller] = b""
                    continue
                caller = key.fileobj  # type: ignore[assignment]
                stays = _listen(caller, heard, here, cluster)
                if not stays:
                    here = {place: one for place, one in here.items() if one is not caller}
                    del heard[caller]
                    selector.unregister(caller)
                    caller.close()
        for caller in here.values():
            caller.setblocking(True)
            caller.settimeout(5.0)
            # Who calls leaves first: the port is free at once for TensorFlow.
            with contextlib.suppress(OSError):
                caller.sendall(_BEGIN)
                caller.recv(1)


def _listen(
    caller: socket.socket,
    heard: dict[socket.socket, bytes],
    here: dict[int, socket.socket],
    cluster: Cluster,
) -> bool:
    """Hear what a caller says; whether it is to be kept."""
    try:
        said = caller.recv(_MOST_BYTES)
        heard[caller] += said
        line, end, _ = heard[caller].partition(b"\n")
        if not said or len(heard[caller]) > _MOST_BYTES:
            return False
        if not end:
            return True
        words = json.loads(line)
        if words["machines"] != _named(cluster):
            caller.sendall(_OTHERS)
            return False
        place = words["index"]
        if place in here and here[place] is not caller:
            caller.sendall(_TAKEN)
            return False
        if place not in range(1, len(cluster.machines)):
            return False
        here[place] = caller
        return True
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _call(cluster: Cluster, control: Control, until: float, seconds: float) -> None:
    """What the others do: call the first machine until it says that all begin."""
    first, mine = cluster.machines[0], cluster.machines[cluster.index]
    host, _, port = first.address.rpartition(":")
    words = json.dumps({"index": cluster.index, "machines": _named(cluster)}).encode() + b"\n"
    while True:
        _wait_for([first.name], control, until, seconds)
        try:
            with socket.create_connection((host.strip("[]"), int(port)), 5.0) as line:
                line.sendall(words)
                line.settimeout(_TURN_SECONDS)
                answer = _answer(line, first.name, control, until, seconds)
        except OSError:
            answer = b""
        if answer == _BEGIN:
            return
        if answer == _TAKEN:
            raise EngineError(
                f"Another machine is {mine.name} already: give each an index of its own in "
                "TF_CONFIG."
            )
        if answer == _OTHERS:
            raise EngineError(
                f"TF_CONFIG names other machines here than on {first.name}: list the same ones in "
                "the same order on all of them."
            )
        time.sleep(_TURN_SECONDS)


def _answer(
    line: socket.socket, first: str, control: Control, until: float, seconds: float
) -> bytes:
    """What the first machine says; empty where it went away."""
    said = b""
    while not said.endswith(b"\n") and len(said) < len(_OTHERS):
        # Once it has been reached it waits for others, not this one for it.
        _wait_for([f"all machines at {first}"], control, until, seconds)
        try:
            part = line.recv(len(_OTHERS))
        except TimeoutError:
            continue
        if not part:
            break
        said += part
    return said


def _wait_for(names: list[str], control: Control, until: float, seconds: float) -> None:
    named = ", ".join(names[:4]) + (", …" if names[4:] else "")
    control.progress(f"Waiting for {named}", 0, 0)
    if time.monotonic() > until:
        raise RunFailedError(
            f"{named[:1].upper()}{named[1:]} did not come within {seconds / 60:g} minutes: start "
            "the same command there, and let the machines reach each other at these addresses."
        )


def _named(cluster: Cluster) -> list[str]:
    return [one.name for one in cluster.machines]
