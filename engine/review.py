"""A review of a run's data: which labels may be wrong, which samples are nearly the same."""

import numpy as np

from engine.control import Control
from engine.embeddings import Embeddings, embed_run, embed_source
from engine.errors import CancelledError, EngineError
from engine.label_errors import FOLDS, Labels, Suspicions, out_of_fold, reduced, suspicions
from engine.review_types import LabelSuspect, LookAlikePair, Review, ReviewRequest
from engine.runs import RunFolder
from engine.similar_pairs import similar_pairs

LEAST_SAMPLES = 2 * FOLDS


def review_run(request: ReviewRequest, control: Control) -> Review:
    """Which labels of a run's samples may be wrong, and which samples look alike.

    Labels are judged by the untouched source's features where the run has changed its base: that
    may know wrong labels by heart.

    Raises:
        EngineError: If the run learns numbers, or has too few samples or classes.
        CancelledError: If it was cancelled; features that were computed are kept.
    """
    run = RunFolder(request.run_dir).require()
    if run.task == "regression":
        raise EngineError(
            "This run estimates numbers, which are not right or wrong as labels are: look at the "
            "samples with the largest errors instead."
        )
    seen, whose = _features(request, run, control)
    if len(seen) < LEAST_SAMPLES:
        raise EngineError(
            f"There are {len(seen)} samples; judging labels takes at least {LEAST_SAMPLES}: "
            "choose more splits, or add samples."
        )
    names = run.class_names
    several = run.task == "multi_label"
    # Rows of a few numbers are often nearly the same by chance.
    is_table = run.input is not None and run.input.media == "vector"
    judge = _judge_labels if several else _judge_classes
    suspects, num_expected, accuracy = judge(seen, len(names), control)
    suspects.sort(key=lambda one: (one.score, one.path))
    method = (
        f"A simple model on {whose} judged each sample without having been trained on it; suspect "
        "are labels that it thinks improbable. What is rare or hard looks suspect too: look before "
        "you decide."
    )
    return Review(
        class_names=names,
        num_samples=len(seen),
        suspects=tuple(suspects[: request.most]),
        num_expected=min(num_expected, len(suspects)),
        look_alikes=() if is_table else _look_alikes(seen, request.most, control),
        accuracy=accuracy,
        method=method,
    )


def _features(request: ReviewRequest, run: RunFolder, control: Control) -> tuple[Embeddings, str]:
    """Features that have not seen the labels, and in words whose."""
    recipe = run.recipe
    freezes = [phase.freeze for phase in recipe.train.phases]
    is_changed = bool(recipe.train.start_from) or any(
        one.everything or one.unfreeze or one.layers for one in freezes
    )
    if is_changed and recipe.source.weights != "random":
        try:
            return (
                embed_source(recipe.source, run.index(), request.splits, control, recipe.data),
                "the source model's features, as they were before training",
            )
        except CancelledError:
            raise
        except EngineError:
            # Its file is gone: then the run's own are the best there are.
            pass
    seen = embed_run(request.run_dir, request.splits, control)
    if is_changed:
        return seen, "the features of the run, whose base was trained on these labels,"
    return seen, "the features of the run's frozen base"


def _judge_classes(
    seen: Embeddings, num_classes: int, control: Control
) -> tuple[list[LabelSuspect], int, float]:
    labels = seen.labels
    if len(np.unique(labels)) < 2:
        raise EngineError(
            "All samples have one class, so no other could be right: add samples of others."
        )
    groups = [sample.group for sample in seen.samples]
    text = "Answering each sample by models that have not seen it"
    chances = out_of_fold(reduced(seen.values), labels, groups, num_classes, control, text)
    # A class with one sample, or one group, has no model that knows it.
    known = chances.max(axis=1) > 0
    known &= np.bincount(labels, minlength=num_classes)[labels] >= 2
    found = suspicions(chances[known], labels[known])
    rows = np.flatnonzero(known)
    suspects = [
        LabelSuspect(
            path=seen.samples[row].path,
            split=seen.samples[row].split,
            given=int(labels[row]),
            suggested=int(found.others[at]),
            given_probability=float(found.given[at]),
            suggested_probability=float(found.other_given[at]),
            score=float(found.given[at]),
        )
        for at, row in enumerate(rows.tolist())
        if found.other_given[at] > found.given[at]
    ]
    return suspects, found.num_expected, float((chances.argmax(axis=1) == labels).mean())


def _judge_labels(
    seen: Embeddings, num_classes: int, control: Control
) -> tuple[list[LabelSuspect], int, float]:
    """Each label by itself: is it there or not?"""
    rows = reduced(seen.values)
    groups = [sample.group for sample in seen.samples]
    suspects: list[LabelSuspect] = []
    num_expected, num_right = 0, 0
    for label in range(num_classes):
        there = np.array([label in sample.labels for sample in seen.samples], np.int64)
        if len(np.unique(there)) < 2:
            num_right += len(there)
            continue
        text = f"Judging label {label + 1} of {num_classes}"
        chances = out_of_fold(rows, there, groups, 2, control, text)
        found = suspicions(chances, there)
        num_expected += found.num_expected
        num_right += int((chances.argmax(axis=1) == there).sum())
        suspects += _label_suspects(seen, label, there, found)
    return suspects, num_expected, num_right / (num_classes * len(seen))


def _label_suspects(
    seen: Embeddings, label: int, there: Labels, found: Suspicions
) -> list[LabelSuspect]:
    return [
        LabelSuspect(
            path=seen.samples[row].path,
            split=seen.samples[row].split,
            given=label if there[row] else -1,
            suggested=-1 if there[row] else label,
            given_probability=float(found.given[row]),
            suggested_probability=float(found.other_given[row]),
            score=float(found.given[row]),
        )
        for row in np.flatnonzero(found.other_given > found.given).tolist()
    ]


def _look_alikes(seen: Embeddings, most: int, control: Control) -> tuple[LookAlikePair, ...]:
    pairs = [
        LookAlikePair(
            first=one.path,
            second=other.path,
            first_label=one.label,
            second_label=other.label,
            first_split=one.split,
            second_split=other.split,
            similarity=similarity,
        )
        for at, other_at, similarity in similar_pairs(seen.values, most, control)
        for one, other in [(seen.samples[at], seen.samples[other_at])]
    ]
    # Alike with different labels: one of them is wrong, or the two are easily confused.
    pairs.sort(key=lambda pair: (pair.first_label == pair.second_label, -pair.similarity))
    return tuple(pairs)
