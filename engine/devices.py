"""What this machine can train on: devices and their choice, drivers, versions, a test of each.

TensorFlow takes a GPU's memory as it needs it, not all at once: `engine` sees to that before
anything can touch one.
"""

import functools
import os
import platform
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import psutil

from engine.control import Control
from engine.errors import EngineError
from engine.training_types import DeviceInfo

_PACKAGES = ("graft-studio", "tensorflow", "keras", "numpy", "PySide6-Essentials", "pyqtgraph")
# A small training on a good device ends within rounding of the processor's.
_TOLERANCE = 1e-3
_NO_GPU = "No GPU was found: training uses the processor."


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceReport:
    """One device and how a small training on it went against the processor's.

    `name` is what a recipe calls it, `label` its maker; `max_difference` is over the trained
    weights; `ok` is whether it is within 1e-3.
    """

    name: str
    label: str
    kind: str
    memory_bytes: int | None
    seconds: float
    max_difference: float
    ok: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """What `graft doctor` says."""

    python: str
    platform: str
    num_cores: int
    memory_bytes: int
    versions: dict[str, str | None]
    driver: str | None
    devices: tuple[DeviceReport, ...]
    notes: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """As a JSON object."""
        return asdict(self)


class Card(NamedTuple):
    """A graphics card as its driver knows it; `number` is the driver's own."""

    number: int
    name: str
    memory_bytes: int


def list_devices() -> tuple[DeviceInfo, ...]:
    """What can be trained on, as a recipe names it: the processor first, then graphics cards."""
    cards = gpu_cards()
    processor = DeviceInfo(
        name="CPU", label=_processor(), memory_bytes=psutil.virtual_memory().total
    )
    return (
        processor,
        *(
            DeviceInfo(
                name=f"GPU:{number}", label=label, memory_bytes=card.memory_bytes if card else None
            )
            for number, (label, card) in enumerate(zip(_gpu_labels(), cards, strict=True))
        ),
    )


def require_device(name: str) -> None:
    """Check a recipe's device.

    Raises:
        EngineError: If there is no such device here.
    """
    names = ["CPU", *(f"GPU:{number}" for number in range(num_gpus()))]
    chosen = replica_names(name)
    if name != "auto" and not set(chosen) <= set(names):
        raise EngineError(
            f"The device {name} was chosen, but this machine trains on {' or '.join(names)}: "
            "choose that, or `auto`."
        )
    if len(set(chosen)) < len(chosen):
        raise EngineError(f"The devices {name} were chosen: name each of them once.")


def replica_names(name: str) -> tuple[str, ...]:
    """The devices that a recipe's device stands for: several where they train together."""
    return tuple(name.split(","))


def num_replicas(name: str) -> int:
    """Into how many parts a recipe's device divides each batch, on all machines together."""
    strategy = _strategy(name)
    return 1 if strategy is None else int(strategy.num_replicas_in_sync)


def _strategy(name: str) -> Any:
    """TensorFlow's strategy by which several devices train together; None for a single one."""
    from engine.team import current

    if (team := current()).strategy is not None:
        return team.strategy
    names = replica_names(name)
    return _mirrored(names) if len(names) > 1 else None


@functools.cache
def _mirrored(names: tuple[str, ...]) -> Any:
    """One for the whole process: a model that was opened for a plan is trained in the same."""
    import tensorflow as tf

    # It would look for other machines in it.
    others = os.environ.pop("TF_CONFIG", None)
    try:
        return tf.distribute.MirroredStrategy([_place(name) for name in names])
    finally:
        if others is not None:
            os.environ["TF_CONFIG"] = others


@contextmanager
def use_device(name: str) -> Iterator[None]:
    """Within it, all work of this thread is done on a device of `list_devices`, or on `auto`.

    Where several train together, what is made within it is made on each of them.

    Raises:
        EngineError: If there is no such device here.
    """
    import tensorflow as tf

    require_device(name)
    if (strategy := _strategy(name)) is not None:
        with strategy.scope():
            yield
        return
    # TensorFlow's own choice: the first GPU for what has a GPU kernel, the processor for the rest.
    if name == "auto" or (name == "GPU:0" and num_gpus()) or (name == "CPU" and not num_gpus()):
        yield
        return
    with tf.device(_place(name)):
        yield


def _place(name: str) -> str:
    """TensorFlow's name of a device."""
    return f"/{name}:0" if name == "CPU" else f"/{name}"


def trains_on_gpu(name: str) -> bool:
    """Whether a recipe's device is a graphics card on this machine."""
    return name != "CPU" and num_gpus() > 0


def num_gpus() -> int:
    """How many graphics cards TensorFlow can use."""
    import tensorflow as tf

    return len(tf.config.list_physical_devices("GPU"))


def gpu_cards() -> list[Card | None]:
    """The card behind each of TensorFlow's GPUs, or None where the driver does not tell.

    The two may count differently, so cards are told by their names.
    """
    _driver, cards = _nvidia()
    found: list[Card | None] = []
    for label in _gpu_labels():
        card = next((one for one in cards if one.name == label), None)
        if card:
            cards.remove(card)
        found.append(card)
    return found


def _gpu_labels() -> list[str]:
    import tensorflow as tf

    return [
        str(tf.config.experimental.get_device_details(gpu).get("device_name", gpu.name))
        for gpu in tf.config.list_physical_devices("GPU")
    ]


def _processor() -> str:
    """The processor's name, as far as the system tells it without asking other programs."""
    try:
        with Path("/proc/cpuinfo").open(encoding="utf-8") as file:
            names = [line.partition(":")[2] for line in file if line.startswith("model name")]
    except OSError:
        names = []
    return names[0].strip() if names else platform.processor() or platform.machine()


def diagnose(control: Control) -> Diagnosis:
    """Look at the machine and train a small network on each of its devices."""
    driver, cards = _nvidia()
    devices = list_devices()
    notes = []
    if len(devices) == 1:
        notes.append(_gpu_note(cards[0].name) if cards else _NO_GPU)
    if len(devices) > 2:
        names = ",".join(device.name for device in devices[1:])
        notes.append(f"The {len(devices) - 1} GPUs can train together (`--device {names}`).")
    reference: list[np.ndarray[Any, Any]] | None = None
    reports = []
    for number, device in enumerate(devices):
        control.progress(f"Training a small network on {device.name}", number, len(devices))
        weights, seconds = _train_on(device.name)
        if reference is None:
            reference = weights
        worst = max(float(np.abs(a - b).max()) for a, b in zip(weights, reference, strict=True))
        reports.append(
            DeviceReport(
                name=device.name,
                label=device.label,
                kind="gpu" if number else "cpu",
                memory_bytes=device.memory_bytes,
                seconds=seconds,
                max_difference=worst,
                ok=worst <= _TOLERANCE,
            )
        )
    return Diagnosis(
        python=sys.version.split()[0],
        platform=platform.platform(),
        num_cores=os.cpu_count() or 1,
        memory_bytes=psutil.virtual_memory().total,
        versions={name: _version(name) for name in _PACKAGES},
        driver=driver,
        devices=tuple(reports),
        notes=tuple(notes),
    )


def _gpu_note(card: str) -> str:
    if sys.platform == "win32":
        return (
            f"Training uses the processor. TensorFlow cannot use your card ({card}) on Windows. "
            "Graft runs with it under WSL2: see the README."
        )
    return (
        f"Training uses the processor, though there is a card ({card}): install TensorFlow's "
        'CUDA libraries with `pip install "graft-studio[gpu]"`.'
    )


def _nvidia() -> tuple[str | None, list[Card]]:
    """The driver's version and the cards; nothing where there is no driver."""
    import pynvml

    try:
        pynvml.nvmlInit()
    except pynvml.NVMLError:
        return None, []
    try:
        cards = []
        for number in range(pynvml.nvmlDeviceGetCount()):
            handle = pynvml.nvmlDeviceGetHandleByIndex(number)
            name = str(pynvml.nvmlDeviceGetName(handle))
            cards.append(Card(number, name, int(pynvml.nvmlDeviceGetMemoryInfo(handle).total)))
        return str(pynvml.nvmlSystemGetDriverVersion()), cards
    except pynvml.NVMLError:
        return None, []
    finally:
        pynvml.nvmlShutdown()


def _train_on(device: str) -> tuple[list[np.ndarray[Any, Any]], float]:
    """Five steps of a small convolutional network from fixed weights on fixed pictures."""
    import keras
    import tensorflow as tf
    from keras import layers

    random = np.random.default_rng(0)
    pictures = random.random((64, 16, 16, 3), np.float32)
    labels = random.integers(0, 4, 64)
    with tf.device(_place(device)):
        model = keras.Sequential(
            [
                keras.Input((16, 16, 3)),
                layers.Conv2D(8, 3, activation="relu"),
                layers.GlobalAveragePooling2D(),
                layers.Dense(4, activation="softmax"),
            ]
        )
        model.set_weights(
            [random.normal(0, 0.1, value.shape).astype("float32") for value in model.get_weights()]
        )
        model.compile(keras.optimizers.SGD(0.1), "sparse_categorical_crossentropy")
        began = time.perf_counter()
        for start in range(0, 64, 16):
            model.train_on_batch(pictures[start : start + 16], labels[start : start + 16])
        seconds = time.perf_counter() - began
    return [np.asarray(value) for value in model.get_weights()], seconds


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
