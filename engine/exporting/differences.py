"""What it means to a user that a file gives other figures than the run."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import r2_score

from engine.classifier import Classifier
from engine.decision_rule import decide
from engine.evaluation_store import true_targets
from engine.exporting.types import ClassChange, Differing
from engine.types import Sample

MOST_DIFFERING = 100
SAME_NUMBER = 0.1
"""By how many deviations a number may differ and still be the same, without a tolerance."""
_Floats = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """As in `ExportedFile`; without samples there are neither scores nor changes."""

    agreement: float
    score: float | None = None
    score_before: float | None = None
    class_changes: tuple[ClassChange, ...] = ()
    differing: tuple[Differing, ...] = ()


def differences(
    best: Classifier,
    samples: Sequence[Sample],
    expected: _Floats,
    found: _Floats,
    tolerance: float | None,
) -> Differences:
    """Compare a run's and a file's answers to the same inputs, and each with the truth.

    Args:
        best: The run's model; its temperature is in both answers already.
        samples: What the answers are to, with their truth; none where the inputs were made up.
        expected: The run's answers: [N, classes], two columns for `binary`; for `regression`
            numbers in their own units.
        found: The file's.
        tolerance: By how many deviations a number may differ and still be the same.
    """
    same = _same(best, expected, found, tolerance)
    agreement = float(np.mean(same))
    if not samples:
        return Differences(agreement=agreement)
    truth = true_targets(samples, best.task, len(best.class_names))
    differing = tuple(
        Differing(
            path=samples[i].path,
            expected=answer_text(best, expected[i]),
            found=answer_text(best, found[i]),
        )
        for i in np.flatnonzero(~same)[:MOST_DIFFERING]
    )
    if best.task == "regression":
        return Differences(
            agreement=agreement,
            score=_r2(truth, found),
            score_before=_r2(truth, expected),
            differing=differing,
        )
    before, after = (_answers(best, one) == truth for one in (expected, found))
    return Differences(
        agreement=agreement,
        score=float(np.mean(after)),
        score_before=float(np.mean(before)),
        class_changes=_class_changes(best, truth, before, after, same),
        differing=differing,
    )


def answer_text(best: Classifier, answer: _Floats) -> str:
    """One answer, [classes or numbers], as people read it."""
    if best.task == "regression":
        return ", ".join(
            f"{name} {value:.{_decimals(scale)}f}"
            for name, value, scale in zip(
                best.class_names, answer, best.output.scale or (1.0,) * len(answer), strict=True
            )
        )
    found, unsure = decide(answer[np.newaxis], best.task, best.rule)
    if best.task == "multi_label":
        return ", ".join(best.class_names[i] for i in np.flatnonzero(found[0])) or "none"
    text = f"{best.class_names[found[0]]} {100 * answer[found[0]]:.0f} %"
    return f"{text} (unsure)" if unsure[0] else text


def _same(
    best: Classifier, expected: _Floats, found: _Floats, tolerance: float | None
) -> NDArray[np.bool_]:
    """For each sample, whether both answer the same, [N]."""
    if best.task == "regression":
        allowed = SAME_NUMBER if tolerance is None else tolerance
        scale = np.array(best.output.scale or 1.0)
        return np.asarray(np.all(np.abs(expected - found) <= allowed * scale, axis=1))
    answers, unsure = decide(expected, best.task, best.rule)
    others, others_unsure = decide(found, best.task, best.rule)
    same = (answers == others).reshape(len(answers), -1).all(axis=1)
    # What is no number is no answer.
    return np.asarray(same & (unsure == others_unsure) & np.isfinite(found).all(axis=1))


def _answers(best: Classifier, outputs: _Floats) -> NDArray[np.int64]:
    """Classes [N], or 0 and 1 for each label; nothing is right where the file gives no number."""
    answers = decide(outputs, best.task, best.rule)[0]
    answers[~np.isfinite(outputs).all(axis=1)] = -1
    return answers


def _class_changes(
    best: Classifier,
    truth: NDArray[Any],
    before: NDArray[np.bool_],
    after: NDArray[np.bool_],
    same: NDArray[np.bool_],
) -> tuple[ClassChange, ...]:
    """Of each class with a sample that is answered otherwise; of labels, each yes and no."""
    changes = []
    for i, name in enumerate(best.class_names):
        is_labels = best.task == "multi_label"
        own = np.full(len(truth), True) if is_labels else truth == i
        was, now = (right[:, i] if is_labels else right[own] for right in (before, after))
        if np.any(was != now) if is_labels else not same[own].all():
            changes.append(
                ClassChange(
                    name=name,
                    num_samples=int(own.sum()),
                    right_before=int(was.sum()),
                    right_after=int(now.sum()),
                )
            )
    return tuple(changes)


def _r2(truth: NDArray[Any], estimated: _Floats) -> float | None:
    """R², the mean over the numbers; None where there is nothing to explain."""
    if len(truth) < 2 or not np.isfinite(estimated).all():
        return None
    return float(r2_score(truth, estimated))


def _decimals(scale: float) -> int:
    """So many that a hundredth of a deviation shows."""
    return min(9, max(0, 2 - math.floor(math.log10(scale))))
