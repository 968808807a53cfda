"""A run's scores: as JSON, in the run's `evaluation.json`, and back. No TensorFlow.

What was said of each sample follows from the answers (`engine.answers`), which a file of JSON
would hold for ever in a form that is slow to read.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from engine.answers import Answers, load_answers
from engine.decision_rule import FILE_NAME as RULE_FILE
from engine.decision_rule import misfit_of, read_rule, rule_from_json
from engine.errors import EngineError
from engine.evaluation_types import (
    ClassScore,
    CoverageCurve,
    DataTask,
    DecisionRule,
    EvaluatedSample,
    Evaluation,
    TargetScore,
    ThresholdCurve,
    TopK,
)
from engine.judging import judge
from engine.runs import RunFolder
from engine.storage import read_json, write_json
from engine.types import SPLITS, Sample

FILE_NAME = "evaluation.json"
_IN_ORDER = ("test", "validation", "train")
_CURVE_FIGURES = ("roc_auc", "roc_auc_range", "average_precision", "average_precision_range")


def evaluation_to_json(evaluation: Evaluation) -> dict[str, Any]:
    """The scores as `graft evaluate --json` prints them.

    With `multi_label`, `accuracy` is the share of samples whose labels are all right, and each
    class has its own `decisions`: rows not there and there, columns not found and found. With
    `regression` there is no accuracy, but errors in the numbers' units. A `…_range` holds the ends
    of a 95 % interval, or null where the samples do not say.
    """
    values: dict[str, Any] = {
        "split": evaluation.split,
        "task": evaluation.task,
        "num_samples": evaluation.num_samples,
        "accuracy": evaluation.accuracy,
        "accuracy_range": None,
        "loss": evaluation.loss,
        "per_class": {one.name: _class_to_json(one, evaluation) for one in evaluation.per_class},
        "confusion": [list(row) for row in evaluation.confusion],
        "cautions": list(evaluation.cautions),
    }
    if evaluation.accuracy is not None:
        values["accuracy_range"] = [evaluation.accuracy_low, evaluation.accuracy_high]
        values |= {"macro_f1": evaluation.macro_f1, "macro_f1_range": evaluation.macro_f1_range}
        rule, names = evaluation.rule, evaluation.class_names
        values["temperature"] = rule.temperature
        values["thresholds"] = thresholds_to_json(rule, evaluation.task, names)
    if evaluation.coverage is not None:
        values["top_k"] = [asdict(one) for one in evaluation.top_k]
        values["unsure"] = _unsure_to_json(evaluation)
    if evaluation.label_accuracy is not None:
        values["label_accuracy"] = evaluation.label_accuracy
    for name in ("roc_auc", "average_precision") if evaluation.curves else ():
        known = [v for v in (getattr(one, name) for one in evaluation.curves) if v is not None]
        values[name] = float(np.mean(known)) if known else None
        if evaluation.task == "binary":
            values[f"{name}_range"] = getattr(evaluation.curves[0], f"{name}_range")
    if evaluation.per_target:
        values["r2"] = evaluation.r2
        for figure in ("mean_absolute_error", "root_mean_squared_error"):
            values[figure] = float(np.mean([getattr(one, figure) for one in evaluation.per_target]))
        values["per_target"] = {one.name: _unnamed(one) for one in evaluation.per_target}
    return values


def thresholds_to_json(
    rule: DecisionRule, task: DataTask, class_names: Sequence[str]
) -> dict[str, float]:
    """A rule's thresholds by the classes that they are for; empty where all are 0.5."""
    of = class_names[1:] if task == "binary" else class_names
    return dict(zip(of, rule.thresholds, strict=True)) if rule.thresholds else {}


def keep_evaluation(evaluation: Evaluation) -> None:
    """Add scores to the run's file, in place of earlier ones on the same samples.

    Without their answers kept too, they cannot be read again.

    Raises:
        OSError: If the folder cannot be written to.
    """
    path = Path(evaluation.run_dir) / FILE_NAME
    kept = _kept(path)
    kept[evaluation.key or evaluation.split] = {
        **evaluation_to_json(evaluation),
        "class_names": evaluation.class_names,
        # Read by 0.1, as by those who followed it.
        "accuracy_low": evaluation.accuracy_low,
        "accuracy_high": evaluation.accuracy_high,
        "rule": asdict(evaluation.rule),
        "curves": [asdict(one) for one in evaluation.curves],
        "coverage": None if evaluation.coverage is None else asdict(evaluation.coverage),
    }
    write_json(path, kept)


def stored_keys(run_dir: str | Path) -> tuple[str, ...]:
    """What a run was scored on: its own splits first, the test split before all."""
    keys = _kept(Path(run_dir) / FILE_NAME)
    return tuple(
        sorted(keys, key=lambda key: (_IN_ORDER.index(key) if key in _IN_ORDER else 3, key))
    )


def read_evaluation(run_dir: str, key: str | None = None) -> Evaluation | None:
    """The scores kept with a run, by its rule as it is now.

    Where the rule has changed since, they are made anew from the answers, and kept.

    Args:
        run_dir: The run's folder.
        key: What was scored (`Evaluation.key`); None: the run's own samples, on the test's before
            any other.

    Returns:
        None where nothing usable was kept: evaluating writes it anew.
    """
    kept = _kept(Path(run_dir) / FILE_NAME)
    for wanted in _IN_ORDER if key is None else (key,):
        if wanted in kept:
            try:
                return _read(run_dir, wanted, kept[wanted])
            except (EngineError, AttributeError, KeyError, TypeError, ValueError):
                return None
    return None


def _read(run_dir: str, key: str, kept: dict[str, Any]) -> Evaluation | None:
    answers = load_answers(run_dir, key)
    if answers is None:
        # Before 0.2 the samples were kept here, and their answers nowhere.
        samples = tuple(EvaluatedSample(**_tuples(one)) for one in kept.get("samples", ()))
        return _from_json(run_dir, key, kept, samples) if samples else None
    run = RunFolder(run_dir)
    rule = rule_from_json(kept.get("rule", {}), FILE_NAME)
    if rule == read_rule(run_dir) and len(answers) == kept["num_samples"]:
        return _from_json(run_dir, key, kept, judge(answers, run.task, rule).samples)
    evaluation = score_answers(run, answers, kept["split"])
    # Of a run that may only be read, what is shown is right all the same.
    with suppress(OSError):
        keep_evaluation(evaluation)
    return evaluation


def score_answers(run: RunFolder, answers: Answers, split: str) -> Evaluation:
    """The scores of a run's answers by its rule.

    Raises:
        EngineError: If the run's files are damaged, or its rule does not fit.
    """
    from engine.scoring import score

    rule, names, task = read_rule(run.path), run.class_names, run.task
    if problem := misfit_of(rule, task, names):
        raise EngineError(
            f"{run.path / RULE_FILE}: {problem} `graft decide {run.path} --reset` undoes it."
        )
    groups = {sample.path: sample.group for sample in run.samples() if sample.group}
    is_own = answers.key in SPLITS and groups
    return score(
        answers,
        run_dir=str(run.path),
        split=split,
        class_names=names,
        task=task,
        rule=rule,
        groups=tuple(groups.get(path, "") for path in answers.paths) if is_own else (),
    )


def true_targets(samples: Sequence[Sample], task: DataTask, num_classes: int) -> Any:
    """The samples' truth as `Answers.targets` has it."""
    if task == "multi_label":
        rows = np.zeros((len(samples), num_classes), np.int64)
        for row, sample in enumerate(samples):
            rows[row, list(sample.labels)] = 1
        return rows
    if task == "regression":
        return np.array([one.values for one in samples], np.float64).reshape(-1, num_classes)
    return np.array([sample.label for sample in samples], np.int64)


def _kept(path: Path) -> dict[str, Any]:
    try:
        found = read_json(path)
    except EngineError:
        return {}
    return found if isinstance(found, dict) else {}


def _class_to_json(one: ClassScore, evaluation: Evaluation) -> dict[str, Any]:
    values = _unnamed(one)
    if one.decisions is None:
        del values["decisions"]
    if evaluation.task == "multi_label":
        for curve in evaluation.curves:
            if curve.name == one.name:
                values |= {name: getattr(curve, name) for name in _CURVE_FIGURES}
    return values


def _unsure_to_json(evaluation: Evaluation) -> dict[str, Any]:
    sure = [sample for sample in evaluation.samples if not sample.unsure]
    right = sum(sample.label == sample.predicted for sample in sure)
    return {
        "below": evaluation.rule.unsure_below,
        "coverage": len(sure) / evaluation.num_samples,
        "accuracy": right / len(sure) if sure else None,
    }


def _unnamed(one: ClassScore | TargetScore) -> dict[str, Any]:
    return {name: value for name, value in asdict(one).items() if name != "name"}


def _from_json(
    run_dir: str, key: str, kept: dict[str, Any], samples: tuple[EvaluatedSample, ...]
) -> Evaluation:
    return Evaluation(
        run_dir=run_dir,
        key=key,
        split=kept["split"],
        # Before 0.2 every run had classes, and one score for each.
        class_names=tuple(kept.get("class_names", kept["per_class"])),
        num_samples=kept["num_samples"],
        accuracy=kept["accuracy"],
        accuracy_low=kept["accuracy_low"],
        accuracy_high=kept["accuracy_high"],
        loss=kept["loss"],
        per_class=tuple(
            ClassScore(name=name, **_tuples(scores, without=_CURVE_FIGURES))
            for name, scores in kept["per_class"].items()
        ),
        confusion=tuple(tuple(line) for line in kept["confusion"]),
        samples=samples,
        task=kept.get("task", "single_label"),
        label_accuracy=kept.get("label_accuracy"),
        per_target=tuple(
            TargetScore(name=name, **_tuples(scores))
            for name, scores in kept.get("per_target", {}).items()
        ),
        macro_f1=kept.get("macro_f1"),
        macro_f1_range=_tuple(kept.get("macro_f1_range")),
        top_k=tuple(TopK(**_tuples(one)) for one in kept.get("top_k", ())),
        curves=tuple(ThresholdCurve(**_tuples(one)) for one in kept.get("curves", ())),
        coverage=CoverageCurve(**_tuples(kept["coverage"])) if kept.get("coverage") else None,
        rule=rule_from_json(kept.get("rule", {}), FILE_NAME),
        cautions=tuple(kept.get("cautions", ())),
    )


def _tuples(values: dict[str, Any], without: tuple[str, ...] = ()) -> dict[str, Any]:
    """Lists, which JSON has, as the tuples that they were."""
    return {name: _tuple(value) for name, value in values.items() if name not in without}


def _tuple(value: Any) -> Any:
    return tuple(_tuple(one) for one in value) if isinstance(value, list) else value
