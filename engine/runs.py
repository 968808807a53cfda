"""A run's folder: what it holds, how it is begun, how it is read. No TensorFlow.

recipe.json  classes.txt  splits.csv  events.jsonl  run.json  lock
checkpoint/epoch-N/  checkpoint/latest  best.keras  model.keras
decision.json  answers/  evaluation.json  notes.json
"""

import json
import math
import os
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from pydantic import ValidationError

from engine import leftovers, presence, storage
from engine.control import Control
from engine.data.archives import archive_kind, unpack
from engine.data.split_table import count_splits, read_splits, write_splits
from engine.errors import DataMovedError, EngineError
from engine.events import RunEvent, event_from_json
from engine.inputs import InputSpec, input_from_json
from engine.recipe import Recipe
from engine.references import split_reference
from engine.types import DatasetIndex, DataTask, EpochRecord, RunResult, Sample, Split
from engine.wrong_values import validation_sentence

ENDED = ("completed", "stopped_early")


class RunFolder:
    """One run's folder. Reading is lazy; a missing or damaged file is an `EngineError`."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)

    def require(self) -> "RunFolder":
        """Itself, if the folder holds a run.

        Raises:
            EngineError: If it does not.
        """
        if not (self.path / "recipe.json").is_file():
            what = "holds no run (recipe.json is missing)" if self.path.exists() else "is not there"
            inner = sorted(one.parent.name for one in self.path.glob("*/recipe.json"))
            if inner:
                raise EngineError(
                    f"{self.path} holds {len(inner)} runs: give one of them, such as "
                    f"{self.path / inner[0]}."
                )
            raise EngineError(
                f"The run folder {self.path} {what}: give a run's folder (`graft train --run` "
                "makes them)."
            )
        return self

    @property
    def recipe(self) -> Recipe:
        """The recipe the run was started with."""
        return read_recipe(self.path / "recipe.json")

    @property
    def class_names(self) -> tuple[str, ...]:
        """The classes, or numbers, in the order of the model's outputs."""
        # classes.txt is for people, and a name may hold a line's end.
        if known := self.status.get("class_names"):
            return tuple(known)
        text = (self.path / "classes.txt").read_text(encoding="utf-8")
        return tuple(text.removesuffix("\n").split("\n"))

    def samples(self) -> tuple[Sample, ...]:
        """The run's samples with the splits it used."""
        return read_splits(self.path / "splits.csv")[1]

    def split_sizes(self) -> dict[Split, int]:
        """How many samples each split has that has any.

        Raises:
            EngineError: If the table of samples is missing or damaged.
        """
        return count_splits(self.path / "splits.csv")

    def index(self) -> DatasetIndex:
        """The data as the run uses it: its samples with targets and splits."""
        status, entering = self.status, self.input
        length = entering.height if entering is not None and entering.media == "vector" else 0
        return DatasetIndex(
            roots=self.recipe.data.roots,
            task=self.task,
            class_names=self.class_names,
            samples=self.samples(),
            refused=(),
            findings=(),
            fingerprint=str(status.get("data_fingerprint", "")),
            media="picture" if entering is None else entering.media,
            vector_length=length,
            vector_names=() if entering is None else entering.columns,
        )

    @property
    def task(self) -> DataTask:
        """What the run learns. Runs before 0.2 have one softmax unit a class, also for two."""
        task: DataTask = self.status.get("task", "single_label")
        return task

    @property
    def input(self) -> InputSpec | None:
        """How samples enter the model, where run.json says so."""
        status = self.status
        values = status.get("input") or status.get("picture")
        return input_from_json(values) if values else None

    @property
    def status(self) -> dict[str, Any]:
        """What run.json says: status, source, figures, versions, picture."""
        path = self.path / "run.json"
        values = storage.read_json(path) if path.exists() else {}
        return values if isinstance(values, dict) else {}

    @property
    def history(self) -> tuple[EpochRecord, ...]:
        """One record for each epoch that ended."""
        return tuple(EpochRecord(**record) for record in self.status.get("history", ()))

    @property
    def best_model(self) -> Path:
        """The file of the best model."""
        return self.path / "best.keras"

    @property
    def checkpoints(self) -> Path:
        """The folder of checkpoints."""
        return self.path / "checkpoint"

    def events(self) -> Iterator[RunEvent]:
        """The events so far; a last line that is still being written is left out."""
        try:
            with (self.path / "events.jsonl").open(encoding="utf-8") as lines:
                for line in lines:
                    try:
                        event = event_from_json(json.loads(line))
                    except (json.JSONDecodeError, TypeError):
                        continue
                    if event is not None:
                        yield event
        except FileNotFoundError:
            return

    def begin(self, recipe: Recipe, index: DatasetIndex, facts: dict[str, Any]) -> None:
        """Write what a run starts from. The folder was made by `claim`."""
        storage.write_text(self.path / "classes.txt", "\n".join(index.class_names) + "\n")
        write_splits(index, self.path / "splits.csv")
        self.update(status="running", created=time.time(), **facts)
        # Last, because it makes the folder a run: one that is killed here can be resumed.
        storage.write_json(self.path / "recipe.json", recipe.model_dump(mode="json"))

    def update(self, **values: Any) -> None:
        """Change entries of run.json."""
        path = self.path / "run.json"
        now = storage.read_json(path) if path.exists() else {}
        storage.write_json(path, {**now, **values})

    def end(self, result: RunResult) -> None:
        """Write how the run ended."""
        values = asdict(result)
        values.pop("run_dir")
        self.update(**values)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the run's lock: one process trains in a folder at a time.

        What a killed process left half-written is removed.
        """
        if other := presence.foreign_host(self.path):
            raise EngineError(
                f"The run in {self.path} is being trained on {other}: wait for it, or stop it "
                f"there. If that was ended by force, try again in {presence.STALE_SECONDS:.0f} s."
            )
        # Whoever lists the runs tries the lock for a moment.
        lock = FileLock(self.path / leftovers.LOCK, timeout=1.0)
        try:
            with lock:
                leftovers.tidy(self.path)
                with presence.present(self.path):
                    yield
        except Timeout:
            raise EngineError(
                f"The run in {self.path} is being trained by another process: wait for it, or "
                "stop it there."
            ) from None

    def is_locked(self) -> bool:
        """Whether some process trains in this folder now."""
        return leftovers.is_locked(self.path)


def require_samples(samples: Sequence[Sample], roots: Sequence[str], noun: str) -> None:
    """Check that the files of a run's samples are where they were.

    Raises:
        DataMovedError: If they are not.
    """
    files = {split_reference(sample.path)[0] for sample in samples}
    gone = {file for file in files if not Path(file).is_file()}
    if gone and _unpack_again(roots):
        gone = {file for file in gone if not Path(file).is_file()}
    if gone:
        missing = [one.path for one in samples if split_reference(one.path)[0] in gone]
        raise DataMovedError(
            f"{len(missing)} of the {len(samples)} {noun} are not where they were (the first: "
            f"{missing[0]}): put them back, or tell the run where they are now "
            "(`graft resume RUN --data FOLDER`).",
            roots[0],
            len(missing),
            len(samples),
        )


def _unpack_again(roots: Sequence[str]) -> bool:
    """Unpack archives that are still there; unpacked files make room after a while."""
    archives = [Path(root) for root in roots if Path(root).is_file() and archive_kind(Path(root))]
    for archive in archives:
        unpack(archive, control=Control())
    return bool(archives)


def require_outside(run_dir: str | Path, roots: Sequence[str]) -> None:
    """Check that a run would not be written among the user's pictures.

    Raises:
        EngineError: If it would.
    """
    path = Path(run_dir).resolve()
    for root in roots:
        if Path(root).resolve() in (path, *path.parents):
            raise EngineError(
                f"The run folder {run_dir} lies inside the data folder {root}, where Graft writes "
                "nothing: choose a folder elsewhere."
            )


def require_free(run_dir: str | Path, needed_bytes: int = 0) -> None:
    """Check that a folder can take a new run, without making it.

    Raises:
        EngineError: If it holds a run or anything else, cannot be written, or the disk has no
            room for `needed_bytes`.
    """
    path = Path(run_dir)
    try:
        if (path / "recipe.json").exists():
            ended = RunFolder(path).status.get("status") in ENDED
            hint = "" if ended else f", or go on with it (`graft resume {path}`)"
            raise EngineError(f"The folder {path} already holds a run: choose another{hint}.")
        if path.is_file():
            raise EngineError(f"{path} is a file: give a folder for the run.")
        if path.is_dir() and any(path.iterdir()) and not leftovers.is_never_begun(path):
            raise EngineError(f"The folder {path} is not empty: choose a new folder for the run.")
        there = next(parent for parent in (path, *path.absolute().parents) if parent.exists())
        if not os.access(there, os.W_OK):
            raise EngineError(
                f"The run cannot be kept in {path}, because you may not write in {there}: choose "
                "another folder."
            )
        free = shutil.disk_usage(there).free
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, path)) from error
    if free < needed_bytes:
        raise EngineError(
            f"The run needs about {math.ceil(needed_bytes / 1e6)} MB in {path}, but "
            f"only {math.floor(free / 1e6)} MB are free: free some space or choose another place."
        )


def claim(run_dir: str | Path, needed_bytes: int = 0) -> RunFolder:
    """Make the folder of a new run, or take an empty one.

    Raises:
        EngineError: As `require_free`, or if it cannot be made.
    """
    require_free(run_dir, needed_bytes)
    path = Path(run_dir)
    try:
        path.mkdir(parents=True, exist_ok=True)
        if leftovers.is_never_begun(path):
            leftovers.empty(path)
        (path / leftovers.LOCK).touch()
    except OSError as error:
        raise EngineError(storage.os_error_sentence(error, path)) from error
    return RunFolder(path)


def read_recipe(path: Path) -> Recipe:
    """Read a recipe file.

    Raises:
        EngineError: If it is missing, is no JSON, or holds values that do not fit, all named.
    """
    values = storage.read_json(path)
    if isinstance(values, dict) and "schema_version" in values:
        values = migrate(values, path)
    try:
        return Recipe.model_validate(values)
    except ValidationError as error:
        raise EngineError(
            f"{path} is not a valid recipe: {validation_sentence(error, Recipe)}."
        ) from None


def migrate(values: dict[str, Any], path: Path) -> dict[str, Any]:
    """Bring a recipe written by an older Graft to today's schema.

    Raises:
        EngineError: If a newer Graft wrote it.
    """
    version = values.get("schema_version")
    if version == 1:
        return values
    raise EngineError(
        f"{path} has recipe version {version!r}, but this Graft reads version 1: "
        "use the Graft that wrote it, or a newer one."
    )
