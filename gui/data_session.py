"""The part of a session about data: opening, checking in the background, editing, taking back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine import storage, tasks
from engine.errors import ColumnsNeededError, DataMovedError, EngineError, NoClassesError
from engine.events import Event, FindingsFound, Progress
from engine.kept_edits import has_edits, with_kept_edits, without_edits
from engine.recipe import DataSpec, TableSpec
from engine.suggest import Suggestion
from engine.types import DatasetIndex
from gui.data_edits import carried
from gui.data_texts import edits_sentence
from gui.draft import Draft
from gui.dropped import is_named
from gui.edit_keeping import EditKeeping
from gui.history import History
from gui.jobs import Job, Jobs, LaneName
from gui.new_since import new_since_last_run
from gui.source_session import SourceSession


class DataSession(SourceSession):
    """Owns the data set that is open.

    Other data is taken over once it is open. An edit of how the data is used counts at once and
    is taken back if the data cannot be used so; each is one step of the history. What was decided
    about samples and classes is kept with the data set (`engine.kept_edits`) and is there again
    when it is opened the next time.

    Whatever is shown is found first, which is quick, and then checked in the background:
    `findings_changed` brings what a check has found so far, `check_changed` its progress, or None
    when it is over. `dataset_changed` is emitted for both.

    `new_data_counted` brings the name of the last run on this data and how many samples it did
    not have, or None. `classes_missing` brings a `NoClassesError`; `columns_needed` a
    `TablePreview` and the spec that met it; `data_moved` a `DataMovedError` and a function that
    looks in the folder it is given.
    """

    dataset_changed = Signal(object)
    data_remembered = Signal(object)
    findings_changed = Signal(object)
    check_changed = Signal(object)
    new_data_counted = Signal(object)
    classes_missing = Signal(object)
    columns_needed = Signal(object, object)
    table_previewed = Signal(object)
    table_failed = Signal(str)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self.dataset: DatasetIndex | None = None
        self.suggestion: Suggestion | None = None
        self._opening: DataSpec | None = None
        self._data_job: Job | None = None
        # As it was found, before files that cannot be used were dropped from it.
        self._found: DatasetIndex | None = None
        self._was_checked = False
        # What to go back to if the data cannot be used as it was edited.
        self._usable: tuple[DataSpec | None, int, History] = (None, 0, History())
        self._lengths: tuple[DatasetIndex, list[float]] | None = None
        self.edit_keeping = EditKeeping(jobs, self.tr("Keeping what was decided"), self._refuse)

    @property
    def is_opening_data(self) -> bool:
        """Whether other data is on its way."""
        return self._opening is not None

    @property
    def is_checking(self) -> bool:
        """Whether the files are being looked at."""
        return self.is_working("check")

    @property
    def settled_data(self) -> DataSpec | None:
        """The draft's data as it will be trained on: with a length, where recordings decide it."""
        data, index = self.draft.data, self.dataset
        if data is None or index is None or index.media != "sound" or data.sound.seconds:
            return data
        from engine.audio import settle_length

        if self._lengths is None or self._lengths[0] is not index:
            self._lengths = (index, [sample.length for sample in index.samples])
        sound = settle_length(data.sound, self._lengths[1])
        return data.model_copy(update={"sound": sound})

    # Opening

    def open_data(self, paths: Sequence[str], table: TableSpec | None = None) -> None:
        """Open folders, archives, tables, containers, or a Keras data set by its name.

        Args:
            paths: All of them together are the data.
            table: What the columns of a table of labels mean, and where it is.
        """
        old = self.draft.data
        roots = tuple(path if is_named(path) else str(Path(path).absolute()) for path in paths)
        if old is None:
            # UI.md: a part is kept for the test, or the score would be the one that chose.
            spec = DataSpec(roots=roots, validation_split=0.15, test_split=0.15, table=table)
        elif roots == old.roots and table is None:
            self.rescan()
            return
        else:
            # What was edited belongs to the old data; how much is tested and how pictures are
            # resized is a choice.
            kept = ("validation_split", "test_split", "resize", "sound", "picture_shape")
            choices = {name: getattr(old, name) for name in kept}
            spec = DataSpec(roots=roots, table=table, **choices)
        self._open_data(with_kept_edits(spec), self.draft.seed)

    def open_run_data(self, run_dir: str) -> None:
        """Open the data of a run with its splits, and with what was decided about it since."""
        from engine.runs import RunFolder

        try:
            recipe = RunFolder(run_dir).require().recipe
        except EngineError as error:
            self._refuse(str(error))
            return
        self._open_data(with_kept_edits(recipe.data), recipe.seed, keep_choices=True)

    def open_spec(self, spec: DataSpec) -> None:
        """Open data as a spec says: other data is opened, an edit of what is open is remembered."""
        if self.draft.data is not None and spec.roots == self.draft.data.roots:
            self.edit_data(spec, self.tr("choice of columns"))
        else:
            self._open_data(spec, self.draft.seed)

    def rescan(self) -> None:
        """Read the same data again, after its files have changed."""
        if self.draft.data is not None:
            self._find_again()

    def _open_data(self, spec: DataSpec, seed: int, *, keep_choices: bool = False) -> None:
        self.opening_started.emit("data")
        self._data_job = None
        job = self._find(
            spec,
            seed,
            on_done=lambda index: self._data_opened(spec, seed, index, keep_choices),
            on_failed=lambda: self._not_opened(job),
            handles=lambda error: (
                self._ask_about_data(error, spec, seed, keep_choices)
                or self._open_as_it_came(error, spec, seed, keep_choices)
            ),
            # A data set that has to be fetched first must not hold up the pictures.
            lane="fetch" if any(map(is_named, spec.roots)) else "light",
        )
        self._opening = spec
        self._data_job = job
        job.cancelled.connect(lambda: self._not_opened(job))

    def _open_as_it_came(
        self, error: Exception, spec: DataSpec, seed: int, keep_choices: bool
    ) -> bool:
        """Open data without what was decided earlier, where it cannot be used so any more."""
        if keep_choices or not has_edits(spec) or not isinstance(error, EngineError):
            return False
        self._note(
            self.tr(
                "What was decided about this data earlier does not fit it any more ({0}): it is "
                "opened as it is."
            ).format(str(error).removesuffix("."))
        )
        self._open_data(without_edits(spec), seed)
        return True

    def _find(
        self,
        spec: DataSpec,
        seed: int,
        *,
        on_done: Callable[[DatasetIndex], object],
        on_failed: Callable[[], object],
        handles: Callable[[Exception], bool] = lambda _error: False,
        lane: LaneName = "light",
    ) -> Job:
        return self._start(
            "data",
            tasks.index_data,
            tasks.ScanRequest(data=spec, seed=seed),
            lane=lane,
            title=self.tr("Reading {0}").format(Path(spec.roots[0]).name),
            on_done=on_done,
            on_failed=on_failed,
            handles=handles,
        )

    def _not_opened(self, job: Job) -> None:
        if job is not self._data_job:
            return
        self._opening = self._data_job = None
        if self.draft.data != self._usable[0] and self._found is not None:
            # An edit was on its way when other data was asked for.
            self._find_again()
        self.recipe_changed.emit(self.recipe)

    def _ask_about_data(
        self, error: Exception, spec: DataSpec, seed: int, keep_choices: bool
    ) -> bool:
        """Hand on an error that the user can do something about at once."""
        gone = [root for root in spec.roots if not (is_named(root) or Path(root).exists())]
        if keep_choices and gone and isinstance(error, EngineError):
            # A recipe from elsewhere, or from before the folder was moved.
            error = DataMovedError(str(error), gone[0], 0, 0)
        if not isinstance(error, NoClassesError | ColumnsNeededError | DataMovedError):
            return False
        self._opening = self._data_job = None
        if isinstance(error, NoClassesError):
            self.classes_missing.emit(error)
        elif isinstance(error, ColumnsNeededError):
            self.columns_needed.emit(error.preview, spec)
        else:

            def look_in(folder: str) -> None:
                roots = tuple(folder if root == error.root else root for root in spec.roots)
                moved = spec.model_copy(update={"roots": roots})
                self._open_data(moved, seed, keep_choices=keep_choices)

            self.data_moved.emit(error, look_in)
        self.recipe_changed.emit(self.recipe)
        return True

    def _data_opened(
        self, spec: DataSpec, seed: int, index: DatasetIndex, keep_choices: bool
    ) -> None:
        self._opening = self._data_job = None
        self._was_checked = False
        self.draft = replace(self.draft, data=spec, seed=seed)
        if self.edit_keeping.begin(spec) and has_edits(spec):
            # One step back is the data as it came.
            bare = without_edits(spec)
            self._history.forget_data(bare, seed)
            before = replace(self.draft, data=bare)
            self._history.push(before, self.tr("decisions of last time"), edits_data=True)
            self._note(edits_sentence(spec))
        else:
            self._history.forget_data(spec, seed)
        self._usable = (spec, seed, self._history.copy())
        self.data_remembered.emit(spec)
        self.new_data_counted.emit(None)
        self._take(index, index, keep_choices)

    def _take(self, found: DatasetIndex, shown: DatasetIndex, keep_choices: bool = False) -> None:
        self._found, self.dataset = found, shown
        if not keep_choices:
            self._suggest_unless_chosen()
        self.dataset_changed.emit(shown)
        self.recipe_changed.emit(self.recipe)
        if found.is_checked:
            return
        self.check()

    def _count_new(self, index: DatasetIndex) -> None:
        self._start(
            "new data",
            new_since_last_run,
            (index, str(storage.runs_dir())),
            lane="light",
            title=self.tr("Comparing with the last run"),
            on_done=self.new_data_counted.emit,
            quiet=True,
        )

    # Editing

    def edit_data(self, data: DataSpec, text: str, *, seed: int | None = None) -> None:
        """Change how the data is used, as one step that can be taken back.

        Args:
            data: With the same roots.
            text: What the change is called, after the word "Undo".
            seed: Another seed for the splits and the training.
        """
        before = self.draft
        changed = replace(before, data=data, seed=before.seed if seed is None else seed)
        if before.data is None or changed == before:
            return
        self._note_usable()
        self.draft = changed
        self._moving = 0
        self._history.push(before, text, edits_data=True)
        self.edit_keeping.follow(self.draft.data)
        self._find_again()
        self.recipe_changed.emit(self.recipe)

    def _note_usable(self) -> None:
        """Remember how the data was used, unless an edit of it still has to prove itself."""
        if self._data_job is None:
            self._usable = (self.draft.data, self.draft.seed, self._history.copy())

    def _follow_data(self, before: Draft) -> None:
        """After a step in the history: the data is used as it was then."""
        if (self.draft.data, self.draft.seed) != (before.data, before.seed):
            self.edit_keeping.follow(self.draft.data)
            self._find_again()

    def _find_again(self) -> None:
        spec, seed = self.draft.data, self.draft.seed
        assert spec is not None
        self._opening = self._data_job = None

        def ask_where(error: Exception) -> bool:
            if all(is_named(root) or Path(root).exists() for root in spec.roots):
                return False
            self._take_back()
            return self._ask_about_data(error, spec, seed, keep_choices=True)

        job = self._find(
            spec,
            seed,
            on_done=self._found_again,
            on_failed=self._take_back,
            handles=ask_where,
        )
        self._data_job = job
        job.cancelled.connect(lambda: self._take_back() if job is self._data_job else None)

    def _found_again(self, index: DatasetIndex) -> None:
        self._data_job = None
        self._note_usable()
        old = self.dataset
        self._take(index, carried(index, old) if old is not None else index)

    def _take_back(self) -> None:
        self._data_job = None
        data, seed, history = self._usable
        self.draft = replace(self.draft, data=data, seed=seed)
        self._history = history.copy()
        self._moving = 0
        self.edit_keeping.follow(self.draft.data)
        self.recipe_changed.emit(self.recipe)

    # Checking

    def check(self) -> None:
        """Look at every file in the background."""
        found, data = self._found, self.draft.data
        if found is None or data is None:
            return
        job = self._start(
            "check",
            tasks.check_data,
            tasks.CheckRequest(index=found, data=data, seed=self.draft.seed),
            lane="checks",
            title=self.tr("Checking {0}").format(Path(data.roots[0]).name),
            on_done=lambda checked: self._checked(found, checked),
            on_failed=lambda: self.check_changed.emit(None),
            on_event=lambda event: self._check_event(found, event),
            quiet=True,
        )
        self.check_changed.emit(Progress(text="", done=0, total=len(found.samples)))
        job.cancelled.connect(lambda: self.check_changed.emit(None))

    def cancel_check(self) -> None:
        """Leave off looking; what was found so far stays."""
        job = self._jobs_by_kind.get("check")
        if job is not None:
            job.cancel()

    def _check_event(self, found: DatasetIndex, event: Event) -> None:
        if found is not self._found or self.dataset is None:
            return
        if isinstance(event, Progress):
            self.check_changed.emit(event)
        elif isinstance(event, FindingsFound) and not self._was_checked:
            # After an edit all that was found stands until it has been looked at again.
            self.dataset = self.dataset.with_findings(event.findings, event.refused)
            self.findings_changed.emit(self.dataset)

    def _checked(self, found: DatasetIndex, checked: DatasetIndex) -> None:
        if found is not self._found:
            return
        is_first, self._was_checked = not self._was_checked, True
        self.dataset = checked
        self.dataset_changed.emit(checked)
        self.check_changed.emit(None)
        if is_first:
            self._count_new(checked)

    # Tables

    def preview_table(self, path: str, table: TableSpec | None) -> None:
        """Read the head of a table; `table_previewed` or `table_failed` answers."""

        def failed(error: Exception) -> bool:
            self.table_failed.emit(str(error))
            return True

        self._start(
            "table",
            tasks.preview_table,
            tasks.TableRequest(path=path, table=table),
            lane="light",
            title=self.tr("Reading {0}").format(Path(path).name),
            on_done=self.table_previewed.emit,
            handles=failed,
            quiet=True,
        )
