"""Two programs on one machine by turns, so that what slows the machine slows both alike.

A shared machine may be half as fast in one minute as in the next: the first of two runs then wins,
whichever it is. Here both programs are started, and while one works the other is stopped
(SIGSTOP), with all its processes; every few seconds they change. POSIX only.
"""

import contextlib
import itertools
import math
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

SETTLE_S = 0.5


@dataclass(slots=True)
class Batch:
    """A batch that ended at `at`, by the clock that all processes share."""

    epoch: int
    number: int
    at: float


@dataclass(slots=True)
class Program:
    """A program that prints `batch EPOCH NUMBER SECONDS` for each batch (`time.monotonic`)."""

    process: "subprocess.Popen[str]"
    batches: list[Batch] = field(default_factory=list)

    def listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith("batch "):
                epoch, number, at = line.split()[1:]
                self.batches.append(Batch(int(epoch), int(number), float(at)))

    def send(self, number: int) -> None:
        # Its engine has no group of its own, so all of it stops and goes on together.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)


def seconds_per_batch(
    commands: Sequence[tuple[list[str], dict[str, str]]], *, turns: int, turn_s: float, warm: int
) -> list[list[float]]:
    """Run programs by turns.

    Args:
        commands: Each with its environment.
        turns: How many turns each of them gets.
        turn_s: How long a turn is.
        warm: How many batches each has done before the first turn.

    Returns:
        For each program the mean seconds of a batch in each of its turns: between two batches of
        one epoch that both ended within the turn, its first half second left out. Every second
        round of turns goes backwards, so that a drift of the machine favours neither end.
    """
    programs: list[Program] = []
    with contextlib.ExitStack() as stack:
        for command, environment in commands:
            program = Program(
                subprocess.Popen(
                    command,
                    env=environment,
                    stdout=subprocess.PIPE,
                    text=True,
                    start_new_session=True,
                )
            )
            stack.callback(_end, program)
            threading.Thread(target=program.listen, daemon=True).start()
            programs.append(program)
            _wait(program, lambda program=program: len(program.batches) > warm)
            program.send(signal.SIGSTOP)
        found: list[list[float]] = [[] for _ in programs]
        for number in range(turns):
            order = list(enumerate(programs))
            for place, program in order if number % 2 == 0 else reversed(order):
                began = time.monotonic() + SETTLE_S
                program.send(signal.SIGCONT)
                time.sleep(SETTLE_S + turn_s)
                ended = time.monotonic()
                program.send(signal.SIGSTOP)
                gaps = list(_gaps(program.batches, began, ended))
                found[place].append(sum(gaps) / len(gaps) if gaps else math.nan)
    return found


def _gaps(batches: Sequence[Batch], began: float, ended: float) -> Iterator[float]:
    for one, other in itertools.pairwise(batches):
        if one.epoch == other.epoch and one.at > began and other.at < ended:
            yield other.at - one.at


def _wait(program: Program, met: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 300
    while not met():
        if program.process.poll() is not None or time.monotonic() > deadline:
            raise SystemExit(f"The program ended or hangs: {program.process.args}")
        time.sleep(0.1)


def _end(program: Program) -> None:
    program.send(signal.SIGCONT)
    program.send(signal.SIGKILL)
    program.process.wait()
