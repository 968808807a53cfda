"""The one owner of current state: source, data, recipe, runs and whatever is running.

Pages read its properties, call its methods and listen to its signals; no page holds state of
its own that another needs. A failing task never loses what was there before it.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine import storage, tasks
from engine.errors import EngineError
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
    DatasetIndex,
    LayerNode,
    OpenedSource,
)
from gui.draft import Draft
from gui.dropped import MODEL_SUFFIXES, OTHER_MODEL_SUFFIXES, sort_paths
from gui.jobs import Jobs
from gui.run_session import RunSession


class Session(RunSession):
    """Current state and what can be done with it.

    Args:
        jobs: Where long work runs; the session does not shut it down.
        parent: Its Qt owner.
    """

    source_changed = Signal(object)
    dataset_changed = Signal(object)
    recipe_changed = Signal(object)
    preprocessing_needed = Signal(object)
    source_remembered = Signal(object)
    data_remembered = Signal(object)
    opening_started = Signal(str)
    source_failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self.draft = Draft()
        self.source: OpenedSource | None = None
        self.dataset: DatasetIndex | None = None
        self.suggestion: Suggestion | None = None
        # Until the user has chosen something, what suits the data is filled in again whenever
        # the data or the source changes.
        self._follows_suggestion = True
        self._undo: list[Draft] = []
        self._redo: list[Draft] = []

    # What is there and what is missing

    @property
    def recipe(self) -> Recipe | None:
        """The whole recipe, or None while there is no source or no data."""
        return self.draft.recipe

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
                        "Pictures without a folder were dropped: to train, drop a folder with one "
                        "subfolder for each class; to have pictures classified, train first."
                    )
                )
        if dropped.missing:
            self._refuse(self.tr("There is no file or folder {0}.").format(dropped.missing[0]))
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
        self.opening_started.emit("source")
        self._start(
            "source",
            tasks.open_source,
            spec,
            title=self.tr("Opening {0}").format(short_name(spec.location)),
            on_done=lambda opened: self._source_opened(spec, opened, keep_choices),
            on_failed=lambda: self.source_failed.emit(spec),
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
            # UI.md: a part is kept for the test, or the score would be the one that chose.
            spec = DataSpec(roots=roots, validation_split=0.15, test_split=0.15)
        else:
            # What was left out belongs to the old data; how to split and resize is a choice.
            spec = old.model_copy(update={"roots": roots, "left_out": ()})
        self._scan(spec, self.draft.seed)

    def rescan(self) -> None:
        """Read the same data again, after its files have changed."""
        if self.draft.data is not None:
            self._scan(self.draft.data, self.draft.seed)

    def _scan(self, spec: DataSpec, seed: int, *, keep_choices: bool = False) -> None:
        self.opening_started.emit("data")
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
