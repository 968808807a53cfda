"""Scoring a run on samples whose answers are known."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from engine.answers import Answers, save_answers
from engine.classifier import BATCH_SIZE, Classifier, open_run
from engine.control import Control
from engine.data.found import FoundFile, natural_key
from engine.data.roots import find_samples
from engine.errors import EngineError
from engine.evaluation_store import (
    FILE_NAME,
    keep_evaluation,
    score_answers,
    true_targets,
)
from engine.evaluation_types import Evaluation
from engine.events import Notice
from engine.inputs import NOUNS
from engine.objectives import training_targets
from engine.recipe import TableSpec
from engine.relocation import moved_samples
from engine.runs import RunFolder, require_samples
from engine.storage import os_error_sentence
from engine.types import SPLITS, Sample, Split


def evaluate(
    run_dir: str, *, split: Split | None, data: str | None, control: Control
) -> Evaluation:
    """Score a run's best model, and keep the scores in the run's `evaluation.json`.

    Args:
        run_dir: The run's folder.
        split: Which of the run's splits; None means test where there is one, else validation.
            With `data`, which of that folder's; None means all samples where it has no split
            folders of its own.
        data: Other data to score on, with the run's classes or some of them.
        control: Gets progress and notices; cancels.

    Raises:
        EngineError: If run, split or data cannot be used.
    """
    run, classifier = open_run(run_dir)
    name: str
    if data is None:
        name, samples = own_samples(run, split)
        require_samples(samples, run.recipe.data.roots, classifier.input.noun)
        key: str = name
    else:
        place = Path(data)
        own = _moved_samples(run, place, split)
        name, samples = own or _other_samples(run, classifier, data, split, control)
        key = name if own else f"{name} of {place.absolute()}"
        if own:
            text = f"{data} holds the run's own data, so only its {name} split is scored."
            control.report(Notice(level="info", text=text))
        else:
            _warn_of_trained(run, samples, classifier.input.noun, control)
    answers = _answers(classifier, samples, key, control)
    evaluation = score_answers(run, answers, name)
    _keep(answers, evaluation, control)
    return evaluation


def own_samples(run: RunFolder, split: Split | None) -> tuple[Split, tuple[Sample, ...]]:
    """The samples of one of a run's splits, and its name; by default of test, or validation.

    Raises:
        EngineError: If the run has no such split.
    """
    samples = run.samples()
    splits = {sample.split for sample in samples}
    chosen: Split = split or ("test" if "test" in splits else "validation")
    if chosen not in splits:
        raise EngineError(
            f"The run has no {chosen} split: choose "
            f"{' or '.join(name for name in SPLITS if name in splits)}, or give other data to "
            "score on."
        )
    return chosen, tuple(sample for sample in samples if sample.split == chosen)


def _moved_samples(
    run: RunFolder, folder: Path, split: Split | None
) -> tuple[str, tuple[Sample, ...]] | None:
    """The run's own split where `folder` is its data, also after a move; else None.

    All samples of that folder would include those that were trained on, and flatter.
    """
    roots = run.recipe.data.roots
    name, samples = own_samples(run, split)
    if folder.absolute() == Path(roots[0]).absolute() and len(roots) == 1:
        return name, samples
    if any(Path(root).exists() for root in roots):
        return None
    moved = moved_samples(samples, roots, folder)
    return (name, moved) if moved else None


def _warn_of_trained(
    run: RunFolder, samples: Sequence[Sample], noun: str, control: Control
) -> None:
    """Tell of samples that are likely copies of those trained on: same file name, same size."""
    trained = {_file_key(sample.path) for sample in run.samples() if sample.split == "train"}
    known = sum(_file_key(sample.path) in trained for sample in samples) if trained else 0
    if known:
        text = (
            f"{known} of these {len(samples)} {noun} seem to be among those that the run was "
            "trained on (same name and size): the score looks too good. Give others."
        )
        control.report(Notice(level="warning", text=text))


def _file_key(reference: str) -> tuple[str, int] | str:
    """A file's name and size, or the reference itself where no such file is there."""
    path = Path(reference)
    try:
        return path.name, path.stat().st_size
    except OSError:
        return reference


def _other_samples(
    run: RunFolder, classifier: Classifier, data: str, split: Split | None, control: Control
) -> tuple[str, tuple[Sample, ...]]:
    """Samples of other data, labelled by the run's classes: of one of its splits, or all."""
    spec, task, names = run.recipe.data, classifier.task, classifier.class_names
    table = spec.table and spec.table.model_copy(update={"path": None, "weight": None})
    if task == "regression":
        table = (table or TableSpec()).model_copy(update={"labels": names})
    found = find_samples([data], table, control=control, task=task)
    if found.media != classifier.input.media:
        raise EngineError(
            f"{data} holds {NOUNS[found.media]}, but the run was trained on "
            f"{classifier.input.noun}: give data of the same kind."
        )
    renamed = dict(spec.renamed)
    known = {name: label for label, name in enumerate(names)}

    def classes_of(file: FoundFile) -> list[str]:
        given = file.class_names if task == "multi_label" else (file.class_name,)
        return [renamed.get(name, name) for name in given if name]

    unknown = sorted(
        {name for file in found.files for name in classes_of(file)} - set(known), key=natural_key
    )
    if unknown:
        raise EngineError(
            f"{data} has {'a class' if len(unknown) == 1 else 'classes'} that the run was not "
            f"trained on ({_some(unknown)}): it knows {_some(list(known))}, so rename or leave "
            "out what differs."
        )
    splits = {file.split for file in found.files}
    chosen = split or ("test" if "test" in splits else None)
    files = [file for file in found.files if chosen is None or file.split == chosen]
    if not files:
        raise EngineError(
            f"{data} has no {classifier.input.noun} in "
            f"{f'a {chosen} folder' if chosen else 'class folders'}: "
            + ("name no split to score on all of it." if chosen else "choose another folder.")
        )

    def sample(file: FoundFile) -> Sample:
        labels = tuple(sorted(known[name] for name in classes_of(file)))
        return Sample(
            path=file.path,
            label=labels[0] if task in ("single_label", "binary") else -1,
            labels=labels if task == "multi_label" else (),
            values=file.values,
            split=file.split or "test",
            orientation=0,
        )

    return chosen or "all", tuple(sample(file) for file in files)


def _answers(
    classifier: Classifier, samples: Sequence[Sample], key: str, control: Control
) -> Answers:
    """What the model answers, batch by batch: of the samples only their answers are held."""
    step, noun = classifier.step(), classifier.input.noun
    num_classes = len(classifier.class_names)
    targets = training_targets(samples, classifier.output, num_classes)
    outputs = np.empty((len(samples), num_classes), np.float32)
    losses = np.empty(len(samples), np.float32)
    read: list[int] = []
    refused: list[tuple[str, str]] = []

    def refuse(position: int, reason: str) -> None:
        refused.append((samples[position].path, reason))

    for batch in classifier.read_batches(
        [(sample.path, sample.orientation) for sample in samples],
        control=control,
        text="Evaluating",
        refuse=refuse,
    ):
        count = len(batch.positions)
        wanted = np.zeros((BATCH_SIZE, *targets.shape[1:]), targets.dtype)
        wanted[:count] = targets[list(batch.positions)]
        given, each = step(batch.pixels, wanted)
        rows = slice(len(read), len(read) + count)
        outputs[rows], losses[rows] = given[:count], each[:count]
        read += batch.positions
    if not read:
        path, reason = refused[0]
        raise EngineError(
            f"None of the {len(samples)} {noun} could be read ({path}: {reason.rstrip('.')}): "
            "check the data."
        )
    if refused:
        control.report(
            Notice(
                level="warning",
                text=f"{len(refused)} of {len(samples)} {noun} could not be read and are not in "
                f"the scores (the first: {refused[0][0]}: {refused[0][1]})",
            )
        )
    broken = np.count_nonzero(~np.isfinite(outputs[: len(read)]).all(axis=1))
    if broken:
        raise EngineError(
            f"The model gives no numbers for {broken} of {len(read)} {noun} (NaN or infinity), so "
            "they cannot be scored: its training ran away; train again with a lower learning rate."
        )
    known = [samples[position] for position in read]
    return Answers(
        paths=tuple(sample.path for sample in known),
        outputs=outputs[: len(read)],
        losses=losses[: len(read)],
        targets=true_targets(known, classifier.task, num_classes),
        key=key,
    )


def _keep(answers: Answers, evaluation: Evaluation, control: Control) -> None:
    """Keep both with the run; one that may only be read is still evaluated."""
    try:
        save_answers(evaluation.run_dir, answers)
        keep_evaluation(evaluation)
    except OSError as error:
        text = os_error_sentence(error, Path(evaluation.run_dir) / FILE_NAME)
        control.report(Notice(level="warning", text=text))


def _some(names: Sequence[str], most: int = 8) -> str:
    shown = ", ".join(repr(name) for name in names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"
