"""What a run uses while it runs: memory, processor, graphics card. No TensorFlow of its own."""

import contextlib
import os
import threading
from collections.abc import Iterator
from typing import Any, NamedTuple

import psutil

from engine.control import Control
from engine.devices import Card, gpu_cards, replica_names
from engine.events import UsageMeasured

SECONDS_BETWEEN = 2.0


@contextlib.contextmanager
def watch_usage(control: Control, device: str = "auto") -> Iterator[None]:
    """Within it, `UsageMeasured` is reported every two seconds from a thread of its own.

    Args:
        control: Its `report` is called from that thread too.
        device: Which the run uses, as its recipe names it.
    """
    card = _card(device)
    over = threading.Event()

    def watch() -> None:
        # The driver is asked over one connection; a machine without one is measured without it.
        with _Meter(card) as meter:
            while not over.wait(SECONDS_BETWEEN):
                control.report(meter.read())

    thread = threading.Thread(target=watch, name="graft-usage", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _card(device: str) -> Card | None:
    if device == "CPU":
        return None
    cards = gpu_cards()
    # Where several train together they do the same at the same time: the first stands for all.
    number = 0 if device == "auto" else int(replica_names(device)[0].partition(":")[2])
    return cards[number] if number < len(cards) else None


class _GpuUse(NamedTuple):
    share: float
    memory: int
    memory_total: int


class _Meter:
    """Measures this process, its children and a graphics card."""

    def __init__(self, card: Card | None) -> None:
        self._card = card
        self._processes: dict[int, psutil.Process] = {}
        self._handle: Any = None

    def __enter__(self) -> "_Meter":
        self._handle = None if self._card is None else _open_card(self._card.number)
        # The share of the processor is counted from one reading to the next.
        self.read()
        return self

    def __exit__(self, *_error: object) -> None:
        if self._handle is not None:
            _close_cards()

    def read(self) -> UsageMeasured:
        """What is used now; the processor's share is since the last reading."""
        memory, percent = 0, 0.0
        for process in self._family():
            # A child can end while it is looked at.
            with contextlib.suppress(psutil.Error):
                percent += process.cpu_percent()
                memory += process.memory_info().rss
        gpu = None if self._handle is None else _gpu_use(self._handle)
        return UsageMeasured(
            memory=memory,
            processor=min(1.0, percent / 100 / (os.cpu_count() or 1)),
            gpu=gpu.share if gpu else None,
            gpu_memory=gpu.memory if gpu else None,
            gpu_memory_total=gpu.memory_total if gpu else None,
        )

    def _family(self) -> list[psutil.Process]:
        own = psutil.Process()
        known = self._processes
        self._processes = {
            process.pid: known.get(process.pid, process)
            for process in (own, *own.children(recursive=True))
        }
        return list(self._processes.values())


def _open_card(number: int) -> Any:
    import pynvml

    try:
        pynvml.nvmlInit()
        return pynvml.nvmlDeviceGetHandleByIndex(number)
    except pynvml.NVMLError:
        _close_cards()
        return None


def _gpu_use(handle: Any) -> _GpuUse | None:
    import pynvml

    try:
        memory = pynvml.nvmlDeviceGetMemoryInfo(handle)
        share = pynvml.nvmlDeviceGetUtilizationRates(handle).gpu / 100
    except pynvml.NVMLError:
        # Not every card tells.
        return None
    return _GpuUse(share, int(memory.used), int(memory.total))


def _close_cards() -> None:
    import pynvml

    with contextlib.suppress(pynvml.NVMLError):
        pynvml.nvmlShutdown()
