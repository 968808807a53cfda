"""A finished model at work: opened from a run or a file, fed with samples batch by batch."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, get_args

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from engine.audio import read_waveform
from engine.control import Control
from engine.decision_rule import read_rule, rule_from_json
from engine.errors import EngineError
from engine.evaluation_types import DecisionRule
from engine.events import Notice
from engine.exporting.metadata import read_export_metadata
from engine.inputs import InputSpec, input_from_json, read_input
from engine.read_ahead import read_ahead
from engine.recipe import Resize
from engine.runs import RunFolder
from engine.sound_model import sound_framing, without_waveform_input
from engine.sources.opening import open_whole
from engine.targets import OutputSpec, num_units, output_from_json
from engine.types import DataTask, Loss

BATCH_SIZE = 32
Floats = npt.NDArray[np.float32]
Reference = tuple[str, int]
"""A sample's reference, and its EXIF orientation, 0 where it is yet to be found out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PixelBatch:
    """Inputs as a model takes them. `positions` says of which of the samples they are.

    `pixels` always holds a whole batch of samples, the last ones zero where there are fewer
    positions: a batch of another size would make Keras trace, and oneDNN prepare, once more.
    """

    positions: tuple[int, ...]
    pixels: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Classifier:
    """A model that takes samples as `input` says, and gives what `output` says.

    `class_names` are the numbers' names for `regression`. `preprocessing` is what still has to be
    done to the pixels: `none` for everything that Graft made, where it is part of the model.
    `rule` says how answers follow from what `classify` gives; `classify` itself applies nothing
    of it, not even the temperature. Where `takes_waveform`, the model makes the spectrogram that
    `input` describes itself.
    """

    model: Any
    class_names: tuple[str, ...]
    input: InputSpec
    output: OutputSpec
    preprocessing: str = "none"
    rule: DecisionRule = field(default_factory=DecisionRule)
    takes_waveform: bool = False

    @property
    def task(self) -> DataTask:
        """What the model has learned."""
        return self.output.task

    @property
    def picture_shape(self) -> tuple[int, int, int]:
        """Height, width and channels at which samples are read."""
        return self.input.shape

    @property
    def model_shape(self) -> tuple[int, ...]:
        """What the model takes, without the batch axis."""
        if self.takes_waveform:
            return (sound_framing(self.input).samples,)
        return self.input.model_shape

    def read(self, reference: str, orientation: int) -> npt.NDArray[Any]:
        """One sample, of shape `model_shape`; as `engine.inputs.read_input` but for waveforms.

        Raises:
            EngineError: If it cannot be read; the message is the reason, without the path.
        """
        if self.takes_waveform:
            assert self.input.sound is not None
            return read_waveform(reference, self.input.sound)
        return read_input(reference, orientation, self.input).reshape(self.model_shape)

    def step(self) -> Callable[[Floats, npt.NDArray[Any]], tuple[Floats, Floats]]:
        """A function from a batch's inputs and targets to what `classify` gives, and losses.

        The targets are those of training (`engine.objectives.training_targets`).
        """
        output = self.output
        losses = keras.losses

        # One graph for both: Keras then takes the cross-entropy from the logits behind the
        # softmax or sigmoid, as it does in training, rather than from clipped probabilities.
        def graph(pixels: Any, targets: Any) -> tuple[Any, Any]:
            outputs = self.model(pixels, training=False)
            if output.task == "regression":
                estimates = (outputs - tf.constant(output.offset)) / tf.constant(output.scale)
                return outputs, losses.mean_squared_error(targets, estimates)
            if output.task == "single_label":
                return outputs, losses.sparse_categorical_crossentropy(targets, outputs)
            return outputs, losses.binary_crossentropy(targets, outputs)

        run = tf.function(graph)

        def step(pixels: Floats, targets: npt.NDArray[Any]) -> tuple[Floats, Floats]:
            outputs, each = run(tf.constant(pixels), tf.constant(targets))
            return self.both_classes(outputs.numpy()), each.numpy()

        return step

    def classify(self, pixels: Floats) -> Floats:
        """What the model makes of one batch of prepared inputs.

        Returns:
            Class probabilities [N, classes], two columns for `binary`; the probability of each
            label for `multi_label`; numbers in their own units for `regression`.
        """
        return self.both_classes(np.asarray(self.model.predict_on_batch(pixels)))

    def both_classes(self, outputs: Floats) -> Floats:
        """A column for each class, from what the model gives."""
        # One sigmoid unit gives the probability of the second of two classes.
        return np.hstack([1 - outputs, outputs]) if self.task == "binary" else outputs

    def read_batches(
        self,
        samples: Sequence[Reference],
        *,
        control: Control,
        text: str,
        refuse: Callable[[int, str], None],
        batch_size: int | None = None,
    ) -> Iterator[PixelBatch]:
        """Read samples batch by batch, a few batches ahead, never all at once.

        Args:
            samples: What to read.
            control: Gets the progress, under `text`; cancels.
            text: What is being done, for the user; empty where the caller reports progress.
            refuse: Called with the position of a sample that cannot be read, and why.
            batch_size: How many samples `pixels` holds, also where there are fewer left; None:
                `BATCH_SIZE`.
        """
        batch_size = batch_size or BATCH_SIZE

        def read(position: int) -> npt.NDArray[Any] | str:
            try:
                return self.read(*samples[position])
            except (EngineError, OSError) as error:
                return str(error)

        def progress(done: int) -> None:
            if text:
                control.progress(text, done, len(samples))
            else:
                control.checkpoint()

        progress(0)
        # Closed as soon as nobody goes on: what was to be read is then left unread.
        with closing(read_ahead(read, len(samples), batch_size)) as batches:
            for start, current in batches:
                control.checkpoint()
                positions: list[int] = []
                pixels = np.zeros((batch_size, *self.model_shape), np.float32)
                for position, sample in enumerate(current, start):
                    if isinstance(sample, str):
                        refuse(position, sample)
                    else:
                        pixels[len(positions)] = sample
                        positions.append(position)
                if positions:
                    yield PixelBatch(positions=tuple(positions), pixels=self.prepare(pixels))
                progress(start + len(current))

    def prepare(self, pixels: Floats) -> Floats:
        """What the model takes, from a batch of samples as `read_input` gives them."""
        if self.preprocessing == "none":
            return pixels
        if self.preprocessing == "unit":
            return pixels / np.float32(255)
        prepared = keras.applications.imagenet_utils.preprocess_input(
            pixels, data_format="channels_last", mode=self.preprocessing
        )
        return np.asarray(prepared, np.float32)


def open_run(run_dir: str | Path) -> tuple[RunFolder, Classifier]:
    """A run and its best model.

    Raises:
        EngineError: If the folder holds no run, or its training has not finished an epoch.
    """
    run = RunFolder(run_dir).require()
    if not run.best_model.is_file():
        raise EngineError(
            f"The run {run_dir} has no best.keras: its training has not ended: wait for it, "
            f"or go on with it (`graft resume {run_dir}`)."
        )
    try:
        class_names = run.class_names
    except (OSError, UnicodeDecodeError) as error:
        raise EngineError(
            f"The class names of the run {run_dir} cannot be read ({error}): use an unchanged "
            "run folder."
        ) from error
    model = load_model(run.best_model)
    task = run.task
    if model.outputs[0].shape[-1] != num_units(task, len(class_names)):
        raise EngineError(
            f"The run {run_dir} does not fit together: best.keras gives "
            f"{model.outputs[0].shape[-1]} figures, classes.txt names {len(class_names)} "
            "classes; use an unchanged run folder."
        )
    stored = run.status.get("output")
    return run, Classifier(
        model=model,
        class_names=class_names,
        input=run.input or _input_of(model, run.recipe.data.resize),
        output=output_from_json(stored) if stored else _output_of(model),
        rule=read_rule(run.path),
    )


def _input_of(model: Any, resize: Resize) -> InputSpec:
    height, width, channels = model.inputs[0].shape[1:]
    return InputSpec(height=height, width=width, channels=channels, resize=resize)


def _output_of(model: Any) -> OutputSpec:
    """What a model gives that says nothing about it: probabilities of classes."""
    units = int(model.outputs[0].shape[-1])
    if units == 1:
        return OutputSpec(task="binary", units=1, activation="sigmoid")
    return OutputSpec(task="single_label", units=units, activation="softmax")


def open_file(path: Path, control: Control, preprocessing: str = "auto") -> Classifier:
    """An exported file, or any Keras model file that takes pictures and gives probabilities.

    Raises:
        EngineError: If it cannot be opened whole, or is another kind of model.
    """
    model, repairs = open_whole(str(path), control)
    lost = next((repair for repair in repairs if isinstance(repair, Loss)), None)
    if lost is not None:
        raise EngineError(
            f"{path.name} opens only in part, so it cannot classify ({lost.rstrip('.')}): use it "
            "as a source to train from."
        )
    if repairs:
        control.report(Notice(level="info", text=f"{path.name} was repaired: {' '.join(repairs)}"))
    exported = _open_export(path, model)
    if exported is not None:
        return exported
    outputs = model.outputs[0].shape
    if not _takes_pictures(model) or len(model.outputs) != 1 or len(outputs) != 2:
        raise EngineError(
            f"{path.name} takes {_shapes(model.inputs)} and gives {_shapes(model.outputs)}, but "
            "pictures of a fixed size (height, width, 1 or 3 channels) and class probabilities "
            "are needed: choose a model that classifies pictures."
        )
    return _open_foreign(path, model, control, preprocessing)


def _open_export(path: Path, model: Any) -> Classifier | None:
    """What Graft exported, or None where the file says nothing or does not fit what it says."""
    metadata = read_export_metadata(path)
    if metadata is None or len(model.outputs) != 1:
        return None
    # Recordings are read as the spectrograms that the model makes of them.
    model = without_waveform_input(model) or model
    made = exported_classifier(model, metadata, str(path))
    fits = (
        made is not None
        and made.output.units == model.outputs[0].shape[-1]
        and tuple(model.inputs[0].shape[1:]) == made.input.model_shape
    )
    return made if fits else None


def exported_classifier(model: Any, metadata: Mapping[str, Any], where: str) -> Classifier | None:
    """A model with what Graft wrote beside it; None where that is not whole.

    Args:
        model: Takes samples as the metadata's `input` says.
        metadata: As `engine.exporting.metadata` reads it.
        where: What it was read from, for the sentence of a rule that makes no sense.
    """
    try:
        names = metadata["class_names"]
        entering = input_from_json(metadata["input"])
        output = output_from_json(metadata["output"]) if "output" in metadata else _output_of(model)
        rule = rule_from_json(metadata.get("decision_rule", {}), where)
    except (AttributeError, EngineError, KeyError, TypeError, ValueError):
        return None
    fits = (
        isinstance(names, list)
        and all(isinstance(name, str) for name in names)
        and (output.task != "binary" or len(names) == 2)
        and num_units(output.task, len(names)) == output.units
        and entering.resize in get_args(Resize)
        and len(rule.thresholds) in (0, output.units)
    )
    if not fits:
        return None
    # The temperature is in the model: its probabilities are calibrated as they come.
    rule = replace(rule, temperature=1.0)
    return Classifier(
        model=model, class_names=tuple(names), input=entering, output=output, rule=rule
    )


def _open_foreign(path: Path, model: Any, control: Control, chosen: str) -> Classifier:
    from engine.sources.recognition import recognize_preprocessing

    preprocessing, reason = recognize_preprocessing(model)
    if chosen != "auto":
        preprocessing, reason = chosen, "chosen by you"
    output = _output_of(model)
    num_classes = max(2, output.units)
    classifier = Classifier(
        model=model,
        class_names=tuple(str(number) for number in range(num_classes)),
        input=_input_of(model, "stretch"),
        output=output,
        preprocessing=preprocessing or "none",
    )
    probe = classifier.classify(np.full((BATCH_SIZE, *classifier.picture_shape), 0.5, np.float32))
    if not np.all(np.abs(probe.sum(axis=1) - 1) < 1e-3) or np.any(probe < 0):
        raise EngineError(
            f"{path.name} does not give class probabilities (its outputs do not add up to 1): "
            "choose a model that ends in a softmax or in one sigmoid unit."
        )
    used = (
        f"its preprocessing cannot be told ({reason.rstrip('.')}), so it gets pixels 0 to 255 "
        "(choose otherwise with `--preprocessing`)"
        if preprocessing is None
        else f"its preprocessing is taken to be {preprocessing!r} ({reason.rstrip('.')})"
    )
    control.report(
        Notice(
            level="warning" if preprocessing is None else "info",
            text=f"{path.name} holds no class names, so its classes are numbered from 0 to "
            f"{num_classes - 1}; {used}.",
        )
    )
    return classifier


def load_model(path: Path) -> Any:
    """Open a model file for inference, running none of the code that may be in it.

    Raises:
        EngineError: If Keras cannot open it.
    """
    try:
        return keras.saving.load_model(path, compile=False, safe_mode=True)
    except Exception as error:  # Keras raises anything on a damaged or foreign file
        reason = (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
        raise EngineError(
            f"Keras cannot open {path} as a whole model ({reason}): choose an unchanged .keras "
            "or .h5 file that holds architecture and weights."
        ) from error


def _takes_pictures(model: Any) -> bool:
    if len(model.inputs) != 1:
        return False
    shape = tuple(model.inputs[0].shape[1:])
    return len(shape) == 3 and None not in shape and shape[2] in (1, 3)


def _shapes(tensors: Sequence[Any]) -> str:
    return " and ".join(str(tuple(tensor.shape[1:])) for tensor in tensors)
