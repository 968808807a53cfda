"""Which runs a folder holds, those of cross-validations too. No TensorFlow."""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from engine import presence, storage
from engine.errors import EngineError
from engine.recipe import Recipe
from engine.run_differences import difference
from engine.run_notes import read_notes
from engine.run_settings import settings
from engine.runs import RunFolder, migrate
from engine.types import DatasetIndex, EpochRecord, RunSummary

CROSS_FILE = "cross.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCross:
    """What a folder of a cross-validation says: the recipe of all its runs, how often it is run.

    `data` is the fingerprint of the data without its splits, empty before it was looked at.
    """

    recipe: Recipe
    folds: int
    seeds: tuple[int, ...]
    created: float
    data: str

    @property
    def words(self) -> str:
        """How often the recipe is run: "5 folds, 3 seeds"."""
        words = [f"{self.folds} folds"] if self.folds else []
        if len(self.seeds) > 1 or not words:
            words.append(f"{len(self.seeds)} seed{'' if len(self.seeds) == 1 else 's'}")
        return ", ".join(words)


def read_cross(folder: str | Path) -> StoredCross | None:
    """The cross-validation that a folder holds, or None.

    Raises:
        EngineError: If its file is damaged.
    """
    path = Path(folder) / CROSS_FILE
    if not path.exists():
        return None
    values = storage.read_json(path)
    try:
        return StoredCross(
            recipe=Recipe.model_validate(migrate(values["recipe"], path)),
            folds=int(values["folds"]),
            seeds=tuple(values["seeds"]),
            created=float(values["created"]),
            data=str(values["data"]),
        )
    except (KeyError, TypeError, ValueError):
        raise EngineError(
            f"{path} is damaged: start the cross-validation in a new folder."
        ) from None


def list_runs(folder: str, also: Sequence[str] = ()) -> tuple[RunSummary, ...]:
    """The runs in a folder, newest first, also those of cross-validations (`RunSummary.group`).

    Folders without a readable run are left out.

    Args:
        folder: Whose folders are runs.
        also: Folders of runs that are elsewhere.
    """
    root = Path(folder)
    inside = list(root.iterdir()) if root.is_dir() else []
    names = Counter(path.name for path in inside)
    outside = [path for path in map(Path, also) if path.parent != root]
    names.update(path.name for path in outside)
    # A cross-validation differs as a whole from what was run before it.
    found: list[tuple[float, Recipe, str, list[RunSummary]]] = []
    for path in (*inside, *outside):
        try:
            cross = read_cross(path)
            if cross is None:
                summary, recipe = _summary(RunFolder(path))
                if path.parent != root and names[path.name] > 1:
                    summary = replace(summary, name=f"{path.parent.name}/{path.name}")
                summary = _with_notes([summary], path)[0]
                found.append((summary.created, recipe, "", [summary]))
            else:
                found.append((cross.created, cross.recipe, cross.words, _summaries(path, cross)))
        except EngineError:
            continue
    found.sort(key=lambda entry: entry[0])
    summaries: list[RunSummary] = []
    before: Recipe | None = None
    for _created, recipe, repeats, of_entry in found:
        words = difference(before, recipe)
        if repeats:
            words = repeats if recipe == before else f"{words}, {repeats}"
        summaries += [replace(summary, difference=words) for summary in of_entry]
        before = recipe
    return tuple(reversed(summaries))


def _summaries(folder: Path, cross: StoredCross) -> list[RunSummary]:
    """The runs of a cross-validation so far, in the order in which they were made."""
    found = []
    for path in folder.iterdir():
        try:
            summary, recipe = _summary(RunFolder(path))
        except EngineError:
            continue
        words = [f"fold {recipe.data.fold + 1}"] if cross.folds else []
        words += [f"seed {recipe.seed}"] if len(cross.seeds) > 1 or not words else []
        name = f"{folder.name}, {', '.join(words)}"
        found.append(replace(summary, name=name, group=folder.name))
    return sorted(_with_notes(found, folder), key=lambda summary: summary.created)


def _with_notes(summaries: list[RunSummary], folder: Path) -> list[RunSummary]:
    notes = read_notes(folder)
    return [replace(summary, tags=notes.tags, note=notes.note) for summary in summaries]


def _summary(run: RunFolder) -> tuple[RunSummary, Recipe]:
    status, recipe = run.status, run.recipe
    state = str(status.get("status", "interrupted"))
    host = ""
    if state == "running":
        host = presence.foreign_host(run.path)
        state = state if host or run.is_locked() else "interrupted"
    test_accuracy = None
    task = status.get("task", "single_label")
    if (run.path / "evaluation.json").exists():
        key = {"multi_label": "label_accuracy", "regression": "r2"}.get(task, "accuracy")
        try:
            evaluated = storage.read_json(run.path / "evaluation.json")
            test_accuracy = evaluated.get("test", {}).get(key)
        except (EngineError, AttributeError):
            test_accuracy = None
    summary = RunSummary(
        run_dir=str(run.path),
        name=run.path.name,
        status=state,
        source=str(status.get("source", Path(recipe.source.location).stem)),
        data=Path(recipe.data.roots[0]).name,
        difference="",
        created=float(status.get("created", 0.0)),
        seconds=status.get("seconds"),
        validation_accuracy=status.get("validation_accuracy"),
        test_accuracy=test_accuracy,
        history=tuple(EpochRecord(**record) for record in status.get("history", ())),
        task=task,
        media=(status.get("input") or {}).get("media", "picture"),
        data_fingerprint=str(status.get("data_fingerprint", "")),
        settings=settings(recipe),
        host=host,
    )
    return summary, recipe


def count_new(index: DatasetIndex, runs_folder: str | Path) -> tuple[str, int] | None:
    """How much data has come since the last run: that run's name and the number of new samples.

    The last run is the newest on the same roots; None where there is none. A sample that has
    another class or split now is not new.
    """
    roots = {os.path.abspath(root) for root in index.roots}  # noqa: PTH100 - keeps links
    for summary in list_runs(str(runs_folder)):
        run = RunFolder(summary.run_dir)
        try:
            used = {os.path.abspath(root) for root in run.recipe.data.roots}  # noqa: PTH100
            if used != roots:
                continue
            before = {index.relative(sample.path) for sample in run.samples()}
        except EngineError:
            continue
        return summary.name, sum(index.relative(s.path) not in before for s in index.samples)
    return None
