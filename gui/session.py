"""The one owner of current state: source, data, recipe, runs and whatever is running.

Pages read its properties, call its methods and listen to its signals; no page holds state of
its own that another needs. A failing task never loses what was there before it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from engine import storage, tasks
from engine.errors import EngineError
from engine.events import Event, Notice, PhaseStarted, Progress
from engine.freezing import trainable_paths
from engine.head_shapes import describe_head
from engine.recipe import (
    Cut,
    DataSpec,
    Edit,
    FreezeSpec,
    HeadSpec,
    InputSize,
    Preprocessing,
    Recipe,
    SourceSpec,
)
from engine.suggest import Suggestion, suggest
from engine.types import (
    Application,
    DatasetIndex,
    Evaluation,
    ExportedFile,
    LayerNode,
    OpenedSource,
    Prediction,
    RunResult,
    RunSummary,
    Split,
)
from gui.draft import Draft
from gui.dropped import MODEL_SUFFIXES, OTHER_MODEL_SUFFIXES, sort_paths
from gui.jobs import Job, Jobs, LaneName, TaskCrash

TrainingState = Literal["idle", "starting", "running", "paused", "stopping"]


class Session(QObject):
    """Current state and what can be done with it.

    Args:
        jobs: Where long work runs; the session does not shut it down.
        parent: Its Qt owner.
    """

    source_changed = Signal(object)
    dataset_changed = Signal(object)
    recipe_changed = Signal(object)
    busy_changed = Signal(str)
    progress_changed = Signal(object)
    notice_posted = Signal(object)
    error_raised = Signal(str, str)
    run_started = Signal(str)
    run_event = Signal(object)
    run_finished = Signal(object)
    runs_changed = Signal(object)
    run_selected = Signal(str)
    evaluation_changed = Signal(object)
    predictions_changed = Signal(object)
    exports_changed = Signal(object)
    applications_changed = Signal(object)
    preprocessing_needed = Signal(object)
    training_state_changed = Signal(str)
    source_remembered = Signal(object)
    data_remembered = Signal(object)
    devices_diagnosed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.draft = Draft()
        self.source: OpenedSource | None = None
        self.dataset: DatasetIndex | None = None
        self.runs: tuple[RunSummary, ...] = ()
        self.applications: tuple[Application, ...] = ()
        self.current_run: str | None = None
        self.evaluation: Evaluation | None = None
        self.predictions: tuple[Prediction, ...] = ()
        self.exported: dict[str, tuple[ExportedFile, ...]] = {}
        self.suggestion: Suggestion | None = None
        self.training_state: TrainingState = "idle"
        self.training_run: str | None = None
        # Until the user has chosen something, what suits the data is filled in again whenever
        # the data or the source changes.
        self._follows_suggestion = True
        self._undo: list[Draft] = []
        self._redo: list[Draft] = []
        self._jobs_by_kind: dict[str, Job] = {}
        self._shown: list[Job] = []

    # What is there and what is missing

    @property
    def recipe(self) -> Recipe | None:
        """The whole recipe, or None while there is no source or no data."""
        return self.draft.recipe

    @property
    def training_job(self) -> Job | None:
        """The training that goes on, if any."""
        return self._jobs_by_kind.get("train")

    @property
    def busy_job(self) -> Job | None:
        """The job that the status area shows."""
        return self._shown[-1] if self._shown else None

    def is_working(self, kind: str) -> bool:
        """Whether a task of this kind (`source`, `data`, `evaluate`, …) waits or runs."""
        return kind in self._jobs_by_kind

    def missing(self) -> dict[str, str]:
        """For each step, one sentence on what it still needs, or nothing."""
        model = data = train = ""
        if self.source is None:
            model = self.tr("Drop a model file here, or choose a built-in one.")
        elif self.source.source.preprocessing is None:
            model = self.tr("Say which preprocessing this model was trained with.")
        if self.dataset is None:
            data = self.tr("Drop a folder of pictures, one subfolder for each class.")
        if model and data:
            train = self.tr("A model and data are missing.")
        elif self.source is None:
            train = self.tr("A source model is missing.")
        elif data:
            train = self.tr("Data is missing.")
        elif model:
            train = self.tr("The model's preprocessing is missing.")
        run = "" if self.current_run else self.tr("Train first.")
        return {"model": model, "data": data, "train": train, "evaluate": run, "export": run}

    def trainable(self, phase: int) -> frozenset[str]:
        """The paths of the base's layers that train in a phase; empty where that cannot be told."""
        if self.source is None or phase >= len(self.draft.train.phases):
            return frozenset()
        try:
            return trainable_paths(self.draft.train.phases[phase].freeze, self.source.base)
        except EngineError:
            return frozenset()

    def head(self) -> LayerNode | None:
        """The new head as layers, or None while there is no source."""
        if self.source is None:
            return None
        # Until there is data, two classes stand in for those that it will bring.
        num_classes = max(2, len(self.dataset.class_names)) if self.dataset else 2
        return describe_head(self.draft.head, self.source.source.features_shape, num_classes)

    # Opening

    def open_paths(self, paths: Sequence[str]) -> None:
        """Open whatever was dropped: models, data folders, runs, recipes, pictures to predict."""
        dropped = sort_paths(paths)
        if dropped.missing:
            self._refuse(self.tr("There is no file or folder {0}.").format(dropped.missing[0]))
        for recipe_path in dropped.recipes[:1]:
            self.open_recipe(recipe_path)
        if dropped.models:
            self.open_source(dropped.models[0])
            if len(dropped.models) > 1:
                self._note(
                    self.tr("{0} models were dropped; the first one is opened.").format(
                        len(dropped.models)
                    )
                )
        for run_dir in dropped.runs[:1]:
            self.select_run(run_dir)
        if dropped.data:
            self.open_data(dropped.data)
        if dropped.pictures:
            if self.current_run:
                self.predict(dropped.pictures)
            else:
                self._refuse(
                    self.tr(
                        "{0} single pictures were dropped: to train, drop a folder with one "
                        "subfolder for each class; to have them classified, train first."
                    ).format(len(dropped.pictures))
                )
        if dropped.unknown:
            self._refuse(
                self.tr(
                    "{0} is neither a model nor pictures: drop a .keras or .h5 file, or a folder "
                    "of pictures with one subfolder for each class."
                ).format(Path(dropped.unknown[0]).name)
            )

    def open_source(
        self,
        location: str,
        weights: str | None = None,
        preprocessing: Preprocessing = "auto",
        edits: tuple[Edit, ...] = (),
    ) -> None:
        """Open a model file or a built-in application.

        Args:
            location: A path or an application's name.
            weights: `file`, `imagenet`, `random` or a weights file; by default what is usual.
            preprocessing: `auto` or a mode.
            edits: Cuts and other edits, applied in order.
        """
        if weights is None:
            weights = "file" if is_model_file(location) else "imagenet"
        self._open_spec(
            SourceSpec(location=location, weights=weights, preprocessing=preprocessing, edits=edits)
        )

    def reopen_source(self, edits: tuple[Edit, ...]) -> None:
        """Open the same source with other edits; nothing changes if that fails."""
        if self.draft.source is not None:
            self._open_spec(self.draft.source.model_copy(update={"edits": edits}))

    def cut_at(self, layer: str | None) -> None:
        """Keep the source up to and including `layer`; None keeps what is kept by default."""
        if self.draft.source is None:
            return
        edits = tuple(edit for edit in self.draft.source.edits if not isinstance(edit, Cut))
        if layer is not None:
            edits = (*edits, Cut(layer=layer))
        self.reopen_source(edits)

    def set_input_size(self, height: int, width: int) -> None:
        """Rebuild the source for pictures of another size."""
        if self.draft.source is None:
            return
        edits = tuple(edit for edit in self.draft.source.edits if not isinstance(edit, InputSize))
        self.reopen_source((InputSize(height=height, width=width), *edits))

    def set_preprocessing(self, mode: Preprocessing) -> None:
        """Say which preprocessing the source was trained with."""
        if self.draft.source is None or self.source is None:
            return
        spec = self.draft.source.model_copy(update={"preprocessing": mode})
        if mode == "auto":
            self._open_spec(spec)
            return
        told = replace(
            self.source.source, preprocessing=mode, preprocessing_reason=self.tr("you chose it")
        )
        self.draft = replace(self.draft, source=spec)
        self.source = replace(self.source, source=told)
        self.source_remembered.emit(spec)
        self.source_changed.emit(self.source)
        self.recipe_changed.emit(self.recipe)

    def _open_spec(self, spec: SourceSpec, *, keep_choices: bool = False) -> None:
        self._start(
            "source",
            tasks.open_source,
            spec,
            title=self.tr("Opening {0}").format(short_name(spec.location)),
            on_done=lambda opened: self._source_opened(spec, opened, keep_choices),
        )

    def _source_opened(self, spec: SourceSpec, opened: OpenedSource, keep_choices: bool) -> None:
        self.source = opened
        self.draft = replace(self.draft, source=spec).fitting(opened.base)
        if not keep_choices:
            self._suggest_unless_chosen()
        self.source_remembered.emit(spec)
        self.source_changed.emit(opened)
        self.recipe_changed.emit(self.recipe)
        if opened.source.preprocessing is None:
            self.preprocessing_needed.emit(opened)

    def open_data(self, paths: Sequence[str]) -> None:
        """Scan folders of pictures."""
        old = self.draft.data
        roots = tuple(str(Path(path).absolute()) for path in paths)
        if old is None:
            spec = DataSpec(roots=roots)
        else:
            # What was left out belongs to the old data; how to split and resize is a choice.
            spec = old.model_copy(update={"roots": roots, "left_out": ()})
        self._scan(spec, self.draft.seed)

    def rescan(self) -> None:
        """Read the same data again, after its files have changed."""
        if self.draft.data is not None:
            self._scan(self.draft.data, self.draft.seed)

    def _scan(self, spec: DataSpec, seed: int, *, keep_choices: bool = False) -> None:
        self._start(
            "data",
            tasks.scan_data,
            tasks.ScanRequest(data=spec, seed=seed),
            lane="light",
            title=self.tr("Reading {0}").format(Path(spec.roots[0]).name),
            on_done=lambda index: self._data_scanned(spec, seed, index, keep_choices),
            on_failed=lambda: self.recipe_changed.emit(self.recipe),
        )

    def _data_scanned(
        self, spec: DataSpec, seed: int, index: DatasetIndex, keep_choices: bool
    ) -> None:
        self.dataset = index
        self.draft = replace(self.draft, data=spec, seed=seed)
        if not keep_choices:
            self._suggest_unless_chosen()
        self.data_remembered.emit(spec)
        self.dataset_changed.emit(index)
        self.recipe_changed.emit(self.recipe)

    def open_recipe(self, path: str) -> None:
        """Open the source and data of a recipe file and take over its choices."""
        from engine.runs import read_recipe

        try:
            recipe = read_recipe(Path(path))
        except EngineError as error:
            self._refuse(str(error))
            return
        self._open_recipe(recipe)

    def open_sample(self) -> None:
        """Open the bundled sample, ready to train."""
        self._start(
            "sample",
            tasks.unpack_sample,
            str(storage.user_dir() / "sample"),
            lane="light",
            title=self.tr("Unpacking the sample"),
            on_done=self._open_recipe,
        )

    def _open_recipe(self, recipe: Recipe) -> None:
        self._follows_suggestion = False
        was = self.draft
        self.draft = replace(was.with_recipe(recipe), source=was.source, data=was.data)
        self._open_spec(recipe.source, keep_choices=True)
        self._scan(recipe.data, recipe.seed, keep_choices=True)

    # The recipe

    def set_recipe(self, recipe: Recipe) -> None:
        """Replace the recipe. Another source or other data is taken over once it is open."""
        self.set_draft(self.draft.with_recipe(recipe))

    def set_draft(self, draft: Draft) -> None:
        """As `set_recipe`, also while the source or the data is still missing."""
        old, self.draft = self.draft, replace(draft, source=self.draft.source, data=self.draft.data)
        self.draft = replace(self.draft, seed=old.seed)
        if any(getattr(old, part) != getattr(draft, part) for part in ("head", "augment", "train")):
            self._follows_suggestion = False
        if not _same_choices(old, draft):
            self._undo = [*self._undo[-99:], old]
            self._redo.clear()
            self.recipe_changed.emit(self.recipe)
        if draft.source is not None and draft.source != old.source:
            self._open_spec(draft.source)
        if draft.data is not None and (draft.data != old.data or draft.seed != old.seed):
            self._scan(draft.data, draft.seed)
        elif draft.seed != old.seed:
            self.draft = replace(self.draft, seed=draft.seed)
            self.recipe_changed.emit(self.recipe)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change of the recipe to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change that was taken back."""
        return bool(self._redo)

    def undo(self) -> None:
        """Take back the last change of head, layers or training."""
        self._step_back(self._undo, self._redo)

    def redo(self) -> None:
        """Do again what `undo` took back."""
        self._step_back(self._redo, self._undo)

    def _step_back(self, take: list[Draft], keep: list[Draft]) -> None:
        if not take:
            return
        keep.append(self.draft)
        before = take.pop()
        now = self.draft
        self.draft = replace(before, source=now.source, data=now.data, seed=now.seed)
        if self.source is not None:
            self.draft = self.draft.fitting(self.source.base)
        self.recipe_changed.emit(self.recipe)

    def set_head(self, head: HeadSpec) -> None:
        """Change the head."""
        self.set_draft(replace(self.draft, head=head))

    def set_freeze(self, phase_index: int, freeze: FreezeSpec) -> None:
        """Change which layers train in one phase."""
        self.set_draft(self.draft.with_freeze(phase_index, freeze))

    def suggest(self) -> None:
        """Fill in what suits the data, whatever was chosen before."""
        self._follows_suggestion = True
        self._suggest_unless_chosen()
        self.recipe_changed.emit(self.recipe)

    def _suggest_unless_chosen(self) -> None:
        if self.dataset is None:
            return
        self.suggestion = suggest(self.dataset, self.source)
        if self._follows_suggestion:
            made = self.suggestion
            self.draft = replace(self.draft, head=made.head, augment=made.augment, train=made.train)

    # Training

    def train(self) -> None:
        """Start a run with the recipe as it is."""
        recipe = self.recipe
        sentence = self.missing()["train"]
        if self.training_job is not None:
            return
        if recipe is None or sentence:
            self._refuse(sentence)
            return
        run_dir = str(next_run_dir(storage.runs_dir()))
        self._start_training(
            tasks.train_run, tasks.TrainRequest(recipe=recipe, run_dir=run_dir), run_dir
        )

    def resume(self, run_dir: str) -> None:
        """Go on with an interrupted run."""
        if self.training_job is None:
            self._start_training(tasks.resume_run, run_dir, run_dir)

    def _start_training(self, task: Callable[..., Any], request: object, run_dir: str) -> None:
        self.training_run = run_dir
        self._set_training_state("starting")
        job = self._start(
            "train",
            task,
            request,
            title=self.tr("Training"),
            on_done=lambda result: self._trained(run_dir, result),
            on_failed=lambda: self._training_over(None),
            on_event=self._training_event,
        )
        job.cancelled.connect(lambda: self._training_over(None))
        job.ended.connect(self.refresh_runs)
        self.run_started.emit(run_dir)

    def _training_event(self, event: Event) -> None:
        if isinstance(event, PhaseStarted):
            if self.training_state == "starting":
                self._set_training_state("running")
            self.refresh_runs()
        self.run_event.emit(event)

    def _trained(self, run_dir: str, result: RunResult) -> None:
        self.current_run = run_dir
        self.evaluation = None
        self.predictions = ()
        self._training_over(result)
        self.run_selected.emit(run_dir)
        self.evaluation_changed.emit(None)

    def _training_over(self, result: RunResult | None) -> None:
        self._jobs_by_kind.pop("train", None)
        self.training_run = None
        self._set_training_state("idle")
        self.run_finished.emit(result)

    def stop_early(self) -> None:
        """End the training after this batch and keep the best epoch."""
        if self.training_job is not None:
            self._set_training_state("stopping")
            self.training_job.stop()

    def cancel_training(self) -> None:
        """End the training without a result; what was saved stays resumable."""
        if self.training_job is not None:
            self.training_job.cancel()

    def pause(self) -> None:
        """Hold the training."""
        if self.training_job is not None and self.training_state in ("starting", "running"):
            self.training_job.pause()
            self._set_training_state("paused")

    def go_on(self) -> None:
        """Go on after `pause`."""
        if self.training_job is not None and self.training_state == "paused":
            self.training_job.go_on()
            self._set_training_state("running")

    def _set_training_state(self, state: TrainingState) -> None:
        if state != self.training_state:
            self.training_state = state
            self.training_state_changed.emit(state)

    # After training

    def select_run(self, run_dir: str) -> None:
        """Make a run the one that is evaluated and exported."""
        if run_dir == self.current_run:
            return
        self.current_run = run_dir
        self.evaluation = None
        self.predictions = ()
        self.run_selected.emit(run_dir)
        self.evaluation_changed.emit(None)

    def refresh_runs(self) -> None:
        """Read the list of runs again."""
        self._start(
            "runs",
            tasks.list_runs,
            str(storage.runs_dir()),
            lane="light",
            title=self.tr("Reading the runs"),
            on_done=self._runs_listed,
            quiet=True,
        )

    def _runs_listed(self, runs: tuple[RunSummary, ...]) -> None:
        self.runs = runs
        self.runs_changed.emit(runs)

    def evaluate(self, run_dir: str | None = None, split: Split | None = None) -> None:
        """Score a run (default: the current one) on a split."""
        if run_dir is not None and run_dir != self.current_run:
            self.select_run(run_dir)
        if self.current_run is None:
            self._refuse(self.missing()["evaluate"])
            return
        self._start(
            "evaluate",
            tasks.evaluate_run,
            tasks.EvaluateRequest(run_dir=self.current_run, split=split),
            title=self.tr("Evaluating"),
            on_done=lambda done, run_dir=self.current_run: self._evaluated(run_dir, done),
        )

    def _evaluated(self, run_dir: str, evaluation: Evaluation) -> None:
        # The user may have gone on to another run meanwhile.
        if run_dir == self.current_run:
            self.evaluation = evaluation
            self.evaluation_changed.emit(evaluation)
        self.refresh_runs()

    def predict(self, paths: Sequence[str]) -> None:
        """Classify pictures with the current run."""
        if self.current_run is None:
            self._refuse(self.missing()["evaluate"])
            return
        self._start(
            "predict",
            tasks.predict_files,
            tasks.PredictRequest(model=self.current_run, paths=tuple(paths)),
            title=self.tr("Classifying {0} pictures").format(len(paths)),
            on_done=self._predicted,
        )

    def _predicted(self, predictions: tuple[Prediction, ...]) -> None:
        self.predictions = predictions
        self.predictions_changed.emit(predictions)

    def export(self, formats: Sequence[str], to: str, overwrite: bool = False) -> None:
        """Write the current run's model to files in the folder `to`."""
        if self.current_run is None:
            self._refuse(self.missing()["export"])
            return
        self._start(
            "export",
            tasks.export_run,
            tasks.ExportRequest(
                run_dir=self.current_run, to=to, formats=tuple(formats), overwrite=overwrite
            ),
            title=self.tr("Exporting"),
            on_done=lambda files, run_dir=self.current_run: self._exported(run_dir, files),
        )

    def _exported(self, run_dir: str, files: tuple[ExportedFile, ...]) -> None:
        self.exported[run_dir] = files
        self.exports_changed.emit(files)

    def list_applications(self) -> None:
        """Ask for the built-in source models; `applications_changed` brings them."""
        self._start(
            "applications",
            tasks.list_applications,
            None,
            lane="light",
            title=self.tr("Reading the catalog"),
            on_done=self._applications_listed,
            quiet=True,
        )

    def _applications_listed(self, applications: tuple[Application, ...]) -> None:
        self.applications = applications
        self.applications_changed.emit(applications)

    def diagnose(self) -> None:
        """Look at the devices; `devices_diagnosed` brings the report."""
        self._start(
            "devices",
            tasks.diagnose_devices,
            None,
            title=self.tr("Testing the devices"),
            on_done=self.devices_diagnosed.emit,
        )

    def warm_up(self) -> None:
        """Load TensorFlow in its process, so that the first real task need not."""
        self._start("warm-up", tasks.warm_up, None, title=self.tr("Starting Keras"), quiet=True)

    # Jobs

    def cancel_shown(self) -> None:
        """Cancel what the status area shows."""
        if self._shown:
            self._shown[-1].cancel()

    def _start(
        self,
        kind: str,
        task: Callable[..., Any],
        request: object,
        *,
        title: str,
        lane: LaneName = "engine",
        on_done: Callable[[Any], object] = lambda _result: None,
        on_failed: Callable[[], object] = lambda: None,
        on_event: Callable[[Event], object] | None = None,
        quiet: bool = False,
    ) -> Job:
        """Start a task; a later one of the same kind replaces an earlier one."""
        earlier = self._jobs_by_kind.pop(kind, None)
        if earlier is not None:
            earlier.cancel()
        job = self.jobs.start(task, request, lane=lane, title=title)
        self._jobs_by_kind[kind] = job

        def over() -> None:
            if self._jobs_by_kind.get(kind) is job:
                del self._jobs_by_kind[kind]
            if job in self._shown:
                self._shown.remove(job)
                self._show_busy()

        def finished(result: object) -> None:
            over()
            on_done(result)

        def failed(error: Exception) -> None:
            over()
            if not quiet:
                details = error.details if isinstance(error, TaskCrash) else ""
                self.error_raised.emit(str(error), details)
            on_failed()

        def reported(event: Event) -> None:
            if isinstance(event, Notice):
                self.notice_posted.emit(event)
            elif isinstance(event, Progress) and job is self.busy_job:
                self.progress_changed.emit(event)
            if on_event is not None:
                on_event(event)

        job.event_reported.connect(reported)
        job.finished.connect(finished)
        job.failed.connect(failed)
        job.cancelled.connect(over)
        if not quiet and not job.is_over:
            self._shown.append(job)
            self._show_busy()
        return job

    def _show_busy(self) -> None:
        self.progress_changed.emit(None)
        self.busy_changed.emit(self._shown[-1].title if self._shown else "")

    def _refuse(self, sentence: str) -> None:
        self.error_raised.emit(sentence, "")

    def _note(self, sentence: str) -> None:
        self.notice_posted.emit(Notice(level="info", text=sentence))


def _same_choices(one: Draft, other: Draft) -> bool:
    parts = ("head", "augment", "train", "export")
    return all(getattr(one, part) == getattr(other, part) for part in parts)


def is_model_file(location: str) -> bool:
    """Whether a source's location is a file rather than a built-in application's name."""
    suffix = Path(location).suffix.lower()
    return suffix in (*MODEL_SUFFIXES, *OTHER_MODEL_SUFFIXES) or Path(location).exists()


def short_name(location: str) -> str:
    """A source's name for a title: the file's name, or the application's."""
    return Path(location).name


def next_run_dir(runs_dir: Path) -> Path:
    """A folder for a new run, numbered after the last one."""
    numbers = [0]
    if runs_dir.is_dir():
        numbers += [int(path.name) for path in runs_dir.iterdir() if path.name.isdecimal()]
    return runs_dir / str(max(numbers) + 1)
