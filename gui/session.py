"""The one owner of current state: source, data, recipe, runs and whatever is running.

Pages read its properties, call its methods and listen to its signals; no page holds state of
its own that another needs. A failing task never loses what was there before it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine import storage, tasks
from engine.errors import EngineError
from engine.freezing import trainable_paths
from engine.head_shapes import describe_head
from engine.layer_rates import with_factor
from engine.recipe import FreezeSpec, HeadSpec, Recipe
from engine.suggest import suggest
from engine.training_types import DeviceInfo
from engine.types import LayerNode
from gui.draft import Draft
from gui.dropped import ARCHITECTURE_SUFFIXES, sort_paths
from gui.jobs import Job, Jobs
from gui.project_session import ProjectSession
from gui.recipe_places import gone_model_files
from gui.source_session import is_model_file, short_name

__all__ = ["Session", "is_model_file", "short_name"]


class Session(ProjectSession):
    """Current state and what can be done with it.

    `model_gone` brings the source of a recipe that was opened, and which files of it are not here.

    Args:
        jobs: Where long work runs; the session does not shut it down.
        parent: Its Qt owner.
    """

    model_gone = Signal(object, object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        # Until the user has chosen something, what suits the data is filled in again whenever
        # the data or the source changes.
        self._follows_suggestion = True
        self._has_gpu: bool | None = None
        self._trainable_base: LayerNode | None = None
        self._trainable_known: dict[FreezeSpec, frozenset[str]] = {}

    # What is there and what is missing

    @property
    def has_gpu(self) -> bool:
        """Whether TensorFlow is known to have a GPU."""
        return bool(self._has_gpu)

    def missing(self) -> dict[str, str]:
        """For each step, one sentence on what it still needs, or nothing."""
        model = data = train = ""
        if self.source is None:
            model = self.tr("Drop a model file here, or choose a built-in one.")
        elif self.lacks_preprocessing:
            model = self.tr("Say which preprocessing this model was trained with.")
        if self.dataset is None:
            data = self.tr("Drop a folder of pictures, one subfolder for each class.")
        coming = self._coming()
        if coming and (model or data):
            train = coming
        elif model and data:
            train = self.tr("A model and data are missing.")
        elif self.source is None:
            train = self.tr("A source model is missing.")
        elif data:
            train = self.tr("Data is missing.")
        elif model:
            train = self.tr("The model's preprocessing is missing.")
        run = "" if self.current_run else self.tr("Train first.")
        return {"model": model, "data": data, "train": train, "evaluate": run, "export": run}

    def _coming(self) -> str:
        """What is still on its way, in a sentence."""
        if self.source is None and self.is_working("source"):
            return self.tr("The model is being opened.")
        if self.dataset is None and self.is_working("data"):
            return self.tr("The data is being read.")
        return ""

    @property
    def lacks_preprocessing(self) -> bool:
        """Whether the user must say how pictures were prepared; rows are taken as they are."""
        if self.source is None or self.source.source.preprocessing is not None:
            return False
        return self.dataset is None or self.dataset.media != "vector"

    def trainable(self, phase: int) -> frozenset[str]:
        """The paths of the base's layers that train in a phase; empty where that cannot be told."""
        if self.source is None or phase >= len(self.draft.train.phases):
            return frozenset()
        # Asked for by every part of the window at every click, and a walk through all layers.
        base, freeze = self.source.base, self.draft.train.phases[phase].freeze
        if base is not self._trainable_base:
            self._trainable_base = base
            self._trainable_known.clear()
        known = self._trainable_known.get(freeze)
        if known is None:
            try:
                known = trainable_paths(freeze, base)
            except EngineError:
                known = frozenset()
            while len(self._trainable_known) >= 8:
                self._trainable_known.pop(next(iter(self._trainable_known)))
            self._trainable_known[freeze] = known
        return known

    def head(self) -> LayerNode | None:
        """The new head as layers, or None while there is no source."""
        if self.source is None:
            return None
        # Until there is data, two classes stand in for those that it will bring.
        task, num_classes = "single_label", 2
        if self.dataset is not None:
            task, num_classes = self.dataset.task, len(self.dataset.class_names)
        shape = self.source.source.features_shape
        return describe_head(self.draft.head, shape, num_classes, task)

    # The language

    def retranslate(self, say: Callable[[str], str]) -> None:
        """Name in another language what can be taken back."""
        self._history.retranslate(say)

    def tell_again(self) -> Iterator[None]:
        """Let all who listen say once more how things stand, piece by piece."""
        self.recipe_changed.emit(self.recipe)
        yield
        self.training_state_changed.emit(self.training_state)
        yield
        self.runs_changed.emit(self.runs)
        if self.dataset is not None:
            yield
            self.findings_changed.emit(self.dataset)

    # Opening

    def open_paths(self, paths: Sequence[str]) -> None:
        """Open whatever was dropped: models, data folders, runs, recipes, pictures to predict."""
        dropped = sort_paths(paths)
        for recipe_path in dropped.recipes[:1]:
            self.open_recipe(recipe_path)
        if dropped.models:
            self._open_dropped(dropped.models)
        for run_dir in dropped.runs[:1]:
            self.open_run(run_dir)
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
        if dropped.unknown and dropped.models:
            self._note(
                self.tr("{0} was left aside: it is neither a model nor pictures.").format(
                    Path(dropped.unknown[0]).name
                )
            )
        elif dropped.unknown:
            self._refuse(
                self.tr(
                    "{0} is neither a model nor pictures: drop a .keras or .h5 file, or a folder "
                    "of pictures with one subfolder for each class."
                ).format(Path(dropped.unknown[0]).name)
            )

    def _open_dropped(self, models: tuple[str, ...]) -> None:
        # Weights and the architecture that goes with them may come as two files.
        words = [path for path in models if Path(path).suffix.lower() in ARCHITECTURE_SUFFIXES]
        others = [path for path in models if path not in words]
        if len(words) == len(others) == 1:
            self.open_source(others[0], architecture=words[0])
            return
        if not others:
            self._refuse(
                self.tr(
                    "{0} can say how a model is built but holds no weights: drop it together with "
                    "the .h5 file of its weights."
                ).format(Path(words[0]).name)
            )
            return
        self.open_source(models[0])
        if len(models) > 1:
            self._note(
                self.tr("{0} models were dropped; the first one is opened.").format(len(models))
            )

    def open_recipe(self, path: str) -> None:
        """Open the source and data of a recipe file and take over its choices."""
        from engine.recipe_archive import is_archive, unpack_recipe
        from engine.runs import read_recipe

        if is_archive(path):
            self._start(
                "recipe",
                unpack_recipe,
                path,
                lane="light",
                title=self.tr("Opening {0}").format(short_name(path)),
                on_done=self._open_recipe,
            )
            return
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
        was, gone = self.draft, gone_model_files(recipe)
        self.draft = replace(was.with_recipe(recipe), source=was.source, data=was.data)
        if not gone:
            self._open_spec(recipe.source, keep_choices=True)
        elif self.source is not None:
            self.draft = self.draft.fitting(self.source)
        # Where data is not here either, `data_moved` asks for it.
        self._open_data(recipe.data, recipe.seed, keep_choices=True)
        if gone:
            self.model_gone.emit(recipe.source, gone)

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
            self._remember(old)
            self.recipe_changed.emit(self.recipe)
        if draft.source is not None and draft.source != old.source:
            self._open_spec(draft.source)
        if draft.data is not None and (draft.data != old.data or draft.seed != old.seed):
            if old.data is not None and draft.data.roots == old.data.roots:
                self.edit_data(draft.data, self.tr("change of the data"), seed=draft.seed)
            else:
                self._open_data(draft.data, draft.seed)
        elif draft.seed != old.seed:
            self.draft = replace(self.draft, seed=draft.seed)
            self.recipe_changed.emit(self.recipe)

    def set_head(self, head: HeadSpec) -> None:
        """Change the head."""
        self.set_draft(replace(self.draft, head=head))

    def set_freeze(self, phase_index: int, freeze: FreezeSpec) -> None:
        """Change which layers train in one phase."""
        self.set_draft(self.draft.with_phase(phase_index, freeze=freeze))

    def set_rate(self, phase_index: int, paths: Sequence[str], factor: float) -> None:
        """Let some layers (or `head`) learn at so many times the rate of one phase."""
        if self.source is not None:
            before = self.draft.train.phases[phase_index].multipliers
            multipliers = with_factor(before, self.source.base, paths, factor)
            self.set_draft(self.draft.with_phase(phase_index, multipliers=multipliers))

    def suggest(self) -> None:
        """Fill in what suits the data, whatever was chosen before."""
        before = self.draft
        self._follows_suggestion = True
        self._suggest_unless_chosen()
        if self.draft != before:
            self._history.push(before, self.tr("the suggestion"))
        self.recipe_changed.emit(self.recipe)

    def _step(self, step: int) -> None:
        super()._step(step)
        made = self.suggestion
        if made is not None and (made.head, made.augment, made.train) != (
            self.draft.head,
            self.draft.augment,
            self.draft.train,
        ):
            # Choices that came back are not to be overwritten by the next suggestion.
            self._follows_suggestion = False

    # What helps to choose: whoever asks listens to the job

    def find_rate(self, phase: int) -> Job | None:
        """Try out learning rates for a phase of the recipe; None where it cannot be trained yet."""
        recipe = self.recipe
        if recipe is None or self.missing()["train"] or self.training_state != "idle":
            return None
        return self._start(
            "rate",
            tasks.find_rate,
            tasks.RateRequest(recipe=recipe, phase=phase),
            title=self.tr("Finding a learning rate"),
            handles=lambda _error: True,
        )

    def advise_freezing(self) -> Job | None:
        """Look at a sample of the data for what is worth unfreezing."""
        recipe = self.recipe
        if recipe is None or self.missing()["train"] or self.training_state != "idle":
            return None
        return self._start(
            "advice",
            tasks.advise_freezing,
            tasks.TrainRequest(recipe=recipe, run_dir=""),
            title=self.tr("Looking for what is worth unfreezing"),
        )

    def warm_up(self) -> None:
        """Load TensorFlow in its process before it is needed, and see what it can train on."""
        self._start(
            "warm-up",
            tasks.warm_up,
            None,
            title=self.tr("Starting Keras"),
            on_done=lambda _nothing: self._has_gpu is None and self.list_devices(),
            quiet=True,
        )

    def list_devices(self) -> Job:
        """Ask what TensorFlow can train on; what suits the data depends on it."""
        return self._start(
            "device list",
            tasks.list_devices,
            None,
            title=self.tr("Looking for devices"),
            on_done=self._devices_listed,
            handles=lambda _error: True,
            quiet=True,
        )

    def _devices_listed(self, devices: tuple[DeviceInfo, ...]) -> None:
        has_gpu = any(device.name.startswith("GPU") for device in devices)
        known, self._has_gpu = self.has_gpu, has_gpu
        if has_gpu != known:
            self._suggest_unless_chosen()
            self.recipe_changed.emit(self.recipe)

    def _suggest_unless_chosen(self) -> None:
        if self.dataset is None:
            return
        self.suggestion = suggest(self.dataset, self.source, self.has_gpu)
        if self._follows_suggestion:
            made = self.suggestion
            self.draft = replace(self.draft, head=made.head, augment=made.augment, train=made.train)


def _same_choices(one: Draft, other: Draft) -> bool:
    parts = ("head", "augment", "train", "export")
    return all(getattr(one, part) == getattr(other, part) for part in parts)
