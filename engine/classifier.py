"""A finished model at work: opened from a run or a file, fed with pictures batch by batch."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from engine.control import Control
from engine.errors import EngineError
from engine.events import Notice
from engine.export_metadata import read_export_metadata
from engine.inputs import InputSpec, read_input
from engine.recipe import Resize
from engine.runs import RunFolder
from engine.sources.opening import open_whole
from engine.threads import num_threads, quiet_pillow
from engine.types import Loss

BATCH_SIZE = 32
Floats = npt.NDArray[np.float32]
Picture = tuple[str, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class PixelBatch:
    """Pixels as a model takes them. `positions` says of which of the pictures they are.

    `pixels` always holds `BATCH_SIZE` pictures, the last ones black where there are fewer
    positions: a batch of another size would make Keras trace, and oneDNN prepare, once more.
    """

    positions: tuple[int, ...]
    pixels: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Classifier:
    """A model that takes RGB (or grey) pixels 0..255 and gives class probabilities.

    `preprocessing` is what still has to be done to the pixels: `none` for everything that Graft
    made, where it is part of the model.
    """

    model: Any
    class_names: tuple[str, ...]
    resize: Resize
    preprocessing: str = "none"

    @property
    def picture_shape(self) -> tuple[int, int, int]:
        """Height, width and channels of the pictures that the model takes."""
        return cast(tuple[int, int, int], tuple(self.model.inputs[0].shape[1:]))

    def step(self) -> Callable[[Floats, npt.NDArray[np.int64]], tuple[Floats, Floats]]:
        """A function from a batch's pixels and labels to probabilities and losses."""

        # One graph for both: Keras then takes the cross-entropy from the logits behind the
        # softmax, as it does in training, rather than from clipped probabilities.
        def graph(pixels: Any, labels: Any) -> tuple[Any, Any]:
            probabilities = self.model(pixels, training=False)
            losses = keras.losses.sparse_categorical_crossentropy(labels, probabilities)
            return probabilities, losses

        run = tf.function(graph)

        def step(pixels: Floats, labels: npt.NDArray[np.int64]) -> tuple[Floats, Floats]:
            probabilities, losses = run(tf.constant(pixels), tf.constant(labels))
            return probabilities.numpy(), losses.numpy()

        return step

    def classify(self, pixels: Floats) -> Floats:
        """The class probabilities of one batch of prepared pixels."""
        outputs = np.asarray(self.model.predict_on_batch(pixels))
        # One sigmoid unit gives the probability of the second of two classes.
        return np.hstack([1 - outputs, outputs]) if outputs.shape[1] == 1 else outputs

    def read_batches(
        self,
        pictures: Sequence[Picture],
        *,
        control: Control,
        text: str,
        refuse: Callable[[int, str], None],
    ) -> Iterator[PixelBatch]:
        """Read pictures batch by batch, one batch ahead, never all at once.

        Args:
            pictures: Paths with their EXIF orientations, None where it is yet to be found out.
            control: Gets the progress, under `text`; cancels.
            text: What is being done, for the user.
            refuse: Called with the position of a picture that cannot be read, and why.
        """
        height, width, channels = self.picture_shape
        spec = InputSpec(height=height, width=width, channels=channels, resize=self.resize)

        def read(position: int) -> npt.NDArray[np.uint8] | str:
            path, orientation = pictures[position]
            try:
                return cast(npt.NDArray[np.uint8], read_input(path, orientation or 0, spec))
            except (EngineError, OSError) as error:
                return str(error)

        starts = range(0, len(pictures), BATCH_SIZE)
        with quiet_pillow(), ThreadPoolExecutor(num_threads()) as pool:

            def submit(start: int) -> list[Future[npt.NDArray[np.uint8] | str]]:
                stop = min(start + BATCH_SIZE, len(pictures))
                return [pool.submit(read, position) for position in range(start, stop)]

            control.progress(text, 0, len(pictures))
            coming = submit(0)
            for start in starts:
                current, coming = coming, submit(start + BATCH_SIZE)
                positions: list[int] = []
                pixels = np.zeros((BATCH_SIZE, height, width, channels), np.float32)
                for position, future in enumerate(current, start):
                    picture = future.result()
                    if isinstance(picture, str):
                        refuse(position, picture)
                    else:
                        pixels[len(positions)] = picture
                        positions.append(position)
                if positions:
                    yield PixelBatch(positions=tuple(positions), pixels=self._prepare(pixels))
                control.progress(text, start + len(current), len(pictures))

    def _prepare(self, pixels: Floats) -> Floats:
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
            f"or finish it with `graft resume {run_dir}`."
        )
    try:
        class_names = run.class_names
    except (OSError, UnicodeDecodeError) as error:
        raise EngineError(
            f"The class names of the run {run_dir} cannot be read ({error}): use an unchanged "
            "run folder."
        ) from error
    model = load_model(run.best_model)
    if model.outputs[0].shape[-1] != len(class_names):
        raise EngineError(
            f"The run {run_dir} does not fit together: best.keras gives "
            f"{model.outputs[0].shape[-1]} probabilities, classes.txt names {len(class_names)} "
            "classes; use an unchanged run folder."
        )
    return run, Classifier(model=model, class_names=class_names, resize=run.recipe.data.resize)


def open_file(path: Path, control: Control, preprocessing: str = "auto") -> Classifier:
    """An exported file, or any Keras model file that takes pictures and gives probabilities."""
    model, repairs = open_whole(str(path), control)
    lost = next((repair for repair in repairs if isinstance(repair, Loss)), None)
    if lost is not None:
        raise EngineError(
            f"{path.name} opens only in part, so it cannot classify ({lost.rstrip('.')}): use it "
            "as a source to train from."
        )
    if repairs:
        control.report(Notice(level="info", text=f"{path.name} was repaired: {' '.join(repairs)}"))
    metadata = read_export_metadata(path)
    outputs = model.outputs[0].shape
    if not _takes_pictures(model) or len(model.outputs) != 1 or len(outputs) != 2:
        raise EngineError(
            f"{path.name} takes {_shapes(model.inputs)} and gives {_shapes(model.outputs)}, but "
            "pictures of a fixed size (height, width, 1 or 3 channels) and class probabilities "
            "are needed: choose a model that classifies pictures."
        )
    num_classes = max(2, int(outputs[-1]))
    if metadata is not None:
        class_names = metadata.get("class_names")
        resize = (metadata.get("input") or {}).get("resize")
        if (
            isinstance(class_names, list)
            and len(class_names) == num_classes
            and all(isinstance(name, str) for name in class_names)
            and resize in ("stretch", "crop", "pad")
        ):
            return Classifier(model=model, class_names=tuple(class_names), resize=resize)
    return _open_foreign(path, model, num_classes, control, preprocessing)


def _open_foreign(
    path: Path, model: Any, num_classes: int, control: Control, chosen: str
) -> Classifier:
    from engine.sources.recognition import recognize_preprocessing

    preprocessing, reason = recognize_preprocessing(model)
    if chosen != "auto":
        preprocessing, reason = chosen, "chosen by you"
    classifier = Classifier(
        model=model,
        class_names=tuple(str(number) for number in range(num_classes)),
        resize="stretch",
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
