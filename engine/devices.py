"""What this machine can train on: devices, drivers, versions, and a test of each."""

import os
import platform
import sys
import time
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import numpy as np
import psutil

from engine.control import Control

_PACKAGES = ("graft-studio", "tensorflow", "keras", "numpy", "PySide6-Essentials", "pyqtgraph")
# A small training on a good device ends within rounding of the processor's.
_TOLERANCE = 1e-3


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceReport:
    """One device and how a small training on it went against the processor's.

    `max_difference` is over the trained weights; `ok` is whether it is within 1e-3.
    """

    name: str
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


def diagnose(control: Control) -> Diagnosis:
    """Look at the machine and train a small network on each of its devices."""
    import tensorflow as tf

    driver, cards = _nvidia()
    gpus = tf.config.list_physical_devices("GPU")
    notes = []
    if cards and not gpus:
        notes.append(_gpu_note(cards[0]))
    if not cards and not gpus:
        notes.append("No GPU was found: training uses the processor.")
    names = ["CPU:0", *(f"GPU:{number}" for number in range(len(gpus)))]
    reference: list[np.ndarray[Any, Any]] | None = None
    reports = []
    for number, name in enumerate(names):
        control.progress(f"Training a small network on {name}", number, len(names))
        weights, seconds = _train_on(name)
        if reference is None:
            reference = weights
        worst = max(float(np.abs(a - b).max()) for a, b in zip(weights, reference, strict=True))
        is_gpu = name.startswith("GPU")
        reports.append(
            DeviceReport(
                name=cards[number - 1] if is_gpu and len(cards) >= number else name,
                kind="gpu" if is_gpu else "cpu",
                memory_bytes=None if is_gpu else psutil.virtual_memory().total,
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


def _nvidia() -> tuple[str | None, list[str]]:
    """The driver's version and the names of the cards; nothing where there is no driver."""
    import pynvml

    try:
        pynvml.nvmlInit()
    except pynvml.NVMLError:
        return None, []
    try:
        count = pynvml.nvmlDeviceGetCount()
        names = [
            pynvml.nvmlDeviceGetName(pynvml.nvmlDeviceGetHandleByIndex(i)) for i in range(count)
        ]
        return str(pynvml.nvmlSystemGetDriverVersion()), [str(name) for name in names]
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
    with tf.device(f"/{device}"):
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
