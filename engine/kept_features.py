"""Which activations a phase needs, how much room they take, and under which keys they are kept."""

import hashlib
import json
import math
from dataclasses import asdict, replace
from typing import Any, Literal

import keras
import numpy as np
import psutil
import tensorflow as tf
from numpy.typing import NDArray

from engine.augment_presets import settings_of
from engine.control import Control
from engine.pixel_cache import row_keys
from engine.planning import TrainingPlan
from engine.row_files import RowKeys, count_kept, has_room, open_kept
from engine.types import Sample, Split

Place = Literal["memory", "disk"]
Activations = tuple[NDArray[Any], ...]

_FORMAT = 1
_MAX_MEMORY = 16 * 2**30


class KeptFeatures:
    """The activations that a phase needs of its frozen prefix.

    Args:
        prefix: From pixels to the frontier.
        plan: What goes through it, how it is computed and stored.
        phase: Number of the phase.

    Attributes:
        shapes: Of each tensor of the frontier, without the batch axis.
        num_views: How many varied views of each training sample are used; 0: none is varied.
        num_rows: Training and validation samples, one for each view.
        row_bytes: What all tensors take for one of them.
    """

    def __init__(self, prefix: keras.Model, plan: TrainingPlan, phase: int) -> None:
        self._prefix, self._plan = prefix, plan
        self._spec = plan.recipe.train.features
        self._augment = settings_of(plan.recipe.augment, plan.input.media)
        self._digest = ""
        epochs = plan.recipe.train.phases[phase].epochs
        self.num_views = 0 if self._augment.is_none else min(self._spec.views, epochs)
        outputs = keras.tree.flatten(prefix.outputs)
        self.shapes = [tuple(tensor.shape[1:]) for tensor in outputs]
        self.row_bytes = sum(map(math.prod, self.shapes)) * np.dtype(self._spec.stored_as).itemsize
        train, validation = plan.index.split("train"), plan.index.split("validation")
        self.num_rows = len(train) * max(1, self.num_views) + len(validation)

    @property
    def num_bytes(self) -> int:
        """What all of them take."""
        return self.num_rows * self.row_bytes

    def place(self) -> Place:
        """Where they are kept during the run: in memory up to a budget."""
        if self._spec.place != "auto":
            return self._spec.place
        budget = min(psutil.virtual_memory().available // 4, _MAX_MEMORY)
        return "memory" if self.num_bytes <= budget else "disk"

    def no_room(self) -> str:
        """Why there is no room for them, in one sentence; empty where there is."""
        needed = f"The frozen layers' activations need {self.num_bytes / 2**30:.1f} GB"
        if self.place() == "memory":
            if self.num_bytes <= psutil.virtual_memory().available:
                return ""
            return (
                f"{needed}, which the memory does not hold, so the frozen layers run in every "
                "epoch; let them be kept on disk."
            )
        if has_room(self.num_bytes):
            return ""
        # What is there needs no more room.
        missing = self.num_rows - self.num_found(Control())
        if has_room(missing * self.row_bytes):
            return ""
        return (
            f"{needed}, for which memory and disk have no room, so the frozen layers run in every "
            "epoch."
        )

    def num_found(self, control: Control) -> int:
        """How many rows are on disk from earlier runs."""
        found = 0
        splits: tuple[Split, Split] = ("train", "validation")
        for split in splits:
            samples = self._plan.index.split(split)
            is_varied = split == "train" and self.num_views > 0
            for view in range(self.num_views) if is_varied else (None,):
                keys = self.keys(samples, view, control)
                if open_all(keys) is not None:
                    found += len(samples)
                else:
                    found += min(count_kept(one) for one in keys)
        return found

    def keys(
        self, samples: tuple[Sample, ...], view: int | None, control: Control
    ) -> list[RowKeys]:
        """Keys of the activations of samples, for each tensor of the frontier.

        Args:
            samples: What goes through the prefix.
            view: Which of the varied views; None: the samples as they are.
            control: Cancel.
        """
        self._digest = self._digest or prefix_digest(self._prefix)
        pixels = row_keys(samples, self._plan.input, control)
        devices = {device.device_type for device in tf.config.list_logical_devices()}
        how: dict[str, Any] = {
            "format": _FORMAT,
            "versions": [keras.version(), tf.version.VERSION],
            "devices": ["CPU"] if self._plan.recipe.train.device == "CPU" else sorted(devices),
            "pixels": pixels.spec,
            "model_input": self._plan.input.model_shape,
            "prefix": self._digest,
            "precision": [self._spec.computed_in, self._spec.stored_as],
        }
        if view is not None:
            how["view"] = [asdict(self._augment), self._plan.recipe.seed, view]
        return [
            replace(
                pixels,
                kind="features",
                spec=_digest_of([how, number]),
                shape=shape,
                dtype=np.dtype(self._spec.stored_as),
            )
            for number, shape in enumerate(self.shapes)
        ]


def open_all(keys: list[RowKeys]) -> Activations | None:
    """The activations of exactly these keys, memory-mapped, where all of them are kept."""
    arrays = []
    for one in keys:
        array = open_kept(one)
        if array is None:
            return None
        arrays.append(array)
    return tuple(arrays)


def prefix_digest(prefix: keras.Model) -> str:
    """A hash of a prefix's structure and of the values of its weights, but of no layer's name."""
    digest = hashlib.sha256()
    digest.update(json.dumps(_structure(prefix.get_config()), sort_keys=True).encode())
    for variable in prefix.weights:
        value = np.ascontiguousarray(variable.numpy())
        digest.update(f"{value.dtype}{value.shape}".encode())
        digest.update(value.data.cast("B") if value.size else b"")
    return digest.hexdigest()


def _structure(config: dict[str, Any]) -> dict[str, Any]:
    """The configuration without names, which Keras makes up and counts on through a process, and
    without what changes nothing for a frozen layer.
    """
    calls = []
    for call in config["calls"]:
        operation = dict(call["operation"])
        operation["config"] = {
            key: value
            for key, value in operation["config"].items()
            if key not in ("name", "trainable")
        }
        calls.append({**call, "operation": operation})
    return {**config, "calls": calls}


def _digest_of(values: Any) -> str:
    text = json.dumps(values, sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
