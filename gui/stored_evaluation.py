"""A run's scores as the engine left them in the run folder, read without TensorFlow."""

from pathlib import Path
from typing import Any

from engine.errors import EngineError
from engine.storage import read_json
from engine.types import ClassScore, EvaluatedSample, Evaluation

_FILE_NAME = "evaluation.json"


def read_evaluation(run_dir: str, _control: object = None) -> Evaluation | None:
    """The scores on the run's own pictures, on the test's before any other; None without any."""
    path = Path(run_dir) / _FILE_NAME
    if not path.is_file():
        return None
    try:
        kept = read_json(path)
        for split in ("test", "validation", "train"):
            if split in kept:
                return _evaluation(run_dir, kept[split])
    except (EngineError, AttributeError, KeyError, TypeError, ValueError):
        # Whatever wrote it, evaluating again writes it anew.
        return None
    return None


def _evaluation(run_dir: str, kept: dict[str, Any]) -> Evaluation:
    return Evaluation(
        run_dir=run_dir,
        split=kept["split"],
        class_names=tuple(kept["per_class"]),
        num_samples=kept["num_samples"],
        accuracy=kept["accuracy"],
        accuracy_low=kept["accuracy_low"],
        accuracy_high=kept["accuracy_high"],
        loss=kept["loss"],
        per_class=tuple(
            ClassScore(name=name, **scores) for name, scores in kept["per_class"].items()
        ),
        confusion=tuple(tuple(line) for line in kept["confusion"]),
        samples=tuple(EvaluatedSample(**sample) for sample in kept["samples"]),
    )
