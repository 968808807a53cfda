"""The machines that train one model together, seen from one of them.

TensorFlow sums up gradients and scores over all of them. What follows from these is the same
everywhere; what a single machine alone knows (its user wants to stop) is agreed on here, at moments
that come on all machines alike. The first machine writes the run's folder.
"""

import contextlib
import os
import re
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.cluster import Cluster
from engine.control import Control
from engine.errors import CancelledError, EngineError, RunFailedError
from engine.meeting import meet

_HEARTBEAT_MS = 10_000
_WATCH_SECONDS = 1.0
# How long work may take that does not ask, once it is known that a machine is gone.
_LEAVE_SECONDS = 60.0
# How often machines ask each other whether someone wants to stop.
_AGREE_SECONDS = 0.2
_MOST_BATCHES = 1000
_TASK = re.compile(r"/job:(\w+)/(?:replica:\d+/)?task:(\d+)")
_LEFT = "graft: "


class Team:
    """This machine alone: nobody has to be asked.

    Attributes:
        strategy: TensorFlow's, where there are several machines.
        leads: Whether this machine writes the run's folder.
        part: Which of how many parts of every batch this machine computes.
        size: How many machines there are.
    """

    strategy: Any = None
    leads = True
    part = (0, 1)
    size = 1

    def control(self, control: Control) -> Control:
        """The owner's control, with wishes that all machines have agreed on."""
        return control

    def require_same(self, what: str, value: bytes) -> None:
        """Check that something is on this machine what it is on the first."""

    def failure(self, _error: Exception) -> RunFailedError | None:
        """What an error means, where it came because another machine is gone."""
        return None


class _Together(Team):
    def __init__(self, cluster: Cluster, strategy: Any) -> None:
        self.strategy = strategy
        self.leads = cluster.leads
        self.size = len(cluster.machines)
        self.part = (cluster.index, self.size)
        self._cluster = cluster
        self._lost: RunFailedError | None = None
        self._over = threading.Event()

    def control(self, control: Control) -> Control:
        return _AgreedControl(self, control)

    def require_same(self, what: str, value: bytes) -> None:
        digest = np.frombuffer(value[:8].ljust(8, b"\0"), np.int32)
        first = self.sum(digest if self.leads else np.zeros_like(digest))
        if not np.array_equal(first, digest):
            raise EngineError(
                f"{what} on this machine not what they are on {self._cluster.machines[0].name}: "
                "give all machines the same recipe, files and versions."
            )

    def failure(self, error: Exception) -> RunFailedError | None:
        import tensorflow as tf

        if self._lost is not None:
            return self._lost
        if not isinstance(error, (tf.errors.OpError, RuntimeError)):
            return None
        return self._failure(str(error))

    def raise_lost(self) -> None:
        """Raise what is known of a machine that is gone."""
        if self._lost is not None:
            raise self._lost

    def sum(self, values: NDArray[np.int32]) -> NDArray[np.int32]:
        """Sum up small numbers over all machines, each of which has to call this."""
        import tensorflow as tf

        with tf.device("/CPU:0"):
            given = tf.identity(tf.constant(values))
            options = tf.distribute.experimental.CommunicationOptions(
                implementation=tf.distribute.experimental.CommunicationImplementation.RING
            )
            # There is no public way to reduce what is on the processor where GPUs train.
            total = self.strategy.extended._host_cross_device_ops.reduce(
                tf.distribute.ReduceOp.SUM, given, given, options=options
            )
        found: NDArray[np.int32] = np.asarray(self.strategy.experimental_local_results(total)[0])
        return found

    def leave(self, sentence: str) -> None:
        """Tell the others why this machine ends before them."""
        from tensorflow.python.eager import context

        if self._over.is_set():
            return
        self.over()
        with contextlib.suppress(Exception):
            context.context().report_error_to_cluster(14, f"{_LEFT}{sentence}")

    def over(self) -> None:
        """From now on nobody is watched."""
        self._over.set()

    def watch(self) -> None:
        """Notice within seconds that a machine is gone, also where nothing is summed up."""
        from tensorflow.python.eager import context

        jobs = sorted({machine.job for machine in self._cluster.machines})
        counts = [(job, sum(one.job == job for one in self._cluster.machines)) for job in jobs]
        while not self._over.wait(_WATCH_SECONDS):
            try:
                states = [str(one) for one in context.context().get_task_states(counts) if one]
            except Exception as error:
                states = [str(error)]
            if states and not self._over.is_set():
                self._lost = self._failure(states[0]) or self._gone("another machine")
                if not self._over.wait(_LEAVE_SECONDS):
                    # What it does does not ask; the run is saved at its latest epoch.
                    print(self._lost, file=sys.stderr, flush=True)  # noqa: T201
                    os._exit(3)

    def end(self) -> None:
        """Wait for the others, so that nobody takes who has finished for lost."""
        self.sum(np.zeros(1, np.int32))
        self.over()

    def _failure(self, text: str) -> RunFailedError | None:
        others = [
            machine
            for job, number in _TASK.findall(text)
            if (machine := self._cluster.find(job, int(number)))
            and machine != self._cluster.machines[self._cluster.index]
        ]
        if not others:
            signs = ("Collective ops is aborted", "oordination", "failed to connect")
            return self._gone("another machine") if any(one in text for one in signs) else None
        _, sign, rest = text.partition(_LEFT)
        if sign:
            reason = rest.partition("\n")[0].partition(" [type.googleapis")[0]
            return RunFailedError(f"{others[0].name} has ended: {reason}")
        return self._gone(others[0].name)

    def _gone(self, name: str) -> RunFailedError:
        return RunFailedError(
            f"{name} is gone, so training has ended on all {self.size} machines: resume it on "
            "each of them with the same TF_CONFIG."
        )


class _AgreedControl(Control):
    """The owner's control. Stop and cancel come into force on all machines after the same batch.

    Between two agreements are as many batches as take a fifth of a second on the first machine.
    """

    def __init__(self, team: _Together, owner: Control) -> None:
        super().__init__(owner.report, can_answer=owner.can_answer)
        self._team, self._owner = team, owner
        self._batches_left = 0
        self._batches = 1
        self._agreed = time.perf_counter()

    def stop(self) -> None:
        self._owner.stop()

    def cancel(self) -> None:
        self._owner.cancel()

    def pause(self) -> None:
        self._owner.pause()

    def go_on(self) -> None:
        self._owner.go_on()

    def hold(self, text: str) -> bool:
        return self._owner.hold(text)

    def checkpoint(self) -> None:
        """Between batches nobody leaves alone; anywhere else the others are told."""
        self._team.raise_lost()
        self._owner.checkpoint()
        self.seconds_paused = self._owner.seconds_paused

    def between_batches(self) -> None:
        """Wait while paused, and agree with the other machines now and then."""
        self._team.raise_lost()
        self._owner.wait()
        self.seconds_paused = self._owner.seconds_paused
        self._batches_left -= 1
        if self._batches_left > 0:
            return
        now = time.perf_counter()
        pace = (now - self._agreed) / self._batches
        next_one = int(np.clip(_AGREE_SECONDS / max(pace, 1e-6), 1, _MOST_BATCHES))
        wishes = [
            self._owner.stop_requested,
            self._owner.cancel_requested,
            next_one if self._team.leads else 0,
        ]
        stop, cancel, self._batches = map(int, self._team.sum(np.array(wishes, np.int32)))
        self._batches_left, self._agreed = self._batches, time.perf_counter()
        if stop:
            self._stop.set()
        if cancel:
            # All leave now: nobody is missed.
            self._team.over()
            raise CancelledError


_now: Team = Team()


def current() -> Team:
    """The machines that train together now; this one alone where none have been joined."""
    return _now


@contextmanager
def joined(cluster: Cluster | None, device: str, control: Control) -> Iterator[Team]:
    """Within it this machine trains with others; all of them have to begin and end it.

    It comes before anything else that TensorFlow computes in this process.

    Args:
        cluster: All of them; None: this one alone.
        device: What of this machine takes part, as a recipe names it; `auto`: all of its GPUs.
        control: Is told who is waited for; cancel.

    Raises:
        EngineError: If this machine's address cannot be used, or the others were told otherwise.
        RunFailedError: If the others do not come, or one of them ends before its work is done.
    """
    global _now
    if cluster is None:
        yield _now
        return
    _choose_devices(device)
    team = _Together(cluster, _join(cluster, control))
    before, _now = _now, team
    watcher = threading.Thread(target=team.watch, name="graft-team", daemon=True)
    watcher.start()
    try:
        yield team
        team.end()
    except (CancelledError, KeyboardInterrupt):
        team.leave("it was interrupted there.")
        raise
    except Exception as error:
        if (failure := team.failure(error)) is not None:
            team.over()
            raise failure from error
        team.leave(str(error) if isinstance(error, EngineError) else repr(error))
        raise
    finally:
        team.over()
        _now = before


@contextmanager
def _killable() -> Iterator[None]:
    """Let Ctrl+C end the process at once: while TensorFlow waits, no Python runs to hear it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _choose_devices(device: str) -> None:
    """The strategy takes all GPUs that it sees."""
    import tensorflow as tf

    from engine.devices import replica_names, require_device

    require_device(device)
    if device == "auto":
        return
    gpus = tf.config.list_physical_devices("GPU")
    chosen = [gpus[int(name[4:])] for name in replica_names(device) if name != "CPU"]
    tf.config.set_visible_devices(chosen, "GPU")


def _join(cluster: Cluster, control: Control) -> Any:
    """TensorFlow's strategy, made on all machines at the same time."""
    meet(cluster, control)
    try:
        with _killable():
            return _strategy(cluster)
    except Exception as error:
        mine = cluster.machines[cluster.index]
        raise EngineError(
            f"This machine could not join the others as {mine.name}: {_first_line(error)} "
            "Check that its address is its own and that no other program uses the port."
        ) from error


def _strategy(cluster: Cluster) -> Any:
    import tensorflow as tf
    from tensorflow.python.eager import context

    # What TensorFlow would set itself, but with a limit to how long a machine may be silent.
    counts: dict[str, int] = {}
    for machine in cluster.machines:
        counts[machine.job] = counts.get(machine.job, 0) + 1
    first = cluster.machines[0]
    context.context().configure_coordination_service(
        service_type="standalone",
        service_leader=f"/job:{first.job}/replica:0/task:{first.number}",
        heartbeat_timeout_in_ms=_HEARTBEAT_MS,
        coordinated_jobs=[_job(name, count) for name, count in counts.items()],
    )
    return tf.distribute.MultiWorkerMirroredStrategy()


def _job(name: str, count: int) -> Any:
    from tensorflow.python.distribute import collective_all_reduce_strategy as module

    return module.coordination_config_pb2.CoordinatedJob(name=name, num_tasks=count)


def _first_line(error: Exception) -> str:
    line = (str(error).strip().splitlines() or [repr(error)])[0].strip()
    return line if line.endswith(".") else f"{line}."


def replicas_of(variable: Any) -> Iterator[tuple[int, Any]]:
    """What a Keras variable is on each device of this machine, and the device's number among all.

    Only on these it can have values that differ.
    """
    import tensorflow as tf

    here = tf.distribute.get_strategy().experimental_local_results(variable.value)
    yield from enumerate(here, _now.part[0] * len(here))
