"""A run's scores as the engine left them in the run folder, read without TensorFlow."""

from pathlib import Path
from typing import Any

from engine.errors import EngineError
from engine.evaluation_types import ClassScore, EvaluatedSample, Evaluation, TargetScore
from engine.storage import read_json

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
        # Before 0.2 every run had classes, and one score for each.
        class_names=tuple(kept.get("class_names", kept["per_class"])),
        num_samples=kept["num_samples"],
        accuracy=kept["accuracy"],
        accuracy_low=kept["accuracy_low"],
        accuracy_high=kept["accuracy_high"],
        loss=kept["loss"],
        per_class=tuple(
            ClassScore(name=name, **_tuples(scores)) for name, scores in kept["per_class"].items()
        ),
        confusion=tuple(tuple(line) for line in kept["confusion"]),
        samples=tuple(EvaluatedSample(**_tuples(sample)) for sample in kept["samples"]),
        task=kept.get("task", "single_label"),
        label_accuracy=kept.get("label_accuracy"),
        per_target=tuple(
            TargetScore(name=name, **scores) for name, scores in kept.get("per_target", {}).items()
        ),
    )


def _tuples(values: dict[str, Any]) -> dict[str, Any]:
    """Lists, which JSON has, as the tuples that they were."""

    def made(value: Any) -> Any:
        return tuple(made(one) for one in value) if isinstance(value, list) else value

    return {name: made(value) for name, value in values.items()}
