"""The part of a session about the source model: opening, editing, undoing, looking inside."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine import tasks
from engine.errors import ArchitectureNeededError, WeightsMissingError
from engine.recipe import Channels, Cut, Edit, InputSize, Preprocessing, Recipe, Remove, SourceSpec
from engine.types import LayerDetails, OpenedSource
from gui.draft import Draft
from gui.dropped import MODEL_SUFFIXES, OTHER_MODEL_SUFFIXES
from gui.export_session import ExportSession
from gui.history import History
from gui.jobs import Jobs
from gui.source_edits import (
    Edits,
    describe_change,
    describe_edit,
    with_end,
    with_fresh,
    with_input,
)
from gui.words import together


class SourceSession(ExportSession):
    """Owns the draft of the recipe, the source model in it, and the way back.

    `architecture_needed` brings an `ArchitectureNeededError` and the spec that met it,
    `weights_missing` a `WeightsMissingError`.
    `layer_inspected` brings `LayerDetails`; `layer_failed` a path and a sentence.
    """

    source_changed = Signal(object)
    recipe_changed = Signal(object)
    preprocessing_needed = Signal(object)
    architecture_needed = Signal(object, object)
    source_remembered = Signal(object)
    opening_started = Signal(str)
    source_failed = Signal(object)
    weights_missing = Signal(object)
    layer_inspected = Signal(object)
    layer_failed = Signal(str, str)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self.draft = Draft()
        self.source: OpenedSource | None = None
        self._history = History()
        # How far an undo or redo goes that waits for the source to be opened again.
        self._moving = 0
        self._wanted_layer = ""
        self._layer_asked = ""

    @property
    def recipe(self) -> Recipe | None:
        """The whole recipe, or None while there is no source or no data."""
        return self.draft.recipe

    @property
    def edits(self) -> Edits:
        """The edits of the source that is open."""
        return self.draft.source.edits if self.draft.source is not None else ()

    # Opening

    def open_source(
        self,
        location: str,
        weights: str | None = None,
        preprocessing: Preprocessing = "auto",
        edits: tuple[Edit, ...] = (),
        architecture: str | None = None,
    ) -> None:
        """Open a model file or a built-in application.

        Args:
            location: A path or an application's name.
            weights: `file`, `imagenet`, `random` or a weights file; by default what is usual.
            preprocessing: `auto` or a mode.
            edits: Cuts and other edits, applied in order.
            architecture: For a file of weights only: a file or an application with its layers.
        """
        if weights is None:
            weights = "file" if is_model_file(location) else "imagenet"
        self._open_spec(
            SourceSpec(
                location=location,
                weights=weights,
                architecture=architecture,
                preprocessing=preprocessing,
                edits=edits,
            )
        )

    def open_weights(self, spec: SourceSpec, architecture: str, *, accept_partial: bool) -> None:
        """Open a file of weights only with an architecture that the user has chosen."""
        changed = {"architecture": architecture, "accept_partial": accept_partial}
        self._open_spec(spec.model_copy(update=changed))

    def set_preprocessing(self, mode: Preprocessing) -> None:
        """Say which preprocessing the source was trained with."""
        if self.draft.source is None or self.source is None:
            return
        before, is_answer = self.draft, self.source.source.preprocessing is None
        spec = self.draft.source.model_copy(update={"preprocessing": mode})
        if spec == self.draft.source:
            return
        text = self.tr("preprocessing {0}").format(mode)
        if mode == "auto":
            self._open_spec(spec, change=text)
            return
        told = replace(
            self.source.source, preprocessing=mode, preprocessing_reason=self.tr("you chose it")
        )
        self.draft = replace(self.draft, source=spec)
        self.source = replace(self.source, source=told)
        if is_answer:
            self._history.answer_preprocessing(mode)
        else:
            self._history.push(before, text, edits_source=True)
        self.source_remembered.emit(spec)
        self.source_changed.emit(self.source)
        self.recipe_changed.emit(self.recipe)

    # Editing: the list of edits is changed and replayed, so nothing changes if that fails

    def edit_source(self, edits: Edits, text: str) -> None:
        """Open the same source with other edits.

        Args:
            edits: All of them, in the order in which they are applied.
            text: What the change is called, after the word "Undo".
        """
        if self.draft.source is not None and edits != self.edits:
            self._open_spec(self.draft.source.model_copy(update={"edits": edits}), change=text)

    def cut_at(self, layer: str | None) -> None:
        """Keep the source up to and including `layer`; None keeps what is kept by default."""
        end = Cut(layer=layer) if layer is not None else None
        text = describe_edit(end) if end else self.tr("removal of the cut")
        self.edit_source(with_end(self.edits, end), text)

    def remove_from(self, layer: str) -> None:
        """Remove `layer` and everything after it."""
        end = Remove(layer=layer)
        self.edit_source(with_end(self.edits, end), describe_edit(end))

    def reinitialize(self, layers: Sequence[str], *, onward: bool = False) -> None:
        """Give layers, or with `onward` the first and all after it, new random weights."""
        edits = with_fresh(self.edits, layers, onward=onward)
        made = [edit for edit in edits if edit not in self.edits]
        text = (
            describe_edit(made[0])
            if len(made) == 1
            else self.tr("new weights of {0} layers").format(len(made))
        )
        self.edit_source(edits, text)

    def set_input(self, size: InputSize | None, channels: Channels | None) -> None:
        """Adapt the source to pictures of another size or other channels; None is as it came."""
        edits = with_input(self.edits, size, channels)
        new = [edit for edit in edits if edit not in self.edits]
        text = together(map(describe_edit, new)) or self.tr("input as it came")
        self.edit_source(edits, text)

    def set_input_size(self, height: int, width: int) -> None:
        """Rebuild the source for pictures of another size."""
        channels = next((edit for edit in self.edits if isinstance(edit, Channels)), None)
        self.set_input(InputSize(height=height, width=width), channels)

    def restore_source(self) -> None:
        """The source as it came, without edits."""
        self.edit_source((), self.tr("return to the source as it came"))

    def _open_spec(
        self, spec: SourceSpec, *, keep_choices: bool = False, change: str = "", steps: int = 0
    ) -> None:
        self.opening_started.emit("source")
        name = short_name(spec.location)
        is_edit = bool(change or steps)
        title = self.tr("Changing {0}") if is_edit else self.tr("Opening {0}")
        if self.training_state != "idle":
            # One process computes; a model waits for the run.
            title = self.tr("{0} when the run has ended").format(title)
        job = self._start(
            "source",
            tasks.open_source,
            spec,
            title=title.format(name),
            on_done=lambda opened: self._source_opened(spec, opened, keep_choices, change, steps),
            on_failed=lambda: self._source_failed(spec),
            handles=lambda error: self._ask(error, spec),
        )
        # The earlier opening is cancelled by now, and with it what it was for.
        self._moving = steps
        job.cancelled.connect(self._stay)

    def _stay(self) -> None:
        self._moving = 0
        self.recipe_changed.emit(self.recipe)

    def _source_failed(self, spec: SourceSpec) -> None:
        self._stay()
        self.source_failed.emit(spec)

    def _ask(self, error: Exception, spec: SourceSpec) -> bool:
        """Hand on an error that the user can do something about at once."""
        if not isinstance(error, ArchitectureNeededError | WeightsMissingError):
            return False
        self._stay()
        if isinstance(error, WeightsMissingError):
            self.weights_missing.emit(error)
        else:
            self.architecture_needed.emit(error, spec)
        return True

    def _source_opened(
        self, spec: SourceSpec, opened: OpenedSource, keep_choices: bool, change: str, steps: int
    ) -> None:
        before, moves = self.draft, steps != 0 and steps == self._moving
        self._moving = 0
        if self.source is not None and not is_same_source(self.draft.source, spec):
            self._history.forget_source()
        self.source = opened
        draft = before
        if moves:
            self._note_usable()
            draft = self._history.target(steps)
            self._history.move(steps, before)
        elif change or steps:
            self._history.push(before, change or self.tr("edit"), edits_source=True)
        self.draft = replace(draft, source=spec).fitting(opened)
        if not (keep_choices or steps):
            self._suggest_unless_chosen()
        self.source_remembered.emit(spec)
        self.source_changed.emit(opened)
        self.recipe_changed.emit(self.recipe)
        self._follow_data(before)
        if opened.source.preprocessing is None:
            self.preprocessing_needed.emit(opened)

    def _suggest_unless_chosen(self) -> None:
        raise NotImplementedError

    def _note_usable(self) -> None:
        raise NotImplementedError

    def _follow_data(self, before: Draft) -> None:
        raise NotImplementedError

    # The way back

    @property
    def undo_text(self) -> str:
        """What `undo` would take back, or nothing."""
        return self._history.text(-1)

    @property
    def redo_text(self) -> str:
        """What `redo` would do again, or nothing."""
        return self._history.text(1)

    def undo(self) -> None:
        """Take back the last change of the source, the data, the head or the training."""
        self._step(-1)

    def redo(self) -> None:
        """Do again what `undo` took back."""
        self._step(1)

    def _step(self, step: int) -> None:
        steps = self._moving + step
        if steps == 0:
            self._jobs_by_kind["source"].cancel()
            return
        if not self._history.has(steps):
            return
        target = self._history.target(steps)
        now = self.draft.source
        if now is not None and target.source is not None and is_same_source(now, target.source):
            wanted = now.model_copy(
                update={"edits": target.source.edits, "preprocessing": target.source.preprocessing}
            )
            if wanted != now:
                self._open_spec(wanted, steps=steps)
                return
        if self._moving:
            self._jobs_by_kind["source"].cancel()
        before = self.draft
        self._note_usable()
        self._moving = 0
        self._history.move(steps, before)
        self.draft = replace(target, source=now)
        if self.source is not None:
            self.draft = self.draft.fitting(self.source)
        self.recipe_changed.emit(self.recipe)
        self._follow_data(before)

    def _remember(self, before: Draft) -> None:
        """Note that the draft was changed by the user, so that it can be taken back."""
        self._moving = 0
        self._history.push(before, describe_change(before, self.draft))

    # Looking inside

    def inspect_layer(self, path: str) -> None:
        """Look into a layer of the source; `layer_inspected` or `layer_failed` answers.

        One layer is read at a time, and then the one that was asked for last: a reader that is
        cancelled while the model loads would have to load it again.
        """
        self._wanted_layer = path
        if self.draft.source is None or not path or self._layer_asked:
            return
        if self.training_state != "idle":
            self.layer_failed.emit(
                path, self.tr("A run is training: what is inside is shown after it.")
            )
            return
        self._layer_asked = path
        spec = self.draft.source
        job = self._start(
            "layer",
            tasks.inspect_layer,
            tasks.LayerRequest(spec=spec, path=path),
            title=self.tr("Reading {0}").format(path.rsplit("/", 1)[-1]),
            on_done=lambda details: self._layer_read(spec, path, details, ""),
            handles=lambda error: self._layer_read(spec, path, None, str(error)),
            quiet=True,
        )
        job.cancelled.connect(lambda: self._layer_read(spec, path, None, self.tr("Cancelled.")))

    def _layer_read(
        self, spec: SourceSpec, path: str, details: LayerDetails | None, sentence: str
    ) -> bool:
        self._layer_asked = ""
        if spec != self.draft.source or path != self._wanted_layer:
            # Meanwhile another layer was selected, or the source is another one.
            self.inspect_layer(self._wanted_layer)
        elif details is not None:
            self.layer_inspected.emit(details)
        else:
            self.layer_failed.emit(path, sentence)
        return True


def is_same_source(one: SourceSpec | None, other: SourceSpec | None) -> bool:
    """Whether two specs open the same model, edited or not."""
    if one is None or other is None:
        return False
    parts = ("location", "weights", "architecture")
    return all(getattr(one, part) == getattr(other, part) for part in parts)


def is_model_file(location: str) -> bool:
    """Whether a source's location is a file rather than a built-in application's name."""
    suffix = Path(location).suffix.lower()
    return suffix in (*MODEL_SUFFIXES, *OTHER_MODEL_SUFFIXES) or Path(location).exists()


def short_name(location: str) -> str:
    """A source's name for a title: the file's name, or the application's."""
    return Path(location).name
