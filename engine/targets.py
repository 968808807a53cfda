"""What a model learns, by task: output layer, targets, and the name of its score. No TensorFlow."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from engine.types import DataTask, Sample

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputSpec:
    """The output layer: `units` of `activation`.

    For `regression`, `scale` and `offset` (one a target; the training targets' deviation and
    mean) are a Rescaling layer behind it, so that the model gives the targets' own units.
    """

    task: DataTask
    units: int
    activation: str
    scale: tuple[float, ...] = ()
    offset: tuple[float, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain values for run.json and an export's metadata."""
        return asdict(self)


def output_from_json(values: Mapping[str, Any]) -> OutputSpec:
    """What `OutputSpec.to_json` wrote."""
    lists = {name: tuple(map(float, values[name])) for name in ("scale", "offset")}
    return OutputSpec(
        task=values["task"], units=int(values["units"]), activation=values["activation"], **lists
    )


def num_units(task: str, num_classes: int) -> int:
    """Units of the output layer: one for two classes, else one a class or number."""
    return 1 if task == "binary" else num_classes


def output_spec(task: DataTask, class_names: Sequence[str], train: Sequence[Sample]) -> OutputSpec:
    """The output layer for a task.

    Args:
        task: What is learned.
        class_names: One a class, or one a number to be estimated.
        train: The training samples, for the scale of the numbers.
    """
    count = len(class_names)
    if task == "binary":
        return OutputSpec(task=task, units=1, activation="sigmoid")
    if task == "multi_label":
        return OutputSpec(task=task, units=count, activation="sigmoid")
    if task == "regression":
        import numpy as np

        values = np.array([sample.values for sample in train], np.float64).reshape(-1, count)
        deviation = values.std(axis=0)
        return OutputSpec(
            task=task,
            units=count,
            activation="linear",
            # A number that never changes has no scale of its own.
            scale=tuple(float(d) if d > 0 else 1.0 for d in deviation),
            offset=tuple(float(mean) for mean in values.mean(axis=0)),
        )
    return OutputSpec(task=task, units=count, activation="softmax")


def targets_of(
    samples: Sequence[Sample], task: DataTask, num_classes: int
) -> "NDArray[np.generic]":
    """The samples' targets: int32 [N]; float32 [N, 1] for `binary`, [N, classes] for
    `multi_label` (0 or 1), [N, numbers] for `regression`.
    """
    # The window asks this module about units before it is seen, and needs no arrays for it.
    import numpy as np

    if task == "multi_label":
        targets = np.zeros((len(samples), num_classes), np.float32)
        for row, sample in enumerate(samples):
            targets[row, list(sample.labels)] = 1
        return targets
    if task == "regression":
        return np.array([s.values for s in samples], np.float32).reshape(-1, num_classes)
    labels = np.array([sample.label for sample in samples], np.int32)
    return labels.astype(np.float32)[:, None] if task == "binary" else labels


def score_name(task: str) -> str:
    """What `accuracy` in histories and results is for a task, as scikit-learn's `score` has it.

    The share of right answers; of right yes-or-no decisions for `multi_label`; the coefficient
    of determination for `regression`.
    """
    return {"multi_label": "label accuracy", "regression": "R²"}.get(task, "accuracy")
